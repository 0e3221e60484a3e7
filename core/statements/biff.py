"""Old workbooks (``.xls``): the container, its records, and their cells as text.

Banks still send them.  They are read here, in plain Python, because a damaged
one makes the readers written in other languages end the whole program.
The format is described in [MS-CFB] and [MS-XLS].
"""

import datetime as dt
import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

# Numbers of the container: the end of a chain, and the smallest stream that
# lies in sectors of its own.
_LAST_SECTOR = 0xFFFFFFFA
_SMALLEST = 4096
_HEADER_FATS = 109
_STREAMS = ("Workbook", "Book")

_BOF, _EOF, _CONTINUE, _LOCKED = 0x809, 0x0A, 0x3C, 0x2F
_SHEET, _TEXTS, _FORMAT, _STYLE = 0x85, 0xFC, 0x41E, 0xE0
_EPOCH_1904, _CODE_PAGE = 0x22, 0x42
_NUMBER, _RK, _RKS, _LABEL, _TEXT, _FORMULA, _STRING = (
    *(0x203, 0x27E, 0xBD, 0x204),
    *(0xFD, 0x06, 0x207),
)

_VERSION_8 = 0x600
_MOST_COLUMNS = 256

_DATE_FORMATS = frozenset(
    (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))
)
_DATE_LETTERS = re.compile(r"[ymdhs年月日时]", re.IGNORECASE)
_NOT_LETTERS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|general', re.IGNORECASE)


class NoWorkbookError(ValueError):
    """Bytes in which there is no workbook that can be read."""


#: The cells of a sheet by row and column, from 0.
Cells = dict[int, dict[int, object]]

_Record = tuple[int, bytes]


@dataclass(slots=True)
class _Book:
    """What the records before the sheets say."""

    is_version_8: bool = True
    encoding: str = "gb18030"
    start: dt.datetime = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a wall clock
    texts: list[str] = field(default_factory=list)
    formats: dict[int, str] = field(default_factory=dict)
    styles: list[int] = field(default_factory=list)
    sheets: list[tuple[str, int]] = field(default_factory=list)


def sheets_in(data: bytes) -> list[tuple[str, Cells]]:
    """Return the names and the cells of a workbook's sheets.

    Raises:
        NoWorkbookError: If it is damaged, or locked by a password.
    """
    try:
        stream = _workbook_stream(data)
        book = _book_of(stream)
        return [(name, _cells_of(stream, place, book)) for name, place in book.sheets]
    except (struct.error, IndexError, ValueError, OverflowError) as error:
        raise NoWorkbookError from error


def _workbook_stream(data: bytes) -> bytes:
    size = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
    fat = _fat(data, size)
    first = struct.unpack_from("<I", data, 48)[0]
    directory = _chain(data, fat, first, size)
    for at in range(0, len(directory) - 127, 128):
        entry = directory[at : at + 128]
        length = struct.unpack_from("<H", entry, 64)[0]
        name = entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        if name in _STREAMS:
            start, whole = struct.unpack_from("<II", entry, 116)
            stream = _chain(data, fat, start, size)[:whole]
            if whole < _SMALLEST or len(stream) < whole:
                raise NoWorkbookError
            return stream
    raise NoWorkbookError


def _fat(data: bytes, size: int) -> list[int]:
    """Return for each sector the one that follows it."""
    fat: list[int] = []
    for place in struct.unpack_from(f"<{_HEADER_FATS}I", data, 76):
        if place >= _LAST_SECTOR:
            break
        fat += struct.unpack_from(f"<{size // 4}I", data, (place + 1) * size)
    return fat


def _chain(data: bytes, fat: Sequence[int], first: int, size: int) -> bytes:
    parts: list[bytes] = []
    place = first
    while place < _LAST_SECTOR:
        if len(parts) > len(fat):  # it runs in a circle
            raise NoWorkbookError
        parts.append(data[(place + 1) * size : (place + 2) * size])
        place = fat[place]
    return b"".join(parts)


def _records(stream: bytes, place: int) -> Iterator[_Record]:
    """Yield the records from a place to the end of what begins there."""
    depth = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        yield kind, stream[place + 4 : place + 4 + length]
        place += 4 + length
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return
    raise NoWorkbookError  # cut off


def _book_of(stream: bytes) -> _Book:
    book = _Book()
    pending: list[bytes] = []
    for kind, body in _records(stream, 0):
        if kind == _CONTINUE and pending:
            pending.append(body)
            continue
        if pending:
            book.texts = list(_shared_texts(pending))
            pending = []
        if kind == _LOCKED:
            raise NoWorkbookError
        if kind == _TEXTS:
            pending = [body]
        else:
            _take(book, kind, body)
    return book


def _take(book: _Book, kind: int, body: bytes) -> None:
    if kind == _BOF:
        book.is_version_8 = struct.unpack_from("<H", body)[0] == _VERSION_8
    elif kind == _CODE_PAGE:
        page = struct.unpack("<H", body)[0]
        book.encoding = "gb18030" if page == 936 else "cp1252"
    elif kind == _EPOCH_1904 and body[:1] == b"\1":
        book.start = dt.datetime(1904, 1, 1)  # noqa: DTZ001 - a wall clock
    elif kind == _STYLE:
        book.styles.append(struct.unpack_from("<H", body, 2)[0])
    elif kind == _FORMAT:
        number = struct.unpack_from("<H", body)[0]
        length = 2 if book.is_version_8 else 1
        book.formats[number] = _text(body[2:], length, book)
    elif kind == _SHEET and body[5:6] == b"\0":
        place = struct.unpack_from("<I", body)[0]
        book.sheets.append((_text(body[6:], 1, book), place))


def _text(body: bytes, length_bytes: int, book: _Book) -> str:
    """Return a text that begins with its length."""
    length = int.from_bytes(body[:length_bytes], "little")
    if not book.is_version_8:
        said = body[length_bytes : length_bytes + length]
        return said.decode(book.encoding, "replace")
    wide = body[length_bytes] & 1
    said = body[length_bytes + 1 : length_bytes + 1 + length * (1 + wide)]
    return said.decode("utf-16-le" if wide else "latin-1", "replace")


class _Segments:
    """A table of texts that goes on over several records."""

    def __init__(self, segments: Sequence[bytes]) -> None:
        self._segments = segments
        self._index = 0
        self._at = 8  # behind the two counts

    def more(self) -> bool:
        """Return whether anything is left; go on to the next record if so."""
        while self._at >= len(self._segments[self._index]):
            if self._index + 1 >= len(self._segments):
                return False
            self._index, self._at = self._index + 1, 0
        return True

    def number(self, size: int) -> int:
        """Return the next number; none is divided between records."""
        self.more()
        at = self._at
        self._at += size
        said = self._segments[self._index][at : self._at]
        return int.from_bytes(said, "little")

    def skip(self, count: int) -> None:
        """Pass over so many bytes."""
        while count > 0 and self.more():
            step = min(count, len(self._segments[self._index]) - self._at)
            self._at += step
            count -= step

    def characters(self, count: int, wide: int) -> str:
        """Return so many characters; each record says anew how wide they are."""
        parts: list[str] = []
        while count > 0:
            segment = self._segments[self._index]
            step = min(count, (len(segment) - self._at) >> wide)
            end = self._at + (step << wide)
            said = segment[self._at : end]
            parts.append(said.decode("utf-16-le" if wide else "latin-1", "replace"))
            self._at, count = end, count - step
            if count > 0:
                self._index, self._at = self._index + 1, 1
                wide = self._segments[self._index][0] & 1
        return "".join(parts)


def _shared_texts(bodies: Sequence[bytes]) -> Iterator[str]:
    segments = _Segments(bodies)
    while segments.more():
        count, flags = segments.number(2), segments.number(1)
        runs = segments.number(2) if flags & 8 else 0
        extra = segments.number(4) if flags & 4 else 0
        yield segments.characters(count, flags & 1)
        segments.skip(4 * runs + extra)


def _cells_of(stream: bytes, place: int, book: _Book) -> Cells:
    cells: Cells = {}
    formula: tuple[int, int] | None = None
    for kind, body in _records(stream, place):
        if kind == _STRING and formula is not None:
            length = 2
            cells.setdefault(formula[0], {})[formula[1]] = _text(body, length, book)
        for row, column, value in _values(kind, body, book):
            if column >= _MOST_COLUMNS:
                raise NoWorkbookError
            cells.setdefault(row, {})[column] = value
        if kind == _FORMULA:
            formula = struct.unpack_from("<HH", body)
    return cells


def _values(kind: int, body: bytes, book: _Book) -> Iterator[tuple[int, int, object]]:
    """Yield row, column and value of the cells in a record."""
    if kind not in (_NUMBER, _RK, _RKS, _LABEL, _TEXT, _FORMULA):
        return
    row, column, style = struct.unpack_from("<HHH", body)
    if kind == _TEXT:
        yield row, column, book.texts[struct.unpack_from("<I", body, 6)[0]]
    elif kind == _LABEL:
        yield row, column, _text(body[6:], 2, book)
    elif kind == _NUMBER or (kind == _FORMULA and body[12:14] != b"\xff\xff"):
        number = struct.unpack_from("<d", body, 6)[0]
        yield row, column, _styled(number, style, book)
    elif kind == _RK:
        yield row, column, _styled(_rk(body[6:10]), style, book)
    elif kind == _RKS:
        for shift, at in enumerate(range(4, len(body) - 7, 6)):
            style = struct.unpack_from("<H", body, at)[0]
            value = _styled(_rk(body[at + 2 : at + 6]), style, book)
            yield row, column + shift, value


def _rk(packed: bytes) -> float:
    """Return a number of thirty bits and two flags."""
    said = int.from_bytes(packed, "little", signed=True)
    if said & 2:
        number = float(said >> 2)
    else:
        whole = struct.pack("<Q", (said & 0xFFFFFFFC) << 32)
        number = struct.unpack("<d", whole)[0]
    return number / 100 if said & 1 else number


def _styled(number: float, style: int, book: _Book) -> object:
    """Return a number, or the moment that it is by its style."""
    form = book.styles[style] if style < len(book.styles) else 0
    letters = _NOT_LETTERS.sub("", book.formats.get(form, ""))
    if form not in _DATE_FORMATS and not _DATE_LETTERS.search(letters):
        return number
    moment = book.start + dt.timedelta(days=number)
    return moment.time() if 0 <= number < 1 else moment
