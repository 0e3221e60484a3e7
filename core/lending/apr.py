"""What credit truly costs a year: the actuarial rate, the effective rate, the IRR.

Rates are found as floats: they are ratios, and never become amounts.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.dates import add_months

#: Below this the next step no longer changes a rate's tenth decimal.
_CLOSE = 1e-13
_STEPS = 60

#: The rates per unit between which one is looked for.
_LOWEST, _HIGHEST = -0.9999, 1e6


@dataclass(frozen=True, slots=True)
class TimedPayment:
    """A payment so many unit-periods and a fraction of one after the advance."""

    amount: int
    periods: int
    fraction: float = 0.0


def actuarial_rate(
    advance: int, payments: Sequence[TimedPayment], periods_a_year: float
) -> float | None:
    """Return the nominal yearly rate by the actuarial method, a fraction.

    Regulation Z, Appendix J (b)(8): the advance equals the sum of the payments,
    each divided by (1 + f·i)(1 + i)^t, where i is the rate of a unit-period, t
    the full unit-periods and f the fraction of one.

    Returns:
        ``None`` if less is paid back than was advanced.
    """

    def value(rate: float) -> float:
        # Of a far payment at a high rate nothing is left, where the growth to it
        # would be beyond any number.
        worth = 1.0 / (1.0 + rate)
        return sum(
            payment.amount * worth**payment.periods / (1.0 + payment.fraction * rate)
            for payment in payments
        )

    found = _root(lambda rate: value(rate) - advance, 0.0)
    return None if found is None else found * periods_a_year


def monthly_rate(
    advance: int, periods: int, fraction: float, amounts: Sequence[int]
) -> float | None:
    """Return the actuarial yearly rate of payments a month apart, a fraction.

    The same as :func:`actuarial_rate`, quicker: the first payment falls
    ``periods`` months and a ``fraction`` after the advance.

    Returns:
        ``None`` if less is paid back than was advanced.
    """
    total = sum(amounts)
    if total <= advance:
        return 0.0 if total == advance else None
    backwards = [float(amount) for amount in reversed(amounts)]
    mean = periods + fraction + (len(amounts) - 1) / 2.0
    rate = (total - advance) / advance / mean
    for _ in range(_STEPS):
        worth = 1.0 / (1.0 + rate)
        value = slope = 0.0
        for amount in backwards:
            slope = slope * worth + value
            value = value * worth + amount
        odd = 1.0 + fraction * rate
        scale = worth**periods / odd
        present = value * scale
        # d/di of value(worth) * worth^periods / odd
        change = -scale * (
            slope * worth * worth + value * (periods * worth + fraction / odd)
        )
        # Far above the rate nothing is left of any payment to tell its slope.
        step = (present - advance) / change if change else rate
        rate = max(rate - step, rate / 4.0)
        if abs(step) < _CLOSE:
            return rate * 12.0
    return rate * 12.0


def unit_periods(start: dt.date, due: dt.date) -> tuple[int, float]:
    """Return the full months from one day to another, and the odd days over 30.

    Months are counted back from the later day, as Appendix J (b)(5) demands;
    the days left over stand before the first of them.
    """
    months = (due.year - start.year) * 12 + due.month - start.month
    while months > 0 and add_months(due, -months) < start:
        months -= 1
    return months, (add_months(due, -months) - start).days / 30.0


def actuarial_rate_of_days(
    start: dt.date, advance: int, payments: Sequence[tuple[dt.date, int]]
) -> float | None:
    """Return the actuarial yearly rate of payments on any days, in months.

    Returns:
        ``None`` if less is paid back than was advanced.
    """
    timed = [
        TimedPayment(amount, *unit_periods(start, day)) for day, amount in payments
    ]
    return actuarial_rate(advance, timed, 12)


def effective_rate(flows: Sequence[tuple[dt.date, int]]) -> float | None:
    """Return the effective yearly rate of dated flows, in years of 365 days.

    The annual percentage rate of charge of Directive 2008/48/EC, Annex I; what
    is received and what is paid have opposite signs.

    Returns:
        ``None`` if no rate makes the flows balance.
    """
    if not flows:
        return None
    first = min(day for day, _ in flows)
    timed = [((day - first).days / 365.0, amount) for day, amount in flows]

    def value(rate: float) -> float:
        growth = 1.0 + rate
        return sum(float(amount * growth**-years) for years, amount in timed)

    return _rate_of(value, [amount for _, amount in flows])


def internal_rate(flows: Sequence[int]) -> float | None:
    """Return the rate per period of flows one period apart, the nearest to 0.

    Returns:
        ``None`` if no rate makes the flows balance.
    """

    def value(rate: float) -> float:
        present = 0.0
        growth = 1.0 + rate
        for amount in reversed(flows):
            present = present / growth + amount
        return present

    return _rate_of(value, flows)


def _rate_of(value: Callable[[float], float], amounts: Sequence[int]) -> float | None:
    if not (any(amount > 0 for amount in amounts) and min(amounts, default=0) < 0):
        return None
    return _root(value, _LOWEST)


def _root(value: Callable[[float], float], lowest: float) -> float | None:
    """Return the root nearest to 0, not below ``lowest``; bisection after a search."""
    if abs(value(0.0)) < 1e-9:
        return 0.0
    for low, high in _intervals(lowest):
        at_low, at_high = value(low), value(high)
        if at_low == 0.0:
            return low
        if (at_low < 0.0) != (at_high < 0.0):
            return _bisected(value, low, high)
    return None


def _intervals(lowest: float) -> list[tuple[float, float]]:
    """Return the stretches to look at, those nearest to 0 first."""
    above = [0.0, 0.001, 0.01, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 100.0, 1e4]
    above.append(_HIGHEST)
    below = [0.0, -0.01, -0.05, -0.1, -0.2, -0.4, -0.6, -0.8, -0.9, -0.99, _LOWEST]
    stretches = list(pairwise(above))
    if lowest < 0.0:
        stretches += [(low, high) for high, low in pairwise(below)]
    return sorted(stretches, key=lambda ends: min(abs(ends[0]), abs(ends[1])))


def _bisected(value: Callable[[float], float], low: float, high: float) -> float:
    rising = value(low) < 0.0
    for _ in range(200):
        middle = (low + high) / 2.0
        if (value(middle) < 0.0) == rising:
            low = middle
        else:
            high = middle
        if high - low < _CLOSE * max(1.0, abs(high)):
            break
    return (low + high) / 2.0
