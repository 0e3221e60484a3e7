"""The copies that commands make of a ledger before they change it."""

import sys

from core.backup_schedule import keep_backup, keep_backup_if_due
from core.ledger import Ledger
from core.storage.errors import LedgerDamaged, LedgerError
from desktop.clock import wall_clock
from desktop.i18n import filled, translate
from desktop.texts_errors import error_sentence


def back_up_first(ledger: Ledger, *, always: bool = False) -> None:
    """Copy a ledger about to be changed, if it is time to, or always.

    A copy that cannot be made is told and does not stand in the way of the change;
    a ledger that turns out to be damaged does.

    Raises:
        LedgerDamaged: If the ledger is not sound.
    """
    if not ledger.revision:
        return  # nothing was ever told to it
    try:
        if always or ledger.is_gone:
            keep_backup(ledger, wall_clock())
        else:
            keep_backup_if_due(ledger, wall_clock)
    except LedgerDamaged:
        raise
    except LedgerError as error:
        said = translate("CommandLine", "No copy was made before the change: %1")
        print("youyu:", filled(said, error_sentence(error)), file=sys.stderr)
