"""Lists of entries, by the page and in full."""

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.commands import (
    AddEntries,
    DeleteEntries,
    EditEntries,
    ImportOrigin,
    ImportRow,
    ImportRows,
)
from core.entry_query import EntryOrder, EntryQuery
from core.ledger import Ledger
from core.money import amount_text
from core.records import Entry, Kind
from core.storage import schema
from tests.ledger_fixtures import entries

DAY = dt.date(2026, 9, 30)
LUNCH = Entry(day=DAY, kind=Kind.PURCHASE, amount=32_50, category="餐饮")

_DAYS = st.integers(0, 4).map(lambda days: DAY - dt.timedelta(days=days))
_QUERIES = st.builds(
    EntryQuery,
    from_day=st.none() | _DAYS,
    to_day=st.none() | _DAYS,
    kinds=st.frozensets(st.sampled_from(Kind), max_size=3),
    line=st.sampled_from(["", "借呗"]),
    text=st.sampled_from(["", "", "a", "_", "%", "'", "\\", "借", "L1", "12.00"]),
    batch=st.sampled_from([None, None, 1, 2]),
    order=st.sampled_from(EntryOrder),
    ascending=st.booleans(),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "books.youyu") as made:
        yield made


def _wanted(query: EntryQuery, entry: Entry) -> bool:
    texts = (
        entry.counterparty,
        entry.category,
        entry.note,
        entry.line,
        entry.loan,
        entry.item,
    )
    if query.text.isascii() and any(map(str.isdigit, query.text)):
        texts += (entry.source_id,)
    # SQLite folds the letters of the Latin alphabet only.
    found = any(_folded(query.text) in _folded(text) for text in texts)
    amount = None if entry.amount is None else amount_text(entry.amount)
    return (
        (query.from_day is None or query.from_day <= entry.day)
        and (query.to_day is None or entry.day <= query.to_day)
        and (not query.kinds or entry.kind in query.kinds)
        and (not query.line or entry.line == query.line)
        and (found or query.text == amount)
        and (query.batch is None or entry.batch == query.batch)
    )


def _folded(text: str) -> str:
    return "".join(letter.lower() if letter.isascii() else letter for letter in text)


def _key(query: EntryQuery, entry: Entry) -> tuple[object, ...]:
    value = getattr(entry, query.order.value)
    return (value is not None, value, entry.day, entry.id)


def _expected(query: EntryQuery, told: list[Entry]) -> list[Entry]:
    found = [entry for entry in told if _wanted(query, entry)]
    return sorted(
        found, key=lambda entry: _key(query, entry), reverse=not query.ascending
    )


@settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    told=st.lists(entries(days=_DAYS), max_size=12),
    changed=st.lists(entries(days=_DAYS), max_size=2),
    queries=st.lists(_QUERIES, min_size=1, max_size=6),
    place=st.integers(0, 14),
)
def test_every_page_is_a_part_of_the_whole_list(
    ledger: Ledger,
    told: list[Entry],
    changed: list[Entry],
    queries: list[EntryQuery],
    place: int,
) -> None:
    half = len(told) // 2
    ledger.apply(DeleteEntries(tuple(entry.id for entry in ledger.scan())))
    ledger.apply(AddEntries(tuple(told[:half])))
    ledger.apply(ImportRows(ImportOrigin("a.csv"), tuple(map(ImportRow, told[half:]))))

    _compare(ledger, queries, place)

    for number, entry in enumerate(changed):
        present = ledger.entries(limit=1, offset=number)
        ledger.apply(EditEntries(tuple(replace(entry, id=e.id) for e in present)))
        ledger.apply(AddEntries((entry,)))
        _compare(ledger, queries, place)


def _compare(ledger: Ledger, queries: list[EntryQuery], place: int) -> None:
    present = list(ledger.scan())
    for query in queries:
        expected = _expected(query, present)
        assert ledger.entries(query, 3, place) == expected[place : place + 3]
        assert ledger.count(query) == len(expected)
        assert ledger.entries(query, 3, place) == expected[place : place + 3]
        assert ledger.entries(query) == expected
        assert ledger.entries(query, offset=place) == expected[place:]
        for entry in present:
            position = expected.index(entry) if entry in expected else None
            assert ledger.position(entry.id, query) == position


def test_the_newest_come_first_and_within_a_day_the_last_told(ledger: Ledger) -> None:
    earlier = replace(LUNCH, day=DAY - dt.timedelta(days=1))
    ledger.apply(AddEntries((LUNCH, earlier, LUNCH)))

    assert [entry.id for entry in ledger.entries()] == [3, 1, 2]


def test_signs_of_patterns_are_taken_as_they_stand(ledger: Ledger) -> None:
    for note in ("50%", "50 per cent", "a_b", "a-b", "c\\d", "c/d"):
        ledger.apply(AddEntries((replace(LUNCH, note=note),)))

    for text, note in (("0%", "50%"), ("A_B", "a_b"), ("\\", "c\\d")):
        assert [row.note for row in ledger.entries(EntryQuery(text=text))] == [note]


def test_a_search_finds_amounts_as_they_are_written(ledger: Ledger) -> None:
    ledger.apply(AddEntries((LUNCH, replace(LUNCH, amount=3250_00))))

    assert ledger.count(EntryQuery(text="32.50")) == 1
    assert ledger.count(EntryQuery(text="¥3,250")) == 1


def test_a_reader_pages_through_what_the_writer_has_changed(
    ledger: Ledger, tmp_path: Path
) -> None:
    ledger.apply(AddEntries((LUNCH,) * 5))

    with Ledger.open(tmp_path / "books.youyu", read_only=True) as reader:
        assert [row.id for row in reader.entries(limit=2, offset=1)] == [4, 3]
        ledger.apply(DeleteEntries((4,)))
        assert [row.id for row in reader.entries(limit=2, offset=1)] == [3, 2]
        assert reader.count() == 4


def test_a_search_goes_on_behind_the_newest_entries(ledger: Ledger) -> None:
    old = replace(LUNCH, day=DAY - dt.timedelta(days=900), note="the first")
    rows = [replace(LUNCH, day=DAY - dt.timedelta(days=n % 300)) for n in range(25_000)]
    ledger.apply(ImportRows(ImportOrigin("a.csv"), tuple(map(ImportRow, (*rows, old)))))
    query = EntryQuery(text="餐饮")

    assert [row.id for row in ledger.entries(EntryQuery(text="first"), 60)] == [25_001]
    assert ledger.entries(query, 60) == ledger.entries(limit=60)
    assert ledger.entries(query, 1, 25_000)[0].note == "the first"
    assert ledger.position(25_001) == 25_000


@pytest.mark.parametrize("text", ["馆", "借呗", "L1", "月末", "opening", "nowhere"])
def test_a_ledger_without_its_indexes_finds_the_same(
    ledger: Ledger, tmp_path: Path, text: str
) -> None:
    told = [
        replace(LUNCH, counterparty="面馆"),
        replace(LUNCH, note="月末的午饭"),
        Entry(day=DAY, kind=Kind.BORROW, amount=500_00, line="借呗", loan="L1", term=3),
        replace(LUNCH, kind=Kind.REFUND, item="opening hours"),
    ]
    ledger.apply(AddEntries(tuple(told)))
    query = EntryQuery(text=text)
    found = ledger.entries(query)
    ledger.close()
    path = tmp_path / "books.youyu"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        for name in schema.ENTRY_INDEXES:
            connection.execute(f"drop index {name}")

    with Ledger.open(path, read_only=True) as reader:
        assert reader.entries(query) == found
    with Ledger.open(path) as writer:
        assert writer.entries(query) == found
        assert writer.check() == []
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert schema.indexes_of(connection) >= schema.ENTRY_INDEXES.keys()


def test_a_name_among_very_many_is_found(ledger: Ledger) -> None:
    rows = [replace(LUNCH, counterparty=f"店{n:05}") for n in range(20_100)]
    ledger.apply(ImportRows(ImportOrigin("a.csv"), tuple(map(ImportRow, rows))))

    for text, count in (("店00", 1_000), ("店20099", 1), ("店x", 0)):
        assert ledger.count(EntryQuery(text=text)) == count
