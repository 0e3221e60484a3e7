"""A box for a passphrase, which can be looked at while it is typed."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from desktop.i18n import translate
from desktop.icons import icon
from desktop.theme import SPACE, colours


def passphrase_box(words: str) -> QLineEdit:
    """Return a box that hides what is typed, with an eye that shows it."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setPlaceholderText(words)
    made.setAccessibleName(words)
    made.setMinimumWidth(SPACE * 44)
    eye = QAction(icon("eye", colours().quiet), "", made)
    eye.setText(translate("Passphrase", "Show what is typed"))
    eye.setCheckable(True)
    eye.toggled.connect(
        lambda shown: made.setEchoMode(
            QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        )
    )
    made.addAction(eye, QLineEdit.ActionPosition.TrailingPosition)
    return made
