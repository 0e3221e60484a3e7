"""What was agreed on a loan: amount, rate, term, method and due days."""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal

from core.dates import clamped
from core.records import Method, RateKind

#: Written as the ``item`` of a borrowing that only served to stay active.
CHASING = "chasing"

#: Written as the ``item`` of an early repayment: what becomes of the rest.
#: Without either the term is shortened.
SHORTEN = "shorten"
LOWER = "lower"

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Terms:
    """What was agreed on a loan.

    Attributes:
        principal: Fen.
        rate: As quoted, a fraction.
        rate_kind: What the rate refers to.
        term: In months; as many instalments, but for a bullet loan one.
        method: How it is paid back.
        due_day: The day of month instalments fall due on, the month's last day
            where it is shorter; ``None``: the day of month it was drawn.
    """

    principal: int
    rate: Decimal
    rate_kind: RateKind
    term: int
    method: Method
    due_day: int | None = None

    @property
    def interest_only(self) -> int:
        """How many instalments at the beginning are interest alone.

        Half of the term where that is followed by equal instalments, as with
        the common six and six.
        """
        match self.method:
            case Method.INTEREST_ONLY:
                return self.term - 1
            case Method.INTEREST_ONLY_THEN_EQUAL:
                return self.term // 2
            case _:
                return 0


def due_days(terms: Terms, start: dt.date) -> list[dt.date]:
    """Return the due days: the first in the month after drawing, then monthly."""
    day = terms.due_day or start.day
    first = terms.term if terms.method is Method.BULLET else 1
    return [
        clamped(start.year, start.month + month, day)
        for month in range(first, terms.term + 1)
    ]


def statement_month(item: str) -> int | None:
    """Return the month whose statement a repayment's ``item`` names, if it does.

    The number of the month as in :func:`core.dates.month_number`.
    """
    match = _MONTH.match(item)
    return None if match is None else int(match[1]) * 12 + int(match[2]) - 1
