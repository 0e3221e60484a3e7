"""The line below the pages: the last change in words, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from core.changes import Step
from core.storage.errors import LedgerError
from desktop.actions import Deed, deed_text
from desktop.buttons import Look, button
from desktop.i18n import filled, translate
from desktop.labels import ElidedLabel, IconLabel, Role, say
from desktop.session import Session, Way
from desktop.texts_changes import change_sentence
from desktop.texts_entries import step_sentence
from desktop.texts_errors import error_sentence
from desktop.theme import SPACE, Tone


class StatusLine(QFrame):
    """One sentence, and a button that takes the change back."""

    #: The button that had the focus is gone: the page is to have it.
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "bottom")
        self.setFixedHeight(SPACE * 9 // 2)
        self._session = session
        self._symbol = IconLabel(16)
        self.text = ElidedLabel("", Role.QUIET)
        undo = deed_text(Deed.UNDO)
        self.undo = button(f"{undo.words}  {undo.keys}", session.undo, look=Look.LINK)
        self.undo.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE * 3, 0, SPACE * 3, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._symbol)
        row.addWidget(self.text, 1)
        row.addWidget(self.undo)
        self._symbol.hide()
        session.changed.connect(self._show_change)
        session.style_changed.connect(self._show_change)
        if session.last_change is not None:
            self._show_change()

    def show_step(self, step: Step | None) -> None:
        """Say what was done last, before anything is done in this session."""
        if self._session.last_change is not None:
            return
        ledger = self._session.ledger
        writable = ledger is not None and not ledger.read_only
        self.undo.setVisible(step is not None and writable)
        if step is None:
            text = translate("StatusLine", "Ctrl+N writes the first entry")
        else:
            said = step_sentence(step, self._session.style)
            text = filled(translate("StatusLine", "Last: %1"), said)
        self._say(text, "", Tone.QUIET)

    def warn(self, words: str) -> None:
        """Say what the user should know before going on."""
        self._say(words, "caution", Tone.CAUTION)

    def show_error(self, error: LedgerError) -> None:
        """Say what went wrong."""
        self._say(error_sentence(error), "severe", Tone.SEVERE)

    def _show_change(self) -> None:
        changed = self._session.last_change
        if changed is None:
            return
        self._say(change_sentence(changed, self._session.style), "check", Tone.GOOD)
        undone = changed.way is Way.UNDONE
        if undone and self.undo.hasFocus():
            self.left.emit()
        self.undo.setVisible(not undone)

    def _say(self, text: str, symbol: str, tone: Tone) -> None:
        self._symbol.show_icon(symbol, tone)
        self._symbol.setVisible(bool(symbol))
        say(self.text, text, Tone.SEVERE if tone is Tone.SEVERE else Tone.QUIET)
        self.setAccessibleName(text)
