"""What may happen to a loan besides being paid: another rate, a fee, a waiver."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from core.lending.loan import Loan, penalty_rate
from core.lending.rates import Accrual, per_day
from core.lending.schedule import annuity, equal_part, level_payment
from core.records import Method, RateKind


def change_rate(loan: Loan, rate: Decimal, kind: RateKind, day: dt.date) -> None:
    """Let interest run at another rate from a day on.

    Equal instalments change as those of the same loan would that nothing had
    been repaid early of; so an early repayment never makes one dearer.  A fee
    for the whole term was agreed once and stays.
    """
    if loan.rate_kind is RateKind.FEE or kind is RateKind.FEE:
        return
    for instalment in loan.fallen():
        instalment.penalise(day, loan.penalty)
    loan.accrue(day)
    loan.post(loan.carried)
    before = loan.accrual
    loan.rate, loan.rate_kind = rate, kind
    loan.accrual = per_day(rate, kind)
    loan.penalty = penalty_rate(loan.contract, kind, loan.accrual)
    if loan.ahead:
        _relevel(loan, before, day)
        loan.plan(day)


def charge(loan: Loan, fee: int, day: dt.date) -> bool:
    """Add a fee to the coming instalment; return whether there was one."""
    coming = loan.coming()
    if coming is None:
        return False
    loan.fees[coming.index] += fee
    coming.fee += fee
    coming.charge += fee
    loan.touch(coming, day)
    return True


def waive(loan: Loan, amount: int, day: dt.date) -> int:
    """Let fees and penalties off, oldest first; return what was too much."""
    for instalment in loan.fallen():
        instalment.penalise(day, loan.penalty)
        owed = instalment.fee + instalment.penalty - instalment.paid_fee
        off = min(amount, max(owed, 0))
        from_penalty = min(off, instalment.penalty)
        instalment.penalty -= from_penalty
        instalment.fee -= off - from_penalty
        amount -= off
        loan.touch(instalment, day)
    for instalment in loan.instalments[loan.at :]:
        off = min(amount, max(instalment.fee - instalment.paid_fee, 0))
        instalment.fee -= off
        instalment.charge = min(instalment.charge, instalment.fee)
        loan.fees[instalment.index] -= off
        amount -= off
        loan.touch(instalment, day)
    loan.close_if_paid(day)
    return amount


def lower(loan: Loan, before: int) -> None:
    """Lower what is to come in step with the principal, keeping the term.

    ``before`` is the principal to come that the early repayment was made of.
    The term is that which was left by then: instalments that earlier repayments
    have done away with do not come back, and a last one that has become smaller
    does not grow again.
    """
    last = max(row.index for row in loan.instalments if row.amount)
    for rows in (loan.instalments, loan.spans, loan.fees):
        del rows[last + 1 :]
    for index in range(loan.at + 1, len(loan.fees)):
        loan.fees[index] = loan.fees[index] * loan.ahead // before
    most, most_last = loan.course.level, loan.instalments[last].principal
    low, high = min(most, _level_of_rest(loan)), most
    while low < high:
        middle = (low + high) // 2
        _set_level(loan, middle)
        if _last_principal(loan) > most_last:
            low = middle + 1
        else:
            high = middle
    _set_level(loan, high)


def _set_level(loan: Loan, level: int) -> None:
    loan.course = replace(loan.course, level=level)


def _last_principal(loan: Loan) -> int:
    """Return what the very last instalment takes; 0 if it is no longer needed."""
    parts = loan.parts()
    if loan.at + len(parts) < len(loan.instalments):
        return 0
    return parts[-1][0]


def _level_of_rest(loan: Loan) -> int:
    """Return the level at which the principal to come ends with the term."""
    first = loan.instalments[loan.at]
    at = loan.at + 1 if first.started else loan.at
    balance = loan.ahead - (first.unpaid_principal if first.started else 0)
    spans = loan.spans[max(at, loan.course.interest_only) :]
    if at == loan.at and loan.course.interest_only <= at:
        spans[0] = max((first.due - loan.since).days, 0)
    if not spans or balance <= 0 or not loan.course.level:
        return loan.course.level
    if loan.course.method is Method.EQUAL_PRINCIPAL:
        return equal_part(balance, len(spans))
    carried = loan.carried if at == loan.at else 0
    return level_payment(balance, spans, loan.accrual, carried)


def _relevel(loan: Loan, before: Accrual, day: dt.date) -> None:
    if loan.course.method is Method.EQUAL_PRINCIPAL or not loan.course.level:
        return
    rows = loan.instalments
    index = next((row.index for row in rows if row.due > day), None)
    if index is None:
        return
    spans = loan.spans[max(index, loan.course.interest_only) :]
    if index >= loan.course.interest_only:
        spans[0] = (rows[index].due - day).days
    rest = tuple(spans)
    old, new = annuity(rest, before), annuity(rest, loan.accrual)
    level = (2 * loan.course.level * old + new) // (2 * new)
    loan.course = replace(loan.course, level=level)
