"""Of what a person wishes to be reminded on a day, worked out from the books."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.books import Books
from core.dates import add_months, clamped
from core.due_calendar import open_dues
from core.records import Kind

if TYPE_CHECKING:
    from core.lending.positions import Positions

#: The day of month from which the lender's monthly score can be looked up
#: (commonly reported of Zhima; the scorecard's reviews begin on it, too).
PUBLISHED_ON = 6


class Occasion(StrEnum):
    """Why a person is reminded, in the order of urgency."""

    LATE = "late"
    TODAY = "today"
    AHEAD = "ahead"
    LOOK_UP = "look_up"


@dataclass(frozen=True, slots=True)
class Wishes:
    """Of what a person wishes to be reminded; of nothing until it is turned on.

    Attributes:
        days_before: How many days ahead of a due day; ``None`` for no dues at all.
        look_up: Whether to look up the official score and limit once a month.
    """

    days_before: int | None = None
    look_up: bool = False

    @property
    def none(self) -> bool:
        """Whether there is nothing to remind of."""
        return self.days_before is None and not self.look_up


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to be reminded of.

    Attributes:
        occasion: Why.
        day: The due day; of a look-up, the day since which there is news.
        line: On which line it is due; empty for a look-up.
        amount: What is still to be paid on that day and line, in fen.
    """

    occasion: Occasion
    day: dt.date
    line: str = ""
    amount: int = 0

    @property
    def key(self) -> str:
        """What it is known by, so that it is shown once; amounts do not matter."""
        return f"{self.day.isoformat()}|{self.occasion.value}|{self.line}"


def reminders(
    books: Books, positions: "Positions", on: dt.date, wishes: Wishes
) -> tuple[Reminder, ...]:
    """Return everything to be reminded of on a day, the most urgent first.

    A due is told up to three times: when it comes near, on its day, and when it
    has passed unpaid.  What is paid, and what lies further ahead than wished, is
    not told.

    Args:
        books: The books up to the day.
        positions: Where lines and loans stand on the day.
        on: The day.
        wishes: Of what to remind.
    """
    found = [
        *(() if wishes.days_before is None else _of_dues(positions, on, wishes)),
        *(_of_look_up(books, on) if wishes.look_up else ()),
    ]
    urgency = list(Occasion).index
    return tuple(sorted(found, key=lambda r: (urgency(r.occasion), r.day, r.line)))


def _of_dues(positions: "Positions", on: dt.date, wishes: Wishes) -> Iterable[Reminder]:
    ahead = dt.timedelta(days=wishes.days_before or 0)
    amounts: dict[tuple[dt.date, str], int] = defaultdict(int)
    for due in open_dues(positions):
        if due.day <= on + ahead and due.amount > 0:
            amounts[due.day, due.line] += due.amount
    for (day, line), amount in amounts.items():
        yield Reminder(_occasion(day, on), day, line, amount)


def _occasion(due: dt.date, on: dt.date) -> Occasion:
    if due < on:
        return Occasion.LATE
    return Occasion.TODAY if due == on else Occasion.AHEAD


def _of_look_up(books: Books, on: dt.date) -> Iterable[Reminder]:
    if books.first_day is None or books.first_day > on:
        return
    since = clamped(on.year, on.month, PUBLISHED_ON)
    if since > on:
        since = add_months(since, -1)
    seen = {entry.kind for entry in books.entries if since <= entry.day <= on}
    lines = any(entry.kind is Kind.LINE for entry in books.entries)
    wanted = {Kind.SCORE_SEEN, Kind.LINE_SEEN} if lines else {Kind.SCORE_SEEN}
    if not wanted <= seen:
        yield Reminder(Occasion.LOOK_UP, since)
