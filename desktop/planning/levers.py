"""The levers of a what-if: each starts as usual, and the look ahead follows it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from core.lending.positions import LinePosition
from core.plans.behaviour import AS_USUAL, Behaviour, Borrowing
from core.plans.start import Start
from desktop.buttons import Look, button
from desktop.fields.choice import ChoiceField
from desktop.i18n import filled, translate
from desktop.labels import Role, label
from desktop.number_style import NumberStyle
from desktop.planning.lever import Lever
from desktop.session import Session
from desktop.theme import SPACE

#: How far can be looked, in months.
MONTHS = range(3, 25)
_USUAL_MONTHS = 12

#: Amounts go in steps of a hundred yuan, incomes in steps of five hundred.
_STEP = 100_00
_INCOME_STEP = 500_00
_TERMS = (1, 3, 6, 12)
_EVERY = (1, 2, 3)
_MOST_PURCHASES = 60
_MOST_CATEGORIES = 12
_APPLICATIONS = (1, 2, 3, 6)


class Levers(QWidget):
    """All levers below one another; ``moved`` tells of every change."""

    moved = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._start: Start | None = None
        self.months = Lever(translate("Levers", "Look ahead"), MONTHS, _months_words)
        self.items = QCheckBox()
        self.purchases = Lever(
            translate("Levers", "Purchases a month"),
            range(_MOST_PURCHASES + 1),
            self._purchases_words,
        )
        self.categories = Lever(
            translate("Levers", "In how many categories"),
            range(1, _MOST_CATEGORIES + 1),
            str,
        )
        self.on_credit: ChoiceField[str | None] = ChoiceField(
            translate("Levers", "Purchases are paid"),
            [(None, translate("Levers", "as usual"))],
        )
        self.borrow = Lever(
            translate("Levers", "Borrow each time"), range(0, 1, 1), self._money
        )
        self.term = ChoiceField(
            translate("Levers", "Paid back in"),
            [(term, _term_words(term)) for term in _TERMS],
        )
        self.every = ChoiceField(
            translate("Levers", "Borrow"), [(n, _every_words(n)) for n in _EVERY]
        )
        self.prepay = Lever(
            translate("Levers", "Repay early a month"), range(0, 1, 1), self._money
        )
        self.late = Lever(translate("Levers", "Dues are paid"), range(31), _late_words)
        self.income = Lever(
            translate("Levers", "Income a month"), range(0, 1, 1), self._money
        )
        self.apply_in: ChoiceField[int | None] = ChoiceField(
            translate("Levers", "Apply for more"),
            [
                (None, translate("Levers", "not at all")),
                *((month, _in_month_words(month)) for month in _APPLICATIONS),
            ],
        )
        self.close_line: ChoiceField[str] = ChoiceField(
            translate("Levers", "Close a line"), [("", translate("Levers", "none"))]
        )
        self._sliders = (
            *(self.months, self.purchases, self.categories, self.borrow),
            *(self.prepay, self.late, self.income),
        )
        self._build()

    @property
    def behaviour(self) -> Behaviour:
        """What the levers say; a lever that stands as usual says nothing."""
        start = self._start
        if start is None:
            return AS_USUAL
        usual = start.usual
        bought = self.purchases.value, self.categories.value
        changed = bought != (
            min(usual.purchases, _MOST_PURCHASES),
            min(max(len(usual.categories), 1), _MOST_CATEGORIES),
        )
        income = None if usual.income is None else self.income.value
        return Behaviour(
            items=start.open_items if self.items.isChecked() else (),
            days_late=self.late.value,
            purchases=bought[0] if changed else None,
            categories=bought[1] if changed else None,
            on_credit=self.on_credit.value,
            borrowing=self._borrowing(start),
            prepay=self.prepay.value,
            close=self.close_line.value,
            apply_in=self.apply_in.value,
            income=None if income == _rounded_income(usual.income) else income,
        )

    def show_start(self, start: Start) -> None:
        """Offer what the books of a day allow; what is set stays where it can."""
        first = self._start is None
        self._start = start
        lines = start.evaluation.positions.lines
        still = len(start.open_items)
        self.items.setText(
            translate("Levers", "Complete the profile (%n open)", "", still)
        )
        self.items.setAccessibleName(self.items.text())
        self.items.setEnabled(bool(start.open_items))
        self.borrow.offer(_loan_steps(start.position))
        self.borrow.setEnabled(self.borrow.slider.maximum() > 0)
        income = start.usual.income
        self.prepay.offer(range(0, max((income or 2000_00) // 2, _STEP), _STEP))
        most = 2 * _rounded_income(income) + _INCOME_STEP
        self.income.offer(range(0, most, _INCOME_STEP))
        self.income.setEnabled(income is not None)
        self._offer_lines(lines)
        if first:
            self.set_to(AS_USUAL, _USUAL_MONTHS)

    def set_as_usual(self) -> None:
        """Put every lever where things go on as they do."""
        self.set_to(AS_USUAL, self.months.value)

    def set_to(self, behaviour: Behaviour, months: int) -> None:
        """Put the levers where a behaviour has them, as near as they allow."""
        start = self._start
        if start is None:
            return
        usual, blocked = start.usual, self.blockSignals(True)
        self.months.set_to(months)
        self.items.setChecked(bool(behaviour.items))
        count = usual.purchases if behaviour.purchases is None else behaviour.purchases
        self.purchases.set_to(count)
        self.categories.set_to(behaviour.categories or max(len(usual.categories), 1))
        self.on_credit.show_value(behaviour.on_credit)
        borrowing = behaviour.borrowing
        self.borrow.set_to(borrowing.amount if borrowing else 0)
        self.term.show_value(borrowing.term if borrowing else 1)
        self.every.show_value(borrowing.every if borrowing else 1)
        self.prepay.set_to(behaviour.prepay)
        self.late.set_to(behaviour.days_late)
        income = usual.income if behaviour.income is None else behaviour.income
        self.income.set_to(income or 0)
        self.apply_in.show_value(behaviour.apply_in)
        self.close_line.show_value(behaviour.close)
        self.blockSignals(blocked)
        self._allow()
        self.moved.emit()

    def rewrite(self) -> None:
        """Write all values anew, as numbers are written now."""
        for lever in self._sliders:
            lever.say()

    def _borrowing(self, start: Start) -> Borrowing | None:
        if not self.borrow.value or start.line is None:
            return None
        return Borrowing(
            line=start.line,
            amount=self.borrow.value,
            term=self.term.value,
            every=self.every.value,
        )

    def _offer_lines(self, lines: tuple[LinePosition, ...]) -> None:
        free = [line.name for line in lines if line.interest_free and line.is_open]
        on = translate("Levers", "on %1")
        self.on_credit.offer(
            [
                (None, translate("Levers", "as usual")),
                ("", translate("Levers", "at once, not on credit")),
                *((name, filled(on, name)) for name in free),
            ]
        )
        self.close_line.offer(
            [
                ("", translate("Levers", "none")),
                *((line.name, line.name) for line in lines if line.is_open),
            ]
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.months)
        column.addWidget(self.items)
        for lever in (self.purchases, self.categories):
            column.addWidget(lever)
        column.addLayout(_pairs((self.on_credit,)))
        column.addWidget(self.borrow)
        column.addLayout(_pairs((self.every, self.term)))
        for lever in (self.prepay, self.late, self.income):
            column.addWidget(lever)
        column.addLayout(_pairs((self.apply_in, self.close_line)))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(
            button(
                translate("Levers", "All as usual"), self.set_as_usual, look=Look.LINK
            )
        )
        column.addLayout(foot)
        for lever in self._sliders:
            lever.moved.connect(self._tell)
        self.items.toggled.connect(self._tell)
        for choice in (
            *(self.on_credit, self.term, self.every, self.apply_in, self.close_line),
        ):
            choice.edited.connect(self._tell)

    def _tell(self) -> None:
        self._allow()
        self.moved.emit()

    def _allow(self) -> None:
        """Let only those be set that mean something now."""
        borrows = self.borrow.value > 0
        self.term.setEnabled(borrows)
        self.every.setEnabled(borrows)
        self.categories.setEnabled(self.purchases.value > 0)

    def _money(self, fen: int) -> str:
        return self._style.round_money(fen)

    def _purchases_words(self, count: int) -> str:
        usual = self._start is not None and count == self._start.usual.purchases
        pattern = translate("Levers", "%1, as usual") if usual else "%1"
        return filled(pattern, count)

    @property
    def _style(self) -> NumberStyle:
        return self._session.style


def _pairs(fields: tuple[QComboBox, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE)
    grid.setVerticalSpacing(SPACE // 4)
    for place, field in enumerate(fields):
        # As narrow as the column; the list that opens is as wide as its words.
        field.setMinimumContentsLength(6)
        field.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        name = label(field.accessibleName(), Role.QUIET)
        name.setBuddy(field)
        grid.addWidget(name, 0, place)
        grid.addWidget(field, 1, place)
        grid.setColumnStretch(place, 1)
    return grid


def _rounded_income(income: int | None) -> int:
    """Return an income on the step of its lever."""
    return round((income or 0) / _INCOME_STEP) * _INCOME_STEP


def _loan_steps(line: LinePosition | None) -> range:
    """Return the loans that can be tried: up to half of what can be drawn."""
    available = (line.available or 0) if line is not None else 0
    return range(0, max(available // 2, 0) + 1, _STEP)


def _months_words(months: int) -> str:
    return translate("Levers", "%n months", "", months)


def _late_words(days: int) -> str:
    if not days:
        return translate("Levers", "on their day")
    return translate("Levers", "%n days late", "", days)


def _term_words(term: int) -> str:
    if term == 1:
        return translate("Levers", "one sum")
    return filled(translate("Levers", "%1 instalments"), term)


def _every_words(months: int) -> str:
    if months == 1:
        return translate("Levers", "each month")
    return filled(translate("Levers", "every %1 months"), months)


def _in_month_words(month: int) -> str:
    return filled(translate("Levers", "in month %1"), month)
