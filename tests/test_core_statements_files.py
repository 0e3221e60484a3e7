"""Whole files: encodings, line ends, quotes, and what is no statement at all."""

import doctest
from pathlib import Path
from types import ModuleType

import pytest

from core.statements import classify, refunds
from core.statements.delimited import cells_of, lines_of, physical_lines, records
from core.statements.recognise import read_bytes, read_statements
from core.statements.rows import FileNote, FileProblem, ReadOptions, Reason, Verdict
from tests.statement_files import APP_COLUMNS, Paid, app_bill, app_line, app_text

TEN_MEGABYTES = 10 << 20


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_the_encoding_is_found_out(encoding: str, told: str) -> None:
    file = read_bytes("bill.csv", app_text([Paid()] * 3).encode(encoding))

    assert (file.recognised, file.encoding) == ("alipay-app", told)
    assert [row.verdict for row in file.rows] == [Verdict.NEW] * 3
    assert file.notes == ()


def test_the_chosen_encoding_is_obeyed() -> None:
    big5 = app_text([Paid(goods="牛肉飯", counterparty="餐館")]).replace("：", ":")
    data = big5.translate(str.maketrans("导协网术华", "導協網術華"))
    taiwanese = data.encode("big5", errors="replace")

    assert read_bytes("x", taiwanese).problem is not None
    wrong = read_bytes("x", app_bill([Paid()]), ReadOptions(encoding="latin-1"))
    assert wrong.problem is FileProblem.NO_HEADER
    right = read_bytes("x", app_bill([Paid()]), ReadOptions(encoding="gbk"))
    assert (right.problem, right.encoding) == (None, "gbk")
    marked = app_text([Paid()]).encode("utf-8-sig")
    assert len(read_bytes("x", marked, ReadOptions(encoding="utf8")).rows) == 1


@pytest.mark.parametrize("encoding", ["klingon", "zlib", "undefined", "a\0b"])
def test_an_encoding_that_does_not_exist_is_a_problem(encoding: str) -> None:
    file = read_bytes("x", app_bill([Paid()]), ReadOptions(encoding=encoding))

    assert file.problem is FileProblem.UNKNOWN_ENCODING
    assert file.fact == encoding


def test_a_format_can_be_insisted_on() -> None:
    bill = app_bill([Paid()])

    assert read_bytes("x", bill, ReadOptions(format="alipay-app")).problem is None
    other = read_bytes("x", bill, ReadOptions(format="native"))
    assert other.problem is not None
    unknown = read_bytes("x", bill, ReadOptions(format="abacus"))
    assert (unknown.problem, unknown.fact) == (FileProblem.UNKNOWN_FORMAT, "abacus")


@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r"])
def test_any_line_end_will_do_and_lines_are_counted_as_they_stand(ending: str) -> None:
    text = app_text([Paid(), Paid()]).replace("\r\n", ending)

    file = read_bytes("bill.csv", text.encode())

    assert [row.line for row in file.rows] == [8, 9]


def test_mixed_line_ends_and_blank_lines_are_counted_too() -> None:
    line = app_line(Paid())
    text = f"{APP_COLUMNS}\n{line}\r\n\r\n,,,\n{line}\r{line}"

    file = read_bytes("bill.csv", text.encode())

    assert [row.line for row in file.rows] == [2, 5, 6]


def test_separators_of_unicode_inside_a_cell_end_no_line() -> None:
    goods = "a\u2028b\x0bc\x85d"

    file = read_bytes("bill.csv", app_text([Paid(goods=goods)]).encode())

    assert [row.entry.note for row in file.rows if row.entry] == [goods]


@pytest.mark.parametrize("delimiter", ["\t", ";"])
def test_a_bill_saved_with_another_delimiter_is_read(delimiter: str) -> None:
    text = app_text([Paid()]).replace("\t", "").replace(",", delimiter)

    file = read_bytes("bill.csv", text.encode())

    assert [row.verdict for row in file.rows] == [Verdict.NEW]
    assert file.delimiter == delimiter


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", FileProblem.EMPTY),
        (b"\r\n \t\n", FileProblem.EMPTY),
        (b"\0" * 500, FileProblem.EMPTY),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), FileProblem.PICTURE),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), FileProblem.PICTURE),
        (b"GIF89a" + bytes(20), FileProblem.PICTURE),
        (b"RIFF\0\0\0\0WEBPVP8 ", FileProblem.PICTURE),
        (b"\0\0\0\x18ftypheic", FileProblem.PICTURE),
        (b"%PDF-1.7\n", FileProblem.PDF),
        (b"PK\x03\x04\x14\0", FileProblem.ARCHIVE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileProblem.WORKBOOK),
        (b"SQLite format 3\0", FileProblem.LEDGER),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", FileProblem.WEB_PAGE),
        (bytes(range(256)) * 40, FileProblem.BINARY),
        (b"Dear diary,\nnothing happened.\n", FileProblem.NO_HEADER),
    ],
)
def test_what_is_no_statement_is_refused_with_one_problem(
    data: bytes, problem: FileProblem
) -> None:
    file = read_bytes("x.csv", data)

    assert (file.problem, file.rows, file.recognised) == (problem, (), "")


def test_a_file_without_header_is_named_by_its_first_line() -> None:
    file = read_bytes("x.csv", b"\n\nDear diary,\nnothing happened.\n")

    assert file.fact == "Dear diary,"


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    (missing,) = read_statements(tmp_path / "nowhere.csv")
    (folder,) = read_statements(tmp_path)

    assert missing.problem is FileProblem.MISSING
    assert folder.problem is FileProblem.UNREADABLE
    assert folder.fact


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "bill.csv"
    path.write_bytes(app_bill([Paid()]))

    (file,) = read_statements(path)

    assert (file.file, len(file.rows)) == ("bill.csv", 1)
    assert file.digest != read_bytes("bill.csv", app_bill([])).digest


def test_zero_bytes_in_a_text_are_passed_over_and_told() -> None:
    bill = app_bill([Paid(), Paid()])
    data = bill.replace("牛肉面".encode("gb18030"), "牛\0肉面".encode("gb18030"), 1)

    file = read_bytes("bill.csv", data)

    assert [row.entry.note for row in file.rows if row.entry] == ["牛肉面"] * 2
    assert FileNote.DAMAGED_TEXT in file.notes


def test_broken_characters_spoil_neither_the_file_nor_its_encoding() -> None:
    bill = app_text([Paid(), Paid(goods="XX")]).encode().replace(b"XX", b"\xff\xfeX")

    file = read_bytes("bill.csv", bill)

    assert file.encoding == "utf-8"
    assert [row.verdict for row in file.rows] == [Verdict.NEW] * 2
    assert FileNote.DAMAGED_TEXT in file.notes


def test_a_formula_in_a_cell_is_a_text_like_any_other() -> None:
    formula = '=HYPERLINK("http://x.example";"y")'

    file = read_bytes("bill.csv", app_bill([Paid(goods=formula)]))

    assert [row.entry.note for row in file.rows if row.entry] == [formula]


@pytest.mark.parametrize(
    "line",
    [
        "x" * TEN_MEGABYTES,
        "收/支," * (TEN_MEGABYTES // 8),
        "kind,date" * (TEN_MEGABYTES // 9),
        "," * TEN_MEGABYTES,
        '"' * TEN_MEGABYTES,
    ],
    ids=["one word", "half a header", "another", "commas", "quotes"],
)
def test_ten_megabytes_on_one_line_are_no_statement(line: str) -> None:
    assert read_bytes("x.csv", line.encode()).problem is FileProblem.NO_HEADER


@pytest.mark.parametrize(
    "cell",
    ["x", "9", ",", "x,", '"', '"x', ',"', "花呗手", "共1"],
)
def test_ten_megabytes_in_one_row_are_one_bad_row(cell: str) -> None:
    long = cell * (TEN_MEGABYTES // len(cell.encode()))
    line = app_line(Paid())
    amount = app_line(Paid(amount=long))
    text = app_text([Paid()]) + f"{long}\r\n{line}\r\n{amount}\r\n{line}\r\n"

    file = read_bytes("x.csv", text.encode())

    reasons = [row.reason for row in file.rows]
    assert reasons in (
        [None, Reason.TOO_MANY_CELLS, None, Reason.TOO_MANY_CELLS, None],
        [None, None, Reason.TOO_MANY_CELLS, None],  # commas alone are a blank row
    )


def test_a_long_text_in_a_good_row_takes_no_long_time() -> None:
    goods = "花呗" * 40_000

    (row,) = read_bytes("x.csv", app_bill([Paid(goods=goods, method=goods)])).rows

    assert row.verdict is Verdict.NEW


def test_many_open_quotes_lose_no_rows() -> None:
    file = read_bytes("x.csv", app_bill([Paid(goods='"面')] * 500))

    assert [row.verdict for row in file.rows] == [Verdict.NEW] * 500
    assert [row.line for row in file.rows] == list(range(8, 508))


def test_cells_are_trimmed_of_all_padding() -> None:
    assert cells_of("a ,\tb\t,\u3000c, \"d \", 'e' ", ",") == [
        "a",
        "b",
        "c",
        "d",
        "'e'",
    ]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ('"a","b"', ["a", "b"]),
        ('"a,b",c', ["a,b", "c"]),
        ('"a ""b"" c",d', ['a "b" c', "d"]),
        ('a "b" c,d', ['a "b" c', "d"]),
        ('"a "b" c",d', ['a "b" c', "d"]),
        ('"","",x', ["", "", "x"]),
        ('"a\t" ,b', ["a", "b"]),
        ('"a,b', ['"a', "b"]),
        ('"', ['"']),
        ("", [""]),
        ('x,"', ["x", '"']),
    ],
)
def test_quotes_are_taken_as_they_are_meant(text: str, cells: list[str]) -> None:
    assert cells_of(text, ",") == cells


def test_a_quoted_cell_may_run_over_lines() -> None:
    lines = ['1,"two', 'lines",3,4', "5,6,7,8"]

    assert [(line, cells) for line, cells, _ in records(lines, 0, ",", 4)] == [
        (1, ["1", "two\nlines", "3", "4"]),
        (3, ["5", "6", "7", "8"]),
    ]


def test_a_quote_that_is_never_closed_takes_only_its_row_along() -> None:
    lines = ['1,"two', "4,5,6", "7,8,9"]

    assert [line for line, _, _ in records(lines, 0, ",", 3)] == [1, 2, 3]


def test_lines_with_their_ends_make_up_the_text_again() -> None:
    text = "a\r\nb\rc\n\nd\r\r\ne"

    assert "".join(physical_lines(text)) == text
    assert lines_of(text) == [line.rstrip("\r\n") for line in physical_lines(text)]
    assert lines_of("") == []
    assert lines_of("a\n") == ["a"]


def test_a_row_of_too_few_cells_says_so() -> None:
    text = app_text([]) + "allerlei\r\n"

    file = read_bytes("x.csv", text.encode())

    assert [row.reason for row in file.rows] == [Reason.TOO_FEW_CELLS]


@pytest.mark.parametrize("module", [classify, refunds])
def test_the_examples_in_the_documentation_hold(module: ModuleType) -> None:
    failed, tried = doctest.testmod(module)

    assert tried
    assert not failed
