"""The grammar of the command line: subcommands, their arguments and options."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from core.native_csv import NATIVE_COLUMNS
from core.records import Kind, Method, RateKind
from desktop.version import VERSION

#: Makes the parser of one more command, given its name.
Commands: TypeAlias = Callable[..., argparse.ArgumentParser]

#: Kinds whose amount need not be told.
_WITHOUT_AMOUNT = frozenset({Kind.LINE, Kind.PROFILE})

_WORDS: dict[str, list[str]] = {
    "method": [method.value for method in Method],
    "rate_kind": [kind.value for kind in RateKind],
}

_COLUMN_HELP = {
    "line": "name of the credit line",
    "loan": "the loan; left out: a new one, or the one due first",
    "category": "of a purchase or an income",
    "counterparty": "the other side; of a line, its lender",
    "term": "number of instalments",
    "rate": "a fraction: 0.0004 is 0.04 %%",
    "due_day": "day of the month on which instalments fall due",
    "status": "open, closed, standing, temporary, pending, approved, …",
    "item": "product of a line, item of the profile, order of a refund, opening",
    "until": "due date of a bill, end of a temporary limit, day of a target",
    "principal": "part of a repayment; of a bill the minimum payment",
    "source_id": "order number",
}


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


def _parser() -> tuple[argparse.ArgumentParser, frozenset[str]]:
    parser = argparse.ArgumentParser(
        prog="youyu",
        usage="youyu [LEDGER] | youyu COMMAND …",
        description="Without a command, opens the window: on LEDGER, else on the "
        "ledger used last.",
        epilog="youyu COMMAND --help tells the options of a command.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"youyu {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for add in (
        _add_books,
        _add_import,
        _add_estimate,
        _add_loans,
        _add_plan,
        _add_files,
    ):
        add(commands.add_parser)
    # Without a help text it is not listed: it is what no command at all means.
    window = commands.add_parser("open", usage="youyu [LEDGER]", allow_abbrev=False)
    window.add_argument("ledger", nargs="?", type=Path, metavar="LEDGER")
    return parser, frozenset(commands.choices)


def _command(
    commands: Commands, name: str, text: str, *, json: bool = False
) -> argparse.ArgumentParser:
    command = commands(name, help=text, description=text, allow_abbrev=False)
    if json:
        command.add_argument("--json", action="store_true", help="print JSON")
    return command


def _on_ledger(
    commands: Commands, name: str, text: str, *, json: bool = False
) -> argparse.ArgumentParser:
    command = _command(commands, name, text, json=json)
    command.add_argument("ledger", type=Path, metavar="LEDGER", help="a .youyu file")
    return command


def _add_books(commands: Commands) -> None:
    demo = _command(commands, "demo", "look at a demo ledger")
    demo.add_argument(
        "--to",
        dest="ledger",
        type=Path,
        metavar="LEDGER",
        help="write it here, open no window",
    )
    new = _on_ledger(commands, "new", "make an empty ledger")
    new.add_argument(
        "--encrypt", action="store_true", help="with a passphrase, asked for"
    )
    new.add_argument("--currency", default="CNY", help="three letters (CNY)")
    new.add_argument(
        "--scorecard",
        default="zhima-style",
        metavar="NAME",
        help="zhima-style, fico-style, or the file of a card",
    )
    _add_add(commands)
    undo = _on_ledger(commands, "undo", "take back the last change, or an import")
    undo.add_argument("--batch", type=int, metavar="ID", help="take back this import")
    entries = _on_ledger(commands, "entries", "list entries")
    entries.add_argument("--from", dest="from_day", metavar="D", help="first day")
    entries.add_argument("--to", dest="to_day", metavar="D", help="last day")
    entries.add_argument("--kind", choices=[kind.value for kind in Kind])
    form = entries.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--csv", action="store_true", help="print the native CSV")


def _add_add(commands: Commands) -> None:
    add = _on_ledger(commands, "add", "add one entry", json=True)
    add.add_argument(
        "kind",
        choices=[kind.value for kind in Kind],
        metavar="KIND",
        help=", ".join(kind.value for kind in Kind),
    )
    add.add_argument("--date", required=True, metavar="D", help="such as 2026-09-30")
    for column in NATIVE_COLUMNS:
        if column in {"date", "kind"}:
            continue
        words = _WORDS.get(column)
        add.add_argument(
            f"--{column.replace('_', '-')}",
            choices=words,
            metavar=None if words else column.upper(),
            help=_COLUMN_HELP.get(column),
        )


def _add_import(commands: Commands) -> None:
    command = _on_ledger(commands, "import", "import statements", json=True)
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--format", default="", metavar="F", help="layout of the file")
    command.add_argument(
        "--mapping",
        default="",
        metavar="NAME",
        help="what the columns mean, as kept under this name; kept if it is new",
    )
    command.add_argument("--encoding", default="", metavar="E", help="such as gb18030")
    command.add_argument(
        "--password", default="", metavar="P", help="opens a locked archive"
    )
    command.add_argument(
        "--dry-run", action="store_true", help="show what would come in, keep nothing"
    )


def _add_estimate(commands: Commands) -> None:
    status = _on_ledger(
        commands, "status", "score, limit, headroom and warnings", json=True
    )
    _on_day(status)
    status.add_argument(
        "--line", metavar="NAME", help="the target's line, else the first"
    )
    report = _on_ledger(commands, "report", "write the progress report", json=True)
    _into_file(report, "FILE.pdf")
    report.add_argument("--from", dest="from_day", metavar="D", help="first day")
    report.add_argument("--to", dest="to_day", metavar="D", help="last day")
    report.add_argument("--lang", choices=["zh_CN", "en"], help="language")
    report.add_argument("--paper", choices=["A4", "Letter"], default="A4")
    report.add_argument("--landscape", action="store_true", help="wider than high")
    report.add_argument("--line", metavar="NAME", help="the line to follow")
    report.add_argument(
        "--entries",
        choices=["all", "credit", "none"],
        default="all",
        help="which entries to list",
    )


def _add_loans(commands: Commands) -> None:
    _on_day(_on_ledger(commands, "loans", "loans and their schedules", json=True))
    schedule = _command(commands, "schedule", "the schedule of given terms", json=True)
    schedule.add_argument(
        "--principal", required=True, metavar="A", help="what is borrowed"
    )
    schedule.add_argument(
        "--rate", required=True, metavar="R", help=_COLUMN_HELP["rate"]
    )
    schedule.add_argument("--rate-kind", required=True, choices=_WORDS["rate_kind"])
    schedule.add_argument(
        "--term", required=True, metavar="N", help=_COLUMN_HELP["term"]
    )
    schedule.add_argument("--method", required=True, choices=_WORDS["method"])
    schedule.add_argument(
        "--from", dest="from_day", metavar="D", help="drawn on; counts actual days"
    )
    schedule.add_argument("--due-day", metavar="N", help=_COLUMN_HELP["due_day"])


def _add_plan(commands: Commands) -> None:
    plan = _on_ledger(
        commands, "plan", "the cheapest safe way to a limit, or out of debt", json=True
    )
    wanted = plan.add_mutually_exclusive_group()
    wanted.add_argument(
        "--target", metavar="A", help="the limit wanted; else the target told"
    )
    wanted.add_argument("--payoff", choices=["avalanche", "snowball"])
    plan.add_argument("--budget", metavar="B", help="what is paid a month in all")
    plan.add_argument(
        "--months", type=int, default=12, metavar="N", help="how far to look (12)"
    )
    plan.add_argument("--most", metavar="A", help="what the plan may cost at most")
    plan.add_argument(
        "--line", metavar="NAME", help="the target's line, else the first"
    )
    _on_day(plan)


def _add_files(commands: Commands) -> None:
    export = _on_ledger(commands, "export", "entries as .csv, due dates as .ics")
    _into_file(export, "FILE")
    _on_ledger(commands, "check", "check that the ledger is sound")
    _on_ledger(commands, "backup", "make a verified copy now")
    _on_ledger(commands, "backups", "list the copies that there are")
    restored = _on_ledger(commands, "restore", "put a copy in the ledger's place")
    restored.add_argument(
        "backup", type=Path, metavar="BACKUP", help="the copy; backups lists them"
    )
    passphrase = _on_ledger(commands, "passphrase", "set or change the passphrase")
    passphrase.add_argument(
        "--remove", action="store_true", help="protect the ledger no longer"
    )
    anonymise = _on_ledger(commands, "anonymise", "copy without names and true amounts")
    _into_file(anonymise, "COPY")


def _on_day(command: argparse.ArgumentParser) -> None:
    command.add_argument("--on", metavar="D", help="the day; today if left out")


def _into_file(command: argparse.ArgumentParser, name: str) -> None:
    command.add_argument(
        "-o", "--output", required=True, type=Path, metavar=name, help="file to write"
    )
