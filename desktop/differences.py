"""What two estimates of the same day differ in, as the status line tells it."""

from dataclasses import dataclass

from core.estimate import CreditWarning, Estimate, Level


@dataclass(frozen=True, slots=True)
class Difference:
    """From one estimate to another.

    Attributes:
        score: Points more or less.
        line: Fen more or less in the limit held; ``None`` where either is unknown.
        headroom: Fen more or less; ``None`` where either is unknown.
        risen: Warnings that are new, or more urgent than before; worst first.
        gone: Warnings that no longer stand.
    """

    score: float
    line: int | None
    headroom: int | None
    risen: tuple[CreditWarning, ...]
    gone: tuple[CreditWarning, ...]

    @property
    def severe(self) -> tuple[CreditWarning, ...]:
        """The severe ones among the warnings that are new or worse."""
        return tuple(one for one in self.risen if one.level is Level.SEVERE)


def difference(before: Estimate, after: Estimate) -> Difference:
    """Return what has changed from one estimate to another."""
    had = {_subject(one): one for one in before.warnings}
    have = {_subject(one): one for one in after.warnings}
    risen = [
        one
        for subject, one in have.items()
        if subject not in had or _is_worse(one, had[subject])
    ]
    return Difference(
        after.score.value - before.score.value,
        _less(after.line.held, before.line.held),
        _less(after.headroom.amount, before.headroom.amount),
        tuple(sorted(risen, key=lambda one: -one.level.rank)),
        tuple(one for subject, one in had.items() if subject not in have),
    )


def _less(after: int | None, before: int | None) -> int | None:
    return None if after is None or before is None else after - before


def _subject(warning: CreditWarning) -> tuple[object, ...]:
    facts = dict(warning.facts)
    return (warning.id, warning.unit, facts.get("line"), facts.get("loan"))


def _is_worse(warning: CreditWarning, before: CreditWarning) -> bool:
    if warning.level.rank != before.level.rank:
        return warning.level.rank > before.level.rank
    return warning.level is Level.SEVERE and warning.measure > before.measure
