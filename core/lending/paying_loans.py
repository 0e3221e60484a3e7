"""How money pays a loan: what fell due first, then the coming instalment, then early.

Within an instalment fee and penalty come first, then interest, then principal.
"""

import datetime as dt

from core.lending.amendments import lower
from core.lending.instalment import Instalment
from core.lending.loan import Loan
from core.lending.positions import Obligation
from core.lending.trace import Purse

#: So long before its due day an instalment can be paid; money that comes sooner
#: repays principal early and leaves the coming instalment standing.
OPEN = dt.timedelta(days=15)


def pay_first(loan: Loan, purse: Purse, day: dt.date) -> None:
    """Pay the oldest instalment that has fallen due, else the coming one."""
    fallen = loan.fallen()
    if fallen:
        _pay_fallen(loan, fallen[0], purse, day)
    else:
        _pay_coming(loan, purse, day)
    loan.close_if_paid(day)


def pay_early(
    loan: Loan, purse: Purse, day: dt.date, *, lowering: bool = False
) -> None:
    """Repay principal that has not fallen due, after the interest to the day.

    The instalments stay and the term becomes shorter; or they are lowered.
    """
    due = loan.coming()
    if due is None or not purse.left:
        return
    coming = loan.instalments[loan.at]
    planned = Obligation(
        loan.contract.line,
        loan.contract.id,
        due.due,
        due.amount,
        day,
        loan.contract.entry,
    )
    loan.accrue(day)
    extra = Instalment(-1, day, day)
    _pay_run_up(loan, coming, extra, purse, day)
    _take_back(loan, purse, day)
    before = loan.ahead
    extra.principal = purse.for_principal(loan.ahead)
    loan.ahead -= extra.principal
    loan.repaid(extra, extra.principal)
    if extra.amount:
        extra.mark(day)
        loan.extras.append(extra)
    if lowering and loan.ahead:
        lower(loan, before)
    loan.plan(day)
    if not loan.ahead:
        _pay_off(loan, coming, planned, day)


def _pay_fallen(loan: Loan, instalment: Instalment, purse: Purse, day: dt.date) -> None:
    instalment.penalise(day, loan.penalty)
    fees = instalment.fee + instalment.penalty - instalment.paid_fee
    instalment.paid_fee += purse.for_fee(fees)
    interest = instalment.interest - instalment.paid_interest
    instalment.paid_interest += purse.for_interest(interest)
    loan.repaid(instalment, purse.for_principal(instalment.unpaid_principal))
    loan.touch(instalment, day)


def _pay_coming(loan: Loan, purse: Purse, day: dt.date) -> None:
    """Pay the coming instalment with its interest up to its due day."""
    instalment = loan.coming()
    if instalment is None:
        return
    loan.skip_to(instalment)
    loan.accrue(day)
    instalment.started = True
    instalment.paid_fee += purse.for_fee(instalment.fee - instalment.paid_fee)
    accrued = loan.carried - instalment.paid_interest
    instalment.paid_interest += purse.for_interest(accrued)
    paid = purse.for_principal(instalment.unpaid_principal)
    loan.repaid(instalment, paid)
    loan.ahead -= paid
    interest = loan.carried + loan.interest(loan.since, instalment.due)
    instalment.interest = max(interest, instalment.paid_interest)
    rest = instalment.interest - instalment.paid_interest
    instalment.paid_interest += purse.for_interest(rest)
    loan.touch(instalment, day)
    if instalment.owed <= 0:
        loan.begin_after(instalment)
        loan.advance = purse


def _pay_run_up(
    loan: Loan, coming: Instalment, extra: Instalment, purse: Purse, day: dt.date
) -> None:
    """Pay the fee of the month begun, and the interest run up to the day.

    They stand in the coming instalment if some of it was paid already, else in
    the early repayment.
    """
    fee = purse.for_fee(loan.begun_fee(coming, day))
    interest = purse.for_interest(loan.carried - coming.paid_interest)
    if coming.started:
        coming.paid_fee += fee
        coming.paid_interest += interest
        return
    extra.fee = extra.paid_fee = fee
    extra.interest = extra.paid_interest = interest
    loan.fees[coming.index] -= fee
    coming.charge = max(coming.charge - fee, 0)
    loan.carried -= interest


def _take_back(loan: Loan, purse: Purse, day: dt.date) -> None:
    """Give back interest that this very payment paid ahead on what it now repays.

    So much principal is repaid that it and the interest on the rest up to the
    due day come to what is there.
    """
    days = (loan.since - day).days
    if loan.advance is not purse or days <= 0 or not loan.at:
        return
    rate, ahead = loan.accrual, loan.ahead
    target = purse.left + rate.interest(ahead, days)
    saved = rate.denominator - rate.numerator * days
    most = purse.left * rate.denominator // saved + 2 if saved > 0 else ahead
    repaid = min(ahead, most)
    while repaid > 0 and repaid + rate.interest(ahead - repaid, days) > target:
        repaid -= 1
    back = rate.interest(ahead, days) - rate.interest(ahead - repaid, days)
    settled = loan.instalments[loan.at - 1]
    settled.interest -= back
    settled.paid_interest -= back
    purse.take_back_interest(back)


def _pay_off(loan: Loan, coming: Instalment, planned: Obligation, day: dt.date) -> None:
    """End a loan that has no principal left."""
    coming.fee = coming.paid_fee
    if coming.started:
        loan.touch(coming, day)
    else:
        coming.interest = 0
        loan.touch(coming, day)
        loan.paid_off = planned
    loan.at = len(loan.instalments)
    loan.close_if_paid(day)
