"""A replay that goes on from another finds what one from the beginning finds."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.books import Books, books_from, shared_ends
from core.lending import kept_replay as kept
from core.lending.kept_replay import KeptReplay, kept_replay
from core.lending.products import load_products
from core.lending.replay import replay
from core.records import Entry
from tests.random_lending import BOOKS, DAYS, FIRST, LAST

_PRODUCTS = load_products()
_ROWS = st.lists(st.integers(0, 2), max_size=8).map(tuple)


@pytest.fixture(autouse=True)
def marks_close_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_BETWEEN_MARKS", 2)


def found(books: Books, on: dt.date, before: KeptReplay | None) -> KeptReplay:
    """Return a kept replay after making sure that it finds what it should."""
    after = kept_replay(books, on, _PRODUCTS, before)

    assert after.positions == replay(books, on, _PRODUCTS)
    return after


@st.composite
def changes(draw: st.DrawFn, entries: list[Entry]) -> list[Entry]:
    """The entries after one was added, moved, changed or taken out."""
    told = list(entries)
    place = draw(st.integers(0, len(told) - 1)) if told else 0
    what = draw(st.sampled_from(["add", "add", "take out", "amount", "day"]))
    if what == "add" or not told:
        more = draw(st.sampled_from(draw(BOOKS)))
        number = max((entry.id for entry in told), default=0) + 1
        return [*told, replace(more, id=number, day=draw(DAYS))]
    entry = told[place]
    if what == "take out":
        return [*told[:place], *told[place + 1 :]]
    changed = (
        replace(entry, day=draw(DAYS))
        if what == "day"
        else replace(entry, amount=draw(st.integers(1, 500_000)))
    )
    return [*told[:place], changed, *told[place + 1 :]]


@settings(deadline=None, max_examples=150)
@given(st.data(), st.lists(BOOKS, min_size=1, max_size=4))
def test_one_change_after_another_is_replayed_as_if_from_the_beginning(
    data: st.DataObject, parts: list[list[Entry]]
) -> None:
    together = [entry for part in parts for entry in part]
    entries = [replace(entry, id=n) for n, entry in enumerate(together, 1)]
    before = found(books_from(entries), LAST, None)
    first = before

    for _ in range(4):
        entries = data.draw(changes(entries))
        before = found(books_from(entries), LAST, before)

    # what went before is as it was
    assert first.positions == replay(first.books, LAST, _PRODUCTS)
    assert kept_replay(first.books, LAST, _PRODUCTS, first).positions == first.positions


@settings(deadline=None, max_examples=60)
@given(BOOKS, st.lists(st.integers(-20, 500), min_size=2, max_size=4))
def test_any_day_can_be_looked_at_from_any_other(
    entries: list[Entry], days: list[int]
) -> None:
    books, before = books_from(entries), None

    for number in days:
        before = found(books, FIRST + dt.timedelta(days=number), before)


@given(_ROWS, _ROWS)
def test_the_ends_that_two_rows_share_are_as_long_as_can_be(
    one: tuple[Entry, ...], other: tuple[Entry, ...]
) -> None:
    first, last = shared_ends(one, other)

    shorter = min(len(one), len(other))
    assert one[:first] == other[:first]
    assert one[len(one) - last :] == other[len(other) - last :]
    assert first + last <= shorter
    if first + last < shorter:
        assert one[first] != other[first]
        assert one[-last - 1] != other[-last - 1]
