"""Workbooks into text: each sheet as the CSV that it would be saved as.

A row of the sheet becomes the physical line of the same number, blank rows
included, so that whatever reads CSV files reads sheets as well.  Nothing is
guessed: numbers keep the fifteen digits that a spreadsheet keeps, and moments
are written out as ISO to the second.
"""

import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from core.statements.archive import ArchiveError, whole_members
from core.statements.biff import NoWorkbookError, sheets_in
from core.statements.rows import FileProblem

# A sheet is laid out in memory as a rectangle; a single cell far out would make
# it one of thousands of millions.
_MOST_CELLS = 20_000_000

_PLACE = re.compile(
    rb"""<(?:\w+:)?(?:c|row)\b[^>]*?\sr\s*=\s*["']\s*([A-Za-z]*)(\d+)""", re.ASCII
)
# A binary workbook, .xlsb, whose cells do not stand in any text.
_BINARY = re.compile(r"xl/(?:worksheets/.*|workbook)\.bin$", re.IGNORECASE)

# No place of a cell has so many letters or digits.
_LONGEST_PLACE = 10

_DIGITS = ".15g"
_BREAKS = re.compile(r"[\r\n]+")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's name, and its rows as the text of a CSV file."""

    name: str
    text: str


def sheets_of(data: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook, ``.xlsx`` or ``.xls``.

    Raises:
        ArchiveError: If it is damaged, locked by a password, or too large.
    """
    if not data.startswith(b"PK"):
        return tuple(_read_old(data))
    _check_extent(whole_members(data))
    try:
        return tuple(_read(data))
    except ArchiveError:
        raise
    # The reader is not Python: what its panics raise is no Exception.
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise ArchiveError(FileProblem.WORKBOOK) from None


def _read(data: bytes) -> Iterator[Sheet]:
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.height * sheet.width > _MOST_CELLS:
            raise ArchiveError(FileProblem.TOO_LARGE)
        yield Sheet(name, csv_text(sheet.to_python(skip_empty_area=False)))


def _read_old(data: bytes) -> Iterator[Sheet]:
    try:
        sheets = sheets_in(data)
    except NoWorkbookError:
        raise ArchiveError(FileProblem.WORKBOOK) from None
    for name, cells in sheets:
        rows = (cells.get(row, {}) for row in range(max(cells, default=-1) + 1))
        yield Sheet(name, csv_text(map(_in_order, rows)))


def _in_order(cells: Mapping[int, object]) -> list[object]:
    return [cells.get(column) for column in range(max(cells, default=-1) + 1)]


def csv_text(rows: Iterable[Iterable[object]]) -> str:
    """Return rows of cells as CSV, one line for each."""
    return "".join(f"{_line(map(cell_text, row))}\n" for row in rows)


def _line(cells: Iterable[str]) -> str:
    text = ",".join(
        '"{}"'.format(cell.replace('"', '""')) if '"' in cell or "," in cell else cell
        for cell in cells
    )
    return text if text.strip(",") else ""


def cell_text(value: object) -> str:
    """Return what a cell says.

    >>> cell_text(28.16), cell_text(500.0), cell_text(4.2e27)
    ('28.16', '500', '4.2e+27')
    """
    match value:
        case str():
            text = _BREAKS.sub(" ", value)
        case bool():
            text = str(value).upper()
        case float() | int():
            text = format(value, _DIGITS)
        case dt.datetime():
            # A day count holds no seconds exactly; they are the nearest ones.
            nearest = value + dt.timedelta(microseconds=500_000)
            text = str(nearest.replace(microsecond=0))
        case dt.date():
            text = f"{value} 00:00:00"
        case dt.time():
            text = value.strftime("%H:%M:%S")
        case _:
            text = "" if value is None else str(value)
    return text


def _check_extent(members: Iterable[tuple[str, bytes]]) -> None:
    """Refuse a workbook whose cells stand too far apart to be laid out."""
    for name, content in members:
        if _BINARY.match(name):
            raise ArchiveError(FileProblem.WORKBOOK)
        rows = columns = 1
        for letters, digits in set(_PLACE.findall(content)):
            rows = max(rows, int(digits[:_LONGEST_PLACE]))
            columns = max(columns, _column_number(letters[:_LONGEST_PLACE]))
        if rows * columns > _MOST_CELLS:
            raise ArchiveError(FileProblem.TOO_LARGE)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
