"""How a row is told again: the keys under which the ledger remembers it.

A key depends on nothing but the row, so that the same row of another file, or
of the same file a year later, gives the same one.  Where two rows of one file
are alike they are two transactions, and the second key says so.
"""

import hashlib
import re
from base64 import urlsafe_b64encode
from collections.abc import Sequence

from core.records import Entry

#: The source of identities of rows of the program's own CSV.
NATIVE = "native"

# What a spreadsheet makes of a long number: the digits are gone for good.
_ROUNDED = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.IGNORECASE | re.ASCII)


class Occurrences:
    """Tells equal keys of one file apart by counting them."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def key(self, base: str) -> str:
        """Return the key itself at first, then with ``#2``, ``#3`` and so on."""
        count = self._counts.get(base, 0) + 1
        self._counts[base] = count
        return base if count == 1 else f"{base}#{count}"

    def keys(self, bases: Sequence[str]) -> Sequence[str]:
        """Return what :meth:`key` does of one after the other."""
        once = dict.fromkeys(bases, 1)
        if len(once) == len(bases) and self._counts.keys().isdisjoint(once):
            self._counts.update(once)
            return bases
        return [*map(self.key, bases)]


def is_number_usable(number: str) -> bool:
    """Return whether an order number still tells one transaction from another."""
    return number.isdigit() or not (number == "" or _ROUNDED.fullmatch(number))


def order_key(number: str, moment: str, amount: int) -> str:
    """Return the key of a row with an order number.

    Moment and amount belong to it, because masked files repeat their numbers.
    """
    return f"{number}|{moment}|{amount}"


def composite_key(*parts: str) -> str:
    """Return the key of a row without a number: a digest of what it says."""
    said = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(said, digest_size=12).digest()
    return f"~{urlsafe_b64encode(digest).decode('ascii')}"


def numbered_key(number: str, day: str, kind: str, amount: int | None) -> str:
    """Return the key of an entry with an order number; the day is written ISO."""
    return f"{number}|{day}|{kind}|{'' if amount is None else amount}"


def entry_key(entry: Entry) -> str:
    """Return what makes an entry the same as another, wherever they came from.

    With an order number it is this, the day, the kind and the amount; so an
    entry is known again after its note or its category was changed.  Without,
    it is everything the entry says but its currency, which a file may leave out.
    """
    if entry.source_id:
        day = entry.day.isoformat()
        return numbered_key(entry.source_id, day, entry.kind.value, entry.amount)
    rate = None if entry.rate is None else entry.rate.normalize()
    return composite_key(
        entry.kind,
        entry.line,
        entry.loan,
        entry.category,
        entry.counterparty,
        entry.status,
        entry.item,
        entry.note,
        f"{entry.day.toordinal()} {entry.amount} {entry.principal}",
        f"{entry.interest} {entry.fee_part} {entry.term} {entry.method}",
        f"{rate} {entry.rate_kind} {entry.due_day} {entry.until}",
    )
