"""Statement files for tests, written in the layouts that the programs use."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from core.native_csv import NATIVE_COLUMNS

_numbers = count(1)

APP_COLUMNS = (
    "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,"
    "交易状态,交易订单号,商家订单号,备注,"
)
OLD_APP_COLUMNS = (
    "收/支,交易对方,对方账号,商品说明,收/付款方式,金额,交易状态,交易分类,"
    "交易订单号,商家订单号,交易时间,"
)
WEB_COLUMNS = (
    "交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,"
    "交易对方,商品名称,金额（元）,收/支,交易状态,服务费（元）,成功退款（元）,"
    "备注,资金状态,"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """One row of an Alipay bill; a plain lunch unless said otherwise."""

    time: str = "2026-09-07 12:01:33"
    category: str = "餐饮美食"
    counterparty: str = "面馆"
    goods: str = "牛肉面"
    direction: str = "支出"
    amount: str = "18.00"
    method: str = "余额"
    status: str = "交易成功"
    order: str = ""
    merchant: str = ""
    remark: str = ""
    paid_at: str = ""
    changed_at: str = ""
    charge: str = "0.00"
    refunded: str = "0.00"
    held: str = "已支出"


def order_number() -> str:
    """Return an order number that no other row has."""
    return f"20260907220014{next(_numbers):014d}"


def lending(**said: str) -> Paid:
    """Return a row of the category for lending, neither income nor expense."""
    usual = {"category": "信用借还", "direction": "不计收支", "status": "还款成功"}
    return Paid(**{**usual, **said})


def refund(**said: str) -> Paid:
    """Return a refund of the plain lunch, some days later."""
    usual = {
        "time": "2026-09-10 09:00:00",
        "category": "退款",
        "goods": "退款-牛肉面",
        "direction": "不计收支",
        "status": "退款成功",
    }
    return Paid(**{**usual, **said})


def app_line(row: Paid) -> str:
    """Return a row of the app's bill."""
    return (
        f"{row.time},{row.category},{row.counterparty},/,{row.goods},"
        f"{row.direction},{row.amount},{row.method},{row.status},"
        f"{row.order}\t,{row.merchant}\t,{row.remark},"
    )


def app_text(rows: Sequence[Paid], *, declared: int | None = None) -> str:
    """Return the app's bill; its header is the seventh line."""
    told = len(rows) if declared is None else declared
    return "\r\n".join(
        (
            "-" * 84,
            "导出信息：",
            "姓名：某人",
            f"共{told}笔记录",
            "",
            f"{'-' * 24}支付宝支付科技有限公司  电子客户回单{'-' * 24}",
            APP_COLUMNS,
            *map(app_line, rows),
            "",
        )
    )


def app_bill(rows: Sequence[Paid], *, declared: int | None = None) -> bytes:
    """Return the app's bill as it arrives."""
    return app_text(rows, declared=declared).encode("gb18030")


def old_app_bill(rows: Sequence[Paid]) -> bytes:
    """Return the bill that the app wrote until 2023, padded, with a footer."""
    lines = [
        f"{row.direction}    ,{row.counterparty}  ,/ ,{row.goods}   ,{row.method} ,"
        f"{row.amount}   ,{row.status}  ,{row.category}  ,{row.order}\t,"
        f"{row.merchant}\t,{row.time} ,"
        for row in rows
    ]
    footer = ["-" * 84, "导出信息：", "姓名：某人", f"共{len(rows)}笔记录", ""]
    title = f"{'-' * 24}支付宝（中国）网络技术有限公司  电子客户回单{'-' * 24}"
    return "\n".join((title, OLD_APP_COLUMNS, *lines, *footer)).encode("gb18030")


def web_bill(rows: Sequence[Paid]) -> bytes:
    """Return the bill of the web page."""
    lines = [
        f"{row.order}\t,{row.merchant}\t,{row.time} ,{row.paid_at} ,"
        f"{row.changed_at or row.time} ,其他 ,即时到账交易 ,{row.counterparty} ,"
        f"{row.goods} ,{row.amount}   ,{row.direction} ,{row.status} ,{row.charge} ,"
        f"{row.refunded} ,{row.remark} ,{row.held} ,"
        for row in rows
    ]
    title = ["支付宝交易记录明细查询", "账号:[某人]", "起始日期:[2026-01-01]", "-" * 60]
    footer = ["-" * 60, f"共{len(rows)}笔记录", "已支出:1笔,18.00元", ""]
    return "\r\n".join((*title, WEB_COLUMNS, *lines, *footer)).encode("gb18030")


def native_csv(*rows: str, columns: str = ",".join(NATIVE_COLUMNS)) -> bytes:
    """Return the program's own CSV with these rows, written as they are."""
    return "\n".join((columns, *rows, "")).encode()
