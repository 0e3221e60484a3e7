"""The books and single facts, read from the tables of a ledger."""

# Only names of our own tables and columns are put into statements; values are
# always bound.
# ruff: noqa: S608

import datetime as dt
import sqlite3
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from core.books import Books
from core.records import DayTotal, Entry, Kind
from core.storage.errors import NoSuchEntry
from core.storage.rows import ENTRY_COLUMNS, KINDS, entry_from_row
from core.storage.schema import EVERYDAY
from core.usual_terms import usual_terms_in

#: The columns of an entry, for a select.
COLUMNS = ", ".join(ENTRY_COLUMNS)

# Written exactly like the condition of the index that it is to be found by.
_STRUCTURAL = f"kind not in ({EVERYDAY})"
_TOTALS = "select day, kind, category, line, count, amount from day_totals"
_ORDER = "order by day, kind, category, line"

#: Kind, counterparty, category and line.
Alike = tuple[str, str, str, str]
_ALIKE = "kind, counterparty, category, line"
_FEW_ALIKE, _MANY_ALIKE = 3, 100

T = TypeVar("T", Entry, DayTotal)
_day_of = attrgetter("day")


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """A warning that the user has seen, and its figure then."""

    warning: str
    measure: float
    note: str


def read_books(connection: sqlite3.Connection, currency: str) -> Books:
    """Read the structural entries, the totals of all days, and what is usual."""
    entries = connection.execute(
        f"select {COLUMNS} from entries where {_STRUCTURAL} order by day, id"
    )
    totals = connection.execute(f"{_TOTALS} {_ORDER}")
    return Books(
        currency,
        tuple(entry_from_row(row) for row in entries),
        tuple(_totals(totals)),
        usual_terms_in(read_settings(connection)),
    )


def read_days_anew(
    connection: sqlite3.Connection, books: Books, days: Iterable[dt.date]
) -> Books:
    """Return the books with some days as they are now.

    What has not changed stays the same object: the entries, the totals, or both.
    """
    entries, totals = books.entries, books.totals
    for day in days:
        number = (day.toordinal(),)
        found = connection.execute(
            f"select {COLUMNS} from entries where day = ? and {_STRUCTURAL}"
            " order by id",
            number,
        )
        entries = _spliced(entries, day, tuple(entry_from_row(row) for row in found))
        sums = connection.execute(f"{_TOTALS} where day = ? {_ORDER}", number)
        totals = _spliced(totals, day, tuple(_totals(sums)))
    return books.holding(entries, totals)


def read_entry(connection: sqlite3.Connection, entry: int) -> Entry:
    """Read one entry.

    Raises:
        NoSuchEntry: If the books do not hold it.
    """
    row = connection.execute(
        f"select {COLUMNS} from entries where id = ?", (entry,)
    ).fetchone()
    if row is None:
        raise NoSuchEntry(entry)
    return entry_from_row(row)


def read_repeated(
    connection: sqlite3.Connection,
    since: dt.date,
    kinds: Iterable[Kind],
    also: Iterable[Alike],
) -> list[Entry]:
    """Read the entries since a day that have a few others like them, and more.

    Alike are those of one kind, counterparty, category and line.  Groups of too
    many are passed over, unless they are among those also wanted.
    """
    words = ", ".join(f"'{kind.value}'" for kind in kinds)
    wanted = [value for one in also for value in one]
    rows = ", ".join("(?, ?, ?, ?)" for _ in range(len(wanted) // 4))
    more = f"or ({_ALIKE}) in (values {rows})" if rows else ""
    recent = f"day >= ? and kind in ({words})"
    found = connection.execute(
        f"select {COLUMNS} from entries where {recent} and ({_ALIKE}) in ("
        f" select {_ALIKE} from entries where {recent} group by {_ALIKE}"
        f" having count(*) between {_FEW_ALIKE} and {_MANY_ALIKE} {more}"
        ") order by day, id",
        (since.toordinal(), since.toordinal(), *wanted),
    )
    return [entry_from_row(row) for row in found]


def read_revision(connection: sqlite3.Connection) -> int:
    """Read the number of the books' present state."""
    (revision,) = connection.execute("select revision from ledger").fetchone()
    return int(revision)


def read_currency(connection: sqlite3.Connection) -> str:
    """Read the currency that the ledger counts in."""
    (currency,) = connection.execute("select currency from ledger").fetchone()
    return str(currency)


def read_settings(connection: sqlite3.Connection) -> dict[str, str]:
    """Read all settings that have a value."""
    return dict(connection.execute("select name, value from settings order by name"))


def read_acknowledgements(connection: sqlite3.Connection) -> list[Acknowledgement]:
    """Read the warnings that were acknowledged, by name."""
    rows = connection.execute(
        "select warning, measure, note from acknowledgements order by warning"
    )
    return [Acknowledgement(*row) for row in rows]


def _totals(rows: Iterable[tuple[int, str, str, str, int, int]]) -> Iterable[DayTotal]:
    # The same few words stand in all of them.
    intern = sys.intern
    number, day = 0, dt.date.min
    for row_day, kind, category, line, count, amount in rows:
        if row_day != number:
            number, day = row_day, dt.date.fromordinal(row_day)
        yield DayTotal(day, KINDS[kind], intern(category), intern(line), count, amount)


def _spliced(rows: tuple[T, ...], day: dt.date, anew: tuple[T, ...]) -> tuple[T, ...]:
    start = bisect_left(rows, day, key=_day_of)
    end = bisect_right(rows, day, key=_day_of)
    if rows[start:end] == anew:
        return rows
    return rows[:start] + anew + rows[end:]
