"""What the table of an import says of a row, cell by cell."""

import datetime as dt
import re

from core.records import Kind
from core.statements.delimited import cells_of
from core.statements.matching import Preview
from core.statements.rows import StatementFile, StatementRow
from desktop.i18n import filled, marked, translate
from desktop.importing.judged import Group, group_of, verdict_of
from desktop.number_style import NumberStyle
from desktop.texts import kind_name
from desktop.texts_importing import reason_text, verdict_name

# What readers call the directions of files that have no words for them.
_DIRECTIONS = {
    "in": marked("Importing", "in"),
    "out": marked("Importing", "out"),
    "positive": marked("Importing", "positive"),
    "negative": marked("Importing", "negative"),
    "": marked("Importing", "blank"),
}

# Dates, amounts and order numbers stand in columns of their own, or say nothing.
_WORDS = re.compile(r"[^\W\d_]")


def day_text(row: StatementRow, style: NumberStyle) -> str:
    """Return the day of a row; what stands in its place if that is none."""
    if row.entry is not None:
        return style.day(row.entry.day)
    try:
        return style.day(dt.date.fromisoformat(row.moment[:10]))
    except ValueError:
        return row.moment


def said_text(row: StatementRow, file: StatementFile) -> str:
    """Return what a row says: the other side and what for, or all its cells."""
    entry = row.entry
    if entry is not None:
        return " · ".join(part for part in (entry.counterparty, entry.note) if part)
    cells = cells_of(row.text, file.delimiter)
    return " · ".join(
        cell for cell in cells if _WORDS.search(cell) and cell != row.direction
    )


def whole_text(row: StatementRow, file: StatementFile) -> str:
    """Return every cell of a row below the name of its column."""
    cells = cells_of(row.text, file.delimiter)
    if len(file.header) < len(cells):
        return row.text
    named = zip(file.header, cells, strict=False)
    return "\n".join(f"{name}: {cell}" for name, cell in named if cell.strip("/ "))


def direction_name(direction: str) -> str:
    """Return a direction in words: the cell's own, unless it is a word of ours."""
    if direction in set(Kind):
        return kind_name(Kind(direction))
    words = _DIRECTIONS.get(direction)
    return translate("Importing", words) if words else direction


def meaning_text(row: StatementRow, style: NumberStyle) -> str:
    """Return what a row comes in as: its kind and its line."""
    if row.entry is None:
        return ""
    parts = [kind_name(row.entry.kind), row.entry.line]
    for extra in row.extra:
        more = translate("Importing", "and %1 %2")
        parts.append(filled(more, kind_name(extra.kind), style.money(extra.amount)))
    return " · ".join(part for part in parts if part)


def verdict_text(preview: Preview, position: int) -> str:
    """Return what becomes of a row, and why."""
    word = group_name(group_of(preview, position))
    why = why_text(preview, position)
    return filled(translate("Importing", "%1: %2"), word, why) if why else word


def why_text(preview: Preview, position: int) -> str:
    """Return why a row got its verdict, or empty where that goes without saying."""
    row, reason = preview.file.rows[position], preview.reason(position)
    return "" if reason is None else reason_text(reason, row.fact, row.column)


def group_name(group: Group) -> str:
    """Return the word for a group of rows."""
    return verdict_name(verdict_of(group), suspected=group is Group.SUSPECTED)
