"""Pens, shapes and colours that charts have in common, on screen and on paper."""

from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath, QPen, QPolygonF

from core.history import Floats
from desktop.charts.panels import Ink, Stroke, Symbol
from desktop.charts.ticks import ChartStyle
from desktop.theme import Colours

#: How much of a colour is left in the band that goes with a curve.
_BAND = 0.20
#: The size of labels by that of the text around the charts, and their least size.
_LABELS, _LEAST_PX = 0.88, 11
_DASHES = {Stroke.DASHED: [6.0, 4.0], Stroke.DOTTED: [1.5, 3.0]}


@dataclass(frozen=True, slots=True)
class Look:
    """How charts are to look on some surface.

    Attributes:
        colours: The theme.
        style: How numbers and days are written.
        font: Of labels, its size in pixels (of the surface's own units).
        hair: The width of a line; a screen has 1, paper what its units ask for.
    """

    colours: Colours
    style: ChartStyle
    font: QFont
    hair: float = 1.0

    @property
    def em(self) -> float:
        """The size of the labels' font, by which distances are measured."""
        return float(self.font.pixelSize())

    @property
    def metrics(self) -> QFontMetricsF:
        """The measures of the labels' font."""
        return QFontMetricsF(self.font)

    def smaller(self) -> "Look":
        """Return the look for labels beside text of the present size."""
        font = QFont(self.font)
        font.setPixelSize(max(round(self.em * _LABELS), _LEAST_PX))
        return replace(self, font=font)

    def bold(self) -> QFont:
        """Return the font of headings."""
        font = QFont(self.font)
        font.setWeight(QFont.Weight.Bold)
        return font

    def ink(self, ink: Ink) -> QColor:
        """Return the colour that stands for something."""
        return QColor(getattr(self.colours, ink.value))

    def band(self, ink: Ink) -> QColor:
        """Return the pale colour of a curve's band, opaque for paper's sake."""
        return mixed(self.ink(ink), self.surface(), _BAND)

    def shade(self, number: int) -> QColor:
        """Return the colour of a stacked area."""
        factors = self.colours.factors
        return QColor(factors[number % len(factors)])

    def number_font(self) -> QFont:
        """Return the font of the numbers that tell stacked areas apart."""
        font = QFont(self.font)
        font.setPixelSize(max(round(self.em * 0.8), 1))
        return font

    def pen(self, ink: Ink, stroke: Stroke = Stroke.SOLID, width: float = 1.0) -> QPen:
        """Return a pen of so many hairs."""
        pen = QPen(self.ink(ink), self.hair * width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        if stroke in _DASHES:
            pen.setDashPattern(_DASHES[stroke])
        return pen

    def surface(self) -> QColor:
        """Return the colour that charts stand on."""
        return QColor(self.colours.surface)

    def cursor(self) -> QColor:
        """Return the colour of the line at the day under the pointer."""
        return QColor(self.colours.field)

    def grid_pen(self) -> QPen:
        """Return the pen of grid and frame."""
        return QPen(QColor(self.colours.border), self.hair)


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """Return an opaque colour between two, ``share`` of the first."""

    def part(one: int, other: int) -> int:
        return round(one * share + other * (1 - share))

    return QColor(
        part(colour.red(), ground.red()),
        part(colour.green(), ground.green()),
        part(colour.blue(), ground.blue()),
    )


def readable_on(ground: QColor) -> QColor:
    """Return black or white, whichever is read better on a colour."""
    light = 0.2126 * ground.red() + 0.7152 * ground.green() + 0.0722 * ground.blue()
    return QColor("#000000" if light > 128 else "#ffffff")


@cache
def symbol_path(symbol: Symbol) -> QPainterPath:
    """Return the shape of a mark, about one unit wide around its middle."""
    path = QPainterPath()
    match symbol:
        case Symbol.DIAMOND:
            path.addPolygon(_closed((0, -0.6), (0.6, 0), (0, 0.6), (-0.6, 0)))
        case Symbol.TRIANGLE:
            path.addPolygon(_closed((0, -0.6), (0.55, 0.42), (-0.55, 0.42)))
        case Symbol.SQUARE:
            path.addRect(QRectF(-0.42, -0.42, 0.84, 0.84))
        case Symbol.CROSS:
            path.addPolygon(_closed(*_cross_corners()))
        case Symbol.CIRCLE | Symbol.RING:
            path.addEllipse(QPointF(0, 0), 0.42, 0.42)
    return path


def polyline(x: Floats, y: Floats) -> QPolygonF:
    """Return points as Qt wants them.

    It reads them as it would from a file: made one by one they would take longer
    than it takes to paint them.
    """
    pairs = np.empty((len(x), 2), ">f8")
    pairs[:, 0] = x
    pairs[:, 1] = y
    stream = QDataStream(QByteArray(len(x).to_bytes(4, "big") + pairs.tobytes()))
    points = QPolygonF()
    stream >> points
    return points


def outline(x: Floats, low: Floats, high: Floats) -> QPolygonF:
    """Return the outline of the area between two curves."""
    return polyline(np.concatenate([x, x[::-1]]), np.concatenate([high, low[::-1]]))


def _closed(*corners: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in (*corners, corners[0])])


def _cross_corners() -> list[tuple[float, float]]:
    arm, half = 0.58, 0.17
    plus = [
        (-half, -arm),
        (half, -arm),
        (half, -half),
        (arm, -half),
        (arm, half),
        (half, half),
        (half, arm),
        (-half, arm),
        (-half, half),
        (-arm, half),
        (-arm, -half),
        (-half, -half),
    ]
    # A plus turned by an eighth is a cross.
    turn = 0.7071
    return [((x - y) * turn, (x + y) * turn) for x, y in plus]
