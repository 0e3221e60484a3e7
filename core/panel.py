"""The day panel: the books as arrays with one value for each day.

The first element of every array is the first day of the books, the last the
day asked for.  All of it comes from day totals and from the replay of lines
and loans, so its cost grows with days and loans and not with entries.
Amounts are whole fen held in ``float64`` (exact up to 2**53), for ratios only.
"""

import datetime as dt
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter
from typing import Any, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from core.books import Books
from core.dates import month_number
from core.lending.log import NEVER
from core.lending.positions import LineLog, LinePosition, Positions
from core.records import Entry, Kind, Product
from core.total_columns import KindColumns, TotalColumns, columns_of

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

#: Dues of this many days ahead make one window of the debt service; a new
#: loan's first instalment falls into the first or the second window, so that
#: no fresh loan is overlooked.
SERVICE_WINDOW = 31

#: New lines and applications count for so many days.
RECENT = 183


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


class _MadeOf(NamedTuple):
    """The rows and the replay that a panel was made from."""

    positions: Positions
    columns: KindColumns
    applications: tuple[Entry, ...]
    profile: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The books by the day; see the module for units.

    Attributes:
        start, end: First and last day.
        months: :func:`core.dates.month_number` of each day.
        purchases: Number of purchases of the day.
        purchases_by_category: The same by category, those without any left out.
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
        made_of: What it was made from.
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
    made_of: "_MadeOf" = field(compare=False, repr=False)

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


class HasNumbers(Protocol):
    """A log of events, as far as its figures are concerned."""

    figures: "array[int]"


def figures_of(logs: Iterable[HasNumbers], width: int) -> Integers:
    """Return the figures of the events of some logs, a row for each of the figures."""
    all_of_them = array("q")
    for log in logs:
        all_of_them.extend(log.figures)
    return _columns(all_of_them, width)


def obligations_of(positions: Positions) -> Integers:
    """Return the days that obligations fell due, and those they were settled."""
    return _columns(positions.obligation_figures, 2)


def _columns(figures: "array[int]", width: int) -> Integers:
    return np.asarray(figures, dtype=np.int64).reshape(-1, width).T


def build_panel(
    books: Books,
    positions: Positions,
    columns: KindColumns | None = None,
    before: Panel | None = None,
) -> Panel:
    """Return the panel from the first day of the books to the replay's day.

    Entries after that day are passed over.  Without entries the panel has that
    one day, with nothing on it.

    Args:
        books: The books.
        positions: The replay of the same books.
        columns: The columns of the books' totals up to that day, if they are
            there already.
        before: A panel of other books; its arrays are taken over where both were
            made from the same objects.
    """
    end = positions.on
    books = books.until(end)
    first = books.first_day
    start = min(first, end) if first is not None else end
    made_of = _MadeOf(
        positions,
        columns or columns_of(books.totals),
        books.of_kind(Kind.APPLICATION),
        books.of_kind(Kind.PROFILE),
    )
    known = before if before and (before.start, before.end) == (start, end) else None
    size = (end - start).days + 1
    days = np.arange(start.toordinal(), start.toordinal() + size)
    months = known.months if known else months_of(days)
    income, spread = _income_columns(made_of, months, known)
    bought = _purchase_columns(made_of, days, known)
    return Panel(
        start=start,
        end=end,
        months=months,
        purchases=bought[0],
        purchases_by_category=bought[1],
        income_monthly=income,
        income_spread=spread,
        applications=_applications(made_of, start, size, known),
        profile=_profile(made_of, start, size, known),
        made_of=made_of,
        **_owed(made_of, days, months, known)._asdict(),
    )


def panel_until(panel: Panel, day: dt.date) -> Panel:
    """Return a panel as it stood at the end of one of its days.

    Nothing on it looks ahead, so it is what the books of that day make.
    """
    size = panel.index(day) + 1
    if size == panel.size:
        return panel
    return replace(
        panel,
        end=day,
        purchases_by_category={
            name: counts[:size] for name, counts in panel.purchases_by_category.items()
        },
        lines={
            name: _shortened(line, size)
            for name, line in panel.lines.items()
            if line.opened < size
        },
        **_arrays_until(panel, size),
    )


def _shortened(line: LinePanel, size: int) -> LinePanel:
    return replace(line, **_arrays_until(line, size))


def _arrays_until(record: Panel | LinePanel, size: int) -> dict[str, Any]:
    values = ((field.name, getattr(record, field.name)) for field in fields(record))
    return {
        name: value[:size] for name, value in values if isinstance(value, np.ndarray)
    }


def months_of(days: Integers) -> Integers:
    """Return :func:`core.dates.month_number` of day numbers."""
    since_1970 = (days - dt.date(1970, 1, 1).toordinal()).astype("datetime64[D]")
    months = since_1970.astype("datetime64[M]").astype(np.int64)
    return np.asarray(months + month_number(dt.date(1970, 1, 1)), dtype=np.int64)


def _sums(places: Integers, amounts: Integers, size: int) -> Floats:
    """Return what the amounts come to at each place; all must lie inside."""
    return np.bincount(places, weights=amounts, minlength=size).astype(np.float64)


def _purchase_columns(
    made_of: _MadeOf, days: Integers, known: Panel | None
) -> tuple[Floats, dict[str, Floats]]:
    """Return the number of purchases by the day, and the same by category."""
    purchases = made_of.columns[Kind.PURCHASE]
    if known and known.made_of.columns[Kind.PURCHASE] is purchases:
        return known.purchases, known.purchases_by_category
    size, names = len(days), purchases.names
    bins = purchases.categories * size + purchases.days - days[0]
    counts = _sums(bins, purchases.counts, size * len(names)).reshape(-1, size)
    used = np.nonzero(counts.any(axis=1))[0]
    by_category = {names[code]: counts[code] for code in used}
    return counts.sum(axis=0), dict(sorted(by_category.items()))


class _Owed(NamedTuple):
    """What of a panel follows from the replay, and days with purchases on a line.

    Those are events of the replay, too.
    """

    lines: dict[str, LinePanel]
    debt: Floats
    utilisation: Floats
    due_30d: Floats
    service: Floats
    overdue: Floats
    repaid_months: Floats
    drawn_months: Floats
    oldest_line: Integers
    new_lines: Floats
    lenders: Floats


def _owed(
    made_of: _MadeOf, days: Integers, months: Integers, known: Panel | None
) -> _Owed:
    positions, purchases = made_of.positions, made_of.columns[Kind.PURCHASE]
    if known and known.made_of.positions is positions:
        return _Owed(*attrgetter(*_Owed._fields)(known))
    size, start = len(days), dt.date.fromordinal(int(days[0]))
    lines = _line_panels(purchases, positions, days)
    service, due_30d, overdue = _dues(positions, days)
    return _Owed(
        lines=lines,
        debt=sum((line.used for line in lines.values()), start=np.zeros(size)),
        utilisation=_utilisation(lines, size),
        due_30d=due_30d,
        service=service,
        overdue=overdue,
        repaid_months=_active_months(_days_repaid(positions), days, months),
        drawn_months=_active_months(_use_days(purchases, positions), days, months),
        oldest_line=_oldest_line(positions, days),
        new_lines=_recent(opened_later(positions, start), start, size),
        lenders=_lenders(positions, lines, size),
    )


def _income_columns(
    made_of: _MadeOf, months: Integers, known: Panel | None
) -> tuple[Floats, Floats]:
    """Return mean and spread of the full months before each day's month.

    The mean is over the months since that of the first income, at most three;
    the spread (coefficient of variation) over at most six.
    """
    incomes = made_of.columns[Kind.INCOME]
    if known and known.made_of.columns[Kind.INCOME] is incomes:
        return known.income_monthly, known.income_spread
    first, count = int(months[0]), int(months[-1] - months[0]) + 1
    places = months_of(incomes.days) - first
    by_month = _sums(places, incomes.amounts, count)
    since = int(places.min()) if len(places) else count
    mean, _ = _trailing(by_month, since, 3)
    mean_of_six, deviation = _trailing(by_month, since, 6)
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = np.where(mean_of_six > 0, deviation / mean_of_six, np.nan)
    mean[mean <= 0] = np.nan
    return mean[months - first], spread[months - first]


def _trailing(by_month: Floats, since: int, months: int) -> tuple[Floats, Floats]:
    """Return mean and deviation of the months before each, from ``since`` on."""
    padded = np.concatenate([np.zeros(months), by_month])
    windows = np.lib.stride_tricks.sliding_window_view(padded, months)[:-1]
    places = np.arange(len(by_month))
    counts = np.minimum(places - since, months)
    known = places[:, None] - np.arange(months, 0, -1) >= since
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = np.where(
            counts > 0, np.where(known, windows, 0).sum(axis=1) / counts, np.nan
        )
        squares = np.where(known, (windows - mean[:, None]) ** 2, 0)
        deviation = np.sqrt(squares.sum(axis=1) / counts)
    return mean, deviation


def _steps(size: int, places: Integers, changes: npt.ArrayLike) -> Floats:
    """Return the running total of changes, those before the start included."""
    inside = places < size
    delta = np.bincount(
        np.maximum(places[inside], 0),
        weights=np.broadcast_to(changes, places.shape)[inside],
        minlength=size,
    )
    total: Floats = np.cumsum(delta, dtype=np.float64)
    return total


def _dues(positions: Positions, days: Integers) -> tuple[Floats, Floats, Floats]:
    """Return debt service, dues of 30 days and overdue amounts by the day."""
    start, size = int(days[0]), len(days)
    logs = (log for one in positions.logs for log in (*one.dues, *one.open))
    due, begin, end, amounts = figures_of(logs, 4)
    due, begin, end = due - start, begin - start, np.minimum(end - start, size)

    def seen(first: int, last: int | None) -> Floats:
        """Sum the pieces on days from ``due - first`` until ``due - last``."""
        since = np.maximum(np.maximum(begin, due - first), 0)
        until = end if last is None else np.minimum(end, due - last)
        there = since < until
        places = np.concatenate([since[there], until[there]])
        changes = np.concatenate([amounts[there], -amounts[there]])
        return _steps(size, places, changes)

    near = seen(SERVICE_WINDOW, None)
    next_one = seen(2 * SERVICE_WINDOW, SERVICE_WINDOW)
    return np.maximum(near, next_one), seen(30, None), seen(-1, None)


def _line_panels(
    purchases: TotalColumns, positions: Positions, days: Integers
) -> dict[str, LinePanel]:
    logs = {log.line: log for log in positions.logs}
    limits: dict[str, list[tuple[int, float]]] = {}
    for limit in positions.limits:
        value = np.nan if limit.limit is None else float(limit.limit)
        place = limit.day.toordinal() - int(days[0])
        limits.setdefault(limit.line, []).append((place, value))
    return {
        line.name: _line_panel(
            line,
            logs[line.name],
            _levels(len(days), limits.get(line.name, ())),
            _bought_on(purchases, line.name),
            days,
        )
        for line in positions.lines
    }


def _line_panel(
    line: LinePosition, log: LineLog, limit: Floats, bought_on: Integers, days: Integers
) -> LinePanel:
    start, size = int(days[0]), len(days)
    drawn = np.zeros(size)
    drawn[np.concatenate([figures_of(log.drawdowns, 1)[0], bought_on]) - start] = 1
    moved_on, changes = figures_of(log.balances, 2)
    used = _steps(size, moved_on - start, changes)
    opened = line.opened_on.toordinal() - start
    return LinePanel(
        name=line.name,
        product=line.product,
        used=used,
        limit=limit,
        drawn=drawn,
        idle=_idle_days((used > 0) | (drawn > 0), max(opened, 0)),
        opened=opened,
    )


def _bought_on(purchases: TotalColumns, line: str) -> Integers:
    """Return the days with purchases on a line."""
    if line not in purchases.names:
        return np.zeros(0, dtype=np.int64)
    found = purchases.lines == purchases.names.index(line)
    return np.asarray(purchases.days[found], dtype=np.int64)


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


def _days_repaid(positions: Positions) -> Integers:
    """Return the days with a repayment, but for those that only ended a lateness.

    Or whoever pays a day late, in the next month, would win a month by it.
    """
    paid_on = figures_of((log for one in positions.logs for log in one.payments), 1)[0]
    due, settled = obligations_of(positions)
    belated = np.setdiff1d(settled[settled > due], settled[settled <= due])
    kept: Integers = paid_on[~np.isin(paid_on, belated)]
    return kept


def _use_days(purchases: TotalColumns, positions: Positions) -> Integers:
    """Return the days with a drawdown, or a purchase on some line."""
    drawn_on = figures_of((log for one in positions.logs for log in one.drawdowns), 1)
    named = [code for code, name in enumerate(purchases.names) if name]
    bought_on = purchases.days[np.isin(purchases.lines, named)]
    return np.concatenate([drawn_on[0], bought_on])


def _active_months(happened: Integers, days: Integers, months: Integers) -> Floats:
    """Return in how many of the last six months something happened, by the day.

    The six full months before count, and the running month from its first
    such day on; never more than six.
    """
    first, count = int(months[0]), int(months[-1] - months[0]) + 1
    earliest = np.full(count, NEVER)
    np.minimum.at(earliest, months_of(happened) - first, happened)
    before = np.concatenate([np.zeros(7), np.cumsum(earliest < NEVER)])
    past = before[6:-1] - before[:-7]
    running = earliest[months - first] <= days
    active: Floats = np.minimum(past[months - first] + running, 6.0)
    return active


def _oldest_line(positions: Positions, days: Integers) -> Integers:
    if not positions.lines:
        return np.full(len(days), -1)
    oldest = min(line.opened_on for line in positions.lines).toordinal()
    return np.maximum(days - oldest, -1)


def opened_later(positions: Positions, start: dt.date) -> list[dt.date]:
    """Return when lines were opened, but for those the books began with.

    A line named in the first 30 days of the books was most likely there before.
    """
    begun = start + dt.timedelta(days=30)
    return [line.opened_on for line in positions.lines if line.opened_on > begun]


def _recent(days: Iterable[dt.date], start: dt.date, size: int) -> Floats:
    """Return how many of the days lie within the recent ones up to each day."""
    places = np.array([(day - start).days for day in days], dtype=np.int64)
    return _steps(size, places, 1) + _steps(size, places + RECENT, -1)


def _lenders(positions: Positions, lines: dict[str, LinePanel], size: int) -> Floats:
    owed: dict[str, npt.NDArray[np.bool_]] = {}
    for line in positions.lines:
        busy = lines[line.name].used > 0
        owed[line.lender] = owed.get(line.lender, np.zeros(size, dtype=bool)) | busy
    return sum((busy.astype(float) for busy in owed.values()), start=np.zeros(size))


def _applications(
    made_of: _MadeOf, start: dt.date, size: int, known: Panel | None
) -> Floats:
    if known and known.made_of.applications == made_of.applications:
        return known.applications
    return _recent([entry.day for entry in made_of.applications], start, size)


def _profile(
    made_of: _MadeOf, start: dt.date, size: int, known: Panel | None
) -> Floats:
    if known and known.made_of.profile == made_of.profile:
        return known.profile
    done: set[str] = set()
    days, changes = [], []
    for entry in made_of.profile:
        if (entry.item in done) == (entry.status == "undone"):
            days.append((entry.day - start).days)
            changes.append(-1 if entry.item in done else 1)
            done ^= {entry.item}
    return _steps(size, np.array(days, dtype=np.int64), np.array(changes))
