"""Backups of a ledger: checked copies in a folder, named by when they were made."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from core.ledger import Ledger
from core.storage.copying import backup_folder
from core.storage.errors import LedgerUnreadable

_TIME = "%Y-%m-%d-%H%M%S"
_NAMED = re.compile(r"(.+)\.(\d{4}-\d\d-\d\d-\d{6})(?:-(\d+))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a ledger that was found sound when it was made.

    Attributes:
        path: The copy; it is a ledger of its own.
        made: When it was made, by the clock on the wall.
        size: Its bytes.
    """

    path: Path
    made: dt.datetime
    size: int


def make_backup(ledger: Ledger, now: dt.datetime, folder: Path | None = None) -> Backup:
    """Copy an open ledger, as it is now; the copy counts once it has been checked.

    Args:
        ledger: The ledger, open in either way.
        now: The time, by the clock on the wall.
        folder: Where backups go; by default a folder beside the ledger.

    Raises:
        LedgerUnwritable: If the folder cannot be written to.
        DiskFull: If there is no room; nothing is left of the copy.
        LedgerDamaged: If the ledger itself is not sound.
    """
    folder = folder or backup_folder(ledger.path)
    for target in _names(ledger.path, now):
        if not (folder / target).exists():
            ledger.copy_to(folder / target)
            break
    size = (folder / target).stat().st_size
    return Backup(folder / target, now.replace(microsecond=0), size)


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
                made = dt.datetime.strptime(named[2], _TIME)  # noqa: DTZ007 - on the wall
                backup = Backup(file, made, file.stat().st_size)
                found.append((made, int(named[3] or 1), backup))
    except OSError as error:
        raise LedgerUnreadable(folder) from error
    found.sort(key=lambda row: row[:2], reverse=True)
    return tuple(backup for _, _, backup in found)


def _names(path: Path, now: dt.datetime) -> Iterator[str]:
    """Yield names for a backup; all but the first are for the same second."""
    yield f"{path.stem}.{now:{_TIME}}{path.suffix}"
    for number in count(2):
        yield f"{path.stem}.{now:{_TIME}}-{number}{path.suffix}"
