"""Which purchase a refund belongs to, as far as the rows of one file tell."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter

from core.statements.wallet import WalletRow

# A refund's own number is that of the purchase with something behind it.
_SUFFIX = re.compile(r"[_*]")

# A shorter beginning may be shared by chance.
_SHORTEST_NUMBER = 16

# How many purchases back of equal merchant or goods a refund is looked for.
_FURTHEST = 200


class Purchases:
    """The purchases of a file, found by number, merchant's number and goods.

    What has been refunded of each is remembered, so that the refunds of two
    equal purchases do not both go to one.
    """

    def __init__(self, rows: Iterable[WalletRow]) -> None:
        self._by_order: dict[str, list[WalletRow]] = defaultdict(list)
        self._by_merchant: dict[str, list[WalletRow]] = defaultdict(list)
        self._by_goods: dict[tuple[str, str], list[WalletRow]] = defaultdict(list)
        self._refunded: dict[int, int] = defaultdict(int)
        for row in sorted(rows, key=attrgetter("moment")):
            if row.order:
                self._by_order[row.order].append(row)
            if row.merchant:
                self._by_merchant[row.merchant].append(row)
            self._by_goods[row.goods, row.counterparty].append(row)

    def take(self, refund: WalletRow) -> WalletRow | None:
        """Return the purchase that a refund belongs to, which is refunded then.

        By the order number first, then the merchant's number, then goods and
        counterparty.
        """
        same_goods = (refund.goods.removeprefix("退款-"), refund.counterparty)
        purchase = (
            self._likeliest(refund, self._numbered(refund.order))
            or self._likeliest(refund, self._by_merchant.get(refund.merchant, ()))
            or self._likeliest(refund, self._by_goods.get(same_goods, ()))
        )
        if purchase is not None:
            self._refunded[purchase.line] += refund.amount
        return purchase

    def _numbered(self, order: str) -> Sequence[WalletRow]:
        """Return the purchases whose number a refund's number begins with."""
        exact = self._by_order.get(order) or self._by_order.get(purchase_number(order))
        if exact:
            return exact
        for length in range(len(order) - 1, _SHORTEST_NUMBER - 1, -1):
            found = self._by_order.get(order[:length])
            if found:
                return found
        return ()

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
