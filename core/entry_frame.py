"""Entries from a pandas frame in the columns of the native CSV."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pandas as pd

from core.books import Books, books_from
from core.native_csv import entry_from_cells
from core.records import Entry, Kind


def books_of_frame(frame: pd.DataFrame) -> Books:
    """Return the books that a frame of entries makes, one entry for each row.

    Missing values count as blank cells; other columns are passed over.  Rows
    of one day keep their order; entries are numbered by their rows, from 1, and
    borrowings without a loan's name are given one.

    Raises:
        core.native_csv.CellError: If a cell cannot be read.
    """
    entries = list(_named(list(_entries(frame))))
    currency = next((entry.currency for entry in entries if entry.currency), "CNY")
    return books_from(entries, currency)


def _entries(frame: pd.DataFrame) -> Iterator[Entry]:
    columns = [str(column) for column in frame.columns]
    rows = frame.astype(object).where(frame.notna(), "")
    for number, row in enumerate(rows.itertuples(index=False, name=None), 1):
        cells = {
            column: _text(value) for column, value in zip(columns, row, strict=True)
        }
        yield replace(entry_from_cells(cells), id=number)


def _named(entries: list[Entry]) -> Iterator[Entry]:
    taken = {entry.loan for entry in entries}
    free = (name for number in count(1) if (name := f"L{number}") not in taken)
    for entry in entries:
        nameless = entry.kind is Kind.BORROW and not entry.loan
        yield replace(entry, loan=next(free)) if nameless else entry


def _text(value: object) -> str:
    """Return what a cell would say; numbers and timestamps as a file has them."""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, float):
        # ten decimals keep every rate and drop the dust of binary fractions
        return f"{value:.10f}".rstrip("0").rstrip(".")
    return str(value)
