"""Pages that banks send as workbooks: their tables are read like any other."""

import pytest

from core.statements.markup import table_text
from core.statements.recognise import read_bytes
from core.statements.rows import FileProblem, StatementFile

ROWS = (
    ("交易日期", "摘要", "支出金额", "收入金额", "余额"),
    ("2026-09-01", "超市", "18.00", "", "82.00"),
    ("2026-09-02", "工资", "", "1,000.00", "1,082.00"),
)


def page(head: str = "", cell: str = "<td class=x>{}</td>") -> str:
    rows = "".join(f"<tr>{''.join(map(cell.format, row))}</tr>" for row in ROWS)
    title = '<tr><td colspan="5"><b>某某银行</b>&nbsp;明细</td></tr>'
    style = "<style>td {mso-number-format:'\\@';}</style>"
    return f"<html><head>{head}{style}</head><body><table>{title}{rows}</table></html>"


def book() -> str:
    cells = "".join(
        f"<Row>{''.join(f'<Cell><Data>{cell}</Data></Cell>' for cell in row)}</Row>"
        for row in ROWS[:2]
    )
    # In the last row the blank cell is left out, as Excel does.
    last = (
        "<Row><Cell><Data>2026-09-02</Data></Cell><Cell><Data>工资</Data></Cell>"
        '<Cell ss:Index="4"><Data>1000</Data></Cell>'
        "<Cell><Data>1082</Data></Cell></Row>"
    )
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}">'
        f"<Worksheet><Table>{cells}{last}</Table></Worksheet></Workbook>"
    )


def sums(file: StatementFile) -> dict[str, tuple[int, int]]:
    return {way: (each.rows, each.amount) for way, each in file.sums().items()}


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("text", [page(), page(cell="<td>{}"), book()])
def test_a_page_under_the_name_of_a_workbook_is_read(text: str, encoding: str) -> None:
    file = read_bytes("明细.xls", text.encode(encoding))

    assert (file.problem, file.recognised) == (None, "bank-debit")
    assert file.encoding == encoding
    assert sums(file) == {"out": (1, 1800), "in": (1, 100000)}
    assert [row.entry.note for row in file.rows if row.entry] == ["超市", "工资"]


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body>请登录</body></html>",
        "<html><table><tr><td>用户名</td><td>密码</td></tr></table></html>",
        "<table><tr><td colspan=99999999>x<tr><td ss:index=77777777>y",
    ],
)
def test_a_page_without_a_statement_is_refused_as_one(text: str) -> None:
    file = read_bytes("page.xls", text.encode())

    assert (file.problem, file.rows) == (FileProblem.WEB_PAGE, ())


def test_cells_keep_their_places_and_lose_their_padding() -> None:
    text = table_text(
        "<table><tr><th colspan=2>a<th> b <tr><td>1<td>2,5<td>3<br>4"
        "<script>var x</script></table>"
    )

    assert text == 'a,,b\n1,"2,5",3 4\n'
