import datetime as dt

import pytest
from PySide6.QtCore import QLocale

from desktop.i18n import filled, translate
from desktop.locale_style import number_style
from desktop.number_style import NumberStyle

DAY = dt.date(2026, 3, 5)


@pytest.mark.parametrize(
    ("locale", "day", "short", "month"),
    [
        ("zh_CN", "2026/03/05", "3月5日", "2026/03"),
        ("en_US", "03/05/2026", "Mar 5", "03/2026"),
        ("en_GB", "05/03/2026", "5 Mar", "03/2026"),
        ("de_DE", "05.03.2026", "5 März", "03.2026"),
    ],
)
def test_days_are_written_as_the_locale_does(
    locale: str, day: str, short: str, month: str
) -> None:
    style = number_style(QLocale(locale))

    assert style.day(DAY) == day
    assert style.short_day(DAY) == short
    assert style.month(DAY) == month


def test_amounts_have_the_marks_of_the_locale() -> None:
    german = number_style(QLocale("de_DE"), "EUR")

    assert german.money(-1_234_567_89) == "\u2212€1.234.567,89"
    assert german.money(5) == "€0,05"


@pytest.mark.parametrize(
    ("fen", "money", "round_money", "whole"),
    [
        (15_000_00, "¥15,000.00", "¥15,000", "¥15,000"),
        (15_000_50, "¥15,000.50", "¥15,000.50", "¥15,001"),
        (-5, "\u2212¥0.05", "\u2212¥0.05", "¥0"),
        (None, "–", "–", "–"),
    ],
)
def test_amounts_are_written_exactly(
    fen: int | None, money: str, round_money: str, whole: str
) -> None:
    style = NumberStyle()

    assert style.money(fen) == money
    assert style.round_money(fen) == round_money
    assert style.whole_money(fen) == whole


def test_hidden_amounts_show_no_digit() -> None:
    style = NumberStyle(hidden=True)

    written = style.money(-12_34) + style.round_money(500_00) + style.signed_money(7)

    assert not any(letter.isdigit() for letter in written)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (3.4, 0, "+3"),
        (-0.4, 0, "±0"),
        (-2.0, 1, "\u22122.0"),
        (0.04, 1, "±0"),
        (1234.0, 0, "+1,234"),
    ],
)
def test_changes_carry_their_sign(value: float, decimals: int, text: str) -> None:
    assert NumberStyle().signed(value, decimals) == text


def test_half_a_hundredth_is_rounded_up_as_it_reads() -> None:
    assert NumberStyle().percent(0.285) == "29%"


@pytest.mark.parametrize(
    ("rate", "text"), [(0.0004, "0.04%"), (0.146, "14.60%"), (0.00015, "0.015%")]
)
def test_a_quoted_rate_keeps_its_digits(rate: float, text: str) -> None:
    assert NumberStyle().rate(rate) == text


def test_a_value_with_a_placeholder_of_its_own_is_left_alone() -> None:
    assert filled("%1 of %2, 100%", "%2", "b") == "%2 of b, 100%"


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        ("%n entries", "1 entry", "2 entries"),
        ("in %n days", "in 1 day", "in 2 days"),
        ("Show %n repaid loans", "Show 1 repaid loan", "Show 2 repaid loans"),
        ("%n more", "1 more", "2 more"),
    ],
)
def test_one_of_a_kind_is_said_in_the_singular(text: str, one: str, two: str) -> None:
    assert translate("Test", text, "", 1) == one
    assert translate("Test", text, "", 2) == two
