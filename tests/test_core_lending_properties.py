import datetime as dt
import random
from collections import Counter
from dataclasses import replace
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.lending.positions import Positions
from core.lending.schedule import schedule_of
from core.lending.terms import Terms
from core.records import Entry, Kind, Method, RateKind
from tests.lending_books import dues_on, standing_of
from tests.random_lending import (
    BOOKS,
    DAYS,
    FIRST,
    LAST,
    PLAIN_BOOKS,
    PURCHASES,
    borrowings,
    numbered,
    repayments,
)

TERMS = st.builds(
    Terms,
    principal=st.integers(1, 5_000_000_00),
    rate=st.integers(0, 100).map(lambda steps: Decimal(steps) / 100_000),
    rate_kind=st.sampled_from([RateKind.DAILY, RateKind.YEARLY, RateKind.FEE]),
    term=st.integers(1, 60),
    method=st.sampled_from(list(Method)),
    due_day=st.none() | st.integers(1, 31),
)
STARTS = st.none() | st.dates(dt.date(1999, 1, 1), dt.date(2060, 12, 31))

END_OF_JANUARY = dt.date(2024, 1, 31)


def shortening(entry: Entry) -> Entry:
    """Return an early repayment that shortens the term.

    Level instalments are whole fen, so lowering them twice may differ by some
    from lowering them once.
    """
    return replace(entry, item="shorten") if entry.item == "lower" else entry


def in_january(entry: Entry) -> Entry:
    """Return an entry moved to January: then nothing falls due before February."""
    return replace(shortening(entry), day=entry.day.replace(year=2024, month=1))


SHORTENED = PLAIN_BOOKS.map(lambda entries: list(map(shortening, entries)))
ONE_MONTH = PLAIN_BOOKS.map(lambda entries: list(map(in_january, entries)))


@settings(deadline=None)
@given(TERMS, STARTS)
def test_principal_parts_add_up_and_no_part_is_negative(
    terms: Terms, start: dt.date | None
) -> None:
    schedule = schedule_of(terms, start)

    assert sum(row.principal for row in schedule.rows) == terms.principal
    assert all(
        min(row.principal, row.interest, row.fee, row.balance) >= 0
        for row in schedule.rows
    )
    assert schedule.rows[-1].balance == 0


@settings(deadline=None)
@given(BOOKS, DAYS | st.just(LAST))
def test_whatever_happens_no_figure_is_negative_and_principal_adds_up(
    entries: list[Entry], on: dt.date
) -> None:
    positions = standing_of(entries, on)

    for loan in positions.loans:
        assert sum(row.principal for row in loan.rows) == loan.principal
        assert min(loan.outstanding, loan.owed, loan.overdue) >= 0
        assert loan.closed_on is None or loan.owed == loan.outstanding == 0
        for row in loan.rows:
            parts = (row.principal, row.interest, row.fee, row.penalty, row.balance)
            assert min(parts) >= 0
            assert 0 <= row.paid <= sum(parts[:4])
    for line in positions.lines:
        assert min(line.used, line.revolving, line.overdue) >= 0
        assert line.owed >= line.used
    for bill in positions.bills:
        assert 0 <= bill.minimum <= bill.balance


@settings(deadline=None)
@given(BOOKS, DAYS | st.just(LAST))
def test_no_repayment_loses_or_makes_a_fen(entries: list[Entry], on: dt.date) -> None:
    positions = standing_of(entries, on)

    paid: Counter[int] = Counter()
    for payment in positions.payments:
        parts = (payment.principal, payment.interest, payment.fee)
        assert min(*parts, payment.before_books) >= 0
        assert payment.before_books <= payment.principal
        paid[payment.entry] += sum(parts)
    for entry in entries:
        if entry.kind is Kind.REPAY and entry.day <= on:
            assert paid[entry.id] == entry.amount


@settings(deadline=None)
@given(BOOKS, DAYS | st.just(LAST))
def test_what_went_to_each_loan_adds_up_to_the_repayments_and_to_what_it_was_paid(
    entries: list[Entry], on: dt.date
) -> None:
    positions = standing_of(entries, on)

    repaid: Counter[str] = Counter()
    for payment in positions.payments:
        whole = payment.principal + payment.interest + payment.fee
        shares = sum(share.amount for _, share in payment.shares)
        assert shares + payment.before_books == whole
        for name, share in payment.shares:
            repaid[name] += share.principal
    for loan in positions.loans:
        gone = loan.principal - loan.outstanding - loan.difference
        assert repaid[loan.id] == gone


@settings(deadline=None)
@given(BOOKS, DAYS | st.just(LAST))
def test_the_steps_of_a_balance_add_up_to_what_is_used(
    entries: list[Entry], on: dt.date
) -> None:
    positions = standing_of(entries, on)

    used: Counter[str] = Counter()
    for step in positions.balances:
        used[step.line] += step.change
    for line in positions.lines:
        assert used[line.name] == line.used
    for piece in positions.dues:
        assert piece.amount > 0
        assert piece.end is None or piece.start < piece.end


def rises(before: Positions, after: Positions, day: dt.date) -> list[dt.date]:
    """Return the due days for which more is due than before, as of a day."""
    was = dues_on(before, day)
    return [
        due for due, amount in dues_on(after, day).items() if amount > was.get(due, 0)
    ]


def with_one_more(entries: list[Entry], entry: Entry, on: dt.date) -> Positions:
    return standing_of([*entries, replace(entry, id=99)], on)


@settings(deadline=None)
@given(SHORTENED, repayments())
def test_a_repayment_raises_nothing_that_is_due(
    entries: list[Entry], repayment: Entry
) -> None:
    drawn = [entry.day for entry in entries if entry.loan == repayment.loan]
    assume(not repayment.loan or (drawn and drawn[0] <= repayment.day))
    day = repayment.day

    without = standing_of(entries, day)
    repaid = with_one_more(entries, repayment, day)

    assert rises(without, repaid, day) == []


@settings(deadline=None)
@given(SHORTENED, borrowings("X") | PURCHASES)
def test_borrowing_lowers_nothing_that_is_due(
    entries: list[Entry], borrowing: Entry
) -> None:
    day = borrowing.day

    without = standing_of(entries, day)
    borrowed = with_one_more(entries, borrowing, day)

    assert rises(borrowed, without, day) == []


@settings(deadline=None)
@given(ONE_MONTH, repayments().map(in_january))
def test_before_anything_is_late_a_repayment_raises_no_due_on_any_later_day(
    entries: list[Entry], repayment: Entry
) -> None:
    drawn = [entry.day for entry in entries if entry.loan == repayment.loan]
    assume(not repayment.loan or (drawn and drawn[0] <= repayment.day))

    for day in (repayment.day, END_OF_JANUARY):
        without = standing_of(entries, day)
        repaid = with_one_more(entries, repayment, day)
        assert rises(without, repaid, day) == []


@settings(deadline=None)
@given(ONE_MONTH, (borrowings("X") | PURCHASES).map(in_january))
def test_before_anything_is_late_borrowing_lowers_no_due_on_any_later_day(
    entries: list[Entry], borrowing: Entry
) -> None:
    for day in (borrowing.day, END_OF_JANUARY):
        without = standing_of(entries, day)
        borrowed = with_one_more(entries, borrowing, day)
        assert rises(borrowed, without, day) == []


@settings(deadline=None)
@given(BOOKS, st.randoms(use_true_random=False))
def test_the_order_of_entries_within_a_day_does_not_matter(
    entries: list[Entry], chance: random.Random
) -> None:
    # Two statements of one line on one day, or two changes of its terms,
    # contradict each other; of those the later word counts.
    words = [
        (entry.day, entry.line, entry.kind)
        for entry in entries
        if entry.kind in {Kind.BILL, Kind.LINE}
    ]
    assume(len(words) == len(set(words)))
    shuffled = numbered(chance.sample(entries, len(entries)))

    one, other = standing_of(entries, LAST), standing_of(shuffled, LAST)

    assert dues_on(one, LAST) == dues_on(other, LAST)
    assert [(loan.id, loan.owed, loan.rows) for loan in one.loans] == [
        (loan.id, loan.owed, loan.rows) for loan in other.loans
    ]
    assert {line.name: line for line in one.lines} == {
        line.name: line for line in other.lines
    }


@settings(deadline=None)
@given(BOOKS, DAYS)
def test_what_comes_later_does_not_change_what_was(
    entries: list[Entry], on: dt.date
) -> None:
    then, later = standing_of(entries, on), standing_of(entries, LAST)

    assert dues_on(then, on) == dues_on(later, on)
    assert then.balances == tuple(step for step in later.balances if step.day <= on)
    assert then.payments == tuple(paid for paid in later.payments if paid.day <= on)
    assert then.limits == tuple(step for step in later.limits if step.day <= on)
    fell_due = [due for due in later.obligations if due.loan and due.due <= on]
    assert Counter((due.loan, due.due, due.amount) for due in fell_due) == Counter(
        (due.loan, due.due, due.amount)
        for due in then.obligations
        if due.loan and due.due <= on
    )


@settings(deadline=None)
@given(borrowings("A"), st.integers(0, 330), st.integers(1, 10))
def test_paying_what_is_owed_ends_a_loan_on_any_day(
    drawn: Entry, days: int, instalments: int
) -> None:
    on = drawn.day + dt.timedelta(days=days)
    plan = standing_of([replace(drawn, id=1)], drawn.day).loans[0].rows
    entries = numbered(
        [
            drawn,
            *(
                Entry(
                    day=row.due,
                    kind=Kind.REPAY,
                    amount=row.principal + row.interest,
                    loan="A",
                )
                for row in plan[:instalments]
                if row.due <= on and row.principal + row.interest
            ),
        ]
    )
    owed = standing_of(entries, on).loans[0].owed
    assume(owed)
    last = Entry(day=on, kind=Kind.REPAY, amount=owed, loan="A", id=99)

    paid = standing_of([*entries, last], on)

    assert paid.loans[0].closed_on == on
    assert paid.payments[-1].before_books == 0


@settings(deadline=None)
@given(
    principal=st.integers(1000_00, 1_000_000_00),
    part=st.integers(1, 90),
    months=st.integers(1, 10),
    method=st.sampled_from([Method.EQUAL_INSTALMENT, Method.EQUAL_PRINCIPAL]),
)
def test_the_rest_after_an_early_repayment_is_a_new_loan_of_the_rest(
    principal: int, part: int, months: int, method: Method
) -> None:
    drawn = Entry(
        day=FIRST,
        kind=Kind.BORROW,
        amount=principal,
        line="借呗",
        loan="A",
        rate=Decimal("0.0004"),
        rate_kind=RateKind.DAILY,
        term=12,
        method=method,
        due_day=1,
    )
    plan = standing_of([replace(drawn, id=1)], FIRST).loans[0].rows
    paid = [
        Entry(day=row.due, kind=Kind.REPAY, amount=row.owed, loan="A")
        for row in plan[:months]
    ]
    day = plan[months - 1].due
    early = Entry(
        day=day,
        kind=Kind.REPAY,
        amount=plan[months - 1].balance * part // 100,
        loan="A",
        item="lower",
    )

    (loan,) = standing_of(numbered([drawn, *paid, early]), day).loans

    new = schedule_of(
        Terms(loan.outstanding, loan.rate, loan.rate_kind, 12 - months, method, 1), day
    )
    assert [
        (row.due, row.principal, row.interest) for row in loan.rows if row.due > day
    ] == [(row.due, row.principal, row.interest) for row in new.rows]
