"""A look ahead says of each day what the estimate will say once it was lived so."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.books import books_from
from core.dates import add_months
from core.demo import demo_entries
from core.estimate import Level
from core.estimator.score import estimate_books
from core.plans.behaviour import AS_USUAL, LONGEST, Behaviour, Borrowing
from core.plans.price import per_thousand, price_of
from core.plans.simulate import MonthsOutOfRange, Simulation, simulate
from core.plans.start import Start, start_from
from core.records import Entry, Kind, ProfileItem, RateKind, Status
from core.scorecard import load_scorecard
from tests.case_ledgers import case_a, case_b
from tests.random_books import ENTRY_LISTS, LAST

CARD = load_scorecard("zhima-style")
DEMO_DAY = dt.date(2026, 9, 30)
BEGUN = dt.date(2026, 1, 1)


def told(case: str) -> tuple[list[Entry], dt.date]:
    """Return the entries of a story up to its day."""
    if case == "demo":
        entries = [
            replace(entry, id=number)
            for number, entry in enumerate(demo_entries(DEMO_DAY), 1)
        ]
        return entries, DEMO_DAY
    entries, day, _ = {"A": case_a, "B": case_b}[case]()
    return [entry for entry in entries if entry.day <= day], day


def start(entries: list[Entry], day: dt.date) -> Start:
    return start_from(books_from(entries), day, CARD)


def as_lived(simulation: Simulation, entries: list[Entry]) -> None:
    """Assert that really entering what was assumed comes to what was said."""
    lived = books_from([*entries, *simulation.entries])
    for month in simulation.months:
        estimate = estimate_books(lived, month.day, CARD, simulation.start.line)

        assert estimate.score.value == month.score
        assert estimate.score.low == month.score_low
        assert estimate.score.high == month.score_high
        assert estimate.debt.outstanding == month.debt
        assert estimate.warnings == month.warnings
        if simulation.start.line is not None:
            assert estimate.line.held == month.line
            assert estimate.line.low == month.line_low
            assert estimate.line.high == month.line_high
            assert estimate.line.supportable == month.supportable
            assert estimate.headroom == simulation.headroom(month.number)


def eager(begun: Start) -> Behaviour:
    """Return a behaviour that uses most levers at once."""
    return Behaviour(
        items=begun.open_items,
        purchases=32,
        categories=8,
        borrowing=Borrowing(line=begun.line or "", amount=600_00, term=3, times=5),
        prepay=150_00,
        apply_in=2,
        income=7000_00,
    )


@pytest.mark.parametrize("case", ["A", "B", "demo"])
@pytest.mark.parametrize("lever", [lambda _: AS_USUAL, eager])
def test_what_is_said_of_a_month_is_what_living_it_comes_to(
    case: str, lever: object
) -> None:
    entries, day = told(case)
    begun = start(entries, day)

    as_lived(simulate(begun, lever(begun), 9), entries)  # type: ignore[operator]


BEHAVIOURS = st.builds(
    Behaviour,
    items=st.lists(st.sampled_from(list(ProfileItem)), unique=True).map(tuple),
    days_late=st.sampled_from([0, 0, 0, 4, 35]),
    purchases=st.none() | st.integers(0, 60),
    categories=st.none() | st.integers(1, 12),
    on_credit=st.sampled_from([None, "", "花呗"]),
    borrowing=st.none()
    | st.builds(
        Borrowing,
        line=st.sampled_from(["借呗", "某银行"]),
        amount=st.integers(1, 30).map(lambda n: n * 100_00),
        term=st.sampled_from([1, 3, 6]),
        every=st.integers(1, 3),
        times=st.none() | st.integers(1, 3),
    ),
    prepay=st.sampled_from([0, 0, 1, 300_00]),
    close=st.sampled_from(["", "花呗"]),
    close_in=st.integers(1, 3),
    apply_in=st.none() | st.integers(1, 4),
    income=st.none() | st.integers(0, 9000_00),
)


@settings(max_examples=20)
@given(ENTRY_LISTS, BEHAVIOURS)
def test_any_behaviour_from_any_books_is_said_as_it_will_be_lived(
    entries: list[Entry], behaviour: Behaviour
) -> None:
    as_lived(simulate(start(entries, LAST), behaviour, 4), entries)


def test_the_same_look_ahead_always_says_the_same() -> None:
    entries, day = told("demo")
    behaviour = eager(start(entries, day))

    first = simulate(start(entries, day), behaviour, 6)
    second = simulate(start(entries, day), behaviour, 6)

    assert first.months == second.months
    assert first.entries == second.entries
    assert first.cost == second.cost


def test_looking_further_does_not_change_what_is_near() -> None:
    entries, day = told("B")
    begun = start(entries, day)

    near, far = (simulate(begun, eager(begun), months) for months in (3, 12))

    assert far.months[:3] == near.months


def test_every_due_is_paid_on_its_day() -> None:
    entries, day = told("demo")

    looked = simulate(start(entries, day), AS_USUAL, 12)

    assert all(
        one.settled is not None and one.settled <= one.due
        for one in looked.evaluation.positions.obligations
        if one.due > day
    )
    assert not looked.evaluation.panel.overdue[-360:].any()


def loan(day: dt.date, fen: int, term: int, number: int = 1) -> Entry:
    return Entry(
        day=day,
        kind=Kind.BORROW,
        amount=fen,
        line="借呗",
        loan=f"L{number}",
        term=term,
        rate=Decimal("0.0004"),
        rate_kind=RateKind.DAILY,
        due_day=10,
        id=number,
    )


def line(day: dt.date, fen: int, name: str = "借呗", **more: object) -> Entry:
    return Entry(
        day=day, kind=Kind.LINE, amount=fen, line=name, status=Status.OPEN, **more
    )


def test_what_is_overdue_at_the_start_is_paid_on_the_first_day() -> None:
    begun = start(
        [line(BEGUN, 5000_00), loan(BEGUN, 1000_00, 1)], BEGUN.replace(month=3)
    )

    looked = simulate(begun, AS_USUAL, 1)

    (paid,) = (e for e in looked.entries if e.kind is Kind.REPAY)
    assert paid.day == dt.date(2026, 3, 2)
    (overdue,) = begun.evaluation.positions.loans
    assert paid.amount == overdue.overdue + overdue.penalty_per_day
    assert looked.end.debt == 0


def test_whoever_pays_late_is_overdue_in_between_and_pays_the_penalty() -> None:
    books = [line(BEGUN, 5000_00), loan(BEGUN, 1000_00, 3)]
    begun = start(books, BEGUN)

    in_time, late = (simulate(begun, Behaviour(days_late=days), 4) for days in (0, 5))

    assert late.cost > in_time.cost
    assert late.end.score < in_time.end.score
    assert "overdue" in late.months[1].alarms
    assert all("overdue" not in month.alarms for month in in_time.months)


def test_prepaying_saves_interest_and_closes_the_loan_sooner() -> None:
    books = [line(BEGUN, 20000_00), loan(BEGUN, 6000_00, 12)]
    begun = start(books, BEGUN)

    plain, early = (simulate(begun, Behaviour(prepay=fen), 12) for fen in (0, 1000_00))

    assert early.cost < plain.cost
    assert early.months[5].debt == 0 < plain.months[5].debt


def test_the_cost_of_loans_is_their_interest_to_the_last_instalment() -> None:
    begun = start([line(BEGUN, 20000_00)], BEGUN)
    borrowing = Borrowing(line="借呗", amount=1000_00, term=12, times=1)

    looked = simulate(begun, Behaviour(borrowing=borrowing), 2)

    (drawn,) = looked.evaluation.positions.loans
    assert looked.cost == sum(row.interest for row in drawn.rows)
    assert drawn.principal == 1000_00


def test_purchases_on_a_free_line_fill_a_tenth_of_it_and_cost_nothing() -> None:
    books = [
        line(BEGUN, 3000_00, "花呗", item="huabei"),
        *(
            Entry(day=BEGUN.replace(day=day), kind=Kind.PURCHASE, amount=40_00)
            for day in range(2, 29)
        ),
    ]
    begun = start(books, BEGUN.replace(day=28))

    looked = simulate(begun, Behaviour(on_credit="花呗"), 6)

    assert looked.cost == 0
    assert max(month.debt for month in looked.months) <= 300_00 * 2
    assert any(month.paid for month in looked.months)
    assert not any(month.alarms for month in looked.months)


def test_nothing_on_credit_leaves_no_bills_behind() -> None:
    entries, day = told("demo")

    looked = simulate(start(entries, day), Behaviour(on_credit=""), 6)

    (huabei,) = (one for one in looked.evaluation.positions.lines if one.name == "花呗")
    assert huabei.revolving == 0


def test_purchases_go_on_as_in_the_last_weeks() -> None:
    entries, day = told("B")
    begun = start(entries, day)

    looked = simulate(begun, AS_USUAL, 3)

    bought = [entry for entry in looked.entries if entry.kind is Kind.PURCHASE]
    assert len(bought) == pytest.approx(begun.usual.purchases * 3, abs=4)
    assert {entry.category for entry in bought} == set(begun.usual.categories)


def test_so_many_purchases_in_so_many_categories_are_made() -> None:
    begun = start([line(BEGUN, 5000_00)], BEGUN)

    looked = simulate(begun, Behaviour(purchases=20, categories=7), 3)

    bought = [entry for entry in looked.entries if entry.kind is Kind.PURCHASE]
    assert len(bought) == 60
    assert len({entry.category for entry in bought}) == 7


def test_the_income_goes_on_and_can_be_another() -> None:
    entries, day = told("A")
    begun = start(entries, day)

    usual, less = (
        [e for e in simulate(begun, b, 3).entries if e.kind is Kind.INCOME]
        for b in (AS_USUAL, Behaviour(income=4000_00))
    )

    assert [(e.day.day, e.amount) for e in usual] == [(5, 6000_00)] * 3
    assert [e.amount for e in less] == [4000_00] * 3


def test_an_unknown_income_stays_unknown() -> None:
    looked = simulate(start([line(BEGUN, 5000_00)], BEGUN), AS_USUAL, 3)

    assert not any(entry.kind is Kind.INCOME for entry in looked.entries)


def test_what_is_used_up_in_the_middle_of_a_month_is_seen() -> None:
    books = [line(BEGUN, 1000_00), loan(BEGUN.replace(day=2), 850_00, 1)]
    begun = start(books, BEGUN)
    later = start(books, BEGUN.replace(day=2))

    assert begun.evaluation.positions.loans == ()
    month = simulate(later, AS_USUAL, 2).months[1]

    assert month.debt == 0
    assert month.worst is not None
    assert month.worst.rank >= Level.WARNING.rank
    assert month.alarms == ("utilisation",)


def test_a_loan_is_drawn_far_from_the_days_on_which_dues_are_paid() -> None:
    entries, day = told("B")

    begun = start(entries, day)

    assert min(abs(begun.quiet_day - due) for due in (9, 10)) >= 14


def test_books_without_a_line_can_be_looked_ahead_from() -> None:
    begun = start([], BEGUN)

    looked = simulate(begun, Behaviour(items=begun.open_items), 2)

    assert looked.end.line is None
    assert looked.end.score > looked.start.estimate.score.value
    assert looked.headroom(1).amount is None


@pytest.mark.parametrize("months", [-1, 0, LONGEST + 1, 1000])
def test_months_that_cannot_be_looked_ahead_are_refused(months: int) -> None:
    with pytest.raises(MonthsOutOfRange) as raised:
        simulate(start([], BEGUN), AS_USUAL, months)

    assert raised.value.months == months


def test_month_ends_are_kept_to_the_end_of_short_months() -> None:
    begun = start([], dt.date(2026, 1, 31))

    ends = [month.day for month in simulate(begun, AS_USUAL, 3).months]

    assert ends == [add_months(dt.date(2026, 1, 31), n) for n in (1, 2, 3)]
    assert ends[0] == dt.date(2026, 2, 28)


def test_the_price_is_against_doing_nothing() -> None:
    entries, day = told("A")
    begun = start(entries, day)
    nothing = simulate(begun, AS_USUAL, 4)
    borrowing = Borrowing(line="借呗", amount=500_00, term=1)
    looked = simulate(begun, Behaviour(borrowing=borrowing), 4)

    price = price_of(looked, nothing)

    assert price.more == looked.cost - nothing.cost > 0
    assert price.extra_line == (looked.end.line or 0) - (nothing.end.line or 0)
    assert price_of(nothing, nothing).per_thousand is None


def test_looks_ahead_of_different_length_have_no_price_against_one_another() -> None:
    begun = start([], BEGUN)

    with pytest.raises(ValueError, match="length"):
        price_of(simulate(begun, AS_USUAL, 1), simulate(begun, AS_USUAL, 2))


def test_a_thousand_of_extra_line_costs_its_share_to_the_fen() -> None:
    assert per_thousand(10_00, 3000_00) == 333
    assert per_thousand(-10_00, 4000_00) == -250
    assert per_thousand(10_00, 0) is None
    assert per_thousand(10_00, None) is None
