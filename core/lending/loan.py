"""One loan while its history is replayed: what falls due, and what is owed.

Principal that has not fallen due yet costs contract interest by the day; when
an instalment falls due, its principal stops to, and costs a penalty instead
from then on until it is paid.  Interest is rounded once between two events.

How it is paid stands in :mod:`core.lending.allocation`, what else may happen to
it in :mod:`core.lending.amendments`.
"""

import datetime as dt
from dataclasses import dataclass, field, fields
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter

from core.lending.instalment import Instalment
from core.lending.positions import DuePiece, LoanRecord, Obligation
from core.lending.rates import Accrual, per_day
from core.lending.schedule import (
    Course,
    amortise,
    course_of,
    instalment_fees,
    spans_of,
)
from core.lending.terms import Terms, due_days
from core.lending.trace import Purse, Trace
from core.records import RateKind

#: Where a loan that is kept would leave its record.
_NOWHERE = Trace()


@dataclass(frozen=True, slots=True)
class Contract:
    """What stays as it was agreed when a loan was drawn.

    ``penalty_factor`` multiplies the rate on overdue principal; of a loan that
    costs a fee, ``fee_penalty`` is the penalty a day.
    """

    id: str
    line: str
    entry: int
    drawn_on: dt.date
    terms: Terms
    opening: bool
    terms_known: bool
    penalty_factor: Fraction
    fee_penalty: Accrual


@dataclass(slots=True, eq=False)
class Loan:
    """One loan, as the entries up to some day have made it.

    Attributes:
        contract: What was agreed.
        rate: The rate in force, as quoted.
        accrual: The same a day; ``penalty`` that on overdue principal.
        course: How the principal goes down.
        spans: The days of each period of the contract.
        fees: The planned fee of each instalment.
        instalments: By the contract's due days; those done away with are empty.
        ahead: Principal that has not fallen due, in fen.
        outstanding: All principal that is owed.
        at: The index of the first instalment that has neither fallen due nor
            been settled.
        since: The day up to which interest is reckoned; with an instalment that
            was paid before its due day, that day.
        fen_days: The principal by days since the period began, up to ``since``;
            so the interest of a period is rounded once, whatever is paid in it.
        posted: Interest of the period beside that, less what was paid early.
        advance: The payment that settled the instalment before ``at`` early, with
            the ``fen_days`` of that.
        extras: Early repayments, each on its day.
        paid_off: The obligation that paying the loan off has met early.
        entries: The ids of the entries that have made it what it is.
        difference: Principal let go in the end: the lender's figures fell that
            much short of ours.
        named: Whether its name stands for it; not if another had it before.
        kept: Whether it is to stay as it is, for something goes by it: a twin
            takes its place before anything happens.  Its record leads nowhere then.
        told: What there is to say of it on some day, with the day.
    """

    contract: Contract
    trace: Trace
    rate: Decimal
    rate_kind: RateKind
    accrual: Accrual
    penalty: Accrual
    course: Course
    spans: list[int]
    fees: list[int]
    instalments: list[Instalment]
    ahead: int
    outstanding: int
    since: dt.date
    entries: list[int]
    at: int = 0
    first_open: int = 0
    fen_days: int = 0
    posted: int = 0
    advance: tuple[Purse, int] | None = None
    extras: list[Instalment] = field(default_factory=list)
    paid_off: Obligation | None = None
    closed_on: dt.date | None = None
    difference: int = 0
    named: bool = True
    kept: bool = False
    told: tuple[dt.date, LoanRecord] | None = None
    _oldest: dt.date | None = None
    _oldest_known: bool = False

    @property
    def oldest_due(self) -> dt.date | None:
        """The due day of the oldest unpaid instalment, fallen due or coming."""
        if not self._oldest_known:
            first = next(iter(self.fallen()), None) or self.coming()
            self._oldest = None if first is None else first.due
            self._oldest_known = True
        return self._oldest

    def keep(self) -> None:
        """Let it stay as it is from now on."""
        self.kept, self.trace = True, _NOWHERE

    @property
    def next_fall(self) -> dt.date:
        """The day on which its next instalment falls due; ``date.max``: none does."""
        if self.at < len(self.instalments):
            return self.instalments[self.at].due
        return dt.date.max

    def fall_due(self, day: dt.date) -> None:
        """Let the instalments up to a day, it included, fall due."""
        while self.at < len(self.instalments):
            instalment = self.instalments[self.at]
            if instalment.due > day:
                return
            self.ahead -= instalment.unpaid_principal
            instalment.penalised = instalment.due
            instalment.asked = instalment.asked or instalment.amount
            self.begin_after(instalment)

    def fallen(self) -> list[Instalment]:
        """Return the instalments that have fallen due and are not settled."""
        if self.first_open >= self.at:
            return []
        unsettled = [
            instalment
            for instalment in self.instalments[self.first_open : self.at]
            if instalment.settled_on is None and instalment.owed > 0
        ]
        self.first_open = unsettled[0].index if unsettled else self.at
        return unsettled

    def coming(self) -> Instalment | None:
        """Return the next instalment that has not fallen due; ``None``: no more."""
        if not self.ahead:
            return None
        for index in range(self.at, len(self.instalments)):
            if self.instalments[index].owed > 0:
                return self.instalments[index]
        return None

    @property
    def carried(self) -> int:
        """The interest of the period up to ``since``."""
        return self.interest_until(self.since)

    def interest_until(self, day: dt.date) -> int:
        """Return the interest of the period up to a day, at today's balance."""
        days = max((day - self.since).days, 0)
        fen_days = self.fen_days + self.ahead * days
        return self.posted + self.accrual.interest(fen_days, 1)

    def accrue(self, day: dt.date) -> None:
        """Reckon the interest up to a day."""
        if day > self.since:
            self.fen_days += self.ahead * (day - self.since).days
            self.since = day

    def post(self, interest: int) -> None:
        """Let the interest of the period up to ``since`` be a whole amount."""
        self.posted, self.fen_days = interest, 0

    def begin_after(self, instalment: Instalment) -> None:
        """Let the period after an instalment begin."""
        self.at = instalment.index + 1
        self.since = instalment.due
        self.post(0)
        self._oldest_known = False

    def skip_to(self, instalment: Instalment) -> None:
        """Pass over instalments in which nothing falls due."""
        while self.at < instalment.index:
            self.begin_after(self.instalments[self.at])

    def begun_fee(self, coming: Instalment, day: dt.date) -> int:
        """Return what is owed of the coming fee: all of it once its month began."""
        before = self.instalments[coming.index - 1].due if coming.index else None
        begun = day > (before or self.contract.drawn_on)
        fee = coming.fee if begun else coming.charge
        return max(fee - coming.paid_fee, 0)

    def repaid(self, instalment: Instalment, principal: int) -> None:
        """Note principal that was paid of an instalment."""
        instalment.paid_principal += principal
        self.outstanding -= principal

    def touch(self, instalment: Instalment, day: dt.date) -> None:
        """Note on the record what is left of an instalment."""
        self._oldest_known = False
        if instalment.paid or (instalment.asked and instalment.owed <= 0):
            instalment.mark(day)
        left = instalment.left_due
        if left == instalment.shown:
            return
        if instalment.shown and instalment.shown_since < day:
            self.trace.dues.add(self._piece(instalment, day))
        instalment.shown = left
        instalment.shown_since = day

    def plan(self, day: dt.date) -> None:
        """Work the instalments to come out anew from what has not fallen due."""
        rows = self.instalments
        if self.at >= len(rows):
            return
        parts = self.parts()
        for index in range(self.at, len(rows)):
            instalment = rows[index]
            offset = index - self.at
            if offset < len(parts):
                instalment.principal, instalment.interest = parts[offset]
                instalment.fee = self.fees[index]
            else:
                instalment.principal = instalment.interest = instalment.fee = 0
            self.touch(instalment, day)

    def parts(self) -> list[tuple[int, int]]:
        """Return principal and interest of the instalments to come.

        Of one that was paid in part both include what was paid; a level
        instalment stays as high as it was, however little interest is in it.
        """
        first = self.instalments[self.at]
        spans = self.spans[self.at + 1 :]
        course = self.course
        alone = max(course.interest_only - self.at, 0)
        course = Course(course.method, course.level, alone)
        interest = max(self.interest_until(first.due), first.paid_interest)
        most = self.ahead + first.paid_principal
        principal = course.part(0, most, interest) if spans else most
        principal = max(principal, first.paid_principal)
        parts = [(principal, interest)]
        if most > principal:
            course = Course(course.method, course.level, max(alone - 1, 0))
            parts += amortise(most - principal, spans, self.accrual, course)
        return parts

    def restate(self, instalment: Instalment) -> None:
        """Work the coming instalment out anew, and only that."""
        instalment.principal, instalment.interest = self.parts()[0]

    def owed(self, day: dt.date) -> int:
        """Return what ending the debt on a day takes, in fen."""
        owed = self.ahead
        for instalment in self.fallen():
            owed += instalment.amount - instalment.paid
            owed += instalment.penalty_until(day, self.penalty)
        coming = self.coming()
        if coming is not None:
            owed += max(self.interest_until(day) - coming.paid_interest, 0)
            owed += self.begun_fee(coming, day)
        return owed

    def overdue(self, day: dt.date) -> int:
        """Return what fell due before a day and is not paid, penalty included."""
        return sum(
            instalment.amount
            - instalment.paid
            + instalment.penalty_until(day, self.penalty)
            for instalment in self.fallen()
            if instalment.due < day and instalment.left_due
        )

    def close_if_paid(self, day: dt.date) -> None:
        """Note the day on which nothing is left to pay.

        What is left within the tolerance of the last instalments is let go: the
        lender's figures were lower than ours.
        """
        if self.ahead or self.closed_on is not None:
            return
        left = self.fallen()
        if any(instalment.left_due for instalment in left):
            return
        for instalment in left:
            self.difference += instalment.unpaid_principal
            instalment.interest = instalment.paid_interest
            instalment.penalty = 0
            instalment.fee = instalment.paid_fee
            instalment.settled_on = day
        self.outstanding = 0
        self.closed_on = day

    def still_due(self) -> list[DuePiece]:
        """Return the amounts that are due as things stand, without an end."""
        return [self._piece(row, None) for row in self.instalments if row.shown]

    def _piece(self, instalment: Instalment, end: dt.date | None) -> DuePiece:
        contract = self.contract
        return DuePiece(
            contract.line,
            contract.id,
            instalment.due,
            instalment.shown,
            instalment.shown_since,
            end,
            contract.entry,
        )


def drawn(contract: Contract, trace: Trace) -> Loan:
    """Return a loan on the day it is drawn."""
    terms, start = contract.terms, contract.drawn_on
    accrual = per_day(terms.rate, terms.rate_kind)
    days = due_days(terms, start)
    spans = spans_of(start, days)
    loan = Loan(
        contract=contract,
        trace=trace,
        rate=terms.rate,
        rate_kind=terms.rate_kind,
        accrual=accrual,
        penalty=penalty_rate(contract, terms.rate_kind, accrual),
        course=course_of(terms, spans, accrual),
        spans=spans,
        fees=instalment_fees(terms),
        instalments=[Instalment(index, day, start) for index, day in enumerate(days)],
        ahead=terms.principal,
        outstanding=terms.principal,
        since=start,
        entries=[contract.entry],
    )
    loan.plan(start)
    return loan


def penalty_rate(contract: Contract, kind: RateKind, accrual: Accrual) -> Accrual:
    """Return the penalty a day on overdue principal."""
    if kind is RateKind.FEE:
        return contract.fee_penalty
    return accrual.times(contract.penalty_factor)


_all_of_loan, _all_of_instalment = (
    attrgetter(*(field.name for field in fields(of))) for of in (Loan, Instalment)
)


def loan_twin(loan: Loan, trace: Trace) -> Loan:
    """Return a twin of a loan that keeps its record in a trace.

    Instalments that no longer change are shared.
    """
    twin = Loan(*_all_of_loan(loan))
    twin.trace, twin.kept = trace, False
    twin.told = twin.advance = None
    twin.spans, twin.fees = list(loan.spans), list(loan.fees)
    twin.entries, twin.extras = list(loan.entries), list(loan.extras)
    past = min(loan.first_open, loan.at)
    rows = loan.instalments
    twin.instalments = rows[:past]
    twin.instalments += [Instalment(*_all_of_instalment(row)) for row in rows[past:]]
    return twin
