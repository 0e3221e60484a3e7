"""Why the score changed between two days: by entry, by factor, and by time.

Every entry's part is the change it makes on its own day, after those logged
before it; what changes on days without entries is the passing of time.  The
parts add up to the whole change.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from core.books import Books
from core.estimator.calibration import belief_on
from core.estimator.evaluation import Evaluation, evaluate
from core.estimator.factors import spending
from core.panel import Floats
from core.records import EVERYDAY_KINDS, Entry, Kind
from core.scorecard import Scorecard

#: Evaluates books as of the end of a day by a card.
Evaluating = Callable[[Books, dt.date, Scorecard], Evaluation]


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
        return _added(part.by_factor for part in self.parts)


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
            entries of one day, kind, category and line make one part.
        first: The earlier day.
        last: The later day.
        card: The scorecard.
    """
    whole = evaluate(books.until(first).with_entries(between), last, card)
    points = before = _standing(whole, first)
    parts: list[ChangePart] = []
    for day, of_day in groupby(_as_logged(between), key=lambda entry: entry.day):
        states = _DayStates(whole, tuple(of_day))
        parts += _moved(day, (), points, states.after(0))
        parts += _alike_taken_together(states)
        points = states.after(len(states.entries))
    end = _standing(whole, last)
    parts += _moved(last, (), points, end)
    floor = card.floor
    return Attribution(
        first,
        last,
        sum(before.values()) + floor,
        sum(end.values()) + floor,
        tuple(parts),
    )


def entry_effects(
    evaluation: Evaluation,
    of_day: Sequence[Entry],
    wanted: Collection[int],
    evaluated: Evaluating = evaluate,
) -> dict[int, ChangePart]:
    """Return what some entries of one day did to the score on that day, by id.

    Args:
        evaluation: Of that day or a later one, of books that hold ``of_day``.
        of_day: Every entry of the day.
        wanted: The ids of those to be told of.
        evaluated: May know a shorter way to evaluate than from the beginning.
    """
    if not of_day:
        return {}
    states = _DayStates(evaluation, _as_logged(of_day), evaluated)
    return {
        entry.id: states.part(place)
        for place, entry in enumerate(states.entries)
        if entry.id in wanted
    }


class _DayStates:
    """The points of the factors on one day, after each of the day's entries.

    Everyday entries that touch no line move nothing but the spending of their
    day (an income counts from the next month on), so they are weighed on the
    day panel that there is.  Only the others need the books evaluated anew.
    """

    def __init__(
        self,
        whole: Evaluation,
        entries: tuple[Entry, ...],
        evaluated: Evaluating = evaluate,
    ) -> None:
        self.entries = entries
        self._evaluated = evaluated
        self._whole = whole
        self._day = entries[0].day
        self._place = whole.panel.index(self._day)
        # what was logged after an official score of the day moves what that
        # score teaches, so nothing of such a day can be weighed on its own
        seen = any(entry.kind is Kind.SCORE_SEEN for entry in entries)
        self._heavy = tuple(seen or _touches_debts(entry) for entry in entries)
        self._frames: dict[int, Mapping[str, float]] = {}
        self._states: dict[int, Mapping[str, float]] = {}

    def part(self, place: int) -> ChangePart:
        """Return what the entry at a place among the day's changed."""
        entry = self.entries[place]
        before, after = self.after(place), self.after(place + 1)
        return _part(self._day, (entry,), before, after)

    def after(self, count: int) -> Mapping[str, float]:
        """Return the points after so many of the day's entries."""
        if count not in self._states:
            frame = self._frame(sum(self._heavy[:count]))
            if not all(self._heavy):
                frame = self._with_spending(frame, self.entries[:count])
            self._states[count] = frame
        return self._states[count]

    def _frame(self, heavy: int) -> Mapping[str, float]:
        """Return the points after so many of the heavy ones, and all light ones."""
        if heavy not in self._frames:
            self._frames[heavy] = self._worked_out(heavy)
        return self._frames[heavy]

    def _worked_out(self, heavy: int) -> Mapping[str, float]:
        if heavy == sum(self._heavy):
            return _points(self._whole, self._place)
        weighed = list(zip(self.entries, self._heavy, strict=True))
        taken = [entry for entry, is_heavy in weighed if is_heavy][:heavy]
        taken += [entry for entry, is_heavy in weighed if not is_heavy]
        eve = self._whole.books.until(self._day - dt.timedelta(days=1))
        books = eve.with_entries(taken)
        return _points(self._evaluated(books, self._day, self._whole.card), -1)

    def _with_spending(
        self, frame: Mapping[str, float], so_far: Sequence[Entry]
    ) -> Mapping[str, float]:
        """Return a frame with the spending as it was after some of the entries."""
        card, panel = self._whole.card, self._whole.panel
        part = card.factors.get("spending")
        if part is None:
            return frame
        bought = [entry for entry in so_far if entry.kind is Kind.PURCHASE]
        end = self._place + 1
        by_category = {
            category: _with_last(
                daily[:end], sum(entry.category == category for entry in bought)
            )
            for category, daily in panel.purchases_by_category.items()
        }
        until = replace(
            panel,
            end=self._day,
            months=panel.months[:end],
            purchases=_with_last(panel.purchases[:end], len(bought)),
            purchases_by_category=by_category,
        )
        share = float(spending(until, self._whole.positions, part).value[-1])
        points = {**frame, "spending": card.span * card.weights["spending"] * share}
        raw = sum(points.values()) - points["calibration"]
        offset = belief_on(list(self._whole.beliefs), self._day).offset
        most = card.ceiling - card.floor
        points["calibration"] = min(max(raw + offset, 0.0), most) - raw
        return points


def _touches_debts(entry: Entry) -> bool:
    return entry.kind not in EVERYDAY_KINDS or bool(entry.line)


def _with_last(daily: Floats, last: int) -> Floats:
    changed = daily.copy()
    changed[-1] = last
    return changed


def _standing(whole: Evaluation, day: dt.date) -> Mapping[str, float]:
    """Return the points at the end of a day, which may lie before the books."""
    if day >= whole.panel.start:
        return _points(whole, whole.panel.index(day))
    return _points(evaluate(whole.books.until(day), day, whole.card), -1)


def _points(evaluation: Evaluation, place: int) -> Mapping[str, float]:
    card = evaluation.card
    points = {
        name: card.span * card.weights[name] * float(curve.value[place])
        for name, curve in evaluation.factors.items()
    }
    learned = evaluation.score[place] - evaluation.raw[place]
    points["calibration"] = float(learned)
    return points


def _as_logged(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(
        sorted(entries, key=lambda entry: (entry.day, entry.id == 0, entry.id))
    )


def _alike_taken_together(states: _DayStates) -> list[ChangePart]:
    """Return the parts of a day's entries, those of alike everyday ones as one."""
    groups: dict[object, list[ChangePart]] = {}
    for place, entry in enumerate(states.entries):
        alike = (entry.kind, entry.category, entry.line)
        key = alike if entry.kind in EVERYDAY_KINDS else place
        groups.setdefault(key, []).append(states.part(place))
    return [
        ChangePart(
            day=group[0].day,
            entries=tuple(number for part in group for number in part.entries),
            kind=group[0].kind,
            points=sum(part.points for part in group),
            by_factor=tuple(_added(part.by_factor for part in group).items()),
        )
        for group in groups.values()
    ]


def _added(many: Iterable[tuple[tuple[str, float], ...]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for by_factor in many:
        for factor, points in by_factor:
            total[factor] = total.get(factor, 0.0) + points
    return total


def _moved(
    day: dt.date,
    entries: tuple[Entry, ...],
    before: Mapping[str, float],
    after: Mapping[str, float],
) -> list[ChangePart]:
    """Return the part if anything moved at all."""
    part = _part(day, entries, before, after)
    return [part] if part.by_factor else []


def _part(
    day: dt.date,
    entries: tuple[Entry, ...],
    before: Mapping[str, float],
    after: Mapping[str, float],
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
