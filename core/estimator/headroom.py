"""The headroom (余量): the most that could be borrowed today without harm.

It is the largest loan on a line, at its usual terms, after which no amount
rule stands at level warning or above, and within what is available.  It is
nothing while such a rule already does, or while any severe warning stands.
Below severe, rules on patterns do not count here, and what is repaid on the day
itself completes no pattern: so borrowing can never raise the headroom, and
repaying never lower it.
"""

from collections.abc import Callable

from core.estimate import Headroom
from core.lending.positions import LinePosition
from core.lending.rates import per_day
from core.lending.schedule import amortise, course_of, instalment_fees, spans_of
from core.lending.terms import Terms, due_days
from core.warnings.amounts import binding_rule
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
    if situation.badly_overdue:
        return Headroom(0, "overdue")
    standing = binding_rule(situation.load, situation.card)
    standing = standing or severe_pattern(situation)
    if standing is not None:
        return Headroom(0, standing)
    most = _CEILING if line.available is None else line.available
    if most == 0:
        return Headroom(0, AVAILABLE)

    def rule_after(amount: int) -> str | None:
        return binding_rule(load_after(situation, line, amount), situation.card)

    if rule_after(most) is None:
        known = line.available is not None
        return Headroom(most, AVAILABLE) if known else Headroom(None, None)
    amount = _largest(rule_after, most)
    return Headroom(amount, rule_after(amount + 1))


def load_after(situation: Situation, line: LinePosition, amount: int) -> Load:
    """Return the load as it would be after borrowing an amount on a line today."""
    terms = Terms(
        principal=amount,
        rate=line.rate,
        rate_kind=line.rate_kind,
        term=line.term,
        method=line.method,
        due_day=line.due_day,
    )
    days = due_days(terms, situation.on)
    spans = spans_of(situation.on, days)
    accrual = per_day(terms.rate, terms.rate_kind)
    parts = amortise(amount, spans, accrual, course_of(terms, spans, accrual))
    fees = instalment_fees(terms)
    dues = [
        ((day - situation.on).days, principal + interest + fee)
        for day, (principal, interest), fee in zip(days, parts, fees, strict=False)
    ]
    known = line.limit_in_force is not None
    return situation.load.with_loan(amount, dues, limit_known=known)


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
