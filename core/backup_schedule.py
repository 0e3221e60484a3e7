"""When a backup is due, and which older ones have become too many.

A day's first change, and changes after half an hour, are each preceded by a
copy.  Nothing here reads a clock: a clock that was set back makes copies due, and
removes none that were not too many already.
"""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from pathlib import Path

from core.backup import Backup, backups, folder_of, make_backup
from core.ledger import Ledger

#: So long can changes go on without another copy.
SPAN = dt.timedelta(minutes=30)

#: Of these last days every copy is kept …
_ALL_OF = 2
#: … then the last of each day, so many days back …
_DAYS = 14
#: … then the last of each week, so many days back, and then the last of each month.
_WEEKS = 8 * 7


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of making a backup.

    Attributes:
        backup: The new copy.
        removed: The copies that were one too many after it.
    """

    backup: Backup
    removed: tuple[Backup, ...]


def is_due(found: Iterable[Backup], now: dt.datetime) -> bool:
    """Return whether a change made now should be preceded by a copy.

    Copies made later than now tell of a clock that was set back; they do not count.
    """
    return not any(
        copy.made.date() == now.date() and copy.made <= now < copy.made + SPAN
        for copy in found
    )


def superfluous(found: Iterable[Backup], now: dt.datetime) -> tuple[Backup, ...]:
    """Return the copies that may go, the latest first.

    The latest of all is never among them, nor is one made before a version step, nor
    one that seems to be made later than now.
    """
    kept: set[Hashable] = set()
    too_many = []
    for copy in sorted(found, key=lambda copy: copy.made, reverse=True):
        if copy.version is not None:
            continue
        period = _period(copy, now)
        if period in kept:
            too_many.append(copy)
        kept.add(period)
    return tuple(too_many)


def keep_backup(ledger: Ledger, now: dt.datetime, folder: Path | None = None) -> Kept:
    """Make a backup, and only once it is checked remove those that are too many.

    Raises:
        LedgerUnwritable: If the folder cannot be written to.
        DiskFull: If there is no room; no older copy is removed to make some.
        LedgerDamaged: If the ledger itself is not sound; no older copy is removed.
    """
    folder = folder or folder_of(ledger)
    made = make_backup(ledger, now, folder)
    removed = tuple(
        copy
        for copy in superfluous(backups(ledger.path, folder), now)
        if copy.path != made.path and _remove(copy)
    )
    return Kept(made, removed)


def keep_backup_if_due(ledger: Ledger, clock: Callable[[], dt.datetime]) -> Kept | None:
    """Make a backup if a change made now should be preceded by one."""
    folder = folder_of(ledger)
    now = clock()
    if is_due(backups(ledger.path, folder), now):
        return keep_backup(ledger, now, folder)
    return None


def _period(copy: Backup, now: dt.datetime) -> Hashable:
    """Return what a copy may be the only one of."""
    day = copy.made.date()
    age = (now.date() - day).days
    if age < _ALL_OF:
        return copy.path
    if age <= _DAYS:
        return day
    if age <= _WEEKS:
        return day.isocalendar()[:2]
    return (day.year, day.month)


def _remove(copy: Backup) -> bool:
    try:
        copy.path.unlink()
    except OSError:
        # One copy too many does no harm; the next time finds it again.
        return False
    return True
