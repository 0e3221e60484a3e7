"""Draws a row of a list that is more than a text: several lines, a bar, an icon."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from desktop.icons import pixmap
from desktop.theme import SPACE, Tone, colours

_SYMBOL = 16
_BAR = 6


@dataclass(frozen=True, slots=True)
class Words:
    """A text with its tone."""

    text: str = ""
    tone: Tone = Tone.PLAIN
    strong: bool = False


_NOTHING = Words()


class RowPen:
    """Writes into a rectangle, line below line."""

    def __init__(self, painter: QPainter, room: QRectF, font: QFont) -> None:
        self._painter = painter
        self._font = font
        self._room = room.adjusted(SPACE / 2, SPACE / 4, -SPACE / 2, -SPACE / 4)
        self._text = self._room.adjusted(SPACE, SPACE * 3 / 4, -SPACE, -SPACE / 2)
        self._top = self._text.top()

    @staticmethod
    def height(metrics: QFontMetrics, rows: int, *, bar: bool) -> int:
        """Return how high a rectangle must be for so many lines of text."""
        return rows * (metrics.height() + SPACE // 4) + SPACE * 2 + (_BAR + 10) * bar

    def background(self, *, chosen: bool, focused: bool, hovered: bool) -> None:
        """Show whether the row is chosen, and whether the keys speak to it."""
        if not (chosen or hovered):
            return
        shown = colours()
        self._painter.setBrush(QColor(shown.accent_soft if chosen else shown.raised))
        self._painter.setPen(Qt.PenStyle.NoPen)
        if focused:
            self._painter.setPen(QColor(shown.accent))
        self._painter.drawRoundedRect(self._room, 6, 6)

    def symbol(self, name: str, tone: Tone) -> None:
        """Draw an icon before all that follows."""
        density = self._painter.device().devicePixelRatioF()
        picture = pixmap(name, colours().tone(tone), _SYMBOL, density)
        at = self._text.left() + SPACE / 2
        self._painter.drawPixmap(round(at), round(self._top + 3), picture)
        self._text.setLeft(at + _SYMBOL + SPACE)

    def shrink(self) -> None:
        """Write smaller from here on."""
        self._font.setPixelSize(round(self._font.pixelSize() * 0.93))

    def row(
        self, left: Words, right: Words = _NOTHING, aside: Words = _NOTHING
    ) -> None:
        """Write one line; what is right is kept whole, what is left may be cut.

        What stands ``aside`` follows what is left.
        """
        self._painter.setFont(self._font)
        room = QRectF(self._text)
        room.setTop(self._top)
        room.setHeight(self._painter.fontMetrics().height())
        self._top = room.bottom() + SPACE / 4
        width = self._write(room, right, Qt.AlignmentFlag.AlignRight)
        if width:
            room.setRight(room.right() - width - SPACE)
        width = self._write(room, left, Qt.AlignmentFlag.AlignLeft)
        room.setLeft(room.left() + width + SPACE)
        self._write(room, aside, Qt.AlignmentFlag.AlignLeft)

    def bar(self, share: float | None, tone: Tone, marks: Sequence[float]) -> None:
        """Draw a bar filled to a share, with marks at some shares."""
        shown, painter = colours(), self._painter
        room = QRectF(self._text.left(), self._top + 4, self._text.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown.track))
        painter.drawRoundedRect(room, _BAR / 2, _BAR / 2)
        if share:
            part = QRectF(room)
            part.setWidth(max(room.width() * min(share, 1.0), _BAR))
            painter.setBrush(QColor(shown.tone(tone)))
            painter.drawRoundedRect(part, _BAR / 2, _BAR / 2)
        painter.setBrush(QColor(shown.quiet))
        for mark in marks:
            at = round(room.left() + room.width() * mark)
            painter.drawRect(QRectF(at, room.top() - 2, 1, _BAR + 4))
        self._top = room.bottom() + SPACE * 3 / 4

    def _write(self, room: QRectF, words: Words, side: Qt.AlignmentFlag) -> float:
        """Write a text and return how wide it became."""
        if not words.text:
            return 0.0
        font = QFont(self._font)
        if words.strong:
            font.setWeight(QFont.Weight.DemiBold)
        self._painter.setFont(font)
        metrics = self._painter.fontMetrics()
        # Room is measured in whole pixels; a letter may need the next one.
        end = Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(words.text, end, round(room.width()) + 1)
        self._painter.setPen(QColor(colours().tone(words.tone)))
        self._painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        return float(metrics.horizontalAdvance(shown))
