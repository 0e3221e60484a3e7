"""The file of a ledger: what is refused, how it is locked, opened and left."""

import contextlib
import os
import sqlite3
import struct
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from core.storage import schema
from core.storage.copying import backup_folder, copy_ledger
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
    is_code,
    worldly,
)

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100  # bytes
# How long a statement waits for another program that uses the file at this moment.
_PATIENCE = 5.0  # seconds
_CACHE = 16_000  # KiB
_NO_ROOM_FOR_A_LOG = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
# A big import lets the write-ahead log grow; it is cut back to this afterwards.
_LOG_KEPT = 16 * 2**20  # bytes
# A larger file would be felt to open slowly if all of it were read first.
_READ_THROUGH = 16 * 2**20  # bytes


def refuse_what_is_no_ledger(path: Path) -> None:
    """Look at a file without changing it, nor anything beside it.

    Raises:
        LedgerMissing: If there is no such file.
        NotALedger: If it is something else.
        LedgerDamaged: If its end is missing.
        LedgerUnreadable: If it may not be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise NotALedger(path)
        with path.open("rb") as file:
            header = file.read(_HEADER)
            size = file.seek(0, os.SEEK_END)
    except FileNotFoundError:
        raise LedgerMissing(path) from None
    except PermissionError:
        raise LedgerUnreadable(path) from None
    except OSError as error:
        raise DiskFailed(path) from error
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise NotALedger(path)
    (application,) = struct.unpack(">I", header[68:72])
    if application != schema.APPLICATION_ID:
        raise NotALedger(path)
    # With a log beside it, the file alone need not be whole.
    if size < _size_told(header) and not _has_log(path):
        raise LedgerDamaged(path, "its end is missing")


def create_file(path: Path, currency: str, settings: Mapping[str, str]) -> None:
    """Write an empty ledger, for nobody but the user to read.

    Raises:
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
            contextlib.closing(_connect(path, "mode=rw")) as connection,
        ):
            schema.create_tables(connection, currency, settings)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def locking(path: Path) -> Iterator[BaseFileLock]:
    """Take the ledger for writing; give it back only if the block fails.

    The lock is the operating system's, on a file beside the ledger, which stays.
    It ends with the program, however that ends.

    Raises:
        LedgerLocked: If another program has it, or this one a second time.
        LedgerUnwritable: If the folder cannot be written to.
    """
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
    path: Path, migrations: Sequence[schema.Migration] = schema.MIGRATIONS
) -> sqlite3.Connection:
    """Open a ledger for its only writer, and bring it up to date.

    Raises:
        NewerLedger: If it is of a later version; it is not changed.
        LedgerUnwritable: If the file may not be written to.
        LedgerDamaged: If its first pages cannot be read.
    """
    if not _may(path, os.W_OK):
        raise LedgerUnwritable(path)
    connection = _connect(path, "mode=rw")
    try:
        with worldly(path):
            version = _readable_version(path, connection, 1 + len(migrations))
            if version <= len(migrations):
                copy_ledger(connection, _copy_before(path, version))
                schema.migrate(connection, migrations)
            connection.execute("pragma foreign_keys = on")
            connection.execute("pragma journal_mode = wal").fetchall()
            connection.execute("pragma synchronous = full")
            connection.execute(f"pragma journal_size_limit = {_LOG_KEPT}")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_for_reading(
    path: Path, migrations: Sequence[schema.Migration] = schema.MIGRATIONS
) -> sqlite3.Connection:
    """Open a ledger beside its writer, if there is one.

    Raises:
        NewerLedger: If it is of a later version.
        OlderLedger: If it is not up to date.
        LedgerDamaged: If its first pages cannot be read.
    """
    newest = 1 + len(migrations)
    connection, version = _connect_to_read(path, newest)
    if version < newest:
        connection.close()
        raise OlderLedger(path)
    return connection


def connect_as_it_is(path: Path, *, write: bool = False) -> sqlite3.Connection:
    """Open a ledger of this version or an older one without bringing it up to date.

    Raises:
        NewerLedger: If it is of a later version.
        LedgerDamaged: If its first pages cannot be read.
    """
    if not write:
        return _connect_to_read(path, schema.VERSION)[0]
    connection = _connect(path, "mode=rw")
    try:
        with worldly(path):
            _readable_version(path, connection, schema.VERSION)
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


def leave(connection: sqlite3.Connection, *, read_only: bool) -> None:
    """Close a ledger so that its file travels alone, unless others still read it."""
    if not read_only:
        connection.execute("pragma busy_timeout = 0")
        # While somebody reads, the log has to stay; the next writer clears it away.
        with contextlib.suppress(sqlite3.OperationalError):
            connection.execute("pragma wal_checkpoint(truncate)").fetchall()
            connection.execute("pragma journal_mode = delete").fetchall()
    connection.close()


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    with worldly(path):
        return sqlite3.connect(
            f"{path.absolute().as_uri()}?{mode}",
            uri=True,
            isolation_level=None,
            timeout=_PATIENCE,
        )


def _readable_version(path: Path, connection: sqlite3.Connection, newest: int) -> int:
    version = schema.version_of(connection)
    if version > newest:
        raise NewerLedger(path)
    connection.execute(f"pragma cache_size = -{_CACHE}")
    try:
        found = connection.execute("select count(*) from ledger").fetchone()
    except sqlite3.OperationalError as error:
        if not is_code(error, sqlite3.SQLITE_ERROR):
            raise
        raise LedgerDamaged(path, "it has no tables") from error
    if found != (1,):
        raise LedgerDamaged(path, "it has no currency")
    (pages,) = connection.execute("pragma page_count").fetchone()
    (page_size,) = connection.execute("pragma page_size").fetchone()
    if pages * page_size <= _READ_THROUGH:
        refuse_what_is_damaged(path, connection)
    return version


def _connect_to_read(path: Path, newest: int) -> tuple[sqlite3.Connection, int]:
    connection = _connect(path, "mode=ro")
    try:
        with worldly(path):
            try:
                return connection, _readable_version(path, connection, newest)
            except sqlite3.OperationalError as error:
                if _has_log(path) or not is_code(error, *_NO_ROOM_FOR_A_LOG):
                    raise
                # It lies in a folder that cannot take the files of a log, and has
                # none: nobody can be writing to it, and all of it is in the file.
                connection.close()
                connection = _connect(path, "immutable=1")
                return connection, _readable_version(path, connection, newest)
    except BaseException:
        connection.close()
        raise


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
