"""Events as they came, with their figures beside them as whole numbers.

Who reckons with all events of ten years takes the figures, which cost nothing to
hand on; who shows some of them takes the records.
"""

import datetime as dt
from array import array
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

#: The day number of what has not happened yet; later than any day.
NEVER = dt.date.max.toordinal()


class HasFigures(Protocol):
    """An event that says which of its figures are reckoned with."""

    @property
    def figures(self) -> tuple[int, ...]:
        """Day numbers and fen, of every event of the kind the same."""


_Event = TypeVar("_Event", bound=HasFigures)


class Log(Generic[_Event]):
    """Events in the order they came; it only grows.

    Attributes:
        events: The records.
        figures: Those of the first event, then those of the second, and so on.
    """

    __slots__ = ("events", "figures")

    def __init__(self, events: Iterable[_Event] = ()) -> None:
        self.events: list[_Event] = []
        self.figures = array("q")
        for event in events:
            self.add(event)

    def add(self, event: _Event) -> None:
        """Take note of an event."""
        self.events.append(event)
        self.figures.extend(event.figures)

    def add_part(self, other: "Log[_Event]", first: int, last: int) -> None:
        """Take note of some events of another log."""
        if first < last:
            width = len(other.figures) // len(other.events)
            self.events += other.events[first:last]
            self.figures += other.figures[first * width : last * width]

    def extended(self, other: "Log[_Event]", count: int) -> "Log[_Event]":
        """Return this log, followed by another but for its first so many events."""
        both: Log[_Event] = Log()
        width = len(other.figures) // len(other.events) if other.events else 0
        both.events = self.events + other.events[count:]
        both.figures = self.figures + other.figures[count * width :]
        return both

    def copy(self) -> "Log[_Event]":
        """Return the log as it is now, whatever is added to this one later."""
        return self.first(len(self.events))

    def first(self, count: int) -> "Log[_Event]":
        """Return a log of the first so many events, to go on from there."""
        begun: Log[_Event] = Log()
        if count:
            width = len(self.figures) // len(self.events)
            begun.events = self.events[:count]
            begun.figures = self.figures[: count * width]
        return begun
