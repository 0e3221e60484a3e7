"""Lines and loans in the midst of a replay, copied and compared as they stand.

A twin goes its own way: what happens to one does not touch the other.  What does
not change is shared: loans until something happens to them, instalments and bills
of the past.
"""

from dataclasses import fields
from operator import attrgetter
from typing import Any

from core.dates import month_start
from core.lending.instalment import Instalment
from core.lending.line import Line
from core.lending.loan import Loan
from core.lending.revolving import Bill, Revolving
from core.lending.trace import Trace


def _names(of: type[Any], *, without: tuple[str, ...] = ()) -> list[str]:
    return [field.name for field in fields(of) if field.name not in without]


_all_of_line = attrgetter(*_names(Line))
_all_of_revolving = attrgetter(*_names(Revolving))
_all_of_instalment = attrgetter(*_names(Instalment))
_all_of_bill = attrgetter(*_names(Bill))

# What may differ without making a difference: where the record goes, and what is
# only kept so as not to be worked out twice.
_of_line = attrgetter(
    *_names(Line, without=("revolving", "trace", "loans", "active", "named")),
)
_of_revolving = attrgetter(
    *_names(Revolving, without=("trace", "bills", "history", "coming")),
)
_of_loan = attrgetter(
    *_names(
        Loan,
        without=(
            *("trace", "instalments", "extras", "advance", "kept", "told"),
            *("first_open", "_oldest", "_oldest_known"),
        ),
    ),
)


def line_twin(line: Line, trace: Trace) -> Line:
    """Return a twin of a line that keeps its record in a trace of its own.

    The two share their loans, and each makes its own of one before something
    happens to it.
    """
    twin = Line(*_all_of_line(line))
    twin.trace = trace
    twin.revolving = _revolving_twin(line.revolving, trace)
    for loan in line.loans:
        if not loan.kept:
            loan.keep()
    twin.loans, twin.active, twin.named = list(line.loans), list(line.active), {}
    return twin


def alike(one: Line, other: Line) -> bool:
    """Return whether whatever may still happen will go the same way on two lines.

    What is over may differ: loans paid off, and bills of earlier months.
    """
    return (
        _of_line(one) == _of_line(other)
        and len(one.active) == len(other.active)
        and _revolving_alike(one.revolving, other.revolving)
        and all(map(_loans_alike, one.active, other.active))
    )


def with_past_of(line: Line, then: Line, now: Line) -> Line | None:
    """Return a line as it would have become had it once been another.

    Args:
        line: The line later on; nothing happens to it any more.
        then: The same line at an earlier moment.
        now: The other one at that moment; the two are :func:`alike`.

    Returns:
        ``None`` if it cannot be told: something has happened since to what was
        over then.
    """
    history = _history(line.revolving, then.revolving, now.revolving)
    loans = _loans(line, then, now)
    if history is None or loans is None:
        return None
    if history == line.revolving.history and loans == line.loans:
        return line
    other = Line(*_all_of_line(line))
    other.revolving = Revolving(*_all_of_revolving(line.revolving))
    other.revolving.history, other.loans = history, loans
    return other


def _loans(line: Line, then: Line, now: Line) -> list[Loan] | None:
    active = {id(loan) for loan in then.active}
    later = []
    for before, loan in zip(then.loans, line.loans, strict=False):
        if id(before) in active:
            later.append(loan)
        elif loan is not before:
            return None
    goes_on = dict(zip(map(id, now.active), later, strict=True))
    past = [goes_on.get(id(loan), loan) for loan in now.loans]
    return past + line.loans[len(then.loans) :]


def _history(line: Revolving, then: Revolving, now: Revolving) -> list[Bill] | None:
    over_then = len(then.history) - len(living_bills(then))
    over_now = len(now.history) - len(living_bills(now))
    same = (
        line.history[:over_then] == then.history[:over_then]
        and then.history[over_then:] == living_bills(then)
        and now.history[over_now:] == living_bills(now)
    )
    if not same:
        return None
    return now.history[:over_now] + line.history[over_then:]


def living_bills(revolving: Revolving) -> list[Bill]:
    """Return the bills that something may still happen to, in their order."""
    open_ones = {id(bill) for bill in revolving.bills}
    since = month_start(revolving.rolled_since)
    return [
        bill for bill in revolving.history if bill.day >= since or id(bill) in open_ones
    ]


def _revolving_twin(revolving: Revolving, trace: Trace) -> Revolving:
    twin = Revolving(*_all_of_revolving(revolving))
    twin.trace = trace
    twins = {
        id(bill): Bill(*_all_of_bill(bill))
        for bill in [*living_bills(revolving), *revolving.bills]
    }
    twin.history = [twins.get(id(bill), bill) for bill in revolving.history]
    twin.bills = [twins[id(bill)] for bill in revolving.bills]
    if revolving.coming is not None:
        twin.coming = Bill(*_all_of_bill(revolving.coming))
    return twin


def _revolving_alike(one: Revolving, other: Revolving) -> bool:
    if _of_revolving(one) != _of_revolving(other):
        return False
    sides = [
        [
            *map(_all_of_bill, living_bills(side)),
            *map(_all_of_bill, side.bills),
            *map(_all_of_bill, [side.coming] if side.coming else []),
        ]
        for side in (one, other)
    ]
    return sides[0] == sides[1]


def _loans_alike(one: Loan, other: Loan) -> bool:
    return one is other or (
        _of_loan(one) == _of_loan(other)
        and _rows(one.instalments) == _rows(other.instalments)
        and _rows(one.extras) == _rows(other.extras)
    )


def _rows(instalments: list[Instalment]) -> list[Any]:
    return list(map(_all_of_instalment, instalments))
