"""The card of what is to be paid next."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.buttons import Look, button
from desktop.card import Card
from desktop.i18n import filled, translate
from desktop.labels import ElidedLabel, IconLabel, Role, label, say
from desktop.number_style import NumberStyle
from desktop.overview.answer import DueAhead
from desktop.theme import SPACE, Tone

#: How many dues are shown at least, where there are more.
_LEAST = 5
#: The height of a row, in pixels.
_ROW = SPACE * 29 // 8
#: Within so many days a due is told apart by its tone.
_SOON = 7
_ICONS = {Tone.SEVERE: "severe", Tone.CAUTION: "caution"}


class DuesCard(Card):
    """Days, lines and amounts, as many as there is room for.

    Each can be marked as paid in the form; ``show_all`` leads to the rest.
    """

    def __init__(
        self,
        pay: Callable[[DueAhead], None],
        show_all: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Dues", "Next dues"), parent)
        self._pay = pay
        self._show_all = show_all
        self._dues: tuple[DueAhead, ...] = ()
        self._day = dt.date.min
        self._style = NumberStyle()
        self._shown: tuple[object, ...] = ()
        self._rows = QWidget()
        self._room = QWidget()
        # It asks for few rows, and takes the height that it is given.
        self._room.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
        )
        self._room.setMinimumHeight(_ROW * (_LEAST + 1))
        inner = QVBoxLayout(self._room)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        inner.addWidget(self._rows)
        inner.addStretch(1)
        self.body.addWidget(self._room, 1)
        self._room.installEventFilter(self)

    def show_dues(
        self, dues: tuple[DueAhead, ...], day: dt.date, style: NumberStyle
    ) -> None:
        """Show what is to be paid, seen from a day."""
        self._dues, self._day, self._style = dues, day, style
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if watched is self._room and event.type() is QEvent.Type.Resize:
            self._fill()
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        dues, day, style = self._dues, self._day, self._style
        fitting = max(self._room.height() // _ROW, _LEAST + 1)
        count = len(dues) if len(dues) <= fitting else fitting - 1
        if self._shown == (dues, day, style, count):
            return
        self._shown = (dues, day, style, count)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE // 4)
        grid.setColumnStretch(2, 1)
        for place, due in enumerate(dues[:count]):
            self._add(grid, place, due, day, style)
            grid.setRowMinimumHeight(place, _ROW - SPACE // 4)
        if not dues:
            grid.addWidget(label(translate("Dues", "Nothing is due"), Role.QUIET), 0, 0)
        left = len(dues) - count
        if left:
            words = translate("Dues", "%n more", "", left)
            more = button(words, self._show_all, look=Look.LINK)
            grid.addWidget(more, count, 1, 1, 3, Qt.AlignmentFlag.AlignLeft)
        layout = self._room.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, self._rows)
            self._rows.show()

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
