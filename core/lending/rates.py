"""Rates as lenders quote them, and what one makes of another.

A quoted rate is an exact decimal fraction with its kind: 0.0004 daily is
0.04 % a day.  A year of simple interest has 365 days, leap years too, and a
month is a twelfth of the yearly rate; both are how Chinese lenders quote.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from core.records import RateKind

#: The days a quoted yearly rate is divided by, in leap years too.
YEAR_DAYS = 365

#: The largest rate a year that is taken for meant: 1 % a day.  Above it a
#: percentage was most likely typed as a fraction.
LARGEST_YEARLY = Fraction(365, 100)

#: The largest fee for a whole term that is taken for meant, of the principal.
LARGEST_FEE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Accrual:
    """An exact rate of simple interest for one unit of time (a day or a month).

    Kept as two integers, so that interest is exact and quick.
    """

    numerator: int
    denominator: int

    def interest(self, fen: int, units: int) -> int:
        """Return the interest on an amount over some units, half up to the fen."""
        twice = 2 * self.denominator
        return (2 * fen * units * self.numerator + self.denominator) // twice

    def times(self, factor: Fraction) -> "Accrual":
        """Return this rate multiplied, as for a penalty."""
        return _accrual(Fraction(self.numerator, self.denominator) * factor)

    @property
    def fraction(self) -> Fraction:
        """The rate as one number."""
        return Fraction(self.numerator, self.denominator)


NO_INTEREST = Accrual(0, 1)


@lru_cache(maxsize=4096)
def yearly(rate: Decimal, kind: RateKind, term: int = 12) -> Fraction:
    """Return the nominal yearly rate that a quoted rate stands for.

    A fee for a whole term stands for as much a year as its term fits into one:
    4.5 % for six months are 9 %.  That is what is advertised, not what it
    costs; see :func:`core.lending.schedule.schedule_of` for that.
    """
    exact = Fraction(rate)
    match kind:
        case RateKind.DAILY:
            return exact * YEAR_DAYS
        case RateKind.MONTHLY:
            return exact * 12
        case RateKind.YEARLY:
            return exact
        case RateKind.FEE:
            return exact * 12 / term


@lru_cache(maxsize=4096)
def per_day(rate: Decimal, kind: RateKind) -> Accrual:
    """Return the interest of one day; none for a rate that is a fee."""
    if kind is RateKind.FEE:
        return NO_INTEREST
    return _accrual(yearly(rate, kind) / YEAR_DAYS)


@lru_cache(maxsize=4096)
def per_month(rate: Decimal, kind: RateKind) -> Accrual:
    """Return the interest of one month; none for a rate that is a fee."""
    if kind is RateKind.FEE:
        return NO_INTEREST
    return _accrual(yearly(rate, kind) / 12)


def converted(
    rate: Decimal, kind: RateKind, wanted: RateKind, term: int = 12
) -> Decimal:
    """Return a rate quoted another way, to eighteen decimals.

    Simple interest on both sides: 0.04 % a day are 14.6 % a year.  A fee for
    the whole term is converted as it is advertised, see :func:`yearly`.
    """
    a_year = yearly(rate, kind, term)
    parts = {
        RateKind.DAILY: Fraction(1, YEAR_DAYS),
        RateKind.MONTHLY: Fraction(1, 12),
        RateKind.YEARLY: Fraction(1),
        RateKind.FEE: Fraction(term, 12),
    }
    exact = a_year * parts[wanted]
    digits = Fraction(10) ** 18
    return (Decimal(round(exact * digits)) / Decimal(10**18)).normalize()


def compounded(nominal: float, periods: int) -> float:
    """Return what a nominal yearly rate comes to when added so often a year.

    >>> round(compounded(0.146, 12), 5), round(compounded(0.146, 365), 5)
    (0.15618, 0.15716)
    """
    return float((1.0 + nominal / periods) ** periods - 1.0)


def nominal_of(effective: float, periods: int) -> float:
    """Return the nominal yearly rate that comes to an effective one."""
    return float(periods * ((1.0 + effective) ** (1.0 / periods) - 1.0))


def _accrual(exact: Fraction) -> Accrual:
    return Accrual(exact.numerator, exact.denominator)
