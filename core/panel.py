"""The day panel: the books as arrays with one value for each day.

The first element of every array is the first day of the books, the last the
day asked for.  All of it comes from day totals and from the replay of lines
and loans, so its cost grows with days and loans and not with entries.
Amounts are whole fen held in ``float64`` (exact up to 2**53), for ratios only.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.books import Books
from core.dates import month_number
from core.lending.positions import Positions
from core.records import Kind, Product

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

#: Dues of this many days ahead make one window of the debt service; a new
#: loan's first instalment falls into the first or the second window, so that
#: no fresh loan is overlooked.
SERVICE_WINDOW = 31


@dataclass(frozen=True, slots=True)
class LinePanel:
    """One line by the day.

    Attributes:
        used: Principal and revolving debt on it.
        limit: Its limit in force; ``nan`` while unknown or closed.
        drawn: 1 on days with a drawdown or a purchase on it, else 0.
        idle: Days since it last carried debt or was drawn on (or was opened).
        opened: Index of the day it appears, below zero never.
    """

    name: str
    product: Product
    used: Floats
    limit: Floats
    drawn: Floats
    idle: Integers
    opened: int


@dataclass(frozen=True, slots=True)
class Panel:
    """The books by the day; see the module for units.

    Attributes:
        start, end: First and last day.
        months: :func:`core.dates.month_number` of each day.
        purchases: Number of purchases of the day.
        purchases_by_category: The same by category.
        income_monthly: Mean income of the last full months, at most three,
            since the first income; ``nan`` while unknown.
        income_spread: Coefficient of variation of the last full months, at
            most six; ``nan`` while unknown.
        debt: Principal outstanding.
        utilisation: Debt over limit, of the lines whose limit is known.
        due_30d: Unpaid dues up to 30 days ahead, overdue ones included.
        service: Monthly debt service: the greater of the two windows ahead.
        overdue: Unpaid dues of earlier days.
        repaid_months, drawn_months: In how many of the last six months
            (the running one may stand in for one) there was a repayment, or
            a drawdown or purchase on credit.
        oldest_line: Age in days of the oldest line; -1 before there is one.
        new_lines, applications: How many in the last 183 days.
        lenders: Distinct lenders owed on the day.
        profile: Number of profile items done.
        lines: The lines by name.
    """

    start: dt.date
    end: dt.date
    months: Integers
    purchases: Floats
    purchases_by_category: dict[str, Floats]
    income_monthly: Floats
    income_spread: Floats
    debt: Floats
    utilisation: Floats
    due_30d: Floats
    service: Floats
    overdue: Floats
    repaid_months: Floats
    drawn_months: Floats
    oldest_line: Integers
    new_lines: Floats
    applications: Floats
    lenders: Floats
    profile: Floats
    lines: dict[str, LinePanel]

    @property
    def size(self) -> int:
        """The number of days."""
        return len(self.months)

    def index(self, day: dt.date) -> int:
        """Return the place of a day, which may lie outside the panel."""
        return (day - self.start).days

    def day(self, index: int) -> dt.date:
        """Return the day at a place."""
        return self.start + dt.timedelta(days=index)


def build_panel(books: Books, positions: Positions) -> Panel:
    """Return the panel from the first day of the books to the replay's day.

    Entries after that day are passed over.  Without entries the panel has that
    one day, with nothing on it.
    """
    end = positions.on
    first = books.first_day
    start = min(first, end) if first is not None else end
    size = (end - start).days + 1
    days = np.arange(start.toordinal(), start.toordinal() + size)
    months = _month_numbers(start, size)
    lines = _line_panels(books, positions, start, size)
    income, spread = _incomes(books, months, end)
    service, due_30d, overdue = _dues(positions, start, size)
    used = sum((line.used for line in lines.values()), start=np.zeros(size))
    return Panel(
        start=start,
        end=end,
        months=months,
        purchases=_daily_counts(books, Kind.PURCHASE, start, size),
        purchases_by_category=_purchases_by_category(books, start, size),
        income_monthly=income,
        income_spread=spread,
        debt=used,
        utilisation=_utilisation(lines, size),
        due_30d=due_30d,
        service=service,
        overdue=overdue,
        repaid_months=_active_months(
            {payment.day for payment in positions.payments}, start, months
        ),
        drawn_months=_active_months(_use_days(books, positions), start, months),
        oldest_line=_oldest_line(positions, days),
        new_lines=_recent(_opened_later(positions, start), start, size),
        applications=_recent(
            [e.day for e in books.entries if e.kind is Kind.APPLICATION], start, size
        ),
        lenders=_lenders(positions, lines, size),
        profile=_profile(books, start, size),
        lines=lines,
    )


def _month_numbers(start: dt.date, size: int) -> Integers:
    first = np.datetime64(start, "D")
    months = (first + np.arange(size)).astype("datetime64[M]").astype(np.int64)
    offset = month_number(dt.date(1970, 1, 1))
    return np.asarray(months + offset, dtype=np.int64)


def _daily_counts(books: Books, kind: Kind, start: dt.date, size: int) -> Floats:
    counts = np.zeros(size)
    for total in books.totals:
        place = (total.day - start).days
        if total.kind is kind and place < size:
            counts[place] += total.count
    return counts


def _purchases_by_category(
    books: Books, start: dt.date, size: int
) -> dict[str, Floats]:
    counts: dict[str, Floats] = {}
    for total in books.totals:
        place = (total.day - start).days
        if total.kind is Kind.PURCHASE and place < size:
            if total.category not in counts:
                counts[total.category] = np.zeros(size)
            counts[total.category][place] += total.count
    return counts


def _incomes(books: Books, months: Integers, end: dt.date) -> tuple[Floats, Floats]:
    """Return mean and spread of the full months before each day's month.

    The mean is over the months since that of the first income, at most three;
    the spread (coefficient of variation) over at most six.
    """
    first, last = int(months[0]), int(months[-1])
    by_month = np.zeros(last - first + 1)
    earliest: int | None = None
    for total in books.totals:
        if total.kind is Kind.INCOME and total.day <= end:
            month = month_number(total.day)
            by_month[month - first] += total.amount
            earliest = month if earliest is None else min(earliest, month)
    mean = np.full(len(by_month), np.nan)
    spread = np.full(len(by_month), np.nan)
    if earliest is not None:
        for place in range(earliest - first + 1, len(by_month)):
            since = earliest - first
            mean[place] = by_month[max(since, place - 3) : place].mean()
            known = by_month[max(since, place - 6) : place]
            if known.mean() > 0:
                spread[place] = known.std() / known.mean()
    mean[mean <= 0] = np.nan
    return mean[months - first], spread[months - first]


def _steps(size: int, changes: Iterable[tuple[int, float]]) -> Floats:
    """Return the running total of changes, those before the start included."""
    delta = np.zeros(size + 1)
    for place, change in changes:
        if place < size:
            delta[max(place, 0)] += change
    total: Floats = np.cumsum(delta[:-1])
    return total


def _dues(
    positions: Positions, start: dt.date, size: int
) -> tuple[Floats, Floats, Floats]:
    """Return debt service, dues of 30 days and overdue amounts by the day."""

    def seen(first: int, last: int | None) -> Floats:
        """Sum the pieces on days from ``due - first`` until ``due - last``."""
        delta = np.zeros(size + 1)
        for piece in positions.dues:
            due = (piece.due - start).days
            begin = max((piece.start - start).days, due - first, 0)
            end = size if piece.end is None else min((piece.end - start).days, size)
            if last is not None:
                end = min(end, due - last)
            if begin < end:
                delta[begin] += piece.amount
                delta[end] -= piece.amount
        total: Floats = np.cumsum(delta[:-1])
        return total

    near = seen(SERVICE_WINDOW, None)
    next_one = seen(2 * SERVICE_WINDOW, SERVICE_WINDOW)
    return np.maximum(near, next_one), seen(30, None), seen(-1, None)


def _line_panels(
    books: Books, positions: Positions, start: dt.date, size: int
) -> dict[str, LinePanel]:
    moves: dict[str, list[tuple[int, float]]] = {}
    for step in positions.balances:
        moves.setdefault(step.line, []).append(((step.day - start).days, step.change))
    use_days: dict[str, set[int]] = {}
    for name, day in _line_use_days(books, positions):
        use_days.setdefault(name, set()).add((day - start).days)
    limits: dict[str, list[tuple[int, float]]] = {}
    for limit in positions.limits:
        value = np.nan if limit.limit is None else float(limit.limit)
        limits.setdefault(limit.line, []).append(((limit.day - start).days, value))
    panels = {}
    for line in positions.lines:
        drawn = np.zeros(size)
        drawn[
            sorted(place for place in use_days.get(line.name, ()) if place < size)
        ] = 1
        used = _steps(size, moves.get(line.name, ()))
        opened = (line.opened_on - start).days
        panels[line.name] = LinePanel(
            name=line.name,
            product=line.product,
            used=used,
            limit=_levels(size, limits.get(line.name, ())),
            drawn=drawn,
            idle=_idle_days((used > 0) | (drawn > 0), max(opened, 0)),
            opened=opened,
        )
    return panels


def _levels(size: int, steps: Iterable[tuple[int, float]]) -> Floats:
    """Return the level in force each day; ``nan`` before the first step."""
    levels = np.full(size, np.nan)
    for place, value in steps:
        if place < size:
            levels[max(place, 0) :] = value
    return levels


def _idle_days(busy: npt.NDArray[np.bool_], opened: int) -> Integers:
    places = np.arange(len(busy))
    last = np.maximum.accumulate(np.where(busy, places, -1))
    last = np.maximum(last, opened)
    return np.maximum(places - last, 0)


def _utilisation(lines: dict[str, LinePanel], size: int) -> Floats:
    used, limits = np.zeros(size), np.zeros(size)
    for line in lines.values():
        known = ~np.isnan(line.limit)
        used += np.where(known, line.used, 0)
        limits += np.where(known, line.limit, 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(limits > 0, used / np.where(limits > 0, limits, 1), np.nan)


def _line_use_days(books: Books, positions: Positions) -> Iterable[tuple[str, dt.date]]:
    for drawdown in positions.drawdowns:
        yield drawdown.line, drawdown.day
    for total in books.totals:
        if total.kind is Kind.PURCHASE and total.line and total.day <= positions.on:
            yield total.line, total.day


def _use_days(books: Books, positions: Positions) -> set[dt.date]:
    return {day for _, day in _line_use_days(books, positions)}


def _active_months(days: Iterable[dt.date], start: dt.date, months: Integers) -> Floats:
    """Return in how many of the last six months something happened, by the day.

    The six full months before count, and the running month from its first
    such day on; never more than six.
    """
    first = int(months[0])
    earliest: dict[int, int] = {}
    for day in days:
        month, place = month_number(day) - first, (day - start).days
        earliest[month] = min(place, earliest.get(month, place))
    active = np.zeros(int(months[-1]) - first + 1)
    for month in earliest:
        if 0 <= month < len(active):
            active[month] = 1
    before = np.concatenate([np.zeros(6), np.cumsum(active)])
    past = np.array(
        [before[m + 5] - (before[m - 1] if m > 0 else 0) for m in range(len(active))]
    )
    running = np.zeros(len(months))
    for month, place in earliest.items():
        if 0 <= place < len(months):
            running[place:][months[place:] == first + month] = 1
    return np.minimum(past[months - first] + running, 6)


def _oldest_line(positions: Positions, days: Integers) -> Integers:
    if not positions.lines:
        return np.full(len(days), -1)
    oldest = min(line.opened_on for line in positions.lines).toordinal()
    return np.maximum(days - oldest, -1)


def _opened_later(positions: Positions, start: dt.date) -> list[dt.date]:
    """Return when lines were opened, but for those the books began with.

    A line named in the first 30 days of the books was most likely there before.
    """
    begun = start + dt.timedelta(days=30)
    return [line.opened_on for line in positions.lines if line.opened_on > begun]


def _recent(days: Iterable[dt.date], start: dt.date, size: int) -> Floats:
    """Return how many of the days lie within the 183 days up to each day."""
    places = [(day - start).days for day in days]
    return _steps(size, [(p, 1) for p in places] + [(p + 183, -1) for p in places])


def _lenders(positions: Positions, lines: dict[str, LinePanel], size: int) -> Floats:
    owed: dict[str, npt.NDArray[np.bool_]] = {}
    for line in positions.lines:
        busy = lines[line.name].used > 0
        owed[line.lender] = owed.get(line.lender, np.zeros(size, dtype=bool)) | busy
    return sum((busy.astype(float) for busy in owed.values()), start=np.zeros(size))


def _profile(books: Books, start: dt.date, size: int) -> Floats:
    done: set[str] = set()
    changes: list[tuple[int, float]] = []
    for entry in books.entries:
        if entry.kind is Kind.PROFILE and (entry.item in done) == (
            entry.status == "undone"
        ):
            changes.append(((entry.day - start).days, -1 if entry.item in done else 1))
            done ^= {entry.item}
    return _steps(size, changes)
