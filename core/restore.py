"""A backup in the place of the ledger it was made of, and nothing lost on the way."""

import contextlib
import datetime as dt
import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from core.backup import chosen_folder, free_place
from core.storage import opening
from core.storage.copying import (
    clear_aside,
    copy_ledger,
    make_names_durable,
    put_in_place,
    unsound,
    write_aside,
)
from core.storage.errors import (
    LedgerDamaged,
    LedgerError,
    LedgerUnwritable,
    RestoresItself,
    worldly,
)
from core.storage.reading import read_settings

_TIME = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Inspected:
    """What is in a backup that was read through and found sound.

    Attributes:
        entries: How many entries it has.
        last_day: The day of the last of them; ``None`` if there is none.
    """

    entries: int
    last_day: dt.date | None


def inspect_backup(source: Path | str, passphrase: str = "") -> Inspected:
    """Read a backup through, and say what is in it.

    Raises:
        LedgerError: For whatever keeps it from being restored.
    """
    with _sound(Path(source).resolve(), passphrase) as connection:
        # The two columns are of every version.
        count, last = connection.execute(
            "select count(*), max(day) from entries"
        ).fetchone()
    return Inspected(count, None if last is None else dt.date.fromordinal(last))


def restore(
    path: Path | str, source: Path | str, now: dt.datetime, passphrase: str = ""
) -> Path | None:
    """Put a backup in the place of a ledger; whatever is there is kept.

    What is there becomes a backup like any other if it is sound, and else is set
    aside as it is, its log with it.  At every moment either the old or the new one
    stands in its place.

    Args:
        path: The ledger; it need not be there.
        source: The backup, or any other ledger; it stays as it is.
        now: The time, by the clock on the wall.
        passphrase: What opens the backup, and so the ledger from then on.

    Returns:
        Where that which was there before is now; ``None`` if nothing was.

    Raises:
        RestoresItself: If both are the same file.
        LedgerLocked: If another program writes to the ledger.
        LedgerUnwritable: If the ledger's folder cannot be written to.
        LedgerError: For what can be wrong with a backup, as with any ledger.
    """
    place, origin = Path(path).resolve(), Path(source).resolve()
    if place == origin or (origin.exists() and _is_the_same(place, origin)):
        raise RestoresItself(place)
    with _sound(origin, passphrase) as connection, opening.locked(place):
        key = passphrase if opening.is_encrypted(origin) else ""
        aside = write_aside(connection, place, key)
        try:
            kept = _keep_what_is_there(place, now, passphrase)
            _remove_log(place)
            put_in_place(aside, place)
        except BaseException:
            clear_aside(aside)
            raise
    return kept


def _is_the_same(place: Path, origin: Path) -> bool:
    return place.exists() and place.samefile(origin)


def refuse_unsound(source: Path | str, passphrase: str = "") -> None:
    """Read a backup through, and leave it as it is.

    Raises:
        LedgerError: For whatever keeps it from being restored.
    """
    with _sound(Path(source).resolve(), passphrase):
        pass


@contextlib.contextmanager
def _sound(origin: Path, passphrase: str) -> Iterator[sqlite3.Connection]:
    key = opening.look_at(origin, passphrase)
    with contextlib.closing(opening.connect_as_it_is(origin, key)) as connection:
        with worldly(origin):
            faults = unsound(connection)
        if faults:
            raise LedgerDamaged(origin, faults[0])
        yield connection


def _keep_what_is_there(place: Path, now: dt.datetime, passphrase: str) -> Path | None:
    if not os.path.lexists(place):
        return None
    try:
        return _back_up(place, now, passphrase)
    except LedgerError:
        return _set_aside(place, now)


def _back_up(place: Path, now: dt.datetime, passphrase: str) -> Path:
    key = opening.look_at(place, passphrase)
    connection = opening.connect_as_it_is(place, key, write=True)
    try:
        with worldly(place):
            folder = chosen_folder(place, read_settings(connection))
        target = free_place(place, now, folder)
        copy_ledger(connection, target, key)
    finally:
        # It folds the log into the file, so that none is left to be dropped.
        opening.leave(connection, read_only=False)
    return target


def _set_aside(place: Path, now: dt.datetime) -> Path:
    """Keep a file that is no sound ledger under another name, log and all."""
    stem = f"{place.stem}.before-{now:{_TIME}}"
    names = chain([stem], (f"{stem}-{number}" for number in count(2)))
    free = (place.with_name(f"{name}{place.suffix}") for name in names)
    kept = next(target for target in free if not os.path.lexists(target))
    try:
        if place.is_dir():
            place.rename(kept)
            return kept
        for log in ("", "-wal", "-journal"):
            if Path(f"{place}{log}").exists():
                _keep_file(Path(f"{place}{log}"), Path(f"{kept}{log}"))
        make_names_durable(place.parent)
    except OSError as error:
        raise LedgerUnwritable(place) from error
    return kept


def _keep_file(file: Path, kept: Path) -> None:
    try:
        # The same file by a second name: no room is needed, nothing can be cut off.
        os.link(file, kept)
    except OSError:
        shutil.copyfile(file, kept)
        kept.chmod(0o600)


def _remove_log(place: Path) -> None:
    """Remove what belongs to the file that goes: it would spoil the one that comes."""
    try:
        for log in ("-wal", "-shm", "-journal"):
            Path(f"{place}{log}").unlink(missing_ok=True)
    except OSError as error:
        raise LedgerUnwritable(place) from error
