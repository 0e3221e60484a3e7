"""The slim bar of what comes back: taken with one key, never entered by itself."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from core.records import Entry
from core.recurring import Proposal
from desktop.actions import Deed, deed_text
from desktop.buttons import Look, button
from desktop.i18n import filled, translate
from desktop.labels import ElidedLabel, IconLabel, Role, label
from desktop.recurrence import ending, passing, taking
from desktop.session import Session
from desktop.texts_recurring import proposal_sentence
from desktop.theme import SPACE, Tone


class RecurringBar(QFrame):
    """Shows one proposal at a time, the oldest; hidden while there is none.

    ``write`` opens the form on a draft, to be looked at and changed first.
    """

    def __init__(
        self,
        session: Session,
        write: Callable[[Entry], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("notice", "accent")
        self._session = session
        self._write = write
        self._proposals: tuple[Proposal, ...] = ()
        self.text = ElidedLabel("")
        self.more = label("", Role.QUIET)
        self._lay_out()
        self.hide()
        session.style_changed.connect(self._say)

    @property
    def proposal(self) -> Proposal | None:
        """What is proposed at this moment."""
        return self._proposals[0] if self._proposals else None

    def show_proposals(self, proposals: tuple[Proposal, ...]) -> None:
        """Show the first of some proposals, and how many are left."""
        ledger = self._session.ledger
        writable = ledger is not None and not ledger.read_only
        self._proposals = proposals if writable else ()
        left = len(self._proposals) - 1
        self.more.setText(translate("Recurring", "%n more", "", left) if left else "")
        self.more.setVisible(left > 0)
        self._say()
        self.setVisible(self.proposal is not None)

    def take(self) -> None:
        """Enter what is proposed, as it stands."""
        if self.proposal is not None:
            self._session.run(taking(self.proposal))

    def change(self) -> None:
        """Open the form on what is proposed."""
        if self.proposal is not None:
            self._write(self.proposal.entry)

    def dismiss(self) -> None:
        """Do not propose it for this time; the next time it is proposed again."""
        if self.proposal is not None:
            self._session.run(passing(self.proposal))

    def end(self) -> None:
        """Never propose it any more; the settings can take that back."""
        if self.proposal is not None:
            self._session.run(ending(self.proposal.recurring))

    def _say(self) -> None:
        """Say what is proposed; at once anew when amounts are to be hidden."""
        if self.proposal is not None:
            self.text.setText(proposal_sentence(self.proposal, self._session.style))
            self.setAccessibleName(self.text.text())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE * 3 // 2, SPACE // 2, SPACE, SPACE // 2)
        row.setSpacing(SPACE)
        symbol = IconLabel()
        symbol.show_icon("redo", Tone.ACCENT)
        row.addWidget(symbol)
        row.addWidget(self.text, 1)
        row.addWidget(self.more)
        keys = deed_text(Deed.TAKE_PROPOSAL).keys
        enter = filled(translate("Recurring", "Enter  %1"), keys)
        for words, act, look in (
            (enter, self.take, Look.PRIMARY),
            (translate("Recurring", "Change…"), self.change, Look.LINK),
            (translate("Recurring", "Not this time"), self.dismiss, Look.LINK),
            (translate("Recurring", "Never"), self.end, Look.LINK),
        ):
            row.addWidget(button(words, act, look=look))
