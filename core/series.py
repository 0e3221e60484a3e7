"""What charts draw: the course of score, line, debt and dues by the day.

The only place where amounts become floats of yuan; see :mod:`core.history`.
"""

import datetime as dt

import numpy as np

from core.books import Books
from core.estimate import Level
from core.estimator.course import LineCourse
from core.estimator.evaluation import Evaluation, evaluate, seen_score
from core.estimator.lines import line_course
from core.estimator.score import chosen_line, target_entry
from core.history import (
    ApplicationMark,
    Fan,
    Floats,
    History,
    LineSeen,
    PlannedCourse,
    ReviewMark,
    ScoreSeen,
    WarningMark,
)
from core.plans.kept import KeptPlan
from core.plans.simulate import Simulation
from core.records import Kind, Status
from core.scorecard import Scorecard

_FEN = 100.0

#: Of a look ahead a third as many days before it are drawn, and at least so many.
_BEFORE = 3
_WEEKS_BEFORE = 28

#: Utilisation above these is marked: advice (30 %), caution and warning.
_ADVISED = 0.3


def history(
    books: Books, on: dt.date, card: Scorecard, line: str | None = None
) -> History:
    """Return the course of the days up to one day, ready to draw.

    Args:
        books: The books; what happened later is passed over.
        on: The last day.
        card: The scorecard.
        line: The line to follow; the target's, else the first.
    """
    return history_of(evaluate(books, on, card), line)


def history_of(evaluation: Evaluation, line: str | None = None) -> History:
    """Return the course that an evaluation holds."""
    panel, card = evaluation.panel, evaluation.card
    chosen = chosen_line(evaluation, line)
    course = line_course(evaluation, chosen.name) if chosen else None
    target = target_entry(evaluation)
    empty = np.full(panel.size, np.nan)
    points = {
        name: card.span * card.weights[name] * curve.value
        for name, curve in evaluation.factors.items()
    }
    points["calibration"] = evaluation.score - evaluation.raw
    first = panel.start.toordinal()
    part = card.warnings["utilisation"]
    return History(
        line_name=chosen.name if chosen else None,
        floor=card.floor,
        ceiling=card.ceiling,
        days=np.arange(first, first + panel.size, dtype=np.int64),
        score=evaluation.score,
        score_low=np.maximum(evaluation.score - evaluation.half_width, card.floor),
        score_high=np.minimum(evaluation.score + evaluation.half_width, card.ceiling),
        line=course.held / _FEN if course else empty,
        line_low=course.low / _FEN if course else empty,
        line_high=course.high / _FEN if course else empty,
        target=target.amount / _FEN if target and target.amount else None,
        debt=panel.debt / _FEN,
        utilisation=panel.utilisation,
        utilisation_marks=(_ADVISED, part["caution"], part["warning"]),
        dues_30d=panel.due_30d / _FEN,
        income_monthly=panel.income_monthly / _FEN,
        factor_points=points,
        scores_seen=tuple(
            ScoreSeen(entry.day, seen_score(entry))
            for entry in evaluation.books.of_kind(Kind.SCORE_SEEN)
            if entry.amount is not None
        ),
        lines_seen=_lines_seen(evaluation, course),
        reviews=_reviews(course),
        applications=_applications(evaluation, course),
        warnings=tuple(_warning_marks(evaluation)),
    )


def fan_of(simulation: Simulation, nothing: Simulation, target: int | None) -> Fan:
    """Return a look ahead beside doing nothing, with the weeks before its start.

    Both must end on the same day; the target is in fen.
    """
    evaluation = simulation.evaluation
    panel, card, start = evaluation.panel, evaluation.card, simulation.start
    ahead = (panel.end - start.on).days
    shown = min(ahead + max(ahead // _BEFORE, _WEEKS_BEFORE), panel.size)
    score = evaluation.score[-shown:]
    half = evaluation.half_width[-shown:]
    course = simulation.course
    empty = np.full(shown, np.nan)
    last = panel.end.toordinal()
    return Fan(
        line_name=start.line,
        floor=card.floor,
        ceiling=card.ceiling,
        days=np.arange(last - shown + 1, last + 1, dtype=np.int64),
        today=start.on,
        score=score,
        score_low=np.maximum(score - half, card.floor),
        score_high=np.minimum(score + half, card.ceiling),
        line=course.held[-shown:] / _FEN if course else empty,
        line_low=course.low[-shown:] / _FEN if course else empty,
        line_high=course.high[-shown:] / _FEN if course else empty,
        nothing_score=_last(nothing.evaluation.score, shown),
        nothing_line=_last(nothing.course.held / _FEN, shown)
        if nothing.course
        else empty,
        target=None if target is None else target / _FEN,
    )


def planned_course(history: History, plan: KeptPlan) -> PlannedCourse:
    """Return what a kept plan said of the days of a history.

    Between the ends of its months the score runs straight; the limit stands until
    the end of the month that it is another in.
    """
    told = [plan.made_on, *(month.day for month in plan.months)]
    ends = np.array([day.toordinal() for day in told])
    scores = np.array([plan.score, *(month.score for month in plan.months)])
    limits = [plan.held, *(month.line for month in plan.months)]
    lines = np.array([np.nan if fen is None else fen / _FEN for fen in limits])
    days = history.days
    planned = (days >= ends[0]) & (days <= ends[-1])
    at = np.clip(np.searchsorted(ends, days, side="right") - 1, 0, len(ends) - 1)
    return PlannedCourse(
        plan.made_on,
        np.where(planned, np.interp(days, ends, scores), np.nan),
        np.where(planned, lines[at], np.nan),
    )


def _last(values: Floats, count: int) -> Floats:
    """Return the last of some values; before the first of them is nothing known."""
    lack = max(count - len(values), 0)
    return np.concatenate([np.full(lack, np.nan), values[len(values) - count + lack :]])


def _lines_seen(
    evaluation: Evaluation, course: LineCourse | None
) -> tuple[LineSeen, ...]:
    if course is None:
        return ()
    return tuple(
        LineSeen(entry.day, entry.amount / _FEN, entry.status == Status.TEMPORARY)
        for entry in evaluation.books.of_kind(Kind.LINE_SEEN)
        if entry.line == course.name and entry.amount is not None
    )


def _reviews(course: LineCourse | None) -> tuple[ReviewMark, ...]:
    if course is None:
        return ()
    return tuple(
        ReviewMark(review.day, review.cause, review.before / _FEN, review.after / _FEN)
        for review in course.reviews
    )


def _applications(
    evaluation: Evaluation, course: LineCourse | None
) -> tuple[ApplicationMark, ...]:
    name = course.name if course else ""
    return tuple(
        ApplicationMark(
            entry.day,
            None if entry.amount is None else entry.amount / _FEN,
            entry.status or Status.PENDING.value,
        )
        for entry in evaluation.books.of_kind(Kind.APPLICATION)
        if entry.line in {"", name}
    )


def _warning_marks(evaluation: Evaluation) -> list[WarningMark]:
    """Return when utilisation, debt service or lateness rose to a level.

    These three can be read off the panel for every day; the rules on patterns
    are judged for the day of an estimate only.
    """
    panel, card = evaluation.panel, evaluation.card
    with np.errstate(invalid="ignore"):
        service = panel.service / panel.income_monthly
    late = (
        evaluation.factors["repayment_record"].measures["days_late_now"]
        if ("repayment_record" in evaluation.factors)
        else np.zeros(panel.size)
    )
    measured = {
        "utilisation": panel.utilisation,
        "debt-service": service,
        "overdue": late,
    }
    marks = [
        mark
        for rule, values in measured.items()
        for mark in _risings(evaluation, rule, values, card)
    ]
    return sorted(marks, key=lambda mark: mark.day)


def _risings(
    evaluation: Evaluation, rule: str, values: Floats, card: Scorecard
) -> list[WarningMark]:
    part = card.warnings[rule]
    levels = [level for level in Level if level.value in part.numbers]
    bounds = [part[level.value] for level in levels]
    reached = np.searchsorted(bounds, np.nan_to_num(values), side="right")
    rises = np.nonzero(np.diff(reached, prepend=0) > 0)[0]
    return [
        WarningMark(evaluation.panel.day(int(place)), rule, levels[reached[place] - 1])
        for place in rises
    ]
