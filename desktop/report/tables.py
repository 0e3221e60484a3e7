"""Tables on paper: columns that fit, rows that stay whole, headings that return."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.report.blocks import Column, Row, Table
from desktop.report.paper import Paper, Type, mm
from desktop.report.strips import Strip, base_line, room, write

#: Between two columns, above and below the text of a row.
_GAP_MM, _PAD_MM = 3.2, 0.75
_LEAST_STRETCH_MM = 16.0
#: A note of many lines ends in dots, so that no row is higher than a page.
_MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class _Cells:
    """The texts of one row in lines."""

    kind: Type
    lines: list[list[str]]

    @property
    def most(self) -> int:
        """The number of lines of the highest."""
        return max((len(text) for text in self.lines), default=1)


def table_strips(table: Table, paper: Paper) -> list[Strip]:
    """Return a table as strips: its heading, and each of its rows."""
    grid = _Grid(paper, table.columns, tuple(column_widths(table, paper)))
    head = grid.head()
    rows = [grid.row(row, head) for row in table.rows]
    # The first and the last row are never alone on a page.
    for place in {0, len(rows) - 2} & set(range(len(rows) - 1)):
        rows[place] = replace(rows[place], keeps=True)
    return [head, *rows, room(mm(4))]


def column_widths(table: Table, paper: Paper) -> list[float]:
    """Return widths that add up to the width of the text, gaps left out.

    Columns first ask for their longest text.  Where that is too much, headings
    are broken, then the columns that stretch; where they cannot give enough, all
    give alike.
    """
    free = paper.body.width() - mm(_GAP_MM) * (len(table.columns) - 1)
    cells = _cell_widths(table, paper)
    whole = [
        max(paper.width_of(column.heading, Type.CELL_STRONG), width)
        for column, width in zip(table.columns, cells, strict=True)
    ]
    if sum(whole) <= free:
        return _stretched(whole, table.columns, free)
    broken = [
        max(_widest_word(column.heading, paper), width)
        for column, width in zip(table.columns, cells, strict=True)
    ]
    if sum(broken) <= free:
        return _stretched(broken, table.columns, free)
    return _squeezed(broken, table.columns, free)


def _cell_widths(table: Table, paper: Paper) -> list[float]:
    widths = [0.0] * len(table.columns)
    for row in table.rows:
        kind = Type.CELL_STRONG if row.strong else Type.CELL
        for place, cell in enumerate(row.cells):
            widths[place] = max(widths[place], paper.width_of(cell, kind))
    return widths


def _widest_word(heading: str, paper: Paper) -> float:
    words = heading.split() or [""]
    return max(paper.width_of(word, Type.CELL_STRONG) for word in words)


def _stretched(
    widths: list[float], columns: Sequence[Column], free: float
) -> list[float]:
    """Hand what is left over to the columns that stretch, or else to all alike."""
    takers = [place for place, column in enumerate(columns) if column.stretches]
    takers = takers or list(range(len(columns)))
    share = (free - sum(widths)) / len(takers)
    return [
        width + share if place in takers else width
        for place, width in enumerate(widths)
    ]


def _squeezed(
    widths: list[float], columns: Sequence[Column], free: float
) -> list[float]:
    """Take what is lacking from the columns that stretch, or else from all alike."""
    fixed = sum(w for w, c in zip(widths, columns, strict=True) if not c.stretches)
    givers = [w for w, c in zip(widths, columns, strict=True) if c.stretches]
    left = free - fixed
    if not givers or left < mm(_LEAST_STRETCH_MM) * len(givers):
        scale = free / sum(widths)
        return [width * scale for width in widths]
    wanted = sum(givers)
    least = mm(_LEAST_STRETCH_MM)
    spare = left - least * len(givers)
    return [
        least + spare * (width / wanted) if column.stretches else width
        for width, column in zip(widths, columns, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Grid:
    """The columns of one table at their places."""

    paper: Paper
    columns: tuple[Column, ...]
    widths: tuple[float, ...]

    def head(self) -> Strip:
        """Return the heading, which stays with the first row."""
        cells = self._cells(tuple(c.heading for c in self.columns), Type.CELL_STRONG)

        def paint(painter: QPainter, rect: QRectF) -> None:
            self._paint(painter, rect, cells, self.paper.colours.quiet)
            painter.setPen(QPen(QColor(self.paper.colours.quiet), mm(0.2)))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

        return Strip(self._height(cells), paint, keeps=True)

    def row(self, row: Row, head: Strip) -> Strip:
        """Return a row; where it begins a page, the heading stands before it."""
        kind = Type.CELL_STRONG if row.strong else Type.CELL
        cells = self._cells(row.cells, kind)
        colour = self.paper.colours.tone(row.tone)

        def paint(painter: QPainter, rect: QRectF) -> None:
            self._paint(painter, rect, cells, colour)
            painter.setPen(QPen(QColor(self.paper.colours.border), mm(0.12)))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

        return Strip(self._height(cells), paint, head=head)

    def _cells(self, texts: Sequence[str], kind: Type) -> _Cells:
        lines = [
            _shortened(self.paper.wrapped(text, kind, width + 1))
            for text, width in zip(texts, self.widths, strict=True)
        ]
        return _Cells(kind, lines)

    def _height(self, cells: _Cells) -> float:
        return cells.most * self.paper.line(cells.kind) + 2 * mm(_PAD_MM)

    def _paint(
        self, painter: QPainter, rect: QRectF, cells: _Cells, colour: str
    ) -> None:
        paper, kind = self.paper, cells.kind
        x = rect.left()
        for column, width, lines in zip(
            self.columns, self.widths, cells.lines, strict=True
        ):
            y = rect.top() + mm(_PAD_MM) + base_line(paper, kind)
            for text in lines:
                shift = width - paper.width_of(text, kind) if column.number else 0.0
                write(painter, paper, QPointF(x + shift, y), text, (kind, colour))
                y += paper.line(kind)
            x += width + mm(_GAP_MM)


def _shortened(lines: list[str]) -> list[str]:
    if len(lines) <= _MOST_LINES:
        return lines
    return [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1]}…"]
