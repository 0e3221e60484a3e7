"""Entries as a file in the native CSV."""

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from core.native_csv import NATIVE_COLUMNS, entry_cells
from core.records import Entry


def write_entries(file: TextIO, entries: Iterable[Entry], currency: str) -> int:
    """Write entries as the native CSV, header first; return how many there were.

    ``file`` is opened with ``newline=""``; ``currency`` is what an entry
    without one of its own is in.
    """
    # Rows end as RFC 4180 has it.  With a bare newline the writer would leave a
    # carriage return within a note unquoted, and the row would fall apart there.
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(NATIVE_COLUMNS)
    count = 0
    for count, entry in enumerate(entries, start=1):  # noqa: B007 - the last counts
        writer.writerow(entry_cells(entry, currency))
    return count


def export_entries(path: Path, entries: Iterable[Entry], currency: str) -> int:
    """Write entries to a file in the native CSV; return how many there were.

    A file of that name is replaced only once everything is written.

    Raises:
        OSError: If the file cannot be written; what was there before is kept.
    """
    with replacing(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        count = write_entries(text, entries, currency)
        text.detach()
    return count


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Write a file aside, for the user alone to read, and put it in place at the end.

    If the block fails nothing is left of it, and what was there before stays.

    Raises:
        OSError: If the file cannot be written.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
