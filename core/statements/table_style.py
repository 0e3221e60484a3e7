"""How the rows of one table are written, decided over all of them at once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.money import AmountError
from core.statements.classify import bank_of
from core.statements.column_roles import is_card, is_card_abroad
from core.statements.days import DateForm, order_of
from core.statements.delimited import Record
from core.statements.figures import decimal_mark, is_blank, parse_figure
from core.statements.layout import header_name
from core.statements.mapping import DateOrder, DecimalMark, Mapping
from core.statements.sample import Sample

_TITLE_MONTH = re.compile(r"(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*月?", re.ASCII)
_ACCOUNT = re.compile(r"(?:卡号|账号|账户|帐号)\D{0,4}([\d*]{6,})", re.ASCII)

# The banks that name themselves by nothing but the words of their titles.
_TITLES = (("明细查询文件下载", "工商银行"),)

_DIGIT = re.compile(r"\d", re.ASCII)

# So many rows show whose table it is.
_SHOWING = 400


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How all rows of one table are written.

    Attributes:
        form: Of the dates.
        is_order_guessed: Whether their order might as well be another.
        mark: Before the decimals.
        unsigned: Whether no amount has a sign.
        negative_in: Whether all that came in is written with a minus.
        negative_out: Whether all that went out is.
        is_card: Whether it is the bill of a credit card.
        bank: Whose table it is, as far as the lines above it tell.
        account: The number of card or account that stands there, or empty.
    """

    form: DateForm
    is_order_guessed: bool
    mark: DecimalMark
    unsigned: bool
    negative_in: bool
    negative_out: bool
    is_card: bool
    bank: str
    account: str


def style_of(
    found: Sequence[Record], mapping: Mapping, names: Sequence[str], title: str
) -> TableStyle:
    """Return how the rows of a table are written.

    Args:
        found: All of its rows.
        mapping: What its columns are.
        names: What they are called.
        title: The lines above the table.
    """
    days = list(_column(found, mapping.date))
    figures = [
        cell
        for column in (mapping.amount, mapping.money_in, mapping.money_out)
        for cell in _column(found, column)
        if not is_blank(cell)
    ]
    mark = mapping.decimal_mark or decimal_mark(figures)
    comma = mark is DecimalMark.COMMA
    usual = DateOrder.DAY_FIRST if comma else DateOrder.MONTH_FIRST
    order, guessed = order_of((day for day in days if _DIGIT.search(day)), usual)
    month = _TITLE_MONTH.search(title)
    account = _ACCOUNT.search(title)
    return TableStyle(
        form=DateForm(
            mapping.date_order or order,
            (int(month[1]), int(month[2])) if month else None,
        ),
        is_order_guessed=guessed and mapping.date_order is None,
        mark=mark,
        unsigned=not any("-" in cell or "(" in cell for cell in figures),
        negative_in=_is_below_zero(_column(found, mapping.money_in)),
        negative_out=_is_below_zero(_column(found, mapping.money_out)),
        is_card=_is_card(found, mapping, names, title),
        bank=_bank_of(title),
        account=account[1] if account else "",
    )


def _bank_of(title: str) -> str:
    named = bank_of(title)
    return next((bank for words, bank in _TITLES if words in title), named)


def _column(found: Sequence[Record], column: int | None) -> Iterator[str]:
    if column is not None:
        for _, cells, _ in found:
            if column < len(cells):
                yield cells[column]


def _is_below_zero(cells: Iterator[str]) -> bool:
    """Return whether all amounts other than zero are written with a minus."""
    counting = [cell for cell in cells if any(digit in cell for digit in "123456789")]
    return bool(counting) and all("-" in cell for cell in counting)


def _is_card(
    found: Sequence[Record], mapping: Mapping, names: Sequence[str], title: str
) -> bool:
    if is_card(names) or "信用卡" in title:
        return True
    width = len(names)
    padded = ([*cells, *[""] * width][:width] for _, cells, _ in found[:_SHOWING])
    rows = tuple(
        tuple(row) for row in padded if tuple(map(header_name, row)) != tuple(names)
    )
    abroad = is_card_abroad(Sample(tuple(names), rows), mapping)
    return abroad or _is_owed(rows, names)


def _is_owed(rows: Sequence[Sequence[str]], names: Sequence[str]) -> bool:
    """Return whether every balance of the table is one that is owed.

    Banks that write accounts and cards in the same columns tell them apart by
    nothing else.
    """
    if "余额" not in names:
        return False
    column = names.index("余额")
    balances: list[int] = []
    for row in rows:
        try:
            balances.append(parse_figure(row[column]))
        except AmountError:
            continue
    return len(balances) > 1 and all(balance < 0 for balance in balances)
