"""``import``: every row accounted for, nothing twice, all of it reversible."""

from pathlib import Path

import pytest

from tests.command_line import CommandLine
from tests.statement_files import Paid, app_text, lending, order_number, zip_of

SAMPLE = Path(__file__).parents[2] / "shared/samples/alipay_app_2026_loans.csv"


@pytest.fixture
def ledger(cli: CommandLine, tmp_path: Path) -> Path:
    path = tmp_path / "mine.youyu"
    cli.done("new", path)
    return path


@pytest.fixture
def bill(tmp_path: Path) -> Path:
    """A lunch, a loan, a payment that failed, and a row with a broken amount."""
    path = tmp_path / "bill.csv"
    rows = (
        Paid(order=order_number()),
        lending(
            counterparty="借呗",
            goods="借呗放款至银行卡",
            amount="3000.00",
            method="",
            status="放款成功",
            order=order_number(),
        ),
        lending(
            counterparty="花呗",
            goods="花呗自动还款-2026年08月账单",
            amount="420.00",
            status="还款失败",
            order=order_number(),
        ),
        Paid(order=order_number(), amount="eighteen"),
    )
    path.write_bytes(app_text(rows).encode("gb18030"))
    return path


def test_every_row_is_accounted_for(cli: CommandLine, ledger: Path, bill: Path) -> None:
    (file,) = cli.done("import", ledger, bill, "--json").json["files"]

    first = file["details"][0]["line"]
    assert file == {
        "file": "bill.csv",
        "recognised": "alipay-app",
        "encoding": "gb18030",
        "rows": 4,
        "new": 2,
        "duplicate": 0,
        "ignored": 1,
        "error": 1,
        "sums": {
            "支出": {"rows": 2, "sum": "18.00"},
            "不计收支": {"rows": 2, "sum": "3420.00"},
        },
        "batch": 1,
        "problem": None,
        "details": [
            {"line": first, "verdict": "new", "reason": None},
            {"line": first + 1, "verdict": "new", "reason": None},
            {"line": first + 2, "verdict": "ignored", "reason": "failed"},
            {"line": first + 3, "verdict": "error", "reason": "bad-amount"},
        ],
    }
    kinds = [entry["kind"] for entry in cli.done("entries", ledger, "--json").json]
    assert sorted(kinds) == ["borrow", "purchase"]


def test_an_import_says_in_words_what_came_in_and_what_it_changed(
    cli: CommandLine, ledger: Path, bill: Path
) -> None:
    said = cli.done("import", ledger, bill).out

    assert "bill.csv: Alipay bill (app), gb18030, 4 row(s)" in said
    assert "New: 2" in said
    assert "eighteen" in said
    assert ": line 11\n" in said
    assert "youyu undo --batch 1" in said
    assert "Score" in said


def test_a_second_import_adds_nothing(
    cli: CommandLine, ledger: Path, bill: Path
) -> None:
    cli.done("import", ledger, bill)
    before = cli.done("entries", ledger, "--json").out

    (file,) = cli.done("import", ledger, bill, "--json").json["files"]

    assert (file["new"], file["duplicate"], file["batch"]) == (0, 2, None)
    assert cli.done("entries", ledger, "--json").out == before


def test_an_import_is_taken_back_whole_and_the_file_is_new_again(
    cli: CommandLine, ledger: Path, bill: Path
) -> None:
    untouched = cli.done("status", ledger, "--json").out
    cli.done("import", ledger, bill)
    cli.done("add", ledger, "income", "--date", "2026-08-20", "--amount", "6000")

    cli.done("undo", ledger, "--batch", "1")
    left = cli.done("entries", ledger, "--json").json
    cli.done("undo", ledger)
    cli.done("undo", ledger)
    cli.done("undo", ledger)
    emptied = cli.done("status", ledger, "--json").out
    (again,) = cli.done("import", ledger, bill, "--json").json["files"]

    assert [entry["kind"] for entry in left] == ["income"]
    assert emptied == untouched
    assert (again["new"], again["duplicate"]) == (2, 0)


def test_an_import_that_never_was_cannot_be_taken_back(
    cli: CommandLine, ledger: Path
) -> None:
    outcome = cli.run("undo", ledger, "--batch", "7")

    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1


def test_a_dry_run_keeps_nothing(cli: CommandLine, ledger: Path, bill: Path) -> None:
    before = ledger.read_bytes()

    (file,) = cli.done("import", ledger, bill, "--dry-run", "--json").json["files"]

    assert (file["new"], file["batch"]) == (2, None)
    assert ledger.read_bytes() == before


def test_a_dry_run_of_the_same_file_twice_counts_its_rows_once(
    cli: CommandLine, ledger: Path, bill: Path
) -> None:
    first, second = cli.done("import", ledger, bill, bill, "--dry-run", "--json").json[
        "files"
    ]

    assert (first["new"], second["new"], second["duplicate"]) == (2, 0, 2)


def test_a_refused_file_is_told_and_the_others_still_come_in(
    cli: CommandLine, ledger: Path, bill: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")

    outcome = cli.run("import", ledger, tmp_path / "empty.csv", bill, "--json")

    refused, taken = outcome.json["files"]
    assert outcome.code == 1
    assert outcome.err.splitlines() == [f"youyu: empty.csv: {refused['problem']}"]
    assert refused["rows"] == 0
    assert refused["recognised"] is None
    assert refused["batch"] is None
    assert taken["problem"] is None
    assert taken["new"] == 2


def test_a_file_that_is_not_there_is_told_in_one_line(
    cli: CommandLine, ledger: Path, tmp_path: Path
) -> None:
    outcome = cli.run("import", ledger, tmp_path / "gone.csv")

    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1
    assert "gone.csv" in outcome.err


@pytest.mark.parametrize(
    "words",
    [["--format", "no-such"], ["--encoding", "no-such"], ["--format", "wechat"]],
)
def test_a_wrong_format_or_encoding_refuses_the_file(
    words: list[str], cli: CommandLine, ledger: Path, bill: Path
) -> None:
    outcome = cli.run("import", ledger, bill, *words)

    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1


def test_a_typed_entry_that_looks_like_a_row_is_pointed_out(
    cli: CommandLine, ledger: Path, bill: Path
) -> None:
    cli.done(
        *("add", ledger, "purchase", "--date", "2026-09-07", "--amount", "18"),
        *("--counterparty", "面馆"),
    )

    (file,) = cli.done("import", ledger, bill, "--json").json["files"]

    assert file["new"] == 2
    assert [detail for detail in file["details"] if detail.get("suspected")] == [
        {**file["details"][0], "verdict": "new", "suspected": True}
    ]


@pytest.mark.skipif(not SAMPLE.exists(), reason="the shared samples are not here")
def test_the_sample_bill_comes_in_once_and_goes_out_whole(
    cli: CommandLine, ledger: Path
) -> None:
    counts = ("rows", "new", "duplicate", "ignored", "error")

    (first,) = cli.done("import", ledger, SAMPLE, "--json").json["files"]
    (second,) = cli.done("import", ledger, SAMPLE, "--json").json["files"]
    cli.done("undo", ledger)
    left = cli.done("entries", ledger, "--json").json
    (third,) = cli.done("import", ledger, SAMPLE, "--json").json["files"]

    assert [first[count] for count in counts] == [27, 19, 0, 8, 0]
    assert first["sums"] == {
        "支出": {"rows": 8, "sum": "311.32"},
        "收入": {"rows": 1, "sum": "88.88"},
        "不计收支": {"rows": 18, "sum": "19471.63"},
    }
    assert [second[count] for count in counts] == [27, 0, 19, 8, 0]
    assert left == []
    assert [third[count] for count in counts] == [27, 19, 0, 8, 0]


def test_a_locked_archive_asks_for_its_password(
    cli: CommandLine, ledger: Path, bill: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "a.zip"
    archive.write_bytes(
        zip_of({"bill.csv": bill.read_bytes(), "readme.txt": b"hello"}, "123456")
    )

    locked = cli.run("import", ledger, archive, "--json")
    wrong = cli.run("import", ledger, archive, "--password", "1")
    right = cli.done("import", ledger, archive, "--password", "123456", "--json")

    assert (locked.code, wrong.code) == (1, 1)
    assert "locked" in locked.err
    assert "Wrong password" in wrong.err
    taken, passed_over = right.json["files"]
    assert (taken["file"], taken["new"]) == ("a.zip/bill.csv", 2)
    assert passed_over["file"] == "a.zip/readme.txt"
    assert "no statement" in passed_over["problem"]
    assert b"123456" not in ledger.read_bytes()


def test_a_mapping_is_kept_under_its_name_and_used_again(
    cli: CommandLine, ledger: Path, tmp_path: Path
) -> None:
    both, one = tmp_path / "both.csv", tmp_path / "one.csv"
    header, first, second = "Date,Amount", "13/02/2026,-5.00", "01/02/2026,-6.00"
    both.write_text(f"{header}\n{first}\n{second}\n")
    one.write_text(f"{header}\n{second}\n")

    cli.done("import", ledger, both, "--mapping", "mine")
    (again,) = cli.done("import", ledger, one, "--mapping", "mine", "--json").json[
        "files"
    ]
    cli.done("undo", ledger)

    assert (again["new"], again["duplicate"]) == (0, 1)
    assert cli.done("entries", ledger, "--json").json == []


def test_rows_in_another_currency_do_not_come_in(
    cli: CommandLine, ledger: Path, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "Date,Amount,Currency\n2026-02-01,-5.00,EUR\n2026-02-02,-6.00,CNY\n"
    )

    (file,) = cli.done("import", ledger, path, "--json").json["files"]

    assert [detail["reason"] for detail in file["details"]] == ["other-currency", None]
    assert file["sums"] == {"negative": {"rows": 2, "sum": "-11.00"}}
