"""A bar that shows how much of something is used, with marks where it matters."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import SPACE, Tone, colours


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the bar: a share of its whole length, and what is written there."""

    at: float
    text: str = ""


class Bar(QWidget):
    """A bar of one value; unknown values leave it empty.

    The value is also told in words beside the bar, and to screen readers here.
    """

    _HEIGHT = 10

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self._marks: tuple[Mark, ...] = ()
        self._tone = Tone.ACCENT
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(
        self,
        share: float | None,
        text: str,
        tone: Tone = Tone.ACCENT,
        marks: Sequence[Mark] = (),
    ) -> None:
        """Fill the bar to a share of its length and tell it as ``text``."""
        self.setAccessibleDescription(text)
        shown = (share, tone, tuple(marks))
        if shown == (self._share, self._tone, self._marks):
            return
        self._share, self._tone, self._marks = shown
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        below = self._text_height() if any(mark.text for mark in self._marks) else 0
        return QSize(160, self._HEIGHT + SPACE // 2 + below)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, D102
        shown = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = SPACE / 4
        track = QRectF(0, top, self.width(), self._HEIGHT)
        painter.setBrush(QColor(shown.track))
        painter.drawRoundedRect(track, self._HEIGHT / 2, self._HEIGHT / 2)
        if self._share:
            painter.setClipRect(
                QRectF(0, 0, self.width() * min(self._share, 1.0), self.height())
            )
            painter.setBrush(QColor(shown.tone(self._tone)))
            painter.drawRoundedRect(track, self._HEIGHT / 2, self._HEIGHT / 2)
            painter.setClipping(False)
        self._paint_marks(painter, track)

    def _paint_marks(self, painter: QPainter, track: QRectF) -> None:
        shown = colours()
        font = self.font()
        font.setPixelSize(round(font.pixelSize() * 0.8))
        painter.setFont(font)
        for mark in self._marks:
            x = round(track.width() * mark.at)
            painter.setPen(QPen(QColor(shown.text), 1.5))
            top = QPointF(x, track.top() - SPACE / 4)
            painter.drawLine(top, QPointF(x, track.bottom() + SPACE / 4))
            painter.setPen(QColor(shown.quiet))
            room = QRectF(x - 40, track.bottom() + 2, 80, self._text_height())
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, mark.text)

    def _text_height(self) -> int:
        return round(self.fontMetrics().height() * 0.9)
