"""What can be decided at the first start."""

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
class OpenExisting:
    """The wish to open a ledger that is there already."""
