"""What holds of the estimate whatever the books say."""

import datetime as dt
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.books import Books, books_from
from core.estimate import Estimate
from core.estimator.attribution import attribute, entry_effects
from core.estimator.evaluation import evaluate
from core.estimator.score import estimate_books
from core.records import Entry, Kind
from core.scorecard import load_scorecard
from core.series import history
from tests.random_books import ENTRY_LISTS, FIRST, LAST

CARD = load_scorecard("zhima-style")
BOUNDED = settings(deadline=None, max_examples=40)
DAYS = st.integers(0, (LAST - FIRST).days).map(lambda n: FIRST + dt.timedelta(days=n))


def estimated(entries: list[Entry], on: dt.date = LAST) -> Estimate:
    return estimate_books(books_from(entries), on, CARD)


@BOUNDED
@given(ENTRY_LISTS, DAYS)
def test_the_points_of_the_factors_add_up_to_the_score(
    entries: list[Entry], on: dt.date
) -> None:
    score = estimated(entries, on).score

    total = sum(factor.points for factor in score.factors)
    assert total == pytest.approx(score.value - score.floor, abs=1e-6)
    assert score.floor <= score.low <= score.value <= score.high <= score.ceiling


@BOUNDED
@given(ENTRY_LISTS, DAYS, st.integers(1, 30))
def test_the_parts_of_a_change_add_up_to_it(
    entries: list[Entry], first: dt.date, days: int
) -> None:
    last = min(first + dt.timedelta(days=days), LAST)
    between = [entry for entry in entries if first < entry.day <= last]

    why = attribute(books_from(entries), between, first, last, CARD)

    assert sum(part.points for part in why.parts) == pytest.approx(why.change)
    assert sum(why.by_factor().values()) == pytest.approx(why.change)
    assert why.before == pytest.approx(estimated(entries, first).score.value)
    assert why.after == pytest.approx(estimated(entries, last).score.value)


@BOUNDED
@given(ENTRY_LISTS, DAYS, st.randoms(use_true_random=False))
def test_the_effect_of_an_entry_is_that_of_working_all_out_with_and_without_it(
    entries: list[Entry], day: dt.date, chance: Random
) -> None:
    moved = [
        replace(entry, day=day) if chance.random() < 0.2 else entry for entry in entries
    ]
    told = sorted(moved, key=lambda entry: (entry.day, entry.id))
    of_day = [entry for entry in told if entry.day == day]
    before = [entry for entry in told if entry.day < day]
    whole = evaluate(books_from(told), LAST, CARD)

    found = entry_effects(whole, of_day, {entry.id for entry in of_day})

    assert len(found) == len(of_day)
    for number, entry in enumerate(of_day):
        without = estimated([*before, *of_day[:number]], day).score
        with_it = estimated([*before, *of_day[: number + 1]], day).score
        change = with_it.value - without.value
        assert found[entry.id].points == pytest.approx(change, abs=1e-6)
        points = {factor.id: factor.points for factor in without.factors}
        for factor in with_it.factors:
            moved_by = dict(found[entry.id].by_factor).get(factor.id, 0)
            assert moved_by == pytest.approx(
                factor.points - points[factor.id], abs=1e-6
            )


@BOUNDED
@given(ENTRY_LISTS)
def test_the_same_entries_give_the_same_estimate(entries: list[Entry]) -> None:
    assert estimated(entries) == estimated(entries)


@BOUNDED
@given(ENTRY_LISTS, DAYS)
def test_later_entries_change_nothing_before_their_day(
    entries: list[Entry], on: dt.date
) -> None:
    known = [entry for entry in entries if entry.day <= on]

    assert estimated(entries, on) == estimated(known, on)


@BOUNDED
@given(ENTRY_LISTS, st.randoms(use_true_random=False))
def test_the_order_of_everyday_entries_within_a_day_does_not_matter(
    entries: list[Entry], chance: object
) -> None:
    shuffled = sorted(entries, key=lambda entry: (entry.day, hash(entry.category)))
    del chance

    one, other = books_from(entries).totals, books_from(shuffled).totals

    assert one == other


@BOUNDED
@given(ENTRY_LISTS, st.sampled_from([2, 3, 7]))
def test_scaling_all_money_leaves_the_score(entries: list[Entry], times: int) -> None:
    scaled = [
        replace(entry, amount=entry.amount * times)
        if entry.amount is not None and entry.kind is not Kind.SCORE_SEEN
        else entry
        for entry in entries
    ]

    # interest is rounded to the fen, so a little may remain
    assert estimated(scaled).score.value == pytest.approx(
        estimated(entries).score.value, abs=0.02
    )


@BOUNDED
@given(ENTRY_LISTS, st.integers(1, 50), st.sampled_from([1, 3, 12]))
def test_borrowing_never_raises_the_headroom(
    entries: list[Entry], hundreds: int, term: int
) -> None:
    more = Entry(
        day=LAST,
        kind=Kind.BORROW,
        amount=hundreds * 100_00,
        line="借呗",
        loan="one more",
        term=term,
    )
    lined = [Entry(day=FIRST, kind=Kind.LINE, line="借呗", amount=50_000_00), *entries]

    before = headroom(lined)
    after = headroom([*lined, more])

    assert after <= before


@BOUNDED
@given(ENTRY_LISTS, st.integers(1, 50), st.sampled_from(["借呗", "花呗", "某银行"]))
def test_repaying_never_lowers_the_headroom(
    entries: list[Entry], hundreds: int, line: str
) -> None:
    more = Entry(day=LAST, kind=Kind.REPAY, amount=hundreds * 100_00, line=line)
    lined = [Entry(day=FIRST, kind=Kind.LINE, line="借呗", amount=50_000_00), *entries]
    owed = {summary.name for summary in estimated(lined).lines}

    if line in owed:
        assert headroom([*lined, more]) >= headroom(lined)


def headroom(entries: list[Entry]) -> int:
    estimate = estimate_books(books_from(entries), LAST, CARD, "借呗")
    assert estimate.headroom.amount is not None
    return estimate.headroom.amount


@settings(deadline=None, max_examples=15)
@given(ENTRY_LISTS, st.lists(DAYS, min_size=3, max_size=3))
def test_the_history_shows_what_each_day_would_have_said(
    entries: list[Entry], days: list[dt.date]
) -> None:
    books = books_from(entries)
    course = history(books, LAST, CARD)

    for day in days:
        if books.first_day is not None and day >= books.first_day:
            said = estimate_books(books, day, CARD).score
            place = course.place(day)
            assert course.score[place] == pytest.approx(said.value, abs=1e-6)
            assert course.score_low[place] == pytest.approx(said.low, abs=1e-6)


@BOUNDED
@given(ENTRY_LISTS)
def test_an_unknown_income_is_no_income_of_zero(entries: list[Entry]) -> None:
    without = [entry for entry in entries if entry.kind is not Kind.INCOME]

    estimate = estimated(without)

    assert estimate.debt.income_monthly is None
    assert estimate.debt.debt_service_ratio is None
    assert not {w.id for w in estimate.warnings} & {"debt-service", "debt-to-income"}
    factors = {factor.id: factor for factor in estimate.score.factors}
    assert not factors["affordability"].known


@BOUNDED
@given(ENTRY_LISTS)
def test_debts_are_never_negative(entries: list[Entry]) -> None:
    estimate = estimated(entries)

    assert estimate.debt.outstanding >= 0
    assert estimate.debt.overdue >= 0
    assert estimate.debt.due_30d >= 0
    assert all(line.used >= 0 for line in estimate.lines)


def test_no_entries_make_an_honest_estimate() -> None:
    estimate = estimate_books(Books("CNY", (), ()), LAST, CARD)

    assert not estimate.score.calibrated
    assert estimate.score.high - estimate.score.low > 70
    assert estimate.line.held is None
    assert estimate.headroom.amount is None
    assert estimate.target is None
    assert estimate.warnings == ()
