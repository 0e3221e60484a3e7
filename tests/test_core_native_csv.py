"""The native CSV's cells: what is written is what is read."""

import datetime as dt
from dataclasses import FrozenInstanceError, replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.native_csv import (
    NATIVE_COLUMNS,
    CellError,
    defused,
    entry_cells,
    entry_from_cells,
    undefused,
)
from core.records import Entry, Kind, Method, RateKind, entries_of
from tests.ledger_fixtures import entries

DAY = dt.date(2026, 9, 30)


@settings(deadline=None)
@given(entries(currency="CNY"))
def test_an_entry_written_and_read_again_is_the_same(entry: Entry) -> None:
    cells = dict(zip(NATIVE_COLUMNS, entry_cells(entry, "CNY"), strict=True))

    assert entry_from_cells(cells) == entry


@settings(deadline=None)
@given(st.text(alphabet="'=+-@\t\r\n＝a中 ", max_size=6))
def test_no_text_is_left_a_formula_and_every_text_comes_back(text: str) -> None:
    written = defused(text)

    assert not written.startswith(tuple("=+-@\t\r\n＝＋－＠"))
    assert undefused(written) == text


def test_a_text_that_is_no_formula_stays_as_it_was_typed() -> None:
    assert defused("'quoted' - yes") == "'quoted' - yes"
    assert undefused("'quoted'") == "'quoted'"


def test_all_columns_are_read_from_a_full_row() -> None:
    texts = (
        "2026-09-30,borrow,5000.00,CNY,借呗,L1,,蚂蚁,12,equal-instalment,0.0004,daily,"
        "10,,opening,2026-10-06,1.00,2.00,3.00,88,hello"
    )
    cells = dict(zip(NATIVE_COLUMNS, texts.split(","), strict=True))

    assert entry_from_cells(cells) == Entry(
        day=DAY,
        kind=Kind.BORROW,
        amount=5000_00,
        currency="CNY",
        line="借呗",
        loan="L1",
        counterparty="蚂蚁",
        term=12,
        method=Method.EQUAL_INSTALMENT,
        rate=Decimal("0.0004"),
        rate_kind=RateKind.DAILY,
        due_day=10,
        item="opening",
        until=dt.date(2026, 10, 6),
        principal=1_00,
        interest=2_00,
        fee_part=3_00,
        source_id="88",
        note="hello",
    )


def test_a_row_that_lacks_columns_says_what_it_can() -> None:
    cells = {"date": " 2026/9/30 ", "kind": "Income", "amount": "¥1,200.5 "}

    assert entry_from_cells(cells) == Entry(day=DAY, kind=Kind.INCOME, amount=1200_50)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("date", "2026-02-30"),
        ("date", ""),
        ("date", "  "),
        ("kind", "loan"),
        ("kind", ""),
        ("amount", "12.345"),
        ("amount", "a lot"),
        ("principal", "1..0"),
        ("term", "12.0"),
        ("term", "-1"),
        ("due_day", "the 10th"),
        ("rate", "0.04%"),
        ("rate", "nan"),
        ("rate", "1e3"),
        ("method", "somehow"),
        ("rate_kind", "weekly"),
        ("until", "soon"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(column: str, text: str) -> None:
    cells = {"date": "2026-09-30", "kind": "borrow", column: text}

    with pytest.raises(CellError) as error:
        entry_from_cells(cells)

    assert (error.value.column, error.value.text) == (column, text)


def test_entries_told_field_by_field_are_like_any_others() -> None:
    told = {"day": [DAY, DAY], "kind": [Kind.FEE, Kind.INCOME], "amount": [1, None]}

    made = entries_of(2, told)

    assert made == [
        Entry(day=DAY, kind=Kind.FEE, amount=1),
        Entry(day=DAY, kind=Kind.INCOME),
    ]
    assert len({*made, *made}) == 2
    assert replace(made[0], amount=2).amount == 2
    with pytest.raises(FrozenInstanceError):
        made[0].amount = 3  # type: ignore[misc]
