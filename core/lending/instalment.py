"""One instalment of a loan while its history is replayed."""

import datetime as dt
from dataclasses import dataclass

from core.lending.positions import InstalmentState, RowStatus
from core.lending.rates import Accrual


def tolerance(amount: int) -> int:
    """Return how little of an instalment may lack for it to count as paid, in fen.

    Lenders round by rules of their own.  A tenth of a per cent, or ten fen of
    amounts above ten yuan, is such a difference and no arrears: it stays owed
    and is paid first the next time, but it is neither due nor late.
    """
    return max(amount // 1000, min(10, amount // 100))


@dataclass(slots=True, eq=False)
class Instalment:
    """What falls due on a day, and what has been paid of it.

    Attributes:
        index: Its place in the contract; -1 of an early repayment, which is
            kept as an instalment of its own on its day.
        due: The day.
        principal: What falls due of it, in fen; interest and fee alike.
        charge: The part of the fee that is owed at once, whenever it is due.
        penalty: What lateness has added up to ``penalised``.
        paid_fee: What was paid of fee and penalty.
        asked: What it asked for when it fell due, or was paid before that.
        covered_on: The day that as much was paid as had fallen due.
        settled_on: The day that nothing was left of it, penalty included.
        shown: What the record says is due on the day, from ``shown_since`` on.
    """

    index: int
    due: dt.date
    shown_since: dt.date
    principal: int = 0
    interest: int = 0
    fee: int = 0
    charge: int = 0
    penalty: int = 0
    penalised: dt.date | None = None
    paid_principal: int = 0
    paid_interest: int = 0
    paid_fee: int = 0
    asked: int = 0
    covered_on: dt.date | None = None
    settled_on: dt.date | None = None
    shown: int = 0

    @property
    def amount(self) -> int:
        """What falls due, without penalty."""
        return self.principal + self.interest + self.fee

    @property
    def paid(self) -> int:
        """What was paid, penalty included."""
        return self.paid_principal + self.paid_interest + self.paid_fee

    @property
    def started(self) -> bool:
        """Whether something was paid of it."""
        return self.paid > 0

    @property
    def owed(self) -> int:
        """What is left to pay, with the penalty reckoned so far."""
        return self.amount + self.penalty - self.paid

    @property
    def unpaid_principal(self) -> int:
        """The principal that is left to pay."""
        return self.principal - self.paid_principal

    @property
    def left_due(self) -> int:
        """What is left to pay without penalty; 0 within the tolerance."""
        left = self.amount - self.paid_principal - self.paid_interest
        left -= min(self.paid_fee, self.fee)
        if left and self.paid and left <= tolerance(self.amount):
            return 0
        return left

    def penalty_until(self, day: dt.date, rate: Accrual) -> int:
        """Return the penalty run up by a day, on unpaid principal alone."""
        since = self.penalised
        if since is None or since >= day or not self.left_due:
            return self.penalty
        return self.penalty + rate.interest(self.unpaid_principal, (day - since).days)

    def penalise(self, day: dt.date, rate: Accrual) -> None:
        """Let the penalty run up to a day."""
        if self.penalised is not None and self.penalised < day:
            self.penalty = self.penalty_until(day, rate)
            self.penalised = day

    def mark(self, day: dt.date) -> None:
        """Note that it is covered or settled, if so, by what was paid up to a day."""
        amount = self.amount
        if self.covered_on is None and self.paid + tolerance(amount) >= amount:
            self.covered_on = day
            self.asked = self.asked or amount
        if self.settled_on is None and self.owed <= 0:
            self.settled_on = day

    def state(self, on: dt.date, balance: int, rate: Accrual) -> InstalmentState:
        """Return it as a fact of a day; ``balance`` is the principal left after."""
        return InstalmentState(
            due=self.due,
            principal=self.principal,
            interest=self.interest,
            fee=self.fee,
            penalty=self.penalty_until(on, rate),
            balance=balance,
            paid=self.paid,
            paid_on=self.settled_on or (None if self.left_due else self.covered_on),
            status=self._status(on),
        )

    def _status(self, on: dt.date) -> RowStatus:
        if self.settled_on is not None or (self.paid and not self.left_due):
            return RowStatus.PAID
        if self.due < on:
            return RowStatus.LATE
        return RowStatus.PART_PAID if self.paid else RowStatus.DUE
