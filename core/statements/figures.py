"""Amounts as banks of any country write them, in whole fen.

Which of comma and point stands before the decimals is decided over all amounts
of a file: one of them alone may well leave it open.
"""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from core.money import LARGEST, AmountError
from core.statements.mapping import DecimalMark

# No amount that the books accept needs so many characters.
_LONGEST = 40

_SPACES = str.maketrans(
    {
        **dict.fromkeys(" \t\u00a0\u202f\u2009\u3000'’`＇", ""),
        **dict.fromkeys("−–－", "-"),
        "＋": "+",
        "，": ",",
        "（": "(",
        "）": ")",
    }
)
_FIGURE = re.compile(
    r"(?P<before>[+-]?)(?:[A-Za-z]{2,3}/?)?[$€£¥￥₩₹₺₽₴]?(?P<sign>[+-]?)"
    r"(?P<open>\()?-?[$€£¥￥₩₹₺₽₴]?(?P<digits>\d[\d.,]*|[.,]\d+)(?P<close>\))?"
    r"(?P<behind>-?)(?:[A-Za-z]{3}|kr\.?|zł|Kč|Ft|[$€£¥￥元円원₩₹₺₽₴])?(?P<side>[CD]R|[CD]r|[CDHS])?(?P<last>-?)",
    re.ASCII,
)
# What stands behind an amount that was taken; the others stand behind one given.
_OWED = frozenset({"DR", "Dr", "D", "S"})
_INNER_MINUS = re.compile(r"\(-|[A-Za-z$€£¥￥]-")
_MARKS = re.compile(r"[.,]")
_SYMBOLS = {"€": "EUR", "£": "GBP", "$": "USD"}
_CODE = re.compile(r"(?<![A-Za-z])(CNY|RMB|USD|EUR|GBP|HKD|JPY|CHF|CAD|AUD|SGD|TWD)")

#: What stands in a column of amounts for none.
BLANKS = re.compile(r"[-—–/\s]*")


def parse_figure(text: str, mark: DecimalMark = DecimalMark.POINT) -> int:
    """Return the amount in fen that a text such as ``- $1,150.00`` says.

    More than two decimals are rounded, halves away from zero.

    >>> parse_figure("- $1,150.00"), parse_figure("1.234,56", DecimalMark.COMMA)
    (-115000, 123456)

    Raises:
        AmountError: If the text is no amount.
    """
    said = text[: _LONGEST + 1].translate(_SPACES)
    match = _FIGURE.fullmatch(said) if len(text) <= _LONGEST else None
    if match is None or (match["open"] is None) != (match["close"] is None):
        raise AmountError(text[:_LONGEST])
    fen = _fen(match["digits"], mark, text)
    minus = "-" in (match["before"] + match["sign"] + match["behind"] + match["last"])
    opened = match["open"] is not None or match["side"] in _OWED
    return -fen if minus or opened or _INNER_MINUS.search(said) else fen


@lru_cache(maxsize=8192)
def _fen(digits: str, mark: DecimalMark, text: str) -> int:
    whole, decimals = _parts(digits, mark, text)
    exact = Decimal(f"{whole or 0}.{decimals or 0}")
    if exact * 100 > LARGEST:
        raise AmountError(text)
    return int((exact * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _parts(digits: str, mark: DecimalMark, text: str) -> tuple[str, str]:
    """Return what stands before and behind the decimal mark.

    Marks of thousands have three digits behind the last of them.  A single one
    that has not is a decimal mark, whatever the other amounts of the file have.
    """
    whole, *decimals = digits.split(mark.value)
    groups = whole.split("," if mark is DecimalMark.POINT else ".")
    if len(groups) == 2 and len(groups[1]) != 3 and not decimals:
        return groups[0], groups[1]
    uneven = len(groups) > 1 and (
        len(groups[-1]) != 3 or any(len(group) not in (1, 2, 3) for group in groups)
    )
    if uneven or len(decimals) > 1 or not (whole or decimals):
        raise AmountError(text)
    if any(not part.isdigit() for part in decimals if part):
        raise AmountError(text)
    return "".join(groups), "".join(decimals)


def is_blank(text: str) -> bool:
    """Return whether a cell of a column of amounts holds none."""
    return BLANKS.fullmatch(text) is not None


def looks_like_figure(text: str) -> bool:
    """Return whether a text may be an amount, whichever mark its decimals have."""
    for mark in DecimalMark:
        try:
            parse_figure(text, mark)
        except AmountError:
            continue
        return True
    return False


def currency_of(text: str) -> str:
    """Return the currency that an amount names itself, or empty."""
    code = _CODE.search(text)
    if code:
        return "CNY" if code[1] == "RMB" else code[1]
    return next((name for sign, name in _SYMBOLS.items() if sign in text), "")


def decimal_mark(texts: Iterable[str]) -> DecimalMark:
    """Return what stands before the decimals in most of these amounts."""
    votes: Counter[DecimalMark] = Counter()
    for text in texts:
        vote = _vote(text.translate(_SPACES))
        if vote is not None:
            votes[vote] += 1
    comma, point = votes[DecimalMark.COMMA], votes[DecimalMark.POINT]
    return DecimalMark.COMMA if comma > point else DecimalMark.POINT


def _vote(text: str) -> DecimalMark | None:
    match = _FIGURE.fullmatch(text[:_LONGEST])
    marks = _MARKS.findall(match["digits"]) if match else []
    if match is None or not marks:
        return None
    last = DecimalMark(marks[-1])
    other = DecimalMark.POINT if last is DecimalMark.COMMA else DecimalMark.COMMA
    if len(set(marks)) == 2:
        return last
    if len(marks) > 1:  # several of one kind can only mark thousands
        return other
    decimals = len(match["digits"].rpartition(marks[-1])[2])
    return None if decimals == 3 else last
