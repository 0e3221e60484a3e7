import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.lending.schedule import schedule_of
from core.lending.solve import Answer, Question, solve
from core.lending.terms import Terms
from core.problems import Problem, ProblemCode
from core.records import Method, RateKind

KNOWN = Question(
    principal=10_000_00,
    rate=Decimal("0.0004"),
    term=12,
    payment=900_70,
    rate_kind=RateKind.DAILY,
    method=Method.EQUAL_INSTALMENT,
)


def answer(question: Question) -> Answer:
    found = solve(question)
    assert isinstance(found, Answer), found
    return found


def problem(question: Question) -> Problem:
    found = solve(question)
    assert isinstance(found, Problem), found
    return found


def test_each_of_the_four_is_found_from_the_others() -> None:
    assert answer(replace(KNOWN, payment=None)).payment == 900_70
    assert answer(replace(KNOWN, principal=None)).terms.principal == 10_000_00
    assert answer(replace(KNOWN, rate=None)).terms.rate == Decimal("0.0004")
    assert answer(replace(KNOWN, term=None)).terms.term == 12


def test_by_actual_days_too() -> None:
    dated = replace(KNOWN, start=dt.date(2024, 1, 15), payment=900_74)

    assert answer(replace(dated, payment=None)).payment == 900_74
    assert answer(replace(dated, principal=None)).terms.principal == 10_000_00
    assert answer(replace(dated, rate=None)).terms.rate == Decimal("0.0004")
    assert answer(replace(dated, term=None)).terms.term == 12


def test_the_rate_of_an_instalment_fee_is_found() -> None:
    asked = Question(
        12_000_00, None, 12, 1088_00, RateKind.FEE, Method.EQUAL_INSTALMENT
    )

    assert answer(asked).terms.rate == Decimal("0.088")


def test_a_term_is_the_shortest_that_the_payment_can_carry() -> None:
    found = answer(replace(KNOWN, term=None, payment=1000_00))

    assert found.terms.term == 11
    assert found.payment <= 1000_00


def test_a_payment_below_the_interest_pays_nothing_off() -> None:
    found = problem(replace(KNOWN, term=None, payment=121_67))

    assert found == Problem(
        "payment", ProblemCode.PAYMENT_BELOW_INTEREST, (("interest", 121_67),)
    )


def test_a_payment_that_would_take_longer_than_any_loan_is_too_small() -> None:
    found = problem(replace(KNOWN, term=None, payment=121_68))

    assert (found.field, found.code) == ("payment", ProblemCode.BELOW)


def test_a_payment_below_the_principals_share_has_no_rate() -> None:
    found = problem(replace(KNOWN, rate=None, payment=833_32))

    assert found == Problem("payment", ProblemCode.BELOW, (("least", 833_33),))


def test_a_payment_beyond_any_rate_is_too_large() -> None:
    found = problem(replace(KNOWN, rate=None, payment=99_999_00))

    assert (found.field, found.code) == ("payment", ProblemCode.ABOVE)


@pytest.mark.parametrize(
    ("question", "field"),
    [
        (replace(KNOWN, payment=None, term=0), "term"),
        (replace(KNOWN, payment=None, rate=Decimal("-0.1")), "rate"),
        (replace(KNOWN, payment=None, rate=Decimal("0.04")), "rate"),
        (replace(KNOWN, payment=None, rate=Decimal("NaN")), "rate"),
        (replace(KNOWN, payment=None, principal=0), "principal"),
        (replace(KNOWN, payment=None, due_day=32), "due_day"),
        (replace(KNOWN, rate=None, payment=0), "payment"),
        (replace(KNOWN, principal=None, payment=-1), "payment"),
    ],
)
def test_impossible_terms_are_named_by_their_field(
    question: Question, field: str
) -> None:
    assert problem(question).field == field


def test_interest_alone_says_nothing_about_the_term() -> None:
    asked = replace(KNOWN, method=Method.INTEREST_ONLY, payment=121_67, term=None)

    assert problem(asked) == Problem("term", ProblemCode.NO_SOLUTION)


def test_exactly_one_field_must_be_open() -> None:
    with pytest.raises(ValueError, match="exactly one"):
        solve(KNOWN)


@settings(deadline=None)
@given(
    principal=st.integers(100_00, 5_000_000_00),
    rate=st.integers(0, 100).map(lambda steps: Decimal(steps) / 100_000),
    term=st.integers(1, 60),
    method=st.sampled_from(list(Method)),
    start=st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31)),
)
def test_solving_for_a_field_and_back_is_the_same_payment_to_the_fen(
    principal: int, rate: Decimal, term: int, method: Method, start: dt.date | None
) -> None:
    terms = Terms(principal, rate, RateKind.DAILY, term, method)
    payment = schedule_of(terms, start).payment
    assume(payment > 0)
    full = Question(principal, rate, term, payment, RateKind.DAILY, method, start=start)

    by_principal = answer(replace(full, principal=None)).terms
    by_rate = answer(replace(full, rate=None)).terms

    assert schedule_of(by_principal, start).payment == payment
    assert schedule_of(by_rate, start).payment == payment
    if method is not Method.INTEREST_ONLY:
        by_term = answer(replace(full, term=None))
        assert schedule_of(by_term.terms, start).payment == by_term.payment
        assert by_term.payment <= payment
