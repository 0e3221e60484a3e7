"""A replay that is kept, so that books a little different are replayed in no time.

On its way it leaves a mark every so many events.  Other books are taken up at the
last mark before they differ.  Where, past the difference, all has become as it was
at the same mark before, the rest is known already: it is taken from there.

What comes out is what a replay from the beginning would find, to the fen.
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TypeVar

from core.books import Books, shared_ends
from core.lending.line import Line
from core.lending.loan import Loan
from core.lending.marks import Mark, marked, moved
from core.lending.positions import Positions
from core.lending.products import Products, products_of
from core.lending.replay import Event, Replay, Step, events_of
from core.lending.stretch import Stretch, along
from core.lending.trace import Counts, Trace
from core.lending.twins import Past, alike
from core.records import DayTotal, Entry

#: A mark costs some kilobytes, the way from one to the next some tenths of a
#: millisecond for each ten events.
_BETWEEN_MARKS = 80

_Told = TypeVar("_Told", Entry, DayTotal)
_day = attrgetter("day")


@dataclass(frozen=True, slots=True)
class KeptReplay:
    """The replay of some books up to a day.

    Attributes:
        books: The books.
        products: What is usual where they say nothing.
        events: What was taken, in its order.
        steps: What each event left on the record.
        marks: How far it had come on the way; the last one at the end.
        positions: What it has found.
    """

    books: Books
    products: Products
    events: tuple[Event, ...]
    steps: tuple[Step, ...]
    marks: tuple[Mark, ...]
    positions: Positions


def kept_replay(
    books: Books,
    on: dt.date,
    products: Products,
    before: KeptReplay | None = None,
    ends: tuple[int, int] | None = None,
) -> KeptReplay:
    """Return the replay of books up to a day.

    Args:
        books: The books; what is told of later days changes nothing.
        on: The day.
        products: What ships, as for :func:`core.lending.replay.replay`.
        before: A replay of books that differ little; nothing of it changes.
        ends: What :func:`core.books.shared_ends` says of the totals of both, where
            it was asked already.
    """
    usual = products_of(products, books.usual)
    if before is None or before.products != usual:
        events = tuple(events_of(books, on))
        run = _Run(events, [marked(Replay(usual), 0)], (), usual)
        run.go_on(range(_BETWEEN_MARKS, len(events), _BETWEEN_MARKS))
        return run.kept(books, on)
    ends = ends or shared_ends(before.books.totals, books.totals)
    events = _events_after(before, books, on, ends)
    first, last = shared_ends(before.events, events)
    if len(before.events) == len(events) == first and on == before.positions.on:
        return replace(before, books=books)
    marks = [mark for mark in before.marks if mark.index <= first]
    run = _Run(events, marks, before.steps[: marks[-1].index], usual)
    run.go_on(range(first, first + 1))
    run.go_on_until_alike(before, len(before.events) - last)
    return run.kept(books, on)


class _Run:
    """A replay under way, and the marks it leaves."""

    def __init__(
        self,
        events: tuple[Event, ...],
        marks: list[Mark],
        steps: tuple[Step, ...],
        products: Products,
    ) -> None:
        self._events = events
        self._steps = list(steps)
        self._marks = marks
        self._at = marks[-1].index
        self._replay = marks[-1].resumed(products)
        self._products = products

    def go_on(self, stops: Iterable[int]) -> None:
        """Take the events up to each stop, and leave a mark there."""
        for stop in stops:
            if stop > self._at:
                self._take(stop)
                self._marks.append(marked(self._replay, stop))

    def go_on_until_alike(self, before: KeptReplay, changed: int) -> None:
        """Go on until all has become as it was in a replay before, if it does.

        The events from ``changed`` on in that replay are the last ones here too.
        """
        shift = len(self._events) - len(before.events)
        beside: Mark | None = None
        for mark in before.marks:
            if mark.index < changed:
                continue
            stop = mark.index + shift
            if beside is None or not self._go_along(before, beside, mark):
                self.go_on(range(self._at + _BETWEEN_MARKS, stop, _BETWEEN_MARKS))
                self._take(stop)
            rest = _rest(self._replay, mark, before, self._events[stop:])
            if rest is not None:
                self._marks += [moved(later, shift) for later in rest]
                self._steps += before.steps[mark.index :]
                self._at = len(self._events)
                self._replay = self._marks[-1].resumed(self._products)
                return
            if stop > self._marks[-1].index:
                self._marks.append(marked(self._replay, stop))
            beside = mark

    def _go_along(self, before: KeptReplay, then: Mark, later: Mark) -> bool:
        """Go on to the next mark of a replay before, by its record where that does."""
        stretch = Stretch(
            then,
            later,
            self._events[self._at : self._at + later.index - then.index],
            before.steps[then.index : later.index],
        )
        found = along(self._replay, stretch)
        if found is None:
            return False
        self._replay, steps = found
        self._steps += steps
        self._at += len(steps)
        return True

    def kept(self, books: Books, on: dt.date) -> KeptReplay:
        """Return what was found when all events are taken."""
        self._take(len(self._events))
        if self._marks[-1].index < self._at:
            self._marks.append(marked(self._replay, self._at))
        marks = tuple(_thinned(self._marks))
        found = self._replay.positions(on)
        return KeptReplay(
            books, self._products, self._events, tuple(self._steps), marks, found
        )

    def _take(self, stop: int) -> None:
        self._steps += map(self._replay.take, self._events[self._at : stop])
        self._at = max(self._at, stop)


def _thinned(marks: list[Mark]) -> Iterable[Mark]:
    """Yield the first mark, the last two, and others that are not too near."""
    last = -_BETWEEN_MARKS
    for place, mark in enumerate(marks):
        if mark.index - last >= _BETWEEN_MARKS // 2 or place >= len(marks) - 2:
            yield mark
            last = mark.index


def _rest(
    replay: Replay, mark: Mark, before: KeptReplay, events: Sequence[Event]
) -> list[Mark] | None:
    """Return the marks from one on as they would have been after another replay.

    ``None`` if the two are not alike at that mark, or it cannot be told.
    """
    now, then = replay.lines, mark.lines
    if list(now) != list(then) or not all(map(alike, now.values(), then.values())):
        return None
    if not _same_names(replay, mark, events):
        return None
    end = before.marks[-1]
    traces = {
        name: now[name].trace.extended(trace, mark.counts[name])
        if name in now
        else trace
        for name, trace in end.traces.items()
    }
    homeless = replay.homeless.extended(end.homeless, mark.homeless_count)
    pasts = {name: Past(line, now[name]) for name, line in then.items()}
    found = []
    for later in reversed(before.marks):
        if later.index < mark.index:
            break
        lines = _lines_after(pasts, later)
        if lines is None:
            return None
        more = len(replay.homeless.events) - mark.homeless_count
        counts = {
            name: _counts_after(later.counts[name], now[name].trace, mark.counts[name])
            if name in now
            else later.counts[name]
            for name in later.lines
        }
        found.append(
            Mark(
                *(later.index, lines, traces, counts),
                *(homeless, later.homeless_count + more),
            )
        )
    return found[::-1]


def _lines_after(pasts: Mapping[str, Past], later: Mark) -> dict[str, Line] | None:
    lines: dict[str, Line] = {}
    for name, line in later.lines.items():
        other = pasts[name].of(line) if name in pasts else line
        if other is None:
            return None
        lines[name] = other
    return lines


def _counts_after(later: Counts, now: Trace, then: Counts) -> Counts:
    moved_by = zip(later, now.counts, then, strict=True)
    dues, balances, drawdowns, payments, limits = (
        count + here - there for count, here, there in moved_by
    )
    return dues, balances, drawdowns, payments, limits


def _same_names(replay: Replay, mark: Mark, events: Sequence[Event]) -> bool:
    """Return whether later events that name a loan mean the same one in both."""
    now = _named(replay.lines)
    then = _named(mark.lines)
    if now == then:
        return True
    differing = {name for name in now.keys() | then if now.get(name) != then.get(name)}
    return not any(
        isinstance(event, Entry) and event.loan in differing for event in events
    )


def _named(lines: dict[str, Line]) -> dict[str, tuple[str, int]]:
    """Return the place of each named loan among those active; -1 for those over."""
    return {
        loan.contract.id: (name, place)
        for name, line in lines.items()
        for loan, place in _places(line)
        if loan.named
    }


def _places(line: Line) -> Iterable[tuple[Loan, int]]:
    places = {id(loan): place for place, loan in enumerate(line.active)}
    return ((loan, places.get(id(loan), -1)) for loan in line.loans)


def _events_after(
    before: KeptReplay, books: Books, on: dt.date, ends: tuple[int, int]
) -> tuple[Event, ...]:
    """Return the events of books up to a day, from those of other books."""
    told = before.books
    old, then = before.events, before.positions.on
    days = {
        *_days_that_differ(
            told.entries, books.entries, shared_ends(told.entries, books.entries)
        ),
        *_days_that_differ(told.totals, books.totals, ends),
        *((then + dt.timedelta(days=1), on) if on > then else ()),
    }
    if days:
        first, last = min(days), max(days)
        part = replace(
            books,
            entries=_between(books.entries, first, last),
            totals=_between(books.totals, first, last),
        )
        old = (
            *old[: bisect_left(old, first, key=_day)],
            *events_of(part, on),
            *old[bisect_right(old, last, key=_day) :],
        )
    return old[: bisect_right(old, on, key=_day)]


def _days_that_differ(
    before: tuple[_Told, ...], after: tuple[_Told, ...], ends: tuple[int, int]
) -> set[dt.date]:
    first, last = ends
    return {
        row.day for rows in (before, after) for row in rows[first : len(rows) - last]
    }


def _between(
    rows: tuple[_Told, ...], first: dt.date, last: dt.date
) -> tuple[_Told, ...]:
    return rows[bisect_left(rows, first, key=_day) : bisect_right(rows, last, key=_day)]
