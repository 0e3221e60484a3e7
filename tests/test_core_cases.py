"""The stories of the source article come out as told, short of their targets."""

import pytest

from core.books import books_from
from core.estimate import Estimate, Level
from core.estimator.score import estimate_books
from core.scorecard import load_scorecard
from tests.case_ledgers import case_a, case_b

CARD = load_scorecard("zhima-style")


def ends(case: object) -> tuple[Estimate, Estimate]:
    entries, start, end = case  # type: ignore[misc]
    books = books_from(entries)
    return estimate_books(books, start, CARD), estimate_books(books, end, CARD)


def test_case_a_rises_from_600_to_about_700_and_from_5000_to_about_15000() -> None:
    before, after = ends(case_a())

    assert before.score.value == pytest.approx(600, abs=5)
    assert before.line.held == 5000_00
    assert 690 <= after.score.value <= 710
    assert after.line.held is not None
    assert 13_000_00 <= after.line.held <= 17_000_00


def test_case_a_stays_about_a_quarter_short_of_its_target() -> None:
    _, after = ends(case_a())

    assert after.target is not None
    assert after.target.progress == pytest.approx(0.75, abs=0.1)
    assert after.target.holding_back


def test_case_b_rises_from_680_to_about_720_and_from_8000_to_about_25000() -> None:
    before, after = ends(case_b())

    assert before.score.value == pytest.approx(680, abs=5)
    assert before.line.held == 8000_00
    assert 710 <= after.score.value <= 730
    assert after.line.held is not None
    assert 22_000_00 <= after.line.held <= 28_000_00


def test_case_b_stays_about_a_sixth_short_of_its_target() -> None:
    _, after = ends(case_b())

    assert after.target is not None
    assert after.target.progress == pytest.approx(0.83, abs=0.1)


@pytest.mark.parametrize("case", [case_a, case_b])
def test_neither_story_borrows_dangerously(case: object) -> None:
    _, after = ends(case())  # type: ignore[operator]

    assert all(w.level.rank < Level.WARNING.rank for w in after.warnings)
