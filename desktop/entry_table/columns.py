"""The columns of the table of entries: functions of one entry."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from core.entry_query import EntryOrder
from core.records import Entry
from desktop.entry_table.effects_in_view import EffectsInView
from desktop.i18n import translate
from desktop.number_style import NumberStyle
from desktop.texts import kind_name
from desktop.texts_entries import about_cell, amount_cell
from desktop.theme import Tone


@dataclass(frozen=True, slots=True)
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
        tone: In which tone the text stands; by default plain.
        only_in_view: Whether the text is worked out for rows in view alone.
    """

    name: str
    heading: str
    text: Callable[[Entry], str]
    width: int
    order: EntryOrder | None = None
    number: bool = field(default=False, kw_only=True)
    symbol: Callable[[Entry], str] | None = field(default=None, kw_only=True)
    tone: Callable[[Entry], Tone] | None = field(default=None, kw_only=True)
    only_in_view: bool = field(default=False, kw_only=True)


def entry_columns(
    style: NumberStyle, files: Mapping[int, str], effects: EffectsInView
) -> tuple[EntryColumn, ...]:
    """Return the columns; ``files`` are the names of imports by number."""
    typed = translate("EntryTable", "typed")

    def source(entry: Entry) -> str:
        return typed if entry.batch is None else files.get(entry.batch, "")

    when, what, whom = _headings()
    return (
        EntryColumn("day", when, lambda e: style.day(e.day), 120, EntryOrder.DAY),
        EntryColumn("kind", what, _kind, 120, EntryOrder.KIND, symbol=_symbol),
        *_names(whom),
        EntryColumn(
            "amount",
            translate("EntryTable", "Amount"),
            lambda entry: _amount(entry, style),
            120,
            EntryOrder.AMOUNT,
            number=True,
        ),
        EntryColumn(
            "effect",
            translate("EntryTable", "Effect"),
            lambda entry: effects.text(entry, style),
            80,
            number=True,
            tone=effects.tone,
            only_in_view=True,
        ),
        EntryColumn(
            "source", translate("EntryTable", "Source"), source, 112, EntryOrder.BATCH
        ),
        EntryColumn(
            "note",
            translate("EntryTable", "Note"),
            lambda e: e.note,
            96,
            EntryOrder.NOTE,
        ),
    )


def _headings() -> tuple[str, str, str]:
    return (
        translate("EntryTable", "Date"),
        translate("EntryTable", "Kind"),
        translate("EntryTable", "Counterparty"),
    )


def _names(whom: str) -> tuple[EntryColumn, ...]:
    where = translate("EntryTable", "Line or loan")
    category = translate("EntryTable", "Category")
    order = EntryOrder
    return (
        EntryColumn("line", where, about_cell, 128, order.LINE),
        EntryColumn("category", category, lambda e: e.category, 104, order.CATEGORY),
        EntryColumn(
            "counterparty", whom, lambda e: e.counterparty, 144, order.COUNTERPARTY
        ),
    )


def _kind(entry: Entry) -> str:
    return kind_name(entry.kind)


def _symbol(entry: Entry) -> str:
    return f"kind_{entry.kind.value}"


def _amount(entry: Entry, style: NumberStyle) -> str:
    return "" if entry.amount is None else amount_cell(entry.kind, entry.amount, style)
