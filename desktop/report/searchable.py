"""Makes the text of a PDF what was written, for searching and copying.

Qt tells a reader which sign each shape of a font stands for, and of several signs
with one shape it takes the first by number.  So a space is copied as a tab, and
人, 金 and 见 as the radicals that look like them: nobody finds 金额 in such a file.
Here those tables are written anew, as the PDF standard provides for: changed
objects are added at the end, with a table of their places.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QFont, QRawFont

_TABLE = re.compile(rb"/ToUnicode (\d+) 0 R")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_STREAM = re.compile(rb"\s*\d+ 0 obj\s*<<.*?>>\s*stream\r?\n", re.DOTALL)
_SIGN = re.compile(rb"<([0-9A-Fa-f]{4})>(?= |\])")

#: The signs that are meant where several share a shape, the likeliest first.
_MEANT = (
    *range(0x20, 0x7F),
    *range(0xA1, 0x100),
    0x2013,
    0x2014,
    0x2018,
    0x2019,
    0x201C,
    0x201D,
    0x2026,
    0x2212,
    *range(0x3000, 0x3040),
    *range(0x4E00, 0xA000),
    *range(0xFF01, 0xFFE6),
)


@dataclass(frozen=True, slots=True)
class _Changed:
    """An object to be written anew, and its content."""

    number: int
    content: bytes


def searchable(pdf: bytes, font: QFont) -> bytes:
    """Return a PDF by Qt whose text can be searched and copied.

    A file of another make than expected is returned as it is.

    Args:
        pdf: The file.
        font: The font that most of it is written in.
    """
    start, trailer = _START.search(pdf), _TRAILER.search(pdf)
    if start is None or trailer is None:
        return pdf
    meant = _meant_signs(font)
    changed = list(_changed_tables(pdf, int(start[1]), meant))
    if not changed:
        return pdf
    return _with_objects(pdf, changed, trailer[1], int(start[1]))


def _meant_signs(font: QFont) -> dict[int, int]:
    """Return for each sign with a shape of another the sign that is meant."""
    raw = QRawFont.fromFont(font)
    shapes: dict[int, int] = {}
    meant = "".join(map(chr, _MEANT))
    for sign, shape in zip(_MEANT, raw.glyphIndexesForString(meant), strict=True):
        if shape:
            shapes.setdefault(shape, sign)
    others = [*range(0x2000, 0x2070), *range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00)]
    looks = raw.glyphIndexesForString("".join(map(chr, others)))
    found = {
        other: shapes[shape]
        for other, shape in zip(others, looks, strict=True)
        if shape in shapes
    }
    return {0x09: 0x20, 0xA0: 0x20, 0xAD: 0x2D, **found}


def _changed_tables(pdf: bytes, xref: int, meant: dict[int, int]) -> Iterator[_Changed]:
    places = _places(pdf, xref)
    for number in sorted({int(found) for found in _TABLE.findall(pdf)}):
        head = _STREAM.match(pdf, places.get(number, len(pdf)))
        if head is None:
            continue
        try:
            table = zlib.decompressobj().decompress(pdf[head.end() :])
        except zlib.error:
            continue
        yield _Changed(number, _rewritten(table, meant))


def _rewritten(table: bytes, meant: dict[int, int]) -> bytes:
    """Return a table of signs in which every sign is the one that is meant."""

    def sign(found: re.Match[bytes]) -> bytes:
        value = int(found[1], 16)
        return b"<%04X>" % meant.get(value, value)

    # Only what stands in brackets are signs; the rest counts shapes.
    return re.sub(rb"\[[^\]]*\]", lambda listed: _SIGN.sub(sign, listed[0]), table)


def _places(pdf: bytes, xref: int) -> dict[int, int]:
    """Return where each object of a file begins."""
    lines = pdf[xref:].split(b"\n")
    first, count = (int(part) for part in lines[1].split())
    return {
        first + place: int(line[:10])
        for place, line in enumerate(lines[2 : 2 + count])
        if line[17:18] == b"n"
    }


def _with_objects(
    pdf: bytes, changed: list[_Changed], trailer: bytes, xref: int
) -> bytes:
    body = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n")
    table = bytearray(b"xref\n")
    for one in changed:
        packed = zlib.compress(one.content)
        table += b"%d 1\n%010d 00000 n \n" % (one.number, len(body))
        body += b"%d 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % (
            one.number,
            len(packed),
        )
        body += packed + b"\nendstream\nendobj\n"
    start = len(body)
    ending = b"trailer\n<<%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(body + table + ending % (trailer, xref, start))
