"""How money pays bills and purchases on credit.

The oldest bill first: penalty and fee, then interest, then principal.  Money
meant for the statement of a month leaves later purchases alone.
"""

import datetime as dt

from core.dates import month_number
from core.lending.revolving import Bill, Revolving
from core.lending.trace import Purse


def first_due(revolving: Revolving, last: int | None = None) -> dt.date | None:
    """Return the due day of the oldest bill to pay; ``None``: there is none.

    ``last`` is the number of a month (:func:`core.dates.month_number`); of later
    bills only what was left of earlier ones is payable then.
    """
    bill = _first(revolving, last)
    return None if bill is None else bill.due


def pay_bill(
    revolving: Revolving, purse: Purse, day: dt.date, last: int | None = None
) -> None:
    """Pay the oldest bill there is to pay."""
    bill = _first(revolving, last)
    if bill is None:
        return
    revolving.roll_interest(day)
    revolving.penalise(bill, day)
    if last is None or month_number(bill.day) <= last:
        bill.penalty -= purse.for_fee(bill.penalty)
        before = purse.left
        bill.fee -= purse.for_fee(bill.fee)
        bill.interest -= purse.for_interest(bill.interest)
        principal = purse.for_principal(bill.principal)
        bill.paid += before - purse.left
    else:
        principal = purse.for_principal(min(bill.rolled, bill.principal))
        bill.paid += principal
    bill.principal -= principal
    bill.rolled = max(bill.rolled - principal, 0)
    revolving.touch(bill, day)
    revolving.drop_paid()
    revolving.expect(day)


def pay_rest(
    revolving: Revolving, purse: Purse, day: dt.date, last: int | None = None
) -> None:
    """Pay what is in no bill yet: what rolled on, then fees and purchases.

    With a month, purchases since its statement are left alone.
    """
    revolving.roll_interest(day)
    revolving.rolled_interest -= purse.for_interest(revolving.rolled_interest)
    revolving.rolled -= purse.for_principal(revolving.rolled)
    statement = revolving.statement
    if last is None or (statement is not None and month_number(statement) <= last):
        revolving.fees -= purse.for_fee(revolving.fees)
        revolving.unbilled -= purse.for_principal(revolving.unbilled)
    revolving.expect(day)


def pay_told(revolving: Revolving, told: Purse, purse: Purse, day: dt.date) -> None:
    """Pay told parts, each where it is owed.

    ``told`` holds the parts that are still to be placed; what is placed moves
    to ``purse``.
    """
    revolving.roll_interest(day)
    for bill in revolving.bills:
        revolving.penalise(bill, day)
        penalty = _moved_fee(told, purse, bill.penalty)
        fee = _moved_fee(told, purse, bill.fee)
        interest = _moved_interest(told, purse, bill.interest)
        principal = _moved_principal(told, purse, bill.principal)
        bill.penalty -= penalty
        bill.fee -= fee
        bill.interest -= interest
        bill.principal -= principal
        bill.rolled = max(bill.rolled - principal, 0)
        bill.paid += fee + interest + principal
        revolving.touch(bill, day)
    revolving.fees -= _moved_fee(told, purse, revolving.fees)
    revolving.rolled_interest -= _moved_interest(told, purse, revolving.rolled_interest)
    revolving.rolled -= _moved_principal(told, purse, revolving.rolled)
    revolving.unbilled -= _moved_principal(told, purse, revolving.unbilled)
    revolving.drop_paid()
    revolving.expect(day)


def _first(revolving: Revolving, last: int | None) -> Bill | None:
    for bill in revolving.bills:
        if last is None or bill.rolled or month_number(bill.day) <= last:
            return bill
    return None


def _moved_fee(told: Purse, purse: Purse, owed: int) -> int:
    moved = min(told.fee, owed)
    told.fee -= moved
    purse.fee += moved
    return moved


def _moved_interest(told: Purse, purse: Purse, owed: int) -> int:
    moved = min(told.interest, owed)
    told.interest -= moved
    purse.interest += moved
    return moved


def _moved_principal(told: Purse, purse: Purse, owed: int) -> int:
    moved = min(told.principal, owed)
    told.principal -= moved
    purse.principal += moved
    return moved
