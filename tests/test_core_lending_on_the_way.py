"""A replay can be asked on its way: what stands, what is due, and what ends a debt."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from hypothesis import given

from core.books import books_from
from core.lending.products import load_products
from core.lending.replay import Replay, events_of, replay
from core.records import Entry, Kind, RateKind
from tests.random_lending import BOOKS, FIRST, LAST

PRODUCTS = load_products()
DRAWN = dt.date(2026, 1, 20)


def replayed(entries: list[Entry], on: dt.date) -> Replay:
    found = Replay(PRODUCTS)
    for event in events_of(books_from(entries), on):
        found.take(event)
    return found


def loan(**more: object) -> Entry:
    told: dict[str, object] = {
        "day": DRAWN,
        "kind": Kind.BORROW,
        "amount": 1000_00,
        "line": "借呗",
        "loan": "A",
        "term": 2,
        "rate": Decimal("0.0004"),
        "rate_kind": RateKind.DAILY,
        "due_day": 10,
        "id": 1,
    }
    return Entry(**(told | more))  # type: ignore[arg-type]


def bought(day: dt.date, fen: int) -> Entry:
    return Entry(day=day, kind=Kind.PURCHASE, amount=fen, line="花呗", id=2)


@given(BOOKS)
def test_what_stands_on_the_way_is_what_a_replay_of_that_day_finds(
    entries: list[Entry],
) -> None:
    books = books_from(entries)
    asked = Replay(PRODUCTS)
    events = events_of(books, LAST)
    for day in (FIRST + dt.timedelta(days=days) for days in range(0, 500, 61)):
        while events and events[0].day <= day:
            asked.take(events.pop(0))

        assert asked.positions(day) == replay(books, day, PRODUCTS)


@given(BOOKS)
def test_what_can_be_paid_is_all_that_is_owed(entries: list[Entry]) -> None:
    asked = replayed(entries, LAST)

    payables = asked.payables(LAST)

    assert sum(one.owed for one in payables) == sum(
        line.owed for line in asked.positions(LAST).lines
    )
    assert all(0 <= one.due <= one.owed for one in payables)


def test_an_instalment_can_be_paid_from_its_due_day_on() -> None:
    asked = replayed([loan()], DRAWN)
    due_on = asked.next_due()

    assert due_on == dt.date(2026, 2, 10)
    assert [one.due for one in asked.payables(dt.date(2026, 2, 9))] == [0]
    (due,) = asked.payables(due_on)
    assert due.due == asked.positions(due_on).loans[0].rows[0].owed
    assert due.yearly_rate == Fraction(146, 1000)
    assert asked.next_due() == dt.date(2026, 3, 10)


def test_a_bill_is_due_whole_on_its_day_and_by_its_minimum_later() -> None:
    asked = replayed([bought(dt.date(2026, 1, 20), 500_00)], dt.date(2026, 1, 20))
    due_on = asked.next_due()

    assert due_on == dt.date(2026, 2, 10)
    assert [one.due for one in asked.payables(due_on)] == [500_00]
    (later,) = asked.payables(due_on + dt.timedelta(days=1))
    assert 50_00 <= later.due < 51_00


def test_nothing_falls_due_where_nothing_is_owed() -> None:
    asked = replayed([], DRAWN)

    assert asked.next_due() == dt.date.max
    assert asked.payables(DRAWN) == ()
