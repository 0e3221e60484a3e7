from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.lending.payoff import (
    Debt,
    Minimum,
    Payoff,
    Strategy,
    debts_of,
    pay_off,
)
from core.lending.schedule import schedule_of
from core.lending.terms import Terms
from core.records import Method, RateKind
from tests.lending_books import standing


def debts(*told: tuple[int, str, int]) -> list[Debt]:
    return [
        Debt(str(number), balance * 100, Decimal(rate) / 100, Minimum(least * 100))
        for number, (balance, rate, least) in enumerate(told)
    ]


THREE = debts((8000, "14.6", 400), (3000, "0", 300), (5000, "23.9", 250))
FOUR = debts(
    (8500, "22", 170), (5200, "12", 118), (12_300, "6.5", 237), (6000, "5.5", 65)
)
DEAR = debts((10_000, "24", 200), (12_000, "12", 270), (8000, "6", 150))


@pytest.mark.parametrize(
    ("owed", "strategy", "budget", "months", "interest"),
    [
        (THREE, Strategy.AVALANCHE, 1500_00, 12, 1194_01),
        (THREE, Strategy.SNOWBALL, 1500_00, 12, 1396_24),
        (FOUR, Strategy.AVALANCHE, 1000_00, 37, 4794_29),
        (FOUR, Strategy.SNOWBALL, 1000_00, 39, 6581_50),
        (DEAR, Strategy.AVALANCHE, 1000_00, 37, 6141_13),
        (DEAR, Strategy.SNOWBALL, 1000_00, 40, 9647_16),
    ],
)
def test_plans_are_exact(
    owed: list[Debt], strategy: Strategy, budget: int, months: int, interest: int
) -> None:
    plan = pay_off(owed, strategy, budget)

    assert (plan.months, plan.interest) == (months, interest)
    assert not plan.too_small


def test_a_plan_tells_the_order_and_the_balances_month_by_month() -> None:
    plan = pay_off(THREE, Strategy.AVALANCHE, 1500_00)

    assert [name for name, _ in plan.cleared] == ["2", "1", "0"]
    assert plan.cleared[-1] == ("0", 12)
    assert plan.course[-1].balances == (0, 0, 0)
    assert plan.course[0].interest == 97_33 + 99_58
    assert sum(plan.course[0].balances) == 16_000_00 + 196_91 - 1500_00
    assert sum(month.paid for month in plan.course) == 16_000_00 + plan.interest


def test_the_own_order_is_kept_and_unnamed_debts_come_last() -> None:
    plan = pay_off(THREE, Strategy.OWN_ORDER, 1500_00, order=["1", "2"])

    assert [name for name, _ in plan.cleared] == ["1", "2", "0"]


def test_a_one_off_payment_shortens_the_plan() -> None:
    plain = pay_off(FOUR, Strategy.AVALANCHE, 1000_00)

    extra = pay_off(FOUR, Strategy.AVALANCHE, 1000_00, extras={6: 5000_00})

    assert extra.months is not None
    assert plain.months is not None
    assert extra.months < plain.months
    assert extra.interest < plain.interest
    assert extra.course[5].paid == 6000_00


def test_minimums_alone_do_not_roll_on() -> None:
    plan = pay_off(THREE, Strategy.MINIMUMS)

    assert plan.course[0].paid == 950_00
    assert plan.course[plan.cleared[0][1]].paid < 950_00


@pytest.mark.parametrize(
    ("of_interest_too", "interest"), [(False, 751_83), (True, 750_66)]
)
def test_the_minimum_of_a_card_takes_eighty_eight_months(
    of_interest_too: bool, interest: int
) -> None:
    least = Minimum(20_00, Decimal("0.02"), of_interest_too)
    card = Debt("card", 1000_00, Decimal("0.17"), least)

    plan = pay_off([card], Strategy.MINIMUMS)

    assert (plan.months, plan.interest) == (88, interest)


def test_the_same_card_cleared_in_three_years() -> None:
    schedule = schedule_of(
        Terms(1000_00, Decimal("0.17"), RateKind.YEARLY, 36, Method.EQUAL_INSTALMENT),
        None,
    )

    assert schedule.payment == 35_65
    assert 1000_00 + schedule.interest_total == 1283_50


@pytest.mark.parametrize(
    ("balance", "rate", "least", "interest", "principal"),
    [
        (3000, "0.24", Minimum(0, Decimal("0.01"), and_interest=True), 99291, 49645),
        (10_000, "0.146", Minimum(300_00), 183549, 356451),
        (10_000, "0.24", Minimum(250_00), 342941, 107059),
        # A tenth of the balance, the interest in it.
        (10_000, "0.1825", Minimum(0, Decimal("0.1")), 142962, 797064),
    ],
)
def test_eighteen_months_of_persistent_debt(
    balance: int, rate: str, least: Minimum, interest: int, principal: int
) -> None:
    debt = Debt("card", balance * 100, Decimal(rate), least)

    course = pay_off([debt], Strategy.MINIMUMS).course[:18]

    assert sum(month.interest for month in course) == interest
    assert debt.balance - course[-1].balances[0] == principal


def test_a_budget_below_the_interest_never_ends_and_says_so() -> None:
    plan = pay_off(debts((10_000, "24", 100)), Strategy.AVALANCHE, 150_00)

    assert plan.months is None
    assert plan.cleared == ()
    assert len(plan.course) < 24


def test_a_budget_below_the_minimums_is_noted() -> None:
    plan = pay_off(debts((1000, "0", 400), (1000, "0", 400)), Strategy.SNOWBALL, 500_00)

    assert plan.too_small
    assert plan.months == 4


def test_nothing_owed_takes_no_time() -> None:
    assert pay_off([], Strategy.AVALANCHE, 100_00) == Payoff(0, 0, (), (), False)


DEBTS = st.lists(
    st.builds(
        lambda balance, rate, least: (balance, str(rate), least),
        st.integers(1, 50_000),
        st.integers(0, 36),
        st.integers(1, 800),
    ),
    min_size=1,
    max_size=4,
).map(lambda told: debts(*told))


@settings(deadline=None)
@given(DEBTS, st.integers(0, 3000_00))
def test_avalanche_is_never_dearer_than_snowball_or_the_minimums(
    owed: list[Debt], more: int
) -> None:
    budget = sum(debt.minimum.floor for debt in owed) + more
    avalanche = pay_off(owed, Strategy.AVALANCHE, budget)
    snowball = pay_off(owed, Strategy.SNOWBALL, budget)
    minimums = pay_off(owed, Strategy.MINIMUMS)

    if snowball.months is not None:
        assert avalanche.months is not None
        # A fen of rounding a month and debt.
        slack = len(owed) * avalanche.months
        assert avalanche.interest <= snowball.interest + slack
    if minimums.months is not None:
        assert avalanche.months is not None
        assert avalanche.months <= minimums.months
        slack = len(owed) * minimums.months
        assert avalanche.interest <= minimums.interest + slack


@settings(deadline=None)
@given(DEBTS, st.integers(1, 5000_00), st.integers(0, 1000_00))
def test_a_larger_budget_is_never_later(
    owed: list[Debt], budget: int, more: int
) -> None:
    small = pay_off(owed, Strategy.AVALANCHE, budget)
    large = pay_off(owed, Strategy.AVALANCHE, budget + more)

    if small.months is not None:
        assert large.months is not None
        assert large.months <= small.months


def test_the_debts_of_a_day_become_debts_to_get_out_of() -> None:
    positions = standing(
        """
        2024-01-01 line - line=花呗 item=huabei due_day=10
        2024-01-15 borrow 10000.00 line=借呗 loan=L1 rate=0.0004 rate_kind=daily \
            term=12 method=equal-instalment due_day=15
        2024-01-20 borrow 12000.00 line=花呗 loan=F1 rate=0.088 rate_kind=fee \
            term=12 method=equal-instalment
        2024-01-20 purchase 1000.00 line=花呗
        """.replace("\\\n", " "),
        "2024-02-05",
    )

    jiebei, instalments, purchases = debts_of(positions)

    assert (jiebei.id, jiebei.minimum) == ("L1", Minimum(900_74))
    assert jiebei.yearly_rate == Decimal("0.146")
    assert jiebei.balance == 10_000_00 + 84_00
    assert instalments.id == "F1"
    assert Decimal("0.158") < instalments.yearly_rate < Decimal("0.17")
    assert (purchases.id, purchases.balance) == ("花呗", 1000_00)
    assert purchases.yearly_rate == Decimal("0.1825")
    assert purchases.minimum == Minimum(10_00, Decimal("0.1"))
