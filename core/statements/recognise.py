"""From a file to its rows: what it is, what it is encoded in, what reads it."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from core.statements import archive, tables, workbook
from core.statements.archive import ArchiveError
from core.statements.collection import collection_paused
from core.statements.decode import Decoded, decodings, problem_of
from core.statements.markup import is_page, table_text
from core.statements.ofx import charset_of, is_ofx, problem_in, read_ofx
from core.statements.qif import is_qif, read_qif
from core.statements.rows import (
    AUTOMATIC,
    FileNote,
    FileProblem,
    Progress,
    ReadOptions,
    StatementFile,
)

# A statement of a million rows has a quarter of this many bytes.
_LARGEST = 1 << 30

# A first line longer than this says nothing more.
_LONGEST_FACT = 80

# A text has fewer characters than this that cannot be shown.
_MOST_ODD = 0.1

# Words of the lines above the table of a bill that can be read.
_PREAMBLE = (
    "导出信息",
    "电子客户回单",
    "交易记录明细查询",
    "微信支付账单明细",
    "微信昵称",
)

_UNRECOGNISED = frozenset(
    {
        FileProblem.EMPTY,
        FileProblem.PICTURE,
        FileProblem.PDF,
        FileProblem.WEB_PAGE,
        FileProblem.BINARY,
        FileProblem.UNKNOWN_FORMAT,
        FileProblem.NO_HEADER,
        FileProblem.NO_MAPPING,
        FileProblem.WORKBOOK,
        FileProblem.LEDGER,
    }
)

_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"


def read_statements(
    path: Path, options: ReadOptions = AUTOMATIC, progress: Progress | None = None
) -> tuple[StatementFile, ...]:
    """Return the statements in a file; whatever is wrong with it is in them.

    An archive holds one for each of its files.

    Args:
        path: The file.
        options: What the user has decided about it.
        progress: Told how many rows have been read, now and then; what it
            raises ends the reading.
    """
    try:
        if path.stat().st_size > _LARGEST:
            return (_refused(path.name, FileProblem.TOO_LARGE),)
        data = path.read_bytes()
    except FileNotFoundError:
        return (_refused(path.name, FileProblem.MISSING),)
    except OSError as error:
        reason = error.strerror or ""
        return (_refused(path.name, FileProblem.UNREADABLE, fact=reason),)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")) and not archive.is_workbook(
        data
    ):
        return _read_archive(path.name, data, options, progress)
    return (read_bytes(path.name, data, options, progress),)


def _read_archive(
    name: str, data: bytes, options: ReadOptions, progress: Progress | None
) -> tuple[StatementFile, ...]:
    from core.statements.delivery import members_of

    try:
        members = members_of(data, options.password)
    except ArchiveError as error:
        return (_refused(name, error.problem, _digest(data)),)
    found = [
        _refused(f"{name}/{member.name}", member.problem)
        if member.problem is not None
        else read_bytes(f"{name}/{member.name}", member.data, options, progress)
        for member in members
    ]
    if any(file.problem is None for file in found):
        found = [_passed_over(file) for file in found]
    return tuple(found)


def _passed_over(file: StatementFile) -> StatementFile:
    """Return a file that came with a statement, and is none, as no fault."""
    if file.problem in _UNRECOGNISED:
        return replace(file, problem=FileProblem.PASSED_OVER)
    return file


def read_bytes(
    name: str,
    data: bytes,
    options: ReadOptions = AUTOMATIC,
    progress: Progress | None = None,
) -> StatementFile:
    """Return the statement that the bytes of a file are; see above."""
    with collection_paused():
        file = _read(name, data, options, progress)
    return replace(file, digest=_digest(data))


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _read(
    name: str, data: bytes, options: ReadOptions, progress: Progress | None
) -> StatementFile:
    zipped = data.startswith(b"PK\x03\x04") and archive.is_workbook(data)
    if zipped or data.startswith(_OLD_WORKBOOK):
        return _read_workbook(name, data, options, progress)
    problem = problem_of(data)
    if problem is not None:
        return _refused(name, problem)
    if not tables.is_known(options.format):
        return _refused(name, FileProblem.UNKNOWN_FORMAT, fact=options.format)
    read = _read_page if is_page(data) else _read_text
    return read(name, data, options, progress)


def _read_page(
    name: str, data: bytes, options: ReadOptions, progress: Progress | None
) -> StatementFile:
    """Return the statement that the tables of a page are, if they are any."""
    found = (
        (page, table_text(page.text)) for page in decodings(data, options.encoding)
    )
    texts = [replace(page, text=text) for page, text in found if text]
    for text in texts:
        file = tables.read_known(name, text, options, progress)
        if file is not None:
            return file
    file = tables.read_unknown(name, texts, options, progress) if texts else None
    return file or _refused(name, FileProblem.WEB_PAGE)


def _read_text(
    name: str, data: bytes, options: ReadOptions, progress: Progress | None
) -> StatementFile:
    encoding = options.encoding
    if not encoding and options.mapping is not None:
        encoding = options.mapping.encoding
    first: Decoded | None = None
    for decoded in decodings(data, encoding):
        first = first or decoded
        file = _read_plain(name, data, decoded, options, progress)
        file = file or tables.read_known(name, decoded, options, progress)
        if file is not None:
            return file
    if first is None:
        return _refused(name, FileProblem.UNKNOWN_ENCODING, fact=encoding)
    texts = list(decodings(data, encoding))
    problem, fact = _why_no_header(texts)
    if problem is FileProblem.NO_HEADER:
        file = tables.read_unknown(name, texts, options, progress)
        if file is not None:
            return file
    return _refused(name, problem, fact=fact)


def _read_plain(
    name: str,
    data: bytes,
    decoded: Decoded,
    options: ReadOptions,
    progress: Progress | None,
) -> StatementFile | None:
    """Return the statement if it is of the formats that are no tables."""
    if options.format in ("", "ofx") and is_ofx(decoded.text):
        decoded = _western(decoded, data, options, charset_of(data))
        found = problem_in(decoded.text)
        if found is not None:
            return _refused(name, found[0], fact=found[1])
        contents = read_ofx(decoded.text, progress)
        return tables.statement(name, "ofx", decoded, contents)
    if options.format in ("", "qif") and is_qif(decoded.text):
        chosen = _western(decoded, data, options, "")
        contents = read_qif(chosen.text, options.mapping, progress)
        return tables.statement(name, "qif", chosen, contents)
    return None


def _western(decoded: Decoded, data: bytes, options: ReadOptions, told: str) -> Decoded:
    """Return a text read in a western encoding if Chinese is a mere chance.

    ``told`` is the encoding that the file itself names; most often it is right
    where UTF-8 is not.
    """
    unsure = decoded.encoding == "gb18030" or "\ufffd" in decoded.text
    if not unsure or options.encoding:
        return decoded
    for encoding in (told, "cp1252") if told else ("cp1252",):
        for western in decodings(data, encoding):
            return tables.likelier([decoded, replace(western, encoding="cp1252")])
    return decoded


def _read_workbook(
    name: str, data: bytes, options: ReadOptions, progress: Progress | None
) -> StatementFile:
    try:
        sheets = workbook.sheets_of(data)
    except ArchiveError as error:
        return _refused(name, error.problem)
    if not tables.is_known(options.format):
        return _refused(name, FileProblem.UNKNOWN_FORMAT, fact=options.format)
    encoding = "xls" if data.startswith(_OLD_WORKBOOK) else "xlsx"
    # The one that the wallets write comes before those that users have added.
    ordered = sorted(sheets, key=lambda sheet: sheet.name != "Sheet1")
    texts = [Decoded(sheet.text, encoding) for sheet in ordered if sheet.text.strip()]
    if not texts:
        return _refused(name, FileProblem.EMPTY)
    for read in (tables.read_known, _unknown):
        files = [read(name, text, options, progress) for text in texts]
        found = [file for file in files if file is not None]
        if found:
            chosen = next((file for file in found if file.rows), found[0])
            more = sum(bool(file.rows) for file in found) > 1
            notes = (FileNote.OTHER_SHEETS,) if more else ()
            return replace(chosen, notes=(*chosen.notes, *notes))
    fact = _first_line(texts[0])
    return _refused(name, FileProblem.NO_HEADER, fact=fact)


def _unknown(
    name: str, text: Decoded, options: ReadOptions, progress: Progress | None
) -> StatementFile | None:
    return tables.read_unknown(name, [text], options, progress)


def _refused(
    name: str, problem: FileProblem, digest: str = "", fact: str = ""
) -> StatementFile:
    return StatementFile(file=name, problem=problem, digest=digest, fact=fact)


def _first_line(decoded: Decoded) -> str:
    return decoded.text.strip()[:_LONGEST_FACT].partition("\n")[0].strip()


def _why_no_header(texts: Sequence[Decoded]) -> tuple[FileProblem, str]:
    """Return why a file without any known header has none, and its first line."""
    for decoded in texts:
        if any(word in decoded.text for word in _PREAMBLE):
            return FileProblem.TRUNCATED, ""
    if min(_share_of_odd(decoded.text[:4096]) for decoded in texts) > _MOST_ODD:
        return FileProblem.BINARY, ""
    return FileProblem.NO_HEADER, _first_line(tables.likelier(texts))


def _share_of_odd(text: str) -> float:
    """Return what share of a text is no character that anybody writes."""
    odd = sum(not char.isprintable() and char not in "\r\n\t" for char in text)
    return (odd + text.count("\ufffd")) / max(1, len(text))
