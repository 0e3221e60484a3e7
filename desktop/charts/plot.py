"""One panel on the screen: curves that follow the wheel, the mouse and the keys.

This module brings pyqtgraph, which takes half a second to import; it is imported
when the first chart is to be shown.
"""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QBrush,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from core.history import Floats
from desktop.charts.drawing import Look, symbol_path
from desktop.charts.legend import mark_size
from desktop.charts.painting import (
    Axes,
    paint_axes,
    paint_days,
    paint_layer_numbers,
    paint_note,
    stacked,
)
from desktop.charts.panels import MarkGroup, Panel, Symbol, marks_shown, value_range
from desktop.charts.span import Span
from desktop.charts.thinning import thinned, thinned_band, visible

#: A wheel's notch, in the eighths of a degree that Qt counts.
_NOTCH = 120
#: How far the mouse moves before a push becomes a drag, in pixels.
_DRAG = 4


#: The width of curves with few points, in pixels; three times as slow to paint as
#: the single pixel that long ones get.
_BROAD = 1.5
_FEW = 800


class AreaItem(pg.GraphicsObject):
    """Filled areas without smoothed edges, which cost little over long series."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._areas: list[tuple[QPainterPath, QBrush, QPen]] = []
        self._bounds = QRectF()

    def show_areas(self, areas: list[tuple[QPainterPath, QBrush, QPen]]) -> None:
        """Fill these outlines, given in days and values, from now on."""
        self.prepareGeometryChange()
        self._areas = areas
        self._bounds = QRectF()
        for path, _, _ in areas:
            self._bounds |= path.boundingRect()
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: D102
        return self._bounds

    def paint(  # noqa: D102
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002
        widget: QWidget | None = None,  # noqa: ARG002
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for path, brush, pen in self._areas:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawPath(path)


class PanelPlot(pg.PlotWidget):
    """A chart of one panel; what its days are is decided by those who watch it."""

    #: The day (an ordinal with its fraction) under the pointer, or ``None``.
    pointed = Signal(object)
    #: The day that was clicked, a mark's own day where one was hit.
    picked = Signal(int)
    #: A day, and by what factor the days around it are to be stretched.
    stretched = Signal(float, float)
    #: By how many days the chart was dragged to the past.
    dragged = Signal(float)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(  # type: ignore[no-untyped-call]
            parent, background=look.surface()
        )
        # Any: pyqtgraph says nothing of the types of what stands in it.
        self._item: Any = self.plotItem
        self._look = look
        self._panel: Panel | None = None
        self._note = ""
        self._span = Span(0.0, 1.0)
        self._axes = Axes(QRectF(), 0.0, 1.0, 0.0, 1.0)
        self._gutter = 0.0
        self._foot = 0.0
        self._pushed_at: QPointF | None = None
        self._dragging = False
        self._areas = AreaItem()
        self._curves: list[pg.PlotCurveItem] = []
        self._rules: list[pg.PlotCurveItem] = []
        self._marks: list[pg.ScatterPlotItem] = []
        self._cursor = pg.PlotCurveItem(pen=_cosmetic(QPen(look.cursor(), 1)))
        self._prepare()

    def _prepare(self) -> None:
        item = self._item
        item.hideAxis("left")
        item.hideAxis("bottom")
        item.hideButtons()
        item.setMenuEnabled(False)
        item.layout.setSpacing(0)
        view = item.getViewBox()
        view.setMouseEnabled(x=False, y=False)
        view.disableAutoRange()
        view.setBorder(None)
        item.addItem(self._areas, ignoreBounds=True)
        item.addItem(self._cursor, ignoreBounds=True)
        self._cursor.setZValue(20)
        self._cursor.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)

    @property
    def shown(self) -> Span:
        """The days in view."""
        return self._span

    def point_of(self, day: float, value: float) -> QPointF:
        """Return where a value stands in the view."""
        return self._axes.point(day, value)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(round(self._look.em * 20), round(self._look.em * 8))

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(round(self._look.em * 50), round(self._look.em * 10))

    def show_panel(self, panel: Panel) -> None:
        """Take up another panel; :meth:`show_span` then draws it."""
        before, self._panel = self._panel, panel
        self.setAccessibleName(panel.title)
        if before is not None and _drawn_alike(before, panel):
            return
        item = self._item
        for old in (*self._curves, *self._rules, *self._marks):
            item.removeItem(old)
        look = self._look
        self._rules = [
            pg.PlotCurveItem(pen=_cosmetic(look.pen(rule.ink, rule.stroke)))
            for rule in panel.rules
        ]
        self._curves = [
            pg.PlotCurveItem(
                pen=_cosmetic(look.pen(curve.ink, curve.stroke)), antialias=True
            )
            for curve in panel.curves
        ]
        self._marks = [self._scatter(group) for group in panel.groups]
        for height, added in enumerate((*self._rules, *self._curves, *self._marks)):
            added.setZValue(1 + height / 100)
            item.addItem(added, ignoreBounds=True)

    def _scatter(self, group: MarkGroup) -> pg.ScatterPlotItem:
        look = self._look
        ring = group.symbol is Symbol.RING
        ground = look.surface()
        return pg.ScatterPlotItem(
            symbol=symbol_path(group.symbol),
            size=mark_size(look),
            pen=_cosmetic(
                QPen(look.ink(group.ink) if ring else ground, 1.5 if ring else 1)
            ),
            brush=QBrush(ground if ring else look.ink(group.ink)),
            pxMode=True,
            useCache=True,
        )

    def show_span(self, span: Span, gutter: float, *, with_days: bool) -> None:
        """Turn to some days, the labels of values in a gutter of this width.

        ``with_days`` writes the days below.
        """
        if self._panel is None:
            return
        self._span = span
        self._gutter = gutter
        self._foot = self._look.em * 1.9 if with_days else 0.0
        self._lay_out()
        self._fill()
        self.resetCachedContent()
        self._tell_changes()

    def _tell_changes(self) -> None:
        """Have the scene say now what is to be repainted.

        It would say so in an event of its own, and every scene's event repaints
        the window at once: of several charts that change together, all but the
        first would be painted twice.
        """
        # pyqtgraph puts its matrices off until it paints, and then asks for more.
        self.sceneObj.prepareForPaint()
        QCoreApplication.sendPostedEvents(self.sceneObj, QEvent.Type.MetaCall.value)

    def show_note(self, text: str) -> None:
        """Write something where the days to come will be; nothing if it is empty."""
        if text != self._note:
            self._note = text
            self.viewport().update()

    def point_at(self, day: int | None) -> None:
        """Draw the cursor at a day, or none."""
        self._cursor.setVisible(day is not None)
        if day is not None:
            self._cursor.setData([day, day], [self._axes.low, self._axes.high])
        self._tell_changes()

    def _lay_out(self) -> None:
        em = self._look.em
        area = QRectF(self.viewport().rect()).adjusted(
            self._gutter, em * 0.5, -em * 0.6, -em * 0.5 - self._foot
        )
        panel = self._panel
        bounds = (
            value_range(panel, self._span.first, self._span.last) if panel else (0, 1)
        )
        self._axes = Axes(area, self._span.first, self._span.last, *bounds)
        self._place_view(area)
        self._item.getViewBox().setRange(
            xRange=(self._span.first, self._span.last),
            yRange=bounds,
            padding=0,
            disableAutoRange=True,
        )

    def _place_view(self, area: QRectF) -> None:
        whole = self.viewport().rect()
        margins = (
            area.left(),
            area.top(),
            whole.width() - area.right(),
            whole.height() - area.bottom(),
        )
        layout = self._item.layout
        # Setting what is set already would cost a second repaint.
        if margins != layout.getContentsMargins():
            layout.setContentsMargins(*margins)
            layout.activate()

    def _fill(self) -> None:
        """Give every item the points of the days in view."""
        panel = self._panel
        if panel is None:
            return
        seen = visible(panel.days, self._span.first, self._span.last)
        days = panel.days[seen]
        columns = max(int(self._axes.area.width()), 50)
        self._areas.show_areas(self._outlines(panel, seen, columns))
        ends = [self._span.first, self._span.last]
        for rule, item in zip(panel.rules, self._rules, strict=True):
            item.setData(ends, [rule.level, rule.level])
        for curve, item in zip(panel.curves, self._curves, strict=True):
            x, y = thinned(days, curve.values[seen], columns, stepped=curve.stepped)
            width = _BROAD if len(x) <= _FEW else 1.0
            pen = _cosmetic(self._look.pen(curve.ink, curve.stroke, width))
            item.setData(x, y, connect="finite", pen=pen)
        most = columns / mark_size(self._look) / 2
        shown = marks_shown(panel, self._span.first, self._span.last, most)
        for (_, marks), scatter in zip(shown, self._marks, strict=True):
            scatter.setData(x=[m.day for m in marks], y=[m.value for m in marks])

    def _outlines(
        self, panel: Panel, seen: slice, columns: int
    ) -> list[tuple[QPainterPath, QBrush, QPen]]:
        look, days = self._look, panel.days[seen]
        none = QPen(Qt.PenStyle.NoPen)
        areas = []
        for ribbon in panel.ribbons:
            x, low, high = thinned_band(
                days,
                ribbon.low[seen],
                ribbon.high[seen],
                columns // 2,
                stepped=ribbon.stepped,
            )
            known = np.isfinite(low + high)
            path = _outline(x[known], low[known], high[known])
            areas.append((path, QBrush(look.band(ribbon.ink)), none))
        edge = QPen(look.surface(), 0)
        for layer, x, foot, top in stacked(panel, seen, max(len(days) // columns, 1)):
            shade = QBrush(look.shade(layer.shade))
            areas.append((_outline(x, foot, top), shade, edge))
        return areas

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: D102
        super().drawBackground(painter, rect)
        if self._panel is None:
            return
        paint_axes(painter, self._panel, self._axes, self._look)
        if self._foot:
            area = self._axes.area
            below = QRectF(
                area.left(),
                area.bottom() + self._look.em * 0.3,
                area.width(),
                self._foot,
            )
            paint_days(painter, below, (self._span.first, self._span.last), self._look)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: D102
        super().drawForeground(painter, rect)
        if self._panel is None:
            return
        paint_layer_numbers(painter, self._panel, self._axes, self._look)
        if self._note:
            last = float(self._panel.days[-1])
            paint_note(painter, self._note, last, self._axes, self._look)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: D102
        super().resizeEvent(event)  # type: ignore[no-untyped-call]
        if getattr(self, "_panel", None) is not None:
            self.show_span(self._span, self._gutter, with_days=self._foot > 0)

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


def _drawn_alike(one: Panel, other: Panel) -> bool:
    """Return whether two panels have as many lines and marks, in the same dress."""
    return _dress(one) == _dress(other)


def _dress(panel: Panel) -> tuple[list[tuple[str, str]], ...]:
    return (
        [(rule.ink, rule.stroke) for rule in panel.rules],
        [(curve.ink, curve.stroke) for curve in panel.curves],
        [(group.symbol, group.ink) for group in panel.groups],
    )


def _cosmetic(pen: QPen) -> QPen:
    """Return a pen whose width is of the screen and not of days and values."""
    pen.setCosmetic(True)
    return pen


def _outline(x: Floats, low: Floats, high: Floats) -> QPainterPath:
    path: QPainterPath = pg.arrayToQPath(
        np.concatenate([x, x[::-1]]), np.concatenate([high, low[::-1]])
    )
    path.closeSubpath()
    return path
