"""The grammar of the command line: subcommands, their arguments and options."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.records import Kind
from desktop.cli_arguments import add_commands
from desktop.i18n import filled, translate
from desktop.version import VERSION

#: Kinds whose amount need not be told.
_WITHOUT_AMOUNT = frozenset({Kind.LINE, Kind.PROFILE})


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return what a command line says.

    ``command`` is the subcommand, or ``open`` where there is none: then
    ``ledger`` is the file to open, or ``None``.

    Raises:
        SystemExit: With 2 for wrong use, with 0 after ``--help`` and
            ``--version``.
    """
    parser, names = _parser()
    words = list(argv)
    if not words or (words[0] not in names and _is_ledger(words[0])):
        words.insert(0, "open")
    arguments = parser.parse_args(words)
    if _lacks_amount(arguments):
        parser.error(f"an entry of kind {arguments.kind} needs --amount")
    if arguments.command == "plan":
        _check_plan(parser, arguments)
    return arguments


def _check_plan(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    if arguments.payoff and arguments.budget is None:
        parser.error("--payoff needs --budget")
    if arguments.budget is not None and not arguments.payoff:
        parser.error("--budget needs --payoff")


def _is_ledger(word: str) -> bool:
    return word.endswith(".youyu") or Path(word).exists()


def _lacks_amount(arguments: argparse.Namespace) -> bool:
    return (
        arguments.command == "add"
        and arguments.amount is None
        and arguments.kind not in _WITHOUT_AMOUNT
    )


class _Parser(argparse.ArgumentParser):
    """A parser that says its own words, too, in the language of the system."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - argparse's own
        super().__init__(add_help=False, allow_abbrev=False, **options)
        self._positionals.title = translate("CommandHelp", "arguments")
        self._optionals.title = translate("CommandHelp", "options")
        words = translate("CommandHelp", "show this help and exit")
        self.add_argument("-h", "--help", action="help", help=words)

    def format_usage(self) -> str:
        """Return how it is used, with the first word translated as the others."""
        return _translated(super().format_usage())

    def format_help(self) -> str:
        """Return the help, with the first word translated as the others."""
        return _translated(super().format_help())


def _translated(usage: str) -> str:
    words = translate("CommandHelp", "usage: %1")
    return filled(words, usage.removeprefix("usage: "))


def _parser() -> tuple[argparse.ArgumentParser, frozenset[str]]:
    parser = _Parser(
        prog="youyu",
        usage="youyu [LEDGER] | youyu COMMAND …",
        description=translate(
            "CommandHelp",
            "Without a command, opens the window: on LEDGER, else on the ledger used"
            " last.",
        ),
        epilog=translate(
            "CommandHelp", "youyu COMMAND --help tells the options of a command."
        ),
    )
    words = translate("CommandHelp", "show the version and exit")
    version = f"youyu {VERSION}"
    parser.add_argument("--version", action="version", version=version, help=words)
    commands = parser.add_subparsers(
        dest="command",
        metavar="COMMAND",
        required=True,
        prog="youyu",
        parser_class=_Parser,
    )
    add_commands(commands.add_parser)
    # Without a help text it is not listed: it is what no command at all means.
    window = commands.add_parser("open", usage="youyu [LEDGER]")
    window.add_argument("ledger", nargs="?", type=Path, metavar="LEDGER")
    return parser, frozenset(commands.choices)
