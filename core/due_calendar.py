"""Dues as a calendar that other programs read."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Alarm

    from core.lending.positions import Positions

#: How long before a due day a calendar reminds of it; all-day events begin at
#: midnight, so this is nine in the morning of the day before.
_REMINDER = dt.timedelta(hours=-15)


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be paid on a day: on a loan, or, without one, on a bill."""

    day: dt.date
    line: str
    loan: str
    amount: int


def open_dues(positions: "Positions") -> tuple[Due, ...]:
    """Return what is still to be paid, late dues included, in the order of days."""
    amounts: dict[tuple[dt.date, str, str], int] = defaultdict(int)
    for piece in positions.pending:
        amounts[piece.due, piece.line, piece.loan] += piece.amount
    return tuple(Due(*key, amount) for key, amount in sorted(amounts.items()))


def due_calendar(
    dues: Iterable[Due], on: dt.date, summary: Callable[[Due], str]
) -> bytes:
    """Return a calendar with an event for each due, as the bytes of an ``.ics`` file.

    The same due has the same identity in every export, so that a calendar that
    takes in a newer one moves its events rather than doubling them.

    Args:
        dues: What is to be paid.
        on: The day of the export.
        summary: Says what an event is called.
    """
    # Those who only ask what is due need not wait for it.
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Youyu//Dues//")
    calendar.add("version", "2.0")
    stamp = dt.datetime.combine(on, dt.time(), dt.UTC)
    for due in dues:
        event = Event()
        event.add("uid", f"{due.day:%Y%m%d}-{due.line}-{due.loan}@youyu")
        event.add("dtstamp", stamp)
        event.add("dtstart", due.day)
        event.add("summary", summary(due))
        event.add_component(_reminder(summary(due)))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _reminder(text: str) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", _REMINDER)
    return alarm
