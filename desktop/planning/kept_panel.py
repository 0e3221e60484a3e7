"""Plans that were kept, each beside what has happened since."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QWidget,
)

from core.plans.kept import KeptMonthNow, KeptPlan
from desktop.buttons import Look, button
from desktop.card import Card
from desktop.i18n import filled, translate
from desktop.labels import Role, label
from desktop.number_style import NumberStyle
from desktop.parts.empty import EmptyState
from desktop.parts.plain_table import PlainTable
from desktop.planning.questions import KeptNow
from desktop.session import Session
from desktop.table_model import Column
from desktop.theme import SPACE, Tone

_SIDE = 320

Style = Callable[[], NumberStyle]


def kept_title(plan: KeptPlan, style: NumberStyle) -> str:
    """Return what a kept plan is called: its day, its line and its target."""
    day = style.day(plan.made_on)
    if plan.target is None:
        return filled(translate("KeptPlan", "%1 · %2 · a what-if"), day, plan.line)
    pattern = translate("KeptPlan", "%1 · %2 to %3")
    return filled(pattern, day, plan.line, style.round_money(plan.target))


def kept_columns(style: Style) -> tuple[Column[KeptMonthNow], ...]:
    """Return the columns of a kept plan beside what happened."""
    return (
        Column(
            name="day",
            heading=translate("KeptPlan", "Until"),
            text=lambda month: style().day(month.planned.day),
            order=lambda month: month.planned.day,
        ),
        Column(
            name="score",
            heading=translate("KeptPlan", "Score"),
            text=lambda month: style().number(month.planned.score),
            number=True,
        ),
        Column(
            name="score_now",
            heading=translate("KeptPlan", "Score now"),
            text=lambda month: style().number(month.score),
            tone=lambda month: _tone(month.score, month.planned.score),
            number=True,
        ),
        Column(
            name="line",
            heading=translate("KeptPlan", "Limit"),
            text=lambda month: style().whole_money(month.planned.line),
            number=True,
        ),
        Column(
            name="line_now",
            heading=translate("KeptPlan", "Limit now"),
            text=lambda month: style().whole_money(month.line),
            tone=lambda month: _tone(month.line, month.planned.line),
            number=True,
        ),
        Column(
            name="debt",
            heading=translate("KeptPlan", "Debt"),
            text=lambda month: style().whole_money(month.planned.debt),
            number=True,
        ),
        Column(
            name="debt_now",
            heading=translate("KeptPlan", "Debt now"),
            text=lambda month: style().whole_money(month.debt),
            number=True,
        ),
    )


def _tone(now: float | None, planned: float | None) -> Tone:
    if now is None or planned is None:
        return Tone.QUIET
    return Tone.GOOD if now >= planned else Tone.CAUTION


class KeptPanel(QWidget):
    """The kept plans in a list, and the one turned to month by month."""

    #: The wish to let a plan go, with a :class:`~core.plans.kept.KeptPlan`.
    dropped = Signal(object)
    #: The wish to see its levers, with a :class:`~core.plans.kept.KeptPlan`.
    tried = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._kept: tuple[KeptNow, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(translate("KeptPlan", "Kept plans"))
        self.nothing = EmptyState(
            "check",
            translate("KeptPlan", "No plan is kept yet"),
            translate(
                "KeptPlan",
                "Keep a look ahead or a plan: here it is held against what happens,"
                " and on the page of progress it is a dashed line as the days go by.",
            ),
        )
        self.title = label("", Role.TITLE, wrap=True)
        self.facts = label("", Role.PLAIN, wrap=True)
        self.table: PlainTable[KeptMonthNow] = PlainTable(
            translate("KeptPlan", "Planned and happened"),
            kept_columns(lambda: session.style),
        )
        self._buttons = [
            button(translate("KeptPlan", "Look at its levers"), self._try),
            button(translate("KeptPlan", "Let it go"), self._drop, look=Look.LINK),
        ]
        self._build()
        self.list.currentRowChanged.connect(self._turn)

    def show_kept(self, kept: tuple[KeptNow, ...]) -> None:
        """List other plans; the place turned to stays where it can."""
        row = max(self.list.currentRow(), 0)
        self._kept = kept
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for one in kept:
            item = QListWidgetItem(kept_title(one.plan, self._session.style))
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(kept) - 1))
        self.list.blockSignals(blocked)
        self._turn(self.list.currentRow())

    @property
    def current(self) -> KeptNow | None:
        """The plan turned to."""
        row = self.list.currentRow()
        return self._kept[row] if 0 <= row < len(self._kept) else None

    def _turn(self, row: int) -> None:
        del row
        one, style = self.current, self._session.style
        self._piles.setCurrentIndex(0 if one is None else 1)
        if one is None:
            return
        self.title.setText(kept_title(one.plan, style))
        self.facts.setText(_facts(one.plan, style))
        self.table.show_records(one.months)

    def _try(self) -> None:
        if self.current is not None:
            self.tried.emit(self.current.plan)

    def _drop(self) -> None:
        if self.current is not None:
            self.dropped.emit(self.current.plan)

    def _build(self) -> None:
        plans = QWidget()
        row = QHBoxLayout(plans)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE * 2)
        side = Card(translate("KeptPlan", "Kept plans"))
        side.setFixedWidth(_SIDE)
        side.body.addWidget(self.list, 1)
        card = Card()
        card.body.addWidget(self.title)
        card.body.addWidget(self.facts)
        card.body.addWidget(self.table, 1)
        card.body.addStretch(0)
        foot = QHBoxLayout()
        for each in self._buttons:
            foot.addWidget(each)
        foot.addStretch(1)
        card.body.addLayout(foot)
        row.addWidget(side)
        row.addWidget(card, 1)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._piles = QStackedLayout(self)
        self._piles.addWidget(self.nothing)
        self._piles.addWidget(plans)


def _facts(plan: KeptPlan, style: NumberStyle) -> str:
    pattern = translate(
        "KeptPlan",
        "Started from score %1 and limit %2; to cost %3 more than doing nothing.",
    )
    held = style.whole_money(plan.held)
    return filled(pattern, style.number(plan.score), held, style.money(plan.more))
