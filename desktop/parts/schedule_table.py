"""The instalments of one loan as a table: due, parts, paid, and how each stands."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.lending.own_split import Cause
from core.lending.positions import InstalmentState, LoanPosition, RowStatus
from core.lending.told_instalments import ToldInstalment
from desktop.i18n import translate
from desktop.number_style import NumberStyle
from desktop.parts.plain_table import dress
from desktop.table_model import Column, TableModel
from desktop.texts import field_name
from desktop.texts_loans import row_status_icon, row_status_name
from desktop.theme import Tone

_TONES = {
    RowStatus.PAID: Tone.GOOD,
    RowStatus.PART_PAID: Tone.CAUTION,
    RowStatus.DUE: Tone.QUIET,
    RowStatus.LATE: Tone.SEVERE,
}


def status_tone(row: InstalmentState) -> Tone:
    """Return the tone in which an instalment's status is written."""
    return _TONES[row.status]


def _nothing_told(_: InstalmentState) -> ToldInstalment | None:
    return None


def schedule_columns(
    style: Callable[[], NumberStyle],
    told: Callable[[InstalmentState], ToldInstalment | None] = _nothing_told,
) -> tuple[Column[InstalmentState], ...]:
    """Return the columns of a schedule; ``style`` is asked whenever they are shown.

    ``told`` says what the lender told of an instalment.
    """

    def money(name: str, heading: str) -> Column[InstalmentState]:
        return Column(
            name=name,
            heading=heading,
            text=lambda row: style().plain_money(getattr(row, name) or None),
            order=lambda row: getattr(row, name),
            number=True,
        )

    return (
        Column(
            name="due",
            heading=translate("Schedule", "Due"),
            text=lambda row: style().day(row.due),
            order=lambda row: row.due,
        ),
        money("principal", field_name("principal")),
        money("interest", field_name("interest")),
        money("fee", field_name("fee_part")),
        money("penalty", translate("Schedule", "Penalty")),
        Column(
            name="difference",
            heading=translate("Repayments", "Difference"),
            text=lambda row: _difference_text(told(row), style()),
            order=lambda row: one.difference if (one := told(row)) else 0,
            tone=lambda row: difference_tone(told(row)),
            number=True,
        ),
        money("paid", translate("Schedule", "Paid")),
        money("owed", translate("Schedule", "Still owed")),
        Column(
            name="status",
            heading=translate("Schedule", "Status"),
            text=lambda row: row_status_name(row.status),
            tone=status_tone,
            symbol=lambda row: row_status_icon(row.status),
            tip=lambda row: style().day(row.paid_on) if row.paid_on else "",
        ),
    )


def difference_tone(told: ToldInstalment | None) -> Tone:
    """Return a caution where more than rounding tells the two figures apart."""
    small = {Cause.SAME, Cause.ROUNDING}
    return Tone.PLAIN if told is None or told.cause in small else Tone.CAUTION


def _difference_text(told: ToldInstalment | None, style: NumberStyle) -> str:
    if told is None:
        return ""
    return style.signed_money(told.difference).replace(style.currency, "", 1)


def first_unpaid(rows: Sequence[InstalmentState]) -> int:
    """Return the place of the first instalment not yet paid; 0 if all are."""
    unpaid = (place for place, row in enumerate(rows) if row.owed > 0)
    return next(unpaid, 0)


class ScheduleTable(QTableView):
    """The table; it stands at the instalment that is to be paid next."""

    #: The instalment turned to, or ``None``.
    turned = Signal(object)

    def __init__(
        self, style: Callable[[], NumberStyle], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._told: dict[dt.date, ToldInstalment] = {}
        columns = schedule_columns(style, lambda row: self._told.get(row.due))
        self.model_of_rows = TableModel(columns, self)
        self.setModel(self.model_of_rows)
        dress(self, translate("Schedule", "Schedule of instalments"))
        self.selectionModel().currentRowChanged.connect(self._tell)

    @property
    def current(self) -> InstalmentState | None:
        """The instalment turned to."""
        return self.model_of_rows.record(self.currentIndex())

    @property
    def told(self) -> ToldInstalment | None:
        """What the lender told of the instalment turned to."""
        row = self.current
        return None if row is None else self._told.get(row.due)

    def show_loan(
        self, loan: LoanPosition, told: Sequence[ToldInstalment] = ()
    ) -> None:
        """Show the schedule of a loan, without columns that hold nothing.

        ``told`` is what the lender says of its instalments.
        """
        self._told = {one.row.due: one for one in told}
        model = self.model_of_rows
        model.show(loan.rows)
        for place, column in enumerate(model.columns):
            optional = column.name in {"interest", "fee", "penalty"}
            used = any(getattr(row, column.name) for row in loan.rows if optional)
            as_ours = column.name == "difference" and not told
            self.setColumnHidden(place, (optional and not used) or as_ours)
        self._share_room()
        if loan.rows:
            next_one = model.index(first_unpaid(loan.rows), 0)
            self.setCurrentIndex(next_one)
            self.scrollTo(next_one, QAbstractItemView.ScrollHint.PositionAtCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Let the columns share the room; where it is short, cut no figure."""
        header = self.horizontalHeader()
        shown = [
            place for place in range(header.count()) if not self.isColumnHidden(place)
        ]
        needed = sum(
            max(self.sizeHintForColumn(place), header.sectionSizeHint(place))
            for place in shown
        )
        mode = QHeaderView.ResizeMode.Stretch
        if needed > self.viewport().width():
            mode = QHeaderView.ResizeMode.ResizeToContents
        for place in shown[1:]:
            header.setSectionResizeMode(place, mode)

    def _tell(self) -> None:
        self.turned.emit(self.current)
