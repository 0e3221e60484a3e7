"""The native CSV as a statement: typed by hand, or written by an export."""

import csv
import datetime as dt
import io
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.native_csv import NATIVE_COLUMNS, entry_cells
from core.records import Entry, Kind, Method, RateKind
from core.statements.recognise import read_bytes
from core.statements.rows import FileNote, Reason, StatementFile, Verdict
from tests.statement_files import native_csv


def read(*rows: str, columns: str = "date,kind,amount,line,note") -> StatementFile:
    return read_bytes("hand.csv", native_csv(*rows, columns=columns))


def test_columns_may_be_few_and_in_any_order() -> None:
    file = read("借呗,12.50,repay,2026-09-01", columns="line,amount,kind,date")

    assert file.recognised == "native"
    assert [row.entry for row in file.rows] == [
        Entry(day=dt.date(2026, 9, 1), kind=Kind.REPAY, amount=1250, line="借呗")
    ]


@pytest.mark.parametrize(
    "columns", ["DATE,Kind,Amount", '"date","kind","amount"', " date , kind ,amount"]
)
def test_the_header_may_be_written_freely(columns: str) -> None:
    assert read("2026-09-01,income,3", columns=columns).rows[0].amount == 300


def test_columns_that_no_entry_has_are_passed_over() -> None:
    file = read("7,2026-09-01,income,3,1", columns="id,date,kind,amount,batch")

    assert [row.entry for row in file.rows] == [
        Entry(day=dt.date(2026, 9, 1), kind=Kind.INCOME, amount=300)
    ]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_the_cells_may_be_divided_otherwise(delimiter: str) -> None:
    text = "date,kind,amount\n2026-09-01,income,3\n".replace(",", delimiter)

    assert read_bytes("x", text.encode()).rows[0].amount == 300


@pytest.mark.parametrize(
    ("row", "reason", "column", "fact"),
    [
        ("2026-02-30,income,3", Reason.BAD_DATE, "date", "2026-02-30"),
        (",income,3", Reason.BAD_DATE, "date", ""),
        ("2026-02-01,gift,3", Reason.BAD_CELL, "kind", "gift"),
        ("2026-02-01,,3", Reason.BAD_CELL, "kind", ""),
        ("2026-02-01,income,3.005", Reason.BAD_AMOUNT, "amount", "3.005"),
        ("2026-02-01,income,", Reason.BAD_AMOUNT, "amount", ""),
        (f"2026-02-01,income,{'9' * 5000}", Reason.BAD_AMOUNT, "amount", "9" * 5000),
        ("2026-02-01,income,3,,,,x", Reason.TOO_MANY_CELLS, "", ""),
        (f"2026-02-01,income,3,,{'x' * 200_000}", Reason.TOO_MANY_CELLS, "", ""),
    ],
)
def test_a_bad_cell_is_named_with_its_line_and_the_rest_comes_in(
    row: str, reason: Reason, column: str, fact: str
) -> None:
    file = read("2026-01-01,income,1", row, "2026-01-02,income,2")

    assert [each.verdict for each in file.rows] == ["new", "error", "new"]
    bad = file.rows[1]
    assert (bad.line, bad.reason, bad.column, bad.fact) == (3, reason, column, fact)


@pytest.mark.parametrize("kind", ["line", "profile"])
def test_a_line_or_profile_needs_no_amount(kind: str) -> None:
    assert read(f"2026-01-01,{kind},").rows[0].verdict is Verdict.NEW


def test_sums_go_by_kind() -> None:
    file = read(
        "2026-01-01,income,1",
        "2026-01-01,fee,-2.00",
        "2026-01-01,income,0.50",
        "2026-01-01,profile,",
        "2026-13-01,income,4",
    )

    sums = {name: (each.rows, each.amount) for name, each in file.sums().items()}

    assert sums == {"income": (3, 550), "fee": (1, -200), "profile": (1, 0)}


def test_a_note_over_several_lines_counts_its_lines() -> None:
    file = read(
        '2026-01-01,income,1,,"one\r\ntwo\rthree\n"', "2026-01-02,income,2,,", ""
    )

    assert [row.line for row in file.rows] == [2, 6]
    assert file.rows[0].entry is not None
    assert file.rows[0].entry.note == "one\r\ntwo\rthree\n"


def test_short_rows_count_as_empty_behind_and_blank_rows_not_at_all() -> None:
    file = read("2026-01-01,income,1", ",,,,", "", "2026-01-02,income,2,,x")

    assert [(row.line, row.verdict) for row in file.rows] == [(2, "new"), (5, "new")]


def test_a_file_cut_in_its_last_row_shows_which() -> None:
    whole = native_csv("2026-01-01,income,1,,a", columns="date,kind,amount,line,note")

    for cut in ("2026-01-02,inc", '2026-01-02,income,2,,"b'):
        file = read_bytes("x", whole + cut.encode())

        assert [row.verdict for row in file.rows] == ["new", "error"]
        assert (file.rows[1].line, file.rows[1].reason) == (3, Reason.CUT_OFF)
        assert FileNote.CUT_OFF in file.notes


def test_a_last_row_without_line_end_is_whole_if_no_cell_is_missing() -> None:
    data = b"date,kind,amount,note\n2026-01-01,income,1\n2026-01-02,income,2"

    assert [row.verdict for row in read_bytes("x", data).rows] == ["new", "new"]


def test_equal_rows_have_keys_of_their_own_whatever_else_is_in_the_file() -> None:
    two = read("2026-01-01,income,1,,a", "2026-01-01,income,1,,a")
    more = read(
        "2026-01-01,income,9", "2026-01-01,income,1.00,,a", "2026-01-01,income,1,,a"
    )

    assert [row.key for row in two.rows] == [row.key for row in more.rows[1:]]
    assert len({row.key for row in two.rows}) == 2


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
amounts = st.none() | st.integers(-(10**9), 10**9)
days = st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1))
entries = st.builds(
    Entry,
    day=days,
    kind=st.sampled_from([Kind.LINE, Kind.PROFILE]),
    amount=amounts,
    currency=st.just("CNY"),
    line=texts,
    loan=texts,
    category=texts,
    counterparty=texts,
    term=st.none() | st.integers(1, 400),
    method=st.none() | st.sampled_from(Method),
    rate=st.none() | st.decimals(0, 1, places=6).map(Decimal),
    rate_kind=st.none() | st.sampled_from(RateKind),
    due_day=st.none() | st.integers(1, 31),
    status=texts,
    item=texts,
    until=st.none() | days,
    principal=amounts,
    interest=amounts,
    fee_part=amounts,
    source_id=texts,
    note=texts,
)


@settings(deadline=None, max_examples=80)
@given(st.lists(entries, max_size=4))
def test_what_was_written_is_read_again_exactly(written: list[Entry]) -> None:
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow(NATIVE_COLUMNS)
    writer.writerows(entry_cells(entry, "CNY") for entry in written)

    file = read_bytes("export.csv", target.getvalue().encode())

    assert [row.entry for row in file.rows] == written


@pytest.mark.parametrize("before", [498, 499, 500])
def test_a_note_over_several_lines_may_stand_anywhere(before: int) -> None:
    plain = ["2026-01-01,income,1,,"] * before

    file = read(*plain, '2026-01-02,income,2,,"one\n\ntwo"', *plain)

    rows = file.rows
    assert len(rows) == before * 2 + 1
    assert {row.verdict for row in rows} == {Verdict.NEW}
    assert rows[before].entry == Entry(
        day=dt.date(2026, 1, 2), kind=Kind.INCOME, amount=200, note="one\n\ntwo"
    )
    assert [rows[place].line for place in (before, before + 1, -1)] == [
        before + 2,
        before + 5,
        before * 2 + 4,
    ]


def test_what_is_read_in_columns_is_what_is_read_row_by_row() -> None:
    rows = [
        "2026-01-01,borrow,1000.00,借呗,'=x",
        "2026-01-02,repay,10.00,借呗,",
        "2026-01-02,repay,10.00,借呗,",
        "2026-01-03,profile,,,y",
    ]

    together = read(*rows)
    apart = read(*rows, "2026-01-04,income,1,,,,too many")

    assert together.rows == apart.rows[:-1]
    assert apart.rows[-1].verdict is Verdict.ERROR
