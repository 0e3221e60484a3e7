"""The books as the calculations read them: entries one by one, or by the day.

Entries of the everyday kinds come as totals by day, category and line, all
other entries one by one.  So what is worked out from a ledger costs by its
days and its loans, never by its number of entries.
"""

import datetime as dt
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TypeVar

from core.records import EVERYDAY_KINDS, DayTotal, Entry, Kind
from core.usual_terms import UsualTerms

_Row = TypeVar("_Row", bound=Entry | DayTotal)
_day_of = attrgetter("day")
#: Up to so many entries or days are put in their places one by one.
_FEW = 40


@dataclass(frozen=True)
class Books:
    """Everything that was told up to some day.

    Attributes:
        currency: The ledger's currency; all amounts are in it.
        entries: The structural entries (all kinds but the everyday ones),
            ordered by day and, within a day, by id.
        totals: The everyday kinds by day, in the order of days.
        usual: What the user says is usual where the entries say nothing; unlike
            they, it holds for all days.
    """

    currency: str
    entries: tuple[Entry, ...]
    totals: tuple[DayTotal, ...]
    usual: tuple[UsualTerms, ...] = ()

    def until(self, day: dt.date) -> "Books":
        """Return the books without what happened after a day."""
        if not self.holds_after(day):
            return self
        entries, totals = self.entries, self.totals
        return self.holding(
            entries[: bisect_right(entries, day, key=_day_of)],
            totals[: bisect_right(totals, day, key=_day_of)],
        )

    def holding(
        self, entries: tuple[Entry, ...], totals: tuple[DayTotal, ...]
    ) -> "Books":
        """Return the books with other rows in their order, by day and id.

        What was sorted out of the entries is sorted out again for those kinds alone
        of which there are others now.
        """
        books = replace(self, entries=entries, totals=totals)
        if "_by_kind" in self.__dict__:
            books.__dict__["_by_kind"] = self._sorted_anew(entries)
        return books

    def of_kind(self, *kinds: Kind) -> tuple[Entry, ...]:
        """Return the structural entries of some kinds, in their order."""
        found = [self._by_kind.get(kind, ()) for kind in kinds]
        return found[0] if len(found) == 1 else _ordered(chain.from_iterable(found))

    def holds_after(self, day: dt.date) -> bool:
        """Return whether anything is told of a later day."""
        return bool(
            (self.entries and self.entries[-1].day > day)
            or (self.totals and self.totals[-1].day > day)
        )

    def with_entries(self, added: Iterable[Entry]) -> "Books":
        """Return the books as they would be with some more entries.

        An entry without an id stands last on its day, as it would when saved.
        """
        more = tuple(added)
        structural = [entry for entry in more if entry.kind not in EVERYDAY_KINDS]
        entries = self.entries
        if len(structural) > _FEW:
            entries = _ordered((*entries, *structural))
        elif structural:
            inserted = list(entries)
            for entry in structural:
                insort(inserted, entry, key=_place)
            entries = tuple(inserted)
        totals = _with_totals(self.totals, day_totals(more))
        return self.holding(entries, totals)

    def without(self, entry: Entry) -> "Books":
        """Return the books as they would be without one of their entries."""
        if entry.kind not in EVERYDAY_KINDS:
            kept = tuple(one for one in self.entries if one.id != entry.id)
            return self.holding(kept, self.totals)
        (gone,) = day_totals([entry])
        less = replace(gone, count=-gone.count, amount=-gone.amount)
        return self.holding(self.entries, _with_totals(self.totals, (less,)))

    @property
    def first_day(self) -> dt.date | None:
        """The day of the first entry; ``None`` while there is none."""
        days = [rows[0].day for rows in (self.entries, self.totals) if rows]
        return min(days) if days else None

    def _sorted_anew(self, entries: tuple[Entry, ...]) -> dict[Kind, tuple[Entry, ...]]:
        first, last = shared_ends(self.entries, entries)
        kinds = {
            entry.kind
            for rows in (self.entries, entries)
            for entry in rows[first : len(rows) - last]
        }
        anew = {
            kind: tuple(entry for entry in entries if entry.kind is kind)
            for kind in kinds
        }
        return self._by_kind | anew

    @cached_property
    def _by_kind(self) -> dict[Kind, tuple[Entry, ...]]:
        found: dict[Kind, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.kind].append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}


def shared_ends(one: tuple[_Row, ...], other: tuple[_Row, ...]) -> tuple[int, int]:
    """Return how many rows are the same at the beginning, and at the end.

    No row is counted twice.  Rows that are one and the same object cost next to
    nothing, so books that were made from one another are compared at once.
    """
    if one is other:
        return len(one), 0
    first = _shared_beginning(one, other)
    return first, _shared_end(one, other, min(len(one), len(other)) - first)


def _shared_beginning(one: tuple[_Row, ...], other: tuple[_Row, ...]) -> int:
    """Halve the question until one row is left: comparing slices is quick."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _shared_end(one: tuple[_Row, ...], other: tuple[_Row, ...], most: int) -> int:
    """Return how many rows are the same at the end, of so many at most."""
    low, high, ends = 0, most, (len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        mine, theirs = (
            rows[end - middle : end - low]
            for rows, end in zip((one, other), ends, strict=True)
        )
        if mine == theirs:
            low = middle
        else:
            high = middle - 1
    return low


def books_from(entries: Iterable[Entry], currency: str = "CNY") -> Books:
    """Return the books that some entries make."""
    return Books(currency, (), ()).with_entries(entries)


def day_totals(entries: Iterable[Entry]) -> tuple[DayTotal, ...]:
    """Return the totals of the everyday entries among these, ordered by day."""
    return _merged(
        DayTotal(
            entry.day, entry.kind, entry.category, entry.line, 1, entry.amount or 0
        )
        for entry in entries
        if entry.kind in EVERYDAY_KINDS
    )


def _merged(totals: Iterable[DayTotal]) -> tuple[DayTotal, ...]:
    sums: dict[tuple[object, ...], list[int]] = defaultdict(lambda: [0, 0])
    first: dict[tuple[object, ...], DayTotal] = {}
    for total in totals:
        key = (total.day, total.kind, total.category, total.line)
        first.setdefault(key, total)
        sums[key][0] += total.count
        sums[key][1] += total.amount
    return tuple(
        replace(first[key], count=sums[key][0], amount=sums[key][1])
        for key in sorted(first, key=lambda key: tuple(map(str, key)))
        if sums[key][0]
    )


def _with_totals(
    totals: tuple[DayTotal, ...], added: tuple[DayTotal, ...]
) -> tuple[DayTotal, ...]:
    """Return totals with others added; of a few days, only these are looked at."""
    days = {total.day for total in added}
    if len(days) > _FEW:
        return _merged((*totals, *added))
    for day in days:
        first = bisect_left(totals, day, key=_day_of)
        last = bisect_right(totals, day, key=_day_of)
        more = (total for total in added if total.day == day)
        totals = totals[:first] + _merged((*totals[first:last], *more)) + totals[last:]
    return totals


def _ordered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=_place))


def _place(entry: Entry) -> tuple[dt.date, bool, int]:
    """Return what entries go by: an entry without an id stands last on its day."""
    return entry.day, entry.id == 0, entry.id
