"""Finds the table in a text, by the layouts known or by its own words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.statements import alipay, cashbook, native, shops, wechat
from core.statements.column_roles import is_card
from core.statements.decode import EASTERN, Decoded
from core.statements.delimited import cells_of, lines_of, physical_lines
from core.statements.guess import Guess, guess_mapping
from core.statements.layout import Contents, Layout, Table, header_name, is_marked
from core.statements.mapping import Mapping, header_signature
from core.statements.money_table import read_money_table
from core.statements.rows import (
    FileNote,
    FileProblem,
    Progress,
    ReadOptions,
    Reason,
    StatementFile,
)

#: Every kind of delimited file that is known, in the order of comparison.
LAYOUTS: tuple[Layout, ...] = (
    *alipay.LAYOUTS,
    *wechat.LAYOUTS,
    *shops.LAYOUTS,
    *cashbook.LAYOUTS,
    *native.LAYOUTS,
)

#: The kinds of files that no layout describes.
OTHER_FORMATS = ("bank-debit", "bank-credit", "alipay-merchant", "csv", "ofx", "qif")
_TABLES = frozenset(("bank-debit", "bank-credit", "alipay-merchant", "csv"))

# Tried in this order.  A stroke is none of them: it stands inside cells.
_DELIMITERS = (",", "\t", ";")

# No header has so many characters.
_LONGEST_HEADER = 10_000

# Words of the headers of Chinese banks: one of them shows that the text was
# read in the right encoding.
_CHINESE = ("日期", "交易", "金额", "余额", "摘要", "账", "支出", "收入", "币")
_HEADER_WORDS = {
    "gb18030": _CHINESE,
    "cp932": ("日付", "年月日", "取引", "利用", "金額", "残高", "入金", "出金", "摘要"),
    "cp949": ("거래", "금액", "잔액", "적요", "입금", "출금"),
}


def is_known(format_id: str) -> bool:
    """Return whether a format may be insisted on; empty stands for any."""
    known = {layout.format for layout in LAYOUTS}
    return format_id in ("", *known, *OTHER_FORMATS)


def read_known(
    name: str, decoded: Decoded, options: ReadOptions, progress: Progress | None
) -> StatementFile | None:
    """Return the statement if its header is that of a layout."""
    layouts = [layout for layout in LAYOUTS if options.format in ("", layout.format)]
    if options.mapping is not None and not options.format:
        return None
    found = _find_table(decoded.text, layouts)
    if found is None:
        return None
    layout, table = found
    contents = layout.read(table, options, progress)
    return statement(name, layout.format, decoded, contents, table)


def read_unknown(
    name: str,
    texts: Sequence[Decoded],
    options: ReadOptions,
    progress: Progress | None,
) -> StatementFile | None:
    """Return the statement if its columns can be told apart, or are given."""
    if options.format and options.format not in _TABLES:
        return None
    decoded = likelier(texts)
    guess = _given(decoded.text, options) or guess_mapping(decoded.text)
    if guess is None:
        return None
    remembered = dict(options.mappings).get(header_signature(guess.names))
    if remembered is not None and options.mapping is None and guess.mapping.has_header:
        guess = replace(
            guess, mapping=replace(remembered, skip_top=guess.mapping.skip_top)
        )
    mapping = guess.mapping
    table = _table_of(decoded.text, mapping, guess.names)
    format_id = options.format or _format_of(guess, decoded.text)
    contents = read_money_table(
        table, mapping, _source_of(guess, format_id), options, progress
    )
    notes = {
        FileNote.GUESSED: format_id == "csv" and options.mapping is None,
        FileNote.MERCHANT_BILL: format_id == "alipay-merchant",
    }
    said = tuple(note for note, holds in notes.items() if holds)
    contents = replace(contents, notes=(*contents.notes, *said))
    return statement(name, format_id, decoded, contents, table)


def _given(text: str, options: ReadOptions) -> Guess | None:
    """Return the mapping that the user has chosen, with the names in the file."""
    mapping = options.mapping
    if mapping is None:
        return None
    lines = lines_of(text)[mapping.skip_top :][:1]
    cells = cells_of(lines[0], mapping.delimiter) if lines else []
    named = mapping.has_header
    names = tuple(header_name(cell) if named else "" for cell in cells)
    columns = (mapping.date, mapping.amount, mapping.money_in, mapping.money_out)
    others = (mapping.direction, mapping.currency_column, mapping.counterparty)
    more = (mapping.time, mapping.other_date, mapping.card, *mapping.texts)
    used = [column for column in (*columns, *others, *more) if column is not None]
    width = max(len(names), max(used) + 1)
    return Guess(mapping, (*names, *[""] * (width - len(names))))


def _table_of(text: str, mapping: Mapping, names: tuple[str, ...]) -> Table:
    header_line = mapping.skip_top + (1 if mapping.has_header else 0)
    return Table(text, 0, header_line, names, mapping.delimiter)


def _format_of(guess: Guess, text: str) -> str:
    header = " ".join(guess.names)
    if "账务流水号" in header:
        return "alipay-merchant"
    if not any(word in header for word in _CHINESE):
        return "csv"
    title = "\n".join(lines_of(text[:4096])[: guess.mapping.skip_top])
    card = is_card(guess.names) or "信用卡" in title
    return "bank-credit" if card else "bank-debit"


def _source_of(guess: Guess, format_id: str) -> str:
    return f"{format_id}:{header_signature(guess.names)}"


def likelier(texts: Sequence[Decoded]) -> Decoded:
    """Return the text that was most likely read in the right encoding.

    Western text can mostly be read as eastern too; only the words of a header
    show that it is.
    """
    first = texts[0]
    if first.encoding not in EASTERN and "\ufffd" not in first.text:
        return first
    found = [text for text in texts if _header_words(text) >= 2]
    if found:
        return max(found, key=_header_words)
    return next((text for text in texts if text.encoding == "cp1252"), first)


def _header_words(decoded: Decoded) -> int:
    """Return how many words of headers a text has in its encoding of the East."""
    said = _HEADER_WORDS.get(decoded.encoding, ())
    return sum(word in decoded.text for word in said)


def _find_table(text: str, layouts: Sequence[Layout]) -> tuple[Layout, Table] | None:
    """Return the first line that is the header of a layout, with what follows."""
    marks = {mark for mark in {each.mark for each in layouts} if is_marked(text, mark)}
    layouts = [layout for layout in layouts if layout.mark in marks]
    end = 0
    for number, line in enumerate(physical_lines(text) if layouts else (), start=1):
        end += len(line)
        for layout, names, delimiter in _headers(line, layouts):
            if layout.fits(names):
                return layout, Table(text, end, number, names, delimiter)
    return None


def _headers(
    line: str, layouts: Sequence[Layout]
) -> Iterator[tuple[Layout, tuple[str, ...], str]]:
    """Yield what a line would say as the header of each layout."""
    if len(line) > _LONGEST_HEADER:
        return
    words = line.lower()
    for layout in layouts:
        if layout.mark in words:
            for delimiter in _DELIMITERS:
                cells = cells_of(line, delimiter)
                yield layout, tuple(header_name(cell) for cell in cells), delimiter


def statement(
    name: str,
    format_id: str,
    decoded: Decoded,
    contents: Contents,
    table: Table | None = None,
) -> StatementFile:
    """Return what was found in a file, with what is worth saying of it."""
    rows, declared = contents.rows, contents.declared
    lost = not rows and bool(declared)
    said = {
        FileNote.NO_ROWS: not rows,
        FileNote.COUNT_DIFFERS: declared is not None and declared != len(rows),
        FileNote.CUT_OFF: any(row.reason is Reason.CUT_OFF for row in rows),
        FileNote.DAMAGED_TEXT: decoded.damaged,
    }
    return StatementFile(
        file=name,
        recognised=format_id,
        encoding=decoded.encoding,
        header=() if table is None else table.names,
        delimiter="," if table is None else table.delimiter,
        rows=rows,
        declared=declared,
        problem=FileProblem.TRUNCATED if lost else None,
        notes=(*contents.notes, *(note for note, holds in said.items() if holds)),
        mapping=contents.mapping,
    )
