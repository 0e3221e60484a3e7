"""Long lists put into order a portion at a time, so that other threads get a turn."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

#: About so many items are sorted at once.
_PORTION = 4_000
#: So many keys are looked at for each portion, to make all about as long.
_LOOKED_AT = 8


def sorted_portions(items: Sequence[T], key: Callable[[T], str]) -> Iterator[list[T]]:
    """Yield the items in the order of their keys, portion by portion.

    They come as one sorting of them all would put them; but while that sorts a
    hundred thousand, no other thread runs, and a window stands still.
    """
    wanted = len(items) // _PORTION
    step = max(len(items) // (wanted * _LOOKED_AT or 1), 1)
    looked_at = sorted(map(key, items[::step]))
    bounds = looked_at[_LOOKED_AT::_LOOKED_AT] if wanted else []
    portions: list[list[T]] = [[] for _ in range(len(bounds) + 1)]
    for item in items:
        portions[bisect_right(bounds, key(item))].append(item)
    for portion in portions:
        portion.sort(key=key)
        yield portion
