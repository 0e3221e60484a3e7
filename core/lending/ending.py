"""What ending a debt on a day takes, today or on any later day."""

import datetime as dt
from dataclasses import dataclass

from core.books import Books
from core.lending.positions import NOTHING, Split
from core.lending.products import Products, products_of
from core.lending.replay import Replay, events_of
from core.records import Entry, Kind

_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Debt:
    """A loan, or all that is owed on a line where ``loan`` is empty."""

    line: str
    loan: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """What ending a debt on a day takes, all in fen.

    Attributes:
        day: The day.
        split: What is to be paid on it, by its parts.
        before: What falls due before it, late dues of the first day included; it
            is taken to be paid on its day.
        saved: How much less both are than all that the schedule still asks for;
            ``None`` of a line, which has no schedule.
    """

    day: dt.date
    split: Split
    before: int
    saved: int | None

    @property
    def amount(self) -> int:
        """What is to be paid on the day."""
        return self.split.amount


def ending_of(
    books: Books, debt: Debt, on: dt.date, day: dt.date, products: Products
) -> Ending:
    """Return what ending a debt on a day takes, seen from the day ``on``.

    Of a day before ``on`` it is what ending it then would have taken.
    """
    way = _Way(books, debt, min(on, day), products)
    asked = way.schedule_left()
    before = way.pay_until(day) if day > on else 0
    split = way.end(day)
    saved = None if asked is None else max(asked - before - split.amount, 0)
    return Ending(day, split, before, saved)


class _Way:
    """The books carried on from a day, with one debt paid as it falls due."""

    def __init__(
        self, books: Books, debt: Debt, on: dt.date, products: Products
    ) -> None:
        self._debt = debt
        self._on = on
        self._replay = Replay(products_of(products, books.usual))
        for event in events_of(books, on):
            self._replay.take(event)

    def schedule_left(self) -> int | None:
        """Return all that a loan's schedule still asks for; ``None`` of a line."""
        if not self._debt.loan:
            return None
        loans = self._replay.positions(self._on).loans
        return sum(
            row.owed
            for loan in loans
            if loan.id == self._debt.loan
            for row in loan.rows
        )

    def pay_until(self, day: dt.date) -> int:
        """Pay what falls due before a day, each on its own; return how much."""
        paid, at = 0, self._on
        while at < day:
            due, _ = self._payable(at)
            if due:
                self._pay(due, at)
                paid += due
            # What falls due elsewhere stays unpaid, and due.
            at = max(self._replay.next_due(), at + _ONE_DAY)
        return paid

    def end(self, day: dt.date) -> Split:
        """Pay all that is owed on a day, and return its parts."""
        _, owed = self._payable(day)
        if not owed:
            return NOTHING
        self._pay(owed, day)
        payments = self._replay.positions(day).payments
        last = [one for one in payments if one.line == self._debt.line][-1]
        return Split(last.principal, last.interest, last.fee)

    def _payable(self, day: dt.date) -> tuple[int, int]:
        """Return what has fallen due on the debt by a day, and all that is owed."""
        found = [
            one
            for one in self._replay.payables(day)
            if one.line == self._debt.line
            and (not self._debt.loan or one.loan == self._debt.loan)
        ]
        return sum(one.due for one in found), sum(one.owed for one in found)

    def _pay(self, amount: int, day: dt.date) -> None:
        self._replay.take(
            Entry(
                day=day,
                kind=Kind.REPAY,
                amount=amount,
                line=self._debt.line,
                loan=self._debt.loan,
            )
        )
