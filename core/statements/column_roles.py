"""What the columns of a table are: their names say it, their cells confirm it."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from core.statements import column_words as words
from core.statements.days import clock_of
from core.statements.figures import is_blank, looks_like_figure, parse_figure
from core.statements.mapping import DecimalMark, Mapping
from core.statements.sample import Sample, is_negative


class Amounts(NamedTuple):
    """The columns of amounts, and the column of words for their direction."""

    amount: int | None = None
    money_in: int | None = None
    money_out: int | None = None
    direction: int | None = None


def mapping_by_names(sample: Sample) -> Mapping | None:
    """Return what the columns are, by names of banks; ``None`` if they tell not."""
    days = _days_named(sample)
    amounts = amounts_named(sample, days) if days else None
    return None if amounts is None else _mapping(sample, days, amounts)


def mapping_by_names_and_cells(sample: Sample) -> Mapping | None:
    """Return what the columns are if names tell either the day or the amount."""
    days = _days_named(sample)
    is_named = bool(days)
    if not is_named:  # it has a name of the bank's own
        days = [n for n in range(len(sample.names)) if sample.holds_days(n)]
    if not days:
        return None
    amounts = amounts_named(sample, days)
    if amounts is None and is_named:
        names = map(words.folded, sample.names)
        barred = {n for n, name in enumerate(names) if words.NOT_AMOUNT.search(name)}
        amounts = amounts_by_cells(sample, barred | set(days))
    return None if amounts is None else _mapping(sample, days, amounts)


def mapping_by_cells(sample: Sample) -> Mapping | None:
    """Return what the columns are of a table without names."""
    width = len(sample.names)
    days = [column for column in range(width) if sample.holds_days(column)]
    if not days:
        return None
    amounts = amounts_by_cells(sample, set(days))
    if amounts is None:
        return None
    taken: set[int | None] = {*days, *amounts}
    currency = next(
        (n for n in range(width) if n not in taken and _holds_common(sample, n)),
        None,
    )
    return Mapping(
        has_header=False,
        date=days[0],
        **amounts._asdict(),
        currency_column=currency,
        texts=_texts(sample, {*taken, currency}),
        flipped=_is_flipped(sample, amounts),
    )


def _days_named(sample: Sample) -> list[int]:
    found = dict.fromkeys(words.columns_named(sample.names, words.DATE))
    return [column for column in found if sample.holds_days(column)]


def _mapping(sample: Sample, days: Sequence[int], amounts: Amounts) -> Mapping:
    names = sample.names
    taken = {days[0], *(column for column in amounts if column is not None)}
    currency = sample.first(
        words.columns_named(names, words.CURRENCY),
        lambda column: column not in taken and _holds_currencies(sample, column),
    )
    time = sample.first(
        words.columns_named(names, words.TIME),
        lambda column: (
            column not in {*taken, *days}
            and sample.is_made_of(column, lambda cell: bool(clock_of(cell)))
        ),
    )
    counterparty = next(
        (n for n in words.columns_named(names, words.COUNTERPARTY) if n not in taken),
        None,
    )
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
        flipped=_is_flipped(sample, amounts),
    )


def amounts_named(sample: Sample, days: Sequence[int]) -> Amounts | None:
    """Return the columns of amounts by what they are called."""
    names = sample.names
    incoming = words.columns_named(names, words.MONEY_IN, words.NOT_ONE_WAY)
    outgoing = words.columns_named(names, words.MONEY_OUT, words.NOT_ONE_WAY)
    pairs = zip(dict.fromkeys(incoming), dict.fromkeys(outgoing), strict=False)
    for money_in, money_out in pairs:
        pair = (money_in, money_out)
        if all(map(sample.may_hold_figures, pair)) and any(
            map(sample.holds_figures, pair)
        ):
            return Amounts(money_in=money_in, money_out=money_out)
    amount = sample.first(
        words.columns_named(names, words.AMOUNT, words.NOT_AMOUNT),
        lambda column: column not in days and sample.holds_figures(column),
    )
    if amount is None:
        return None
    return Amounts(amount, direction=_direction(sample, amount))


def _direction(sample: Sample, amount: int) -> int | None:
    """Return the column of words for in and out, if amounts have no sign."""
    if sample.has_minus(amount):
        return None
    found = words.columns_named(sample.names, words.DIRECTION)
    named = sample.first(
        found, lambda column: column != amount and _tells_direction(sample, column)
    )
    if named is not None:
        return named
    # Some banks write one letter in a column that has no name.
    nameless = (n for n, name in enumerate(sample.names) if not name)
    return sample.first(
        nameless,
        lambda column: (
            max(map(len, sample.cells(column)), default=0) == 1
            and _tells_direction(sample, column)
        ),
    )


def _tells_direction(sample: Sample, column: int) -> bool:
    said = [cell.lower() for cell in sample.cells(column) if cell]
    return bool(said) and all(
        words.OUTGOING.search(cell) or words.INCOMING.search(cell) for cell in said
    )


def amounts_by_cells(sample: Sample, barred: set[int]) -> Amounts | None:
    """Return the columns of amounts, judged by nothing but their cells."""
    free = [column for column in range(len(sample.names)) if column not in barred]
    figures = [column for column in free if sample.holds_decimals(column)]
    for first, second in pairwise(figures):
        one_each = [
            is_blank(one) != is_blank(other)
            for one, other in zip(
                sample.cells(first), sample.cells(second), strict=True
            )
        ]
        if all(one_each):
            if _is_paid_back_in(sample, first):
                return Amounts(money_in=first, money_out=second)
            return Amounts(money_out=first, money_in=second)
    signed = [
        n for n in free if sample.has_minus(n) and sample.is_made_of(n, _has_sign)
    ]
    signed = signed or [n for n in figures if sample.has_minus(n)]
    difference = _difference(sample, figures)
    amount = next(iter((*difference, *signed, *figures)), None)
    if amount is None:
        return None
    others = [n for n in free if n not in figures and not sample.has_minus(amount)]
    direction = sample.first(
        iter(others), lambda column: _tells_direction(sample, column)
    )
    return Amounts(amount, direction=direction)


def _is_paid_back_in(sample: Sample, column: int) -> bool:
    """Return whether a column holds what rows say was paid back to a card."""
    said = [" ".join(row).lower() for row in sample.rows]
    cells = zip(sample.cells(column), said, strict=True)
    return any(words.PAID_BACK.search(text) for cell, text in cells if cell)


def _has_sign(cell: str) -> bool:
    return looks_like_figure(cell) and cell.strip()[:1] in "+-−("


def _difference(sample: Sample, figures: Sequence[int]) -> list[int]:
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


def _all_read(sample: Sample, columns: Sequence[int], mark: DecimalMark) -> bool:
    try:
        for column in columns:
            for cell in sample.cells(column):
                parse_figure(cell, mark)
    except ValueError:
        return False
    return True


def _holds_currencies(sample: Sample, column: int) -> bool:
    found = [words.currency_code(cell) for cell in sample.cells(column)]
    return None not in found and any(found)


def _holds_common(sample: Sample, column: int) -> bool:
    """Return whether a column without a name holds currencies that are common."""
    return all(words.is_common_currency(cell) for cell in sample.cells(column))


def _texts(sample: Sample, taken: set[int | None]) -> tuple[int, ...]:
    """Return the columns that say what a row was for."""
    free = [
        column
        for column in range(len(sample.names))
        if column not in taken
        and any(sample.cells(column))
        and not sample.holds_decimals(column)
    ]
    named = [
        column
        for column in free
        if words.TEXT.search(words.folded(sample.names[column]))
    ]
    return tuple(named or free)[:5]


def is_card(names: Sequence[str]) -> bool:
    """Return whether columns are those of a Chinese credit card's bill."""
    return bool(words.CARD_ONLY.search(" ".join(names))) and not _has_balance(names)


def is_card_abroad(sample: Sample, mapping: Mapping) -> bool:
    """Return whether a table from abroad is a card's bill.

    A column of cards shows it, or thanks for what was paid back.
    """
    if _has_balance(sample.names):
        return False
    if words.CARD_ABROAD.search(" ".join(map(words.folded, sample.names))):
        return True
    column = mapping.money_in if mapping.amount is None else mapping.amount
    if column is None:
        return False
    paid_back = [
        is_negative(row[column])
        for row in sample.rows
        if not is_blank(row[column]) and words.PAID_BACK.search(" ".join(row).lower())
    ]
    said = mapping.flipped and mapping.amount is not None
    return bool(paid_back) and all(below == said for below in paid_back)


def _has_balance(names: Sequence[str]) -> bool:
    return any(words.BALANCE.search(words.folded(name)) for name in names)


def _is_flipped(sample: Sample, amounts: Amounts) -> bool:
    """Return whether a positive amount is money spent, as on bills of cards.

    In China the columns tell.  Abroad what the rows say of themselves does, or
    a column of cards where nearly all amounts are positive.
    """
    if amounts.amount is None or amounts.direction is not None:
        return False
    names = sample.names
    if any("\u4e00" <= char <= "\u9fff" for char in "".join(names)):
        return is_card(names)
    if _has_balance(names):
        return False
    rows = [row for row in sample.rows if looks_like_figure(row[amounts.amount])]
    below = [is_negative(row[amounts.amount]) for row in rows]
    said = [" ".join(row).lower() for row in rows]
    spent = _those(below, said, words.SPENT)
    paid_back = _those(below, said, words.PAID_BACK)
    if any(below) and (spent or paid_back):
        return not any(spent) and all(paid_back)
    header = " ".join(map(words.folded, names))
    is_of_card = bool(spent or words.CARD_ABROAD.search(header))
    return is_of_card and sum(below) * 2 <= len(below)


def _those(below: list[bool], said: list[str], pattern: re.Pattern[str]) -> list[bool]:
    """Return which of the rows with certain words are below zero."""
    found = zip(below, said, strict=True)
    return [negative for negative, text in found if pattern.search(text)]
