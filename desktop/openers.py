"""The ways in which a ledger comes to be opened; each runs on the ledger's thread."""

from pathlib import Path

from core.ledger import Ledger
from core.passphrase import change_passphrase, change_passphrases
from core.restore import restore
from desktop.clock import wall_clock


def restored(path: Path, source: Path, *, passphrase: str = "") -> Ledger:
    """Put a backup in the place of a ledger, and open that.

    Raises:
        LedgerError: If either cannot be; the ledger is then as it was.
    """
    restore(path, source, wall_clock(), passphrase)
    return Ledger.open(path, passphrase=passphrase)


def resealed(
    path: Path, present: str, copies: tuple[Path, ...], *, passphrase: str = ""
) -> Ledger:
    """Give a ledger another passphrase, its copies as well, and open it.

    Raises:
        LedgerError: If it cannot be; the ledger is then as it was.
    """
    change_passphrase(path, present, passphrase)
    change_passphrases(copies, present, passphrase)
    return Ledger.open(path, passphrase=passphrase)
