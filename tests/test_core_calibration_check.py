"""Three official scores make the fourth better foretold, with an honest band."""

from core.calibration_check import check_calibration


def test_calibration_beats_the_plain_estimate_and_its_band_is_honest() -> None:
    found = check_calibration(users=500, seed=2026)

    assert found.error_calibrated < found.error_uncalibrated
    assert 0.75 <= found.covered <= 0.85


def test_the_same_seed_simulates_the_same_users() -> None:
    assert check_calibration(users=5, seed=7) == check_calibration(users=5, seed=7)
    assert check_calibration(users=5, seed=7) != check_calibration(users=5, seed=8)
