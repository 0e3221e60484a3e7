"""Entries and batches as rows of the tables, and back."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import repeat
from operator import attrgetter
from typing import Any

from core.changes import Row, Step, StepName, Value
from core.records import (
    ENTRY_FIELDS,
    Batch,
    DayTotal,
    Entry,
    Kind,
    Method,
    RateKind,
)

#: The columns of an entry, in the order in which statements name them.
ENTRY_COLUMNS = ENTRY_FIELDS

_KINDS = {kind.value: kind for kind in Kind}
_METHODS = {method.value: method for method in Method}
_RATE_KINDS = {kind.value: kind for kind in RateKind}
_EMPTY: dict[str, Value] = {
    name: None if default is None else ""
    for name, default in (
        (name, getattr(Entry(day=dt.date.min, kind=Kind.LINE), name))
        for name in ENTRY_COLUMNS
    )
}
_TOLD_FIELDS = tuple(name for name in ENTRY_FIELDS if name not in {"id", "batch"})
_told = attrgetter(*_TOLD_FIELDS)


def entry_from_row(row: Sequence[Any]) -> Entry:
    """Return the entry of a row of :data:`ENTRY_COLUMNS`.

    Raises:
        KeyError: If a word in it is not known; so the ledger is damaged.
    """
    until, rate = row[15], row[10]
    return Entry(
        day=dt.date.fromordinal(row[0]),
        kind=_KINDS[row[1]],
        amount=row[2],
        currency=row[3],
        line=row[4],
        loan=row[5],
        category=row[6],
        counterparty=row[7],
        term=row[8],
        method=row[9] if row[9] is None else _METHODS[row[9]],
        rate=None if rate is None else Decimal(rate),
        rate_kind=row[11] if row[11] is None else _RATE_KINDS[row[11]],
        due_day=row[12],
        status=row[13],
        item=row[14],
        until=None if until is None else dt.date.fromordinal(until),
        principal=row[16],
        interest=row[17],
        fee_part=row[18],
        source_id=row[19],
        note=row[20],
        id=row[21],
        batch=row[22],
    )


def row_of(entry: Entry) -> Row:
    """Return the row of an entry, by names of columns."""
    return {name: _stored(getattr(entry, name)) for name in ENTRY_COLUMNS}


def row_values(row: Row) -> tuple[Value, ...]:
    """Return the values of a row in the order of :data:`ENTRY_COLUMNS`."""
    return tuple(row.get(name, _EMPTY[name]) for name in ENTRY_COLUMNS)


def row_from_values(values: Sequence[Any]) -> Row:
    """Return the row whose values are these."""
    return dict(zip(ENTRY_COLUMNS, values, strict=True))


def bulk_columns(
    entries: Sequence[Entry], first_id: int, batch: int
) -> tuple[list[str], Iterator[tuple[Value, ...]]]:
    """Return the columns that these new entries fill, and their rows.

    Columns that are empty throughout are left to the table, for binding values
    is most of the work of a big import.
    """
    names = ["id", "batch"]
    columns: list[Iterable[Any]] = [
        range(first_id, first_id + len(entries)),
        repeat(batch, len(entries)),
    ]
    told = zip(*map(_told, entries), strict=True)
    for name, column in zip(_TOLD_FIELDS, told, strict=True):
        if column.count(_EMPTY[name]) < len(column):
            names.append(name)
            columns.append(_stored_column(name, column))
    return names, zip(*columns, strict=True)


def total_from_row(row: Sequence[Any]) -> DayTotal:
    """Return the day total of a row of its table."""
    day, kind, category, line, count, amount = row
    return DayTotal(
        dt.date.fromordinal(day), _KINDS[kind], category, line, count, amount
    )


def step_from_row(row: Sequence[Any]) -> Step:
    """Return the step of the first nine columns of its table."""
    number, name, count, kind, amount, line, file, subject, batch = row
    return Step(
        number,
        StepName(name),
        count,
        None if kind is None else _KINDS[kind],
        amount,
        line,
        file,
        subject,
        batch,
    )


def batch_from_row(row: Sequence[Any]) -> Batch:
    """Return the batch of its columns; the last says whether it was taken back."""
    batch = Batch(*row)
    return replace(batch, taken_back=bool(batch.taken_back))


def _stored(value: object) -> Value:
    match value:
        case dt.date():
            return value.toordinal()
        case Decimal():
            return str(value)
        case Kind() | Method() | RateKind():
            return value.value
        case None | int() | float() | str():
            return value
    raise TypeError(f"nothing that an entry holds: {value!r}")


def _stored_column(name: str, column: Sequence[Any]) -> Iterable[Any]:
    match name:
        case "day":
            return [day.toordinal() for day in column]
        case "kind" | "method" | "rate_kind" | "rate" | "until":
            return [_stored(value) for value in column]
    return column
