"""Finds out what the columns of a table mean that no layout describes.

The names of the columns say what each may be, and its cells whether it is.
Where there is no header, the cells alone decide.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from core.statements import column_words as words
from core.statements.days import clock_of, looks_like_day
from core.statements.delimited import cells_of, lines_of, records
from core.statements.figures import is_blank, looks_like_figure, parse_figure
from core.statements.layout import header_name
from core.statements.mapping import DecimalMark, Mapping

_DELIMITERS = (",", ";", "\t")

# A header stands within so many lines, and so many rows show what a column is.
_HEADER_WITHIN = 80
_SAMPLE_LINES = 400

_LONGEST_HEADER = 10_000
_MOST_COLUMNS = 300

# What share of a column's cells must be what its name says.
_ENOUGH = 0.6


class _Amounts(NamedTuple):
    """The columns of amounts, and the column of words for their direction."""

    amount: int | None = None
    money_in: int | None = None
    money_out: int | None = None
    direction: int | None = None


@dataclass(frozen=True, slots=True)
class Guess:
    """A mapping that suits a table, and the names of its columns."""

    mapping: Mapping
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sample:
    """Names of columns, and the cells below each of them."""

    names: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]

    def cells(self, column: int) -> tuple[str, ...]:
        return self.columns[column] if column < len(self.columns) else ()

    def first(self, found: Iterator[int], holds: Callable[[int], bool]) -> int | None:
        return next((column for column in found if holds(column)), None)

    def is_made_of(self, column: int, test: Callable[[str], bool]) -> bool:
        """Return whether the cells of a column are, most of them, of a kind."""
        said = [cell for cell in self.cells(column) if cell and not is_blank(cell)]
        return sum(map(test, said)) >= max(1, _ENOUGH * len(said))

    def holds_days(self, column: int) -> bool:
        return not self.columns or self.is_made_of(column, looks_like_day)

    def holds_figures(self, column: int) -> bool:
        return not self.columns or self.is_made_of(column, looks_like_figure)

    def may_hold_figures(self, column: int) -> bool:
        """Return whether a column holds figures, or nothing in this file."""
        return self.holds_figures(column) or all(map(is_blank, self.cells(column)))


def guess_mapping(text: str) -> Guess | None:
    """Return what the columns of a table mean; ``None`` if there is no telling."""
    lines = [line[:_LONGEST_HEADER] for line in lines_of(text[: 1 << 20])]
    lines = lines[:_SAMPLE_LINES]
    for place, line in enumerate(lines[:_HEADER_WITHIN]):
        for delimiter in _delimiters_of(line):
            found = _with_header(lines, place, delimiter)
            if found is not None:
                return found
    return _without_header(lines)


def _delimiters_of(line: str) -> list[str]:
    """Return what may separate the cells of a line, the most frequent first.

    Some banks begin each cell with a tab, which then separates nothing.
    """
    counts = {delimiter: line.count(delimiter) for delimiter in _DELIMITERS}
    if line.count(",\t") >= counts[","]:
        counts["\t"] -= counts[","] + 1
    found = [delimiter for delimiter in _DELIMITERS if counts[delimiter] > 0]
    return sorted(found, key=lambda delimiter: -counts[delimiter])


def _with_header(lines: Sequence[str], place: int, delimiter: str) -> Guess | None:
    names = tuple(header_name(cell) for cell in cells_of(lines[place], delimiter))
    if not 2 <= len(names) <= _MOST_COLUMNS:
        return None
    searched = (words.DATE, words.AMOUNT, words.MONEY_IN)
    if not any(list(words.columns_named(names, each)) for each in searched):
        return None
    if any(map(looks_like_day, names)):
        return None  # a row, one of whose cells happens to be a likely name
    sample = _Sample(names, _columns(lines, place + 1, delimiter, len(names)))
    mapping = mapping_of(sample)
    if mapping is None:
        return None
    return Guess(replace(mapping, delimiter=delimiter, skip_top=place), names)


def _columns(
    lines: Sequence[str], start: int, delimiter: str, width: int
) -> tuple[tuple[str, ...], ...]:
    rows = [
        [*cells, *[""] * (width - len(cells))][:width]
        for _, cells, _ in records(lines, start, delimiter, width)
        if len(cells) * 2 > width
    ]
    # Most rows are data; what stands above and below has few cells.
    full = [row for row in rows if sum(map(bool, row)) > 1]
    return tuple(zip(*full, strict=True))


def mapping_of(sample: _Sample) -> Mapping | None:
    """Return what the columns are; ``None`` without a date or an amount."""
    names = sample.names
    days = [
        column
        for column in dict.fromkeys(words.columns_named(names, words.DATE))
        if sample.holds_days(column)
    ]
    is_named = bool(days)
    if not is_named and sample.columns:  # it has a name of the bank's own
        days = [column for column in range(len(names)) if sample.holds_days(column)]
    if not days:
        return None
    amounts = _amounts(sample, days)
    if amounts is None and is_named and sample.columns:
        barred = {n for n, name in enumerate(names) if words.NOT_AMOUNT.search(name)}
        amounts = _amounts_by_cells(sample, barred | set(days))
    if amounts is None:
        return None
    taken = {days[0], *(column for column in amounts if column is not None)}
    currency = sample.first(
        words.columns_named(names, words.CURRENCY),
        lambda column: column not in taken and _holds_currencies(sample, column),
    )
    time = sample.first(
        words.columns_named(names, words.TIME),
        lambda column: (
            column not in taken
            and sample.is_made_of(column, lambda cell: bool(clock_of(cell)))
        ),
    )
    counterparty = next(words.columns_named(names, words.COUNTERPARTY), None)
    named = words.currency_in(" ".join(names[n] for n in sorted(taken)))
    return Mapping(
        date=days[0],
        other_date=days[1] if len(days) > 1 else None,
        time=time,
        **amounts._asdict(),
        currency_column=currency,
        currency="" if currency is not None else named,
        counterparty=counterparty,
        texts=_texts(sample, {*taken, *days, time, currency, counterparty}),
        card=next(words.columns_named(names, words.CARD), None),
        flipped=_is_flipped(names, amounts),
    )


def _amounts(sample: _Sample, days: Sequence[int]) -> _Amounts | None:
    """Return the columns of amounts by what they are called in a mapping."""
    names = sample.names
    incoming = list(words.columns_named(names, words.MONEY_IN))
    outgoing = list(words.columns_named(names, words.MONEY_OUT))
    for money_in, money_out in zip(incoming, outgoing, strict=False):
        pair = (money_in, money_out)
        if all(map(sample.may_hold_figures, pair)) and any(
            map(sample.holds_figures, pair)
        ):
            return _Amounts(money_in=money_in, money_out=money_out)
    amount = sample.first(
        words.columns_named(names, words.AMOUNT, words.NOT_AMOUNT),
        lambda column: column not in days and sample.holds_figures(column),
    )
    if amount is None:
        return None
    return _Amounts(amount, direction=_direction(sample, amount))


def _direction(sample: _Sample, amount: int) -> int | None:
    """Return the column of words for in and out, if amounts have no sign."""
    if any("-" in cell or "(" in cell for cell in sample.cells(amount)):
        return None

    def tells(column: int) -> bool:
        said = [cell.lower() for cell in sample.cells(column) if cell]
        out = [bool(words.OUTGOING.search(cell)) for cell in said]
        both = [
            n or bool(words.INCOMING.search(s)) for n, s in zip(out, said, strict=True)
        ]
        return bool(said) and all(both)

    found = words.columns_named(sample.names, words.DIRECTION)
    return sample.first(found, lambda column: column != amount and tells(column))


def _holds_currencies(sample: _Sample, column: int) -> bool:
    found = [words.currency_code(cell) for cell in sample.cells(column)]
    return None not in found and any(found)


def _holds_known(sample: _Sample, column: int) -> bool:
    """Return whether a column without a name holds currencies that are common."""
    return all(words.is_common_currency(cell) for cell in sample.cells(column))


def _texts(sample: _Sample, taken: set[int | None]) -> tuple[int, ...]:
    """Return the columns that say what a row was for."""
    free = [column for column in range(len(sample.names)) if column not in taken]
    named = [column for column in free if words.TEXT.search(sample.names[column])]
    plain = [column for column in named or free if not _has_decimals(sample, column)]
    return tuple(column for column in plain if any(sample.cells(column)))[:5]


def _is_flipped(names: Sequence[str], amounts: _Amounts) -> bool:
    """Return whether a positive amount is money spent: on a Chinese card bill."""
    chinese = any("\u4e00" <= char <= "\u9fff" for char in "".join(names))
    return chinese and amounts.amount is not None and is_card(names)


def is_card(names: Sequence[str]) -> bool:
    """Return whether columns are those of a credit card's bill."""
    header = " ".join(names)
    return bool(words.CARD_ONLY.search(header)) and not words.BALANCE.search(header)


def _without_header(lines: Sequence[str]) -> Guess | None:
    """Return the mapping of a table whose rows come without names."""
    best: Guess | None = None
    most = 1
    for delimiter in _DELIMITERS:
        rows = [
            (line, cells)
            for line, cells, _ in records(lines, 0, delimiter, 3)
            if len(cells) >= 3 and any(map(looks_like_day, cells))
        ]
        if len(rows) < most or len(rows) * 2 < len(lines):
            continue
        width = max(len(cells) for _, cells in rows)
        padded = [[*cells, *[""] * (width - len(cells))] for _, cells in rows]
        sample = _Sample(("",) * width, tuple(zip(*padded, strict=True)))
        mapping = _mapping_by_cells(sample)
        if mapping is not None and len(rows) >= most:
            most = len(rows) + 1
            place = rows[0][0] - 1
            found = replace(mapping, delimiter=delimiter, skip_top=place)
            best = Guess(found, sample.names)
    return best


def _mapping_by_cells(sample: _Sample) -> Mapping | None:
    width = len(sample.names)
    days = [column for column in range(width) if sample.holds_days(column)]
    if not days:
        return None
    amounts = _amounts_by_cells(sample, set(days))
    if amounts is None:
        return None
    taken: set[int | None] = {*days, *amounts}
    currency = next(
        (n for n in range(width) if n not in taken and _holds_known(sample, n)),
        None,
    )
    return Mapping(
        has_header=False,
        date=days[0],
        **amounts._asdict(),
        currency_column=currency,
        texts=_texts(sample, {*taken, currency}),
    )


def _amounts_by_cells(sample: _Sample, barred: set[int]) -> _Amounts | None:
    """Return the columns of amounts, judged by nothing but their cells."""
    figures = [
        column
        for column in range(len(sample.names))
        if column not in barred and _has_decimals(sample, column)
    ]
    for first, second in pairwise(figures):
        one_each = [
            is_blank(one) != is_blank(other)
            for one, other in zip(
                sample.cells(first), sample.cells(second), strict=True
            )
        ]
        if all(one_each):
            return _Amounts(money_out=first, money_in=second)
    signed = [n for n in figures if any("-" in cell for cell in sample.cells(n))]
    difference = _difference(sample, figures)
    amount = next(iter((*difference, *signed, *figures)), None)
    if amount is None:
        return None
    direction = next(
        (
            column
            for column in range(len(sample.names))
            if column not in barred
            and column not in figures
            and not signed
            and _tells_direction(sample, column)
        ),
        None,
    )
    return _Amounts(amount, direction=direction)


def _tells_direction(sample: _Sample, column: int) -> bool:
    said = [cell.lower() for cell in sample.cells(column)]
    return all(words.OUTGOING.search(s) or words.INCOMING.search(s) for s in said)


def _has_decimals(sample: _Sample, column: int) -> bool:
    cells = [cell for cell in sample.cells(column) if not is_blank(cell)]
    return sample.holds_figures(column) and any("." in c or "," in c for c in cells)


def _difference(sample: _Sample, figures: Sequence[int]) -> list[int]:
    """Return the column that is the balance after less the balance before."""
    marks = [
        mark
        for mark in DecimalMark
        if len(figures) >= 3 and _all_read(sample, figures[:3], mark)
    ]
    for mark in marks:
        first, second, third = (
            [parse_figure(cell, mark) for cell in sample.cells(column)]
            for column in figures[:3]
        )
        if all(b - a == c for a, b, c in zip(first, second, third, strict=True)):
            return [figures[2]]
    return []


def _all_read(sample: _Sample, columns: Sequence[int], mark: DecimalMark) -> bool:
    try:
        for column in columns:
            for cell in sample.cells(column):
                parse_figure(cell, mark)
    except ValueError:
        return False
    return True
