"""What a factor rests on, what would raise it, how soon, and what that costs."""

from collections.abc import Mapping

from core.estimate import Factor, HoldingBack, StepCost
from core.estimator.calibration import DAYS_IN_MONTH
from desktop.i18n import filled, marked, translate
from desktop.number_style import NumberStyle

_STATES = {
    "age_activity": marked("FactorState", "%1 of 6 months with activity"),
    "affordability": marked("FactorState", "dues take %1 of income"),
    "utilisation": marked("FactorState", "%1 in use"),
    "new_credit": marked("FactorState", "new lines and requests: %1"),
    "profile": marked("FactorState", "%1 of 10 items done"),
    "mix": marked("FactorState", "kinds of credit used in a year"),
    "network": marked("FactorState", "cannot be seen from a ledger"),
    "calibration": marked("FactorState", "official scores seen: %1"),
}

_UNKNOWN = {
    "affordability": marked("FactorState", "no income told yet"),
    "utilisation": marked("FactorState", "no limit told yet"),
    "calibration": marked("FactorState", "most people's official scores lie lower"),
}

_TO_DO = {
    "repayment_record": marked("FactorAdvice", "pay every due in time"),
    "age_activity": marked("FactorAdvice", "use a line a little, pay it in full"),
    "affordability": marked("FactorAdvice", "log income, cut the dues"),
    "utilisation": marked("FactorAdvice", "pay down below 30 %"),
    "spending": marked("FactorAdvice", "buy in more scenes"),
    "new_credit": marked("FactorAdvice", "ask for nothing new"),
    "profile": marked("FactorAdvice", "complete the rest"),
    "mix": marked("FactorAdvice", "comes by itself"),
    "network": marked("FactorAdvice", "nothing to do"),
}

_COSTS = {
    StepCost.FREE: marked("FactorCost", "free"),
    StepCost.SAVES: marked("FactorCost", "saves interest"),
    StepCost.PURCHASES: marked("FactorCost", "only what you buy anyway"),
    StepCost.INTEREST: marked("FactorCost", "interest if borrowed"),
}

#: Up to so many days a time is told in days.
_IN_DAYS = 45

#: The measure that is told of a factor, and whether it is a ratio.
_TOLD: Mapping[str, tuple[str, bool]] = {
    "age_activity": ("repaid_months", False),
    "affordability": ("debt_service_ratio", True),
    "utilisation": ("utilisation", True),
    "profile": ("items_done", False),
}


def factor_state(factor: Factor, style: NumberStyle) -> str:
    """Return in a few words what a factor rests on today."""
    measures = dict(factor.measures)
    if factor.id == "repayment_record":
        return _record(measures)
    if factor.id == "spending":
        return _purchases(measures)
    text = _STATES.get(factor.id)
    if text is None:
        return ""
    figure = _figure(factor.id, measures, style)
    if figure is None:
        unknown = _UNKNOWN.get(factor.id)
        return translate("FactorState", unknown or text)
    return filled(translate("FactorState", text), figure)


def _record(measures: Mapping[str, float | None]) -> str:
    if late := round(measures.get("days_late_now") or 0):
        return translate("FactorState", "%n days late now", "", late)
    months = round(measures.get("on_time_months") or 0)
    return translate("FactorState", "%n months on time", "", months)


def _purchases(measures: Mapping[str, float | None]) -> str:
    told = measures.get("purchases_per_month")
    if told is None:
        return translate("FactorState", "no purchases told yet")
    purchases = round(told)
    return translate("FactorState", "%n purchases a month", "", purchases)


def factor_advice(factor: str) -> str:
    """Return what to do to win the points of a factor."""
    text = _TO_DO.get(factor)
    return translate("FactorAdvice", text) if text else ""


def step_cost(gap: HoldingBack) -> str:
    """Return what the step costs that wins the points of a factor."""
    return translate("FactorCost", _COSTS[gap.cost])


def step_time(gap: HoldingBack) -> str:
    """Return how soon the step wins points: when half of a year's are there."""
    days = gap.half_after
    if days is None:
        return translate("FactorTime", "hardly within a year")
    if gap.within_year is None:
        at_once = translate("FactorTime", "counts at once")
        return (
            translate("FactorTime", "counts in %n days", "", days) if days else at_once
        )
    if days == 0:
        return translate("FactorTime", "at once")
    if days <= _IN_DAYS:
        return translate("FactorTime", "half in %n days", "", days)
    months = round(days / DAYS_IN_MONTH)
    return translate("FactorTime", "half in %n months", "", months)


def _figure(
    factor: str, measures: Mapping[str, float | None], style: NumberStyle
) -> str | None:
    if factor == "new_credit":
        asked = (measures.get("new_lines") or 0) + (measures.get("applications") or 0)
        return style.number(asked)
    if factor == "calibration":
        seen = measures.get("official_scores")
        return style.number(seen) if seen else None
    if factor not in _TOLD:
        return None
    name, is_ratio = _TOLD[factor]
    value = measures.get(name)
    if value is None:
        return None
    return style.percent(value) if is_ratio else style.number(value)
