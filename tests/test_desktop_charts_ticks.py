import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.charts.ticks import (
    ChartStyle,
    amount_labels,
    chart_style,
    day_ticks,
    percent_label,
    value_ticks,
)
from desktop.number_style import NumberStyle

PLAIN = NumberStyle()
ENGLISH = NumberStyle(months=("Jan", "Feb", "Mar", "Apr", "May", *["Jun"] * 7))
STYLE = ChartStyle(numbers=PLAIN, unit=1_000_000, sign="M")
CHINESE = ChartStyle(numbers=PLAIN, unit=10_000, sign="万")
START = dt.date(2026, 1, 5).toordinal()


def _labels(days: int, style: ChartStyle = STYLE, most: int = 7) -> list[str]:
    return [tick.label for tick in day_ticks(START, START + days, most, style)]


def test_a_week_is_marked_day_by_day_with_the_year_once() -> None:
    assert _labels(6) == [
        *("2026-01-05", "01-06", "01-07", "01-08", "01-09", "01-10", "01-11")
    ]


def test_weeks_begin_on_mondays() -> None:
    ticks = day_ticks(START + 1, START + 40, 7, STYLE)

    assert {dt.date.fromordinal(round(tick.at)).weekday() for tick in ticks} == {0}


def test_a_year_is_marked_by_months_in_the_manner_of_the_language() -> None:
    english = ChartStyle(numbers=ENGLISH, unit=1_000_000, sign="M")

    assert _labels(365)[:2] == ["2026-03", "2026-05"]
    assert _labels(365, english)[:2] == ["Mar 2026", "May 2026"]


def test_ten_years_are_marked_by_years() -> None:
    assert _labels(3650) == ["2028", "2030", "2032", "2034", "2036"]


def test_a_mark_stays_on_its_day_while_the_axis_is_dragged() -> None:
    before = {tick.at for tick in day_ticks(START, START + 200, 8, STYLE)}
    after = {tick.at for tick in day_ticks(START + 3, START + 203, 8, STYLE)}

    shared = range(START + 3, START + 201)
    assert {at for at in before if at in shared} == {at for at in after if at in shared}


@given(st.integers(1, 60_000), st.integers(0, 20_000), st.integers(2, 12))
def test_days_never_crowd_one_another(days: int, later: int, most: int) -> None:
    first = START + later

    ticks = day_ticks(first, first + days, most, STYLE)

    assert all(first <= tick.at <= first + days for tick in ticks)
    # Months differ in length, and an end may fall on a mark.
    assert len(ticks) <= most * 1.1 + 2


@given(st.floats(-1e7, 1e7), st.floats(0.001, 1e7), st.integers(1, 10))
def test_round_values_lie_within_their_bounds(
    low: float, span: float, most: int
) -> None:
    ticks = value_ticks(low, low + span, most)

    assert len(ticks) <= most + 1
    slack = 1e-6 * max(span, abs(low))
    assert all(low - slack <= tick <= low + span + slack for tick in ticks)


def test_large_amounts_are_counted_in_one_unit_on_one_axis() -> None:
    assert amount_labels([0, 5000, 15000], CHINESE) == ["0", "0.5万", "1.5万"]
    assert amount_labels([0, 5000], CHINESE) == ["0", "5,000"]
    assert amount_labels([0, 5000, 15000], STYLE) == ["0", "5,000", "15,000"]


def test_hidden_amounts_are_hidden_on_the_axis_too() -> None:
    hidden = ChartStyle(numbers=NumberStyle(hidden=True), unit=10_000, sign="万")

    assert amount_labels([0, 5000], hidden) == ["•••", "•••"]


def test_shares_are_written_in_hundredths() -> None:
    assert percent_label(0.25, STYLE) == "25%"


def test_english_counts_in_millions() -> None:
    assert chart_style(PLAIN).unit == 1_000_000


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Adak", "UTC"])
def test_no_time_zone_moves_a_mark(zone: str) -> None:
    code = (
        "import datetime as dt\n"
        "from desktop.charts.ticks import ChartStyle, day_ticks\n"
        "from desktop.number_style import NumberStyle\n"
        "style = ChartStyle(numbers=NumberStyle(), unit=1e6, sign='M')\n"
        "day = dt.date(2026, 3, 29).toordinal()\n"
        "print([tick.label for tick in day_ticks(day, day + 2, 5, style)])\n"
    )

    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parent.parent,
        env={**os.environ, "TZ": zone},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout

    assert told.strip() == "['2026-03-29', '03-30', '03-31']"
