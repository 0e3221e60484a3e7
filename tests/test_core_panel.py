"""The panel counts days, months and dues as a person would by hand."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import numpy as np

from core.books import Books, books_from
from core.lending.log import Log
from core.lending.positions import (
    BalanceStep,
    DuePiece,
    LimitStep,
    LineLog,
    LinePosition,
    Payment,
    Positions,
)
from core.panel import Panel, build_panel
from core.records import Entry, Kind, Method, Product, RateKind


def day(month: int, number: int) -> dt.date:
    return dt.date(2026, month, number)


def positions(
    on: dt.date,
    *,
    lines: tuple[LinePosition, ...] = (),
    limits: tuple[LimitStep, ...] = (),
    **found: tuple[Any, ...],
) -> Positions:
    names = [line.name for line in lines] or [""]
    return Positions(
        on=on,
        lines=lines,
        loans=(),
        limits=limits,
        bills=(),
        logs=tuple(_log(name, found) for name in names),
    )


def _log(line_name: str, found: Mapping[str, tuple[Any, ...]]) -> LineLog:
    def of_line(what: str) -> tuple[Log[Any], ...]:
        events = found.get(what, ())
        return (Log(one for one in events if not line_name or one.line == line_name),)

    return LineLog(
        line_name,
        dues=of_line("dues"),
        balances=of_line("balances"),
        payments=of_line("payments"),
        drawdowns=of_line("drawdowns"),
    )


def line(name: str, opened: dt.date, used: int = 0) -> LinePosition:
    from decimal import Decimal

    return LinePosition(
        name=name,
        product=Product.JIEBEI,
        lender=name,
        opened_on=opened,
        is_open=True,
        limit=None,
        temporary_limit=None,
        temporary_until=None,
        used=used,
        revolving=0,
        overdue=0,
        rate=Decimal("0.0004"),
        rate_kind=RateKind.DAILY,
        method=Method.EQUAL_INSTALMENT,
        term=12,
        due_day=10,
        rate_told=False,
        interest_free=False,
    )


def incomes(*told: tuple[dt.date, int]) -> Books:
    return books_from(
        Entry(day=when, kind=Kind.INCOME, amount=fen, id=number)
        for number, (when, fen) in enumerate(told, 1)
    )


def at(values: np.ndarray, panel: Panel, when: dt.date) -> float:
    return float(values[panel.index(when)])


def test_income_is_the_mean_of_the_full_months_since_the_first() -> None:
    books = incomes(
        (day(1, 10), 600), (day(2, 10), 900), (day(3, 10), 300), (day(4, 10), 1200)
    )

    panel = build_panel(books, positions(day(5, 20)))

    assert np.isnan(at(panel.income_monthly, panel, day(1, 31)))
    assert at(panel.income_monthly, panel, day(2, 28)) == 600
    assert at(panel.income_monthly, panel, day(3, 31)) == 750
    assert at(panel.income_monthly, panel, day(4, 30)) == 600
    assert at(panel.income_monthly, panel, day(5, 20)) == 800


def test_three_months_without_income_are_unknown_and_not_zero() -> None:
    panel = build_panel(incomes((day(1, 10), 600)), positions(day(6, 1)))

    assert at(panel.income_monthly, panel, day(4, 30)) == 200
    assert np.isnan(at(panel.income_monthly, panel, day(5, 1)))


def test_dues_are_seen_in_their_windows_while_they_stand() -> None:
    piece = DuePiece("借呗", "L1", day(3, 10), 500, day(1, 20), day(3, 9), 1)
    books = incomes((day(1, 1), 1))

    panel = build_panel(books, positions(day(3, 20), dues=(piece,)))

    assert at(panel.service, panel, day(1, 19)) == 0
    assert at(panel.service, panel, day(1, 20)) == 500
    assert at(panel.due_30d, panel, day(2, 7)) == 0
    assert at(panel.due_30d, panel, day(2, 8)) == 500
    assert at(panel.due_30d, panel, day(3, 8)) == 500
    assert at(panel.service, panel, day(3, 9)) == 0


def test_an_unpaid_due_is_overdue_from_the_day_after() -> None:
    piece = DuePiece("借呗", "L1", day(2, 10), 500, day(1, 20), None, 1)
    books = incomes((day(1, 1), 1))

    panel = build_panel(books, positions(day(2, 20), dues=(piece,)))

    assert at(panel.overdue, panel, day(2, 10)) == 0
    assert at(panel.overdue, panel, day(2, 11)) == 500
    assert at(panel.due_30d, panel, day(2, 20)) == 500


def test_debt_service_is_the_heavier_of_two_windows() -> None:
    dues = tuple(
        DuePiece("借呗", "L1", due, fen, day(1, 5), None, 1)
        for due, fen in ((day(2, 1), 100), (day(2, 28), 900))
    )
    books = incomes((day(1, 1), 1))

    panel = build_panel(books, positions(day(1, 10), dues=dues))

    assert at(panel.service, panel, day(1, 10)) == 900


def test_months_of_repayment_count_once_each_and_at_most_six() -> None:
    paid = [day(month, number) for month in range(1, 9) for number in (5, 15)]
    payments = tuple(
        Payment(when, "借呗", "", "L1", 1, 0, 0, 0, False, 1) for when in paid
    )
    books = incomes((day(1, 1), 1))

    panel = build_panel(books, positions(day(12, 31), payments=payments))

    assert at(panel.repaid_months, panel, day(1, 4)) == 0
    assert at(panel.repaid_months, panel, day(1, 5)) == 1
    assert at(panel.repaid_months, panel, day(3, 31)) == 3
    assert at(panel.repaid_months, panel, day(8, 31)) == 6
    assert at(panel.repaid_months, panel, day(10, 1)) == 5
    assert at(panel.repaid_months, panel, day(12, 31)) == 3


def test_utilisation_counts_only_lines_whose_limit_is_known() -> None:
    opened = day(1, 1)
    found = {
        "lines": (line("a", opened), line("b", opened)),
        "balances": (
            BalanceStep(opened, "a", "L1", 300),
            BalanceStep(opened, "b", "L2", 999),
        ),
        "limits": (LimitStep(day(1, 3), "a", 1000),),
    }

    panel = build_panel(incomes((opened, 1)), positions(day(1, 5), **found))

    assert np.isnan(at(panel.utilisation, panel, day(1, 2)))
    assert at(panel.utilisation, panel, day(1, 3)) == 0.3
    assert at(panel.debt, panel, day(1, 5)) == 1299


def test_a_line_is_idle_from_the_day_it_carries_nothing() -> None:
    opened = day(1, 1)
    found = {
        "lines": (line("a", opened),),
        "balances": (
            BalanceStep(day(1, 5), "a", "L1", 300),
            BalanceStep(day(1, 8), "a", "L1", -300),
        ),
    }

    panel = build_panel(incomes((opened, 1)), positions(day(1, 20), **found))

    idle = panel.lines["a"].idle
    assert at(idle, panel, day(1, 4)) == 3
    assert at(idle, panel, day(1, 7)) == 0
    assert at(idle, panel, day(1, 8)) == 1
    assert at(idle, panel, day(1, 20)) == 13


def test_a_profile_item_counts_once_until_it_is_undone() -> None:
    told = [(1, "done"), (2, "done"), (3, "undone"), (4, "undone"), (5, "done")]
    books = books_from(
        Entry(
            day=day(1, number),
            kind=Kind.PROFILE,
            item="employer",
            status=status,
            id=number,
        )
        for number, status in told
    )

    panel = build_panel(books, positions(day(1, 6)))

    assert list(panel.profile) == [1, 1, 0, 0, 1, 1]


def test_books_without_entries_make_a_panel_of_one_day() -> None:
    panel = build_panel(books_from([]), positions(day(1, 6)))

    assert panel.size == 1
    assert np.isnan(panel.utilisation[0])
    assert panel.oldest_line[0] == -1


def test_what_happens_later_does_not_reach_the_panel() -> None:
    books = incomes((day(1, 1), 500), (day(3, 1), 900))

    panel = build_panel(books, positions(day(2, 15)))

    assert panel.end == day(2, 15)
    assert at(panel.income_monthly, panel, day(2, 15)) == 500
