"""What can be decided at the first start, and where a ledger does not open."""

from dataclasses import dataclass
from pathlib import Path

from core.records import Entry


@dataclass(frozen=True, slots=True)
class BeginEmpty:
    """The wish for a new ledger with what was told at once."""

    path: Path
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class BeginWithBills:
    """The wish for a new ledger, and for the import of some files into it."""

    path: Path
    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class LookAtDemo:
    """The wish to see the demo, which is a file of its own."""


@dataclass(frozen=True, slots=True)
class RestoreCopy:
    """The wish to put a copy in the place of the ledger that does not open."""

    source: Path


@dataclass(frozen=True, slots=True)
class LookAtCopy:
    """The wish to see what is in a copy, without writing to it."""

    source: Path


@dataclass(frozen=True, slots=True)
class OpenDamaged:
    """The wish to read what can be read of a damaged ledger."""

    path: Path


@dataclass(frozen=True, slots=True)
class BeginAnew:
    """The wish for another ledger, where one does not open."""


@dataclass(frozen=True, slots=True)
class OpenExisting:
    """The wish to open a ledger that is there already."""
