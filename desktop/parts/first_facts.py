"""What a new ledger may be told at once: a line, a target, an income; all optional."""

import datetime as dt
from dataclasses import replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from core.dates import add_months
from core.lending.products import load_products
from core.lending.terms import Terms
from core.problems import term_problems
from core.records import Entry, Kind, Product, RateKind
from desktop.card import Card
from desktop.fields.amount import AmountField
from desktop.fields.choice import ChoiceField
from desktop.fields.day import DayField
from desktop.fields.name import NameField
from desktop.fields.number import PercentField, WholeField
from desktop.i18n import translate
from desktop.labels import Role, label, say
from desktop.number_style import NumberStyle
from desktop.parts.target_form import TargetFields
from desktop.texts import field_name, product_name, rate_kind_name
from desktop.theme import SPACE, Tone


class LineFields(Card):
    """Sort, name, limit, rate and due day of the first line.

    The sort fills in what is usual for it, until something else is typed.  Beside
    the rate stands what it truly comes to in a year.
    """

    def __init__(self, today: dt.date, style: NumberStyle) -> None:
        super().__init__(translate("FirstStart", "Your credit line"))
        self._today = today
        self._style = style
        self.product: ChoiceField[Product] = ChoiceField(
            field_name("item", Kind.LINE),
            [(product, product_name(product)) for product in Product],
        )
        self.name = NameField(translate("FirstStart", "Its name"))
        self.limit = AmountField(field_name("amount", Kind.LINE))
        self.rate = PercentField(translate("FirstStart", "Rate in %"))
        self.rate_kind: ChoiceField[RateKind] = ChoiceField(
            field_name("rate_kind"), [(one, rate_kind_name(one)) for one in RateKind]
        )
        self.due_day = WholeField(field_name("due_day"), 1, 31)
        fields = (self.product, self.name, self.limit)
        terms = (self.rate, self.rate_kind, self.due_day)
        self.body.addLayout(_grid([fields, terms]))
        words = translate(
            "FirstStart",
            "Rate and due day are the commonly reported ones: check your contract.",
        )
        self.rates = label("", Role.STRONG, wrap=True)
        self.body.addWidget(self.rates)
        self.body.addWidget(label(words, Role.SMALL, wrap=True))
        self.product.edited.connect(self._fill)
        for field in terms:
            field.edited.connect(self._say_rates)
        self._fill()

    @property
    def wrong(self) -> bool:
        """Whether something typed means nothing; it is marked then."""
        fields: tuple[AmountField | PercentField | WholeField, ...]
        fields = (self.limit, self.rate, self.due_day)
        for field in fields:
            field.mark_wrong(field.is_wrong)
        return any(field.is_wrong for field in fields)

    def entry(self) -> Entry | None:
        """Return the line that is told; ``None`` without its limit or a name."""
        if self.limit.value is None or not self.name.value:
            return None
        rate = self.rate.value
        return Entry(
            day=self._today,
            kind=Kind.LINE,
            amount=self.limit.value,
            line=self.name.value,
            item=self.product.value,
            rate=rate,
            rate_kind=None if rate is None else self.rate_kind.value,
            due_day=self.due_day.value,
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self._say_rates()

    def _say_rates(self) -> None:
        """Say the headline rate and the true one of a loan on what is typed."""
        # Not wanted before this is seen, and the choices before it come first.
        if not self.isVisible():
            return
        from core.lending.compare import ALL_IN, EXAMPLE, offer_of
        from desktop.parts.true_rate import rates_sentence
        from desktop.texts_loans import all_in_text

        terms = self._terms(EXAMPLE)
        if terms is None:
            self.rates.setText("")
            return
        offer = offer_of(terms, self._today)
        said = rates_sentence(offer.schedule.apr, offer.headline, self._style)
        if offer.above(ALL_IN):
            said = f"{said} · {all_in_text(ALL_IN, self._style)}"
        say(self.rates, said, Tone.CAUTION if offer.above(ALL_IN) else Tone.PLAIN)

    def _terms(self, principal: int) -> Terms | None:
        """Return the terms of a loan; ``None`` where they make no sense, or are free.

        ``principal`` is in fen.
        """
        usual = load_products().usual[self.product.value].loan(principal)
        due_day = self.due_day.value or usual.due_day
        rate = self.rate.value
        if rate is not None:
            kind = self.rate_kind.value
            usual = replace(usual, rate=rate, rate_kind=kind)
        terms = replace(usual, due_day=due_day)
        wrong = self.rate.is_wrong or term_problems(
            terms.principal, terms.rate, terms.rate_kind, terms.term, terms.due_day
        )
        return None if wrong or not terms.rate else terms

    def _fill(self) -> None:
        usual = load_products().usual[self.product.value]
        self.name.fill(product_name(self.product.value))
        self.rate.fill(usual.rate)
        self.rate_kind.fill(usual.rate_kind)
        self.due_day.fill(usual.due_day)
        self._say_rates()


class IncomeFields(Card):
    """What comes in each month, and when it last did."""

    def __init__(self, today: dt.date, style: NumberStyle) -> None:
        super().__init__(translate("FirstStart", "Your monthly income"))
        self.amount = AmountField(translate("FirstStart", "Each month"))
        self.day = DayField(translate("FirstStart", "Last came on"), today, style)
        # In a full month, so that it counts from the first day on.
        self.day.fill(add_months(today, -1))
        words = translate(
            "FirstStart", "What can be borrowed safely is measured against it."
        )
        self.body.addLayout(_grid([(self.amount, self.day)]))
        self.body.addWidget(label(words, Role.SMALL, wrap=True))
        self.body.addStretch(1)

    @property
    def wrong(self) -> bool:
        """Whether something typed means nothing; it is marked then."""
        self.amount.mark_wrong(self.amount.is_wrong)
        self.day.mark_wrong(self.day.is_wrong)
        return self.amount.is_wrong or self.day.is_wrong

    def entry(self) -> Entry | None:
        """Return the income that is told, if one is."""
        amount, day = self.amount.value, self.day.value
        if amount is None or amount <= 0 or day is None:
            return None
        return Entry(day=day, kind=Kind.INCOME, amount=amount)


class TargetCard(Card):
    """The limit that is wanted, and by when."""

    def __init__(self, today: dt.date, style: NumberStyle) -> None:
        super().__init__(translate("FirstStart", "Your target"))
        self.fields = TargetFields(today, style)
        self.fields.line.setPlaceholderText(translate("FirstStart", "the one above"))
        words = translate("FirstStart", "How far it is, and what holds it back.")
        self.body.addWidget(self.fields)
        self.body.addWidget(label(words, Role.SMALL, wrap=True))
        self.body.addStretch(1)


def _grid(rows: list[tuple[QWidget, ...]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE)
    grid.setVerticalSpacing(SPACE // 4)
    for place, fields in enumerate(rows):
        for column, field in enumerate(fields):
            name = label(field.accessibleName(), Role.SMALL)
            name.setBuddy(field)
            grid.addWidget(name, place * 3, column)
            grid.addWidget(field, place * 3 + 1, column)
            grid.setColumnStretch(column, 1)
        if place:
            grid.setRowMinimumHeight(place * 3 - 1, SPACE // 2)
    return grid
