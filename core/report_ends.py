"""Where things stood before the period and stand at its end, figure by figure."""

from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from core.estimate import Estimate


class Figure(StrEnum):
    """A figure of an estimate that the report compares; the value is its place."""

    LIMIT = "line.held"
    HEADROOM = "headroom.amount"
    DEBT = "debt.outstanding"
    OVERDUE = "debt.overdue"
    DUE_30D = "debt.due_30d"
    INCOME = "debt.income_monthly"
    UTILISATION = "debt.utilisation"
    DEBT_SERVICE = "debt.debt_service_ratio"


#: The figures that are fractions; the others are amounts.
_SHARES = frozenset({Figure.UTILISATION, Figure.DEBT_SERVICE})


@dataclass(frozen=True, slots=True)
class ScoreEnds:
    """The score in whole points; what is shown of it also adds up when rounded."""

    before: int | None
    now: int

    @property
    def change(self) -> int | None:
        """The points gained, or lost; ``None`` where there was no score before."""
        return None if self.before is None else self.now - self.before


@dataclass(frozen=True, slots=True)
class AmountEnds:
    """An amount in fen; ``None`` where it was or is not known."""

    figure: Figure
    before: int | None
    now: int | None

    @property
    def change(self) -> int | None:
        """The difference, where both are known."""
        if self.before is None or self.now is None:
            return None
        return self.now - self.before


@dataclass(frozen=True, slots=True)
class ShareEnds:
    """A share as a fraction; ``None`` where it was or is not known."""

    figure: Figure
    before: float | None
    now: float | None

    @property
    def change(self) -> float | None:
        """The difference in hundredths, where both are known."""
        if self.before is None or self.now is None:
            return None
        return (self.now - self.before) * 100


@dataclass(frozen=True, slots=True)
class Ends:
    """All figures that are compared."""

    score: ScoreEnds
    amounts: tuple[AmountEnds, ...]
    shares: tuple[ShareEnds, ...]


def ends_of(before: Estimate | None, now: Estimate) -> Ends:
    """Return the figures of two estimates beside one another."""
    amounts, shares = [], []
    for figure in Figure:
        value = attrgetter(figure.value)
        earlier = None if before is None else value(before)
        if figure in _SHARES:
            shares.append(ShareEnds(figure, earlier, value(now)))
        else:
            amounts.append(AmountEnds(figure, earlier, value(now)))
    earlier = None if before is None else round(before.score.value)
    score = ScoreEnds(earlier, round(now.score.value))
    return Ends(score, tuple(amounts), tuple(shares))
