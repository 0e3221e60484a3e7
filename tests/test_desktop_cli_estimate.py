"""``status``, ``loans`` and ``schedule``."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import CommandLine

STATUS_KEYS = {
    "": {
        "as_of",
        "ledger",
        "scorecard",
        "score",
        "line",
        "target",
        "headroom",
        "debt",
        "warnings",
        "lines",
    },
    "scorecard": {"name", "version"},
    "score": {"value", "low", "high", "band", "calibrated", "factors"},
    "line": {
        "held",
        "supportable",
        "low",
        "high",
        "calibrated",
        "observed_on",
        "next_review",
    },
    "target": {"amount", "by", "progress", "holding_back"},
    "headroom": {"amount", "binding"},
    "debt": {
        "outstanding",
        "overdue",
        "due_30d",
        "utilisation",
        "debt_service_ratio",
        "income_monthly",
    },
}
FACTOR_KEYS = {"id", "value", "points", "max_points", "measure"}
WARNING_KEYS = {"id", "level", "measure", "threshold", "entries", "source"}
LINE_KEYS = {"name", "product", "limit", "used", "available", "headroom"}
HELD_KEYS = {"factor", "points_to_win", "within_year", "half_after_days", "cost"}


@pytest.fixture
def ledger(cli: CommandLine, tmp_path: Path) -> Path:
    """Two lines, an income, a target, and a loan with a first instalment missed."""
    path = tmp_path / "mine.youyu"
    cli.done("new", path)
    terms = "--rate 0.0004 --rate-kind daily --method equal-instalment --due-day 10"
    for words in (
        "income --date 2026-06-08 --amount 4000",
        "income --date 2026-07-08 --amount 4000",
        "income --date 2026-08-08 --amount 4000",
        f"line --date 2026-06-01 --line 借呗 --item jiebei --amount 8000 {terms}",
        "line --date 2026-06-01 --line 花呗 --item huabei",
        "target --date 2026-06-01 --line 借呗 --amount 20000 --until 2027-06-01",
        "borrow --date 2026-08-15 --line 借呗 --amount 6000 --term 12",
    ):
        cli.done("add", path, *words.split())
    return path


def _keys(told: dict[str, Any]) -> dict[str, set[str]]:
    parts = {
        name: set(part)
        for name, part in told.items()
        if isinstance(part, dict) and name in STATUS_KEYS
    }
    return {"": set(told), **parts}


def test_the_status_has_every_key_and_no_other(cli: CommandLine, ledger: Path) -> None:
    told = cli.done("status", ledger, "--json").json

    assert _keys(told) == STATUS_KEYS
    assert {frozenset(factor) for factor in told["score"]["factors"]} == {
        frozenset(FACTOR_KEYS)
    }
    assert {frozenset(warning) for warning in told["warnings"]} == {
        frozenset(WARNING_KEYS)
    }
    assert {frozenset(line) for line in told["lines"]} == {frozenset(LINE_KEYS)}
    assert {frozenset(held) for held in told["target"]["holding_back"]} == {
        frozenset(HELD_KEYS)
    }


def test_the_status_tells_amounts_as_texts_and_days_as_iso_dates(
    cli: CommandLine, ledger: Path
) -> None:
    told = cli.done("status", ledger, "--json").json

    # The first of twelve instalments of 6,000.00 at 0.04 % a day is 26 days long.
    overdue = cli.done("loans", ledger, "--json").json[0]["overdue"]
    assert told["as_of"] == "2026-09-30"
    assert told["ledger"] == str(ledger)
    assert told["target"]["amount"] == "20000.00"
    assert told["target"]["by"] == "2027-06-01"
    assert told["debt"]["outstanding"] == "6000.00"
    assert told["debt"]["overdue"] == overdue
    assert told["debt"]["income_monthly"] == "4000.00"
    assert told["debt"]["utilisation"] == 0.75
    assert [line["name"] for line in told["lines"]] == ["借呗", "花呗"]
    assert told["lines"][1]["limit"] is None
    (late,) = [one for one in told["warnings"] if one["id"] == "overdue"]
    assert late["level"] == "severe"
    assert late["entries"]


def test_the_points_of_the_factors_add_up_to_the_score(
    cli: CommandLine, ledger: Path
) -> None:
    cli.done("add", ledger, "score_seen", "--date", "2026-09-01", "--amount", "612")

    score = cli.done("status", ledger, "--json").json["score"]

    points = sum(factor["points"] for factor in score["factors"])
    assert score["calibrated"] is True
    assert abs(points - (score["value"] - 350)) <= 0.5
    assert score["factors"][-1]["id"] == "calibration"
    assert score["factors"][-1]["max_points"] is None


def test_what_an_empty_ledger_does_not_know_is_null(
    cli: CommandLine, tmp_path: Path
) -> None:
    cli.done("new", tmp_path / "empty.youyu")

    told = cli.done("status", tmp_path / "empty.youyu", "--json").json

    assert told["line"]["held"] is None
    assert told["line"]["supportable"] is None
    assert told["line"]["observed_on"] is None
    assert told["target"] is None
    assert told["headroom"] == {"amount": None, "binding": None}
    assert told["debt"]["utilisation"] is None
    assert told["debt"]["debt_service_ratio"] is None
    assert told["debt"]["income_monthly"] is None
    assert told["debt"]["outstanding"] == "0.00"
    assert told["warnings"] == []
    assert told["lines"] == []
    assert _keys(told) == {
        name: keys for name, keys in STATUS_KEYS.items() if name != "target"
    }


def test_the_status_of_an_empty_ledger_can_be_read(
    cli: CommandLine, tmp_path: Path
) -> None:
    cli.done("new", tmp_path / "empty.youyu")

    said = cli.done("status", tmp_path / "empty.youyu").out

    assert "no line told yet" in said
    assert "None" not in said
    assert "nan" not in said


def test_the_status_says_that_it_is_not_alipays(cli: CommandLine, ledger: Path) -> None:
    said = cli.done("status", ledger).out

    assert "Severe: " in said
    assert said.endswith("version 2. Not Alipay's score.\n")


def test_the_status_of_an_earlier_day_leaves_out_what_came_later(
    cli: CommandLine, ledger: Path
) -> None:
    told = cli.done("status", ledger, "--on", "2026-08-14", "--json").json

    assert told["as_of"] == "2026-08-14"
    assert told["debt"]["outstanding"] == "0.00"


def test_a_line_can_be_chosen_and_must_be_there(cli: CommandLine, ledger: Path) -> None:
    chosen = cli.done("status", ledger, "--line", "花呗", "--json").json
    unknown = cli.run("status", ledger, "--line", "白条")

    assert chosen["line"]["observed_on"] is None
    assert unknown.code == 1
    assert unknown.err == "youyu: There is no line called “白条”.\n"


@pytest.mark.parametrize("command", ["status", "loans"])
def test_a_day_that_is_none_is_refused(
    command: str, cli: CommandLine, ledger: Path
) -> None:
    outcome = cli.run(command, ledger, "--on", "2026-09-31")

    assert outcome.code == 1
    assert "--on: “2026-09-31” is not a date" in outcome.err


def test_loans_are_told_with_their_schedules(cli: CommandLine, ledger: Path) -> None:
    (loan,) = cli.done("loans", ledger, "--json").json

    rows = loan.pop("rows")
    apr = loan.pop("apr")
    overdue = loan.pop("overdue")
    assert loan == {
        "id": "L1",
        "line": "借呗",
        "drawn_on": "2026-08-15",
        "principal": "6000.00",
        "outstanding": "6000.00",
        "next_due": "2026-10-10",
        "next_amount": str(
            Decimal(rows[1]["principal"]) + Decimal(rows[1]["interest"])
        ),
        "rate": 0.0004,
        "rate_kind": "daily",
        "closed_on": None,
    }
    assert 0.145 < apr < 0.147
    assert float(overdue) > 500
    assert set(rows[0]) == {
        *("due", "principal", "interest", "fee", "balance", "paid", "status")
    }
    assert [row["status"] for row in rows[:2]] == ["late", "due"]
    assert rows[0]["interest"] == "62.40"
    assert rows[-1]["balance"] == "0.00"


def test_loans_are_told_in_a_table(cli: CommandLine, ledger: Path) -> None:
    heading, row = cli.done("loans", ledger).out.splitlines()

    assert heading.split()[:4] == ["Loan", "Line", "Drawn", "Principal"]
    assert row.split()[:4] == ["L1", "借呗", "2026-08-15", "¥6,000.00"]


def test_the_table_of_loans_shows_the_quoted_rate_the_yearly_and_the_true_one(
    cli: CommandLine, ledger: Path
) -> None:
    heading, row = cli.done("loans", ledger).out.splitlines()

    assert heading.endswith("Rate         A year  True yearly rate")
    assert row.endswith("0.04% a day  14.60%  14.54%")


def test_a_schedule_says_when_its_true_rate_is_above_the_all_in_bound(
    cli: CommandLine,
) -> None:
    terms = "--rate-kind fee --term 6 --method equal-instalment"

    cheap = cli.done("schedule", *f"--principal 900 --rate 0.045 {terms}".split())
    dear = cli.done("schedule", *f"--principal 900 --rate 0.08 {terms}".split())

    assert "Rate 9.00% a year, true yearly rate 15.27% (effective" in cheap.out
    assert "Rate 16.00% a year, true yearly rate 26.93% · above 24% all-in" in dear.out


def _schedule(cli: CommandLine, words: str) -> Any:  # noqa: ANN401 - JSON
    return cli.done("schedule", *words.split(), "--json").json


def test_a_schedule_by_months_has_no_days(cli: CommandLine) -> None:
    told = _schedule(
        cli,
        "--principal 10000 --rate 0.0004 --rate-kind daily --term 12"
        " --method equal-instalment",
    )

    assert told["payment"] == "900.70"
    assert told["interest_total"] == "808.36"
    assert round(told["apr"], 4) == 0.146
    assert round(told["effective_rate"], 5) == 0.15618
    assert [row["due"] for row in told["rows"]] == [None] * 12
    assert set(told["rows"][0]) == {"due", "principal", "interest", "fee", "balance"}


def test_a_schedule_from_a_day_counts_actual_days(cli: CommandLine) -> None:
    told = _schedule(
        cli,
        "--principal 10000 --rate 0.0004 --rate-kind daily --term 12"
        " --method equal-instalment --from 2024-01-15 --due-day 15",
    )

    assert told["payment"] == "900.74"
    assert told["interest_total"] == "808.82"
    assert told["rows"][0]["due"] == "2024-02-15"
    assert told["rows"][0]["interest"] == "124.00"
    assert told["rows"][-1]["principal"] == "889.65"


def test_the_true_rate_of_a_fee_is_told(cli: CommandLine) -> None:
    told = _schedule(
        cli,
        "--principal 12000 --rate 0.088 --rate-kind fee --term 12"
        " --method equal-instalment",
    )

    assert round(told["apr"], 4) == 0.1586
    assert round(told["effective_rate"], 4) == 0.1707
    assert told["rows"][0]["fee"] == "88.00"


@pytest.mark.parametrize(
    "method",
    [
        "equal-instalment",
        "equal-principal",
        "interest-only",
        "bullet",
        "interest-only-then-equal",
    ],
)
def test_every_method_pays_the_whole_principal(method: str, cli: CommandLine) -> None:
    told = _schedule(
        cli,
        f"--principal 5000 --rate 0 --rate-kind yearly --term 6 --method {method}",
    )

    assert sum(Decimal(row["principal"]) for row in told["rows"]) == 5000
    assert told["rows"][-1]["balance"] == "0.00"
    assert told["interest_total"] == "0.00"


def test_a_schedule_is_told_in_a_table(cli: CommandLine) -> None:
    said = cli.done(
        *("schedule", "--principal", "1200", "--rate", "0.146", "--term", "3"),
        *("--rate-kind", "yearly", "--method", "equal-principal"),
        *("--from", "2026-01-31"),
    ).out

    lines = said.splitlines()
    assert lines[1].split()[:3] == ["1", "2026-02-28", "¥400.00"]
    assert len(lines) == 6


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--principal ten --rate 0.1 --term 3", "--principal: “ten”"),
        ("--principal 0 --rate 0.1 --term 3", "Principal"),
        ("--principal 100 --rate ten --term 3", "--rate: “ten”"),
        ("--principal 100 --rate 99 --term 3", "Rate"),
        ("--principal 100 --rate 0.1 --term 0", "Instalments"),
        ("--principal 100 --rate 0.1 --term 9999", "Instalments"),
        ("--principal 100 --rate 0.1 --term 1.5", "--term: “1.5”"),
        ("--principal 100 --rate 0.1 --term 3 --due-day 32", "Due day"),
        ("--principal 100 --rate 0.1 --term 3 --from 2026-02-30", "--from"),
    ],
)
def test_impossible_terms_are_refused_in_one_line(
    words: str, said: str, cli: CommandLine
) -> None:
    outcome = cli.run(
        "schedule", *words.split(), "--rate-kind", "yearly", "--method", "bullet"
    )

    assert outcome.code == 1
    assert outcome.out == ""
    assert said in outcome.err
    assert len(outcome.err.splitlines()) == 1
