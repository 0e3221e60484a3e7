"""What a row of a WeChat bill is to the books.

A refund is an income row of its own beside the full expense; what goes between
one's own accounts, pays a card back or buys investments is neither.
"""

import re

from core.statements.classify import credit_line
from core.statements.rows import Reason
from core.statements.wallet import Finding, Sense, WalletRow, Way

_DONE = re.compile(
    r"^(?:支付成功|已转账|已收钱|朋友已收钱|对方已收钱|已存入零钱|已到账|资金已到账"
    r"|充值完成|充值成功|提现已到账|已全额退款|已退款.*|对方已退还|已退还|还款成功"
    r"|已支付|已领取|收款成功|转账成功)$"
)
_WAITING = re.compile(r"待支付|等待付款|未支付|待确认收款|待对方收款")
_REPAID = re.compile(r"还款|归还")
_LENT = re.compile(r"放款|借款|取出")
_LENDER = re.compile(r"信用卡|贷款|小贷|消费金融|借款")
_CHARGE = re.compile(r"手续费|服务费|利息")
_OWN = re.compile(r"零钱充值|零钱提现|零钱通|提现|充值")
_INVESTED = re.compile(r"理财|基金|零钱组合")
_REFUND = re.compile(r"-退款$|^退款|退款$")


def sense_of(row: WalletRow) -> Finding:
    """Return what a row is, and the reason if it is nothing or needs a look."""
    if row.amount == 0:
        return Sense.NOTHING, Reason.NO_AMOUNT
    if "失败" in row.status:
        return Sense.NOTHING, Reason.FAILED
    if "关闭" in row.status or "取消" in row.status:
        return Sense.NOTHING, Reason.CLOSED_UNPAID
    if _WAITING.search(row.status):
        return Sense.NOTHING, Reason.NOT_YET_PAID
    sense, reason = _sense_of_moved(row)
    if reason is None and not _DONE.match(row.status):
        return sense, Reason.UNKNOWN_STATUS
    return sense, reason


def _sense_of_moved(row: WalletRow) -> Finding:
    if row.way is not Way.OUT and _REFUND.search(row.category):
        return Sense.REFUND, None
    lending = _lending(row)
    if lending is not None:
        return lending, None
    if row.way is Way.OUT:
        return Sense.PURCHASE, None
    if row.way is Way.IN:
        refunded = "已退款" in row.status or "已全额退款" in row.status
        return (Sense.REFUND if refunded else Sense.INCOME), None
    return _neither(row)


def _lending(row: WalletRow) -> Sense | None:
    """Return how a row borrows or pays back, if the words of its type say so.

    Goods are free text of the shop or the friend; they count only where the
    wallet itself does not call the row a plain payment.
    """
    said = f"{row.category} {row.counterparty}"
    if row.way is Way.NEITHER:
        said = f"{said} {row.goods}"
    if not (credit_line(said) or _LENDER.search(said)):
        return None
    if _CHARGE.search(row.category) and row.way is not Way.IN:
        return Sense.FEE
    if row.way is not Way.IN and _REPAID.search(said):
        return Sense.REPAY
    if row.way is not Way.OUT and _LENT.search(said) and not _REPAID.search(said):
        return Sense.BORROW
    return None


def _neither(row: WalletRow) -> Finding:
    said = f"{row.category} {row.goods}"
    if _INVESTED.search(said) and "零钱通" not in row.category:
        return Sense.NOTHING, Reason.INVESTMENT
    if _OWN.search(row.category):
        return Sense.NOTHING, Reason.OWN_ACCOUNTS
    if row.way is Way.UNKNOWN:
        return Sense.PURCHASE if row.method else Sense.INCOME, Reason.UNKNOWN_MEANING
    return Sense.NOTHING, Reason.NOT_COUNTED
