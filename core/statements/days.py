"""Days as banks of any country write them; day before month or behind it.

ISO dates say their order themselves.  For all others the order is decided over
all dates of a file, never by the first one.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from core.dates import EARLIEST, LATEST, DayError
from core.statements.mapping import DateOrder
from core.statements.moments import moment_of_serial

_ISO = re.compile(
    r"(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})日?(.*)",
    re.ASCII | re.DOTALL,
)
_DIGITS = re.compile(
    r"((?:19|20|21)\d\d)(\d\d)(\d\d)(?:(\d{2})(\d{2})(\d{2}))?", re.ASCII
)
_PARTS = re.compile(
    r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*(?:[-/.]|['’])\s*(\d{4}|\d{1,2})(?!\d)(.*)",
    re.ASCII | re.DOTALL,
)
_NO_YEAR = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?", re.ASCII)
_SERIAL = re.compile(r"[34]\d{4}(?:\.\d+)?", re.ASCII)
_DAY_NAMED = re.compile(
    r"(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[-\s./]*([a-z]{3,9})\.?[-\s,./']*(\d{4}|\d\d)\b(.*)",
    re.ASCII | re.DOTALL,
)
_MONTH_NAMED = re.compile(
    r"([a-z]{3,9})\.?[-\s/]*(\d{1,2})(?:st|nd|rd|th)?[-,\s/]+(\d{4}|\d\d)\b(.*)",
    re.ASCII | re.DOTALL,
)
_MONTHS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_CLOCK = re.compile(
    r"[\sT,]*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap]\.?m\.?)?",
    re.ASCII | re.IGNORECASE,
)
_SHORT_CLOCK = re.compile(r"(\d{1,2})(\d{2})(\d{2})", re.ASCII)

# Two digits of a year up to this one belong to this century.
_LAST_SHORT_YEAR = 69


class Parts(NamedTuple):
    """The three numbers of a date whose order it does not say, and the rest."""

    first: int
    second: int
    year: int
    rest: str
    dotted: bool


class DateForm(NamedTuple):
    """How the dates of one file are read.

    Attributes:
        order: The order of those that do not say it.
        month: Year and month of the statement, for dates without a year; the
            months behind it belong to the year before.
    """

    order: DateOrder
    month: tuple[int, int] | None = None


def read_day(text: str, form: DateForm) -> tuple[dt.date, str]:
    """Return the day that a text says, and the time of day or empty.

    Raises:
        DayError: If the text is no date in this form.
    """
    found = _read_day(text.strip()[:60], form)
    if found is None or not EARLIEST <= found[0] <= LATEST:
        raise DayError(text[:60])
    return found


@lru_cache(maxsize=8192)
def _read_day(text: str, form: DateForm) -> tuple[dt.date, str] | None:
    numbers = _numbers(text, form)
    if numbers is None:
        return None
    year, month, day, rest = numbers
    try:
        return dt.date(year, month, day), clock_of(rest)
    except ValueError:
        return None


def _numbers(text: str, form: DateForm) -> tuple[int, int, int, str] | None:
    """Return year, month, day and what follows."""
    if match := _ISO.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3]), match[4]
    if match := _DIGITS.fullmatch(text):
        rest = f"{match[4]}:{match[5]}:{match[6]}" if match[4] else ""
        return int(match[1]), int(match[2]), int(match[3]), rest
    if parts := parts_of(text):
        return _ordered(parts, form.order)
    if _SERIAL.fullmatch(text):
        return _numbers(moment_of_serial(text), form)
    if (match := _NO_YEAR.fullmatch(text)) and form.month is not None:
        year, last = form.month
        month = int(match[1])
        return (year if month <= last else year - 1), month, int(match[2]), ""
    return _named(text.lower())


def _ordered(parts: Parts, order: DateOrder) -> tuple[int, int, int, str]:
    if order is DateOrder.YEAR_FIRST and parts.year <= 31:
        return _century(parts.first), parts.second, parts.year % 100, parts.rest
    day_first = order is DateOrder.DAY_FIRST
    day, month = parts[:2] if day_first else (parts.second, parts.first)
    return parts.year, month, day, parts.rest


def _named(text: str) -> tuple[int, int, int, str] | None:
    if match := _DAY_NAMED.fullmatch(text):
        day, month, year, rest = match.groups()
    elif match := _MONTH_NAMED.fullmatch(text):
        month, day, year, rest = match.groups()
    else:
        return None
    if month[:3] not in _MONTHS:
        return None
    return _century(int(year)), _MONTHS.index(month[:3]) + 1, int(day), rest


def parts_of(text: str) -> Parts | None:
    """Return the numbers of a date that does not say their order."""
    match = _PARTS.fullmatch(text.strip())
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    return Parts(first, second, _century(year), match[4], "." in text[:6])


def _century(year: int) -> int:
    if year > 99:
        return year
    return year + (2000 if year <= _LAST_SHORT_YEAR else 1900)


def clock_of(text: str) -> str:
    """Return the time of day that a text begins with, as ``HH:MM[:SS]``."""
    match = _CLOCK.match(text) or _SHORT_CLOCK.fullmatch(text.strip())
    if match is None:
        return ""
    hour = int(match[1])
    half = match[4][0].lower() if match.re is _CLOCK and match[4] else ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or int(match[2]) > 59 or int(match[3] or 0) > 59:
        return ""
    seconds = "" if match[3] is None else f":{match[3]}"
    return f"{hour:02d}:{match[2]}{seconds}"


def looks_like_day(text: str) -> bool:
    """Return whether a text may be a date, whatever the order of its numbers."""
    said = text.strip()[:60]
    return any(_read_day(said, DateForm(order, (2000, 12))) for order in DateOrder)


def order_of(
    texts: Iterable[str], usual: DateOrder = DateOrder.MONTH_FIRST
) -> tuple[DateOrder, bool]:
    """Return the order of the dates of a file, and whether it is a mere guess.

    A number above 12 settles it.  Else the order in which the dates of the file
    rise or fall throughout is taken, if there is only one such; else the usual
    one of where the file seems to come from.
    """
    found = [parts for text in texts if (parts := parts_of(text)) is not None]
    if not found:
        return DateOrder.YEAR_FIRST, False
    day_first = sum(parts.first > 12 >= parts.second for parts in found)
    month_first = sum(parts.second > 12 >= parts.first for parts in found)
    if day_first or month_first:
        larger = (
            DateOrder.DAY_FIRST if day_first > month_first else DateOrder.MONTH_FIRST
        )
        return larger, bool(day_first and month_first)
    if found[0].dotted:
        return DateOrder.DAY_FIRST, False
    orders = sorted(
        (DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST), key=lambda each: each is not usual
    )
    steady = [order for order in orders if _is_steady(found, order)]
    same = all(parts.first == parts.second for parts in found)
    return (steady or orders)[0], len(steady) != 1 and not same


def _is_steady(found: Sequence[Parts], order: DateOrder) -> bool:
    days = [_ordered(parts, order)[:3] for parts in found]
    return days in (sorted(days), sorted(days, reverse=True))
