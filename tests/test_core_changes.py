"""Rows before and after, and how the history writes them down."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.changes import RowChange, row_from_text, row_text
from core.records import Entry
from core.storage.rows import entry_from_row, row_of, row_values
from tests.ledger_fixtures import entries


def test_a_change_reversed_twice_is_the_change_itself() -> None:
    change = RowChange("entries", 7, None, {"id": 7})

    assert change.reversed() == RowChange("entries", 7, {"id": 7}, None)
    assert change.reversed().reversed() == change


@settings(deadline=None)
@given(entries(currency="CNY"), st.none() | st.integers(1, 9))
def test_an_entry_comes_back_from_the_history_as_it_was(
    entry: Entry, batch: int | None
) -> None:
    row = {**row_of(entry), "id": 12, "batch": batch}

    kept = row_from_text(row_text(row))

    assert kept is not None
    found = entry_from_row(row_values(kept))
    assert (found.id, found.batch) == (12, batch)
    assert row_of(found) == row
    assert str(found.rate) == str(entry.rate)


def test_the_history_leaves_out_what_is_empty_but_not_what_is_nothing() -> None:
    assert row_text({"amount": 0, "term": None, "line": "", "day": 5}) == (
        '{"amount":0,"day":5}'
    )
    assert row_text(None) is None
    assert row_from_text(None) is None


@pytest.mark.parametrize("text", ["", "{", "[1]", "3"])
def test_a_text_that_is_no_row_is_noticed(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a row|Expecting"):
        row_from_text(text)
