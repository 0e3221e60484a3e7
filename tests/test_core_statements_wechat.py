"""WeChat's bills: which rows come in, and as what, from CSV and workbook alike."""

import datetime as dt
from collections.abc import Sequence

import pytest

from core.records import Entry, Kind
from core.statements.matching import Known, judge
from core.statements.recognise import read_bytes
from core.statements.rows import (
    FileNote,
    FileProblem,
    Reason,
    StatementRow,
    Verdict,
)
from tests.statement_files import (
    packed_workbook,
    sheet_xml,
    wechat_cells,
    wechat_csv,
    wechat_sheet,
    wechat_workbook,
    workbook,
)

NEUTRAL = {"direction": "/", "goods": "/", "counterparty": "/"}


def rows_of(*rows: Sequence[object]) -> tuple[StatementRow, ...]:
    file = read_bytes("bill.csv", wechat_csv(*rows))
    assert (file.problem, file.recognised) == (None, "wechat")
    return file.rows


def entry_of(**said: object) -> Entry:
    entry = rows_of(wechat_cells(**said))[0].entry
    assert entry is not None
    return entry


def test_a_purchase_keeps_what_it_says() -> None:
    entry = entry_of(order="4200000069201710299246843141", remark="两人")

    assert entry == Entry(
        day=dt.date(2026, 9, 7),
        kind=Kind.PURCHASE,
        amount=1800,
        category="商户消费",
        counterparty="面馆",
        source_id="4200000069201710299246843141",
        note="牛肉面；两人",
    )


@pytest.mark.parametrize(
    ("said", "kind", "amount", "line"),
    [
        ({"method": "分付"}, Kind.PURCHASE, 1800, "分付"),
        (
            {"method": "招商银行信用卡(0003)"},
            Kind.PURCHASE,
            1800,
            "招商银行信用卡(0003)",
        ),
        ({"method": "工商银行(0002)&优惠"}, Kind.PURCHASE, 1800, ""),
        ({"kind": "从未见过"}, Kind.PURCHASE, 1800, ""),
        ({"status": "已全额退款"}, Kind.PURCHASE, 1800, ""),
        ({"kind": "二维码收款", "direction": "收入"}, Kind.INCOME, 1800, ""),
        ({"kind": "面馆-退款", "direction": "收入"}, Kind.REFUND, 1800, ""),
        ({"kind": "转账-退款", "direction": "收入"}, Kind.REFUND, 1800, ""),
        ({**NEUTRAL, "kind": "分付还款"}, Kind.REPAY, 1800, "分付"),
        (
            {**NEUTRAL, "kind": "信用卡还款", "counterparty": "招商银行信用卡还款"},
            Kind.REPAY,
            1800,
            "招商银行信用卡",
        ),
        (
            {**NEUTRAL, "kind": "零钱提现", "remark": "服务费¥0.10"},
            Kind.FEE,
            10,
            "",
        ),
    ],
)
def test_a_row_means_what_its_words_say(
    said: dict[str, str], kind: Kind, amount: int, line: str
) -> None:
    entry = entry_of(**said)

    assert (entry.kind, entry.amount, entry.line) == (kind, amount, line)


def test_a_repayment_is_divided_from_the_charge_that_its_amount_contains() -> None:
    said = {**NEUTRAL, "kind": "信用卡还款", "counterparty": "招商银行信用卡还款"}
    (row,) = rows_of(wechat_cells(**said, amount="¥100.10", remark="服务费¥0.10"))

    assert row.amount == 10010
    assert row.entry is not None
    assert row.entry.amount == 10000
    assert [(each.kind, each.amount) for each in row.extra] == [(Kind.FEE, 10)]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({**NEUTRAL, "kind": "零钱提现"}, Reason.OWN_ACCOUNTS),
        ({**NEUTRAL, "kind": "零钱充值", "status": "充值完成"}, Reason.OWN_ACCOUNTS),
        ({**NEUTRAL, "kind": "转入零钱通-来自零钱"}, Reason.OWN_ACCOUNTS),
        ({**NEUTRAL, "kind": "零钱通转出-到零钱"}, Reason.OWN_ACCOUNTS),
        ({**NEUTRAL, "kind": "购买理财通"}, Reason.INVESTMENT),
        ({**NEUTRAL, "kind": "说不清"}, Reason.NOT_COUNTED),
        ({**NEUTRAL, "status": "提现失败，已退回零钱"}, Reason.FAILED),
        ({"amount": "¥0.00"}, Reason.NO_AMOUNT),
        ({"status": "待确认收款"}, Reason.NOT_YET_PAID),
        ({"status": "已关闭"}, Reason.CLOSED_UNPAID),
    ],
)
def test_a_row_that_moves_nothing_is_ignored_and_says_why(
    said: dict[str, str], reason: Reason
) -> None:
    (row,) = rows_of(wechat_cells(**said))

    assert (row.verdict, row.reason, row.entry) == (Verdict.IGNORED, reason, None)


def test_an_unknown_status_comes_in_and_needs_a_look() -> None:
    (row,) = rows_of(wechat_cells(status="从未见过"))

    assert (row.verdict, row.reason) == (Verdict.NEW, Reason.UNKNOWN_STATUS)


def test_a_refund_finds_its_purchase_by_the_other_side() -> None:
    bought = wechat_cells(order="42000000000000000001", status="已退款(￥8.00)")
    back = wechat_cells(
        time="2026-09-08 09:00:00",
        kind="面馆-退款",
        goods="面馆",
        direction="收入",
        amount="¥8.00",
        status="已退款￥8.00",
    )

    refunded = rows_of(back, wechat_cells(), bought)[0].entry

    assert refunded is not None
    assert refunded.item == "42000000000000000001"


def test_the_workbook_of_a_bill_adds_nothing_after_its_csv() -> None:
    numbers = ["4200000069201710299246843141", "4200000069201710299246843142"]
    written = [wechat_cells(order=number) for number in numbers]
    moment = dt.datetime(2026, 9, 7, 12, 1, 33)  # noqa: DTZ001 - a wall clock
    numeric = [
        wechat_cells(order=number, time=moment, amount=18.0) for number in numbers
    ]
    serial = [
        wechat_cells(order=number, time=46272.50107638889, amount=18)
        for number in numbers
    ]
    files = [
        read_bytes("a.csv", wechat_csv(*written)),
        read_bytes("a.xlsx", wechat_workbook(*written)),
        read_bytes("b.xlsx", wechat_workbook(*numeric)),
        read_bytes("c.xlsx", wechat_workbook(*serial)),
    ]

    keys = [[(row.source, row.key) for row in file.rows] for file in files]
    assert len(keys[0]) == 2
    assert keys == [keys[0]] * 4
    known = Known(lambda _, keys: dict.fromkeys(keys, 1), lambda *_: ())
    assert judge(files[2], known).counts()[Verdict.DUPLICATE] == 2


def test_rows_of_a_workbook_are_counted_as_they_stand_in_the_sheet() -> None:
    file = read_bytes("a.xlsx", wechat_workbook(wechat_cells(), [], wechat_cells()))

    assert [row.line for row in file.rows] == [6, 8]
    assert file.encoding == "xlsx"


def test_two_sheets_with_the_same_rows_are_taken_once() -> None:
    sheet = wechat_sheet(wechat_cells(), wechat_cells())
    longer = [["Column1"], *sheet]

    file = read_bytes("a.xlsx", workbook({"records": longer, "Sheet1": sheet}))

    assert [row.line for row in file.rows] == [6, 7]
    assert FileNote.OTHER_SHEETS in file.notes


def test_a_sheet_whose_cells_stand_worlds_apart_is_refused() -> None:
    far = sheet_xml([["x"]]).replace(
        "</sheetData>",
        "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>",
    )

    file = read_bytes("a.xlsx", packed_workbook({"Sheet1": far}))

    assert file.problem is FileProblem.TOO_LARGE


def test_a_workbook_cut_anywhere_is_refused_whole() -> None:
    data = wechat_workbook(wechat_cells(), wechat_cells())

    for length in range(60, len(data), 50):
        file = read_bytes("a.xlsx", data[:length])

        assert file.problem is FileProblem.DAMAGED
        assert file.rows == ()


def test_a_stray_quote_in_a_cell_takes_no_row_along() -> None:
    rows = rows_of(wechat_cells(goods='"多多视频'), wechat_cells(goods='a""b"c'))

    assert [row.verdict for row in rows] == [Verdict.NEW, Verdict.NEW]


def test_two_bills_one_behind_the_other_are_both_read() -> None:
    bill = wechat_csv(wechat_cells()).decode("utf-8-sig")

    file = read_bytes("bill.csv", (bill + bill).encode())

    assert [row.line for row in file.rows] == [6, 12]
