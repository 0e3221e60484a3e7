"""The Overview: prospects, debt health, the course of both, and what is due next."""

import datetime as dt
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.records import Entry, Kind
from core.recurring import Proposal
from desktop.actions import Deed, OpenPage, Perform, Place, WriteEntry
from desktop.card import page_layout
from desktop.overview.answer import (
    DueAhead,
    OverviewAnswer,
    overview,
    overview_remembered,
    remember,
)
from desktop.overview.course import CourseCard
from desktop.overview.dues_card import DuesCard
from desktop.overview.health import HealthCard
from desktop.overview.prospects import ProspectsCard
from desktop.overview.recurring_bar import RecurringBar
from desktop.overview.welcome import Welcome
from desktop.pages.page import Page
from desktop.recurrence import proposed
from desktop.session import Question, Session
from desktop.theme import SPACE

_BESIDE = QBoxLayout.Direction.LeftToRight
_BELOW = QBoxLayout.Direction.TopToBottom
#: From this width on two cards stand side by side, in pixels.
_WIDE = SPACE * 120
#: The width of the dues beside the charts, in pixels.
_DUES = SPACE * 41
#: The pause after a change before it is asked what comes back, in milliseconds.
_PAUSE = 400


class OverviewPage(Page[OverviewAnswer]):
    """The page that opens first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._first = True
        self._remembered = False
        self._proposed_for: dt.date | None = None
        self.proposing = QTimer(self, singleShot=True)
        self.proposing.timeout.connect(self._ask_proposals)
        self.proposing.timeout.connect(self._remember)
        session.changed.connect(self._note_change)
        session.judged_anew.connect(self._note_change)
        session.closing.connect(self.proposing.stop)
        session.closing.connect(self._remember)
        self.prospects = ProspectsCard(self._write, self._plan)
        self.health = HealthCard(self._write, self._explain)
        self.course = CourseCard()
        self.dues = DuesCard(self._pay, self._show_loans)
        self.recurring = RecurringBar(session, self._change)
        self.welcome = Welcome(self._write, self._perform)
        self._sides = QStackedWidget()
        self._sides.addWidget(self._cards())
        self._sides.addWidget(self.welcome)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sides)

    def question(self) -> Question[OverviewAnswer]:
        """Ask for everything the cards show; at first for what is remembered."""
        first, self._first = self._first, False
        if not first:
            return partial(overview, day=self.session.day)
        day, memory = self.session.day, self.session.memory
        return partial(overview_remembered, day=day, memory=memory)

    def show_answer(self, answer: OverviewAnswer) -> None:
        """Fill the cards; an empty ledger gets the first steps instead."""
        figures, style = answer.figures, self.session.style
        self._sides.setCurrentIndex(1 if figures.empty else 0)
        self.prospects.show_figures(figures, style)
        self.health.show_estimate(figures.estimate, figures.spoken, style)
        self.dues.show_dues(figures.dues, self.session.day, style)
        history = answer.history
        if history is None:
            self._remembered = True
            QTimer.singleShot(0, self, self.refresh)
            return
        draw = partial(self.course.show_history, history, style)
        if self.course.panel is None:
            # The first charts follow when the figures are on the screen.
            QTimer.singleShot(0, self.course, draw)
        else:
            draw()
        self.proposing.start(_PAUSE if self._proposed_for == self.session.day else 0)

    def perform(self, deed: Deed) -> bool:
        """Enter what is proposed, if that is seen."""
        if deed is not Deed.TAKE_PROPOSAL or not self.recurring.isVisible():
            return False
        self.recurring.take()
        return True

    def _cards(self) -> QWidget:
        room = QWidget()
        layout = page_layout(room, scrolls=True)
        self._rows = (QBoxLayout(_BESIDE), QBoxLayout(_BESIDE))
        above, below = self._rows
        above.addWidget(self.prospects, 1)
        above.addWidget(self.health, 1)
        below.addWidget(self.course, 1)
        below.addWidget(self.dues)
        for row in self._rows:
            row.setSpacing(SPACE * 2)
        layout.addWidget(self.recurring)
        layout.addLayout(above)
        layout.addLayout(below, 1)
        return room

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        """Put cards below one another where they have no room side by side."""
        beside = width >= _WIDE
        for row in self._rows:
            row.setDirection(_BESIDE if beside else _BELOW)
        self.dues.setMinimumWidth(_DUES if beside else 0)
        self.dues.setMaximumWidth(_DUES if beside else width)

    def _write(self, kind: Kind) -> None:
        self.wish.emit(WriteEntry(Entry(day=self.session.day, kind=kind)))

    def _change(self, draft: Entry) -> None:
        self.wish.emit(WriteEntry(draft))

    def _ask_proposals(self) -> None:
        """Ask what may be due by habit; only today can have it.

        That means a look through many months: who enters one thing after another
        shall not wait for it, so after a change there is a pause before.
        """
        self._proposed_for = self.session.day
        if self.session.day != self.session.today:
            self.recurring.show_proposals(())
            return
        reply = self.session.ask(proposed(self.session.today))
        reply.then(self._show_proposals)

    def _show_proposals(self, found: tuple[Proposal, ...]) -> None:
        if self.session.day == self.session.today:
            self.recurring.show_proposals(found)

    def _note_change(self) -> None:
        """Take note that what is remembered is no longer true."""
        self._remembered = False

    def _remember(self) -> None:
        """Have today's figures kept for the next start, if they are other ones."""
        if not self._remembered and self.session.day == self.session.today:
            self._remembered = True
            day, memory = self.session.today, self.session.memory
            self.session.ask(partial(remember, day=day, memory=memory))

    def _perform(self, deed: Deed) -> None:
        self.wish.emit(Perform(deed))

    def _show_loans(self) -> None:
        self.wish.emit(OpenPage(Place.LOANS))

    def _plan(self) -> None:
        self.wish.emit(OpenPage(Place.PLAN))

    def _explain(self, rule: str) -> None:
        self.wish.emit(OpenPage(Place.WARNINGS, rule or None))

    def _pay(self, due: DueAhead) -> None:
        draft = Entry(
            day=self.session.day,
            kind=Kind.REPAY,
            amount=due.amount,
            line=due.line,
            loan=due.loan,
        )
        self.wish.emit(WriteEntry(draft))
