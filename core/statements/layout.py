"""What a reader says about its kind of file, and the table it is handed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.statements.mapping import Mapping
from core.statements.rows import FileNote, Progress, ReadOptions, StatementRow

# No header stands so far down that it has to be looked for in large letters.
_FURTHEST = 1 << 16

_NARROW = str.maketrans({"（": "(", "）": ")", "／": "/", "\ufeff": "", '"': ""})


def header_name(cell: str) -> str:
    """Return the name of a column without what differs from file to file.

    Full-width parentheses become narrow, padding and case are dropped.
    """
    return cell.translate(_NARROW).strip().lower()


def is_marked(text: str, mark: str) -> bool:
    """Return whether a mark stands in a text, whatever its letters' case."""
    if mark in text or not mark.isascii():
        return mark in text
    return mark in text[:_FURTHEST].lower()


@dataclass(frozen=True, slots=True)
class Table:
    """A delimited file whose header has been found.

    Attributes:
        text: The whole file.
        start: Where the text goes on after the header.
        header_line: The header's physical line, from 1.
        names: The names of the columns, as :func:`header_name` gives them.
        delimiter: What separates the cells.
    """

    text: str
    start: int
    header_line: int
    names: tuple[str, ...]
    delimiter: str

    @property
    def ends_open(self) -> bool:
        """Whether no line end follows the last row; it may have been cut there."""
        return not self.text.endswith(("\n", "\r"))

    def column(self, *names: str) -> int:
        """Return the index of the column with the first of these names.

        One past the last column if there is none of them.
        """
        for name in names:
            if name in self.names:
                return self.names.index(name)
        return len(self.names)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a reader found in a table.

    Attributes:
        rows: Every data row, in the order of the file.
        declared: The number of rows that the file itself speaks of.
        notes: What is worth saying of the file.
        mapping: What the columns were taken for, where no layout says it.
    """

    rows: tuple[StatementRow, ...]
    declared: int | None = None
    notes: tuple[FileNote, ...] = ()
    mapping: Mapping | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """One kind of file: how its header is known, and what reads it.

    Attributes:
        format: The id that the user, the command line and the ledger see.
        mark: A word of the header by which a line is worth a closer look, in
            small letters.
        columns: For each column that must be there, the names it may have.
        read: The reader.
    """

    format: str
    mark: str
    columns: tuple[tuple[str, ...], ...]
    read: Callable[[Table, ReadOptions, Progress | None], Contents]

    def fits(self, names: Sequence[str]) -> bool:
        """Return whether these are the names of the layout's columns."""
        found = set(names)
        return all(not found.isdisjoint(column) for column in self.columns)
