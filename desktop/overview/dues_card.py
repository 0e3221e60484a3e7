"""The card of what is to be paid next."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.buttons import Look, button
from desktop.card import Card
from desktop.i18n import filled, translate
from desktop.labels import ElidedLabel, IconLabel, Role, label, say
from desktop.number_style import NumberStyle
from desktop.overview.answer import DueAhead
from desktop.theme import SPACE, Tone

#: How many dues are shown.
_SHOWN = 6
#: Within so many days a due is told apart by its tone.
_SOON = 7
_ICONS = {Tone.SEVERE: "severe", Tone.CAUTION: "caution"}


class DuesCard(Card):
    """Days, lines and amounts; each can be marked as paid in the form."""

    def __init__(
        self, pay: Callable[[DueAhead], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(translate("Dues", "Next dues"), parent)
        self._pay = pay
        self._rows: QWidget | None = None
        self._shown: tuple[object, ...] = ()
        self.body.addStretch(1)

    def show_dues(
        self, dues: tuple[DueAhead, ...], day: dt.date, style: NumberStyle
    ) -> None:
        """Show what is to be paid, seen from a day."""
        if self._shown == (dues, day, style):
            return
        self._shown = (dues, day, style)
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE // 4)
        grid.setColumnStretch(2, 1)
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
        tone = (
            Tone.SEVERE if left < 0 else Tone.CAUTION if left <= _SOON else Tone.PLAIN
        )
        symbol = IconLabel(16)
        symbol.show_icon(_ICONS.get(tone, ""), tone)
        symbol.setToolTip(_distance(left))
        when = label(style.short_day(due.day))
        say(when, when.text(), tone)
        when.setToolTip(_distance(left))
        pay = button(translate("Dues", "Pay"), lambda: self._pay(due), look=Look.LINK)
        said = filled(
            translate("Dues", "Pay %1 to %2"), style.money(due.amount), due.line
        )
        pay.setAccessibleName(said)
        grid.addWidget(symbol, row, 0)
        grid.addWidget(when, row, 1)
        grid.addWidget(ElidedLabel(due.line, Role.QUIET), row, 2)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(label(style.money(due.amount)), row, 3, right)
        grid.addWidget(pay, row, 4)


def _distance(days: int) -> str:
    if days < 0:
        late = -days
        return translate("Dues", "%n days late", "", late)
    return translate("Dues", "in %n days", "", days)
