"""The line above a chart: its title, and what each curve and mark means."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTransform

from desktop.charts.drawing import Look, readable_on, symbol_path
from desktop.charts.panels import (
    Curve,
    Layer,
    MarkGroup,
    Panel,
    Ribbon,
    Rule,
    Stroke,
    Symbol,
    reading,
)

Sample = Curve | Ribbon | Rule | MarkGroup | Layer


@dataclass(frozen=True, slots=True)
class Key:
    """One explanation: what it looks like, its name, the value under the pointer."""

    sample: Sample
    name: str
    value: str = ""

    @property
    def text(self) -> str:
        """Name and value as they stand beside the sample."""
        return f"{self.name} {self.value}" if self.value else self.name


@dataclass(frozen=True, slots=True)
class PlacedKey:
    """A key, and the left end of its base line in the legend."""

    key: Key
    x: float
    y: float


def keys(panel: Panel) -> list[Key]:
    """Return what must be explained of a panel, each name once."""
    found: dict[str, Key] = {}
    for sample in _samples(panel):
        found.setdefault(sample.name, Key(sample, sample.name))
    return list(found.values())


def keys_at(panel: Panel, place: int, look: Look) -> list[Key]:
    """Return what has a value, with that of one day (an index of its arrays).

    Marks have none; what they stand for on the day is told in words elsewhere.
    """

    def text(value: float) -> str:
        return reading(panel.unit, value, look.style)

    def value(sample: Sample) -> str:
        match sample:
            case Curve() | Layer():
                return text(float(sample.values[place]))
            case Ribbon():
                low, high = float(sample.low[place]), float(sample.high[place])
                return f"{text(low)}–{text(high)}"
            case Rule() | MarkGroup():
                return ""

    named: dict[str, Key] = {}
    for sample in _samples(panel):
        if not isinstance(sample, MarkGroup):
            named.setdefault(sample.name, Key(sample, sample.name, value(sample)))
    return list(named.values())


def _samples(panel: Panel) -> Sequence[Sample]:
    return [*panel.curves, *panel.ribbons, *panel.rules, *panel.groups, *panel.layers]


def flow(
    title: str, shown: Sequence[Key], width: float, look: Look
) -> tuple[list[PlacedKey], float]:
    """Place keys after the title, in as many lines as they need.

    Returns:
        The placed keys, and the height of the whole.
    """
    metrics, line = look.metrics, look.em * 1.5
    x = QFontMetricsF(look.bold()).horizontalAdvance(title) + look.em * 1.4
    y = line * 0.72
    placed = []
    for key in shown:
        needed = sample_width(look) + metrics.horizontalAdvance(key.text)
        if x > 0 and x + needed > width:
            x, y = 0.0, y + line
        placed.append(PlacedKey(key, x, y))
        x += needed + look.em * 1.2
    return placed, y + line * 0.38


def sample_width(look: Look) -> float:
    """Return the room a sample takes, with the gap to its name."""
    return look.em * 1.9


def paint_legend(
    painter: QPainter, title: str, placed: Sequence[PlacedKey], look: Look
) -> None:
    """Paint title and keys; the painter's origin is the legend's top left."""
    painter.setPen(QColor(look.colours.text))
    painter.setFont(look.bold())
    painter.drawText(QPointF(0, look.em * 1.08), title)
    painter.setFont(look.font)
    for one in placed:
        painter.setPen(QColor(look.colours.quiet))
        painter.drawText(QPointF(one.x + sample_width(look), one.y), one.key.text)
        painter.save()
        painter.translate(one.x, one.y - look.em * 0.34)
        paint_sample(painter, one.key.sample, look)
        painter.restore()


def paint_sample(painter: QPainter, sample: Sample, look: Look) -> None:
    """Paint what a key looks like, around half a sample's width on the x axis."""
    em = look.em
    middle = em * 0.75
    match sample:
        case Curve() | Rule():
            pen = look.pen(sample.ink, sample.stroke, 2.0)
            if sample.stroke is not Stroke.SOLID:
                # Shorter than in the chart, so that a sample shows more than one.
                dashed = sample.stroke is Stroke.DASHED
                pen.setDashPattern([2.4, 1.4] if dashed else [0.8, 1.2])
            painter.setPen(pen)
            painter.drawLine(QPointF(0, 0), QPointF(em * 1.5, 0))
        case Ribbon():
            painter.fillRect(
                QRectF(0, -em * 0.35, em * 1.5, em * 0.7), look.band(sample.ink)
            )
        case Layer():
            box = QRectF(em * 0.2, -em * 0.5, em * 1.1, em)
            painter.fillRect(box, look.shade(sample.shade))
            paint_layer_number(painter, box.center(), sample, look)
        case MarkGroup():
            paint_symbol(painter, QPointF(middle, 0), sample, look)


def paint_layer_number(
    painter: QPainter, middle: QPointF, layer: Layer, look: Look
) -> None:
    """Write the number of a stacked area, for those who cannot go by its colour."""
    font = look.number_font()
    metrics = QFontMetricsF(font)
    text = str(layer.shade + 1)
    painter.setFont(font)
    painter.setPen(readable_on(look.shade(layer.shade)))
    left = middle.x() - metrics.horizontalAdvance(text) / 2
    painter.drawText(QPointF(left, middle.y() + metrics.capHeight() / 2), text)


def paint_symbol(painter: QPainter, at: QPointF, group: MarkGroup, look: Look) -> None:
    """Paint one mark of a group."""
    size = mark_size(look)
    shape = QTransform(size, 0, 0, size, at.x(), at.y()).map(symbol_path(group.symbol))
    ink = look.ink(group.ink)
    ground = QColor(look.colours.surface)
    if group.symbol is Symbol.RING:
        painter.setPen(QPen(ink, look.hair * 1.5))
        painter.setBrush(ground)
    else:
        painter.setPen(QPen(ground, look.hair))
        painter.setBrush(ink)
    painter.drawPath(shape)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def mark_size(look: Look) -> float:
    """Return how wide a mark is."""
    return look.em * 0.8
