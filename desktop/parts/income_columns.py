"""What came in lately, as columns of a table."""

from collections.abc import Callable

from core.records import Entry
from desktop.i18n import translate
from desktop.number_style import NumberStyle
from desktop.table_model import Column
from desktop.texts import field_name


def income_columns(style: Callable[[], NumberStyle]) -> tuple[Column[Entry], ...]:
    """Return the columns of the table of incomes."""
    return (
        Column(
            name="day",
            heading=field_name("day"),
            text=lambda entry: style().day(entry.day),
            order=lambda entry: entry.day,
        ),
        Column(
            name="from",
            heading=translate("Profile", "From"),
            text=lambda entry: entry.counterparty or entry.category or entry.note,
        ),
        Column(
            name="amount",
            heading=field_name("amount"),
            text=lambda entry: style().plain_money(entry.amount),
            order=lambda entry: entry.amount,
            number=True,
        ),
    )
