"""The program's own CSV: an entry as a row of texts, and a row as an entry.

The two directions undo one another exactly.  A text that a spreadsheet would
run as a formula is written with an apostrophe before it, and read without.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from core.dates import parse_day
from core.money import amount_text, parse_amount
from core.records import Entry, Kind, Method, RateKind, entries_of

#: The columns, in the order of the file.
NATIVE_COLUMNS = (
    "date",
    "kind",
    "amount",
    "currency",
    "line",
    "loan",
    "category",
    "counterparty",
    "term",
    "method",
    "rate",
    "rate_kind",
    "due_day",
    "status",
    "item",
    "until",
    "principal",
    "interest",
    "fee_part",
    "source_id",
    "note",
)

# A spreadsheet runs what begins with one of these.  The full-width signs count
# too: programs set to Chinese or Japanese read them like the narrow ones.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_PLAIN_AMOUNT = re.compile(r"\d{1,9}\.\d\d", re.ASCII)
_WHOLE = re.compile(r"\d{1,4}", re.ASCII)
# How many different texts of one sort are kept with what they say.
_MOST_KNOWN = 20_000
_FRACTION = re.compile(r"\d{1,12}(\.\d{0,60})?|\.\d{1,60}", re.ASCII)


class CellError(ValueError):
    """A cell that does not say what its column asks for.

    Attributes:
        column: The name of the column.
        text: What stands in the cell.
    """

    def __init__(self, column: str, text: str) -> None:
        super().__init__(f"not a valid {column}: {text!r}")
        self.column = column
        self.text = text


def defused(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    Formulas get an apostrophe.  So that this can be undone, a text that looks
    as if it had been given one before gets another; any other text stays.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def undefused(text: str) -> str:
    """Return the text that :func:`defused` has made this one of."""
    return text[1:] if text[:1] == "'" and _FORMULA.match(text) else text


def entry_cells(entry: Entry, currency: str) -> list[str]:
    """Return the texts of an entry, one for each of :data:`NATIVE_COLUMNS`.

    Args:
        entry: What is written; its id and its batch are not.
        currency: What an entry without a currency of its own is in.
    """
    return [
        entry.day.isoformat(),
        entry.kind.value,
        _amount_cell(entry.amount),
        defused(entry.currency or currency),
        defused(entry.line),
        defused(entry.loan),
        defused(entry.category),
        defused(entry.counterparty),
        _cell(entry.term),
        _cell(entry.method),
        "" if entry.rate is None else format(entry.rate, "f"),
        _cell(entry.rate_kind),
        _cell(entry.due_day),
        defused(entry.status),
        defused(entry.item),
        _cell(entry.until),
        _amount_cell(entry.principal),
        _amount_cell(entry.interest),
        _amount_cell(entry.fee_part),
        defused(entry.source_id),
        defused(entry.note),
    ]


def entry_from_cells(cells: Mapping[str, str]) -> Entry:
    """Return the entry that a row says, the row given by names of columns.

    Columns that are missing count as empty, other columns are passed over.
    Texts are taken as they stand, spaces included; all else is trimmed.

    Raises:
        CellError: For the first column whose text cannot be read; ``date`` and
            ``kind`` may not be empty.
    """
    fields: dict[str, Any] = {}
    for column, text in cells.items():
        if text and column in _READERS:
            field, read = _READERS[column]
            try:
                found = read(text)
            except (ValueError, KeyError):
                raise CellError(column, text) from None
            if found is not None:
                fields[field] = found
    for column, field in (("date", "day"), ("kind", "kind")):
        if field not in fields:
            raise CellError(column, cells.get(column) or "")
    return Entry(**fields)


def entries_from_columns(columns: Mapping[str, Sequence[str]]) -> list[Entry]:
    """Return the entries of many rows, the texts given column by column.

    Each is what :func:`entry_from_cells` makes of its row, in a third of the time.

    Raises:
        CellError: If any text cannot be read; it is not said which.
    """
    fields: dict[str, Sequence[Any]] = {}
    for column, texts in columns.items():
        if column in _READERS and any(texts):
            field, read = _READERS[column]
            try:
                fields[field] = _read_column(texts, read)
            except (ValueError, KeyError):
                raise CellError(column, "") from None
    for column, field in (("date", "day"), ("kind", "kind")):
        if None in fields.get(field, (None,)):
            raise CellError(column, "")
    return entries_of(len(fields["day"]), fields)


def _read_column(
    texts: Sequence[str], read: Callable[[str], object]
) -> Sequence[object]:
    if read is undefused:  # an empty text is one; most need nothing done to them
        return [*map(undefused, texts)] if "'" in "\n".join(texts) else texts
    return [*map(_KNOWN[read].__getitem__, texts)]


class _Known(dict[str, object]):
    """Texts of the columns of one sort, each read once while there is room."""

    def __init__(self, read: Callable[[str], object]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> object:
        found = self._read(text) if text else None
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[text] = found
        return found


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def _amount_cell(fen: int | None) -> str:
    return "" if fen is None else amount_text(fen)


def _read_amount(text: str) -> int | None:
    if _PLAIN_AMOUNT.fullmatch(text):  # the usual form, in a third of the time
        return int(text[:-3] + text[-2:])
    return parse_amount(text) if text.strip() else None


def _read_whole(text: str) -> int | None:
    return int(_matched(_WHOLE, text)) if text.strip() else None


def _read_rate(text: str) -> Decimal | None:
    return Decimal(_matched(_FRACTION, text)) if text.strip() else None


def _matched(pattern: re.Pattern[str], text: str) -> str:
    trimmed = text.strip()
    if pattern.fullmatch(trimmed) is None:
        raise ValueError(text)
    return trimmed


def _read_day(text: str) -> dt.date | None:
    return parse_day(text) if text.strip() else None


def _word_reader(words: type[Kind | Method | RateKind]) -> Callable[[str], object]:
    known: dict[str, object] = {word.value: word for word in words}

    def read(text: str) -> object:
        said = text.strip().lower()
        return known[said] if said else None

    return read


_TEXTS = ("currency", "line", "loan", "category", "counterparty")
_MORE_TEXTS = ("status", "item", "source_id", "note")
_AMOUNTS = ("amount", "principal", "interest", "fee_part")

# By column: the field of an entry, and what reads it.
_READERS: dict[str, tuple[str, Callable[[str], object]]] = {
    "date": ("day", _read_day),
    "kind": ("kind", _word_reader(Kind)),
    **{name: (name, _read_amount) for name in _AMOUNTS},
    **{name: (name, undefused) for name in (*_TEXTS, *_MORE_TEXTS)},
    "term": ("term", _read_whole),
    "method": ("method", _word_reader(Method)),
    "rate": ("rate", _read_rate),
    "rate_kind": ("rate_kind", _word_reader(RateKind)),
    "due_day": ("due_day", _read_whole),
    "until": ("until", _read_day),
}

_KNOWN = {read: _Known(read) for _, read in _READERS.values()}
