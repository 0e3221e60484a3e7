"""Lists of entries by the page, as quick in the middle of a million as at the end.

A list by day without a search is found through the number of entries of each
day, which the books tell; any other through the ids of all its entries, which
are read once and kept until an entry changes.
"""

# Only names of our own tables and columns are put into statements; values are
# always bound.
# ruff: noqa: S608

import datetime as dt
import sqlite3
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import attrgetter
from typing import TypeVar

from core.books import Books
from core.entry_query import EntryOrder, EntryQuery
from core.records import DayTotal, Entry
from core.storage.reading import COLUMNS
from core.storage.rows import entry_from_row
from core.storage.search import Condition, TextSearch, looked_through

# A batch is found by the ids that it gave out, for they have no gap.
_OF_BATCH = (
    "id between (select first_entry from batches where id = ?)"
    " and (select last_entry from batches where id = ?)"
)
_LISTS_KEPT = 4
_IDS_AT_ONCE = 500
# A search looks through the newest entries first, for it mostly ends there.
_NEWEST = 20_000

Told = TypeVar("Told", Entry, DayTotal)
Kept = TypeVar("Kept")
_day_of = attrgetter("day")


@dataclass(slots=True)
class _DayList:
    """How many entries a list has on each day, the days in its order."""

    counts: Counter[dt.date]
    days: list[dt.date] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def arrange(self, *, ascending: bool) -> None:
        self.days = sorted(self.counts, reverse=not ascending)
        self.ends = list(accumulate(self.counts[day] for day in self.days))


class EntryPages:
    """Pages of lists of entries; what makes them quick is kept between calls."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._search = TextSearch(connection)
        self._day_lists: dict[EntryQuery, _DayList] = {}
        self._id_lists: dict[EntryQuery, array[int]] = {}

    def forget(self) -> None:
        """Take note that any entry may have changed."""
        self._search.forget()
        self._id_lists.clear()
        self._day_lists.clear()

    def refresh(self, books: Books, days: Collection[dt.date]) -> None:
        """Take note of the books as they are now, changed on these days only."""
        self._search.forget()
        self._id_lists.clear()
        for query, day_list in self._day_lists.items():
            for day in days:
                count = _counts(books, query, day, day)[day]
                if count:
                    day_list.counts[day] = count
                else:
                    del day_list.counts[day]
            day_list.arrange(ascending=query.ascending)

    def count(self, query: EntryQuery, books: Books) -> int:
        """Return how many entries a list has."""
        if not _by_day(query):
            return len(self._ids(query, books))
        ends = self._day_list(query, books).ends
        return ends[-1] if ends else 0

    def page(
        self, query: EntryQuery, books: Books, offset: int, limit: int
    ) -> list[Entry]:
        """Return some entries of a list, from the one at ``offset`` on."""
        if _by_day(query):
            return list(self._by_days(query, books, offset, limit))
        text = self._text(query, books)
        is_quick = text is not None and text.is_quick
        if query not in self._id_lists and not is_quick and _has_newest_first(query):
            found = self._among_the_newest(query, books, offset + limit)
            if len(found) == offset + limit:
                return found[offset:]
        return self._with_ids(self._ids(query, books)[offset : offset + limit])

    def position(self, query: EntryQuery, books: Books, entry: Entry) -> int | None:
        """Return at which offset of a list an entry is; ``None`` if it is not in it."""
        if not _by_day(query):
            ids = self._ids(query, books)
            return ids.index(entry.id) if entry.id in ids else None
        if not _is_wanted(query, entry):
            return None
        day_list = self._day_list(query, books)
        place = day_list.days.index(entry.day)
        before = day_list.ends[place - 1] if place else 0
        clause, values = _conditions(query)
        (same_day,) = self._connection.execute(
            f"select count(*) from entries where {clause} and day = ?"
            f" and id {'<' if query.ascending else '>'} ?",
            (*values, entry.day.toordinal(), entry.id),
        ).fetchone()
        return before + int(same_day)

    def scan(self, query: EntryQuery) -> Iterator[Entry]:
        """Yield the entries of a list, read as they are asked for."""
        text = looked_through(query.text) if query.text else None
        clause, values = _conditions(query, text)
        rows = self._connection.execute(
            f"select {COLUMNS} from entries where {clause} {_order(query)}", values
        )
        yield from map(entry_from_row, rows)

    def _day_list(self, query: EntryQuery, books: Books) -> _DayList:
        found = self._day_lists.get(query)
        if found is None:
            found = _DayList(_counts(books, query, dt.date.min, dt.date.max))
            found.arrange(ascending=query.ascending)
            _keep(self._day_lists, query, found)
        return found

    def _by_days(
        self, query: EntryQuery, books: Books, offset: int, limit: int
    ) -> Iterator[Entry]:
        day_list = self._day_list(query, books)
        place = bisect_right(day_list.ends, offset)
        skipped = offset - (day_list.ends[place - 1] if place else 0)
        clause, values = _conditions(query)
        statement = (
            f"select {COLUMNS} from entries where {clause} and day = ?"
            f" order by id {_direction(query)} limit ? offset ?"
        )
        while limit > 0 and place < len(day_list.days):
            day = day_list.days[place].toordinal()
            rows = self._connection.execute(
                statement, (*values, day, limit, skipped)
            ).fetchall()
            yield from map(entry_from_row, rows)
            limit -= len(rows)
            skipped = 0
            place += 1

    def _among_the_newest(
        self, query: EntryQuery, books: Books, limit: int
    ) -> list[Entry]:
        all_days = self._day_list(EntryQuery(), books)
        place = bisect_right(all_days.ends, _NEWEST)
        since = all_days.days[place].toordinal() if place < len(all_days.days) else 0
        clause, values = _conditions(query, self._text(query, books))
        rows = self._connection.execute(
            f"select {COLUMNS} from entries where day >= ? and {clause}"
            " order by day desc, id desc limit ?",
            (since, *values, limit),
        )
        return [entry_from_row(row) for row in rows]

    def _ids(self, query: EntryQuery, books: Books) -> "array[int]":
        found = self._id_lists.get(query)
        if found is None:
            clause, values = _conditions(query, self._text(query, books))
            # The sign keeps the index of days out of it.  Through it the table would
            # be read in the order of days, which takes several times as long once
            # entries came in another order.
            order = _order(query, "+day")
            rows = self._connection.execute(
                f"select id from entries where {clause} {order}", values
            )
            found = array("q", (number for (number,) in rows))
            _keep(self._id_lists, query, found)
        return found

    def _text(self, query: EntryQuery, books: Books) -> Condition | None:
        return self._search.condition(query.text, books) if query.text else None

    def _with_ids(self, ids: Sequence[int]) -> list[Entry]:
        found: dict[int, Entry] = {}
        for start in range(0, len(ids), _IDS_AT_ONCE):
            part = ids[start : start + _IDS_AT_ONCE]
            marks = ", ".join("?" for _ in part)
            for row in self._connection.execute(
                f"select {COLUMNS} from entries where id in ({marks})", tuple(part)
            ):
                entry = entry_from_row(row)
                found[entry.id] = entry
        return [found[number] for number in ids]


def _by_day(query: EntryQuery) -> bool:
    return query.order is EntryOrder.DAY and not query.text and query.batch is None


def _has_newest_first(query: EntryQuery) -> bool:
    return (
        query.order is EntryOrder.DAY
        and not query.ascending
        and query.batch is None
        and query.to_day is None
    )


def _is_wanted(query: EntryQuery, entry: Entry) -> bool:
    return (
        (query.from_day is None or query.from_day <= entry.day)
        and (query.to_day is None or entry.day <= query.to_day)
        and _matches(query, entry)
    )


def _matches(query: EntryQuery, row: Entry | DayTotal) -> bool:
    return (not query.kinds or row.kind in query.kinds) and (
        not query.line or row.line == query.line
    )


def _counts(
    books: Books, query: EntryQuery, first: dt.date, last: dt.date
) -> Counter[dt.date]:
    first = max(first, query.from_day or first)
    last = min(last, query.to_day or last)
    counts: Counter[dt.date] = Counter()
    for total in _between(books.totals, first, last):
        if _matches(query, total):
            counts[total.day] += total.count
    for entry in _between(books.entries, first, last):
        if _matches(query, entry):
            counts[entry.day] += 1
    return counts


def _between(rows: tuple[Told, ...], first: dt.date, last: dt.date) -> tuple[Told, ...]:
    start = bisect_left(rows, first, key=_day_of)
    return rows[start : bisect_right(rows, last, key=_day_of)]


def _conditions(
    query: EntryQuery, text: Condition | None = None
) -> tuple[str, tuple[str | int, ...]]:
    """Return the condition of a list, and its values; ``text`` is that of its text."""
    found: list[tuple[str, tuple[str | int, ...]]] = [("true", ())]
    if query.from_day is not None:
        found.append(("day >= ?", (query.from_day.toordinal(),)))
    if query.to_day is not None:
        found.append(("day <= ?", (query.to_day.toordinal(),)))
    if query.kinds:
        marks = ", ".join("?" for _ in query.kinds)
        kinds = tuple(sorted(kind.value for kind in query.kinds))
        found.append((f"kind in ({marks})", kinds))
    if query.line:
        found.append(("line = ?", (query.line,)))
    if text is not None:
        found.append((text.clause, text.values))
    if query.batch is not None:
        found.append((_OF_BATCH, (query.batch, query.batch)))
    clauses = " and ".join(clause for clause, _ in found)
    return clauses, tuple(value for _, values in found for value in values)


def _order(query: EntryQuery, day: str = "day") -> str:
    way = _direction(query)
    first = "" if query.order is EntryOrder.DAY else f"{query.order.value} {way}, "
    return f"order by {first}{day} {way}, id {way}"


def _direction(query: EntryQuery) -> str:
    return "asc" if query.ascending else "desc"


def _keep(lists: dict[EntryQuery, Kept], query: EntryQuery, found: Kept) -> None:
    lists[query] = found
    while len(lists) > _LISTS_KEPT:
        del lists[next(iter(lists))]
