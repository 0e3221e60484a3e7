"""Reads a table of movements as its mapping says, row by row.

Tables of banks have titles, section lines, totals and disclaimers between their
rows.  A line is a row if it has a date and an amount, or would have but for an
error; what has neither is passed over.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.dates import DayError
from core.money import AmountError
from core.statements import column_words as words
from core.statements.days import clock_of, read_day
from core.statements.delimited import Record, lines_of, records
from core.statements.figures import currency_of, is_blank, parse_figure
from core.statements.identity import Occurrences
from core.statements.layout import Contents, Table
from core.statements.mapping import DateOrder, Mapping
from core.statements.movement import Movement, card_name, movement_row
from core.statements.rows import (
    FileNote,
    Progress,
    ReadOptions,
    Reason,
    StatementRow,
    Verdict,
)
from core.statements.table_style import TableStyle, style_of

_PROGRESS_STEP = 5000
_DATE_LIKE = re.compile(r"\d{1,4}\s*[-/.年]\s*\d{1,2}|\d{8}", re.ASCII)

# On bills without any sign these words say that the money came back.
_CREDITED = re.compile(
    r"还款|退货|退款|返现|撤销|冲正|存入|溢缴|调减"
    rf"|\brefund\b|{words.PAID_BACK.pattern}"
)


@dataclass(frozen=True, slots=True)
class _Figure:
    """The amount of a row: as the cell says, and what its owner gains by it."""

    direction: str
    amount: int
    gain: int


def read_money_table(
    table: Table,
    mapping: Mapping,
    source: str,
    options: ReadOptions,
    progress: Progress | None,
) -> Contents:
    """Return what a table of movements holds.

    Args:
        table: The table, its header found.
        mapping: What its columns are.
        source: The name under which the ledger keeps the rows' identities.
        options: What the user has decided.
        progress: Told how many rows have been read.
    """
    lines = lines_of(table.text)
    end = len(lines) - mapping.skip_bottom if mapping.skip_bottom else len(lines)
    found = list(
        records(lines[:end], table.header_line, table.delimiter, len(table.names))
    )
    title = "\n".join(lines[: table.header_line - 1])
    style = style_of(found, mapping, table.names, title)
    told_apart = f"{source}:{style.account}" if style.account else source
    cut_line = len(lines) if table.ends_open else 0
    reader = _Reader(table, mapping, style, _Place(told_apart, cut_line, options.lines))
    rows: list[StatementRow] = []
    for record in found:
        row = reader.row(record)
        if row is not None:
            rows.append(row)
            if progress is not None and len(rows) % _PROGRESS_STEP == 0:
                progress(len(rows))
    guessed = style.is_order_guessed
    notes = (FileNote.DATES_AMBIGUOUS,) if guessed else ()
    order = style.form.order
    if mapping.date_order is None and not guessed and order is not DateOrder.YEAR_FIRST:
        # What this file has settled holds for the next one, which may not.
        mapping = replace(mapping, date_order=order)
    return Contents(tuple(rows), notes=notes, mapping=mapping)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where rows are from: identities, a cut-off line, the ledger's lines."""

    source: str
    cut_line: int
    lines: tuple[str, ...]


class _Reader:
    """Reads the rows of one table."""

    def __init__(
        self, table: Table, mapping: Mapping, style: TableStyle, place: _Place
    ) -> None:
        self._names = table.names
        self._mapping = mapping
        self._style = style
        self._place = place
        self._seen = Occurrences()
        columns = (mapping.amount, mapping.money_in, mapping.money_out)
        self._amounts = [column for column in columns if column is not None]
        self._needed = max((mapping.date, *self._amounts)) + 1
        self._shortest = 0

    def row(self, record: Record) -> StatementRow | None:
        """Return what a row says; ``None`` if it is no row."""
        error = self._error_of_length(record)
        if error is not None:
            return self._flawed(record, "", None, error)
        cells = record[1]
        short = len(cells) < self._needed
        cells = [*cells, *[""] * (len(self._names) + 1 - len(cells))]
        try:
            when = self._day(cells)
        except DayError as wrong:
            return self._without_day(record, cells, wrong.text)
        if short and self._is_without_amount(cells):
            return self._flawed(record, "", None, Reason.TOO_FEW_CELLS)
        try:
            figure = self._figure(cells)
        except AmountError as wrong:
            return self._flawed(record, "", None, Reason.BAD_AMOUNT, wrong.text)
        goods = self._goods(cells)
        if any(words.STANDING.fullmatch(text.lower()) for text in (goods, *cells)):
            return None
        return self._told(record, cells, when, figure, goods)

    def _error_of_length(self, record: Record) -> Reason | None:
        line, cells, _ = record
        if not cells:
            return Reason.TOO_MANY_CELLS
        if line == self._place.cut_line and len(cells) < self._shortest:
            return Reason.CUT_OFF
        self._shortest = min(self._shortest or len(cells), len(cells))
        return None

    def _day(self, cells: Sequence[str]) -> tuple[dt.date, str]:
        """Return the day of a row, and the time of day or empty.

        Raises:
            DayError: If there is none that can be read.
        """
        form, other = self._style.form, self._mapping.other_date
        first = cells[self._mapping.date] if self._mapping.date < len(cells) else ""
        try:
            return read_day(first, form)
        except DayError:
            # What is not booked yet has no day there, or a word in its place.
            if other is None or other >= len(cells) or _DATE_LIKE.match(first):
                raise
            if words.TOTALS.search(first.lower()):
                raise
        try:
            return read_day(cells[other], form)
        except DayError:
            raise DayError(first) from None

    def _goods(self, cells: Sequence[str]) -> str:
        columns = self._mapping.texts
        texts = (cells[column] for column in columns if column < len(cells))
        return " ".join(text for text in texts if not is_blank(text))

    def _is_without_amount(self, cells: Sequence[str]) -> bool:
        return all(is_blank(cells[column]) for column in self._amounts)

    def _without_day(
        self, record: Record, cells: list[str], day_text: str
    ) -> StatementRow | None:
        """Return the error of a row with an amount; other lines are no rows."""
        if day_text.startswith("#") or self._is_without_amount(cells):
            return None
        if not _DATE_LIKE.match(day_text):
            if words.TOTALS.search(record[2].lower()):
                return None
            try:
                self._figure(cells)
            except AmountError:
                return None
        return self._flawed(record, *self._raw(cells), Reason.BAD_DATE, day_text)

    def _raw(self, cells: Sequence[str]) -> tuple[str, int | None]:
        try:
            figure = self._figure(cells)
        except AmountError:
            return "", None
        return figure.direction, figure.amount

    def _figure(self, cells: Sequence[str]) -> _Figure:
        """Return the amount of a row.

        Raises:
            AmountError: If there is none that can be read.
        """
        mapping = self._mapping
        if mapping.amount is not None:
            return self._one_column(cells, cells[mapping.amount])
        incoming = self._parsed(cells, mapping.money_in)
        outgoing = self._parsed(cells, mapping.money_out)
        if incoming and outgoing:
            raise AmountError(f"{cells[mapping.money_in or 0]} …")
        if outgoing or (incoming is None and outgoing is not None):
            amount = outgoing or 0
            gain = amount if self._style.negative_out else -amount
            return _Figure("out", amount, -gain if mapping.flipped else gain)
        amount = incoming or 0
        gain = -amount if self._style.negative_in else amount
        return _Figure("in", amount, -gain if mapping.flipped else gain)

    def _parsed(self, cells: Sequence[str], column: int | None) -> int | None:
        if column is None or is_blank(cells[column]):
            return None
        return parse_figure(cells[column], self._style.mark)

    def _one_column(self, cells: Sequence[str], text: str) -> _Figure:
        mapping = self._mapping
        amount = 0 if is_blank(text) else parse_figure(text, self._style.mark)
        gain = amount
        if mapping.direction is not None:
            said = cells[mapping.direction].lower()
            outgoing = bool(words.OUTGOING.search(said))
            gain = -abs(amount) if outgoing else abs(amount)
        elif mapping.flipped:
            gain = -amount
            said = " ".join(cells[column] for column in mapping.texts).lower()
            if self._style.unsigned and _CREDITED.search(said):
                gain = amount
            return _Figure("negative" if amount < 0 else "positive", amount, gain)
        if mapping.flipped:
            gain = -gain
        return _Figure("negative" if amount < 0 else "positive", amount, gain)

    def _told(
        self,
        record: Record,
        cells: Sequence[str],
        when: tuple[dt.date, str],
        figure: _Figure,
        goods: str,
    ) -> StatementRow:
        mapping = self._mapping
        day, clock = when
        if mapping.time is not None:
            clock = clock_of(cells[mapping.time]) or clock
        if clock == "00:00:00":
            clock = ""
        other = "" if mapping.counterparty is None else cells[mapping.counterparty]
        movement = Movement(
            line=record[0],
            text=record[2],
            day=day,
            moment=f"{day} {clock}" if clock else day.isoformat(),
            direction=figure.direction,
            amount=figure.amount,
            gain=figure.gain,
            currency=self._currency(cells),
            counterparty="" if is_blank(other) else other,
            goods=goods,
            line_name=self._line_name(cells),
            bank=self._style.bank,
        )
        return movement_row(movement, self._place.source, self._seen)

    def _currency(self, cells: Sequence[str]) -> str:
        mapping = self._mapping
        if mapping.currency_column is not None:
            said = words.currency_code(cells[mapping.currency_column])
            if said:
                return said
        if mapping.currency:
            return mapping.currency
        named = (currency_of(cells[column]) for column in self._amounts)
        return next((currency for currency in named if currency), "")

    def _line_name(self, cells: Sequence[str]) -> str:
        if not self._style.is_card:
            return ""
        tail = "" if self._mapping.card is None else cells[self._mapping.card]
        name = card_name(self._style.bank, tail or self._style.account)
        # The bank's name may stand in the file's name only; the digits will do.
        same = [line for line in self._place.lines if line.endswith(name)]
        return same[0] if len(same) == 1 and "(" in name else name

    def _flawed(
        self,
        record: Record,
        direction: str,
        amount: int | None,
        error: Reason,
        fact: str = "",
    ) -> StatementRow:
        return StatementRow(
            line=record[0],
            direction=direction,
            amount=amount,
            verdict=Verdict.ERROR,
            reason=error,
            fact=fact,
            text=record[2],
        )
