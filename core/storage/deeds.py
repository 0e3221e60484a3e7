"""What each command does to the tables, and how a step is undone and done again.

Everything here runs inside a transaction that the ledger begins and ends.
"""

import datetime as dt
import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from core.changes import Row, RowChange, Step, StepName
from core.commands import (
    Acknowledge,
    AddEntries,
    Command,
    DeleteEntries,
    EditEntries,
    ImportRows,
    SetSetting,
    TakeBackImport,
)
from core.records import Entry, Kind
from core.storage import batches, history, writing
from core.storage.batches import Arrival, Progress
from core.storage.errors import NothingToUndo, OtherCurrency
from core.storage.rows import row_of
from core.usual_terms import is_setting

_GIVEN_NAME = re.compile(r"L(\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done to the tables.

    Attributes:
        step: The step, as the history keeps it; its id is 0 if nothing was done.
        entries: The ids of the entries concerned.
        days: The days on which entries changed; ``None`` if they are too many to
            tell, as with an import.
        first_day: The earliest of them.
    """

    step: Step
    entries: Sequence[int] = ()
    days: frozenset[dt.date] | None = frozenset()
    first_day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Customs:
    """What the ledger adds to entries that do not say it.

    Attributes:
        currency: The ledger's.
        loans: Asked for the names of loans in use; only when one is to be given.
    """

    currency: str
    loans: Callable[[], Iterable[str]]

    def settled(self, entries: Sequence[Entry]) -> list[Entry]:
        """Return the entries with their currency, and each borrowing with a loan.

        Raises:
            OtherCurrency: If an entry is in another currency than the ledger.
        """
        return [
            entry if entry.currency else replace(entry, currency=self.currency)
            for entry in self.named(entries)
        ]

    def named(self, entries: Sequence[Entry]) -> list[Entry]:
        """Return the entries, each borrowing with a loan.

        Raises:
            OtherCurrency: If an entry is in another currency than the ledger.
        """
        found = list(entries)
        for currency in {entry.currency for entry in found} - {"", self.currency}:
            raise OtherCurrency(currency, self.currency)
        borrow = Kind.BORROW
        nameless = [
            place
            for place, entry in enumerate(found)
            if entry.kind is borrow and not entry.loan
        ]
        if nameless:
            first = 1 + self._highest_number(entries)
            for number, place in enumerate(nameless, first):
                found[place] = replace(found[place], loan=f"L{number}")
        return found

    def _highest_number(self, entries: Sequence[Entry]) -> int:
        names = {*self.loans(), *(entry.loan for entry in entries)}
        numbers = (_GIVEN_NAME.fullmatch(name) for name in names)
        return max((int(number[1]) for number in numbers if number), default=0)


def carry_out(
    connection: sqlite3.Connection,
    command: Command,
    customs: Customs,
    progress: Progress | None,
) -> Deed:
    """Do what a command says and keep it as a step; forget what was undone.

    A command that changes nothing leaves everything as it is, history included.
    """
    match command:
        case ImportRows():
            if not command.rows:
                return Deed(Step(0, StepName.IMPORT, file=command.origin.file))
            history.drop_undone(connection)
            deed = _import(connection, command, customs, progress)
        case TakeBackImport():
            file = batches.kept_file(connection, command.batch)
            history.drop_undone(connection)
            deed = _take_back_import(connection, command.batch, file)
        case _:
            return _change_rows(connection, command, customs)
    step = history.add_step(connection, deed.step)
    return replace(deed, step=replace(deed.step, id=step))


def undo(connection: sqlite3.Connection) -> Deed:
    """Make the tables what they were before the last step done.

    Raises:
        NothingToUndo: If there is none.
    """
    step = history.last_done(connection)
    if step is None:
        raise NothingToUndo
    history.mark(connection, step.id, undone=True)
    match step:
        case Step(name=StepName.IMPORT, batch=int(batch)):
            deed = _moved(connection, step)
            batches.shelve(connection, batch, "undone")
        case Step(name=StepName.TAKE_BACK, batch=int(batch)):
            batches.put_back(connection, batch)
            deed = _moved(connection, step)
        case _:
            changes = history.changes_of(connection, step.id, backwards=True)
            deed = _rewritten(connection, step, list(changes))
    return deed


def redo(connection: sqlite3.Connection) -> Deed:
    """Make the tables what they were after the first step that is undone.

    Raises:
        NothingToUndo: If there is none.
    """
    step = history.first_undone(connection)
    if step is None:
        raise NothingToUndo
    history.mark(connection, step.id, undone=False)
    match step:
        case Step(name=StepName.IMPORT, batch=int(batch)):
            batches.put_back(connection, batch)
            deed = _moved(connection, step)
        case Step(name=StepName.TAKE_BACK, batch=int(batch)):
            deed = _moved(connection, step)
            batches.shelve(connection, batch, "taken_back")
        case _:
            changes = history.changes_of(connection, step.id)
            deed = _rewritten(connection, step, list(changes))
    return deed


def _change_rows(
    connection: sqlite3.Connection, command: Command, customs: Customs
) -> Deed:
    name, subject, planned = _planned(connection, command, customs)
    changes = [change for change in planned if change.before != change.after]
    step = _named(Step(0, name, subject=subject), changes)
    if not changes:
        return Deed(step)
    history.drop_undone(connection)
    step = replace(step, id=history.add_step(connection, step))
    history.add_changes(connection, step.id, changes)
    return _rewritten(connection, step, changes)


def _planned(
    connection: sqlite3.Connection, command: Command, customs: Customs
) -> tuple[StepName, str, list[RowChange]]:
    match command:
        case AddEntries():
            return StepName.ADD, "", _additions(connection, command, customs)
        case EditEntries():
            return StepName.EDIT, "", _edits(connection, command, customs)
        case DeleteEntries():
            return StepName.DELETE, "", _deletions(connection, command)
        case SetSetting(name, value):
            before = writing.stored_setting(connection, name)
            after: Row | None = {"value": value} if value else None
            return StepName.SETTING, name, [RowChange("settings", name, before, after)]
        case Acknowledge(warning, measure, note):
            before = writing.stored_acknowledgement(connection, warning)
            after = {"measure": float(measure), "note": note}
            change = RowChange("acknowledgements", warning, before, after)
            return StepName.ACKNOWLEDGE, warning, [change]
    raise TypeError(f"not a command that changes rows: {command!r}")


def _additions(
    connection: sqlite3.Connection, command: AddEntries, customs: Customs
) -> list[RowChange]:
    first = writing.next_entry(connection)
    added = [
        replace(entry, id=number, batch=None)
        for number, entry in enumerate(customs.settled(command.entries), first)
    ]
    writing.use_up(connection, first + len(added))
    return [RowChange("entries", entry.id, None, row_of(entry)) for entry in added]


def _edits(
    connection: sqlite3.Connection, command: EditEntries, customs: Customs
) -> list[RowChange]:
    before: dict[int, Row] = {}
    wanted: dict[int, Entry] = {}
    for entry in command.entries:
        row = writing.stored_entry(connection, entry.id)
        before[entry.id] = row
        # A borrowing whose loan's name was cleared keeps it: the loan is the same.
        cleared = entry.kind is Kind.BORROW and not entry.loan
        loan = str(row["loan"]) if cleared and row["kind"] == Kind.BORROW else ""
        wanted[entry.id] = replace(entry, loan=loan) if loan else entry
    return [
        RowChange(
            "entries",
            entry.id,
            before[entry.id],
            row_of(entry) | {"batch": before[entry.id]["batch"]},
        )
        for entry in customs.settled(list(wanted.values()))
    ]


def _deletions(
    connection: sqlite3.Connection, command: DeleteEntries
) -> list[RowChange]:
    return [
        RowChange("entries", number, writing.stored_entry(connection, number), None)
        for number in dict.fromkeys(command.ids)
    ]


def _import(
    connection: sqlite3.Connection,
    command: ImportRows,
    customs: Customs,
    progress: Progress | None,
) -> Deed:
    entries = customs.named([row.entry for row in command.rows])
    first = writing.next_entry(connection)
    writing.use_up(connection, first + len(entries))
    arrival = Arrival(command.origin, entries, customs.currency, first)
    batch = batches.store_batch(connection, arrival, progress)
    batches.store_identities(connection, command.rows, first, batch)
    step = Step(0, StepName.IMPORT, len(entries), file=command.origin.file, batch=batch)
    return Deed(
        step,
        range(first, first + len(entries)),
        None,
        min(entry.day for entry in entries),
    )


def _take_back_import(connection: sqlite3.Connection, batch: int, file: str) -> Deed:
    count, _ = batches.batch_facts(connection, batch)
    step = Step(0, StepName.TAKE_BACK, count, file=file, batch=batch)
    deed = _moved(connection, step)
    batches.shelve(connection, batch, "taken_back")
    return deed


def _moved(connection: sqlite3.Connection, step: Step) -> Deed:
    """Return what moving a batch does; asked while its entries are in the books."""
    batch = step.batch or 0
    _, first_day = batches.batch_facts(connection, batch)
    if step.name is StepName.TAKE_BACK:
        entries: Sequence[int] = history.edited_since_import(connection, batch)
    else:
        first, last = batches.entry_range(connection, batch)
        entries = range(first, last + 1)
    return Deed(
        step,
        entries,
        None,
        None if first_day is None else dt.date.fromordinal(first_day),
    )


def _rewritten(
    connection: sqlite3.Connection, step: Step, changes: Sequence[RowChange]
) -> Deed:
    writing.write(connection, changes)
    of_entries = [change for change in changes if change.table == "entries"]
    rows = (row for change in of_entries for row in (change.before, change.after))
    days = frozenset(
        dt.date.fromordinal(day)
        for row in rows
        if row is not None and isinstance(day := row["day"], int)
    )
    entries = tuple(sorted(int(change.key) for change in of_entries))
    first_day = min(days, default=None)
    # What is usual holds for all days.
    usual = any(is_setting(str(change.key)) for change in changes)
    return Deed(step, entries, None if usual else days, first_day)


def _named(step: Step, changes: Sequence[RowChange]) -> Step:
    """Return the step with what its entries are, as far as they are alike."""
    rows = [
        change.after or change.before or {}
        for change in changes
        if change.table == "entries"
    ]
    kinds = {row["kind"] for row in rows}
    if len(kinds) == 1:
        step = replace(step, kind=Kind(str(kinds.pop())))
    if len(rows) == 1:
        amount = rows[0].get("amount")
        step = replace(
            step,
            amount=amount if isinstance(amount, int) else None,
            line=str(rows[0].get("line", "")),
        )
    return replace(step, count=len(rows))
