"""What the rules say of a day: its warnings, and the headroom of each line."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from operator import attrgetter

from core.estimate import CreditWarning, Headroom
from core.estimator.headroom import headrooms_of
from core.warnings.all_rules import warnings_of
from core.warnings.situation import Situation


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of a situation.

    Attributes:
        headrooms: By line.
    """

    situation: Situation
    warnings: tuple[CreditWarning, ...]
    headrooms: Mapping[str, Headroom]


def verdict_of(situation: Situation, before: Verdict | None = None) -> Verdict:
    """Return what the rules say; ``before`` is what they said of another situation."""
    if before is not None and _same(situation, before.situation):
        return replace(before, situation=situation)
    return Verdict(
        situation=situation,
        warnings=warnings_of(situation),
        headrooms=headrooms_of(situation, situation.positions.lines),
    )


#: All that a rule reads.  Where these are the same objects, it says the same.
_READ = attrgetter(
    *("positions", "card"),
    *("panel.months", "panel.debt", "panel.lines", "panel.income_monthly"),
)


def _same(one: Situation, other: Situation) -> bool:
    return all(
        mine is theirs for mine, theirs in zip(_READ(one), _READ(other), strict=True)
    )
