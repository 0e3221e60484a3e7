"""The factors of a score: each measured over all days of a panel at once.

A factor lies between 0 and 1.  ``unknown`` says which share of it is assumed
and not measured; it widens the band and is never taken for a zero.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.lending.log import NEVER
from core.lending.positions import Positions
from core.panel import Floats, Integers, Panel, months_of, obligations_of
from core.records import Product
from core.scorecard import Part, Scorecard

#: Two lines of work out of which a mix of credit is made.
_REVOLVING = frozenset({Product.HUABEI, Product.CARD})


@dataclass(frozen=True, slots=True)
class FactorCurve:
    """One factor by the day.

    Attributes:
        value: From 0 to 1.
        unknown: The share of it that is assumed, from 0 to 1.
        measures: The named figures behind it; ``nan`` is unknown.
    """

    value: Floats
    unknown: Floats
    measures: Mapping[str, Floats]


def factor_curves(
    panel: Panel,
    positions: Positions,
    card: Scorecard,
    before: tuple[Panel, Mapping[str, FactorCurve]] | None = None,
) -> dict[str, FactorCurve]:
    """Return the curve of every factor on the card, in its order.

    ``before`` is another panel and what the same card makes of it; a factor that
    reads nothing but arrays of that panel is taken from there.
    """
    curves: dict[str, FactorCurve] = {}
    for name, part in card.factors.items():
        measured = _FACTORS[name]
        if before and all(
            getattr(panel, read) is getattr(before[0], read) for read in measured.reads
        ):
            curves[name] = before[1][name]
        else:
            curves[name] = measured.curve(panel, positions, part)
    return curves


def repayment_record(panel: Panel, positions: Positions, part: Part) -> FactorCurve:
    """Return a mean of on-time months with a prior, times what lateness leaves.

    On-time months count once for each line and month.  Every late obligation
    takes a share that grows with its days late and fades, once it is settled,
    with a fast half and a slow one.
    """
    logs = list(positions.logs)
    counts = [sum(len(part.events) for part in log.obligations) for log in logs]
    line = np.repeat(np.arange(len(logs)), counts)
    due, settled = obligations_of(positions)
    late = settled > due
    months = _on_time_months(panel, line, due, settled)
    mean = (part["prior_on_time"] + months) / (part["prior_total"] + months)
    start = panel.start.toordinal()
    left, late_count, days_late = _lateness(
        panel.size, due[late] - start, settled[late] - start, part
    )
    return FactorCurve(
        mean * left,
        np.zeros(panel.size),
        {"on_time_months": months, "late": late_count, "days_late_now": days_late},
    )


def _on_time_months(
    panel: Panel, line: Integers, due: Integers, settled: Integers
) -> Floats:
    """Return in how many line-months everything due was paid in time, by the day."""
    start, size = panel.start.toordinal(), panel.size
    months = months_of(due)
    first = int(months.min(initial=NEVER))
    span = int(months.max(initial=first)) - first + 1
    groups = line * span + months - first
    count = int(groups.max(initial=-1)) + 1
    in_time = settled <= due
    begin, end = np.full(count, size), np.full(count, size)
    np.minimum.at(begin, groups[in_time], settled[in_time] - start)
    np.minimum.at(end, groups[~in_time], due[~in_time] + 1 - start)
    begin = np.maximum(begin, 0)
    there = begin < end
    delta = np.bincount(begin[there], minlength=size + 1)
    delta -= np.bincount(end[there], minlength=size + 1)
    return np.cumsum(delta[:-1]).astype(np.float64)


def _lateness(
    size: int, due: Integers, settled: Integers, part: Part
) -> tuple[Floats, Floats, Floats]:
    """Return what late obligations leave, their number, and the days late, by day.

    ``due`` and ``settled`` are places in the panel; what is not settled lies
    beyond it.
    """
    left, count, worst = np.ones(size), np.zeros(size), np.zeros(size)
    since_due = np.arange(1, size + 1 - min(int(due.min(initial=0)), 0))
    taken: dict[int | None, Floats] = {}
    for fell, paid in zip(due.tolist(), settled.tolist(), strict=True):
        first = max(fell + 1, 0)
        if first >= size:
            continue
        # how it goes on depends on how late it was, not on when
        days_late = paid - fell if paid < size else None
        if days_late not in taken:
            taken[days_late] = 1 - _damage(since_due, days_late, part)
        begin = first - fell - 1
        left[first:] *= taken[days_late][begin : begin + size - first]
        count[first:] += 1
        unpaid = slice(first, min(paid, size))
        days = since_due[begin : begin + unpaid.stop - first]
        worst[unpaid] = np.maximum(worst[unpaid], days)
    return left, count, worst


def _damage(since_due: Integers, days_late: int | None, part: Part) -> Floats:
    """Return what a late obligation takes, by the days since it fell due.

    ``days_late`` is ``None`` while it is not paid.
    """
    late = since_due if days_late is None else np.minimum(since_due, days_late)
    damage = part.curves["damage"].at(late)
    unpaid = 1 - (1 - damage) * (1 - part["overdue_now"])
    if days_late is None:
        return np.asarray(unpaid, dtype=np.float64)
    since_paid = np.maximum(since_due - days_late, 0)
    fast = part["fade_fast_share"]
    fade = fast * np.exp2(-since_paid / part["fade_fast_half_days"])
    fade += (1 - fast) * np.exp2(-since_paid / part["fade_slow_half_days"])
    return np.where(since_due < days_late, unpaid, damage * fade)


def lateness_left(
    days: Integers, due: Integers, settled: Integers, part: Part
) -> Floats:
    """Return what late obligations leave on some days after all are settled.

    ``days``, ``due`` and ``settled`` are ordinals of days.
    """
    left = np.ones(len(days))
    for fell, paid in zip(due.tolist(), settled.tolist(), strict=True):
        left *= 1 - _damage(days - fell, paid - fell, part)
    return left


def age_activity(panel: Panel, positions: Positions, part: Part) -> FactorCurve:
    """Return the age of the oldest line and the months in which credit moved.

    What counts is months with a repayment or a drawdown among the last six,
    not how many of them there were.
    """
    del positions
    scale = part["age_scale_days"]
    age = np.log1p(np.maximum(panel.oldest_line, 0) / scale)
    age = np.minimum(age / np.log1p(part["age_full_days"] / scale), 1)
    months = part.curves["months"]
    value = (
        part["age_share"] * age
        + part["repaid_share"] * months.at(panel.repaid_months)
        + part["drawn_share"] * months.at(panel.drawn_months)
    )
    oldest = np.where(panel.oldest_line < 0, np.nan, panel.oldest_line)
    return FactorCurve(
        value,
        np.zeros(panel.size),
        {
            "oldest_line_days": oldest,
            "repaid_months": panel.repaid_months,
            "drawn_months": panel.drawn_months,
        },
    )


def affordability(panel: Panel, positions: Positions, part: Part) -> FactorCurve:
    """Return how the debt weighs on the income; neutral while that is unknown."""
    del positions
    known = ~np.isnan(panel.income_monthly)
    income = np.where(known, panel.income_monthly, 1)
    service = panel.service / income
    debt = panel.debt / (income * 12)
    spread = np.where(np.isnan(panel.income_spread), 0, panel.income_spread)
    value = (
        part["service_share"] * part.curves["service"].at(service)
        + part["debt_share"] * part.curves["debt"].at(debt)
        + part["steadiness_share"] * (1 - np.minimum(spread, 1))
    )
    return FactorCurve(
        np.where(known, value, part["neutral"]),
        np.where(known, 0.0, 1.0),
        {
            "debt_service_ratio": np.where(known, service, np.nan),
            "debt_to_yearly_income": np.where(known, debt, np.nan),
            "income_spread": np.where(known, panel.income_spread, np.nan),
        },
    )


def utilisation(panel: Panel, positions: Positions, part: Part) -> FactorCurve:
    """Return how much of the lines is in use, now and on average of some months.

    Neutral while no limit is known.
    """
    del positions
    known = ~np.isnan(panel.utilisation)
    curve = part.curves["curve"]
    now = np.where(
        known,
        curve.at(np.where(known, panel.utilisation, 0)),
        part["neutral"],
    )
    # the mean does not reward a little use over none: a day's best is enough,
    # or borrowing often would beat borrowing now and then
    best = curve.measures[int(np.argmax(curve.values))]
    steady = curve.at(np.maximum(np.where(known, panel.utilisation, 0), best))
    mean = _known_mean(steady, known, part.days("mean_days"))
    mean = np.where(known, mean, part["neutral"])
    value = (1 - part["mean_share"]) * now + part["mean_share"] * mean
    return FactorCurve(
        np.where(known, value, part["neutral"]),
        np.where(known, 0.0, 1.0),
        {"utilisation": panel.utilisation},
    )


def _known_mean(values: Floats, known: npt.NDArray[np.bool_], days: int) -> Floats:
    """Return the mean of the known values of the last days; 0 where none is known."""
    count = _window_sum(known.astype(float), days)
    total = _window_sum(np.where(known, values, 0), days)
    return np.asarray(total / np.maximum(count, 1), dtype=np.float64)


def spending(panel: Panel, positions: Positions, part: Part) -> FactorCurve:
    """Return how regular and how varied purchases are, volume saturating.

    Before the first purchase was logged this is unknown; over the first window
    of days it passes from the neutral value to the measured one.
    """
    del positions
    window = part.days("window_days")
    days = np.arange(panel.size)
    bought = np.nonzero(panel.purchases)[0]
    first = int(bought[0]) if len(bought) else panel.size
    seen = np.clip(days - first + 1.0, 0, window)
    # a short record is read as if it went on the same way, but not from less
    # than a fortnight, where a single purchase would count for many
    scale = window / np.clip(seen, min(14, window), window)
    count = _window_sum(panel.purchases, window) * scale * 30 / window
    weeks = _weeks_with(panel.purchases, part.days("weeks"), seen)
    full = part["category_full"]
    breadth = np.zeros(panel.size)
    for daily in panel.purchases_by_category.values():
        share = _window_sum(daily, window)
        share *= scale
        share /= full
        breadth += np.minimum(share, 1, out=share)
    value = (
        part["count_share"] * part.curves["count"].at(count)
        + part["weeks_share"] * weeks
        + part["breadth_share"] * np.minimum(breadth / part["categories_full"], 1)
    )
    measured = seen / window
    none = seen == 0
    return FactorCurve(
        measured * value + (1 - measured) * part["neutral"],
        1 - measured,
        {
            "purchases_per_month": np.where(none, np.nan, count),
            "weeks_share": np.where(none, np.nan, weeks),
            "categories": np.where(none, np.nan, breadth),
        },
    )


def _window_sum(daily: Floats, days: int) -> Floats:
    total: Floats = np.cumsum(daily)
    summed = total.copy()
    summed[days:] -= total[:-days]
    return summed


def _weeks_with(daily: Floats, weeks: int, seen: Floats) -> Floats:
    """Return the share of the weeks back from each day that have a purchase."""
    active = (_window_sum(daily, 7) > 0).astype(float)
    total = np.zeros(len(daily))
    for week in range(weeks):
        shifted = active[: max(len(daily) - 7 * week, 0)]
        total[7 * week :] += (
            shifted[: len(total) - 7 * week] if 7 * week < len(total) else 0
        )
    known = np.clip(np.ceil(seen / 7), 1, weeks)
    return np.asarray(np.minimum(total / known, 1), dtype=np.float64)


def new_credit(panel: Panel, positions: Positions, part: Part) -> FactorCurve:
    """Return how much new credit was asked for, and from how many lenders."""
    del positions
    asked = panel.new_lines + panel.applications
    value = part["asked_share"] * part.curves["asked"].at(asked)
    value = value + part["lenders_share"] * part.curves["lenders"].at(panel.lenders)
    return FactorCurve(
        value,
        np.zeros(panel.size),
        {
            "new_lines": panel.new_lines,
            "applications": panel.applications,
            "lenders": panel.lenders,
        },
    )


def profile(panel: Panel, positions: Positions, part: Part) -> FactorCurve:
    """Return the share of the profile items that are done.

    Nobody lends to an account without a name: so many items as the card presumes
    count as done, and as assumed, until as many are told.
    """
    del positions
    presumed = part.number("presumed", 0.0)
    return FactorCurve(
        np.minimum(np.maximum(panel.profile, presumed) / part["items"], 1),
        np.maximum(presumed - panel.profile, 0) / part["items"],
        {"items_done": panel.profile},
    )


def network(panel: Panel, positions: Positions, part: Part) -> FactorCurve:
    """Return the middle of what a ledger cannot see; its doubt is in the band."""
    del positions
    return FactorCurve(np.full(panel.size, part["neutral"]), np.zeros(panel.size), {})


def mix(panel: Panel, positions: Positions, part: Part) -> FactorCurve:
    """Return whether revolving and instalment credit were both used in a year."""
    revolving, instalment = np.zeros(panel.size), np.zeros(panel.size)
    year = 365
    for line in panel.lines.values():
        busy = (_window_sum((line.used > 0).astype(float), year) > 0).astype(float)
        if line.product in _REVOLVING:
            revolving = np.maximum(revolving, busy)
    for drawdown in positions.drawdowns:
        place = panel.index(drawdown.day)
        instalment[place : place + year] = 1
    earned = part["revolving_share"] * revolving + part["instalment_share"] * instalment
    return FactorCurve(
        part["floor"] + (1 - part["floor"]) * np.minimum(earned, 1),
        np.zeros(panel.size),
        {"revolving": revolving, "instalment": instalment},
    )


def last_day(curve: FactorCurve) -> tuple[tuple[str, float | None], ...]:
    """Return the figures behind a factor on the last day; ``None`` is unknown."""
    return tuple(
        (name, None if np.isnan(values[-1]) else float(values[-1]))
        for name, values in curve.measures.items()
    )


@dataclass(frozen=True, slots=True)
class _Factor:
    """How a factor is measured, and all that it reads of the panel.

    Who reads the lines may read the positions as well: both change together.
    """

    curve: Callable[[Panel, Positions, Part], FactorCurve]
    reads: tuple[str, ...]


_FACTORS: Mapping[str, _Factor] = {
    "repayment_record": _Factor(repayment_record, ("months", "lines")),
    "age_activity": _Factor(
        age_activity, ("months", "oldest_line", "repaid_months", "drawn_months")
    ),
    "affordability": _Factor(
        affordability,
        ("months", "income_monthly", "income_spread", "service", "debt"),
    ),
    "utilisation": _Factor(utilisation, ("months", "utilisation")),
    "spending": _Factor(spending, ("months", "purchases", "purchases_by_category")),
    "new_credit": _Factor(
        new_credit, ("months", "new_lines", "applications", "lenders")
    ),
    "profile": _Factor(profile, ("months", "profile")),
    "network": _Factor(network, ("months",)),
    "mix": _Factor(mix, ("months", "lines")),
}
