import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from core.lending.compare import (
    ALL_IN,
    METHODS,
    Offer,
    OtherTerms,
    compare,
    comparison,
    offer_of,
)
from core.lending.solve import Question
from core.lending.terms import Terms
from core.problems import Problem, ProblemCode
from core.records import Method, RateKind
from core.scorecard import load_scorecard

TERMS = Terms(
    principal=10_000_00,
    rate=Decimal("0.0004"),
    rate_kind=RateKind.DAILY,
    term=12,
    method=Method.EQUAL_INSTALMENT,
    due_day=15,
)
DRAWN = dt.date(2024, 1, 15)


def by_method(start: dt.date | None) -> dict[Method, Offer]:
    return {offer.terms.method: offer for offer in comparison(TERMS, start)}


def test_every_method_is_compared_once() -> None:
    assert set(METHODS) == set(Method)
    assert [offer.terms.method for offer in comparison(TERMS, DRAWN)] == list(METHODS)


def test_twelve_equal_instalments_beside_interest_only_by_actual_days() -> None:
    offers = by_method(DRAWN)
    equal = offers[Method.EQUAL_INSTALMENT]
    alone = offers[Method.INTEREST_ONLY]

    assert (equal.first, equal.last, equal.cost) == (900_74, 900_68, 808_82)
    assert (alone.first, alone.last, alone.cost) == (124_00, 10_124_00, 1464_00)


def test_the_same_by_months() -> None:
    offers = by_method(None)
    equal = offers[Method.EQUAL_INSTALMENT]

    assert (equal.first, equal.cost) == (900_70, 808_36)
    assert offers[Method.INTEREST_ONLY].cost == 12 * 121_67
    assert offers[Method.BULLET].cost == 1460_00


def test_the_later_principal_is_paid_the_more_it_costs_at_the_same_rate() -> None:
    offers = by_method(DRAWN)
    costs = [
        offers[method].cost
        for method in (
            Method.EQUAL_PRINCIPAL,
            Method.EQUAL_INSTALMENT,
            Method.INTEREST_ONLY_THEN_EQUAL,
            Method.INTEREST_ONLY,
        )
    ]

    assert costs == sorted(costs)
    for offer in offers.values():
        assert offer.headline == pytest.approx(0.146)
        assert offer.schedule.apr == pytest.approx(0.146, abs=0.01)


@pytest.mark.parametrize(
    ("term", "fee", "nominal"),
    [(3, "0.025", 14.94), (6, "0.045", 15.27), (9, "0.065", 15.34)],
)
def test_an_alternative_with_a_fee_shows_its_true_rate(
    term: int, fee: str, nominal: float
) -> None:
    other = replace(
        TERMS, principal=12_000_00, rate=Decimal(fee), rate_kind=RateKind.FEE, term=term
    )

    *_, offer = comparison(TERMS, None, other)

    assert offer.alternative
    assert offer.schedule.fee_total == offer.cost == int(12_000_00 * Decimal(fee))
    assert offer.schedule.apr is not None
    assert round(offer.schedule.apr * 100, 2) == nominal
    assert offer.headline == pytest.approx(float(fee) * 12 / term)


def test_above_the_bound_is_only_what_exceeds_it() -> None:
    most = 0.24
    at = replace(TERMS, rate=Decimal("0.24"), rate_kind=RateKind.YEARLY)
    over = replace(at, rate=Decimal("0.245"))

    assert not offer_of(at, None).above(most)
    assert offer_of(over, None).above(most)
    assert not offer_of(replace(at, principal=0), None).above(most)


def test_a_fee_of_thirteen_and_a_half_percent_is_above_twenty_four() -> None:
    fee = replace(TERMS, rate=Decimal("0.135"), rate_kind=RateKind.FEE)

    offer = offer_of(fee, None)

    assert offer.headline == pytest.approx(0.135)
    assert offer.above(0.24)


ASKED = Question(
    principal=10_000_00,
    rate=Decimal("0.0004"),
    term=12,
    payment=None,
    rate_kind=RateKind.DAILY,
    method=Method.EQUAL_INSTALMENT,
    due_day=15,
    start=DRAWN,
)


def test_what_is_left_open_is_worked_out_before_it_is_compared() -> None:
    whole = compare(ASKED)
    from_payment = compare(replace(ASKED, principal=None, payment=900_74))

    assert whole.answer is not None
    assert whole.answer.payment == 900_74
    assert from_payment.answer is not None
    assert from_payment.answer.terms == TERMS
    assert from_payment.offers == whole.offers == comparison(TERMS, DRAWN)


def test_terms_that_cannot_be_are_told_and_nothing_is_compared() -> None:
    found = compare(replace(ASKED, term=0))

    assert found.answer is None
    assert found.offers == ()
    assert found.problems == (Problem("term", ProblemCode.BELOW, (("least", 1),)),)


def test_an_alternative_differs_in_what_was_told_of_it() -> None:
    fee = OtherTerms(24, Decimal("0.088"), RateKind.FEE)
    longer = OtherTerms(24, None, RateKind.FEE)
    neither = OtherTerms(None, None, RateKind.FEE)

    assert compare(ASKED, fee).offers[-1].terms == replace(
        TERMS, term=24, rate=Decimal("0.088"), rate_kind=RateKind.FEE
    )
    assert compare(ASKED, longer).offers[-1].terms == replace(TERMS, term=24)
    assert compare(ASKED, neither).offers == comparison(TERMS, DRAWN)


def test_an_impossible_alternative_leaves_the_rest_standing() -> None:
    found = compare(ASKED, OtherTerms(None, Decimal(2), RateKind.FEE))

    assert [problem.field for problem in found.problems] == ["other_rate"]
    assert found.offers == comparison(TERMS, DRAWN)


@pytest.mark.parametrize("name", ["zhima-style", "fico-style"])
def test_the_scorecards_that_ship_hold_the_all_in_bound(name: str) -> None:
    assert load_scorecard(name).warnings["dear-credit"]["caution"] == ALL_IN
