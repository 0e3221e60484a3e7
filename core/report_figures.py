"""What the progress report of a period says, as figures.

The report says nothing that does not stand here or in the history drawn with it.
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

import numpy as np

from core.books import Books
from core.dates import add_months, month_start
from core.due_calendar import Due, open_dues
from core.entry_query import EntryQuery
from core.estimate import Band, Estimate
from core.estimator.course import LineCourse
from core.estimator.evaluation import Evaluation, ScoreSeenCheck, evaluate
from core.estimator.lines import line_course
from core.estimator.score import chosen_line, estimate_of
from core.history import History
from core.lending.compare import line_offers
from core.lending.positions import (
    InstalmentState,
    LinePosition,
    LoanPosition,
    Positions,
    RowStatus,
)
from core.records import EVERYDAY_KINDS, DayTotal, Entry, Kind
from core.report_days import DayMove, largest_moves
from core.report_ends import Ends, ends_of
from core.scorecard import Scorecard
from core.series import history_of

#: The most entries that a report lists.
LISTED = 500

#: How many months a table tells one by one; longer periods go by quarter, and
#: those of more quarters than this by year.
_MOST_ROWS = 24


class Listed(StrEnum):
    """Which entries of the period a report lists."""

    ALL = "all"
    CREDIT = "credit"
    NONE = "none"

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds listed; all if empty."""
        if self is Listed.CREDIT:
            return frozenset(Kind) - EVERYDAY_KINDS
        return frozenset()


class Missing(StrEnum):
    """What the books do not tell, without which a part of a report is unknown."""

    ENTRIES = "entries"
    LINE = "line"
    LIMIT = "limit"
    TARGET = "target"
    INCOME = "income"
    OFFICIAL_SCORE = "official_score"


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What is to be reported on.

    Attributes:
        ledger: The name of the ledger, as it is printed.
        first, last: The period, both days included.
        made_on: The day the report is made.
        line: The line to follow; ``None`` for the target's, else the first.
        entries: The latest entries of the period, if they are to be listed.
        entry_count: How many there are of that sort; ``None`` for those listed.
        listed: Which entries are listed.
    """

    ledger: str
    first: dt.date
    last: dt.date
    made_on: dt.date
    line: str | None = None
    entries: tuple[Entry, ...] = ()
    entry_count: int | None = None
    listed: Listed = Listed.ALL


class HasEntries(Protocol):
    """A ledger, as far as a list of entries needs one."""

    def entries(
        self, query: EntryQuery, limit: int | None = None, offset: int = 0
    ) -> list[Entry]:
        """Return some entries of a list."""

    def count(self, query: EntryQuery) -> int:
        """Return how many entries a list has."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Money that moved within some days, in fen.

    ``cost`` is interest and fees paid, ``repaid`` the principal alone; ``spent``
    is purchases less refunds.
    """

    borrowed: int
    repaid: int
    cost: int
    income: int
    spent: int


@dataclass(frozen=True, slots=True)
class Owed:
    """The loans told in sums, in fen: drawn, left, and to be paid with all costs.

    ``to_pay`` also holds the bills of the lines.
    """

    principal: int
    outstanding: int
    to_pay: int


@dataclass(frozen=True, slots=True)
class FactorChange:
    """The points of one factor at the end of the period, and what they were.

    ``before`` is ``None`` where the books had not begun.
    """

    id: str
    before: float | None
    now: float
    max_points: float | None

    @property
    def change(self) -> float | None:
        """The points gained, or lost; ``None`` where the books had not begun."""
        return None if self.before is None else self.now - self.before


@dataclass(frozen=True, slots=True)
class PartFigures:
    """One part of the period: a month, a quarter or a year.

    Attributes:
        first, last: Its days within the period.
        score: At its end; ``None`` before the books begin.
        change: Points since the end of the part before, or since the books began.
        moved: The factor that changed most, and by how many points.
        limit: The limit held at its end, in fen.
        debt: What was owed at its end, in fen.
        utilisation: Of the lines at its end.
        flow: What moved in it.
    """

    first: dt.date
    last: dt.date
    score: float | None
    change: float | None
    moved: tuple[str, float] | None
    limit: int | None
    debt: int | None
    utilisation: float | None
    flow: Flow


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """Everything that a progress report says.

    Attributes:
        currency: Of all amounts.
        before: The estimate of the day before the period; ``None`` where the
            books had not begun.
        now: The estimate of its last day.
        ends: The figures of both days side by side.
        factors: What each factor adds, the calibration included.
        parts: The period month by month, or in longer steps.
        days: The days that moved the score most.
        flow: What moved in the whole period.
        lines: Where the lines stand on the last day.
        true_rates: What a new loan on each line would truly cost a year, by the
            line's name, fractions.
        most: The true yearly rate above which credit is called dear, a fraction.
        loans: The loans owed then, and those paid off within the period.
        owed: What was drawn, what is left of it, and what is to be paid in all.
        dues: What is still to be paid, in the order of days.
        checks: Official scores beside what was said the day before each.
        bands: The bands of the card by their lower bound.
        card_source: Where the card as a whole comes from.
        missing: What the books do not tell yet.
    """

    request: ReportRequest
    currency: str
    before: Estimate | None
    now: Estimate
    ends: Ends
    factors: tuple[FactorChange, ...]
    parts: tuple[PartFigures, ...]
    days: tuple[DayMove, ...]
    flow: Flow
    lines: tuple[LinePosition, ...]
    true_rates: Mapping[str, float | None]
    most: float
    loans: tuple[LoanPosition, ...]
    owed: Owed
    dues: tuple[Due, ...]
    checks: tuple[ScoreSeenCheck, ...]
    bands: tuple[tuple[Band, float], ...]
    card_source: str
    missing: tuple[Missing, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the books have told nothing up to the last day."""
        return Missing.ENTRIES in self.missing

    @property
    def points_gained(self) -> float | None:
        """The change of the score before rounding; ``None`` without a before."""
        if self.before is None:
            return None
        return self.now.score.value - self.before.score.value


def report_period(
    books: Books, first: dt.date | None, last: dt.date | None, today: dt.date
) -> tuple[dt.date, dt.date]:
    """Return the period to report on where one or both of its ends are left open.

    It ends today, and begins three months before its end, or with the books if
    they are younger.
    """
    last = last or today
    if first is not None:
        return first, last
    begun = books.first_day or last
    return min(max(add_months(last, -3), begun), last), last


def listing(request: ReportRequest, ledger: HasEntries) -> ReportRequest:
    """Return a request with the latest entries of its period that are to be listed.

    A period may have a million; nobody reads more than :data:`LISTED` on paper.
    """
    if request.listed is Listed.NONE:
        return request
    query = EntryQuery(
        from_day=request.first, to_day=request.last, kinds=request.listed.kinds
    )
    return replace(
        request,
        entries=tuple(ledger.entries(query, LISTED)),
        entry_count=ledger.count(query),
    )


def progress_report(
    books: Books, card: Scorecard, request: ReportRequest
) -> tuple[ReportFigures, History]:
    """Return the figures of a report, and the history to be drawn with them.

    Raises:
        core.estimator.score.UnknownLineError: If there is no line of that name.
    """
    evaluation = evaluate(books, request.last, card)
    now = estimate_of(evaluation, request.line)
    begun = books.first_day
    before = None
    if begun is not None and begun < request.first:
        eve = request.first - dt.timedelta(days=1)
        name = now.line.name
        earlier = evaluate(books, eve, card)
        known = {position.name for position in earlier.positions.lines}
        before = estimate_of(earlier, name if name in known else None)
    return (
        _figures(evaluation, before, now, request),
        history_of(evaluation, request.line),
    )


def _figures(
    evaluation: Evaluation,
    before: Estimate | None,
    now: Estimate,
    request: ReportRequest,
) -> ReportFigures:
    positions = evaluation.positions
    loans, dues = _loans(positions, request.first), open_dues(positions)
    return ReportFigures(
        request=request,
        currency=evaluation.books.currency,
        before=before,
        now=now,
        ends=ends_of(before, now),
        factors=_factor_changes(before, now),
        parts=tuple(_parts(evaluation, request)),
        days=largest_moves(evaluation, request.first, request.last),
        flow=_flow(evaluation, request.first, request.last),
        lines=positions.lines,
        true_rates={
            name: offer.schedule.apr for name, offer in line_offers(positions).items()
        },
        most=evaluation.card.warnings["dear-credit"]["caution"],
        loans=loans,
        owed=_owed(loans, dues),
        dues=dues,
        checks=evaluation.checks,
        bands=evaluation.card.bands,
        card_source=evaluation.card.source,
        missing=tuple(_missing(evaluation.books, now)),
    )


def _missing(books: Books, now: Estimate) -> Iterator[Missing]:
    if books.first_day is None:
        yield Missing.ENTRIES
    if not now.lines:
        yield Missing.LINE
    elif any(line.limit is None for line in now.lines):
        yield Missing.LIMIT
    if now.target is None:
        yield Missing.TARGET
    if now.debt.income_monthly is None:
        yield Missing.INCOME
    if not now.score.calibrated:
        yield Missing.OFFICIAL_SCORE


def _factor_changes(before: Estimate | None, now: Estimate) -> tuple[FactorChange, ...]:
    earlier = {f.id: f.points for f in before.score.factors} if before else {}
    return tuple(
        FactorChange(f.id, earlier.get(f.id), f.points, f.max_points)
        for f in now.score.factors
    )


def _loans(positions: Positions, first: dt.date) -> tuple[LoanPosition, ...]:
    return tuple(
        loan
        for loan in positions.loans
        if loan.closed_on is None or loan.closed_on >= first
    )


def _owed(loans: tuple[LoanPosition, ...], dues: tuple[Due, ...]) -> Owed:
    instalments = [row.owed for loan in loans for row in unpaid_rows(loan)]
    bills = [due.amount for due in dues if not due.loan]
    return Owed(
        principal=sum(loan.principal for loan in loans),
        outstanding=sum(loan.outstanding for loan in loans),
        to_pay=sum(instalments) + sum(bills),
    )


def unpaid_rows(loan: LoanPosition) -> tuple[InstalmentState, ...]:
    """Return the instalments of a loan that are still to be paid, or part of them."""
    if loan.closed_on is not None:
        return ()
    return tuple(row for row in loan.rows if row.status is not RowStatus.PAID)


def cost_of(row: InstalmentState) -> int:
    """Return what an instalment holds besides principal, in fen."""
    return row.interest + row.fee + row.penalty


def _parts(evaluation: Evaluation, request: ReportRequest) -> Iterator[PartFigures]:
    chosen = chosen_line(evaluation, request.line)
    course = line_course(evaluation, chosen.name) if chosen else None
    begun = evaluation.books.first_day or request.last
    for first, last in _spans(max(request.first, begun), request.last):
        yield _part(evaluation, course, first, last)


def _spans(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield the months of a period, or its quarters or years where it is long."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((s for s in (1, 3) if count <= s * _MOST_ROWS), 12)
    start = add_months(month_start(first), -((first.month - 1) % step))
    while start <= last:
        following = add_months(start, step)
        yield max(start, first), min(following - dt.timedelta(days=1), last)
        start = following


def _part(
    evaluation: Evaluation, course: LineCourse | None, first: dt.date, last: dt.date
) -> PartFigures:
    panel = evaluation.panel
    end = panel.index(last)
    eve = max(panel.index(first) - 1, 0)
    score = float(evaluation.score[end])
    utilisation = float(panel.utilisation[end])
    return PartFigures(
        first=first,
        last=last,
        score=score,
        change=score - float(evaluation.score[eve]),
        moved=_moved_most(evaluation, eve, end),
        limit=None if course is None else _fen(course.held[end]),
        debt=_fen(panel.debt[end]),
        utilisation=None if np.isnan(utilisation) else utilisation,
        flow=_flow(evaluation, first, last),
    )


def _moved_most(evaluation: Evaluation, eve: int, end: int) -> tuple[str, float] | None:
    card = evaluation.card
    moves = {
        name: card.span
        * card.weights[name]
        * float(curve.value[end] - curve.value[eve])
        for name, curve in evaluation.factors.items()
    }
    learned = evaluation.score - evaluation.raw
    moves["calibration"] = float(learned[end] - learned[eve])
    name = max(moves, key=lambda one: abs(moves[one]))
    return (name, moves[name]) if abs(moves[name]) >= 0.5 else None


def _flow(evaluation: Evaluation, first: dt.date, last: dt.date) -> Flow:
    positions = evaluation.positions
    drawn = [d.amount for d in positions.drawdowns if first <= d.day <= last]
    paid = [p for p in positions.payments if first <= p.day <= last]
    totals = _within(evaluation.books.totals, first, last)
    return Flow(
        borrowed=sum(drawn),
        repaid=sum(payment.principal for payment in paid),
        cost=sum(payment.interest + payment.fee for payment in paid),
        income=_sum_of(totals, Kind.INCOME),
        spent=_sum_of(totals, Kind.PURCHASE) - _sum_of(totals, Kind.REFUND),
    )


def _within(
    totals: Sequence[DayTotal], first: dt.date, last: dt.date
) -> Sequence[DayTotal]:
    # They are in the order of days, and there may be a hundred thousand.
    begin = bisect_left(totals, first, key=lambda total: total.day)
    end = bisect_right(totals, last, key=lambda total: total.day)
    return totals[begin:end]


def _sum_of(totals: Iterable[DayTotal], kind: Kind) -> int:
    return sum(total.amount for total in totals if total.kind is kind)


def _fen(value: np.float64) -> int | None:
    # The panel keeps whole fen in floats; nothing is rounded away here.
    return None if np.isnan(value) else round(float(value))
