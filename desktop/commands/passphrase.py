"""``passphrase``: give a ledger a passphrase, another one, or none."""

import argparse
import datetime as dt

from core.backup import backups, folder_of
from core.passphrase import change_passphrase, change_passphrases
from desktop.cache_folder import figures_folder
from desktop.commands.failure import Failure
from desktop.commands.opening import new_passphrase, opened, passphrase_of
from desktop.i18n import filled, translate
from desktop.kept_passphrase import keep, kept
from desktop.memory import Memory


def carry_out(arguments: argparse.Namespace, today: dt.date) -> int:
    """Change the passphrase of a ledger and of its copies."""
    del today
    path = arguments.ledger
    present = passphrase_of(path)
    if arguments.remove and not present:
        raise Failure(filled(translate("CommandLine", "%1 has no passphrase."), path))
    with opened(path, read_only=True) as ledger:
        copies = [copy.path for copy in backups(path, folder_of(ledger))]
    new = "" if arguments.remove else new_passphrase()
    change_passphrase(path, present, new)
    Memory(figures_folder()).forget(path)
    if kept(path):
        keep(path, new)
    left = change_passphrases(copies, present, new)
    if new:
        said = translate("CommandLine", "%1 opens with the new passphrase only.")
    else:
        said = translate("CommandLine", "%1 opens without a passphrase.")
    print(filled(said, path))
    changed = len(copies) - len(left)
    if changed:
        said = translate("CommandLine", "Copies that have it as well: %1")
        print(filled(said, changed))
    for copy in left:
        said = translate("CommandLine", "This copy has another passphrase: %1")
        print(filled(said, copy))
    return 0
