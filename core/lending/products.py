"""The usual terms of each sort of line, and how a line is recognised by its name.

They ship in ``resources/products.toml``, a user can type others over them, and
they only fill in what the entries leave out.
"""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

from core.dates import clamped
from core.lending.rates import NO_INTEREST, Accrual, per_day
from core.lending.terms import Terms
from core.records import Method, Product, RateKind
from core.shipped import SHIPPED_DATA
from core.usual_terms import UsualTerms


@dataclass(frozen=True, slots=True)
class ProductTerms:
    """What is usual for a sort of line.

    Attributes:
        product: The sort.
        rate: Of a new loan, as quoted.
        fees: The fee for a whole term by the number of instalments.
        due_day: The day of month instalments and bills fall due.
        statement_day: The day of month a bill of the purchases is issued.
        minimum_share: The part of a bill that must be paid, 1 being all.
        revolving_rate: A day, on what is left of a bill after its due day,
            overdue or not; ``revolving`` is the same, exact and quick.
        penalty_factor: Times the contract rate, on overdue principal.
        interest_free: Whether purchases cost nothing when paid in full.
        smallest: The smallest limit such lines have, in fen.
        largest: The largest, in fen.
        own: Whether the user has typed any of them; else all are as shipped.
    """

    product: Product
    rate: Decimal
    rate_kind: RateKind
    method: Method
    term: int
    fees: tuple[tuple[int, Decimal], ...]
    due_day: int
    statement_day: int
    minimum_share: Decimal
    revolving_rate: Decimal
    revolving: Accrual
    penalty_factor: Fraction
    interest_free: bool
    smallest: int
    largest: int
    own: bool = False

    def rate_for(self, term: int) -> Decimal:
        """Return the usual rate for a number of instalments.

        Of a fee that is not known for the number: the shortest longer term's,
        else the longest known.
        """
        if self.rate_kind is not RateKind.FEE or not self.fees:
            return self.rate
        longer = [fee for months, fee in self.fees if months >= term]
        return longer[0] if longer else self.fees[-1][1]

    def loan(self, principal: int) -> Terms:
        """Return the usual terms of a new loan, of so many fen."""
        return Terms(
            principal=principal,
            rate=self.rate_for(self.term),
            rate_kind=self.rate_kind,
            term=self.term,
            method=self.method,
            due_day=self.due_day,
        )

    def typed_over(self, typed: UsualTerms) -> "ProductTerms":
        """Return these terms with what a user has typed in the place of them."""
        told = typed.told
        if "revolving_rate" in told:
            told["revolving"] = per_day(told["revolving_rate"], RateKind.DAILY)
        if "penalty_factor" in told:
            told["penalty_factor"] = Fraction(told["penalty_factor"])
        return replace(self, **told, own=self.own or bool(told))

    def penalty(self, contract: Accrual) -> Accrual:
        """Return the penalty a day on overdue principal of a loan.

        Of a loan that costs a fee instead of interest: the revolving rate.
        """
        if contract.numerator:
            return contract.times(self.penalty_factor)
        return self.revolving if self.rate_kind is RateKind.FEE else NO_INTEREST

    def minimum_of(self, balance: int) -> int:
        """Return the smallest payment a bill asks for, half up to the fen."""
        numerator, denominator = self.minimum_share.as_integer_ratio()
        return min(Accrual(numerator, denominator).interest(balance, 1), balance)


@dataclass(frozen=True, slots=True)
class Alias:
    """Texts that tell a line's sort where they occur in its name.

    Some lines are known for terms of their own; ``None`` is as their sort has it.
    """

    texts: tuple[str, ...]
    product: Product
    rate: Decimal | None = None
    rate_kind: RateKind | None = None
    method: Method | None = None
    term: int | None = None

    def over(self, usual: ProductTerms) -> ProductTerms:
        """Return the usual terms of its sort, with its own in their place."""
        told = replace(
            usual, method=self.method or usual.method, term=self.term or usual.term
        )
        if self.rate is None or self.rate_kind is None:
            return told
        return replace(told, rate=self.rate, rate_kind=self.rate_kind, fees=())


@dataclass(frozen=True, slots=True)
class Products:
    """The usual terms by product, and the texts lines are recognised by."""

    usual: Mapping[Product, ProductTerms]
    aliases: tuple[Alias, ...]

    def recognised(self, *names: str) -> ProductTerms:
        """Return the usual terms of a line from its name, or its lender's.

        A line that no text fits is taken for a bank's.
        """
        for name in names:
            folded = name.casefold()
            for alias in self.aliases:
                if any(text in folded for text in alias.texts):
                    return alias.over(self.usual[alias.product])
        return self.usual[Product.BANK]


def next_on(day_of_month: int, after: dt.date) -> dt.date:
    """Return the first such day of month after a day, clamped to month ends."""
    found = clamped(after.year, after.month, day_of_month)
    if found > after:
        return found
    return clamped(after.year, after.month + 1, day_of_month)


@cache
def load_products() -> Products:
    """Return the products that ship with the program."""
    text = (SHIPPED_DATA / "products.toml").read_text("utf-8")
    return read_products(text)


def read_products(text: str) -> Products:
    """Return the products that a text in the manner of ``products.toml`` tells.

    Raises:
        KeyError: If a product or one of its terms is missing.
        ValueError: If a word or number is none.
    """
    told = tomllib.loads(text)
    usual = {product: _terms(product, told["products"][product]) for product in Product}
    return Products(usual, tuple(_alias(alias) for alias in told["aliases"]))


def products_of(products: Products, typed: tuple[UsualTerms, ...]) -> Products:
    """Return the products with what a user has typed in the place of theirs."""
    if not typed:
        return products
    if products is load_products():
        return _shipped_with(typed)
    return _with(products, typed)


@lru_cache(maxsize=8)
def _shipped_with(typed: tuple[UsualTerms, ...]) -> Products:
    return _with(load_products(), typed)


def _with(products: Products, typed: tuple[UsualTerms, ...]) -> Products:
    usual = dict(products.usual)
    for terms in typed:
        usual[terms.product] = usual[terms.product].typed_over(terms)
    return replace(products, usual=usual)


def _alias(told: Mapping[str, Any]) -> Alias:
    return Alias(
        texts=tuple(text.casefold() for text in told["text"]),
        product=Product(told["product"]),
        rate=Decimal(told["rate"]) if "rate" in told else None,
        rate_kind=RateKind(told["rate_kind"]) if "rate_kind" in told else None,
        method=Method(told["method"]) if "method" in told else None,
        term=told.get("term"),
    )


def _terms(product: Product, told: Mapping[str, object]) -> ProductTerms:
    def number(name: str) -> Decimal:
        return Decimal(str(told[name]))

    fees = told.get("fees")
    by_term = fees.items() if isinstance(fees, dict) else ()
    return ProductTerms(
        product=product,
        rate=number("rate"),
        rate_kind=RateKind(str(told["rate_kind"])),
        method=Method(str(told["method"])),
        term=int(number("term")),
        fees=tuple(sorted((int(term), Decimal(fee)) for term, fee in by_term)),
        due_day=int(number("due_day")),
        statement_day=int(number("statement_day")),
        minimum_share=number("minimum_share"),
        revolving_rate=number("revolving_rate"),
        revolving=per_day(number("revolving_rate"), RateKind.DAILY),
        penalty_factor=Fraction(number("penalty_factor")),
        interest_free=bool(told["interest_free"]),
        smallest=int(number("smallest") * 100),
        largest=int(number("largest") * 100),
    )
