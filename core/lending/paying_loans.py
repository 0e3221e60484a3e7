"""How money pays a loan: what fell due first, then the coming instalment, then early.

Within an instalment fee and penalty come first, then interest, then principal.
"""

import datetime as dt

from core.lending.amendments import lower
from core.lending.instalment import Instalment
from core.lending.loan import Loan
from core.lending.positions import Obligation
from core.lending.rates import Accrual
from core.lending.trace import Purse
from core.records import Method

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
    """Pay the coming instalment with its interest up to its due day.

    A level instalment costs as much as on its due day: the interest it saves
    goes to principal.
    """
    instalment = loan.coming()
    if instalment is None:
        return
    loan.skip_to(instalment)
    loan.accrue(day)
    instalment.paid_fee += purse.for_fee(instalment.fee - instalment.paid_fee)
    accrued = loan.carried - instalment.paid_interest
    instalment.paid_interest += purse.for_interest(accrued)
    principal = _principal_paid_early(loan, instalment)
    paid = purse.for_principal(principal - instalment.paid_principal)
    loan.repaid(instalment, paid)
    loan.ahead -= paid
    loan.restate(instalment)
    rest = instalment.interest - instalment.paid_interest
    instalment.paid_interest += purse.for_interest(rest)
    loan.touch(instalment, day)
    if instalment.owed <= 0:
        loan.advance = (purse, loan.fen_days)
        loan.begin_after(instalment)
    loan.plan(day)


def _principal_paid_early(loan: Loan, instalment: Instalment) -> int:
    """Return the principal of the coming instalment if it is paid now."""
    course, most = loan.course, loan.ahead + instalment.paid_principal
    if instalment.index + 1 == len(loan.instalments):
        return most
    if (
        course.method is Method.EQUAL_PRINCIPAL
        or instalment.index < course.interest_only
        or not course.level
    ):
        return instalment.principal
    return _repaid_by(
        course.level - loan.posted,
        most,
        (instalment.due - loan.since).days,
        loan.accrual,
        loan.fen_days,
    )


def _repaid_by(
    amount: int, balance: int, days: int, accrual: Accrual, fen_days: int
) -> int:
    """Return the principal that an amount repays with the interest on the rest.

    The largest part of a balance that comes to no more than the amount together
    with the interest of some days on what it leaves, and of ``fen_days`` before.
    """
    saved = accrual.denominator - accrual.numerator * days
    if amount <= 0 or saved <= 0:
        return 0
    on_all = accrual.numerator * (fen_days + balance * days)
    most = (amount * accrual.denominator - on_all) // saved + 2
    repaid = max(min(balance, most), 0)
    while repaid and amount < repaid + accrual.interest(
        fen_days + (balance - repaid) * days, 1
    ):
        repaid -= 1
    return repaid


def _pay_run_up(
    loan: Loan, coming: Instalment, extra: Instalment, purse: Purse, day: dt.date
) -> None:
    """Pay the fee of the month begun, and the interest run up to the day.

    They stand in the early repayment, not in the coming instalment.
    """
    fee = purse.for_fee(loan.begun_fee(coming, day))
    interest = purse.for_interest(loan.carried - coming.paid_interest)
    extra.fee = extra.paid_fee = fee
    extra.interest = extra.paid_interest = interest
    loan.fees[coming.index] -= fee
    coming.charge = max(coming.charge - fee, 0)
    loan.posted -= interest
    if loan.carried == coming.paid_interest:
        loan.post(coming.paid_interest)


def _take_back(loan: Loan, purse: Purse, day: dt.date) -> None:
    """Give back interest that this very payment paid ahead on what it now repays.

    So much principal is repaid that it and the interest on the rest up to the
    due day come to what is there.
    """
    days = (loan.since - day).days
    if loan.advance is None or loan.advance[0] is not purse or days <= 0:
        return
    fen_days = loan.advance[1]
    accrual, ahead = loan.accrual, loan.ahead
    on_all = accrual.interest(fen_days + ahead * days, 1)
    repaid = _repaid_by(purse.left + on_all, ahead, days, accrual, fen_days)
    back = on_all - accrual.interest(fen_days + (ahead - repaid) * days, 1)
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
