"""Asks before what an encrypted ledger holds is written to a file that is not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.i18n import translate
from desktop.session import Session


def may_write(session: Session, parent: QWidget) -> bool:
    """Return whether a file may be written that anybody can read.

    Of a ledger without a passphrase every file may.
    """
    if session.ledger is None or not session.ledger.encrypted:
        return True
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Unprotected", "Not protected"))
    box.setText(translate("Unprotected", "The passphrase does not protect this file."))
    box.setInformativeText(
        translate(
            "Unprotected", "Whoever gets hold of it can read what is in it. Write it?"
        )
    )
    write = box.addButton(
        translate("Unprotected", "Write it"), QMessageBox.ButtonRole.AcceptRole
    )
    leave = translate("Unprotected", "Leave it")
    box.setDefaultButton(box.addButton(leave, QMessageBox.ButtonRole.RejectRole))
    box.exec()
    return box.clickedButton() is write
