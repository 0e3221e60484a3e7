"""Three official scores make the fourth better foretold, with an honest band."""

import pytest

from core.calibration_check import check_calibration
from core.measured import measured


def test_calibration_beats_the_plain_estimate_and_its_band_is_honest() -> None:
    found = check_calibration(users=500, seed=2026)

    assert found.error_calibrated < found.error_uncalibrated
    assert 0.75 <= found.covered <= 0.85
    _, told = measured()
    assert told.users == found.users
    assert told.error_calibrated == pytest.approx(found.error_calibrated, abs=0.06)
    assert told.error_uncalibrated == pytest.approx(found.error_uncalibrated, abs=0.06)
    assert told.covered == pytest.approx(found.covered, abs=0.0006)


def test_the_same_seed_simulates_the_same_users() -> None:
    assert check_calibration(users=5, seed=7) == check_calibration(users=5, seed=7)
    assert check_calibration(users=5, seed=7) != check_calibration(users=5, seed=8)
