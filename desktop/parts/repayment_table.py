"""The repayments of one loan: their parts, whose they are, and how ours differ."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from core.lending.own_split import Cause, SplitCheck, split_check
from core.lending.positions import LoanPosition, Payment, Positions, Split
from desktop.i18n import translate
from desktop.labels import Role, label, say
from desktop.number_style import NumberStyle
from desktop.parts.plain_table import PlainTable
from desktop.table_model import Column
from desktop.texts import field_name
from desktop.texts_splits import (
    cause_text,
    difference_sentence,
    difference_text,
    split_source,
)
from desktop.theme import SPACE, Tone


@dataclass(frozen=True, slots=True)
class Repayment:
    """One repayment, what of it went to the loan, and how the lender's parts differ.

    ``share`` is all of it unless it paid other debts along.
    """

    payment: Payment
    share: Split
    check: SplitCheck | None

    @property
    def differs(self) -> bool:
        """Whether the lender's parts are others than ours."""
        return self.check is not None and self.check.cause is not Cause.SAME


def repayments_of(loan: LoanPosition, positions: Positions) -> tuple[Repayment, ...]:
    """Return what was repaid of a loan, the latest first."""
    paid = [
        Repayment(payment, payment.share_of(loan.id), split_check(payment))
        for payment in positions.payments
        if payment.line == loan.line and payment.entry in loan.entries
    ]
    return tuple(reversed(paid))


def repayment_columns(
    style: Callable[[], NumberStyle],
) -> tuple[Column[Repayment], ...]:
    """Return the columns; ``style`` is asked whenever they are shown."""

    def money(
        name: str, heading: str, fen: Callable[[Repayment], int | None]
    ) -> Column[Repayment]:
        return Column(
            name=name,
            heading=heading,
            text=lambda row: style().plain_money(fen(row)),
            order=lambda row: fen(row) or 0,
            number=True,
        )

    return (
        Column(
            name="day",
            heading=field_name("day"),
            text=lambda row: style().day(row.payment.day),
            order=lambda row: row.payment.day,
        ),
        money("amount", translate("Loans", "Amount"), lambda row: row.share.amount),
        money("principal", field_name("principal"), lambda row: row.share.principal),
        money("interest", field_name("interest"), lambda row: row.share.interest),
        money("fee", field_name("fee_part"), lambda row: row.share.fee),
        money("ours", translate("Repayments", "Our interest"), _our_interest),
        Column(
            name="difference",
            heading=translate("Repayments", "Difference"),
            text=lambda row: difference_text(row.check, style()),
            order=lambda row: row.check.interest + row.check.fee if row.check else 0,
            tone=_tone,
            symbol=lambda row: "caution" if _tone(row) is Tone.CAUTION else "",
            number=True,
            tip=lambda row: cause_text(row.check),
        ),
        Column(
            name="source",
            heading=translate("Repayments", "Split"),
            text=lambda row: split_source(row.payment),
        ),
    )


class RepaymentList(QWidget):
    """The table, and below it the one turned to in words."""

    #: The repayment turned to, or ``None``.
    turned = Signal(object)

    def __init__(
        self, style: Callable[[], NumberStyle], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._headline = 0.0
        self.table: PlainTable[Repayment] = PlainTable(
            translate("Repayments", "Repayments"), repayment_columns(style)
        )
        last = self.table.model().columnCount() - 1
        self.table.horizontalHeader().setSectionResizeMode(
            last, QHeaderView.ResizeMode.ResizeToContents
        )
        self._words = label("", Role.QUIET, wrap=True)
        self._nothing = label(
            translate("Repayments", "Nothing was repaid yet."), Role.QUIET
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._nothing)
        column.addWidget(self.table, 1)
        column.addWidget(self._words)
        self.table.selectionModel().currentRowChanged.connect(self._tell)

    @property
    def current(self) -> Repayment | None:
        """The repayment turned to."""
        return self.table.current

    def show_repayments(self, rows: Sequence[Repayment], headline: float) -> None:
        """Show other repayments, and turn to the first that differs from ours."""
        self._headline = headline
        self.table.show_records(rows)
        told = any(row.check is not None for row in rows)
        for place, column in enumerate(repayment_columns(self._style)):
            unused = column.name in {"ours", "difference"} and not told
            empty = column.name == "fee" and not any(row.share.fee for row in rows)
            self.table.setColumnHidden(place, unused or empty)
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        at = next((place for place, row in enumerate(rows) if row.differs), 0)
        self.table.setCurrentIndex(self.table.model().index(at, 0))
        self._tell()

    def _tell(self) -> None:
        row = self.current
        words = ""
        if row is not None:
            words = difference_sentence(
                row.payment, row.check, self._headline, self._style()
            )
        tone = Tone.QUIET if row is None else _tone(row)
        say(self._words, words, Tone.QUIET if tone is Tone.PLAIN else tone)
        self.turned.emit(row)


def _our_interest(row: Repayment) -> int | None:
    ours = row.payment.reckoned
    return None if ours is None else ours.interest


def _tone(row: Repayment) -> Tone:
    """Return a caution where more than rounding tells the two apart."""
    small = {Cause.SAME, Cause.ROUNDING}
    if row.check is None or row.check.cause in small:
        return Tone.PLAIN
    return Tone.CAUTION
