"""``backup``, ``backups`` and ``anonymise``: copies of a ledger."""

import argparse
import datetime as dt
import secrets
from fractions import Fraction

from core.anonymise import Disguise, anonymise
from core.backup import Backup, backups, make_backup
from core.ledger import Ledger
from core.storage.errors import LedgerError
from desktop.commands.failure import Failure
from desktop.commands.plain_table import table
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle

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
        case _:
            _anonymise(arguments)
    return 0


def _backup(arguments: argparse.Namespace) -> None:
    now = dt.datetime.now().astimezone().replace(tzinfo=None)
    with Ledger.open(arguments.ledger, read_only=True) as ledger:
        made = make_backup(ledger, now)
    print(filled(translate("CommandLine", "A checked copy is at %1."), made.path))


def _list_backups(arguments: argparse.Namespace) -> None:
    found = backups(arguments.ledger)
    if not found and not arguments.ledger.exists():
        said = translate("CommandLine", "There is no ledger at %1, and no copy of it.")
        raise Failure(filled(said, arguments.ledger))
    if found:
        print(_backup_table(found, NumberStyle()))
    else:
        print(translate("CommandLine", "There are no copies yet."))


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
    with Ledger.open(arguments.ledger, read_only=True) as ledger:
        try:
            anonymise(ledger, arguments.output, disguise)
        except LedgerError as error:
            # It is about the copy, which its own sentence names.
            raise Failure(str(error)) from None
    said = translate("CommandLine", "A copy without names and true amounts is at %1.")
    print(filled(said, arguments.output))
