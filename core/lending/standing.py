"""Lines and loans as facts of a day: what a replay has come to."""

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction

from core.lending.apr import actuarial_rate_of_days, monthly_rate, unit_periods
from core.lending.instalment import Instalment
from core.lending.line import Line
from core.lending.loan import Loan
from core.lending.log import Log
from core.lending.positions import (
    BillState,
    InstalmentState,
    LineLog,
    LinePosition,
    LoanPosition,
    LoanRecord,
    Obligation,
    Payable,
)
from core.lending.rates import YEAR_DAYS, yearly


def loan_records(line: Line, on: dt.date) -> list[LoanRecord]:
    """Return what there is to say of the loans of a line, in the order drawn.

    Of a loan that is paid off and over it is always the same; of another, on the
    same day as long as nothing happens to it.
    """
    active = {id(loan) for loan in line.active}
    return [_loan_record(loan, on, over=id(loan) not in active) for loan in line.loans]


def _loan_record(loan: Loan, on: dt.date, *, over: bool) -> LoanRecord:
    if loan.told is None or (loan.told[0] != on and not over):
        record = LoanRecord(
            loan_position(loan, on),
            Log(loan.still_due()),
            Log(loan_obligations(loan, on)),
        )
        loan.keep()
        loan.told = on, record
    return loan.told[1]


def loan_position(loan: Loan, on: dt.date) -> LoanPosition:
    """Return a loan as it stands on a day."""
    contract, terms = loan.contract, loan.contract.terms
    instalments = _in_order(loan)
    coming = next(
        (
            row
            for row in instalments
            if row.due >= on and row.left_due and row.index >= 0
        ),
        None,
    )
    return LoanPosition(
        id=contract.id,
        line=contract.line,
        drawn_on=contract.drawn_on,
        principal=terms.principal,
        outstanding=loan.outstanding,
        owed=loan.owed(on),
        overdue=loan.overdue(on),
        next_due=coming.due if coming else None,
        next_amount=coming.owed if coming else None,
        rate=loan.rate,
        rate_kind=loan.rate_kind,
        method=terms.method,
        term=terms.term,
        due_day=terms.due_day or contract.drawn_on.day,
        apr=_apr(loan, instalments),
        headline=float(yearly(loan.rate, loan.rate_kind, terms.term)),
        closed_on=loan.closed_on,
        opening=contract.opening,
        rows=_rows(loan, instalments, on),
        entries=tuple(loan.entries),
        interest_paid=sum(row.paid_interest + row.paid_fee for row in instalments),
        terms_known=contract.terms_known,
        penalty_per_day=_penalty_per_day(loan, on),
        difference=loan.difference,
    )


def line_position(line: Line, on: dt.date) -> LinePosition:
    """Return a line as it stands on a day."""
    terms = line.terms_of(0)
    revolving = line.revolving.principal
    loans = line.active
    return LinePosition(
        name=line.name,
        product=line.product.product,
        lender=line.lender,
        opened_on=line.opened_on,
        is_open=line.is_open,
        limit=line.limit,
        temporary_limit=line.temporary_limit,
        temporary_until=line.temporary_until,
        used=revolving + sum(loan.outstanding for loan in loans),
        revolving=revolving,
        overdue=line.revolving.overdue(on) + sum(loan.overdue(on) for loan in loans),
        rate=terms.rate,
        rate_kind=terms.rate_kind,
        method=terms.method,
        term=terms.term,
        due_day=line.due_day,
        rate_told=line.told.rate is not None,
        interest_free=line.product.interest_free,
        owed=line.revolving.owed(on) + sum(loan.owed(on) for loan in loans),
        revolving_rate=line.product.revolving_rate * YEAR_DAYS,
        penalty_per_day=line.product.revolving.interest(
            sum(bill.principal for bill in line.revolving.bills if bill.past), 1
        ),
        usual_own=line.product.own,
    )


def line_log(
    line: Line, records: Iterable[LoanRecord], bills: Log[Obligation]
) -> LineLog:
    """Return everything that happened on a line, by its loans and its bills."""
    loans = tuple(records)
    trace = line.trace
    return LineLog(
        line=line.name,
        open=(
            *(record.open for record in loans if record.open.events),
            Log(line.revolving.still_due()),
        ),
        dues=(trace.dues.copy(),),
        balances=(trace.balances.copy(),),
        obligations=(*(record.obligations for record in loans), bills),
        drawdowns=(trace.drawdowns.copy(),),
        payments=(trace.payments.copy(),),
    )


def loan_obligations(loan: Loan, on: dt.date) -> list[Obligation]:
    """Return what of a loan fell due by a day, or was paid before it."""
    contract = loan.contract
    found = [
        Obligation(
            contract.line,
            contract.id,
            row.due,
            row.asked,
            row.covered_on,
            contract.entry,
        )
        for row in loan.instalments
        if row.asked and (row.due <= on or row.covered_on is not None)
    ]
    return found if loan.paid_off is None else [*found, loan.paid_off]


def bill_obligations(line: Line, on: dt.date) -> list[Obligation]:
    """Return what of a line's bills fell due by a day, or was paid before it."""
    return [
        Obligation(line.name, "", bill.due, bill.minimum, bill.settled_on, bill.entry)
        for bill in line.revolving.history
        if bill.minimum and (bill.due <= on or bill.settled_on is not None)
    ]


def bill_states(line: Line, on: dt.date) -> list[BillState]:
    """Return the statements of a line."""
    return [
        BillState(
            line=line.name,
            day=bill.day,
            due=bill.due,
            balance=bill.balance,
            minimum=bill.minimum,
            paid=bill.paid,
            told=bill.told,
            adjustment=bill.adjustment,
            entry=bill.entry,
            instalments=bill.instalments,
        )
        for bill in line.revolving.history
        if bill.day <= on
    ]


def payables_of(line: Line) -> list[Payable]:
    """Return what can be paid on a line, debt by debt, on the day it has come to."""
    on = line.passed_to
    found = [
        Payable(
            day=on,
            line=line.name,
            loan=loan.contract.id,
            due=sum(
                row.amount - row.paid + row.penalty_until(on, loan.penalty)
                for row in loan.fallen()
            ),
            owed=loan.owed(on),
            yearly_rate=yearly(loan.rate, loan.rate_kind, loan.contract.terms.term),
        )
        for loan in line.active
    ]
    revolving = line.revolving
    owed = revolving.owed(on)
    if owed:
        fallen = [bill for bill in revolving.bills if bill.due <= on]
        found.append(
            Payable(
                day=on,
                line=line.name,
                loan="",
                due=sum(
                    (bill.left_of_minimum if bill.past else bill.left)
                    + revolving.penalty_until(bill, on)
                    for bill in fallen
                ),
                owed=owed,
                yearly_rate=Fraction(line.product.revolving_rate * YEAR_DAYS),
            )
        )
    return found


def next_due_of(line: Line) -> dt.date:
    """Return the next day on which an instalment or a bill of a line falls due."""
    revolving = line.revolving
    bills = [bill.due for bill in revolving.bills if not bill.past]
    if revolving.coming is not None:
        bills.append(revolving.coming.due)
    return min([line.next_fall, *bills])


def _penalty_per_day(loan: Loan, on: dt.date) -> int:
    late = sum(
        row.unpaid_principal for row in loan.fallen() if row.due < on and row.left_due
    )
    return loan.penalty.interest(late, 1)


def _in_order(loan: Loan) -> list[Instalment]:
    """Return instalments and early repayments by their days, without empty ones."""
    rows = [row for row in loan.instalments if row.amount or row.paid]
    if loan.extras:
        rows += loan.extras
        rows.sort(key=lambda row: (row.due, row.index))
    return rows


def _rows(
    loan: Loan, instalments: list[Instalment], on: dt.date
) -> tuple[InstalmentState, ...]:
    balance = loan.contract.terms.principal
    states = []
    for row in instalments:
        balance -= row.principal
        states.append(row.state(on, balance, loan.penalty))
    return tuple(states)


def _apr(loan: Loan, instalments: list[Instalment]) -> float | None:
    start, principal = loan.contract.drawn_on, loan.contract.terms.principal
    if not instalments or not principal:
        return None
    if not loan.extras and instalments[0].index + len(instalments) == len(
        loan.instalments
    ):
        periods, odd = unit_periods(start, instalments[0].due)
        return monthly_rate(
            principal, periods, odd, [row.amount for row in instalments]
        )
    return actuarial_rate_of_days(
        start, principal, [(row.due, row.amount) for row in instalments]
    )
