"""What would become of score, line, debt and warnings: the estimator run forward.

The entries that assumed behaviour would make are put into the books, and the
books are evaluated as they always are.  So a look ahead says of each of its days
what the estimate will say once these entries are really made.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from core.estimate import CreditWarning, Headroom, Level
from core.estimator.course import LineCourse
from core.estimator.evaluation import Evaluation, evaluation_of
from core.estimator.headroom import headroom_of
from core.estimator.lines import line_course
from core.lending.positions import Payment, Positions
from core.panel import Floats, panel_until
from core.plans.ahead import Ahead, look_ahead
from core.plans.behaviour import LONGEST, Behaviour
from core.plans.peaks import Peak, peaks_between
from core.plans.start import Start
from core.records import Entry
from core.warnings.all_rules import warnings_of
from core.warnings.situation import Situation, situation_of


@dataclass(frozen=True, slots=True)
class Month:
    """One month ahead, as it stands on its last day.

    Attributes:
        number: Counted from 1.
        day: Its last day.
        score, score_low, score_high: The score and its band of 80 %.
        line, line_low, line_high: The limit held and its band, in fen; ``None``
            while no limit is known.
        supportable: What score and use of the line support, in fen.
        debt: Principal outstanding.
        due_30d: What falls due in the 30 days after it.
        paid: What was repaid in it.
        interest: The part of that which is interest, fees and penalties.
        warnings: Those of its last day.
        peaks: The amounts that stood at level warning or above on any of its days.
    """

    number: int
    day: dt.date
    score: float
    score_low: float
    score_high: float
    line: int | None
    line_low: int | None
    line_high: int | None
    supportable: int | None
    debt: int
    due_30d: int
    paid: int
    interest: int
    warnings: tuple[CreditWarning, ...]
    peaks: tuple[Peak, ...]

    @property
    def said(self) -> tuple[CreditWarning | Peak, ...]:
        """The warnings of its last day, and what stood higher on another."""
        return (*self.warnings, *self.peaks)

    @property
    def worst(self) -> Level | None:
        """The most urgent level of all its days; ``None`` without a warning."""
        levels = [one.level for one in self.said]
        return max(levels, key=lambda level: level.rank, default=None)

    @property
    def alarms(self) -> tuple[str, ...]:
        """The rules at level warning or above, the most urgent first."""
        found = sorted(self.said, key=lambda one: -one.level.rank)
        alarming = [one.id for one in found if one.level.rank >= Level.WARNING.rank]
        return tuple(dict.fromkeys(alarming))


@dataclass(frozen=True, slots=True)
class Simulation:
    """A look ahead.

    Attributes:
        behaviour: What was assumed.
        months: One after the other, from 1.
        ahead: The books with what was assumed.
        evaluation: These books at the end.
        course: How the line went; ``None`` while there is none.
        cost: Interest, fees and penalties from the start on, in fen: those paid,
            and those still to come of the loans that are there at the end.
    """

    start: Start
    behaviour: Behaviour
    months: tuple[Month, ...]
    ahead: Ahead
    evaluation: Evaluation
    course: LineCourse | None
    cost: int

    @property
    def end(self) -> Month:
        """The last month."""
        return self.months[-1]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that was assumed, in the order of days."""
        return self.ahead.entries()

    def headroom(self, number: int) -> Headroom:
        """Return what could still be borrowed safely at the end of a month."""
        positions = self.ahead.on_the_way[self.months[number - 1].day]
        situation = _Path(self.start, self.evaluation, self.course).situation(positions)
        names = {line.name: line for line in positions.lines}
        return headroom_of(situation, names.get(self.start.line or ""))


class MonthsOutOfRange(ValueError):  # noqa: N818 - named by what is wrong
    """A number of months that cannot be looked ahead."""

    def __init__(self, months: int) -> None:
        super().__init__(f"months must be from 1 to {LONGEST}: {months}")
        self.months = months
        self.most = LONGEST


def simulate(start: Start, behaviour: Behaviour, months: int) -> Simulation:
    """Return what the next months would bring.

    The same start and behaviour always bring the same.

    Raises:
        MonthsOutOfRange: If they are fewer than one or more than can be looked at.
    """
    check_months(months)
    ends = [start.month_end(number) for number in range(1, months + 1)]
    ahead = look_ahead(start, behaviour, ends[-1], ends)
    evaluation = evaluation_of(ahead.books, ahead.positions, start.card)
    course = line_course(evaluation, start.line) if start.line else None
    return Simulation(
        start=start,
        behaviour=behaviour,
        months=tuple(_months(start, ahead, _Path(start, evaluation, course))),
        ahead=ahead,
        evaluation=evaluation,
        course=course,
        cost=cost_between(start.evaluation.positions, ahead.positions),
    )


def check_months(months: int) -> None:
    """Refuse a number of months that cannot be looked ahead.

    Raises:
        MonthsOutOfRange: If it is such a number.
    """
    if not 1 <= months <= LONGEST:
        raise MonthsOutOfRange(months)


def cost_between(before: Positions, after: Positions) -> int:
    """Return what credit costs from one day to a later one, and still will, in fen."""
    return _cost_so_far(after) - _cost_so_far(before)


def _cost_so_far(positions: Positions) -> int:
    """Return all interest, fees and penalties of loans and bills, planned ones too."""
    loans = sum(
        row.interest + row.fee + row.penalty
        for loan in positions.loans
        for row in loan.rows
    )
    on_bills = sum(
        payment.interest + payment.fee
        for payment in positions.payments
        if not payment.loan
    )
    return loans + on_bills


@dataclass(frozen=True, slots=True)
class _Path:
    """What the months are read off."""

    start: Start
    evaluation: Evaluation
    course: LineCourse | None

    def month(
        self, number: int, positions: Positions, payments: Sequence[Payment]
    ) -> Month:
        if positions.on < self.evaluation.panel.start:
            return self._before_the_books(positions).month(number, positions, payments)
        situation = self.situation(positions)
        panel = situation.panel
        at = panel.size - 1
        score = float(self.evaluation.score[at])
        half = float(self.evaluation.half_width[at])
        first = max(panel.index(self.start.month_end(number - 1)) + 1, 0)
        held = self._line_at(at)
        return Month(
            number=number,
            day=positions.on,
            score=score,
            score_low=max(score - half, self.evaluation.card.floor),
            score_high=min(score + half, self.evaluation.card.ceiling),
            line=held[0],
            line_low=held[1],
            line_high=held[2],
            supportable=held[3],
            debt=situation.load.debt,
            due_30d=round(float(panel.due_30d[at])),
            paid=sum(p.principal + p.interest + p.fee for p in payments),
            interest=sum(p.interest + p.fee for p in payments),
            warnings=warnings_of(situation),
            peaks=peaks_between(panel, self.evaluation.card, first),
        )

    def situation(self, positions: Positions) -> Situation:
        """Return what the rules look at on a day."""
        if positions.on < self.evaluation.panel.start:
            return self._before_the_books(positions).situation(positions)
        panel = panel_until(self.evaluation.panel, positions.on)
        return situation_of(
            self.evaluation.books, positions, panel, self.evaluation.card
        )

    def _before_the_books(self, positions: Positions) -> "_Path":
        """Return the path of a day before anything is told, nor assumed."""
        books = self.evaluation.books.until(positions.on)
        return _Path(self.start, evaluation_of(books, positions, self.start.card), None)

    def _line_at(self, place: int) -> tuple[int | None, ...]:
        """Return limit, its band and what is supportable on a day."""
        course = self.course
        if course is None:
            return (None, None, None, None)
        values = (course.held, course.low, course.high, course.supportable)
        return tuple(_at(one, place) for one in values)


def _months(start: Start, ahead: Ahead, path: _Path) -> Iterator[Month]:
    before = start.on
    for number, (day, positions) in enumerate(sorted(ahead.on_the_way.items()), 1):
        payments = [p for p in ahead.positions.payments if before < p.day <= day]
        yield path.month(number, positions, payments)
        before = day


def _at(values: Floats, place: int) -> int | None:
    """Return an amount of a day, in fen; ``None`` where it is not known."""
    if np.isnan(values[place]):
        return None
    return round(float(values[place]))
