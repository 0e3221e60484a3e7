"""The search for the cheapest way to a target that never raises an alarm.

Every way is a look ahead over all months asked for.  What it says of a day does
not depend on later ones, so one look tells when the target is reached and what
it costs by then; only the ways that matter are then looked at month by month.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

import numpy as np

from core.estimator.evaluation import evaluation_of
from core.estimator.lines import line_course
from core.lending.positions import Positions
from core.panel import Floats, panel_until
from core.plans.ahead import look_ahead
from core.plans.behaviour import AS_USUAL, Behaviour
from core.plans.candidates import (
    effort,
    free_behaviours,
    simpler,
    with_loans,
    with_prepaying,
)
from core.plans.peaks import peaks_between
from core.plans.simulate import Simulation, simulate
from core.plans.start import Start

#: Told how many ways were looked at, and how many there are at most.  What it
#: raises ends the search.
Progress = Callable[[int, int], None]

#: Stands for the months of a way that does not reach the target.
_NEVER = 10**6

#: So many of the free settings get loans on top of them.
_BEST_FREE = 2


@dataclass(frozen=True, slots=True)
class Way:
    """One way that was looked at.

    Attributes:
        behaviour: What is done, as long as it takes.
        months: How long that is: until the target is reached, else to the end.
        reached: Whether it is.
        line: The limit at the end of these months, in fen.
        supportable: What score and use of the line support then, in fen.
        earliest: The month in which the upper end of the band reaches the target.
        latest: The month in which the lower one does; ``None``: not in the months
            looked at.
        more: What it costs by then beyond doing nothing, in fen.
        quiet: Whether no amount stands at level warning or above on any day.
    """

    behaviour: Behaviour
    months: int
    reached: bool
    line: int
    supportable: int
    earliest: int | None
    latest: int | None
    more: int
    quiet: bool

    @property
    def order(self) -> tuple[int, int, int]:
        """The cheapest first, then the quickest, then what changes least."""
        return self.more, self.months, effort(self.behaviour)


@dataclass(slots=True, eq=False)
class Search:
    """A search under way; what was looked at is kept.

    Attributes:
        target: The limit wanted, in fen.
        months: How far is looked ahead.
        ways: All that was looked at, in order.
    """

    start: Start
    target: int
    months: int
    progress: Progress | None = None
    ways: list[Way] = field(default_factory=list)
    _nothing: Positions | None = None
    _looked: int = 0
    _expected: int = 1
    _simulated: dict[tuple[Behaviour, int], Simulation] = field(default_factory=dict)

    def look_at_all(self) -> None:
        """Look at every way."""
        free = list(dict.fromkeys([AS_USUAL, *free_behaviours(self.start)]))
        first = list(with_loans(self.start, AS_USUAL))
        self._expected = len(free) + _BEST_FREE * (len(first) + 1)
        self.ways += map(self._look_at, free)
        best = sorted(self.ways, key=_promise)[:_BEST_FREE]
        for way in best:
            self.ways += map(self._look_at, with_prepaying(self.start, way.behaviour))
            self.ways += map(self._look_at, with_loans(self.start, way.behaviour))

    def simulated(self, way: Way) -> Simulation:
        """Return a way month by month, for as long as it takes."""
        key = (way.behaviour, way.months)
        if key not in self._simulated:
            self._simulated[key] = simulate(self.start, way.behaviour, way.months)
        return self._simulated[key]

    def is_safe(self, way: Way) -> bool:
        """Return whether no warning stands at level warning or above in any month."""
        if not way.quiet:
            return False
        self._tell()
        return not any(month.alarms for month in self.simulated(way).months)

    def simplified(self, way: Way) -> Way:
        """Return a safe way that reaches the target without what adds nothing to it."""
        for plainer in simpler(way.behaviour):
            found = self._look_at(plainer)
            if found.reached and found.order < way.order and self.is_safe(found):
                return self.simplified(found)
        return way

    def _look_at(self, behaviour: Behaviour) -> Way:
        self._tell()
        way = self._way(behaviour)
        if way.reached and behaviour.borrowing is not None:
            # Nothing is drawn any more once the target is reached.
            drawn = sum(map(behaviour.borrowing.falls_in, range(1, way.months + 1)))
            borrowing = replace(behaviour.borrowing, times=drawn)
            way = replace(way, behaviour=replace(behaviour, borrowing=borrowing))
        return way

    def _way(self, behaviour: Behaviour) -> Way:
        start = self.start
        ahead = look_ahead(start, behaviour, start.month_end(self.months))
        evaluation = evaluation_of(ahead.books, ahead.positions, start.card)
        if behaviour == AS_USUAL:
            self._nothing = ahead.positions
        course = line_course(evaluation, start.line or "")
        ends = [start.month_end(month) for month in range(1, self.months + 1)]
        places = [evaluation.panel.index(day) for day in ends]
        taken = _first_month(course.held, places, self.target)
        months = taken or self.months
        panel = panel_until(evaluation.panel, ends[months - 1])
        peaks = peaks_between(panel, start.card, panel.index(start.on) + 1)
        end = places[months - 1]
        return Way(
            behaviour=behaviour,
            months=months,
            reached=taken is not None,
            line=round(float(np.nan_to_num(course.held[end]))),
            supportable=round(float(course.supportable[end])),
            earliest=_first_month(course.high, places, self.target),
            latest=_first_month(course.low, places, self.target),
            more=self._more(ahead.positions, ends[months - 1]),
            quiet=not peaks,
        )

    def _more(self, positions: Positions, day: dt.date) -> int:
        nothing = self._nothing or positions
        return _cost_by(positions, day) - _cost_by(nothing, day)

    def _tell(self) -> None:
        self._looked += 1
        if self.progress is not None:
            self.progress(min(self._looked, self._expected), self._expected)


def affordable(ways: Iterable[Way], most: int | None) -> list[Way]:
    """Return the ways that cost no more than allowed, in fen; ``None``: anything."""
    return [way for way in ways if most is None or way.more <= most]


def nearness(way: Way) -> tuple[int, int, int, int]:
    """Return what ways short of the target are ordered by, the nearest first."""
    return (-way.line, *way.order)


def _promise(way: Way) -> tuple[int, ...]:
    """Return what free ways are ordered by: the earliest, else the nearest first.

    Those in which no amount alarms go before all others.
    """
    reaching = (way.months, 0, 0)
    if not way.reached:
        reaching = (_NEVER, -way.line, -way.supportable)
    return (not way.quiet, *reaching, effort(way.behaviour))


def _first_month(values: Floats, places: list[int], target: int) -> int | None:
    months = (
        number for number, place in enumerate(places, 1) if values[place] >= target
    )
    return next(months, None)


def _cost_by(positions: Positions, day: dt.date) -> int:
    """Return interest and fees of the loans drawn by a day, and of bills paid by it."""
    loans = sum(
        row.interest + row.fee + row.penalty
        for loan in positions.loans
        if loan.drawn_on <= day
        for row in loan.rows
    )
    bills = sum(
        payment.interest + payment.fee
        for payment in positions.payments
        if not payment.loan and payment.day <= day
    )
    return loans + bills
