"""QIF: records of one letter a line, each ended by a caret.

There are no numbers, no currency and no encoding, and dates do not say their
order; it is decided over the whole file.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from core.dates import DayError
from core.money import AmountError
from core.statements.days import DateForm, order_of, read_day
from core.statements.delimited import lines_of
from core.statements.figures import decimal_mark, parse_figure
from core.statements.identity import Occurrences
from core.statements.layout import Contents
from core.statements.mapping import DecimalMark, Mapping
from core.statements.movement import Movement, card_name, movement_row
from core.statements.rows import (
    FileNote,
    Progress,
    Reason,
    StatementRow,
    Verdict,
)

_PROGRESS_STEP = 5000

_QIF = re.compile(r"[ \t]*!(?:Type:|Account|Option:|Clear:)", re.IGNORECASE)
_TRANSACTIONS = re.compile(
    r"!Type:\s*(bank|cash|ccard|oth [al]|invst|port)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"[+-]?\s*[\d.,' ]*\d[\d.,' ]*", re.ASCII)

# The fields that are taken; of splits and addresses there may be many.
_FIELDS = frozenset("DTUPMLN$")


@dataclass(slots=True)
class _Record:
    """One transaction: where it begins, its account, its fields by letter."""

    line: int
    account: str
    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    has_splits: bool = False


@dataclass(frozen=True, slots=True)
class _Style:
    form: DateForm
    mark: DecimalMark


def is_qif(text: str) -> bool:
    """Return whether a text is a QIF file."""
    lines = lines_of(text[:4096])[:30]
    return any(_QIF.match(line.lstrip("\ufeff")) for line in lines if line.strip())


def read_qif(
    text: str, mapping: Mapping | None = None, progress: Progress | None = None
) -> Contents:
    """Return the transactions of all accounts in a file.

    Args:
        text: The whole file.
        mapping: Order of dates and decimal mark, where the user has decided.
        progress: Told how many rows have been read.
    """
    found = list(_records(lines_of(text)))
    order, guessed = order_of(one.fields.get("D", "") for one in found)
    chosen = mapping or Mapping()
    mark = decimal_mark(_amount_text(one) for one in found)
    style = _Style(DateForm(chosen.date_order or order), chosen.decimal_mark or mark)
    seen: dict[str, Occurrences] = {}
    rows: list[StatementRow] = []
    for one in found:
        rows.append(_row(one, style, seen))
        if progress is not None and len(rows) % _PROGRESS_STEP == 0:
            progress(len(rows))
    ambiguous = guessed and chosen.date_order is None
    return Contents(tuple(rows), notes=(FileNote.DATES_AMBIGUOUS,) if ambiguous else ())


def _records(lines: Sequence[str]) -> Iterator[_Record]:
    """Yield the transactions; accounts and lists are read over."""
    account, kind, in_account = "", "", False
    current: _Record | None = None
    for number, line in enumerate(lines, start=1):
        text = line.strip().lstrip("\ufeff")
        if text.startswith("!"):
            if current is not None:
                yield from _whole(current)
            current = None
            in_account = text.lower().startswith("!account")
            match = _TRANSACTIONS.match(text)
            if not text.lower().startswith(("!option", "!clear")):
                kind = match[1].lower() if match else ""
        elif text.startswith("^"):
            if current is not None:
                yield from _whole(current)
            current = None
        elif in_account and text:
            account = text[1:] if text[0] == "N" else account
        elif kind and text:
            current = current or _Record(number, account, kind)
            _add(current, text)
    if current is not None:
        yield from _whole(current)


def _whole(record: _Record) -> Iterator[_Record]:
    """Yield a record unless it is one of the empty ones that programs write."""
    if record.fields.get("D") or record.fields.get("T") or record.fields.get("U"):
        yield record


def _add(record: _Record, text: str) -> None:
    record.lines.append(text)
    letter = text[0]
    if letter == "S":
        record.has_splits = True
    if letter in _FIELDS and letter not in record.fields:
        record.fields[letter] = text[1:].strip()


def _amount_text(record: _Record) -> str:
    fields = record.fields
    text = fields.get("T") or fields.get("U") or ""
    if not text and not record.has_splits:
        return fields.get("$", "")
    return text


def _row(one: _Record, style: _Style, seen: dict[str, Occurrences]) -> StatementRow:
    amount_text = _amount_text(one)
    try:
        amount = _amount(amount_text, one, style.mark)
    except AmountError:
        return _flawed(one, Reason.BAD_AMOUNT, amount_text)
    direction = "negative" if amount < 0 else "positive"
    day_text = one.fields.get("D", "")
    try:
        day, _ = read_day(day_text, style.form)
    except DayError:
        return _flawed(one, Reason.BAD_DATE, day_text, direction, amount)
    category = one.fields.get("L", "")
    memo = one.fields.get("M", "")
    goods = " ".join(text for text in (memo, category) if text)
    movement = Movement(
        line=one.line,
        text=" ".join(one.lines),
        day=day,
        moment=day.isoformat(),
        direction=direction,
        amount=amount,
        gain=amount,
        counterparty=one.fields.get("P", ""),
        goods=goods,
        line_name=card_name(one.account, "") if one.kind == "ccard" else "",
    )
    source = f"qif:{one.account}"
    row = movement_row(movement, source, seen.setdefault(source, Occurrences()))
    return _without_own_moves(one, category, row)


def _without_own_moves(one: _Record, category: str, row: StatementRow) -> StatementRow:
    """Return a row, left out if it only moves what its owner has."""
    if row.entry is None:
        return row
    if one.kind in ("invst", "port"):
        reason = Reason.INVESTMENT
    elif category.startswith("[") and one.kind != "ccard":
        reason = Reason.OWN_ACCOUNTS
    else:
        return row
    return row._replace(verdict=Verdict.IGNORED, reason=reason, entry=None)


def _amount(text: str, one: _Record, mark: DecimalMark) -> int:
    if not text and one.kind in ("invst", "port"):
        return 0  # shares that moved without any money
    if not _NUMBER.fullmatch(text):
        raise AmountError(text[:40])
    return parse_figure(text, mark)


def _flawed(
    one: _Record,
    error: Reason,
    fact: str,
    direction: str = "",
    amount: int | None = None,
) -> StatementRow:
    return StatementRow(
        line=one.line,
        direction=direction,
        amount=amount,
        verdict=Verdict.ERROR,
        reason=error,
        fact=fact[:60],
        text=" ".join(one.lines),
    )
