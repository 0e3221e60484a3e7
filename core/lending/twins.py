"""Lines and loans in the midst of a replay, copied and compared as they stand.

A twin goes its own way: what happens to one does not touch the other.  What does
not change is shared: loans until something happens to them, instalments and bills
of the past.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import fields
from itertools import pairwise
from operator import attrgetter
from typing import Any, NamedTuple

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
    *_names(
        Line,
        without=("revolving", "trace", "loans", "active", "named", "next_fall"),
    ),
)
_of_revolving = attrgetter(
    *_names(Revolving, without=("trace", "bills", "history", "coming", "rolled_since")),
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
    return apart(one, other) == frozenset()


def apart(one: Line, other: Line) -> frozenset[str] | None:
    """Return the loans being paid in which two lines differ, by name.

    ``None`` if more than loans differs, or they cannot be told apart by name.
    """
    if _of_line(one) != _of_line(other):
        return None
    if not _revolving_alike(one.revolving, other.revolving):
        return None
    mine, theirs = _by_name(one.active), _by_name(other.active)
    if len(mine) != len(one.active) or len(theirs) != len(other.active):
        return None
    shared = mine.keys() & theirs.keys()
    differing = frozenset(
        name for name in shared if not _loans_alike(mine[name], theirs[name])
    ) | (mine.keys() ^ theirs.keys())
    order = [
        [name for name in names if name not in differing] for names in (mine, theirs)
    ]
    return differing if order[0] == order[1] else None


def _by_name(loans: Iterable[Loan]) -> dict[str, Loan]:
    return {loan.contract.id: loan for loan in loans}


class Own(NamedTuple):
    """Loans of a line that went another way than before.

    Attributes:
        names: All of them, also those that there was only one time.
        line: A line with those that there are now, and nothing else.
    """

    names: frozenset[str]
    line: Line


class Past:
    """What is over on a line, for the same line as another replay has it later.

    Args:
        then: A line at a moment, in a replay before.
        now: The same line in this replay at that moment; the two are :func:`alike`
            but for some loans.
        own: What becomes of those by the later moment, if there are any.
    """

    def __init__(self, then: Line, now: Line, own: Own | None = None) -> None:
        self._own = own
        names = own.names if own else frozenset()
        owned = _by_name(own.line.loans) if own else {}
        self._loans = [owned.get(loan.contract.id, loan) for loan in now.loans]
        self._places = _places(now.loans, now.active, names)
        self._then = then.loans
        self._places_then = _places(then.loans, then.active, names)
        ended = {*self._places_then, *_named(then.loans, names)}
        self._over = list(pairwise([-1, *sorted(ended), len(then.loans)]))
        since = _living_since(then.revolving, now.revolving)
        self._history = _over(now.revolving, since)
        self._history_then = _over(then.revolving, since)

    def of(self, line: Line) -> Line | None:
        """Return the line of the replay before as it becomes in this one.

        Nothing happens to that line any more.  ``None`` if it cannot be told:
        something has happened since to what was over.
        """
        history, loans = self._history_of(line.revolving), self._loans_of(line)
        if history is None or loans is None:
            return None
        if history == line.revolving.history and loans == line.loans:
            return line
        other = Line(*_all_of_line(line))
        other.revolving = Revolving(*_all_of_revolving(line.revolving))
        other.revolving.history, other.loans = history, loans
        if self._own is not None:
            active = {id(loan) for loan in (*line.active, *self._own.line.active)}
            other.active = [loan for loan in loans if id(loan) in active]
            falls = (loan.next_fall for loan in other.active)
            other.next_fall = min(falls, default=dt.date.max)
        return other

    def _loans_of(self, line: Line) -> list[Loan] | None:
        for before, after in self._over:
            part = slice(before + 1, after)
            if self._then[part] != line.loans[part]:
                return None
        loans = list(self._loans)
        for place, place_then in zip(self._places, self._places_then, strict=True):
            loans[place] = line.loans[place_then]
        return loans + line.loans[len(self._then) :]

    def _history_of(self, line: Revolving) -> list[Bill] | None:
        if self._history is None or self._history_then is None:
            return None
        count = len(self._history_then)
        if line.history[:count] != self._history_then:
            return None
        return self._history + line.history[count:]


def _places(loans: list[Loan], active: list[Loan], names: frozenset[str]) -> list[int]:
    """Return the places of the active loans among all, but for those of some names."""
    ids = {id(loan) for loan in active if loan.contract.id not in names}
    return [place for place, loan in enumerate(loans) if id(loan) in ids]


def _named(loans: list[Loan], names: frozenset[str]) -> list[int]:
    if not names:
        return []
    return [place for place, loan in enumerate(loans) if loan.contract.id in names]


def _over(revolving: Revolving, since: dt.date) -> list[Bill] | None:
    """Return the bills that are over; ``None`` if they are not the first ones."""
    living = living_bills(revolving, since)
    count = len(revolving.history) - len(living)
    same = revolving.history[count:] == living
    return revolving.history[:count] if same else None


def _living_since(one: Revolving, other: Revolving) -> dt.date:
    """Return the day from which on bills of either may still change, open or not."""
    return month_start(min(one.rolled_since, other.rolled_since))


def living_bills(revolving: Revolving, since: dt.date) -> list[Bill]:
    """Return the bills of a day and later ones, and those still open, in their order.

    Nothing happens any more to others before the month up to which the interest was
    rolled.
    """
    open_ones = {id(bill) for bill in revolving.bills}
    return [
        bill for bill in revolving.history if bill.day >= since or id(bill) in open_ones
    ]


def _revolving_twin(revolving: Revolving, trace: Trace) -> Revolving:
    twin = Revolving(*_all_of_revolving(revolving))
    twin.trace = trace
    twins = {
        id(bill): Bill(*_all_of_bill(bill))
        for bill in [
            *living_bills(revolving, month_start(revolving.rolled_since)),
            *revolving.bills,
        ]
    }
    twin.history = [twins.get(id(bill), bill) for bill in revolving.history]
    twin.bills = [twins[id(bill)] for bill in revolving.bills]
    if revolving.coming is not None:
        twin.coming = Bill(*_all_of_bill(revolving.coming))
    return twin


def _revolving_alike(one: Revolving, other: Revolving) -> bool:
    if _of_revolving(one) != _of_revolving(other):
        return False
    # Up to when interest was reckoned says nothing while nothing costs any.
    if one.rolled_since != other.rolled_since and one.carries_interest:
        return False
    since = _living_since(one, other)
    sides = [
        [
            *map(_all_of_bill, living_bills(side, since)),
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
