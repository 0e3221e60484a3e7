"""How a look ahead is shown: the fan above, the price beside it, the months below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHeaderView,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from core.plans.simulate import Month
from desktop.card import Card
from desktop.charts.drawing import Look
from desktop.charts.linked import LinkedCharts
from desktop.charts.span import Reach
from desktop.charts.ticks import chart_style
from desktop.i18n import translate
from desktop.labels import Role, label
from desktop.number_style import NumberStyle
from desktop.parts.plain_table import PlainTable
from desktop.planning.months import month_columns
from desktop.planning.panels import fan_panels
from desktop.planning.questions import Outlook
from desktop.session import Session
from desktop.texts_plans import price_text
from desktop.theme import SPACE, colours, text_font

_FACTS = 3


class OutlookView(QWidget):
    """One look ahead; it keeps its charts while numbers are written the same."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.charts: LinkedCharts | None = None
        self._style: NumberStyle | None = None
        self.price = label("", Role.STRONG, wrap=True)
        self.months: PlainTable[Month] = PlainTable(
            translate("Plan", "Months ahead"), month_columns(lambda: session.style)
        )
        self._chart_card = Card()
        self._cells: list[list[QLabel]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE * 2)
        layout.addWidget(self._chart_card, 1)
        layout.addWidget(self._price_card())
        card = Card()
        card.setAccessibleName(self.months.accessibleName())
        # Months are read in their order; without arrows to sort by, the columns of
        # figures are narrow and leave the names of warnings the most room.
        self.months.setSortingEnabled(False)
        header = self.months.horizontalHeader()
        header.setSortIndicatorShown(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        last = self.months.model().columnCount() - 1
        header.setSectionResizeMode(last, QHeaderView.ResizeMode.Stretch)
        # All of its rows are seen; only the page scrolls.
        hidden = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.months.setVerticalScrollBarPolicy(hidden)
        self.months.setHorizontalScrollBarPolicy(hidden)
        card.body.addWidget(self.months)
        layout.addWidget(card)
        layout.addStretch(0)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show another look ahead."""
        style = self._session.style
        charts = self._charts_in(style)
        charts.show_panels(fan_panels(outlook.fan, chart_style(style)))
        charts.show_reach(Reach.ALL)
        self.price.setText(price_text(outlook.price, style))
        self.months.show_records(outlook.simulation.months)
        self.months.keep_rows(len(outlook.simulation.months))
        self.months.fit_columns(range(self.months.model().columnCount() - 1))
        columns = zip(outlook.ends, outlook.costs, strict=True)
        for column, (end, cost) in enumerate(columns):
            said = (
                style.whole_money(end.line),
                style.number(end.score),
                style.money(cost),
            )
            for row, text in enumerate(said):
                self._cells[row][column].setText(text)

    def _price_card(self) -> Card:
        card = Card()
        card.setAccessibleName(translate("Plan", "What it costs"))
        card.body.addWidget(self.price)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE * 3)
        grid.setVerticalSpacing(SPACE // 4)
        headings = (
            translate("Plan", "At the end"),
            translate("Plan", "As set here"),
            translate("Plan", "Doing nothing"),
            translate("Plan", "Only the profile, free"),
        )
        right = Qt.AlignmentFlag.AlignRight
        for column, heading in enumerate(headings):
            grid.addWidget(
                label(heading, Role.SMALL),
                0,
                column,
                right if column else Qt.AlignmentFlag.AlignLeft,
            )
            grid.setColumnStretch(column, 1)
        rows = (
            translate("Plan", "Limit"),
            translate("Plan", "Score"),
            translate("Plan", "Interest and fees"),
        )
        for row, name in enumerate(rows):
            grid.addWidget(label(name, Role.QUIET), row + 1, 0)
            self._cells.append([label("", Role.STRONG) for _ in range(_FACTS)])
            for column, cell in enumerate(self._cells[row]):
                grid.addWidget(cell, row + 1, column + 1, right)
        card.body.addLayout(grid)
        return card

    def _charts_in(self, style: NumberStyle) -> LinkedCharts:
        """Return the charts, built anew where numbers are written differently."""
        if self.charts is not None and self._style == style:
            return self.charts
        if self.charts is not None:
            self.charts.hide()
            self.charts.deleteLater()
        self._style = style
        self.charts = LinkedCharts(
            Look(colours(), chart_style(style), text_font()), compact=True
        )
        # All months ahead are always in view; there is nothing to choose.
        for one in self.charts.buttons:
            one.hide()
        self.charts.setMinimumHeight(SPACE * 44)
        self._chart_card.body.addWidget(self.charts, 1)
        return self.charts
