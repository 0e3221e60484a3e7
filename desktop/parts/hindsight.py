"""What was seen with the lender, beside what we would have said the day before."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent

from core.estimator.evaluation import ScoreSeenCheck
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.parts.plain_table import PlainTable
from desktop.table_model import Column

#: From this width on there is room for the ranges too, in pixels.
_WIDE = 560


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
            heading=translate("Profile", "Estimate"),
            text=lambda check: _figure(check, check.said, style()),
            number=True,
            tip=lambda check: _range(check, style()),
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


class HindsightTable(PlainTable[Check]):
    """The table; where it is narrow, ranges are told under the pointer only."""

    def __init__(self, style: Callable[[], NumberStyle]) -> None:
        columns = hindsight_columns(style)
        super().__init__(translate("Profile", "Earlier estimates"), columns)
        self._range = [column.name for column in columns].index("range")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self.setColumnHidden(self._range, event.size().width() < _WIDE)
        super().resizeEvent(event)


def _figure(check: Check, value: float | None, style: NumberStyle) -> str:
    if value is None:
        return "–"
    if isinstance(check, ScoreSeenCheck):
        return style.number(value)
    # What is estimated is not known to the fen.
    return style.round_money(round(value / 100) * 100)


def _range(check: Check, style: NumberStyle) -> str:
    if check.low is None or check.high is None:
        return "–"
    pattern = translate("Profile", "%1 – %2")
    low, high = (_figure(check, value, style) for value in (check.low, check.high))
    return filled(pattern, low, high)


def _error(check: Check, style: NumberStyle) -> str:
    if isinstance(check, ScoreSeenCheck):
        return style.signed(check.error)
    if check.said is None:
        return "–"
    sign = "+" if check.said > check.seen else ""
    return sign + _figure(check, check.said - check.seen, style)
