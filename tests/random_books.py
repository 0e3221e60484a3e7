"""Books as chance writes them, for properties that hold for all books."""

import datetime as dt
from decimal import Decimal

from hypothesis import strategies as st

from core.records import Entry, Kind, Method, ProfileItem, RateKind, Status

FIRST = dt.date(2025, 1, 1)
LAST = dt.date(2026, 3, 31)

_DAYS = st.integers(0, (LAST - FIRST).days).map(lambda n: FIRST + dt.timedelta(days=n))
_YUAN = st.integers(1, 80).map(lambda n: n * 100_00)
_LINES = st.sampled_from(["借呗", "花呗", "某银行"])
_CATEGORIES = st.sampled_from(["餐饮美食", "交通出行", "日用百货", "医疗健康", ""])


def _entry(kind: Kind, **fields: st.SearchStrategy[object]) -> st.SearchStrategy[Entry]:
    return st.builds(Entry, day=_DAYS, kind=st.just(kind), **fields)  # type: ignore[arg-type]


_BORROWINGS = _entry(
    Kind.BORROW,
    amount=_YUAN,
    line=st.sampled_from(["借呗", "某银行"]),
    term=st.sampled_from([1, 3, 6, 12]),
    method=st.sampled_from(Method),
    rate=st.sampled_from([Decimal("0.0003"), Decimal("0.0005"), Decimal(0)]),
    rate_kind=st.just(RateKind.DAILY),
    due_day=st.sampled_from([1, 10, 28, 31]),
)

ENTRIES = st.one_of(
    _BORROWINGS,
    _entry(Kind.REPAY, amount=_YUAN, line=_LINES),
    _entry(Kind.PURCHASE, amount=_YUAN, category=_CATEGORIES),
    _entry(Kind.PURCHASE, amount=_YUAN, category=_CATEGORIES, line=st.just("花呗")),
    _entry(Kind.REFUND, amount=_YUAN, line=st.just("花呗")),
    _entry(Kind.INCOME, amount=_YUAN),
    _entry(Kind.LINE, amount=_YUAN, line=_LINES),
    _entry(
        Kind.LINE_SEEN, amount=_YUAN, line=_LINES, status=st.just(Status.STANDING.value)
    ),
    _entry(Kind.SCORE_SEEN, amount=st.integers(400, 900).map(lambda n: n * 100)),
    _entry(Kind.APPLICATION, amount=_YUAN, line=st.just("借呗")),
    _entry(
        Kind.PROFILE,
        item=st.sampled_from([item.value for item in ProfileItem]),
        status=st.sampled_from(["done", "undone"]),
    ),
    _entry(Kind.TARGET, amount=_YUAN, line=st.just("借呗")),
)


def numbered(entries: list[Entry]) -> list[Entry]:
    """Return the entries in the order of days, numbered, their loans named."""
    from dataclasses import replace

    ordered = sorted(entries, key=lambda entry: entry.day)
    return [
        replace(
            entry,
            id=number,
            loan=f"L{number}" if entry.kind is Kind.BORROW else entry.loan,
        )
        for number, entry in enumerate(ordered, 1)
    ]


ENTRY_LISTS = st.lists(ENTRIES, max_size=60).map(numbered)
