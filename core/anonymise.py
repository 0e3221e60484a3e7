"""A copy of a ledger that can be shown around: names and true amounts are gone.

What the estimate is made of stays: who is who, what belongs together, how amounts
relate to one another, and how many days lie between.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

from core.commands import ImportOrigin, ImportRow, ImportRows, SetSetting
from core.entry_query import EntryQuery
from core.ledger import Ledger
from core.lending.products import load_products
from core.money import round_fen, share_out
from core.records import OPENING, Entry, Kind, Product, ProfileItem, Status
from core.usual_terms import setting_of

_KEPT_ITEMS = frozenset({OPENING, *Product, *ProfileItem})
_STATUSES = frozenset(Status)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_MIDDLE = 15  # of a month, which no shift by a few days takes out of it


@dataclass(frozen=True, slots=True)
class Disguise:
    """How true amounts and days are hidden.

    Attributes:
        factor: What all amounts are multiplied by.
        days: By how many days everything is moved.
    """

    factor: Fraction
    days: int


def anonymise(ledger: Ledger, target: Path, disguise: Disguise) -> None:
    """Write a copy of a ledger in which nobody can be recognised.

    The copy has all entries as one import.  It has no history, and no settings but
    the scorecard's name and what is usual for each product.

    Raises:
        LedgerExists: If anything of the target's name is there.
        LedgerUnwritable: If its folder cannot be written to.
    """
    mask = _Mask(disguise)
    rows = tuple(
        ImportRow(mask.disguised(entry))
        for entry in ledger.scan(EntryQuery(ascending=True))
    )
    # A card of the user's own stands in a folder with a telling name.
    card = ledger.scorecard if Path(ledger.scorecard).name == ledger.scorecard else ""
    with Ledger.create(target, ledger.currency, *([card] if card else [])) as copy:
        try:
            origin = ImportOrigin("", rows=len(rows), new=len(rows))
            for terms in ledger.books().usual:
                copy.apply(SetSetting(*setting_of(terms)))
            copy.apply(ImportRows(origin, rows))
        except BaseException:
            copy.path.unlink()
            raise


@dataclass(slots=True)
class _Mask:
    """The disguise, and the names given out so far: the same always for the same."""

    disguise: Disguise
    names: dict[tuple[str, str], str] = field(default_factory=dict)
    given: Counter[str] = field(default_factory=Counter)

    def disguised(self, entry: Entry) -> Entry:
        amount, parts = self._amounts(entry)
        return replace(
            entry,
            day=self._moved(entry.day),
            amount=amount,
            line=self._name("line", entry.line, _product_word),
            loan=self._name("loan", entry.loan),
            category=self._name("category", entry.category),
            counterparty=self._name("party", entry.counterparty, _product_word),
            status=entry.status if entry.status in _STATUSES else "",
            item=self._item(entry.item),
            until=entry.until and self._moved(entry.until),
            principal=parts[0],
            interest=parts[1],
            fee_part=parts[2],
            source_id=self._name("order", entry.source_id),
            note="",
        )

    def _name(
        self, what: str, name: str, word: Callable[[str], str] = lambda _: ""
    ) -> str:
        if not name:
            return ""
        if (what, name) not in self.names:
            self.given[what] += 1
            self.names[what, name] = f"{word(name) or what} {self.given[what]}"
        return self.names[what, name]

    def _item(self, item: str) -> str:
        if item in _KEPT_ITEMS:
            return item
        month = _MONTH.fullmatch(item)
        if month and 1 <= int(month[2]) <= 12:
            middle = dt.date(int(month[1]), int(month[2]), _MIDDLE)
            return f"{self._moved(middle):%Y-%m}"
        # The purchase that a refund belongs to is found by its order number.
        return self._name("order", item)

    def _moved(self, day: dt.date) -> dt.date:
        return day + dt.timedelta(days=self.disguise.days)

    def _scaled(self, fen: int | None) -> int | None:
        return None if fen is None else round_fen(fen * self.disguise.factor)

    def _amounts(self, entry: Entry) -> tuple[int | None, list[int | None]]:
        # A score is points and no money.
        is_score = entry.kind is Kind.SCORE_SEEN
        amount = entry.amount if is_score else self._scaled(entry.amount)
        told = (entry.principal, entry.interest, entry.fee_part)
        weights = [part or 0 for part in told]
        adds_up = entry.kind is Kind.REPAY and sum(weights) == entry.amount
        if amount is None or not adds_up or min(weights) < 0 or not sum(weights):
            return amount, [self._scaled(part) for part in told]
        # Rounded one by one they would no longer add up to what was paid.
        shared = share_out(amount, weights)
        return amount, [
            None if part is None else share
            for part, share in zip(told, shared, strict=True)
        ]


def _product_word(name: str) -> str:
    """Return the text by which a line's sort is recognised in its name, if one is."""
    folded = name.casefold()
    texts = (text for alias in load_products().aliases for text in alias.texts)
    return next((text for text in texts if text in folded), "")
