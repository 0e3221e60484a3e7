"""Text into cells: forgiving where wallets and banks are sloppy.

Rows may be of any length, cells padded with spaces and tabs, quotes undoubled
or never closed.  One bad row never takes the rows after it along.
"""

import re
from collections.abc import Iterator, Sequence

#: A data row: its physical line from 1, its trimmed cells, and its own text.  Of
#: a row that is too long to be one there are no cells and only the beginning.
Record = tuple[int, list[str], str]

# How many lines a quoted cell may run over before the quote counts as a slip.
_MOST_LINES = 40

# Nor may a row with such a cell have more characters than these.
_LONGEST_QUOTED = 50_000

#: Nor may any row have more characters.
LONGEST_ROW = 200_000

# What is shown of a row that is longer.
_BEGINNING = 200

_PADDING = re.compile(r"[^\S\n]*")
_PADDING_OF_TABBED = re.compile(r"[^\S\n\t]*")
# What ends a line for Python, but not here.
_OTHER_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
# How much of a text is divided into lines at a time.
_PIECE = 1 << 16
_LINE = re.compile(r"[^\r\n]*+(?:\r\n?|\n)|[^\r\n]++")


def physical_lines(text: str, start: int = 0) -> Iterator[str]:
    """Yield the physical lines with their ends, from a place in the text on.

    A line ends in CRLF, LF or a bare CR.  Nothing else ends it: a cell may hold
    any other separator that Unicode knows.
    """
    while start < len(text):
        end = text.find("\n", start + _PIECE) + 1 or len(text)
        piece = text[start:end]
        if any(end in piece for end in _OTHER_ENDS):
            yield from (match[0] for match in _LINE.finditer(piece))
        else:
            yield from piece.splitlines(keepends=True)
        start = end


def lines_of(text: str) -> list[str]:
    """Return the same lines without their ends."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return lines


def cells_of(text: str, delimiter: str) -> list[str]:
    """Return the trimmed cells of one row."""
    if '"' in text:
        return _quoted_cells(text, delimiter)[0]
    return [cell.strip() for cell in text.split(delimiter)]


def records(
    lines: Sequence[str], start: int, delimiter: str, width: int
) -> Iterator[Record]:
    """Yield the rows that are not blank, from a line (counted from 0) on.

    Args:
        lines: The physical lines of the file.
        start: The index of the first one to be read.
        delimiter: What separates the cells.
        width: The number of cells that a row should have.  A quote that stays
            open in a row of that many cells is taken for a slip.
    """
    blank = f" \t\u3000{delimiter}"
    index, count = start, len(lines)
    while index < count:
        text = lines[index]
        index += 1
        if len(text) > LONGEST_ROW:
            if text.strip(blank):
                yield index, [], text[:_BEGINNING]
        elif '"' in text:
            line = index
            text, cells, used = _joined(lines, index - 1, delimiter, width)
            index += used - 1
            yield line, cells, text
        else:
            cells = [*map(str.strip, text.split(delimiter))]
            if any(cells):
                yield index, cells, text


def _joined(
    lines: Sequence[str], index: int, delimiter: str, width: int
) -> tuple[str, list[str], int]:
    """Return a row that may run over several lines, and how many it took."""
    text = lines[index]
    cells, left_open = _quoted_cells(text, delimiter)
    if not left_open or len(cells) >= width - 1:
        return text, cells, 1
    longer = text
    for used, line in enumerate(lines[index + 1 : index + _MOST_LINES], start=2):
        longer = f"{longer}\n{line}"
        if len(longer) > _LONGEST_QUOTED:
            break
        if '"' not in line:
            continue
        more, left_open = _quoted_cells(longer, delimiter)
        if not left_open:
            return (longer, more, used) if len(more) >= width - 1 else (text, cells, 1)
    return text, cells, 1


def _quoted_cells(text: str, delimiter: str) -> tuple[list[str], bool]:
    """Return the cells of a row with quotes, and whether a quote stays open.

    A quote opens a cell only at its beginning and closes it only at its end;
    anywhere else it is a character like any other.
    """
    cells: list[str] = []
    at, left_open = 0, False
    padding = _padding(delimiter)
    while at <= len(text):
        cell_end = -1
        padded = padding.match(text, at)
        start = padded.end() if padded else at
        if not left_open and text.startswith('"', start):
            cell_end = _closing_quote(text, start + 1, delimiter)
            left_open = cell_end < 0
        if cell_end >= 0:
            cells.append(text[start + 1 : cell_end].replace('""', '"').strip())
            stop = text.find(delimiter, cell_end)
        else:
            stop = text.find(delimiter, at)
            cells.append(text[at : stop if stop >= 0 else len(text)].strip())
        if stop < 0:
            break
        at = stop + len(delimiter)
    return cells, left_open


def _padding(delimiter: str) -> re.Pattern[str]:
    """Return what may stand around quotes: tabs only where they separate nothing."""
    return _PADDING_OF_TABBED if delimiter == "\t" else _PADDING


def _closing_quote(text: str, start: int, delimiter: str) -> int:
    """Return where the quote stands that ends a cell, or -1."""
    at = text.find('"', start)
    padding = _padding(delimiter)
    while at >= 0:
        if text.startswith('"', at + 1):
            at = text.find('"', at + 2)
            continue
        padded = padding.match(text, at + 1)
        after = padded.end() if padded else at + 1
        if after == len(text) or text.startswith(delimiter, after):
            return at
        at = text.find('"', at + 1)
    return -1
