"""``new``, ``add``, ``undo``, ``entries``, ``export`` and ``check``."""

import csv
import io
import sqlite3
from pathlib import Path

import pytest
from icalendar import Calendar

from core.native_csv import NATIVE_COLUMNS
from core.storage.engine import can_encrypt
from tests.command_line import CommandLine, Outcome

encrypts = pytest.mark.skipif(
    not can_encrypt(), reason="the extra for encrypted ledgers is not installed"
)


@pytest.fixture
def ledger(cli: CommandLine, tmp_path: Path) -> Path:
    """A line of 8,000, of which 1,200 were borrowed for six months."""
    path = tmp_path / "mine.youyu"
    cli.done("new", path)
    cli.done(*_line(path))
    cli.done(
        *("add", path, "borrow", "--date", "2026-08-15", "--amount", "1200"),
        *("--line", "借呗", "--term", "6"),
    )
    return path


def _line(path: Path) -> tuple[str | Path, ...]:
    return (
        *("add", path, "line", "--date", "2026-08-01", "--amount", "8000"),
        *("--line", "借呗", "--item", "jiebei", "--rate", "0.0004"),
        *("--rate-kind", "daily", "--due-day", "10"),
    )


def _repay(cli: CommandLine, path: Path, amount: str, *more: str) -> Outcome:
    return cli.run(
        *("add", path, "repay", "--date", "2026-09-10", "--amount", amount),
        *("--line", "借呗", *more),
    )


def test_a_new_ledger_is_empty_and_overwrites_nothing(
    cli: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "a.youyu"
    cli.done("new", path)
    before = path.read_bytes()

    again = cli.run("new", path)

    assert again.code == 1
    assert len(again.err.splitlines()) == 1
    assert path.read_bytes() == before
    assert cli.done("entries", path, "--json").json == []


@pytest.mark.parametrize(
    "words", [["--currency", "yuan"], ["--scorecard", "no-such-card"]]
)
def test_a_ledger_of_unknown_currency_or_card_is_not_made(
    words: list[str], cli: CommandLine, tmp_path: Path
) -> None:
    outcome = cli.run("new", tmp_path / "a.youyu", *words)

    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1
    assert not (tmp_path / "a.youyu").exists()


def test_a_card_of_ones_own_is_found_from_any_folder(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = Path(__file__).parent.parent / "resources" / "scorecards"
    text = (shipped / "fico-style.toml").read_text("utf-8")
    (tmp_path / "card.toml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    cli.done("new", "a.youyu", "--scorecard", "card.toml")

    monkeypatch.chdir("/")
    told = cli.done("status", tmp_path / "a.youyu", "--json").json

    assert told["scorecard"]["name"] == "fico-style"


def test_every_column_of_the_native_csv_is_an_option(
    cli: CommandLine, ledger: Path
) -> None:
    told = {
        "date": "2026-09-20",
        "kind": "line",
        "amount": "-",
        "currency": "CNY",
        "line": "建行信用卡",
        "loan": "",
        "category": "c",
        "counterparty": "=建设银行",
        "term": "12",
        "method": "equal-principal",
        "rate": "0.0005",
        "rate_kind": "daily",
        "due_day": "31",
        "status": "open",
        "item": "card",
        "until": "2027-09-20",
        "principal": "1.00",
        "interest": "2.00",
        "fee_part": "3.00",
        "source_id": "20260920220014",
        "note": "'=1+1",
    }
    told["amount"] = "5000.00"
    options = [
        word
        for name, text in told.items()
        if text and name not in {"date", "kind"}
        for word in (f"--{name.replace('_', '-')}", text)
    ]

    added = cli.done("add", ledger, "line", "--date", "2026-09-20", *options, "--json")

    entry = cli.done("entries", ledger, "--from", "2026-09-20", "--json").json[0]
    assert tuple(told) == NATIVE_COLUMNS
    assert entry.pop("id") == added.json["id"]
    assert entry.pop("batch") is None
    numbers = {"term": 12, "rate": 0.0005, "due_day": 31}
    assert entry == {**told, **numbers}


def test_an_entry_tells_what_it_changes(cli: CommandLine, ledger: Path) -> None:
    before = cli.done("status", ledger, "--json").json

    added = cli.done(
        *("add", ledger, "income", "--date", "2026-08-20", "--amount", "6,000"),
        *("--category", "工资", "--json"),
    ).json

    assert added["before"] == before
    assert added["after"] == cli.done("status", ledger, "--json").json
    assert added["before"] != added["after"]


def test_an_entry_tells_in_words_what_it_changes(
    cli: CommandLine, ledger: Path
) -> None:
    said = _repay(cli, ledger, "216.76").out

    assert said.splitlines()[0] == "Repaid ¥216.76 to 借呗"
    assert "Score" in said
    assert "Headroom" in said


def test_an_entry_of_a_later_day_is_told_as_of_its_day(
    cli: CommandLine, ledger: Path
) -> None:
    added = cli.done(
        *("add", ledger, "income", "--date", "2026-12-15", "--amount", "6000", "--json")
    ).json

    assert added["after"]["as_of"] == "2026-12-15"


def test_an_entry_taken_back_leaves_no_trace_in_the_status(
    cli: CommandLine, ledger: Path
) -> None:
    in_words = cli.done("status", ledger).out
    as_json = cli.done("status", ledger, "--json").out

    _repay(cli, ledger, "216.76")
    changed = cli.done("status", ledger, "--json").out
    undone = cli.done("undo", ledger).out

    assert changed != as_json
    assert undone == "Undone: Repaid ¥216.76 to 借呗\n"
    assert cli.done("status", ledger).out == in_words
    assert cli.done("status", ledger, "--json").out == as_json


def test_undoing_goes_back_to_the_beginning_and_then_says_so(
    cli: CommandLine, ledger: Path
) -> None:
    cli.done("undo", ledger)
    cli.done("undo", ledger)

    outcome = cli.run("undo", ledger)

    assert cli.done("entries", ledger, "--json").json == []
    assert outcome.code == 1
    assert "nothing to undo" in outcome.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("purchase --date 2026-02-30 --amount 1", "“2026-02-30”"),
        ("purchase --date yesterday --amount 1", "“yesterday”"),
        ("purchase --date 2026-09-01 --amount 1.234", "“1.234”"),
        ("purchase --date 2026-09-01 --amount ten", "“ten”"),
        ("purchase --date 2026-09-01 --amount -5", "Amount"),
        ("purchase --date 2026-09-01 --amount 0", "Amount"),
        ("purchase --date 2026-09-01 --amount 99999999999999999", "“999"),
        ("purchase --date 2026-09-01 --amount 1 --currency EUR", "CNY"),
        ("borrow --date 2026-09-01 --amount 100", "Line"),
        ("borrow --date 2026-09-01 --amount 1 --line 借呗 --term six", "“six”"),
        (
            "borrow --date 2026-09-01 --amount 1 --line 借呗 --rate 0.04%",
            "“0.04%”",
        ),
        ("repay --date 2026-09-10 --amount 1 --line 借呗 --loan L9", "L9"),
        (
            "repay --date 2026-09-10 --amount 9 --line 借呗 --principal 5 --interest 3",
            "¥8.00",
        ),
        ("profile --date 2026-09-10 --item shoe_size", "real_name"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line_and_changes_nothing(
    words: str, said: str, cli: CommandLine, ledger: Path
) -> None:
    before = cli.done("entries", ledger, "--json").out

    outcome = cli.run("add", ledger, *words.split())

    assert outcome.code == 1
    assert outcome.out == ""
    assert said in outcome.err
    assert len(outcome.err.splitlines()) == 1
    assert cli.done("entries", ledger, "--json").out == before


def test_a_repayment_above_the_debt_is_refused_with_the_exact_debt(
    cli: CommandLine, ledger: Path
) -> None:
    outcome = _repay(cli, ledger, "5000")

    # 26 days of 1,200.00 at 0.04 % are 12.48.
    assert outcome.code == 1
    assert "¥1,212.48" in outcome.err
    assert _repay(cli, ledger, "1212.48").code == 0


def test_entries_are_listed_by_day_and_kind(cli: CommandLine, ledger: Path) -> None:
    cli.done("add", ledger, "income", "--date", "2026-08-15", "--amount", "6000")

    all_of_them = cli.done("entries", ledger, "--json").json
    of_a_day = cli.done(
        *("entries", ledger, "--from", "2026-08-15", "--to", "2026-08-15", "--json")
    ).json
    of_a_kind = cli.done("entries", ledger, "--kind", "income", "--json").json

    assert [entry["kind"] for entry in all_of_them] == ["line", "borrow", "income"]
    assert [entry["kind"] for entry in of_a_day] == ["borrow", "income"]
    assert [entry["amount"] for entry in of_a_kind] == ["6000.00"]


def test_a_day_that_is_none_is_no_filter(cli: CommandLine, ledger: Path) -> None:
    outcome = cli.run("entries", ledger, "--from", "2026-13-01")

    assert outcome.code == 1
    assert "--from: “2026-13-01”" in outcome.err


def test_columns_stay_aligned_beside_wide_letters(
    cli: CommandLine, ledger: Path
) -> None:
    cli.done(
        *("add", ledger, "purchase", "--date", "2026-09-01", "--amount", "18"),
        *("--category", "餐饮美食", "--counterparty", "牛肉面馆"),
    )

    lines = cli.done("entries", ledger).out.splitlines()

    assert lines[0].split() == [
        *("Id", "Date", "Kind", "Amount", "Line", "Category", "Counterparty", "Note")
    ]
    column = lines[0].index("Category")
    assert lines[3].index("餐饮美食") == column
    wide = len("餐饮美食")
    assert lines[3].index("牛肉面馆") == lines[0].index("Counterparty") - wide


def test_a_note_cannot_break_the_table_or_command_the_terminal(
    cli: CommandLine, ledger: Path
) -> None:
    note = "two\nlines\x1b[31m red"
    cli.done(
        *("add", ledger, "purchase", "--date", "2026-09-01", "--amount", "18"),
        *("--note", note),
    )

    lines = cli.done("entries", ledger).out.splitlines()

    assert len(lines) == 4
    assert lines[3].endswith("two lines [31m red")


def test_what_is_exported_comes_back_the_same(
    cli: CommandLine, ledger: Path, tmp_path: Path
) -> None:
    cli.done(
        *("add", ledger, "purchase", "--date", "2026-09-01", "--amount", "18"),
        *("--counterparty", "=面馆", "--note", 'two\nlines, and “quotes"'),
    )
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    copy = tmp_path / "copy.youyu"

    cli.done("export", ledger, "-o", first)
    cli.done("new", copy)
    cli.done("import", copy, first)
    cli.done("export", copy, "-o", second)

    assert first.read_bytes() == second.read_bytes()
    text = first.read_bytes().decode()
    assert text == cli.done("entries", ledger, "--csv").out
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == NATIVE_COLUMNS
    assert [row["loan"] for row in rows] == ["", "L1", ""]


def test_dues_are_exported_as_a_calendar(
    cli: CommandLine, ledger: Path, tmp_path: Path
) -> None:
    cli.done("export", ledger, "-o", tmp_path / "dues.ics")

    calendar = Calendar.from_ical((tmp_path / "dues.ics").read_bytes())
    events = calendar.walk("VEVENT")
    days = [event["dtstart"].to_ical() for event in events]
    assert days[:2] == [b"20260910", b"20261010"]
    assert len(days) == 6
    amount = cli.done("loans", ledger, "--json").json[0]["next_amount"]
    assert events[1]["summary"].to_ical() == f"借呗: ¥{amount} due".encode()


@pytest.mark.parametrize("name", ["entries.xlsx", "entries", "no/such/folder/a.csv"])
def test_an_export_that_cannot_be_written_says_why(
    name: str, cli: CommandLine, ledger: Path, tmp_path: Path
) -> None:
    outcome = cli.run("export", ledger, "-o", tmp_path / name)

    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1


def test_a_backup_is_a_ledger_of_its_own(
    cli: CommandLine, tmp_path: Path, ledger: Path
) -> None:
    cli.done("new", tmp_path / "new.youyu")
    none_yet = cli.done("backups", tmp_path / "new.youyu").out

    cli.done("backup", ledger)
    cli.done("undo", ledger)
    listed = cli.done("backups", ledger).out.splitlines()

    assert none_yet == "There are no copies yet.\n"
    copy = listed[1].split()[-1]
    assert len(cli.done("entries", copy, "--json").json) == 2
    assert len(cli.done("entries", ledger, "--json").json) == 1


def test_the_first_change_of_a_day_is_preceded_by_a_copy_and_the_next_is_not(
    cli: CommandLine, ledger: Path
) -> None:
    _repay(cli, ledger, "100")
    _repay(cli, ledger, "100")

    (copy,) = ledger.with_name("mine.youyu.backups").iterdir()
    # The line alone: an empty ledger is not worth a copy.
    assert len(cli.done("entries", copy, "--json").json) == 1


def test_every_import_is_preceded_by_a_copy(
    cli: CommandLine, ledger: Path, tmp_path: Path
) -> None:
    bill = tmp_path / "bill.csv"
    bill.write_text("date,kind,amount\n2026-09-01,purchase,12.50\n", "utf-8")

    cli.done("import", ledger, bill)

    folder = ledger.with_name("mine.youyu.backups")
    counts = [
        len(cli.done("entries", copy, "--json").json) for copy in folder.iterdir()
    ]
    assert sorted(counts) == [1, 2]


def test_a_copy_that_cannot_be_made_is_told_and_stops_nothing(
    cli: CommandLine, ledger: Path
) -> None:
    folder = ledger.with_name("mine.youyu.backups")
    for copy in folder.iterdir():
        copy.unlink()
    folder.rmdir()
    folder.write_bytes(b"")

    outcome = _repay(cli, ledger, "100")

    assert outcome.code == 0
    assert outcome.err.startswith("youyu: No copy was made before the change: ")
    assert len(outcome.err.splitlines()) == 1
    assert len(cli.done("entries", ledger, "--json").json) == 3


def test_a_backup_is_restored_and_what_it_replaces_is_kept(
    cli: CommandLine, ledger: Path
) -> None:
    (copy,) = ledger.with_name("mine.youyu.backups").iterdir()

    said = cli.done("restore", ledger, copy).out.splitlines()

    assert said[0] == f"{ledger} is again as it was in {copy}."
    assert len(cli.done("entries", ledger, "--json").json) == 1
    kept = said[1].removeprefix("What was there before is kept as ").rstrip(".")
    assert len(cli.done("entries", kept, "--json").json) == 2


def test_a_damaged_backup_is_named_and_changes_nothing(
    cli: CommandLine, ledger: Path
) -> None:
    (copy,) = ledger.with_name("mine.youyu.backups").iterdir()
    copy.write_bytes(copy.read_bytes()[:5000])
    before = ledger.read_bytes()

    outcome = cli.run("restore", ledger, copy)

    assert outcome.code == 1
    assert outcome.err.startswith(f"youyu: {copy}: The ledger is damaged")
    assert len(outcome.err.splitlines()) == 1
    assert ledger.read_bytes() == before


def test_the_copies_of_a_ledger_that_never_was_are_not_listed(
    cli: CommandLine, tmp_path: Path
) -> None:
    outcome = cli.run("backups", tmp_path / "gone.youyu")

    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1


def test_an_anonymous_copy_has_no_names_and_the_same_score(
    cli: CommandLine, ledger: Path, tmp_path: Path
) -> None:
    cli.done(
        *("add", ledger, "purchase", "--date", "2026-09-01", "--amount", "77.70"),
        *("--counterparty", "王小明面馆", "--note", "生日"),
    )
    cli.done("add", ledger, "score_seen", "--date", "2026-09-02", "--amount", "612")
    copy = tmp_path / "copy.youyu"

    cli.done("anonymise", ledger, "-o", copy)
    again = cli.run("anonymise", ledger, "-o", copy)

    told = cli.done("entries", copy, "--csv").out
    assert [word for word in ("王小明", "生日", "77.70") if word in told] == []
    scores = [
        cli.done("status", path, "--json").json["score"]["value"]
        for path in (ledger, copy)
    ]
    assert scores[0] == scores[1]
    assert again.code == 1
    assert f"{copy}: There is such a file already" in again.err


def test_a_sound_ledger_passes_the_check(cli: CommandLine, ledger: Path) -> None:
    assert cli.done("check", ledger).out == "The ledger is sound.\n"


def test_a_ledger_whose_sums_are_wrong_fails_the_check(
    cli: CommandLine, ledger: Path
) -> None:
    cli.done("add", ledger, "income", "--date", "2026-09-01", "--amount", "6000")
    connection = sqlite3.connect(ledger)
    connection.execute("update day_totals set amount = amount + 1")
    connection.commit()
    connection.close()

    outcome = cli.run("check", ledger)

    assert outcome.code == 1
    assert "total" in outcome.out
    assert "restore a backup" in outcome.err


@encrypts
def test_a_passphrase_is_set_used_changed_and_removed(
    cli: CommandLine, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YOUYU_NEW_PASSPHRASE", "三餐四季")
    said = cli.done("passphrase", ledger).out.splitlines()
    assert said[0] == f"{ledger} opens with the new passphrase only."
    assert said[1] == "Copies that have it as well: 1"

    locked = cli.run("entries", ledger, "--json")
    assert locked.code == 1
    assert "protected by a passphrase" in locked.err

    monkeypatch.setenv("YOUYU_PASSPHRASE", "a guess")
    wrong = cli.run("entries", ledger, "--json")
    assert wrong.code == 1
    assert "does not open" in wrong.err

    monkeypatch.setenv("YOUYU_PASSPHRASE", "三餐四季")
    assert len(cli.done("entries", ledger, "--json").json) == 2
    assert _repay(cli, ledger, "100").code == 0
    (copy, *_) = ledger.with_name("mine.youyu.backups").iterdir()
    assert cli.run("restore", ledger, copy).code == 0

    assert cli.run("passphrase", ledger, "--remove").code == 0
    monkeypatch.delenv("YOUYU_PASSPHRASE")
    assert cli.done("entries", ledger, "--json").json
    assert cli.run("passphrase", ledger, "--remove").code == 1


@encrypts
def test_an_export_of_an_encrypted_ledger_says_that_it_is_not_protected(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YOUYU_NEW_PASSPHRASE", "三餐四季")
    monkeypatch.setenv("YOUYU_PASSPHRASE", "三餐四季")
    path, target = tmp_path / "safe.youyu", tmp_path / "out.csv"
    cli.done("new", path, "--encrypt")

    outcome = cli.run("export", path, "-o", target)

    assert outcome.code == 0
    assert outcome.err == f"youyu: {target} is not protected by the passphrase.\n"


@encrypts
def test_a_passphrase_that_nobody_tells_is_asked_for_in_one_line(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("YOUYU_NEW_PASSPHRASE", raising=False)

    outcome = cli.run("new", tmp_path / "safe.youyu", "--encrypt")

    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1
    assert not (tmp_path / "safe.youyu").exists()
