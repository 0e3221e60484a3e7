"""The columns of the table of entries: functions of one entry."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.entry_query import EntryOrder
from core.records import Entry
from desktop.i18n import translate
from desktop.number_style import NumberStyle
from desktop.texts import kind_name
from desktop.texts_entries import about_cell, amount_cell


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryColumn:
    """One column.

    Attributes:
        name: What it is called in the settings.
        heading: What stands above it.
        text: What stands in it.
        width: Its width at first, in pixels.
        order: What the ledger can sort by; ``None`` if it cannot.
        number: Whether it is aligned as a figure.
        symbol: The icon before the text.
    """

    name: str
    heading: str
    text: Callable[[Entry], str]
    width: int
    order: EntryOrder | None = None
    number: bool = False
    symbol: Callable[[Entry], str] | None = None


def entry_columns(
    style: NumberStyle, files: Mapping[int, str]
) -> tuple[EntryColumn, ...]:
    """Return the columns; ``files`` are the names of imports by number."""
    typed = translate("EntryTable", "typed")
    return (
        EntryColumn(
            name="day",
            heading=translate("EntryTable", "Date"),
            text=lambda entry: style.day(entry.day),
            width=120,
            order=EntryOrder.DAY,
        ),
        EntryColumn(
            name="kind",
            heading=translate("EntryTable", "Kind"),
            text=lambda entry: kind_name(entry.kind),
            width=136,
            order=EntryOrder.KIND,
            symbol=lambda entry: f"kind_{entry.kind.value}",
        ),
        EntryColumn(
            name="line",
            heading=translate("EntryTable", "Line or loan"),
            text=about_cell,
            width=136,
            order=EntryOrder.LINE,
        ),
        EntryColumn(
            name="category",
            heading=translate("EntryTable", "Category"),
            text=lambda entry: entry.category,
            width=104,
            order=EntryOrder.CATEGORY,
        ),
        EntryColumn(
            name="counterparty",
            heading=translate("EntryTable", "Counterparty"),
            text=lambda entry: entry.counterparty,
            width=152,
            order=EntryOrder.COUNTERPARTY,
        ),
        EntryColumn(
            name="amount",
            heading=translate("EntryTable", "Amount"),
            text=lambda entry: _amount(entry, style),
            width=128,
            order=EntryOrder.AMOUNT,
            number=True,
        ),
        EntryColumn(
            name="source",
            heading=translate("EntryTable", "Source"),
            text=lambda entry: (
                typed if entry.batch is None else files.get(entry.batch, "")
            ),
            width=128,
        ),
        EntryColumn(
            name="note",
            heading=translate("EntryTable", "Note"),
            text=lambda entry: entry.note,
            width=160,
        ),
    )


def _amount(entry: Entry, style: NumberStyle) -> str:
    return "" if entry.amount is None else amount_cell(entry.kind, entry.amount, style)
