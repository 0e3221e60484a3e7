"""The bills of JD and Meituan, and Alipay's two exports that are no bills."""

from core.records import Kind
from core.statements.recognise import read_bytes
from core.statements.rows import FileNote, Reason, StatementFile, Verdict

JD = (
    "交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,"
    "交易订单号,商家订单号,备注"
)
MEITUAN = (
    "交易创建时间,交易成功时间,交易类型,订单标题,收/支,支付方式,订单金额,"
    "实付金额,交易单号,商家单号,备注"
)
CASHBOOK = "记录时间,分类,收支类型,金额,备注,账户,来源,标签,"
MERCHANT = (
    "账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,"
    "支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注"
)


def read(*lines: str) -> StatementFile:
    return read_bytes("bill.csv", "\r\n".join((*lines, "")).encode())


def entries(file: StatementFile) -> list[tuple[Kind, int | None, str]]:
    said = [entry for row in file.rows for entry in (row.entry, *row.extra) if entry]
    return [(entry.kind, entry.amount, entry.line) for entry in said]


def test_what_jd_refunds_counts_once() -> None:
    file = read(
        "导出信息：",
        JD,
        "2024-01-02 10:11:12\t,京东,苹果,468.32(已全额退款),京东白条,交易成功,"
        "支出,网购,1,9,",
        "2024-01-03 10:11:12\t,京东,苹果,468.32,京东白条,退款成功,不计收支,网购,1,9,",
        "2024-01-04 10:11:12\t,京东,梨,131.77(已退款89.84),微信支付,交易成功,"
        "支出,网购,2,8,",
        "2024-01-05 10:11:12\t,京东金融,白条主动还款,50.00,某行(1),还款成功,"
        "不计收支,白条,3,,",
        "2024-01-06 10:11:12\t,京东,先享后付,0.00,/,交易成功,支出,网购,4,,",
    )

    assert file.recognised == "jd"
    assert entries(file) == [
        (Kind.PURCHASE, 46832, "白条"),
        (Kind.REFUND, 46832, "白条"),
        (Kind.PURCHASE, 13177, ""),
        (Kind.REFUND, 8984, ""),
        (Kind.REPAY, 5000, "白条"),
    ]
    sums = {way: (each.rows, each.amount) for way, each in file.sums().items()}
    assert sums == {"支出": (3, 60009), "不计收支": (2, 51832)}


def test_meituan_counts_what_was_paid_and_its_repayments_are_no_spending() -> None:
    file = read(
        "美团交易账单",
        MEITUAN,
        "2025-01-02 10:11:12,2025-01-02 10:11:15,支付,外卖,支出,美团月付,¥25.30,"
        "¥22.30,a1,b1,/",
        "2025-01-03 10:11:12,,还款,【美团月付】主动还款202501账单,支出,某行(1),"
        "¥9.00,¥9.00,a2,b2,/",
        "2025-01-04 10:11:12,,退款,外卖,收入,美团月付,¥22.30,¥22.30,a1,b1,/",
    )

    assert file.recognised == "meituan"
    assert entries(file) == [
        (Kind.PURCHASE, 2230, "美团月付"),
        (Kind.REPAY, 900, "美团月付"),
        (Kind.REFUND, 2230, "美团月付"),
    ]


def test_the_cashbook_splits_remarks_with_commas_and_says_what_it_is() -> None:
    file = read(
        "特别提示：",
        CASHBOOK,
        "2026-09-26 13:55:13,餐饮,支出,11.00,午餐,花呗,账单同步,,",
        "2026-09-25 18:39:41,餐饮,支出,26.00,饭店,备注里,带逗号的,招商银行,账单同步,,",
        "2026-09-25 09:56:49,投资理财,不计收支,2，000.00,转入,招商银行|余额宝,手动,,",
    )

    assert file.recognised == "alipay-cashbook"
    assert FileNote.NO_NUMBERS in file.notes
    assert [row.amount for row in file.rows] == [1100, 2600, 200000]
    assert file.rows[0].entry is not None
    assert file.rows[0].entry.line == "花呗"
    assert file.rows[1].entry is not None
    assert file.rows[1].entry.note == "饭店,备注里,带逗号的"
    assert file.rows[2].reason is Reason.OWN_ACCOUNTS


def test_equal_rows_of_the_cashbook_are_two() -> None:
    row = "2026-09-26 13:55:13,餐饮,支出,11.00,午餐,花呗,账单同步,,"
    keys = {found.key for found in read(CASHBOOK, row, row).rows}

    assert len(keys) == 2


def test_a_merchants_statement_is_read_and_named_for_what_it_is() -> None:
    file = read(
        "#支付宝账务明细查询",
        MERCHANT,
        "1,2,3,x,2024-01-02 10:11:12,a@b,12.00,,12.00,支付宝,在线支付,",
        "1,2,3,x,2024-01-02 10:11:13,a@b,,-0.10,11.90,支付宝,收费,",
        "#-----账务明细列表结束-----",
        "#收入合计：1笔，共12.00元",
        "#导出时间：[2024年01月03日]",
    )

    assert file.recognised == "alipay-merchant"
    assert FileNote.MERCHANT_BILL in file.notes
    assert entries(file) == [(Kind.INCOME, 1200, ""), (Kind.PURCHASE, 10, "")]
    sums = {way: (each.rows, each.amount) for way, each in file.sums().items()}
    assert sums == {"in": (1, 1200), "out": (1, -10)}
    assert all(row.verdict is Verdict.NEW for row in file.rows)
