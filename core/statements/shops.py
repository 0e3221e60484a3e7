"""The bills of shops that lend: JD and Meituan.

Both write rows like Alipay's, with words and columns of their own.
"""

import re
from collections.abc import Sequence
from functools import partial

from core.money import AmountError, parse_amount
from core.statements.alipay_sense import sense_of
from core.statements.layout import Layout, Table
from core.statements.wallet import Wallet, WalletRow, Way
from core.statements.wallet_reader import Columns, Form, read_wallet

_WAYS = {
    "支出": Way.OUT,
    "收入": Way.IN,
    "不计收支": Way.NEITHER,
    "其他": Way.NEITHER,
    "/": Way.NEITHER,
    "": Way.NEITHER,
}

_JD_COLUMNS = Columns(
    time=("交易时间",),
    category=("交易分类",),
    counterparty=("商户名称",),
    account=(),
    goods=("交易说明",),
    direction=("收/支",),
    amount=("金额", "金额(元)"),
    method=("收/付款方式",),
    status=("交易状态",),
    order=("交易订单号",),
    merchant=("商家订单号",),
    remark=("备注",),
)

_MEITUAN_COLUMNS = Columns(
    time=("交易成功时间", "交易创建时间"),
    category=("交易类型",),
    counterparty=(),
    account=(),
    goods=("订单标题",),
    direction=("收/支",),
    amount=("实付金额", "实付金额(元)"),
    method=("支付方式",),
    status=(),
    order=("交易单号",),
    merchant=("商家单号",),
    remark=("备注",),
)

_NO_FOOTER = re.compile(r"(?!)")
_REFUNDED = re.compile(r"[(（]已(?:全额)?退款\s*[¥￥]?([\d.,]*)", re.ASCII)


class _RefundedPart:
    """Reads the refunded part that JD writes into the cell of the amount."""

    def __init__(self, table: Table) -> None:
        self._amount = table.column(*_JD_COLUMNS.amount)

    def __call__(self, row: WalletRow, cells: Sequence[str]) -> WalletRow:
        """Return a row with the part of it that came back."""
        match = _REFUNDED.search(cells[self._amount])
        if match is None:
            return row
        try:
            refunded = parse_amount(match[1]) if match[1] else row.amount
        except AmountError:
            return row
        return row._replace(refunded=refunded)


class _Paid:
    """Meituan lists only what was paid; its rows have no status."""

    def __init__(self, _: Table) -> None:
        pass

    def __call__(self, row: WalletRow, _: Sequence[str]) -> WalletRow:
        """Return a row with the status that it has without saying so."""
        category = "退款" if "退款" in row.category else row.category
        status = "还款成功" if "还款" in row.category else "交易成功"
        return row._replace(
            category=category,
            status="退款成功" if category == "退款" else status,
            counterparty="美团",
        )


_JD = Form(
    wallet=Wallet("jd", sense_of),
    columns=_JD_COLUMNS,
    ways=_WAYS,
    footer=_NO_FOOTER,
    completing=_RefundedPart,
)
_MEITUAN = Form(
    wallet=Wallet("meituan", sense_of),
    columns=_MEITUAN_COLUMNS,
    ways=_WAYS,
    footer=_NO_FOOTER,
    completing=_Paid,
)

#: The layouts of both.
LAYOUTS = (
    Layout("jd", "收/支", _JD_COLUMNS.needed, partial(read_wallet, form=_JD)),
    Layout(
        "meituan",
        "收/支",
        tuple(names for names in _MEITUAN_COLUMNS.needed if names),
        partial(read_wallet, form=_MEITUAN),
    ),
)
