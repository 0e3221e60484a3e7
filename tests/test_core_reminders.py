import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from core.books import Books, books_from
from core.lending.products import load_products
from core.lending.replay import replay
from core.reminders import Occasion, Reminder, Wishes, reminders
from tests.window_books import entries_of

PRODUCTS = load_products()
LINE = "2026-01-02 line 8000 line=借呗 item=jiebei due_day=28"
LOAN = f"{LINE}\n2026-09-10 borrow 2000 line=借呗 term=2 method=equal-instalment"
DUE = dt.date(2026, 10, 28)
THREE = Wishes(days_before=3)


def _books(text: str) -> Books:
    return books_from(entries_of(text))


def _on(text: str, day: dt.date, wishes: Wishes) -> tuple[Reminder, ...]:
    books = _books(text).until(day)
    return reminders(books, replay(books, day, PRODUCTS), day, wishes)


def _day(month: int, day: int) -> dt.date:
    return dt.date(2026, month, day)


def _first_due() -> Reminder:
    (found,) = _on(LOAN, _day(10, 28), THREE)
    return found


def test_nothing_is_told_until_it_is_wished_for() -> None:
    assert _on(LOAN, _day(10, 28), Wishes()) == ()


def test_a_due_is_told_when_it_comes_near_on_its_day_and_when_it_passed() -> None:
    told = {
        day: [one.occasion for one in _on(LOAN, day, THREE)]
        for day in (_day(10, 24), _day(10, 25), _day(10, 28), _day(10, 29))
    }

    assert told == {
        _day(10, 24): [],
        _day(10, 25): [Occasion.AHEAD],
        _day(10, 28): [Occasion.TODAY],
        _day(10, 29): [Occasion.LATE],
    }


def test_what_is_paid_is_not_told() -> None:
    paid = f"{LOAN}\n2026-10-28 repay {_first_due().amount / 100} line=借呗"

    assert _on(paid, _day(10, 28), THREE) == ()


def test_dues_of_one_line_and_day_are_told_together() -> None:
    twice = f"{LOAN}\n2026-09-10 borrow 2000 line=借呗 term=2 method=equal-instalment"

    (both,) = _on(twice, _day(10, 28), THREE)

    assert both.amount == 2 * _first_due().amount


def test_the_three_tellings_of_a_due_are_three_reminders_whatever_the_amount() -> None:
    keys = {
        one.key
        for day in (
            _day(10, 25),
            _day(10, 26),
            _day(10, 28),
            _day(10, 29),
            _day(10, 30),
        )
        for one in _on(LOAN, day, THREE)
    }

    assert len(keys) == 3


def test_the_official_figures_are_to_be_looked_up_once_they_are_out() -> None:
    wishes = Wishes(look_up=True)
    seen = f"{LINE}\n2026-09-07 score_seen 650\n2026-09-07 line_seen 8000 line=借呗"

    assert _on(seen, _day(10, 5), wishes) == ()
    (told,) = _on(seen, _day(10, 6), wishes)
    assert told == Reminder(Occasion.LOOK_UP, _day(10, 6))
    assert _on(seen, _day(10, 31), wishes)[0].key == told.key
    both = f"{seen}\n2026-10-08 score_seen 655\n2026-10-08 line_seen 8000 line=借呗"
    assert _on(both, _day(10, 9), wishes) == ()


def test_without_a_line_only_the_score_is_to_be_looked_up() -> None:
    seen = "2026-10-07 score_seen 650"

    assert _on(seen, _day(10, 9), Wishes(look_up=True)) == ()


def test_an_empty_ledger_reminds_of_nothing() -> None:
    assert _on("", _day(10, 9), Wishes(days_before=30, look_up=True)) == ()


@given(
    on=st.dates(dt.date(2026, 9, 10), dt.date(2027, 3, 1)),
    ahead=st.integers(0, 60),
    paid=st.integers(0, 250_000),
)
def test_reminders_are_of_what_is_owed_and_near(
    on: dt.date, ahead: int, paid: int
) -> None:
    text = f"{LOAN}\n2026-09-12 repay {paid / 100 or 0.01} line=借呗"
    books = _books(text).until(on)
    positions = replay(books, on, PRODUCTS)

    found = reminders(books, positions, on, Wishes(days_before=ahead))

    assert len({one.key for one in found}) == len(found)
    for one in found:
        assert one.amount > 0
        assert one.day <= on + dt.timedelta(days=ahead)
        assert (one.day < on) is (one.occasion is Occasion.LATE)
    owed = sum(piece.amount for piece in positions.dues if piece.end is None)
    assert sum(one.amount for one in found) <= owed


def test_the_most_urgent_comes_first() -> None:
    wishes = Wishes(days_before=40, look_up=True)

    found = _on(LOAN, _day(10, 29), wishes)

    assert [one.occasion for one in found] == [
        Occasion.LATE,
        Occasion.AHEAD,
        Occasion.LOOK_UP,
    ]
    assert found[0].day == DUE
