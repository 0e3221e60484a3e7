"""The course of one line and its score, day by day, as charts draw it.

Amounts are yuan in floats here, for drawing only and never for reckoning;
``nan`` stands for what is not known on a day.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from core.estimate import Level

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


class ReviewCause(StrEnum):
    """What made the lender look at a line again."""

    PERIODIC = "periodic"
    BEHAVIOUR = "behaviour"
    APPLICATION = "application"


@dataclass(frozen=True, slots=True)
class ScoreSeen:
    """The official score as the user saw it on a day."""

    day: dt.date
    value: float


@dataclass(frozen=True, slots=True)
class LineSeen:
    """A limit as the user saw it on a day, in yuan."""

    day: dt.date
    amount: float
    temporary: bool


@dataclass(frozen=True, slots=True)
class ReviewMark:
    """A review by the model, with the limit before and after it in yuan."""

    day: dt.date
    cause: ReviewCause
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class ApplicationMark:
    """A request for a higher limit.

    Attributes:
        day: The day it was made.
        amount: The limit asked for, in yuan; ``None`` if it was not told.
        outcome: ``pending``, ``approved`` or ``refused``.
    """

    day: dt.date
    amount: float | None
    outcome: str


@dataclass(frozen=True, slots=True)
class WarningMark:
    """The day on which a warning began, or rose to this level."""

    day: dt.date
    id: str
    level: Level


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """What happened to one line and to the score, by the day.

    All arrays are of one length, without gaps between the days; a ledger
    without entries has no days at all.  Markers stand in the order of days.

    Attributes:
        line_name: The line drawn; ``None`` while there is none.
        floor, ceiling: The ends of the score's scale.
        days: Proleptic ordinals (``date.toordinal``), each one above the last.
        score, score_low, score_high: The estimate and its band of 80 %.
        line, line_low, line_high: The limit held and its band, in yuan.
        target: The limit wanted, in yuan; ``None`` without a target.
        debt: What is owed on all lines, in yuan.
        utilisation: Debt over limits, a fraction.
        utilisation_marks: Where utilisation starts to count as high, fractions.
        dues_30d: What falls due within 30 days of each day, in yuan.
        income_monthly: The mean income of a month as known on the day, in yuan.
        factor_points: Points of each factor by its id; with the floor they add
            up to the score.  Calibration may be negative.
    """

    line_name: str | None
    floor: float
    ceiling: float
    days: Integers
    score: Floats
    score_low: Floats
    score_high: Floats
    line: Floats
    line_low: Floats
    line_high: Floats
    target: float | None
    debt: Floats
    utilisation: Floats
    utilisation_marks: tuple[float, ...]
    dues_30d: Floats
    income_monthly: Floats
    factor_points: Mapping[str, Floats]
    scores_seen: tuple[ScoreSeen, ...] = ()
    lines_seen: tuple[LineSeen, ...] = ()
    reviews: tuple[ReviewMark, ...] = ()
    applications: tuple[ApplicationMark, ...] = ()
    warnings: tuple[WarningMark, ...] = ()

    @property
    def size(self) -> int:
        """The number of days."""
        return len(self.days)

    def place(self, day: dt.date) -> int:
        """Return the index of the day, or of the nearest one that there is.

        Only for a history that has days.
        """
        wanted = day.toordinal() - int(self.days[0])
        return min(max(wanted, 0), self.size - 1)


@dataclass(frozen=True, slots=True, eq=False)
class PlannedCourse:
    """What a kept plan said of the days of a history, ready to draw beside it.

    Attributes:
        made_on: The day that the plan starts from.
        score: By the day; ``nan`` before the plan and after its last month.
        line: The limit, in yuan; alike.
    """

    made_on: dt.date
    score: Floats
    line: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Fan:
    """A look ahead ready to draw, with some days before it.

    All arrays are of one length, without gaps between the days; amounts in yuan.

    Attributes:
        line_name: The line drawn; ``None`` while there is none.
        floor, ceiling: The ends of the score's scale.
        days: Proleptic ordinals, each one above the last.
        today: The day that the look starts from.
        nothing_score, nothing_line: The same without doing anything.
        target: The limit wanted; ``None`` without one.
    """

    line_name: str | None
    floor: float
    ceiling: float
    days: Integers
    today: dt.date
    score: Floats
    score_low: Floats
    score_high: Floats
    line: Floats
    line_low: Floats
    line_high: Floats
    nothing_score: Floats
    nothing_line: Floats
    target: float | None


_Mark = TypeVar("_Mark", ScoreSeen, LineSeen, ReviewMark, ApplicationMark, WarningMark)


def history_between(history: History, first: dt.date, last: dt.date) -> History:
    """Return the part of a history from one day to another, both included."""
    start = first.toordinal()
    begin, end = np.searchsorted(history.days, [start, last.toordinal() + 1])
    part = slice(int(begin), int(end))

    def within(marks: tuple[_Mark, ...]) -> tuple[_Mark, ...]:
        return tuple(mark for mark in marks if first <= mark.day <= last)

    return replace(
        history,
        days=history.days[part],
        score=history.score[part],
        score_low=history.score_low[part],
        score_high=history.score_high[part],
        line=history.line[part],
        line_low=history.line_low[part],
        line_high=history.line_high[part],
        debt=history.debt[part],
        utilisation=history.utilisation[part],
        dues_30d=history.dues_30d[part],
        income_monthly=history.income_monthly[part],
        factor_points={
            name: points[part] for name, points in history.factor_points.items()
        },
        scores_seen=within(history.scores_seen),
        lines_seen=within(history.lines_seen),
        reviews=within(history.reviews),
        applications=within(history.applications),
        warnings=within(history.warnings),
    )
