"""The limit of a line: what the score supports, and how reviews move it.

A good score does not imply a line.  What the score supports (``L*``) is one
thing; the limit held moves only when the lender looks, in steps.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import is_

import numpy as np
import numpy.typing as npt

from core.dates import add_months
from core.estimator.calibration import (
    BAND_80,
    DAYS_IN_MONTH,
    Belief,
    Observation,
    beliefs,
)
from core.estimator.course import LineCourse, LineUse
from core.estimator.evaluation import Evaluation
from core.estimator.reviews import Matter, policy_of, walked
from core.history import ReviewCause
from core.panel import Floats, LinePanel
from core.records import Kind, Status
from core.scorecard import Part

_WINDOW = 90


@dataclass(frozen=True, slots=True)
class _Seen:
    """A limit told (by the line's own entry) or seen with the lender."""

    place: int
    day: dt.date
    amount: int
    official: bool


def line_course(evaluation: Evaluation, name: str) -> LineCourse:
    """Return how a line went, worked out once for each evaluation.

    The line must be one of the panel's.
    """
    courses = evaluation.readings.courses
    if name not in courses:
        courses[name] = _course(evaluation, name)
    return courses[name]


def _course(evaluation: Evaluation, name: str) -> LineCourse:
    panel, policy = evaluation.panel, evaluation.card.line
    line = panel.lines[name]
    seen = list(_limits_seen(evaluation, name))
    use = evaluation.readings.uses[name] = _use(evaluation, line)
    plain = policy.curves["tier"].at(evaluation.score) + np.log(100) + use.support
    found, offset = _line_beliefs(seen, plain, line, evaluation)
    wanted = np.exp(plain + offset)
    least, greatest = evaluation.card.ranges[line.product]
    supportable = np.clip(_under_income(wanted, evaluation), least, greatest)
    matter = Matter(
        policy=policy_of(policy, least),
        start=panel.start,
        opened=line.opened,
        scores=evaluation.score,
        overdue=panel.overdue,
        wanted=np.clip(wanted, least, greatest),
        supportable=supportable,
        idle=line.idle,
        causes=_review_days(evaluation, line, use.changes),
        facts={one.place: one.amount for one in seen},
        refused=frozenset(_refusals(evaluation, name)),
    )
    walks = evaluation.readings.walks
    walk = walks[name] = walked(matter, walks.get(name))
    held = walk.held
    official = [s.day for s in seen if s.official]
    spread = _spread(evaluation, found)
    rounded = _rounded(supportable, policy["round_to"])
    middle = np.where(np.isnan(held), rounded, held)
    return LineCourse(
        name,
        rounded,
        held,
        middle / spread,
        middle * spread,
        official[-1] if official else None,
        bool(official),
        walk.reviews,
    )


def next_review(evaluation: Evaluation) -> dt.date:
    """Return the next periodic review after the day of the evaluation."""
    on, day = evaluation.panel.end, evaluation.card.line.days("periodic_day")
    this_month = on.replace(day=day)
    return this_month if this_month > on else add_months(this_month, 1)


def _limits_seen(evaluation: Evaluation, name: str) -> Iterator[_Seen]:
    for entry in evaluation.books.of_kind(Kind.LINE, Kind.LINE_SEEN):
        if entry.line != name or entry.amount is None:
            continue
        standing = entry.status != Status.TEMPORARY
        if entry.kind is Kind.LINE or (entry.kind is Kind.LINE_SEEN and standing):
            if entry.kind is Kind.LINE and entry.status == Status.CLOSED:
                continue
            place = evaluation.panel.index(entry.day)
            yield _Seen(place, entry.day, entry.amount, entry.kind is Kind.LINE_SEEN)


def _refusals(evaluation: Evaluation, name: str) -> Iterator[int]:
    """Yield the places of the days on which a rise was refused."""
    for entry in evaluation.books.of_kind(Kind.APPLICATION):
        if entry.status == Status.REFUSED and entry.line in {"", name}:
            yield evaluation.panel.index(entry.day)


def _use(evaluation: Evaluation, line: LinePanel) -> LineUse:
    """Return what the use of a line says; as before, if that is the same."""
    panel = evaluation.panel
    read = (line.used, line.limit, line.drawn, line.idle, panel.overdue, panel.debt)
    policy = evaluation.card.line
    known = evaluation.readings.uses.get(line.name)
    if known and known.policy is policy and all(map(is_, known.read, read)):
        return known
    changes = tuple(_regime_changes(evaluation, line))
    return LineUse(read, policy, _support_of_use(line, policy), changes)


def _support_of_use(line: LinePanel, policy: Part) -> Floats:
    """Return the logarithm of the part that the use of a line has in its support."""
    known = ~np.isnan(line.limit) & (line.limit > 0)
    share = np.where(known, line.used / np.where(known, line.limit, 1), 0)
    mean_share = _trailing_mean(share, _WINDOW)
    use = policy.curves["months_used"].at(_months_used(line))
    use = use * np.where(known, policy.curves["share_used"].at(mean_share), 1)
    return np.asarray(np.log(use), dtype=np.float64)


def _months_used(line: LinePanel) -> Floats:
    """Return in how many of six blocks of 30 days back from a day it was drawn on."""
    total = np.concatenate([np.zeros(30), np.cumsum(line.drawn)])
    block = (total[30:] - total[: len(line.drawn)] > 0).astype(float)
    months = np.zeros(len(block))
    for back in range(6):
        shift = 30 * back
        if shift < len(block):
            months[shift:] += block[: len(block) - shift]
    return months


def _trailing_mean(values: Floats, days: int) -> Floats:
    total = np.concatenate([np.zeros(1), np.cumsum(values)])
    places = np.arange(1, len(values) + 1)
    begins = np.maximum(places - days, 0)
    mean: Floats = (total[places] - total[begins]) / (places - begins)
    return mean


def _line_beliefs(
    seen: list[_Seen], plain: Floats, line: LinePanel, evaluation: Evaluation
) -> tuple[list[Belief], Floats]:
    """Return what limits teach, and the offset by the day that follows from it.

    While a line is young the books fill with what its lender knew when it gave
    the limit.  So until then a limit stands for what the books say on each day,
    and what they only come to show raises nothing; later changes count.
    """
    policy = evaluation.card.line
    told = [one for one in seen if one.amount > 0]
    filled = max(line.opened, 0) + int(policy.number("filling_days", 0.0))
    ends = [one.place for one in told[1:]] + [evaluation.panel.size - 1]
    measured = [
        min(max(one.place, filled), end) for one, end in zip(told, ends, strict=False)
    ]
    observations = [
        Observation(
            one.day,
            float(np.log(one.amount) - plain[place]),
            policy["seen_noise" if one.official else "told_noise"],
        )
        for one, place in zip(told, measured, strict=True)
    ]
    prior = float(np.log(policy["uncalibrated_factor"])) / BAND_80
    found = beliefs(observations, prior, policy["drift_per_month"])
    offset = np.zeros(evaluation.panel.size)
    for one, place, before, after in zip(
        told, measured, found, found[1:], strict=False
    ):
        offset[one.place :] = after.offset
        young = slice(one.place, place)
        surprise = np.log(one.amount) - plain[young] - before.offset
        offset[young] = before.offset + after.gain * surprise
    return found, offset


def _spread(evaluation: Evaluation, found: list[Belief]) -> Floats:
    """Return the factor by which the band lies above and below the limit.

    Until a limit was seen with the lender it is the card's uncalibrated factor;
    from a sighting on it widens with time, and never beyond that factor.
    """
    panel, policy = evaluation.panel, evaluation.card.line
    widest = policy["uncalibrated_factor"]
    spread = np.full(panel.size, widest)
    official = {entry.day for entry in evaluation.books.of_kind(Kind.LINE_SEEN)}
    days = np.arange(panel.size)
    begins = [panel.index(one.day) for one in found if one.day in official and one.day]
    for begin, end in zip(begins, [*begins[1:], panel.size], strict=False):
        months = (days[begin:end] - begin) / DAYS_IN_MONTH
        sd = np.sqrt(policy["drift_per_month"] ** 2 * months * (1 + months))
        spread[begin:end] = np.minimum(np.exp(BAND_80 * sd), widest)
    return spread


def _under_income(wanted: Floats, evaluation: Evaluation) -> Floats:
    income = evaluation.panel.income_monthly
    cap = income * evaluation.card.line["income_months"]
    return np.where(np.isnan(cap), wanted, np.minimum(wanted, np.nan_to_num(cap)))


def _rounded(values: Floats, step: float) -> Floats:
    rounded: Floats = np.round(values / step) * step
    return rounded


def _review_days(
    evaluation: Evaluation, line: LinePanel, changes: Iterable[int]
) -> dict[int, ReviewCause]:
    """Return the days of periodic reviews, applications and marked changes."""
    panel, policy = evaluation.panel, evaluation.card.line
    causes = dict.fromkeys(changes, ReviewCause.BEHAVIOUR)
    day = policy.days("periodic_day")
    month = panel.start.replace(day=day)
    while month <= panel.end:
        if month >= panel.start:
            causes[panel.index(month)] = ReviewCause.PERIODIC
        month = add_months(month, 1)
    for entry in evaluation.books.of_kind(Kind.APPLICATION):
        if entry.line in {"", line.name}:
            causes[panel.index(entry.day)] = ReviewCause.APPLICATION
    return causes


def _regime_changes(evaluation: Evaluation, line: LinePanel) -> Iterator[int]:
    """Yield days of a marked change of behaviour.

    A first overdue, 90 idle days, debt doubled in 30 days, twice or half as much
    borrowed on the line in a quarter as in the one before, and the same of the
    days on which it was repaid.
    """
    panel, policy = evaluation.panel, evaluation.card.line
    late = panel.overdue > 0
    yield from _beginnings(late)
    yield from _beginnings(line.idle >= policy.days("idle_days"))
    before = np.concatenate([np.zeros(30), panel.debt])[: panel.size]
    yield from _beginnings((panel.debt >= 2 * before) & (before > 0))
    moved = np.diff(line.used, prepend=0.0)
    for daily in (np.maximum(moved, 0), (moved < 0).astype(np.float64)):
        yield from _beginnings(_changed_markedly(daily))


def _changed_markedly(daily: Floats) -> npt.NDArray[np.bool_]:
    """Return where the sum of a quarter is twice, or half, that of the one before.

    Both quarters must have been lived through, and the earlier not in vain.
    """
    total = np.concatenate([np.zeros(2 * _WINDOW), np.cumsum(daily)])
    now = total[2 * _WINDOW :] - total[_WINDOW:-_WINDOW]
    before = total[_WINDOW:-_WINDOW] - total[: -2 * _WINDOW]
    lived = np.arange(len(daily)) >= 2 * _WINDOW
    marked = (now >= 2 * before) | (2 * now <= before)
    return np.asarray(lived & (before > 0) & marked, dtype=np.bool_)


def _beginnings(flags: npt.NDArray[np.bool_]) -> Iterator[int]:
    """Yield the places at which a flag goes up."""
    yield from (int(place) for place in np.nonzero(flags[1:] & ~flags[:-1])[0] + 1)
