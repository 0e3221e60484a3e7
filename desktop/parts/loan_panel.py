"""One loan: what is owed, what it costs, how far it is paid, and its schedule."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.lending.paying_loans import OPEN
from core.lending.positions import InstalmentState, LoanPosition, Positions
from core.lending.told_instalments import ToldInstalment
from core.records import Entry, Kind, RateKind
from desktop.bar import Bar
from desktop.buttons import Look, button, icon_button
from desktop.card import Card, rule
from desktop.i18n import filled, translate
from desktop.icons import icon
from desktop.labels import ElidedLabel, Figure, Role, label, say
from desktop.notice import Banner
from desktop.number_style import NumberStyle
from desktop.parts.facts import Fact, FactGrid
from desktop.parts.repayment_table import Repayment, RepaymentList, repayments_of
from desktop.parts.schedule_table import ScheduleTable, difference_tone
from desktop.parts.true_rate import true_rate_fact
from desktop.session import Session
from desktop.texts import method_name
from desktop.texts_loans import (
    common_terms_text,
    days_until_text,
    loan_state,
    loan_title,
    paid_rows_text,
    principal_progress,
    rate_text,
    term_text,
)
from desktop.texts_splits import told_sentence
from desktop.theme import SPACE, Tone, colours

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def loan_facts(loan: LoanPosition, style: NumberStyle, most: float) -> tuple[Fact, ...]:
    """Return what a loan costs and how it is paid back; ``most`` a year is meant."""
    yearly = filled(translate("Loans", "%1 a year"), style.percent(loan.headline, 1))
    return (
        Fact(
            translate("Loans", "Rate as quoted"),
            rate_text(loan.rate, loan.rate_kind, style),
            "" if loan.rate_kind is RateKind.YEARLY else yearly,
        ),
        true_rate_fact(loan.apr, loan.headline, most, style),
        Fact(
            translate("Loans", "Method"),
            method_name(loan.method),
            term_text(loan.term, loan.due_day),
        ),
        Fact(
            translate("Loans", "Interest and fees paid"),
            style.money(loan.interest_paid),
        ),
    )


def loan_figures(
    loan: LoanPosition, on: dt.date, style: NumberStyle
) -> tuple[Fact, ...]:
    """Return what is read first of a loan: what is left, owed, and due next."""
    if loan.closed_on is not None:
        cost = Fact(translate("Loans", "It cost"), style.money(loan.interest_paid))
        return (Fact(translate("Loans", "Repaid"), style.money(loan.principal)), cost)
    saved = saved_today(loan)
    figures = [
        Fact(translate("Loans", "Principal left"), style.money(loan.outstanding)),
        Fact(translate("Loans", "Owed today in all"), style.money(loan.owed)),
        Fact(
            translate("Loans", "Repaying all today saves"),
            style.money(saved),
            tone=Tone.GOOD if saved > 0 else Tone.PLAIN,
        ),
    ]
    if loan.next_due is not None:
        ahead = days_until_text((loan.next_due - on).days)
        figures.append(
            Fact(
                translate("Loans", "Next due"),
                style.money(loan.next_amount),
                f"{style.day(loan.next_due)} · {ahead}",
            )
        )
    return tuple(figures)


def paid_now(
    loan: LoanPosition, row: InstalmentState, on: dt.date
) -> tuple[Entry, ...]:
    """Return the repayment of a day that pays a loan up to an instalment.

    A repayment goes to what fell due first, so everything older is paid along.
    Nothing if it is paid already, or if money of that day would come too soon for
    it and repay principal early instead.
    """
    if row.owed <= 0 or row.due > on + OPEN:
        return ()
    owed = sum(older.owed for older in loan.rows if older.due <= row.due)
    return (_repayment(loan, on, owed),)


def paid_when_due(loan: LoanPosition, row: InstalmentState) -> tuple[Entry, ...]:
    """Return the repayments that pay each instalment up to one on its own due day.

    Without penalties: there were none on that day.
    """
    older = [one for one in loan.rows if one.due <= row.due and one.owed > 0]
    parts = [(one.due, one.owed - one.penalty) for one in older]
    return tuple(_repayment(loan, due, part) for due, part in parts if part > 0)


def saved_today(loan: LoanPosition) -> int:
    """Return how much less than its schedule a loan costs if all is repaid today."""
    return max(sum(row.owed for row in loan.rows) - loan.owed, 0)


def _repayment(loan: LoanPosition, on: dt.date, amount: int) -> Entry:
    return Entry(day=on, kind=Kind.REPAY, amount=amount, line=loan.line, loan=loan.id)


class LoanPanel(QWidget):
    """Facts, progress and schedule of one loan."""

    #: Repayments to be saved at once, a tuple of :class:`~core.records.Entry`.
    save = Signal(object)
    #: A repayment of everything, to be looked at in the form before it is saved.
    draft = Signal(object)
    #: What ending the debt takes is to be looked at, for any day.
    ending = Signal()
    #: The presets are to be looked at.
    presets = Signal()
    #: The due dates are wanted as a calendar file.
    export = Signal()
    #: The lender's split of a repayment is to be typed: a
    #: :class:`~core.lending.positions.Payment`.
    correct = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._loan: LoanPosition | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE * 2)
        column.addWidget(self._facts_card())
        column.addWidget(self._schedule_card(), 1)
        self._keys = [
            QShortcut(QKeySequence("M"), self, self.mark_paid),
            QShortcut(QKeySequence("Shift+M"), self, self.mark_paid_when_due),
            QShortcut(QKeySequence("V"), self, self._switch),
            QShortcut(QKeySequence("E"), self, self._ask_ending),
            QShortcut(QKeySequence("L"), self, self._type_told),
        ]
        self._offer()

    def show_loan(
        self,
        loan: LoanPosition,
        positions: Positions,
        most: float,
        told: Sequence[ToldInstalment] = (),
    ) -> None:
        """Show a loan as it stands that day; ``most`` is the all-in bound.

        ``told`` is what the lender says of its instalments.
        """
        self._loan = loan
        line = next(one for one in positions.lines if one.name == loan.line)
        style, on = self._session.style, self._session.day
        going = loan.closed_on is None
        self._title.setText(f"{loan.line} · {loan_title(loan, style)}")
        tone = Tone.SEVERE if loan.overdue else Tone.QUIET
        state = loan_state(loan, style) if loan.overdue or not going else ""
        say(self._state, state, tone)
        self.figures.show_facts(loan_figures(loan, on, style))
        for way in (self._early, self._any_day):
            way.setVisible(going)
        share = 1 - loan.outstanding / loan.principal if loan.principal else None
        progress = principal_progress(loan, style)
        self._bar.show_share(share, progress, Tone.ACCENT if going else Tone.GOOD)
        self._progress.setText(f"{progress} · {paid_rows_text(loan)}")
        self.facts.show_facts(loan_facts(loan, style, most))
        self._common.text.setText(common_terms_text(line))
        self._common.setVisible(not loan.terms_known)
        self.schedule.show_loan(loan, told)
        self._show_repayments(repayments_of(loan, positions), loan.headline)
        self._offer()

    def mark_paid(self) -> None:
        """Enter that the instalment turned to was paid on the day looked at."""
        loan, row = self._loan, self.schedule.current
        if loan is not None and row is not None and self._now.isEnabled():
            self.save.emit(paid_now(loan, row, self._session.day))

    def mark_paid_when_due(self) -> None:
        """Enter that the instalment turned to was paid on its due day."""
        loan, row = self._loan, self.schedule.current
        if loan is not None and row is not None and self._when_due.isEnabled():
            self.save.emit(paid_when_due(loan, row))

    def _show_repayments(self, rows: Sequence[Repayment], headline: float) -> None:
        self.repayments.show_repayments(rows, headline)
        count = len(rows)
        words = translate("Loans", "%n repayments  V", "", count)
        differing = sum(row.differs for row in rows)
        said = words
        if differing:
            differ = translate("Loans", "%n with other figures", "", differing)
            words, said = f"{words} · ≠ {differing}", f"{words} · {differ}"
        colour = colours().tone(Tone.CAUTION if differing else Tone.QUIET)
        self._other.setText(words)
        self._other.setAccessibleName(said)
        self._other.setToolTip(said)
        self._other.setIcon(icon("caution" if differing else "kind_repay", colour))

    def _switch(self) -> None:
        """Turn between the schedule and what was repaid."""
        self._other.toggle()

    def _turn(self, to_repayments: bool) -> None:
        self._parts.setCurrentIndex(int(to_repayments))
        self._offer()

    def _offer_correction(self) -> None:
        shown = self._other.isChecked() and self.repayments.current is not None
        self._correct.setVisible(shown)

    def _ask_correction(self) -> None:
        if self.repayments.current is not None:
            self.correct.emit(self.repayments.current.payment)

    def _type_told(self) -> None:
        """Open the form for what the lender says of the instalment turned to."""
        loan, row, told = self._loan, self.schedule.current, self.schedule.told
        if loan is None or row is None or self._other.isChecked():
            return
        self.draft.emit(
            Entry(
                day=self._session.today,
                kind=Kind.BILL,
                amount=None if told is None else told.amount,
                line=loan.line,
                loan=loan.id,
                until=row.due,
            )
        )

    def _repay_all(self) -> None:
        if self._loan is not None:
            on = self._session.day
            self.draft.emit(_repayment(self._loan, on, self._loan.owed))

    def _ask_ending(self) -> None:
        if self._loan is not None and self._loan.closed_on is None:
            self.ending.emit()

    def _offer(self) -> None:
        """Offer to mark the instalment turned to, if it can be paid now."""
        loan, row, style = self._loan, self.schedule.current, self._session.style
        on = self._session.day
        may = self._may_mark() and not self._other.isChecked()
        self._offer_correction()
        told = self.schedule.told
        words = "" if self._other.isChecked() else told_sentence(told, style)
        say(self._told, words, difference_tone(told))
        self._lender.setVisible(row is not None and not self._other.isChecked())
        if loan is None or row is None or not may or row.owed <= 0:
            self._now.hide()
            self._when_due.hide()
            self._now.setEnabled(False)
            self._when_due.setEnabled(False)
            return
        due = style.short_day(row.due)
        payable, late = bool(paid_now(loan, row, on)), row.due < on
        words = translate("Loans", "Mark %1 as paid  M")
        if not payable:
            due = style.short_day(row.due - OPEN)
            words = translate("Loans", "Payable from %1 on")
        self._now.setText(filled(words, due))
        self._now.setAccessibleName(self._now.text())
        self._now.setEnabled(payable)
        self._now.show()
        self._when_due.setText(filled(translate("Loans", "Paid on %1  Shift+M"), due))
        self._when_due.setAccessibleName(self._when_due.text())
        self._when_due.setEnabled(late)
        self._when_due.setVisible(late)

    def _may_mark(self) -> bool:
        # On an earlier day the books may know of a later payment already.
        opened = self._session.ledger
        writable = opened is not None and not opened.read_only
        return writable and self._session.day == self._session.today

    def _facts_card(self) -> Card:
        card = Card()
        self._title, self._state = (ElidedLabel("", Role.STRONG) for _ in range(2))
        self._state.setAlignment(_RIGHT)
        self._early = button(
            translate("Loans", "Repay it all…"), self._repay_all, look=Look.LINK
        )
        self._any_day = button(
            translate("Loans", "On another day  E"), self._ask_ending, look=Look.LINK
        )
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self._title, 2)
        head.addWidget(self._state, 1)
        head.addWidget(self._early)
        head.addWidget(self._any_day)
        card.body.addLayout(head)
        self.figures = FactGrid(4, Figure.THIRD)
        card.body.addWidget(self.figures)
        self._bar = Bar(translate("Loans", "Principal paid back"))
        self._progress = label("", Role.SMALL, wrap=True)
        card.body.addWidget(self._bar)
        card.body.addWidget(self._progress)
        card.body.addWidget(rule())
        self.facts = FactGrid(4)
        card.body.addWidget(self.facts)
        self._common = Banner("info", "", Tone.CAUTION)
        self._common.offer(translate("Loans", "Presets…"), self.presets.emit)
        card.body.addWidget(self._common)
        return card

    def _schedule_card(self) -> Card:
        card = Card(translate("Loans", "Schedule"))
        self.schedule = ScheduleTable(lambda: self._session.style)
        self.schedule.turned.connect(self._offer)
        self.repayments = RepaymentList(lambda: self._session.style)
        self.repayments.turned.connect(self._offer_correction)
        self._other = button(
            "",
            symbol="kind_repay",
            look=Look.CHIP,
            name=translate("Loans", "%n repayments  V", "", 0),
        )
        self._other.setCheckable(True)
        self._other.toggled.connect(self._turn)
        self._correct = button(
            translate("Loans", "Type the lender's figures…"),
            self._ask_correction,
            look=Look.LINK,
        )
        self._lender = button(
            translate("Loans", "Lender's figure  L"),
            self._type_told,
            look=Look.LINK,
        )
        self._told = label("", Role.QUIET, wrap=True)
        self._now = button(translate("Loans", "Mark as paid  M"), self.mark_paid)
        self._when_due = button(
            translate("Loans", "Paid on its due day  Shift+M"),
            self.mark_paid_when_due,
            look=Look.LINK,
        )
        dates = icon_button(
            "calendar", translate("Loans", "Due dates (.ics)…"), self.export.emit
        )
        # Where there is no room it is the heading that gives way.
        card.heading.setMinimumWidth(1)
        for made in (self._other, self._now, dates):
            card.head.addWidget(made)
        self._parts = QStackedWidget()
        self._parts.addWidget(self.schedule)
        self._parts.addWidget(self.repayments)
        card.body.addWidget(self._parts, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self._told, 1)
        foot.addWidget(self._when_due)
        foot.addWidget(self._correct)
        foot.addWidget(self._lender)
        card.body.addLayout(foot)
        return card
