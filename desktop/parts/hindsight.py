"""What was seen with the lender, beside what we would have said the day before."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.estimator.evaluation import ScoreSeenCheck
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.table_model import Column


@dataclass(frozen=True, slots=True)
class LimitSeenCheck:
    """A limit seen with the lender, and what was said of it the day before; fen."""

    day: dt.date
    line: str
    seen: int
    said: int | None
    low: int | None
    high: int | None


Check = ScoreSeenCheck | LimitSeenCheck


def newest_first(
    scores: Sequence[ScoreSeenCheck], limits: Sequence[LimitSeenCheck]
) -> tuple[Check, ...]:
    """Return both kinds in one list."""
    both: list[Check] = [*scores, *limits]
    return tuple(sorted(both, key=lambda check: check.day, reverse=True))


def mean_error(scores: Sequence[ScoreSeenCheck]) -> float | None:
    """Return how many points the estimates were off on average."""
    if not scores:
        return None
    return sum(abs(check.error) for check in scores) / len(scores)


def hindsight_columns(style: Callable[[], NumberStyle]) -> tuple[Column[Check], ...]:
    """Return the columns of the table."""
    return (
        Column(
            name="day",
            heading=translate("Profile", "Seen on"),
            text=lambda check: style().day(check.day),
            order=lambda check: check.day,
        ),
        Column(
            name="what",
            heading=translate("Profile", "What"),
            text=_subject,
        ),
        Column(
            name="seen",
            heading=translate("Profile", "Official"),
            text=lambda check: _figure(check, check.seen, style()),
            order=lambda check: check.seen,
            number=True,
        ),
        Column(
            name="said",
            heading=translate("Profile", "We said"),
            text=lambda check: _figure(check, check.said, style()),
            number=True,
        ),
        Column(
            name="range",
            heading=translate("Profile", "Range"),
            text=lambda check: _range(check, style()),
            number=True,
        ),
        Column(
            name="error",
            heading=translate("Profile", "Error"),
            text=lambda check: _error(check, style()),
            number=True,
        ),
    )


def _subject(check: Check) -> str:
    if isinstance(check, ScoreSeenCheck):
        return translate("Profile", "Score")
    return filled(translate("Profile", "Limit of %1"), check.line)


def _figure(check: Check, value: float | None, style: NumberStyle) -> str:
    if value is None:
        return "–"
    if isinstance(check, ScoreSeenCheck):
        return style.number(value)
    return style.round_money(round(value))


def _range(check: Check, style: NumberStyle) -> str:
    if check.low is None or check.high is None:
        return "–"
    pattern = translate("Profile", "%1 – %2")
    low, high = (_figure(check, value, style) for value in (check.low, check.high))
    return filled(pattern, low, high)


def _error(check: Check, style: NumberStyle) -> str:
    if isinstance(check, ScoreSeenCheck):
        return style.signed(check.error)
    return "–" if check.said is None else style.signed_money(check.said - check.seen)
