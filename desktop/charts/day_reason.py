"""Why the score changed on one day, below the charts."""

import datetime as dt
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.entry_query import EntryQuery
from core.history import History
from core.records import Entry
from desktop.buttons import Look, button
from desktop.card import Card
from desktop.i18n import filled, translate
from desktop.labels import ElidedLabel, Role, label
from desktop.number_style import NumberStyle
from desktop.reading import Reading
from desktop.texts import factor_name, kind_name
from desktop.texts_entries import entry_sentence
from desktop.theme import SPACE

#: On days with more entries they are not weighed one by one: others would wait.
_MOST = 60
#: How many parts are told, the largest first.
_TOLD = 3
#: The height of a line: Chinese letters are a little higher than others.
_ROW = SPACE * 3
_FACTORS_TOLD = 3


@dataclass(frozen=True, slots=True)
class ReasonPart:
    """What some entries moved, or, without entries, the passing of time."""

    entries: tuple[Entry, ...]
    points: float
    by_factor: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class DayReason:
    """Why the score of a day differs from that of the day before.

    ``parts`` is empty where nothing moved, and where ``counted`` entries were too
    many to be weighed one by one.
    """

    day: dt.date
    before: float
    after: float
    parts: tuple[ReasonPart, ...]
    counted: int
    entries: tuple[int, ...]


def day_reason(reading: Reading, day: dt.date) -> DayReason:
    """Return why the score changed on a day, the largest part first."""
    from core.estimator.attribution import attribute

    query = EntryQuery(from_day=day, to_day=day, ascending=True)
    told = reading.ledger.entries(query, _MOST + 1)
    eve = day - dt.timedelta(days=1)
    if len(told) > _MOST:
        before, after = reading.estimate(eve), reading.estimate(day)
        return DayReason(
            day,
            before.score.value,
            after.score.value,
            (),
            reading.ledger.count(query),
            (),
        )
    whole = attribute(reading.books(), told, eve, day, reading.card())
    by_id = {entry.id: entry for entry in told}
    parts = [
        ReasonPart(
            tuple(by_id[number] for number in part.entries),
            part.points,
            tuple(sorted(part.by_factor, key=lambda pair: -abs(pair[1]))),
        )
        for part in whole.parts
    ]
    return DayReason(
        day,
        whole.before,
        whole.after,
        tuple(sorted(parts, key=lambda part: -abs(part.points))),
        len(told),
        tuple(by_id),
    )


def latest_change(history: History) -> dt.date | None:
    """Return the last day on which the score moved by a point; else the last day."""
    if not history.size:
        return None
    moved = np.flatnonzero(np.abs(np.diff(history.score)) >= 1)
    place = int(moved[-1]) + 1 if len(moved) else history.size - 1
    return dt.date.fromordinal(int(history.days[place]))


class DayReasonCard(Card):
    """The change of a day in words.

    It is as high whatever it tells, so that the charts above stay under the mouse.
    """

    #: The entries of the day are to be shown: a tuple of their ids.
    entries_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title = label("", Role.STRONG)
        self._hint = label(
            translate("DayReason", "Click a day to see what moved it"), Role.SMALL
        )
        self._ids: tuple[int, ...] = ()
        self.entries_button = button(
            translate("DayReason", "Show the entries"),
            lambda: self.entries_wanted.emit(self._ids),
            look=Look.LINK,
        )
        self.head.setSpacing(SPACE * 2)
        self.title.setMinimumHeight(_ROW)
        self.head.addWidget(self.title)
        self.head.addWidget(self.entries_button)
        self.head.addStretch(1)
        self.head.addWidget(self._hint)
        self.body.addLayout(self.head)
        self._parts = self._build_parts()

    def _build_parts(self) -> list[tuple[QLabel, QLabel]]:
        """Lay the parts out below one another, each with the whole width."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE * 2)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        parts = [(label("", Role.STRONG), ElidedLabel()) for _ in range(_TOLD)]
        for row, (points, said) in enumerate(parts):
            grid.addWidget(points, row, 0)
            grid.addWidget(said, row, 1)
            grid.setRowMinimumHeight(row, _ROW)
        self.body.addLayout(grid)
        return [*parts]

    def words(self) -> str:
        """Return everything that is told, line by line."""
        told = [f"{points.text()} {said.text()}" for points, said in self._parts]
        return "\n".join([self.title.text(), *told])

    def show_reason(self, reason: DayReason, style: NumberStyle) -> None:
        """Tell why a day changed the score."""
        self._ids = reason.entries
        self.entries_button.setEnabled(bool(reason.entries))
        self.title.setText(reason_title(reason, style))
        blank = [("", "")] * _TOLD
        lines = [*reason_lines(reason, style), *blank]
        for (points, said), (moved, what) in zip(self._parts, lines, strict=False):
            points.setText(moved)
            said.setText(what)
        self.setAccessibleName(self.title.text())


def reason_title(reason: DayReason, style: NumberStyle) -> str:
    """Return the heading: the day, and the score before and after it."""
    before, after = round(reason.before), round(reason.after)
    day = style.day(reason.day)
    if before == after:
        said = translate("DayReason", "%1 · the score stayed at %2")
        return filled(said, day, style.number(after))
    said = translate("DayReason", "%1 · score %2 → %3 (%4)")
    return filled(
        said,
        day,
        style.number(before),
        style.number(after),
        style.signed(after - before),
    )


def reason_lines(reason: DayReason, style: NumberStyle) -> list[tuple[str, str]]:
    """Return the largest parts: their points, and what they come from."""
    if reason.counted and not reason.parts:
        count = reason.counted
        many = translate("DayReason", "%n entries on this day", "", count)
        return [("", many)]
    shown = [part for part in reason.parts if round(part.points, 1)][:_TOLD]
    if not shown:
        return [("", translate("DayReason", "Nothing moved the score on this day."))]
    return [(style.signed(part.points, 1), _part_words(part, style)) for part in shown]


def _part_words(part: ReasonPart, style: NumberStyle) -> str:
    factors = " · ".join(
        f"{factor_name(name)} {style.signed(points, 1)}"
        for name, points in part.by_factor[:_FACTORS_TOLD]
        if round(points, 1)
    )
    said = _what(part.entries, style)
    pattern = translate("DayReason", "%1 (%2)")
    return filled(pattern, said, factors) if factors else said


def _what(entries: tuple[Entry, ...], style: NumberStyle) -> str:
    if not entries:
        return translate("DayReason", "the passing of time")
    if len(entries) == 1:
        (one,) = entries
        said = entry_sentence(one.kind, one.amount, one.line, style)
        return f"{said} · {one.counterparty}" if one.counterparty else said
    number = len(entries)
    count = translate("DayReason", "%n entries", "", number)
    return filled(translate("DayReason", "%1: %2"), kind_name(entries[0].kind), count)
