"""From a file to its rows: what it is, what it is encoded in, what reads it."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from core.statements import alipay, native
from core.statements.collection import collection_paused
from core.statements.decode import Decoded, decodings, problem_of
from core.statements.delimited import cells_of, physical_lines
from core.statements.layout import Contents, Layout, Table, header_name
from core.statements.rows import (
    AUTOMATIC,
    FileNote,
    FileProblem,
    Progress,
    ReadOptions,
    Reason,
    StatementFile,
)

#: Every kind of delimited file that is known, in the order of comparison.
LAYOUTS: tuple[Layout, ...] = (*alipay.LAYOUTS, *native.LAYOUTS)

# Tried in this order.  A stroke is none of them: it stands inside cells.
_DELIMITERS = (",", "\t", ";")

# A statement of a million rows has a quarter of this many bytes.
_LARGEST = 1 << 30

# Nor has any header so many characters.
_LONGEST_HEADER = 10_000

# A first line longer than this says nothing more.
_LONGEST_FACT = 80

# Words of the lines above the table of a bill that can be read.
_PREAMBLE = ("导出信息", "电子客户回单", "交易记录明细查询")


def read_statements(
    path: Path, options: ReadOptions = AUTOMATIC, progress: Progress | None = None
) -> tuple[StatementFile, ...]:
    """Return the statements in a file; whatever is wrong with it is in them.

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
    return (read_bytes(path.name, data, options, progress),)


def read_bytes(
    name: str,
    data: bytes,
    options: ReadOptions = AUTOMATIC,
    progress: Progress | None = None,
) -> StatementFile:
    """Return the statement that the bytes of a file are; see above."""
    with collection_paused():
        return _read(name, data, options, progress)


def _read(
    name: str, data: bytes, options: ReadOptions, progress: Progress | None
) -> StatementFile:
    digest = hashlib.blake2b(data, digest_size=16).hexdigest()
    problem = problem_of(data)
    if problem is not None:
        return _refused(name, problem, digest)
    layouts = [layout for layout in LAYOUTS if options.format in ("", layout.format)]
    if not layouts:
        return _refused(name, FileProblem.UNKNOWN_FORMAT, digest, options.format)
    first: Decoded | None = None
    for decoded in decodings(data, options.encoding):
        first = first or decoded
        found = _find_table(decoded.text, layouts)
        if found is not None:
            layout, table = found
            contents = layout.read(table, options, progress)
            return _statement(name, digest, decoded, found, contents)
    if first is None:
        return _refused(name, FileProblem.UNKNOWN_ENCODING, digest, options.encoding)
    problem, fact = _why_no_header(decodings(data, options.encoding), first)
    return _refused(name, problem, digest, fact)


def _find_table(text: str, layouts: Sequence[Layout]) -> tuple[Layout, Table] | None:
    """Return the first line that is the header of a layout, with what follows."""
    end = 0
    for number, line in enumerate(physical_lines(text), start=1):
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


def _statement(
    name: str,
    digest: str,
    decoded: Decoded,
    found: tuple[Layout, Table],
    contents: Contents,
) -> StatementFile:
    layout, table = found
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
        recognised=layout.format,
        encoding=decoded.encoding,
        digest=digest,
        header=table.names,
        delimiter=table.delimiter,
        rows=rows,
        declared=declared,
        problem=FileProblem.TRUNCATED if lost else None,
        notes=(*contents.notes, *(note for note, holds in said.items() if holds)),
    )


def _refused(
    name: str, problem: FileProblem, digest: str = "", fact: str = ""
) -> StatementFile:
    return StatementFile(file=name, problem=problem, digest=digest, fact=fact)


def _why_no_header(texts: Iterable[Decoded], first: Decoded) -> tuple[FileProblem, str]:
    """Return why a file without any known header has none, and its first line."""
    fact = first.text.strip()[:_LONGEST_FACT].partition("\n")[0].strip()
    for decoded in texts:
        if any(word in decoded.text for word in _PREAMBLE):
            return FileProblem.TRUNCATED, ""
    sample = first.text[:4096]
    odd = sum(not char.isprintable() and char not in "\r\n\t" for char in sample)
    odd += sample.count("\ufffd")
    if odd * 10 > len(sample):
        return FileProblem.BINARY, ""
    return FileProblem.NO_HEADER, fact
