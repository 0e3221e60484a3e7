"""Alipay's cashbook export: no order numbers, no statuses, remarks with commas."""

import re
from collections.abc import Sequence
from dataclasses import replace

from core.statements.alipay_sense import sense_of
from core.statements.layout import Contents, Layout, Table
from core.statements.rows import FileNote, Progress, ReadOptions
from core.statements.wallet import Wallet, WalletRow, Way
from core.statements.wallet_reader import Columns, Form, read_wallet

_COLUMNS = Columns(
    time=("记录时间",),
    category=("分类",),
    counterparty=(),
    account=(),
    goods=(),
    direction=("收支类型",),
    amount=("金额", "金额(元)"),
    method=("账户",),
    status=(),
    order=(),
    merchant=(),
    remark=("备注",),
)


class _Recorded:
    """Gives a row of the cashbook what a bill would say of it."""

    def __init__(self, _: Table) -> None:
        pass

    def __call__(self, row: WalletRow, _: Sequence[str]) -> WalletRow:
        """Return a row as recorded: what is in the cashbook has happened."""
        moved = row.way is Way.NEITHER and ("|" in row.method or "转存" in row.category)
        return row._replace(
            goods=row.remark or row.category,
            remark="",
            status="交易成功",
            category="账户存取" if moved else row.category,
        )


_FORM = Form(
    wallet=Wallet("alipay-cashbook", sense_of),
    columns=_COLUMNS,
    ways={
        "支出": Way.OUT,
        "收入": Way.IN,
        "不计收支": Way.NEITHER,
        "其他": Way.NEITHER,
        "": Way.NEITHER,
    },
    footer=re.compile(r"(?!)"),
    completing=_Recorded,
    free="备注",
)


def _read(table: Table, options: ReadOptions, progress: Progress | None) -> Contents:
    contents = read_wallet(table, options, progress, form=_FORM)
    return replace(contents, notes=(*contents.notes, FileNote.NO_NUMBERS))


#: The only layout of this file.
LAYOUTS = (
    Layout(
        "alipay-cashbook",
        "收支类型",
        (("记录时间",), ("收支类型",), ("金额", "金额(元)")),
        _read,
    ),
)
