import datetime as dt
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from core.history import history_between
from desktop.charts.contents import (
    debt_panel,
    factors_panel,
    history_panels,
    line_panel,
    score_panel,
)
from desktop.charts.legend import keys, keys_at
from desktop.charts.panels import (
    MarkGroup,
    Panel,
    PanelId,
    Symbol,
    Unit,
    axis_labels,
    marks_shown,
    reading,
    value_range,
)
from desktop.charts.span import Reach, Span, moved, reached, whole_of, within, zoomed
from desktop.charts.thinning import thinned, thinned_band, unbroken, visible
from desktop.charts.ticks import ChartStyle
from desktop.number_style import NumberStyle
from desktop.theme import DARK, LIGHT
from tests.histories import END, made_history

STYLE = ChartStyle(numbers=NumberStyle(), unit=1_000_000, sign="M")
WHOLE = Span(1000.0, 2000.0)


def _group(panel: Panel, name: str) -> MarkGroup:
    return next(group for group in panel.groups if group.name == name)


def test_a_history_fills_six_panels_over_the_same_days() -> None:
    panels = history_panels(made_history(100), STYLE)

    assert [panel.id for panel in panels] == list(PanelId)
    assert {len(panel.days) for panel in panels} == {100}


def test_the_layers_end_at_the_score_less_what_calibration_took() -> None:
    history = made_history(100)

    panel = factors_panel(history)

    learned = history.factor_points["calibration"]
    assert np.allclose(panel.layers[-1].top + learned, history.score)
    assert "calibration" not in {layer.name.lower() for layer in panel.layers}


def test_curves_of_one_panel_differ_without_colour() -> None:
    for panel in history_panels(made_history(100), STYLE):
        strokes = [curve.stroke for curve in panel.curves]
        symbols = [group.symbol for group in panel.groups]

        assert len(set(strokes)) == len(strokes)
        assert len(set(symbols)) == len(symbols)


def _lightness(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_every_colour_of_a_curve_stands_out_in_grey(colours: object) -> None:
    ground = _lightness(getattr(colours, "surface"))  # noqa: B009

    for name in ("score", "line", "target", "debt", "dues", "income", "seen"):
        assert abs(_lightness(getattr(colours, name)) - ground) > 60, name


def test_every_level_of_warning_has_a_mark_of_its_own_shape() -> None:
    panel = debt_panel(made_history(300))

    shapes = {group.name: group.symbol for group in panel.groups}

    assert shapes == {
        "Note": Symbol.CIRCLE,
        "Caution": Symbol.SQUARE,
        "Warning": Symbol.TRIANGLE,
        "Severe": Symbol.CROSS,
    }


def test_marks_tell_in_words_what_happened() -> None:
    history = made_history(365)

    reviews = _group(line_panel(history, STYLE), "Review").marks
    asked = _group(line_panel(history, STYLE), "Application").marks

    assert "Review: ¥5,000 to ¥5,600" in {mark.text for mark in reviews}
    assert [mark.text for mark in asked] == ["Application refused (¥12,000)"]


def test_reviews_that_changed_nothing_give_way_where_marks_would_crowd() -> None:
    panel = line_panel(made_history(3650), STYLE)
    first, last = float(panel.days[0]), float(panel.days[-1])

    crowded = dict(_by_name(marks_shown(panel, first, last, 50)))
    roomy = dict(_by_name(marks_shown(panel, last - 365, last, 50)))

    assert len(crowded["Review"]) < 20
    assert len(roomy["Review"]) == 12


def _by_name(
    shown: list[tuple[MarkGroup, list[object]]],
) -> list[tuple[str, list[object]]]:
    return [(group.name, marks) for group, marks in shown]


def test_without_a_target_there_is_no_target_line() -> None:
    history = replace(made_history(30), target=None)

    assert line_panel(history, STYLE).rules == ()


def test_unknown_values_are_told_by_a_dash() -> None:
    history = made_history(100)
    panel = history_panels(history, STYLE)[4]

    told = {key.name: key.value for key in keys_at(panel, 0, _look())}

    assert told["Income a month"] == "–"
    assert told["Due within 30 days"].startswith("¥")


def test_the_legend_names_everything_once() -> None:
    names = [key.name for key in keys(history_panels(made_history(90), STYLE)[3])]

    assert names == ["In use", "Watch at 50%, 80%, 100%"]


def _look() -> object:
    from PySide6.QtGui import QFont

    from desktop.charts.drawing import Look

    font = QFont()
    font.setPixelSize(12)
    return Look(LIGHT, STYLE, font)


def test_the_axis_holds_what_is_in_view_and_the_target() -> None:
    panel = line_panel(made_history(365), STYLE)

    low, high = value_range(panel, float(panel.days[0]), float(panel.days[-1]))

    assert 0 <= low <= 4000
    assert 20_000 < high < 30_000


def test_the_axis_of_debt_begins_at_nothing() -> None:
    panel = debt_panel(made_history(365))

    assert value_range(panel, float(panel.days[0]), float(panel.days[-1]))[0] == 0


def test_the_axis_of_the_score_never_leaves_the_scale() -> None:
    history = replace(made_history(50), score=np.full(50, 949.0))

    panel = score_panel(history, STYLE)

    assert value_range(panel, float(panel.days[0]), float(panel.days[-1]))[1] == 950


def test_an_empty_panel_still_has_an_axis() -> None:
    panel = debt_panel(made_history(0))

    low, high = value_range(panel, 0, 10)

    assert low < high
    assert axis_labels(Unit.YUAN, [0.0], STYLE) == ["0"]
    assert reading(Unit.POINTS, float("nan"), STYLE) == "–"


@given(
    hnp.arrays(float, st.integers(2, 900), elements=st.floats(-1e6, 1e6)),
    st.integers(1, 300),
    st.integers(0, 50),
)
def test_thinning_keeps_every_peak(
    values: np.ndarray, columns: int, begin: int
) -> None:
    days = np.arange(begin, begin + len(values))

    x, y = thinned(days, values, columns)

    assert y.min() == values.min()
    assert y.max() == values.max()
    run = -(-len(values) // columns)
    assert len(x) <= 2 * (columns + run) + 2
    assert (np.diff(x) > 0).all()
    assert x[0] == days[0]
    assert x[-1] == days[-1]


@given(
    hnp.arrays(float, st.integers(2, 900), elements=st.floats(0, 1e6)),
    st.integers(1, 300),
)
def test_a_thinned_band_is_as_wide_as_it_ever_was(
    middle: np.ndarray, columns: int
) -> None:
    days = np.arange(len(middle))

    x, low, high = thinned_band(days, middle - 1, middle + 1, columns)

    assert low.min() == (middle - 1).min()
    assert high.max() == (middle + 1).max()
    assert x[-1] == days[-1]


def test_a_stepped_curve_holds_its_value_until_the_next_day() -> None:
    x, y = thinned(np.arange(3), np.array([1.0, 5.0, 5.0]), 100, stepped=True)

    assert list(x) == [0, 1, 1, 2, 2]
    assert list(y) == [1, 1, 5, 5, 5]


def test_a_single_day_is_drawn_as_wide_as_it_is() -> None:
    day = np.array([700_000])

    x, y = thinned(day, np.array([5.0]), 100, stepped=True)
    band, low, high = thinned_band(day, np.array([1.0]), np.array([9.0]), 100)

    assert list(x) == list(band) == [699_999.5, 700_000.5]
    assert (list(y), list(low), list(high)) == ([5, 5], [1, 1], [9, 9])


def test_unknown_days_are_gaps() -> None:
    values = np.array([np.nan, 1, 2, np.nan, 3, np.nan])

    assert unbroken(values) == [slice(1, 3), slice(4, 5)]


def test_the_days_in_view_come_with_their_neighbours() -> None:
    assert visible(np.arange(100, 200), 120, 130) == slice(19, 32)


def test_zooming_leaves_the_day_under_the_pointer_in_its_place() -> None:
    span = zoomed(Span(1200, 1600), WHOLE, at=1500, factor=0.5)

    assert span == Span(1350, 1550)


def test_nobody_zooms_below_a_week_or_beyond_the_books() -> None:
    assert zoomed(Span(1500, 1510), WHOLE, 1505, 0.01).days == pytest.approx(7)
    assert zoomed(Span(1500, 1600), WHOLE, 1550, 100) == WHOLE


def test_dragging_stops_at_the_ends() -> None:
    span = Span(1200, 1300)

    assert moved(span, WHOLE, 5000) == Span(1900, 2000)
    assert moved(span, WHOLE, -5000) == Span(1000, 1100)


def test_buttons_reach_back_from_the_last_day() -> None:
    assert reached(Reach.THREE_MONTHS, WHOLE) == Span(1909, 2000)
    assert reached(Reach.YEAR, Span(1900, 2000)) == Span(1900, 2000)
    assert reached(Reach.ALL, WHOLE) == WHOLE


def test_young_books_get_the_room_of_their_first_month() -> None:
    assert whole_of(2000, 2000) == Span(1999, 2029)
    assert whole_of(2000, 2010) == Span(1999, 2029)
    assert whole_of(2000, 2029) == Span(2000, 2029)


def test_books_of_a_day_are_shown_within_a_week() -> None:
    assert within(Span(2000, 2000), Span(2000, 2000)) == Span(1993, 2000)


def test_a_part_of_a_history_holds_its_own_days_and_marks() -> None:
    history = made_history(365)
    first = END - dt.timedelta(days=91)

    part = history_between(history, first, END)

    assert part.size == 92
    assert part.days[0] == first.toordinal()
    assert all(mark.day >= first for mark in part.reviews)
    assert len(part.factor_points["spending"]) == 92
    assert part.place(END + dt.timedelta(days=5)) == 91
