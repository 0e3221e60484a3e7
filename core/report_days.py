"""The days of a period that moved the score most, and what was told on them."""

import datetime as dt
from dataclasses import dataclass

import numpy as np

from core.estimator.evaluation import Evaluation
from core.records import DayTotal, Entry

#: How many days are told, and from how many points on a day counts.
_MOST, _LEAST_POINTS = 6, 2.0
#: A factor that moved by less is not named.
_LEAST_FACTOR = 0.5


@dataclass(frozen=True, slots=True)
class DayMove:
    """A day on which the score moved.

    Attributes:
        points: By how much, since the end of the day before.
        by_factor: The same by factor, the largest first, small ones left out.
        entries: What was told on it, everyday kinds left out.
        totals: The everyday kinds of the day.
    """

    day: dt.date
    points: float
    by_factor: tuple[tuple[str, float], ...]
    entries: tuple[Entry, ...]
    totals: tuple[DayTotal, ...]


def largest_moves(
    evaluation: Evaluation, first: dt.date, last: dt.date
) -> tuple[DayMove, ...]:
    """Return the days of a period that moved the score most, in their order.

    The first day of the books has no day before it and is none of them.
    """
    panel = evaluation.panel
    begin = max(panel.index(first), 1)
    steps = np.diff(evaluation.score)[begin - 1 : panel.index(last)]
    largest = np.argsort(-np.abs(steps), kind="stable")[:_MOST]
    places = [int(at) for at in largest if abs(steps[at]) >= _LEAST_POINTS]
    return tuple(_move(evaluation, begin + place) for place in sorted(places))


def _move(evaluation: Evaluation, place: int) -> DayMove:
    day = evaluation.panel.day(place)
    books = evaluation.books
    return DayMove(
        day=day,
        points=float(evaluation.score[place] - evaluation.score[place - 1]),
        by_factor=_by_factor(evaluation, place),
        entries=tuple(entry for entry in books.entries if entry.day == day),
        totals=tuple(total for total in books.totals if total.day == day),
    )


def _by_factor(evaluation: Evaluation, place: int) -> tuple[tuple[str, float], ...]:
    card = evaluation.card
    learned = evaluation.score - evaluation.raw
    moves = {
        name: card.span * card.weights[name] * float(np.diff(curve.value)[place - 1])
        for name, curve in evaluation.factors.items()
    }
    moves["calibration"] = float(learned[place] - learned[place - 1])
    named = [pair for pair in moves.items() if abs(pair[1]) >= _LEAST_FACTOR]
    return tuple(sorted(named, key=lambda pair: -abs(pair[1])))
