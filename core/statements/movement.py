"""A movement on an account or a card, as any bank tells it, and what it means.

Banks say how much and which way; what it was for only a few words tell.  What
was paid through a wallet stands in the wallet's bill too, with better words.
"""

import datetime as dt
import re
from typing import NamedTuple

from core.records import Entry, Kind
from core.statements.classify import bank_of, card_line, credit_line
from core.statements.identity import Occurrences, composite_key
from core.statements.rows import Reason, StatementRow, Verdict


class Movement(NamedTuple):
    """One row of a bank's statement.

    Attributes:
        line: The physical line.
        text: The row as it stands in the file.
        day: The day.
        moment: Day and time, see :class:`core.statements.rows.StatementRow`.
        direction: ``in`` and ``out``, or ``positive`` and ``negative``.
        amount: Fen as the cell says.
        gain: Fen by which the owner is better off; below zero what was spent.
        currency: Three letters; empty if the statement does not say.
        counterparty: The other side.
        goods: What it was for.
        line_name: The line that a card is in the books; empty for an account.
        number: The bank's own number, where it has one.
        bank: Whose statement it is, where that is known.
    """

    line: int
    text: str
    day: dt.date
    moment: str
    direction: str
    amount: int
    gain: int
    currency: str = ""
    counterparty: str = ""
    goods: str = ""
    line_name: str = ""
    number: str = ""
    bank: str = ""


_WALLET = re.compile(r"(?:^|[\s（(])(?:支付宝|财付通|微信支付|微信-)|财付通支付科技")
_BACK = re.compile(
    r"退款|退货|撤销|冲正|冲账|退回|返还|refund|reversal|\breturn(?:ed)?\b"
)
_PAID_BACK = re.compile(
    r"\bpayments?\b|\bautopay\b|\bpymt\b|pagamento recebido|转[账帐]还款"
)
_REPAID = re.compile(r"还款|归还|还贷|还信用卡|payment.{0,12}thank")
_LENDERS = re.compile(
    r"信用卡|贷款|贷记卡|卡中心|掌上生活|自动还款|正常还款|还贷|房贷|车贷"
)
_OWN_CARDS = re.compile(r"(?:银行卡|信用卡)中心")
_LENT = re.compile(r"放款|贷款发放|发放贷款|借款|支用")
_FEE = re.compile(
    r"手续费|年费|利息|滞纳金|违约金|工本费|短信费|管理费|服务费|透支息"
    r"|\bfees?\b|interest charge|service charge"
)
_INVESTED = re.compile(r"理财|基金|证券|申购|赎回|定期|结构性存款|通知存款|银证|国债")
_OWN = re.compile(
    r"余额宝|余利宝|零钱通|零钱提现|零钱充值|提现|充值-|账户充值|本行转存"
)
_UNCLEAR = re.compile(
    r"转账|汇款|汇入|汇出|网转|转出|转入|转存|取款|存款|取现|现金|跨行|"
    r"\btransfer\b|\batm\b|\bwithdrawal\b|\bdeposit\b|\bxfer\b"
)

_COMPANY = re.compile(
    r"公司|银行|金融|小贷|贷款|信贷|bank|card|loan|credit", re.IGNORECASE
)

_Finding = tuple[Kind | None, Reason | None]


def movement_row(movement: Movement, source: str, seen: Occurrences) -> StatementRow:
    """Return what a movement brings into the books, with its identity."""
    said = f"{movement.counterparty} {movement.goods}".lower()
    kind, reason = _meaning(movement, said)
    entry = None if kind is None else _entry(movement, kind, said)
    if entry is not None and entry.kind in _LENDING and not entry.line:
        reason = reason or Reason.LENDER_UNKNOWN
    base = composite_key(
        movement.moment,
        str(movement.gain),
        movement.currency,
        movement.counterparty,
        movement.goods,
    )
    if movement.number:
        base = f"{movement.number}|{movement.moment}|{movement.gain}"
    return StatementRow(
        line=movement.line,
        direction=movement.direction,
        amount=movement.amount,
        verdict=Verdict.IGNORED if entry is None else Verdict.NEW,
        reason=reason,
        entry=entry,
        moment=movement.moment,
        source=source,
        key=seen.key(base),
        text=movement.text,
    )


_LENDING = (Kind.BORROW, Kind.REPAY)


def _meaning(movement: Movement, said: str) -> _Finding:
    if movement.gain == 0:
        return None, Reason.NO_AMOUNT
    found = _on_card(movement, said) if movement.line_name else None
    kind, reason = found or _on_account(movement, said)
    told_twice = kind in (Kind.PURCHASE, Kind.REFUND, Kind.REPAY)
    if told_twice and (_is_of_wallet(movement.goods, movement.counterparty)):
        return kind, Reason.THROUGH_WALLET
    return kind, reason


def _is_of_wallet(*texts: str) -> bool:
    return any(_WALLET.search(text) for text in texts)


def _on_card(movement: Movement, said: str) -> _Finding | None:
    if movement.gain > 0:
        if _REPAID.search(said) or _PAID_BACK.search(said):
            return Kind.REPAY, None
        return Kind.REFUND, None
    return (Kind.FEE if _FEE.search(said) else Kind.PURCHASE), None


def _on_account(movement: Movement, said: str) -> _Finding:
    lends = bool(credit_line(said) or _LENDERS.search(said))
    if movement.gain < 0 and lends and _REPAID.search(said):
        return Kind.REPAY, None
    if _BACK.search(said):
        return _back(movement)
    if movement.gain > 0 and lends and _LENT.search(said):
        return Kind.BORROW, None
    if movement.gain < 0 and _FEE.search(said):
        return Kind.FEE, None
    return _everyday(movement, said)


def _everyday(movement: Movement, said: str) -> _Finding:
    """Return what a movement is that has nothing to do with credit."""
    if _INVESTED.search(said):
        return None, Reason.INVESTMENT
    if _OWN.search(said):
        return None, Reason.OWN_ACCOUNTS
    unclear = Reason.UNKNOWN_MEANING if _UNCLEAR.search(said) else None
    return (Kind.INCOME if movement.gain > 0 else Kind.PURCHASE), unclear


def _back(movement: Movement) -> _Finding:
    if movement.gain > 0:
        return Kind.REFUND, None
    # Money that came in went back: no purchase, but it must be looked at.
    return Kind.PURCHASE, Reason.UNKNOWN_MEANING


def _entry(movement: Movement, kind: Kind, said: str) -> Entry:
    return Entry(
        day=movement.day,
        kind=kind,
        amount=abs(movement.gain),
        currency=movement.currency,
        line=movement.line_name or _line_of(movement, kind, said),
        counterparty=movement.counterparty,
        source_id=movement.number,
        note=movement.goods,
    )


def _line_of(movement: Movement, kind: Kind, said: str) -> str:
    if kind not in _LENDING:
        return ""
    found = credit_line(said) or card_line(movement.counterparty, said, ())
    if not found and "掌上生活" in said:
        found = "招商银行信用卡"
    if not found and movement.bank and _OWN_CARDS.search(said):
        # A bank that does not name the card's bank speaks of its own.
        found = f"{movement.bank}信用卡"
    if found or not _COMPANY.search(movement.counterparty):
        return found  # a person's name is most often the owner's own
    return movement.counterparty


def card_name(bank: str, tail: str) -> str:
    """Return what a card is called in the books, by its bank and last digits.

    >>> card_name("招商银行", "1234"), card_name("", "")
    ('招商银行信用卡(1234)', '信用卡')
    """
    digits = tail.strip().strip("*").removesuffix(".0")[-4:]
    number = f"({digits})" if digits.isdigit() else ""
    return f"{bank_of(bank)}信用卡{number}"
