"""OFX and QFX: bank, card and investment accounts, version 1 and 2.

Version 1 leaves leaf tags open, version 2 is XML; banks mix the two.  So the
tags are taken one by one, and nothing is asked of their nesting but which
transaction and which account they stand in.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from core.dates import DayError, parse_day
from core.money import AmountError
from core.statements.figures import decimal_mark, parse_figure
from core.statements.identity import Occurrences
from core.statements.layout import Contents
from core.statements.mapping import DecimalMark
from core.statements.movement import Movement, card_name, movement_row
from core.statements.rows import FileProblem, Progress, Reason, StatementRow, Verdict

_PROGRESS_STEP = 5000

_OFX = re.compile(r"<OFX\b", re.IGNORECASE)
_HEADER = re.compile(r"^\s*(?:OFXHEADER|<\?OFX|<OFX>)", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([A-Za-z0-9_.]{1,40})[^<>]{0,200}>([^<\r\n]*(?:\r?\n[^<]*)?)")
_CHARSET = re.compile(rb"^\s*CHARSET:\s*([\w-]{1,20})", re.IGNORECASE | re.MULTILINE)

_TRANSACTION = re.compile(r"<STMTTRN>", re.IGNORECASE)
_STATUS = re.compile(
    r"<CODE>\s*(\d{1,6})\s*(?:</CODE>)?"
    r"(?:\s*<SEVERITY>\s*(\w{1,10})\s*(?:</SEVERITY>)?)?"
    r"(?:\s*<MESSAGE>\s*([^<\r\n]{1,200}))?",
    re.IGNORECASE,
)

# A number with a sign and decimals, and nothing else: no signs of currencies.
_NUMBER = re.compile(r"[+-]?[\d.,\s]*\d[\d.,]*", re.ASCII)
_ZERO_DATE = re.compile(r"0*")

_CARD = "CCACCTFROM"
_LISTS = {"STMTTRNRS", "CCSTMTTRNRS", "INVSTMTTRNRS"}


@dataclass(frozen=True, slots=True)
class _Account:
    """The account that transactions stand in, as far as it has been named."""

    bank: str = ""
    number: str = ""
    currency: str = ""
    is_card: bool = False


@dataclass(slots=True)
class _Transaction:
    """The tags of one transaction, by name."""

    line: int
    start: int
    account: _Account
    said: dict[str, str] = field(default_factory=dict)
    text: str = ""


def is_ofx(text: str) -> bool:
    """Return whether a text is an OFX file."""
    start = text[:4096]
    return _HEADER.match(start) is not None or (_OFX.search(start) is not None)


def charset_of(data: bytes) -> str:
    """Return the encoding that the header of version 1 names, or empty."""
    match = _CHARSET.search(data[:1024])
    said = match[1].decode("ascii", "replace").lower() if match else ""
    if said.isdigit():
        return f"cp{said}"
    return said if said.startswith(("iso-8859", "8859-")) else ""


def read_ofx(text: str, progress: Progress | None = None) -> Contents:
    """Return the transactions of all accounts in a file."""
    found = list(_transactions(text))
    mark = decimal_mark(one.said.get("TRNAMT", "") for one in found)
    corrected = {
        (one.account, one.said["CORRECTFITID"])
        for one in found
        if one.said.get("CORRECTFITID")
    }
    seen: dict[str, Occurrences] = {}
    rows: list[StatementRow] = []
    for one in found:
        rows.append(_row(one, mark, corrected, seen))
        if progress is not None and len(rows) % _PROGRESS_STEP == 0:
            progress(len(rows))
    return Contents(tuple(rows))


def problem_in(text: str) -> tuple[FileProblem, str] | None:
    """Return the error that a bank has sent in place of a statement.

    Errors beside transactions are of other accounts, and stop nothing.
    """
    if _TRANSACTION.search(text):
        return None
    failed = [match for match in _STATUS.finditer(text) if int(match[1]) != 0]
    errors = [match for match in failed if (match[2] or "ERROR").upper() == "ERROR"]
    if not errors:
        return None
    said = errors[0][1], html.unescape(errors[0][3] or "")
    return FileProblem.BANK_SAYS_ERROR, " ".join(" ".join(said).split())


def _transactions(text: str) -> Iterator[_Transaction]:
    """Yield the transactions; one that is cut off at the end too."""
    account = _Account()
    current: _Transaction | None = None
    line, counted = 1, 0
    for match in _TAG.finditer(text):
        closing, name, value = match[1], match[2].upper(), match[3]
        if name == "STMTTRN":
            line += text.count("\n", counted, match.start())
            counted = match.start()
            if current is not None:
                yield _ended(current, text, match.start())
            current = None if closing else _Transaction(line, match.start(), account)
        elif current is not None and name == "BANKTRANLIST":
            yield _ended(current, text, match.start())
            current = None
        elif closing:
            continue
        elif current is not None:
            _add(current, name, value)
        else:
            account = _account_with(account, name, html.unescape(value).strip())
    if current is not None:
        current.said["CUT"] = "1"
        yield _ended(current, text, len(text))


def _ended(one: _Transaction, text: str, end: int) -> _Transaction:
    one.text = " ".join(text[one.start : min(end, one.start + 2000)].split())
    return one


def _add(current: _Transaction, name: str, value: str) -> None:
    said = " ".join(html.unescape(value).split())
    # The payee and the account of a transfer have names of their own.
    if said and name not in current.said:
        current.said[name] = said


def _account_with(account: _Account, name: str, value: str) -> _Account:
    if name in _LISTS:
        return _Account()
    if name == "CURDEF":
        return replace(account, currency=value.upper()[:3])
    if name in ("BANKID", "BROKERID"):
        return replace(account, bank=value)
    if name == "ACCTID":
        return replace(account, number=value)
    return replace(account, is_card=True) if name == _CARD else account


def _row(
    one: _Transaction,
    mark: DecimalMark,
    corrected: set[tuple[_Account, str]],
    seen: dict[str, Occurrences],
) -> StatementRow:
    amount_text = one.said.get("TRNAMT", "")
    try:
        amount = _amount(amount_text, mark)
    except AmountError:
        cut = Reason.CUT_OFF if "CUT" in one.said else Reason.BAD_AMOUNT
        return _flawed(one, cut, amount_text)
    direction = "negative" if amount < 0 else "positive"
    day_text = one.said.get("DTPOSTED") or one.said.get("DTUSER", "")
    if _ZERO_DATE.fullmatch(day_text):
        day_text = one.said.get("DTUSER", "")
    try:
        day = parse_day(f"{day_text[:4]}-{day_text[4:6]}-{day_text[6:8]}")
    except DayError:
        cut = Reason.CUT_OFF if "CUT" in one.said else Reason.BAD_DATE
        return _flawed(one, cut, day_text, direction, amount)
    payee = one.said.get("NAME") or one.said.get("PAYEE", "")
    memo = one.said.get("MEMO", "")
    number = one.said.get("FITID", "")
    source = f"ofx:{one.account.bank}:{one.account.number}"
    movement = Movement(
        line=one.line,
        text=one.text,
        day=day,
        moment=day.isoformat(),
        direction=direction,
        amount=amount,
        gain=amount,
        currency=one.said.get("CURSYM", one.account.currency).upper()[:3],
        counterparty=payee,
        goods=_without(memo, payee),
        line_name=card_name("", one.account.number) if one.account.is_card else "",
        number=number,
    )
    row = movement_row(movement, source, seen.setdefault(source, Occurrences()))
    return _judged_correction(one, row, corrected)


def _judged_correction(
    one: _Transaction, row: StatementRow, corrected: set[tuple[_Account, str]]
) -> StatementRow:
    """Return a row, left out if it was corrected or only says so."""
    superseded = (one.account, one.said.get("FITID", "")) in corrected
    if one.said.get("CORRECTACTION", "").upper() == "DELETE" or superseded:
        return row._replace(
            verdict=Verdict.IGNORED, reason=Reason.CORRECTED, entry=None, extra=()
        )
    if one.said.get("CORRECTFITID") and row.entry is not None:
        return row._replace(reason=Reason.CORRECTS_EARLIER)
    return row


def _amount(text: str, mark: DecimalMark) -> int:
    if not _NUMBER.fullmatch(text):
        raise AmountError(text[:40])
    sign = -1 if text.startswith("-") else 1
    digits = text.lstrip("+-").lstrip("0")
    if not digits or digits[0] in ".,":
        digits = f"0{digits}"
    return sign * parse_figure(digits, mark)


def _without(memo: str, payee: str) -> str:
    """Return the memo unless it only says the payee again."""
    return "" if memo == payee else memo


def _flawed(
    one: _Transaction,
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
        text=one.text,
    )
