"""What is asked of the ledger about rows that are selected, however many they are."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from core.admission import refusals
from core.books import Books
from core.entry_query import EntryQuery
from core.estimate import CreditWarning
from core.problems import Problem, problems
from core.records import EVERYDAY_KINDS, Entry, Kind
from desktop.differences import difference
from desktop.entry_table.cells import control_of, with_value
from desktop.entry_table.columns import EntryColumn
from desktop.entry_table.view import Spans
from desktop.reading import Reading

#: So many rows are read at once.
_AT_ONCE = 5000
#: So many rows are added up at most.
_ADDED_UP = 20_000
_SUMMED = frozenset(
    {Kind.BORROW, Kind.REPAY, Kind.PURCHASE, Kind.REFUND, Kind.INCOME, Kind.FEE}
)


@dataclass(frozen=True, slots=True)
class Admitted:
    """Entries that were looked at before they go into the books.

    Attributes:
        entries: Those against which nothing stands.
        problems: The first thing that stands against each of the others.
        severe: The severe warnings that they would bring together.
    """

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    severe: tuple[CreditWarning, ...]


def entries_of_rows(
    reading: Reading, query: EntryQuery, spans: Spans
) -> Iterator[Entry]:
    """Yield the entries of some rows of a list."""
    for first, count in spans:
        for start in range(first, first + count, _AT_ONCE):
            limit = min(_AT_ONCE, first + count - start)
            yield from reading.ledger.entries(query, limit, start)


def sums_of_rows(
    reading: Reading, query: EntryQuery, spans: Spans
) -> tuple[tuple[Kind, int], ...]:
    """Return what some rows come to by kind in fen, for kinds that can be added up.

    Limits and scores that were seen cannot; nor is a list so long added up that
    others would wait for it.
    """
    if sum(count for _, count in spans) > _ADDED_UP:
        return ()
    sums: Counter[Kind] = Counter()
    for entry in entries_of_rows(reading, query, spans):
        if entry.kind in _SUMMED and entry.amount is not None:
            sums[entry.kind] += entry.amount
    return tuple(sums.items())


def ids_of_rows(reading: Reading, query: EntryQuery, spans: Spans) -> tuple[int, ...]:
    """Return the ids of some rows of a list."""
    return tuple(entry.id for entry in entries_of_rows(reading, query, spans))


def text_of_rows(
    reading: Reading, query: EntryQuery, spans: Spans, columns: tuple[EntryColumn, ...]
) -> str:
    """Return rows as a spreadsheet takes them: headings, then a line each."""
    lines = ["\t".join(column.heading for column in columns)]
    lines += (
        "\t".join(" ".join(column.text(entry).split()) for column in columns)
        for entry in entries_of_rows(reading, query, spans)
    )
    return "\n".join(lines)


def copies_of_rows(
    reading: Reading, query: EntryQuery, spans: Spans, day: dt.date
) -> Admitted:
    """Return the entries of some rows anew, as if they happened on a day."""
    entries = entries_of_rows(reading, query, spans)
    return _admitted(reading, [copy_of(one, day) for one in _as_told(entries)], day)


def copy_of(entry: Entry, day: dt.date) -> Entry:
    """Return an entry anew, on another day, with nothing of where it came from."""
    return replace(entry, id=0, batch=None, source_id="", loan="", day=day)


def changed_rows(
    reading: Reading,
    query: EntryQuery,
    spans: Spans,
    change: tuple[str, object],
    day: dt.date,
) -> Admitted:
    """Return the entries of some rows with one field changed.

    ``change`` is a control of the form and what was typed in it.  Entries of
    kinds that do not have the field, or have that value already, are left out.
    """
    control, value = change
    changed = [
        with_value(entry, control, value)
        for entry in _as_told(entries_of_rows(reading, query, spans))
        if control_of(control, entry) == control
        and with_value(entry, control, value) != entry
    ]
    return _admitted(reading, changed, day)


def _as_told(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (entry.day, entry.id))


def _admitted(reading: Reading, entries: list[Entry], on: dt.date) -> Admitted:
    """Return which entries may go into the books, each seen beside those before it.

    Everyday entries are only looked at by themselves: nothing they say can
    contradict the books, and what they would bring is not worked out.
    """
    now = books = reading.books()
    good: list[Entry] = []
    wrong: list[Problem] = []
    for entry in entries:
        found = problems(entry)
        if not found and entry.kind not in EVERYDAY_KINDS:
            found = refusals(books, entry, max(on, entry.day), reading.replayed)
        if found:
            wrong.append(found[0])
            continue
        good.append(entry)
        if entry.kind not in EVERYDAY_KINDS:
            books = _with(books, entry)
    severe = () if books is now else _severe(reading, books, on)
    return Admitted(tuple(good), tuple(wrong), severe)


def _with(books: Books, entry: Entry) -> Books:
    """Return the books with an entry, in the place of the one with its id."""
    kept = (one for one in books.entries if not entry.id or one.id != entry.id)
    return replace(books, entries=tuple(kept)).with_entries((entry,))


def _severe(reading: Reading, books: Books, on: dt.date) -> tuple[CreditWarning, ...]:
    from core.estimator.score import estimate_books

    then = estimate_books(books, on, reading.card())
    return difference(reading.estimate(on), then).severe
