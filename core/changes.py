"""Which rows a command changed, and how to turn it round.

A step of the history is what the user did at once.  It holds the rows it
changed, as they were before and after; only an import holds none, for its rows
are told by its batch.
"""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.records import Kind

Value = int | float | str | None
#: The columns of one row that are not empty, by name.
Row = dict[str, Value]


class StepName(StrEnum):
    """What a step did, for the menu and the status line."""

    ADD = "add"
    EDIT = "edit"
    DELETE = "delete"
    IMPORT = "import"
    TAKE_BACK = "take_back"
    SETTING = "setting"
    ACKNOWLEDGE = "acknowledge"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the history, with enough to name it.

    Attributes:
        id: Its number; 0 for a command that changed nothing and is not kept.
        name: What it did.
        count: To how many entries.
        kind: Of these entries, if they are all of one; ``None`` otherwise.
        amount: Of the entry, if it was a single one.
        line: Of the entry, if it was a single one.
        file: Of an import, made or taken back.
        subject: The setting or the warning concerned.
        batch: The import, made or taken back.
    """

    id: int
    name: StepName
    count: int = 0
    kind: Kind | None = None
    amount: int | None = None
    line: str = ""
    file: str = ""
    subject: str = ""
    batch: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What has become of the books.

    Attributes:
        revision: The state of the books now; it grows with every change, an undo
            being a change like any other.
        step: What was done, or done again, or taken back.
        days_from: The earliest day that an entry was or is on; ``None`` if the
            change is to no entry.
        entries: The ids of the entries added, changed or removed.  Of an import
            taken back, those which had been edited since they came.
        batch: The import made or taken back, if it was one.
    """

    revision: int
    step: Step
    days_from: dt.date | None
    entries: Sequence[int]
    batch: int | None


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after.  ``None`` stands for a row that is not there.

    Attributes:
        table: ``entries``, ``settings`` or ``acknowledgements``.
        key: What the row is found by in it.
        before: The row before.
        after: The row after.
    """

    table: str
    key: int | str
    before: Row | None
    after: Row | None

    def reversed(self) -> "RowChange":
        """Return the change that takes this one back."""
        return RowChange(self.table, self.key, self.after, self.before)


def row_text(row: Row | None) -> str | None:
    """Return a row as the history keeps it; empty columns are left out."""
    if row is None:
        return None
    kept = {name: value for name, value in row.items() if value not in {None, ""}}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def row_from_text(text: str | None) -> Row | None:
    """Return the row that the history keeps as this text.

    Raises:
        ValueError: If it is no row at all.
    """
    if text is None:
        return None
    row = json.loads(text)
    if not isinstance(row, dict):
        raise ValueError(f"not a row: {text!r}")  # noqa: TRY004 - a damaged text
    return row
