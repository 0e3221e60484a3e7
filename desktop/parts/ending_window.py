"""What would paying off take?  The amount for any day, by its parts."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.lending.ending import Debt, Ending, ending_of
from core.records import Entry, Kind
from desktop.buttons import Look, button
from desktop.card import Card
from desktop.fields.day import DayField
from desktop.i18n import filled, translate
from desktop.labels import Figure, Role, label, say
from desktop.number_style import NumberStyle
from desktop.parts.facts import Fact, FactGrid
from desktop.reading import Reading
from desktop.session import Reply, Session
from desktop.tab_order import OrderedDialog
from desktop.texts import field_name
from desktop.texts_problems import misread_sentence, missing_sentence
from desktop.theme import SPACE, Tone


def ending_figures(ending: Ending, style: NumberStyle) -> tuple[Fact, ...]:
    """Return what ending a debt takes on its day, and what that saves."""
    on = filled(translate("Ending", "To be paid on %1"), style.day(ending.day))
    figures = [Fact(on, style.money(ending.amount))]
    if ending.saved is not None:
        tone = Tone.GOOD if ending.saved else Tone.PLAIN
        name = translate("Ending", "Saves against the schedule")
        figures.append(Fact(name, style.money(ending.saved), tone=tone))
    return tuple(figures)


def ending_facts(ending: Ending, style: NumberStyle) -> tuple[Fact, ...]:
    """Return the parts of what ending a debt takes, and what is due before."""
    split = ending.split
    return (
        Fact(field_name("principal"), style.money(split.principal)),
        Fact(translate("Ending", "Interest to the day"), style.money(split.interest)),
        Fact(translate("Ending", "Fees and penalty"), style.money(split.fee)),
        Fact(
            translate("Ending", "Due before, paid on time"), style.money(ending.before)
        ),
    )


class EndingWindow(OrderedDialog):
    """A day above, and what paying everything off on it takes."""

    #: The repayment of all, to be looked at in the form before it is saved.
    draft = Signal(object)

    def __init__(
        self, session: Session, debt: Debt, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._debt = debt
        self._reply: Reply[Ending] | None = None
        self._ending: Ending | None = None
        self.setWindowTitle(filled(translate("Ending", "Pay off: %1"), name))
        self.day = DayField(
            translate("Ending", "Paid off on"), session.today, session.style
        )
        self._hint = label("", Role.SMALL, wrap=True)
        self.figures = FactGrid(2, Figure.SECOND)
        self.facts = FactGrid(4)
        self._enter = button(
            translate("Ending", "Enter this repayment…"),
            self._draft,
            look=Look.PRIMARY,
        )
        self._build()
        self.day.edited.connect(self.work_out)
        self.day.show_value(session.day)
        self.day.setFocus()
        self.day.selectAll()

    def work_out(self) -> None:
        """Ask what the day typed takes."""
        self._forget()
        day = self.day.value
        self._ending = None
        self._enter.setEnabled(False)
        self.day.mark_wrong(day is None)
        wrong = misread_sentence("day") if self.day.is_wrong else missing_sentence()
        say(self._hint, "" if day else f"✕ {wrong}", Tone.SEVERE)
        if day is None:
            return
        question = partial(_ending, debt=self._debt, on=self._session.day, day=day)
        self._reply = self._session.ask(question).then(self._show)

    def done(self, result: int) -> None:
        """Close, and hear no more of what is still being worked out."""
        self._forget()
        super().done(result)

    def _show(self, ending: Ending) -> None:
        style = self._session.style
        self._ending = ending
        self.figures.show_facts(ending_figures(ending, style))
        self.facts.show_facts(ending_facts(ending, style))
        ledger = self._session.ledger
        writable = ledger is not None and not ledger.read_only
        today = ending.day == self._session.today
        self._enter.setEnabled(writable and today and ending.amount > 0)

    def _forget(self) -> None:
        if self._reply is not None:
            self._reply.forget()

    def _draft(self) -> None:
        if self._ending is None:
            return
        entry = Entry(
            day=self._ending.day,
            kind=Kind.REPAY,
            amount=self._ending.amount,
            line=self._debt.line,
            loan=self._debt.loan,
        )
        self.accept()
        self.draft.emit(entry)

    def _build(self) -> None:
        heading = label(self.day.accessibleName(), Role.SMALL)
        heading.setBuddy(self.day)
        self.day.setMaximumWidth(SPACE * 28)
        card = Card()
        card.body.addWidget(self.figures)
        card.body.addWidget(self.facts)
        note = label(
            translate(
                "Ending",
                "What falls due before the day is taken to be paid on time. The lender"
                " may round or count the last day otherwise: compare before you pay.",
            ),
            Role.SMALL,
            wrap=True,
        )
        card.body.addWidget(note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        layout.setSpacing(SPACE)
        for part in (heading, self.day, self._hint, card):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addLayout(self._foot())
        self.resize(SPACE * 92, SPACE * 42)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addStretch(1)
        foot.addWidget(button(translate("Ending", "Close"), self.reject))
        foot.addWidget(self._enter)
        return foot


def _ending(reading: Reading, debt: Debt, on: dt.date, day: dt.date) -> Ending:
    return ending_of(reading.books(), debt, on, day, reading.products())
