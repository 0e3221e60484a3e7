"""Dates and times as statements write them, told as one kind of text.

Times are the wall clock of the place where the statement was made; they are
never shifted.
"""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

from core.dates import DayError, parse_day

# A day count of a spreadsheet, from 1970 to 2199, with the time as its fraction.
_SERIAL = re.compile(r"(?:2[5-9]|[3-9]\d|10)\d{3}(?:\.\d+)?", re.ASCII)
_SERIAL_START = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a wall clock

# Many moments in their usual form, each with an end of line.
_USUAL = re.compile(
    r"(?:\d{4}-\d\d-\d\d (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\n)++", re.ASCII
)
# The usual form of a time of day, which needs nothing done to it.
_WHOLE_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?", re.ASCII)


class _Days(dict[str, tuple[dt.date, str]]):
    """Texts of days, each read once: a file has few days and many rows."""

    def __missing__(self, text: str) -> tuple[dt.date, str]:
        day = parse_day(text)
        found = self[text] = (day, day.isoformat())
        return found


class _Clocks(dict[str, str]):
    """Texts of times of day, each read once."""

    def __missing__(self, text: str) -> str:
        match = _CLOCK.fullmatch(text)
        if match is None or int(match[1]) > 23 or int(match[2]) > 59:
            raise DayError(text)
        if match[3] is not None and int(match[3]) > 59:
            raise DayError(text)
        clock = f"{int(match[1]):02d}:{match[2]}"
        found = self[text] = clock if match[3] is None else f"{clock}:{match[3]}"
        return found


class Moments:
    """Reads the moments of one file."""

    def __init__(self) -> None:
        self._days = _Days()
        self._clocks = _Clocks()

    def read(self, text: str) -> tuple[dt.date, str]:
        """Return the day, and day and time as ``YYYY-MM-DD HH:MM:SS``.

        What the text does not say, seconds or the time, stays unsaid.  Later
        moments are later in the alphabet too.

        Raises:
            DayError: If the text is no moment.
        """
        day_text, _, clock = text.partition(" ")
        if _WHOLE_CLOCK.fullmatch(clock):
            day, said = self._days[day_text]
            return day, f"{said} {clock}"
        if not clock:
            if _SERIAL.fullmatch(text):
                return self.read(moment_of_serial(text))
            day_text, _, clock = text.partition("T")
        day, said = self._days[day_text]
        return (day, f"{said} {self._clocks[clock.strip()]}") if clock else (day, said)

    def read_all(self, texts: Sequence[str]) -> tuple[Sequence[dt.date], Sequence[str]]:
        """Return days and moments of many texts, as :meth:`read` does of each.

        Raises:
            DayError: If any of them is no moment.
        """
        if _USUAL.fullmatch("\n".join([*texts, ""])):
            return [self._days[text[:10]][0] for text in texts], texts
        days, moments = zip(*map(self.read, texts), strict=True)
        return days, moments


def moment_of_serial(text: str) -> str:
    """Return the moment that a spreadsheet writes as a count of days.

    >>> moment_of_serial("46295.84104166667")
    '2026-09-30 20:11:06'
    """
    seconds = round(Decimal(text) * 86_400)
    return str(_SERIAL_START + dt.timedelta(seconds=seconds))
