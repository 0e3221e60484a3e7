"""How the limit of a line went, day by day: what :mod:`core.estimator.lines` finds."""

import datetime as dt
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.history import ReviewCause
from core.panel import Floats
from core.scorecard import Part


@dataclass(frozen=True, slots=True)
class Review:
    """A look of the lender at the line, in the model; limits in fen."""

    day: dt.date
    cause: ReviewCause
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class LineCourse:
    """One line by the day, in fen.

    Attributes:
        supportable: What the score and the use of the line support.
        held: The limit: as told or seen, moved by the reviews since; ``nan``
            while none was ever told or seen.
        low, high: The 80 % band of the limit held; of the one supportable
            while none is known.
        observed_on: The day it was last seen with the lender.
        calibrated: Whether it ever was.
        reviews: The reviews that moved it.
    """

    name: str
    supportable: Floats
    held: Floats
    low: Floats
    high: Floats
    observed_on: dt.date | None
    calibrated: bool
    reviews: tuple[Review, ...]


@dataclass(frozen=True, slots=True)
class LineUse:
    """What the use of a line says, whatever the score is.

    Attributes:
        read: The arrays that it was made from, of the line and of all lines.
        policy: The card's table of lines.
        support: The logarithm of its part in what is supportable, by the day.
        changes: The places of marked changes of behaviour.
    """

    read: tuple[npt.NDArray[np.generic], ...]
    policy: Part
    support: Floats
    changes: tuple[int, ...]
