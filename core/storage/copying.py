"""Copies of a ledger through SQLite's own backup call, checked before they count."""

import contextlib
import os
import sqlite3
from pathlib import Path

from core.storage import schema
from core.storage.engine import open_database
from core.storage.errors import (
    LedgerDamaged,
    LedgerExists,
    LedgerUnwritable,
    faults,
    is_undeciphered,
    worldly,
)


def backup_folder(path: Path) -> Path:
    """Return the folder beside a ledger that its backups go to."""
    return path.with_name(f"{path.name}.backups")


def copy_ledger(
    connection: sqlite3.Connection, target: Path, passphrase: str = ""
) -> None:
    """Copy an open ledger to a new file, which appears only when it is sound.

    The passphrase is the ledger's own, and then the copy's.

    Raises:
        LedgerExists: If the target is there already.
        LedgerUnwritable: If its folder cannot be written to.
        LedgerDamaged: If the copy is not sound, so the ledger is not either.
    """
    if target.exists():
        raise LedgerExists(target)
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerUnwritable(target) from error
    aside = write_aside(connection, target, passphrase)
    try:
        put_in_place(aside, target)
    except BaseException:
        clear_aside(aside)
        raise


def write_aside(
    connection: sqlite3.Connection, target: Path, passphrase: str = ""
) -> Path:
    """Write a sound copy beside where it is to be, and return where it is.

    Nothing is left of it if that fails.  The passphrase is that of the connection.

    Raises:
        LedgerUnwritable: If the target's folder cannot be written to.
        LedgerDamaged: If the copy is not sound, so the ledger is not either.
    """
    aside = new_file(target)
    try:
        with worldly(target):
            _fill(aside, connection, passphrase)
        make_durable(aside)
    except BaseException:
        clear_aside(aside)
        raise
    return aside


def aside_of(target: Path) -> Path:
    """Return where a file is written before it takes its place."""
    return target.with_name(f".{target.name}.part")


def new_file(target: Path) -> Path:
    """Make an empty file beside where it is to be, for its owner alone to read.

    What another program that was cut off has left there goes.

    Raises:
        LedgerUnwritable: If the target's folder cannot be written to.
    """
    aside = aside_of(target)
    try:
        clear_aside(aside)
        os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise LedgerUnwritable(target) from error
    return aside


def clear_aside(aside: Path) -> None:
    """Remove what was written aside and does not take its place."""
    for left in (aside, Path(f"{aside}-journal")):
        left.unlink(missing_ok=True)


def put_in_place(aside: Path, target: Path) -> None:
    """Give a file that was written aside its name, for good.

    Raises:
        LedgerUnwritable: If the system will not.
    """
    try:
        aside.replace(target)
    except OSError as error:
        raise LedgerUnwritable(target) from error
    make_names_durable(target.parent)


def make_names_durable(folder: Path) -> None:
    """Let what a folder's files are called outlast a loss of power.

    Some systems know no such thing for folders; there it does nothing.
    """
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def unsound(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return what SQLite finds wrong with a database; nothing if it is sound."""
    told: tuple[type[Exception], ...] = (MemoryError, *faults())
    try:
        found = connection.execute("pragma integrity_check").fetchall()
    except told as error:
        if not is_undeciphered(error):
            raise
        return ("a page cannot be deciphered",)
    return tuple(line for (line,) in found if line != "ok")


def _fill(aside: Path, connection: sqlite3.Connection, passphrase: str) -> None:
    with contextlib.closing(open_database(aside, "mode=rw", passphrase)) as copy:
        connection.backup(copy)
        # The copy takes over that the ledger is open; alone it needs no log.
        copy.execute("pragma journal_mode = delete").fetchall()
        faults = unsound(copy)
        if faults:
            raise LedgerDamaged(aside, faults[0])
        (application,) = copy.execute("pragma application_id").fetchone()
        if application != schema.APPLICATION_ID:
            raise LedgerDamaged(aside, "its header is wrong")


def make_durable(path: Path) -> None:
    """Let what a file holds outlast a loss of power."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
