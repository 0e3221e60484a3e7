"""Pay down: the ways out of debt side by side, with what is paid more a month."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.lending.payoff import Debt, Strategy
from core.lending.positions import LoanPosition
from core.plans.way_out import WayOut, WaysOut, ways_out
from desktop.buttons import button
from desktop.card import Card
from desktop.charts.drawing import Look as ChartLook
from desktop.charts.linked import LinkedCharts
from desktop.charts.span import Reach
from desktop.charts.ticks import chart_style
from desktop.i18n import filled, translate
from desktop.labels import Figure, Role, figure, label
from desktop.number_style import NumberStyle
from desktop.parts.plain_table import PlainTable
from desktop.planning.lever import Lever
from desktop.planning.panels import way_out_panels
from desktop.planning.questions import PlanningAnswer
from desktop.session import Session
from desktop.table_model import Column
from desktop.texts_plans import (
    months_text,
    order_text,
    strategy_name,
    strategy_tip,
)
from desktop.theme import SPACE, Tone, colours, text_font

_STEP = 100_00
_MOST_EXTRA = 5000_00
_WAYS = 4
#: How many debts are named in the order in which they end.
_ENDINGS = 5
_SIDE = 320

Style = Callable[[], NumberStyle]


def debt_names(
    debts: tuple[Debt, ...], loans: tuple[LoanPosition, ...]
) -> dict[str, str]:
    """Return what debts are called: their line, and of a loan its name too."""
    lines = {loan.id: loan.line for loan in loans}
    return {
        debt.id: f"{lines[debt.id]} · {debt.id}" if debt.id in lines else debt.id
        for debt in debts
    }


def way_columns(style: Style) -> tuple[Column[WayOut], ...]:
    """Return the columns of the ways out."""
    return (
        Column(
            name="strategy",
            heading=translate("PayDown", "Way"),
            text=lambda way: strategy_name(way.strategy),
            tip=lambda way: strategy_tip(way.strategy),
        ),
        Column(
            name="months",
            heading=translate("PayDown", "Takes"),
            text=months_text,
            order=lambda way: way.payoff.months or 10**6,
            tone=lambda way: Tone.PLAIN if way.payoff.months else Tone.WARNING,
            number=True,
        ),
        Column(
            name="interest",
            heading=translate("PayDown", "Interest"),
            text=lambda way: (
                "–"
                if way.payoff.months is None
                else style().plain_money(way.payoff.interest)
            ),
            order=lambda way: way.payoff.interest,
            number=True,
        ),
        Column(
            name="saved",
            heading=translate("PayDown", "Saves"),
            text=lambda way: (
                "–" if way.saved is None else style().plain_money(way.saved)
            ),
            order=lambda way: way.saved or 0,
            number=True,
        ),
    )


def ending_text(way: WayOut, names: Mapping[str, str]) -> str:
    """Return in which order a way ends the debts: of very many, the first ones."""
    cleared = way.payoff.cleared
    if not cleared:
        return ""
    said = order_text(cleared[:_ENDINGS], names)
    left = len(cleared) - _ENDINGS
    if left > 0:
        said = filled(translate("PayDown", "%1, and %n more", "", left), said)
    return filled(translate("PayDown", "Debts end in this order: %1"), said)


class PayDownPanel(QWidget):
    """A slider and an order on the left, the ways out and their course on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._answer: PlanningAnswer | None = None
        self._names: Mapping[str, str] = {}
        self.ways: WaysOut | None = None
        self.extra = Lever(
            translate("PayDown", "More a month than is asked for"),
            range(0, _MOST_EXTRA + _STEP, _STEP),
            self._money,
        )
        self.budget = figure(size=Figure.THIRD)
        self.least = label("", Role.SMALL, wrap=True)
        self.order = QListWidget()
        self.table: PlainTable[WayOut] = PlainTable(
            translate("PayDown", "Ways out of debt"),
            way_columns(lambda: session.style),
        )
        self.ending = label("", Role.SMALL, wrap=True)
        self.sentence = label("", Role.STRONG, wrap=True)
        self.charts: LinkedCharts | None = None
        self._style: NumberStyle | None = None
        self._chart_card = Card(translate("PayDown", "What is left to pay"))
        self._build()
        self.extra.moved.connect(self._work_out)
        self.table.selectionModel().currentRowChanged.connect(self._say_ending)

    def show_answer(self, answer: PlanningAnswer) -> None:
        """Start from other debts; the slider and one's own order stay."""
        self._answer = answer
        self._names = debt_names(answer.debts, answer.loans)
        self._list_debts(answer)
        self.extra.say()
        self._work_out()

    @property
    def own_order(self) -> tuple[str, ...]:
        """The debts in the order chosen here, by their ids."""
        rows = (self.order.item(row) for row in range(self.order.count()))
        return tuple(str(row.data(Qt.ItemDataRole.UserRole)) for row in rows)

    def shift(self, by: int) -> None:
        """Move the debt turned to up or down in one's own order."""
        row = self.order.currentRow()
        if not 0 <= row + by < self.order.count() or row < 0:
            return
        self.order.insertItem(row + by, self.order.takeItem(row))
        self.order.setCurrentRow(row + by)
        self._work_out()

    def _money(self, fen: int) -> str:
        return self._session.style.round_money(fen)

    def _list_debts(self, answer: PlanningAnswer) -> None:
        places = {name: place for place, name in enumerate(self.own_order)}
        last = len(places)
        debts = sorted(answer.debts, key=lambda debt: places.get(debt.id, last))
        self.order.clear()
        style = self._session.style
        for debt in debts:
            words = filled(
                translate("PayDown", "%1 · %2 at %3 a year"),
                self._names[debt.id],
                style.round_money(debt.balance),
                style.percent(float(debt.yearly_rate), 1),
            )
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, debt.id)
            item.setToolTip(words)
            self.order.addItem(item)
        self.order.setCurrentRow(0)

    def _work_out(self) -> None:
        answer, style = self._answer, self._session.style
        if answer is None:
            return
        self.ways = ways_out(answer.debts, self.extra.value, self.own_order)
        self.budget.setText(
            filled(translate("PayDown", "%1 a month"), style.money(self.ways.budget))
        )
        self.least.setText(
            filled(
                translate("PayDown", "Asked for at least %1, of it interest %2."),
                style.money(self.ways.least),
                style.money(self.ways.interest),
            )
        )
        turned_to = max(self.table.currentIndex().row(), 0)
        self.table.show_records(self.ways.ways)
        self.table.selectRow(turned_to)
        self._say_ending()
        self.sentence.setText(self._comparison(self.ways, style))
        charts = self._charts_in(style)
        charts.show_panels(way_out_panels(self.ways, answer.start.on))
        charts.show_reach(Reach.ALL)

    def _say_ending(self) -> None:
        way = self.table.current
        self.ending.setText(ending_text(way, self._names) if way else "")

    def _comparison(self, ways: WaysOut, style: NumberStyle) -> str:
        best = ways.way(Strategy.AVALANCHE)
        months = best.payoff.months
        if months is None:
            return translate(
                "PayDown",
                "With this amount the debts never end: it does not exceed what is asked"
                " for and the interest by enough.",
            )
        said = translate(
            "PayDown", "Dearest first ends everything in %n months", "", months
        )
        if best.saved:
            saves = translate("PayDown", "%1 and saves %2 against the least amounts.")
            return filled(saves, said, style.money(best.saved))
        return filled(translate("PayDown", "%1."), said)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE * 2)
        side = QVBoxLayout()
        side.setSpacing(SPACE * 2)
        side.addWidget(self._amount_card())
        side.addWidget(self._order_card(), 1)
        row.addLayout(side)
        right = QVBoxLayout()
        right.setSpacing(SPACE * 2)
        right.addWidget(self._ways_card())
        right.addWidget(self._chart_card, 1)
        row.addLayout(right, 1)

    def _amount_card(self) -> Card:
        card = Card(translate("PayDown", "What you pay"))
        card.setFixedWidth(_SIDE)
        card.body.addWidget(self.budget)
        card.body.addWidget(self.least)
        card.body.addWidget(self.extra)
        return card

    def _order_card(self) -> Card:
        card = Card(translate("PayDown", "Own order"))
        card.setFixedWidth(_SIDE)
        self.order.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.order.setAccessibleName(translate("PayDown", "Debts in your own order"))
        card.body.addWidget(self.order, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(
            button(translate("PayDown", "Earlier"), lambda: self.shift(-1))
        )
        buttons.addWidget(button(translate("PayDown", "Later"), lambda: self.shift(1)))
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        return card

    def _ways_card(self) -> Card:
        card = Card(translate("PayDown", "Ways out"))
        card.body.addWidget(self.sentence)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.keep_rows(_WAYS)
        card.body.addWidget(self.table)
        card.body.addWidget(self.ending)
        words = translate(
            "PayDown",
            "Interest by months, rounded for each debt; the amount stays the same, so"
            " what a debt no longer asks for goes to the next.",
        )
        card.body.addWidget(label(words, Role.SMALL, wrap=True))
        return card

    def _charts_in(self, style: NumberStyle) -> LinkedCharts:
        """Return the chart, built anew where numbers are written differently."""
        if self.charts is not None and self._style == style:
            return self.charts
        if self.charts is not None:
            self.charts.hide()
            self.charts.deleteLater()
        self._style = style
        look = ChartLook(colours(), chart_style(style), text_font())
        self.charts = LinkedCharts(look, compact=True)
        for one in self.charts.buttons:
            one.hide()
        self.charts.setMinimumHeight(SPACE * 20)
        self._chart_card.body.addWidget(self.charts, 1)
        return self.charts
