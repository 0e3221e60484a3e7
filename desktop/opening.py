"""How a ledger is to be opened, and what can be done where it does not open."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from pathlib import Path

from core.backup import backups
from core.ledger import Ledger
from core.storage.copying import backup_folder
from core.storage.errors import (
    LedgerDamaged,
    LedgerError,
    LedgerGone,
    LedgerLocked,
    LedgerMissing,
    LedgerUnwritable,
    NotALedger,
    PassphraseNeeded,
    WrongPassphrase,
)


@dataclass(frozen=True, slots=True)
class Opening:
    """One way to come by an open ledger.

    Attributes:
        path: The ledger.
        opener: Opens it, given a passphrase; it runs on the ledger's thread.
        passphrase: What the ledger is to be opened with; empty if it has none.
        fallback: What to open if this fails: the ledger as it was.
        read_only: Whether it is to be read only.
    """

    path: Path
    opener: Callable[..., Ledger]
    passphrase: str = field(default="", repr=False)
    fallback: "Opening | None" = None
    read_only: bool = False

    def told(self, passphrase: str) -> "Opening":
        """Return the same with a passphrase."""
        return replace(self, passphrase=passphrase)


class WayOn(Enum):
    """What can be done about a ledger that does not open."""

    READ = auto()
    ASK = auto()
    GO_BACK = auto()
    RECOVER = auto()
    COMPLAIN = auto()


def way_on(opening: Opening, error: LedgerError) -> WayOn:
    """Return what can be done about a ledger that does not open."""
    match error:
        case PassphraseNeeded() | WrongPassphrase():
            return WayOn.ASK
        case _ if opening.fallback is not None:
            return WayOn.GO_BACK
        case LedgerLocked() | LedgerUnwritable() if not opening.read_only:
            return WayOn.READ
        case LedgerDamaged() | LedgerGone():
            return WayOn.RECOVER
        # It was a ledger once, or there would be no copies of it.
        case NotALedger() | LedgerMissing() if _has_copies(opening.path):
            return WayOn.RECOVER
    return WayOn.COMPLAIN


def reading(path: Path, passphrase: str = "", *, unchecked: bool = False) -> Opening:
    """Return how to open a ledger for reading, damaged or not if that is wished."""

    def opener(*, passphrase: str) -> Ledger:
        return Ledger.open(
            path, read_only=True, passphrase=passphrase, unchecked=unchecked
        )

    return Opening(path, opener, passphrase, read_only=True)


def writing(path: Path, passphrase: str = "") -> Opening:
    """Return how to open a ledger for writing."""

    def opener(*, passphrase: str) -> Ledger:
        return Ledger.open(path, passphrase=passphrase)

    return Opening(path, opener, passphrase)


def _has_copies(path: Path) -> bool:
    try:
        return bool(backups(path, backup_folder(path.resolve())))
    except LedgerError:
        return False
