import datetime as dt
from dataclasses import replace

import pytest

from core.admission import owed, refusals
from core.problems import Problem, ProblemCode
from tests.lending_books import books, entry

TODAY = dt.date(2024, 12, 31)

BORROWED = (
    "2024-01-15 borrow 10000.00 line=借呗 loan=L1 rate=0.0004 rate_kind=daily "
    "term=12 due_day=15 method=equal-instalment\n"
    "2024-01-20 purchase 300.00 line=花呗\n"
)


def refused(text: str, before: str = BORROWED) -> tuple[Problem, ...]:
    told = entry(text)
    return refusals(books(before), told, told.day)


def test_a_repayment_of_the_debt_is_admitted() -> None:
    assert refused("2024-01-25 repay 10040.00 loan=L1") == ()
    assert refused("2024-01-25 repay 300.00 line=花呗") == ()
    assert refused("2024-01-25 repay 10340.00") == ()


@pytest.mark.parametrize(
    ("text", "debt"),
    [
        ("2024-01-25 repay 10040.01 loan=L1", 10_040_00),
        ("2024-01-25 repay 10040.01 line=借呗", 10_040_00),
        ("2024-01-25 repay 300.01 line=花呗", 300_00),
        ("2024-01-25 repay 10340.01", 10_340_00),
        ("2024-01-25 repay 0.01 line=招商银行", 0),
    ],
)
def test_a_repayment_above_the_debt_is_refused_with_the_exact_debt(
    text: str, debt: int
) -> None:
    assert refused(text) == (
        Problem("amount", ProblemCode.ABOVE_DEBT, (("owed", debt),)),
    )
    assert owed(books(BORROWED), entry(text)) == debt


def test_a_loan_must_be_known() -> None:
    assert refused("2024-01-25 repay 10.00 loan=L2") == (
        Problem("loan", ProblemCode.LOAN_UNKNOWN, (("loan", "L2"),)),
    )


def test_a_loan_cannot_be_repaid_before_it_is_drawn() -> None:
    assert refused("2024-01-14 repay 10.00 loan=L1") == (
        Problem("day", ProblemCode.LOAN_NOT_DRAWN, (("drawn_on", "2024-01-15"),)),
    )


def test_a_loan_belongs_to_its_line() -> None:
    (problem,) = refused("2024-01-25 repay 10.00 loan=L1 line=花呗")

    assert problem.code is ProblemCode.LOAN_OF_OTHER_LINE
    assert problem.facts == (("line", "借呗"),)


def test_a_name_of_a_loan_is_given_once() -> None:
    (problem,) = refused("2024-02-01 borrow 10.00 line=借呗 loan=L1")

    assert (problem.field, problem.code) == ("loan", ProblemCode.LOAN_TAKEN)
    assert refused("2024-02-01 borrow 10.00 line=借呗 loan=L2") == ()


def test_an_entry_may_be_changed_without_standing_in_its_own_way() -> None:
    before = books(BORROWED + "2024-02-15 repay 900.74 loan=L1\n")
    repaid = before.entries[-1]
    drawn = before.entries[0]

    assert refusals(before, replace(repaid, amount=901_00), TODAY) == ()
    assert refusals(before, replace(drawn, amount=12_000_00), TODAY) == ()


def test_a_told_principal_above_the_debt_is_refused() -> None:
    text = "2024-01-25 repay 10100.00 loan=L1 principal=10000.01 interest=99.99"

    assert refused(text) == (
        Problem("principal", ProblemCode.PRINCIPAL_ABOVE_DEBT, (("owed", 10_000_00),)),
    )


def test_interest_as_the_lender_took_it_may_exceed_ours() -> None:
    text = "2024-01-25 repay 10100.00 loan=L1 principal=10000.00 interest=100.00"

    assert refused(text) == ()


def test_a_repayment_of_an_earlier_day_must_leave_debt_to_later_ones() -> None:
    before = books(BORROWED + "2024-06-01 repay 300.00 line=花呗\n")
    double = entry("2024-05-01 repay 300.00 line=花呗")

    # By June interest and penalty had made more of it than was paid.
    (problem,) = refusals(before, double, TODAY)
    facts = dict(problem.facts)

    assert problem.code is ProblemCode.ABOVE_DEBT
    assert 0 < int(facts["owed"]) < 300_00


def test_another_currency_is_refused() -> None:
    assert refused("2024-01-25 repay 10.00 line=花呗 currency=USD") == (
        Problem("currency", ProblemCode.OTHER_CURRENCY, (("currency", "CNY"),)),
    )
