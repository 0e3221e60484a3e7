"""One credit line: how full it is, its terms, what falls due, and what can be done."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.due_calendar import Due, open_dues
from core.lending.compare import Offer
from core.lending.positions import BillState, LinePosition, Positions
from core.records import OPENING, Entry, Kind, Status
from desktop.bar import Bar, Mark
from desktop.buttons import Look, button
from desktop.card import Card, rule
from desktop.i18n import filled, translate
from desktop.labels import Figure, Role, label, say
from desktop.notice import Banner
from desktop.number_style import NumberStyle
from desktop.parts.bill_table import bill_columns
from desktop.parts.facts import Fact, FactGrid
from desktop.parts.line_list import USE_MARKS, LineRow, use_share, use_tone
from desktop.parts.plain_table import PlainTable
from desktop.parts.true_rate import true_rate_fact
from desktop.session import Session
from desktop.table_model import Column
from desktop.texts import method_name, product_name
from desktop.texts_loans import (
    common_terms_text,
    days_until_text,
    loan_title,
    rate_text,
    term_text,
    usage_text,
)
from desktop.theme import SPACE, Tone


def line_facts(
    line: LinePosition, offer: Offer, style: NumberStyle, most: float
) -> tuple[Fact, ...]:
    """Return the terms of a line, and what a new loan on it truly costs a year."""
    facts = [
        Fact(
            translate("Loans", "Rate for a new loan"),
            rate_text(line.rate, line.rate_kind, style),
            _rate_source(line),
        ),
        true_rate_fact(offer.schedule.apr, offer.headline, most, style),
        Fact(
            translate("Loans", "Method"),
            method_name(line.method),
            term_text(line.term, line.due_day),
        ),
        Fact(translate("Loans", "Lender"), line.lender),
        Fact(translate("Loans", "In the books since"), style.day(line.opened_on)),
    ]
    if line.temporary_limit is not None:
        until = filled(translate("Loans", "until %1"), style.day(line.temporary_until))
        limit = style.round_money(line.temporary_limit)
        facts.append(Fact(translate("Loans", "Temporary limit"), limit, until))
    return tuple(facts)


def _rate_source(line: LinePosition) -> str:
    """Return who says what the rate is, where it was not told for the line."""
    if line.rate_told:
        return ""
    if line.usual_own:
        return translate("Loans", "your preset")
    return translate("Loans", "commonly reported")


def line_figures(row: LineRow, style: NumberStyle) -> tuple[Fact, ...]:
    """Return what is read first of a line: used, available, safe."""
    line = row.line
    return (
        Fact(translate("Loans", "Used"), style.round_money(line.used)),
        Fact(translate("Loans", "Available"), style.round_money(line.available)),
        Fact(translate("Loans", "Safe headroom"), style.round_money(row.headroom)),
    )


def due_columns(
    style: Callable[[], NumberStyle],
    on: Callable[[], dt.date],
    name_of: Callable[[str], str],
) -> tuple[Column[Due], ...]:
    """Return the columns of what falls due, seen from a day.

    ``name_of`` says what a loan is called.
    """

    def days(due: Due) -> int:
        return (due.day - on()).days

    return (
        Column(
            name="due",
            heading=translate("Schedule", "Due"),
            text=lambda due: style().day(due.day),
            order=lambda due: due.day,
        ),
        Column(
            name="when",
            heading=translate("Loans", "When"),
            text=lambda due: days_until_text(days(due)),
            order=days,
            tone=lambda due: Tone.SEVERE if days(due) < 0 else Tone.PLAIN,
            symbol=lambda due: "severe" if days(due) < 0 else "circle",
        ),
        Column(
            name="of",
            heading=translate("Loans", "Of"),
            text=lambda due: name_of(due.loan),
        ),
        Column(
            name="amount",
            heading=translate("Loans", "Amount"),
            text=lambda due: style().plain_money(due.amount),
            order=lambda due: due.amount,
            number=True,
        ),
    )


class LinePanel(QWidget):
    """Figures, terms and dues of one line."""

    #: An entry to be looked at in the form before it is saved.
    draft = Signal(object)
    #: Entries to be saved at once.
    save = Signal(object)
    #: The terms of the line shown are to be compared.
    compare = Signal()
    #: What paying all of the line off takes is to be looked at, for any day.
    ending = Signal()
    #: The presets are to be looked at.
    presets = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._line: LinePosition | None = None
        self._names: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE * 2)
        column.addWidget(self._facts_card())
        column.addWidget(self._dues_card(), 1)
        self._keys = [
            QShortcut(QKeySequence("C"), self, self._ask_comparison),
            QShortcut(QKeySequence("V"), self, self._switch),
        ]

    def show_line(
        self, row: LineRow, positions: Positions, offer: Offer, most: float
    ) -> None:
        """Show a line as it stands on the day looked at.

        ``offer`` is what a new loan would cost, ``most`` the all-in bound.
        """
        line, style = row.line, self._session.style
        self._line = line
        self._title.setText(line.name)
        product = product_name(line.product)
        self._product.setText("" if product == line.name else product)
        say(self._state, "" if line.is_open else translate("Loans", "Closed"))
        self.figures.show_facts(line_figures(row, style))
        share = use_share(line)
        marks = tuple(Mark(at, style.percent(at)) for at in USE_MARKS)
        usage = usage_text(line, style)
        self._bar.show_share(share, usage, use_tone(share), marks)
        known = f"{usage} · {style.percent(share)}" if share is not None else usage
        self._usage.setText(known)
        self.facts.show_facts(line_facts(line, offer, style, most))
        self._common.text.setText(common_terms_text(line))
        self._common.setVisible(not line.rate_told and line.is_open)
        for made in self._when_open:
            made.setVisible(line.is_open)
        self._reopen.setVisible(not line.is_open)
        self._names = {loan.id: loan_title(loan, style) for loan in positions.loans}
        dues = tuple(due for due in open_dues(positions) if due.line == line.name)
        self.dues.show_records(dues)
        self._show_bills([bill for bill in positions.bills if bill.line == line.name])
        self._nothing_due.setVisible(not dues)
        self.dues.setVisible(bool(dues))

    def _show_bills(self, bills: Sequence[BillState]) -> None:
        self.bills.show_records(tuple(reversed(bills)))
        differing = sum(bill.told and bill.adjustment != 0 for bill in bills)
        words = translate("Bills", "%n bills  V", "", len(bills))
        said = words
        if differing:
            differ = translate("Loans", "%n with other figures", "", differing)
            words, said = f"{words} · ≠ {differing}", f"{words} · {differ}"
        self._other.setText(words)
        self._other.setAccessibleName(said)
        self._other.setToolTip(said)
        self._other.setVisible(bool(bills))
        if not bills:
            self._other.setChecked(False)

    def _name_of(self, loan: str) -> str:
        return self._names.get(loan, loan) if loan else translate("Loans", "bill")

    def _switch(self) -> None:
        """Turn between what falls due and the bills."""
        if self._other.isVisible():
            self._other.toggle()

    def _ask_comparison(self) -> None:
        if self._line is not None and self._line.is_open:
            self.compare.emit()

    def _about(self, kind: Kind, **fields: str) -> Entry | None:
        if self._line is None:
            return None
        day, name = self._session.today, self._line.name
        status, item = fields.get("status", ""), fields.get("item", "")
        return Entry(day=day, kind=kind, line=name, status=status, item=item)

    def _propose(self, kind: Kind, item: str = "") -> None:
        entry = self._about(kind, item=item)
        if entry is not None:
            self.draft.emit(entry)

    def _change_terms(self) -> None:
        line = self._line
        if line is not None:
            self.draft.emit(
                Entry(
                    day=self._session.today,
                    kind=Kind.LINE,
                    amount=line.limit,
                    line=line.name,
                    item=line.product,
                    counterparty=line.lender,
                    rate=line.rate,
                    rate_kind=line.rate_kind,
                    method=line.method,
                    due_day=line.due_day,
                )
            )

    def change_status(self, status: Status) -> None:
        """Close the line, or open it again."""
        entry = self._about(Kind.LINE, status=status)
        if entry is not None:
            self.save.emit((entry,))

    def _facts_card(self) -> Card:
        card = Card()
        self._title, self._product = label("", Role.STRONG), label("", Role.QUIET)
        self._state = label("", Role.QUIET)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self._title)
        head.addWidget(self._product)
        head.addStretch(1)
        head.addWidget(self._state)
        card.body.addLayout(head)
        self.figures = FactGrid(4, Figure.THIRD)
        card.body.addWidget(self.figures)
        self._bar = Bar(translate("Loans", "Used of the limit"))
        self._usage = label("", Role.SMALL, wrap=True)
        card.body.addWidget(self._usage)
        card.body.addWidget(self._bar)
        card.body.addWidget(rule())
        self.facts = FactGrid(4)
        card.body.addWidget(self.facts)
        self._common = Banner("info", "", Tone.CAUTION)
        self._common.offer(translate("Loans", "Presets…"), self.presets.emit)
        card.body.addWidget(self._common)
        card.body.addLayout(self._actions())
        return card

    def _actions(self) -> QHBoxLayout:
        borrow = button(
            translate("Loans", "New loan…"),
            lambda: self._propose(Kind.BORROW),
            symbol="kind_borrow",
        )
        compare = button(translate("Loans", "Compare terms  C"), self._ask_comparison)
        more = button(translate("Loans", "More"), symbol="more")
        more.setMenu(self._menu(more))
        self._when_open = [borrow, compare, more]
        self._reopen = button(
            translate("Loans", "Open it again"), lambda: self.change_status(Status.OPEN)
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for made in (*self._when_open, self._reopen):
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for words, act in (
            (translate("Loans", "Change terms…"), self._change_terms),
            (
                translate("Loans", "Limit seen with the lender…"),
                partial(self._propose, Kind.LINE_SEEN),
            ),
            (
                translate("Loans", "Debt from before the ledger…"),
                partial(self._propose, Kind.BORROW, OPENING),
            ),
            (
                translate("Loans", "Fee or waiver…"),
                partial(self._propose, Kind.FEE),
            ),
            (translate("Loans", "What paying it all off takes…"), self.ending.emit),
            (translate("Loans", "Presets…"), self.presets.emit),
            (
                translate("Loans", "Close the line"),
                partial(self.change_status, Status.CLOSED),
            ),
        ):
            menu.addAction(words).triggered.connect(lambda *_, act=act: act())
        return menu

    def _dues_card(self) -> Card:
        card = Card(translate("Loans", "What falls due on this line"))
        self.dues: PlainTable[Due] = PlainTable(
            translate("Loans", "What falls due on this line"),
            due_columns(
                lambda: self._session.style, lambda: self._session.day, self._name_of
            ),
        )
        self._nothing_due = label(translate("Loans", "Nothing is due."), Role.QUIET)
        self.bills: PlainTable[BillState] = PlainTable(
            translate("Bills", "Bills of this line"),
            bill_columns(lambda: self._session.style),
        )
        header = self.bills.horizontalHeader()
        for place in (1, header.count() - 1):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        self._other = button(
            "",
            symbol="kind_bill",
            look=Look.CHIP,
            name=translate("Bills", "%n bills  V", "", 0),
        )
        self._other.setCheckable(True)
        card.head.addWidget(self._other)
        dues = QWidget()
        column = QVBoxLayout(dues)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing_due)
        column.addWidget(self.dues, 1)
        column.addStretch(0)
        parts = QStackedWidget()
        parts.addWidget(dues)
        parts.addWidget(self.bills)
        self._other.toggled.connect(lambda on: parts.setCurrentIndex(int(on)))
        card.body.addWidget(parts, 1)
        return card
