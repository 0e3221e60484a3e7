import datetime as dt
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from core.commands import AddEntries, SetSetting
from core.dates import add_months
from core.ledger import Ledger
from core.records import Entry, Kind
from core.recurring import (
    RECURRING_KINDS,
    Habit,
    Proposal,
    Rhythm,
    habit_setting,
    habits_of,
    next_day,
    proposals,
    recurring,
    who_of,
)
from tests.ledger_fixtures import entries
from tests.window_books import entries_of

SALARY = """
    2026-07-15 income 6500 category=工资 counterparty=公司
    2026-08-14 income 6500 category=工资 counterparty=公司
    2026-09-15 income 6800 category=工资 counterparty=公司
"""
GYM = """
    2026-09-01 purchase 88 category=运动 counterparty=健身房
    2026-09-08 purchase 88 category=运动 counterparty=健身房
    2026-09-15 purchase 88 category=运动 counterparty=健身房
    2026-09-22 purchase 88 category=运动 counterparty=健身房
"""


def _day(month: int, day: int) -> dt.date:
    return dt.date(2026, month, day)


def _proposed(text: str, on: dt.date, *habits: Habit) -> list[tuple[dt.date, int]]:
    found = proposals(entries_of(text), habits, on)
    return [(one.entry.day, one.entry.amount or 0) for one in found]


def test_a_salary_is_found_after_three_months_and_proposed_on_its_day() -> None:
    assert _proposed(SALARY, _day(10, 14)) == []
    assert _proposed(SALARY, _day(10, 15)) == [(_day(10, 15), 6800_00)]


def test_two_months_show_no_rhythm() -> None:
    twice = "\n".join(SALARY.strip().splitlines()[1:])

    assert recurring(entries_of(twice)) == ()


def test_something_weekly_is_found_after_four_weeks() -> None:
    (found,) = recurring(entries_of(GYM))

    assert found.rhythm is Rhythm.WEEKLY
    assert next_day(found) == _day(9, 29)


def test_rent_of_the_last_day_of_the_month_stays_there() -> None:
    rent = """
        2026-01-31 purchase 1800 category=房租
        2026-02-28 purchase 1800 category=房租
        2026-03-31 purchase 1800 category=房租
    """
    (found,) = recurring(entries_of(rent))

    assert next_day(found) == _day(4, 30)
    assert found.anchor == 31


def test_lunch_is_no_subscription() -> None:
    lunch = "\n".join(
        f"2026-09-{day:02d} purchase {20 + day % 3} category=餐饮 counterparty=面馆"
        for day in range(1, 29)
        if day % 7
    )

    assert recurring(entries_of(lunch)) == ()


def test_two_things_of_one_shop_are_told_apart_by_their_amounts() -> None:
    shop = "\n".join(
        f"2026-{month:02d}-{day:02d} purchase {amount} counterparty=商店"
        for month in (7, 8, 9)
        for day, amount in ((5, 6), (20, 15))
    )

    assert _proposed(shop, _day(10, 20)) == [(_day(10, 5), 600), (_day(10, 20), 1500)]


def test_what_was_entered_a_little_early_or_late_is_not_proposed_again() -> None:
    for day in ("2026-10-12", "2026-10-18"):
        entered = f"{SALARY}\n{day} income 6800 category=工资 counterparty=公司"

        assert _proposed(entered, _day(10, 31)) == []


def test_a_month_with_a_bonus_counts_as_come() -> None:
    entered = f"{SALARY}\n2026-10-15 income 20000 category=工资 counterparty=公司"

    assert _proposed(entered, _day(10, 31)) == []


def test_what_was_missed_is_proposed_for_a_while_and_then_has_ended() -> None:
    assert _proposed(SALARY, _day(11, 20)) == [
        (_day(10, 15), 6800_00),
        (_day(11, 15), 6800_00),
    ]
    assert _proposed(SALARY, _day(12, 20)) == []


def test_what_the_user_says_comes_does_so_after_one_entry() -> None:
    once = "2026-09-03 purchase 25 category=视频 counterparty=会员"
    (entry,) = entries_of(once)
    habit = Habit(who_of(entry), 25_00, Rhythm.MONTHLY)

    assert _proposed(once, _day(10, 3), habit) == [(_day(10, 3), 25_00)]


def test_what_was_dismissed_is_not_proposed_until_the_next_time() -> None:
    who = who_of(entries_of(SALARY)[0])
    passed = Habit(who, 6500_00, passed=_day(10, 15))

    assert _proposed(SALARY, _day(10, 31), passed) == []
    assert _proposed(SALARY, _day(11, 15), passed) == [(_day(11, 15), 6800_00)]
    never = Habit(who, 6500_00, never=True)
    assert _proposed(SALARY, _day(11, 15), never) == []


def test_a_draft_takes_over_what_is_the_same_each_time_and_nothing_else() -> None:
    last = replace(entries_of(SALARY)[-1], id=7, batch=3, source_id="x", note="first")
    known = (*entries_of(SALARY)[:-1], last)

    (proposal,) = proposals(known, (), _day(10, 15))

    assert proposal.entry == Entry(
        day=_day(10, 15),
        kind=Kind.INCOME,
        amount=6800_00,
        category="工资",
        counterparty="公司",
    )


_habits = st.builds(
    Habit,
    st.tuples(
        st.sampled_from(sorted(RECURRING_KINDS)), st.text(), st.text(), st.text()
    ),
    st.integers(1, 10**9),
    st.none() | st.sampled_from(Rhythm),
    st.booleans(),
    st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
)


@given(_habits)
def test_a_habit_is_read_back_as_it_was_kept(habit: Habit) -> None:
    name, text = habit_setting(habit)

    says_nothing = habit == Habit(habit.who, habit.amount)
    assert habits_of({name: text}) == (() if says_nothing else (habit,))


@given(st.text())
def test_what_is_no_habit_is_passed_over(text: str) -> None:
    assert all(isinstance(one, Habit) for one in habits_of({"recurring.x": text}))
    assert habits_of({"mapping:x": text}) == ()


@given(
    st.integers(1, 31),
    st.integers(1, 500_000_00),
    st.integers(3, 14),
    st.dates(dt.date(2021, 1, 1), dt.date(2029, 1, 1)),
)
def test_whatever_comes_monthly_is_proposed_once_a_month_and_on_its_day(
    day: int, amount: int, months: int, start: dt.date
) -> None:
    first = add_months(start.replace(day=1), 0, day)
    came = [
        Entry(
            day=add_months(first, n, day),
            kind=Kind.INCOME,
            amount=amount,
            category="工资",
        )
        for n in range(months)
    ]
    expected = add_months(first, months, day)

    before = proposals(came, (), expected - dt.timedelta(days=1))
    (then,) = proposals(came, (), expected)

    assert before == ()
    assert then.entry.day == expected
    assert proposals([*came, then.entry], (), expected) == ()


@given(st.lists(entries(), max_size=30), st.dates(dt.date(2020, 6, 1)))
def test_proposals_are_of_what_came_before_and_can_all_be_taken(
    known: list[Entry], on: dt.date
) -> None:
    found = proposals(known, (), on)
    taken = [*known, *(one.entry for one in found)]

    assert all(one.entry.day <= on for one in found)
    assert all(one.entry.kind in RECURRING_KINDS for one in found)
    assert proposals(taken, (), on) == ()


def test_the_ledger_gives_what_has_others_like_it_and_what_is_asked_for(
    tmp_path: Path,
) -> None:
    often = "\n".join(
        f"2026-{month:02d}-{day:02d} purchase 20 counterparty=面馆"
        for month in range(1, 10)
        for day in range(1, 29)
    )
    once = "2026-09-03 purchase 25 category=视频 counterparty=会员"
    with Ledger.create(tmp_path / "books.youyu") as ledger:
        ledger.apply(AddEntries(entries_of(SALARY + once + "\n" + often)))
        since = _day(1, 1)

        few = ledger.repeated(since, RECURRING_KINDS)
        more = ledger.repeated(since, RECURRING_KINDS, [who_of(entries_of(once)[0])])

    assert {one.counterparty for one in few} == {"公司"}
    assert {one.counterparty for one in more} == {"公司", "会员"}
    assert [one.day for one in more] == sorted(one.day for one in more)


def test_a_habit_is_kept_in_the_ledger_and_undone_with_it(tmp_path: Path) -> None:
    habit = Habit(who_of(entries_of(SALARY)[0]), 6500_00, never=True)
    with Ledger.create(tmp_path / "books.youyu") as ledger:
        ledger.apply(SetSetting(*habit_setting(habit)))
        assert habits_of(ledger.settings()) == (habit,)

        ledger.undo()

        assert habits_of(ledger.settings()) == ()


def test_a_proposal_names_what_it_is_one_of() -> None:
    (found,) = proposals(entries_of(SALARY), (), _day(10, 15))

    assert isinstance(found, Proposal)
    assert found.recurring.days[0] == _day(9, 15)
    assert found.recurring.rhythm is Rhythm.MONTHLY
