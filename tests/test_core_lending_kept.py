"""A replay that goes on from another finds what one from the beginning finds."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.books import Books, books_from, shared_ends
from core.lending import kept_replay as kept
from core.lending.kept_replay import KeptReplay, kept_replay
from core.lending.products import load_products
from core.lending.replay import replay
from core.lending.schedule import schedule_of
from core.lending.terms import Terms
from core.records import Entry, Kind, Method, RateKind
from tests.random_lending import BOOKS, DAYS, FIRST, LAST

_PRODUCTS = load_products()
_ROWS = st.lists(st.integers(0, 2), max_size=8).map(tuple)


@pytest.fixture(autouse=True, params=[2, 20], ids="marks every {}".format)
def marks_close_together(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_BETWEEN_MARKS", request.param)


def found(books: Books, on: dt.date, before: KeptReplay | None) -> KeptReplay:
    """Return a kept replay after making sure that it finds what it should."""
    after = kept_replay(books, on, _PRODUCTS, before)

    assert after.positions == replay(books, on, _PRODUCTS)
    return after


@st.composite
def changes(draw: st.DrawFn, entries: list[Entry]) -> list[Entry]:
    """The entries after one was added, moved, changed or taken out."""
    told = list(entries)
    place = draw(st.integers(0, len(told) - 1)) if told else 0
    what = draw(st.sampled_from(["add", "add", "take out", "amount", "day"]))
    if what == "add" or not told:
        more = draw(st.sampled_from(draw(BOOKS)))
        number = max((entry.id for entry in told), default=0) + 1
        return [*told, replace(more, id=number, day=draw(DAYS))]
    entry = told[place]
    if what == "take out":
        return [*told[:place], *told[place + 1 :]]
    changed = (
        replace(entry, day=draw(DAYS))
        if what == "day"
        else replace(entry, amount=draw(st.integers(1, 500_000)))
    )
    return [*told[:place], changed, *told[place + 1 :]]


@settings(deadline=None, max_examples=75)
@given(st.data(), st.lists(BOOKS, min_size=1, max_size=4))
def test_one_change_after_another_is_replayed_as_if_from_the_beginning(
    data: st.DataObject, parts: list[list[Entry]]
) -> None:
    together = [entry for part in parts for entry in part]
    entries = [replace(entry, id=n) for n, entry in enumerate(together, 1)]
    before = found(books_from(entries), LAST, None)
    first = before

    for _ in range(4):
        entries = data.draw(changes(entries))
        before = found(books_from(entries), LAST, before)

    # what went before is as it was
    assert first.positions == replay(first.books, LAST, _PRODUCTS)
    assert kept_replay(first.books, LAST, _PRODUCTS, first).positions == first.positions


@settings(deadline=None, max_examples=60)
@given(BOOKS, st.lists(st.integers(-20, 500), min_size=2, max_size=4))
def test_any_day_can_be_looked_at_from_any_other(
    entries: list[Entry], days: list[int]
) -> None:
    books, before = books_from(entries), None

    for number in days:
        before = found(books, FIRST + dt.timedelta(days=number), before)


@given(_ROWS, _ROWS)
def test_the_ends_that_two_rows_share_are_as_long_as_can_be(
    one: tuple[Entry, ...], other: tuple[Entry, ...]
) -> None:
    first, last = shared_ends(one, other)

    shorter = min(len(one), len(other))
    assert one[:first] == other[:first]
    assert one[len(one) - last :] == other[len(other) - last :]
    assert first + last <= shorter
    if first + last < shorter:
        assert one[first] != other[first]
        assert one[-last - 1] != other[-last - 1]


def _weekly_loans() -> list[Entry]:
    """Return a loan for each of thirty weeks, every instalment repaid.

    All but a few have names, and what is repaid of them says so.
    """
    line = Entry(day=FIRST, kind=Kind.LINE, line="借呗", item="jiebei", due_day=10)
    told = [line, replace(line, line="花呗", item="huabei", due_day=9)]
    for week in range(30):
        day = FIRST + dt.timedelta(days=7 * week)
        terms = Terms(
            principal=900_00 + week * 100,
            rate=Decimal("0.0004"),
            rate_kind=RateKind.DAILY,
            term=(3, 6)[week % 2],
            method=Method.EQUAL_INSTALMENT,
            due_day=10,
        )
        drawn = Entry(
            day=day,
            kind=Kind.BORROW,
            amount=terms.principal,
            line="借呗",
            loan=f"W{week}" if week % 10 != 9 else "",
            term=terms.term,
            rate=terms.rate,
            rate_kind=terms.rate_kind,
            method=terms.method,
        )
        told.append(drawn)
        told += [
            replace(drawn, day=row.due, kind=Kind.REPAY, amount=row.amount)
            for row in schedule_of(terms, day).rows
            if row.due is not None
        ]
    return [replace(entry, id=number) for number, entry in enumerate(told, 1)]


_LOANS = st.sampled_from(["", "", "W3", "W4", "W20", "W21", "W99"])
_WEEKLY = st.one_of(
    st.builds(
        Entry,
        day=DAYS,
        kind=st.sampled_from([Kind.REPAY, Kind.REPAY, Kind.REPAY, Kind.FEE]),
        amount=st.integers(1, 700_00),
        line=st.sampled_from(["借呗", "借呗", "花呗", ""]),
        loan=_LOANS,
        item=st.sampled_from(["", "", "shorten", "lower"]),
    ),
    st.builds(
        Entry,
        day=DAYS,
        kind=st.sampled_from([Kind.BORROW, Kind.PURCHASE, Kind.BILL]),
        amount=st.integers(1_00, 700_00),
        line=st.sampled_from(["借呗", "花呗"]),
        loan=_LOANS,
        term=st.sampled_from([1, 3, 6]),
    ),
)


@settings(deadline=None, max_examples=25)
@given(st.lists(_WEEKLY, min_size=1, max_size=4), st.integers(0, 100))
def test_what_touches_a_few_loans_leaves_the_others_as_they_were(
    changes: list[Entry], gone: int
) -> None:
    entries = _weekly_loans()
    before = found(books_from(entries), LAST, None)

    for number, change in enumerate(changes, len(entries) + 1):
        entries = [*entries, replace(change, id=number)]
        before = found(books_from(entries), LAST, before)
    before = found(books_from([*entries[:gone], *entries[gone + 1 :]]), LAST, before)
    found(books_from(entries), LAST, before)


@pytest.mark.parametrize("shift", [0, 1])
def test_a_repayment_that_names_no_loan_may_touch_one_that_differs(shift: int) -> None:
    line = Entry(day=FIRST, kind=Kind.LINE, line="借呗", item="jiebei", due_day=10)
    told = [line, *[replace(line, day=FIRST + dt.timedelta(days=1))] * shift]
    for month in range(12):
        day = FIRST + dt.timedelta(days=20 + 30 * month)
        drawn = replace(line, day=day, kind=Kind.BORROW, amount=500_00, term=1)
        named = replace(drawn, amount=3000_00, loan=f"M{month}", term=6)
        repaid = replace(drawn, kind=Kind.REPAY, amount=520_00)
        told += [named, drawn, replace(repaid, day=day + dt.timedelta(days=2))]
    entries = [replace(entry, id=number) for number, entry in enumerate(told, 1)]
    before = found(books_from(entries), LAST, None)
    more = replace(line, id=len(entries) + 1, kind=Kind.REPAY, amount=10_00)

    for month in range(9):
        day = FIRST + dt.timedelta(days=25 + 30 * month)
        early = replace(more, day=day, loan=f"M{month}")
        found(books_from([*entries, early]), LAST, before)
