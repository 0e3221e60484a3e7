"""The amount rules on every day of a stretch, for what a month's end does not show.

A month may end quietly though in its middle a line was used up.  These rules
can be read off the day panel; those on patterns look back far enough to be seen
at the end of the month.
"""

from dataclasses import dataclass

import numpy as np

from core.estimate import Level, Measure
from core.panel import Floats, Panel
from core.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Peak:
    """A rule at level warning or above, with its highest figure and threshold."""

    id: str
    level: Level
    measure: float
    threshold: float
    unit: Measure


def peaks_between(panel: Panel, card: Scorecard, first: int) -> tuple[Peak, ...]:
    """Return the rules that alarm on some day from a place on to the panel's end."""
    days = slice(first, None)
    income = panel.income_monthly[days]
    with np.errstate(invalid="ignore"):
        measured = (
            ("utilisation", panel.utilisation[days], Measure.RATIO),
            ("debt-service", panel.service[days] / income, Measure.RATIO),
            ("debt-to-income", panel.debt[days] / income, Measure.MONTHS),
        )
        found = [
            _peak(rule, values, unit, card, above=rule == "debt-to-income")
            for rule, values, unit in measured
        ]
        found.append(_dues_above_income(panel.due_30d[days], income))
    found.append(_overdue(panel.overdue[days], card))
    return tuple(peak for peak in found if peak is not None)


def _peak(
    rule: str, values: Floats, unit: Measure, card: Scorecard, *, above: bool
) -> Peak | None:
    known = values[~np.isnan(values)]
    if not len(known):
        return None
    highest = float(known.max())
    part = card.warnings[rule]
    for level in (Level.SEVERE, Level.WARNING):
        if level.value not in part.numbers:
            continue
        threshold = part[level.value]
        if highest > threshold or (highest == threshold and not above):
            return Peak(rule, level, highest, threshold, unit)
    return None


def _dues_above_income(dues: Floats, income: Floats) -> Peak | None:
    above = np.nan_to_num(dues - income, nan=-1.0)
    worst = int(np.argmax(above))
    if above[worst] <= 0:
        return None
    return Peak(
        "due-soon",
        Level.WARNING,
        float(dues[worst]),
        float(income[worst]),
        Measure.MONEY,
    )


def _overdue(overdue: Floats, card: Scorecard) -> Peak | None:
    """Return lateness; the figure is the number of days on which something was."""
    days = int(np.count_nonzero(overdue))
    if not days:
        return None
    part = card.warnings["overdue"]
    level = Level.SEVERE if days >= part["severe"] else Level.WARNING
    return Peak("overdue", level, days, part[level.value], Measure.DAYS)
