"""Rows into the tables of a ledger, and the totals of their days with them.

Everything here runs inside a transaction that the ledger begins and ends.
"""

# Only names of our own tables and columns are put into statements; values are
# always bound.
# ruff: noqa: S608

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any

from core.changes import Row, RowChange, Value
from core.records import EVERYDAY_KINDS
from core.storage.errors import NoSuchEntry
from core.storage.rows import ENTRY_COLUMNS, row_from_values, row_values

_COLUMNS = ", ".join(ENTRY_COLUMNS)
_MARKS = ", ".join("?" for _ in ENTRY_COLUMNS)
_UPDATES = ", ".join(
    f"{name} = excluded.{name}" for name in ENTRY_COLUMNS if name != "id"
)
# Never "replace into": it would delete whatever row stands in the way.
_PUT_ENTRY = (
    f"insert into entries ({_COLUMNS}) values ({_MARKS})"
    f" on conflict (id) do update set {_UPDATES}"
)
_PUT_TOTAL = (
    "insert into day_totals values (?, ?, ?, ?, ?, ?)"
    " on conflict (day, kind, category, line) do update"
    " set count = count + excluded.count, amount = amount + excluded.amount"
)
_DROP_TOTAL = (
    "delete from day_totals"
    " where day = ? and kind = ? and category = ? and line = ? and count = 0"
)
# SQLite takes at most 999 values with one statement in its oldest builds.
_ROWS_AT_ONCE = 32
_EVERYDAY = frozenset(kind.value for kind in EVERYDAY_KINDS)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Make all that is written within count at once, or not at all."""
    connection.execute("begin immediate")
    try:
        yield
        connection.execute("commit")
    except BaseException:
        # After some errors, such as a full disk, SQLite has done it already.
        if connection.in_transaction:
            connection.execute("rollback")
        raise


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Read one state of the ledger within."""
    connection.execute("begin")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("rollback")


def write(connection: sqlite3.Connection, changes: Iterable[RowChange]) -> None:
    """Make the rows what the changes say they are afterwards."""
    of_entries: list[RowChange] = []
    for change in changes:
        match change.table:
            case "entries":
                of_entries.append(change)
            case "settings":
                _write_setting(connection, change)
            case "acknowledgements":
                _write_acknowledgement(connection, change)
            case unknown:
                raise ValueError(f"no table of rows that change: {unknown}")
    _write_entries(connection, of_entries)


def insert_rows(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    rows: Iterator[tuple[Value, ...]],
) -> None:
    """Insert a great many rows, several with each statement to be quick."""
    one = f"({', '.join('?' for _ in columns)})"
    into = f"insert into {table} ({', '.join(columns)}) values"
    several = f"{into} {', '.join([one] * _ROWS_AT_ONCE)}"
    values = chain.from_iterable(rows)
    whole = _ROWS_AT_ONCE * len(columns)
    rest: list[Value] = []

    def whole_groups() -> Iterator[tuple[Value, ...]]:
        while len(group := tuple(islice(values, whole))) == whole:
            yield group
        rest.extend(group)

    connection.executemany(several, whole_groups())
    last = iter(rest)
    connection.executemany(f"{into} {one}", zip(*[last] * len(columns), strict=True))


def stored_entry(connection: sqlite3.Connection, entry: int) -> Row:
    """Return the row of an entry.

    Raises:
        NoSuchEntry: If the books do not hold it.
    """
    row = connection.execute(
        f"select {_COLUMNS} from entries where id = ?", (entry,)
    ).fetchone()
    if row is None:
        raise NoSuchEntry(entry)
    return row_from_values(row)


def stored_setting(connection: sqlite3.Connection, name: str) -> Row | None:
    """Return the row of a setting, if it is set."""
    row = connection.execute(
        "select value from settings where name = ?", (name,)
    ).fetchone()
    return None if row is None else {"value": row[0]}


def stored_acknowledgement(connection: sqlite3.Connection, warning: str) -> Row | None:
    """Return the row of an acknowledged warning, if it is one."""
    row = connection.execute(
        "select measure, note from acknowledgements where warning = ?", (warning,)
    ).fetchone()
    return None if row is None else {"measure": row[0], "note": row[1]}


def next_entry(connection: sqlite3.Connection) -> int:
    """Return the id of the next new entry; none was ever given it before."""
    (number,) = connection.execute("select next_entry from ledger").fetchone()
    return int(number)


def use_up(connection: sqlite3.Connection, next_entry: int) -> None:
    """Note that all ids before this one have been given out."""
    connection.execute("update ledger set next_entry = ?", (next_entry,))


def raise_revision(connection: sqlite3.Connection) -> int:
    """Note that the books have changed, and return their new revision."""
    (revision,) = connection.execute(
        "update ledger set revision = revision + 1 returning revision"
    ).fetchone()
    return int(revision)


def _write_entries(
    connection: sqlite3.Connection, changes: Sequence[RowChange]
) -> None:
    moved: dict[tuple[Any, ...], list[int]] = defaultdict(lambda: [0, 0])
    for change in changes:
        _count(moved, change.before, -1)
        _count(moved, change.after, 1)
        if change.after is None:
            connection.execute("delete from entries where id = ?", (change.key,))
        else:
            connection.execute(_PUT_ENTRY, row_values(change.after))
    connection.executemany(
        _PUT_TOTAL, ((*key, *sums) for key, sums in moved.items() if any(sums))
    )
    connection.executemany(
        _DROP_TOTAL, (key for key, sums in moved.items() if sums[0] < 0)
    )


def _count(
    moved: dict[tuple[Any, ...], list[int]], row: Row | None, times: int
) -> None:
    if row is None or row["kind"] not in _EVERYDAY:
        return
    key = (row["day"], row["kind"], row.get("category", ""), row.get("line", ""))
    amount = row.get("amount") or 0
    if not isinstance(amount, int):
        raise TypeError(f"not an amount: {amount!r}")
    moved[key][0] += times
    moved[key][1] += times * amount


def _write_setting(connection: sqlite3.Connection, change: RowChange) -> None:
    if change.after is None:
        connection.execute("delete from settings where name = ?", (change.key,))
    else:
        connection.execute(
            "insert into settings values (?, ?)"
            " on conflict (name) do update set value = excluded.value",
            (change.key, change.after["value"]),
        )


def _write_acknowledgement(connection: sqlite3.Connection, change: RowChange) -> None:
    if change.after is None:
        connection.execute(
            "delete from acknowledgements where warning = ?", (change.key,)
        )
    else:
        connection.execute(
            "insert into acknowledgements values (?, ?, ?)"
            " on conflict (warning) do update"
            " set measure = excluded.measure, note = excluded.note",
            (change.key, change.after["measure"], change.after.get("note", "")),
        )
