"""What a planner tries: few levers, each at few settings, always the same ones.

First what costs nothing, in all its combinations; then loans of several sizes on
top of the free settings that did best.  Small loans count for as much as large
ones: what a lender sees is that the line is used and paid back.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from core.plans.behaviour import Behaviour, Borrowing
from core.plans.start import Start

#: Purchases a month and in how many categories, beyond what is usual.
_MORE_PURCHASES = ((30, 8), (50, 10))

#: The month in which a higher limit is applied for.
_APPLICATIONS = (None, 1, 3)

#: The sizes of a loan: the smallest that is worth a transfer, in fen, and shares
#: of the limit, as far as a little use does good.
_SMALLEST_LOAN = 500_00
_SHARES = (10, 5)
_TERMS = (1, 3, 6)
_EVERY = (1, 2, 3)
_STEP = 100_00


def free_behaviours(start: Start) -> Iterator[Behaviour]:
    """Yield what costs no interest; what changes least comes first."""
    settings = product(_on_credit(start), _purchases(start), _APPLICATIONS)
    for on_credit, (purchases, categories), apply_in in settings:
        yield Behaviour(
            items=start.open_items,
            on_credit=on_credit,
            purchases=purchases,
            categories=categories,
            apply_in=apply_in,
        )


def with_loans(start: Start, free: Behaviour) -> Iterator[Behaviour]:
    """Yield the same with loans on the line, the cheapest first."""
    line = start.position
    if line is None or not line.is_open or not line.available:
        return
    limit, available = line.limit_in_force or 0, line.available
    shares = (limit // share // _STEP * _STEP for share in _SHARES)
    amounts = sorted({_SMALLEST_LOAN, *shares})
    sizes = [amount for amount in amounts if 0 < amount <= available]
    for amount, term, every in product(sizes, _TERMS, _EVERY):
        borrowing = Borrowing(line=line.name, amount=amount, term=term, every=every)
        yield replace(free, borrowing=borrowing)


def with_prepaying(start: Start, free: Behaviour) -> Iterator[Behaviour]:
    """Yield the same with a tenth of the income repaid early, if there is a loan."""
    income = start.usual.income
    owed = any(loan.closed_on is None for loan in start.evaluation.positions.loans)
    if income and owed:
        amount = max(income // 10 // _STEP * _STEP, _STEP)
        yield replace(free, prepay=amount)


def simpler(behaviour: Behaviour) -> Iterator[Behaviour]:
    """Yield the same without one of its settings; what is free of charge stays."""
    if behaviour.apply_in is not None:
        yield replace(behaviour, apply_in=None)
    if behaviour.prepay:
        yield replace(behaviour, prepay=0)
    if behaviour.purchases is not None:
        yield replace(behaviour, purchases=None, categories=None)
    if behaviour.on_credit is not None:
        yield replace(behaviour, on_credit=None)


def effort(behaviour: Behaviour) -> int:
    """Return how many things are to be done otherwise than usual."""
    return sum(
        (
            bool(behaviour.items),
            behaviour.purchases is not None,
            behaviour.on_credit is not None,
            behaviour.borrowing is not None,
            bool(behaviour.prepay),
            bool(behaviour.close),
            behaviour.apply_in is not None,
        )
    )


def _on_credit(start: Start) -> Iterator[str | None]:
    """Yield where purchases are made: as usual, not on credit, or on a free line."""
    yield None
    if any(total.line for total in start.usual.bought):
        yield ""
        return
    for line in start.evaluation.positions.lines:
        if line.interest_free and line.is_open and line.limit_in_force:
            yield line.name
            return


def _purchases(start: Start) -> Iterator[tuple[int | None, int | None]]:
    yield None, None
    for purchases, categories in _MORE_PURCHASES:
        few = start.usual.purchases < purchases
        if few or len(start.usual.categories) < categories:
            yield max(purchases, start.usual.purchases), categories
