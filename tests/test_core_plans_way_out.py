"""Ways out of debt side by side; the exact cases stand with the payoff itself."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.lending.payoff import Debt, Minimum, Strategy
from core.plans.way_out import STRATEGIES, ways_out, ways_out_of


def debts(*told: tuple[int, str, int]) -> list[Debt]:
    return [
        Debt(str(number), balance * 100, Decimal(rate) / 100, Minimum(least * 100))
        for number, (balance, rate, least) in enumerate(told)
    ]


THREE = debts((8000, "14.6", 400), (3000, "0", 300), (5000, "23.9", 250))


def test_the_ways_of_one_budget_stand_side_by_side() -> None:
    found = ways_out_of(THREE, 1500_00, order=["1", "2"])

    assert [way.strategy for way in found.ways] == list(STRATEGIES)
    avalanche, snowball, own, minimums = found.ways
    assert (avalanche.payoff.months, avalanche.payoff.interest) == (12, 1194_01)
    assert (snowball.payoff.months, snowball.payoff.interest) == (12, 1396_24)
    assert own.payoff.cleared[0][0] == "1"
    assert minimums.saved == 0
    assert avalanche.saved == minimums.payoff.interest - avalanche.payoff.interest


def test_the_least_is_what_the_first_month_asks_for() -> None:
    found = ways_out(THREE, 550_00)

    assert found.least == 950_00
    assert found.budget == 1500_00
    assert found.interest == 97_33 + 99_58
    assert found.way(Strategy.AVALANCHE).payoff.months == 12


@pytest.mark.parametrize("budget", [0, 1, 196_91])
def test_a_budget_that_only_pays_the_interest_never_ends(budget: int) -> None:
    found = ways_out_of(THREE, budget)

    assert found.way(Strategy.AVALANCHE).payoff.months is None
    assert found.way(Strategy.AVALANCHE).payoff.too_small
    assert found.way(Strategy.AVALANCHE).saved is None


def test_nothing_owed_is_nothing_to_pay() -> None:
    found = ways_out([], 100_00)

    assert (found.least, found.interest) == (0, 0)
    assert {way.payoff.months for way in found.ways} == {0}


@given(st.integers(0, 3000_00), st.integers(0, 3000_00))
def test_paying_more_is_never_later_nor_dearer(extra: int, more: int) -> None:
    less, much = (ways_out(THREE, fen) for fen in (extra, extra + more))

    for strategy in (Strategy.AVALANCHE, Strategy.SNOWBALL):
        slow, fast = less.way(strategy).payoff, much.way(strategy).payoff
        assert (fast.months or 0) <= (slow.months or 0)
        assert fast.interest <= slow.interest
