"""The lender's figure of an instalment beside ours."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.admission import refusals
from core.lending.own_split import Cause
from core.lending.told_instalments import ToldInstalment, told_instalments
from core.problems import ProblemCode
from core.records import Entry
from tests.lending_books import books, entry, standing, standing_of
from tests.random_lending import BOOKS, LAST

LOAN = """
2024-01-15 line 20000.00 line=借呗 rate=0.0004 rate_kind=daily due_day=15
2024-01-15 borrow 10000.00 line=借呗 loan=L1 term=12 method=equal-instalment
"""
TOLD = "2024-01-20 bill {} line=借呗 loan=L1 until=2024-02-15\n"


def _told(text: str, on: str = "2024-02-01") -> tuple[ToldInstalment, ...]:
    (loan,) = standing(text, on).loans
    return told_instalments(books(text).entries, loan)


def test_the_lenders_figure_stands_beside_ours_and_changes_nothing() -> None:
    text = LOAN + TOLD.format("901.50")

    (found,) = _told(text)

    assert (found.amount, found.reckoned, found.difference) == (901_50, 900_74, 76)
    assert standing(text, "2024-02-01").loans == standing(LOAN, "2024-02-01").loans
    assert standing(text, "2024-02-01").bills == ()


def test_without_a_due_day_it_is_the_instalment_coming_next() -> None:
    text = LOAN + "2024-02-20 bill 900.74 line=借呗 loan=L1\n"

    (found,) = _told(text)

    assert found.row.due == dt.date(2024, 3, 15)
    assert found.cause is Cause.SAME


def test_of_two_figures_for_one_instalment_the_later_counts() -> None:
    text = LOAN + TOLD.format("950.00") + TOLD.format("900.74")

    (found,) = _told(text)

    assert found.difference == 0


def test_a_due_day_that_the_loan_has_not_is_no_instalment() -> None:
    text = LOAN + "2024-01-20 bill 900.00 line=借呗 loan=L1 until=2024-02-16\n"

    assert _told(text) == ()


@pytest.mark.parametrize(
    ("amount", "cause"),
    [
        ("900.74", Cause.SAME),
        ("900.76", Cause.ROUNDING),
        ("902.46", Cause.DAY_COUNT),  # 360 days: 124.00 becomes 125.72
        ("930.00", Cause.RATE),
    ],
)
def test_the_likely_cause_of_a_difference_is_named(amount: str, cause: Cause) -> None:
    (found,) = _told(LOAN + TOLD.format(amount))

    assert found.cause is cause


def test_a_difference_without_interest_is_a_fee() -> None:
    text = """
        2024-01-15 borrow 1200.00 line=花呗 loan=F1 term=3
        2024-01-16 bill 420.00 line=花呗 loan=F1
    """

    (found,) = _told(text)

    assert (found.difference, found.cause) == (10_00, Cause.FEE)


def test_the_loan_must_be_one_that_the_books_know() -> None:
    told = entry("2024-01-20 bill 900.74 line=借呗 loan=L9")

    (problem,) = refusals(books(LOAN), told, told.day)

    assert (problem.field, problem.code) == ("loan", ProblemCode.LOAN_UNKNOWN)


@settings(deadline=None)
@given(BOOKS, st.integers(1, 1_000_000))
def test_a_figure_told_never_moves_any_of_ours(told: list[Entry], amount: int) -> None:
    before = standing_of(told, LAST)
    lender = [
        entry(f"{loan.drawn_on} bill {amount}.00 line={loan.line} loan={loan.id}", 900)
        for loan in before.loans
    ]

    after = standing_of([*told, *lender], LAST)

    assert (after.loans, after.lines) == (before.loans, before.lines)
    assert (after.bills, after.dues) == (before.bills, before.dues)
