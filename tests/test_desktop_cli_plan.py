"""``youyu plan``: a plan to a limit and a way out of debt, in words and as JSON."""

import datetime as dt
from pathlib import Path

import pytest

from core.commands import AddEntries
from core.ledger import Ledger
from core.records import Entry, Kind
from tests.case_ledgers import case_a
from tests.command_line import CommandLine

KEYS = {"feasible", "months_range", "cost", "steps", "per_month", "blocked_by"}


@pytest.fixture
def case_ledger(tmp_path: Path) -> Path:
    """The ledger of case A on its day."""
    entries, day, _ = case_a()
    path = tmp_path / "a.youyu"
    with Ledger.create(path) as ledger:
        ledger.apply(AddEntries(tuple(e for e in entries if e.day <= day)))
    return path


ON = ("--on", "2026-01-01")


def test_a_plan_is_printed_with_its_steps_price_and_months(
    cli: CommandLine, case_ledger: Path
) -> None:
    words = ("plan", case_ledger, "--target", "12000", "--months", "3", *ON)

    said = cli.done(*words).out

    assert "A safe way to ¥12,000: 3 months in the model" in said
    assert "Complete the profile: Real name, Identity card" in said
    assert "Doing nothing: limit ¥" in said
    assert "2026-04-01" in said
    assert "never a promise" in said


def test_a_plan_has_its_fixed_names_as_json(
    cli: CommandLine, case_ledger: Path
) -> None:
    words = ("plan", case_ledger, "--target", "12000", "--months", "3", *ON, "--json")

    plan = cli.done(*words).json

    assert plan.keys() >= KEYS
    assert plan["feasible"] is True
    assert plan["blocked_by"] == []
    assert plan["months_range"][0] in {1, 2, 3}
    assert float(plan["cost"]) == sum(float(step["cost"]) for step in plan["steps"])
    assert [month["month"] for month in plan["per_month"]] == [1, 2, 3]
    assert float(plan["per_month"][-1]["line"]) >= 12000
    levels = {w["level"] for month in plan["per_month"] for w in month["warnings"]}
    assert not levels & {"warning", "severe"}


def test_without_a_target_that_of_the_books_is_planned_for(
    cli: CommandLine, case_ledger: Path
) -> None:
    plan = cli.done("plan", case_ledger, "--months", "1", *ON, "--json").json

    assert plan["target"] == "20000.00"
    assert plan["feasible"] is False
    assert plan["blocked_by"]
    assert plan["months_range"] is None


def test_a_target_below_the_limit_is_there_already(
    cli: CommandLine, case_ledger: Path
) -> None:
    words = ("plan", case_ledger, "--target", "3000", *ON)

    assert "is there already: ¥5,000 is held" in cli.done(*words).out
    plan = cli.done(*words, "--json").json
    assert plan["feasible"] is True
    assert plan["months_range"] == [0, 0]
    assert plan["cost"] == "0.00"


def test_a_target_out_of_reach_says_what_blocks_it(
    cli: CommandLine, case_ledger: Path
) -> None:
    words = ("plan", case_ledger, "--target", "900000", "--months", "2", *ON)

    said = cli.done(*words).out

    assert "No safe way to ¥900,000 within 2 months" in said
    assert "do not have a limit that high" in said
    assert "The nearest that is safe:" in said


def test_a_cost_that_is_not_allowed_blocks(cli: CommandLine, case_ledger: Path) -> None:
    words = ("plan", case_ledger, "--target", "12000", "--months", "3", *ON)

    plan = cli.done(*words, "--most", "0", "--json").json

    assert plan["feasible"] is False
    assert "price" in plan["blocked_by"]
    assert plan["cost"] == "0.00"


@pytest.mark.parametrize("months", ["0", "1000", "-3"])
def test_months_that_cannot_be_planned_fail_with_one_line(
    cli: CommandLine, case_ledger: Path, months: str
) -> None:
    words = ("plan", case_ledger, "--target", "12000", f"--months={months}", *ON)

    outcome = cli.run(*words)

    assert outcome.code == 1
    assert f"{months} is not between 1 and" in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("target", ["0", "-5", "much"])
def test_a_target_that_is_none_fails_with_one_line(
    cli: CommandLine, case_ledger: Path, target: str
) -> None:
    outcome = cli.run("plan", case_ledger, f"--target={target}", *ON)

    assert outcome.code == 1
    assert "--target" in outcome.err


def test_a_ledger_without_a_line_says_what_is_missing(
    cli: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "empty.youyu"
    Ledger.create(path).close()

    plan = cli.done("plan", path, "--target", "1000", "--json").json

    assert plan["blocked_by"] == ["no-line"]
    assert "add the one to be raised" in cli.done("plan", path, "--target", "9").out


def overdue(path: Path) -> None:
    late = Entry(
        day=dt.date(2025, 11, 1),
        kind=Kind.BORROW,
        amount=800_00,
        line="借呗",
        term=1,
    )
    with Ledger.open(path) as ledger:
        ledger.apply(AddEntries((late,)))


def test_with_something_overdue_the_plan_is_to_repay(
    cli: CommandLine, case_ledger: Path
) -> None:
    overdue(case_ledger)
    words = ("plan", case_ledger, "--target", "12000", *ON)

    said = cli.done(*words).out
    plan = cli.done(*words, "--json").json

    assert "Debts come first" in said
    assert "Dearest first" in said
    assert plan["feasible"] is False
    assert plan["blocked_by"] == ["overdue"]
    assert plan["payoff"]["feasible"] is True
    assert [step["kind"] for step in plan["steps"]] == ["clear"]


@pytest.mark.parametrize("strategy", ["avalanche", "snowball"])
def test_a_way_out_of_debt_is_worked_out(
    cli: CommandLine, case_ledger: Path, strategy: str
) -> None:
    overdue(case_ledger)
    words = ("plan", case_ledger, "--payoff", strategy, "--budget", "300", *ON)

    said = cli.done(*words).out
    plan = cli.done(*words, "--json").json

    assert "¥300.00 a month: 3 months" in said
    assert plan.keys() >= KEYS
    assert plan["feasible"] is True
    assert plan["months_range"] == [3, 3]
    assert len(plan["per_month"]) == 3
    assert plan["per_month"][-1]["debt"] == "0.00"


def test_a_budget_below_the_interest_says_never(
    cli: CommandLine, case_ledger: Path
) -> None:
    overdue(case_ledger)
    words = ("plan", case_ledger, "--payoff", "avalanche", "--budget", "1", *ON)

    assert "never" in cli.done(*words).out
    plan = cli.done(*words, "--json").json
    assert plan["feasible"] is False
    assert plan["months_range"] is None
    assert plan["cost"] is None
    assert plan["blocked_by"] == ["budget"]


def test_no_debt_has_nothing_to_pay_off(cli: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "empty.youyu"
    Ledger.create(path).close()
    words = ("plan", path, "--payoff", "snowball", "--budget", "100")

    assert "Nothing is owed." in cli.done(*words).out
    assert cli.done(*words, "--json").json["months_range"] == [0, 0]


@pytest.mark.parametrize(
    "words",
    [
        ("--payoff", "avalanche"),
        ("--budget", "100"),
        ("--payoff", "other", "--budget", "100"),
        ("--target", "1", "--payoff", "avalanche", "--budget", "1"),
        ("--months", "many", "--target", "1"),
    ],
)
def test_wrong_use_is_two(
    cli: CommandLine, case_ledger: Path, words: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.run("plan", case_ledger, *words)

    assert left.value.code == 2
