"""Entries and batches as rows of the tables, and back."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import repeat
from operator import attrgetter
from typing import Any

from core.changes import Row, Step, StepName, Value
from core.records import (
    ENTRY_FIELDS,
    Batch,
    Entry,
    Kind,
    Method,
    RateKind,
)

#: The columns of an entry, in the order in which statements name them.
ENTRY_COLUMNS = ENTRY_FIELDS

#: The kinds by the words that the tables have for them.
KINDS = {kind.value: kind for kind in Kind}
_METHODS = {method.value: method for method in Method}
_RATE_KINDS = {kind.value: kind for kind in RateKind}
_BLANK = Entry(day=dt.date.min, kind=Kind.LINE)
_EMPTY: dict[str, Value] = {
    name: "" if getattr(_BLANK, name) == "" else None for name in ENTRY_COLUMNS
}
_TOLD = {name: attrgetter(name) for name in ENTRY_FIELDS if name not in {"id", "batch"}}


def entry_from_row(row: Sequence[Any]) -> Entry:
    """Return the entry of a row of :data:`ENTRY_COLUMNS`.

    Raises:
        KeyError: If a word in it is not known; so the ledger is damaged.
    """
    until, rate = row[15], row[10]
    return Entry(
        day=dt.date.fromordinal(row[0]),
        kind=KINDS[row[1]],
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
    ids: Sequence[int], entries: Sequence[Entry], constants: Mapping[str, Value]
) -> tuple[list[str], Iterator[tuple[Value, ...]]]:
    """Return the columns that these new entries fill, and their rows.

    Columns that are empty throughout are left to the table, for binding values
    is most of the work of a big import.

    Args:
        ids: What the entries are to be known by, one for each.
        entries: The entries.
        constants: What stands in these columns whatever the entries say.
    """
    names = ["id", *constants]
    columns: list[Iterable[Any]] = [
        ids,
        *(repeat(value, len(ids)) for value in constants.values()),
    ]
    # Column by column: a tuple for each entry would keep the garbage collector busy.
    for name, told in _TOLD.items():
        if name not in constants:
            column = list(map(told, entries))
            empty = _EMPTY[name]
            if column and (column[0] != empty or column.count(empty) < len(column)):
                names.append(name)
                columns.append(_stored_column(name, column))
    return names, zip(*columns, strict=True)


def step_from_row(row: Sequence[Any]) -> Step:
    """Return the step of the first nine columns of its table."""
    number, name, count, kind, amount, line, file, subject, batch = row
    return Step(
        number,
        StepName(name),
        count,
        None if kind is None else KINDS[kind],
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
            return map(dt.date.toordinal, column)
        case "kind":
            # The plain text of a word; much quicker than asking for its value.
            return map(str.__str__, column)
        case "method" | "rate_kind" | "rate" | "until":
            return map(_stored, column)
    return column
