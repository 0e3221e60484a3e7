"""The bar above the table: which kinds, which time, which words."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from core.dates import add_months, month_end, month_start
from core.entry_query import EntryQuery
from core.records import Kind
from desktop.buttons import Look, button
from desktop.fields.choice import ChoiceField
from desktop.fields.day import DayField
from desktop.i18n import translate
from desktop.icons import icon
from desktop.labels import Role, label
from desktop.number_style import NumberStyle
from desktop.texts import kind_name
from desktop.theme import SPACE, colours

#: So long after the last letter the search begins, in milliseconds.
_PAUSE = 120


class Period(StrEnum):
    """A stretch of time, seen from the day looked at."""

    ALL = "all"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THREE_MONTHS = "three_months"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    CHOSEN = "chosen"


def period_days(period: Period, day: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day of a period; ``None`` for no bound."""
    month = month_start(day)
    match period:
        case Period.ALL | Period.CHOSEN:
            return None, None
        case Period.THIS_MONTH:
            return month, month_end(day)
        case Period.LAST_MONTH:
            before = add_months(month, -1)
            return before, month_end(before)
        case Period.THREE_MONTHS:
            return add_months(day, -3), day
        case Period.THIS_YEAR:
            return dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)
        case Period.LAST_YEAR:
            return dt.date(day.year - 1, 1, 1), dt.date(day.year - 1, 12, 31)


class FilterBar(QWidget):
    """Narrows the table down; says how much is left."""

    #: The entries wanted have changed.
    changed = Signal()
    #: The words are typed: the keys are to act on the rows found.
    left = Signal()

    def __init__(
        self, today: dt.date, style: NumberStyle, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._batch: int | None = None
        self.kind: ChoiceField[Kind | None] = ChoiceField(
            translate("FilterBar", "Kind"), _kinds()
        )
        self.period: ChoiceField[Period] = ChoiceField(
            translate("FilterBar", "Period"), _periods()
        )
        self.line: ChoiceField[str] = ChoiceField(
            translate("FilterBar", "Line"), _lines(())
        )
        self.days = _DayRange(today, style)
        self.text = self._text_box()
        self._count = label("", Role.QUIET)
        self._clear = button(
            translate("FilterBar", "Show all"), self.clear, look=Look.LINK
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        filters = (self.kind, self.line, self.period, self.days, self.text)
        for part in (*filters, self._clear):
            row.addWidget(part, 1 if part is self.text else 0)
        row.addStretch(1)
        row.addWidget(self._count)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._change)
        self.kind.edited.connect(self._change)
        self.line.edited.connect(self._change)
        self.line.hide()
        self.period.edited.connect(self._turn_period)
        self.days.edited.connect(self._pause.start)
        self.days.hide()
        self.text.textChanged.connect(self._pause.start)
        self._clear.hide()

    def query(self, day: dt.date, today: dt.date) -> EntryQuery:
        """Return which entries are wanted, seen from the day looked at."""
        chosen = self.period.value is Period.CHOSEN
        first, last = self.days.days if chosen else period_days(self.period.value, day)
        if day != today:
            last = min(last or day, day)
        kind = self.kind.value
        return EntryQuery(
            from_day=first,
            to_day=last,
            kinds=frozenset({kind}) if kind else frozenset(),
            line=self.line.value,
            text=self.text.text().strip(),
            batch=self._batch,
        )

    def is_narrow(self, query: EntryQuery) -> bool:
        """Return whether a query leaves out entries for anything but the day."""
        return replace(query, to_day=None) != EntryQuery(
            order=query.order, ascending=query.ascending
        )

    def remembered(self) -> dict[str, str]:
        """Return kind and period; words and imports are looked for once."""
        kind = self.kind.value
        first, last = self.days.days
        return {
            "kind": kind.value if kind else "",
            "period": self.period.value.value,
            "from": first.isoformat() if first else "",
            "to": last.isoformat() if last else "",
        }

    def recall(self, kept: Mapping[str, object]) -> None:
        """Take up kind and period as they were left."""
        if kept.get("kind") in set(Kind):
            self.kind.show_value(Kind(str(kept["kind"])))
        self.days.show_days(_kept_day(kept, "from"), _kept_day(kept, "to"))
        if kept.get("period") in set(Period):
            self.period.show_value(Period(str(kept["period"])))

    def search(self, text: str) -> None:
        """Look for a text among all entries."""
        self.clear()
        self.text.setText(text)
        self._change()

    def show_batch(self, batch: int) -> None:
        """Show what came with an import."""
        self.clear()
        self._batch = batch
        self._change()

    def clear(self) -> None:
        """Show everything again."""
        self._batch = None
        self.kind.start_anew()
        self.line.start_anew()
        self.period.start_anew()
        self.text.clear()
        self._change()

    def offer_lines(self, lines: Sequence[str]) -> None:
        """Offer the lines that the books know; nothing to choose from is hidden."""
        gone = self.line.value not in ("", *lines)
        self.line.offer(_lines(lines))
        self.line.setVisible(len(lines) > 1)
        if gone:
            self.line.start_anew()
            self._change()

    def show_count(self, count: int, *, narrow: bool) -> None:
        """Say how many entries there are."""
        self._count.setText(translate("FilterBar", "%n entries", "", count))
        self._clear.setVisible(narrow)

    def show_waiting(self) -> None:
        """Say that the entries are being looked through."""
        self._count.setText(translate("FilterBar", "Looking through the entries…"))

    def _text_box(self) -> QLineEdit:
        box = _WordsBox()
        box.left.connect(self._leave)
        box.setPlaceholderText(translate("FilterBar", "Words or an amount"))
        box.setAccessibleName(translate("FilterBar", "Words or an amount"))
        box.setClearButtonEnabled(True)
        box.setMinimumWidth(SPACE * 22)
        box.setMaximumWidth(SPACE * 30)
        box.addAction(
            icon("filter", colours().quiet), QLineEdit.ActionPosition.LeadingPosition
        )
        for inner in box.findChildren(QToolButton):
            inner.setAccessibleName(translate("FilterBar", "Clear the words"))
        return box

    def _leave(self) -> None:
        if self._pause.isActive():
            self._change()
        self.left.emit()

    def _turn_period(self) -> None:
        """Offer the days where they are to be chosen: at first those of this month."""
        chosen = self.period.value is Period.CHOSEN
        if chosen and self.days.days == (None, None):
            self.days.show_days(month_start(self._today), self._today)
        self.days.setVisible(chosen)
        if chosen and self.period.hasFocus():
            self.days.first.setFocus()
            self.days.first.selectAll()
        self._change()

    def _change(self) -> None:
        self._pause.stop()
        self.changed.emit()


class _WordsBox(QLineEdit):
    """A box for words: Escape empties it, Enter and the arrow down leave it."""

    #: What is typed is typed.
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif down or event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _DayRange(QWidget):
    """From which day to which; either may stay empty, and their order is free."""

    #: The days may have changed.
    edited = Signal()

    def __init__(self, today: dt.date, style: NumberStyle) -> None:
        super().__init__()
        self.first = DayField(translate("FilterBar", "From"), today, style)
        self.last = DayField(translate("FilterBar", "To"), today, style)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.first)
        row.addWidget(label("–", Role.QUIET))
        row.addWidget(self.last)
        widest = self.first.fontMetrics().horizontalAdvance(style.day(today))
        for field in (self.first, self.last):
            field.setPlaceholderText(field.accessibleName())
            field.setFixedWidth(widest + SPACE * 7)
            field.edited.connect(self._tell)

    @property
    def days(self) -> tuple[dt.date | None, dt.date | None]:
        """The first and the last day; ``None`` for no bound."""
        first, last = self.first.value, self.last.value
        return (last, first) if first and last and first > last else (first, last)

    def show_days(self, first: dt.date | None, last: dt.date | None) -> None:
        """Put days in."""
        self.first.show_value(first)
        self.last.show_value(last)

    def _tell(self) -> None:
        for field in (self.first, self.last):
            field.mark_wrong(field.is_wrong)
        self.edited.emit()


def _kept_day(kept: Mapping[str, object], name: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(kept.get(name)))
    except ValueError:
        return None


def _kinds() -> list[tuple[Kind | None, str]]:
    return [
        (None, translate("FilterBar", "All kinds")),
        *((kind, kind_name(kind)) for kind in Kind),
    ]


def _lines(lines: Sequence[str]) -> list[tuple[str, str]]:
    return [("", translate("FilterBar", "All lines")), *((one, one) for one in lines)]


def _periods() -> list[tuple[Period, str]]:
    words = {
        Period.ALL: translate("FilterBar", "All time"),
        Period.THIS_MONTH: translate("FilterBar", "This month"),
        Period.LAST_MONTH: translate("FilterBar", "Last month"),
        Period.THREE_MONTHS: translate("FilterBar", "Three months"),
        Period.THIS_YEAR: translate("FilterBar", "This year"),
        Period.LAST_YEAR: translate("FilterBar", "Last year"),
        Period.CHOSEN: translate("FilterBar", "From … to …"),
    }
    return list(words.items())
