"""How a repayment whose parts were told pays a loan: the lender's word wins.

Where the lender took less interest, or less principal, than was reckoned here,
the instalment is paid all the same: what lacks of the principal falls due
later, what lacks of the interest is not owed.
"""

import datetime as dt

from core.lending.instalment import Instalment, tolerance
from core.lending.loan import Loan
from core.lending.trace import Purse


def pay_told(
    loan: Loan, told: Purse, purse: Purse, day: dt.date, instalments: list[Instalment]
) -> None:
    """Pay told parts: some instalments in turn, then principal early.

    ``told`` holds the parts that are still to be placed; what is placed moves
    to ``purse``.  ``instalments`` are those open for the payment.
    """
    loan.accrue(day)
    last: Instalment | None = None
    for instalment in instalments:
        if not _sum(told):
            break
        if _pay_instalment(loan, instalment, told, purse, day):
            last = instalment
    if last is not None:
        _add_surplus(loan, last, told, purse)
        loan.touch(last, day)
    _repay_early(loan, told, purse, day)
    loan.plan(day)
    loan.close_if_paid(day)


def _pay_instalment(
    loan: Loan, instalment: Instalment, told: Purse, purse: Purse, day: dt.date
) -> bool:
    """Pay one instalment; return whether the told parts cover it."""
    fallen = instalment.index < loan.at
    if fallen:
        instalment.penalise(day, loan.penalty)
    else:
        loan.skip_to(instalment)
        instalment.started = True
        instalment.interest = max(loan.carried, instalment.paid_interest)
    offered = _sum(told)
    covered = offered + tolerance(instalment.amount) >= instalment.owed
    whole = covered and offered <= instalment.owed + tolerance(instalment.amount)
    fee = min(told.fee, max(instalment.fee + instalment.penalty, 0))
    interest = min(told.interest, instalment.interest - instalment.paid_interest)
    principal = min(told.principal, instalment.unpaid_principal)
    if whole and not fallen:
        principal = min(told.principal, loan.ahead)
        instalment.principal = max(
            instalment.principal, instalment.paid_principal + principal
        )
    _place(told, purse, fee=fee, interest=interest, principal=principal)
    instalment.paid_fee += fee
    instalment.paid_interest += interest
    loan.repaid(instalment, principal)
    if not fallen:
        loan.ahead -= principal
    if covered:
        _let_go(loan, instalment, fallen=fallen)
    if not fallen:
        if covered:
            loan.begin_after(instalment)
            loan.since = day
        else:
            instalment.interest = max(
                loan.carried + loan.interest(day, instalment.due),
                instalment.paid_interest,
            )
    loan.touch(instalment, day)
    return covered


def _let_go(loan: Loan, instalment: Instalment, *, fallen: bool) -> None:
    """Let an instalment be paid as the lender has split it."""
    instalment.interest = instalment.paid_interest
    instalment.penalty = min(instalment.penalty, instalment.paid_fee)
    instalment.fee = instalment.paid_fee - instalment.penalty
    lacking = instalment.unpaid_principal
    if lacking and instalment.index + 1 < len(loan.instalments):
        instalment.principal -= lacking
        if fallen:
            loan.ahead += lacking


def _add_surplus(loan: Loan, last: Instalment, told: Purse, purse: Purse) -> None:
    """Note interest and fees beyond ours in the instalment they were taken with."""
    last.interest += told.interest
    last.paid_interest += told.interest
    last.fee += told.fee
    last.paid_fee += told.fee
    loan.fees[last.index] = last.fee
    _place(told, purse, fee=told.fee, interest=told.interest)


def _repay_early(loan: Loan, told: Purse, purse: Purse, day: dt.date) -> None:
    principal = min(told.principal, loan.ahead)
    if not principal and not told.interest and not told.fee:
        return
    extra = Instalment(-1, day, day, principal, told.interest, told.fee)
    extra.paid_interest, extra.paid_fee = told.interest, told.fee
    if principal:
        loan.carried = 0
        coming = loan.coming()
        if coming is not None and coming.started:
            loan.carried = coming.paid_interest
    loan.ahead -= principal
    loan.repaid(extra, principal)
    extra.mark(day)
    loan.extras.append(extra)
    _place(told, purse, fee=told.fee, interest=told.interest, principal=principal)


def _place(
    told: Purse, purse: Purse, *, fee: int = 0, interest: int = 0, principal: int = 0
) -> None:
    told.fee -= fee
    told.interest -= interest
    told.principal -= principal
    purse.fee += fee
    purse.interest += interest
    purse.principal += principal


def _sum(told: Purse) -> int:
    return told.fee + told.interest + told.principal
