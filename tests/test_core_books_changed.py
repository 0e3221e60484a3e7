import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.books import books_from
from core.records import Entry, Kind

_DAYS = st.integers(0, 4).map(lambda n: dt.date(2026, 1, 1) + dt.timedelta(days=n))
_ENTRIES = st.builds(
    Entry,
    day=_DAYS,
    kind=st.sampled_from([Kind.PURCHASE, Kind.INCOME, Kind.REFUND, Kind.BORROW]),
    amount=st.integers(1, 500),
    category=st.sampled_from(["", "餐饮", "购物"]),
    line=st.sampled_from(["", "花呗"]),
)


def _numbered(entries: list[Entry]) -> list[Entry]:
    return [replace(entry, id=number) for number, entry in enumerate(entries, 1)]


@given(st.lists(_ENTRIES, max_size=12), _ENTRIES)
def test_one_entry_more_gives_the_books_of_all_of_them(
    entries: list[Entry], more: Entry
) -> None:
    numbered = _numbered(entries)

    assert books_from(numbered).with_entries([more]) == books_from([*numbered, more])


@given(st.lists(_ENTRIES, min_size=1, max_size=12), st.data())
def test_one_entry_less_gives_the_books_of_the_others(
    entries: list[Entry], data: st.DataObject
) -> None:
    numbered = _numbered(entries)
    gone = data.draw(st.sampled_from(numbered))

    left = books_from(numbered).without(gone)

    assert left == books_from([entry for entry in numbered if entry is not gone])
