"""The same ledger under another passphrase, or under none, as a new file."""

# Only names of our own tables are put into statements; values are always bound.
# ruff: noqa: S608

import contextlib
import sqlite3
from pathlib import Path

from core.storage import engine, schema
from core.storage.copying import clear_aside, make_durable, new_file, unsound
from core.storage.errors import LedgerDamaged, worldly


def sealed_aside(path: Path, present: str, new: str) -> Path:
    """Write a ledger beside itself under a new passphrase, and return where.

    The ledger is closed and stays as it is.  The new file is read through and has
    been found to hold the same; nothing is left of it if that fails.

    Raises:
        EncryptionMissing: If the extra for encrypted ledgers is not installed.
        LedgerDamaged: If either is not sound.
        LedgerUnwritable: If the ledger's folder cannot be written to.
        DiskFull: If there is no room.
    """
    aside = new_file(path)
    try:
        with worldly(path):
            with contextlib.closing(
                engine.open_database(path, "mode=ro", present, deciphering=True)
            ) as source:
                _pour(source, aside, new)
                wanted = _contents(source)
            with contextlib.closing(
                engine.open_database(aside, "mode=rw", new)
            ) as copy:
                _refuse_unlike(path, copy, wanted)
        make_durable(aside)
    except BaseException:
        clear_aside(aside)
        raise
    return aside


def _pour(source: sqlite3.Connection, aside: Path, passphrase: str) -> None:
    """Copy all there is, and the marks in the header, which are no part of it."""
    version = schema.version_of(source)
    key = engine.key_of(passphrase)
    source.execute(
        "attach database ? as poured key ?",
        # An empty key is a text: an empty blob would count as none told.
        (f"{aside.absolute().as_uri()}?mode=rw", key or ""),
    )
    source.execute("select sqlcipher_export('poured')").fetchall()
    source.execute(f"pragma poured.application_id = {schema.APPLICATION_ID}")
    source.execute(f"pragma poured.user_version = {version}")
    source.execute("detach database poured")


def _refuse_unlike(
    path: Path, copy: sqlite3.Connection, wanted: dict[str, int]
) -> None:
    faults = unsound(copy)
    if faults:
        raise LedgerDamaged(path, faults[0])
    if _contents(copy) != wanted:
        raise LedgerDamaged(path, "not all of it could be copied")


def _contents(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table has, and the marks in the header."""
    tables = connection.execute(
        "select name from main.sqlite_schema where type = 'table'"
        " and name not like 'sqlite_%' order by name"
    ).fetchall()
    found = {
        name: connection.execute(f'select count(*) from main."{name}"').fetchone()[0]
        for (name,) in tables
    }
    for mark in ("application_id", "user_version"):
        (found[mark],) = connection.execute(f"pragma main.{mark}").fetchone()
    return found
