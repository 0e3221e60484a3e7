from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.money import AmountError, amount_text
from core.typed import typed_amount, typed_percentage


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("120+35*2", 190_00),
        ("1,234.50", 1_234_50),
        ("¥1，000", 1_000_00),
        ("(10+2)/3", 4_00),
        ("100/3", 33_33),
        ("0.005*1", None),
        ("2×3.5", 7_00),
        ("10÷4", 2_50),
        ("-5+8", 3_00),
        ("1/3*3", 1_00),
        ("１２．５", 12_50),
    ],
)
def test_a_calculation_comes_to_whole_fen(text: str, fen: int | None) -> None:
    if fen is None:
        with pytest.raises(AmountError):
            typed_amount(text)
    else:
        assert typed_amount(text) == fen


@pytest.mark.parametrize(
    "text", ["", "+", "1+", "(1", "1)", "1//2", "1/0", "abc", "1 2", "9" * 15, "1e3"]
)
def test_what_is_no_calculation_is_refused(text: str) -> None:
    with pytest.raises(AmountError):
        typed_amount(text)


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9))
def test_sums_of_amounts_are_exact(first: int, second: int) -> None:
    assert typed_amount(f"{amount_text(first)}+{amount_text(second)}") == first + second


@given(st.text(max_size=12))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    with suppress(AmountError):
        assert isinstance(typed_amount(text), int)


@pytest.mark.parametrize(
    ("text", "fraction"),
    [
        ("0.04", "0.0004"),
        ("14.6%", "0.146"),
        ("0.4‰", "0.0004"),
        (".05", "0.0005"),
        ("18 %", "0.18"),
    ],
)
def test_a_percentage_is_an_exact_fraction(text: str, fraction: str) -> None:
    assert typed_percentage(text) == Decimal(fraction)


@pytest.mark.parametrize("text", ["", "%", "a", "1.2.3", "-3", "12345"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(AmountError):
        typed_percentage(text)
