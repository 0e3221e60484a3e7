"""Charts below one another over the same days, moved and read together."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.assistance import be
from desktop.buttons import Look as ButtonLook
from desktop.buttons import button
from desktop.charts.drawing import Look
from desktop.charts.legend_bar import LegendBar
from desktop.charts.painting import axis_width
from desktop.charts.panels import Panel, PanelId, alike
from desktop.charts.plot import PanelPlot
from desktop.charts.span import (
    Reach,
    Span,
    moved,
    reach_name,
    reach_words,
    reached,
    whole_of,
    within,
    zoomed,
)
from desktop.i18n import filled, translate
from desktop.labels import ElidedLabel, Role, label
from desktop.theme import SPACE


def _stretch_of(row: int, rows: int) -> int:
    """Return the share of a row; the lowest also holds the labels of the days."""
    if row >= rows:
        return 0
    return 100 if row < rows - 1 else 112


#: Books of fewer days are told to be young.
_YOUNG = 14
#: From this width on, in pixels, many panels stand in two columns.
_TWO_COLUMNS = 900


class LinkedCharts(QWidget):
    """Panels over one time axis.

    The wheel stretches the days around the pointer, dragging moves them, buttons
    show the last three months, six, twelve, or all.  The pointer, or the arrow
    keys, read the values of all panels on a day; a click or Enter picks it.
    """

    #: The day that was clicked, as a ``datetime.date``.
    day_picked = Signal(object)
    #: The days in view have changed.
    span_changed = Signal()

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, compact: bool = False
    ) -> None:
        """Build them; ``compact`` puts buttons and first legend into one row."""
        super().__init__(parent)
        self._look = look.smaller()
        self._compact = compact
        self._panels: tuple[Panel, ...] = ()
        self._legends: list[LegendBar] = []
        self._plots: list[PanelPlot] = []
        self._whole = Span(0.0, 1.0)
        self._span = self._whole
        self._reach: Reach | None = Reach.YEAR
        self._day: int | None = None
        self._reading = ElidedLabel(role=Role.SMALL)
        self._empty = label(
            translate("Charts", "The charts begin with the first entry."), Role.QUIET
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = QButtonGroup(self)
        #: The row above the panels, for more buttons at its right end.
        self.head = QHBoxLayout()
        self._body = QGridLayout()
        self._cells: list[QWidget] = []
        #: Into how many rows and columns the panels are put.
        self._arranged = (0, 0)
        self._build()

    @property
    def span(self) -> Span:
        """The days in view."""
        return self._span

    @property
    def reach(self) -> Reach | None:
        """How far back they look; ``None`` where wheel or drag decided."""
        return self._reach

    @property
    def reading(self) -> str:
        """The day pointed at, and what happened about it; empty for none."""
        return self._reading.text()

    @property
    def buttons(self) -> list[QAbstractButton]:
        """The buttons that choose how far back the charts look."""
        return self._buttons.buttons()

    def legend_text(self, panel: PanelId) -> str:
        """Return what the legend of a panel says, values under the pointer included."""
        place = [one.id for one in self._panels].index(panel)
        return self._legends[place].accessibleDescription()

    @property
    def panels(self) -> tuple[Panel, ...]:
        """What is shown, from top to bottom."""
        return self._panels

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("chart", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Charts", "Charts over time"))
        be(self, QAccessible.Role.Chart)
        self.head.setSpacing(SPACE // 2)
        if not self._compact:
            self.head.addWidget(self._reading, 1)
        for reach in Reach:
            made = button(
                reach_name(reach), look=ButtonLook.CHIP, name=reach_words(reach)
            )
            made.setCheckable(True)
            made.setToolTip(reach_words(reach))
            made.setChecked(reach is self._reach)
            made.clicked.connect(self._show_reach(reach))
            self._buttons.addButton(made, list(Reach).index(reach))
            self.head.addWidget(made)
        layout = QVBoxLayout(self)
        # So wide is the frame that shows the focus.
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(SPACE // 2)
        layout.addLayout(self.head)
        layout.addWidget(self._empty, 1)
        self._body.setHorizontalSpacing(SPACE * 3)
        self._body.setVerticalSpacing(SPACE // 2)
        layout.addLayout(self._body, 1)

    def show_panels(self, panels: Sequence[Panel]) -> None:
        """Show other panels, or the same with new values; the days in view stay."""
        had_days, before = self._has_days, self._panels
        self._panels = tuple(panels)
        while len(self._plots) < len(self._panels):
            self._add_plot()
        for place, cell in enumerate(self._cells):
            used = place < len(self._panels) and self._has_days
            cell.setVisible(used)
            if used and not alike(before[place : place + 1], (self._panels[place],)):
                self._legends[place].show_panel(self._panels[place])
                self._plots[place].show_panel(self._panels[place])
        self._empty.setVisible(not self._has_days)
        for one in self._buttons.buttons():
            one.setEnabled(self._has_days)
        self._arrange()
        if self._has_days:
            self._take_days(had_days=had_days)
        self._read(None)

    @property
    def _has_days(self) -> bool:
        return bool(self._panels) and len(self._panels[0].days) > 0

    def _take_days(self, *, had_days: bool) -> None:
        days, at_end = self._panels[0].days, self._span.last >= self._whole.last
        self._whole = whole_of(float(days[0]), float(days[-1]))
        self._plots[0].show_note(_young_words(days[-1] - days[0] + 1))
        if self._reach is not None or not had_days:
            self._show(reached(self._reach or Reach.ALL, self._whole))
            return
        # Whoever looks at the end goes on looking at it when a day is added.
        shift = self._whole.last - self._span.last if at_end else 0.0
        self._show(moved(within(self._span, self._whole), self._whole, shift))

    def _add_plot(self) -> None:
        legend, plot = LegendBar(self._look), PanelPlot(self._look)
        plot.pointed.connect(self.point)
        plot.picked.connect(self._pick)
        plot.stretched.connect(self.stretch)
        plot.dragged.connect(self.drag)
        # With a parent from the start: shown without one it would be a window.
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._compact and not self._plots:
            self.head.insertWidget(0, legend, 1)
        else:
            column.addWidget(legend)
        column.addWidget(plot, 1)
        self._legends.append(legend)
        self._plots.append(plot)
        self._cells.append(cell)

    @property
    def _columns(self) -> int:
        """Many panels stand in two columns where there is room for them."""
        return 2 if self.width() >= _TWO_COLUMNS and len(self._panels) > 3 else 1

    @property
    def _rows(self) -> int:
        return -(-len(self._panels) // self._columns)

    def _arrange(self) -> None:
        """Put the panels into columns, from top to bottom and left to right."""
        rows, grid = self._rows, (self._rows, self._columns)
        if not rows or grid == self._arranged:
            return
        self._arranged = grid
        for place, cell in enumerate(self._cells[: len(self._panels)]):
            row, column = place % rows, place // rows
            self._body.addWidget(cell, row, column)
        for row in range(self._body.rowCount()):
            self._body.setRowStretch(row, _stretch_of(row, rows))
        for column in range(2):
            self._body.setColumnStretch(column, 1 if column < self._columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        if self._has_days and (self._rows, self._columns) != self._arranged:
            self._arrange()
            self._show(self._span)

    def show_reach(self, reach: Reach) -> None:
        """Show the last days, as many as the reach asks for."""
        self._reach = reach
        self._buttons.button(list(Reach).index(reach)).setChecked(True)
        if self._has_days:
            self._show(reached(reach, self._whole))

    def _show_reach(self, reach: Reach) -> Callable[[], None]:
        return lambda: self.show_reach(reach)

    def _show_freely(self, span: Span) -> None:
        """Show days that no button stands for."""
        self._reach = None
        self._buttons.setExclusive(False)
        for one in self._buttons.buttons():
            one.setChecked(False)
        self._buttons.setExclusive(True)
        self._show(span)

    def _show(self, span: Span) -> None:
        self._span = span
        gutter = axis_width(self._panels, (span.first, span.last), self._look)
        for place, plot in enumerate(self._plots[: len(self._panels)]):
            lowest = place % self._rows == self._rows - 1
            plot.show_span(span, gutter, with_days=lowest)
        self.span_changed.emit()

    def stretch(self, at: float, factor: float) -> None:
        """Show ``factor`` times as many days, the day ``at`` staying in its place."""
        self._show_freely(zoomed(self._span, self._whole, at, factor))

    def drag(self, days: float) -> None:
        """Show the days that many days later."""
        self._show_freely(moved(self._span, self._whole, days))

    def point(self, at: float | None) -> None:
        """Read the values of the day under the pointer, or of none."""
        self._read(None if at is None else round(at))

    def _pick(self, day: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._has_days:
            self.day_picked.emit(dt.date.fromordinal(self._clamped(day)))

    def _clamped(self, day: int) -> int:
        days = self._panels[0].days
        return min(max(day, int(days[0])), int(days[-1]))

    def _read(self, day: int | None) -> None:
        """Show the values of a day in all panels."""
        if day is not None and self._has_days:
            day = self._clamped(day)
        self._day = day
        words = "" if day is None else self._words(day)
        shown = len(self._panels) if self._has_days else 0
        for panel, legend, plot in zip(
            self._panels[:shown], self._legends, self._plots, strict=False
        ):
            place = None if day is None else day - int(panel.days[0])
            first = self._compact and plot is self._plots[0]
            legend.show_place(place, words if first else "")
            plot.point_at(day)
        self._reading.setText(words)

    def _words(self, day: int) -> str:
        """Return the day, and what happened about it, in words."""
        near = max(self._span.days / 200, 0.5)
        numbers = self._look.style.numbers
        marks = [
            mark
            for panel in self._panels
            for group in panel.groups
            for mark in group.marks
            if abs(mark.day - day) <= near and (mark.day == day or not mark.minor)
        ]
        said = [
            mark.text
            if mark.day == day
            else f"{numbers.short_day(dt.date.fromordinal(mark.day))} {mark.text}"
            for mark in marks
        ]
        date = numbers.day(dt.date.fromordinal(day))
        if not said:
            return date
        happened = translate("Charts", "; ").join(dict.fromkeys(said))
        return filled(translate("Charts", "%1: %2"), date, happened)

    def leaveEvent(self, event: object) -> None:  # noqa: ARG002, D102
        self._read(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        keys = self._keys() if self._has_days else {}
        act = keys.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
            return
        act()
        event.accept()

    def _keys(self) -> dict[Qt.Key, Callable[[], None]]:
        days = self._panels[0].days
        middle = (self._span.first + self._span.last) / 2
        at = self._day if self._day is not None else round(self._span.last)
        page = max(round(self._span.days / 10), 1)
        return {
            Qt.Key.Key_Left: lambda: self._walk(at - 1),
            Qt.Key.Key_Right: lambda: self._walk(at + 1),
            Qt.Key.Key_PageUp: lambda: self._walk(at - page),
            Qt.Key.Key_PageDown: lambda: self._walk(at + page),
            Qt.Key.Key_Home: lambda: self._walk(int(days[0])),
            Qt.Key.Key_End: lambda: self._walk(int(days[-1])),
            Qt.Key.Key_Plus: lambda: self.stretch(self._day or middle, 0.8),
            Qt.Key.Key_Minus: lambda: self.stretch(self._day or middle, 1.25),
            Qt.Key.Key_Return: lambda: self._pick(at),
            Qt.Key.Key_Enter: lambda: self._pick(at),
        }

    def _walk(self, day: int) -> None:
        """Read a day that the keys went to, moving the view where it is outside."""
        day = self._clamped(day)
        if day < self._span.first:
            self.drag(day - self._span.first)
        elif day > self._span.last:
            self.drag(day - self._span.last)
        self._read(day)


def _young_words(days: int) -> str:
    """Return what is said beside the curves of young books."""
    if days >= _YOUNG:
        return ""
    return translate("Charts", "The course begins here; every day adds to it.")
