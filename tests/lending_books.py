"""Books of loans and bills written down as text, for the tests of lending.

One entry a line: day, kind, amount (or ``-``) and the fields by name::

    2024-01-15 borrow 10000.00 line=借呗 loan=L1 rate=0.0004 rate_kind=daily
"""

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from core.books import Books, books_from
from core.lending.positions import LinePosition, LoanPosition, Positions
from core.lending.products import load_products
from core.lending.replay import replay
from core.money import parse_amount
from core.records import Entry, Kind, Method, RateKind

_READERS: dict[str, Callable[[str], object]] = {
    "term": int,
    "due_day": int,
    "method": Method,
    "rate": Decimal,
    "rate_kind": RateKind,
    "until": dt.date.fromisoformat,
    "principal": parse_amount,
    "interest": parse_amount,
    "fee_part": parse_amount,
}


def entry(text: str, number: int = 0) -> Entry:
    """Return the entry that one line says."""
    day, kind, amount, *fields = text.split()
    told = dict(field.split("=", 1) for field in fields)
    values: dict[str, Any] = {
        name: _READERS.get(name, str)(value) for name, value in told.items()
    }
    return Entry(
        day=dt.date.fromisoformat(day),
        kind=Kind(kind),
        amount=None if amount == "-" else parse_amount(amount),
        id=number,
        **values,
    )


def entries(text: str) -> list[Entry]:
    """Return the entries of a text, numbered from 1 in its order."""
    lines = [line for line in text.splitlines() if line.strip()]
    return [entry(line, number) for number, line in enumerate(lines, start=1)]


def books(text: str) -> Books:
    """Return the books that a text tells."""
    return books_from(entries(text))


def standing(text: str, on: str) -> Positions:
    """Return where the lines and loans of a text stand on a day."""
    return standing_of(entries(text), dt.date.fromisoformat(on))


def standing_of(told: Iterable[Entry], on: dt.date) -> Positions:
    """Return where the lines and loans of some entries stand on a day."""
    return replay(books_from(told), on, load_products())


def the_loan(text: str, on: str) -> LoanPosition:
    """Return the only loan of a text."""
    (loan,) = standing(text, on).loans
    return loan


def the_line(text: str, on: str) -> LinePosition:
    """Return the only line of a text."""
    (line,) = standing(text, on).lines
    return line


def dues_on(positions: Positions, day: dt.date) -> dict[dt.date, int]:
    """Return what the books of a day say is due, by due days."""
    due: dict[dt.date, int] = {}
    for piece in positions.dues:
        if piece.start <= day and (piece.end is None or day < piece.end):
            due[piece.due] = due.get(piece.due, 0) + piece.amount
    return due
