"""WeChat Pay's bill, as CSV and as workbook.

Both hold the same columns.  In workbooks the amount may be a number and the
time a day count, which the reading of sheets has made plain text of.
"""

import re
from collections.abc import Sequence
from functools import partial

from core.money import AmountError, parse_amount
from core.statements.layout import Layout, Table
from core.statements.wallet import Wallet, WalletRow, Way
from core.statements.wallet_reader import Columns, Form, read_wallet
from core.statements.wechat_sense import sense_of

_WAYS = {
    "支出": Way.OUT,
    "收入": Way.IN,
    "/": Way.NEITHER,
    "": Way.NEITHER,
    "中性交易": Way.NEITHER,
    "不计收支": Way.NEITHER,
    "其他": Way.NEITHER,
}

_COLUMNS = Columns(
    time=("交易时间",),
    category=("交易类型",),
    counterparty=("交易对方",),
    account=(),
    goods=("商品",),
    direction=("收/支",),
    amount=("金额(元)", "金额"),
    method=("支付方式",),
    status=("当前状态",),
    order=("交易单号",),
    merchant=("商户单号",),
    remark=("备注",),
)

# Where one bill was put behind another, the second begins with this.
_NEXT_BILL = re.compile(r'[\s"]*(?:微信支付账单明细|微信昵称[:：])')

_CHARGE = re.compile(r"服务费[:：]?\s*[¥￥]?\s*([\d.,]{1,20})", re.ASCII)
_CHARGED = ("提现", "还款")


class _Charge:
    """Reads the charge that a remark names and the amount contains."""

    def __init__(self, _: Table) -> None:
        pass

    def __call__(self, row: WalletRow, _: Sequence[str]) -> WalletRow:
        """Return a row with its charge."""
        match = _CHARGE.search(row.remark) if row.remark else None
        if match is None or not any(word in row.category for word in _CHARGED):
            return row
        try:
            charge = parse_amount(match[1])
        except AmountError:
            return row
        if not 0 < charge < row.amount:
            return row
        return row._replace(charge=charge, contains_charge=True)


_FORM = Form(
    wallet=Wallet("wechat", sense_of),
    columns=_COLUMNS,
    ways=_WAYS,
    footer=_NEXT_BILL,
    completing=_Charge,
)

#: The only layout; since 2026 there is one more line above its header.
LAYOUTS = (
    Layout("wechat", "收/支", _COLUMNS.needed, partial(read_wallet, form=_FORM)),
)
