"""Books written down as text, for tests of the windows.

A line is a day, a kind, an amount or a dash, and ``field=value`` pairs::

    2026-01-06 borrow 2000 line=借呗 term=6
"""

import datetime as dt
from decimal import Decimal
from typing import Any

from core.commands import AddEntries
from core.money import parse_amount
from core.records import Entry, Kind, Method, RateKind
from desktop.session import Session

#: The day on which every test of the windows takes place.
TODAY = dt.date(2026, 11, 23)

#: A line with some use, an income, and a target.
USUAL = """
    2026-01-02 line 8000 line=借呗 item=jiebei rate=0.0004 rate_kind=daily due_day=28
    2026-01-02 target 20000 line=借呗
    2026-08-15 income 6500 category=工资
    2026-09-10 borrow 2000 line=借呗 term=6 method=equal-instalment
    2026-09-15 income 6500 category=工资
    2026-09-28 repay 360 line=借呗
    2026-10-15 income 6500 category=工资
    2026-10-20 purchase 38.50 category=餐饮 counterparty=面馆
    2026-10-28 repay 360 line=借呗
    2026-11-02 purchase 129 category=购物 counterparty=超市
"""

_READ = {
    "term": int,
    "due_day": int,
    "rate": Decimal,
    "rate_kind": RateKind,
    "method": Method,
    "until": dt.date.fromisoformat,
    "principal": parse_amount,
    "interest": parse_amount,
    "fee_part": parse_amount,
}


def entries_of(text: str) -> tuple[Entry, ...]:
    """Return the entries that a text tells."""
    return tuple(_entry(line) for line in text.splitlines() if line.strip())


def tell(session: Session, text: str) -> None:
    """Add the entries of a text to the books, and wait until all pages show it."""
    session.run(AddEntries(entries_of(text)))
    session.settle()


def _entry(line: str) -> Entry:
    day, kind, amount, *pairs = line.split()
    told: dict[str, Any] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        told[name] = _READ.get(name, str)(value)
    return Entry(
        day=dt.date.fromisoformat(day),
        kind=Kind(kind),
        amount=None if amount == "-" else parse_amount(amount),
        **told,
    )
