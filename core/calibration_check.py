"""How much official scores teach: ``python -m core.calibration_check``.

Nobody's official scores are public, so the users here are simulated, and the
figures say only that the filter does what it is meant to.  Each user has a
ledger of a year written by chance, and a lender whose weights differ from the
card's by up to 30 %, with a hidden offset and a noise of every month.  Three
official scores are logged; the fourth is foretold the day before.
"""

import argparse
import datetime as dt
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from decimal import Decimal

from core.books import books_from
from core.dates import add_months, month_starts
from core.estimator.evaluation import Evaluation, evaluate
from core.records import Entry, Kind, Method, ProfileItem, RateKind, Status
from core.scorecard import Scorecard, load_scorecard

_FIRST = dt.date(2025, 1, 1)
_SEEN = tuple(dt.date(2025, month, 7) for month in (4, 7, 10))
_FOURTH = dt.date(2025, 12, 7)
_CATEGORIES = ("food", "transport", "daily", "clothes", "health", "fun", "school")


@dataclass(frozen=True, slots=True)
class Lender:
    """A hidden lender: how its scores differ from the card's.

    Attributes:
        weights: Factors' weights over the card's, at most 0.3 from 1.
        offset: Points added to every score, besides what the card expects.
        noise: Standard deviation of what a month adds.
    """

    weights: dict[str, float]
    offset: float
    noise: float


@dataclass(frozen=True, slots=True)
class CalibrationCheck:
    """What three official scores did for foretelling the fourth.

    Attributes:
        users: How many users were simulated.
        error_calibrated: Mean absolute error on the fourth score, points.
        error_uncalibrated: The same without having seen any.
        covered: Share of fourth scores within the band of 80 %.
        mean_half_width: Half of that band, points, on average.
    """

    users: int
    error_calibrated: float
    error_uncalibrated: float
    covered: float
    mean_half_width: float


def check_calibration(
    users: int = 500, seed: int = 2026, card: Scorecard | None = None
) -> CalibrationCheck:
    """Return what calibration does for so many simulated users."""
    chance = random.Random(seed)  # noqa: S311 - a simulation, not a secret
    shipped = card or load_scorecard("zhima-style")
    errors, plain, widths, covered = [], [], [], 0
    for _ in range(users):
        seen, said, low, high, unseen = _one_user(chance, shipped)
        errors.append(abs(said - seen))
        plain.append(abs(unseen - seen))
        widths.append((high - low) / 2)
        covered += low <= seen <= high
    return CalibrationCheck(
        users=users,
        error_calibrated=sum(errors) / users,
        error_uncalibrated=sum(plain) / users,
        covered=covered / users,
        mean_half_width=sum(widths) / users,
    )


def _one_user(
    chance: random.Random, card: Scorecard
) -> tuple[float, float, float, float, float]:
    """Return the fourth score, what was said of it with its band, and without."""
    entries = list(_ledger(chance))
    lender = Lender(
        {name: 1 + chance.uniform(-0.3, 0.3) for name in card.weights},
        chance.gauss(0, 25),
        5,
    )
    before = evaluate(books_from(_numbered(entries)), _FOURTH, card)
    official = [
        Entry(
            day=day,
            kind=Kind.SCORE_SEEN,
            amount=round(_official(before, lender, day, chance)) * 100,
        )
        for day in (*_SEEN, _FOURTH)
    ]
    after = evaluate(books_from(_numbered([*entries, *official])), _FOURTH, card)
    check = after.checks[-1]
    place = before.panel.index(_FOURTH) - 1
    return check.seen, check.said, check.low, check.high, float(before.score[place])


def _official(
    evaluation: Evaluation, lender: Lender, day: dt.date, chance: random.Random
) -> float:
    """Return the lender's score of a day."""
    card, place = evaluation.card, evaluation.panel.index(day) - 1
    total = sum(card.weights[name] * lender.weights[name] for name in card.weights)
    points = sum(
        card.weights[name] * lender.weights[name] / total * float(curve.value[place])
        for name, curve in evaluation.factors.items()
    )
    offset = card.uncertainty.number("expected_offset", 0.0) + lender.offset
    score = card.floor + card.span * points + offset
    return min(max(score + chance.gauss(0, lender.noise), card.floor), card.ceiling)


def _ledger(chance: random.Random) -> Iterator[Entry]:
    """Yield a year of entries of somebody who borrows, buys and mostly repays."""
    opened = _FIRST - dt.timedelta(days=chance.randrange(30, 1500))
    yield Entry(
        day=opened,
        kind=Kind.LINE,
        line="line",
        item="jiebei",
        amount=chance.randrange(3, 40) * 1000_00,
        rate=Decimal("0.0004"),
        rate_kind=RateKind.DAILY,
        due_day=10,
        method=Method.EQUAL_INSTALMENT,
    )
    income = chance.randrange(30, 150) * 100_00
    per_month, careless = chance.randrange(3, 45), chance.random() * 0.1
    for item in chance.sample(list(ProfileItem), chance.randrange(2, 10)):
        day = _FIRST + dt.timedelta(days=chance.randrange(330))
        yield Entry(day=day, kind=Kind.PROFILE, item=item, status=Status.DONE)
    for number, month in enumerate(month_starts(_FIRST, _FOURTH)):
        yield Entry(day=month.replace(day=5), kind=Kind.INCOME, amount=income)
        for _ in range(per_month):
            yield Entry(
                day=month.replace(day=chance.randrange(1, 29)),
                kind=Kind.PURCHASE,
                amount=chance.randrange(500, 20000),
                category=chance.choice(_CATEGORIES),
            )
        if chance.random() < 0.4:
            yield from _loan(chance, month, f"L{number}", careless)


def _loan(
    chance: random.Random, month: dt.date, name: str, careless: float
) -> Iterator[Entry]:
    """Yield a loan of three instalments; now and then one is paid late."""
    drawn, amount = month.replace(day=12), chance.randrange(3, 30) * 100_00
    yield Entry(
        day=drawn, kind=Kind.BORROW, line="line", loan=name, amount=amount, term=3
    )
    for number in range(1, 4):
        due = add_months(drawn, number).replace(day=10)
        late = chance.randrange(1, 25) if chance.random() < careless else 0
        paid = due + dt.timedelta(days=late)
        # a little more than a third, so that the schedule is always met
        yield Entry(
            day=paid, kind=Kind.REPAY, line="line", loan=name, amount=amount * 35 // 100
        )


def _numbered(entries: Sequence[Entry]) -> list[Entry]:
    ordered = sorted(entries, key=lambda entry: entry.day)
    return [replace(entry, id=number) for number, entry in enumerate(ordered, 1)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what calibration does for simulated users."""
    parser = argparse.ArgumentParser(prog="python -m core.calibration_check")
    parser.add_argument("--users", type=int, default=500)
    parser.add_argument("--seed", type=int, default=2026)
    told = parser.parse_args(arguments)
    print(json.dumps(asdict(check_calibration(told.users, told.seed)), indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
