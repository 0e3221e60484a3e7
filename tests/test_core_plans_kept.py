"""Kept plans: told as a setting, read back the same, held against what happened."""

import datetime as dt
from pathlib import Path

import pytest

from core.books import books_from
from core.commands import SetSetting
from core.estimator.evaluation import evaluate
from core.ledger import Ledger
from core.plans.behaviour import Behaviour, Borrowing
from core.plans.kept import (
    KeptPlan,
    kept_plan,
    kept_plans,
    next_number,
    plan_now,
    plan_of,
    setting_of,
)
from core.plans.setting_names import is_plan, name_of, number_of
from core.plans.simulate import Simulation, simulate
from core.plans.start import start_from
from core.records import ProfileItem
from core.scorecard import load_scorecard
from tests.case_ledgers import case_a

CARD = load_scorecard("zhima-style")


def looked() -> Simulation:
    entries, day, _ = case_a()
    told = [entry for entry in entries if entry.day <= day]
    start = start_from(books_from(told), day, CARD)
    behaviour = Behaviour(
        items=(ProfileItem.REAL_NAME, ProfileItem.ID_CARD),
        purchases=30,
        categories=8,
        borrowing=Borrowing(line="借呗", amount=500_00, term=1, times=2),
        apply_in=2,
    )
    return simulate(start, behaviour, 3)


@pytest.fixture(scope="module")
def kept() -> KeptPlan:
    return kept_plan(looked(), 1, 7_50, 20_000_00)


def test_a_plan_is_kept_as_it_was_said(kept: KeptPlan) -> None:
    simulation = looked()

    assert kept.made_on == dt.date(2026, 1, 1)
    assert kept.line == "借呗"
    assert kept.held == 5000_00
    assert kept.behaviour == simulation.behaviour
    assert [month.line for month in kept.months] == [m.line for m in simulation.months]
    assert kept.last_day == simulation.end.day


def test_a_plan_reads_back_the_same(kept: KeptPlan) -> None:
    assert plan_of(*setting_of(kept)) == kept


def test_a_ledger_keeps_plans_and_gives_them_up_with_undo(
    kept: KeptPlan, tmp_path: Path
) -> None:
    path = tmp_path / "books.youyu"
    with Ledger.create(path) as ledger:
        ledger.apply(SetSetting(*setting_of(kept)))

    with Ledger.open(path) as ledger:
        assert kept_plans(ledger.settings()) == (kept,)
        ledger.apply(SetSetting(name_of(kept.number), ""))
        assert kept_plans(ledger.settings()) == ()
        ledger.undo()
        assert kept_plans(ledger.settings()) == (kept,)
        ledger.undo()
        assert kept_plans(ledger.settings()) == ()


def test_the_newest_plan_comes_first_and_the_next_has_a_number_of_its_own(
    kept: KeptPlan,
) -> None:
    later = kept_plan(looked(), 2, 0)

    plans = kept_plans(dict([setting_of(kept), setting_of(later)]))

    assert [plan.number for plan in plans] == [2, 1]
    assert next_number(plans) == 3
    assert next_number([]) == 1


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "no plan", '{"made_on": "2026-01-01"}', "7"]
)
def test_what_is_no_plan_is_passed_over(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        plan_of("plan.1", text)

    assert kept_plans({"plan.1": text, "scorecard": "zhima-style"}) == ()


def test_only_settings_of_plans_are_taken_for_some() -> None:
    assert is_plan(name_of(3))
    assert number_of(name_of(3)) == 3
    assert not is_plan("scorecard")
    with pytest.raises(ValueError, match="scorecard"):
        number_of("scorecard")


def test_a_plan_is_held_against_what_happened(kept: KeptPlan) -> None:
    entries, _, end = case_a()
    on = dt.date(2026, 2, 15)

    months = plan_now(kept, evaluate(books_from(entries), on, CARD))
    all_of_it = plan_now(kept, evaluate(books_from(entries), end, CARD))

    first, second, third = months
    assert first.score is not None
    assert first.line == 7500_00
    assert first.debt is not None
    assert (second.score, second.line, third.debt) == (None, None, None)
    assert all(month.score is not None for month in all_of_it)


def test_a_plan_as_it_was_lived_is_what_happened(kept: KeptPlan) -> None:
    simulation = looked()

    months = plan_now(kept, simulation.evaluation)

    assert [month.line for month in months] == [m.line for m in simulation.months]
    assert [month.debt for month in months] == [m.debt for m in simulation.months]
