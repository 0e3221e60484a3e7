"""Statements of Chinese banks and cards: rows, sums, and what they mean."""

import datetime as dt

import pytest

from core.records import Entry, Kind
from core.statements.matching import Known, judge
from core.statements.recognise import read_bytes
from core.statements.rows import ReadOptions, Reason, StatementFile, Verdict
from tests.statement_files import old_workbook, workbook

ICBC = (
    "交易日期,摘要,交易场所,交易国家或地区简称,钞/汇,交易金额(收入),交易金额(支出),"
    "交易币种,记账金额(收入),记账金额(支出),记账币种,余额,对方户名"
)
CMB_TITLE = "招商银行信用卡对账单（个人消费卡账户 2024年01月）"
CMB = "交易日,记账日,交易摘要,人民币金额,卡号末四位,交易地金额"
BOC_DEBIT = (
    "记账日期,记账时间,币别,金额,余额,交易名称,渠道,网点名称,附言,对方账户名,"
    "对方卡号/账号,对方开户行,借记卡号"
)


def read(*lines: str) -> StatementFile:
    return read_bytes("bank.csv", "\n".join((*lines, "")).encode())


def sums(file: StatementFile) -> dict[str, tuple[int, int]]:
    return {way: (each.rows, each.amount) for way, each in file.sums().items()}


def told(file: StatementFile) -> list[tuple[Kind, int | None, str]]:
    entries = [row.entry for row in file.rows if row.entry is not None]
    return [(entry.kind, entry.amount, entry.line) for entry in entries]


#: Name, lines, and the raw rows and sum of each direction.
LAYOUTS: list[tuple[str, tuple[str, ...], dict[str, tuple[int, int]]]] = [
    (
        "ABC debit",
        (
            "交易日期,交易时间,交易摘要,交易金额,本次余额,对手信息,日 志 号,渠道",
            "20230102,103021,转存,+10000.00,10000.00,张三,  12 3 ,网银",
            "20230103,,消费,-12.50,9987.50,--,124",
        ),
        {"positive": (1, 1000000), "negative": (1, -1250)},
    ),
    (
        "BOC credit",
        (
            "信用卡账单",
            "交易日,银行记账日,卡号后四位,交易描述,存入,支出,币种",
            "2023-01-02,2023-01-03,1234,超市,,12.00,人民币",
            "2023-01-04,2023-01-05,1234,还款,500.00,,人民币",
        ),
        {"out": (1, 1200), "in": (1, 50000)},
    ),
    (
        "BOC debit",
        (
            BOC_DEBIT,
            (
                '2023-01-02,10:11:12,人民币,"-2,600.00","1,000.00",跨行转账,手机,'
                "-------------------,房租,李四,6222,某行,6217"
            ),
        ),
        {"negative": (1, -260000)},
    ),
    (
        "BOCOM credit",
        (
            "交易日期,记账日期,交易说明,交易币种/金额,入账币种/金额",
            "2023-01-02,2023-01-03,消费 超市,CNY 123.18,CNY 123.18",
            "2023-01-05,2023-01-06,信用卡还款,CNY13.50,CNY13.50",
        ),
        {"positive": (2, 13668)},
    ),
    (
        "BOCOM debit",
        (
            "序号,交易日期,交易时间,交易类型,借贷,交易金额,余额,对方账号,对方户名",
            "1,2023-01-02,10:11:12,工资,贷 Cr,100.00,200.00,123,公司",
            "2,2023-01-03,10:11:12,消费,借 Dr,50.00,150.00,123,商户",
        ),
        {"positive": (2, 15000)},
    ),
    (
        "CGB credit",
        (
            "交易日期,入账日期,交易摘要,交易金额,交易货币,入账金额,入账货币",
            "2023/1/2,2023/1/3,（消费）超市,12.00,人民币,12.00,人民币",
            "2023/1/4,2023/1/4,（还款）自动还款,-9.00,人民币,-9.00,人民币",
        ),
        {"positive": (1, 1200), "negative": (1, -900)},
    ),
    (
        "CMB credit, web",
        (
            "\t交易日期,\t记账日期,\t交易摘要,\t人民币金额,\t卡号末四位",
            "\t2023-01-02,\t尚未入账,\t超市,\t￥4.70,\t1234",
        ),
        {"positive": (1, 470)},
    ),
    (
        "CMB debit, web",
        (
            "# 招商银行交易记录",
            "#  账号: [6225********1234]",
            "\t交易日期,\t交易时间,\t收入,\t支出,\t余额,\t交易类型,\t交易备注",
            "\t20230102,\t10:11:12,\t,\t12.00,\t88.00,\t快捷支付,\t超市",
            "\t20230103,\t10:11:12,\t100.00,\t,\t188.00,\t工资,\t公司",
            "# 收入合计: 100.00",
        ),
        {"out": (1, 1200), "in": (1, 10000)},
    ),
    (
        "CIB",
        (
            "兴业银行交易明细",
            "账号,6222",
            "交易时间,记账日,支出,收入,账户余额,摘要,对方户名",
            "2025-01-02 10:11:12,20250102,12.00,,88.00,消费,商户",
            "2025-01-03 10:11:12,20250103,-12.00,,100.00,隔日冲账,商户",
            "说明：本明细仅供参考",
        ),
        {"out": (2, 0)},
    ),
    (
        "SPDB",
        (
            "账号,1234,日期范围,20250101-20251231",
            "顺序号,交易日期,交易类型,存入金额,取出金额,余额,对方户名",
            "1,2025/12/03  14:06:51,消费,0.00,12.30,99.00,商户",
            "2,2025/12/04  14:06:51,工资,1000.00,0.00,1099.00,公司",
        ),
        {"out": (1, 1230), "in": (1, 100000)},
    ),
    (
        "CITIC credit",
        (
            "中信银行信用卡",
            "交易日期,入账日期,交易描述,卡末四位,交易币种,结算币种,交易金额,结算金额",
            "2025-01-02,2025-01-03,超市,1234,人民币,人民币,12.00,12.00",
        ),
        {"positive": (1, 1200)},
    ),
    (
        "HSBC",
        (
            (
                "Transaction date,Post date,Description,Billing amount,"
                "Billing currency,Credit / Debit"
            ),
            '03/04/2025,04/04/2025,SHOP,"-1,234.50\t",HKD,DEBIT',
            "25/04/2025,26/04/2025,PAYMENT,500.00\t,CNY,CREDIT",
        ),
        {"negative": (1, -123450), "positive": (1, 50000)},
    ),
]


@pytest.mark.parametrize(("name", "lines", "expected"), LAYOUTS)
def test_each_layout_is_read_to_the_fen(
    name: str, lines: tuple[str, ...], expected: dict[str, tuple[int, int]]
) -> None:
    file = read(*lines)

    assert file.problem is None, name
    assert sums(file) == expected
    assert not any(row.verdict is Verdict.ERROR for row in file.rows)


def test_icbc_pads_its_cells_and_its_total_is_no_row() -> None:
    padded = '2023-05-02  \t,"消费  \t","某店 ","CHN ",钞 ,"- ","- ",- '
    income = '2023-04-14 \t,"工资 \t"," ","CHN ",钞 ,"- ","- ",- '
    file = read(
        "明细查询文件下载",
        "",
        '卡号: 1234****9876,"卡别名: x"',
        "",
        ICBC,
        f'{padded},"  ","13.40  ",人民币 ,"xx ","财付通支付科技有限公司 \t",',
        f'{income},"1,234.56 ","  ",人民币 ,"xx ","某公司 \t",',
        " ",
        '人民币合计,,,,,,,,"1,234.56 ","13.40 ",',
    )

    assert file.recognised == "bank-debit"
    assert sums(file) == {"out": (1, 1340), "in": (1, 123456)}
    assert [row.line for row in file.rows] == [6, 7]
    assert [row.reason for row in file.rows] == [Reason.THROUGH_WALLET, None]


def test_a_card_bill_takes_its_year_from_the_title() -> None:
    file = read(
        CMB_TITLE,
        CMB,
        ",12/30,财付通还款,-345.67,1234,-345.67",
        '01/02,01/03,电影票,"8,056.78",1234,56.78',
        "01/03,01/04,手机银行饭票,-3.90,1234,-3.90(CN)",
        "01/04,01/04,年费,100.00,1234,100.00",
    )

    assert file.recognised == "bank-credit"
    assert [row.moment for row in file.rows] == [
        "2023-12-30",
        "2024-01-02",
        "2024-01-03",
        "2024-01-04",
    ]
    card = "招商银行信用卡(1234)"
    assert told(file) == [
        (Kind.REPAY, 34567, card),
        (Kind.PURCHASE, 805678, card),
        (Kind.REFUND, 390, card),
        (Kind.FEE, 10000, card),
    ]
    assert sums(file) == {"negative": (2, -34957), "positive": (2, 815678)}


def test_bills_without_signs_tell_the_way_by_words() -> None:
    file = read(
        "交易日期,记账日期,交易说明,交易币种/金额,入账币种/金额",
        "2023-01-02,2023-01-03,消费 超市,CNY 123.18,CNY 123.18",
        "2023-01-04,2023-01-04,退货 超市,CNY 23.18,CNY 23.18",
        "2023-01-05,2023-01-06,信用卡还款,CNY13.50,CNY13.50",
    )

    kinds = [kind for kind, _, _ in told(file)]
    assert kinds == [Kind.PURCHASE, Kind.REFUND, Kind.REPAY]


@pytest.mark.parametrize(
    ("text", "amount", "kind", "line"),
    [
        ("花呗还款", "-20.00", Kind.REPAY, "花呗"),
        ("借呗放款", "3000.00", Kind.BORROW, "借呗"),
        ("信用卡还款 招商银行(0003)", "-20.00", Kind.REPAY, "招商银行信用卡(0003)"),
        ("掌上生活还款", "-20.00", Kind.REPAY, "招商银行信用卡"),
        ("短信费", "-3.00", Kind.FEE, ""),
        ("退款 某店", "3.00", Kind.REFUND, ""),
        ("工资", "3.00", Kind.INCOME, ""),
        ("超市", "-3.00", Kind.PURCHASE, ""),
    ],
)
def test_words_tell_what_a_movement_is(
    text: str, amount: str, kind: Kind, line: str
) -> None:
    file = read("交易日期,交易金额,余额,摘要", f"2026-09-01,{amount},1.00,{text}")

    ((found, _, name),) = told(file)
    assert (found, name) == (kind, line)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("余额宝转出", Reason.OWN_ACCOUNTS),
        ("基金赎回", Reason.INVESTMENT),
    ],
)
def test_moves_between_own_accounts_are_ignored(text: str, reason: Reason) -> None:
    file = read("交易日期,交易金额,余额,摘要", f"2026-09-01,5.00,1.00,{text}")

    assert [(row.verdict, row.reason) for row in file.rows] == [
        (Verdict.IGNORED, reason)
    ]


def test_a_card_centre_without_a_name_is_that_of_the_statements_bank() -> None:
    row = "2026-09-01,自动还款,某分行银行卡中心,CHN,钞,,,人民币,,5.00,人民币,1.00,张三"

    own = read("明细查询文件下载", "", "卡号: 1234****9876", ICBC, row)
    unnamed = read(ICBC, row)

    assert told(own) == [(Kind.REPAY, 500, "工商银行信用卡")]
    assert told(unnamed) == [(Kind.REPAY, 500, "")]
    assert [each.reason for each in (*own.rows, *unnamed.rows)] == [
        None,
        Reason.LENDER_UNKNOWN,
    ]


def test_a_table_whose_balances_are_all_owed_is_a_cards() -> None:
    header = "交易日期,记账日期,摘要,交易场所,记账金额(收入),记账金额(支出),余额"
    file = read(
        "明细查询文件下载",
        "卡号: 1234****5678",
        header,
        '2026-09-02,2026-09-02,消费,财付通-某店,,18.00,"-3,728.62"',
        '2026-08-25,2026-08-25,人民币自动转帐还款,银行卡中心,"4,621.01",,-1.63',
    )

    card = "工商银行信用卡(5678)"
    assert told(file) == [
        (Kind.PURCHASE, 1800, card),
        (Kind.REPAY, 462101, card),
    ]


@pytest.mark.parametrize(
    "title",
    [
        ("# 导出时间: [2026-01-31 10:00:00],,,,,", "# 起始日期: [20260101],,,,,"),
        ("账号：6217***1234,日期范围：20251201-20251231,,,,",),
        ("下载时间,2026-02-01,,,,", "总支出,34.50,,,,", "总收入,2000.00,,,,"),
    ],
)
def test_a_line_of_the_title_is_no_header_though_it_speaks_of_days(
    title: tuple[str, ...],
) -> None:
    file = read(
        *title,
        "交易日期,交易时间,收入,支出,余额,交易备注",
        "20260105,10:11:12,,34.50,1000.00,超市",
        "20260104,09:11:12,2000.00,,1034.50,工资",
    )

    assert sums(file) == {"out": (1, 3450), "in": (1, 200000)}


def test_what_is_not_booked_yet_has_the_day_of_the_transaction() -> None:
    file = read(
        "记账日期,发生日,交易日期,交易摘要,人民币金额,卡号末四位",
        ",x,2026-01-05,超市,￥4.70,1234",
        "待入账,x,2026-01-06,超市,￥5.70,1234",
    )

    assert [row.moment for row in file.rows] == ["2026-01-05", "2026-01-06"]


def test_amounts_behind_the_name_of_their_currency_are_read() -> None:
    file = read(
        "交易日,记账日,卡号后四位,交易描述,交易币/金额,结算币/金额",
        "2026-01-05,2026-01-06,1234,超市,CNY/34.50,CNY/34.50",
        "2026-01-06,2026-01-06,1234,还款,CNY/-100.00,CNY/-100.00",
    )

    assert sums(file) == {"positive": (1, 3450), "negative": (1, -10000)}
    assert [kind for kind, _, _ in told(file)] == [Kind.PURCHASE, Kind.REPAY]


def test_a_row_that_says_only_what_there_was_is_no_row() -> None:
    file = read(
        "交易日期,交易金额,余额,摘要",
        "2026-09-01,100.00,100.00,期初余额",
        "2026-09-01,-5.00,95.00,超市",
    )

    assert told(file) == [(Kind.PURCHASE, 500, "")]


def test_a_repayment_to_nobody_in_particular_needs_a_look() -> None:
    file = read(
        "交易日期,交易金额,余额,摘要,对方户名", "2026-09-01,-5.00,1.00,自动还款,张三"
    )

    assert [row.reason for row in file.rows] == [Reason.LENDER_UNKNOWN]
    assert told(file) == [(Kind.REPAY, 500, "")]


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_what_a_wallet_has_told_is_pointed_out_in_the_cards_bill(days: int) -> None:
    card = "招商银行信用卡(1234)"
    file = read(CMB_TITLE, CMB, "01/02,01/03,支付宝-某店,18.00,1234,18.00")
    day = dt.date(2024, 1, 2) + dt.timedelta(days=days)
    bought = Entry(day=day, kind=Kind.PURCHASE, amount=1800, line=card, id=7)
    other = Entry(
        day=day, kind=Kind.PURCHASE, amount=1800, line="某行信用卡(0009)", id=8
    )

    def known(*entries: Entry) -> Known:
        return Known(lambda _source, _keys: {}, lambda _first, _last, _kinds: entries)

    assert judge(file, known(bought)).suspected == {0: 7}
    assert judge(file, known(other, bought)).suspected == {0: 7}
    assert judge(file, known(bought)).counts()[Verdict.NEW] == 1
    assert judge(file).suspected == {}


def test_an_amount_in_another_currency_is_never_counted() -> None:
    file = read(
        "交易日,银行记账日,卡号后四位,交易描述,存入,支出,币种",
        "2023-01-02,2023-01-03,1234,超市,,12.00,人民币",
        "2023-01-05,2023-01-06,1234,AMAZON,,9.99,美元",
    )
    yuan = Known(lambda _source, _keys: {}, lambda _first, _last, _kinds: (), "CNY")

    preview = judge(file, yuan)

    assert preview.counts() == {"new": 1, "duplicate": 0, "ignored": 1, "error": 0}
    assert preview.reason(1) is Reason.OTHER_CURRENCY
    assert len(preview.command().rows) == 1
    assert sums(preview.file) == {"out": (2, 2199)}


def test_workbooks_of_banks_are_read_as_they_stand() -> None:
    header = ["交易日期", "交易时间", "支出", "收入", "账户余额", "摘要"]
    rows = [
        ["某某银行"],
        ["账号:123456789"],
        header,
        ["20230101", "10:11:12", 12.5, 0, 88.0, "消费"],
        ["20230102", "10:11:13", 0, 1200, 1288.0, "工资"],
        ["以上数据仅供参考，具体内容请以柜台为准。"],
    ]

    for data in (old_workbook(rows), workbook({"明细": rows})):
        file = read_bytes("bank", data)

        assert file.problem is None
        assert sums(file) == {"out": (1, 1250), "in": (1, 120000)}
        assert [row.moment for row in file.rows] == [
            "2023-01-01 10:11:12",
            "2023-01-02 10:11:13",
        ]


def test_an_older_export_in_utf_16_with_tabs_and_quotes_is_read() -> None:
    text = '交易日期\t摘要\t支出金额\t收入金额\n2010-01-02\t"超市"\t12.00\t\n'

    file = read_bytes("boc.csv", text.encode("utf-16"))

    assert sums(file) == {"out": (1, 1200)}
    assert [row.entry.note for row in file.rows if row.entry] == ["超市"]


def test_two_equal_rows_are_two_and_a_second_import_adds_neither() -> None:
    row = "2026-09-01,-5.00,1.00,超市"
    file = read("交易日期,交易金额,余额,摘要", row, row)
    known = Known(lambda _, keys: dict.fromkeys(keys, 1), lambda *_: ())

    assert len({row.key for row in file.rows}) == 2
    assert judge(file, known).counts()[Verdict.DUPLICATE] == 2


def test_a_row_that_is_cut_off_is_an_error_and_the_others_come_in() -> None:
    text = "交易日期,交易金额,余额,摘要\n2026-09-01,-5.00,1.00,超市\n2026-09-02,-6"

    file = read_bytes("bank.csv", text.encode(), ReadOptions())

    assert [row.verdict for row in file.rows] == [Verdict.NEW, Verdict.ERROR]
    assert file.rows[1].reason is Reason.CUT_OFF


def test_a_last_row_as_short_as_others_was_not_cut_off() -> None:
    text = (
        "交易日期,交易金额,余额,摘要,附言\n2026-09-01,-5.00,1.00,超市\n"
        "2026-09-02,-5.00,1.00,超市,午餐\n2026-09-02,-6.00,1.00,超市"
    )

    file = read_bytes("bank.csv", text.encode(), ReadOptions())

    assert [row.verdict for row in file.rows] == [Verdict.NEW] * 3
