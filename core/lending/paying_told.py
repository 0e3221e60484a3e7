"""How a repayment whose parts were told pays a loan: the lender's word wins.

Where the lender took less interest, or less principal, than was reckoned here,
the instalment is paid all the same: what lacks of the principal falls due
later, what lacks of the interest is not owed.
"""

import datetime as dt
from collections.abc import Sequence

from core.lending.instalment import Instalment, tolerance
from core.lending.loan import Loan
from core.lending.trace import Purse


def pay_told(
    loan: Loan,
    told: Purse,
    purse: Purse,
    day: dt.date,
    instalments: Sequence[Instalment],
) -> None:
    """Pay told parts: some instalments in turn, or else principal early.

    ``told`` holds the parts that are still to be placed; what is placed moves
    to ``purse``.  ``instalments`` are those open for the payment.  What is left
    of the principal after them stays in ``told``.
    """
    loan.accrue(day)
    covered: Instalment | None = None
    for instalment in instalments:
        if not told.principal and not told.interest and covered is not None:
            break
        if instalment.index < loan.at:
            done = _pay_fallen(loan, instalment, told, purse, day)
        else:
            done = _pay_coming(loan, instalment, told, purse, day)
        loan.touch(instalment, day)
        if not done:
            break
        covered = instalment
    if covered is not None:
        _add_surplus(loan, covered, told, purse)
        loan.touch(covered, day)
    else:
        _repay_early(loan, told, purse, day)
    loan.plan(day)
    loan.close_if_paid(day)


def _pay_fallen(
    loan: Loan, instalment: Instalment, told: Purse, purse: Purse, day: dt.date
) -> bool:
    """Pay an instalment that has fallen due; return whether it is covered."""
    instalment.penalise(day, loan.penalty)
    covered = _covers(loan, instalment, told)
    _place_owed(loan, instalment, told, purse)
    if covered:
        lacking = _let_go(instalment)
        loan.ahead += lacking
    return covered


def _pay_coming(
    loan: Loan, instalment: Instalment, told: Purse, purse: Purse, day: dt.date
) -> bool:
    """Pay an instalment that is to come; return whether it is covered.

    An amount that is just the instalment's is the instalment, as the lender has
    split it: more principal in it is no early repayment.
    """
    loan.skip_to(instalment)
    instalment.interest = max(loan.carried, instalment.paid_interest)
    covered = _covers(loan, instalment, told)
    whole = instalment.owed + loan.interest_until(instalment.due) - loan.carried
    if covered and _sum(told) <= whole + tolerance(instalment.amount):
        more = min(told.principal, loan.ahead) - instalment.unpaid_principal
        instalment.principal += max(more, 0)
    before = instalment.paid_principal
    _place_owed(loan, instalment, told, purse)
    loan.ahead -= instalment.paid_principal - before
    to_come = loan.interest_until(instalment.due) - loan.carried
    if not covered:
        return False
    paid_to_the_end = _pay_interest(instalment, told, purse, to_come)
    _let_go(instalment)
    loan.begin_after(instalment)
    if not paid_to_the_end:
        loan.since = day
    return True


def _covers(loan: Loan, instalment: Instalment, told: Purse) -> bool:
    """Return whether told parts pay an instalment.

    Where none is to come that could take what lacks of its principal, only if
    they hold all of that.
    """
    none_to_come = max(loan.at, instalment.index + 1) == len(loan.instalments)
    if none_to_come and told.principal < instalment.unpaid_principal:
        return False
    return _sum(told) + tolerance(instalment.amount) >= instalment.owed


def _place_owed(loan: Loan, instalment: Instalment, told: Purse, purse: Purse) -> None:
    fees = max(instalment.fee + instalment.penalty - instalment.paid_fee, 0)
    fee = min(told.fee, fees)
    interest = min(told.interest, instalment.interest - instalment.paid_interest)
    principal = min(told.principal, instalment.unpaid_principal)
    _place(told, purse, fee=fee, interest=interest, principal=principal)
    instalment.paid_fee += fee
    instalment.paid_interest += interest
    loan.repaid(instalment, principal)


def _pay_interest(
    instalment: Instalment, told: Purse, purse: Purse, to_come: int
) -> bool:
    """Pay the interest up to the due day if that was told; return whether it was."""
    if told.interest + tolerance(instalment.amount) < to_come:
        return False
    interest = min(told.interest, to_come)
    _place(told, purse, interest=interest)
    instalment.paid_interest += interest
    return True


def _let_go(instalment: Instalment) -> int:
    """Let an instalment be paid as it was; return the principal that lacks."""
    instalment.interest = instalment.paid_interest
    instalment.penalty = min(instalment.penalty, instalment.paid_fee)
    instalment.fee = instalment.paid_fee - instalment.penalty
    lacking = instalment.unpaid_principal
    instalment.principal -= lacking
    return lacking


def _add_surplus(loan: Loan, covered: Instalment, told: Purse, purse: Purse) -> None:
    """Note interest and fees beyond ours in the instalment they were taken with."""
    covered.interest += told.interest
    covered.paid_interest += told.interest
    covered.fee += told.fee
    covered.paid_fee += told.fee
    loan.fees[covered.index] = covered.fee
    _place(told, purse, fee=told.fee, interest=told.interest)


def _repay_early(loan: Loan, told: Purse, purse: Purse, day: dt.date) -> None:
    """Repay principal early; the interest told with it is all there is to the day."""
    principal = min(told.principal, loan.ahead)
    if not principal and not told.interest and not told.fee:
        return
    extra = Instalment(-1, day, day, principal, told.interest, told.fee)
    extra.paid_interest, extra.paid_fee = told.interest, told.fee
    if principal:
        coming = loan.coming()
        loan.post(coming.paid_interest if coming else 0)
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
