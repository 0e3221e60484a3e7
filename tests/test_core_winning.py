"""What wins points, how soon, and at what cost, is what the estimator then says."""

import datetime as dt
from collections.abc import Iterator

import pytest

from core.books import books_from
from core.dates import add_months
from core.estimate import HoldingBack, StepCost
from core.estimator.evaluation import Evaluation, evaluate
from core.estimator.winning import holding_back
from core.records import Entry, Kind, Status
from core.scorecard import load_scorecard
from tests.lending_books import entries

CARD = load_scorecard("zhima-style")
ON = dt.date(2024, 12, 20)
LINE = (
    "2024-01-01 line 20000 line=借呗 item=jiebei rate=0 rate_kind=daily"
    " due_day=10 term=1 method=bullet\n"
)
HUABEI = "2024-01-01 line 3000 line=花呗 item=huabei due_day=10\n"


def monthly(first: dt.date, months: int, late: int = 0) -> Iterator[str]:
    """Yield a loan a month, repaid on its due day, the last one some days late."""
    for number in range(months):
        drawn = add_months(first, number).replace(day=12)
        due = add_months(drawn, 1).replace(day=10)
        if number == months - 1:
            due += dt.timedelta(days=late)
        loan = f"line=借呗 loan={drawn:%y%m}"
        yield f"{drawn} borrow 500 {loan}\n{due} repay 500 {loan}\n"


def evaluated(text: str, on: dt.date = ON, *more: Entry) -> Evaluation:
    return evaluate(books_from([*entries(text), *more]), on, CARD)


def gap(evaluation: Evaluation, factor: str) -> HoldingBack:
    return next(one for one in holding_back(evaluation) if one.factor == factor)


def points(evaluation: Evaluation, factor: str) -> float:
    value = float(evaluation.factors[factor].value[-1])
    return CARD.span * CARD.weights[factor] * value


YEAR = LINE + "".join(monthly(dt.date(2024, 1, 1), 11))


def test_free_steps_come_first_and_then_the_most_points() -> None:
    found = holding_back(evaluated(YEAR))

    costs = [one.cost.is_free for one in found]
    assert costs == sorted(costs, reverse=True)
    for is_free in (True, False):
        won = [one.points_to_win for one in found if one.cost.is_free is is_free]
        assert won == sorted(won, reverse=True)
        assert won
    assert "network" not in {one.factor for one in found}


def test_the_profile_wins_all_its_points_at_once_and_free() -> None:
    one = gap(evaluated(YEAR), "profile")

    assert (one.half_after, one.cost) == (0, StepCost.FREE)
    assert one.within_year == pytest.approx(one.points_to_win) == pytest.approx(63)


@pytest.mark.parametrize("late", [0, 30])
def test_a_year_of_paying_in_time_wins_what_was_said(late: int) -> None:
    told = LINE + "".join(monthly(dt.date(2024, 1, 1), 11, late))
    today = dt.date(2025, 1, 20)
    more = "".join(monthly(dt.date(2025, 1, 1), 11))

    one = gap(evaluated(told, today), "repayment_record")
    in_a_year = evaluated(told + more, today + dt.timedelta(days=360))
    won = points(in_a_year, "repayment_record") - points(
        evaluated(told, today), "repayment_record"
    )

    assert one.within_year == pytest.approx(won, rel=0.05)
    assert one.half_after is not None
    assert 90 <= one.half_after <= 180


def test_what_is_overdue_is_won_back_from_the_day_it_is_paid() -> None:
    told = LINE + "2024-10-12 borrow 500 line=借呗 loan=L\n"

    one = gap(evaluated(told), "repayment_record")
    paid = evaluated(told + f"{ON} repay 500 line=借呗 loan=L\n")

    at_once = points(paid, "repayment_record") - points(
        evaluated(told), "repayment_record"
    )
    assert one.within_year is not None
    assert 0 < at_once < one.within_year < one.points_to_win


def test_paying_a_full_line_down_wins_half_at_once_and_the_rest_in_half_a_year() -> (
    None
):
    told = (
        LINE.replace("term=1", "term=12") + "2024-01-12 borrow 19000 line=借呗 loan=L\n"
    )
    full = evaluated(told)
    paid = told + f"{ON} repay 17000 line=借呗 loan=L\n"

    one = gap(full, "utilisation")
    before = points(full, "utilisation")

    now = points(evaluated(paid), "utilisation") - before
    later = points(evaluated(paid, ON + dt.timedelta(days=180)), "utilisation") - before
    assert one.cost is StepCost.SAVES
    assert one.half_after in {0, 15}
    assert one.within_year == pytest.approx(later, rel=0.02)
    assert now == pytest.approx(later / 2, rel=0.1)


def test_debts_paid_as_they_fall_due_win_back_what_they_weigh_on_the_income() -> None:
    told = (
        LINE
        + "".join(f"2024-{month:02d}-05 income 6000\n" for month in range(6, 13))
        + "2024-12-12 borrow 12000 line=借呗 loan=L term=6 method=equal-principal\n"
    )
    rest = "".join(f"2025-0{m}-10 repay 2000 line=借呗 loan=L\n" for m in range(1, 7))
    wages = "".join(f"2025-{month:02d}-05 income 6000\n" for month in range(1, 13))

    one = gap(evaluated(told), "affordability")
    in_a_year = evaluated(told + rest + wages, ON + dt.timedelta(days=360))

    won = points(in_a_year, "affordability") - points(evaluated(told), "affordability")
    assert one.within_year == pytest.approx(won, abs=0.2)
    assert one.half_after is not None
    assert 90 <= one.half_after <= 180
    assert one.cost is StepCost.FREE


def test_an_income_told_counts_from_the_next_month_and_a_limit_at_once() -> None:
    unknown = evaluated(LINE.replace("20000", "-"))

    income, limit = gap(unknown, "affordability"), gap(unknown, "utilisation")

    assert (income.within_year, income.half_after) == (None, 12)
    assert (limit.within_year, limit.half_after) == (None, 0)


def test_requests_are_forgotten_after_half_a_year() -> None:
    asked = [
        Entry(
            day=ON - dt.timedelta(days=33),
            kind=Kind.APPLICATION,
            line="借呗",
            status=Status.REFUSED,
        )
        for _ in range(3)
    ]

    one = gap(evaluated(LINE, ON, *asked), "new_credit")

    assert one.half_after == 150
    assert one.within_year == pytest.approx(one.points_to_win)


def test_activity_is_free_with_a_line_that_asks_no_interest() -> None:
    assert gap(evaluated(LINE), "age_activity").cost is StepCost.INTEREST
    assert gap(evaluated(LINE + HUABEI), "age_activity").cost is StepCost.FREE


def test_purchases_cost_what_is_bought_and_count_within_the_window() -> None:
    one = gap(evaluated(LINE), "spending")

    assert one.cost is StepCost.PURCHASES
    assert one.half_after == 60
    assert one.within_year == pytest.approx(one.points_to_win)


def test_the_fico_style_card_says_of_all_its_factors_how_they_are_won() -> None:
    card = load_scorecard("fico-style")
    found = holding_back(evaluate(books_from(entries(YEAR)), ON, card))

    assert {one.factor for one in found} <= set(card.factors)
    assert all(one.points_to_win > 0 for one in found)
