"""The tables of a ledger, and the steps from one version to the next.

Days are day numbers (:meth:`datetime.date.toordinal`), amounts whole fen, rates
the text they were quoted as.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from typing import Any

from core.records import EVERYDAY_KINDS

#: Says in the file's header that it is a ledger: "YoYu".
APPLICATION_ID = 0x596F5975

#: Brings the tables of one version to the next; it runs inside a transaction.
Migration = Callable[[sqlite3.Connection], None]

#: The step from version 1 to 2 first; none is ever changed or taken out.
MIGRATIONS: tuple[Migration, ...] = ()

#: The version that this program writes.
VERSION = 1 + len(MIGRATIONS)

#: The everyday kinds, ready for a list in a statement.
EVERYDAY = ", ".join(f"'{kind.value}'" for kind in sorted(EVERYDAY_KINDS))

_ENTRY_COLUMNS = """
    id integer primary key,
    day integer not null,
    kind text not null,
    amount integer,
    currency text not null default '',
    line text not null default '',
    loan text not null default '',
    category text not null default '',
    counterparty text not null default '',
    term integer,
    method text,
    rate text,
    rate_kind text,
    due_day integer,
    status text not null default '',
    item text not null default '',
    until integer,
    principal integer,
    interest integer,
    fee_part integer,
    source_id text not null default '',
    note text not null default '',
    batch integer references batches
"""

#: The indexes of the entries by name.  The rows of a day stand in the order of
#: their ids in both; the second leads to the structure past a million purchases.
ENTRY_INDEXES = {
    "entries_by_day": "create index entries_by_day on entries (day)",
    "structural_entries": (
        "create index structural_entries on entries (day)"
        f" where kind not in ({EVERYDAY})"
    ),
    # A search finds a text through these; nearly every purchase has a counterparty,
    # few entries any of the others.
    "entries_by_counterparty": (
        "create index entries_by_counterparty on entries (counterparty, day)"
        " where counterparty <> ''"
    ),
    **{
        f"entries_by_{name}": (
            f"create index entries_by_{name} on entries ({name}) where {name} <> ''"
        )
        for name in ("note", "loan", "item")
    },
}

_TABLES = (
    # The one row of what holds for the ledger as a whole.
    """create table ledger (
        id integer primary key check (id = 1),
        currency text not null,
        revision integer not null,
        next_entry integer not null
    ) strict""",
    # "standing" is kept, taken_back (by the user), or undone (as if it had never been).
    """create table batches (
        id integer primary key,
        file text not null,
        digest text not null,
        format text not null,
        encoding text not null,
        mapping text not null,
        rows integer not null,
        new integer not null,
        duplicate integer not null,
        ignored integer not null,
        error integer not null,
        first_entry integer not null,
        last_entry integer not null,
        standing text not null check (standing in ('kept', 'taken_back', 'undone'))
    ) strict""",
    f"create table entries ({_ENTRY_COLUMNS}) strict",
    # Where the entries of imports wait that were undone or taken back.
    f"create table shelf ({_ENTRY_COLUMNS}) strict",
    """create table day_totals (
        day integer not null,
        kind text not null,
        category text not null,
        line text not null,
        count integer not null,
        amount integer not null,
        primary key (day, kind, category, line)
    ) strict, without rowid""",
    # Rows stay when their entry goes: an identity without an entry is one that the
    # user deleted, unless its batch is not kept; then it is not known at all.
    """create table identities (
        source text not null,
        key text not null,
        entry integer not null,
        batch integer not null references batches,
        primary key (source, key, entry)
    ) strict, without rowid""",
    """create table settings (
        name text primary key,
        value text not null
    ) strict, without rowid""",
    """create table acknowledgements (
        warning text primary key,
        measure real not null,
        note text not null default ''
    ) strict, without rowid""",
    """create table steps (
        id integer primary key autoincrement,
        name text not null,
        count integer not null,
        kind text,
        amount integer,
        line text not null,
        file text not null,
        subject text not null,
        batch integer references batches,
        undone integer not null default 0
    ) strict""",
    """create table row_changes (
        step integer not null references steps on delete cascade,
        number integer not null,
        row_table text not null,
        row_key any not null,
        before text,
        after text,
        primary key (step, number)
    ) strict, without rowid""",
    "create index undone_steps on steps (id) where undone",
)


def create_tables(
    connection: sqlite3.Connection, currency: str, settings: Mapping[str, str]
) -> None:
    """Make an empty database the ledger of a currency, in one transaction."""
    connection.execute("begin immediate")
    connection.execute(f"pragma application_id = {APPLICATION_ID}")
    connection.execute(f"pragma user_version = {VERSION}")
    for statement in (*_TABLES, *ENTRY_INDEXES.values()):
        connection.execute(statement)
    connection.execute("insert into ledger values (1, ?, 0, 1)", (currency,))
    connection.executemany("insert into settings values (?, ?)", settings.items())
    connection.execute("commit")


def complete_indexes(connection: sqlite3.Connection) -> None:
    """Make the indexes that an earlier program did not, in one transaction.

    They are no part of the version: whatever program writes keeps them right, and
    without them a ledger says the same, only slower.
    """
    missing = ENTRY_INDEXES.keys() - indexes_of(connection)
    if not missing:
        return
    connection.execute("begin immediate")
    try:
        for name in sorted(missing):
            connection.execute(ENTRY_INDEXES[name])
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise


def indexes_of(connection: sqlite3.Connection) -> set[str]:
    """Return the names of the indexes that there are."""
    rows = connection.execute("select name from sqlite_schema where type = 'index'")
    return {name for (name,) in rows}


def columns_of_tables() -> dict[str, list[tuple[Any, ...]]]:
    """Return the columns of every table of this version, by its name."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        create_tables(connection, "", {})
        names = connection.execute(
            "select name from sqlite_schema where type = 'table'"
            " and name not like 'sqlite_%'"
        ).fetchall()
        return {name: columns_of(connection, name) for (name,) in names}


def columns_of(connection: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    """Return names, types and the like of the columns of a table."""
    return connection.execute(
        'select name, type, "notnull", pk from pragma_table_info(?) order by name',
        (table,),
    ).fetchall()


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of a ledger's tables."""
    (version,) = connection.execute("pragma user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    """Bring a ledger's tables up to date, each step in a transaction of its own.

    A step that fails is rolled back and the error goes on; the steps before it stay.
    Foreign keys are not enforced meanwhile, so that tables can be rebuilt, but each
    step is checked for them before it counts.
    """
    connection.execute("pragma foreign_keys = off")
    for version, migration in enumerate(migrations, start=2):
        if version > version_of(connection):
            _migrate_to(connection, version, migration)
    connection.execute("pragma foreign_keys = on")


def _migrate_to(
    connection: sqlite3.Connection, version: int, migration: Migration
) -> None:
    connection.execute("begin immediate")
    try:
        migration(connection)
        _refuse_orphans(connection, version)
        connection.execute(f"pragma user_version = {version}")
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise


def _refuse_orphans(connection: sqlite3.Connection, version: int) -> None:
    if connection.execute("pragma foreign_key_check").fetchone():
        raise ValueError(f"the step to version {version} loses a row's parent")
