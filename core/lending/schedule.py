"""Instalments: how a debt is paid off, fen for fen.

Interest is rounded half up once per instalment, and the last instalment takes
what rounding has left over, so the principal parts always add up.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from core.lending.apr import effective_rate, monthly_rate, unit_periods
from core.lending.rates import Accrual, compounded, per_day, per_month
from core.lending.terms import Terms, due_days
from core.records import Method, RateKind

#: The fixed point in which annuities are summed: thirty digits are more than
#: any term needs for a payment exact to the fen.
_ONE = 10**30


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """One instalment; ``balance`` is the principal left after it, in fen.

    ``due`` is ``None`` in a schedule that is reckoned by months only.
    """

    due: dt.date | None
    principal: int
    interest: int
    fee: int
    balance: int

    @property
    def amount(self) -> int:
        """What falls due, in fen."""
        return self.principal + self.interest + self.fee


@dataclass(frozen=True, slots=True)
class Schedule:
    """All instalments of a loan, and what it truly costs.

    Attributes:
        payment: The usual instalment: of equal instalments the level one, of
            equal principal the first, of interest only the first, of a bullet
            loan the only one, of interest only then equal the level one.
        apr: The actuarial nominal yearly rate, a fraction; ``None`` if nothing
            was lent.
        effective_rate: The effective yearly rate, a fraction.
    """

    rows: tuple[ScheduleRow, ...]
    payment: int
    interest_total: int
    fee_total: int
    apr: float | None
    effective_rate: float | None


@dataclass(frozen=True, slots=True)
class Course:
    """The way a principal goes down.

    Attributes:
        method: How it is paid back.
        level: The equal instalment, or the equal principal part; else 0.
        interest_only: How many of the instalments to come are interest alone.
    """

    method: Method
    level: int
    interest_only: int

    def part(self, index: int, balance: int, interest: int) -> int:
        """Return the principal in an instalment that is not the very last.

        ``index`` counts from 0; ``balance`` is the principal before it.
        """
        if index < self.interest_only:
            return 0
        if self.method is Method.EQUAL_PRINCIPAL:
            return min(self.level, balance)
        return min(max(self.level - interest, 0), balance)


def schedule_of(terms: Terms, start: dt.date | None) -> Schedule:
    """Return the schedule of a loan.

    With the day it is drawn, interest runs by actual days; without it, by
    months of a twelfth of the yearly rate.

    Raises:
        ValueError: If the term is below 1 or the principal or rate below 0; ask
            :func:`core.problems.term_problems` first.
    """
    rows, spans, course = _drawn_up(terms, start)
    return _schedule(rows, _usual(rows, course), start, spans)


def usual_payment(terms: Terms, start: dt.date | None) -> int:
    """Return the usual instalment of a loan, as in :class:`Schedule`."""
    rows, _, course = _drawn_up(terms, start)
    return _usual(rows, course)


def spans_of(start: dt.date, dues: Sequence[dt.date]) -> list[int]:
    """Return the days of each period, the first from ``start``."""
    ordinals = [start.toordinal(), *(due.toordinal() for due in dues)]
    return [after - before for before, after in pairwise(ordinals)]


def course_of(terms: Terms, spans: Sequence[int], accrual: Accrual) -> Course:
    """Return the way the principal of new terms goes down."""
    alone = terms.interest_only
    level = 0
    match terms.method:
        case Method.EQUAL_INSTALMENT | Method.INTEREST_ONLY_THEN_EQUAL:
            level = level_payment(terms.principal, spans[alone:], accrual)
        case Method.EQUAL_PRINCIPAL:
            level = equal_part(terms.principal, len(spans))
        case _:
            pass
    return Course(terms.method, level, alone)


def equal_part(principal: int, count: int) -> int:
    """Return one of so many equal parts, rounded half up to the fen."""
    return (2 * principal + count) // (2 * count)


def level_payment(
    balance: int, spans: Sequence[int], accrual: Accrual, carried: int = 0
) -> int:
    """Return the equal instalment that pays a balance off, half up to the fen.

    ``spans`` are the units of time of each period.  ``carried`` is interest of
    the first period that has run up already.
    """
    if not balance:
        return 0
    present = annuity(tuple(spans), accrual)
    if carried:
        first = annuity(tuple(spans[:1]), accrual)
        due = balance * _ONE * _ONE // first + carried * _ONE
        present = present * balance * _ONE * _ONE // (first * due)
    return (2 * balance * _ONE + present) // (2 * present)


@lru_cache(maxsize=1024)
def annuity(spans: tuple[int, ...], accrual: Accrual) -> int:
    """Return the present value of 1 paid at the end of each period, times 1e30."""
    numerator, denominator = accrual.numerator, accrual.denominator
    worth, total = _ONE, 0
    for units in spans:
        worth = worth * denominator // (denominator + numerator * units)
        total += worth
    return total


def amortise(
    balance: int,
    spans: Sequence[int],
    accrual: Accrual,
    course: Course,
    until: int | None = None,
) -> list[tuple[int, int]]:
    """Return principal and interest of each instalment until nothing is left.

    The last period takes all that is left.  With ``until`` only the first so many
    instalments are returned.
    """
    numerator, twice = 2 * accrual.numerator, 2 * accrual.denominator
    half, last = accrual.denominator, len(spans) - 1
    parts: list[tuple[int, int]] = []
    for index, units in enumerate(spans[:until]):
        interest = (numerator * balance * units + half) // twice
        part = balance if index == last else course.part(index, balance, interest)
        balance -= part
        parts.append((part, interest))
        if not balance:
            break
    return parts


def instalment_fees(terms: Terms) -> list[int]:
    """Return the fee in each instalment: that of the whole term, spread evenly."""
    count = 1 if terms.method is Method.BULLET else terms.term
    if terms.rate_kind is not RateKind.FEE:
        return [0] * count
    numerator, denominator = terms.rate.as_integer_ratio()
    left = Accrual(numerator, denominator).interest(terms.principal, 1)
    each = equal_part(left, count)
    fees = []
    for _ in range(count - 1):
        fees.append(min(each, left))
        left -= fees[-1]
    return [*fees, left]


def _drawn_up(
    terms: Terms, start: dt.date | None
) -> tuple[tuple[ScheduleRow, ...], list[int], Course]:
    """Return the rows of a schedule, the length of each period, and its course."""
    if terms.term < 1 or terms.principal < 0 or terms.rate < 0:
        raise ValueError(f"impossible terms: {terms}")
    dues: list[dt.date] | None = None
    if start is None:
        accrual = per_month(terms.rate, terms.rate_kind)
        count = 1 if terms.method is Method.BULLET else terms.term
        spans = [terms.term // count] * count
    else:
        accrual = per_day(terms.rate, terms.rate_kind)
        dues = due_days(terms, start)
        spans = spans_of(start, dues)
    course = course_of(terms, spans, accrual)
    parts = amortise(terms.principal, spans, accrual, course)
    fees = instalment_fees(terms)
    rows = []
    balance = terms.principal
    for index, (part, interest) in enumerate(parts):
        balance -= part
        due = dues[index] if dues else None
        rows.append(ScheduleRow(due, part, interest, fees[index], balance))
    return tuple(rows), spans, course


def _usual(rows: Sequence[ScheduleRow], course: Course) -> int:
    if not rows:
        return 0
    if course.method is Method.INTEREST_ONLY_THEN_EQUAL:
        return rows[min(course.interest_only, len(rows) - 1)].amount
    return rows[0].amount


def _schedule(
    rows: tuple[ScheduleRow, ...],
    payment: int,
    start: dt.date | None,
    spans: Sequence[int],
) -> Schedule:
    lent = sum(row.principal for row in rows)
    amounts = [row.amount for row in rows]
    apr = effective = None
    if lent and start is None:
        apr = monthly_rate(lent, spans[0], 0.0, amounts)
        effective = None if apr is None else compounded(apr, 12)
    elif lent and start is not None:
        dues = [row.due for row in rows if row.due is not None]
        apr = monthly_rate(lent, *unit_periods(start, dues[0]), amounts)
        effective = effective_rate([(start, -lent), *zip(dues, amounts, strict=True)])
    return Schedule(
        rows=rows,
        payment=payment,
        interest_total=sum(row.interest for row in rows),
        fee_total=sum(row.fee for row in rows),
        apr=apr,
        effective_rate=effective,
    )
