"""Which line of the ledger is meant by a name in a file: a new one, or a known."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.fields.choice import ChoiceField
from desktop.i18n import filled, translate
from desktop.labels import Role, label
from desktop.theme import SPACE

#: More unknown lines than this in one file are all taken as new.
_MOST = 4


class LineChoices(QWidget):
    """One choice for each name that the ledger does not know."""

    #: A name in the file, and the name of the line that it stands for.
    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE)
        self.choices: dict[str, ChoiceField[str]] = {}

    def show_lines(
        self, named: Sequence[str], known: Sequence[str], chosen: Mapping[str, str]
    ) -> None:
        """Ask about the names in a file that no line of the ledger has."""
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.choices = {}
        unknown = [name for name in named if name not in known][:_MOST]
        self.setVisible(bool(unknown) and bool(known))
        for name in unknown if known else ():
            self._ask(name, known, chosen.get(name, name))
        self._row.addStretch(1)

    def _ask(self, name: str, known: Sequence[str], chosen: str) -> None:
        new = filled(translate("Importing", "new line %1"), name)
        choices = [(name, new), *((line, line) for line in known)]
        caption = filled(translate("Importing", "%1 is"), name)
        field = ChoiceField(caption, choices)
        field.show_value(chosen)
        field.edited.connect(partial(self._tell, name, field))
        words = label(caption, Role.SMALL)
        words.setBuddy(field)
        self._row.addWidget(words)
        self._row.addWidget(field)
        self.choices[name] = field

    def _tell(self, name: str, field: ChoiceField[str]) -> None:
        self.chosen.emit(name, field.value)
