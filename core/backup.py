"""Backups of a ledger: checked copies in a folder, named by when they were made."""

import datetime as dt
import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from core.ledger import Ledger
from core.storage.copying import backup_folder
from core.storage.errors import LedgerUnreadable

#: The setting that names the folder which the user has chosen for backups.
FOLDER_SETTING = "backup_folder"

_TIME = "%Y-%m-%d-%H%M%S"
_NAMED = re.compile(
    r"(.+)\.(?:(\d{4}-\d\d-\d\d-\d{6})|version-(\d+))(?:-(\d+))?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a ledger that was found sound when it was made.

    Attributes:
        path: The copy; it is a ledger of its own.
        made: When it was made, by the clock on the wall.
        size: Its bytes.
        version: The version it was brought on from, for the copy made before that;
            such a copy is never removed.
    """

    path: Path
    made: dt.datetime
    size: int
    version: int | None = None


def folder_of(ledger: Ledger) -> Path:
    """Return the folder that the backups of an open ledger go to."""
    return chosen_folder(ledger.path, ledger.settings())


def chosen_folder(path: Path, settings: Mapping[str, str]) -> Path:
    """Return the folder of a ledger's backups, given the ledger's settings."""
    chosen = settings.get(FOLDER_SETTING)
    return folder_within(Path(chosen), path) if chosen else backup_folder(path)


def folder_within(chosen: Path, path: Path) -> Path:
    """Return where in a chosen folder the backups of a ledger are.

    Two ledgers of one name never share it: their backups could be taken for one
    another's.
    """
    home = hashlib.blake2b(str(path.parent).encode(), digest_size=3).hexdigest()
    return chosen / f"{path.name}.{home}.backups"


def make_backup(ledger: Ledger, now: dt.datetime, folder: Path | None = None) -> Backup:
    """Copy an open ledger, as it is now; the copy counts once it has been checked.

    Args:
        ledger: The ledger, open in either way.
        now: The time, by the clock on the wall.
        folder: Where backups go; by default the chosen folder, else one beside the
            ledger.

    Raises:
        LedgerUnwritable: If the folder cannot be written to.
        DiskFull: If there is no room; nothing is left of the copy.
        LedgerDamaged: If the ledger itself is not sound.
    """
    folder = folder or folder_of(ledger)
    target = free_place(ledger.path, now, folder)
    ledger.copy_to(target)
    return Backup(target, now.replace(microsecond=0), target.stat().st_size)


def free_place(path: Path, now: dt.datetime, folder: Path) -> Path:
    """Return where a backup made now can be put: no file is there yet."""
    return next(
        folder / name
        for name in _names(path, now)
        if not os.path.lexists(folder / name)
    )


def backups(path: Path, folder: Path | None = None) -> tuple[Backup, ...]:
    """Return the backups of a ledger, the latest first.

    Neither the ledger nor the folder need be there.

    Raises:
        LedgerUnreadable: If the folder may not be read.
    """
    path = Path(path).resolve()
    folder = folder or backup_folder(path)
    found: list[tuple[dt.datetime, int, Backup]] = []
    try:
        for file in folder.iterdir() if folder.is_dir() else ():
            named = _NAMED.fullmatch(file.stem)
            if named and named[1] == path.stem and file.suffix == path.suffix:
                backup = _backup(file, named)
                found.append((backup.made, int(named[4] or 1), backup))
    except OSError as error:
        raise LedgerUnreadable(folder) from error
    found.sort(key=lambda row: row[:2], reverse=True)
    return tuple(backup for _, _, backup in found)


def _backup(file: Path, named: re.Match[str]) -> Backup:
    kept = file.stat()
    if named[2]:
        made = dt.datetime.strptime(named[2], _TIME)  # noqa: DTZ007 - on the wall
        return Backup(file, made, kept.st_size)
    # A copy made before a version step bears no time: the storage knows no clock.
    made = dt.datetime.fromtimestamp(kept.st_mtime).replace(microsecond=0)  # noqa: DTZ006 - on the wall
    return Backup(file, made, kept.st_size, int(named[3]))


def _names(path: Path, now: dt.datetime) -> Iterator[str]:
    """Yield names for a backup; all but the first are for the same second."""
    yield f"{path.stem}.{now:{_TIME}}{path.suffix}"
    for number in count(2):
        yield f"{path.stem}.{now:{_TIME}}-{number}{path.suffix}"
