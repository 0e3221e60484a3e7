"""The scorecard: weights, curves, line policy and thresholds, read from a file.

A card is a TOML file; ``resources/scorecards`` holds those shipped.  All
numbers are read as exact decimals, so that a threshold of 0.8 is 0.8.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from core.estimate import Band
from core.records import Product
from core.scorecard_check import CardFault, ScorecardError, check_card
from core.shipped import SHIPPED_DATA

SHIPPED = ("zhima-style", "fico-style")


@dataclass(frozen=True, slots=True)
class Curve:
    """A line through points, level beyond its ends."""

    measures: tuple[float, ...]
    values: tuple[float, ...]

    def at(self, measures: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Return the values at some measures; ``nan`` stays ``nan``."""
        wanted = np.asarray(measures, dtype=np.float64)
        return np.interp(wanted, self.measures, self.values)


@dataclass(frozen=True, slots=True)
class Part:
    """A table of the card: its numbers and curves by name, and their source."""

    numbers: Mapping[str, Decimal]
    curves: Mapping[str, Curve]
    source: str

    def __getitem__(self, name: str) -> float:
        """Return a number for reckoning with ratios."""
        return float(self.numbers[name])

    def number(self, name: str, otherwise: float) -> float:
        """Return a number that the card may leave out."""
        return float(self.numbers[name]) if name in self.numbers else otherwise

    def days(self, name: str) -> int:
        """Return a number that counts (days, months, entries)."""
        return int(self.numbers[name])


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A card that has been checked.

    Attributes:
        name, version: As named in estimates, reports and JSON.
        source: Where the card as a whole comes from.
        floor, ceiling: Ends of the scale, points.
        bands: Lower bound of each band, included in it.
        weights: Share of each factor in the scale; they add up to 1.
        factors: The tables of the factors, in the order of the card.
        uncertainty: Widths and noises of score bands, points.
        line: Policy of reviews; see the file for the meaning of each.
        ranges: Least and greatest limit of each product, fen.
        warnings: Thresholds of each rule.
    """

    name: str
    version: str
    source: str
    floor: float
    ceiling: float
    bands: tuple[tuple[Band, float], ...]
    weights: Mapping[str, float]
    factors: Mapping[str, Part]
    uncertainty: Part
    line: Part
    ranges: Mapping[Product, tuple[int, int]]
    warnings: Mapping[str, Part]

    @property
    def span(self) -> float:
        """The points between floor and ceiling."""
        return self.ceiling - self.floor

    def band_of(self, score: float) -> Band:
        """Return the band a score lies in; bounds belong to the higher band."""
        reached = [band for band, bound in self.bands if score >= bound]
        return reached[-1] if reached else self.bands[0][0]


def load_scorecard(name: str | Path) -> Scorecard:
    """Return a shipped card by its name, or a card from a file.

    Raises:
        ScorecardError: With the line and the reason of the first fault.
    """
    return parse_scorecard(scorecard_text(name), str(name))


def scorecard_text(name: str | Path) -> str:
    """Return the text of a shipped card by its name, or of a file, unchecked.

    Raises:
        ScorecardError: If the file cannot be read.
    """
    if str(name) in SHIPPED:
        path = SHIPPED_DATA / "scorecards" / f"{name}.toml"
        return path.read_text(encoding="utf-8")
    try:
        return Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        words = getattr(error, "strerror", None)
        fault = CardFault.UNREADABLE if words else CardFault.NOT_A_TEXT_FILE
        raise ScorecardError(str(name), 0, fault, words or "") from None


@lru_cache(maxsize=8)
def parse_scorecard(text: str, where: str) -> Scorecard:
    """Return the card that a text describes; ``where`` is named in a fault."""
    try:
        table = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise ScorecardError.from_toml(where, error) from None
    check_card(table, text, where)
    factors = {name: _part(part) for name, part in table["factors"].items()}
    weights = {name: float(part.numbers["weight"]) for name, part in factors.items()}
    total = sum(weights.values())
    ranges = {
        Product(name): (int(bounds[0]) * 100, int(bounds[1]) * 100)
        for name, bounds in table["line"]["range"].items()
        if name != "source"
    }
    return Scorecard(
        name=table["name"],
        version=table["version"],
        source=table["source"],
        floor=float(table["scale"]["floor"]),
        ceiling=float(table["scale"]["ceiling"]),
        bands=tuple((band, float(table["bands"][band])) for band in Band),
        weights=MappingProxyType({n: w / total for n, w in weights.items()}),
        factors=MappingProxyType(factors),
        uncertainty=_part(table["uncertainty"]),
        line=_part(table["line"]),
        ranges=MappingProxyType(ranges),
        warnings=MappingProxyType(
            {name: _part(part) for name, part in table["warnings"].items()}
        ),
    )


def _part(table: Mapping[str, object]) -> Part:
    numbers: dict[str, Decimal] = {}
    curves: dict[str, Curve] = {}
    for name, value in table.items():
        if isinstance(value, int | Decimal):
            numbers[name] = Decimal(value)
        elif isinstance(value, list):
            curves[name] = Curve(
                tuple(float(point[0]) for point in value),
                tuple(float(point[1]) for point in value),
            )
    return Part(
        MappingProxyType(numbers),
        MappingProxyType(curves),
        str(table.get("source", "")),
    )
