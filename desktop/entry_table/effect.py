"""What an entry did to the score on its day."""

import datetime as dt
from dataclasses import dataclass

from core.entry_query import EntryQuery
from core.records import Entry
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.reading import Reading
from desktop.texts import factor_name

#: On days with more entries than this the answer would keep others waiting.
_MOST = 60
#: How many factors are named.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Effect:
    """Points by factor, the largest first; ``None`` where it was not worked out."""

    points: float | None
    by_factor: tuple[tuple[str, float], ...] = ()


def effect_of(reading: Reading, entry: Entry) -> Effect:
    """Return what an entry moved, with those alike on its day taken together."""
    from core.estimator.attribution import attribute

    day = entry.day
    query = EntryQuery(from_day=day, to_day=day, ascending=True)
    of_day = reading.ledger.entries(query, _MOST + 1)
    if len(of_day) > _MOST:
        return Effect(None)
    before = day - dt.timedelta(days=1)
    whole = attribute(reading.books(), of_day, before, day, reading.card())
    part = next((part for part in whole.parts if entry.id in part.entries), None)
    if part is None:
        return Effect(0.0)
    ordered = sorted(part.by_factor, key=lambda pair: -abs(pair[1]))
    return Effect(part.points, tuple(ordered))


def effect_sentence(effect: Effect, style: NumberStyle) -> str:
    """Return the effect in words."""
    if effect.points is None:
        return translate("EntryEffect", "Many entries on this day; see Progress")
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
