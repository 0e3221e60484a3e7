"""One panel on the screen: curves that follow the wheel, the mouse and the keys."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.charts.drawing import Look
from desktop.charts.legend import mark_size
from desktop.charts.painting import Axes, paint_days, paint_note, paint_panel, screen
from desktop.charts.panels import Panel, value_range
from desktop.charts.span import Span

#: A wheel's notch, in the eighths of a degree that Qt counts.
_NOTCH = 120
#: How far the mouse moves before a push becomes a drag, in pixels.
_DRAG = 4


class PanelPlot(QWidget):
    """A chart of one panel; what its days are is decided by those who watch it.

    What it shows is painted once for a change and kept as a picture: to draw the
    line at the day under the pointer takes no more than to copy it.
    """

    #: The day (an ordinal with its fraction) under the pointer, or ``None``.
    pointed = Signal(object)
    #: The day that was clicked, a mark's own day where one was hit.
    picked = Signal(int)
    #: A day, and by what factor the days around it are to be stretched.
    stretched = Signal(float, float)
    #: By how many days the chart was dragged to the past.
    dragged = Signal(float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._panel: Panel | None = None
        self._note = ""
        self._span = Span(0.0, 1.0)
        self._axes = Axes(QRectF(), 0.0, 1.0, 0.0, 1.0)
        self._gutter = 0.0
        self._foot = 0.0
        self._day: int | None = None
        self._picture = QPixmap()
        self._pushed_at: QPointF | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        # It fills all of its room, so nothing need be painted below it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def shown(self) -> Span:
        """The days in view."""
        return self._span

    def point_of(self, day: float, value: float) -> QPointF:
        """Return where a value stands in the chart."""
        return self._axes.point(day, value)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(round(self._look.em * 20), round(self._look.em * 8))

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(round(self._look.em * 50), round(self._look.em * 10))

    def show_panel(self, panel: Panel) -> None:
        """Take up another panel; :meth:`show_span` then draws it."""
        self._picture = QPixmap()
        self._panel = panel
        self.setAccessibleName(panel.title)

    def show_span(self, span: Span, gutter: float, *, with_days: bool) -> None:
        """Turn to some days, the labels of values in a gutter of this width.

        ``with_days`` writes the days below.
        """
        self._span = span
        self._gutter = gutter
        self._foot = self._look.em * 1.9 if with_days else 0.0
        self._lay_out()

    def show_note(self, text: str) -> None:
        """Write something where the days to come will be; nothing if it is empty."""
        if text != self._note:
            self._note = text
            self._paint_anew()

    def point_at(self, day: int | None) -> None:
        """Draw the line at a day, or none."""
        if day == self._day:
            return
        self.update(self._about_the_day())
        self._day = day
        self.update(self._about_the_day())

    def _lay_out(self) -> None:
        """Find out where values come to lie; what has changed is painted anew."""
        if self._panel is None:
            return
        em = self._look.em
        area = QRectF(self.rect()).adjusted(
            self._gutter, em * 0.5, -em * 0.6, -em * 0.5 - self._foot
        )
        days = (self._span.first, self._span.last)
        axes = Axes(area, *days, *value_range(self._panel, *days))
        if axes != self._axes or self._picture.isNull():
            self._axes = axes
            self._paint_anew()

    def _paint_anew(self) -> None:
        self._picture = QPixmap()
        self.update()

    def _about_the_day(self) -> QRect:
        """Return the room of the line at the day under the pointer."""
        if self._day is None:
            return QRect()
        x = self._axes.point(self._day, self._axes.low).x()
        return QRectF(x - 2, 0, 4, self.height()).toAlignedRect()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        density = self.devicePixelRatioF()
        if self._picture.isNull() or self._picture.devicePixelRatio() != density:
            self._picture = self._painted(density)
        painter = QPainter(self)
        seen = event.rect()
        painter.drawPixmap(
            QRectF(seen),
            self._picture,
            QRectF(QPointF(seen.topLeft()) * density, seen.size() * density),
        )
        if self._day is not None:
            painter.setPen(QPen(self._look.cursor(), 1))
            top = self._axes.point(self._day, self._axes.high)
            painter.drawLine(top, self._axes.point(self._day, self._axes.low))

    def _painted(self, density: float) -> QPixmap:
        picture = QPixmap(self.size() * density)
        picture.setDevicePixelRatio(density)
        picture.fill(self._look.surface())
        panel, axes, look = self._panel, self._axes, self._look
        if panel is None:
            return picture
        painter = QPainter(picture)
        paint_panel(painter, panel, axes, look, screen(axes.area))
        if self._foot:
            area = axes.area
            below = QRectF(
                area.left(), area.bottom() + look.em * 0.3, area.width(), self._foot
            )
            paint_days(painter, below, (axes.first, axes.last), look)
        if self._note:
            paint_note(painter, self._note, float(panel.days[-1]), axes, look)
        painter.end()
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        notches = event.angleDelta().y() / _NOTCH
        if notches:
            self.stretched.emit(self._day_at(event.position().x()), 0.8**notches)
        aside = event.angleDelta().x() / _NOTCH
        if aside:
            self.dragged.emit(aside * self._span.days / 10)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() is Qt.MouseButton.LeftButton:
            self._pushed_at = event.position()
            self._dragging = False
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        here = event.position()
        if self._pushed_at is None:
            inside = self._axes.area.adjusted(-2, -40, 2, 40).contains(here)
            self.pointed.emit(self._day_at(here.x()) if inside else None)
        elif self._dragging or abs(here.x() - self._pushed_at.x()) > _DRAG:
            self._dragging = True
            days = self._day_at(self._pushed_at.x()) - self._day_at(here.x())
            self._pushed_at = here
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(days)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if self._pushed_at is not None and not self._dragging:
            self.picked.emit(self._nearest_day(event.position()))
        self._pushed_at = None
        self._dragging = False
        self.unsetCursor()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        event.accept()

    def _day_at(self, x: float) -> float:
        area = self._axes.area
        return (
            self._span.first
            + (x - area.left()) / max(area.width(), 1) * self._span.days
        )

    def _nearest_day(self, at: QPointF) -> int:
        """Return the day of the mark that was hit, or the day below the pointer."""
        reach = mark_size(self._look)
        for group in self._panel.groups if self._panel else ():
            for mark in group.marks:
                point = self._axes.point(mark.day, mark.value)
                if (point - at).manhattanLength() <= reach:
                    return mark.day
        return round(self._day_at(at.x()))
