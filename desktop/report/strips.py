"""Slices of a report that no page break cuts, and how they fall into pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from desktop.report.paper import Paper, Type

Paint = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class HeadingMark:
    """What a strip heads, for the bookmarks; level 0 is a section, 1 a part of it."""

    text: str
    level: int


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """A slice over the whole width of the text.

    Attributes:
        height: In dots.
        paint: Paints it into a rectangle of that height.
        keeps: Whether it stays on one page with the strip after it.
        head: Painted before it where it begins a page, as a table's heading is.
        gap: Whether it is mere room, left out where it would begin a page.
        heading: What it heads, if it is a heading.
    """

    height: float
    paint: Paint
    keeps: bool = False
    head: "Strip | None" = None
    gap: bool = False
    heading: HeadingMark | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A strip on a page, and how far below the top of the text it stands."""

    strip: Strip
    top: float


def room(height: float) -> Strip:
    """Return a strip that holds two others apart."""
    return Strip(height, _paint_nothing, gap=True)


def paginated(strips: Sequence[Strip], height: float) -> list[list[Placed]]:
    """Return the pages that strips fill, of text no higher than this.

    Strips that keep together move to the next page together, unless they fill
    more than a page.
    """
    pages: list[list[Placed]] = [[]]
    top = 0.0
    place = 0
    while place < len(strips):
        group = _group(strips, place, height)
        needed = sum(strip.height for strip in group)
        page = pages[-1]
        if page and top + needed > height:
            pages.append([])
            page, top = pages[-1], 0.0
        for strip in _opening(group, begins=not page):
            page.append(Placed(strip, top))
            top += strip.height
        place += len(group)
    return [page for page in pages if page]


def _group(strips: Sequence[Strip], place: int, height: float) -> list[Strip]:
    """Return the strips from a place on that want to stay together."""
    group = [strips[place]]
    while group[-1].keeps and place + len(group) < len(strips):
        group.append(strips[place + len(group)])
    return group if sum(strip.height for strip in group) <= height else group[:1]


def _opening(group: list[Strip], *, begins: bool) -> list[Strip]:
    """Return what is placed of a group: at the top of a page its heading first."""
    if not begins:
        return group
    solid = [strip for strip in group if not strip.gap or strip is not group[0]]
    if solid and solid[0].head is not None:
        return [solid[0].head, *solid]
    return solid


def _paint_nothing(painter: QPainter, rect: QRectF) -> None:
    del painter, rect


def write(
    painter: QPainter, paper: Paper, at: QPointF, text: str, ink: tuple[Type, str]
) -> None:
    """Write one line from the left end of its base line, in a type and a colour."""
    painter.setFont(paper.fonts[ink[0]])
    painter.setPen(QColor(ink[1]))
    painter.drawText(at, text)


def base_line(paper: Paper, kind: Type) -> float:
    """Return how far below the top of a line its base line runs."""
    metrics = paper.metrics[kind]
    return (paper.line(kind) - metrics.height()) / 2 + metrics.ascent()
