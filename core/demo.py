"""The demo ledger: fourteen believable months of a person with Jiebei and Huabei.

Everything follows from the day it is made for, so that the same day gives the
same entries.  Repayments are what the replay says is due on their day.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from core.books import books_from
from core.commands import AddEntries, SetSetting
from core.dates import add_months, clamped
from core.ledger import Ledger
from core.lending.products import load_products
from core.lending.replay import replay
from core.records import Entry, Kind, Method, Product, ProfileItem, RateKind, Status

#: Set in a demo ledger, so that the window can say what it is.
DEMO_SETTING = "demo"

_JIEBEI = "借呗"
_HUABEI = "花呗"
_MONTHS = 14
#: The month, counted back, whose instalment is paid late, and by how many days.
_LATE_MONTH, _DAYS_LATE = 4, 9


@dataclass(frozen=True, slots=True)
class _Habit:
    """Something bought every so many days, for amounts that take turns.

    Amounts are fen; ``line`` is empty for what is paid at once.
    """

    every: int
    category: str
    counterparty: str
    amounts: tuple[int, ...]
    line: str = ""


_HABITS = (
    _Habit(2, "餐饮美食", "兰州拉面", (1800, 2200, 2650, 1980, 3100)),
    _Habit(5, "餐饮美食", "美团外卖", (2890, 3460, 4120), _HUABEI),
    _Habit(3, "交通出行", "地铁", (400, 500, 600, 400)),
    _Habit(7, "日用百货", "永辉超市", (8640, 12350, 6990, 10420), _HUABEI),
    _Habit(17, "文化休闲", "万达影城", (3990, 7800)),
    _Habit(26, "服饰装扮", "优衣库", (19900, 12900, 29900), _HUABEI),
    _Habit(28, "生活服务", "理发店", (4500,)),
    _Habit(33, "教育培训", "当当网", (5680, 8840)),
    _Habit(47, "医疗健康", "大参林药房", (3650, 6200)),
    _Habit(90, "数码电器", "京东", (25900, 39900), _HUABEI),
)


@dataclass(frozen=True, slots=True)
class _Calendar:
    """Days counted back from the month of the day the demo is made for."""

    today: dt.date

    @property
    def first(self) -> dt.date:
        return self.on(_MONTHS, 1)

    def on(self, months_back: int, day: int) -> dt.date:
        return clamped(self.today.year, self.today.month - months_back, day)


def write_demo(path: Path, today: dt.date) -> None:
    """Make a demo ledger as of a day.

    Raises:
        core.storage.errors.LedgerError: If there is such a file, or it cannot be
            written.
    """
    entries = demo_entries(today)
    last = next(e for e in reversed(entries) if e.kind is Kind.REPAY)
    earlier = tuple(entry for entry in entries if entry is not last)
    with Ledger.create(path) as ledger:
        ledger.apply(SetSetting(DEMO_SETTING, "1"))
        ledger.apply(AddEntries(earlier))
        # On its own, so that the window can tell of one change, and undo it.
        ledger.apply(AddEntries((last,)))


def demo_entries(today: dt.date) -> tuple[Entry, ...]:
    """Return the entries of the demo in the order of their days, none after today."""
    calendar = _Calendar(today)
    told = [
        *_lines(calendar),
        *_profile(calendar),
        *_scores_seen(calendar),
        *_limits_seen(calendar),
        *_income(calendar),
        *_purchases(calendar),
        *_loans(calendar),
    ]
    entries = [entry for entry in told if entry.day <= today]
    entries += _repayments(entries, calendar)
    return tuple(_by_day(entries))


def _by_day(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: entry.day)


def _lines(calendar: _Calendar) -> Iterator[Entry]:
    huabei = Entry(
        day=calendar.first,
        kind=Kind.LINE,
        amount=3_000_00,
        line=_HUABEI,
        counterparty="蚂蚁消费金融",
        item=Product.HUABEI,
        due_day=9,
        status=Status.OPEN,
    )
    yield huabei
    yield replace(
        huabei,
        amount=4_000_00,
        line=_JIEBEI,
        item=Product.JIEBEI,
        rate=Decimal("0.00045"),
        rate_kind=RateKind.DAILY,
        method=Method.EQUAL_INSTALMENT,
        term=6,
        due_day=10,
    )
    yield Entry(
        day=calendar.first + dt.timedelta(days=2),
        kind=Kind.TARGET,
        amount=20_000_00,
        line=_JIEBEI,
        until=add_months(calendar.today, 8, 1),
    )


def _profile(calendar: _Calendar) -> Iterator[Entry]:
    done = (
        (_MONTHS, 2, ProfileItem.REAL_NAME),
        (_MONTHS, 2, ProfileItem.ID_CARD),
        (_MONTHS, 2, ProfileItem.BANK_CARD),
        (_MONTHS, 2, ProfileItem.CONTACT),
        (9, 16, ProfileItem.OCCUPATION),
        (9, 16, ProfileItem.EMPLOYER),
    )
    for months_back, day, item in done:
        yield Entry(
            day=calendar.on(months_back, day),
            kind=Kind.PROFILE,
            item=item,
            status=Status.DONE,
        )


def _scores_seen(calendar: _Calendar) -> Iterator[Entry]:
    for months_back, score in ((12, 724), (8, 751), (3, 738), (1, 744)):
        yield Entry(
            day=calendar.on(months_back, 7), kind=Kind.SCORE_SEEN, amount=score * 100
        )


def _limits_seen(calendar: _Calendar) -> Iterator[Entry]:
    seen = Entry(day=calendar.first, kind=Kind.LINE_SEEN, status=Status.STANDING)
    for months_back, line, limit in (
        (13, _JIEBEI, 4_000_00),
        (11, _JIEBEI, 5_000_00),
        (7, _JIEBEI, 5_000_00),
        (7, _HUABEI, 4_000_00),
        (3, _JIEBEI, 6_000_00),
    ):
        day = calendar.on(months_back, 6)
        yield replace(seen, day=day, line=line, amount=limit)
    yield replace(
        seen,
        day=calendar.on(2, 8),
        line=_HUABEI,
        amount=5_500_00,
        status=Status.TEMPORARY,
        until=calendar.on(1, 8),
    )
    yield Entry(
        day=calendar.on(7, 20),
        kind=Kind.APPLICATION,
        amount=15_000_00,
        line=_JIEBEI,
        status=Status.REFUSED,
    )


def _income(calendar: _Calendar) -> Iterator[Entry]:
    for months_back in range(_MONTHS, -1, -1):
        yield Entry(
            day=calendar.on(months_back, 8),
            kind=Kind.INCOME,
            amount=5_400_00 if months_back > 6 else 5_900_00,
            category="工资",
            counterparty="星河设计",
        )
    yield Entry(
        day=calendar.on(9, 22),
        kind=Kind.INCOME,
        amount=3_000_00,
        category="奖金",
        counterparty="星河设计",
    )


def _purchases(calendar: _Calendar) -> Iterator[Entry]:
    for months_back in range(_MONTHS, -1, -1):
        yield _bought(calendar.on(months_back, 1), "住房物业", "房租", 1_500_00)
        yield _bought(calendar.on(months_back, 5), "充值缴费", "中国移动", 59_00)
    for phase, habit in enumerate(_HABITS):
        day = calendar.first + dt.timedelta(days=phase)
        turn = 0
        while day <= calendar.today:
            amount = habit.amounts[turn % len(habit.amounts)]
            yield _bought(day, habit.category, habit.counterparty, amount, habit.line)
            day += dt.timedelta(days=habit.every)
            turn += 1
    order = f"{calendar.on(5, 12):%Y%m%d}2200140066"
    yield Entry(
        day=calendar.on(5, 12),
        kind=Kind.PURCHASE,
        amount=359_00,
        category="运动户外",
        counterparty="迪卡侬",
        line=_HUABEI,
        source_id=order,
    )
    yield Entry(
        day=calendar.on(5, 19),
        kind=Kind.REFUND,
        amount=359_00,
        category="运动户外",
        counterparty="迪卡侬",
        line=_HUABEI,
        item=order,
        note="尺码不合适",
    )


def _bought(
    day: dt.date, category: str, counterparty: str, amount: int, line: str = ""
) -> Entry:
    return Entry(
        day=day,
        kind=Kind.PURCHASE,
        amount=amount,
        category=category,
        counterparty=counterparty,
        line=line,
    )


def _loans(calendar: _Calendar) -> Iterator[Entry]:
    for months_back, day, amount, term, note in (
        (12, 18, 2_000_00, 6, "回家的车票"),
        (6, 22, 3_800_00, 12, "牙科"),
        (1, 25, 2_000_00, 6, "搬家"),
    ):
        yield Entry(
            day=calendar.on(months_back, day),
            kind=Kind.BORROW,
            amount=amount,
            line=_JIEBEI,
            term=term,
            note=note,
        )
    yield Entry(
        day=calendar.on(3, 20),
        kind=Kind.BORROW,
        amount=1_800_00,
        line=_HUABEI,
        term=6,
        rate=Decimal("0.045"),
        rate_kind=RateKind.FEE,
        note="手机分期",
    )


def _repayments(told: list[Entry], calendar: _Calendar) -> list[Entry]:
    """Return the repayments of all that falls due up to today, one of them late."""
    products = load_products()
    paid: list[Entry] = []
    for day, line in _pay_days(calendar):
        books = books_from(_by_day([*told, *paid])).until(day)
        positions = replay(books, day, products)
        # Overdue is what fell due before this day, with the penalty for it.
        owed = sum(found.overdue for found in positions.lines if found.name == line)
        owed += sum(
            piece.amount
            for piece in positions.pending
            if piece.line == line and piece.due == day
        )
        if owed:
            paid.append(Entry(day=day, kind=Kind.REPAY, amount=owed, line=line))
    return paid


def _pay_days(calendar: _Calendar) -> Iterator[tuple[dt.date, str]]:
    for months_back in range(_MONTHS, -1, -1):
        for line, due_day in ((_HUABEI, 9), (_JIEBEI, 10)):
            day = calendar.on(months_back, due_day)
            if line == _JIEBEI and months_back == _LATE_MONTH:
                day += dt.timedelta(days=_DAYS_LATE)
            if day <= calendar.today:
                yield day, line
