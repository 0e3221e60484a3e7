"""The program's own CSV, as any export of it writes and a person may type."""

import csv
import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from itertools import compress, islice

from core.money import parse_amount
from core.native_csv import CellError, entries_from_columns, entry_from_cells
from core.records import Entry, Kind
from core.statements.delimited import physical_lines
from core.statements.identity import NATIVE, Occurrences, entry_key, numbered_key
from core.statements.layout import Contents, Layout, Table
from core.statements.rows import Progress, ReadOptions, Reason, StatementRow, Verdict

#: Kinds that may be told without an amount.
_WITHOUT_AMOUNT = frozenset({Kind.LINE, Kind.PROFILE})

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
        self._days: dict[dt.date, str] = {}
        self._texts: dict[str, str] = {}

    def rows(self, records: Sequence[_Record]) -> list[StatementRow]:
        """Return what some rows say, or which errors they are."""
        width = len(self._names)
        if all(len(cells) == width for _, cells in records):
            try:
                return self._plain_rows(records)
            except CellError:
                pass
        return [self.row(line, cells) for line, cells in records]

    def _plain_rows(self, records: Sequence[_Record]) -> list[StatementRow]:
        """Return what rows say that have all their cells.

        Raises:
            CellError: If anything in them cannot be read.
        """
        lines, rows = zip(*records, strict=True)
        columns = dict(zip(self._names, zip(*rows, strict=True), strict=True))
        for name in _RECURRING & columns.keys():
            texts = columns[name]
            columns[name] = tuple(map(self._texts.setdefault, texts, texts))
        entries = entries_from_columns(columns)
        if any(
            entry.amount is None and entry.kind not in _WITHOUT_AMOUNT
            for entry in entries
        ):
            raise CellError("amount", "")
        kinds = [sys.intern(text.strip().lower()) for text in columns["kind"]]
        return [*map(self._row, lines, entries, kinds)]

    def _row(self, line: int, entry: Entry, kind: str) -> StatementRow:
        day = self._days.get(entry.day) or self._day_text(entry.day)
        if entry.source_id:
            key = numbered_key(entry.source_id, day, kind, entry.amount)
        else:
            key = entry_key(entry)
        # By their places, which takes half the time that their names do.
        return StatementRow(
            line,
            kind,
            entry.amount,
            Verdict.NEW,
            None,
            entry,
            (),
            day,
            "",
            "",
            NATIVE,
            self._seen.key(key),
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
        if entry.amount is None and entry.kind not in _WITHOUT_AMOUNT:
            missing = CellError("amount", "")
            return self.flawed(line, cells, Reason.BAD_AMOUNT, missing)
        return self._row(line, entry, entry.kind.value)

    def _day_text(self, day: dt.date) -> str:
        text = self._days[day] = day.isoformat()
        return text

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


_REASONS = {"date": Reason.BAD_DATE, "amount": Reason.BAD_AMOUNT}


def _read(table: Table, _: ReadOptions, progress: Progress | None) -> Contents:
    reader = _Reader(table)
    rows: list[StatementRow] = []
    longest, cells = 0, _UNREADABLE
    found = _records(table)
    while some := list(islice(found, _AT_A_TIME)):
        rows += reader.rows(some)
        longest, cells = max(longest, *(len(each) for _, each in some)), some[-1][1]
        if progress is not None and len(rows) % _PROGRESS_STEP == 0:
            progress(len(rows))
    usual = min(longest or len(table.names), len(table.names))
    if rows and table.ends_open and _is_cut(table, cells, usual):
        rows[-1] = reader.flawed(rows[-1].line, cells, Reason.CUT_OFF)
    return Contents(tuple(rows))


def _is_cut(table: Table, cells: Sequence[str], usual: int) -> bool:
    """Return whether the last row lacks cells, or the end of a quoted one."""
    return len(cells) < usual or table.text.count('"', table.start) % 2 == 1


def _records(table: Table) -> Iterator[_Record]:
    """Yield the physical line and the cells of every row that is not blank.

    The csv module's own rules hold: cells come back exactly as any export has
    written them, line ends included.
    """
    reader = csv.reader(
        physical_lines(table.text, table.start), delimiter=table.delimiter
    )
    while True:
        line = table.header_line + reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            cells = _UNREADABLE
            yield line, cells
            continue
        if cells is None:
            return
        if any(cells):
            yield line, cells


def _amount_or_none(text: str) -> int | None:
    try:
        return parse_amount(text)
    except ValueError:  # not only an AmountError: Python refuses endless digits
        return None


#: The only layout of this file.
LAYOUTS = (Layout("native", "kind", (("date",), ("kind",)), _read),)
