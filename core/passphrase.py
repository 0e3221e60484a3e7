"""Giving a ledger a passphrase, another one, or none.

The ledger is written anew beside itself and takes its own place at once: however
the program ends, it opens with the one passphrase or with the other.
"""

from collections.abc import Iterable
from pathlib import Path

from core.storage import opening
from core.storage.copying import clear_aside, put_in_place
from core.storage.errors import LedgerError, LedgerLocked
from core.storage.sealing import sealed_aside


def change_passphrase(path: Path | str, present: str, new: str) -> None:
    """Write a ledger under another passphrase; it must not be open for writing.

    Who reads it meanwhile goes on reading what was there.

    Args:
        path: The ledger.
        present: Its passphrase now; empty if it has none.
        new: Its passphrase from now on; empty for none.

    Raises:
        WrongPassphrase: If it is not the present one.
        LedgerLocked: If another program writes to it, or still reads its log.
        EncryptionMissing: If the extra for encrypted ledgers is not installed.
        LedgerError: For whatever the world does to files; the ledger is as it was.
    """
    place = Path(path).resolve()
    passphrase = opening.look_at(place, present)
    with opening.locked(place):
        connection = opening.connect_as_it_is(place, passphrase, write=True)
        # It folds the log into the file, which cannot be while others read it.
        opening.leave(connection, read_only=False)
        if Path(f"{place}-wal").exists():
            raise LedgerLocked(place)
        _seal(place, passphrase, new)


def change_passphrases(
    copies: Iterable[Path], present: str, new: str
) -> tuple[Path, ...]:
    """Write copies of a ledger under another passphrase, one after the other.

    Returns:
        Those that could not be, such as copies with an older passphrase; they are as
        they were.
    """
    left = []
    for copy in copies:
        try:
            _seal(copy, opening.look_at(copy, present), new)
        except LedgerError:
            left.append(copy)
    return tuple(left)


def is_encrypted(path: Path) -> bool:
    """Return whether a file has a passphrase, as far as can be seen from outside."""
    return opening.is_encrypted(path)


def _seal(place: Path, present: str, new: str) -> None:
    aside = sealed_aside(place, present, new)
    try:
        put_in_place(aside, place)
    except BaseException:
        clear_aside(aside)
        raise
