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

    @property
    def error(self) -> int | None:
        """What was said less what was seen, fen."""
        return None if self.said is None else self.said - self.seen


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

    def figures(
        name: str, heading: str, text: Callable[[Check, NumberStyle], str]
    ) -> Column[Check]:
        return Column(
            name=name,
            heading=heading,
            text=lambda check: text(check, style()),
            order=lambda check: getattr(check, name) or 0,
            number=True,
            tip=lambda check: _range(check, style()) if name == "said" else "",
        )

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
            tip=_subject,
        ),
        figures("seen", translate("Profile", "Official"), _seen),
        figures("said", translate("Profile", "Estimate"), _said),
        figures("low", translate("Profile", "Range"), _range),
        figures("error", translate("Profile", "Error"), _error),
    )


def _subject(check: Check) -> str:
    if isinstance(check, ScoreSeenCheck):
        return translate("Profile", "Score")
    return filled(translate("Profile", "%1 limit"), check.line)


class HindsightTable(PlainTable[Check]):
    """The table; where it is narrow, ranges are told under the pointer only."""

    def __init__(self, style: Callable[[], NumberStyle]) -> None:
        columns = hindsight_columns(style)
        super().__init__(translate("Profile", "Earlier estimates"), columns)
        names = [column.name for column in columns]
        self._range = names.index("low")
        self._figures = [names.index(one.name) for one in columns if one.number]

    def show_records(self, records: Sequence[Check]) -> None:
        """Show other records; a figure cut short would say nothing."""
        super().show_records(records)
        self.fit_columns(self._figures)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self.setColumnHidden(self._range, event.size().width() < _WIDE)
        super().resizeEvent(event)


def _seen(check: Check, style: NumberStyle) -> str:
    return _figure(check, check.seen, style)


def _said(check: Check, style: NumberStyle) -> str:
    return _figure(check, check.said, style)


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
    sign = "+" if check.error and check.error > 0 else ""
    return sign + _figure(check, check.error, style)
