"""What the books hold: entries of thirteen kinds, as they were told.

Everything else (lines, loans, schedules, scores) is worked out from them.
Amounts are whole fen, rates are exact decimals as quoted, days are dates.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, make_dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import repeat
from typing import Any


class Kind(StrEnum):
    """What an entry tells; the value is the word of the native CSV."""

    LINE = "line"
    BORROW = "borrow"
    REPAY = "repay"
    PURCHASE = "purchase"
    REFUND = "refund"
    BILL = "bill"
    INCOME = "income"
    FEE = "fee"
    SCORE_SEEN = "score_seen"
    LINE_SEEN = "line_seen"
    APPLICATION = "application"
    PROFILE = "profile"
    TARGET = "target"

    # That of an enumeration is many times as slow, and kinds are keys everywhere.
    __hash__ = str.__hash__


#: Kinds that come in great numbers and count by day, category and line only.
#: All other kinds are read one by one: they are the structure of the debt.
EVERYDAY_KINDS = frozenset({Kind.PURCHASE, Kind.REFUND, Kind.INCOME})


class Method(StrEnum):
    """How a loan is paid back."""

    EQUAL_INSTALMENT = "equal-instalment"
    EQUAL_PRINCIPAL = "equal-principal"
    INTEREST_ONLY = "interest-only"
    BULLET = "bullet"
    INTEREST_ONLY_THEN_EQUAL = "interest-only-then-equal"


class RateKind(StrEnum):
    """What a quoted rate refers to.

    ``FEE`` is a charge on the principal for the whole term, spread evenly.
    """

    DAILY = "daily"
    MONTHLY = "monthly"
    YEARLY = "yearly"
    FEE = "fee"


class Product(StrEnum):
    """What sort of line it is; the terms of each stand in ``products.toml``."""

    JIEBEI = "jiebei"
    HUABEI = "huabei"
    CARD = "card"
    BANK = "bank"
    FAMILY = "family"


class ProfileItem(StrEnum):
    """What a lender knows about the person, item by item."""

    REAL_NAME = "real_name"
    BANK_CARD = "bank_card"
    ID_CARD = "id_card"
    OCCUPATION = "occupation"
    EMPLOYER = "employer"
    HOUSING_FUND = "housing_fund"
    EDUCATION = "education"
    ADDRESS = "address"
    CONTACT = "contact"
    WEALTH_INSURANCE = "wealth_insurance"


class Status(StrEnum):
    """The words an entry's ``status`` may have; which ones depends on its kind."""

    OPEN = "open"
    CLOSED = "closed"
    STANDING = "standing"
    TEMPORARY = "temporary"
    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"
    DONE = "done"
    UNDONE = "undone"


#: The ``item`` of a borrowing that is a debt from before the ledger.
OPENING = "opening"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that happened, or was seen, on a day.

    Attributes:
        day: The day it happened; within a day entries stand in the order logged.
        kind: What it tells.
        amount: Fen; ``None`` where the kind has none or it is not known.
        currency: Three letters; empty stands for the ledger's own.
        line: The name of the credit line concerned, or empty.
        loan: The loan concerned; a borrowing without one is given one.  A bill
            with one is what the lender says an instalment comes to.
        category: Of a purchase or an income.
        counterparty: The other side; of a line, its lender.
        term: The number of instalments.
        method: How the loan is paid back.
        rate: As quoted, a fraction: 0.0004 is 0.04 %.
        rate_kind: What the rate refers to.
        due_day: The day of month on which instalments fall due, 1 to 31.
        status: A word of :class:`Status`, or empty.
        item: The product of a line, the profile item, the purchase a refund
            belongs to, ``opening``; of a repayment ``YYYY-MM``, the month of
            the statement that it pays, where the lender names it.
        until: The due date of a bill, the end of a temporary line, the day by
            which a target is wanted.
        principal: Part of a repayment in fen; of a bill the minimum payment.
        interest: Part of a repayment in fen.
        fee_part: Part of a repayment in fen.
        source_id: The order number of the statement it was read from.
        note: Free text.
        id: The number in the ledger; 0 while it is in none.
        batch: The import it came with; ``None`` if it was typed.
    """

    day: dt.date
    kind: Kind
    amount: int | None = None
    currency: str = ""
    line: str = ""
    loan: str = ""
    category: str = ""
    counterparty: str = ""
    term: int | None = None
    method: Method | None = None
    rate: Decimal | None = None
    rate_kind: RateKind | None = None
    due_day: int | None = None
    status: str = ""
    item: str = ""
    until: dt.date | None = None
    principal: int | None = None
    interest: int | None = None
    fee_part: int | None = None
    source_id: str = ""
    note: str = ""
    id: int = 0
    batch: int | None = None


#: The names of an entry's own fields, in the order of its declaration.
ENTRY_FIELDS = tuple(field.name for field in fields(Entry))

_UNTOLD = {field.name: field.default for field in fields(Entry)}
# The same fields in the same places, but not frozen: what fills it is five times as
# quick, and it becomes an entry by being called one.
_Unsealed = make_dataclass("_Unsealed", ENTRY_FIELDS, slots=True, eq=False, repr=False)


def entries_of(count: int, told: Mapping[str, Iterable[object]]) -> list[Entry]:
    """Return new entries, told field by field instead of one by one.

    They are what :class:`Entry` makes of the same values, in a sixth of the time:
    a statement may have a million.

    Args:
        count: How many.
        told: By the name of a field its values, one for each entry; ``day`` and
            ``kind`` must be among them.
    """
    columns = (
        told[name] if name in told else repeat(_UNTOLD[name], count)
        for name in ENTRY_FIELDS
    )
    made: list[Any] = [*map(_Unsealed, *columns)]
    for each in made:
        each.__class__ = Entry
    return made


@dataclass(frozen=True, slots=True)
class DayTotal:
    """How often and how much on one day, by kind, category and line."""

    day: dt.date
    kind: Kind
    category: str
    line: str
    count: int
    amount: int


@dataclass(frozen=True, slots=True)
class Batch:
    """One import: where its rows came from, and how they were judged."""

    id: int
    file: str
    digest: str
    format: str
    encoding: str
    mapping: str
    rows: int
    new: int
    duplicate: int
    ignored: int
    error: int
    taken_back: bool
