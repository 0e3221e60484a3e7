"""Alipay's bills: the web page's, and the two that the app has written.

The rows of all three become the same wallet rows; only the columns differ, the
word for what is neither income nor expense, and what a blank direction means.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from core.dates import DayError
from core.money import parse_amount
from core.statements.alipay_sense import sense_of
from core.statements.layout import Layout, Table
from core.statements.moments import Moments
from core.statements.wallet import Wallet, WalletRow, Way
from core.statements.wallet_reader import Columns, Form, read_wallet

_WAYS = {
    "支出": Way.OUT,
    "收入": Way.IN,
    "不计收支": Way.NEITHER,
    "其他": Way.NEITHER,
    "/": Way.NEITHER,
}

_COLUMNS = Columns(
    time=("交易时间", "付款时间", "交易创建时间"),
    category=("交易分类",),
    counterparty=("交易对方",),
    account=("对方账号",),
    goods=("商品说明", "商品名称"),
    direction=("收/支",),
    amount=("金额", "金额(元)"),
    method=("收/付款方式", "支付方式"),
    status=("交易状态",),
    order=("交易订单号", "交易号"),
    merchant=("商家订单号", "商户订单号"),
    remark=("备注",),
)

_FOOTER = re.compile(
    r'[\s"]*(?:-{5}|#NAME\?|导出信息|导出时间|特别提示'
    r"|共\d+笔记录|(?:已|待)(?:收入|支出)[:：])"
)

# The web page's word on whether money has moved; blank if it has not.
_HELD = frozenset({"已支出", "已收入", "资金转移"})


class _WebColumns:
    """The columns that only the web page's bill has."""

    def __init__(self, table: Table) -> None:
        self._changed = table.column("最近修改时间")
        self._held = table.column("资金状态")
        self._refunded = table.column("成功退款(元)", "成功退款")
        self._charge = table.column("服务费(元)", "服务费")
        self._moments = Moments()

    def __call__(self, row: WalletRow, cells: Sequence[str]) -> WalletRow:
        """Return a row with what these columns say of it."""
        refunded = _amount_or_nothing(cells[self._refunded])
        charge = _amount_or_nothing(cells[self._charge])
        closed = row.status == "交易关闭"
        if not (refunded or charge or closed):
            return row
        return row._replace(
            held=cells[self._held] in _HELD,
            refunded=refunded,
            refunded_on=self._day_or_none(cells[self._changed]),
            charge=charge,
        )

    def _day_or_none(self, text: str) -> dt.date | None:
        try:
            return self._moments.read(text)[0]
        except DayError:
            return None


def _amount_or_nothing(text: str) -> int:
    """Return an amount of a column that may as well be empty or not there."""
    try:
        return max(0, parse_amount(text)) if text else 0
    except ValueError:  # not only an AmountError: Python refuses endless digits
        return 0


_APP = Form(
    wallet=Wallet("alipay", sense_of),
    columns=_COLUMNS,
    ways={**_WAYS, "": Way.OUT},
    footer=_FOOTER,
)
_OLD_APP = replace(_APP, ways={**_WAYS, "": Way.NEITHER})
_WEB = replace(_OLD_APP, completing=_WebColumns)

_NEEDED = _COLUMNS.needed

#: The layouts in the order in which a header is compared with them.
LAYOUTS = (
    Layout(
        "alipay-web",
        "收/支",
        (*_NEEDED, ("交易创建时间",), ("资金状态",)),
        partial(read_wallet, form=_WEB),
    ),
    Layout(
        "alipay-app",
        "收/支",
        (*_NEEDED, _COLUMNS.remark),
        partial(read_wallet, form=_APP),
    ),
    Layout("alipay-app-2021", "收/支", _NEEDED, partial(read_wallet, form=_OLD_APP)),
)
