"""Everything a set of books says about the days up to one day, worked out once.

The estimate, the history and the attribution are all readings of this.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from core.books import Books
from core.estimator.calibration import (
    BAND_80,
    DAYS_IN_MONTH,
    Belief,
    Observation,
    belief_on,
    beliefs,
    widened,
)
from core.estimator.factors import FactorCurve, factor_curves
from core.estimator.readings import Readings
from core.lending.positions import Positions
from core.lending.products import Products, load_products
from core.lending.replay import replay
from core.panel import Floats, Panel, build_panel
from core.records import Entry, Kind
from core.scorecard import Scorecard
from core.total_columns import KindColumns


@dataclass(frozen=True, slots=True)
class ScoreSeenCheck:
    """An official score, and what we would have said the day before."""

    day: dt.date
    seen: float
    said: float
    low: float
    high: float

    @property
    def error(self) -> float:
        """What we said less what was seen, points."""
        return self.said - self.seen


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The books by the day, as factors and score.

    Attributes:
        books: The books up to the day.
        raw: The score before calibration and before it is held on the scale.
        score: The calibrated score, held on the scale.
        half_width: Half of its 80 % band.
        beliefs: What was believed of the offset, in the order of days.
        checks: Each official score beside what we would have said.
        readings: What was read off it so far.
    """

    books: Books
    card: Scorecard
    positions: Positions
    panel: Panel
    factors: Mapping[str, FactorCurve]
    raw: Floats
    score: Floats
    half_width: Floats
    beliefs: tuple[Belief, ...]
    checks: tuple[ScoreSeenCheck, ...]
    readings: Readings = field(default_factory=Readings, compare=False)

    @property
    def calibrated(self) -> bool:
        """Whether an official score was ever logged."""
        return len(self.beliefs) > 1


@dataclass(frozen=True, slots=True)
class _Raw:
    """The factors by the day, before anything official is taken into account."""

    panel: Panel
    card: Scorecard
    points: Floats
    doubt: Floats

    def said(self, day: dt.date, belief: Belief) -> tuple[float, float]:
        """Return score and half width as they would have been said on a day."""
        place = self.panel.index(day)
        drift = self.card.uncertainty["drift_per_month"]
        variance = widened(belief, day, drift, float(self.doubt[place]))
        value = float(self.points[place]) + belief.offset
        held = min(max(value, self.card.floor), self.card.ceiling)
        return held, BAND_80 * float(np.sqrt(variance))


def evaluate(
    books: Books, on: dt.date, card: Scorecard, products: Products | None = None
) -> Evaluation:
    """Return the evaluation of the books as they stand at the end of a day."""
    books = books.until(on)
    return evaluation_of(books, replay(books, on, products or load_products()), card)


def evaluation_of(
    books: Books,
    positions: Positions,
    card: Scorecard,
    columns: KindColumns | None = None,
    before: Evaluation | None = None,
) -> Evaluation:
    """Return the evaluation of books that were replayed, as of the replay's day.

    The books must hold nothing of a later day.

    Args:
        books: The books.
        positions: Their replay.
        card: The scorecard.
        columns: The columns of their totals, if they are there already.
        before: The evaluation of other books; what is the same is taken from there.
    """
    panel = build_panel(books, positions, columns, before.panel if before else None)
    same_card = before is not None and before.card is card
    known = (before.panel, before.factors) if before and same_card else None
    factors = factor_curves(panel, positions, card, known)
    raw = _raw(factors, panel, card)
    seen = [
        entry for entry in books.of_kind(Kind.SCORE_SEEN) if entry.amount is not None
    ]
    found = _score_beliefs(seen, raw)
    score, half_width = _calibrated(raw, found)
    return Evaluation(
        books=books,
        card=card,
        positions=positions,
        panel=panel,
        factors=factors,
        raw=raw.points,
        score=score,
        half_width=half_width,
        beliefs=tuple(found),
        checks=tuple(_checks(seen, raw, found)),
        readings=before.readings.onwards() if before else Readings(),
    )


def _raw(factors: Mapping[str, FactorCurve], panel: Panel, card: Scorecard) -> _Raw:
    points, doubt = np.full(panel.size, card.floor), np.zeros(panel.size)
    spread = card.uncertainty["unknown_spread"] * card.span
    for name, curve in factors.items():
        points += card.span * card.weights[name] * curve.value
        doubt += (spread * card.weights[name] * curve.unknown) ** 2
    return _Raw(panel, card, points, doubt)


def seen_score(entry: Entry) -> float:
    """Return the score of a ``score_seen`` entry; its amount is points times 100."""
    return (entry.amount or 0) / 100


def _score_beliefs(seen: list[Entry], raw: _Raw) -> list[Belief]:
    unsure = raw.card.uncertainty
    observations = [
        Observation(
            entry.day,
            seen_score(entry) - float(raw.points[raw.panel.index(entry.day)]),
            unsure["seen_noise"],
            float(raw.doubt[raw.panel.index(entry.day)]),
        )
        for entry in seen
    ]
    prior = unsure["score_half_width"] / BAND_80
    expected = unsure.number("expected_offset", 0.0)
    return beliefs(observations, prior, unsure["drift_per_month"], expected)


def _calibrated(raw: _Raw, found: list[Belief]) -> tuple[Floats, Floats]:
    """Return the score held on the scale, and half of its band, by the day."""
    size, card = raw.panel.size, raw.card
    drift = card.uncertainty["drift_per_month"]
    offset, variance = np.zeros(size), np.zeros(size)
    days = np.arange(size)
    begins = [0 if one.day is None else raw.panel.index(one.day) for one in found]
    for belief, begin, end in zip(found, begins, [*begins[1:], size], strict=True):
        held = slice(begin, end)
        offset[held] = belief.offset
        months = (days[held] - begin) / DAYS_IN_MONTH
        wandering = 0.0 if belief.day is None else drift**2 * months
        doubt = np.abs(raw.doubt[held] - belief.doubt)
        variance[held] = belief.variance + wandering + doubt
    half_width = BAND_80 * np.sqrt(variance)
    return np.clip(raw.points + offset, card.floor, card.ceiling), half_width


def _checks(
    seen: list[Entry], raw: _Raw, found: list[Belief]
) -> Iterator[ScoreSeenCheck]:
    for entry in seen:
        before = entry.day - dt.timedelta(days=1)
        if before >= raw.panel.start:
            said, half = raw.said(before, belief_on(found, before))
            yield ScoreSeenCheck(
                entry.day, seen_score(entry), said, said - half, said + half
            )
