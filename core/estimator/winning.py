"""How the points still to win are won: how soon, and at what cost.

For every factor there is one step that a sensible person would take, none of
them more borrowing: what it does to the factor over the next year is worked out
with the factor's own curve from the card.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

import numpy as np

from core.dates import add_months, month_start
from core.estimate import HoldingBack, StepCost
from core.estimator.calibration import DAYS_IN_MONTH
from core.estimator.evaluation import Evaluation
from core.estimator.factors import (
    FactorCurve,
    affordability,
    age_activity,
    lateness_left,
    new_credit,
)
from core.lending.log import NEVER
from core.panel import RECENT, SERVICE_WINDOW, Floats, obligations_of, opened_later
from core.records import Kind
from core.scorecard import Part

#: The days ahead for which a step is followed: a year, by half months.
_AHEAD = np.arange(0, 361, 15)
#: Less than this is not worth a step, points.
_LEAST = 0.5


def holding_back(evaluation: Evaluation) -> tuple[HoldingBack, ...]:
    """Return the factors with points still to win: free steps first, then the most.

    What cannot be seen from a ledger is not among them.
    """
    gaps = (_kept_gap(evaluation, name) for name in evaluation.factors)
    return tuple(sorted((gap for gap in gaps if gap is not None), key=_free_first))


def _kept_gap(evaluation: Evaluation, name: str) -> HoldingBack | None:
    """Return what a factor holds back; as before, if it is what it was.

    Where a curve is the same, so is all that it and its road were made from but
    the replay.
    """
    kept, positions = evaluation.readings.gaps, evaluation.positions
    curve = evaluation.factors[name]
    known = kept.get(name)
    if known is None or known[0] is not curve or known[1] is not positions:
        known = kept[name] = (curve, positions, _gap(evaluation, name, curve))
    return known[2]


def _gap(evaluation: Evaluation, name: str, curve: FactorCurve) -> HoldingBack | None:
    card = evaluation.card
    most = card.span * card.weights[name]
    value = float(curve.value[-1])
    if name == "network" or most * (1 - value) < 0.05:
        return None
    road = _ROADS[name](evaluation, card.factors[name])
    won = None if road is None else most * np.maximum(road - value, 0)
    unknown = _until_told(evaluation, name)
    return HoldingBack(
        factor=name,
        points_to_win=most * (1 - value),
        within_year=None if won is None else float(won[-1]),
        half_after=unknown if won is None else _half_after(won),
        cost=_cost(evaluation, name),
    )


def _free_first(gap: HoldingBack) -> tuple[bool, float]:
    return not gap.cost.is_free, -gap.points_to_win


def _half_after(won: Floats) -> int | None:
    """Return after how many days half of a year's points are won; none if too few."""
    if won[-1] < _LEAST:
        return None
    return int(_AHEAD[int(np.argmax(won >= won[-1] / 2))])


def _until_told(evaluation: Evaluation, factor: str) -> int:
    """Return after how many days what is told today counts.

    A limit does at once, an income from the month after it on.
    """
    end = evaluation.panel.end
    following = add_months(month_start(end), 1)
    return (following - end).days if factor == "affordability" else 0


def _cost(evaluation: Evaluation, factor: str) -> StepCost:
    match factor:
        case "spending":
            return StepCost.PURCHASES
        case "utilisation":
            return StepCost.SAVES if evaluation.panel.debt[-1] else StepCost.FREE
        case "age_activity" | "mix":
            lines = evaluation.positions.lines
            free = any(line.is_open and line.interest_free for line in lines)
            return StepCost.FREE if free else StepCost.INTEREST
        case _:
            return StepCost.FREE


def _repayment_record(evaluation: Evaluation, part: Part) -> Floats:
    """What is overdue is paid today, and each month's dues in time from now on."""
    panel = evaluation.panel
    curve = evaluation.factors["repayment_record"]
    months = float(curve.measures["on_time_months"][-1]) + _AHEAD // DAYS_IN_MONTH
    mean = (part["prior_on_time"] + months) / (part["prior_total"] + months)
    due, settled = obligations_of(evaluation.positions)
    late = (settled > due) & (due < panel.end.toordinal())
    today = panel.end.toordinal()
    paid = np.where(settled[late] == NEVER, today, settled[late])
    return np.asarray(mean * lateness_left(today + _AHEAD, due[late], paid, part))


def _age_activity(evaluation: Evaluation, part: Part) -> Floats:
    """Each month from now on something is bought on credit, and repaid in full."""
    panel = evaluation.panel
    months = np.minimum(_AHEAD // DAYS_IN_MONTH, 6)
    ahead = replace(
        panel,
        oldest_line=np.maximum(panel.oldest_line[-1] + _AHEAD, 0),
        repaid_months=np.maximum(panel.repaid_months[-1], months),
        drawn_months=np.maximum(panel.drawn_months[-1], months),
    )
    return age_activity(ahead, evaluation.positions, part).value


def _affordability(evaluation: Evaluation, part: Part) -> Floats | None:
    """Debts are paid as they fall due, and nothing is borrowed; the income stays.

    The principal left is taken to fall as the dues do.  Unknown without income.
    """
    panel = evaluation.panel
    if np.isnan(panel.income_monthly[-1]):
        return None
    last = _AHEAD[-1] + 2 * SERVICE_WINDOW + 1
    dues = np.zeros(last + 1)
    for piece in evaluation.positions.pending:
        dues[min(max((piece.due - panel.end).days, 0), last)] += piece.amount
    paid = np.concatenate([[0.0], np.cumsum(dues)])
    near = paid[_AHEAD + SERVICE_WINDOW + 1] - paid[_AHEAD]
    later = paid[_AHEAD + 2 * SERVICE_WINDOW + 1] - paid[_AHEAD + SERVICE_WINDOW + 1]
    left = 1 - paid[_AHEAD] / paid[-1] if paid[-1] else np.ones(len(_AHEAD))
    ahead = replace(
        panel,
        service=np.maximum(near, later),
        debt=panel.debt[-1] * left,
        income_monthly=np.full(len(_AHEAD), panel.income_monthly[-1]),
        income_spread=np.full(len(_AHEAD), panel.income_spread[-1]),
    )
    return affordability(ahead, evaluation.positions, part).value


def _utilisation(evaluation: Evaluation, part: Part) -> Floats | None:
    """The lines are paid down today to where their use is best, and stay there.

    Unknown without a limit.
    """
    panel, curve = evaluation.panel, part.curves["curve"]
    if np.isnan(panel.utilisation[-1]):
        return None
    days = part.days("mean_days")
    best = curve.measures[int(np.argmax(curve.values))]
    recent = panel.utilisation[-days:]
    recent = recent[~np.isnan(recent)]
    sums = np.concatenate([np.cumsum(curve.at(np.maximum(recent, best))[::-1]), [0.0]])
    kept = np.maximum(np.minimum(len(recent), days - _AHEAD), 0)
    known = kept + np.minimum(_AHEAD, days)
    top = max(curve.values)
    mean = (sums[kept - 1] + np.minimum(_AHEAD, days) * top) / np.maximum(known, 1)
    return np.asarray((1 - part["mean_share"]) * top + part["mean_share"] * mean)


def _spending(evaluation: Evaluation, part: Part) -> Floats:
    """Purchases are as many and as varied as count; the window fills evenly."""
    value = float(evaluation.factors["spending"].value[-1])
    window = max(part.days("window_days"), 7 * part.days("weeks"))
    return value + (1 - value) * np.minimum(_AHEAD / window, 1)


def _new_credit(evaluation: Evaluation, part: Part) -> Floats:
    """Nothing new is asked for, and lenders are owed until their last due."""
    panel, positions = evaluation.panel, evaluation.positions
    today = panel.end.toordinal()
    applied = [entry.day for entry in evaluation.books.of_kind(Kind.APPLICATION)]
    lenders = {line.name: line.lender for line in positions.lines}
    ends: dict[str, int] = {}
    for piece in positions.pending:
        lender = lenders.get(piece.line, piece.line)
        ends[lender] = max(piece.due.toordinal(), ends.get(lender, 0))
    lasting = max(float(panel.lenders[-1]) - len(ends), 0)
    ahead = replace(
        panel,
        new_lines=_after(today, opened_later(positions, panel.start), RECENT),
        applications=_after(today, applied, RECENT),
        lenders=lasting + _after(today, map(dt.date.fromordinal, ends.values()), 1),
    )
    return new_credit(ahead, positions, part).value


def _after(today: int, days: Iterable[dt.date], lasting: int) -> Floats:
    """Return how many of some days are no longer past than so, on each day ahead."""
    ends = np.array([day.toordinal() + lasting for day in days])
    lasts = ends[:, None] > today + _AHEAD
    return np.asarray(lasts.sum(axis=0), dtype=np.float64)


def _profile(evaluation: Evaluation, part: Part) -> Floats:
    """The rest of the items is filled in today."""
    del evaluation, part
    return np.ones(len(_AHEAD))


def _mix(evaluation: Evaluation, part: Part) -> Floats:
    """Something is bought on a revolving line; nothing is borrowed for its sake."""
    instalment = float(evaluation.factors["mix"].measures["instalment"][-1])
    earned = part["revolving_share"] + part["instalment_share"] * instalment
    value = part["floor"] + (1 - part["floor"]) * min(earned, 1)
    return np.full(len(_AHEAD), value)


_ROADS: Mapping[str, Callable[[Evaluation, Part], Floats | None]] = {
    "repayment_record": _repayment_record,
    "age_activity": _age_activity,
    "affordability": _affordability,
    "utilisation": _utilisation,
    "spending": _spending,
    "new_credit": _new_credit,
    "profile": _profile,
    "mix": _mix,
}
