"""What to list of the entries, and in which order."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from core.records import Kind


class EntryOrder(StrEnum):
    """What a list goes by.  Equal rows stand by day and order logged.

    The value is the column of the table.  Typed entries come before those of the
    first import.
    """

    DAY = "day"
    KIND = "kind"
    AMOUNT = "amount"
    LINE = "line"
    CATEGORY = "category"
    COUNTERPARTY = "counterparty"
    BATCH = "batch"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class EntryQuery:
    """Which entries are wanted; what is left out does not limit them.

    Attributes:
        from_day: The first day.
        to_day: The last day.
        kinds: Any of these kinds; all if empty.
        line: The credit line they name.
        text: What any of their texts contains (letters of the Latin alphabet in
            either case), or, if it is an amount, their amount.  Order numbers are
            looked through for what may be part of one: Latin signs without a
            space, a digit among them.
        batch: The import they came with.
        order: What the list goes by.
        ascending: Whether the oldest or least is first, rather than the newest.
    """

    from_day: dt.date | None = None
    to_day: dt.date | None = None
    kinds: frozenset[Kind] = frozenset()
    line: str = ""
    text: str = ""
    batch: int | None = None
    order: EntryOrder = EntryOrder.DAY
    ascending: bool = False
