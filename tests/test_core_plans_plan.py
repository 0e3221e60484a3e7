"""The planner: the cheapest way to a limit that never raises an alarm, or why not."""

import datetime as dt
from decimal import Decimal

import pytest

from core.books import books_from
from core.estimate import Level
from core.estimator.score import estimate_books
from core.plans.behaviour import AS_USUAL
from core.plans.plan import Obstacle, Plan, StepKind, find_plan
from core.plans.simulate import MonthsOutOfRange, cost_between
from core.plans.start import Start, start_from
from core.records import Entry, Kind, ProfileItem, RateKind, Status
from core.scorecard import load_scorecard
from tests.case_ledgers import Story, case_a, case_b

CARD = load_scorecard("zhima-style")


def begun(case: object) -> Start:
    """Return the start that a story makes on its day."""
    entries, day, _ = case  # type: ignore[misc]
    told = [entry for entry in entries if entry.day <= day]
    return start_from(books_from(told), day, CARD)


def as_told(case: object) -> tuple[int, int]:
    """Return the limit that a story itself comes to, and what its loans cost."""
    entries, day, end = case  # type: ignore[misc]
    books = books_from(entries)
    held = estimate_books(books, end, CARD).line.held
    before, after = (
        start_from(books, on, CARD).evaluation.positions for on in (day, end)
    )
    assert held is not None
    return held, cost_between(before, after)


@pytest.fixture(scope="module")
def plan_a() -> Plan:
    return find_plan(begun(case_a()), 20_000_00, 6)


@pytest.mark.parametrize(("case", "months"), [(case_a, 3), (case_b, 4)])
def test_a_plan_reaches_what_the_story_did_as_soon_and_not_dearer(
    case: object, months: int
) -> None:
    held, cost = as_told(case())  # type: ignore[operator]

    plan = find_plan(begun(case()), held, months)  # type: ignore[operator]

    assert plan.feasible
    assert plan.simulation is not None
    assert plan.price is not None
    assert (plan.simulation.end.line or 0) >= held
    assert len(plan.simulation.months) <= months
    assert plan.price.more <= cost


def test_no_month_of_a_plan_has_an_alarm(plan_a: Plan) -> None:
    assert plan_a.feasible
    assert plan_a.simulation is not None
    assert plan_a.blocked_by == ()
    for month in plan_a.simulation.months:
        assert month.alarms == ()
        assert all(one.level.rank < Level.WARNING.rank for one in month.warnings)


def test_a_plan_is_what_the_estimate_says_once_its_steps_are_entered(
    plan_a: Plan,
) -> None:
    simulation = plan_a.simulation
    assert simulation is not None
    entries, day, _ = case_a()
    told = [entry for entry in entries if entry.day <= day]
    lived = books_from([*told, *simulation.entries])

    for month in simulation.months:
        estimate = estimate_books(lived, month.day, CARD)
        assert estimate.score.value == month.score
        assert estimate.line.held == month.line
    assert (simulation.end.line or 0) >= plan_a.target


def test_what_is_free_comes_first_where_the_profile_is_incomplete(
    plan_a: Plan,
) -> None:
    first = plan_a.steps[0]

    assert first.kind is StepKind.PROFILE
    assert ProfileItem.REAL_NAME in first.items
    assert first.cost == 0
    assert first.points > 0
    paid = [step.cost for step in plan_a.steps]
    assert paid == sorted(paid)


def test_each_step_says_what_its_end_would_lack_without_it(plan_a: Plan) -> None:
    by_kind = {step.kind: step for step in plan_a.steps}

    assert by_kind[StepKind.BORROW].limit > 0
    assert by_kind[StepKind.BORROW].cost == plan_a.price.more  # type: ignore[union-attr]
    assert StepKind.APPLY not in by_kind


def test_the_price_stands_against_nothing_and_against_what_is_free(
    plan_a: Plan,
) -> None:
    assert plan_a.nothing is not None
    assert plan_a.free is not None
    assert plan_a.nothing.behaviour == AS_USUAL
    assert plan_a.free.behaviour.borrowing is None
    assert plan_a.free.cost == plan_a.nothing.cost == 0
    assert (plan_a.free.end.line or 0) < plan_a.target


def test_months_are_a_range_that_holds_the_plan_and_no_promise(plan_a: Plan) -> None:
    assert plan_a.simulation is not None
    assert plan_a.earliest is not None
    assert 1 <= plan_a.earliest <= len(plan_a.simulation.months)
    assert plan_a.latest is None or plan_a.latest >= len(plan_a.simulation.months)


def test_the_search_always_finds_the_same(plan_a: Plan) -> None:
    again = find_plan(begun(case_a()), 20_000_00, 6)

    assert again.steps == plan_a.steps
    assert again.price == plan_a.price
    assert again.simulation is not None
    assert plan_a.simulation is not None
    assert again.simulation.months == plan_a.simulation.months


def test_a_higher_allowed_cost_never_makes_the_best_plan_worse() -> None:
    start = begun(case_a())
    plans = [
        find_plan(start, 12_000_00, 4, most=most) for most in (0, 2_00, 10_00, None)
    ]

    def worth(plan: Plan) -> tuple[bool, int, int]:
        assert plan.simulation is not None
        assert plan.price is not None
        return plan.feasible, -plan.price.more, plan.simulation.end.line or 0

    feasible = [plan for plan in plans if plan.feasible]
    assert [plan.feasible for plan in plans] == sorted(plan.feasible for plan in plans)
    assert Obstacle.PRICE in plans[0].blocked_by
    assert len({worth(plan) for plan in feasible}) == 1
    assert all(worth(plan)[1] <= 0 for plan in feasible)


def test_a_target_below_the_limit_held_is_there_already() -> None:
    plan = find_plan(begun(case_a()), 4000_00, 6)

    assert plan.feasible
    assert plan.there_already
    assert (plan.earliest, plan.latest) == (0, 0)
    assert plan.steps == ()


def test_a_target_out_of_reach_says_why_and_shows_the_nearest() -> None:
    plan = find_plan(begun(case_a()), 900_000_00, 3)

    assert not plan.feasible
    assert {Obstacle.PRODUCT, Obstacle.INCOME} <= set(plan.blocked_by)
    assert plan.simulation is not None
    assert not any(month.alarms for month in plan.simulation.months)
    assert (plan.simulation.end.line or 0) > 5000_00


def test_too_few_months_are_said_to_be_too_few() -> None:
    plan = find_plan(begun(case_a()), 20_000_00, 1)

    assert not plan.feasible
    assert set(plan.blocked_by) & {Obstacle.SCORE, Obstacle.STEPS}


@pytest.mark.parametrize("months", [0, 1000])
def test_no_months_and_a_thousand_are_refused(months: int) -> None:
    with pytest.raises(MonthsOutOfRange):
        find_plan(begun(case_a()), 20_000_00, months)


def test_with_something_overdue_no_plan_is_made() -> None:
    entries, day, _ = case_a()
    late = Entry(
        day=dt.date(2025, 11, 1),
        kind=Kind.BORROW,
        amount=800_00,
        line="借呗",
        loan="late",
        term=1,
        id=9999,
    )
    told = [entry for entry in entries if entry.day <= day]

    plan = find_plan(start_from(books_from([*told, late]), day, CARD), 20_000_00, 6)

    assert plan.refused
    assert not plan.feasible
    assert "overdue" in plan.blocked_by
    assert plan.simulation is None


def story(limit: float | None, **more: object) -> Start:
    told = Story()
    first, day = dt.date(2025, 6, 1), dt.date(2026, 1, 1)
    told.tell(first, Kind.LINE, limit, line="借呗", item="jiebei", **more)
    told.salary(first, day, 6000)
    return start_from(books_from(told.entries()), day, CARD)


def test_what_is_missing_for_a_plan_is_said() -> None:
    nothing = start_from(books_from([]), dt.date(2026, 1, 1), CARD)

    assert find_plan(nothing, 1000_00, 3).blocked_by == (Obstacle.NO_LINE,)
    assert find_plan(story(None), 9000_00, 3).blocked_by == (Obstacle.NO_LIMIT,)
    closed = story(5000, status=Status.CLOSED)
    assert find_plan(closed, 9000_00, 3).blocked_by == (Obstacle.CLOSED,)


def test_where_every_way_alarms_the_alarms_are_named() -> None:
    start = story(5000)
    heavy = Entry(
        day=dt.date(2025, 12, 20),
        kind=Kind.BORROW,
        amount=4500_00,
        line="借呗",
        loan="heavy",
        term=12,
        rate=Decimal("0.0004"),
        rate_kind=RateKind.DAILY,
        id=9999,
    )
    books = start.books.with_entries([heavy])

    plan = find_plan(start_from(books, start.on, CARD), 12_000_00, 3)

    assert not plan.feasible
    assert "utilisation" in plan.blocked_by


class Enough(Exception):  # noqa: N818 - it is what the user wanted
    """The search was looked at for long enough."""


def test_the_search_tells_how_far_it_is_and_can_be_ended() -> None:
    seen: list[tuple[int, int]] = []

    def told(done: int, most: int) -> None:
        seen.append((done, most))
        if done == 5:
            raise Enough

    with pytest.raises(Enough):
        find_plan(begun(case_a()), 20_000_00, 3, progress=told)

    assert [done for done, _ in seen] == [1, 2, 3, 4, 5]
    assert all(done <= most for done, most in seen)


def test_another_line_than_the_targets_can_be_planned_for() -> None:
    entries, day, _ = case_b()
    told = [entry for entry in entries if entry.day <= day]

    start = start_from(books_from(told), day, CARD, "花呗")

    assert find_plan(start, 3000_00, 3).there_already
    assert start.line == "花呗"
