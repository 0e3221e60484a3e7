"""What ending a debt takes, on any day."""

import datetime as dt
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.books import books_from
from core.lending.ending import Debt, Ending, ending_of
from core.lending.products import load_products
from core.records import Entry, Kind
from tests.lending_books import books, standing_of
from tests.random_lending import borrowings

DRAWN = """
2024-01-15 line 20000.00 line=借呗 rate=0.0004 rate_kind=daily due_day=15
2024-01-15 borrow 10000.00 line=借呗 loan=L1 term=12 method=equal-instalment
"""
LOAN = Debt("借呗", "L1")


def _ending(text: str, debt: Debt, on: str, day: str) -> Ending:
    days = dt.date.fromisoformat(on), dt.date.fromisoformat(day)
    return ending_of(books(text), debt, *days, load_products())


def test_ending_a_loan_takes_its_principal_and_the_interest_of_the_days() -> None:
    found = _ending(DRAWN, LOAN, "2024-01-15", "2024-01-25")

    assert (found.split.principal, found.split.interest) == (10_000_00, 40_00)
    assert found.before == 0
    assert found.saved == 808_82 - 40_00


def test_what_falls_due_before_the_day_is_taken_to_be_paid_on_its_own() -> None:
    found = _ending(DRAWN, LOAN, "2024-01-20", "2024-04-01")

    # Two instalments of 900.74; principal 10,000.00 less 776.74 and 793.75.
    assert found.before == 2 * 900_74
    assert found.split.principal == 8_429_51
    assert found.split.interest == 57_32  # seventeen days


def test_late_dues_and_their_penalty_are_paid_before_all_else() -> None:
    found = _ending(DRAWN, LOAN, "2024-02-25", "2024-03-01")

    assert found.before == 900_74 + 4_66


def test_on_its_own_due_day_an_instalment_is_part_of_the_whole() -> None:
    found = _ending(DRAWN, LOAN, "2024-01-20", "2024-02-15")

    assert (found.before, found.amount) == (0, 10_124_00)


def test_a_day_that_is_over_shows_what_ending_it_then_would_have_taken() -> None:
    found = _ending(DRAWN, LOAN, "2024-06-01", "2024-01-25")

    assert (found.amount, found.before) == (10_040_00, 0)


def test_a_whole_line_is_ended_with_its_loans_and_bills() -> None:
    text = """
        2024-01-02 purchase 500.00 line=花呗
        2024-01-03 borrow 1200.00 line=花呗 loan=F1 term=3
    """

    found = _ending(text, Debt("花呗"), "2024-01-05", "2024-02-20")

    # The bill of 500.00 and the first instalment of 410.00 fell due on the 10th.
    assert found.before == 910_00
    assert found.split.principal == 800_00
    assert found.saved is None


def test_what_was_paid_elsewhere_that_day_is_no_part_of_it() -> None:
    text = (
        DRAWN
        + """
        2024-01-15 borrow 300.00 line=银行 loan=B1
        2024-01-25 repay 100.00 line=银行 loan=B1
    """
    )

    found = _ending(text, LOAN, "2024-01-25", "2024-01-25")

    assert found.amount == 10_040_00


def test_bills_that_stay_unpaid_elsewhere_change_nothing() -> None:
    text = DRAWN + "2024-01-20 purchase 300.00 line=花呗\n"

    alone = _ending(DRAWN, LOAN, "2024-01-25", "2024-07-01")

    assert _ending(text, LOAN, "2024-01-25", "2024-07-01") == alone


def test_a_debt_that_is_paid_takes_nothing() -> None:
    text = DRAWN + "2024-01-15 repay 10000.00 line=借呗 loan=L1\n"

    found = _ending(text, LOAN, "2024-02-01", "2024-03-01")

    assert (found.amount, found.before, found.saved) == (0, 0, 0)


@settings(deadline=None)
@given(
    borrowings("A"),
    st.integers(100_00, 300_000_00),
    st.integers(0, 12),
    st.integers(0, 12),
)
def test_paying_as_said_ends_the_loan_on_the_day_and_a_tenth_less_does_not(
    drawn: Entry, principal: int, wait: int, ahead: int
) -> None:
    told = replace(drawn, id=1, amount=principal)
    on = drawn.day + dt.timedelta(days=wait)
    day = on + dt.timedelta(days=ahead)
    products = load_products()
    found = ending_of(books_from([told]), Debt(drawn.line, "A"), on, day, products)
    assume(not found.before)

    last = Entry(day=day, kind=Kind.REPAY, amount=found.amount, loan="A", id=2)
    less = replace(last, amount=found.amount * 9 // 10)

    assert standing_of([told, last], day).loans[0].closed_on == day
    assert standing_of([told, less], day).loans[0].closed_on is None


@settings(deadline=None)
@given(borrowings("A"), st.integers(100_00, 300_000_00), st.integers(0, 700))
def test_ending_a_loan_never_costs_more_than_its_schedule(
    drawn: Entry, principal: int, ahead: int
) -> None:
    told = replace(drawn, id=1, amount=principal)
    day = drawn.day + dt.timedelta(days=ahead)
    books = books_from([told])

    found = ending_of(books, Debt(drawn.line, "A"), drawn.day, day, load_products())

    (loan,) = standing_of([told], drawn.day).loans
    scheduled = sum(row.owed for row in loan.rows)
    assert found.saved == scheduled - found.before - found.amount >= 0
    assert found.split.principal <= principal
