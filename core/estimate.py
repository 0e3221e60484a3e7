"""What the estimator says: score, line, target, headroom, debt and warnings."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from core.records import Product


class Band(StrEnum):
    """The five bands of a score, each with its lower bound included."""

    POOR = "poor"
    FAIR = "fair"
    GOOD = "good"
    VERY_GOOD = "very_good"
    EXCELLENT = "excellent"


class Level(StrEnum):
    """How urgent a warning is."""

    INFO = "info"
    CAUTION = "caution"
    WARNING = "warning"
    SEVERE = "severe"

    @property
    def rank(self) -> int:
        """0 for info to 3 for severe; for comparing."""
        return list(Level).index(self)


class Measure(StrEnum):
    """What the figure of a warning counts, so that it can be written properly."""

    RATIO = "ratio"
    DAYS = "days"
    COUNT = "count"
    MONEY = "money"
    MONTHS = "months"
    RATE = "rate"


@dataclass(frozen=True, slots=True)
class Factor:
    """One part of the score.

    Attributes:
        id: Its name on the card; ``calibration`` for the offset from what was
            learned from official scores, before any the one that is expected.
        value: From 0 to 1; 0 for the calibration.
        points: What it adds to the floor of the scale.
        max_points: What it could add; ``None`` for the calibration.
        known: Whether it was measured rather than assumed neutral.
        measures: The named figures behind the value; ``None`` is unknown.
    """

    id: str
    value: float
    points: float
    max_points: float | None
    known: bool
    measures: tuple[tuple[str, float | None], ...]


@dataclass(frozen=True, slots=True)
class ScoreEstimate:
    """The score, its band of 80 % and what it is made of.

    The points of all factors add up to ``value`` less the floor of the scale.
    """

    value: float
    low: float
    high: float
    floor: float
    ceiling: float
    band: Band
    calibrated: bool
    factors: tuple[Factor, ...]


@dataclass(frozen=True, slots=True)
class LineEstimate:
    """The limit of one line: held, and what the score would support.

    ``low`` and ``high`` bound the held limit (80 %), or the supportable one
    while no limit was ever told or seen and ``held`` is ``None``.  All are
    ``None`` while there is no line.
    """

    name: str | None
    held: int | None
    supportable: int | None
    low: int | None
    high: int | None
    calibrated: bool
    observed_on: dt.date | None
    next_review: dt.date | None


class StepCost(StrEnum):
    """What the step costs that wins the points of a factor."""

    FREE = "free"
    SAVES = "saves-interest"
    PURCHASES = "purchases"
    INTEREST = "interest"

    @property
    def is_free(self) -> bool:
        """Whether no money is spent on it that was not spent anyway or owed."""
        return self in {StepCost.FREE, StepCost.SAVES}


@dataclass(frozen=True, slots=True)
class HoldingBack:
    """A factor with points still to win, and how its step wins them.

    Attributes:
        factor: Its id.
        points_to_win: What is missing to all its points.
        within_year: What a year of its step wins of them; ``None`` where that
            is unknown until something is told.
        half_after: After how many days half of that is won; where it is unknown,
            after how many days what is told counts.  ``None`` where a year wins
            nothing to speak of.
        cost: What the step costs.
    """

    factor: str
    points_to_win: float
    within_year: float | None
    half_after: int | None
    cost: StepCost


@dataclass(frozen=True, slots=True)
class TargetProgress:
    """How far the line is from the limit that is wanted."""

    amount: int
    line: str | None
    by: dt.date | None
    progress: float | None
    holding_back: tuple[HoldingBack, ...]


@dataclass(frozen=True, slots=True)
class Headroom:
    """What can still be borrowed safely, and the rule that binds.

    ``amount`` is ``None`` when neither limit nor income is known.  ``binding`` is
    the id of a warning rule, or ``available`` for the limit itself.
    """

    amount: int | None
    binding: str | None


@dataclass(frozen=True, slots=True)
class DebtHealth:
    """What is owed and what it weighs; ratios are ``None`` where unknown."""

    outstanding: int
    overdue: int
    due_30d: int
    utilisation: float | None
    debt_service: int
    debt_service_ratio: float | None
    income_monthly: int | None


@dataclass(frozen=True, slots=True)
class CreditWarning:
    """One rule that points at something.

    Attributes:
        id: The rule.
        level: How urgent it is.
        measure: The figure measured, in the rule's unit.
        threshold: The figure it passed, in the same unit.
        unit: What both count (money is in fen).
        entries: The ids of the entries that cause it.
        source: Where the threshold comes from.
        facts: Further figures and names, for the sentence.
    """

    id: str
    level: Level
    measure: float
    threshold: float
    unit: Measure
    entries: tuple[int, ...]
    source: str
    facts: tuple[tuple[str, str | int | float], ...] = ()


@dataclass(frozen=True, slots=True)
class LineSummary:
    """A line in one row."""

    name: str
    product: Product
    limit: int | None
    used: int
    available: int | None
    headroom: int | None


@dataclass(frozen=True, slots=True)
class Estimate:
    """Everything the program says about one day, from the entries up to it."""

    as_of: dt.date
    scorecard: str
    scorecard_version: str
    score: ScoreEstimate
    line: LineEstimate
    target: TargetProgress | None
    headroom: Headroom
    debt: DebtHealth
    warnings: tuple[CreditWarning, ...]
    lines: tuple[LineSummary, ...]
