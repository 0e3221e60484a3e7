"""Tables in pages: what many banks send under the name of a workbook.

Such a file is a page of HTML, or a workbook written out as XML.  Its rows, those
of all its tables in their order, become the rows of a CSV.
"""

from html.parser import HTMLParser

from core.statements.delimited import lines_of
from core.statements.workbook import csv_text

_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "cell"})
_UNSHOWN = frozenset({"script", "style"})

# No statement has so many columns; a page may claim any number.
_MOST_COLUMNS = 300

# A page of a bank is small; reading one takes a while.
_LARGEST = 20 << 20

_BEGINNINGS = (b"<!doctype html", b"<html", b"<head", b"<meta", b"<table", b"<style")
_WORKBOOK = b"urn:schemas-microsoft-com:office:spreadsheet"


def is_page(data: bytes) -> bool:
    """Return whether the bytes of a file begin as a page does."""
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(_BEGINNINGS) or (
        start.startswith(b"<?xml") and _WORKBOOK in start
    )


def table_text(page: str) -> str:
    """Return the rows of all tables of a page as CSV, empty without any."""
    if len(page) > _LARGEST:
        return ""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    text = csv_text(reader.rows)
    return text if any(lines_of(text)) else ""


class _Reader(HTMLParser):
    """Collects the texts of cells, row by row; tags may be left unclosed."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._place = 0
        self._unshown = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row or a cell."""
        self._unshown = tag in _UNSHOWN
        if tag in _ROWS:
            self._end_cell()
            self.rows.append([])
        elif tag in _CELLS and self.rows:
            self._end_cell()
            self._begin_cell(dict(attrs))
        elif tag == "br" and self._cell is not None:
            self._cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End a cell."""
        self._unshown = False
        if tag in _CELLS or tag in _ROWS:
            self._end_cell()

    def close(self) -> None:
        """End the last cell, which nothing else may have ended."""
        super().close()
        self._end_cell()

    def handle_data(self, data: str) -> None:
        """Add to the text of a cell."""
        if self._cell is not None and not self._unshown:
            self._cell.append(data)

    def _begin_cell(self, said: dict[str, str | None]) -> None:
        row = self.rows[-1]
        # A workbook names the column where cells before it were left out.
        row += [""] * (_number(said.get("ss:index")) - 1 - len(row))
        if len(row) >= _MOST_COLUMNS:
            return
        wide = _number(said.get("colspan")) or _number(said.get("ss:mergeacross")) + 1
        self._cell, self._place = [], len(row)
        row += [""] * wide

    def _end_cell(self) -> None:
        if self._cell is not None:
            self.rows[-1][self._place] = " ".join("".join(self._cell).split())
        self._cell = None


def _number(text: str | None) -> int:
    """Return a number of columns; 0 where there is none, or none that can be."""
    said = (text or "").strip()
    return min(int(said), _MOST_COLUMNS) if said.isascii() and said.isdigit() else 0
