"""The card of what is to be paid next."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.buttons import Look, button
from desktop.card import Card
from desktop.i18n import filled, translate
from desktop.labels import ElidedLabel, Role, label, say
from desktop.number_style import NumberStyle
from desktop.overview.answer import DueAhead
from desktop.theme import SPACE, Tone

#: How many dues are shown.
_SHOWN = 6
#: Within so many days a due is told apart by its tone.
_SOON = 7


class DuesCard(Card):
    """Days, lines and amounts; each can be marked as paid in the form."""

    def __init__(
        self, pay: Callable[[DueAhead], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(translate("Dues", "Next dues"), parent)
        self._pay = pay
        self._rows: QWidget | None = None
        self.body.addStretch(1)

    def show_dues(
        self, dues: tuple[DueAhead, ...], day: dt.date, style: NumberStyle
    ) -> None:
        """Show what is to be paid, seen from a day."""
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE * 3 // 2)
        grid.setVerticalSpacing(SPACE // 4)
        grid.setColumnStretch(1, 1)
        for place, due in enumerate(dues[:_SHOWN]):
            self._add(grid, place, due, day, style)
        if not dues:
            grid.addWidget(label(translate("Dues", "Nothing is due"), Role.QUIET), 0, 0)
        self.body.insertWidget(1, self._rows)

    def _add(
        self,
        grid: QGridLayout,
        row: int,
        due: DueAhead,
        day: dt.date,
        style: NumberStyle,
    ) -> None:
        left = (due.day - day).days
        when = label(style.short_day(due.day))
        if left < 0:
            say(when, f"⬣ {when.text()}", Tone.SEVERE)
        elif left <= _SOON:
            say(when, f"● {when.text()}", Tone.CAUTION)
        pay = button(translate("Dues", "Pay"), lambda: self._pay(due), look=Look.LINK)
        said = filled(
            translate("Dues", "Pay %1 to %2"), style.money(due.amount), due.line
        )
        pay.setAccessibleName(said)
        grid.addWidget(when, row, 0)
        grid.addWidget(ElidedLabel(due.line, Role.QUIET), row, 1)
        grid.addWidget(label(style.money(due.amount)), row, 2)
        grid.addWidget(pay, row, 3)
