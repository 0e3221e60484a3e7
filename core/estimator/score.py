"""The estimate: everything the program says about a day, from the entries up to it.

A pure function of entries, day and scorecard: the same three give the same
answer, to the point.
"""

import datetime as dt
from operator import truediv
from typing import TYPE_CHECKING, Protocol

import numpy as np

from core.books import Books
from core.estimate import (
    DebtHealth,
    Estimate,
    Factor,
    Headroom,
    LineEstimate,
    LineSummary,
    ScoreEstimate,
    TargetProgress,
)
from core.estimator.course import LineCourse
from core.estimator.evaluation import Evaluation, evaluate
from core.estimator.factors import last_day
from core.estimator.lines import line_course, next_review
from core.estimator.verdict import Verdict, verdict_of
from core.estimator.winning import holding_back
from core.lending.positions import LinePosition
from core.records import Entry, Kind
from core.scorecard import Scorecard, load_scorecard
from core.warnings.situation import Situation, situation_of

if TYPE_CHECKING:
    import pandas as pd


class HasBooks(Protocol):
    """A ledger, as far as the estimator needs one."""

    @property
    def scorecard(self) -> str:
        """The name of the card in use, or the path of a card's file."""

    def books(self) -> Books:
        """Return everything that was entered."""


class UnknownLineError(LookupError):
    """A line that the books do not know on the day asked for."""

    def __init__(self, name: str) -> None:
        super().__init__(f"there is no line called {name!r}")
        self.name = name


def estimate(
    ledger: HasBooks,
    *,
    on: dt.date,
    line: str | None = None,
    scorecard: str | None = None,
) -> Estimate:
    """Return the estimate of a ledger as of the end of a day.

    Args:
        ledger: An open ledger.
        on: The day; entries after it are passed over.
        line: The line to report on; the target's, else the first.
        scorecard: Another card than the ledger's own.

    Raises:
        UnknownLineError: If there is no such line.
        core.scorecard_check.ScorecardError: If the card cannot be used.
    """
    card = load_scorecard(scorecard or ledger.scorecard)
    return estimate_books(ledger.books(), on, card, line)


def estimate_entries(
    frame: "pd.DataFrame", on: dt.date, scorecard: str = "zhima-style"
) -> Estimate:
    """Return the estimate of entries in a frame with the native CSV's columns.

    Raises:
        core.native_csv.CellError: If a cell cannot be read.
    """
    from core.entry_frame import books_of_frame

    return estimate_books(books_of_frame(frame), on, load_scorecard(scorecard))


def estimate_books(
    books: Books, on: dt.date, card: Scorecard, line: str | None = None
) -> Estimate:
    """Return the estimate of some books as of the end of a day."""
    return estimate_of(evaluate(books, on, card), line)


def estimate_of(evaluation: Evaluation, line: str | None = None) -> Estimate:
    """Return the estimate that an evaluation holds for its last day."""
    chosen = chosen_line(evaluation, line)
    course = line_course(evaluation, chosen.name) if chosen else None
    verdict = _verdict(evaluation)
    headrooms = verdict.headrooms
    score = score_of(evaluation)
    return Estimate(
        as_of=evaluation.panel.end,
        scorecard=evaluation.card.name,
        scorecard_version=evaluation.card.version,
        score=score,
        line=_line_of(evaluation, course),
        target=_target_of(evaluation, course),
        headroom=headrooms[chosen.name] if chosen else Headroom(None, None),
        debt=_debt_of(evaluation, verdict.situation),
        warnings=verdict.warnings,
        lines=tuple(
            LineSummary(
                position.name,
                position.product,
                position.limit_in_force,
                position.used,
                position.available,
                headrooms[position.name].amount,
            )
            for position in evaluation.positions.lines
        ),
    )


def _verdict(evaluation: Evaluation) -> Verdict:
    """Return what the rules say of the last day, and keep it for the next time."""
    kept = evaluation.readings
    situation = situation_of(
        evaluation.books,
        evaluation.positions,
        evaluation.panel,
        evaluation.card,
        kept.verdict.situation if kept.verdict else None,
    )
    kept.verdict = verdict_of(situation, kept.verdict)
    return kept.verdict


def chosen_line(evaluation: Evaluation, name: str | None) -> LinePosition | None:
    """Return the line asked for, else the target's, else the first.

    Raises:
        UnknownLineError: If a line is asked for that there is not.
    """
    by_name = {position.name: position for position in evaluation.positions.lines}
    if name is not None:
        if name not in by_name:
            raise UnknownLineError(name)
        return by_name[name]
    target = target_entry(evaluation)
    if target is not None and target.line in by_name:
        return by_name[target.line]
    return next(iter(by_name.values()), None)


def score_of(evaluation: Evaluation) -> ScoreEstimate:
    """Return the score of the last day, with what it is made of."""
    card = evaluation.card
    value = float(evaluation.score[-1])
    half = float(evaluation.half_width[-1])
    factors = [
        Factor(
            id=name,
            value=float(curve.value[-1]),
            points=card.span * card.weights[name] * float(curve.value[-1]),
            max_points=card.span * card.weights[name],
            known=bool(curve.unknown[-1] < 1) and name != "network",
            measures=last_day(curve),
        )
        for name, curve in evaluation.factors.items()
    ]
    learned = value - float(evaluation.raw[-1])
    seen = (("official_scores", float(len(evaluation.beliefs) - 1)),)
    factors.append(Factor("calibration", 0.0, learned, None, known=True, measures=seen))
    return ScoreEstimate(
        value=value,
        low=max(value - half, card.floor),
        high=min(value + half, card.ceiling),
        floor=card.floor,
        ceiling=card.ceiling,
        band=card.band_of(value),
        calibrated=evaluation.calibrated,
        factors=tuple(factors),
    )


def target_entry(evaluation: Evaluation) -> Entry | None:
    """Return the entry that says which limit is wanted; ``None`` while none does."""
    targets = evaluation.books.of_kind(Kind.TARGET)
    return targets[-1] if targets and targets[-1].amount else None


def _line_of(evaluation: Evaluation, course: LineCourse | None) -> LineEstimate:
    review = next_review(evaluation)
    if course is None:
        return LineEstimate(None, None, None, None, None, False, None, review)
    return LineEstimate(
        name=course.name,
        held=fen_of(course.held[-1]),
        supportable=fen_of(course.supportable[-1]),
        low=fen_of(course.low[-1]),
        high=fen_of(course.high[-1]),
        calibrated=course.calibrated,
        observed_on=course.observed_on,
        next_review=review,
    )


def fen_of(value: np.float64) -> int | None:
    """Return a limit as an amount; ``nan`` is unknown."""
    return None if np.isnan(value) else round(float(value))


def _target_of(
    evaluation: Evaluation, course: LineCourse | None
) -> TargetProgress | None:
    target = target_entry(evaluation)
    if target is None or target.amount is None:
        return None
    if course is not None and target.line and course.name != target.line:
        names = {position.name for position in evaluation.positions.lines}
        course = line_course(evaluation, target.line) if target.line in names else None
    held = None if course is None else fen_of(course.held[-1])
    return TargetProgress(
        amount=target.amount,
        line=target.line or (course.name if course else None),
        by=target.until,
        progress=None if held is None else held / target.amount,
        holding_back=holding_back(evaluation),
    )


def _debt_of(evaluation: Evaluation, situation: Situation) -> DebtHealth:
    load = situation.load
    horizon = evaluation.panel.end + dt.timedelta(days=30)
    ratio = load.service_ratio
    utilisation = load.utilisation
    return DebtHealth(
        outstanding=load.debt,
        overdue=sum(line.overdue for line in evaluation.positions.lines),
        due_30d=sum(
            piece.amount
            for piece in evaluation.positions.pending
            if piece.due <= horizon
        ),
        utilisation=None if utilisation is None else truediv(*utilisation),
        debt_service=load.service,
        debt_service_ratio=None if ratio is None else truediv(*ratio),
        income_monthly=load.income,
    )
