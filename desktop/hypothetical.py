"""The books as they would be with one entry less.

Only the day of the entry is looked at: while somebody types, this is done at every
key, however many years the books have.
"""

from bisect import bisect_left, bisect_right
from dataclasses import replace
from operator import attrgetter

from core.books import Books, day_totals
from core.records import EVERYDAY_KINDS, DayTotal, Entry

_day_of = attrgetter("day")


def books_without(books: Books, entry: Entry) -> Books:
    """Return the books without one of their entries."""
    if entry.kind not in EVERYDAY_KINDS:
        kept = tuple(one for one in books.entries if one.id != entry.id)
        return replace(books, entries=kept)
    before, of_day, after = _split(books, entry)
    (gone,) = day_totals([entry])
    left = (_less(total, gone) for total in of_day)
    kept_totals = (total for total in left if total.count)
    return replace(books, totals=(*before, *kept_totals, *after))


def _less(total: DayTotal, gone: DayTotal) -> DayTotal:
    if (total.kind, total.category, total.line) != (
        gone.kind,
        gone.category,
        gone.line,
    ):
        return total
    return replace(
        total, count=total.count - gone.count, amount=total.amount - gone.amount
    )


def _split(
    books: Books, entry: Entry
) -> tuple[tuple[DayTotal, ...], tuple[DayTotal, ...], tuple[DayTotal, ...]]:
    """Return the totals before, on and after the day of an entry."""
    first = bisect_left(books.totals, entry.day, key=_day_of)
    last = bisect_right(books.totals, entry.day, key=_day_of)
    return books.totals[:first], books.totals[first:last], books.totals[last:]
