"""Day totals as columns: a million purchases reckoned with at once.

The columns of books that differ in a few days are those of the books before,
with these days taken out and put in anew.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

import numpy as np
import numpy.typing as npt

from core.books import shared_ends
from core.records import DayTotal, Kind

Integers = npt.NDArray[np.int64]

_KINDS = {kind: code for code, kind in enumerate(Kind)}
_day, _kind, _category = map(attrgetter, ("day", "kind", "category"))
_line, _count, _amount = map(attrgetter, ("line", "count", "amount"))


@dataclass(frozen=True, slots=True)
class TotalColumns:
    """The columns of some day totals, in their order.

    Attributes:
        names: Categories and lines by the numbers that stand for them.
        days: Day numbers.
        kinds: The places of the kinds in their enumeration.
        categories, lines: Places in the names.
        counts: How many entries there were.
        amounts: What they came to, in fen.
    """

    names: tuple[str, ...]
    days: Integers
    kinds: Integers
    categories: Integers
    lines: Integers
    counts: Integers
    amounts: Integers

    def of_kind(self, kind: Kind, until: int) -> "TotalColumns":
        """Return the columns of one kind alone, up to the day of a number."""
        end = int(np.searchsorted(self.days, until, side="right"))
        wanted = np.nonzero(self.kinds[:end] == _KINDS[kind])[0]
        return TotalColumns(self.names, *(column[wanted] for column in _columns(self)))


def columns_of(totals: Sequence[DayTotal]) -> TotalColumns:
    """Return the columns of day totals."""
    names: dict[str, int] = {}
    columns = _read(totals, names)
    return TotalColumns(tuple(names), *columns)


def columns_after(
    columns: TotalColumns, before: tuple[DayTotal, ...], after: tuple[DayTotal, ...]
) -> TotalColumns:
    """Return the columns of totals, given those of others much like them."""
    if before is after:
        return columns
    first, last = shared_ends(before, after)
    end = len(before) - last
    names = {name: code for code, name in enumerate(columns.names)}
    anew = _read(after[first : len(after) - last], names)
    spliced = (
        np.concatenate([old[:first], new, old[end:]])
        for old, new in zip(_columns(columns), anew, strict=True)
    )
    return TotalColumns(tuple(names), *spliced)


_columns = attrgetter("days", "kinds", "categories", "lines", "counts", "amounts")


def _read(totals: Sequence[DayTotal], names: dict[str, int]) -> list[Integers]:
    columns: tuple[Iterable[int], ...] = (
        (day.toordinal() for day in map(_day, totals)),
        map(_KINDS.__getitem__, map(_kind, totals)),
        (names.setdefault(name, len(names)) for name in map(_category, totals)),
        (names.setdefault(name, len(names)) for name in map(_line, totals)),
        map(_count, totals),
        map(_amount, totals),
    )
    count = len(totals)
    return [np.fromiter(column, np.int64, count) for column in columns]
