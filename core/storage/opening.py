"""The file of a ledger: what is refused, how it is locked, opened and left."""

import contextlib
import os
import sqlite3
import struct
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from core.storage import schema
from core.storage.copying import (
    aside_of,
    backup_folder,
    clear_aside,
    copy_ledger,
)
from core.storage.engine import MAGIC, looks_encrypted, open_database
from core.storage.errors import (
    DiskFailed,
    LedgerDamaged,
    LedgerExists,
    LedgerLocked,
    LedgerMissing,
    LedgerUnreadable,
    LedgerUnwritable,
    NewerLedger,
    NotALedger,
    OlderLedger,
    PassphraseNeeded,
    WrongPassphrase,
    faults,
    is_code,
    operational_faults,
    worldly,
)

if TYPE_CHECKING:
    from filelock import BaseFileLock

_HEADER = 100  # bytes
_FIRST_PAGE = 4096  # bytes
_CACHE = 16_000  # KiB
_NO_ROOM_FOR_A_LOG = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
# A big import lets the write-ahead log grow; it is cut back to this afterwards.
_LOG_KEPT = 16 * 2**20  # bytes
# A larger file would be felt to open slowly if all of it were read first.
_READ_THROUGH = 16 * 2**20  # bytes


def look_at(path: Path, passphrase: str = "") -> str:
    """Look at a file without changing it, nor anything beside it.

    Returns:
        The passphrase if the file is encrypted; empty if it is not.

    Raises:
        PassphraseNeeded: If it is encrypted and none was told.
        LedgerMissing: If there is no such file.
        NotALedger: If it is something else.
        LedgerDamaged: If its end is missing.
        LedgerUnreadable: If it may not be read.
    """
    head, size = _read_head(path)
    if looks_encrypted(head) and not head.startswith(MAGIC):
        if not passphrase:
            raise PassphraseNeeded(path)
        return passphrase
    header = head[:_HEADER]
    if len(header) < _HEADER or not header.startswith(MAGIC):
        raise NotALedger(path)
    (application,) = struct.unpack(">I", header[68:72])
    if application != schema.APPLICATION_ID:
        raise NotALedger(path)
    # With a log beside it, the file alone need not be whole.
    if size < _size_told(header) and not _has_log(path):
        raise LedgerDamaged(path, "its end is missing")
    return ""


def is_encrypted(path: Path) -> bool:
    """Return whether a file that is a ledger has a passphrase.

    Raises:
        LedgerMissing: If there is no such file.
        NotALedger: If it is something else than a file.
        LedgerUnreadable: If it may not be read.
    """
    head, _ = _read_head(path)
    return looks_encrypted(head) and not head.startswith(MAGIC)


def create_file(
    path: Path, currency: str, settings: Mapping[str, str], passphrase: str = ""
) -> None:
    """Write an empty ledger, for nobody but the user to read.

    Raises:
        EncryptionMissing: If it is to have a passphrase, and the extra is missing.
        LedgerExists: If anything of that name is there.
        LedgerUnwritable: If the folder cannot be written to.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise LedgerExists(path) from None
    except OSError as error:
        raise LedgerUnwritable(path) from error
    try:
        with (
            worldly(path),
            contextlib.closing(
                open_database(path, "mode=rw", passphrase)
            ) as connection,
        ):
            schema.create_tables(connection, currency, settings)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def locking(path: Path) -> Iterator["BaseFileLock"]:
    """Take the ledger for writing; give it back only if the block fails.

    The lock is the operating system's, on a file beside the ledger, which stays.
    It ends with the program, however that ends.

    Raises:
        LedgerLocked: If another program has it, or this one a second time.
        LedgerUnwritable: If the folder cannot be written to.
    """
    # Who only reads does not wait for it.
    from filelock import FileLock, Timeout

    if not _may(path.parent, os.W_OK | os.X_OK):
        raise LedgerUnwritable(path)
    lock = FileLock(f"{path}.lock", mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        # a folder that takes no files at all looks like a lock that is held
        if not Path(f"{path}.lock").exists():
            raise LedgerUnwritable(path) from None
        raise LedgerLocked(path) from None
    except OSError as error:
        raise LedgerUnwritable(path) from error
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep the ledger from other writers within the block.

    Raises:
        LedgerLocked: If another program has it, or this one a second time.
        LedgerUnwritable: If the folder cannot be written to.
    """
    with locking(path) as lock:
        yield
    lock.release()


def connect_for_writing(
    path: Path,
    passphrase: str = "",
    migrations: Sequence[schema.Migration] = schema.MIGRATIONS,
) -> sqlite3.Connection:
    """Open a ledger for its only writer, and bring it up to date.

    Raises:
        WrongPassphrase: If it cannot be deciphered.
        NewerLedger: If it is of a later version; it is not changed.
        LedgerUnwritable: If the file may not be written to.
        LedgerDamaged: If its first pages cannot be read.
    """
    if not _may(path, os.W_OK):
        raise LedgerUnwritable(path)
    clear_aside(aside_of(path))
    connection = open_database(path, "mode=rw", passphrase)
    try:
        with worldly(path):
            newest = 1 + len(migrations)
            version = _readable_version(path, connection, passphrase, newest)
            _refuse_what_is_damaged_if_small(path, connection)
            if version < newest:
                copy_ledger(connection, _copy_before(path, version), passphrase)
                schema.migrate(connection, migrations)
            connection.execute("pragma foreign_keys = on")
            connection.execute("pragma journal_mode = wal").fetchall()
            connection.execute("pragma synchronous = full")
            connection.execute(f"pragma journal_size_limit = {_LOG_KEPT}")
            # On a full disk a search is slow, but the ledger opens.
            with contextlib.suppress(*faults()):
                schema.complete_indexes(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_for_reading(
    path: Path,
    passphrase: str = "",
    migrations: Sequence[schema.Migration] = schema.MIGRATIONS,
    *,
    unchecked: bool = False,
) -> sqlite3.Connection:
    """Open a ledger beside its writer, if there is one.

    Unchecked it is not read through first, so that of a damaged one can be read what
    there is.

    Raises:
        WrongPassphrase: If it cannot be deciphered.
        NewerLedger: If it is of a later version.
        OlderLedger: If it is not up to date.
        LedgerDamaged: If its first pages cannot be read.
    """
    newest = 1 + len(migrations)
    connection, version = _connect_to_read(path, passphrase, newest)
    if version < newest:
        connection.close()
        raise OlderLedger(path)
    try:
        if not unchecked:
            with worldly(path):
                _refuse_what_is_damaged_if_small(path, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_as_it_is(
    path: Path, passphrase: str = "", *, write: bool = False
) -> sqlite3.Connection:
    """Open a ledger of this version or an older one without bringing it up to date.

    Raises:
        WrongPassphrase: If it cannot be deciphered.
        NewerLedger: If it is of a later version.
        LedgerDamaged: If its first pages cannot be read.
    """
    if not write:
        return _connect_to_read(path, passphrase, schema.VERSION)[0]
    connection = open_database(path, "mode=rw", passphrase)
    try:
        with worldly(path):
            _readable_version(path, connection, passphrase, schema.VERSION)
    except BaseException:
        connection.close()
        raise
    return connection


def refuse_what_is_damaged(path: Path, connection: sqlite3.Connection) -> None:
    """Read a ledger through once; a small one is, whenever it is opened.

    Raises:
        LedgerDamaged: If a part of it cannot be read.
    """
    with worldly(path):
        (found,) = connection.execute("pragma quick_check(1)").fetchone()
    if found != "ok":
        raise LedgerDamaged(path, " ".join(found.split()))


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another in its place; ``None`` if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def leave(connection: sqlite3.Connection, *, read_only: bool) -> None:
    """Close a ledger so that its file travels alone, unless others still read it."""
    if not read_only:
        connection.execute("pragma busy_timeout = 0")
        # While somebody reads, the log has to stay; the next writer clears it away.
        # Of a damaged ledger it stays too: nothing can be done for it here.
        with contextlib.suppress(*faults(), MemoryError):
            connection.execute("pragma wal_checkpoint(truncate)").fetchall()
            connection.execute("pragma journal_mode = delete").fetchall()
    connection.close()


def _read_head(path: Path) -> tuple[bytes, int]:
    """Return the beginning of a file, and its size in bytes."""
    try:
        if path.exists() and not path.is_file():
            raise NotALedger(path)
        with path.open("rb") as file:
            return file.read(_FIRST_PAGE), file.seek(0, os.SEEK_END)
    except FileNotFoundError:
        raise LedgerMissing(path) from None
    except PermissionError:
        raise LedgerUnreadable(path) from None
    except OSError as error:
        raise DiskFailed(path) from error


def _readable_version(
    path: Path, connection: sqlite3.Connection, passphrase: str, newest: int
) -> int:
    if passphrase:
        _refuse_undeciphered(path, connection)
    version = schema.version_of(connection)
    if version > newest:
        raise NewerLedger(path)
    connection.execute(f"pragma cache_size = -{_CACHE}")
    try:
        found = connection.execute("select count(*) from ledger").fetchone()
    except operational_faults() as error:
        if not is_code(error, sqlite3.SQLITE_ERROR):
            raise
        raise LedgerDamaged(path, "it has no tables") from error
    if found != (1,):
        raise LedgerDamaged(path, "it has no currency")
    return version


def _refuse_what_is_damaged_if_small(
    path: Path, connection: sqlite3.Connection
) -> None:
    (pages,) = connection.execute("pragma page_count").fetchone()
    (page_size,) = connection.execute("pragma page_size").fetchone()
    # The SQLite that deciphers tells the one of them as a text.
    if int(pages) * int(page_size) <= _READ_THROUGH:
        refuse_what_is_damaged(path, connection)


def _connect_to_read(
    path: Path, passphrase: str, newest: int
) -> tuple[sqlite3.Connection, int]:
    connection = open_database(path, "mode=ro", passphrase)
    try:
        with worldly(path):
            try:
                version = _readable_version(path, connection, passphrase, newest)
            except operational_faults() as error:
                if _has_log(path) or not is_code(error, *_NO_ROOM_FOR_A_LOG):
                    raise
                # It lies in a folder that cannot take the files of a log, and has
                # none: nobody can be writing to it, and all of it is in the file.
                connection.close()
                connection = open_database(path, "immutable=1", passphrase)
                version = _readable_version(path, connection, passphrase, newest)
            return connection, version
    except BaseException:
        connection.close()
        raise


def _refuse_undeciphered(path: Path, connection: sqlite3.Connection) -> None:
    try:
        (application,) = connection.execute("pragma application_id").fetchone()
    except faults() as error:
        if is_code(error, sqlite3.SQLITE_NOTADB):
            raise WrongPassphrase(path) from error
        raise
    if application != schema.APPLICATION_ID:
        raise NotALedger(path)


def _copy_before(path: Path, version: int) -> Path:
    folder = backup_folder(path)
    names = (
        f"{path.stem}.version-{version}{again}{path.suffix}"
        for again in chain([""], (f"-{number}" for number in count(2)))
    )
    return next(folder / name for name in names if not (folder / name).exists())


def _may(path: Path, mode: int) -> bool:
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)


def _size_told(header: bytes) -> int:
    page_size, pages = struct.unpack(">H10xI", header[16:32])
    changes, valid_for = header[24:28], header[92:96]
    if changes != valid_for:
        return 0  # an old writer has left the number of pages as it was
    return int(pages) * (2**16 if page_size == 1 else int(page_size))


def _has_log(path: Path) -> bool:
    logs = (Path(f"{path}-wal"), Path(f"{path}-journal"))
    return any(log.exists() and log.stat().st_size for log in logs)
