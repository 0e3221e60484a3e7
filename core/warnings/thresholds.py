"""How a figure is held against the thresholds of a rule."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from core.estimate import Level
from core.scorecard import Part

_DOWNWARDS = (Level.SEVERE, Level.WARNING, Level.CAUTION, Level.INFO)


def level_reached(
    part: Part, measure: Fraction | int, *, above: bool = False
) -> tuple[Level, Decimal] | None:
    """Return the highest level a measure reaches, with its threshold.

    A threshold is reached when the measure equals it; with ``above`` only when
    the measure passes it.
    """
    for level in _DOWNWARDS:
        threshold = part.numbers.get(level.value)
        if threshold is None:
            continue
        bound = _exact(threshold)
        if measure > bound or (measure == bound and not above):
            return level, threshold
    return None


def least_of(part: Part, level: Level) -> Decimal | None:
    """Return the least threshold of a level and those above it, if there is one."""
    told = (part.numbers.get(name.value) for name in Level if name.rank >= level.rank)
    return min((bound for bound in told if bound is not None), default=None)


@lru_cache(maxsize=256)
def _exact(threshold: Decimal) -> Fraction:
    # The same few are asked for over and over while a headroom is looked for.
    return Fraction(threshold)
