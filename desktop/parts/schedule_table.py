"""The instalments of one loan as a table: due, parts, paid, and how each stands."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from core.lending.positions import InstalmentState, LoanPosition, RowStatus
from desktop.i18n import translate
from desktop.number_style import NumberStyle
from desktop.parts.plain_table import dress
from desktop.table_model import Column, TableModel
from desktop.texts import field_name, row_status_name
from desktop.texts_loans import row_status_icon
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


def schedule_columns(
    style: Callable[[], NumberStyle],
) -> tuple[Column[InstalmentState], ...]:
    """Return the columns of a schedule; ``style`` is asked whenever they are shown."""

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
        self.model_of_rows = TableModel(schedule_columns(style), self)
        self.setModel(self.model_of_rows)
        dress(self, translate("Schedule", "Schedule of instalments"))
        self.selectionModel().currentRowChanged.connect(self._tell)

    @property
    def current(self) -> InstalmentState | None:
        """The instalment turned to."""
        return self.model_of_rows.record(self.currentIndex())

    def show_loan(self, loan: LoanPosition) -> None:
        """Show the schedule of a loan, without columns that hold nothing."""
        model = self.model_of_rows
        model.show(loan.rows)
        for place, column in enumerate(model.columns):
            optional = column.name in {"interest", "fee", "penalty"}
            used = any(getattr(row, column.name) for row in loan.rows if optional)
            self.setColumnHidden(place, optional and not used)
        if loan.rows:
            next_one = model.index(first_unpaid(loan.rows), 0)
            self.setCurrentIndex(next_one)
            self.scrollTo(next_one, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _tell(self) -> None:
        self.turned.emit(self.current)
