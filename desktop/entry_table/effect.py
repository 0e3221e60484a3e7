"""What an entry did to the score on its day."""

import datetime as dt
from dataclasses import dataclass

from core.entry_query import EntryQuery
from core.records import Entry
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.reading import Reading
from desktop.texts import factor_name

#: How many factors are named.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Effect:
    """The points an entry moved the score by, and by factor, the largest first."""

    points: float
    by_factor: tuple[tuple[str, float], ...]


def effect_of(reading: Reading, entry: Entry) -> Effect:
    """Return what an entry moved on its day, after those logged before it."""
    from core.estimator.attribution import attribute

    day = entry.day
    query = EntryQuery(from_day=day, to_day=day, ascending=True)
    earlier = [one for one in reading.ledger.entries(query) if one.id < entry.id]
    before = reading.books().until(day - dt.timedelta(days=1)).with_entries(earlier)
    whole = attribute(before, [entry], day, day, reading.card())
    moved = {part for part in whole.parts if entry.id in part.entries}
    by_factor = [pair for part in moved for pair in part.by_factor]
    ordered = sorted(by_factor, key=lambda pair: -abs(pair[1]))
    return Effect(sum(points for _, points in by_factor), tuple(ordered))


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
