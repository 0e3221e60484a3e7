"""Why the score changed on one day, below the charts."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.entry_query import EntryQuery
from core.records import Entry
from desktop.buttons import Look, button
from desktop.card import Card
from desktop.i18n import filled, translate
from desktop.labels import ElidedLabel, Role, label
from desktop.number_style import NumberStyle
from desktop.reading import Reading
from desktop.texts import factor_name, kind_name
from desktop.texts_entries import entry_sentence

#: On days with more entries they are not weighed one by one: others would wait.
_MOST = 60
#: How many parts are told, the largest first.
_TOLD = 4
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


class DayReasonCard(Card):
    """The change of a day in words; hidden until a day was picked."""

    #: The entries of the day are to be shown: a tuple of their ids.
    entries_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title = label("", Role.STRONG)
        self._ids: tuple[int, ...] = ()
        self._told: list[str] = []
        self.entries_button = button(
            translate("DayReason", "Show the entries"),
            lambda: self.entries_wanted.emit(self._ids),
            look=Look.LINK,
        )
        self._close = button(translate("DayReason", "Close"), self.hide, look=Look.LINK)
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.entries_button)
        self.head.addWidget(self._close)
        self.body.addLayout(self.head)
        self._rows = QGridLayout()
        self._rows.setColumnStretch(1, 1)
        self.body.addLayout(self._rows)
        self.hide()

    def words(self) -> str:
        """Return everything that is told, line by line."""
        return "\n".join([self.title.text(), *self._told])

    def show_reason(self, reason: DayReason, style: NumberStyle) -> None:
        """Tell why a day changed the score."""
        self._ids = reason.entries
        self.entries_button.setVisible(bool(reason.entries))
        self.title.setText(reason_title(reason, style))
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        lines = reason_lines(reason, style)
        self._told = [f"{points} {said}" for points, said in lines]
        for row, (points, said) in enumerate(lines):
            moved = label(points, Role.STRONG)
            self._rows.addWidget(moved, row, 0)
            self._rows.addWidget(_line(said), row, 1)
        self.setAccessibleName(self.title.text())
        self.show()


def _line(said: str) -> QLabel:
    return ElidedLabel(said)


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
        return entry_sentence(one.kind, one.amount, one.line, style)
    number = len(entries)
    count = translate("DayReason", "%n entries", "", number)
    return filled(translate("DayReason", "%1: %2"), kind_name(entries[0].kind), count)
