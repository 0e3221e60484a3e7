"""The words by which any wallet names credit: lines, cards, months, ways to pay."""

import re
from collections.abc import Iterable

# Looked for in this order; the first found names the line.  信用购 is sold
# under 花呗 and always named with it.
_LINE_WORDS = ("花呗", "借呗", "备用金", "网商贷", "微粒贷", "分付", "白条", "金条")
_MONTHLY = re.compile(r"[\u4e00-\u9fff]{2}月付")

_MONTH = re.compile(r"(\d{4})年(\d{1,2})月账单", re.ASCII)

_CARD = re.compile(
    r"([^\s\-&|()]{1,30}?)(储蓄卡|借记卡|信用卡|贷记卡)?\((\d{3,4})\)", re.ASCII
)
_BANK = re.compile(r"(?:^|[-到至(\s])([\u4e00-\u9fff]{2,8}?银行)")
# … which a branch's 银行卡中心 is none of.
_BRANCH = re.compile(r"[分支总]行银行$")

# What stands after the & of a way to pay and is no account: it lowered the price.
_DISCOUNT = re.compile(r"红包|优惠|立减|折扣|特惠|满减|券|积分|集分宝|抵扣|补贴|礼金")


def credit_line(text: str) -> str:
    """Return the name of the credit line that a text names, or empty.

    Cards are not looked for: they need their number, see :func:`card_line`.

    >>> credit_line("自动还款-花呗|信用购2026年08月账单")
    '花呗'
    """
    for word in _LINE_WORDS:
        if word in text:
            return word
    monthly = _MONTHLY.search(text)
    return monthly[0] if monthly else ""


def bill_month(text: str) -> str:
    """Return the month of the statement that a text names, as ``YYYY-MM``.

    >>> bill_month("花呗主动还款-2026年09月账单")
    '2026-09'
    """
    match = _MONTH.search(text)
    if match is None or not 1 <= int(match[2]) <= 12:
        return ""
    return f"{match[1]}-{int(match[2]):02d}"


def sources_of(method: str) -> list[str]:
    """Return the accounts that a way to pay names, the main one first.

    Discounts are left out: the amount is what was paid after them.

    >>> sources_of("花呗&花呗青春特惠"), sources_of("工商银行储蓄卡(0002)&余额宝")
    (['花呗'], ['工商银行储蓄卡(0002)', '余额宝'])
    """
    parts = [part.strip() for part in narrowed(method).split("&")]
    return [part for part in parts if part and not _DISCOUNT.search(part)]


def credit_of(source: str, cards: Iterable[str] = ()) -> str:
    """Return the credit line that is used up when an account pays, or empty.

    Args:
        source: One of :func:`sources_of`.
        cards: Names of credit cards known, for an account that is named by its
            bank and number only.

    >>> credit_of("花呗分期(3期)"), credit_of("云闪付-招商银行信用卡(0003)")
    ('花呗', '招商银行信用卡(0003)')
    """
    if "亲情卡" in source:
        return ""
    match = _CARD.search(source)
    if match is None or (match[2] is None and credit_line(source)):
        return credit_line(source) or _card_without_number(source)
    bank, kind, tail = match.groups()
    if kind in ("信用卡", "贷记卡"):
        return f"{bank}信用卡({tail})"
    if kind is None:
        same = [card for card in cards if bank_of(card) == bank_of(bank)]
        return next((card for card in same if card.endswith(f"({tail})")), "")
    return ""


def _card_without_number(source: str) -> str:
    name = source.rpartition("-")[2]
    return name if name.endswith("信用卡") else ""


def card_line(counterparty: str, text: str, cards: Iterable[str]) -> str:
    """Return the line of the bank credit card that a repayment names, or empty.

    A row names the bank and mostly not the card.  If exactly one card of the
    bank is known, it is that one; else the line is called by the bank alone.
    """
    match = _CARD.search(narrowed(text))
    bank = bank_of(counterparty) or bank_of(text)
    if match and match[2] in (None, "信用卡") and (bank or bank_of(match[1])):
        return f"{bank or bank_of(match[1])}信用卡({match[3]})"
    if not bank:
        return ""
    same = {card for card in cards if "信用卡" in card and bank_of(card) == bank}
    numbered = {card for card in same if card.endswith(")")}
    if len(numbered) == 1:
        return numbered.pop()
    return f"{bank}信用卡"


def bank_of(text: str) -> str:
    """Return the bank that a text names, ``中国`` before its name left out.

    >>> bank_of("中国工商银行储蓄卡(0002)"), bank_of("中国银行")
    ('工商银行', '中国银行')
    """
    match = _BANK.search(narrowed(text))
    if match is None or _BRANCH.search(match[1]):
        return ""
    short = match[1].removeprefix("中国")
    return match[1] if short == "银行" else short


def narrowed(text: str) -> str:
    """Return a text with narrow parentheses."""
    return text.replace("（", "(").replace("）", ")")
