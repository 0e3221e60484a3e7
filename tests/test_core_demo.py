"""The demo ledger: the same for the same day, sound, and with something to show."""

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.admission import refusals
from core.books import books_from
from core.demo import DEMO_SETTING, demo_entries, write_demo
from core.estimate import Estimate, Level
from core.estimator.score import estimate_books
from core.ledger import Ledger
from core.lending.positions import Positions, RowStatus
from core.lending.products import load_products
from core.lending.replay import replay
from core.problems import problems
from core.records import Entry, Kind
from core.scorecard import load_scorecard
from core.storage.errors import LedgerExists

TODAY = dt.date(2026, 9, 30)
# A leap day, ends and beginnings of months and years, and the due days themselves.
DAYS = [
    dt.date(2024, 2, 29),
    dt.date(2025, 3, 1),
    dt.date(2025, 12, 31),
    dt.date(2026, 1, 1),
    dt.date(2026, 5, 9),
    dt.date(2026, 5, 10),
    TODAY,
]


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return demo_entries(TODAY)


@pytest.fixture(scope="module")
def positions(entries: tuple[Entry, ...]) -> Positions:
    return replay(books_from(entries), TODAY, load_products())


def _estimate(entries: tuple[Entry, ...], day: dt.date) -> Estimate:
    return estimate_books(books_from(entries), day, load_scorecard("zhima-style"))


def test_the_same_day_gives_the_same_demo(entries: tuple[Entry, ...]) -> None:
    assert demo_entries(TODAY) == entries


@pytest.mark.parametrize("day", DAYS)
def test_nothing_in_the_demo_is_impossible_or_yet_to_come(day: dt.date) -> None:
    told = demo_entries(day)

    assert [entry for entry in told if problems(entry)] == []
    assert [entry for entry in told if entry.day > day] == []
    assert list(told) == sorted(told, key=lambda entry: entry.day)
    assert (day - told[0].day).days >= 14 * 28


@pytest.mark.parametrize("day", DAYS)
def test_no_repayment_of_the_demo_would_be_refused(day: dt.date) -> None:
    told = demo_entries(day)
    at = max(n for n, entry in enumerate(told) if entry.kind is Kind.REPAY)
    others = books_from((*told[:at], *told[at + 1 :]))

    assert refusals(others, told[at], day) == ()


@settings(deadline=None, max_examples=20)
@given(st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 31)))
def test_on_any_day_the_demo_is_in_debt_but_not_overdue(day: dt.date) -> None:
    found = replay(books_from(demo_entries(day)), day, load_products())

    assert sum(line.overdue for line in found.lines) == 0
    assert sum(line.used for line in found.lines) > 0


def test_the_demo_has_something_for_every_page(
    entries: tuple[Entry, ...], positions: Positions
) -> None:
    counts = Counter(entry.kind for entry in entries)
    late = [due for due in positions.obligations if due.days_late(TODAY) > 0]
    loans = positions.loans

    assert set(Kind) - set(counts) == {Kind.BILL, Kind.FEE}
    assert counts[Kind.SCORE_SEEN] >= 3
    assert len({entry.category for entry in entries}) > 8
    assert [due.days_late(TODAY) for due in late] == [9]
    assert any(loan.closed_on for loan in loans)
    assert any(row.status is RowStatus.DUE for loan in loans for row in loan.rows)
    assert positions.bills


def test_the_demo_estimates_something_everywhere(entries: tuple[Entry, ...]) -> None:
    estimate = _estimate(entries, TODAY)

    assert estimate.score.calibrated
    assert estimate.line.held
    assert estimate.target is not None
    assert 0 < (estimate.target.progress or 0) < 1
    assert estimate.headroom.amount
    assert estimate.debt.income_monthly
    assert estimate.warnings
    assert max(warning.level.rank for warning in estimate.warnings) < Level.SEVERE.rank


def test_a_demo_ledger_says_that_it_is_one_and_can_be_undone_by_one(
    tmp_path: Path, entries: tuple[Entry, ...]
) -> None:
    write_demo(tmp_path / "demo.youyu", TODAY)

    with Ledger.open(tmp_path / "demo.youyu") as ledger:
        assert ledger.setting(DEMO_SETTING) == "1"
        assert ledger.count() == len(entries)
        assert ledger.check() == []
        ledger.undo()
        assert ledger.count() == len(entries) - 1


def test_a_demo_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.youyu"
    path.write_text("mine", "utf-8")

    with pytest.raises(LedgerExists):
        write_demo(path, TODAY)

    assert path.read_text("utf-8") == "mine"
