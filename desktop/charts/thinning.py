"""Long series made short enough to draw: no more points than a picture shows."""

import numpy as np

from core.history import Floats, Integers


def visible(days: Integers, first: float, last: float) -> slice:
    """Return the places of the days in view, and one more on either side."""
    begin, end = np.searchsorted(days, [first, last + 1])
    return slice(max(int(begin) - 1, 0), min(int(end) + 1, len(days)))


def thinned(
    days: Integers, values: Floats, columns: int, *, stepped: bool = False
) -> tuple[Floats, Floats]:
    """Return a curve of at most about two points a column, peaks kept.

    Each run of days gives its least and its greatest value, in the order in
    which they came, so that no peak is lost.  A stepped curve gets a corner at
    every change.  Days without a value stay as gaps.  A single day is drawn as wide
    as it is.
    """
    if len(days) == 1:
        return day_wide(days), np.repeat(values, 2)
    x, y = days.astype(np.float64), values
    run = -(-len(x) // max(columns, 1))
    if run > 2:
        # Runs begin at the same days wherever the view begins, so that a curve
        # does not flicker while it is dragged.
        kept = _extremes(y, run, int(-days[0] % run))
        x, y = x[kept], y[kept]
    return _corners(x, y) if stepped else (x, y)


def thinned_band(
    days: Integers, low: Floats, high: Floats, columns: int, *, stepped: bool = False
) -> tuple[Floats, Floats, Floats]:
    """Return a band of at most about one point a column, as wide as it ever was."""
    if len(days) == 1:
        return day_wide(days), np.repeat(low, 2), np.repeat(high, 2)
    run = -(-len(days) // max(columns, 1))
    if run <= 1:
        x = days.astype(np.float64)
        if not stepped:
            return x, low, high
        corners, low = _corners(x, low)
        return corners, low, _corners(x, high)[1]
    starts = np.arange(0, len(days), run)
    x = days[starts].astype(np.float64)
    # The band ends where the days end, not where the last run begins.
    x[-1] = float(days[-1])
    return x, np.fmin.reduceat(low, starts), np.fmax.reduceat(high, starts)


def day_wide(days: Integers) -> Floats:
    """Return the two ends of a single day, which would be nothing as a point."""
    return np.array([days[0] - 0.5, days[0] + 0.5])


def unbroken(values: Floats) -> list[slice]:
    """Return the stretches of an array in which every value is known."""
    known = np.concatenate([[False], np.isfinite(values), [False]])
    edges = np.flatnonzero(known[1:] != known[:-1])
    return [slice(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _extremes(values: Floats, run: int, lead: int) -> Integers:
    """Return the places of the least and greatest value of each run.

    The ``lead`` values before the first run are kept, and those after the last.
    """
    count = (len(values) - lead) // run
    end = lead + count * run
    block = values[lead:end].reshape(count, run)
    starts = np.arange(count) * run + lead
    low = np.argmin(np.where(np.isnan(block), np.inf, block), axis=1) + starts
    high = np.argmax(np.where(np.isnan(block), -np.inf, block), axis=1) + starts
    kept = np.zeros(len(values), dtype=bool)
    kept[low] = kept[high] = True
    kept[: lead + 1] = kept[end:] = kept[-1] = True
    return np.flatnonzero(kept)


def _corners(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    if len(x) < 2:
        return x, y
    return np.repeat(x, 2)[1:], np.repeat(y, 2)[:-1]
