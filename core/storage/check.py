"""Whether a ledger is sound: its file, its sums, and its history."""

# Only names of our own tables and columns are put into statements; values are
# always bound.
# ruff: noqa: S608

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.changes import Row, row_from_text
from core.storage import schema
from core.storage.copying import unsound
from core.storage.rows import ENTRY_COLUMNS, entry_from_row, row_values, step_from_row
from core.usual_terms import usual_terms_of

_TOTALS_DIFFER = """
    with counted as (
        select day, kind, category, line, count(*) as count,
            sum(coalesce(amount, 0)) as amount
        from entries where kind in ({everyday})
        group by day, kind, category, line
    )
    select day, kind from (select * from counted except select * from day_totals)
    union
    select day, kind from (select * from day_totals except select * from counted)
    order by day, kind limit 20
"""

#: What comes of reading rows that nobody can have written.
SENSELESS = (KeyError, ValueError, ArithmeticError, TypeError)


class FindingCode(StrEnum):
    """What can be wrong with a ledger."""

    FILE = "file"
    HEADER = "header"
    PARENT = "parent"
    ENTRY = "entry"
    TOTAL = "total"
    BATCH = "batch"
    HISTORY = "history"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and where, as far as that can be said."""

    code: FindingCode
    detail: str


def findings(connection: sqlite3.Connection) -> list[Finding]:
    """Return all that is wrong; nothing if the ledger is sound."""
    faults = unsound(connection)
    if faults:
        # What else might be found in a broken file says nothing.
        return [Finding(FindingCode.FILE, fault) for fault in faults]
    header = list(_header(connection))
    if header:
        # Nor does what stands in tables that are not what they should be.
        return header
    return [
        *_parents(connection),
        *_entries(connection),
        *_totals(connection),
        *_batches(connection),
        *_history(connection),
        *_settings(connection),
    ]


def _header(connection: sqlite3.Connection) -> Iterator[Finding]:
    (application,) = connection.execute("pragma application_id").fetchone()
    if application != schema.APPLICATION_ID:
        yield Finding(FindingCode.HEADER, f"application {application:#x}")
    version = schema.version_of(connection)
    if version != schema.VERSION:
        yield Finding(FindingCode.HEADER, f"version {version}")
        return
    for table, columns in schema.columns_of_tables().items():
        if schema.columns_of(connection, table) != columns:
            yield Finding(FindingCode.HEADER, f"the columns of {table}")


def _parents(connection: sqlite3.Connection) -> Iterator[Finding]:
    rows = connection.execute("pragma foreign_key_check").fetchall()
    for table, row, parent, _ in rows[:20]:
        yield Finding(FindingCode.PARENT, f"{table} {row} without {parent}")


def _entries(connection: sqlite3.Connection) -> Iterator[Finding]:
    columns = ", ".join(ENTRY_COLUMNS)
    rows = connection.execute(
        # A million purchases without terms need not be looked at one by one.
        f"select {columns} from entries"
        f" where kind not in ({schema.EVERYDAY}) or rate is not null"
        " or method is not null or rate_kind is not null or until is not null"
        " or day not between 1 and 3652059"
    )
    for row in rows:
        try:
            entry_from_row(row)
        except SENSELESS as error:
            yield Finding(FindingCode.ENTRY, f"{row[21]}: {error}")


def _totals(connection: sqlite3.Connection) -> Iterator[Finding]:
    rows = connection.execute(_TOTALS_DIFFER.format(everyday=schema.EVERYDAY))
    for day, kind in rows:
        yield Finding(FindingCode.TOTAL, f"{kind} of day {day}")


def _batches(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, wanted in (("entries", "= 'kept'"), ("shelf", "<> 'kept'")):
        rows = connection.execute(
            f"select e.id from {table} e left join batches b on b.id = e.batch"
            f" where (e.batch is not null or '{table}' = 'shelf')"
            f" and not coalesce(b.standing {wanted}"
            " and e.id between b.first_entry and b.last_entry, 0) limit 20"
        )
        for (entry,) in rows:
            yield Finding(FindingCode.BATCH, f"entry {entry} in {table}")


def _history(connection: sqlite3.Connection) -> Iterator[Finding]:
    steps = connection.execute(
        "select id, name, count, kind, amount, line, file, subject, batch from steps"
    )
    for row in steps:
        try:
            step_from_row(row)
        except SENSELESS as error:
            yield Finding(FindingCode.HISTORY, f"step {row[0]}: {error}")
    changes = connection.execute(
        "select step, number, row_table, before, after from row_changes"
    )
    for step, number, table, before, after in changes:
        try:
            for text in (before, after):
                _refuse_senseless(table, row_from_text(text))
        except SENSELESS as error:
            yield Finding(FindingCode.HISTORY, f"step {step}, row {number}: {error}")


def _settings(connection: sqlite3.Connection) -> Iterator[Finding]:
    for name, value in connection.execute("select name, value from settings"):
        try:
            usual_terms_of(name, value)
        except ValueError as error:
            yield Finding(FindingCode.SETTING, str(error))


def _refuse_senseless(table: str, row: Row | None) -> None:
    """Refuse a row of the history that could not be put back."""
    match table:
        case "entries":
            if row is not None:
                entry_from_row(row_values(row))
        case "settings" | "acknowledgements":
            if row is not None:
                _ = row["value"] if table == "settings" else float(str(row["measure"]))
        case _:
            raise ValueError(f"no table of rows that change: {table}")
