"""A row of any wallet's bill, and the senses that it can have."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from core.statements.rows import Reason


class Way(StrEnum):
    """Which way the wallet says that the money went."""

    OUT = "out"
    IN = "in"
    NEITHER = "neither"
    UNKNOWN = "unknown"


class Sense(StrEnum):
    """What a row is to the books; the first six become entries."""

    BORROW = "borrow"
    REPAY = "repay"
    PURCHASE = "purchase"
    REFUND = "refund"
    INCOME = "income"
    FEE = "fee"
    NOTHING = "nothing"


class WalletRow(NamedTuple):
    """One row of a wallet's bill, its cells trimmed, its blanks empty.

    A named tuple, because a frozen dataclass takes five times as long to make
    and a bill may have a hundred thousand of them.

    Attributes:
        line: The physical line.
        text: The row as it stands in the file.
        day: The day, Beijing time.
        moment: Day and time, see :class:`core.statements.rows.StatementRow`.
        category: The wallet's own category, empty where it has none.
        counterparty: The other side.
        goods: What it was for.
        direction: The direction cell's own text.
        way: What the direction means in this layout.
        amount: Fen, never negative.
        method: How it was paid.
        status: The wallet's word for how far it got.
        order: The wallet's own number of the transaction; empty where a
            spreadsheet has rounded it.
        merchant: The merchant's number; several rows may share it.
        remark: A note.
        held: Whether money is known to have moved without a method to show it.
        refunded: The part of this same row that came back, in fen.
        refunded_on: When it came back.
        charge: What was paid for the service, in fen.
        contains_charge: Whether the amount contains it; else it came on top.
    """

    line: int
    text: str
    day: dt.date
    moment: str
    category: str
    counterparty: str
    goods: str
    direction: str
    way: Way
    amount: int
    method: str
    status: str
    order: str
    merchant: str
    remark: str
    held: bool = False
    refunded: int = 0
    refunded_on: dt.date | None = None
    charge: int = 0
    contains_charge: bool = False


#: What a row is, and why it is nothing or needs a look.
Finding = tuple[Sense, Reason | None]

#: What most rows are.
PLAIN_PURCHASE: Finding = (Sense.PURCHASE, None)


@dataclass(frozen=True, slots=True)
class Wallet:
    """What differs from wallet to wallet.

    Attributes:
        source: The name under which the ledger keeps the rows' identities.
        sense_of: What a row is to the books.
    """

    source: str
    sense_of: Callable[[WalletRow], Finding]
