"""Numbers as hurried hands type them into a box: sums, products and percentages."""

import re
from decimal import Decimal
from fractions import Fraction

from core.money import LARGEST, AmountError, parse_amount, round_fen

_SIGNS = str.maketrans(
    "＋－−×÷＊／（）xX０１２３４５６７８９．", "+--*/*/()**0123456789."
)
_TOKEN = re.compile(r"\s*([-+*/()]|[^-+*/()\s]+)", re.ASCII)
_PERCENT = re.compile(r"(\d{1,4}(?:\.\d{0,8})?|\.\d{1,8})\s*[%％]?$", re.ASCII)
_PER_MILLE = re.compile(r"(\d{1,4}(?:\.\d{0,8})?|\.\d{1,8})\s*‰$", re.ASCII)
_FEE = re.compile(r"\s*(\d{1,3})\s*[:：]\s*(\S+)\s*$", re.ASCII)


def typed_amount(text: str) -> int:
    """Return the amount, in fen, that a small calculation comes to.

    Sums, differences, products, quotients and brackets; the result is rounded
    half up to the fen, once, at the end.

    >>> typed_amount("120+35*2")
    19000

    Raises:
        AmountError: If the text is no calculation, divides by zero, or comes
            to more than the books accept.
    """
    calculation = _Calculation(text)
    value = calculation.sum()
    calculation.end()
    fen = round_fen(value * 100)
    if abs(fen) > LARGEST:
        raise AmountError(text)
    return fen


def typed_percentage(text: str) -> Decimal:
    """Return the fraction that a percentage such as ``0.04`` or ``14.6%`` says.

    ``‰`` is understood; the result is exact.

    >>> typed_percentage("0.04")
    Decimal('0.0004')

    Raises:
        AmountError: If the text is no percentage.
    """
    said = text.strip()
    for pattern, unit in ((_PERCENT, Decimal("0.01")), (_PER_MILLE, Decimal("0.001"))):
        match = pattern.match(said)
        if match:
            return Decimal(match[1]) * unit
    raise AmountError(text)


def typed_fees(text: str) -> tuple[tuple[int, Decimal], ...]:
    """Return the fees that ``3: 2.5, 12: 8.8`` says, as fractions by months.

    >>> typed_fees("12: 8.8, 3: 2.5%")
    ((3, Decimal('0.025')), (12, Decimal('0.088')))

    Raises:
        AmountError: If a part is no such pair, or a number of months comes twice.
    """
    fees: dict[int, Decimal] = {}
    for part in re.split("[,，;；、]", text.strip()):
        match = _FEE.match(part)
        if match is None or int(match[1]) in fees:
            raise AmountError(text)
        fees[int(match[1])] = typed_percentage(match[2])
    return tuple(sorted(fees.items()))


class _Calculation:
    """Reads a calculation from left to right, one rule of grammar a method."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = _TOKEN.findall(text.translate(_SIGNS).strip())
        self._tokens.reverse()

    def sum(self) -> Fraction:
        value = self._product()
        while self._next() in ("+", "-"):
            sign = 1 if self._tokens.pop() == "+" else -1
            value += sign * self._product()
        return value

    def end(self) -> None:
        if self._tokens:
            raise AmountError(self._text)

    def _product(self) -> Fraction:
        value = self._signed()
        while self._next() in ("*", "/"):
            times = self._tokens.pop() == "*"
            operand = self._signed()
            if not times and operand == 0:
                raise AmountError(self._text)
            value = value * operand if times else value / operand
        return value

    def _signed(self) -> Fraction:
        sign = 1
        while self._next() in ("+", "-"):
            sign = sign if self._tokens.pop() == "+" else -sign
        return sign * self._operand()

    def _operand(self) -> Fraction:
        if not self._tokens:
            raise AmountError(self._text)
        said = self._tokens.pop()
        if said != "(":
            return self._number(said)
        value = self.sum()
        if self._next() != ")":
            raise AmountError(self._text)
        self._tokens.pop()
        return value

    def _number(self, digits: str) -> Fraction:
        try:
            return Fraction(parse_amount(digits), 100)
        except AmountError:
            raise AmountError(self._text) from None

    def _next(self) -> str:
        return self._tokens[-1] if self._tokens else ""
