"""Entries as a file in the native CSV."""

import csv
from collections.abc import Iterable
from typing import TextIO

from core.native_csv import NATIVE_COLUMNS, entry_cells
from core.records import Entry


def write_entries(file: TextIO, entries: Iterable[Entry], currency: str) -> None:
    """Write entries as the native CSV, header first.

    ``file`` is opened with ``newline=""``; ``currency`` is what an entry
    without one of its own is in.
    """
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(NATIVE_COLUMNS)
    writer.writerows(entry_cells(entry, currency) for entry in entries)
