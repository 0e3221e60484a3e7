"""Generated histories: a believable course of a score and a line, of any length."""

import datetime as dt

import numpy as np

from core.estimate import Level
from core.history import (
    ApplicationMark,
    History,
    LineSeen,
    ReviewCause,
    ReviewMark,
    ScoreSeen,
    WarningMark,
)

END = dt.date(2026, 9, 30)
_WEIGHTS = {
    "repayment_record": 150,
    "age_activity": 60,
    "affordability": 78,
    "utilisation": 72,
    "spending": 90,
    "new_credit": 30,
    "profile": 90,
    "network": 30,
}


def made_history(days: int = 365, end: dt.date = END) -> History:
    """Return a history of so many days up to a day, the same every time."""
    ordinals = np.arange(end.toordinal() - days + 1, end.toordinal() + 1)
    time = np.linspace(0.0, 1.0, max(days, 1))[:days]
    chance = np.random.default_rng(7)
    wave = np.sin(time * 9) * 8 + np.cumsum(chance.normal(0, 0.6, days)) * 0.5
    points = {
        name: weight * (0.35 + 0.45 * time) + wave * weight / 600
        for name, weight in _WEIGHTS.items()
    }
    points["calibration"] = np.where(time > 0.4, -9.0, 0.0)
    score = 350 + sum(points.values(), start=np.zeros(days))
    width = np.where(time > 0.4, 14.0, 35.0)
    line, reviews = _line(ordinals)
    debt = 2500 + 2200 * np.abs(np.sin(ordinals / 45)) - 8.0 * (ordinals % 30)
    return History(
        line_name="借呗",
        floor=350.0,
        ceiling=950.0,
        days=ordinals,
        score=score,
        score_low=score - width,
        score_high=score + width,
        line=line,
        line_low=line / 1.25,
        line_high=line * 1.3,
        target=20_000.0,
        debt=debt,
        utilisation=debt / line,
        utilisation_marks=(0.5, 0.8, 1.0),
        dues_30d=600 + 500 * np.abs(np.cos(ordinals / 33)),
        income_monthly=np.where(time < 0.15, np.nan, 6200.0 + 300 * (time > 0.6)),
        factor_points=points,
        scores_seen=tuple(
            ScoreSeen(day, float(score[_at(ordinals, day)] + 6))
            for day in _days(ordinals, (0.4, 0.75))
        ),
        lines_seen=tuple(
            LineSeen(day, float(line[_at(ordinals, day)]), temporary=False)
            for day in _days(ordinals, (0.3, 0.8))
        ),
        reviews=reviews,
        applications=tuple(
            ApplicationMark(day, 12_000.0, "refused")
            for day in _days(ordinals, (0.55,))
        ),
        warnings=_warnings(ordinals),
    )


def _line(ordinals: np.ndarray) -> tuple[np.ndarray, tuple[ReviewMark, ...]]:
    line = np.full(len(ordinals), 5000.0)
    reviews = []
    held = 5000.0
    for place, ordinal in enumerate(ordinals.tolist()):
        day = dt.date.fromordinal(ordinal)
        if day.day == 6:
            after = (
                min(held * 1.12 // 100 * 100, 15_000) if day.month % 3 == 0 else held
            )
            reviews.append(ReviewMark(day, ReviewCause.PERIODIC, held, after))
            held = after
        line[place] = held
    return line, tuple(reviews)


def _warnings(ordinals: np.ndarray) -> tuple[WarningMark, ...]:
    kinds = (
        ("utilisation", Level.CAUTION),
        ("due-soon", Level.INFO),
        ("borrowing-to-repay", Level.WARNING),
        ("overdue", Level.SEVERE),
    )
    days = _days(ordinals, (0.2, 0.35, 0.6, 0.7))
    return tuple(
        WarningMark(day, *kind) for day, kind in zip(days, kinds, strict=False)
    )


def _days(ordinals: np.ndarray, shares: tuple[float, ...]) -> list[dt.date]:
    if not len(ordinals):
        return []
    return [
        dt.date.fromordinal(int(ordinals[int(share * (len(ordinals) - 1))]))
        for share in shares
    ]


def _at(ordinals: np.ndarray, day: dt.date) -> int:
    return day.toordinal() - int(ordinals[0])
