"""One credit line while its history is replayed: terms, limits, loans, purchases."""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

from core.lending import amendments
from core.lending.loan import Contract, Loan, drawn, loan_twin
from core.lending.positions import BalanceStep, Drawdown, LimitStep
from core.lending.products import Products, ProductTerms, next_on
from core.lending.revolving import Revolving, ToldBill
from core.lending.terms import CHASING, Terms
from core.lending.trace import Trace
from core.records import OPENING, Entry, Method, RateKind, Status

_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ToldTerms:
    """Terms of new loans as far as they were told; ``None`` is not told."""

    rate: Decimal | None = None
    rate_kind: RateKind | None = None
    method: Method | None = None
    term: int | None = None
    due_day: int | None = None

    def over(self, older: "ToldTerms") -> "ToldTerms":
        """Return these terms, filled up from older ones."""
        kind = self.rate_kind or older.rate_kind
        return ToldTerms(
            rate=older.rate if self.rate is None else self.rate,
            rate_kind=kind,
            method=self.method or older.method,
            term=self.term or older.term,
            due_day=self.due_day or older.due_day,
        )


def _told_by(entry: Entry) -> ToldTerms:
    return ToldTerms(
        entry.rate, entry.rate_kind, entry.method, entry.term, entry.due_day
    )


@dataclass(slots=True, eq=False)
class Line:
    """One line, as the entries up to some day have made it.

    Attributes:
        loans: All loans in the order they were drawn.
        active: Those that are not paid off.
        passed_to: The day up to which everything has fallen due.
        next_fall: The day before which no instalment falls due.
        trace: The record of what happened.
        named: The loans that names stand for, on all lines of the replay.
    """

    name: str
    product: ProductTerms
    lender: str
    opened_on: dt.date
    revolving: Revolving
    trace: Trace
    told: ToldTerms = ToldTerms()
    is_open: bool = True
    limit: int | None = None
    temporary_limit: int | None = None
    temporary_until: dt.date | None = None
    shown_limit: int | None = None
    loans: list[Loan] = field(default_factory=list)
    active: list[Loan] = field(default_factory=list)
    passed_to: dt.date = dt.date.min
    next_fall: dt.date = dt.date.max
    named: dict[str, Loan] = field(default_factory=dict)

    @property
    def due_day(self) -> int:
        """The day of month that instalments and bills fall due."""
        return self.told.due_day or self.product.due_day

    def pass_to(self, day: dt.date) -> None:
        """Let everything fall due that does by a day, it included."""
        if day <= self.passed_to:
            return
        self.passed_to = day
        if day >= self.next_fall:
            for loan in list(self.active):
                if loan.next_fall <= day:
                    self.own(loan).fall_due(day)
            self.next_fall = min(
                (loan.next_fall for loan in self.active), default=dt.date.max
            )
        self.revolving.pass_to(day)
        if self.temporary_until is not None and self.temporary_until < day:
            expired = self.temporary_until + _ONE_DAY
            self.temporary_limit = self.temporary_until = None
            self._show_limit(expired)

    def own(self, loan: Loan) -> Loan:
        """Return a loan of the line, to which something is about to happen.

        If it is kept as it is, a twin takes its place.
        """
        if not loan.kept:
            return loan
        twin = loan_twin(loan, self.trace)
        self.loans[_place(loan, self.loans)] = twin
        if loan.closed_on is None or any(other is loan for other in self.active):
            self.active[_place(loan, self.active)] = twin
        if self.named.get(loan.contract.id) is loan:
            self.named[loan.contract.id] = twin
        return twin

    def tell_terms(self, entry: Entry, products: Products) -> None:
        """Let an entry of the kind ``line`` change terms, limit or state."""
        if entry.item and entry.item != self.product.product:
            self._become(entry.item, products, entry.day)
        self.told = _told_by(entry).over(self.told)
        self.revolving.move_due_day(self.due_day, entry.day)
        self.lender = entry.counterparty or self.lender
        if entry.rate is not None:
            kind = self.told.rate_kind or self.product.rate_kind
            for loan in list(self.active):
                amendments.change_rate(self.own(loan), entry.rate, kind, entry.day)
        if entry.status:
            self.is_open = entry.status != Status.CLOSED
        if entry.amount is not None:
            self.limit = entry.amount
        self._show_limit(entry.day)

    def see_limit(self, entry: Entry) -> None:
        """Let an observed limit be the limit from its day on."""
        if entry.status == Status.TEMPORARY:
            self.temporary_limit = entry.amount
            self.temporary_until = entry.until
        else:
            self.limit = entry.amount
        self._show_limit(entry.day)

    def borrow(self, entry: Entry) -> Loan | None:
        """Draw a loan; return ``None`` where it is a balance to be billed."""
        amount, day = entry.amount or 0, entry.day
        opening = entry.item == OPENING
        own = _told_by(entry)
        if opening and self.product.interest_free and own == ToldTerms():
            self.buy(amount, day)
            return None
        told = own.over(self.told)
        loan = drawn(self._contract(entry, told), self.trace)
        self.loans.append(loan)
        self.active.append(loan)
        self.next_fall = min(self.next_fall, loan.next_fall)
        name = loan.contract.id
        self.step(day, name, amount)
        if not opening:
            chasing = entry.item == CHASING
            self.trace.drawdowns.add(
                Drawdown(day, self.name, self.lender, name, amount, entry.id, chasing)
            )
        return loan

    def terms_of(self, principal: int, told: ToldTerms | None = None) -> Terms:
        """Return the terms of a new loan: as told, else what is usual."""
        told = self.told if told is None else told
        term = told.term or self.product.term
        rate, kind = told.rate, told.rate_kind or self.product.rate_kind
        if rate is None:
            rate, kind = self.product.rate_for(term), self.product.rate_kind
        return Terms(
            principal=principal,
            rate=rate,
            rate_kind=kind,
            term=term,
            method=told.method or self.product.method,
            due_day=told.due_day or self.product.due_day,
        )

    def buy(self, amount: int, day: dt.date) -> None:
        """Add purchases on credit."""
        self.revolving.buy(amount, day)
        self.step(day, "", amount)

    def refund(self, amount: int, day: dt.date) -> None:
        """Take purchases on credit back; debt never falls below nothing."""
        back = amount - self.revolving.refund(amount, day)
        self.step(day, "", -back)

    def tell_bill(self, entry: Entry) -> None:
        """Let the lender's statement be the truth about the line's purchases."""
        day = entry.day
        due = entry.until or next_on(self.due_day, day - _ONE_DAY)
        instalments = sum(
            instalment.left_due
            for loan in self.active
            for instalment in loan.instalments[loan.at :]
            if day < instalment.due <= due
        )
        before = self.revolving.principal
        self.revolving.tell(
            ToldBill(
                entry.id, day, entry.amount or 0, entry.principal, due, instalments
            )
        )
        self.step(day, "", self.revolving.principal - before)

    def add_fee(self, amount: int, loan: Loan | None, day: dt.date) -> None:
        """Add a fee to a loan, else to the oldest, else to the next bill.

        A negative fee lets off what is owed; never more than that.
        """
        loans = [loan] if loan is not None else list(self.active)
        if amount > 0:
            on_bill = loan is None and self.product.interest_free
            if on_bill or not any(
                amendments.charge(self.own(loan), amount, day) for loan in loans
            ):
                self.revolving.add_fee(amount, day)
            return
        left = -amount
        for one in loans:
            left = amendments.waive(self.own(one), left, day)
        if loan is None:
            self.revolving.waive(left, day)

    def step(self, day: dt.date, loan: str, change: int) -> None:
        """Note on the record that the principal owed has moved."""
        if change:
            self.trace.balances.add(BalanceStep(day, self.name, loan, change))

    def _contract(self, entry: Entry, told: ToldTerms) -> Contract:
        return Contract(
            id=entry.loan or f"#{entry.id}",
            line=self.name,
            entry=entry.id,
            drawn_on=entry.day,
            terms=self.terms_of(entry.amount or 0, told),
            opening=entry.item == OPENING,
            terms_known=None not in {told.rate, told.term, told.method},
            penalty_factor=self.product.penalty_factor,
            fee_penalty=self.product.revolving,
        )

    def _become(self, item: str, products: Products, day: dt.date) -> None:
        for product, terms in products.usual.items():
            if product == item:
                self.product = terms
                self.revolving.become(terms, day)

    def _show_limit(self, day: dt.date) -> None:
        limit = self.limit if self.is_open else None
        if self.is_open and self.temporary_limit is not None:
            limit = max(limit or 0, self.temporary_limit)
        if limit != self.shown_limit:
            self.trace.limits.append(LimitStep(day, self.name, limit))
            self.shown_limit = limit


def opened(name: str, lender: str, day: dt.date, products: Products) -> Line:
    """Return a line on the first day the books know of it."""
    product = products.recognised(name, lender)
    trace = Trace()
    revolving = Revolving(name, trace, product, product.due_day, product.statement_day)
    return Line(name, product, lender or name, day, revolving, trace)


def _place(loan: Loan, loans: list[Loan]) -> int:
    """Return the place of a loan; most that happens, happens to the latest ones."""
    return next(at for at in range(len(loans) - 1, -1, -1) if loans[at] is loan)
