"""What official figures teach: scalar Kalman filters for score and line.

The hidden offset between the lender's figure and ours wanders slowly.  Before
anything was seen it is what the card expects of most people, give or take the
uncalibrated band; each figure seen moves our belief about it and narrows it;
time widens it again.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

#: Half of an 80 % band in standard deviations of a normal distribution.
BAND_80 = 1.2815515655446004

#: The mean length of a month.
DAYS_IN_MONTH = 30.4375


@dataclass(frozen=True, slots=True)
class Belief:
    """What is believed of an offset from a day on.

    Attributes:
        day: The day of the figure that it rests on; ``None`` before any.
        offset: Its mean.
        variance: Its variance on that day.
        doubt: The variance of what was assumed and not measured on that day.
            A figure seen takes the error of an assumption into the offset, so
            only what has changed of it since makes us doubt again.
        gain: How much of the last figure's surprise was believed, from 0 to 1.
    """

    day: dt.date | None
    offset: float
    variance: float
    doubt: float = 0.0
    gain: float = 0.0


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure seen, less what we said of that day without any offset."""

    day: dt.date
    difference: float
    noise: float
    doubt: float = 0.0


def beliefs(
    observations: Iterable[Observation],
    prior: float,
    drift: float,
    expected: float = 0.0,
) -> list[Belief]:
    """Return the beliefs after each observation, that before any first.

    Args:
        observations: In the order of days.
        prior: Standard deviation of the offset before anything was seen.
        drift: Standard deviation of its wandering in a month.
        expected: Its mean before anything was seen.
    """
    found = [Belief(None, expected, prior**2)]
    for seen in observations:
        last = found[-1]
        variance = widened(last, seen.day, drift, seen.doubt)
        gain = variance / (variance + seen.noise**2)
        offset = last.offset + gain * (seen.difference - last.offset)
        found.append(Belief(seen.day, offset, (1 - gain) * variance, seen.doubt, gain))
    return found


def widened(belief: Belief, day: dt.date, drift: float, doubt: float = 0.0) -> float:
    """Return the variance of the offset on a later day, with that day's doubt.

    A prior does not widen with time: there was no day on which it was narrower.
    """
    variance = belief.variance + abs(doubt - belief.doubt)
    if belief.day is None:
        return variance
    months = (day - belief.day).days / DAYS_IN_MONTH
    return variance + drift**2 * max(months, 0.0)


def belief_on(found: list[Belief], day: dt.date) -> Belief:
    """Return the belief held at the end of a day."""
    held = [belief for belief in found if belief.day is None or belief.day <= day]
    return held[-1]
