"""Alipay's bills: which rows come in, and as what."""

import datetime as dt

import pytest

from core.records import Entry, Kind
from core.statements.recognise import read_bytes
from core.statements.rows import (
    FileNote,
    FileProblem,
    ReadOptions,
    Reason,
    StatementFile,
    StatementRow,
    Verdict,
)
from tests.statement_files import (
    APP_COLUMNS,
    Paid,
    app_bill,
    app_line,
    app_text,
    lending,
    old_app_bill,
    order_number,
    refund,
    web_bill,
)


def read(*rows: Paid, lines: tuple[str, ...] = ()) -> StatementFile:
    return read_bytes("bill.csv", app_bill(rows), ReadOptions(lines=lines))


def row_of(row: Paid, lines: tuple[str, ...] = ()) -> StatementRow:
    return read(row, lines=lines).rows[0]


def entry_of(row: Paid, lines: tuple[str, ...] = ()) -> Entry:
    entry = row_of(row, lines).entry
    assert entry is not None
    return entry


def test_a_bill_of_the_app_is_recognised_by_its_header_wherever_it_stands() -> None:
    bill = app_bill([Paid()])
    longer = "某行\r\n某行\r\n".encode("gb18030") + bill

    for data, line in ((bill, 8), (longer, 10)):
        file = read_bytes("bill.csv", data)

        assert (file.recognised, file.encoding) == ("alipay-app", "gb18030")
        assert [row.line for row in file.rows] == [line]


def test_a_purchase_keeps_category_counterparty_goods_number_and_day() -> None:
    number = order_number()

    entry = entry_of(Paid(time="2026-09-07 23:59:59", order=number, remark="两人"))

    assert entry == Entry(
        day=dt.date(2026, 9, 7),
        kind=Kind.PURCHASE,
        amount=1800,
        category="餐饮美食",
        counterparty="面馆",
        source_id=number,
        note="牛肉面；两人",
    )


@pytest.mark.parametrize(
    ("method", "line"),
    [
        ("花呗", "花呗"),
        ("花呗分期(3期)", "花呗"),
        ("花呗&花呗青春特惠", "花呗"),
        ("红包&花呗", "花呗"),
        ("招商银行信用卡(0003)", "招商银行信用卡(0003)"),
        ("招商银行信用卡（0003）&支付宝随机立减", "招商银行信用卡(0003)"),
        ("云闪付-招商银行信用卡(0003)", "招商银行信用卡(0003)"),
        ("蚂蚁宝藏信用卡", "蚂蚁宝藏信用卡"),
        ("招商银行储蓄卡(0001)", ""),
        ("招商银行(0001)", ""),
        ("余额宝", ""),
        ("", ""),
    ],
)
def test_a_purchase_is_on_credit_if_its_main_source_is(method: str, line: str) -> None:
    assert entry_of(Paid(method=method)).line == line


def test_a_card_named_by_bank_and_number_only_is_the_ledgers_credit_card() -> None:
    paid = Paid(method="招商银行(0003)")

    assert (
        entry_of(paid, lines=("招商银行信用卡(0003)",)).line == "招商银行信用卡(0003)"
    )
    assert entry_of(paid, lines=("招商银行信用卡(0004)",)).line == ""


def test_two_real_sources_are_booked_on_the_first_and_need_a_look() -> None:
    row = row_of(Paid(method="花呗&余额宝"))

    assert (row.verdict, row.reason) == (Verdict.NEW, Reason.SPLIT_PAYMENT)
    assert row.entry is not None
    assert row.entry.line == "花呗"


@pytest.mark.parametrize(
    ("counterparty", "goods", "status", "line"),
    [
        ("借呗", "借呗放款至银行卡", "放款成功", "借呗"),
        ("借呗", "借呗放款至余额", "交易成功", "借呗"),
        ("", "蚂蚁借呗放款至余额", "放款成功", "借呗"),
        ("备用金", "备用金取出至余额", "放款成功", "备用金"),
        ("网商银行", "网商贷放款", "放款成功", "网商贷"),
        ("某某小额贷款", "放款", "放款成功", "某某小额贷款"),
    ],
)
def test_a_loan_paid_out_is_a_borrowing(
    counterparty: str, goods: str, status: str, line: str
) -> None:
    entry = entry_of(
        lending(counterparty=counterparty, goods=goods, status=status, method="")
    )

    assert (entry.kind, entry.line, entry.amount) == (Kind.BORROW, line, 1800)


@pytest.mark.parametrize(
    ("counterparty", "goods", "line", "month"),
    [
        ("借呗", "借呗还款", "借呗", ""),
        ("借呗", "蚂蚁借呗还款", "借呗", ""),
        ("花呗", "花呗主动还款-2026年09月账单", "花呗", "2026-09"),
        ("花呗", "花呗主动还款", "花呗", ""),
        ("花呗", "自动还款-花呗2019年10月账单", "花呗", "2019-10"),
        ("花呗|信用购", "自动还款-花呗|信用购2026年07月账单", "花呗", "2026-07"),
        ("备用金", "备用金归还", "备用金", ""),
        ("抖音", "还款-抖音月付", "抖音月付", ""),
        ("某某消费金融", "还款", "某某消费金融", ""),
        ("招商银行", "信用卡还款", "招商银行信用卡", ""),
        ("中国工商银行", "信用卡自动还款", "工商银行信用卡", ""),
        ("某人", "信用卡还款-招商银行(0007)", "招商银行信用卡(0007)", ""),
    ],
)
def test_a_repayment_names_its_line_and_the_statement_it_pays(
    counterparty: str, goods: str, line: str, month: str
) -> None:
    entry = entry_of(lending(counterparty=counterparty, goods=goods))

    assert (entry.kind, entry.line, entry.item) == (Kind.REPAY, line, month)
    assert (entry.principal, entry.interest, entry.fee_part) == (None, None, None)


def test_a_card_is_paid_back_by_its_number_if_the_bank_has_only_one() -> None:
    repaid = lending(counterparty="招商银行", goods="信用卡还款")
    one = Paid(method="招商银行信用卡(0003)")
    other = Paid(method="招商银行信用卡(0004)")

    from_file = read(repaid, one).rows[0].entry
    from_two = read(repaid, one, other).rows[0].entry
    from_ledger = entry_of(repaid, lines=("招商银行信用卡(0009)", "花呗"))

    assert from_file is not None
    assert from_file.line == "招商银行信用卡(0003)"
    assert from_two is not None
    assert from_two.line == "招商银行信用卡"
    assert from_ledger.line == "招商银行信用卡(0009)"


def test_a_lender_without_a_name_needs_a_look() -> None:
    row = row_of(lending(counterparty="", goods="还款"))

    assert (row.verdict, row.reason) == (Verdict.NEW, Reason.LENDER_UNKNOWN)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (Paid(amount="0.00"), Reason.NO_AMOUNT),
        (Paid(category="医疗健康", status="支付成功", amount="0"), Reason.NO_AMOUNT),
        (lending(goods="花呗自动还款", status="还款失败"), Reason.FAILED),
        (Paid(direction="不计收支", status="提现失败，已退回余额"), Reason.FAILED),
        (Paid(direction="不计收支", status="交易关闭"), Reason.CLOSED_UNPAID),
        (Paid(method="", status="交易关闭"), Reason.CLOSED_UNPAID),
        (Paid(status="已关闭"), Reason.CLOSED_UNPAID),
        (Paid(status="代付关闭"), Reason.CLOSED_UNPAID),
        (Paid(status="等待付款"), Reason.NOT_YET_PAID),
        (Paid(direction="收入", status="等待对方确认收货"), Reason.NOT_YET_PAID),
        (lending(goods="押金冻结", status="冻结成功"), Reason.DEPOSIT),
        (lending(goods="租借", status="芝麻免押下单成功"), Reason.DEPOSIT),
        (
            Paid(direction="不计收支", goods="余额宝-自动转入", category="投资理财"),
            Reason.OWN_ACCOUNTS,
        ),
        (Paid(direction="不计收支", goods="余额宝-转出到余额"), Reason.OWN_ACCOUNTS),
        (Paid(direction="不计收支", goods="充值-普通充值"), Reason.OWN_ACCOUNTS),
        (
            Paid(direction="不计收支", goods="提现-实时提现", category="账户存取"),
            Reason.OWN_ACCOUNTS,
        ),
        (
            Paid(direction="不计收支", goods="蚂蚁财富-某基金-卖出至余额宝"),
            Reason.INVESTMENT,
        ),
        (refund(goods="退款-蚂蚁财富-某基金-买入退款"), Reason.INVESTMENT),
        (
            Paid(direction="不计收支", category="亲友代付", method="亲情卡(某人)"),
            Reason.PAID_BY_OTHERS,
        ),
        (Paid(direction="不计收支", goods="说不清"), Reason.NOT_COUNTED),
    ],
)
def test_a_row_that_moves_nothing_is_ignored_and_says_why(
    row: Paid, reason: Reason
) -> None:
    found = row_of(row)

    assert (found.verdict, found.reason) == (Verdict.IGNORED, reason)
    assert found.entry is None


@pytest.mark.parametrize(
    ("goods", "direction", "status"),
    [
        ("余额宝-2026.09.10-收益发放", "不计收支", "交易成功"),
        ("蚂蚁财富-某基金-现金分红", "不计收支", "交易成功"),
        ("转账收款到余额宝", "不计收支", "交易成功"),
        ("个税退税", "不计收支", "退税成功"),
        ("转账", "收入", "收款成功"),
    ],
)
def test_what_others_pay_in_is_income_whatever_alipay_counts_it_as(
    goods: str, direction: str, status: str
) -> None:
    entry = entry_of(
        Paid(goods=goods, direction=direction, status=status, category="投资理财")
    )

    assert (entry.kind, entry.category, entry.line) == (Kind.INCOME, "投资理财", "")


def test_an_instalment_fee_is_a_fee_on_its_line() -> None:
    entry = entry_of(lending(counterparty="花呗", goods="花呗分期手续费"))

    assert (entry.kind, entry.line) == (Kind.FEE, "花呗")


@pytest.mark.parametrize(
    "status", ["等待确认收货", "等待对方发货", "缴费中", "代付成功"]
)
def test_what_is_paid_counts_although_it_is_not_yet_delivered(status: str) -> None:
    assert row_of(Paid(status=status)).reason is None
    assert entry_of(Paid(status=status)).kind is Kind.PURCHASE


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (Paid(status="从未见过"), Kind.PURCHASE),
        (Paid(status=""), Kind.PURCHASE),
        (Paid(status="从未见过", direction="收入"), Kind.INCOME),
        (lending(counterparty="借呗", goods="借呗还款", status="从未见过"), Kind.REPAY),
        (Paid(status="从未见过", direction="不计收支", goods="说不清"), Kind.PURCHASE),
    ],
)
def test_an_unknown_status_comes_in_and_needs_a_look(row: Paid, kind: Kind) -> None:
    found = row_of(row)

    assert (found.verdict, found.reason) == (Verdict.NEW, Reason.UNKNOWN_STATUS)
    assert found.fact == row.status
    assert found.entry is not None
    assert found.entry.kind is kind


def test_an_unknown_direction_comes_in_and_needs_a_look() -> None:
    row = row_of(Paid(direction="往来"))

    assert (row.verdict, row.reason) == (Verdict.NEW, Reason.UNKNOWN_MEANING)
    assert row.direction == "往来"


def test_paid_and_closed_is_kept_with_its_refund_and_alone_needs_a_look() -> None:
    closed = Paid(status="交易关闭", order="20260905220014000000000010")
    back = refund(order="20260905220014000000000010_R001", amount="18.00")

    both = read(back, closed)
    alone = read(closed)

    assert [row.verdict for row in both.rows] == [Verdict.NEW, Verdict.NEW]
    assert both.rows[1].reason is None
    assert alone.rows[0].reason is Reason.CLOSED_WITHOUT_REFUND


@pytest.mark.parametrize(
    ("bought", "back"),
    [
        ({"order": "20260906220014000000000008"},) * 2,
        (
            {"order": "20260906220014000000000008"},
            {"order": "20260906220014000000000008_R001"},
        ),
        (
            {"order": "20260906220014000000000008"},
            {"order": "20260906220014000000000008*3"},
        ),
        (
            {"order": "20260906220014000000000008"},
            {"order": "2026090622001400000000000877"},
        ),
        (
            {"order": "1", "merchant": "M8"},
            {"order": "99", "merchant": "M8", "goods": "退款"},
        ),
        ({"order": "1"}, {"order": "99"}),
    ],
)
def test_a_refund_finds_its_purchase(
    bought: dict[str, str], back: dict[str, str]
) -> None:
    other = Paid(order="5", goods="别的", merchant="M9", category="日用百货")

    refunded = read(refund(**back), other, Paid(**bought)).rows[0].entry

    assert refunded is not None
    assert refunded.kind is Kind.REFUND
    assert refunded.item == bought["order"]
    assert refunded.category == "餐饮美食"


def test_the_refunds_of_two_equal_purchases_go_to_one_each() -> None:
    rows = read(
        refund(order="9"),
        refund(order="8", time="2026-09-09 08:00:00"),
        Paid(order="2", time="2026-09-02 12:00:00"),
        Paid(order="1", time="2026-09-01 12:00:00"),
    ).rows

    items = [row.entry.item for row in rows[:2] if row.entry]

    assert items == ["1", "2"]


def test_a_refund_of_an_earlier_file_is_linked_by_its_number_alone() -> None:
    assert entry_of(refund(order="2026090622001400_R1")).item == "2026090622001400"
    assert entry_of(refund(order="2026090622001401")).item == ""


@pytest.mark.parametrize(
    ("bought_with", "back_to", "line"),
    [
        ("花呗", "花呗", "花呗"),
        ("花呗", "", "花呗"),
        ("花呗", "余额", ""),
        ("余额", "招商银行信用卡(0003)", "招商银行信用卡(0003)"),
    ],
)
def test_a_refund_lowers_the_debt_where_it_goes_back_to_credit(
    bought_with: str, back_to: str, line: str
) -> None:
    rows = read(refund(method=back_to), Paid(method=bought_with)).rows

    assert rows[0].entry is not None
    assert rows[0].entry.line == line


def test_sums_go_by_the_direction_cell_whatever_became_of_the_row() -> None:
    file = read(
        Paid(amount="18.00"),
        Paid(amount="2.50", status="交易关闭", method=""),
        Paid(amount="￥1,000.00", direction="收入"),
        lending(goods="花呗自动还款", status="还款失败", amount="7.00"),
        Paid(amount="viel"),
    )

    sums = {name: (each.rows, each.amount) for name, each in file.sums().items()}

    assert sums == {"支出": (3, 2050), "收入": (1, 100000), "不计收支": (1, 700)}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (Paid(time="2026-02-30 10:00:00"), Reason.BAD_DATE),
        (Paid(time="2026-02-03 25:00:00"), Reason.BAD_DATE),
        (Paid(time="gestern"), Reason.BAD_DATE),
        (Paid(time=""), Reason.BAD_DATE),
        (Paid(amount="viel"), Reason.BAD_AMOUNT),
        (Paid(amount="-3.00"), Reason.BAD_AMOUNT),
        (Paid(amount="1.005"), Reason.BAD_AMOUNT),
        (Paid(amount=""), Reason.BAD_AMOUNT),
    ],
)
def test_a_bad_cell_spoils_its_row_only(row: Paid, reason: Reason) -> None:
    file = read(Paid(), row, Paid())

    assert [each.verdict for each in file.rows] == ["new", "error", "new"]
    assert file.rows[1].reason is reason
    assert file.rows[1].line == 9


def test_a_bill_cut_in_a_row_keeps_the_whole_rows_and_shows_the_cut_one() -> None:
    rows = [Paid(order=order_number(), merchant="M1") for _ in range(3)]
    whole = app_bill(rows)
    last = len(app_line(rows[0]).encode("gb18030")) + 2

    for length in range(len(whole) - last + 1, len(whole) - 2):
        file = read_bytes("bill.csv", whole[:length])

        assert [row.line for row in file.rows] == [8, 9, 10]
        assert [row.verdict for row in file.rows] == ["new", "new", "error"], length
        assert file.rows[2].reason is Reason.CUT_OFF
        assert FileNote.CUT_OFF in file.notes


def test_a_bill_cut_between_rows_says_that_rows_are_missing() -> None:
    file = read_bytes("bill.csv", app_bill([Paid()], declared=3))

    assert (file.declared, len(file.rows)) == (3, 1)
    assert FileNote.COUNT_DIFFERS in file.notes


def test_a_bill_cut_before_its_rows_is_refused_as_cut() -> None:
    above = app_text([Paid()]).partition(APP_COLUMNS)[0]

    without_header = read_bytes("bill.csv", above.encode("gb18030"))
    without_rows = read_bytes("bill.csv", app_bill([], declared=5))

    assert without_header.problem is FileProblem.TRUNCATED
    assert without_rows.problem is FileProblem.TRUNCATED


def test_a_bill_of_no_rows_is_no_problem_but_says_so() -> None:
    file = read_bytes("bill.csv", app_bill([]))

    assert (file.problem, file.rows, file.notes) == (None, (), (FileNote.NO_ROWS,))


def test_commas_inside_a_text_do_not_shift_the_other_cells() -> None:
    rows = (
        Paid(goods="面,大份,加蛋"),
        Paid(counterparty="面馆,二店"),
        Paid(remark="一,二"),
        Paid(goods='"面,大份"'),
        Paid(goods='面 9" 大份'),
        Paid(goods='"面'),
    )

    entries = [row.entry for row in read(*rows).rows]

    assert [(e.amount, e.counterparty, e.note) for e in entries if e] == [
        (1800, "面馆", "面,大份,加蛋"),
        (1800, "面馆,二店", "牛肉面"),
        (1800, "面馆", "牛肉面；一,二"),
        (1800, "面馆", "面,大份"),
        (1800, "面馆", '面 9" 大份'),
        (1800, "面馆", '"面'),
    ]


def test_a_row_may_be_one_cell_short_but_not_more() -> None:
    line = app_line(Paid(order="1", remark="x"))
    one_short, more_short = line.removesuffix("x,").rstrip(","), line[:40]
    text = app_text([Paid()]) + f"{one_short}\r\n{more_short}\r\n"

    file = read_bytes("bill.csv", text.encode("gb18030"))

    assert [row.verdict for row in file.rows] == ["new", "new", "error"]
    assert file.rows[2].reason is Reason.TOO_FEW_CELLS


def test_a_bill_with_fewer_columns_is_read_as_far_as_it_goes() -> None:
    text = (
        "交易时间,商品说明,收/支,金额,交易状态\n"
        "2026-09-07 12:00:00,面,支出,3.00,交易成功\n"
        "2026-09-07 12:00:00,面,支出,3.00,交易成功\n"
        "2026-09-08 12:00:00,退款-面,不计收支,3.00,退款成功\n"
    )

    rows = read_bytes("bill.csv", text.encode()).rows

    assert [row.entry.kind for row in rows if row.entry] == [
        Kind.PURCHASE,
        Kind.PURCHASE,
        Kind.REFUND,
    ]
    assert len({row.key for row in rows}) == 3


def test_a_stroke_stands_for_nothing() -> None:
    entry = entry_of(Paid(counterparty="/", goods="/", order="/", merchant="/"))

    assert (entry.counterparty, entry.note, entry.source_id) == ("", "", "")


def test_a_blank_direction_is_an_expense_in_the_app_unless_it_is_lending() -> None:
    assert entry_of(Paid(direction="")).kind is Kind.PURCHASE
    lent = lending(
        direction="", counterparty="借呗", goods="借呗放款", status="放款成功"
    )
    assert entry_of(lent).kind is Kind.BORROW


def test_a_bill_saved_again_by_a_spreadsheet_is_read_without_its_numbers() -> None:
    text = app_text([Paid(time="2026/9/7 12:01", order="2.02609E+27")])

    file = read_bytes("bill.csv", text.encode("gb18030"))

    assert FileNote.RESAVED in file.notes
    entry = file.rows[0].entry
    assert entry is not None
    assert (entry.day, entry.source_id) == (dt.date(2026, 9, 7), "")
    assert file.rows[0].moment == "2026-09-07 12:01"


def test_two_bills_in_one_file_are_both_read() -> None:
    text = app_text([Paid(order="1")]) + app_text([Paid(order="2")])

    file = read_bytes("bill.csv", text.encode("gb18030"))

    assert [row.line for row in file.rows] == [8, 16]
    assert file.problem is None


def test_the_old_bill_of_the_app_means_the_same() -> None:
    rows = (
        Paid(order="1"),
        refund(direction="其他", order="1"),
        Paid(direction="其他", goods="余额宝-单次转入", order="3"),
        lending(direction="其他", counterparty="花呗", goods="花呗还款", order="4"),
    )

    file = read_bytes("bill.csv", old_app_bill(rows))

    assert (file.recognised, file.declared) == ("alipay-app-2021", 4)
    assert [row.entry.kind if row.entry else row.reason for row in file.rows] == [
        Kind.PURCHASE,
        Kind.REFUND,
        Reason.OWN_ACCOUNTS,
        Kind.REPAY,
    ]
    assert file.notes == ()


def test_the_web_pages_bill_takes_the_time_of_payment_or_else_of_the_order() -> None:
    rows = (
        Paid(order="1", time="2026-01-31 23:00:00", paid_at="2026-02-01 00:10:00"),
        Paid(order="2", time="2026-01-30 05:26:50"),
    )

    file = read_bytes("bill.csv", web_bill(rows))

    assert file.recognised == "alipay-web"
    assert [row.moment for row in file.rows] == [
        "2026-02-01 00:10:00",
        "2026-01-30 05:26:50",
    ]
    assert file.rows[0].entry is not None
    assert file.rows[0].entry.category == ""


def test_the_web_pages_refunded_part_and_charge_are_entries_of_their_own() -> None:
    paid = Paid(
        order="5", refunded="9.90", charge="0.20", changed_at="2026-09-09 08:00:00"
    )

    (row,) = read_bytes("bill.csv", web_bill([paid])).rows

    told = [(each.kind, each.amount, each.day.day, each.item) for each in row.extra]
    assert told == [(Kind.FEE, 20, 7, ""), (Kind.REFUND, 990, 9, "5")]


def test_the_web_pages_refunded_part_is_not_told_twice() -> None:
    rows = (
        refund(order="5_1", amount="9.90", direction="", held="资金转移"),
        Paid(order="5", refunded="9.90"),
    )

    file = read_bytes("bill.csv", web_bill(rows))

    assert file.rows[1].extra == ()
    assert file.rows[0].entry is not None
    assert file.rows[0].entry.item == "5"


def test_the_web_pages_lending_has_a_blank_direction() -> None:
    rows = (
        lending(direction="", status="交易成功", goods="蚂蚁借呗放款至余额"),
        lending(direction="", status="交易成功", goods="蚂蚁借呗还款"),
        Paid(direction="", status="交易关闭", held=""),
    )

    file = read_bytes("bill.csv", web_bill(rows))

    assert [row.entry.kind if row.entry else row.reason for row in file.rows] == [
        Kind.BORROW,
        Kind.REPAY,
        Reason.CLOSED_UNPAID,
    ]
    assert list(file.sums()) == [""]


def test_reading_tells_how_far_it_is_and_can_be_stopped() -> None:
    bill = app_bill([Paid()] * 12_000)
    told: list[int] = []

    class Stopped(Exception):  # noqa: N818
        pass

    def stop(_: int) -> None:
        raise Stopped

    read_bytes("bill.csv", bill, progress=told.append)
    with pytest.raises(Stopped):
        read_bytes("bill.csv", bill, progress=stop)

    assert told == [5000, 10000]


@pytest.mark.parametrize("before", [498, 499, 500])
def test_goods_over_several_lines_may_stand_anywhere(before: int) -> None:
    plain = [Paid()] * before

    file = read(*plain, Paid(goods='"牛\n\n肉"', amount="2.00"), *plain)

    assert len(file.rows) == before * 2 + 1
    assert {row.verdict for row in file.rows} == {Verdict.NEW}
    assert [row.amount for row in file.rows].index(200) == before
    first = 8
    assert [file.rows[place].line for place in (before, before + 1, -1)] == [
        first + before,
        first + before + 3,
        first + before * 2 + 2,
    ]


def test_what_is_read_in_columns_is_what_is_read_row_by_row() -> None:
    rows = [
        Paid(remark="少辣"),
        Paid(order=order_number()),
        refund(),
        Paid(),
        lending(counterparty="花呗", goods="花呗主动还款", amount="3.00"),
        Paid(method="余额&余额宝"),
        Paid(status="交易关闭"),
    ]

    together = read(*rows)
    apart = read(*rows, Paid(time="2026-02-30 12:00:00"))

    assert together.rows == apart.rows[:-1]
    assert apart.rows[-1].verdict is Verdict.ERROR
