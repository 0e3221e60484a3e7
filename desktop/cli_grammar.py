"""What the subcommands share: how one begins, and the options of several."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from core.records import Method, RateKind
from desktop.i18n import marked, translate

#: Makes the parser of one more command, given its name.
Commands: TypeAlias = Callable[..., argparse.ArgumentParser]

#: The words that a column can hold.
WORDS: dict[str, list[str]] = {
    "method": [method.value for method in Method],
    "rate_kind": [kind.value for kind in RateKind],
}

#: Words that are typed as they stand, in any language.
_STATUS = "open, closed, standing, temporary, pending, approved, …"

#: What the columns of the native CSV mean, where their name does not say it.
_COLUMN_HELP = {
    "line": marked("CommandHelp", "name of the credit line"),
    "loan": marked(
        "CommandHelp", "the loan; left out: a new one, or the one due first"
    ),
    "category": marked("CommandHelp", "of a purchase or an income"),
    "counterparty": marked("CommandHelp", "the other side; of a line, its lender"),
    "term": marked("CommandHelp", "number of instalments"),
    "rate": marked("CommandHelp", "a fraction: 0.0004 is 0.04 %%"),
    "due_day": marked("CommandHelp", "day of the month on which instalments fall due"),
    "item": marked(
        "CommandHelp",
        "product of a line, item of the profile, order of a refund, opening",
    ),
    "until": marked(
        "CommandHelp", "due date of a bill, end of a temporary limit, day of a target"
    ),
    "principal": marked(
        "CommandHelp", "part of a repayment; of a bill the minimum payment"
    ),
    "source_id": marked("CommandHelp", "order number"),
}


def column_help(column: str) -> str | None:
    """Return what a column of the native CSV means; ``None`` where its name says it."""
    if column == "status":
        return _STATUS
    text = _COLUMN_HELP.get(column)
    return translate("CommandHelp", text) if text else None


def add_command(
    commands: Commands, name: str, text: str, *, json: bool = False
) -> argparse.ArgumentParser:
    """Add a subcommand with its help, and the option for JSON if it prints any."""
    command = commands(name, help=text, description=text)
    if json:
        command.add_argument(
            "--json", action="store_true", help=translate("CommandHelp", "print JSON")
        )
    return command


def add_on_ledger(
    commands: Commands, name: str, text: str, *, json: bool = False
) -> argparse.ArgumentParser:
    """Add a subcommand whose first argument is a ledger."""
    command = add_command(commands, name, text, json=json)
    command.add_argument(
        "ledger",
        type=Path,
        metavar="LEDGER",
        help=translate("CommandHelp", "a .youyu file"),
    )
    return command


def add_day(command: argparse.ArgumentParser) -> None:
    """Let a day be told that is looked at."""
    command.add_argument(
        "--on", metavar="D", help=translate("CommandHelp", "the day; today if left out")
    )


def add_output(command: argparse.ArgumentParser, name: str) -> None:
    """Ask for the file that is written; ``name`` stands for it in the help."""
    command.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar=name,
        help=translate("CommandHelp", "file to write"),
    )
