"""What a person is assumed to do from a day on: the levers of a what-if.

Whatever is not said goes on as usual: dues are paid in time and bills in full,
income comes in, purchases are made as in the last weeks, nothing is borrowed.
"""

from dataclasses import dataclass

from core.records import ProfileItem

#: The furthest that is looked ahead, in months.
LONGEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Borrowing:
    """Loans of one size, drawn again and again on one line at its usual terms.

    Attributes:
        line: The line they are drawn on.
        amount: Of each, in fen.
        term: The instalments of each, in months.
        every: The months from one to the next.
        times: How many there are at most; ``None``: as long as one looks.
    """

    line: str
    amount: int
    term: int
    every: int = 1
    times: int | None = None

    def falls_in(self, month: int) -> bool:
        """Return whether a loan is drawn in a month, counted from 1."""
        number, rest = divmod(month - 1, self.every)
        return rest == 0 and (self.times is None or number < self.times)


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """The levers; months are counted from 1, amounts are fen.

    Attributes:
        items: The profile items that are handed in on the first day.
        days_late: By how many days every due is paid late.
        purchases: So many a month instead of the usual number.
        categories: In so many categories; only with ``purchases``.
        on_credit: The line on which purchases are made, as far as a tenth of its
            limit goes, and its bills paid in full; empty: nothing is bought on
            credit; ``None``: as usual.
        borrowing: What is borrowed.
        prepay: What is repaid early each month, on the dearest loan first.
        close: The line that is closed, in the month ``close_in``.
        apply_in: The month in which a higher limit is applied for.
        income: So much income a month instead of the usual one.
    """

    items: tuple[ProfileItem, ...] = ()
    days_late: int = 0
    purchases: int | None = None
    categories: int | None = None
    on_credit: str | None = None
    borrowing: Borrowing | None = None
    prepay: int = 0
    close: str = ""
    close_in: int = 1
    apply_in: int | None = None
    income: int | None = None


#: Everything goes on as usual.
AS_USUAL = Behaviour()
