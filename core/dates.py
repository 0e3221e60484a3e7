"""Days, months and their ends; nothing here asks what day it is today."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator

#: The days the books accept; the upper end leaves room for any schedule.
EARLIEST = dt.date(1970, 1, 1)
LATEST = dt.date(2199, 12, 31)

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$", re.ASCII)


class DayError(ValueError):
    """A text that is no day, or a day outside the range of the books."""

    def __init__(self, text: str) -> None:
        super().__init__(f"not a date: {text!r}")
        self.text = text


def parse_day(text: str) -> dt.date:
    """Return the day that a text such as ``2026-09-30`` or ``2026/9/30`` says.

    Raises:
        DayError: If there is no such day between :data:`EARLIEST` and
            :data:`LATEST`.
    """
    match = _ISO.match(text.strip())
    if match is None:
        raise DayError(text)
    year, month, day = (int(part) for part in match.groups())
    try:
        found = dt.date(year, month, day)
    except ValueError:
        raise DayError(text) from None
    if not EARLIEST <= found <= LATEST:
        raise DayError(text)
    return found


def parse_spoken_day(text: str, today: dt.date) -> dt.date:
    """Return the day that a hurried text means, seen from today.

    ``t`` is today, ``-3`` three days ago, ``+2`` in two days, ``15`` the 15th
    of this month, ``0315`` the 15th of March of this year, ``20260315`` and
    ``2026-03-15`` what they say.

    Raises:
        DayError: If the text means no day.
    """
    said = text.strip().lower()
    if said in {"t", "today", "今天"}:
        return today
    if said in {"y", "yesterday", "昨天"}:
        return today - dt.timedelta(days=1)
    if re.fullmatch(r"[+-]\d{1,4}", said, re.ASCII):
        return today + dt.timedelta(days=int(said))
    digits = re.fullmatch(r"\d{1,2}|\d{4}|\d{8}", said, re.ASCII)
    if digits is None:
        return parse_day(said)
    if len(said) <= 2:
        said = f"{today.year:04d}{today.month:02d}{int(said):02d}"
    elif len(said) == 4:
        said = f"{today.year:04d}{said}"
    return parse_day(f"{said[:4]}-{said[4:6]}-{said[6:]}")


_DAYS_OF_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month has."""
    return 29 if month == 2 and calendar.isleap(year) else _DAYS_OF_MONTHS[month - 1]


def clamped(year: int, month: int, day: int) -> dt.date:
    """Return a day of a month, or the month's last day where it is shorter.

    ``month`` may run below 1 or above 12; the year follows.
    """
    years, month_index = divmod(month - 1, 12)
    year, month = year + years, month_index + 1
    if day > 28:
        day = min(day, days_in_month(year, month))
    return dt.date(year, month, day)


def add_months(day: dt.date, months: int, anchor: int | None = None) -> dt.date:
    """Return the same day some months later, clamped to the month's end.

    ``anchor`` is the day of month to aim at; without it the day's own.  With
    an anchor of 31 the days run 31 January, 28 February, 31 March.
    """
    return clamped(day.year, day.month + months, anchor or day.day)


def month_start(day: dt.date) -> dt.date:
    """Return the first day of the month."""
    return day.replace(day=1)


def month_end(day: dt.date) -> dt.date:
    """Return the last day of the month."""
    return day.replace(day=days_in_month(day.year, day.month))


def month_number(day: dt.date) -> int:
    """Return a number for the month that grows by one from month to month."""
    return day.year * 12 + day.month - 1


def month_starts(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Yield the first day of each month from that of ``first`` to that of ``last``."""
    day = month_start(first)
    while day <= last:
        yield day
        day = add_months(day, 1)
