"""The one form for entries of every kind, with a live preview beside it."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.estimate import CreditWarning
from core.records import Entry, Kind
from core.storage.errors import LedgerError
from desktop.forms.controls import Surroundings
from desktop.forms.entry_fields import EntryFields
from desktop.forms.judging import Judging
from desktop.forms.kind_bar import KindBar
from desktop.forms.preview import Preview
from desktop.forms.questions import Judged, names_used, proposal
from desktop.forms.save_bar import SaveBar
from desktop.i18n import translate
from desktop.session import Changed, Reply, Session
from desktop.texts_changes import change_sentence
from desktop.texts_errors import error_sentence
from desktop.texts_problems import (
    misread_sentence,
    missing_sentence,
    problem_sentences,
)
from desktop.texts_warnings import warning_sentence
from desktop.theme import SPACE


class EntryForm(QWidget):
    """Writes a new entry, or edits one; a draft with an id is edited."""

    #: The form is done with.
    finished = Signal()

    def __init__(
        self, session: Session, draft: Entry | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._replaced = draft if draft is not None and draft.id else None
        self._chosen = draft is not None
        self._tried = False
        self._closing = False
        self._proposed: Reply[dict[str, Any]] | None = None
        self.kinds = KindBar()
        around = Surroundings(session.today, session.style)
        self.fields = EntryFields(session.day, around)
        self.preview = Preview()
        self.save_bar = SaveBar(editing=self._replaced is not None)
        self._judging = Judging(
            session, self._replaced, self._draft, self._is_sound, self
        )
        self._build()
        self._connect()
        self._begin(draft)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        # Only now: the focus does not survive being put into a window.
        if event.spontaneous():
            return
        if self._chosen:
            self.fields.focus_first()
        else:
            self.kinds.focus_kind()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # Only from a list of completions: there the shortcuts are asleep.
            held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.save(close=bool(held) or self._replaced is not None)
        else:
            self.focusNextChild()

    def save(self, *, close: bool) -> None:
        """Save the entry if nothing stands against it.

        A severe warning that it would bring has to be confirmed by saving again.
        """
        self._tried = True
        self._closing = close
        self._judging.save()

    def choose_kind(self, kind: Kind) -> None:
        """Write an entry of another kind."""
        self.kinds.show_kind(kind)
        self.fields.show_kind(kind)
        self._tried = False
        self._propose()
        self._edited()
        self.fields.focus_first()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE * 2)
        left.addWidget(self.fields)
        left.addStretch(1)
        left.addWidget(self.save_bar)
        halves = QHBoxLayout()
        halves.setSpacing(SPACE * 3)
        halves.addLayout(left, 1)
        halves.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 3)
        layout.setSpacing(SPACE * 2)
        layout.addWidget(self.kinds)
        layout.addLayout(halves, 1)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self.choose_kind)
        self.fields.edited.connect(self._edited)
        self.fields.named.connect(self._propose)
        self._judging.judged.connect(self._show)
        self._judging.refused.connect(self._refuse)
        self._judging.doubted.connect(self._doubt)
        self._judging.saved.connect(self._done)
        self._judging.failed.connect(self._failed)
        self.save_bar.save.connect(lambda: self.save(close=True))
        self.save_bar.save_next.connect(lambda: self.save(close=False))
        for keys, close in (
            ("Ctrl+Return", self._replaced is not None),
            ("Ctrl+Enter", self._replaced is not None),
            ("Ctrl+Shift+Return", True),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(partial(self.save, close=close))

    def _begin(self, draft: Entry | None) -> None:
        self._session.ask(names_used).then(self.fields.offer)
        kind = draft.kind if draft else Kind.REPAY
        self.kinds.show_kind(kind)
        if draft is not None and draft != Entry(day=draft.day, kind=draft.kind):
            self.fields.show_entry(draft)
        else:
            self.fields.show_kind(kind)
            self._propose()
        self._judging.judge()

    def _edited(self) -> None:
        self.save_bar.calm_down()
        self._judging.touch()

    def _draft(self) -> Entry:
        draft = self.fields.draft()
        return draft if self._replaced is None else kept_from(self._replaced, draft)

    def _show(self, answer: Judged) -> None:
        """Show the preview and what is wrong; what is empty only once saving failed."""
        self.preview.show_judged(answer, self._session.style)
        wrong = self._wrong(answer)
        missing = frozenset() if self._tried else self._missing()
        shown = {name: said for name, said in wrong.items() if name not in missing}
        self.fields.show_problems(shown)

    def _is_sound(self, answer: Judged) -> bool:
        return not self._wrong(answer)

    def _wrong(self, answer: Judged) -> dict[str, str]:
        """Return what stands against saving, by field."""
        wrong = dict(problem_sentences(answer.problems, self._session.style))
        wrong |= {name: misread_sentence(name) for name in self.fields.wrong_fields()}
        return wrong | {name: missing_sentence() for name in self._missing()}

    def _missing(self) -> frozenset[str]:
        return self.fields.missing() - self.fields.wrong_fields()

    def _refuse(self, answer: Judged) -> None:
        words = translate("EntryForm", "Not saved yet: see above")
        self.save_bar.tell(words, good=False)
        self.fields.focus_field(self._wrong(answer))

    def _doubt(self, severe: tuple[CreditWarning, ...]) -> None:
        style = self._session.style
        self.save_bar.ask_again([warning_sentence(one, style) for one in severe])

    def _done(self, changed: Changed) -> None:
        if self._closing:
            self.finished.emit()
            return
        self._tried = False
        self._judging.start_anew()
        self.fields.clear_for_next()
        self.save_bar.calm_down()
        self.save_bar.tell(change_sentence(changed, self._session.style), good=True)
        self._session.ask(names_used).then(self.fields.offer)
        self._propose()
        self.fields.focus_first()

    def _failed(self, error: LedgerError) -> None:
        self.save_bar.tell(error_sentence(error), good=False)

    def _propose(self) -> None:
        if self._replaced is not None:
            return
        if self._proposed is not None:
            self._proposed.forget()
        draft = self.fields.draft()
        question = partial(
            proposal,
            kind=draft.kind,
            line=self.fields.typed("line"),
            counterparty=self.fields.typed("counterparty"),
            day=self._session.day,
        )
        self._proposed = self._session.ask(question).then(self.fields.propose)


def kept_from(replaced: Entry, draft: Entry) -> Entry:
    """Return a draft with what the form does not show, as the entry had it."""
    return replace(
        draft,
        id=replaced.id,
        batch=replaced.batch,
        currency=replaced.currency,
        source_id=replaced.source_id,
        loan=draft.loan or replaced.loan,
    )
