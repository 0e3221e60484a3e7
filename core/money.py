"""Exact amounts of money: whole fen in, whole fen out.

An amount is an ``int`` of the currency's hundredth (fen, cent); no amount is
ever a float.  Rates and ratios are :class:`decimal.Decimal` or ``float`` and
only come back to amounts through :func:`round_fen`.
"""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

#: The largest amount the books accept: ten thousand million, in fen.
LARGEST = 10_000_000_000_00

_MARKS = str.maketrans(
    {
        "，": "",
        ",": "",
        "¥": "",
        "￥": "",
        "元": "",
        " ": "",
        "\u3000": "",
        "\u00a0": "",
        "\t": "",
        "−": "-",
        "＋": "+",
        "－": "-",
    }
)
_PLAIN = re.compile(r"([+-]?)(\d+)(?:\.(\d{1,2})0*)?$", re.ASCII)


class AmountError(ValueError):
    """A text that is no amount of money."""

    def __init__(self, text: str) -> None:
        super().__init__(f"not an amount of money: {text!r}")
        self.text = text


def parse_amount(text: str) -> int:
    """Return the amount, in fen, that a text such as ``¥1,234.50`` says.

    Currency signs of the yuan, thousands marks (ASCII and full-width commas)
    and spaces are passed over; at most two decimals may be other than zero.

    >>> parse_amount("¥1,234.5")
    123450

    Raises:
        AmountError: If the text is no amount, or is beyond :data:`LARGEST`.
    """
    match = _PLAIN.match(text.translate(_MARKS))
    if match is None:
        raise AmountError(text)
    sign, whole, cents = match.groups()
    fen = int(whole) * 100 + int((cents or "").ljust(2, "0"))
    if fen > LARGEST:
        raise AmountError(text)
    return -fen if sign == "-" else fen


def amount_text(fen: int) -> str:
    """Return the amount with two decimals and no marks, as in files and JSON.

    >>> amount_text(-5)
    '-0.05'
    """
    sign = "-" if fen < 0 else ""
    whole, cents = divmod(abs(fen), 100)
    return f"{sign}{whole}.{cents:02d}"


def round_fen(amount: Decimal | Fraction) -> int:
    """Return an amount in fen rounded to whole fen, halves away from zero.

    >>> round_fen(Decimal("1.5")), round_fen(Decimal("-1.5"))
    (2, -2)
    """
    if isinstance(amount, Fraction):
        sign = -1 if amount < 0 else 1
        return sign * int((abs(amount) * 2 + 1) // 2)
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def share_out(fen: int, weights: Sequence[int]) -> list[int]:
    """Divide an amount in proportion to the weights, losing nothing.

    Parts are rounded towards zero; the fen left over go, one each, to the
    parts that rounding has cost most, the earlier of two equals first.

    >>> share_out(1000, [1, 1, 1])
    [334, 333, 333]

    Raises:
        ValueError: If a weight is negative, or none is above zero.
    """
    total = sum(weights)
    if total <= 0 or min(weights) < 0:
        raise ValueError(f"these weights cannot be shared by: {list(weights)}")
    exact = [divmod(abs(fen) * weight, total) for weight in weights]
    parts = [whole for whole, _ in exact]
    left_over = abs(fen) - sum(parts)
    by_loss = sorted(range(len(exact)), key=lambda i: exact[i][1], reverse=True)
    for i in by_loss[:left_over]:
        parts[i] += 1
    return [-part for part in parts] if fen < 0 else parts
