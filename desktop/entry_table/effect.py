"""What entries did to the score on their day."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from core.entry_query import EntryQuery
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.reading import Reading
from desktop.texts import factor_name

#: How many factors are named.
_NAMED = 3
#: On a day with more entries they are not weighed one by one: others would wait.
_MOST_IN_A_DAY = 2000


@dataclass(frozen=True, slots=True)
class Effect:
    """The points an entry moved the score by, and by factor, the largest first."""

    points: float
    by_factor: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Effects:
    """The effects of some entries, by id, in one revision of the books.

    ``None`` stands for an entry that could not be weighed: its day is too full,
    or it is no longer there.
    """

    revision: int
    by_entry: Mapping[int, Effect | None]


def effects_of(
    reading: Reading, day: dt.date, ids: tuple[int, ...], looked_at: dt.date
) -> Effects:
    """Return what entries of one day moved, each after those logged before it.

    ``looked_at`` is the day that the windows look at; what was worked out for it
    also serves for the days before.
    """
    from core.estimator.attribution import entry_effects

    revision = reading.ledger.revision
    query = EntryQuery(from_day=day, to_day=day, ascending=True)
    of_day = reading.ledger.entries(query, _MOST_IN_A_DAY + 1)
    if len(of_day) > _MOST_IN_A_DAY:
        return Effects(revision, dict.fromkeys(ids))
    evaluation = reading.evaluation(max(day, looked_at))
    effects: dict[int, Effect | None] = dict.fromkeys(ids)
    for number, part in entry_effects(
        evaluation, of_day, ids, reading.evaluated
    ).items():
        by_factor = sorted(part.by_factor, key=lambda pair: -abs(pair[1]))
        effects[number] = Effect(part.points, tuple(by_factor))
    return Effects(revision, effects)


def effect_sentence(effect: Effect, style: NumberStyle) -> str:
    """Return the effect in words."""
    told = [
        f"{factor_name(factor)} {style.signed(points, 1)}"
        for factor, points in effect.by_factor[:_NAMED]
        if round(points, 1)
    ]
    text = filled(
        translate("EntryEffect", "Moved the score by %1 on its day"),
        style.signed(effect.points, 1),
    )
    return f"{text}: {' · '.join(told)}" if told else text
