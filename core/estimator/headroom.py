"""The headroom (余量): the most that could be borrowed today without harm.

It is the largest loan on a line, at its usual terms, after which no amount
rule stands at level warning or above, and within what is available.  It is
nothing while such a rule already does, or while any severe warning stands.
Below severe, rules on patterns do not count here, and what is repaid on the day
itself completes no pattern: so borrowing can never raise the headroom, and
repaying never lower it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from core.estimate import Headroom
from core.lending.positions import LinePosition
from core.lending.rates import Accrual, per_day
from core.lending.schedule import amortise, course_of, instalment_fees, spans_of
from core.lending.terms import Terms, due_days
from core.panel import SERVICE_WINDOW
from core.warnings.amounts import Bounds, bounds_of
from core.warnings.patterns import severe_pattern
from core.warnings.situation import Load, Situation

#: Stands for the limit itself where no rule binds.
AVAILABLE = "available"

#: More than any consumer line; the search ends here when nothing binds before.
_CEILING = 100_000_000_00


def headroom_of(situation: Situation, line: LinePosition | None) -> Headroom:
    """Return the headroom on a line; on none, it is unknown."""
    if line is None:
        return Headroom(None, None)
    return headrooms_of(situation, (line,))[line.name]


def headrooms_of(
    situation: Situation, lines: Iterable[LinePosition]
) -> dict[str, Headroom]:
    """Return the headroom of lines by name."""
    bounds = bounds_of(situation.card)
    barred = _barred_by(situation, bounds)
    return {
        line.name: _headroom(situation, line, bounds) if barred is None else barred
        for line in lines
    }


def _barred_by(situation: Situation, bounds: Bounds) -> Headroom | None:
    """Return the headroom where something stands that leaves none on any line."""
    if situation.badly_overdue:
        return Headroom(0, "overdue")
    standing = bounds.binding(situation.load) or severe_pattern(situation)
    return None if standing is None else Headroom(0, standing)


def _headroom(situation: Situation, line: LinePosition, bounds: Bounds) -> Headroom:
    most = _CEILING if line.available is None else line.available
    if most == 0:
        return Headroom(0, AVAILABLE)
    loan = _loan_on(line, situation)

    def rule_after(amount: int) -> str | None:
        return bounds.binding(loan.load_after(situation.load, amount))

    if rule_after(most) is None:
        known = line.available is not None
        return Headroom(most, AVAILABLE) if known else Headroom(None, None)
    amount = _largest(rule_after, most)
    return Headroom(amount, rule_after(amount + 1))


@dataclass(frozen=True, slots=True)
class _LoanOfAnyAmount:
    """A loan drawn today on a line at its usual terms, its amount still open.

    Attributes:
        terms: Its terms, but for the principal.
        spans: The days of each period.
        near, soon: How many instalments fall due in the first window of days
            ahead, and in both.
        limited: Whether it counts against a limit that is known.
    """

    terms: Terms
    spans: tuple[int, ...]
    accrual: Accrual
    near: int
    soon: int
    limited: bool

    def load_after(self, load: Load, amount: int) -> Load:
        """Return a load as it would be after borrowing an amount."""
        terms = replace(self.terms, principal=amount)
        course = course_of(terms, self.spans, self.accrual)
        parts = amortise(amount, self.spans, self.accrual, course, until=self.soon)
        fees = instalment_fees(terms)
        dues = [sum(part) + fee for part, fee in zip(parts, fees, strict=False)]
        near, later = sum(dues[: self.near]), sum(dues[self.near :])
        return load.with_loan(amount, near, later, amount if self.limited else 0)


def _loan_on(line: LinePosition, situation: Situation) -> _LoanOfAnyAmount:
    terms = Terms(
        principal=0,
        rate=line.rate,
        rate_kind=line.rate_kind,
        term=line.term,
        method=line.method,
        due_day=line.due_day,
    )
    days = due_days(terms, situation.on)
    ahead = [(day - situation.on).days for day in days]
    return _LoanOfAnyAmount(
        terms=terms,
        spans=tuple(spans_of(situation.on, days)),
        accrual=per_day(terms.rate, terms.rate_kind),
        near=sum(days <= SERVICE_WINDOW for days in ahead),
        soon=sum(days <= 2 * SERVICE_WINDOW for days in ahead),
        limited=line.limit_in_force is not None,
    )


def _largest(rule_after: Callable[[int], str | None], most: int) -> int:
    """Return the largest amount below ``most`` after which no rule binds."""
    safe, bound = 0, most
    while bound - safe > 1:
        middle = (safe + bound) // 2
        if rule_after(middle) is None:
            safe = middle
        else:
            bound = middle
    return safe
