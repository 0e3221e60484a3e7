"""Entries made up by hypothesis, for the tests of the ledger and its files."""

import datetime as dt

from hypothesis import strategies as st

from core.money import LARGEST
from core.records import Entry, Kind, Method, RateKind

_KINDS = st.sampled_from(Kind)
_TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=8
)
_NAMES = st.sampled_from(["", "借呗", "花呗", "card"])
_AMOUNTS = st.none() | st.integers(-LARGEST, LARGEST)
_DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))
_RATES = st.decimals(0, 5, allow_nan=False, places=6)


def entries(
    *,
    currency: str = "",
    kinds: st.SearchStrategy[Kind] = _KINDS,
    days: st.SearchStrategy[dt.date] = _DAYS,
) -> st.SearchStrategy[Entry]:
    """Entries with anything in any field: the ledger keeps what it is told."""
    return st.builds(
        Entry,
        day=days,
        kind=kinds,
        amount=_AMOUNTS,
        currency=st.just(currency),
        line=_NAMES,
        loan=st.sampled_from(["", "L1", "L7", "mine"]),
        category=_TEXTS,
        counterparty=_TEXTS,
        term=st.none() | st.integers(0, 360),
        method=st.none() | st.sampled_from(Method),
        rate=st.none() | _RATES,
        rate_kind=st.none() | st.sampled_from(RateKind),
        due_day=st.none() | st.integers(1, 31),
        status=_TEXTS,
        item=_TEXTS,
        until=st.none() | _DAYS,
        principal=_AMOUNTS,
        interest=_AMOUNTS,
        fee_part=_AMOUNTS,
        source_id=_TEXTS,
        note=_TEXTS,
    )
