"""What a user can do to the books, as data; the ledger carries it out."""

from dataclasses import dataclass
from typing import NamedTuple

from core.records import Entry


@dataclass(frozen=True, slots=True)
class AddEntries:
    """Add entries, in this order; ids and batches they bring along are ignored."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class EditEntries:
    """Put each entry in the place of the one with its id.

    Which import an entry came with cannot be edited.
    """

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class DeleteEntries:
    """Remove the entries with these ids.

    The identities of imported ones stay known, so that the same statement does
    not bring them back.
    """

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ImportOrigin:
    """Where imported rows came from, and how the rows of the file were judged.

    Attributes:
        file: The file's name, without its folder.
        digest: A hash of its bytes.
        format: What it was recognised as.
        encoding: How its text was written.
        mapping: How its columns were read, as the statements put it.
        rows: How many data rows it had: the sum of the other four.
        new: How many of them came in.
        duplicate: How many were there already.
        ignored: How many mean nothing to the books.
        error: How many could not be read.
    """

    file: str
    digest: str = ""
    format: str = ""
    encoding: str = ""
    mapping: str = ""
    rows: int = 0
    new: int = 0
    duplicate: int = 0
    ignored: int = 0
    error: int = 0


class ImportRow(NamedTuple):
    """An entry to come in, and what to know it by when it is met again.

    A named tuple, because a frozen dataclass takes four times as long to make
    and an import may have a million of them.

    Attributes:
        entry: What the row means.
        source: Where keys of this sort are given out, such as one wallet.
        key: The row's own number or hash there; empty where it has none.
    """

    entry: Entry
    source: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class ImportRows:
    """Bring in the rows of a statement, as one batch."""

    origin: ImportOrigin
    rows: tuple[ImportRow, ...]


@dataclass(frozen=True, slots=True)
class TakeBackImport:
    """Remove what is left of an import, whatever was done since.

    Rows that the user has edited go too.  The same file counts as new afterwards.
    """

    batch: int


@dataclass(frozen=True, slots=True)
class SetSetting:
    """Give a setting of the ledger a value; the empty one forgets it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Note that a warning was seen while its figure stood at ``measure``."""

    warning: str
    measure: float
    note: str = ""


Command = (
    AddEntries
    | EditEntries
    | DeleteEntries
    | ImportRows
    | TakeBackImport
    | SetSetting
    | Acknowledge
)
