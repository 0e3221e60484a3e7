"""The charts of a look ahead and of the ways out of debt, as data."""

import datetime as dt
from collections.abc import Sequence

import numpy as np

from core.dates import add_months
from core.history import Fan, Floats
from core.lending.payoff import Payoff, Strategy
from core.plans.way_out import WaysOut
from desktop.charts.panels import (
    Curve,
    Ink,
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
from desktop.texts_plans import strategy_name

#: How far above limit and target the axis goes at most.
_ABOVE = 1.5

#: The ways out in the chart; the minimums alone may take many years.
_DRAWN = (
    (Strategy.AVALANCHE, Ink.LINE, Stroke.SOLID),
    (Strategy.SNOWBALL, Ink.SCORE, Stroke.DASHED),
    (Strategy.OWN_ORDER, Ink.DEBT, Stroke.DOTTED),
)


def fan_panels(fan: Fan, style: ChartStyle) -> tuple[Panel, ...]:
    """Return score and limit of a look ahead, each with its band."""
    nothing = translate("Charts", "Doing nothing")
    band = translate("Charts", "80% band")
    score = Panel(
        id=PanelId.SCORE,
        title=translate("Charts", "Score"),
        unit=Unit.POINTS,
        days=fan.days,
        curves=(
            Curve(nothing, fan.nothing_score, Ink.QUIET, Stroke.DASHED),
            Curve(translate("Charts", "Look ahead"), fan.score, Ink.SCORE),
        ),
        ribbons=(Ribbon(band, fan.score_low, fan.score_high, Ink.SCORE),),
        groups=(_today(fan, fan.score),),
        limits=(fan.floor, fan.ceiling),
    )
    line = Panel(
        id=PanelId.LINE,
        title=_line_title(fan),
        unit=Unit.YUAN,
        days=fan.days,
        curves=(
            Curve(nothing, fan.nothing_line, Ink.QUIET, Stroke.DASHED, stepped=True),
            Curve(translate("Charts", "Limit"), fan.line, Ink.LINE, stepped=True),
        ),
        ribbons=(Ribbon(band, fan.line_low, fan.line_high, Ink.LINE, stepped=True),),
        rules=_target(fan, style),
        groups=(_today(fan, fan.line),),
        limits=(0.0, _highest(fan)),
    )
    return score, line


def way_out_panels(ways: WaysOut, today: dt.date) -> tuple[Panel, ...]:
    """Return what is owed on each way out, day by day."""
    payoffs = {way.strategy: way.payoff for way in ways.ways}
    longest = max(len(payoffs[strategy].course) for strategy, _, _ in _DRAWN)
    ends = [add_months(today, month).toordinal() for month in range(longest + 1)]
    days = np.arange(ends[0], ends[-1] + 1, dtype=np.int64)
    months = np.searchsorted(ends, days, side="right") - 1
    owed = sum(debt.balance for debt in ways.debts)
    panel = Panel(
        id=PanelId.DEBT,
        title=translate("Charts", "Debt"),
        unit=Unit.YUAN,
        days=days,
        curves=tuple(
            Curve(
                strategy_name(strategy),
                _balances(payoffs[strategy], owed, longest)[months],
                ink,
                stroke,
                stepped=True,
            )
            for strategy, ink, stroke in _DRAWN
        ),
        base=0.0,
    )
    return (panel,)


def _balances(payoff: Payoff, owed: int, months: int) -> Floats:
    """Return what is owed at the end of each month, in yuan, for drawing."""
    totals = [owed, *(sum(month.balances) for month in payoff.course)]
    rest: Sequence[int] = [totals[-1]] * (months + 1 - len(totals))
    return np.array([*totals, *rest], dtype=np.float64) / 100.0


def _highest(fan: Fan) -> float:
    """Return what the axis of the limit never passes, so that its steps are seen.

    The band alone may go further up; where it does, the pointer still reads it.
    """
    known = [fan.line, fan.nothing_line, np.array([fan.target or np.nan])]
    values = np.concatenate(known)
    values = values[np.isfinite(values)]
    return float(values.max()) * _ABOVE if len(values) else np.inf


def _today(fan: Fan, values: Floats) -> MarkGroup:
    place = int(fan.today.toordinal() - fan.days[0])
    name = translate("Charts", "Today")
    value = float(values[place]) if 0 <= place < len(values) else np.nan
    marks = () if np.isnan(value) else (Mark(fan.today.toordinal(), value, name),)
    return MarkGroup(name, Symbol.RING, Ink.TEXT, marks)


def _target(fan: Fan, style: ChartStyle) -> tuple[Rule, ...]:
    if fan.target is None:
        return ()
    name = filled(
        translate("Charts", "Target %1"), reading(Unit.YUAN, fan.target, style)
    )
    return (Rule(name, fan.target, Ink.TARGET, Stroke.DASHED),)


def _line_title(fan: Fan) -> str:
    if fan.line_name is None:
        return translate("Charts", "Line")
    return filled(translate("Charts", "Line %1"), fan.line_name)
