"""The names of a table's columns, and enough of its cells to tell what they hold."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.statements.days import looks_like_day
from core.statements.delimited import records
from core.statements.figures import is_blank, looks_like_figure
from core.statements.layout import header_name

# What share of a column's cells must be what its name says.
_ENOUGH = 0.6


@dataclass(frozen=True)
class Sample:
    """Names of columns, and the rows below them, each with a cell for a name.

    Attributes:
        names: As :func:`core.statements.layout.header_name` gives them; empty
            ones where the table has no header.
        rows: The rows of a part of the table.
    """

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @cached_property
    def columns(self) -> tuple[tuple[str, ...], ...]:
        """The cells by column."""
        return tuple(zip(*self.rows, strict=True))

    def cells(self, column: int) -> tuple[str, ...]:
        """Return the cells of a column."""
        return self.columns[column] if self.rows else ()

    def first(self, found: Iterator[int], holds: Callable[[int], bool]) -> int | None:
        """Return the first of some columns that holds what it should."""
        return next((column for column in found if holds(column)), None)

    def is_made_of(self, column: int, test: Callable[[str], bool]) -> bool:
        """Return whether the cells of a column are, most of them, of a kind."""
        said = [cell for cell in self.cells(column) if cell and not is_blank(cell)]
        return sum(map(test, said)) >= max(1, _ENOUGH * len(said))

    def holds_days(self, column: int) -> bool:
        """Return whether a column holds dates; any may where there are no rows."""
        return not self.rows or self.is_made_of(column, looks_like_day)

    def holds_figures(self, column: int) -> bool:
        """Return whether a column holds amounts; any may without rows."""
        return not self.rows or self.is_made_of(column, looks_like_figure)

    def may_hold_figures(self, column: int) -> bool:
        """Return whether a column holds figures, or nothing in this file."""
        return self.holds_figures(column) or all(map(is_blank, self.cells(column)))

    def holds_decimals(self, column: int) -> bool:
        """Return whether a column holds amounts, some of them with decimals."""
        said = [cell for cell in self.cells(column) if not is_blank(cell)]
        return self.holds_figures(column) and any("." in c or "," in c for c in said)

    def has_minus(self, column: int) -> bool:
        """Return whether any amount of a column is below zero."""
        return any(is_negative(cell) for cell in self.cells(column))


def is_negative(figure: str) -> bool:
    """Return whether the text of an amount has the sign of one below zero."""
    return "-" in figure or "(" in figure or "−" in figure


def sample_of(
    names: tuple[str, ...], lines: Sequence[str], start: int, delimiter: str
) -> Sample | None:
    """Return the names with what stands below; ``None`` if they name too little.

    A header that most rows have more cells than is a line of the title.  Lines
    of few cells are titles, sections and disclaimers; where tables were joined
    the header comes again.
    """
    width = len(names)
    found = [cells for _, cells, _ in records(lines, start, delimiter, width)]
    wider = sum(any(cells[width:]) for cells in found)
    if wider * 2 > len(found):
        return None
    rows = [
        tuple([*cells, *[""] * (width - len(cells))][:width])
        for cells in found
        if len(cells) * 2 > width
    ]
    full = [
        row
        for row in rows
        if sum(map(bool, row)) > 1 and tuple(map(header_name, row)) != names
    ]
    return Sample(names, tuple(full))
