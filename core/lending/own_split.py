"""The lender's split of a repayment beside our own, and what tells them apart."""

import datetime as dt
from copy import copy
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from core.lending.instalment import tolerance
from core.lending.loan import Loan
from core.lending.paying_loans import pay_early, pay_first
from core.lending.positions import Payment, Split
from core.lending.terms import LOWER
from core.lending.trace import Purse, Trace
from core.records import Entry

#: What the interest of a whole period comes to by another count of days, in
#: parts of ours: a year of 360 days, or months of a twelfth of the year in the
#: place of 28 to 31 days.
_DAY_COUNTS = (
    Fraction(365, 360),
    *(Fraction(365, 12) / days for days in (28, 29, 30, 31)),
    *(Fraction(365, 360) * 30 / days for days in (28, 29, 31)),
)


class Cause(StrEnum):
    """Why the lender's split most likely differs from ours."""

    SAME = "same"
    ROUNDING = "rounding"
    DAY_COUNT = "day_count"
    FEE = "fee"
    RATE = "rate"


@dataclass(frozen=True, slots=True)
class SplitCheck:
    """The lender's parts of a repayment less ours, in fen, and the likely cause.

    ``rate_factor`` is how many times our rate the lender's interest stands for;
    ``None`` where we reckon none.
    """

    principal: int
    interest: int
    fee: int
    cause: Cause
    rate_factor: float | None


def own_split(loan: Loan, entry: Entry, last: dt.date) -> Split | None:
    """Return how the schedule would split a repayment whose parts were told.

    The loan stays as it is.  ``last`` is the last due day whose instalment the
    money can pay.

    Returns:
        ``None`` if the amount is more than the loan takes.
    """
    trial = replace(
        loan,
        trace=Trace(),
        spans=list(loan.spans),
        fees=list(loan.fees),
        instalments=[copy(instalment) for instalment in loan.instalments],
        entries=[],
        extras=[],
    )
    purse = Purse(entry.amount or 0)
    while purse.left and trial.oldest_due is not None and trial.oldest_due <= last:
        before = purse.left
        pay_first(trial, purse, entry.day)
        if purse.left == before:
            break
    pay_early(trial, purse, entry.day, lowering=entry.item == LOWER)
    if purse.left:
        return None
    return Split(purse.principal, purse.interest, purse.fee)


def split_check(payment: Payment) -> SplitCheck | None:
    """Return how the lender's split of a payment differs from ours, and why.

    The cause is a guess from the figures alone.

    Returns:
        ``None`` unless parts were told, and all of them for one loan.
    """
    ours = payment.reckoned
    if ours is None:
        return None
    fee, interest = payment.fee - ours.fee, payment.interest - ours.interest
    return SplitCheck(
        principal=payment.principal - ours.principal,
        interest=interest,
        fee=fee,
        cause=_cause(payment, ours),
        rate_factor=payment.interest / ours.interest if ours.interest else None,
    )


def interest_cause(ours: int, theirs: int) -> Cause:
    """Return why the lender's interest, in fen, most likely differs from ours."""
    difference = abs(theirs - ours)
    if not difference:
        return Cause.SAME
    if difference <= _small(ours, theirs):
        return Cause.ROUNDING
    counted = (abs(theirs - ours * part) for part in _DAY_COUNTS)
    return Cause.DAY_COUNT if min(counted) <= 1 else Cause.RATE


def _cause(payment: Payment, ours: Split) -> Cause:
    fee = abs(payment.fee - ours.fee)
    if fee > _small(ours.interest, payment.interest):
        return Cause.FEE
    cause = interest_cause(ours.interest, payment.interest)
    return Cause.ROUNDING if fee and cause is Cause.SAME else cause


def _small(ours: int, theirs: int) -> int:
    """Return the largest difference of interest that is a matter of rounding."""
    return max(tolerance(ours), tolerance(theirs), 1)
