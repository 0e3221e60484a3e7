"""Whether a scorecard file can be used, and on which line it cannot."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Any

from core.estimate import Band
from core.records import Product

#: What each factor's table must hold: numbers from 0 to 1 (shares), other
#: numbers above 0, and curves.
_SHARES = {
    "repayment_record": ("overdue_now", "fade_fast_share"),
    "age_activity": ("age_share", "repaid_share", "drawn_share"),
    "affordability": ("service_share", "debt_share", "steadiness_share", "neutral"),
    "utilisation": ("neutral", "mean_share"),
    "spending": ("count_share", "weeks_share", "breadth_share", "neutral"),
    "new_credit": ("asked_share", "lenders_share"),
    "profile": (),
    "network": ("neutral",),
    "mix": ("revolving_share", "instalment_share", "floor"),
}
#: Factors whose shares are no parts of one whole.
_SHARES_ALONE = frozenset({"repayment_record", "mix", "utilisation"})

_NUMBERS = {
    "repayment_record": (
        "prior_on_time",
        "prior_total",
        "fade_fast_half_days",
        "fade_slow_half_days",
    ),
    "age_activity": ("age_scale_days", "age_full_days"),
    "utilisation": ("mean_days",),
    "spending": ("window_days", "weeks", "category_full", "categories_full"),
    "profile": ("items",),
}
_CURVES = {
    "repayment_record": ("damage",),
    "age_activity": ("months",),
    "affordability": ("service", "debt"),
    "utilisation": ("curve",),
    "spending": ("count",),
    "new_credit": ("asked", "lenders"),
}
_UNCERTAINTY = ("score_half_width", "unknown_spread", "seen_noise", "drift_per_month")
_LINE = (
    "periodic_day",
    "change_points",
    "change_gap_days",
    "application_gap_days",
    "rise_at_most",
    "rise_least",
    "overdue_bars_days",
    "cut_below",
    "cut_step",
    "cut_gap_days",
    "idle_cut_days",
    "idle_days",
    "round_to",
    "income_months",
    "uncalibrated_factor",
    "told_noise",
    "seen_noise",
    "drift_per_month",
)
_LINE_CURVES = ("tier", "months_used", "share_used")
_WARNINGS: Mapping[str, tuple[str, ...]] = {
    "overdue": ("warning", "severe"),
    "due-soon": ("info", "income_window"),
    "debt-service": ("caution", "warning", "severe"),
    "debt-to-income": ("warning", "severe"),
    "utilisation": ("caution", "warning", "severe"),
    "borrowing-to-repay": ("days", "size", "look_back", "repeated", "cover"),
    "many-lenders": ("caution", "severe"),
    "loan-stacking": ("caution", "usual_times", "least", "days"),
    "single-loan": ("caution", "warning"),
    "persistent-debt": ("warning", "months", "floor"),
    "minimum-payment": ("caution", "margin"),
    "dear-credit": ("caution", "lpr_one_year", "lpr_times"),
    "instalment-fee": ("info",),
    "rising-debt": ("caution", "flat_income"),
    "chasing-the-limit": ("info", "days", "look_back"),
    "idle-line": ("info",),
    "consumer-cap": ("info",),
}


class CardFault(StrEnum):
    """What can be wrong with a scorecard; the value says it of ``{}``."""

    NO_TEXT = "'{}' must be a text"
    NO_TABLE = "the table [{}] is missing"
    NO_SOURCE = "[{}] must name the source of its numbers"
    NO_NUMBER = "'{}' must be a number"
    NOT_ABOVE_ZERO = "'{}' must be above 0"
    NO_SHARE = "'{}' must be a number from 0 to 1"
    SHARES_DIFFER = "the shares add up to {}, not to 1"
    NO_POINTS = "'{}' must be a list of points [measure, value]"
    CURVE_FALLS = "the measures of '{}' must rise"
    CURVE_OUTSIDE = "the values of '{}' must lie between 0 and 1"
    CEILING_TOO_LOW = "the ceiling must be above the floor"
    BANDS_FALL = "the bands must rise from poor to excellent"
    BANDS_OFF_SCALE = "the bands must lie on the scale"
    NO_FACTORS = "a card needs at least one factor"
    NO_SUCH_FACTOR = "there is no factor called '{}'"
    NO_SUCH_WARNING = "there is no warning called '{}'"
    NO_SUCH_PRODUCT = "there is no product called '{}'"
    NO_LIMITS = "'{}' needs a least and a greatest limit"
    NOT_TOML = "it is not TOML: {}"
    UNREADABLE = "it cannot be read: {}"
    NOT_A_TEXT_FILE = "it is not a text file"


#: Where in the card, what is wrong there, and of what.
Fault = tuple[str, CardFault, str]


class ScorecardError(Exception):
    """A scorecard file that cannot be used.

    Attributes:
        where: The file or card.
        line: The line of the first fault, from 1; 0 if it has none.
        fault: What is wrong there.
        about: What it is said of: a key, a table, a figure; may be empty.
    """

    def __init__(
        self, where: str, line: int, fault: CardFault, about: str = ""
    ) -> None:
        at = f", line {line}" if line else ""
        reason = fault.value.replace("{}", about)
        super().__init__(f"the scorecard {where}{at} cannot be used: {reason}")
        self.where = where
        self.line = line
        self.fault = fault
        self.about = about

    @classmethod
    def from_toml(cls, where: str, error: tomllib.TOMLDecodeError) -> "ScorecardError":
        """Return the fault for a text that is not TOML."""
        match = re.search(r"\(at line (\d+)", str(error))
        words = re.sub(r"\s*\(at .*\)$", "", str(error))
        line = int(match.group(1)) if match else 0
        return cls(where, line, CardFault.NOT_TOML, words)


def check_card(table: Mapping[str, Any], text: str, where: str) -> None:
    """Refuse a card at its first fault.

    Raises:
        ScorecardError: With the line of the table or key concerned.
    """
    faults = [
        (_line_of(text, path), fault, about) for path, fault, about in _faults(table)
    ]
    if faults:
        line, fault, about = min(faults, key=lambda found: found[0] or len(text))
        raise ScorecardError(where, line, fault, about)


def _faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    for name in ("name", "version", "source"):
        if not isinstance(table.get(name), str) or not table[name].strip():
            yield name, CardFault.NO_TEXT, name
    for name in ("scale", "bands", "uncertainty", "factors", "line", "warnings"):
        if not isinstance(table.get(name), Mapping):
            yield name, CardFault.NO_TABLE, name
            return
    yield from _scale_faults(table)
    yield from _factor_faults(table["factors"])
    yield from _number_faults("uncertainty", table["uncertainty"], _UNCERTAINTY)
    yield from _optional_faults(table)
    yield from _number_faults("line", table["line"], _LINE)
    for curve in _LINE_CURVES:
        yield from _curve_faults("line", table["line"], curve)
    yield from _range_faults(table["line"].get("range"))
    yield from _stray_faults(table)
    for name, keys in _WARNINGS.items():
        part = table["warnings"].get(name)
        if not isinstance(part, Mapping):
            yield f"warnings.{name}", CardFault.NO_TABLE, f"warnings.{name}"
        else:
            yield from _number_faults(f"warnings.{name}", part, keys)
    for name in table["warnings"]:
        if name not in _WARNINGS:
            yield f"warnings.{name}", CardFault.NO_SUCH_WARNING, name


def _stray_faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield lists that nobody asks for, and that are read as curves nevertheless."""
    parts = {"uncertainty": table["uncertainty"], "line": table["line"]}
    for group in ("factors", "warnings"):
        parts |= {f"{group}.{name}": part for name, part in table[group].items()}
    for path, part in parts.items():
        for key, value in part.items() if isinstance(part, Mapping) else ():
            if isinstance(value, list) and not all(map(_is_point, value)):
                yield f"{path}.{key}", CardFault.NO_POINTS, key


def _optional_faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong with numbers that a card may leave out."""
    for path, key in (
        (("uncertainty",), "expected_offset"),
        (("factors", "profile"), "presumed"),
    ):
        part: Any = table
        for name in path:
            part = part.get(name, {}) if isinstance(part, Mapping) else {}
        if isinstance(part, Mapping) and key in part and not _is_number(part[key]):
            yield ".".join((*path, key)), CardFault.NO_NUMBER, key


def _scale_faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    scale, bands = table["scale"], table["bands"]
    yield from _number_faults("scale", scale, ("floor", "ceiling"))
    yield from _number_faults("bands", bands, tuple(Band))
    if all(_is_number(scale.get(end)) for end in ("floor", "ceiling")):
        if scale["floor"] >= scale["ceiling"]:
            yield "scale.ceiling", CardFault.CEILING_TOO_LOW, ""
        bounds = [bands.get(band) for band in Band]
        if all(_is_number(bound) for bound in bounds):
            if any(low >= high for low, high in pairwise(bounds)):
                yield "bands", CardFault.BANDS_FALL, ""
            elif bounds[0] > scale["floor"] or bounds[-1] >= scale["ceiling"]:
                yield "bands", CardFault.BANDS_OFF_SCALE, ""


def _factor_faults(factors: Mapping[str, Any]) -> Iterator[Fault]:
    if not factors:
        yield "factors", CardFault.NO_FACTORS, ""
    for name, part in factors.items():
        path = f"factors.{name}"
        if name not in _SHARES or not isinstance(part, Mapping):
            yield path, CardFault.NO_SUCH_FACTOR, name
            continue
        yield from _number_faults(path, part, ("weight", *_NUMBERS.get(name, ())))
        for key in _SHARES[name]:
            if not _is_number(part.get(key)) or not 0 <= part[key] <= 1:
                yield f"{path}.{key}", CardFault.NO_SHARE, key
        for curve in _CURVES.get(name, ()):
            yield from _curve_faults(path, part, curve, within=(0, 1))
        yield from _share_faults(name, part)


def _share_faults(name: str, part: Mapping[str, Any]) -> Iterator[Fault]:
    """Shares of the parts of a factor must make one whole."""
    keys = [
        key
        for key in _SHARES[name]
        if key.endswith("_share") and name not in _SHARES_ALONE
    ]
    if keys and all(_is_number(part.get(key)) for key in keys):
        total = sum(Decimal(part[key]) for key in keys)
        if total != 1:
            yield f"factors.{name}.{keys[0]}", CardFault.SHARES_DIFFER, str(total)


def _number_faults(
    path: str, part: Mapping[str, Any], keys: tuple[str, ...]
) -> Iterator[Fault]:
    if not isinstance(part.get("source"), str) or not part["source"].strip():
        yield path, CardFault.NO_SOURCE, path
    for key in keys:
        if not _is_number(part.get(key)):
            yield f"{path}.{key}", CardFault.NO_NUMBER, key
        elif part[key] <= 0:
            yield f"{path}.{key}", CardFault.NOT_ABOVE_ZERO, key


def _curve_faults(
    path: str,
    part: Mapping[str, Any],
    key: str,
    within: tuple[int, int] | None = None,
) -> Iterator[Fault]:
    points = part.get(key)
    if not isinstance(points, list) or not points or not all(map(_is_point, points)):
        yield f"{path}.{key}", CardFault.NO_POINTS, key
        return
    if any(a[0] >= b[0] for a, b in pairwise(points)):
        yield f"{path}.{key}", CardFault.CURVE_FALLS, key
    if within and any(not within[0] <= value <= within[1] for _, value in points):
        yield f"{path}.{key}", CardFault.CURVE_OUTSIDE, key


def _range_faults(ranges: object) -> Iterator[Fault]:
    if not isinstance(ranges, Mapping):
        yield "line.range", CardFault.NO_TABLE, "line.range"
        return
    for product in Product:
        bounds = ranges.get(product)
        if not _is_point(bounds) or not 0 <= bounds[0] < bounds[1]:  # type: ignore[index]
            yield f"line.range.{product}", CardFault.NO_LIMITS, product.value
    for name in ranges:
        if name not in {*Product, "source"}:
            yield f"line.range.{name}", CardFault.NO_SUCH_PRODUCT, name


def _is_number(value: object) -> bool:
    if isinstance(value, Decimal):
        return value.is_finite()
    return isinstance(value, int) and not isinstance(value, bool)


def _is_point(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(_is_number, value))


def _line_of(text: str, path: str) -> int:
    """Return the line of a key or table, or of the nearest table around it."""
    lines = text.splitlines()
    table, _, key = path.rpartition(".")
    heading = ""
    for number, line in enumerate(lines, 1):
        said = line.strip()
        if said.startswith("[") and "=" not in said:
            heading = said.strip("[]").replace('"', "")
            if heading == path:
                return number
        elif heading == table and re.match(rf'"?{re.escape(key)}"?\s*=', said):
            return number
    return _line_of(text, table) if table else 0
