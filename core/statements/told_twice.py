"""What a bank's statement tells a second time, after a wallet's bill.

A bank books a day early or late, and names the wallet instead of the shop.  So
rows are compared by kind and amount within a day, and by the last digits of the
card where both sides name one.  That is no proof: they are only pointed out.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from core.records import Entry, Kind
from core.statements.rows import Probe

# The same day first, then the day before, as wallets pay before banks book.
_NEAR = (0, -1, 1)

_TAIL = re.compile(r"\((\d{3,4})\)$", re.ASCII)


def told_before(
    rows: Mapping[int, Entry],
    alike: Callable[[dt.date, dt.date, Collection[Kind]], Iterable[Entry]],
    taken: Collection[int],
) -> dict[int, int]:
    """Return the ledger's entry that each row may be, where there is one.

    Args:
        rows: What a bank says was paid through a wallet, by position.
        alike: Asks the ledger; see :class:`core.statements.matching.Known`.
        taken: The entries that other rows are already.
    """
    probes = {
        (entry.day + dt.timedelta(days=shift), entry.kind, entry.amount)
        for entry in rows.values()
        for shift in _NEAR
    }
    held: dict[Probe, list[Entry]] = defaultdict(list)
    days = sorted(day for day, _, _ in probes)
    kinds = {kind for _, kind, _ in probes}
    for entry in alike(days[0], days[-1], kinds) if days else ():
        probe = (entry.day, entry.kind, entry.amount)
        if probe in probes and entry.id not in taken:
            held[probe].append(entry)
    found = {position: _take(entry, held) for position, entry in rows.items()}
    return {position: entry.id for position, entry in found.items() if entry}


def _take(entry: Entry, held: Mapping[Probe, list[Entry]]) -> Entry | None:
    for shift in _NEAR:
        day = entry.day + dt.timedelta(days=shift)
        entries = held.get((day, entry.kind, entry.amount), [])
        for place, other in enumerate(entries):
            if _may_be_same_card(entry.line, other.line):
                return entries.pop(place)
    return None


def _may_be_same_card(one: str, other: str) -> bool:
    """Return whether two lines may be one card, as far as digits tell."""
    mine, theirs = _TAIL.search(one), _TAIL.search(other)
    if mine and theirs:
        return mine[1] == theirs[1]
    return bool(one) == bool(other) and ("信用卡" in one) == ("信用卡" in other)
