import datetime as dt
from decimal import Decimal

import pytest

from core.lending.positions import LimitStep
from core.lending.products import load_products, next_on, read_products
from core.records import Method, Product, RateKind
from tests.lending_books import standing, the_line


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_a_line_exists_from_the_first_entry_that_names_it() -> None:
    line = the_line(
        "2024-01-05 purchase 10.00 line=花呗\n2024-03-01 line 5000.00 line=花呗\n",
        "2024-02-01",
    )

    assert line.opened_on == day("2024-01-05")
    assert line.limit is None
    assert line.available is None


def test_a_line_that_was_asked_for_is_none_until_it_is_granted() -> None:
    asked = "2024-01-05 application 5000.00 line=借呗 status=refused\n"

    assert standing(asked, "2024-02-01").lines == ()
    granted = asked + "2024-01-20 application 5000.00 line=借呗 status=approved\n"
    assert the_line(granted, "2024-02-01").opened_on == day("2024-01-20")


def test_limits_are_told_seen_and_lent_for_a_while() -> None:
    text = (
        "2024-01-01 line 5000.00 line=花呗\n"
        "2024-02-01 line_seen 6000.00 line=花呗 status=standing\n"
        "2024-03-01 line_seen 9000.00 line=花呗 status=temporary until=2024-03-31\n"
        "2024-03-05 purchase 7000.00 line=花呗\n"
    )

    during = the_line(text, "2024-03-31")
    after = standing(text, "2024-04-01")

    assert (during.limit, during.limit_in_force, during.available) == (
        6000_00,
        9000_00,
        2000_00,
    )
    assert after.lines[0].limit_in_force == 6000_00
    assert after.lines[0].available == 0
    assert after.limits == (
        LimitStep(day("2024-01-01"), "花呗", 5000_00),
        LimitStep(day("2024-02-01"), "花呗", 6000_00),
        LimitStep(day("2024-03-01"), "花呗", 9000_00),
        LimitStep(day("2024-04-01"), "花呗", 6000_00),
    )


def test_a_closed_line_has_no_limit_and_can_be_opened_again() -> None:
    text = (
        "2024-01-01 line 5000.00 line=借呗\n2024-02-01 line - line=借呗 status=closed\n"
    )

    closed = standing(text, "2024-02-01")

    assert not closed.lines[0].is_open
    assert closed.lines[0].available == 0
    assert closed.limits[-1].limit is None
    again = standing(text + "2024-03-01 line - line=借呗 status=open\n", "2024-03-01")
    assert again.lines[0].is_open
    assert again.limits[-1] == LimitStep(day("2024-03-01"), "借呗", 5000_00)


def test_a_line_tells_the_terms_of_a_new_loan() -> None:
    usual = the_line("2024-01-01 line - line=借呗\n", "2024-01-01")
    told = the_line(
        "2024-01-01 line - line=借呗 rate=0.0003 rate_kind=daily due_day=28 "
        "method=bullet term=3 counterparty=蚂蚁消费金融\n",
        "2024-01-01",
    )

    assert (usual.rate, usual.rate_kind, usual.rate_told) == (
        Decimal("0.0004"),
        RateKind.DAILY,
        False,
    )
    assert (told.rate, told.due_day, told.method, told.term) == (
        Decimal("0.0003"),
        28,
        Method.BULLET,
        3,
    )
    assert told.rate_told
    assert (told.lender, usual.lender) == ("蚂蚁消费金融", "借呗")


@pytest.mark.parametrize(
    ("name", "product"),
    [
        ("借呗", Product.JIEBEI),
        ("信用贷", Product.JIEBEI),
        ("花呗", Product.HUABEI),
        ("花呗|信用购", Product.HUABEI),
        ("招商银行信用卡(0003)", Product.CARD),
        ("备用金", Product.JIEBEI),
        ("微粒贷", Product.BANK),
        ("妈妈", Product.FAMILY),
        ("XX银行", Product.BANK),
        ("别的", Product.BANK),
    ],
)
def test_a_line_is_recognised_by_its_name(name: str, product: Product) -> None:
    assert load_products().recognised(name).product is product


def test_a_product_that_was_told_goes_before_the_name() -> None:
    line = the_line("2024-01-01 line - line=花呗 item=card\n", "2024-01-01")

    assert line.product is Product.CARD


def test_telling_the_recognised_product_keeps_what_the_name_is_known_for() -> None:
    line = the_line("2024-01-01 line - line=备用金 item=jiebei\n", "2024-01-01")

    assert line.rate == 0


@pytest.mark.parametrize(
    ("term", "rate"), [(3, "0.025"), (6, "0.045"), (7, "0.065"), (24, "0.088")]
)
def test_an_instalment_fee_goes_by_the_term(term: int, rate: str) -> None:
    huabei = load_products().usual[Product.HUABEI]

    assert huabei.rate_for(term) == Decimal(rate)


def test_the_presets_hold_what_is_commonly_reported() -> None:
    usual = load_products().usual

    assert usual[Product.JIEBEI].rate == Decimal("0.0004")
    assert (usual[Product.JIEBEI].smallest, usual[Product.JIEBEI].largest) == (
        1000_00,
        300_000_00,
    )
    assert usual[Product.HUABEI].minimum_share == Decimal("0.1")
    assert usual[Product.HUABEI].revolving_rate == Decimal("0.0005")
    assert usual[Product.FAMILY].rate == 0
    assert all(terms.penalty_factor >= 1 for terms in usual.values())


def test_products_that_lack_a_term_are_refused() -> None:
    with pytest.raises(KeyError, match="jiebei"):
        read_products("[products]\n")


def test_the_next_such_day_of_month_is_clamped_and_never_the_day_itself() -> None:
    assert next_on(31, day("2024-01-31")) == day("2024-02-29")
    assert next_on(10, day("2024-01-10")) == day("2024-02-10")
    assert next_on(10, day("2024-01-09")) == day("2024-01-10")
