"""The row below the table in which one field of many entries is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.records import Kind
from desktop.buttons import Look, button
from desktop.fields.name import NameField
from desktop.forms.controls import CONTROLS, Field, Surroundings, control_name
from desktop.forms.questions import Names
from desktop.i18n import filled, translate
from desktop.labels import Role, label, say
from desktop.texts_problems import misread_sentence, missing_sentence
from desktop.theme import SPACE, Tone

#: How wide the box is, in pixels.
_WIDTH = SPACE * 30


class BulkBar(QWidget):
    """Asks for one value; Enter changes the entries, Escape leaves them."""

    #: A control of the form, and the value typed in it.
    chosen = Signal(str, object)
    #: Nothing is to be changed.
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = ""
        self.field: Field | None = None
        self._caption = label("")
        self._problem = label("", Role.SMALL)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE, 0, 0, 0)
        self._row.setSpacing(SPACE)
        self._row.addWidget(self._caption)
        self._row.addWidget(self._problem)
        self._row.addStretch(1)
        change = translate("BulkBar", "Change them")
        self._row.addWidget(button(change, self.choose, look=Look.PRIMARY))
        self._row.addWidget(button(translate("BulkBar", "Cancel"), self.left.emit))

    def ask(self, control: str, count: int, around: Surroundings) -> None:
        """Ask for the value of a control, for so many entries."""
        self._control = control
        if self.field is not None:
            self._row.removeWidget(self.field)
            self.field.hide()
            self.field.deleteLater()
        name = control_name(control, Kind.INCOME)
        self.field = CONTROLS[control].make(name, around)
        self.field.setFixedWidth(_WIDTH)
        self._row.insertWidget(1, self.field)
        words = translate("BulkBar", "%n entries: %1", "", count)
        self._caption.setText(filled(words, name))
        say(self._problem, "", Tone.SEVERE)
        self._caption.setBuddy(self.field)

    def offer(self, names: Names) -> None:
        """Complete these names."""
        if isinstance(self.field, NameField):
            self.field.offer(names.offered(self._control, Kind.PURCHASE))

    def choose(self) -> None:
        """Take what was typed, if it means something."""
        field = self.field
        if field is None:
            return
        against = ""
        if field.is_wrong:
            against = misread_sentence(CONTROLS[self._control].field)
        elif field.value is None and self._control in {"day", "line"}:
            against = missing_sentence()
        say(self._problem, f"✕ {against}" if against else "", Tone.SEVERE)
        field.mark_wrong(bool(against))
        if not against:
            self.chosen.emit(self._control, field.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.choose()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
