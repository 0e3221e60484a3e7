"""The rows of a file that could not be read, as a table to be mended."""

import csv
import io
from pathlib import Path

from core.export import replacing
from core.native_csv import defused
from core.statements.delimited import cells_of
from desktop.i18n import translate
from desktop.importing.judged import Group, Judged
from desktop.importing.row_texts import why_text


def write_bad_rows(judged: Judged, path: Path) -> None:
    """Write the rows in error to a file.

    Raises:
        OSError: If it cannot be written.
    """
    with replacing(path) as file:
        # Spreadsheets take a table without a mark for one in their own encoding.
        file.write(bad_rows_csv(judged).encode("utf-8-sig"))


def bad_rows_csv(judged: Judged) -> str:
    """Return the rows in error as CSV: line and reason first, then their own cells."""
    file = judged.file
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    line, why = translate("Importing", "Line"), translate("Importing", "Reason")
    writer.writerow([line, why, *map(defused, file.header)])
    for position in judged.groups[Group.ERROR]:
        row = file.rows[position]
        cells = cells_of(row.text, file.delimiter) if file.header else [row.text]
        reason = why_text(judged.preview, position)
        writer.writerow([row.line, defused(reason), *map(defused, cells)])
    return text.getvalue()
