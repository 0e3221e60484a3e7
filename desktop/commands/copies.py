"""``backup``, ``backups``, ``restore`` and ``anonymise``: copies of a ledger."""

import argparse
import datetime as dt
import secrets
from fractions import Fraction
from pathlib import Path

from core.anonymise import Disguise, anonymise
from core.backup import Backup, backups, folder_of
from core.backup_schedule import keep_backup
from core.restore import refuse_unsound, restore
from core.storage.errors import LedgerError
from desktop.clock import wall_clock
from desktop.commands.failure import Failure
from desktop.commands.opening import opened, passphrase_of
from desktop.commands.plain_table import table
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.texts_errors import error_sentence

#: What true amounts may be multiplied by, in hundredths.
_FACTORS = (*range(40, 81), *range(130, 261))


def carry_out(arguments: argparse.Namespace, today: dt.date) -> int:
    """Carry out one of these commands, none of which asks what day it is."""
    del today
    match arguments.command:
        case "backup":
            _backup(arguments)
        case "backups":
            _list_backups(arguments)
        case "restore":
            _restore(arguments)
        case _:
            _anonymise(arguments)
    return 0


def _backup(arguments: argparse.Namespace) -> None:
    with opened(arguments.ledger, read_only=True) as ledger:
        kept = keep_backup(ledger, wall_clock())
    said = translate("CommandLine", "A checked copy is at %1.")
    print(filled(said, kept.backup.path))


def _restore(arguments: argparse.Namespace) -> None:
    try:
        secret = passphrase_of(arguments.backup)
        refuse_unsound(arguments.backup, secret)
    except LedgerError as error:
        raise Failure(f"{arguments.backup}: {error_sentence(error)}") from None
    kept = restore(arguments.ledger, arguments.backup, wall_clock(), secret)
    said = translate("CommandLine", "%1 is again as it was in %2.")
    print(filled(said, arguments.ledger, arguments.backup))
    if kept is not None:
        said = translate("CommandLine", "What was there before is kept as %1.")
        print(filled(said, kept))


def _list_backups(arguments: argparse.Namespace) -> None:
    found = backups(arguments.ledger, _folder(arguments.ledger))
    if not found and not arguments.ledger.exists():
        said = translate("CommandLine", "There is no ledger at %1, and no copy of it.")
        raise Failure(filled(said, arguments.ledger))
    if found:
        print(_backup_table(found, NumberStyle()))
    else:
        print(translate("CommandLine", "There are no copies yet."))


def _folder(path: Path) -> Path | None:
    """Return the folder that a ledger names, if the ledger can be read."""
    try:
        with opened(path, read_only=True) as ledger:
            return folder_of(ledger)
    except LedgerError:
        return None


def _backup_table(found: tuple[Backup, ...], style: NumberStyle) -> str:
    heading = (
        translate("CommandLine", "Made"),
        translate("CommandLine", "KB"),
        translate("CommandLine", "File"),
    )
    rows = [
        (
            f"{copy.made:%Y-%m-%d %H:%M:%S}",
            style.number(copy.size / 1000),
            str(copy.path),
        )
        for copy in found
    ]
    return table(heading, rows, right=(1,))


def _anonymise(arguments: argparse.Namespace) -> None:
    # Days stay: moved, payments in time would become late ones.
    disguise = Disguise(Fraction(secrets.choice(_FACTORS), 100), days=0)
    with opened(arguments.ledger, read_only=True) as ledger:
        try:
            anonymise(ledger, arguments.output, disguise)
        except LedgerError as error:
            raise Failure(f"{arguments.output}: {error_sentence(error)}") from None
    said = translate("CommandLine", "A copy without names and true amounts is at %1.")
    print(filled(said, arguments.output))
