"""How a text is looked for in the entries, as the condition of a list.

Where only few entries can contain it, they are found through the indexes of their
texts; else every entry is looked at.
"""

# Only names of our own tables and columns are put into statements; values are
# always bound.
# ruff: noqa: S608

import sqlite3
import string
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from core.books import Books
from core.money import AmountError, parse_amount
from core.storage.schema import ENTRY_INDEXES, indexes_of

#: Texts of which the books know every one there is.
_NAMES = ("category", "line")
#: Texts that few entries have; there is an index of each.
_RARE = ("note", "loan", "item")
#: With more names than these, looking for each takes longer than looking at all.
_MOST_NAMED = 200
#: So many different counterparties are looked at to find those that match.
_MOST_COUNTERPARTIES = 20_000

# From one counterparty the index leads straight to the next.
_COUNTERPARTIES = """
    with recursive named(name) as (
        select min(counterparty) from entries where counterparty <> ''
        union all
        select (
            select min(counterparty) from entries
            where counterparty <> '' and counterparty > named.name
        ) from named where name is not null
        limit ?
    )
    select name, name like ? escape '\\' from named where name is not null
"""

_SMALL = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)

Value = str | int


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition for a statement, and its values.

    Attributes:
        is_quick: Whether it leads to its entries without looking at every one.
    """

    clause: str
    values: tuple[Value, ...]
    is_quick: bool = False


class TextSearch:
    """Conditions on the texts of entries; they are kept until an entry changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._found: dict[str, Condition] = {}

    def forget(self) -> None:
        """Take note that any entry may have changed."""
        self._found.clear()

    def condition(self, text: str, books: Books) -> Condition:
        """Return what entries fulfil that contain a text, or have it as an amount."""
        if text not in self._found:
            self._found.clear()
            self._found[text] = self._condition(text, books)
        return self._found[text]

    def _condition(self, text: str, books: Books) -> Condition:
        named = _named(text, books)
        everywhere = _amount(text) is not None or _may_be_of_a_number(text)
        if everywhere or any(names != [] for names in named.values()):
            return looked_through(text, named)
        if not indexes_of(self._connection).issuperset(ENTRY_INDEXES):
            return looked_through(text, named)
        counterparties = self._counterparties(text)
        if counterparties is None:
            return looked_through(text, named)
        return _through_indexes(text, counterparties)

    def _counterparties(self, text: str) -> list[str] | None:
        """Return the counterparties that contain a text, unless too many."""
        rows = self._connection.execute(
            _COUNTERPARTIES, (_MOST_COUNTERPARTIES, _pattern(text))
        ).fetchall()
        found = [name for name, matches in rows if matches]
        all_seen = len(rows) < _MOST_COUNTERPARTIES
        return found if all_seen and len(found) <= _MOST_NAMED else None


def looked_through(
    text: str, named: dict[str, list[str] | None] | None = None
) -> Condition:
    """Return a condition that is tried on every entry.

    ``named`` are the categories and lines that contain the text, where that is known.
    """
    known = {name: found for name, found in (named or {}).items() if found is not None}
    wanted = ["counterparty", *_RARE, *_NAMES]
    if _may_be_of_a_number(text):
        wanted.append("source_id")
    columns = [name for name in wanted if name not in known]
    # Most texts are empty, and to see that takes less than to look through them.
    clauses = [f"({name} <> '' and {name} like ? escape '\\')" for name in columns]
    values: list[Value] = [_pattern(text)] * len(columns)
    for name, found in known.items():
        clauses.append(f"{name} in ({_marks(found)})")
        values += found
    amount = _amount(text)
    if amount is not None:
        clauses.append("amount = ?")
        values.append(amount)
    return Condition(f"({' or '.join(clauses)})", tuple(values))


def _through_indexes(text: str, counterparties: Sequence[str]) -> Condition:
    # Written exactly like the conditions of the indexes.
    found = {"counterparty": f"in ({_marks(counterparties)})"}
    found |= dict.fromkeys(_RARE, "like ? escape '\\'")
    parts = (
        f"select id from entries where {name} <> '' and {name} {condition}"
        for name, condition in found.items()
    )
    values = (*counterparties, *[_pattern(text)] * len(_RARE))
    return Condition(f"id in ({' union all '.join(parts)})", values, is_quick=True)


def _named(text: str, books: Books) -> dict[str, list[str] | None]:
    """Return the categories and the lines that contain a text; none if too many."""
    named: dict[str, list[str] | None] = {}
    for name in _NAMES:
        told = set(map(attrgetter(name), chain(books.entries, books.totals)))
        found = sorted(one for one in told if _has(one, text))
        named[name] = found if len(found) <= _MOST_NAMED else None
    return named


def _has(name: str, text: str) -> bool:
    """Return whether a name contains a text, Latin letters in either case."""
    return bool(name) and text.translate(_SMALL) in name.translate(_SMALL)


def _pattern(text: str) -> str:
    for special in ("\\", "%", "_"):
        text = text.replace(special, f"\\{special}")
    return f"%{text}%"


def _may_be_of_a_number(text: str) -> bool:
    """Return whether a text may be part of an order number.

    Every entry of a bill has one of its own, and no index finds what is within it.
    """
    return text.isascii() and any(sign.isdigit() for sign in text) and " " not in text


def _amount(text: str) -> int | None:
    try:
        return parse_amount(text)
    except AmountError:
        return None


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" for _ in values)
