"""Why the score changed between two days: by entry, by factor, and by time.

Every entry's part is the change it makes on its own day, after those logged
before it; what changes on days without entries is the passing of time.  The
parts add up to the whole change.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from core.books import Books
from core.estimator.evaluation import Evaluation, evaluate
from core.records import EVERYDAY_KINDS, Entry, Kind
from core.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class ChangePart:
    """One part of a change of the score.

    Attributes:
        day: The day of the entries; for the passing of time its last day.
        entries: Who made it, by id; none for the passing of time.
        kind: Their kind; ``None`` for the passing of time.
        points: What it added to the score.
        by_factor: The same by factor, those that did not move left out.
    """

    day: dt.date
    entries: tuple[int, ...]
    kind: Kind | None
    points: float
    by_factor: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """The change of the score from the end of one day to the end of another."""

    first: dt.date
    last: dt.date
    before: float
    after: float
    parts: tuple[ChangePart, ...]

    @property
    def change(self) -> float:
        """The points gained, or lost."""
        return self.after - self.before

    def by_factor(self) -> dict[str, float]:
        """Return the change by factor over all parts."""
        total: dict[str, float] = {}
        for part in self.parts:
            for factor, points in part.by_factor:
                total[factor] = total.get(factor, 0.0) + points
        return total


def attribute(
    books: Books,
    between: Sequence[Entry],
    first: dt.date,
    last: dt.date,
    card: Scorecard,
) -> Attribution:
    """Return why the score of one day differs from that of an earlier one.

    Args:
        books: The books; only what they held at the end of ``first`` is used.
        between: Every entry after ``first`` and up to ``last``.  Everyday
            entries of one day, kind, category and line count as one.
        first: The earlier day.
        last: The later day.
        card: The scorecard.
    """
    known = books.until(first)
    at = evaluate(known, first, card)
    before = float(at.score[-1])
    points = _points(at)
    parts: list[ChangePart] = []

    def step(day: dt.date, entries: tuple[Entry, ...]) -> None:
        nonlocal points
        now = _points(evaluate(known, day, card))
        part = _part(day, entries, points, now)
        if part.by_factor or entries:
            parts.append(part)
        points = now

    ordered = sorted(between, key=lambda entry: (entry.day, entry.id == 0, entry.id))
    for day, of_day in groupby(ordered, key=lambda entry: entry.day):
        step(day, ())
        for group in _groups(list(of_day)):
            known = known.with_entries(group)
            step(day, group)
    step(last, ())
    after = sum(points.values()) + card.floor
    return Attribution(first, last, before, after, tuple(parts))


def _groups(entries: list[Entry]) -> Iterator[tuple[Entry, ...]]:
    """Yield entries one by one, everyday ones alike taken together."""
    alike: dict[tuple[Kind, str, str], list[Entry]] = {}
    for entry in entries:
        if entry.kind in EVERYDAY_KINDS:
            alike.setdefault((entry.kind, entry.category, entry.line), []).append(entry)
        else:
            yield (entry,)
    yield from (tuple(group) for group in alike.values())


def _points(evaluation: Evaluation) -> dict[str, float]:
    card = evaluation.card
    points = {
        name: card.span * card.weights[name] * float(curve.value[-1])
        for name, curve in evaluation.factors.items()
    }
    points["calibration"] = float(evaluation.score[-1] - evaluation.raw[-1])
    return points


def _part(
    day: dt.date,
    entries: tuple[Entry, ...],
    before: dict[str, float],
    after: dict[str, float],
) -> ChangePart:
    moved = tuple(
        (name, after[name] - before[name])
        for name in after
        if after[name] != before[name]
    )
    return ChangePart(
        day=day,
        entries=tuple(entry.id for entry in entries),
        kind=entries[0].kind if entries else None,
        points=sum(points for _, points in moved),
        by_factor=moved,
    )
