"""What a person usually does, as the books of the last weeks show it."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from core.books import Books
from core.dates import add_months
from core.records import DayTotal, Kind

#: So many days back are taken for what is usual: whole weeks, so that what is
#: bought on Saturdays goes on being bought on Saturdays.
WINDOW = 91
_WEEK = 7

#: The amount of a purchase where none is known, in fen; no score depends on it.
_PURCHASE = 30_00

#: The day of month that an income comes in where none is known.
_PAY_DAY = 10


@dataclass(frozen=True, slots=True)
class Usual:
    """What goes on if nothing is changed.

    Attributes:
        bought: The purchases of the last ``weeks``, by day, category and line.
        days: How many days these are; 0 while none was told.
        categories: Of the purchases, the most frequent first.
        amount: The mean purchase, in fen.
        income: Of a month, in fen; ``None`` while unknown.
        income_day: The day of month that it comes in.
    """

    bought: tuple[DayTotal, ...]
    days: int
    categories: tuple[str, ...]
    amount: int
    income: int | None
    income_day: int

    @property
    def purchases(self) -> int:
        """How many purchases a month there usually are."""
        count = sum(total.count for total in self.bought)
        return round(count * 30.4 / self.days) if self.days else 0


def usual_of(books: Books, on: dt.date, income: int | None) -> Usual:
    """Return what is usual on a day; ``income`` is the monthly one known then."""
    bought = [total for total in books.totals if total.kind is Kind.PURCHASE]
    recent = [total for total in bought if 0 <= (on - total.day).days < WINDOW]
    days = _days_known(bought, on)
    recent = [total for total in recent if (on - total.day).days < days]
    counts = Counter[str]()
    for total in recent:
        counts[total.category] += total.count
    count = sum(total.count for total in recent)
    amount = sum(total.amount for total in recent) // count if count else _PURCHASE
    incomes = [total.day.day for total in books.totals if total.kind is Kind.INCOME]
    return Usual(
        bought=tuple(recent),
        days=days if recent else 0,
        categories=tuple(sorted(counts, key=lambda name: (-counts[name], name))),
        amount=amount,
        income=income,
        income_day=incomes[-1] if incomes else _PAY_DAY,
    )


def purchases_between(usual: Usual, on: dt.date, last: dt.date) -> list[DayTotal]:
    """Return the usual purchases after a day, up to another: the same again and again.

    They come in the order of days.
    """
    found: list[DayTotal] = []
    turn = 1
    while usual.days:
        shift = dt.timedelta(days=turn * usual.days)
        again = [
            DayTotal(
                total.day + shift,
                total.kind,
                total.category,
                total.line,
                total.count,
                total.amount,
            )
            for total in usual.bought
        ]
        found += [total for total in again if total.day <= last]
        if on + shift >= last:
            break
        turn += 1
    return found


def income_days(usual: Usual, on: dt.date, last: dt.date) -> list[dt.date]:
    """Return the days after a day, up to another, on which income comes in."""
    days = []
    day = on.replace(day=1)
    while day <= last:
        paid = add_months(day, 0, usual.income_day)
        if on < paid <= last:
            days.append(paid)
        day = add_months(day, 1)
    return days


def _days_known(bought: list[DayTotal], on: dt.date) -> int:
    """Return how many days back purchases are known, in whole weeks up to 13."""
    if not bought:
        return 0
    known = (on - bought[0].day).days + 1
    return min(max(known // _WEEK * _WEEK, _WEEK), WINDOW)
