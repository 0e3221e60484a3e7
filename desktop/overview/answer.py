"""What the Overview asks of the books."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.estimate import CreditWarning, Estimate, Factor, HoldingBack, Level
from desktop.acknowledging import spoken
from desktop.memory import Memory
from desktop.reading import Reading

if TYPE_CHECKING:
    # It brings numpy, for which the first window does not wait.
    from core.history import History
    from core.lending.positions import DuePiece, Positions

#: How far back the change of the score is told, in days.
CHANGE_DAYS = 30


@dataclass(frozen=True, slots=True)
class DueAhead:
    """What is to be paid on a line on a day, in fen."""

    day: dt.date
    line: str
    amount: int
    loan: str


@dataclass(frozen=True, slots=True)
class PayingDown:
    """How debts are paid down, the dearest first, with what all ask for in a month.

    Attributes:
        order: The lines of the debts, each with the yearly rate.
        budget: What is paid a month, in fen.
        months: How many until nothing is left; ``None``: never.
        interest: All of it, in fen.
    """

    order: tuple[tuple[str, float], ...]
    budget: int
    months: int | None
    interest: int


@dataclass(frozen=True, slots=True)
class OverviewFigures:
    """Everything the page shows in words and figures.

    Attributes:
        estimate: Of the day looked at.
        holding_back: Factors with points still to win, free steps first.
        score_change: Points since :data:`CHANGE_DAYS` ago; ``None`` if the books
            do not reach back so far.
        dues: What is to be paid next, overdue first.
        spoken: The warnings that are not acknowledged.
        empty: Whether nothing at all was told up to the day.
        paying_down: How to pay down; only where a severe warning stands.
    """

    estimate: Estimate
    holding_back: tuple[tuple[HoldingBack, Factor], ...]
    score_change: float | None
    dues: tuple[DueAhead, ...]
    spoken: tuple[CreditWarning, ...]
    empty: bool
    paying_down: PayingDown | None = None


@dataclass(frozen=True, slots=True)
class OverviewAnswer:
    """The figures, and what the charts draw.

    The history is ``None`` where the figures are those remembered from the last
    run: then the question is to be asked again, for everything.
    """

    figures: OverviewFigures
    history: "History | None"


def overview(reading: Reading, day: dt.date) -> OverviewAnswer:
    """Return what the Overview shows of a day."""
    from core.estimator.winning import holding_back

    estimate = reading.estimate(day)
    factors = {factor.id: factor for factor in estimate.score.factors}
    history = reading.history(day)
    gaps = holding_back(reading.evaluation(day))
    first_day = reading.books().first_day
    figures = OverviewFigures(
        estimate,
        tuple((gap, factors[gap.factor]) for gap in gaps),
        _score_change(history),
        _dues(reading.positions(day).pending),
        spoken(estimate.warnings, reading.ledger.acknowledgements()),
        first_day is None or first_day > day,
        _paying_down(estimate, reading.positions(day)),
    )
    return OverviewAnswer(figures, history)


def remember(reading: Reading, day: dt.date, memory: Memory) -> None:
    """Keep the figures of a day for the next start.

    That takes longer than to work them out, so it has no place in the way of an
    entry to the screen.
    """
    if memory.is_kept:
        memory.keep(reading.ledger, day, overview(reading, day).figures)


def overview_remembered(
    reading: Reading, day: dt.date, memory: Memory
) -> OverviewAnswer:
    """Return the figures of the last run if they are still true, else new ones."""
    figures = memory.recall(reading.ledger, day, OverviewFigures)
    if figures is None:
        return overview(reading, day)
    return OverviewAnswer(figures, None)


def _paying_down(estimate: Estimate, positions: "Positions") -> PayingDown | None:
    from core.lending.payoff import Strategy, debts_of
    from core.plans.way_out import ways_out

    severe = any(one.level is Level.SEVERE for one in estimate.warnings)
    debts = sorted(debts_of(positions), key=lambda debt: -debt.yearly_rate)
    if not severe or not debts:
        return None
    lines = {loan.id: loan.line for loan in positions.loans}
    ways = ways_out(debts)
    course = ways.way(Strategy.AVALANCHE).payoff
    return PayingDown(
        tuple((lines.get(debt.id, debt.id), float(debt.yearly_rate)) for debt in debts),
        ways.budget,
        course.months,
        course.interest,
    )


def _score_change(history: "History") -> float | None:
    if history.size <= CHANGE_DAYS:
        return None
    return float(history.score[-1] - history.score[-1 - CHANGE_DAYS])


def _dues(pieces: "tuple[DuePiece, ...]") -> tuple[DueAhead, ...]:
    sums: dict[tuple[dt.date, str, str], int] = {}
    for piece in pieces:
        if piece.amount:
            key = (piece.due, piece.line, piece.loan)
            sums[key] = sums.get(key, 0) + piece.amount
    return tuple(
        DueAhead(day, line, amount, loan)
        for (day, line, loan), amount in sorted(sums.items())
    )
