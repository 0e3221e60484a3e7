"""What a lender may know of the person, what is wanted, and how sure we are of it."""

import datetime as dt
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.commands import AddEntries
from core.entry_query import EntryQuery
from core.estimate import Estimate
from core.estimator.evaluation import Evaluation, ScoreSeenCheck
from core.estimator.lines import line_course
from core.estimator.score import fen_of
from core.records import Entry, Kind, ProfileItem, Status
from desktop.actions import OpenPage, Place, WriteEntry
from desktop.buttons import Look, button
from desktop.card import Card, page_layout, rule
from desktop.i18n import filled, translate
from desktop.labels import Figure, Role, figure, label
from desktop.pages.page import Page
from desktop.parts.checklist import Checklist, ItemState, item_states
from desktop.parts.hindsight import (
    HindsightTable,
    LimitSeenCheck,
    mean_error,
    newest_first,
)
from desktop.parts.income_columns import income_columns
from desktop.parts.measured_card import MeasuredCard
from desktop.parts.official_form import LimitSeenForm, ScoreSeenForm
from desktop.parts.plain_table import PlainTable
from desktop.parts.sureness import Sureness, SurenessCard
from desktop.parts.target_form import TargetForm
from desktop.reading import Reading
from desktop.session import Question, Session
from desktop.texts_profile import mean_error_text
from desktop.theme import SPACE

#: So many of the latest incomes are listed.
_INCOMES = 5
#: So many limits seen are compared with what was said before; each asks for an
#: estimate of its own.
_LIMITS_CHECKED = 6
#: The least height of the table of earlier estimates, in pixels.
_TABLE_HEIGHT = 168


@dataclass(frozen=True, slots=True)
class ProfileAnswer:
    """What the page shows of the books of a day."""

    items: tuple[ItemState, ...]
    estimate: Estimate
    incomes: tuple[Entry, ...]
    scores: tuple[ScoreSeenCheck, ...]
    limits: tuple[LimitSeenCheck, ...]
    sureness: Sureness


class ProfilePage(Page[ProfileAnswer]):
    """Checklist and income on the left, target and official figures on the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        today, style = session.today, session.style
        self.checklist = Checklist()
        self.target = TargetForm(today, style)
        self.score_form = ScoreSeenForm(today, style)
        self.limit_form = LimitSeenForm(today, style)
        self.incomes: PlainTable[Entry] = PlainTable(
            translate("Profile", "Latest incomes"),
            income_columns(lambda: session.style),
        )
        self.hindsight = HindsightTable(lambda: session.style)
        self.sureness = SurenessCard()
        self.measured = MeasuredCard()
        self._build()
        self.checklist.ticked.connect(self._tick)
        self.checklist.opened.connect(lambda one: self.wish.emit(WriteEntry(one)))
        for form in (self.target, self.score_form, self.limit_form):
            form.save.connect(lambda entry: session.run(AddEntries((entry,))))

    def question(self) -> Question[ProfileAnswer]:
        """Ask for profile, target, incomes and official figures."""
        return partial(_profile, day=self.session.day)

    def show_answer(self, answer: ProfileAnswer) -> None:
        """Show everything; fields that are being typed in stay as they are."""
        style = self.session.style
        self.checklist.show_states(answer.items, style)
        done = sum(state.done for state in answer.items)
        pattern = translate("Profile", "%1 of %2 done")
        self._done.setText(filled(pattern, done, len(answer.items)))
        lines = [line.name for line in answer.estimate.lines]
        self.target.show_target(answer.estimate, lines, style)
        self.limit_form.offer_lines(lines, answer.estimate.line.name)
        self._income.setText(style.money(answer.estimate.debt.income_monthly))
        self.incomes.show_records(answer.incomes)
        self.incomes.setVisible(bool(answer.incomes))
        self._no_income.setVisible(not answer.incomes)
        checks = newest_first(answer.scores, answer.limits)
        self.hindsight.show_records(checks)
        self.hindsight.setVisible(bool(checks))
        error = mean_error(answer.scores)
        self._error.setText(
            translate(
                "Profile",
                "Each official figure is compared here with what we would have said"
                " the day before, and corrects the estimate.",
            )
            if error is None
            else mean_error_text(len(answer.scores), error, style)
        )
        self.sureness.show_estimate(answer.estimate, answer.sureness, style)
        self.measured.show_figures(style)

    def _tick(self, item: ProfileItem, done: bool) -> None:
        entry = Entry(
            day=self.session.today,
            kind=Kind.PROFILE,
            item=item.value,
            status=Status.DONE if done else Status.UNDONE,
        )
        self.session.run(AddEntries((entry,)))

    def _build(self) -> None:
        layout = page_layout(self, scrolls=True)
        columns = QHBoxLayout()
        columns.setSpacing(SPACE * 2)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(SPACE * 2)
            columns.addLayout(column, 1)
        left.addWidget(self._checklist_card())
        left.addWidget(self._income_card(), 1)
        right.addWidget(self._target_card())
        right.addWidget(self._official_card(), 1)
        layout.addLayout(columns)
        layout.addWidget(self.sureness)
        layout.addWidget(self.measured)
        layout.addStretch(1)

    def _checklist_card(self) -> Card:
        card = Card(translate("Profile", "Profile: what the lender can know of you"))
        self._done = label("", Role.STRONG)
        card.head.addWidget(self._done)
        card.body.addWidget(self.checklist)
        words = translate(
            "Profile",
            "Filling these in at the lender costs nothing. Tick what is done.",
        )
        card.body.addWidget(label(words, Role.SMALL, wrap=True))
        return card

    def _income_card(self) -> Card:
        card = Card(translate("Profile", "Income, mean of the last three full months"))
        card.body.addLayout(self._income_head())
        self._no_income = label(
            translate(
                "Profile",
                "No income yet. Without one, dues cannot be weighed against it, and the"
                " estimate stays neutral there.",
            ),
            Role.QUIET,
            wrap=True,
        )
        card.body.addWidget(self._no_income)
        self.incomes.keep_rows(_INCOMES)
        card.body.addWidget(self.incomes)
        card.body.addStretch(1)
        return card

    def _income_head(self) -> QHBoxLayout:
        self._income = figure(size=Figure.THIRD)
        every = button(
            translate("Profile", "All incomes"), self._show_incomes, look=Look.LINK
        )
        new = button(
            translate("Profile", "New income…"), self._new_income, symbol="kind_income"
        )
        row = QHBoxLayout()
        row.addWidget(self._income)
        row.addStretch(1)
        row.addWidget(every)
        row.addWidget(new)
        return row

    def _target_card(self) -> Card:
        card = Card(translate("Profile", "Target: the limit you want"))
        card.body.addWidget(self.target)
        return card

    def _official_card(self) -> Card:
        card = Card(translate("Profile", "Official figures: as you saw them"))
        card.body.addWidget(self.score_form)
        card.body.addWidget(self.limit_form)
        card.body.addWidget(rule())
        self._error = label("", Role.SMALL, wrap=True)
        card.body.addWidget(self._error)
        self.hindsight.setMinimumHeight(_TABLE_HEIGHT)
        card.body.addWidget(self.hindsight, 1)
        card.body.addStretch(0)
        return card

    def _new_income(self) -> None:
        self.wish.emit(WriteEntry(Entry(day=self.session.today, kind=Kind.INCOME)))

    def _show_incomes(self) -> None:
        self.wish.emit(OpenPage(Place.ENTRIES, Kind.INCOME))


def _profile(reading: Reading, day: dt.date) -> ProfileAnswer:
    books = reading.books().until(day)
    query = EntryQuery(to_day=day, kinds=frozenset({Kind.INCOME}))
    evaluation = reading.evaluation(day)
    seen = [entry for entry in books.entries if entry.kind is Kind.SCORE_SEEN]
    shown = [
        entry
        for entry in books.entries
        if entry.kind is Kind.LINE_SEEN and entry.status != Status.TEMPORARY
    ]
    card = reading.card()
    return ProfileAnswer(
        items=item_states(books),
        estimate=reading.estimate(day),
        incomes=tuple(reading.ledger.entries(query, limit=_INCOMES)),
        scores=evaluation.checks,
        limits=tuple(
            _limit_check(evaluation, entry) for entry in shown[-_LIMITS_CHECKED:]
        ),
        sureness=Sureness(card.source, len(seen), seen[-1].day if seen else None),
    )


def _limit_check(evaluation: Evaluation, entry: Entry) -> LimitSeenCheck:
    """Return a limit seen beside what was said of the line the day before.

    Nothing of a course looks ahead, so its value of a day is what was said then.
    """
    place = evaluation.panel.index(entry.day) - 1
    seen = entry.day, entry.line, entry.amount or 0
    if place < max(evaluation.panel.lines[entry.line].opened, 0):
        return LimitSeenCheck(*seen, None, None, None)
    course = line_course(evaluation, entry.line)
    bounds = fen_of(course.low[place]), fen_of(course.high[place])
    return LimitSeenCheck(*seen, fen_of(course.held[place]), *bounds)
