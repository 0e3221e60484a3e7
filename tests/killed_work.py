"""What the workers do that :mod:`tests.killing` kills.

Each deed follows from the ledger's revision alone, so that what has to be there
afterwards can be told from the revision, too.
"""

import datetime as dt
import itertools
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from core.backup_schedule import keep_backup
from core.commands import (
    AddEntries,
    Command,
    EditEntries,
    ImportOrigin,
    ImportRow,
    ImportRows,
    SetSetting,
)
from core.ledger import Ledger
from core.passphrase import change_passphrase, is_encrypted
from core.records import Entry, Kind
from core.restore import restore

DAY = dt.date(2026, 9, 30)
NOW = dt.datetime(2026, 9, 30, 21, 15, 7)  # noqa: DTZ001 - by the clock on the wall
PASSPHRASES = ("", "三餐四季", "second")
#: How many entries an import of a worker has, by its place among them.
SIZES = (3, 1_200, 40, 5_100)


def lunch(number: int) -> Entry:
    """Return an entry that its number can be read from."""
    return Entry(
        day=DAY - dt.timedelta(days=number % 40),
        kind=Kind.PURCHASE,
        amount=number,
        category=str(number % 5),
        note="x" * (number % 700),
    )


def loan(number: int) -> Entry:
    """Return a borrowing that its number can be read from."""
    return Entry(day=DAY, kind=Kind.BORROW, amount=number, line="借呗", term=3)


def statement(number: int) -> ImportRows:
    """Return the import that comes at a place among them."""
    size = SIZES[number % len(SIZES)]
    rows = tuple(
        ImportRow(lunch(row), "wallet", f"{number}-{row}") for row in range(size)
    )
    return ImportRows(ImportOrigin(f"{number}.csv", rows=size, new=size), rows)


def say(word: object) -> None:
    """Acknowledge a deed."""
    os.write(1, f"{word}\n".encode())


def next_addition(revision: int) -> Command:
    """Return what is added to the books of a revision: often one, at times several."""
    first = 3 * revision
    several = 3 if revision % 7 == 0 else 1
    kind = loan if revision % 4 == 0 else lunch
    return AddEntries(tuple(kind(first + number) for number in range(several)))


def next_edit(revision: int) -> Command:
    """Return what is edited in the books of a revision, which have entries 1 to 50."""
    if revision % 10 == 9:
        return SetSetting("seen", str(revision))
    numbers = (1 + revision % 50, 1 + (revision + 7) % 50)
    return EditEntries(
        tuple(
            Entry(id=number, day=DAY, kind=Kind.PURCHASE, amount=revision)
            for number in numbers
        )
    )


def add(path: str, _: int) -> None:
    """Add, entry by entry."""
    with Ledger.open(path) as ledger:
        while True:
            say(ledger.apply(next_addition(ledger.revision)).revision)


def edit(path: str, _: int) -> None:
    """Edit entries and settings, one step after the other."""
    with Ledger.open(path) as ledger:
        while True:
            say(ledger.apply(next_edit(ledger.revision)).revision)


def bring_in(path: str, _: int) -> None:
    """Import one statement after the other."""
    with Ledger.open(path) as ledger:
        while True:
            say(ledger.apply(statement(ledger.revision)).revision)


def undo_and_redo(path: str, number: int) -> None:
    """Undo some steps and do them again, over and over; begin anywhere between."""
    with Ledger.open(path) as ledger:
        for turn in itertools.count(number):
            while ledger.undo_step and turn % 3:
                say(ledger.undo().revision)
            while ledger.redo_step:
                say(ledger.redo().revision)
            say(ledger.undo().revision)


def back_up(path: str, number: int) -> None:
    """Make copies, and thin out the older ones."""
    with Ledger.open(path) as ledger:
        for turn in itertools.count():
            now = NOW + dt.timedelta(days=number, minutes=40 * turn)
            say(f"copy {keep_backup(ledger, now).backup.path.name}")
            say(ledger.apply(next_addition(ledger.revision)).revision)


def bring_up_to_date(path: str, _: int) -> None:
    """Open a ledger of version 1 with a program of version 3."""
    with Ledger.open(path, migrations=STEPS):
        say("opened")


def change_the_passphrase(path: str, number: int) -> None:
    """Give the ledger a passphrase, another, and none, round and round."""
    place = Path(path)
    present = passphrase_of(place)
    for turn in itertools.count(number):
        new = PASSPHRASES[turn % len(PASSPHRASES)]
        if new != present:
            change_passphrase(place, present, new)
            present = new
            say(turn % len(PASSPHRASES))


def restore_a_backup(path: str, number: int) -> None:
    """Put one of two backups in the ledger's place, in turn."""
    for turn in itertools.count(number):
        source = Path(path).with_name(f"source-{turn % 2}.youyu")
        restore(path, source, NOW)
        say(turn % 2)


def passphrase_of(path: Path) -> str:
    """Return which of the passphrases opens a ledger."""
    if not is_encrypted(path):
        return ""
    for passphrase in PASSPHRASES[1:]:
        try:
            Ledger.open(path, read_only=True, passphrase=passphrase).close()
        except Exception:  # noqa: BLE001, S112 - any other one may still open it
            continue
        return passphrase
    raise AssertionError("none of the passphrases opens it")


def _with_moods(connection: sqlite3.Connection) -> None:
    connection.execute(
        "create table moods (entry integer primary key, mood text) strict"
    )
    connection.execute("insert into moods select id, 'calm' from entries")


def _with_names(connection: sqlite3.Connection) -> None:
    connection.execute("alter table moods rename to feelings")
    connection.execute("update feelings set mood = mood || ' ' || entry")
    connection.execute("update entries set note = note || '!'")


STEPS = (_with_moods, _with_names)

WORKS: dict[str, Callable[[str, int], None]] = {
    work.__name__: work
    for work in (
        add,
        edit,
        bring_in,
        undo_and_redo,
        back_up,
        bring_up_to_date,
        change_the_passphrase,
        restore_a_backup,
    )
}
