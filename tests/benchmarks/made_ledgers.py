"""Ledgers of any length: ten years of salary, weekly loans and so many purchases.

They are the same every time.  One that was made stays in the temporary folder of
the machine and is copied from there.
"""

import datetime as dt
import shutil
import sys
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from hashlib import blake2b
from pathlib import Path
from random import Random

from core.commands import ImportOrigin, ImportRow, ImportRows
from core.dates import month_starts
from core.ledger import Ledger
from core.lending.schedule import schedule_of
from core.lending.terms import Terms
from core.records import Entry, Kind, Method, RateKind
from core.storage import schema

#: The last of the ten years' days.
TODAY = dt.date(2026, 9, 30)
FIRST = dt.date(2016, 10, 1)
#: How many purchases the ledgers of a run have.
SIZES = (1_000, 100_000, 1_000_000)

_LINE, _HUABEI = "借呗", "花呗"
_RATE = Decimal("0.0004")
_CATEGORIES = (
    *("餐饮美食", "交通出行", "日用百货", "医疗健康", "文化休闲"),
    *("服饰装扮", "充值缴费", "家居家装", "教育培训", "转账红包"),
)
_SHOPS = 3000
#: One purchase in so many is on credit, about four thousand in all.
_ON_CREDIT = 4000


def made_entries(purchases: int) -> list[Entry]:
    """Return the entries of a ledger with so many purchases, by day."""
    told = [*_lines(), *_months(), *_loans(), *_purchases(purchases)]
    return sorted(told, key=lambda entry: entry.day)


def made_ledger(purchases: int, target: Path) -> Path:
    """Put a ledger with so many purchases at a path, closed and ready to open."""
    shutil.copy(_original(purchases), target)
    return target


@cache
def _original(purchases: int) -> Path:
    # Another generator makes other ledgers, and so do other tables.
    made_by = Path(__file__).read_bytes() + Path(schema.__file__).read_bytes()
    digest = blake2b(made_by, digest_size=6).hexdigest()
    folder = Path(tempfile.gettempdir()) / f"youyu-benchmarks-{digest}"
    folder.mkdir(exist_ok=True)
    path = folder / f"{purchases}.youyu"
    if not path.exists():
        half_made = path.with_suffix(".half")
        half_made.unlink(missing_ok=True)
        rows = tuple(ImportRow(entry) for entry in made_entries(purchases))
        origin = ImportOrigin("made.csv", rows=len(rows), new=len(rows))
        with Ledger.create(half_made) as ledger:
            ledger.apply(ImportRows(origin, rows))
        half_made.rename(path)
    return path


def _lines() -> Iterator[Entry]:
    yield Entry(
        day=FIRST,
        kind=Kind.LINE,
        amount=50_000_00,
        line=_LINE,
        item="jiebei",
        rate=_RATE,
        rate_kind=RateKind.DAILY,
        due_day=10,
        method=Method.EQUAL_INSTALMENT,
        term=12,
        status="open",
    )
    yield Entry(
        day=FIRST,
        kind=Kind.LINE,
        amount=8_000_00,
        line=_HUABEI,
        item="huabei",
        status="open",
    )
    yield Entry(day=FIRST, kind=Kind.TARGET, amount=80_000_00, line=_LINE)


def _months() -> Iterator[Entry]:
    for number, month in enumerate(month_starts(dt.date(2016, 11, 1), TODAY)):
        salary = 9_500_00 + number % 5 * 100_00
        yield Entry(
            day=month.replace(day=5), kind=Kind.INCOME, amount=salary, category="工资"
        )
        if number:
            paid = month.replace(day=9)
            yield Entry(day=paid, kind=Kind.REPAY, amount=3_000_00, line=_HUABEI)
        if number % 9 == 4:
            score = (640 + number % 20) * 100
            yield Entry(day=month.replace(day=20), kind=Kind.SCORE_SEEN, amount=score)
        if number % 14 == 6:
            seen = (50_000 + number * 100) * 100
            day = month.replace(day=21)
            yield Entry(day=day, kind=Kind.LINE_SEEN, amount=seen, line=_LINE)


def _loans() -> Iterator[Entry]:
    """Yield a loan each week, every instalment repaid on its day."""
    for week in range((TODAY - FIRST).days // 7):
        day = FIRST + dt.timedelta(days=7 * week + 3)
        name, term = f"L{week + 1}", (3, 6, 12)[week % 3]
        terms = Terms(
            principal=600_00 + week % 7 * 50_00,
            rate=_RATE,
            rate_kind=RateKind.DAILY,
            term=term,
            method=Method.EQUAL_INSTALMENT,
            due_day=10,
        )
        yield Entry(
            day=day,
            kind=Kind.BORROW,
            amount=terms.principal,
            line=_LINE,
            loan=name,
            term=term,
        )
        for row in schedule_of(terms, day).rows:
            if row.due is not None and row.due <= TODAY:
                yield Entry(
                    day=row.due,
                    kind=Kind.REPAY,
                    amount=row.amount,
                    line=_LINE,
                    loan=name,
                )


def _purchases(count: int) -> Iterator[Entry]:
    chance = Random(5)  # noqa: S311 - the same ledger every time
    days = (TODAY - FIRST).days + 1
    each = max(count // _ON_CREDIT, 4)
    for number in range(count):
        yield Entry(
            day=FIRST + dt.timedelta(days=number * days // count),
            kind=Kind.PURCHASE,
            amount=chance.randrange(100, 9_000),
            category=chance.choice(_CATEGORIES),
            counterparty=f"商店{chance.randrange(_SHOPS)}",
            line="" if number % each else _HUABEI,
            note="" if number % 50 else f"记 {number}",
        )


if __name__ == "__main__":
    for size in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
        _original(size)
