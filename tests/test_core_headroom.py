"""The headroom: what binds it, and what takes it away altogether."""

import datetime as dt
from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.books import books_from
from core.estimate import Estimate, Headroom, Level
from core.estimator.score import estimate_books
from core.records import Entry, Kind
from core.scorecard import load_scorecard
from core.warnings.amounts import AMOUNT_RULES, bounds_of
from core.warnings.situation import Load
from core.warnings.thresholds import level_reached
from tests.lending_books import books
from tests.random_books import ENTRY_LISTS, LAST

CARD = load_scorecard("zhima-style")

#: A line of 20,000 without interest, so that dues are easy to follow.
LINE = (
    "2024-01-01 line 20000 line=借呗 item=jiebei rate=0 rate_kind=daily"
    " due_day=10 term=1 method=bullet\n"
)
WAGES = "".join(f"2024-0{month}-05 income 6000\n" for month in range(1, 6))


def estimated(text: str, on: str) -> Estimate:
    return estimate_books(books(text), dt.date.fromisoformat(on), CARD, "借呗")


def headroom(text: str, on: str = "2024-05-20") -> Headroom:
    return estimated(text, on).headroom


def test_without_income_utilisation_binds_just_below_its_warning() -> None:
    assert headroom(LINE) == Headroom(15_999_99, "utilisation")


def test_with_an_income_the_dues_of_a_month_bind() -> None:
    # 43 % of 6,000 is 2,580: the loan is due at once, on the 10th
    assert headroom(LINE + WAGES) == Headroom(2579_99, "debt-service")


def test_a_loan_above_a_months_income_binds_where_its_dues_are_light() -> None:
    long = LINE.replace("term=1 method=bullet", "term=24 method=equal-principal")

    assert headroom(long + WAGES) == Headroom(6000_00, "single-loan")


def test_the_line_itself_can_bind() -> None:
    small = LINE.replace("20000", "100") + LINE.replace("借呗", "花呗")

    assert headroom(small) == Headroom(100_00, "available")


def test_without_limit_and_income_the_headroom_is_unknown() -> None:
    assert headroom(LINE.replace("20000", "-")) == Headroom(None, None)


def test_an_amount_rule_that_stands_leaves_none() -> None:
    drawn = "2024-05-01 borrow 17000 line=借呗 term=1\n"

    assert headroom(LINE + drawn) == Headroom(0, "utilisation")


@pytest.mark.parametrize(("day", "left"), [("2024-05-12", True), ("2024-05-13", False)])
def test_three_days_overdue_leave_none(day: str, *, left: bool) -> None:
    drawn = "2024-04-15 borrow 500 line=借呗 loan=L term=1\n"
    found = headroom(LINE + drawn, day)

    assert (found.amount != 0) is left
    assert left or found.binding == "overdue"


#: Twice a loan of one lender is repaid with one of another.
ROUND = (
    LINE
    + LINE.replace("借呗", "某银行").replace("jiebei", "bank")
    + """
2024-03-20 borrow 1000 line=借呗 loan=A term=1
2024-04-08 borrow 1000 line=某银行 loan=B term=1
2024-04-10 repay 1000 line=借呗 loan=A
2024-05-08 borrow 1000 line=借呗 loan=C term=1
"""
)
SECOND = "2024-05-10 repay 1000 line=某银行 loan=B\n"


def test_borrowing_to_repay_again_leaves_none_from_the_next_day_on() -> None:
    worst = estimated(ROUND + SECOND, "2024-05-10").warnings[0]
    assert (worst.id, worst.level) == ("borrowing-to-repay", Level.SEVERE)

    before = headroom(ROUND, "2024-05-10").amount
    on_the_day = headroom(ROUND + SECOND, "2024-05-10").amount

    assert before is not None
    assert on_the_day is not None
    assert on_the_day >= before > 0
    assert headroom(ROUND + SECOND, "2024-05-11") == Headroom(0, "borrowing-to-repay")


def test_debts_with_five_lenders_leave_none() -> None:
    names = ("一", "二", "三", "四", "五")
    told = LINE + "".join(
        LINE.replace("借呗", name).replace("jiebei", "bank")
        + f"2024-02-0{number} borrow 500 line={name} loan=L{number} term=12"
        " method=equal-principal\n"
        + "".join(
            f"2024-0{month}-10 repay 41.67 line={name} loan=L{number}\n"
            for month in (3, 4, 5)
        )
        for number, name in enumerate(names, 1)
    )
    four = "\n".join(line for line in told.splitlines() if "五" not in line)

    assert headroom(told) == Headroom(0, "many-lenders")
    assert headroom(four).amount


FEN = st.integers(0, 100_000_00)
INCOMES = st.none() | st.sampled_from([7, 3000_00, 9999_99])
LOADS = st.builds(Load, FEN, FEN, FEN, FEN, FEN, FEN, INCOMES)


@given(LOADS)
def test_a_bound_is_where_a_rule_stands_at_level_warning(load: Load) -> None:
    standing = [
        rule.id
        for rule in AMOUNT_RULES
        if (ratio := rule.measure(load)) is not None
        and (
            reached := level_reached(
                CARD.warnings[rule.id], Fraction(*ratio), above=rule.above
            )
        )
        and reached[0].rank >= Level.WARNING.rank
    ]

    assert bounds_of(CARD).binding(load) == next(iter(standing), None)


BOUNDED = settings(deadline=None, max_examples=60)
LINED = Entry(day=LAST - dt.timedelta(days=400), kind=Kind.LINE, line="借呗")


def said(entries: list[Entry]) -> Estimate:
    return estimate_books(books_from(entries), LAST, CARD, "借呗")


@BOUNDED
@given(ENTRY_LISTS, st.randoms(use_true_random=False))
def test_a_severe_warning_of_before_today_leaves_none(
    entries: list[Entry], chance: Random
) -> None:
    lined = [replace(LINED, amount=chance.choice([5, 50, 500]) * 1000_00), *entries]
    known = [entry for entry in lined if entry.day < LAST]

    estimate = said(known)

    if any(warning.level is Level.SEVERE for warning in estimate.warnings):
        assert estimate.headroom.amount == 0
        assert estimate.headroom.binding is not None


@BOUNDED
@given(ENTRY_LISTS, st.integers(1, 60))
def test_borrowing_the_headroom_raises_no_amount_rule(
    entries: list[Entry], term: int
) -> None:
    lined = [replace(LINED, amount=50_000_00, term=term), *entries]
    before = said(lined)
    amount = before.headroom.amount
    assert amount is not None
    if amount == 0:
        return
    usual = next(line for line in before.lines if line.name == "借呗")
    assert usual.available is None or amount <= usual.available
    drawn = Entry(day=LAST, kind=Kind.BORROW, line="借呗", loan="all", amount=amount)

    after = said([*lined, drawn])

    rules = {"utilisation", "debt-service", "debt-to-income", "single-loan"}
    assert not {
        warning.id
        for warning in after.warnings
        if warning.id in rules and warning.level.rank >= Level.WARNING.rank
    }
