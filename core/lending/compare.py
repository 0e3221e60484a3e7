"""Ways to pay the same loan back, side by side, and what each of them truly costs."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.lending.rates import yearly
from core.lending.schedule import Schedule, schedule_of
from core.lending.terms import Terms
from core.records import Method

#: The methods in the order in which they are compared: the debt that goes down
#: first comes first.
METHODS = (
    Method.EQUAL_INSTALMENT,
    Method.EQUAL_PRINCIPAL,
    Method.INTEREST_ONLY_THEN_EQUAL,
    Method.INTEREST_ONLY,
    Method.BULLET,
)


@dataclass(frozen=True, slots=True)
class Offer:
    """Some terms, and what they come to.

    Attributes:
        headline: The nominal yearly rate that the quoted one stands for, a
            fraction.
        alternative: Whether these are the other terms asked about, rather than
            another method for the same ones.
    """

    terms: Terms
    schedule: Schedule
    headline: float
    alternative: bool = False

    @property
    def first(self) -> int:
        """The first instalment, in fen."""
        return self.schedule.rows[0].amount

    @property
    def last(self) -> int:
        """The last instalment, in fen."""
        return self.schedule.rows[-1].amount

    @property
    def cost(self) -> int:
        """Interest and fees of the whole term, in fen."""
        return self.schedule.interest_total + self.schedule.fee_total

    def above(self, most: float) -> bool:
        """Return whether the true yearly rate exceeds a bound, both fractions.

        The rate of whole fen is a hair off, so a hundredth of a per cent is let
        pass: 24 % are not above 24 %.
        """
        return self.schedule.apr is not None and self.schedule.apr > most + 0.0001


def comparison(
    terms: Terms, start: dt.date | None, alternative: Terms | None = None
) -> tuple[Offer, ...]:
    """Return an offer for each method, and the alternative last if there is one.

    ``start`` is the day of drawing, or ``None`` to reckon by months.

    Raises:
        ValueError: If terms are impossible; ask
            :func:`core.problems.term_problems` first.
    """
    return tuple(_offers(terms, start, alternative))


def offer_of(
    terms: Terms, start: dt.date | None, *, alternative: bool = False
) -> Offer:
    """Return what some terms come to.

    Raises:
        ValueError: As :func:`comparison` does.
    """
    headline = float(yearly(terms.rate, terms.rate_kind, terms.term))
    return Offer(terms, schedule_of(terms, start), headline, alternative)


def _offers(
    terms: Terms, start: dt.date | None, alternative: Terms | None
) -> Iterator[Offer]:
    for method in METHODS:
        yield offer_of(replace(terms, method=method), start)
    if alternative is not None:
        yield offer_of(alternative, start, alternative=True)
