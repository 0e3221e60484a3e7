"""Lines and their loans: what is owed, when, at what true cost, and how far it is."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.commands import AddEntries
from core.due_calendar import due_calendar, open_dues
from core.estimate import LineSummary
from core.lending.compare import Offer, line_offers
from core.lending.ending import Debt
from core.lending.positions import Payment, Positions
from core.lending.told_instalments import ToldInstalment, told_by_lenders
from core.records import Entry, Kind
from desktop.actions import Deed, Perform, WriteEntry
from desktop.buttons import Look, button
from desktop.card import Card, page_layout
from desktop.compare.window import CompareWindow, Starting
from desktop.i18n import translate
from desktop.number_style import NumberStyle
from desktop.pages.page import Page
from desktop.parts.empty import EmptyState
from desktop.parts.ending_window import EndingWindow
from desktop.parts.line_list import LineList, LineRow, ListRow, list_rows
from desktop.parts.line_panel import LinePanel
from desktop.parts.loan_panel import LoanPanel
from desktop.reading import Reading
from desktop.session import Question, Session
from desktop.texts_loans import due_summary, loan_title
from desktop.theme import SPACE
from desktop.unprotected import may_write

#: The list keeps this width; the panel beside it takes the rest, in pixels.
_LIST_WIDTH = 344


@dataclass(frozen=True, slots=True)
class LoansAnswer:
    """Where lines and loans stand on the day looked at.

    Attributes:
        offers: What a new loan on each line would cost, by the line's name.
        most: The true yearly rate above which credit is called dear, a fraction.
        told: What lenders say of instalments, by the loan's name.
    """

    positions: Positions
    summaries: tuple[LineSummary, ...]
    offers: Mapping[str, Offer]
    most: float
    told: Mapping[str, tuple[ToldInstalment, ...]]


class LoansPage(Page[LoansAnswer]):
    """The list of lines and loans, and beside it the one turned to."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._answer: LoansAnswer | None = None
        self._wanted = ""
        self.list = LineList()
        self.line_panel = LinePanel(session)
        self.loan_panel = LoanPanel(session)
        self.repaid = QCheckBox()
        self._panels = QStackedWidget()
        self._whole = QStackedWidget()
        self._panels.addWidget(self.line_panel)
        self._panels.addWidget(self.loan_panel)
        self._build()
        self.list.chosen.connect(self._turn)
        self.repaid.toggled.connect(self._fill)
        for panel in (self.line_panel, self.loan_panel):
            panel.draft.connect(lambda entry: self.wish.emit(WriteEntry(entry)))
            panel.save.connect(lambda entries: session.run(AddEntries(entries)))
        self.line_panel.compare.connect(self.compare_terms)
        for panel in (self.line_panel, self.loan_panel):
            panel.presets.connect(lambda: self.wish.emit(Perform(Deed.PRESETS)))
            panel.ending.connect(self.show_ending)
        self.loan_panel.export.connect(self.export_due_dates)
        self.loan_panel.correct.connect(self._correct)

    def question(self) -> Question[LoansAnswer]:
        """Ask where lines and loans stand."""
        return partial(_loans, day=self.session.day)

    def show_answer(self, answer: LoansAnswer) -> None:
        """List lines and loans; the one turned to stays."""
        self._answer = answer
        self._whole.setCurrentIndex(1 if answer.positions.lines else 0)
        repaid = sum(loan.closed_on is not None for loan in answer.positions.loans)
        self.repaid.setText(translate("Loans", "Show %n repaid loans", "", repaid))
        self.repaid.setAccessibleName(self.repaid.text())
        self.repaid.setVisible(repaid > 0)
        self._fill()

    def attend(self, about: object) -> None:
        """Turn to the loan, or else the line, of a name."""
        self._wanted = str(about)
        self._take_up()

    def remembered(self) -> dict[str, object]:
        """Keep whether repaid loans are listed."""
        return {"repaid": self.repaid.isChecked()}

    def recall(self, kept: dict[str, object]) -> None:
        """List repaid loans if they were listed."""
        self.repaid.setChecked(str(kept.get("repaid")).lower() == "true")

    def compare_terms(self) -> None:
        """Open the comparison of the terms of the line turned to."""
        row = self.list.current
        if self._answer is None or not isinstance(row, LineRow):
            return
        starting = Starting(
            row.line.name,
            self._answer.offers[row.line.name].terms,
            self.session.day,
            self._answer.most,
        )
        window = CompareWindow(self.session, starting, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.draft.connect(lambda entry: self.wish.emit(WriteEntry(entry)))
        window.open()

    def show_ending(self) -> None:
        """Open what ending the debt turned to takes, for any day."""
        row = self.list.current
        if row is None:
            return
        if isinstance(row, LineRow):
            debt, name = Debt(row.line.name), row.line.name
        else:
            debt = Debt(row.loan.line, row.loan.id)
            name = f"{row.loan.line} · {loan_title(row.loan, self.session.style)}"
        window = EndingWindow(self.session, debt, name, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.draft.connect(lambda entry: self.wish.emit(WriteEntry(entry)))
        window.open()

    def export_due_dates(self) -> None:
        """Ask for a place, and write all dues there as a calendar."""
        if not may_write(self.session, self):
            return
        path, _ = QFileDialog.getSaveFileName(
            self,
            translate("Loans", "Save the due dates"),
            translate("Loans", "due dates.ics"),
            translate("Loans", "Calendar (*.ics)"),
        )
        if path:
            self.write_due_dates(Path(path))

    def write_due_dates(self, path: Path) -> None:
        """Write all dues to a file, as a calendar."""
        style = replace(self.session.style, hidden=False)
        self.session.ask(
            partial(_write_dues, day=self.session.day, style=style, path=path)
        )

    def _correct(self, payment: Payment) -> None:
        """Open the form on a repayment, with its parts to be typed over."""
        self.session.ask(partial(_with_parts, payment=payment)).then(
            lambda entry: self.wish.emit(WriteEntry(entry))
        )

    def _fill(self) -> None:
        if self._answer is None:
            return
        answer = self._answer
        rows = list_rows(
            answer.positions, answer.summaries, repaid=self.repaid.isChecked()
        )
        self.list.show_rows(rows, self.session.style)
        self._take_up()
        if self.list.current is not None:
            self._turn(self.list.current)

    def _take_up(self) -> None:
        """Turn to what another page pointed at, once it is listed."""
        if self._answer is None or not self._wanted:
            return
        wanted, self._wanted = self._wanted, ""
        closed = {loan.id for loan in self._answer.positions.loans if loan.closed_on}
        if wanted in closed:
            self.repaid.setChecked(True)
        if not self.list.turn_to(("loan", wanted)):
            self.list.turn_to(("line", wanted))

    def _turn(self, row: ListRow) -> None:
        if self._answer is None:
            return
        if isinstance(row, LineRow):
            offer = self._answer.offers[row.line.name]
            self.line_panel.show_line(
                row, self._answer.positions, offer, self._answer.most
            )
            self._panels.setCurrentWidget(self.line_panel)
            return
        answer = self._answer
        told = answer.told.get(row.loan.id, ())
        self.loan_panel.show_loan(row.loan, answer.positions, answer.most, told)
        self._panels.setCurrentWidget(self.loan_panel)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)
        self._whole.addWidget(self._empty())
        filled_page = QWidget()
        layout = page_layout(filled_page)
        row = QHBoxLayout()
        row.setSpacing(SPACE * 2)
        row.addWidget(self._list_card())
        row.addWidget(self._panels, 1)
        layout.addLayout(row)
        self._whole.addWidget(filled_page)
        self.setFocusProxy(self.list)

    def _list_card(self) -> Card:
        card = Card()
        card.setFixedWidth(_LIST_WIDTH)
        card.body.setContentsMargins(SPACE // 2, SPACE, SPACE // 2, SPACE)
        card.body.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE, 0, SPACE, 0)
        foot.addWidget(self.repaid)
        foot.addStretch(1)
        foot.addWidget(
            button(translate("Loans", "New line…"), self._new_line, look=Look.LINK)
        )
        card.body.addLayout(foot)
        return card

    def _empty(self) -> QWidget:
        empty = EmptyState(
            "loans",
            translate("Loans", "No credit line yet"),
            translate(
                "Loans",
                "Add the line you borrow on, such as Jiebei, with its limit. Or import"
                " a bill: lines and loans are found in it.",
            ),
        )
        empty.offer(
            button(translate("Loans", "Add a line"), self._new_line, look=Look.PRIMARY)
        )
        empty.offer(
            button(
                translate("Loans", "Import a bill"),
                lambda: self.wish.emit(Perform(Deed.IMPORT)),
            )
        )
        page = QWidget()
        page_layout(page).addWidget(empty)
        return page

    def _new_line(self) -> None:
        self.wish.emit(WriteEntry(Entry(day=self.session.today, kind=Kind.LINE)))


def _loans(reading: Reading, day: dt.date) -> LoansAnswer:
    positions = reading.positions(day)
    offers = line_offers(positions)
    most = reading.card().warnings["dear-credit"]["caution"]
    told = told_by_lenders(reading.books().until(day).entries, positions)
    return LoansAnswer(positions, reading.estimate(day).lines, offers, most, told)


def _with_parts(reading: Reading, payment: Payment) -> Entry:
    """Return the entry of a repayment with the parts it has, told or reckoned."""
    entry = reading.ledger.entry(payment.entry)
    if payment.split_told or entry.amount != (
        payment.principal + payment.interest + payment.fee
    ):
        return entry
    return replace(
        entry,
        principal=payment.principal,
        interest=payment.interest,
        fee_part=payment.fee or None,
    )


def _write_dues(reading: Reading, day: dt.date, style: NumberStyle, path: Path) -> None:
    dues = open_dues(reading.positions(day))
    path.write_bytes(due_calendar(dues, day, partial(due_summary, style=style)))
