"""Generated books of any length: a line with loans, a salary, purchases, a target."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from core.dates import add_months
from core.records import Entry, Kind, Method, RateKind

LINE = "借呗"
_SHOPS = (
    ("餐饮美食", "兰州拉面", 2600),
    ("日用百货", "永辉超市", 8640),
    ("交通出行", "地铁", 400),
    ("文化休闲", "Cinema", 4500),
)


def made_entries(first: dt.date, last: dt.date) -> list[Entry]:
    """Return the entries of these days, the same every time, numbered."""
    told = sorted(_all(first, last), key=lambda entry: entry.day)
    return [replace(entry, id=number) for number, entry in enumerate(told, 1)]


def _all(first: dt.date, last: dt.date) -> Iterator[Entry]:
    yield Entry(
        day=first,
        kind=Kind.LINE,
        amount=8000_00,
        line=LINE,
        item="jiebei",
        rate=Decimal("0.0004"),
        rate_kind=RateKind.DAILY,
        due_day=10,
        method=Method.EQUAL_INSTALMENT,
        term=6,
        status="open",
    )
    yield Entry(day=first, kind=Kind.TARGET, amount=20_000_00, line=LINE)
    yield from _months(first, last)
    yield from _purchases(first, last)


def _months(first: dt.date, last: dt.date) -> Iterator[Entry]:
    month, number = first.replace(day=5), 0
    while month <= last:
        if month >= first:
            yield Entry(day=month, kind=Kind.INCOME, amount=6500_00, category="工资")
        if number % 6 == 1:
            yield Entry(
                day=month.replace(day=12),
                kind=Kind.BORROW,
                amount=2400_00,
                line=LINE,
                loan=f"L{number // 6 + 1}",
                term=6,
            )
        if number > 1:
            yield Entry(
                day=month.replace(day=10), kind=Kind.REPAY, amount=415_00, line=LINE
            )
        if number % 9 == 4:
            yield Entry(day=month.replace(day=20), kind=Kind.SCORE_SEEN, amount=640_00)
        month, number = add_months(month, 1), number + 1


def _purchases(first: dt.date, last: dt.date) -> Iterator[Entry]:
    for place in range((last - first).days + 1):
        category, shop, amount = _SHOPS[place % len(_SHOPS)]
        yield Entry(
            day=first + dt.timedelta(days=place),
            kind=Kind.PURCHASE,
            amount=amount + place % 7 * 100,
            category=category,
            counterparty=shop,
        )
