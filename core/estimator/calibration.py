"""What official figures teach: scalar Kalman filters for score and line.

The hidden offset between the lender's figure and ours wanders slowly.  Before
anything was seen it is anything within the card's uncalibrated band; each
figure seen moves our belief about it and narrows it; time widens it again.
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
    """

    day: dt.date | None
    offset: float
    variance: float


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure seen, less what we said of that day without any offset."""

    day: dt.date
    difference: float
    noise: float


def beliefs(
    observations: Iterable[Observation], prior: float, drift: float
) -> list[Belief]:
    """Return the beliefs after each observation, that before any first.

    Args:
        observations: In the order of days.
        prior: Standard deviation of the offset before anything was seen.
        drift: Standard deviation of its wandering in a month.
    """
    found = [Belief(None, 0.0, prior**2)]
    for seen in observations:
        last = found[-1]
        variance = widened(last, seen.day, drift)
        gain = variance / (variance + seen.noise**2)
        offset = last.offset + gain * (seen.difference - last.offset)
        found.append(Belief(seen.day, offset, (1 - gain) * variance))
    return found


def widened(belief: Belief, day: dt.date, drift: float) -> float:
    """Return the variance of the offset on a later day.

    A prior stays as wide as it is: there was no day on which it was narrower.
    """
    if belief.day is None:
        return belief.variance
    months = (day - belief.day).days / DAYS_IN_MONTH
    return belief.variance + drift**2 * max(months, 0.0)


def belief_on(found: list[Belief], day: dt.date) -> Belief:
    """Return the belief held at the end of a day."""
    held = [belief for belief in found if belief.day is None or belief.day <= day]
    return held[-1]
