"""Statement files for tests, written in the layouts that the programs use."""

import datetime as dt
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from xml.sax.saxutils import escape

from pyzipper import WZ_AES
from pyzipper.zipfile_aes import AESZipFile

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


WECHAT_COLUMNS = (
    "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,"
    "商户单号,备注"
)

#: What stands above the header of a WeChat bill, a list of cells for each line.
WECHAT_PREAMBLE = (
    ("微信支付账单明细",),
    ("微信昵称：[某人]",),
    (),
    ("----------------------微信支付账单明细列表--------------------",),
)


def wechat_cells(**said: object) -> list[object]:
    """Return a row of a WeChat bill; a plain lunch unless said otherwise."""
    usual: dict[str, object] = {
        "time": "2026-09-07 12:01:33",
        "kind": "商户消费",
        "counterparty": "面馆",
        "goods": "牛肉面",
        "direction": "支出",
        "amount": "¥18.00",
        "method": "零钱",
        "status": "支付成功",
        "order": order_number(),
        "merchant": "/",
        "remark": "/",
    }
    return list({**usual, **said}.values())


def wechat_csv(*rows: Sequence[object]) -> bytes:
    """Return WeChat's bill as CSV, as it came until 2025; the header is line 5."""
    preamble = [",".join((*cells, *[""] * 10)) for cells in WECHAT_PREAMBLE]
    lines = [",".join(f"{cell}\t" for cell in row) for row in rows]
    return "\r\n".join((*preamble, WECHAT_COLUMNS, *lines, "")).encode("utf-8-sig")


def wechat_workbook(*rows: Sequence[object]) -> bytes:
    """Return WeChat's bill as a workbook, as it comes since."""
    return workbook({"Sheet1": wechat_sheet(*rows)})


def wechat_sheet(*rows: Sequence[object]) -> list[Sequence[object]]:
    """Return the rows of that workbook's sheet."""
    return [*WECHAT_PREAMBLE, WECHAT_COLUMNS.split(","), *rows]


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """Return a workbook; numbers and days are such, blank rows are left out."""
    bodies = {name: sheet_xml(rows) for name, rows in sheets.items()}
    return packed_workbook(bodies)


def packed_workbook(bodies: Mapping[str, str]) -> bytes:
    """Return a workbook with the given XML for each sheet."""
    numbered = list(enumerate(bodies.items(), start=1))
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml"'
        f' ContentType="{_KINDS}.worksheet+xml"/>'
        for n, _ in numbered
    )
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>'
        for n, (name, _) in numbered
    )
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet"'
        f' Target="worksheets/sheet{n}.xml"/>'
        for n, _ in numbered
    )
    parts = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
            'content-types"><Default Extension="rels" ContentType="application/'
            'vnd.openxmlformats-package.relationships+xml"/><Default'
            ' Extension="xml" ContentType="application/xml"/><Override'
            f' PartName="/xl/workbook.xml" ContentType="{_KINDS}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_KINDS}.styles+xml"/>'
            f"{overrides}</Types>"
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1"'
            f' Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
            "</Relationships>"
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets>'
            "</workbook>"
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_RELATIONS}">{related}<Relationship Id="rIdS"'
            f' Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
        ),
        "xl/styles.xml": (
            f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
            '<xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>'
        ),
        **{f"xl/worksheets/sheet{n}.xml": body for n, (_, body) in numbered},
    }
    return zip_of({name: text.encode() for name, text in parts.items()})


def sheet_xml(rows: Sequence[Sequence[object]]) -> str:
    """Return the XML of a sheet."""
    lines = [
        f'<row r="{n}">{_cells_xml(n, row)}</row>'
        for n, row in enumerate(rows, start=1)
        if row
    ]
    body = "".join(lines)
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{body}</sheetData></worksheet>'


def _cells_xml(number: int, row: Sequence[object]) -> str:
    return "".join(_cell(number, column, value) for column, value in enumerate(row))


def _cell(row: int, column: int, value: object) -> str:
    place = f"{chr(65 + column)}{row}"
    if isinstance(value, dt.datetime):
        days = (value - dt.datetime(1899, 12, 30)) / dt.timedelta(days=1)  # noqa: DTZ001
        return f'<c r="{place}" s="1"><v>{days!r}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value!r}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(str(value))}</t></is></c>'


def zip_of(members: Mapping[str, bytes], password: str = "") -> bytes:
    """Return an archive, locked by AES if there is a password."""
    data = io.BytesIO()
    with AESZipFile(data, "w", compression=zipfile.ZIP_DEFLATED) as archive:
        if password:
            archive.setencryption(WZ_AES, nbits=256)
            archive.setpassword(password.encode())
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def old_workbook(rows: Sequence[Sequence[object]], name: str = "Sheet1") -> bytes:
    """Return a workbook of the old kind, texts shared, numbers as such."""
    texts = list(dict.fromkeys(c for row in rows for c in row if isinstance(c, str)))
    shared = b"".join(_old_text(text) for text in texts)
    table = struct.pack("<II", len(texts), len(texts)) + shared
    style = struct.pack("<HH", 0, 0) + bytes(16)
    dated = struct.pack("<HH", 0, 22) + bytes(16)
    cells = b"".join(
        _old_cell(n, column, value, texts)
        for n, row in enumerate(rows)
        for column, value in enumerate(row)
        if value != ""
    )
    sheet = _bof(0x10) + cells + _record(0x0A)
    title = bytes([len(name), 1]) + name.encode("utf-16-le")
    globals_of = [_bof(5), _record(0xE0, style), _record(0xE0, dated)]
    after = _record(0xFC, table) + _record(0x0A)
    length = sum(map(len, globals_of)) + 4 + 6 + len(title) + len(after)
    listed = _record(0x85, struct.pack("<IBB", length, 0, 0) + title)
    return _container(b"".join((*globals_of, listed, after, sheet)))


def _record(kind: int, body: bytes = b"") -> bytes:
    assert len(body) < 8000, "the texts of a test fit into one record"
    return struct.pack("<HH", kind, len(body)) + body


def _bof(kind: int) -> bytes:
    return _record(0x809, struct.pack("<HH", 0x600, kind) + bytes(12))


def _old_text(text: str) -> bytes:
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def _old_cell(row: int, column: int, value: object, texts: list[str]) -> bytes:
    if isinstance(value, str):
        place = struct.pack("<HHH", row, column, 0)
        return _record(0xFD, place + struct.pack("<I", texts.index(value)))
    if isinstance(value, dt.datetime):
        days = (value - dt.datetime(1899, 12, 30)) / dt.timedelta(days=1)  # noqa: DTZ001
        return _record(0x203, struct.pack("<HHHd", row, column, 1, days))
    if isinstance(value, int):
        place = struct.pack("<HHH", row, column, 0)
        return _record(0x27E, place + struct.pack("<i", value << 2 | 2))
    return _record(0x203, struct.pack("<HHHd", row, column, 0, value))


def _container(stream: bytes) -> bytes:
    """Return a compound file with nothing but the workbook's stream in it."""
    size = max(4096, len(stream))
    sectors = -(-size // 512)
    stream = stream.ljust(sectors * 512, b"\0")
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    chain = [*range(3, sectors + 2), end]
    fat = [0xFFFFFFFD, end, *chain]
    assert len(fat) <= 128
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIII", 1, 1, 0, 4096, end, 0, end, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    root = _directory_entry("Root Entry", 5, end, 0)
    entry = _directory_entry("Workbook", 2, 2, size)
    table = struct.pack("<128I", *fat, *[free] * (128 - len(fat)))
    return header + table + (root + entry).ljust(512, b"\0") + stream


def _directory_entry(name: str, kind: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    body = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw), kind, 1)
    return (body + bytes(48) + struct.pack("<IQ", start, size)).ljust(128, b"\0")


def zip_locked_the_old_way(name: str, content: bytes, password: str) -> bytes:
    """Return an archive of one stored file, locked as zips were before AES."""
    plain = io.BytesIO()
    with zipfile.ZipFile(plain, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name), content)
    crc = zlib.crc32(content)
    body = _old_cipher(bytes(11) + bytes([crc >> 24]) + content, password)
    data = plain.getvalue()
    start = 30 + len(name.encode())
    head, tail = data[:start], data[start + len(content) :]
    sizes = struct.pack("<III", crc, len(content), len(content))
    longer = struct.pack("<III", crc, len(content) + 12, len(content))
    head = head[:6] + b"\1\0" + head[8:]
    tail = tail[:8] + b"\1\0" + tail[10:]
    # Where the directory begins stands in the last record, behind its length.
    place = struct.unpack_from("<I", tail, len(tail) - 6)[0] + 12
    tail = tail[:-6] + struct.pack("<I", place) + tail[-2:]
    return head.replace(sizes, longer) + body + tail.replace(sizes, longer)


def _old_cipher(content: bytes, password: str) -> bytes:
    keys = [0x12345678, 0x23456789, 0x34567890]
    for byte in password.encode():
        _next_keys(keys, byte)
    found = bytearray()
    for byte in content:
        mixed = keys[2] | 2
        found.append(byte ^ (mixed * (mixed ^ 1) >> 8 & 0xFF))
        _next_keys(keys, byte)
    return bytes(found)


def _next_keys(keys: list[int], byte: int) -> None:
    keys[0] = _crc(keys[0], byte)
    keys[1] = (keys[1] + (keys[0] & 0xFF)) * 134775813 + 1 & 0xFFFFFFFF
    keys[2] = _crc(keys[2], keys[1] >> 24)


def _crc(key: int, byte: int) -> int:
    return ~zlib.crc32(bytes([byte]), ~key & 0xFFFFFFFF) & 0xFFFFFFFF
