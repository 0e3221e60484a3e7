"""The copies that the window has made of its ledger while it is being changed."""

import datetime as dt
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from core.backup import backups, folder_of
from core.backup_schedule import is_due, keep_backup
from core.ledger import Ledger
from core.storage.errors import LedgerDamaged, LedgerError
from desktop.clock import wall_clock

#: A larger ledger is copied aside, so that no change waits for it.
_AT_ONCE = 24 * 2**20  # bytes


@dataclass(slots=True)
class Keeper:
    """Makes a copy before a change where one is due; lives on the ledger's thread.

    A copy that cannot be made is told and does not stand in the way of the change;
    a ledger that turns out to be damaged does.

    Attributes:
        clock: The time where the user is.
    """

    clock: Callable[[], dt.datetime] = wall_clock

    def before_change(
        self,
        aside: Executor,
        tell: Callable[[LedgerError], None],
        ledger: Ledger,
        *,
        always: bool = False,
    ) -> None:
        """Make a copy if one is due, or always.

        Args:
            aside: Copies a ledger that is too large to wait for.
            tell: Told why no copy could be made; called on either thread.
            ledger: What is about to be changed.
            always: Make a copy, however young the last is.

        Raises:
            LedgerDamaged: If the ledger is not sound.
        """
        if not ledger.revision:
            return  # nothing was ever told to it
        try:
            folder = folder_of(ledger)
            now = self.clock()
            always = always or ledger.is_gone
            if not always and not is_due(backups(ledger.path, folder), now):
                return
            # Of a file that is gone, this is all there is: see Ledger.is_gone.
            if always or ledger.path.stat().st_size <= _AT_ONCE:
                keep_backup(ledger, now, folder)
            else:
                aside.submit(_keep_beside, ledger.reopened, now, folder, tell)
        except LedgerDamaged:
            raise
        except LedgerError as error:
            tell(error)


def _keep_beside(
    reopened: Callable[[], Ledger],
    now: dt.datetime,
    folder: Path,
    tell: Callable[[LedgerError], None],
) -> None:
    try:
        with reopened() as ledger:
            keep_backup(ledger, now, folder)
    except LedgerError as error:
        tell(error)
