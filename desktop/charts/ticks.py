"""Where an axis carries a mark, and what stands beside it.

Days are ordinals (``date.toordinal``) and become dates by the calendar alone, so
no time zone can move a label.  Nothing here knows Qt.
"""

import datetime as dt
import math
from collections.abc import Iterator
from dataclasses import dataclass

from core.dates import add_months
from desktop.i18n import translate
from desktop.number_style import NumberStyle


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis, and its label."""

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStyle:
    """How the numbers and days of charts are written.

    Attributes:
        numbers: Marks of numbers and the order of dates.
        unit: From this amount in yuan on an axis counts in units.
        sign: What stands for the unit, such as 万.
    """

    numbers: NumberStyle
    unit: float
    sign: str


def chart_style(numbers: NumberStyle) -> ChartStyle:
    """Return the style of charts in the language of the program."""
    # A number and its sign: large amounts are counted by it.  Chinese: 10000 万.
    unit, _, sign = translate("Charts", "1000000 M").partition(" ")
    return ChartStyle(numbers=numbers, unit=float(unit), sign=sign)


_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_MONTH_DAYS = 30.44


def day_ticks(first: float, last: float, most: int, style: ChartStyle) -> list[Tick]:
    """Return at most about ``most`` days to mark between two ordinals.

    Marks fall on days, Mondays, firsts of months or of years, whichever are the
    most that do not crowd one another.  A label tells the year when it is the
    first one or the year has changed.
    """
    low, high = _calendar_days(first, last)
    wanted = (last - first) / max(most, 1)
    for step in _DAY_STEPS:
        if step >= wanted:
            return _labelled(_every_days(low, high, step), style.numbers)
    step = next(
        (m for m in _MONTH_STEPS if m * _MONTH_DAYS >= wanted), _MONTH_STEPS[-1]
    )
    days = list(_every_months(low, high, step))
    if step >= 12:
        return [Tick(day.toordinal(), str(day.year)) for day in days]
    return [Tick(day.toordinal(), month_label(day, style)) for day in days]


def month_label(day: dt.date, style: ChartStyle) -> str:
    """Return the month of a day as an axis writes it: 2026-03, or Mar 2026."""
    names = style.numbers.months
    if names and names[0].isalpha():
        return f"{names[day.month - 1]} {day.year}"
    # Chinese counts its months (1月), so the plain number is the shorter word.
    return f"{day.year:04d}-{day.month:02d}"


def nice_step(span: float, most: int, whole: bool = False) -> float:
    """Return a step of 1, 2 or 5 times a power of ten.

    ``most`` steps of it or fewer cover the span; ``whole`` keeps it at 1 or more.
    """
    if span <= 0:
        return 1.0
    rough = span / max(most, 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(
        power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * 0.9999
    )
    return max(step, 1.0) if whole else step


def value_ticks(low: float, high: float, most: int) -> list[float]:
    """Return round values between two bounds, at most about ``most`` of them."""
    step = nice_step(high - low, most)
    begin, end = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [place * step for place in range(begin, end + 1)]


def amount_labels(amounts: list[float], style: ChartStyle) -> list[str]:
    """Return round amounts in yuan as one axis writes them, all in one unit.

    >>> chinese = ChartStyle(numbers=NumberStyle(), unit=10_000, sign="万")
    >>> amount_labels([0, 5000, 10000], chinese)
    ['0', '0.5万', '1万']
    """
    numbers = style.numbers
    if numbers.hidden:
        return ["•••"] * len(amounts)
    if max(map(abs, amounts), default=0) < style.unit:
        return [_trimmed(yuan, numbers) for yuan in amounts]
    return [
        f"{_trimmed(yuan / style.unit, numbers)}{style.sign}" if yuan else "0"
        for yuan in amounts
    ]


def plain_label(value: float, style: ChartStyle) -> str:
    """Return a score or a number of points as an axis writes it."""
    return _trimmed(value, style.numbers)


def percent_label(ratio: float, style: ChartStyle) -> str:
    """Return a fraction as an axis writes it, in hundredths."""
    return f"{_trimmed(ratio * 100, style.numbers)}%"


def _trimmed(value: float, numbers: NumberStyle) -> str:
    decimals = next(
        n for n in (0, 1, 2, 3) if n == 3 or abs(round(value, n) - value) < 1e-6
    )
    return numbers.number(round(value, decimals), decimals)


def _calendar_days(first: float, last: float) -> tuple[dt.date, dt.date]:
    lowest, highest = dt.date.min.toordinal() + 400, dt.date.max.toordinal() - 400
    low = min(max(math.ceil(first - 1e-9), lowest), highest)
    high = min(max(math.floor(last + 1e-9), lowest), highest)
    return dt.date.fromordinal(low), dt.date.fromordinal(high)


def _every_days(low: dt.date, high: dt.date, step: int) -> Iterator[dt.date]:
    # Ordinal 1 is a Monday, so that weeks start on Mondays; the others count on
    # from there and do not move while the axis is dragged.
    ordinal = low.toordinal() + (1 - low.toordinal()) % step
    while ordinal <= high.toordinal():
        yield dt.date.fromordinal(ordinal)
        ordinal += step


def _every_months(low: dt.date, high: dt.date, step: int) -> Iterator[dt.date]:
    months = low.year * 12 + low.month - 1
    day = add_months(dt.date(low.year, low.month, 1), -(months % step))
    while day <= high:
        if day >= low:
            yield day
        day = add_months(day, step)


def _labelled(days: Iterator[dt.date], numbers: NumberStyle) -> list[Tick]:
    ticks: list[Tick] = []
    year: int | None = None
    for day in days:
        label = numbers.short_day(day) if day.year == year else numbers.day(day)
        year = day.year
        ticks.append(Tick(day.toordinal(), label))
    return ticks
