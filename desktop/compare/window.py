"""Compare terms: what borrowing on a line costs, by each way of paying it back."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from core.lending.compare import Comparison, Offer, compare
from core.lending.schedule import ScheduleRow
from core.lending.terms import Terms
from core.records import Entry, Kind
from desktop.buttons import button
from desktop.card import Card
from desktop.compare.fields import TermFields
from desktop.compare.offers import due_row_columns, offer_columns, offer_sentence
from desktop.i18n import filled, translate
from desktop.labels import Role, label
from desktop.parts.plain_table import PlainTable
from desktop.session import Reply, Session
from desktop.tab_order import OrderedDialog
from desktop.texts_problems import problem_sentence
from desktop.theme import SPACE

#: Each method, and the alternative.
_OFFERS = 6


@dataclass(frozen=True, slots=True)
class Starting:
    """What a comparison begins with.

    Attributes:
        line: The name of the line that would be drawn on.
        most: The true yearly rate above which credit is called dear, a fraction.
    """

    line: str
    terms: Terms
    day: dt.date
    most: float


class CompareWindow(OrderedDialog):
    """Terms above, what they come to below; everything follows as one types."""

    #: A borrowing on the terms turned to, to be looked at in the form.
    draft = Signal(object)

    def __init__(
        self, session: Session, starting: Starting, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._starting = starting
        self._reply: Reply[Comparison] | None = None
        heading = filled(translate("Compare", "Compare terms: %1"), starting.line)
        self.setWindowTitle(heading)
        self.fields = TermFields(session.today, session.style)
        columns = offer_columns(lambda: session.style, starting.most)
        self._columns = [column.name for column in columns]
        self.offers: PlainTable[Offer] = PlainTable(
            translate("Compare", "Ways to pay it back"), columns
        )
        self.dues: PlainTable[ScheduleRow] = PlainTable(
            translate("Compare", "Dues month by month"),
            due_row_columns(lambda: session.style),
        )
        self._sentence = label("", Role.STRONG, wrap=True)
        self._lesson = label(
            translate(
                "Compare",
                "The later principal is paid back, the more interest it costs, though"
                " the yearly rate stays the same.",
            ),
            Role.SMALL,
            wrap=True,
        )
        self._borrow = button(
            translate("Compare", "Enter a loan on these terms…"), self._enter
        )
        self._build()
        self.fields.edited.connect(self.work_out)
        self.offers.selectionModel().currentRowChanged.connect(self._show_dues)
        self.fields.show_terms(starting.terms, starting.day)
        self.fields.principal.setFocus()
        self.fields.principal.selectAll()

    def work_out(self) -> None:
        """Compare what the fields say, unless something in them is wrong."""
        if self._reply is not None:
            self._reply.forget()
        wrong = self.fields.wrong()
        self.fields.show_problems(wrong)
        if wrong.keys() - {"other_term", "other_rate"}:
            self._show_offers(())
            return
        task = partial(compare, self.fields.question(), self.fields.other())
        self._reply = self._session.work(task).then(self._show)

    def done(self, result: int) -> None:
        """Close, and hear no more of what is still being worked out."""
        if self._reply is not None:
            self._reply.forget()
        super().done(result)

    def _show(self, found: Comparison) -> None:
        style = self._session.style
        wrong = self.fields.wrong()
        for problem in found.problems:
            bare = replace(problem, field=problem.field.removeprefix("other_"))
            wrong[problem.field] = problem_sentence(bare, style)
        self.fields.show_problems(wrong)
        if found.answer is not None:
            self.fields.show_found(found.answer, style)
        self._show_offers(found.offers)

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        at = max(self.offers.currentIndex().row(), 0)
        self.offers.show_records(offers)
        interest = any(one.schedule.interest_total for one in offers)
        fees = any(one.schedule.fee_total for one in offers)
        # A fee is the same however the principal goes down.
        self._lesson.setVisible(interest)
        # A column of nothings would push the true rate out of sight.
        for name, used in (("interest", interest), ("fees", fees)):
            self.offers.setColumnHidden(self._columns.index(name), not used)
        at = min(at, max(len(offers) - 1, 0))
        self.offers.setCurrentIndex(self.offers.model().index(at, 0))
        self._show_dues()

    def _show_dues(self) -> None:
        offer = self.offers.current
        self._borrow.setEnabled(offer is not None)
        self.dues.show_records(() if offer is None else offer.schedule.rows)
        words = ""
        if offer is not None:
            first = self.offers.records[0]
            words = offer_sentence(offer, first, self._session.style)
        self._sentence.setText(words)

    def _enter(self) -> None:
        offer, day = self.offers.current, self.fields.start.value
        if offer is None or day is None:
            return
        terms = offer.terms
        entry = Entry(
            day=day,
            kind=Kind.BORROW,
            amount=terms.principal,
            line=self._starting.line,
            rate=terms.rate,
            rate_kind=terms.rate_kind,
            term=terms.term,
            method=terms.method,
            due_day=terms.due_day,
        )
        self.accept()
        self.draft.emit(entry)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        layout.setSpacing(SPACE * 2)
        layout.addWidget(self.fields)
        card = Card(translate("Compare", "Ways to pay it back"))
        whole = QHeaderView.ResizeMode.ResizeToContents
        self.offers.horizontalHeader().setSectionResizeMode(whole)
        self.offers.horizontalHeader().setStretchLastSection(True)
        self.offers.keep_rows(_OFFERS)
        card.body.addWidget(self.offers)
        card.body.addWidget(self._sentence)
        card.body.addWidget(self._lesson)
        layout.addWidget(card)
        dues = Card(translate("Compare", "Dues month by month"))
        dues.body.addWidget(self.dues, 1)
        layout.addWidget(dues, 1)
        layout.addLayout(self._foot())
        room = self.screen().availableGeometry().size()
        self.resize(QSize(SPACE * 156, SPACE * 108).boundedTo(room))

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self._borrow)
        foot.addStretch(1)
        foot.addWidget(button(translate("Compare", "Close"), self.reject))
        return foot
