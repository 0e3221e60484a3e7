"""How good the estimate was found to be: the figures shipped with the program."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class MeasuredOnPeople:
    """How well the score ranked real people, nothing fitted to them.

    Attributes:
        card: The card, by name and version.
        people: How many.
        auc: Chance that one who paid scored above one who defaulted.
        ks: Greatest distance of the two distributions of scores.
        spearman_limit: Rank correlation of score and limit.
        quintiles: Default rates, the lowest scores first.
        source: Who the people were.
    """

    card: tuple[str, str]
    people: int
    auc: float
    ks: float
    spearman_limit: float
    quintiles: tuple[float, ...]
    source: str


@dataclass(frozen=True, slots=True)
class MeasuredOnSimulated:
    """What three official scores did for the fourth, for simulated users.

    Attributes:
        users: How many were simulated.
        error_calibrated: Mean error with the three seen, points.
        error_uncalibrated: Mean error with none seen, points.
        covered: Share of the fourth scores within the band of 80 %.
    """

    users: int
    error_calibrated: float
    error_uncalibrated: float
    covered: float


@cache
def measured() -> tuple[MeasuredOnPeople, MeasuredOnSimulated]:
    """Return the figures of the shipped card."""
    text = files("resources").joinpath("measured.toml").read_text("utf-8")
    told = tomllib.loads(text)
    people, simulated = told["people"], told["simulated"]
    return (
        MeasuredOnPeople(
            card=(people["card"], people["version"]),
            people=people["people"],
            auc=people["auc"],
            ks=people["ks"],
            spearman_limit=people["spearman_limit"],
            quintiles=tuple(people["quintiles"]),
            source=people["source"],
        ),
        MeasuredOnSimulated(**simulated),
    )
