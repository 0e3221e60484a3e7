"""Panels painted with plain vector strokes: on the screen, on paper and into files."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.history import Floats
from desktop.charts.drawing import Look, outline, polyline
from desktop.charts.legend import (
    flow,
    keys,
    mark_size,
    paint_layer_number,
    paint_legend,
    paint_symbol,
)
from desktop.charts.panels import (
    Layer,
    Panel,
    axis_labels,
    marks_shown,
    value_range,
)
from desktop.charts.thinning import day_wide, thinned, thinned_band, unbroken, visible
from desktop.charts.ticks import Tick, day_ticks, value_ticks

#: Areas of fewer days are numbered in their middle: near their end is no room.
_FEW_DAYS = 20


#: One or many; an array for one takes longer than what is reckoned with it.
_Places = TypeVar("_Places", float, Floats)


@dataclass(frozen=True, slots=True)
class Axes:
    """Where a panel's values come to lie.

    Attributes:
        area: The rectangle of the curves.
        first, last: The days (ordinals) at its left and right end.
        low, high: The values at its foot and its head.
    """

    area: QRectF
    first: float
    last: float
    low: float
    high: float

    def x(self, days: _Places) -> _Places:
        """Return where days lie."""
        share = (days - self.first) / max(self.last - self.first, 1e-9)
        return self.area.left() + share * self.area.width()

    def y(self, values: _Places) -> _Places:
        """Return where values lie."""
        share = (values - self.low) / max(self.high - self.low, 1e-9)
        return self.area.bottom() - share * self.area.height()

    def point(self, day: float, value: float) -> QPointF:
        """Return where one value lies."""
        return QPointF(self.x(day), self.y(value))


@dataclass(frozen=True, slots=True)
class Detail:
    """How finely a surface shows curves, and what it spares for speed.

    Attributes:
        columns: A curve has at most about two points in each of so many.
        width: That of a curve in hairs.
        few: Curves of more points are a single hair wide.
        smooth: Whether the edges of areas are smoothed.
    """

    columns: int
    width: float
    few: float = math.inf
    smooth: bool = True

    def width_of(self, points: int) -> float:
        """Return the width of a curve of so many points, in hairs."""
        return self.width if points <= self.few else 1.0


#: Finer than any printer shows at 18 cm.
PAPER = Detail(1200, 1.6)


def screen(area: QRectF) -> Detail:
    """Return what a screen shows of an area, quickly enough to follow the mouse.

    A broad curve of many points takes three times as long as one of a single pixel,
    and a smoothed area ten times as long as a plain one.
    """
    return Detail(max(int(area.width()), 50), 1.5, few=800, smooth=False)


@dataclass(frozen=True, slots=True)
class Frame:
    """What panels below one another share: their days, and the room for labels."""

    first: float
    last: float
    gutter: float


def paint_panels(
    painter: QPainter,
    panels: Sequence[Panel],
    rect: QRectF,
    frame: Frame,
    look: Look,
) -> None:
    """Paint panels below one another over the same days, the days written below.

    The curves of all panels begin and end at the same places.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    days, gutter = (frame.first, frame.last), frame.gutter
    foot = look.em * 1.9
    height = (rect.height() - foot) / max(len(panels), 1)
    top = rect.top()
    for panel in panels:
        part = QRectF(rect.left(), top, rect.width(), height)
        head = _paint_head(painter, panel, part, look)
        area = part.adjusted(gutter, head, 0, -look.em * 1.2)
        axes = Axes(area, *days, *value_range(panel, *days))
        paint_panel(painter, panel, axes, look, PAPER)
        top += height
    paint_days(
        painter,
        QRectF(rect.left() + gutter, top, rect.width() - gutter, foot),
        days,
        look,
    )
    painter.restore()


def axis_width(panels: Sequence[Panel], days: tuple[float, float], look: Look) -> float:
    """Return the room that the labels of the value axes need."""
    metrics = look.metrics
    widest = 0.0
    for panel in panels:
        low, high = value_range(panel, *days)
        labels = axis_labels(panel.unit, value_ticks(low, high, 5), look.style)
        widest = max([widest, *(metrics.horizontalAdvance(label) for label in labels)])
    return widest + look.em * 0.8


def _paint_head(painter: QPainter, panel: Panel, rect: QRectF, look: Look) -> float:
    """Paint title and legend; return the room they take."""
    placed, height = flow(panel.title, keys(panel), rect.width(), look)
    painter.save()
    painter.translate(rect.topLeft())
    paint_legend(painter, panel.title, placed, look)
    painter.restore()
    return height + look.em * 0.5


def paint_panel(
    painter: QPainter, panel: Panel, axes: Axes, look: Look, detail: Detail
) -> None:
    """Paint the axes of a panel, and its areas, curves and marks."""
    area, room = axes.area, look.em * 0.4
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, detail.smooth)
    # Lines show through a band, but would cut stacked areas to pieces.
    if panel.layers:
        _paint_axes(painter, panel, axes, look)
    painter.setClipRect(area.adjusted(0, -room, look.hair, room))
    _paint_areas(painter, panel, axes, look, detail)
    painter.setClipping(False)
    if not panel.layers:
        _paint_axes(painter, panel, axes, look)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(area.adjusted(0, -room, look.em, room))
    _paint_layer_numbers(painter, panel, axes, look)
    _paint_strokes(painter, panel, axes, look, detail)
    painter.restore()


def _paint_axes(painter: QPainter, panel: Panel, axes: Axes, look: Look) -> None:
    """Paint the lines of round values and days, and the labels of the values."""
    _paint_values(painter, panel, axes, look)
    painter.setPen(look.grid_pen())
    for tick in _ticks(axes.area.width(), (axes.first, axes.last), look):
        x = axes.point(tick.at, axes.low).x()
        painter.drawLine(QPointF(x, axes.area.top()), QPointF(x, axes.area.bottom()))


def _paint_areas(
    painter: QPainter, panel: Panel, axes: Axes, look: Look, detail: Detail
) -> None:
    seen = visible(panel.days, axes.first, axes.last)
    days = panel.days[seen]
    for ribbon in panel.ribbons:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.band(ribbon.ink))
        low, high = ribbon.low[seen], ribbon.high[seen]
        band = thinned_band(days, low, high, detail.columns, stepped=ribbon.stepped)
        _paint_band(painter, axes, *band)
    run = max(-(-len(days) // detail.columns), 1)
    painter.setPen(QPen(look.surface(), look.hair * 0.7))
    for layer, x, foot, top in _stacked(panel, seen, run):
        painter.setBrush(look.shade(layer.shade))
        painter.drawPolygon(outline(axes.x(x), axes.y(foot), axes.y(top)))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _stacked(
    panel: Panel, seen: slice, run: int
) -> Iterator[tuple[Layer, Floats, Floats, Floats]]:
    """Yield each layer with its days, its lower and its upper edge, from below.

    Every ``run`` days one is taken, the same for all, or the areas would not meet.
    """
    days = panel.days[seen][::run]
    single = len(days) == 1
    x = day_wide(days) if single else days.astype(np.float64)
    foot = np.full(len(x), panel.base or 0.0)
    for layer in panel.layers:
        top = np.repeat(layer.top[seen][::run], 2 if single else 1)
        yield layer, x, foot, top
        foot = top


def _paint_band(
    painter: QPainter, axes: Axes, x: Floats, low: Floats, high: Floats
) -> None:
    for part in unbroken(low + high):
        painter.drawPolygon(
            outline(axes.x(x[part]), axes.y(low[part]), axes.y(high[part]))
        )


def _paint_values(painter: QPainter, panel: Panel, axes: Axes, look: Look) -> None:
    """Paint the round values: a line across, and the label in the gutter."""
    most = max(int(axes.area.height() / (look.em * 2.2)), 2)
    values = value_ticks(axes.low, axes.high, most)
    labels = axis_labels(panel.unit, values, look.style)
    metrics = look.metrics
    painter.setFont(look.font)
    for value, label in zip(values, labels, strict=True):
        y = axes.point(axes.first, value).y()
        painter.setPen(look.grid_pen())
        painter.drawLine(QPointF(axes.area.left(), y), QPointF(axes.area.right(), y))
        painter.setPen(QColor(look.colours.quiet))
        x = axes.area.left() - look.em * 0.4 - metrics.horizontalAdvance(label)
        painter.drawText(QPointF(x, y + look.em * 0.36), label)


def _paint_layer_numbers(
    painter: QPainter, panel: Panel, axes: Axes, look: Look
) -> None:
    """Number the stacked areas near the last day in view, where there is room."""
    begin, end = np.searchsorted(panel.days, [axes.first, axes.last + 1])
    shown = int(end - begin)
    place = int(end) - 1 - (shown // 2 if shown < _FEW_DAYS else round(shown * 0.03))
    if not panel.layers or place < int(begin):
        return
    day, low = float(panel.days[place]), panel.base or 0.0
    for layer in panel.layers:
        high = float(layer.top[place])
        foot, head = axes.point(day, low), axes.point(day, high)
        if foot.y() - head.y() >= look.em * 0.75:
            paint_layer_number(painter, (foot + head) / 2, layer, look)
        low = high


def paint_note(
    painter: QPainter, text: str, last_day: float, axes: Axes, look: Look
) -> None:
    """Write what will be in the room to the right of the last day."""
    left = axes.point(last_day, axes.low).x() + look.em * 2
    room = QRectF(axes.area)
    room.setLeft(min(left, room.right()))
    painter.setFont(look.font)
    painter.setPen(QColor(look.colours.quiet))
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(room, int(middle), text)


def _paint_strokes(
    painter: QPainter, panel: Panel, axes: Axes, look: Look, detail: Detail
) -> None:
    for rule in panel.rules:
        painter.setPen(look.pen(rule.ink, rule.stroke))
        left, right = (
            axes.point(axes.first, rule.level),
            axes.point(axes.last, rule.level),
        )
        painter.drawLine(left, right)
    seen = visible(panel.days, axes.first, axes.last)
    for curve in panel.curves:
        values = curve.values[seen]
        x, y = thinned(panel.days[seen], values, detail.columns, stepped=curve.stepped)
        painter.setPen(look.pen(curve.ink, curve.stroke, detail.width_of(len(x))))
        for part in unbroken(y):
            painter.drawPolyline(polyline(axes.x(x[part]), axes.y(y[part])))
    most = axes.area.width() / mark_size(look)
    for group, marks in marks_shown(panel, axes.first, axes.last, most / 2):
        for mark in marks:
            paint_symbol(painter, axes.point(mark.day, mark.value), group, look)


def paint_days(
    painter: QPainter, rect: QRectF, days: tuple[float, float], look: Look
) -> None:
    """Write the days below the lowest panel; none leaves the rectangle."""
    metrics = look.metrics
    painter.setFont(look.font)
    painter.setPen(QColor(look.colours.quiet))
    axes = Axes(rect, *days, 0.0, 1.0)
    free = rect.left() - look.em * 3
    for tick in _ticks(rect.width(), days, look):
        width = metrics.horizontalAdvance(tick.label)
        x = axes.point(tick.at, 0.0).x() - width / 2
        x = min(x, rect.right() - width)
        if x >= free:
            painter.drawText(QPointF(x, rect.top() + look.em * 1.1), tick.label)
            free = x + width + look.em * 0.6


def _ticks(width: float, days: tuple[float, float], look: Look) -> list[Tick]:
    most = max(int(width / (look.em * 7.5)), 2)
    return day_ticks(*days, most, look.style)
