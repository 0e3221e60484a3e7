"""A file of an import, read and judged: what its rows are to the ledger."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core.statements.matching import Preview, judge
from core.statements.recognise import read_statements
from core.statements.rows import AUTOMATIC, ReadOptions, StatementFile, Verdict
from desktop.importing.course import Course
from desktop.known_entries import known_to
from desktop.reading import Reading


class Group(StrEnum):
    """The verdicts as the table shows them: the suspected stand on their own."""

    NEW = "new"
    SUSPECTED = "suspected"
    DUPLICATE = "duplicate"
    IGNORED = "ignored"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Judged:
    """One statement of a file.

    Attributes:
        path: The file it was read from.
        options: How it was read.
        preview: Its rows, as the ledger sees them.
        groups: The positions of the rows by group; each row is in exactly one.
    """

    path: Path
    options: ReadOptions
    preview: Preview
    groups: Mapping[Group, tuple[int, ...]]

    @property
    def file(self) -> StatementFile:
        """The statement."""
        return self.preview.file

    def usual_ticks(self) -> frozenset[int]:
        """Return the rows that come in unless the user says otherwise."""
        return frozenset(self.groups[Group.NEW])


@dataclass(frozen=True, slots=True)
class FileRead:
    """The statements found in a file, before the ledger was asked."""

    path: Path
    options: ReadOptions
    statements: tuple[StatementFile, ...]


def line_names(reading: Reading) -> tuple[str, ...]:
    """Return the names of the ledger's lines, as a question of the session."""
    return tuple(sorted({entry.line for entry in reading.books().entries} - {""}))


def read_file(path: Path, options: ReadOptions, course: Course) -> FileRead:
    """Return what is in a file; nothing here touches the books."""
    return FileRead(path, options, read_statements(path, options, course.tell))


def judged_files(
    reading: Reading, read: FileRead, earlier: Collection[Preview], course: Course
) -> tuple[Judged, ...]:
    """Return the verdicts on what was read, as a question of the session.

    ``earlier`` are the files that will be imported before.
    """
    before = list(earlier)
    found = []
    for statement in read.statements:
        course.tell(len(statement.rows))
        preview = judge(statement, known_to(reading.ledger), before)
        before.append(preview)
        found.append(Judged(read.path, read.options, preview, groups_of(preview)))
    return tuple(found)


def group_of(preview: Preview, position: int) -> Group:
    """Return the group of a row."""
    if position in preview.suspected:
        return Group.SUSPECTED
    return Group(preview.verdict(position).value)


def groups_of(preview: Preview) -> dict[Group, tuple[int, ...]]:
    """Return the positions of all rows by group."""
    found: dict[Group, list[int]] = {group: [] for group in Group}
    for position in range(len(preview.file.rows)):
        found[group_of(preview, position)].append(position)
    return {group: tuple(positions) for group, positions in found.items()}


def verdict_of(group: Group) -> Verdict:
    """Return the verdict that stands behind a group."""
    return Verdict.NEW if group is Group.SUSPECTED else Verdict(group.value)


_NO_FILE = Preview(StatementFile(""))
#: What is shown before any file is.
NOTHING_JUDGED = Judged(Path(), AUTOMATIC, _NO_FILE, groups_of(_NO_FILE))
