"""Entries as a file, and back again."""

import csv
import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.export import export_entries, replacing, write_entries
from core.native_csv import NATIVE_COLUMNS, entry_from_cells
from core.records import Entry, Kind
from tests.ledger_fixtures import entries

DAY = dt.date(2026, 9, 30)
LUNCH = Entry(day=DAY, kind=Kind.PURCHASE, amount=-32_05, category="餐饮")


@settings(deadline=None)
@given(st.lists(entries(currency="CNY"), max_size=5))
def test_what_is_exported_is_read_back_exactly(told: list[Entry]) -> None:
    file = io.StringIO(newline="")

    count = write_entries(file, told, "CNY")

    file.seek(0)
    assert count == len(told)
    assert [entry_from_cells(row) for row in csv.DictReader(file)] == told


def test_a_file_holds_the_fixed_columns_in_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"

    assert export_entries(path, [LUNCH], "CNY") == 1

    assert path.read_bytes().decode("utf-8") == (
        "date,kind,amount,currency,line,loan,category,counterparty,term,method,rate,"
        "rate_kind,due_day,status,item,until,principal,interest,fee_part,source_id,"
        "note\r\n2026-09-30,purchase,-32.05,CNY,,,餐饮,,,,,,,,,,,,,,\r\n"
    )
    assert list(tmp_path.iterdir()) == [path]


def test_no_text_of_a_file_is_run_by_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"
    note = '=HYPERLINK("http://example.org","click")'

    export_entries(path, [replace(LUNCH, note=note, line="@line")], "CNY")

    with path.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["note"] == f"'{note}"
    assert row["line"] == "'@line"
    assert row["amount"] == "-32.05"
    assert entry_from_cells(row).note == note


def test_a_row_with_a_bare_carriage_return_stays_one_row(tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"
    told = replace(LUNCH, note="one\rtwo\nthree", currency="CNY")

    export_entries(path, [told], "CNY")

    with path.open(encoding="utf-8", newline="") as file:
        assert [entry_from_cells(row) for row in csv.DictReader(file)] == [told]


def test_a_file_that_fails_half_way_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"
    path.write_text("old", encoding="utf-8")

    with pytest.raises(AttributeError):
        export_entries(path, [LUNCH, None], "CNY")  # type: ignore[list-item]

    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_in_no_folder_is_the_worlds_fault(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        export_entries(tmp_path / "nowhere" / "entries.csv", [LUNCH], "CNY")


def test_other_files_are_replaced_as_safely(tmp_path: Path) -> None:
    path = tmp_path / "dues.ics"

    with replacing(path) as file:
        file.write(b"new")
        assert not path.exists()

    assert path.read_bytes() == b"new"


def test_the_columns_are_those_of_the_interface() -> None:
    assert len(NATIVE_COLUMNS) == 21
