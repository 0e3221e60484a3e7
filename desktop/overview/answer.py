"""What the Overview asks of the books."""

import datetime as dt
from dataclasses import dataclass

from core.estimate import Estimate, Factor, HoldingBack
from core.history import History
from core.lending.positions import DuePiece
from core.records import Kind
from desktop.reading import Reading

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
class OverviewAnswer:
    """Everything the page shows.

    Attributes:
        estimate: Of the day looked at.
        holding_back: Factors with points still to win, the most first.
        score_change: Points since :data:`CHANGE_DAYS` ago; ``None`` if the books
            do not reach back so far.
        dues: What is to be paid next, overdue first.
        history: The days up to this one.
        told: The kinds of entries that there are.
    """

    estimate: Estimate
    holding_back: tuple[tuple[HoldingBack, Factor], ...]
    score_change: float | None
    dues: tuple[DueAhead, ...]
    history: History
    told: frozenset[Kind]


def overview(reading: Reading, day: dt.date) -> OverviewAnswer:
    """Return what the Overview shows of a day."""
    from core.estimator.score import holding_back

    estimate = reading.estimate(day)
    factors = {factor.id: factor for factor in estimate.score.factors}
    history = reading.history(day)
    books = reading.books().until(day)
    return OverviewAnswer(
        estimate,
        tuple((gap, factors[gap.factor]) for gap in holding_back(estimate.score)),
        _score_change(history),
        _dues(reading.positions(day).dues),
        history,
        frozenset(entry.kind for entry in books.entries)
        | frozenset(total.kind for total in books.totals),
    )


def _score_change(history: History) -> float | None:
    if history.size <= CHANGE_DAYS:
        return None
    return float(history.score[-1] - history.score[-1 - CHANGE_DAYS])


def _dues(pieces: tuple[DuePiece, ...]) -> tuple[DueAhead, ...]:
    sums: dict[tuple[dt.date, str, str], int] = {}
    for piece in pieces:
        if piece.end is None and piece.amount:
            key = (piece.due, piece.line, piece.loan)
            sums[key] = sums.get(key, 0) + piece.amount
    return tuple(
        DueAhead(day, line, amount, loan)
        for (day, line, loan), amount in sorted(sums.items())
    )
