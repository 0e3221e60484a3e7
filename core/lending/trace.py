"""What happens while entries are replayed: the purse of a payment, and the record.

These are among the few things here that change while they live; nothing of
them leaves :mod:`core.lending.replay`.
"""

from dataclasses import dataclass, field
from operator import sub

from core.lending.log import Log
from core.lending.positions import (
    BalanceStep,
    Drawdown,
    DuePiece,
    LimitStep,
    Payment,
)


@dataclass(slots=True, eq=False)
class Purse:
    """One repayment while it is being shared out.

    ``left + principal + interest + fee`` is its amount at all times.
    """

    left: int
    principal: int = 0
    interest: int = 0
    fee: int = 0

    def for_fee(self, owed: int) -> int:
        """Pay up to so much of fees and penalties; return what was paid."""
        paid = min(self.left, owed) if owed > 0 else 0
        self.left -= paid
        self.fee += paid
        return paid

    def for_interest(self, owed: int) -> int:
        """Pay up to so much interest; return what was paid."""
        paid = min(self.left, owed) if owed > 0 else 0
        self.left -= paid
        self.interest += paid
        return paid

    def for_principal(self, owed: int) -> int:
        """Pay up to so much principal; return what was paid."""
        paid = min(self.left, owed) if owed > 0 else 0
        self.left -= paid
        self.principal += paid
        return paid

    def take_back_interest(self, amount: int) -> None:
        """Put interest that is not owed after all back to what is left."""
        self.left += amount
        self.interest -= amount


#: How many records there are of each sort: dues, balances, drawdowns, payments, limits.
Counts = tuple[int, int, int, int, int]


NOTHING_ADDED: Counts = (0, 0, 0, 0, 0)


@dataclass(slots=True, eq=False)
class Trace:
    """The record of one line's replay.

    Attributes:
        dues: The pieces of dues that have come to their end.
    """

    dues: Log[DuePiece] = field(default_factory=Log)
    balances: Log[BalanceStep] = field(default_factory=Log)
    limits: list[LimitStep] = field(default_factory=list)
    drawdowns: Log[Drawdown] = field(default_factory=Log)
    payments: Log[Payment] = field(default_factory=Log)

    @property
    def counts(self) -> Counts:
        """How many events there are of each sort."""
        return (
            len(self.dues.events),
            len(self.balances.events),
            len(self.drawdowns.events),
            len(self.payments.events),
            len(self.limits),
        )

    def since(self, counts: Counts) -> Counts:
        """Return how many events of each sort were added since there were so many."""
        now = self.counts
        if now == counts:
            return NOTHING_ADDED
        dues, balances, drawdowns, payments, limits = map(sub, now, counts)
        return dues, balances, drawdowns, payments, limits

    def add_part(self, other: "Trace", first: Counts, last: Counts) -> None:
        """Add the events of another trace from some of each sort to some others."""
        self.dues.add_part(other.dues, first[0], last[0])
        self.balances.add_part(other.balances, first[1], last[1])
        self.drawdowns.add_part(other.drawdowns, first[2], last[2])
        self.payments.add_part(other.payments, first[3], last[3])
        self.limits += other.limits[first[4] : last[4]]

    def first(self, counts: Counts) -> "Trace":
        """Return a trace of the first so many events of each sort."""
        return Trace(
            dues=self.dues.first(counts[0]),
            balances=self.balances.first(counts[1]),
            drawdowns=self.drawdowns.first(counts[2]),
            payments=self.payments.first(counts[3]),
            limits=self.limits[: counts[4]],
        )

    def extended(self, other: "Trace", counts: Counts) -> "Trace":
        """Return this trace, followed by another but for its first so many events."""
        return Trace(
            dues=self.dues.extended(other.dues, counts[0]),
            balances=self.balances.extended(other.balances, counts[1]),
            drawdowns=self.drawdowns.extended(other.drawdowns, counts[2]),
            payments=self.payments.extended(other.payments, counts[3]),
            limits=self.limits + other.limits[counts[4] :],
        )
