"""What reading a statement gives: files, rows, and the reasons for each verdict.

Every reader ends in these records, whatever the file looked like.  There are
no sentences here; the desktop has one for each member of the enums.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from core.records import Entry, Kind
from core.statements.mapping import Mapping


class Verdict(StrEnum):
    """What becomes of a data row; the four add up to the rows of the file."""

    NEW = "new"
    DUPLICATE = "duplicate"
    IGNORED = "ignored"
    ERROR = "error"


class Reason(StrEnum):
    """Why a row got its verdict; a new row has one only if it needs a look."""

    # new, but worth a look
    UNKNOWN_STATUS = "unknown-status"
    UNKNOWN_MEANING = "unknown-meaning"
    SPLIT_PAYMENT = "split-payment"
    CLOSED_WITHOUT_REFUND = "closed-without-refund"
    PAID_BY_OTHERS_UNSURE = "paid-by-others-unsure"
    LENDER_UNKNOWN = "lender-unknown"
    THROUGH_WALLET = "through-wallet"
    CORRECTS_EARLIER = "corrects-earlier"

    # duplicate
    SEEN_BEFORE = "seen-before"
    SAME_ENTRY = "same-entry"
    DELETED_BEFORE = "deleted-before"
    IN_ANOTHER_FILE = "in-another-file"

    # ignored
    NO_AMOUNT = "no-amount"
    FAILED = "failed"
    CLOSED_UNPAID = "closed-unpaid"
    NOT_YET_PAID = "not-yet-paid"
    DEPOSIT = "deposit"
    OWN_ACCOUNTS = "own-accounts"
    INVESTMENT = "investment"
    PAID_BY_OTHERS = "paid-by-others"
    NOT_COUNTED = "not-counted"
    OTHER_CURRENCY = "other-currency"
    CORRECTED = "corrected"
    NOT_TICKED = "not-ticked"

    # error
    CUT_OFF = "cut-off"
    TOO_FEW_CELLS = "too-few-cells"
    TOO_MANY_CELLS = "too-many-cells"
    BAD_DATE = "bad-date"
    BAD_AMOUNT = "bad-amount"
    BAD_CELL = "bad-cell"


class FileProblem(StrEnum):
    """Why nothing of a whole file can be read."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    EMPTY = "empty"
    PICTURE = "picture"
    PDF = "pdf"
    ARCHIVE = "archive"
    EMPTY_ARCHIVE = "empty-archive"
    PASSWORD_NEEDED = "password-needed"  # noqa: S105 - the id of a problem
    WRONG_PASSWORD = "wrong-password"  # noqa: S105 - the id of a problem
    BOMB = "bomb"
    DAMAGED = "damaged"
    PASSED_OVER = "passed-over"
    WORKBOOK = "workbook"
    WEB_PAGE = "web-page"
    LEDGER = "ledger"
    BINARY = "binary"
    UNKNOWN_ENCODING = "unknown-encoding"
    UNKNOWN_FORMAT = "unknown-format"
    TRUNCATED = "truncated"
    NO_HEADER = "no-header"
    NO_MAPPING = "no-mapping"
    BANK_SAYS_ERROR = "bank-says-error"


class FileNote(StrEnum):
    """What is worth saying of a file whose rows could be read."""

    NO_ROWS = "no-rows"
    COUNT_DIFFERS = "count-differs"
    CUT_OFF = "cut-off"
    DAMAGED_TEXT = "damaged-text"
    RESAVED = "resaved"
    OTHER_SHEETS = "other-sheets"
    NO_NUMBERS = "no-numbers"
    MERCHANT_BILL = "merchant-bill"
    DATES_AMBIGUOUS = "dates-ambiguous"
    GUESSED = "guessed"


#: Called with the number of data rows read so far, every few thousand rows;
#: whatever it raises ends the reading and reaches the caller.
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user decides about a file; empty means: find out.

    Attributes:
        encoding: Name of the character encoding.
        format: Id of the layout, such as ``alipay-app``.
        lines: Names of the ledger's lines, by which a card that a row names
            without its number is found.
        password: Opens a locked archive; it goes nowhere else.
        mapping: What the columns of a table mean that no layout describes.
        mappings: The same for tables seen before, by the signature of their
            header.
    """

    encoding: str = ""
    format: str = ""
    lines: tuple[str, ...] = ()
    password: str = field(default="", repr=False)
    mapping: Mapping | None = None
    mappings: tuple[tuple[str, Mapping], ...] = ()


#: Everything is found out from the file itself.
AUTOMATIC = ReadOptions()


class StatementRow(NamedTuple):
    """One data row of a statement, and what it means.

    A named tuple, because a frozen dataclass takes four times as long to make
    and a statement may have a million of them.

    Attributes:
        line: The physical line in the file (or row in the sheet), from 1.
        direction: The cell's own text in the direction column, trimmed.
        amount: Fen as the cell says, before any meaning; ``None`` if unreadable.
        verdict: New, ignored or error; which new rows are duplicates only the
            ledger can tell.
        reason: Why; ``None`` for a new row that needs no look.
        entry: What comes into the books if the row does.
        extra: Further entries of the same row: its fee, its refunded part.
        moment: Date and time as ``YYYY-MM-DD HH:MM:SS``, Beijing wall clock, or
            as much of it as the file says; rows are booked in its order.
        column: The column that the reason speaks of, if it speaks of one.
        fact: The text that led to the reason: an unknown status, a bad cell.
        source: Whose identities ``key`` belongs to.
        key: The row's identity within its source; the same row of any file
            gives the same key, and two equal rows of a file give two.
        text: The row as it stands in the file, for showing; empty where the
            entry itself says it all.
    """

    line: int
    direction: str
    amount: int | None
    verdict: Verdict
    reason: Reason | None = None
    entry: Entry | None = None
    extra: tuple[Entry, ...] = ()
    moment: str = ""
    column: str = ""
    fact: str = ""
    source: str = ""
    key: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class DirectionSum:
    """How many rows of one direction a file has, and what they add up to in fen.

    Raw figures: every data row counts, whatever its status.  A row whose
    amount cannot be read counts as a row and adds nothing.
    """

    rows: int
    amount: int


@dataclass(frozen=True, slots=True)
class StatementFile:
    """One statement as it was read, before the ledger is asked.

    Attributes:
        file: The file's name; a member of an archive as ``a.zip/b.csv``.
        recognised: The id of its layout; empty if none was recognised.
        encoding: The character encoding it was read in.
        digest: Of the file's bytes, to tell the same file again.
        header: The names of its columns, for showing.
        delimiter: What separates the cells in the rows' ``text``.
        rows: Every data row, in the order of the file.
        declared: The number of rows that the file itself speaks of.
        problem: Why nothing could be read; then there are no rows.
        fact: What the problem is about: an error of the system, the first line.
        notes: What is worth saying although rows could be read.
        mapping: What the columns were taken for, where no layout says it.
    """

    file: str
    recognised: str = ""
    encoding: str = ""
    digest: str = ""
    header: tuple[str, ...] = ()
    delimiter: str = ","
    rows: tuple[StatementRow, ...] = ()
    declared: int | None = None
    problem: FileProblem | None = None
    fact: str = ""
    notes: tuple[FileNote, ...] = ()
    mapping: Mapping | None = None

    def sums(self) -> dict[str, DirectionSum]:
        """Return the raw sums by direction, in the order of first appearance."""
        counts: dict[str, int] = {}
        amounts: dict[str, int] = {}
        for row in self.rows:
            counts[row.direction] = counts.get(row.direction, 0) + 1
            amounts[row.direction] = amounts.get(row.direction, 0) + (row.amount or 0)
        return {name: DirectionSum(counts[name], amounts[name]) for name in counts}

    def lines(self) -> tuple[str, ...]:
        """Return the names of the credit lines that the rows speak of, sorted."""
        entries = (row.entry for row in self.rows if row.entry is not None)
        return tuple(sorted({entry.line for entry in entries if entry.line}))


#: What an entry must share with a row to be compared with it at all.
Probe = tuple[dt.date, Kind, int | None]
