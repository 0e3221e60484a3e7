"""The panels that a history fills, with their names in the user's language."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from core.estimate import Level
from core.history import (
    ApplicationMark,
    Floats,
    History,
    PlannedCourse,
    ReviewMark,
    WarningMark,
)
from desktop.charts.panels import (
    Curve,
    Ink,
    Layer,
    Mark,
    MarkGroup,
    Panel,
    PanelId,
    Ribbon,
    Rule,
    Stroke,
    Symbol,
    Unit,
    reading,
)
from desktop.charts.ticks import ChartStyle
from desktop.i18n import filled, translate
from desktop.texts import factor_name, level_name
from desktop.texts_warnings import warning_title

#: The factor that is no part of the stack: it may take points away.
_CALIBRATION = "calibration"


def history_panels(
    history: History, style: ChartStyle, planned: PlannedCourse | None = None
) -> tuple[Panel, ...]:
    """Return every panel of a history, from top to bottom.

    Beside score and limit stands what a kept plan said of them, dashed.
    """
    return (
        _with_plan(score_panel(history, style), planned, style),
        _with_plan(line_panel(history, style), planned, style),
        debt_panel(history),
        utilisation_panel(history, style),
        dues_panel(history),
        factors_panel(history),
    )


def _with_plan(panel: Panel, planned: PlannedCourse | None, style: ChartStyle) -> Panel:
    if planned is None:
        return panel
    of_line = panel.id is PanelId.LINE
    name = filled(
        translate("Charts", "Plan of %1"), style.numbers.short_day(planned.made_on)
    )
    values = planned.line if of_line else planned.score
    dashed = Curve(name, values, Ink.QUIET, Stroke.DASHED, stepped=of_line)
    return replace(panel, curves=(*panel.curves, dashed))


def score_panel(history: History, style: ChartStyle) -> Panel:
    """Return the score with its band and the official scores seen."""
    seen = tuple(
        Mark(
            mark.day.toordinal(),
            mark.value,
            filled(
                translate("Charts", "Official score %1"),
                reading(Unit.POINTS, mark.value, style),
            ),
        )
        for mark in history.scores_seen
    )
    return Panel(
        id=PanelId.SCORE,
        title=translate("Charts", "Score"),
        unit=Unit.POINTS,
        days=history.days,
        curves=(Curve(translate("Charts", "Estimate"), history.score, Ink.SCORE),),
        ribbons=(_band(history.score_low, history.score_high, Ink.SCORE),),
        groups=_groups(
            (translate("Charts", "Official score"), Symbol.DIAMOND, Ink.SEEN, seen)
        ),
        limits=(history.floor, history.ceiling),
    )


def line_panel(history: History, style: ChartStyle) -> Panel:
    """Return the limit held with its band, its target and what moved it."""
    return Panel(
        id=PanelId.LINE,
        title=_line_title(history),
        unit=Unit.YUAN,
        days=history.days,
        curves=(
            Curve(translate("Charts", "Limit"), history.line, Ink.LINE, stepped=True),
        ),
        ribbons=(_band(history.line_low, history.line_high, Ink.LINE, stepped=True),),
        rules=_target(history, style),
        groups=_line_groups(history, style),
        limits=(0.0, np.inf),
    )


def debt_panel(history: History) -> Panel:
    """Return what is owed, with the days on which a warning began."""
    return Panel(
        id=PanelId.DEBT,
        title=translate("Charts", "Debt"),
        unit=Unit.YUAN,
        days=history.days,
        curves=(
            Curve(translate("Charts", "Owed"), history.debt, Ink.DEBT, stepped=True),
        ),
        groups=_groups(*(_warning_group(history, level) for level in Level)),
        base=0.0,
    )


def utilisation_panel(history: History, style: ChartStyle) -> Panel:
    """Return the share of the limits in use, with the levels that count as high."""
    watch = filled(
        translate("Charts", "Watch at %1"),
        translate("Charts", ", ").join(
            reading(Unit.RATIO, level, style) for level in history.utilisation_marks
        ),
    )
    return Panel(
        id=PanelId.UTILISATION,
        title=translate("Charts", "Utilisation"),
        unit=Unit.RATIO,
        days=history.days,
        curves=(
            Curve(
                translate("Charts", "In use"),
                history.utilisation,
                Ink.DEBT,
                stepped=True,
            ),
        ),
        rules=tuple(
            Rule(watch, level, Ink.QUIET, Stroke.DOTTED)
            for level in history.utilisation_marks
        ),
        base=0.0,
    )


def dues_panel(history: History) -> Panel:
    """Return the dues of the next 30 days against the income of a month."""
    return Panel(
        id=PanelId.DUES,
        title=translate("Charts", "Dues and income"),
        unit=Unit.YUAN,
        days=history.days,
        curves=(
            Curve(
                translate("Charts", "Due within 30 days"),
                history.dues_30d,
                Ink.DUES,
                stepped=True,
            ),
            Curve(
                translate("Charts", "Income a month"),
                history.income_monthly,
                Ink.INCOME,
                stroke=Stroke.DASHED,
                stepped=True,
            ),
        ),
        base=0.0,
    )


def factors_panel(history: History) -> Panel:
    """Return what each factor adds, stacked upon the floor of the scale."""
    top = np.full(history.size, history.floor)
    layers = []
    for shade, (name, points) in enumerate(_stacked(history)):
        top = top + points
        layers.append(Layer(factor_name(name), points, top, shade))
    return Panel(
        id=PanelId.FACTORS,
        title=translate("Charts", "What the score is made of"),
        unit=Unit.POINTS,
        days=history.days,
        curves=(
            Curve(translate("Charts", "Score, calibrated"), history.score, Ink.TEXT),
        ),
        layers=tuple(layers),
        base=history.floor,
        limits=(history.floor, history.ceiling),
    )


def _target(history: History, style: ChartStyle) -> tuple[Rule, ...]:
    if history.target is None:
        return ()
    name = filled(
        translate("Charts", "Target %1"), reading(Unit.YUAN, history.target, style)
    )
    return (Rule(name, history.target, Ink.TARGET, Stroke.DASHED),)


def _stacked(history: History) -> list[tuple[str, Floats]]:
    return [
        (name, np.nan_to_num(points))
        for name, points in history.factor_points.items()
        if name != _CALIBRATION
    ]


def _band(low: Floats, high: Floats, ink: Ink, *, stepped: bool = False) -> Ribbon:
    return Ribbon(translate("Charts", "80% band"), low, high, ink, stepped)


def _line_title(history: History) -> str:
    if history.line_name is None:
        return translate("Charts", "Line")
    return filled(translate("Charts", "Line %1"), history.line_name)


def _groups(
    *kinds: tuple[str, Symbol, Ink, Sequence[Mark]],
) -> tuple[MarkGroup, ...]:
    return tuple(
        MarkGroup(name, symbol, ink, tuple(marks))
        for name, symbol, ink, marks in kinds
        if marks
    )


def _line_groups(history: History, style: ChartStyle) -> tuple[MarkGroup, ...]:
    def money(yuan: float) -> str:
        return reading(Unit.YUAN, yuan, style)

    at_line = _value_at(history, history.line)
    reviews = [
        Mark(
            mark.day.toordinal(),
            mark.after,
            _review_text(mark, money),
            minor=mark.before == mark.after,
        )
        for mark in history.reviews
    ]
    applications = [
        Mark(mark.day.toordinal(), at_line(mark.day), _application_text(mark, money))
        for mark in history.applications
    ]
    seen = [
        Mark(
            mark.day.toordinal(),
            mark.amount,
            filled(
                translate("Charts", "Temporary limit %1")
                if mark.temporary
                else translate("Charts", "Limit seen %1"),
                money(mark.amount),
            ),
        )
        for mark in history.lines_seen
    ]
    return _groups(
        (translate("Charts", "Review"), Symbol.RING, Ink.LINE, reviews),
        (translate("Charts", "Limit seen"), Symbol.DIAMOND, Ink.SEEN, seen),
        (translate("Charts", "Application"), Symbol.TRIANGLE, Ink.TEXT, applications),
    )


def _review_text(mark: ReviewMark, money: Callable[[float], str]) -> str:
    if mark.before == mark.after:
        return translate("Charts", "Review: no change")
    return filled(
        translate("Charts", "Review: %1 to %2"), money(mark.before), money(mark.after)
    )


def _application_text(mark: ApplicationMark, money: Callable[[float], str]) -> str:
    outcome = {
        "approved": translate("Charts", "Application approved"),
        "refused": translate("Charts", "Application refused"),
    }.get(mark.outcome, translate("Charts", "Application pending"))
    if mark.amount is None:
        return outcome
    return f"{outcome} ({money(mark.amount)})"


_LEVEL_MARKS = {
    Level.INFO: (Symbol.CIRCLE, Ink.INFO),
    Level.CAUTION: (Symbol.SQUARE, Ink.CAUTION),
    Level.WARNING: (Symbol.TRIANGLE, Ink.WARNING),
    Level.SEVERE: (Symbol.CROSS, Ink.SEVERE),
}


def _warning_group(
    history: History, level: Level
) -> tuple[str, Symbol, Ink, Sequence[Mark]]:
    at_debt = _value_at(history, history.debt)

    def text(mark: WarningMark) -> str:
        return filled(
            translate("Charts", "%1: %2"), level_name(level), warning_title(mark.id)
        )

    marks = [
        Mark(mark.day.toordinal(), at_debt(mark.day), text(mark))
        for mark in history.warnings
        if mark.level is level
    ]
    symbol, ink = _LEVEL_MARKS[level]
    return level_name(level), symbol, ink, marks


def _value_at(history: History, values: Floats) -> Callable[[dt.date], float]:
    def at(day: dt.date) -> float:
        if not history.size:
            return 0.0
        value = float(values[history.place(day)])
        return value if np.isfinite(value) else 0.0

    return at
