"""What the columns of a table mean that no layout describes.

A mapping is found out from the table, decided by the user, or remembered from
an earlier file whose header had the same signature.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any


class DateOrder(StrEnum):
    """In which order dates say year, month and day."""

    YEAR_FIRST = "ymd"
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


class DecimalMark(StrEnum):
    """What stands before the decimals; the other one marks thousands."""

    POINT = "."
    COMMA = ","


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """How a delimited table is read; columns are counted from 0.

    There is one column of amounts, or one of what came in and one of what went
    out; where amounts have no sign, a column of words may say the direction.

    Attributes:
        delimiter: What separates the cells.
        encoding: Of the file; empty means: find out.
        skip_top: Physical lines before the header, or before the first row.
        skip_bottom: Physical lines at the end that are no rows.
        has_header: Whether a line with the names of the columns comes first.
        date: The column of the day.
        other_date: The column that holds the day where the first is blank.
        time: The column of the time of day.
        date_order: ``None`` means: decided over all rows.
        decimal_mark: ``None`` means: decided over all rows.
        amount: The one column of amounts.
        money_in: The column of what came in.
        money_out: The column of what went out.
        direction: The column of the words for in and out.
        flipped: Whether a positive amount is money spent, as on card bills.
        currency_column: The column of the currency, row by row.
        currency: The currency of all rows; empty means the ledger's.
        counterparty: The column of the other side.
        texts: The columns that say what it was for.
        card: The column of the last digits of the card.
    """

    delimiter: str = ","
    encoding: str = ""
    skip_top: int = 0
    skip_bottom: int = 0
    has_header: bool = True
    date: int = 0
    other_date: int | None = None
    time: int | None = None
    date_order: DateOrder | None = None
    decimal_mark: DecimalMark | None = None
    amount: int | None = None
    money_in: int | None = None
    money_out: int | None = None
    direction: int | None = None
    flipped: bool = False
    currency_column: int | None = None
    currency: str = ""
    counterparty: int | None = None
    texts: tuple[int, ...] = ()
    card: int | None = None


class MappingError(ValueError):
    """A text that is no mapping."""


def mapping_text(mapping: Mapping) -> str:
    """Return a mapping as a text that can be kept."""
    return json.dumps(asdict(mapping), ensure_ascii=False, sort_keys=True)


def mapping_from_text(text: str) -> Mapping:
    """Return the mapping that :func:`mapping_text` has made a text of.

    Raises:
        MappingError: If it is none.
    """
    try:
        said: dict[str, Any] = json.loads(text)
        known = {field.name for field in fields(Mapping)}
        values = {name: value for name, value in said.items() if name in known}
        values["texts"] = tuple(values.get("texts", ()))
        for name, words in (("date_order", DateOrder), ("decimal_mark", DecimalMark)):
            if values.get(name) is not None:
                values[name] = words(values[name])
        return Mapping(**values)
    except (ValueError, TypeError, AttributeError) as error:
        raise MappingError(text) from error


def header_signature(names: Sequence[str]) -> str:
    """Return what tells tables with these columns from all others."""
    said = "\x1f".join(names).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(said, digest_size=8).hexdigest()
