"""Asks for the passphrase of a ledger before it can be opened."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.buttons import Look, button
from desktop.i18n import filled, translate
from desktop.kept_passphrase import can_keep
from desktop.labels import IconLabel, Role, label, say
from desktop.passphrase.box import passphrase_box
from desktop.tab_order import OrderedDialog
from desktop.theme import SPACE, Tone


class AskPassphrase(OrderedDialog):
    """One box; a wrong passphrase is said, and can be typed anew."""

    #: A passphrase was typed, and whether the keyring is to keep it.
    told = Signal(str, bool)

    def __init__(
        self, path: Path, parent: QWidget | None = None, *, wrong: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Passphrase", "Passphrase"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box = passphrase_box(translate("Passphrase", "Passphrase of the ledger"))
        self.wrong = label("", wrap=True)
        self.wrong.setVisible(wrong)
        if wrong:
            words = translate("Passphrase", "That does not open it. Try again.")
            say(self.wrong, words, Tone.SEVERE)
        self.keep = QCheckBox(
            translate("Passphrase", "Let the system's keyring remember it")
        )
        self.keep.setVisible(can_keep())
        self._lay_out(path)
        self.box.returnPressed.connect(self.tell)
        self.box.setFocus()

    def tell(self) -> None:
        """Hand over what was typed, if anything was."""
        if self.box.text():
            self.told.emit(self.box.text(), self.keep.isChecked())
            self.box.clear()
            self.accept()

    def _lay_out(self, path: Path) -> None:
        symbol = IconLabel(28)
        symbol.show_icon("lock", Tone.ACCENT)
        title = translate("Passphrase", "%1 is protected by a passphrase")
        head = QHBoxLayout()
        head.setSpacing(SPACE * 2)
        head.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(filled(title, path.stem), Role.TITLE, wrap=True), 1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addStretch(1)
        foot.addWidget(button(translate("Passphrase", "Cancel"), self.reject))
        opens = translate("Passphrase", "Open")
        foot.addWidget(button(opens, self.tell, look=Look.PRIMARY))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 3, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 3 // 2)
        column.addLayout(head)
        column.addWidget(self.box)
        column.addWidget(self.wrong)
        column.addWidget(self.keep)
        column.addLayout(foot)
