"""Sets, changes and removes the passphrase of the open ledger."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.buttons import Look, button
from desktop.i18n import translate
from desktop.kept_passphrase import can_keep
from desktop.labels import Role, label, say
from desktop.passphrase.box import passphrase_box
from desktop.tab_order import OrderedDialog
from desktop.theme import SPACE, Tone

#: Shorter ones are found by trying all of them.
_SHORT = 8


@dataclass(frozen=True, slots=True)
class NewPassphrase:
    """What was decided.

    Attributes:
        new: The new passphrase; empty for none.
        copies: Whether the copies there are follow.
        keep: Whether the keyring of the system remembers it.
    """

    new: str = field(repr=False)
    copies: bool
    keep: bool


class PassphraseWindow(OrderedDialog):
    """Boxes for the present passphrase and the new one, and what it means.

    The present one is asked for, so that nobody changes it at a screen left open.
    """

    #: A :class:`NewPassphrase` was decided on.
    decided = Signal(object)

    def __init__(self, present: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Passphrase", "Passphrase"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._present = present
        self.present = passphrase_box(translate("Passphrase", "Present passphrase"))
        self.present.setVisible(bool(present))
        self.new = passphrase_box(translate("Passphrase", "New passphrase"))
        self.again = passphrase_box(translate("Passphrase", "The same once more"))
        self.copies = QCheckBox(
            translate("Passphrase", "Protect the copies that there are as well")
        )
        self.copies.setChecked(True)
        self.keep = QCheckBox(
            translate("Passphrase", "Let the system's keyring remember it")
        )
        self.keep.setVisible(can_keep())
        self.trouble = label("", wrap=True)
        self.trouble.hide()
        # Its room is kept, so that nothing moves while a passphrase is typed.
        policy = self.trouble.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.trouble.setSizePolicy(policy)
        self.remove_button = button(
            translate("Passphrase", "Remove the passphrase"),
            self.remove,
            look=Look.DANGER,
        )
        self.remove_button.setVisible(bool(present))
        self._lay_out()
        self.again.returnPressed.connect(self.decide)
        (self.present if present else self.new).setFocus()

    def decide(self) -> None:
        """Take the new passphrase, if it was typed alike twice."""
        if not self.new.text():
            self._complain(translate("Passphrase", "Type the new passphrase."))
        elif self.new.text() != self.again.text():
            self._complain(translate("Passphrase", "The two are not the same."))
        else:
            self._hand_over(self.new.text())

    def remove(self) -> None:
        """Protect the ledger no longer."""
        self._hand_over("")

    def _hand_over(self, new: str) -> None:
        if self._present and self.present.text() != self._present:
            self._complain(
                translate("Passphrase", "That is not the present passphrase.")
            )
            return
        keep = self.keep.isChecked() and bool(new)
        self.decided.emit(NewPassphrase(new, self.copies.isChecked(), keep))
        for box in (self.present, self.new, self.again):
            box.clear()
        self.accept()

    def _complain(self, words: str) -> None:
        say(self.trouble, words, Tone.SEVERE)
        self.trouble.show()

    def _weigh(self) -> None:
        """Say while it is typed that a passphrase is short."""
        short = 0 < len(self.new.text()) < _SHORT
        words = translate(
            "Passphrase", "Short ones are quickly guessed; several words are better."
        )
        say(self.trouble, words if short else "", Tone.CAUTION)
        self.trouble.setVisible(short)

    def _lay_out(self) -> None:
        words = translate(
            "Passphrase",
            "The ledger is encrypted with it. Without the passphrase nobody can read "
            "it: not a thief, not the makers of this program, and not you.",
        )
        exports = translate(
            "Passphrase",
            "Reports and exports are files of their own and are not protected.",
        )
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self.remove_button)
        foot.addStretch(1)
        foot.addWidget(button(translate("Passphrase", "Cancel"), self.reject))
        sets = (
            translate("Passphrase", "Change it")
            if self._present
            else translate("Passphrase", "Protect the ledger")
        )
        foot.addWidget(button(sets, self.decide, look=Look.PRIMARY))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 3, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 3 // 2)
        column.addWidget(label(words, wrap=True))
        for box in (self.present, self.new, self.again):
            column.addWidget(box)
        column.addWidget(self.trouble)
        column.addWidget(self.copies)
        column.addWidget(self.keep)
        column.addWidget(label(exports, Role.SMALL, wrap=True))
        column.addLayout(foot)
        self.new.textChanged.connect(self._weigh)
