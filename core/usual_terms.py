"""What a user says is usual for a sort of line, in the place of what ships.

It fills in what the entries leave out, so the same books would come to other
figures without it: the ledger keeps it, as one setting for each product, and it
is part of the books.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from typing import Any

from core.records import Method, Product, RateKind

#: Begins the names of the settings of a ledger that hold usual terms.
_PREFIX = "usual-terms."


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualTerms:
    """The terms of one product that a user has typed; ``None`` is as shipped.

    Attributes:
        rate: Of a new loan, as quoted, a fraction; it comes with its kind.
        fees: The fee for a whole term by the number of instalments.
        term: The number of instalments, in months.
        due_day, statement_day: Days of the month, 1 to 31.
        minimum_share: The part of a bill that must be paid, 1 being all.
        revolving_rate: A day, on what is left of a bill after its due day.
        penalty_factor: Times the contract rate, on overdue principal.
        interest_free: Whether purchases cost nothing when paid in full.
    """

    product: Product
    rate: Decimal | None = None
    rate_kind: RateKind | None = None
    fees: tuple[tuple[int, Decimal], ...] | None = None
    method: Method | None = None
    term: int | None = None
    due_day: int | None = None
    statement_day: int | None = None
    minimum_share: Decimal | None = None
    revolving_rate: Decimal | None = None
    penalty_factor: Decimal | None = None
    interest_free: bool | None = None

    @property
    def told(self) -> dict[str, Any]:
        """What was typed, by name."""
        values = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {
            name: value
            for name, value in values
            if name != "product" and value is not None
        }


def setting_of(terms: UsualTerms) -> tuple[str, str]:
    """Return the name and the text of the setting that holds some terms.

    The text is empty where nothing was typed: then the setting is forgotten.
    """
    told: dict[str, object] = {}
    for name, value in terms.told.items():
        match name:
            case "fees":
                told[name] = {str(term): str(fee) for term, fee in value}
            case "term" | "due_day" | "statement_day" | "interest_free":
                told[name] = value
            case _:
                told[name] = str(value)
    text = json.dumps(told, ensure_ascii=False, sort_keys=True) if told else ""
    return f"{_PREFIX}{terms.product.value}", text


def is_setting(name: str) -> bool:
    """Return whether a setting of this name holds usual terms."""
    return name.startswith(_PREFIX)


def product_of(name: str) -> Product | None:
    """Return the product whose usual terms a setting holds, if it holds any."""
    word = name.removeprefix(_PREFIX)
    return Product(word) if is_setting(name) and word in set(Product) else None


def usual_terms_in(settings: Mapping[str, str]) -> tuple[UsualTerms, ...]:
    """Return the terms that the settings of a ledger hold, by product.

    A text that cannot be read counts for nothing; the check of a ledger tells it.
    """
    found = []
    for name in sorted(settings):
        try:
            found.append(usual_terms_of(name, settings[name]))
        except ValueError:
            continue
    return tuple(terms for terms in found if terms is not None)


def usual_terms_of(name: str, text: str) -> UsualTerms | None:
    """Return the terms that one setting holds; ``None`` if it is another.

    Raises:
        ValueError: If it should hold terms, and cannot be read.
    """
    if not is_setting(name):
        return None
    product = product_of(name)
    if product is None:
        raise ValueError(f"no such product: {name}")
    try:
        told = {str(key): _read(key, value) for key, value in json.loads(text).items()}
        return UsualTerms(product=product, **told)
    except (AttributeError, InvalidOperation, TypeError) as error:
        raise ValueError(f"not the terms of a product: {text}") from error


def _read(name: str, value: object) -> Any:  # noqa: ANN401 - one for each field
    match name, value:
        case "rate_kind", str():
            return RateKind(value)
        case "method", str():
            return Method(value)
        case "fees", dict():
            return tuple(
                sorted((int(term), Decimal(fee)) for term, fee in value.items())
            )
        case "interest_free", bool():
            return value
        case (("term" | "due_day" | "statement_day"), int()):
            return value
        case (("rate" | "minimum_share" | "revolving_rate" | "penalty_factor"), str()):
            return Decimal(value)
        case _:
            raise TypeError(name)
