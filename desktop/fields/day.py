"""A box for days that understands hurried words: ``t``, ``-3``, ``15``, ``0315``."""

import datetime as dt

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from core.dates import EARLIEST, LATEST, DayError, parse_spoken_day
from desktop.fields.calendar import calendar_menu
from desktop.fields.field import TextField
from desktop.i18n import translate
from desktop.icons import icon
from desktop.number_style import NumberStyle
from desktop.theme import colours


class DayField(TextField[dt.date]):
    """A day, seen from today; arrow keys move it, F4 opens a calendar."""

    def __init__(
        self,
        name: str,
        today: dt.date,
        style: NumberStyle,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._today = today
        self._style_of_days = style
        self.setPlaceholderText(translate("DayField", "t, -3, 15, 0315"))
        self.setToolTip(
            translate(
                "DayField", "t today · -3 three days ago · 15 · 0315 · F4 calendar"
            )
        )
        picker = self.addAction(
            icon("calendar", colours().quiet), QLineEdit.ActionPosition.TrailingPosition
        )
        picker.triggered.connect(self.open_calendar)
        # The button that Qt puts into the line edit for the action.
        for inner in self.findChildren(QWidget):
            inner.setAccessibleName(translate("DayField", "Open the calendar"))

    def read(self, text: str) -> dt.date:
        """Return the day that a text means, in hurried words or in the user's order."""
        try:
            return parse_spoken_day(text, self._today)
        except DayError:
            found = QDate.fromString(text, self._style_of_days.day_pattern)
            if not found.isValid():
                raise
            return dt.date(found.year(), found.month(), found.day())

    def write(self, value: dt.date) -> str:
        """Return a day in the user's order."""
        return self._style_of_days.day(value)

    def open_calendar(self) -> None:
        """Let the day be picked from a month."""
        menu = calendar_menu(self, self.value or self._today, self.show_value)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps and not event.modifiers():
            self._move(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        day = self.value
        if day is not None and self.text() != self.write(day):
            self.setText(self.write(day))
        super().focusOutEvent(event)

    def _move(self, days: int) -> None:
        day = (self.value or self._today) + dt.timedelta(days=days)
        if EARLIEST <= day <= LATEST:
            self.show_value(day)
