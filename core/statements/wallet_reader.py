"""Reads the table of a wallet's bill, row by row, as its layout describes it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from core.dates import DayError
from core.money import AmountError, parse_amount
from core.statements.delimited import LONGEST_ROW, Record, lines_of, records
from core.statements.identity import is_number_usable
from core.statements.layout import Contents, Table
from core.statements.moments import Moments
from core.statements.rows import (
    FileNote,
    Progress,
    ReadOptions,
    Reason,
    StatementRow,
    Verdict,
)
from core.statements.tuples import tuples_of
from core.statements.wallet import Wallet, WalletRow, Way
from core.statements.wallet_meaning import statement_rows

# How often the caller hears of it, in rows.
_PROGRESS_STEP = 5000

# How many lines are read column by column, in a third of the time; one that is
# unusual has those around it read one by one.
_AT_A_TIME = 500

# No text has so many commas that a row has as many times the cells it should.
_MOST_CELLS = 4

# No amount that the books accept needs so many characters.
_LONGEST_AMOUNT = 40

# The usual form of an amount, read in half the time; below the most accepted.
_PLAIN_AMOUNT = re.compile(r"\d{1,9}\.\d\d", re.ASCII)

_ASIDE = re.compile(r"[(（]")
_DECLARED = re.compile(r"共\s*(\d+)\s*笔记录", re.ASCII)
_ACCOUNT = re.compile(r"[*@/]|\d{5}|^$", re.ASCII)
_REST_OF_AMOUNT = re.compile(r"\d{3}(?:\.\d+)?", re.ASCII)

#: Adds to a row what only the columns of its layout tell.
Complete = Callable[[WalletRow, Sequence[str]], WalletRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The names that each column may have; the first there is counts.

    Where the time is blank, the next of its names counts.
    """

    time: tuple[str, ...]
    category: tuple[str, ...]
    counterparty: tuple[str, ...]
    account: tuple[str, ...]
    goods: tuple[str, ...]
    direction: tuple[str, ...]
    amount: tuple[str, ...]
    method: tuple[str, ...]
    status: tuple[str, ...]
    order: tuple[str, ...]
    merchant: tuple[str, ...]
    remark: tuple[str, ...]

    @property
    def needed(self) -> tuple[tuple[str, ...], ...]:
        """The columns without which a row has no meaning."""
        return (self.time, self.goods, self.direction, self.amount, self.status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How one layout writes its rows.

    Attributes:
        wallet: What its words mean.
        columns: What its columns are called.
        ways: What the texts of its direction column mean, the blank one too.
        footer: Matches the beginning of the lines that end the table.
        completing: For a table, what else its columns tell of a row.
        free: The column in which commas stand without quotes, if it is the only
            one; rows are then split from both ends.
    """

    wallet: Wallet
    columns: Columns
    ways: Mapping[str, Way]
    footer: re.Pattern[str]
    completing: Callable[[Table], Complete] | None = None
    free: str = ""


def read_wallet(
    table: Table, options: ReadOptions, progress: Progress | None, *, form: Form
) -> Contents:
    """Return what a table of this form holds."""
    lines = lines_of(table.text)
    reader = _Reader(table, form, len(lines) if table.ends_open else 0)
    rows: list[WalletRow | StatementRow] = []
    told = _PROGRESS_STEP
    for some in _Body(table, lines, form).portions():
        rows += reader.rows(some)
        if progress is not None and len(rows) >= told:
            progress(len(rows))
            told += _PROGRESS_STEP
    return Contents(
        statement_rows(rows, form.wallet, options.lines),
        _declared(lines),
        (FileNote.RESAVED,) if reader.resaved else (),
    )


class _Even(NamedTuple):
    """Rows that each have a cell in every column: lines, texts, trimmed columns."""

    lines: Sequence[int]
    texts: Sequence[str]
    columns: Sequence[Sequence[str]]

    def records(self) -> list[Record]:
        """Return them row by row."""
        cells = map(list, zip(*self.columns, strict=True))
        return list(zip(self.lines, cells, self.texts, strict=True))


def _even(records: Sequence[Record], width: int) -> _Even | None:
    if not records or any(len(cells) != width for _, cells, _ in records):
        return None
    lines, cells, texts = zip(*records, strict=True)
    return _Even(lines, texts, list(zip(*cells, strict=True)))


class _Body:
    """The rows between header and footer, of each bill in the file.

    Bills that were joined into one file follow one another, each with its own
    header.
    """

    def __init__(self, table: Table, lines: Sequence[str], form: Form) -> None:
        self._lines = lines
        self._delimiter = table.delimiter
        self._width = len(table.names)
        self._direction = table.column(*form.columns.direction)
        self._names = form.columns.direction
        self._ways = {text for text in form.ways if text}
        self._footer = form.footer
        self._next = table.header_line
        self._inside = True

    def portions(self) -> Iterator[_Even | Sequence[Record]]:
        """Yield the rows in portions, some of them empty."""
        while self._next < len(self._lines):
            end = min(self._next + _AT_A_TIME, len(self._lines))
            even = self._whole(end) if self._inside else None
            if even is None:
                yield list(self._one_by_one(end))
            else:
                self._next = end
                yield even

    def _whole(self, end: int) -> _Even | None:
        """Return lines that are all plain rows, one each."""
        texts = self._lines[self._next : end]
        said = "".join(texts)
        if '"' in said or len(said) > LONGEST_ROW:
            return None
        rows = [text.split(self._delimiter) for text in texts]
        if set(map(len, rows)) != {self._width}:
            return None
        columns = [[*map(str.strip, column)] for column in zip(*rows, strict=True)]
        # Almost every row passes here; only others can be a header or footer.
        if not self._ways.issuperset(columns[self._direction]):
            return None
        return _Even(range(self._next + 1, end + 1), texts, columns)

    def _one_by_one(self, end: int) -> Iterator[Record]:
        """Yield the rows that begin before a line."""
        found = records(self._lines, self._next, self._delimiter, self._width)
        for record in found:
            if record[0] > end:
                break
            self._next = record[0] + record[2].count("\n")
            if self._belongs(record):
                yield record
        self._next = max(self._next, end)

    def _belongs(self, record: Record) -> bool:
        """Return whether a row is one of a bill, and not its header or footer."""
        cells, direction = record[1], self._direction
        if len(cells) <= direction or cells[direction] not in self._ways:
            if len(cells) > direction and cells[direction] in self._names:
                self._inside = True
                return False
            if self._footer.match(record[2]):
                self._inside = False
        return self._inside


def _declared(lines: Sequence[str]) -> int | None:
    """Return how many rows the file says that it has; none for several bills."""
    said = [_DECLARED.search(line) for line in lines if "笔记录" in line]
    counts = [int(match[1]) for match in said if match is not None]
    return counts[0] if len(counts) == 1 else None


def _without_strokes(column: Sequence[str]) -> Sequence[str]:
    """Return the cells of a column; a stroke stands for nothing."""
    return ["" if cell == "/" else cell for cell in column] if "/" in column else column


class _Amounts(dict[str, int]):
    """Texts of amounts, each read once; a wallet writes none below zero."""

    def __missing__(self, text: str) -> int:
        if _PLAIN_AMOUNT.fullmatch(text):
            amount = int(text[:-3] + text[-2:])
        elif _ASIDE.search(text):  # what was refunded of it
            amount = self[_ASIDE.split(text)[0].strip()]
        elif len(text) > _LONGEST_AMOUNT:
            raise AmountError(text[:_LONGEST_AMOUNT])
        else:
            amount = parse_amount(text)
        if amount < 0:
            raise AmountError(text)
        self[text] = amount
        return amount


class _Reader:
    """Reads the rows of one table."""

    def __init__(self, table: Table, form: Form, cut_line: int) -> None:
        columns = form.columns
        self._at = {
            name: table.column(*getattr(columns, name)) for name in Columns.__slots__
        }
        self._times = [table.column(name) for name in columns.time]
        self._cells_of = itemgetter(
            *(at for name, at in self._at.items() if name != "account")
        )
        self._ways = form.ways
        self._width = len(table.names)
        self._named = max(i for i, name in enumerate(table.names) if name) + 1
        said = [table.column(*names) for names in (*columns.needed, columns.order)]
        last_needed = max(at for at in said if at < self._width)
        self._shortest = max(last_needed + 1, self._named - 1)
        self._longest = 0
        self._cut_line = cut_line
        self._moments = Moments()
        self._amounts = _Amounts()
        self._free = table.column(form.free) if form.free else None
        self._complete = form.completing(table) if form.completing else None
        self.resaved = False

    def rows(
        self, some: _Even | Sequence[Record]
    ) -> Sequence[WalletRow | StatementRow]:
        """Return what some rows say, or which errors they are."""
        even = some if isinstance(some, _Even) else _even(some, self._width)
        if even is not None and self._are_plain(even):
            try:
                return self._plain_rows(even)
            except (DayError, AmountError):
                pass
        records = some.records() if isinstance(some, _Even) else some
        return [self.row(record) for record in records]

    def _are_plain(self, rows: _Even) -> bool:
        """Return whether all is said where it should be, and nothing beyond."""
        columns = rows.columns
        return (
            self._ways.keys() >= set(columns[self._at["direction"]])
            and "" not in columns[self._at["time"]]
            and self._cut_line not in rows.lines
            and not any(map(any, columns[self._named :]))
        )

    def _plain_rows(self, some: _Even) -> list[WalletRow]:
        """Return what plain rows say.

        Raises:
            DayError: If any of them has a moment that cannot be read.
            AmountError: If any of them has such an amount.
        """
        count = len(some.lines)
        columns = [*some.columns, ("",) * count]
        said = [_without_strokes(column) for column in self._cells_of(columns)]
        (time, category, counterparty, goods, _, amount, *rest) = said
        method, status, order, merchant, remark = rest
        days, moments = self._moments.read_all(time)
        directions = columns[self._at["direction"]]
        told: dict[str, Iterable[object]] = {
            "line": some.lines,
            "text": some.texts,
            "day": days,
            "moment": moments,
            "category": category,
            "counterparty": counterparty,
            "goods": goods,
            "direction": directions,
            "way": map(self._ways.__getitem__, directions),
            "amount": map(self._amounts.__getitem__, amount),
            "method": method,
            "status": status,
            "order": self._usable_numbers(order),
            "merchant": merchant,
            "remark": remark,
        }
        rows = tuples_of(WalletRow, count, told)
        if self._complete is None:
            return rows
        # There is a cell for the columns that are not there.
        return [*map(self._complete, rows, zip(*columns, strict=True))]

    def _usable_numbers(self, numbers: Sequence[str]) -> Sequence[str]:
        if all(map(str.isdigit, numbers)):
            return numbers
        return [self._usable(number) for number in numbers]

    def _usable(self, number: str) -> str:
        """Return an order number, or empty for one that was rounded."""
        if not number or is_number_usable(number):
            return number
        self.resaved = True
        return ""

    def row(self, record: Record) -> WalletRow | StatementRow:
        """Return what a row says, or which error it is."""
        cells = record[1]
        direction = self._at["direction"]
        if (
            len(cells) == self._width
            and record[0] != self._cut_line
            and cells[direction] in self._ways
            and not any(cells[self._named :])
        ):
            cells.append("")  # stands for the columns that are not there
        else:
            cells, error = self._fitted(record)
            if error is not None:
                return self._flawed(record, cells, error, "")
        try:
            row = self._wallet_row(record, cells)
        except DayError as wrong:
            return self._flawed(record, cells, Reason.BAD_DATE, wrong.text)
        except AmountError as wrong:
            return self._flawed(record, cells, Reason.BAD_AMOUNT, wrong.text)
        return row if self._complete is None else self._complete(row, cells)

    def _fitted(self, record: Record) -> tuple[list[str], Reason | None]:
        """Return the cells of an unusual row, as many as needed, or its error."""
        line, cells, _ = record
        length = len(cells)
        error = self._error_of_length(line, length)
        if error is None and self._free is not None:
            cells = self._split_from_ends(cells, self._free)
        elif error is None and length > self._named:
            cells = self._realigned(cells)
        return [*cells, *[""] * (self._width + 1 - len(cells))], error

    def _wallet_row(self, record: Record, cells: list[str]) -> WalletRow:
        said = self._cells_of(cells)
        if "/" in said:  # which stands for nothing
            said = tuple("" if text == "/" else text for text in said)
        (time, category, counterparty, goods, _, amount, *rest) = said
        method, status, order, merchant, remark = rest
        direction = cells[self._at["direction"]]
        if not time:
            time = next((cells[at] for at in self._times if cells[at]), "")
        day, moment = self._moments.read(time)
        return WalletRow(
            record[0],
            record[2],
            day,
            moment,
            category,
            counterparty,
            goods,
            direction,
            self._ways.get(direction, Way.UNKNOWN),
            self._amounts[amount],
            method,
            status,
            self._usable(order),
            merchant,
            remark,
        )

    def _error_of_length(self, line: int, length: int) -> Reason | None:
        if not length:
            return Reason.TOO_MANY_CELLS
        usual = min(self._width, self._longest or self._width)
        if line == self._cut_line and length < usual:
            return Reason.CUT_OFF
        self._longest = max(self._longest, length)
        return Reason.TOO_FEW_CELLS if length < self._shortest else None

    def _split_from_ends(self, cells: list[str], free: int) -> list[str]:
        """Return the cells with those of the free column put together."""
        usual = self._width if not cells[-1] else self._named
        surplus = len(cells) - usual
        if surplus <= 0:
            return cells
        after = free + surplus + 1
        return [*cells[:free], ",".join(cells[free:after]), *cells[after:]]

    def _realigned(self, cells: list[str]) -> list[str]:
        """Return the cells of a row in which a cell holds commas of its own."""
        if not any(cells[self._named :]) and self._makes_sense(cells):
            return cells
        if len(cells) > _MOST_CELLS * self._width:
            return cells  # no row of a bill
        for surplus in (len(cells) - self._width, len(cells) - self._named):
            for name in _HOLDS_COMMAS if surplus > 0 else ():
                column = self._at[name]
                after = column + surplus + 1
                text = ",".join(cells[column:after])
                merged = [*cells[:column], text, *cells[after:]]
                if self._makes_sense(merged):
                    return merged
        return cells

    def _makes_sense(self, cells: list[str]) -> bool:
        amount = self._at["amount"]
        if cells[self._at["direction"]] not in self._ways:
            return False
        if self._amount_or_none(cells[amount]) is None:
            return False
        # Neither the rest of an amount that was written with a comma …
        if any(map(_REST_OF_AMOUNT.fullmatch, cells[amount + 1 : amount + 2])):
            return False
        # … nor the rest of a name where an account should be.
        account = cells[self._at["account"] : self._at["account"] + 1]
        return all(map(_ACCOUNT.search, account))

    def _amount_or_none(self, text: str) -> int | None:
        try:
            return self._amounts[text]
        except AmountError:
            return None

    def _flawed(
        self, record: Record, cells: list[str], error: Reason, fact: str
    ) -> StatementRow:
        return StatementRow(
            line=record[0],
            direction=cells[self._at["direction"]],
            amount=self._amount_or_none(cells[self._at["amount"]]),
            verdict=Verdict.ERROR,
            reason=error,
            fact=fact,
            text=record[2],
        )


# The columns in which a text may hold commas without quotes, likeliest last so
# that a row which makes sense with a longer remark is left alone.
_HOLDS_COMMAS = ("remark", "goods", "counterparty", "amount")
