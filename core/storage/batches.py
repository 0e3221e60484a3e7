"""Imports in the tables of a ledger: in as a batch, out to the shelf, and back.

The entries of a batch have ids without a gap, given out when it came in, so a
range of ids finds them without an index.  Everything here that writes runs
inside a transaction that the ledger begins and ends.
"""

# Only names of our own tables and columns are put into statements; values are
# always bound.
# ruff: noqa: S608

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from itertools import compress, repeat
from operator import attrgetter

from core.changes import Value
from core.commands import ImportOrigin, ImportRow
from core.records import EVERYDAY_KINDS, Batch, Entry
from core.storage.errors import NoSuchBatch
from core.storage.portions import sorted_portions
from core.storage.rows import batch_from_row, bulk_columns
from core.storage.schema import ENTRY_INDEXES, EVERYDAY
from core.storage.writing import insert_rows

#: Told how many rows are stored so far; what it raises ends the import.
Progress = Callable[[int], None]

_CHUNK = 5_000  # rows
_IDENTITY = ("source", "key", "entry", "batch")
_COLUMNS = (
    "id, file, digest, format, encoding, mapping,"
    " rows, new, duplicate, ignored, error, standing = 'taken_back'"
)
#: How many keys are looked up in one statement.
_ASKED_AT_ONCE = 5_000
_KNOWN = """
    select k.value, max(e.id)
    from json_each(?) k
    cross join identities i on i.source = ? and i.key = k.value
    cross join batches b on b.id = i.batch and b.standing = 'kept'
    left join entries e on e.id = i.entry
    group by k.value
"""
_ANY_KNOWN = "select 1 from identities where source = ? limit 1"
_COUNT = """
    insert into day_totals
    select day, kind, category, line, {sign}count(*), {sign}sum(coalesce(amount, 0))
    from {table}
    where id between ? and ? and kind in ({everyday})
    group by day, kind, category, line
    on conflict (day, kind, category, line) do update
    set count = count + excluded.count, amount = amount + excluded.amount
"""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An import about to come in.

    Attributes:
        origin: Where it comes from.
        entries: Its entries; each borrowing has a loan.
        currency: What they are all in, whether they say so or not.
        first_entry: The id of the first; the others follow without a gap.
    """

    origin: ImportOrigin
    entries: Sequence[Entry]
    currency: str
    first_entry: int

    @property
    def last_entry(self) -> int:
        """The id of the last entry."""
        return self.first_entry + len(self.entries) - 1


def store_batch(
    connection: sqlite3.Connection, arrival: Arrival, progress: Progress | None
) -> int:
    """Store the entries of an import, and return the number of their batch."""
    names = tuple(field.name for field in fields(ImportOrigin))
    marks = ", ".join("?" for _ in names)
    ids = (arrival.first_entry, arrival.last_entry)
    cursor = connection.execute(
        f"insert into batches ({', '.join(names)}, first_entry, last_entry, standing)"
        f" values ({marks}, ?, ?, 'kept')",
        (*attrgetter(*names)(arrival.origin), *ids),
    )
    batch = int(cursor.lastrowid or 0)
    with _indexes(connection, len(arrival.entries)):
        _store_entries(connection, arrival, batch, progress)
    _count(connection, "entries", ids, 1)
    return batch


def store_identities(
    connection: sqlite3.Connection,
    rows: Sequence[ImportRow],
    first_entry: int,
    batch: int,
) -> None:
    """Store what the rows of a batch are known by."""
    keys = [row.key for row in rows]
    by_source: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if row.key:
            by_source[row.source].append(place)
    for source, places in by_source.items():
        # In the order of the table its pages are written once, not over and over.
        for portion in sorted_portions(places, keys.__getitem__):
            told = zip(
                repeat(source),
                map(keys.__getitem__, portion),
                map(first_entry.__add__, portion),
                repeat(batch),
                strict=False,
            )
            insert_rows(connection, "identities", _IDENTITY, told)


def known(
    connection: sqlite3.Connection, source: str, keys: Sequence[str]
) -> dict[str, int | None]:
    """Return the entries that came with these keys; ``None`` for deleted ones."""
    # Sorted keys are met in the order of the table; a few at a time, for other
    # threads wait while a list is written as text.
    any_known = connection.execute(_ANY_KNOWN, (source,)).fetchone()
    wanted = list(set(keys)) if any_known else []
    found: dict[str, int | None] = {}
    for portion in sorted_portions(wanted, str):
        for start in range(0, len(portion), _ASKED_AT_ONCE):
            asked = json.dumps(portion[start : start + _ASKED_AT_ONCE])
            found.update(connection.execute(_KNOWN, (asked, source)).fetchall())
    return found


def batches(connection: sqlite3.Connection) -> list[Batch]:
    """Return the imports made, in their order, without those that are undone."""
    rows = connection.execute(
        f"select {_COLUMNS} from batches where standing <> 'undone' order by id"
    )
    return [batch_from_row(row) for row in rows]


def kept_file(connection: sqlite3.Connection, batch: int) -> str:
    """Return the name of the file of an import that is in the books.

    Raises:
        NoSuchBatch: If there is none of this number.
    """
    row = connection.execute(
        "select file from batches where id = ? and standing = 'kept'", (batch,)
    ).fetchone()
    if row is None:
        raise NoSuchBatch(batch)
    return str(row[0])


def entry_range(connection: sqlite3.Connection, batch: int) -> tuple[int, int]:
    """Return the first and the last id that an import gave out.

    Raises:
        NoSuchBatch: If there never was such an import.
    """
    row = connection.execute(
        "select first_entry, last_entry from batches where id = ?", (batch,)
    ).fetchone()
    if row is None:
        raise NoSuchBatch(batch)
    return int(row[0]), int(row[1])


def shelve(connection: sqlite3.Connection, batch: int, standing: str) -> None:
    """Move the entries of an import out of the books, as they are now."""
    ids = entry_range(connection, batch)
    _count(connection, "entries", ids, -1)
    connection.execute("delete from day_totals where count = 0")
    with _indexes(connection, ids[1] - ids[0]):
        _move(connection, "entries", "shelf", ids)
    _stand(connection, batch, standing)


def put_back(connection: sqlite3.Connection, batch: int) -> None:
    """Move the entries of an import from the shelf to the books."""
    ids = entry_range(connection, batch)
    _count(connection, "shelf", ids, 1)
    with _indexes(connection, ids[1] - ids[0]):
        _move(connection, "shelf", "entries", ids)
    _stand(connection, batch, "kept")


def batch_facts(connection: sqlite3.Connection, batch: int) -> tuple[int, int | None]:
    """Return how many entries of an import are in the books, and their first day."""
    count, day = connection.execute(
        "select count(*), min(day) from entries where id between ? and ?",
        entry_range(connection, batch),
    ).fetchone()
    return int(count), day


@contextmanager
def _indexes(connection: sqlite3.Connection, moving: int) -> Iterator[None]:
    """Keep the indexes of the entries right while so many come or go."""
    (present,) = connection.execute("select count(*) from entries").fetchone()
    # They are quicker built anew than row by row if most of the rows are concerned.
    anew = moving > max(present // 2, _CHUNK)
    if anew:
        for name in ENTRY_INDEXES:
            connection.execute(f"drop index if exists {name}")
    yield
    if anew:
        for statement in ENTRY_INDEXES.values():
            connection.execute(statement)


def _store_entries(
    connection: sqlite3.Connection,
    arrival: Arrival,
    batch: int,
    progress: Progress | None,
) -> None:
    constants: dict[str, Value] = {"batch": batch, "currency": arrival.currency}
    for start in range(0, len(arrival.entries), _CHUNK):
        chunk = arrival.entries[start : start + _CHUNK]
        first = arrival.first_entry + start
        everyday = [entry.kind in EVERYDAY_KINDS for entry in chunk]
        # Apart, because purchases leave the columns of a loan's terms empty.
        for wanted in (everyday, [not is_everyday for is_everyday in everyday]):
            ids = list(compress(range(first, first + len(chunk)), wanted))
            names, rows = bulk_columns(ids, list(compress(chunk, wanted)), constants)
            insert_rows(connection, "entries", names, rows)
        if progress is not None:
            progress(start + len(chunk))


def _count(
    connection: sqlite3.Connection, table: str, ids: tuple[int, int], times: int
) -> None:
    sign = "-" if times < 0 else ""
    connection.execute(_COUNT.format(sign=sign, table=table, everyday=EVERYDAY), ids)


def _move(
    connection: sqlite3.Connection, source: str, target: str, ids: tuple[int, int]
) -> None:
    connection.execute(
        f"insert into {target} select * from {source} where id between ? and ?", ids
    )
    connection.execute(f"delete from {source} where id between ? and ?", ids)


def _stand(connection: sqlite3.Connection, batch: int, standing: str) -> None:
    connection.execute(
        "update batches set standing = ? where id = ?", (standing, batch)
    )
