"""What the world can do to a ledger, each with its sentence for the user.

A sentence says what happened, what was kept, and what to do.  Mistakes of the
program itself are never dressed up as one of these.
"""

# They are named after what happened, as they are told to the user.
# ruff: noqa: N818

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType


class LedgerError(Exception):
    """The world's fault; ``str()`` of it is a sentence for the user."""


class LedgerMissing(LedgerError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no ledger at {path}; check the name, or create a new ledger."
        )


class LedgerExists(LedgerError):
    """A new ledger would stand in the way of a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} exists already and was left as it is; choose another name."
        )


class NotALedger(LedgerError):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is not a ledger and was left as it is; choose another file."
        )


class NewerLedger(LedgerError):
    """A later version of the program wrote the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was written by a newer version of this program and was left as"
            " it is; update the program to open it."
        )


class OlderLedger(LedgerError):
    """The file has to be brought up to date, but may only be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was written by an older version of this program and was left as"
            " it is; open it once for writing to bring it up to date."
        )


class LedgerLocked(LedgerError):
    """Another program is writing to the ledger."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is open in another window or program, and nothing was changed;"
            " close it there, or open it here for reading only."
        )


class PassphraseNeeded(LedgerError):
    """The file is encrypted, and no passphrase was told."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is protected by a passphrase, or is not a ledger; it was left as"
            " it is. Tell the passphrase to open it."
        )


class WrongPassphrase(LedgerError):
    """The file cannot be deciphered with this passphrase."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The passphrase does not open {path}, which was left as it is; try again."
            " Without the passphrase nobody can read it."
        )


class EncryptionMissing(LedgerError):
    """The library that deciphers is not installed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was left as it is: passphrases need an extra that is not"
            " installed; install youyu[encryption]."
        )


class LedgerDamaged(LedgerError):
    """The file is a ledger, but parts of it cannot be read."""

    def __init__(self, path: Path, detail: str = "") -> None:
        found = f" ({detail})" if detail else ""
        super().__init__(
            f"{path} is damaged{found} and was left as it is; restore a backup, and"
            " keep the damaged file until all is well."
        )


class LedgerUnwritable(LedgerError):
    """The folder or the file may not be written to."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} cannot be written to, and nothing was changed; check the"
            " permissions of the file and its folder, or choose another place."
        )


class LedgerReadOnly(LedgerError):
    """The ledger was opened for reading only."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is open for reading only, and nothing was changed; open it for"
            " writing first."
        )


class LedgerUnreadable(LedgerError):
    """The file may not be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} cannot be read, and nothing was changed; check the permissions"
            " of the file and its folder."
        )


class LedgerGone(LedgerError):
    """The file was moved, removed or replaced while it was open."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was moved, removed or replaced while it was open; the last change"
            " was not made. Everything before it can still be saved as a copy."
        )


class DiskFull(LedgerError):
    """There is no room for what was to be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The disk has no room left for {path}; the last change was not made,"
            " everything before it is kept. Make room and try again."
        )


class DiskFailed(LedgerError):
    """The system could not read or write, for reasons of its own."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Reading or writing {path} failed; the last change was not made,"
            " everything before it is kept. Check the disk and try again."
        )


class RestoresItself(LedgerError):
    """A ledger was to be restored from itself."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} cannot be restored from itself and was left as it is; choose a"
            " backup of it."
        )


class NothingToUndo(LedgerError):
    """There is no step in that direction."""

    def __init__(self) -> None:
        super().__init__("There is nothing to undo or redo; nothing was changed.")


class NoSuchEntry(LedgerError):
    """An entry that the books do not hold (any more)."""

    def __init__(self, entry: int) -> None:
        super().__init__(
            f"There is no entry {entry} in the ledger; nothing was changed."
        )


class NoSuchBatch(LedgerError):
    """An import that never was, or has been taken back."""

    def __init__(self, batch: int) -> None:
        super().__init__(
            f"There is no import {batch} to take back; nothing was changed."
        )


class OtherCurrency(LedgerError):
    """An entry in a currency that the ledger does not count in."""

    def __init__(self, currency: str, own: str) -> None:
        super().__init__(
            f"The ledger counts in {own}; an entry in {currency} cannot be added."
            " Nothing was changed."
        )


_FAULTS: dict[int, type[LedgerError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_IOERR: DiskFailed,
    sqlite3.SQLITE_READONLY: LedgerUnwritable,
    sqlite3.SQLITE_CANTOPEN: LedgerUnwritable,
    sqlite3.SQLITE_PERM: LedgerUnwritable,
    sqlite3.SQLITE_BUSY: LedgerLocked,
    sqlite3.SQLITE_CORRUPT: LedgerDamaged,
    sqlite3.SQLITE_NOTADB: LedgerDamaged,
}
# Faults that come without their codes: of a header that makes no sense, and what
# SQLCipher passes on while it writes a ledger anew.
_FAULTS_TOLD: dict[str, type[LedgerError]] = {
    "disk I/O error": DiskFailed,
    "database or disk is full": DiskFull,
    "unsupported file format": LedgerDamaged,
}
_PRIMARY = 0xFF  # the low byte of SQLite's extended codes


def is_code(error: Exception, *codes: int) -> bool:
    """Return whether an error of SQLite is of one of these kinds."""
    # An error of the module itself, such as a closed connection, has no code.
    return getattr(error, "sqlite_errorcode", -1) & _PRIMARY in codes


@contextmanager
def worldly(path: Path) -> Iterator[None]:
    """Turn the faults of disk, lock and file into sentences; let bugs through."""
    try:
        yield
    except faults() as error:
        for code, fault in _FAULTS.items():
            if is_code(error, code):
                raise fault(path) from error
        if str(error) in _FAULTS_TOLD:
            raise _FAULTS_TOLD[str(error)](path) from error
        if is_undeciphered(error):
            raise LedgerDamaged(path, "a page cannot be deciphered") from error
        if str(error).startswith("Could not decode to UTF-8"):
            raise LedgerDamaged(path, "a text in it is none") from error
        raise
    except UnicodeDecodeError as error:
        raise LedgerDamaged(path, "a text in it is none") from error
    except MemoryError as error:
        if is_undeciphered(error):
            raise LedgerDamaged(path, "a page cannot be deciphered") from error
        raise


def is_undeciphered(error: Exception) -> bool:
    """Return whether this is how a page is told that is not what was encrypted.

    The library has no word for it: it says that memory ran out, and from then on
    that something is wrong, without saying what.
    """
    if _deciphering() is None:
        return False
    return isinstance(error, MemoryError) or str(error) == "SQL logic error"


def faults() -> tuple[type[Exception], ...]:
    """Return the errors of each SQLite in use."""
    second = _deciphering()
    return (sqlite3.Error,) if second is None else (sqlite3.Error, second.Error)


def operational_faults() -> tuple[type[Exception], ...]:
    """Return of these errors those that come from the database, not its use."""
    second = _deciphering()
    first = sqlite3.OperationalError
    return (first,) if second is None else (first, second.OperationalError)


def _deciphering() -> ModuleType | None:
    return sys.modules.get("sqlcipher3.dbapi2")
