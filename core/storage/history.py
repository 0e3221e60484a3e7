"""The history of a ledger in its tables: steps, their rows, and what is undone."""

# Only names of our own tables and columns are put into statements; values are
# always bound.
# ruff: noqa: S608

import sqlite3
from collections.abc import Iterable, Iterator

from core.changes import RowChange, Step, StepName, row_from_text, row_text
from core.storage.rows import step_from_row

_STEP = "id, name, count, kind, amount, line, file, subject, batch"


def add_step(connection: sqlite3.Connection, step: Step) -> int:
    """Keep a step as the last one done, and return its number."""
    cursor = connection.execute(
        "insert into steps (name, count, kind, amount, line, file, subject, batch)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            step.name.value,
            step.count,
            None if step.kind is None else step.kind.value,
            step.amount,
            step.line,
            step.file,
            step.subject,
            step.batch,
        ),
    )
    return int(cursor.lastrowid or 0)


def add_changes(
    connection: sqlite3.Connection, step: int, changes: Iterable[RowChange]
) -> None:
    """Keep the rows that a step changed, in their order."""
    connection.executemany(
        "insert into row_changes values (?, ?, ?, ?, ?, ?)",
        (
            (step, number, change.table, change.key, *_texts(change))
            for number, change in enumerate(changes)
        ),
    )


def changes_of(
    connection: sqlite3.Connection, step: int, *, backwards: bool = False
) -> Iterator[RowChange]:
    """Yield the rows that a step changed; backwards, each of them reversed.

    Raises:
        ValueError: If the history cannot be read.
    """
    order = "desc" if backwards else "asc"
    rows = connection.execute(
        "select row_table, row_key, before, after from row_changes"
        f" where step = ? order by number {order}",
        (step,),
    )
    for table, key, before, after in rows.fetchall():
        change = RowChange(table, key, row_from_text(before), row_from_text(after))
        yield change.reversed() if backwards else change


def last_done(connection: sqlite3.Connection) -> Step | None:
    """Return the step that undo would take back."""
    return _one_step(connection, "where not undone order by id desc")


def first_undone(connection: sqlite3.Connection) -> Step | None:
    """Return the step that redo would do again."""
    return _one_step(connection, "where undone order by id")


def latest_steps(connection: sqlite3.Connection, limit: int) -> list[Step]:
    """Return the steps done, the last one first."""
    rows = connection.execute(
        f"select {_STEP} from steps where not undone order by id desc limit ?", (limit,)
    )
    return [step_from_row(row) for row in rows]


def mark(connection: sqlite3.Connection, step: int, *, undone: bool) -> None:
    """Note that a step is undone, or done again."""
    connection.execute("update steps set undone = ? where id = ?", (undone, step))


def drop_undone(connection: sqlite3.Connection) -> None:
    """Forget the steps that are undone, with the imports among them."""
    dropped = connection.execute(
        "select b.id, b.first_entry, b.last_entry"
        " from steps s join batches b on b.id = s.batch"
        " where s.undone and s.name = ?",
        (StepName.IMPORT.value,),
    ).fetchall()
    for batch, first, last in dropped:
        connection.execute("delete from shelf where id between ? and ?", (first, last))
        connection.execute("delete from identities where batch = ?", (batch,))
    connection.execute("delete from steps where undone")


def edited_since_import(connection: sqlite3.Connection, batch: int) -> tuple[int, ...]:
    """Return the ids of a batch's entries, in the books, that the user has edited."""
    rows = connection.execute(
        "select distinct e.id"
        " from batches b, steps i, steps s, row_changes c, entries e"
        " where b.id = ? and i.batch = b.id and i.name = ?"
        " and s.id > i.id and not s.undone and c.step = s.id"
        " and c.row_table = 'entries'"
        " and c.row_key between b.first_entry and b.last_entry"
        " and e.id = c.row_key"
        " order by e.id",
        (batch, StepName.IMPORT.value),
    )
    return tuple(entry for (entry,) in rows)


def _one_step(connection: sqlite3.Connection, which: str) -> Step | None:
    row = connection.execute(f"select {_STEP} from steps {which} limit 1").fetchone()
    return None if row is None else step_from_row(row)


def _texts(change: RowChange) -> tuple[str | None, str | None]:
    return row_text(change.before), row_text(change.after)
