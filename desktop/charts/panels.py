"""What each chart of the progress shows, as data that any painter can draw.

A panel names its curves, bands, marks and levels; where they come onto a screen,
onto paper or into a file, they come from here, so that all three tell the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum

import numpy as np

from core.history import Floats, Integers
from desktop.charts.ticks import ChartStyle, amount_labels, percent_label, plain_label


class PanelId(StrEnum):
    """The charts of the progress, from top to bottom."""

    SCORE = "score"
    LINE = "line"
    DEBT = "debt"
    UTILISATION = "utilisation"
    DUES = "dues"
    FACTORS = "factors"


class Unit(StrEnum):
    """What the values of a panel count."""

    POINTS = "points"
    YUAN = "yuan"
    RATIO = "ratio"


class Ink(StrEnum):
    """A colour by what it stands for; the value is its name in the theme."""

    SCORE = "score"
    LINE = "line"
    TARGET = "target"
    DEBT = "debt"
    DUES = "dues"
    INCOME = "income"
    SEEN = "seen"
    QUIET = "quiet"
    TEXT = "text"
    INFO = "info"
    CAUTION = "caution"
    WARNING = "warning"
    SEVERE = "severe"


class Stroke(StrEnum):
    """How a line is drawn, so that lines differ without colour."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


class Symbol(StrEnum):
    """The shape of a mark, so that marks differ without colour."""

    DIAMOND = "diamond"
    CIRCLE = "circle"
    RING = "ring"
    SQUARE = "square"
    TRIANGLE = "triangle"
    CROSS = "cross"


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """One line over the days; ``stepped`` holds each value until the next day."""

    name: str
    values: Floats
    ink: Ink
    stroke: Stroke = Stroke.SOLID
    stepped: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Ribbon:
    """The band between two curves."""

    name: str
    low: Floats
    high: Floats
    ink: Ink
    stepped: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A level that does not change with the days."""

    name: str
    level: float
    ink: Ink
    stroke: Stroke


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened on a day (an ordinal), in words.

    A ``minor`` mark is left out where marks would crowd one another.
    """

    day: int
    value: float
    text: str
    minor: bool = False


@dataclass(frozen=True, slots=True)
class MarkGroup:
    """Marks of one kind, drawn alike."""

    name: str
    symbol: Symbol
    ink: Ink
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """One of the areas stacked upon one another; ``shade`` counts its colour."""

    name: str
    values: Floats
    top: Floats
    shade: int


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """One chart.

    Attributes:
        id: Which one it is.
        title: Its heading.
        unit: What its values count.
        days: The ordinals over which all arrays run.
        base: The value at the foot of the layers, and the least of the axis
            where it is not ``None``.
        limits: Bounds that the axis never passes.
    """

    id: PanelId
    title: str
    unit: Unit
    days: Integers
    curves: tuple[Curve, ...] = ()
    ribbons: tuple[Ribbon, ...] = ()
    rules: tuple[Rule, ...] = ()
    groups: tuple[MarkGroup, ...] = ()
    layers: tuple[Layer, ...] = ()
    base: float | None = None
    limits: tuple[float, float] = (-np.inf, np.inf)


_OF_ARRAYS = (Curve, Ribbon, Layer, Panel)


def alike(one: object, other: object) -> bool:
    """Return whether two panels, or parts of panels, are drawn the same."""
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        return np.array_equal(one, other, equal_nan=True)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, _OF_ARRAYS) and type(one) is type(other):
        names = (field.name for field in fields(one))
        return all(alike(getattr(one, name), getattr(other, name)) for name in names)
    return one == other


def marks_shown(
    panel: Panel, first: float, last: float, most: float
) -> list[tuple[MarkGroup, list[Mark]]]:
    """Return the marks of the days in view by group.

    Minor ones are among them only while no group has more than ``most`` marks.
    """
    seen = [
        (group, [mark for mark in group.marks if first <= mark.day <= last])
        for group in panel.groups
    ]
    if all(len(marks) <= most for _, marks in seen):
        return seen
    return [(group, [m for m in marks if not m.minor]) for group, marks in seen]


def value_range(panel: Panel, first: float, last: float) -> tuple[float, float]:
    """Return the values that the axis must hold for the days in view.

    A little room is left above and below, except at the panel's base.
    """
    begin, end = np.searchsorted(panel.days, [first, last + 1])
    values = [float(rule.level) for rule in panel.rules]
    for array in _arrays(panel):
        part = array[int(begin) : int(end)]
        part = part[np.isfinite(part)]
        if len(part):
            values += [float(part.min()), float(part.max())]
    for group in panel.groups:
        values += [mark.value for mark in group.marks if first <= mark.day <= last]
    if panel.base is not None:
        values.append(panel.base)
    return _with_room(values, panel)


def _arrays(panel: Panel) -> Iterator[Floats]:
    for curve in panel.curves:
        yield curve.values
    for ribbon in panel.ribbons:
        yield ribbon.low
        yield ribbon.high
    for layer in panel.layers:
        yield layer.top


_LEAST_SPAN = {Unit.POINTS: 20.0, Unit.YUAN: 100.0, Unit.RATIO: 0.1}


def _with_room(values: list[float], panel: Panel) -> tuple[float, float]:
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    lack = max(_LEAST_SPAN[panel.unit] - (high - low), 0.0)
    room = (high - low + lack) * 0.08
    high += lack / 2 + room
    if panel.base is None or low < panel.base:
        low -= lack / 2 + room
    return max(low, panel.limits[0]), min(high, panel.limits[1])


def axis_labels(unit: Unit, values: list[float], style: ChartStyle) -> list[str]:
    """Return what an axis writes beside its round values."""
    if unit is Unit.RATIO:
        return [percent_label(value, style) for value in values]
    if unit is Unit.POINTS:
        return [plain_label(value, style) for value in values]
    return amount_labels(values, style)


def reading(unit: Unit, value: float, style: ChartStyle) -> str:
    """Return a value as it is read off a chart; a dash where it is not known."""
    numbers = style.numbers
    if not np.isfinite(value):
        return numbers.number(None)
    if unit is Unit.RATIO:
        return numbers.percent(value)
    if unit is Unit.POINTS:
        return numbers.number(round(value))
    return numbers.round_money(round(value) * 100)
