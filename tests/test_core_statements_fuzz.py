"""Whatever happens to a file, reading it ends in rows or in one problem."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.statements.matching import judge
from core.statements.recognise import read_bytes
from core.statements.rows import ReadOptions, StatementFile, Verdict
from core.statements.tables import LAYOUTS, OTHER_FORMATS
from tests.statement_files import (
    Paid,
    app_bill,
    app_text,
    lending,
    native_csv,
    old_app_bill,
    old_workbook,
    refund,
    web_bill,
    wechat_cells,
    wechat_csv,
    wechat_workbook,
)

ROWS = [
    Paid(order="20260907220014000000000001", method="花呗"),
    refund(order="20260907220014000000000001_R1", method="花呗"),
    lending(order="3", counterparty="花呗", goods="花呗主动还款-2026年09月账单"),
    lending(
        order="4", counterparty="借呗", goods="借呗放款至银行卡", status="放款成功"
    ),
    Paid(order="5", goods='"面, 大份"', status="交易关闭"),
    Paid(order="6", direction="不计收支", goods="余额宝-自动转入"),
]
FILES = [
    app_bill(ROWS),
    app_text(ROWS).encode("utf-16"),
    old_app_bill(ROWS),
    web_bill(ROWS),
    native_csv(
        "2026-09-01,borrow,300.00,,借呗,L1,,,12,equal-instalment,0.0004,daily,10,,,,,,,,",
        '2026-09-02,purchase,3.00,CNY,,,餐饮,面馆,,,,,,,,,,,,,"a ""b""\nc"',
    ),
    wechat_csv(wechat_cells(), wechat_cells(kind="零钱提现", remark="服务费¥0.10")),
    wechat_workbook(wechat_cells(), wechat_cells(amount=18.5)),
    old_workbook([["交易日期", "金额", "摘要"], *[["2026-01-02", -5.5, "x"]] * 9]),
    "交易日,记账日,交易摘要,人民币金额,卡号末四位\n,12/30,还款,-3.90,1234\n".encode(),
    "交易日期,收入,支出,余额,摘要\n20260102,,5.00,1.00,x\n合计,,5.00\n".encode("gbk"),
    (
        "<html><table><tr><th>交易日期<th>金额<th colspan=2>余额"
        "<tr><td>2026-01-02<td>-5.00<td>1.00</table></html>"
    ).encode(),
    b"Date;Amount;Currency;Name\n2/20/19;100,00;EUR;A\n2/8/19;-1.063,89;EUR;B\n",
    b"01/02/2016,COFFEE,4.50,,100.00\n01/13/2016,PAY,,50.00,145.50\n",
    b"!Type:Bank\nD2/13'2020\nT-1,234.56\nPShop\n^\nD1/ 1'00\nU5.00\n^\n",
    (
        b"CHARSET:1252\n\n<OFX><STMTTRNRS><CURDEF>CNY<ACCTID>1<STMTTRN><DTPOSTED>20260907"
        b"<TRNAMT>-5.00<FITID>7<NAME>X\n</STMTTRN><STMTTRN><TRNAMT>5</STMTTRN></OFX>"
    ),
]
PIECES = [
    *(b",", b'"', b"\n", b"\r", b"\t", b"\0", b"/", b"&", b"(", b")", b"#", b"_"),
    *(b"\xff", b"\x80", b"\x81\x30\x81\x30", b"-----", b"9" * 30, b"1E+27", b"-0.01"),
    *("信用卡还款".encode("gb18030"), "支出".encode(), "收/支".encode("gb18030")),
]

changes = st.lists(
    st.tuples(
        st.integers(0, 2000),
        st.integers(0, 40),
        st.sampled_from([b"", *PIECES]) | st.binary(max_size=4),
    ),
    min_size=1,
    max_size=8,
)


def check(file: StatementFile, data: bytes) -> None:
    counts = judge(file).counts()

    assert sum(counts.values()) == len(file.rows)
    assert sum(each.rows for each in file.sums().values()) == len(file.rows)
    assert file.problem is None or not file.rows
    assert len(judge(file).command().rows) >= counts[Verdict.NEW]
    lines = [row.line for row in file.rows]
    # Of a format without lines, several rows may stand on one.
    assert lines == sorted(lines if file.recognised == "ofx" else set(lines))
    assert not lines or lines[-1] <= len(data) + 1
    assert all((row.entry is None) == (row.verdict != "new") for row in file.rows)
    assert all(row.reason or row.verdict == "new" for row in file.rows)


@settings(deadline=None, max_examples=250)
@given(st.sampled_from(FILES), changes)
def test_a_damaged_file_is_read_or_refused(
    data: bytes, damage: list[tuple[int, int, bytes]]
) -> None:
    for at, length, piece in damage:
        place = at % (len(data) + 1)
        data = data[:place] + piece + data[place + length :]

    check(read_bytes("x.csv", data), data)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(FILES), st.integers(0, 2000))
def test_a_file_cut_anywhere_is_read_or_refused(data: bytes, length: int) -> None:
    check(read_bytes("x.csv", data[:length]), data)


@settings(deadline=None, max_examples=60)
@given(
    st.binary(max_size=300),
    st.sampled_from(["", "utf-8", "gb18030", "utf-16", "cp1252", "utf-7"]),
    st.sampled_from(["", *(layout.format for layout in LAYOUTS), *OTHER_FORMATS]),
)
def test_any_bytes_are_read_or_refused(data: bytes, encoding: str, layout: str) -> None:
    options = ReadOptions(encoding=encoding, format=layout)

    check(read_bytes("x.csv", data, options), data)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(list(Paid.__slots__)), max_size=3), st.text(max_size=9))
def test_any_text_may_stand_in_any_cell(fields: list[str], text: str) -> None:
    row = Paid(**dict.fromkeys(fields, text))
    data = app_text([row, Paid(order="2")]).encode("utf-8", "surrogatepass")

    check(read_bytes("x.csv", data), data)
