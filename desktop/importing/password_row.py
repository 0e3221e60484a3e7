"""Asks for the password of a locked archive; it is kept nowhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.buttons import Look, button
from desktop.i18n import translate
from desktop.theme import SPACE


class PasswordRow(QWidget):
    """A box and a button; Return opens."""

    #: The password that was typed.
    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.box = QLineEdit()
        self.box.setEchoMode(QLineEdit.EchoMode.Password)
        words = translate("Importing", "Password of the archive")
        self.box.setPlaceholderText(words)
        self.box.setAccessibleName(words)
        self.box.setFixedWidth(SPACE * 32)
        self.box.returnPressed.connect(self._give)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.box)
        row.addWidget(
            button(translate("Importing", "Open"), self._give, look=Look.PRIMARY)
        )
        row.addStretch(1)

    def _give(self) -> None:
        password = self.box.text()
        if password:
            self.box.clear()
            self.given.emit(password)
