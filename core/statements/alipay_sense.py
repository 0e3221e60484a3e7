"""What a row of an Alipay bill is to the books.

Alipay marks lending, refunds, interest and moves between one's own accounts
all alike as neither income nor expense; the words of the row tell them apart.
Words are looked for inside the texts, never compared whole, as the wording has
changed over the years.
"""

import re
from functools import lru_cache

from core.statements.classify import credit_line, sources_of
from core.statements.rows import Reason
from core.statements.wallet import PLAIN_PURCHASE, Finding, Sense, WalletRow, Way

#: The statuses at which the money has moved, as far as the user is concerned.
PAID = frozenset(
    {
        "交易成功",
        "支付成功",
        "代付成功",
        "亲情卡付款成功",
        "充值成功",
        "收款成功",
        "转出成功",
        "提取成功",
        "缴费中",
        "缴费成功",
        "等待确认收货",
        "等待对方发货",
        "还款成功",
        "放款成功",
        "退款成功",
        "退税成功",
    }
)

_DEPOSIT = re.compile(r"冻结|免押|信用服务使用")
_OUT = Way.OUT  # looking for a member takes longer than all else here
_BOUGHT = PAID - {"退款成功"}
_LENDING = "信用借还"
# Categories that say more than what was bought.
_TELLING = frozenset({_LENDING, "退款"})

# A paid expense without any of these is a plain purchase.
_SPECIAL = re.compile(
    r"花呗|借呗|备用金|网商贷|月付|白条|分付|信用卡|贷款|还款|归还|放款"
    r"|手续费|余额宝|余利宝|蚂蚁财富|充值-|提现"
)
_LENDER = re.compile(r"信用卡|贷款|信用购")
_REPAID = re.compile(r"还款|归还")
_DRAWN = re.compile(r"放款|取出|支用|借款到账")
_FEE = re.compile(r"手续费|服务费")
_CHARGES = re.compile(r"分期|花呗|借呗|信用卡|提现|备用金")
_EARNED = re.compile(r"收益发放|收益$|分红|转账收款到余额宝")
_OWN = re.compile(
    r"^(?:余额宝|余利宝).*(?:转入|转出|自动充|攒入)|^充值-|^提现-|^(?:普通)?充值$|^提现$"
)
_BETWEEN = re.compile(r"转入|转出|攒入|自动充|充值|提现|存入|取出|转账到银行卡")
_TRADED = re.compile(r"^蚂蚁财富|买入|卖出|赎回|申购")
_INVESTED = re.compile(r"理财|基金|黄金|定投")
_PAID_BY_OTHERS = re.compile(r"亲情卡|他人代付")


def sense_of(row: WalletRow) -> Finding:
    """Return what a row is, and the reason if it is nothing or needs a look."""
    # Almost every row passes here.
    if (
        row.way is _OUT
        and row.amount
        and row.status in _BOUGHT
        and row.category not in _TELLING
        and row.goods[:2] != "退款"
        and not _SPECIAL.search(row.goods)
        and not _SPECIAL.search(row.counterparty)
        and not _doubt_of_method(row.method)
    ):
        return PLAIN_PURCHASE
    if row.amount == 0:
        return Sense.NOTHING, Reason.NO_AMOUNT
    known = row.status in PAID
    if not known:
        stopped = _not_moved(row)
        if stopped is not None:
            return Sense.NOTHING, stopped
        known = row.status == "交易关闭"
    sense, reason = _sense_of_moved(row)
    if not known and (sense is not Sense.NOTHING or reason is Reason.NOT_COUNTED):
        return (
            _guessed(row) if sense is Sense.NOTHING else sense
        ), Reason.UNKNOWN_STATUS
    return sense, reason


def _not_moved(row: WalletRow) -> Reason | None:
    """Return why no money moved; ``None`` if it did, or nothing is known."""
    status = row.status
    if "失败" in status:
        return Reason.FAILED
    if "关闭" in status:
        # Closed with a method: paid, and paid back by a row of its own.
        paid = row.way is Way.OUT and (row.method or row.held)
        return None if status == "交易关闭" and paid else Reason.CLOSED_UNPAID
    if "等待" in status and "付款" in status:
        return Reason.NOT_YET_PAID
    if status == "等待对方确认收货" and row.way is Way.IN:
        return Reason.NOT_YET_PAID
    return Reason.DEPOSIT if _DEPOSIT.search(status) else None


def _sense_of_moved(row: WalletRow) -> Finding:
    if row.category == "退款" or row.status == "退款成功" or row.goods[:2] == "退款":
        return _refund(row)
    text = f"{row.counterparty} {row.goods}"
    if row.category == _LENDING or _SPECIAL.search(text):
        special = _special(row, text)
        if special is not None:
            return special
    if row.way is Way.OUT:
        return Sense.PURCHASE, _doubt_of_method(row.method)
    return (Sense.INCOME, None) if row.way is Way.IN else _neither(row, text)


def _special(row: WalletRow, text: str) -> Finding | None:
    """Return what a row is whichever way the money went, if its words tell."""
    lending = _lending(row, text)
    if lending is not None:
        return lending, None
    if row.way is not Way.OUT and _EARNED.search(row.goods):
        return Sense.INCOME, None
    if _OWN.search(row.goods):
        return Sense.NOTHING, Reason.OWN_ACCOUNTS
    if row.goods.startswith("蚂蚁财富"):
        return Sense.NOTHING, Reason.INVESTMENT
    return None


def _refund(row: WalletRow) -> Finding:
    if _TRADED.search(row.goods.removeprefix("退款-")):
        return Sense.NOTHING, Reason.INVESTMENT
    marked = row.category == "退款" or row.goods[:2] == "退款"
    if row.way is Way.OUT and not marked:
        return Sense.PURCHASE, Reason.UNKNOWN_MEANING
    return Sense.REFUND, None


def _lending(row: WalletRow, text: str) -> Sense | None:
    if _FEE.search(row.goods) and _CHARGES.search(row.goods):
        return Sense.FEE
    lends = row.category == _LENDING or credit_line(text) or _LENDER.search(text)
    if not lends:
        return None
    if row.status == "还款成功" or _REPAID.search(row.goods):
        return Sense.REPAY
    # Not by the way: a blank direction counts as an expense in some layouts.
    if row.direction != "支出" and (
        row.status == "放款成功" or _DRAWN.search(row.goods)
    ):
        return Sense.BORROW
    return None


@lru_cache(maxsize=1024)
def _doubt_of_method(method: str) -> Reason | None:
    if _PAID_BY_OTHERS.search(method):
        return Reason.PAID_BY_OTHERS_UNSURE
    if "&" in method and len(sources_of(method)) > 1:
        return Reason.SPLIT_PAYMENT
    return None


def _neither(row: WalletRow, text: str) -> Finding:
    """Return what a row is that Alipay counts as neither income nor expense."""
    if row.status == "退税成功" or _EARNED.search(row.goods):
        return Sense.INCOME, None
    if row.category == "亲友代付" or _PAID_BY_OTHERS.search(row.method):
        return Sense.NOTHING, Reason.PAID_BY_OTHERS
    moved = _moved_among_own(row, text)
    if moved is None and row.way is Way.UNKNOWN:
        return _guessed(row), Reason.UNKNOWN_MEANING
    return Sense.NOTHING, moved or Reason.NOT_COUNTED


def _moved_among_own(row: WalletRow, text: str) -> Reason | None:
    """Return how the money stayed with its owner; ``None`` if it did not."""
    if _TRADED.search(row.goods):
        return Reason.INVESTMENT
    if row.category == "账户存取" or _BETWEEN.search(row.goods):
        return Reason.OWN_ACCOUNTS
    if row.category == "投资理财" or _INVESTED.search(text):
        return Reason.INVESTMENT
    return None


def _guessed(row: WalletRow) -> Sense:
    """Return the sense of a row whose way is not told: a method shows it paid."""
    return Sense.PURCHASE if row.method else Sense.INCOME
