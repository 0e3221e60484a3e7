"""Paints the rows of the table straight from their entries."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontInfo, QPainter

from core.records import Entry
from desktop.entry_table.columns import EntryColumn
from desktop.entry_table.model import alignment
from desktop.icons import pixmap
from desktop.theme import SPACE, Tone, colours

_ICON = 18
#: That of the headings in the style sheet.
_MARGIN = SPACE * 3 // 2
#: The height of a row in pixels.
ROW = SPACE * 4
_UNKNOWN = "····"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands in the view, in pixels, and how its texts are aligned."""

    column: EntryColumn
    left: int
    width: int
    flags: int


def placed(column: EntryColumn, left: int, width: int) -> Place:
    """Return the place of a column; all its texts are of a single line."""
    flags = int(alignment(column)) | int(Qt.TextFlag.TextSingleLine)
    return Place(column, left, width, flags)


class RowPainter:
    """Paints one row after the other, from left to right.

    Qt would ask for each of some two hundred cells by itself, five questions each,
    which takes several times as long as to paint them.
    """

    def __init__(self, painter: QPainter, places: Sequence[Place]) -> None:
        self._painter = painter
        self._places = places
        self._colours = colours()
        self._density = painter.device().devicePixelRatioF()
        self._metrics = painter.fontMetrics()
        # No sign is wider, but for a few that nobody writes; they would be cut off.
        self._widest = QFontInfo(painter.font()).pixelSize()
        self._pen = ""

    def paint(self, entry: Entry | None, rect: QRect, *, selected: bool) -> None:
        """Paint a row into a rectangle; without its entry it is on its way."""
        ground = self._colours.accent_soft if selected else self._colours.surface
        self._painter.fillRect(rect, QColor(ground))
        self._draw_with(self._colours.border)
        self._painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        for place in self._places:
            room = QRect(place.left, rect.top(), place.width, rect.height())
            room.adjust(_MARGIN, 0, -_MARGIN, 0)
            if entry is None:
                self._paint_text(_UNKNOWN, room, place.flags, self._colours.track)
            else:
                self._paint_cell(entry, room, place, selected=selected)

    def paint_cursor(self, rect: QRect) -> None:
        """Paint the frame of the cell that the keys act on."""
        self._draw_with(self._colours.accent)
        self._painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_cell(
        self, entry: Entry, room: QRect, place: Place, *, selected: bool
    ) -> None:
        column = place.column
        if column.symbol is not None:
            colour = self._colours.accent if selected else self._colours.quiet
            picture = pixmap(column.symbol(entry), colour, _ICON, self._density)
            middle = room.center().y() - _ICON // 2
            self._painter.drawPixmap(QPoint(room.left(), middle), picture)
            room.setLeft(room.left() + _ICON + SPACE)
        text = column.text(entry)
        if text:
            tone = Tone.PLAIN if column.tone is None else column.tone(entry)
            self._paint_text(text, room, place.flags, self._colours.tone(tone))

    def _paint_text(self, text: str, room: QRect, flags: int, colour: str) -> None:
        if len(text) * self._widest > room.width():
            right = Qt.TextElideMode.ElideRight
            text = self._metrics.elidedText(text, right, room.width())
        self._draw_with(colour)
        self._painter.drawText(room, flags, text)

    def _draw_with(self, colour: str) -> None:
        if colour != self._pen:
            self._pen = colour
            self._painter.setPen(QColor(colour))
