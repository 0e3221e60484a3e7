"""The row of kinds above the form; one key chooses one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

from core.records import Kind
from desktop.buttons import Look, button
from desktop.forms.shapes import SHAPES, shape_of_key
from desktop.i18n import filled, translate
from desktop.texts import kind_name
from desktop.theme import SPACE

_COLUMNS = 7


class KindBar(QWidget):
    """Buttons for all kinds; their letters work here, and with Alt everywhere."""

    #: A kind was chosen by the user.
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._chips: dict[Kind, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE)
        for place, shape in enumerate(SHAPES.values()):
            chip = self._chip(shape.kind, shape.key, shape.symbol)
            grid.addWidget(chip, place // _COLUMNS, place % _COLUMNS)
            shortcut = QShortcut(QKeySequence(f"Alt+{shape.key}"), self)
            shortcut.activated.connect(chip.click)

    def show_kind(self, kind: Kind) -> None:
        """Mark a kind as the one being written."""
        self._chips[kind].setChecked(True)

    def focus_kind(self) -> None:
        """Go to the kind that is marked."""
        chip = self._group.checkedButton()
        if chip is not None:
            chip.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        shape = shape_of_key(event.text()) if event.text() else None
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            chip = self._group.checkedButton()
            if chip is not None:
                chip.click()
        elif shape is not None and not event.modifiers():
            self._chips[shape.kind].click()
        else:
            super().keyPressEvent(event)

    def _chip(self, kind: Kind, key: str, symbol: str) -> QPushButton:
        name = kind_name(kind)
        said = filled(translate("KindBar", "%1, key %2"), name, key)
        chip = button(f"{name}  {key}", symbol=symbol, look=Look.CHIP, name=said)
        chip.setToolTip(f"{name}  {key} · Alt+{key}")
        chip.setCheckable(True)
        chip.clicked.connect(lambda *_: self.chosen.emit(kind))
        self._group.addButton(chip)
        self._chips[kind] = chip
        return chip
