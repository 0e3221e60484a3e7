"""Day totals as columns: a million purchases reckoned with at once.

The columns of books that differ in a few days are those of the books before,
with these days taken out and put in anew.
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

import numpy as np
import numpy.typing as npt

from core.records import EVERYDAY_KINDS, DayTotal, Kind

Integers = npt.NDArray[np.int64]

_day, _category, _line = map(attrgetter, ("day", "category", "line"))
_count, _amount = map(attrgetter, ("count", "amount"))


@dataclass(frozen=True, slots=True)
class TotalColumns:
    """The columns of the day totals of one kind, in the order of days.

    Attributes:
        names: Categories and lines by the numbers that stand for them.
        days: Day numbers.
        categories, lines: Places in the names.
        counts: How many entries there were.
        amounts: What they came to, in fen.
    """

    names: tuple[str, ...]
    days: Integers
    categories: Integers
    lines: Integers
    counts: Integers
    amounts: Integers


#: The columns of every everyday kind.
KindColumns = Mapping[Kind, TotalColumns]


def columns_of(totals: Iterable[DayTotal]) -> KindColumns:
    """Return the columns of day totals that are in the order of days."""
    by_kind = _by_kind(totals)
    return {kind: _read(by_kind.get(kind, []), {}) for kind in EVERYDAY_KINDS}


def columns_after(
    columns: KindColumns,
    before: tuple[DayTotal, ...],
    after: tuple[DayTotal, ...],
    ends: tuple[int, int],
) -> KindColumns:
    """Return the columns of totals, given those of others much like them.

    ``ends`` is what :func:`core.books.shared_ends` says of the two.  Those of a
    kind whose totals are the same are the same object.
    """
    first, last = ends
    differing = [
        row for rows in (before, after) for row in rows[first : len(rows) - last]
    ]
    if not differing:
        return columns
    days = [row.day for row in differing]
    anew = _by_kind(_between(after, min(days), max(days)))
    span = min(days).toordinal(), max(days).toordinal()
    found = dict(columns)
    for kind in {row.kind for row in differing}:
        found[kind] = _spliced(columns[kind], span, anew.get(kind, []))
    return found


def _spliced(
    columns: TotalColumns, span: tuple[int, int], anew: Sequence[DayTotal]
) -> TotalColumns:
    names = {name: code for code, name in enumerate(columns.names)}
    middle = _read(anew, names)
    start = np.searchsorted(columns.days, span[0], side="left")
    end = np.searchsorted(columns.days, span[1], side="right")
    parts = zip(_columns(columns), _columns(middle), strict=True)
    spliced = (np.concatenate([old[:start], new, old[end:]]) for old, new in parts)
    return TotalColumns(middle.names, *spliced)


_columns = attrgetter("days", "categories", "lines", "counts", "amounts")


def _read(totals: Sequence[DayTotal], names: dict[str, int]) -> TotalColumns:
    columns: tuple[Iterable[int], ...] = (
        (day.toordinal() for day in map(_day, totals)),
        (names.setdefault(name, len(names)) for name in map(_category, totals)),
        (names.setdefault(name, len(names)) for name in map(_line, totals)),
        map(_count, totals),
        map(_amount, totals),
    )
    count = len(totals)
    read = [np.fromiter(column, np.int64, count) for column in columns]
    return TotalColumns(tuple(names), *read)


def _by_kind(totals: Iterable[DayTotal]) -> dict[Kind, list[DayTotal]]:
    found: dict[Kind, list[DayTotal]] = defaultdict(list)
    for total in totals:
        found[total.kind].append(total)
    return found


def _between(
    totals: tuple[DayTotal, ...], first: dt.date, last: dt.date
) -> tuple[DayTotal, ...]:
    start = bisect_left(totals, first, key=_day)
    return totals[start : bisect_right(totals, last, key=_day)]
