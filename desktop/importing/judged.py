"""A file of an import, read and judged: what its rows are to the ledger."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core.commands import ImportRows, SetSetting
from core.statements.collection import collection_paused
from core.statements.mapping import Mapping as ColumnMapping
from core.statements.matching import Preview, judge
from core.statements.recognise import read_statements
from core.statements.rows import (
    AUTOMATIC,
    DirectionSum,
    FileProblem,
    ReadOptions,
    StatementFile,
    Verdict,
)
from desktop.importing.course import Course
from desktop.kept_mappings import keeping, kept_mappings
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
    """One statement of a file, with what the window shows of all its rows.

    Attributes:
        path: The file it was read from.
        options: How it was read.
        preview: Its rows, as the ledger sees them.
        groups: The positions of the rows by group; each row is in exactly one.
        usual_ticks: The rows that come in unless the user says otherwise.
        sums: The raw sums by direction.
        lines: The names of the credit lines that the rows speak of.
    """

    path: Path
    options: ReadOptions
    preview: Preview
    groups: Mapping[Group, tuple[int, ...]]
    usual_ticks: frozenset[int]
    sums: Mapping[str, DirectionSum]
    lines: tuple[str, ...]

    @property
    def file(self) -> StatementFile:
        """The statement."""
        return self.preview.file

    @property
    def is_refused(self) -> bool:
        """Whether nothing of it can be read, and it is not meant to be passed over."""
        return self.file.problem not in (None, FileProblem.PASSED_OVER)


@dataclass(frozen=True, slots=True)
class FileRead:
    """The statements found in a file, before the ledger was asked."""

    path: Path
    options: ReadOptions
    statements: tuple[StatementFile, ...]


@dataclass(frozen=True, slots=True)
class Acquainted:
    """What a ledger knows before it has seen a file.

    Attributes:
        lines: The names of its lines.
        mappings: What the columns of earlier files meant, by their header.
    """

    lines: tuple[str, ...] = ()
    mappings: tuple[tuple[str, ColumnMapping], ...] = ()


def acquainted(reading: Reading) -> Acquainted:
    """Return what the ledger knows, as a question of the session."""
    names = {entry.line for entry in reading.books().entries} - {""}
    return Acquainted(tuple(sorted(names)), kept_mappings(reading.ledger))


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
        found.append(judged_of(read, preview))
    return tuple(found)


def judged_of(read: FileRead, preview: Preview) -> Judged:
    """Return what is shown of a file whose rows have their verdicts."""
    groups = groups_of(preview)
    return Judged(
        path=read.path,
        options=read.options,
        preview=preview,
        groups=groups,
        usual_ticks=frozenset(groups[Group.NEW]),
        sums=preview.file.sums(),
        lines=preview.file.lines(),
    )


def import_commands(
    chosen: Sequence[tuple[Judged, frozenset[int]]], names: Mapping[str, str]
) -> list[ImportRows | SetSetting]:
    """Return the imports of files with their ticked rows, those that have any.

    Before a file whose columns the user has told comes the command that keeps
    what was told for files like it.  ``names`` are the ledger's names for lines
    that the files name otherwise.
    """
    found: list[ImportRows | SetSetting] = []
    with collection_paused():
        for file, ticks in chosen:
            told = file.options.mapping
            if ticks and told is not None and file.file.header:
                found.append(keeping(file.file.header, told))
            if ticks:
                found.append(file.preview.command(ticks, names))
    return found


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


#: What is shown before any file is.
NOTHING_JUDGED = judged_of(FileRead(Path(), AUTOMATIC, ()), Preview(StatementFile("")))
