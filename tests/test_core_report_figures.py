import datetime as dt
from itertools import pairwise

import pytest

from core.books import Books, books_from
from core.entry_query import EntryQuery
from core.records import Entry, Kind
from core.report_ends import Figure
from core.report_figures import (
    LISTED,
    Listed,
    Missing,
    ReportFigures,
    ReportRequest,
    cost_of,
    listing,
    progress_report,
    report_period,
    unpaid_rows,
)
from core.scorecard import load_scorecard
from tests.report_books import LINE, made_entries

FIRST, LAST = dt.date(2025, 3, 1), dt.date(2026, 9, 30)
PERIOD = dt.date(2026, 7, 1)
CARD = load_scorecard("zhima-style")
ENTRIES = made_entries(FIRST, LAST)
BOOKS = books_from(ENTRIES)


def _report(
    first: dt.date, last: dt.date = LAST, books: Books = BOOKS
) -> ReportFigures:
    request = ReportRequest("books", first, last, made_on=LAST)
    return progress_report(books, CARD, request)[0]


def _spent(first: dt.date, last: dt.date) -> int:
    return sum(
        entry.amount or 0
        for entry in ENTRIES
        if entry.kind is Kind.PURCHASE and first <= entry.day <= last
    )


def test_the_estimate_before_is_that_of_the_eve() -> None:
    figures = _report(PERIOD)

    assert figures.before is not None
    assert figures.before.as_of == dt.date(2026, 6, 30)
    assert figures.now.as_of == LAST


def test_a_period_in_which_the_books_begin_has_no_before() -> None:
    assert _report(FIRST).before is None
    assert _report(FIRST - dt.timedelta(days=400)).before is None


def test_the_changes_of_the_factors_add_up_to_that_of_the_score() -> None:
    figures = _report(PERIOD)

    assert figures.before is not None
    moved = sum(change.now - (change.before or 0) for change in figures.factors)
    score = figures.now.score.value - figures.before.score.value
    assert moved == pytest.approx(score, abs=1e-6)


def test_the_parts_cover_the_period_without_a_gap() -> None:
    for first in (PERIOD, FIRST, dt.date(2026, 8, 17)):
        parts = _report(first).parts

        assert parts[0].first == first
        assert parts[-1].last == LAST
        for one, following in pairwise(parts):
            assert following.first == one.last + dt.timedelta(days=1)


def test_the_changes_of_the_parts_lead_from_one_score_to_the_next() -> None:
    parts = _report(PERIOD).parts

    for one, following in pairwise(parts):
        assert one.score is not None
        assert following.change is not None
        assert following.score == pytest.approx(one.score + following.change)


def test_the_flow_of_the_parts_adds_up_to_that_of_the_period() -> None:
    figures = _report(FIRST)

    for name in ("borrowed", "repaid", "cost", "income", "spent"):
        whole = getattr(figures.flow, name)
        assert whole == sum(getattr(part.flow, name) for part in figures.parts)


def test_the_flow_counts_what_was_told() -> None:
    flow = _report(PERIOD).flow

    assert flow.income == 3 * 6500_00
    assert flow.spent == _spent(PERIOD, LAST)
    assert flow.repaid + flow.cost == 3 * 415_00


@pytest.mark.parametrize(("years", "days"), [(1, 31), (2, 31), (5, 92), (12, 366)])
def test_long_periods_go_by_quarter_or_year(years: int, days: int) -> None:
    first = dt.date(LAST.year - years + 1, 1, 1)
    books = books_from(
        [Entry(day=first, kind=Kind.INCOME, amount=100_00, id=1)],
    )

    parts = _report(first, books=books).parts

    assert max((part.last - part.first).days + 1 for part in parts) == days
    assert len(parts) <= 24


def test_loans_owed_and_those_paid_off_in_the_period_are_told() -> None:
    figures = _report(PERIOD)

    closed = [loan.closed_on for loan in figures.loans if loan.closed_on]
    assert all(day >= PERIOD for day in closed)
    assert any(loan.closed_on is None for loan in figures.loans)


def test_unknown_stays_unknown() -> None:
    books = books_from([Entry(day=FIRST, kind=Kind.INCOME, amount=100_00, id=1)])

    (part, *_) = _report(FIRST, books=books).parts

    assert part.limit is None
    assert part.utilisation is None
    assert part.debt == 0


def test_empty_books_make_a_report_too() -> None:
    figures = _report(PERIOD, books=books_from([]))

    assert figures.before is None
    assert figures.lines == ()
    assert figures.dues == ()


def test_the_usual_period_is_three_months_or_as_old_as_the_books() -> None:
    young = books_from(
        [Entry(day=dt.date(2026, 9, 20), kind=Kind.INCOME, amount=1, id=1)]
    )

    assert report_period(BOOKS, None, None, LAST) == (dt.date(2026, 6, 30), LAST)
    assert report_period(young, None, None, LAST) == (dt.date(2026, 9, 20), LAST)
    assert report_period(BOOKS, FIRST, PERIOD, LAST) == (FIRST, PERIOD)
    assert report_period(books_from([]), None, None, LAST) == (LAST, LAST)


class _Shelf:
    """Entries in memory, asked as a ledger is."""

    def entries(
        self, query: EntryQuery, limit: int | None = None, offset: int = 0
    ) -> list[Entry]:
        newest = sorted(self._found(query), key=lambda e: (e.day, e.id), reverse=True)
        return newest[offset:][:limit]

    def count(self, query: EntryQuery) -> int:
        return len(self._found(query))

    def _found(self, query: EntryQuery) -> list[Entry]:
        assert query.from_day is not None
        assert query.to_day is not None
        wanted = query.kinds or frozenset(Kind)
        return [
            e
            for e in ENTRIES
            if query.from_day <= e.day <= query.to_day and e.kind in wanted
        ]


def test_a_listing_takes_the_latest_and_counts_all() -> None:
    request = listing(ReportRequest("books", FIRST, LAST, LAST), _Shelf())

    assert len(request.entries) == LISTED
    assert request.entries[0].day == LAST
    assert request.entry_count == len(ENTRIES) > LISTED


def test_a_listing_of_credit_leaves_purchases_and_income_out() -> None:
    asked = ReportRequest("books", FIRST, LAST, LAST, listed=Listed.CREDIT)

    request = listing(asked, _Shelf())

    kinds = {entry.kind for entry in request.entries}
    assert Kind.BORROW in kinds
    assert kinds.isdisjoint({Kind.PURCHASE, Kind.INCOME, Kind.REFUND})
    assert request.entry_count == len(request.entries)


def test_no_listing_asks_for_no_entries() -> None:
    asked = ReportRequest("books", FIRST, LAST, LAST, listed=Listed.NONE)

    assert listing(asked, _Shelf()) == asked


def test_what_the_books_do_not_tell_is_named() -> None:
    line = Entry(day=FIRST, kind=Kind.LINE, line="借呗", item="jiebei")
    request = ReportRequest("books", FIRST, LAST, LAST)

    def missing(*entries: Entry) -> tuple[Missing, ...]:
        return progress_report(books_from(entries), CARD, request)[0].missing

    assert missing()[:2] == (Missing.ENTRIES, Missing.LINE)
    assert missing(line) == (
        Missing.LIMIT,
        Missing.TARGET,
        Missing.INCOME,
        Missing.OFFICIAL_SCORE,
    )


def test_the_days_that_moved_most_are_told_with_their_factors_and_entries() -> None:
    moves = _report(PERIOD).days

    assert 0 < len(moves) <= 6
    assert [move.day for move in moves] == sorted(move.day for move in moves)
    for move in moves:
        assert PERIOD <= move.day <= LAST
        assert abs(move.points) >= 2
        assert sum(points for _, points in move.by_factor) == pytest.approx(
            move.points, abs=4.5
        )
        assert {entry.day for entry in move.entries} <= {move.day}
        assert [total.day for total in move.totals] == [move.day] * len(move.totals)


def test_a_calm_period_has_no_such_days() -> None:
    books = books_from([Entry(day=FIRST, kind=Kind.INCOME, amount=100_00, id=1)])

    assert _report(PERIOD, books=books).days == ()
    assert _report(LAST, books=books_from([])).days == ()


def test_the_history_is_that_of_the_line_reported_on() -> None:
    request = ReportRequest("books", PERIOD, LAST, LAST, line=LINE)

    figures, history = progress_report(BOOKS, CARD, request)

    assert history.line_name == figures.now.line.name == LINE
    assert history.days[-1] == LAST.toordinal()
    assert round(history.score[-1], 6) == round(figures.now.score.value, 6)


def test_both_ends_are_compared_figure_by_figure() -> None:
    figures = _report(PERIOD)
    ends = figures.ends

    assert figures.before is not None
    assert ends.score.before == round(figures.before.score.value)
    assert ends.score.change == ends.score.now - ends.score.before
    for amount in ends.amounts:
        assert amount.change == (amount.now or 0) - (amount.before or 0)
    debt = next(one for one in ends.amounts if one.figure is Figure.DEBT)
    assert debt.now == figures.now.debt.outstanding


def test_what_is_unknown_at_one_end_has_no_change() -> None:
    ends = _report(FIRST).ends

    assert ends.score.change is None
    assert {one.change for one in (*ends.amounts, *ends.shares)} == {None}


def test_all_dues_add_up_to_what_is_to_be_paid() -> None:
    figures = _report(PERIOD)

    rows = [row for loan in figures.loans for row in unpaid_rows(loan)]
    assert figures.owed.to_pay == sum(row.owed for row in rows)
    left = sum(loan.outstanding for loan in figures.loans)
    assert figures.owed.outstanding == left <= figures.owed.to_pay
    assert all(cost_of(row) + row.principal - row.paid == row.owed for row in rows)
