"""What a repayment pays: one loan, one line, or whatever is due first.

What fell due first is paid first, bills and instalments alike, and within each
fee and penalty, then interest, then principal.  What is left then pays what
falls due soon, purchases that are in no bill, and principal early, the oldest
loan first.  What exceeds all that is known settles a debt from before the
books; so no debt is ever negative.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.dates import clamped, month_end
from core.lending import paying_bills, paying_loans
from core.lending.line import Line
from core.lending.loan import Loan
from core.lending.own_split import own_split
from core.lending.paying_told import pay_told
from core.lending.positions import NOTHING, Payment, Split
from core.lending.products import next_on
from core.lending.terms import LOWER, SHORTEN, statement_month
from core.lending.trace import Purse
from core.records import Entry


@dataclass(slots=True, eq=False)
class _Share:
    """What of a repayment went to one line."""

    principal: int = 0
    interest: int = 0
    fee: int = 0
    before_books: int = 0
    parts: dict[str, Split] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class _Repayment:
    """One repayment while it is shared out.

    Attributes:
        month: The number of the month whose statement is paid, if told.
        early: Whether it is meant to repay principal early.
        lowering: Whether instalments are lowered then.
        reckoned: How the schedule would split what was told otherwise.
    """

    entry: Entry
    day: dt.date
    lines: Sequence[Line]
    loan: Loan | None
    purse: Purse
    month: int | None
    early: bool
    lowering: bool
    shares: dict[str, _Share] = field(default_factory=dict)
    reckoned: Split | None = None


def repay(lines: Sequence[Line], loan: Loan | None, entry: Entry) -> None:
    """Share a repayment out over a loan, or over the loans and bills of lines.

    Each line touched notes its own part of it.  ``lines`` must not be empty; of
    several, what is due first among all of them is paid first.
    """
    loan = None if loan is None else lines[0].own(loan)
    payment = _Repayment(
        entry=entry,
        day=entry.day,
        lines=lines,
        loan=loan,
        purse=Purse(entry.amount or 0),
        month=statement_month(entry.item),
        early=entry.item in {SHORTEN, LOWER},
        lowering=entry.item == LOWER,
    )
    split_told = _split_told(entry)
    if split_told:
        _pay_told(payment)
    if payment.early:
        _pay_due(payment, coming=False)
        _pay_early(payment)
    _pay_due(payment, coming=True)
    if loan is None:
        _pay_rest(payment)
    if payment.month is None:
        _pay_early(payment)
    _settle_before_books(payment)
    for line in lines:
        if line.name in payment.shares:
            _note(line, payment, split_told=split_told)


def _split_told(entry: Entry) -> bool:
    parts = (entry.principal, entry.interest, entry.fee_part)
    return any(parts) and sum(part or 0 for part in parts) == entry.amount


def _pay_due(payment: _Repayment, *, coming: bool) -> None:
    """Pay what fell due, oldest first, and then what falls due soon."""
    while payment.purse.left:
        found = _first_due(payment, coming=coming)
        if found is None:
            return
        line, loan = found
        before = payment.purse.left
        _pay_one(payment, line, loan)
        if payment.purse.left == before:
            return


def _first_due(payment: _Repayment, *, coming: bool) -> tuple[Line, Loan | None] | None:
    """Return the line, and the loan unless it is a bill, with the oldest due."""
    found: tuple[dt.date, Line, Loan | None] | None = None
    for line in payment.lines:
        last = _last_due(line, payment) if coming else payment.day
        if payment.loan is None:
            due = paying_bills.first_due(line.revolving, payment.month)
            if due is not None and (coming or due <= last):
                found = found if found and found[0] <= due else (due, line, None)
        for loan in _loans(payment, line):
            due = loan.oldest_due
            if due is not None and due <= last and (not found or due < found[0]):
                found = (due, line, loan)
    return None if found is None else found[1:]


def _last_due(line: Line, payment: _Repayment) -> dt.date:
    """Return the last due day whose instalment the money can pay."""
    if payment.month is None:
        return payment.day + paying_loans.OPEN
    year, month = divmod(payment.month, 12)
    statement = clamped(year, month + 1, line.revolving.statement_day)
    return max(next_on(line.due_day, statement), month_end(statement))


def _loans(payment: _Repayment, line: Line) -> Sequence[Loan]:
    if payment.loan is None:
        return line.active
    return [payment.loan] if payment.loan.contract.line == line.name else []


def _pay_one(payment: _Repayment, line: Line, loan: Loan | None) -> None:
    """Pay the oldest due of a loan, or of a line's bills, and note what went there."""
    if loan is None:
        before = line.revolving.principal
        with_purse = _Meter(payment, line, "")
        paying_bills.pay_bill(line.revolving, payment.purse, payment.day, payment.month)
        change = line.revolving.principal - before
    else:
        loan = line.own(loan)
        before = loan.outstanding
        with_purse = _Meter(payment, line, loan.contract.id)
        paying_loans.pay_first(loan, payment.purse, payment.day)
        change = loan.outstanding - before
        _note_entry(line, loan, payment.entry)
    with_purse.stop(change)


def _pay_rest(payment: _Repayment) -> None:
    """Pay what is in no bill yet."""
    for line in payment.lines:
        if payment.purse.left:
            before = line.revolving.principal
            meter = _Meter(payment, line, "")
            paying_bills.pay_rest(
                line.revolving, payment.purse, payment.day, payment.month
            )
            meter.stop(line.revolving.principal - before)


def _pay_early(payment: _Repayment) -> None:
    """Repay principal early, of the loan meant or of the oldest first."""
    if not payment.purse.left:
        return
    loans = [
        (loan.contract.drawn_on, loan.contract.id, line, loan)
        for line in payment.lines
        for loan in _loans(payment, line)
    ]
    for _, name, line, known in sorted(loans, key=lambda found: found[:2]):
        if not payment.purse.left:
            return
        loan = line.own(known)
        before = loan.outstanding
        meter = _Meter(payment, line, name)
        paying_loans.pay_early(
            loan, payment.purse, payment.day, lowering=payment.lowering
        )
        if meter.stop(loan.outstanding - before):
            _note_entry(line, loan, payment.entry)


def _pay_told(payment: _Repayment) -> None:
    """Pay the parts that were told; what finds no debt stays in the purse."""
    entry, purse = payment.entry, payment.purse
    told = Purse(0, entry.principal or 0, entry.interest or 0, entry.fee_part or 0)
    found = _first_due(payment, coming=not payment.early)
    line, loan = found if found is not None else _any_debt(payment)
    purse.left = 0
    if loan is None:
        before = line.revolving.principal
        meter = _Meter(payment, line, "")
        paying_bills.pay_told(line.revolving, told, purse, payment.day)
        change = line.revolving.principal - before
    else:
        loan = line.own(loan)
        last = payment.day if payment.early else _last_due(line, payment)
        payment.reckoned = own_split(loan, entry, last)
        before = loan.outstanding
        meter = _Meter(payment, line, loan.contract.id)
        instalments = loan.fallen()
        coming = loan.coming()
        if (
            coming is not None
            and not payment.early
            and coming.due <= _last_due(line, payment)
        ):
            instalments.append(coming)
        pay_told(loan, told, purse, payment.day, instalments)
        change = loan.outstanding - before
        _note_entry(line, loan, entry)
    purse.interest += told.interest
    purse.fee += told.fee
    meter.stop(change)
    purse.left = told.principal


def _any_debt(payment: _Repayment) -> tuple[Line, Loan | None]:
    if payment.loan is not None:
        return payment.lines[0], payment.loan
    for line in payment.lines:
        if line.active and not line.revolving.principal:
            return line, line.active[0]
    return payment.lines[0], None


def _settle_before_books(payment: _Repayment) -> None:
    left = payment.purse.left
    if left or not payment.shares:
        line = payment.lines[0]
        share = payment.shares.setdefault(line.name, _Share())
        share.principal += left
        share.before_books += left
        payment.purse.left = 0


class _Meter:
    """Measures what a step takes out of the purse, for the line it goes to."""

    __slots__ = ("_before", "_line", "_loan", "_payment")

    def __init__(self, payment: _Repayment, line: Line, loan: str) -> None:
        purse = payment.purse
        self._payment = payment
        self._line = line
        self._loan = loan
        self._before = (purse.principal, purse.interest, purse.fee)

    def stop(self, change: int) -> bool:
        """Note the step and the change of principal; tell whether there was one."""
        purse, before = self._payment.purse, self._before
        parts = (
            purse.principal - before[0],
            purse.interest - before[1],
            purse.fee - before[2],
        )
        self._line.step(self._payment.day, self._loan, change)
        if not any(parts):
            return False
        share = self._payment.shares.setdefault(self._line.name, _Share())
        share.principal += parts[0]
        share.interest += parts[1]
        share.fee += parts[2]
        share.parts[self._loan] = share.parts.get(self._loan, NOTHING).plus(*parts)
        return True


def _note_entry(line: Line, loan: Loan, entry: Entry) -> None:
    if loan.entries[-1] != entry.id:
        loan.entries.append(entry.id)
    if loan.closed_on is not None:
        line.active = [other for other in line.active if other is not loan]


def _note(line: Line, payment: _Repayment, *, split_told: bool) -> None:
    entry, share = payment.entry, payment.shares[line.name]
    only = next(iter(share.parts)) if len(share.parts) == 1 else None
    line.trace.payments.add(
        Payment(
            day=entry.day,
            line=line.name,
            lender=line.lender,
            loan=entry.loan if only is None else only,
            principal=share.principal,
            interest=share.interest,
            fee=share.fee,
            before_books=share.before_books,
            split_told=split_told,
            entry=entry.id,
            reckoned=None if only is None else payment.reckoned,
            shares=tuple(share.parts.items()),
        )
    )
