"""Bytes into text: which encodings a statement may be in, likeliest first.

The order is: a byte order mark, strict UTF-8, UTF-16 given away by its zero
bytes, strict GB18030 (which includes GBK and GB2312) and what Japan and Korea
have, the first two with damaged places marked, and Windows' western code page.
Almost any bytes *can* be read as GB18030, so whoever reads takes the first text
in which the words of a header are found; that, not this module, decides.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

from core.statements.rows import FileProblem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)

#: Encodings of the East, in which western text can mostly be read as well: only
#: the words of a header show that it is one of them.
EASTERN = ("gb18030", "cp932", "cp949")

# How the files begin that are no text at all.
_BEGINNINGS = (
    (b"\x89PNG", FileProblem.PICTURE),
    (b"\xff\xd8\xff", FileProblem.PICTURE),
    (b"GIF8", FileProblem.PICTURE),
    (b"II*\0", FileProblem.PICTURE),
    (b"MM\0*", FileProblem.PICTURE),
    (b"%PDF", FileProblem.PDF),
    (b"PK\x03\x04", FileProblem.ARCHIVE),
    (b"PK\x05\x06", FileProblem.ARCHIVE),
    (b"Rar!\x1a", FileProblem.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", FileProblem.ARCHIVE),
    (b"\x1f\x8b", FileProblem.ARCHIVE),
    (b"\xd0\xcf\x11\xe0", FileProblem.WORKBOOK),
    (b"SQLite format 3\0", FileProblem.LEDGER),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in, and whether places were damaged."""

    text: str
    encoding: str
    damaged: bool = False


def problem_of(data: bytes) -> FileProblem | None:
    """Return why bytes cannot be a text file, as far as their beginning tells."""
    if not data.strip(b"\0 \t\r\n"):
        return FileProblem.EMPTY
    for beginning, problem in _BEGINNINGS:
        if data.startswith(beginning):
            return problem
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return FileProblem.PICTURE
    if data[4:8] == b"ftyp":
        return FileProblem.PICTURE
    return None


def decodings(data: bytes, chosen: str = "") -> Iterator[Decoded]:
    """Yield the texts that bytes may stand for, likeliest first.

    A character cut in half at the very end is left out: the file was cut there.

    Args:
        data: The whole file.
        chosen: The one encoding the user wants; damaged places are marked.
            Nothing is yielded if there is no such encoding.
    """
    if chosen:
        yield from _chosen(data, chosen)
        return
    for mark, name, encoding in _MARKS:
        if data.startswith(mark):
            yield _lenient(data[len(mark) :], encoding, name)
            return
    wide = _wide_encoding(data)
    if wide:
        yield _lenient(data, wide, wide)
    for encoding in ("utf-8", *EASTERN):
        text = _strict(data, encoding)
        if text is not None:
            yield Decoded(_without_zeros(text), encoding, "\0" in text)
    for encoding in ("utf-8", "gb18030", "cp1252"):
        yield _lenient(data, encoding, encoding)


def _chosen(data: bytes, encoding: str) -> Iterator[Decoded]:
    for mark, _, marked in _MARKS:
        if data.startswith(mark) and _same(encoding, marked):
            yield _lenient(data[len(mark) :], marked, encoding)
            return
    try:
        yield _lenient(data, encoding, encoding)
    except (LookupError, ValueError):
        return


def _same(one: str, other: str) -> bool:
    try:
        return codecs.lookup(one).name == codecs.lookup(other).name
    except (LookupError, ValueError):
        return False


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return None


def _lenient(data: bytes, encoding: str, name: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    # What a cut leaves of the last character is no damage in the middle.
    whole = text.removesuffix("\ufffd")
    damaged = "\ufffd" in whole or "\0" in whole
    return Decoded(_without_zeros(whole), name, damaged)


def _without_zeros(text: str) -> str:
    return text.replace("\0", "") if "\0" in text else text


def _wide_encoding(data: bytes) -> str:
    """Return UTF-16's byte order if zero bytes at every other place show it."""
    sample = data[:4096]
    first, second = sample[::2].count(0), sample[1::2].count(0)
    # Header names are Chinese, but commas, digits and line ends are not.
    if max(first, second) < len(sample) / 16 or min(first, second) * 8 > max(
        first, second
    ):
        return ""
    return "utf-16-be" if first > second else "utf-16-le"
