"""An evaluator says of changing books what an evaluation from the start says."""

import datetime as dt
from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.books import books_from
from core.estimator.evaluation import Evaluation, evaluate
from core.estimator.evaluator import Evaluator
from core.estimator.score import estimate_of
from core.lending import kept_replay
from core.records import Entry
from core.scorecard import load_scorecard
from core.series import history_of
from tests.random_books import ENTRIES, ENTRY_LISTS, FIRST, LAST

CARD = load_scorecard("zhima-style")
DAYS = st.integers(0, (LAST - FIRST).days).map(lambda n: FIRST + dt.timedelta(days=n))


@pytest.fixture(autouse=True)
def marks_close_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_replay, "_BETWEEN_MARKS", 3)


def assert_same(found: Evaluation, wanted: Evaluation) -> None:
    """Hold two evaluations against one another, bit for bit."""
    assert found.positions == wanted.positions
    assert estimate_of(found) == estimate_of(wanted)
    one, other = history_of(found), history_of(wanted)
    for field in fields(one):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if isinstance(mine, np.ndarray):
            assert mine.tobytes() == theirs.tobytes(), field.name
    assert list(one.factor_points) == list(other.factor_points)
    for name, points in one.factor_points.items():
        assert points.tobytes() == other.factor_points[name].tobytes(), name


def changed(draw: st.DataObject, entries: list[Entry]) -> list[Entry]:
    """Return the entries with one more, or with one fewer."""
    if entries and draw.draw(st.booleans()):
        place = draw.draw(st.integers(0, len(entries) - 1))
        return [*entries[:place], *entries[place + 1 :]]
    number = max((entry.id for entry in entries), default=0) + 1
    return [*entries, replace(draw.draw(ENTRIES), id=number)]


@settings(deadline=None, max_examples=40)
@given(ENTRY_LISTS, st.data())
def test_changes_and_drafts_are_evaluated_as_from_the_beginning(
    entries: list[Entry], data: st.DataObject
) -> None:
    evaluator = Evaluator()

    for _ in range(4):
        on = data.draw(st.just(LAST) | DAYS)
        entries = changed(data, entries)
        books = books_from(entries)
        assert_same(evaluator.evaluate(books, on, CARD), evaluate(books, on, CARD))
        draft = books_from([*entries, data.draw(ENTRIES)])
        assert_same(evaluator.draft(draft, on, CARD), evaluate(draft, on, CARD))
