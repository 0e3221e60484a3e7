"""What was seen moves our belief, and time loosens it again."""

import datetime as dt

import pytest

from core.estimator.calibration import Observation, belief_on, beliefs, widened

DAY = dt.date(2026, 1, 6)


def seen(day: dt.date, difference: float, noise: float = 4) -> Observation:
    return Observation(day, difference, noise)


def test_before_anything_was_seen_the_belief_is_the_prior() -> None:
    found = beliefs([], prior=27, drift=5)

    assert len(found) == 1
    assert found[0].offset == 0
    assert widened(found[0], DAY, 5) == 27**2


def test_one_figure_seen_takes_up_nearly_all_of_the_difference() -> None:
    found = beliefs([seen(DAY, 40)], prior=27, drift=5)

    gain = 27**2 / (27**2 + 16)
    assert found[-1].offset == pytest.approx(40 * gain)
    assert found[-1].variance == pytest.approx(27**2 * (1 - gain))


def test_figures_of_one_day_count_alike_in_any_order() -> None:
    one = beliefs([seen(DAY, 10), seen(DAY, 30)], prior=27, drift=5)[-1]
    other = beliefs([seen(DAY, 30), seen(DAY, 10)], prior=27, drift=5)[-1]

    assert one.offset == pytest.approx(other.offset)
    assert one.variance == pytest.approx(other.variance)


def test_time_widens_what_was_known() -> None:
    found = beliefs([seen(DAY, 10)], prior=27, drift=5)
    later = DAY + dt.timedelta(days=365)

    assert widened(found[-1], later, 5) == pytest.approx(
        found[-1].variance + 25 * 365 / 30.4375
    )


def test_the_belief_of_a_day_knows_nothing_later() -> None:
    later = DAY + dt.timedelta(days=30)
    found = beliefs([seen(DAY, 10), seen(later, 50)], prior=27, drift=5)

    assert belief_on(found, DAY - dt.timedelta(days=1)).day is None
    assert belief_on(found, DAY).day == DAY
    assert belief_on(found, later).day == later
