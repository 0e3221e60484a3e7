"""Purchases on credit while their history is replayed: bills, and what rolls on.

Purchases gather until the statement day; the bill falls due on the due day.
What of it is unpaid then, above the minimum, rolls into the next bill and costs
interest by the day; the unpaid minimum is overdue and costs the same.

How bills are paid stands in :mod:`core.lending.paying_bills`.
"""

import datetime as dt
from dataclasses import dataclass, field

from core.dates import month_end, month_number
from core.lending.positions import DuePiece
from core.lending.products import ProductTerms, next_on
from core.lending.trace import Trace

_ONE_DAY = dt.timedelta(days=1)


@dataclass(slots=True, eq=False)
class Bill:
    """One statement, and what is left of it.

    Attributes:
        day: The day it was issued.
        due: The day it falls due; the day of a :class:`Coming` bill is not known.
        balance: What it asked for, in fen.
        minimum: What must be paid of it.
        principal: What is left of it by parts, with ``interest`` and ``fee``.
        rolled: The part of the principal that was left of earlier bills; it
            costs interest.
        told: Whether the lender's figure was told.
        adjustment: What that exceeded the charges known here.
        instalments: The part of the lender's figure that is loans' instalments.
        paid: What was paid of it.
        penalty: What lateness has added up to ``penalised``.
        settled_on: The day the minimum was paid.
        past: Whether its due day is over; then only the minimum is left in it.
        shown: What the record says is due on the day, from ``shown_since`` on.
    """

    day: dt.date
    due: dt.date
    principal: int
    interest: int = 0
    fee: int = 0
    balance: int = 0
    minimum: int = 0
    rolled: int = 0
    told: bool = False
    adjustment: int = 0
    instalments: int = 0
    entry: int = 0
    paid: int = 0
    penalty: int = 0
    penalised: dt.date | None = None
    settled_on: dt.date | None = None
    past: bool = False
    shown: int = 0
    shown_since: dt.date = dt.date.min

    @property
    def left(self) -> int:
        """What is left of it without penalty."""
        return self.principal + self.interest + self.fee

    @property
    def left_of_minimum(self) -> int:
        """What of the minimum has not been paid."""
        return min(max(self.minimum - self.paid, 0), self.left)


@dataclass(frozen=True, slots=True)
class ToldBill:
    """What a lender's statement says; ``minimum`` and ``due`` may be left out.

    ``instalments`` is the part of the balance that is loans' instalments.
    """

    entry: int
    day: dt.date
    balance: int
    minimum: int | None
    due: dt.date
    instalments: int


@dataclass(slots=True, eq=False)
class Revolving:
    """The purchases and bills of one line.

    Attributes:
        product: The usual terms of the line.
        due_day: The day of month bills fall due.
        statement_day: The day of month bills are issued, as the last told bill
            had it.
        unbilled: Purchases since the last statement, in fen.
        fees: Fees since the last statement.
        rolled: Principal left of bills that are past; it costs interest.
        rolled_since: The day up to which that is reckoned.
        statement: The day of the next bill; ``None`` while there is nothing
            to bill.
        bills: Those with something left, by due days.
        history: All of them.
        coming: The next bill as it stands, for the record of what will be due.
    """

    line: str
    trace: Trace
    product: ProductTerms
    due_day: int
    statement_day: int
    unbilled: int = 0
    fees: int = 0
    rolled: int = 0
    rolled_since: dt.date = dt.date.min
    statement: dt.date | None = None
    bills: list[Bill] = field(default_factory=list)
    history: list[Bill] = field(default_factory=list)
    coming: Bill | None = None
    _interest: int = 0
    _fen_days: int = 0

    @property
    def rolled_interest(self) -> int:
        """The interest that is in no bill yet, reckoned up to ``rolled_since``.

        Rounded once for the time since the last bill, whatever was paid in it.
        """
        return self._interest + self.product.revolving.interest(self._fen_days, 1)

    @rolled_interest.setter
    def rolled_interest(self, interest: int) -> None:
        self._interest += interest - self.rolled_interest

    @property
    def principal(self) -> int:
        """Purchases that are not repaid, in bills or not."""
        return self.unbilled + self.rolled + sum(bill.principal for bill in self.bills)

    def owed(self, day: dt.date) -> int:
        """Return what ending the debt on a day takes, in fen."""
        owed = self.unbilled + self.fees + self.rolled
        fen_days = self._fen_days + self._fen_days_since(day)
        owed += self._interest + self.product.revolving.interest(fen_days, 1)
        for bill in self.bills:
            owed += bill.left + self.penalty_until(bill, day)
        return owed

    def overdue(self, day: dt.date) -> int:
        """Return what fell due before a day and is not paid, penalty included."""
        return sum(
            bill.left_of_minimum + self.penalty_until(bill, day)
            for bill in self.bills
            if bill.due < day
        )

    def penalty_until(self, bill: Bill, day: dt.date) -> int:
        """Return the penalty a bill has run up by a day."""
        since = bill.penalised
        if since is None or since >= day:
            return bill.penalty
        days = (day - since).days
        return bill.penalty + self.product.revolving.interest(bill.principal, days)

    def penalise(self, bill: Bill, day: dt.date) -> None:
        """Let the penalty of a bill run up to a day."""
        if bill.penalised is not None and bill.penalised < day:
            bill.penalty = self.penalty_until(bill, day)
            bill.penalised = day

    def roll_interest(self, day: dt.date) -> None:
        """Reckon the interest on what rolled on up to a day."""
        if day > self.rolled_since:
            self._fen_days += self._fen_days_since(day)
            self.rolled_since = day

    def pass_to(self, day: dt.date) -> None:
        """Let bills be issued up to a day, it included, and due days pass."""
        while True:
            over = min((bill.due for bill in self.bills if not bill.past), default=None)
            statement = self.statement
            if statement is None or statement > day:
                statement = None
            if over is not None and over < day and (not statement or over < statement):
                self._pass_due(over)
            elif statement is not None:
                self._issue(statement)
            else:
                return

    def become(self, product: ProductTerms, day: dt.date) -> None:
        """Let other usual terms be in force from a day on."""
        self.roll_interest(day)
        self._interest, self._fen_days = self.rolled_interest, 0
        self.product = product
        self.statement_day = product.statement_day

    def move_due_day(self, due_day: int, day: dt.date) -> None:
        """Let bills issued from a day on fall due on another day of month."""
        self.due_day = due_day
        if self.coming is not None:
            self._show(self.coming, 0, day)
            due = next_on(due_day, self.coming.day)
            self.coming = Bill(self.coming.day, due, 0, shown_since=day)
            self.expect(day)

    def buy(self, amount: int, day: dt.date) -> None:
        """Add a purchase, or another charge that is principal."""
        self.unbilled += amount
        self.expect(day)

    def add_fee(self, amount: int, day: dt.date) -> None:
        """Add a fee to the next bill."""
        self.fees += amount
        self.expect(day)

    def waive(self, amount: int, day: dt.date) -> int:
        """Let fees and penalties off, billed ones first; return what was too much."""
        for bill in self.bills:
            self.penalise(bill, day)
            penalty = min(amount, bill.penalty)
            fee = min(amount - penalty, bill.fee)
            bill.penalty -= penalty
            bill.fee -= fee
            amount -= penalty + fee
            self.touch(bill, day)
        off = min(amount, self.fees)
        self.fees -= off
        self.drop_paid()
        self.expect(day)
        return amount - off

    def refund(self, amount: int, day: dt.date) -> int:
        """Take purchases back, unbilled ones first; return what was too much."""
        self.roll_interest(day)
        back = min(amount, self.unbilled)
        self.unbilled -= back
        amount -= back
        for bill in reversed(self.bills):
            self.penalise(bill, day)
            back = min(amount, bill.principal)
            bill.principal -= back
            bill.rolled = min(bill.rolled, bill.principal)
            amount -= back
            self.touch(bill, day)
        back = min(amount, self.rolled)
        self.rolled -= back
        self.drop_paid()
        self.expect(day)
        return amount - back

    def tell(self, told: ToldBill) -> None:
        """Let a lender's statement be the truth about what is owed on its day.

        It takes the place of a bill of the same month.  Bills of other months
        that are still open are part of its balance and stay for themselves.
        """
        day = told.day
        self.roll_interest(day)
        for bill in [bill for bill in self.history if _same_month(bill.day, day)]:
            self._unbill(bill, day)
        kept = sum(bill.left + self.penalty_until(bill, day) for bill in self.bills)
        minimum = told.minimum
        if minimum is not None:
            arrears = sum(bill.left_of_minimum for bill in self.bills)
            minimum = max(minimum - arrears - told.instalments, 0)
        self._shrink(kept - told.balance, day)
        own = max(told.balance - kept - told.instalments, 0)
        known = self.unbilled + self.fees + self.rolled + self.rolled_interest
        self._adjust(own - known)
        if day != month_end(day) or day.day > self.statement_day:
            self.statement_day = day.day
        bill = self._bill(day, told.due)
        bill.told, bill.entry = True, told.entry
        bill.adjustment, bill.instalments = own - known, told.instalments
        if minimum is not None:
            bill.minimum = min(minimum, bill.balance)
        self._open(bill)

    def expect(self, day: dt.date) -> None:
        """Keep the record of what the next bill will ask for, as it stands."""
        amount = self.unbilled + self.fees + self.rolled
        something = amount or self.rolled_interest
        if something and self.statement is None:
            self.statement = next_on(self.statement_day, day)
            due = next_on(self.due_day, self.statement)
            self.coming = Bill(self.statement, due, 0, shown_since=day)
        if self.coming is not None:
            self._show(self.coming, amount + max(self._interest, 0), day)
        if not something:
            self.statement = self.coming = None

    def touch(self, bill: Bill, day: dt.date) -> None:
        """Note on the record what is left of a bill."""
        if bill.settled_on is None and not bill.left_of_minimum:
            bill.settled_on = day
        self._show(bill, bill.left_of_minimum if bill.past else bill.left, day)

    def drop_paid(self) -> None:
        """Forget the bills of which nothing is left."""
        if any(not bill.left and not bill.penalty for bill in self.bills):
            self.bills = [bill for bill in self.bills if bill.left or bill.penalty]

    def still_due(self) -> list[DuePiece]:
        """Return the amounts that are due as things stand, without an end."""
        coming = [] if self.coming is None else [self.coming]
        return [
            self._piece(bill, None) for bill in [*self.history, *coming] if bill.shown
        ]

    @property
    def carries_interest(self) -> bool:
        """Whether something rolled on that costs interest by the day."""
        return bool(self._rolled_on)

    @property
    def _rolled_on(self) -> int:
        return self.rolled + sum(bill.rolled for bill in self.bills)

    def _fen_days_since(self, day: dt.date) -> int:
        base = self._rolled_on
        if not base or day <= self.rolled_since:
            return 0
        return base * (day - self.rolled_since).days

    def _issue(self, day: dt.date) -> None:
        self.roll_interest(day)
        bill = self._bill(day, next_on(self.due_day, day))
        self._open(bill)

    def _bill(self, day: dt.date, due: dt.date) -> Bill:
        bill = Bill(
            day=day,
            due=due,
            principal=self.unbilled + self.rolled,
            interest=self.rolled_interest,
            fee=self.fees,
            rolled=self.rolled,
            shown_since=day,
        )
        bill.balance = bill.left
        bill.minimum = self.product.minimum_of(bill.balance)
        self.unbilled = self.fees = self.rolled = self._interest = self._fen_days = 0
        return bill

    def _open(self, bill: Bill) -> None:
        self.expect(bill.day)
        if not bill.balance and not bill.told:
            return
        self.history.append(bill)
        self.touch(bill, bill.day)
        if bill.left:
            self.bills.append(bill)
            self.bills.sort(key=lambda bill: bill.due)

    def _pass_due(self, over: dt.date) -> None:
        """Let a due day be over: the minimum stays behind, the rest rolls on."""
        self.roll_interest(over)
        for bill in self.bills:
            if bill.due != over or bill.past:
                continue
            keep = bill.left_of_minimum
            fee = min(bill.fee, keep)
            interest = min(bill.interest, keep - fee)
            principal = keep - fee - interest
            self.fees += bill.fee - fee
            self.rolled_interest += bill.interest - interest
            self.rolled += bill.principal - principal
            bill.fee, bill.interest, bill.principal = fee, interest, principal
            bill.rolled, bill.past, bill.penalised = 0, True, over
            self.touch(bill, over + _ONE_DAY)
        self.drop_paid()
        self.expect(over + _ONE_DAY)

    def _unbill(self, bill: Bill, day: dt.date) -> None:
        """Put a bill back to what is not billed, as another takes its place."""
        self.penalise(bill, day)
        self.fees += bill.fee + bill.penalty
        self.rolled_interest += bill.interest
        self.rolled += bill.rolled
        self.unbilled += bill.principal - bill.rolled
        self._show(bill, 0, day)
        self.history.remove(bill)
        self.bills = [other for other in self.bills if other is not bill]

    def _shrink(self, too_much: int, day: dt.date) -> None:
        """Lower earlier bills to what the lender says is owed in all."""
        for bill in self.bills:
            if too_much <= 0:
                break
            self.penalise(bill, day)
            parts = [bill.penalty, bill.fee, bill.interest, bill.principal]
            for index, part in enumerate(parts):
                off = min(part, too_much)
                parts[index] -= off
                too_much -= off
            bill.penalty, bill.fee, bill.interest, bill.principal = parts
            bill.rolled = min(bill.rolled, bill.principal)
            self.touch(bill, day)
        self.drop_paid()

    def _adjust(self, difference: int) -> None:
        """Add to the purchases, or take from what was reckoned, then from them."""
        if difference >= 0:
            self.unbilled += difference
            return
        left = -difference
        parts = [self.fees, self.rolled_interest, self.unbilled, self.rolled]
        for index, part in enumerate(parts):
            off = min(part, left)
            parts[index] -= off
            left -= off
        self.fees, self.rolled_interest, self.unbilled, self.rolled = parts

    def _show(self, bill: Bill, amount: int, day: dt.date) -> None:
        if amount == bill.shown:
            return
        if bill.shown and bill.shown_since < day:
            self.trace.dues.add(self._piece(bill, day))
        bill.shown = amount
        bill.shown_since = day

    def _piece(self, bill: Bill, end: dt.date | None) -> DuePiece:
        return DuePiece(
            self.line, "", bill.due, bill.shown, bill.shown_since, end, bill.entry
        )


def _same_month(one: dt.date, other: dt.date) -> bool:
    return month_number(one) == month_number(other)
