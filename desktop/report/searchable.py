"""Makes the text of a PDF what was written, for searching and copying.

Qt tells a reader which sign each shape of a font stands for, and of several signs
with one shape it takes the first by number.  So a space is copied as a tab, and
人, 金 and 见 as the radicals that look like them: nobody finds 金额 in such a file.
Here the signs in those tables are exchanged for the ones that are meant.
"""

import re

from PySide6.QtGui import QFont, QRawFont

# Qt writes these tables as plain text.  A sign takes as many bytes as another, so
# nothing in the file moves.
_TABLE = re.compile(rb"begincmap\n.*?endcmap\n", re.DOTALL)
_LIST = re.compile(rb"\[[^\]]*\]")
_SIGN = re.compile(rb"<([0-9A-Fa-f]{4})>")

#: The signs that are meant where several share a shape, the likeliest first.
_MEANT = (
    *range(0x20, 0x7F),
    *range(0xA1, 0xAD),
    *range(0xAE, 0x100),
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
#: Where the signs lie that Qt may take instead: spaces and dashes, radicals,
#: and ideographs kept for old encodings.
_MISTAKEN = (
    *range(0x2000, 0x2070),
    *range(0x2E80, 0x2FE0),
    *range(0xF900, 0xFB00),
)


def searchable(pdf: bytes, font: QFont) -> bytes:
    """Return a PDF by Qt whose text can be searched and copied.

    Args:
        pdf: The file.
        font: The font that it is written in.
    """
    meant = meant_signs(font)

    def sign(found: re.Match[bytes]) -> bytes:
        value = int(found[1], 16)
        return b"<%04X>" % meant.get(value, value)

    def table(found: re.Match[bytes]) -> bytes:
        # Signs stand in lists; outside of them shapes are counted.
        return _LIST.sub(lambda listed: _SIGN.sub(sign, listed[0]), found[0])

    return _TABLE.sub(table, pdf)


def meant_signs(font: QFont) -> dict[int, int]:
    """Return for each sign with the shape of another the sign that is meant."""
    raw = QRawFont.fromFont(font)
    shapes: dict[int, int] = {}
    for sign, shape in _shapes(raw, _MEANT):
        if shape:
            shapes.setdefault(shape, sign)
    found = {
        other: shapes[shape]
        for other, shape in _shapes(raw, _MISTAKEN)
        if shape in shapes
    }
    return {0x09: 0x20, 0xA0: 0x20, **found}


def _shapes(raw: QRawFont, signs: tuple[int, ...]) -> list[tuple[int, int]]:
    text = "".join(map(chr, signs))
    return list(zip(signs, raw.glyphIndexesForString(text), strict=True))
