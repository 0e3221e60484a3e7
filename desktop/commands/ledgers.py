"""``new``, ``undo`` and ``check``: what is done to a ledger as a whole."""

import argparse
import datetime as dt
from pathlib import Path

from core.commands import TakeBackImport
from core.ledger import Ledger
from desktop.commands.backing_up import back_up_first
from desktop.commands.failure import Failure
from desktop.commands.opening import new_passphrase, opened
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle, currency_sign
from desktop.texts_entries import step_sentence


def carry_out(arguments: argparse.Namespace, today: dt.date) -> int:
    """Carry out one of these commands, none of which asks what day it is."""
    del today
    match arguments.command:
        case "new":
            _new(arguments)
        case "undo":
            _undo(arguments)
        case _:
            _check(arguments)
    return 0


def _new(arguments: argparse.Namespace) -> None:
    from core.scorecard import SHIPPED, load_scorecard
    from core.scorecard_check import ScorecardError

    currency = arguments.currency.upper()
    if len(currency) != 3 or not (currency.isascii() and currency.isalpha()):
        said = translate("CommandLine", "“%1” is not the code of a currency.")
        raise Failure(filled(said, arguments.currency))
    card = arguments.scorecard
    if card not in SHIPPED:
        # The ledger will be opened from other folders, too.
        card = str(Path(card).absolute())
    try:
        load_scorecard(card)
    except ScorecardError as error:
        raise Failure(str(error)) from None
    secret = new_passphrase() if arguments.encrypt else ""
    with Ledger.create(arguments.ledger, currency, card, secret):
        said = translate("CommandLine", "An empty ledger is at %1.")
        print(filled(said, arguments.ledger))


def _undo(arguments: argparse.Namespace) -> None:
    with opened(arguments.ledger) as ledger:
        back_up_first(ledger)
        if arguments.batch is None:
            change = ledger.undo()
        else:
            change = ledger.apply(TakeBackImport(arguments.batch))
        style = NumberStyle(currency=currency_sign(ledger.currency))
    if arguments.batch is None:
        said = translate("CommandLine", "Undone: %1")
        print(filled(said, step_sentence(change.step, style)))
    else:
        print(step_sentence(change.step, style))


def _check(arguments: argparse.Namespace) -> None:
    with opened(arguments.ledger, read_only=True) as ledger:
        found = ledger.check()
    if not found:
        print(translate("CommandLine", "The ledger is sound."))
        return
    for finding in found:
        print(f"{finding.code.value}: {finding.detail}")
    count = len(found)
    raise Failure(
        translate("CommandLine", "%n things are wrong; restore a backup.", "", count)
    )
