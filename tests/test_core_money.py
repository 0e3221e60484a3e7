"""Amounts are whole fen, read and written exactly, and nothing is lost in sharing."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.money import (
    LARGEST,
    AmountError,
    amount_text,
    parse_amount,
    round_fen,
    share_out,
)


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("0", 0),
        ("12.3", 1230),
        ("¥1,234.50", 123450),
        ("￥8.00", 800),
        ("2，000.00", 200000),
        (" 50.0元", 5000),
        ("-5", -500),
        ("+5.000", 500),
    ],
)
def test_amounts_are_read_as_people_and_statements_write_them(
    text: str, fen: int
) -> None:
    assert parse_amount(text) == fen


@pytest.mark.parametrize(
    "text", ["", "abc", "1.234", "1e5", "--1", "$120", "1.2.3", "٣", "99999999999999"]
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(AmountError):
        parse_amount(text)


@given(st.integers(-LARGEST, LARGEST))
def test_writing_and_reading_an_amount_gives_it_back(fen: int) -> None:
    assert parse_amount(amount_text(fen)) == fen


@pytest.mark.parametrize(
    ("exact", "fen"), [("0.5", 1), ("-0.5", -1), ("1.4999", 1), ("2.5", 3)]
)
def test_halves_are_rounded_away_from_zero(exact: str, fen: int) -> None:
    assert round_fen(Decimal(exact)) == fen
    assert round_fen(Fraction(exact)) == fen


@given(
    st.integers(-LARGEST, LARGEST),
    st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any),
)
def test_shares_add_up_to_what_was_shared(fen: int, weights: list[int]) -> None:
    parts = share_out(fen, weights)

    assert sum(parts) == fen
    assert all(
        abs(part - Fraction(fen * weight, sum(weights))) < 1
        for part, weight in zip(parts, weights, strict=True)
    )


@pytest.mark.parametrize("weights", [[0, 0], [-1, 2]])
def test_weights_that_share_nothing_are_refused(weights: list[int]) -> None:
    with pytest.raises(ValueError, match="cannot be shared"):
        share_out(100, weights)
