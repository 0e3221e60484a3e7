"""Days are read as people write them, and months end where they end."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.dates import (
    DayError,
    add_months,
    clamped,
    month_end,
    month_number,
    month_starts,
    parse_day,
    parse_spoken_day,
)

TODAY = dt.date(2026, 3, 20)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("t", TODAY),
        ("今天", TODAY),
        ("y", dt.date(2026, 3, 19)),
        ("-3", dt.date(2026, 3, 17)),
        ("+2", dt.date(2026, 3, 22)),
        ("5", dt.date(2026, 3, 5)),
        ("0315", dt.date(2026, 3, 15)),
        ("20251231", dt.date(2025, 12, 31)),
        ("2026/9/7", dt.date(2026, 9, 7)),
    ],
)
def test_spoken_days_are_understood(text: str, day: dt.date) -> None:
    assert parse_spoken_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "32", "0230", "soon", "2026-02-30", "1969-12-31"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(DayError):
        parse_spoken_day(text, TODAY)


def test_instalments_of_the_31st_end_with_their_months() -> None:
    first = dt.date(2024, 1, 31)

    days = [add_months(first, months, 31) for months in range(4)]

    assert days == [
        dt.date(2024, 1, 31),
        dt.date(2024, 2, 29),
        dt.date(2024, 3, 31),
        dt.date(2024, 4, 30),
    ]


@given(st.dates(dt.date(1980, 1, 1), dt.date(2100, 1, 1)), st.integers(-600, 600))
def test_months_added_are_months_counted(day: dt.date, months: int) -> None:
    later = add_months(day, months)

    assert month_number(later) - month_number(day) == months
    assert later.day in {day.day, month_end(later).day}


def test_months_beyond_the_year_are_clamped_into_the_next() -> None:
    assert clamped(2025, 14, 30) == dt.date(2026, 2, 28)
    assert clamped(2025, 0, 31) == dt.date(2024, 12, 31)


def test_month_starts_cover_both_ends() -> None:
    starts = list(month_starts(dt.date(2025, 11, 20), dt.date(2026, 1, 1)))

    assert starts == [dt.date(2025, 11, 1), dt.date(2025, 12, 1), dt.date(2026, 1, 1)]


def test_only_whole_dates_are_parsed() -> None:
    assert parse_day(" 2026-09-30 ") == dt.date(2026, 9, 30)
    with pytest.raises(DayError):
        parse_day("2026-09-30 10:00")
