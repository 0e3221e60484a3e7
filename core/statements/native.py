"""The program's own CSV, as any export of it writes and a person may type."""

import csv
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, islice, repeat

from core.money import parse_amount
from core.native_csv import CellError, entries_from_columns, entry_from_cells
from core.records import Entry, Kind
from core.statements.delimited import physical_lines
from core.statements.identity import NATIVE, Occurrences, entry_key, numbered_key
from core.statements.layout import Contents, Layout, Table
from core.statements.rows import (
    Progress,
    ReadOptions,
    Reason,
    StatementRow,
    Verdict,
)
from core.statements.tuples import tuples_of

#: Kinds that may be told without an amount.
_WITHOUT_AMOUNT = frozenset({Kind.LINE, Kind.PROFILE})

_WORDS = {kind: kind.value for kind in Kind}

# Columns whose texts are few and stand in many rows.
_RECURRING = frozenset({"currency", "line", "loan", "category", "counterparty"})

# How often the caller hears of it, in rows.
_PROGRESS_STEP = 5000

# How many rows are read column by column, which halves the time; one that is
# unusual has those around it read one by one.
_AT_A_TIME = 500

#: A row's physical line and its cells.
_Record = tuple[int, list[str]]


# Stands for the cells of a row that the csv module refuses.
_UNREADABLE: list[str] = []


class _Days(dict[dt.date, str]):
    """Days as texts, each written once."""

    def __missing__(self, day: dt.date) -> str:
        text = self[day] = day.isoformat()
        return text


class _Reader:
    """Reads the rows of one table."""

    def __init__(self, table: Table) -> None:
        self._names = table.names
        self._delimiter = table.delimiter
        self._kind = table.column("kind")
        self._amount = table.column("amount")
        self._seen = Occurrences()
        # Names and days recur: kept once each, a million rows need a third less.
        self._recurring = [
            n for n, name in enumerate(table.names) if name in _RECURRING
        ]
        self._last_recurring = max(self._recurring, default=0)
        self.longest = 0  # cells in a row so far
        self._days = _Days()
        self._texts: dict[str, str] = {}

    def rows(self, records: Sequence[_Record]) -> list[StatementRow]:
        """Return what some rows say, or which errors they are."""
        lines, rows = zip(*records, strict=True)
        widths = set(map(len, rows))
        self.longest = max(self.longest, *widths)
        if widths == {len(self._names)}:
            try:
                return self._plain_rows(lines, rows)
            except CellError:
                pass
        return [self.row(line, cells) for line, cells in records]

    def _plain_rows(
        self, lines: Sequence[int], rows: Sequence[list[str]]
    ) -> list[StatementRow]:
        """Return what rows say that have all their cells.

        Raises:
            CellError: If anything in them cannot be read.
        """
        columns = dict(zip(self._names, zip(*rows, strict=True), strict=True))
        for name in _RECURRING & columns.keys():
            texts = columns[name]
            columns[name] = tuple(map(self._texts.setdefault, texts, texts))
        entries = entries_from_columns(columns)
        amounts = [entry.amount for entry in entries]
        if None in amounts and not all(map(_has_its_amount, entries)):
            raise CellError("amount", "")
        kinds = [*map(_WORDS.__getitem__, (entry.kind for entry in entries))]
        days = [self._days[entry.day] for entry in entries]
        told: dict[str, Iterable[object]] = {
            "line": lines,
            "direction": kinds,
            "amount": amounts,
            "verdict": repeat(Verdict.NEW, len(entries)),
            "entry": entries,
            "moment": days,
            "source": repeat(NATIVE, len(entries)),
            "key": self._seen.keys([*map(_base, entries, days, kinds)]),
        }
        return tuples_of(StatementRow, len(entries), told)

    def _row(self, line: int, entry: Entry, kind: str) -> StatementRow:
        day = self._days[entry.day]
        key = self._seen.key(_base(entry, day, kind))
        return StatementRow(
            line=line,
            direction=kind,
            amount=entry.amount,
            verdict=Verdict.NEW,
            entry=entry,
            moment=day,
            source=NATIVE,
            key=key,
        )

    def row(self, line: int, cells: list[str]) -> StatementRow:
        """Return what a row says, or which error it is."""
        if cells is _UNREADABLE:
            return self.flawed(line, cells, Reason.TOO_MANY_CELLS)
        if any(cells[len(self._names) :]):
            return self.flawed(line, cells, Reason.TOO_MANY_CELLS)
        if len(cells) > self._last_recurring:
            for at in self._recurring:
                cells[at] = self._texts.setdefault(cells[at], cells[at])
        try:
            filled = compress(zip(self._names, cells, strict=False), cells)
            entry = entry_from_cells(dict(filled))
        except CellError as wrong:
            return self.flawed(line, cells, _REASONS.get(wrong.column), wrong)
        if not _has_its_amount(entry):
            missing = CellError("amount", "")
            return self.flawed(line, cells, Reason.BAD_AMOUNT, missing)
        return self._row(line, entry, entry.kind.value)

    def flawed(
        self,
        line: int,
        cells: Sequence[str],
        error: Reason | None,
        wrong: CellError | None = None,
    ) -> StatementRow:
        """Return a row that cannot come into the books."""
        cells = [*cells, *[""] * (len(self._names) + 1 - len(cells))]
        return StatementRow(
            line=line,
            direction=cells[self._kind].strip(),
            amount=_amount_or_none(cells[self._amount]),
            verdict=Verdict.ERROR,
            reason=error or Reason.BAD_CELL,
            column="" if wrong is None else wrong.column,
            fact="" if wrong is None else wrong.text,
            text=self._delimiter.join(cells[:-1]),
        )


def _has_its_amount(entry: Entry) -> bool:
    return entry.amount is not None or entry.kind in _WITHOUT_AMOUNT


def _base(entry: Entry, day: str, kind: str) -> str:
    """Return what an entry is known by, given its day and kind as texts."""
    if entry.source_id:
        return numbered_key(entry.source_id, day, kind, entry.amount)
    return entry_key(entry)


_REASONS = {"date": Reason.BAD_DATE, "amount": Reason.BAD_AMOUNT}


def _read(table: Table, _: ReadOptions, progress: Progress | None) -> Contents:
    reader = _Reader(table)
    rows: list[StatementRow] = []
    cells = _UNREADABLE
    told = _PROGRESS_STEP
    for some in _records(table):
        rows += reader.rows(some)
        cells = some[-1][1]
        if progress is not None and len(rows) >= told:
            progress(len(rows))
            told += _PROGRESS_STEP
    usual = min(reader.longest or len(table.names), len(table.names))
    if rows and table.ends_open and _is_cut(table, cells, usual):
        rows[-1] = reader.flawed(rows[-1].line, cells, Reason.CUT_OFF)
    return Contents(tuple(rows))


def _is_cut(table: Table, cells: Sequence[str], usual: int) -> bool:
    """Return whether the last row lacks cells, or the end of a quoted one."""
    return len(cells) < usual or table.text.count('"', table.start) % 2 == 1


def _records(table: Table) -> Iterator[list[_Record]]:
    """Yield physical lines and cells of the rows that are not blank, some at a time.

    The csv module's own rules hold: cells come back exactly as any export has
    written them, line ends included.
    """
    lines = physical_lines(table.text, table.start)
    line = table.header_line + 1
    while block := list(islice(lines, _AT_A_TIME)):
        rows = _rows_of_their_own(block, table.delimiter)
        found, used = (
            _one_by_one(block, lines, table.delimiter)
            if rows is None
            else (enumerate(rows), len(block))
        )
        some = [
            (line + before, cells)
            for before, cells in found
            if any(cells) or cells is _UNREADABLE
        ]
        if some:
            yield some
        line += used


def _rows_of_their_own(lines: list[str], delimiter: str) -> list[list[str]] | None:
    """Return the cells of lines that are one row each; ``None`` if they are not."""
    try:
        # A quote that is left open takes the blank line along.
        rows = [*csv.reader([*lines, "\n"], delimiter=delimiter)]
    except csv.Error:
        return None
    return rows[:-1] if len(rows) == len(lines) + 1 else None


def _one_by_one(
    block: list[str], lines: Iterator[str], delimiter: str
) -> tuple[Iterable[_Record], int]:
    """Return the rows that begin in a block of lines, and how many lines they take.

    Each comes with the number of lines before it; the last may run on.
    """
    reader = csv.reader(chain(block, lines), delimiter=delimiter)
    found: list[_Record] = []
    while reader.line_num < len(block):
        before = reader.line_num
        try:
            cells = next(reader, None)
        except csv.Error:
            cells = _UNREADABLE
        if cells is None:
            break
        found.append((before, cells))
    return found, reader.line_num


def _amount_or_none(text: str) -> int | None:
    try:
        return parse_amount(text)
    except ValueError:  # not only an AmountError: Python refuses endless digits
        return None


#: The only layout of this file.
LAYOUTS = (Layout("native", "kind", (("date",), ("kind",)), _read),)
