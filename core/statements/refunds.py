"""Which purchase a refund belongs to, as far as the rows of one file tell."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter

from core.statements.wallet import WalletRow

# A refund's own number is that of the purchase with something behind it.
_SUFFIX = re.compile(r"[_*]")

# What a wallet says of a purchase whose money came back.
_COME_BACK = re.compile(r"已全额退款|已退款|已退还")

# A shorter beginning may be shared by chance.
_SHORTEST_NUMBER = 16

# How many purchases back of equal merchant or goods a refund is looked for.
_FURTHEST = 200


# Rows by what they are looked for.
_Found = dict[str, list[WalletRow]]


class Purchases:
    """The purchases of a file, found by number, merchant's number and goods.

    What has been refunded of each is remembered, so that the refunds of two
    equal purchases do not both go to one.  Only purchases that one of the
    refunds could ask for are kept: most are never refunded.
    """

    def __init__(
        self, purchases: Iterable[WalletRow], refunds: Sequence[WalletRow]
    ) -> None:
        self._by_order: _Found = {n: [] for row in refunds for n in _numbers(row.order)}
        self._by_merchant: _Found = {row.merchant: [] for row in refunds}
        self._by_goods: _Found = {_same_goods(row): [] for row in refunds}
        self._by_other: _Found = {row.counterparty: [] for row in refunds}
        self._by_merchant.pop("", None)
        self._by_other.pop("", None)
        self._refunded: dict[int, int] = defaultdict(int)
        for row in purchases if refunds else ():
            self._add(row)
        searched = self._by_order, self._by_merchant, self._by_goods, self._by_other
        for found in searched:
            for rows in found.values():
                rows.sort(key=attrgetter("moment"))

    def _add(self, row: WalletRow) -> None:
        if row.order in self._by_order:
            self._by_order[row.order].append(row)
        if row.merchant in self._by_merchant:
            self._by_merchant[row.merchant].append(row)
        goods = f"{row.goods}\x1f{row.counterparty}"
        if goods in self._by_goods:
            self._by_goods[goods].append(row)
        if row.counterparty in self._by_other and _COME_BACK.search(row.status):
            self._by_other[row.counterparty].append(row)

    def take(self, refund: WalletRow) -> WalletRow | None:
        """Return the purchase that a refund belongs to, which is refunded then.

        By the order number first, then the merchant's number, then goods and
        counterparty; by the counterparty alone if the purchase itself says
        that it was refunded.
        """
        purchase = (
            self._likeliest(refund, self._numbered(refund.order))
            or self._likeliest(refund, self._by_merchant.get(refund.merchant, ()))
            or self._likeliest(refund, self._by_goods[_same_goods(refund)])
            or self._likeliest(refund, self._by_other.get(refund.counterparty, ()))
        )
        if purchase is not None:
            self._refunded[purchase.line] += refund.amount
        return purchase

    def _numbered(self, order: str) -> Sequence[WalletRow]:
        """Return the purchases whose number a refund's number begins with."""
        return next(filter(None, map(self._by_order.get, _numbers(order))), ())

    def _likeliest(
        self, refund: WalletRow, rows: Sequence[WalletRow]
    ) -> WalletRow | None:
        """Return the last purchase before, of the same goods if there is one."""
        goods = refund.goods.removeprefix("退款-")
        before = bisect_right(rows, refund.moment, key=attrgetter("moment"))
        able: WalletRow | None = None
        for row in reversed(rows[max(0, before - _FURTHEST) : before]):
            if row.amount - self._refunded[row.line] >= refund.amount:
                if row.goods == goods:
                    return row
                able = able or row
        return able


def purchase_number(order: str) -> str:
    """Return the purchase's number that a refund's number is made of, or empty.

    >>> purchase_number("2026090622001400000000000008_R001")
    '2026090622001400000000000008'
    """
    suffix = _SUFFIX.search(order)
    return order[: suffix.start()] if suffix else ""


def _numbers(order: str) -> list[str]:
    """Return the numbers that the purchase of a refund may have, likeliest first."""
    beginnings = range(len(order) - 1, _SHORTEST_NUMBER - 1, -1)
    numbers = (order, purchase_number(order), *(order[:end] for end in beginnings))
    return [number for number in numbers if number]


def _same_goods(refund: WalletRow) -> str:
    return f"{refund.goods.removeprefix('退款-')}\x1f{refund.counterparty}"
