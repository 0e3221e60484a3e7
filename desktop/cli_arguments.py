"""The arguments and options of every subcommand, each with a word of help."""

from pathlib import Path

from core.native_csv import NATIVE_COLUMNS
from core.records import Kind
from desktop.cli_grammar import (
    WORDS,
    Commands,
    add_command,
    add_day,
    add_on_ledger,
    add_output,
    column_help,
)
from desktop.i18n import translate


def add_commands(commands: Commands) -> None:
    """Add every subcommand but that of the window."""
    _add_books(commands)
    _add_import(commands)
    _add_estimate(commands)
    _add_loans(commands)
    _add_plan(commands)
    _add_files(commands)


def _add_books(commands: Commands) -> None:
    demo = add_command(
        commands, "demo", translate("CommandHelp", "look at a demo ledger")
    )
    demo.add_argument(
        "--to",
        dest="ledger",
        type=Path,
        metavar="LEDGER",
        help=translate("CommandHelp", "write it here, open no window"),
    )
    new = add_on_ledger(
        commands, "new", translate("CommandHelp", "make an empty ledger")
    )
    new.add_argument(
        "--encrypt",
        action="store_true",
        help=translate("CommandHelp", "with a passphrase, asked for"),
    )
    new.add_argument(
        "--currency",
        default="CNY",
        help=translate("CommandHelp", "three letters (CNY)"),
    )
    new.add_argument(
        "--scorecard",
        default="zhima-style",
        metavar="NAME",
        help=translate("CommandHelp", "zhima-style, fico-style, or the file of a card"),
    )
    _add_add(commands)
    undo = add_on_ledger(
        commands,
        "undo",
        translate("CommandHelp", "take back the last change, or an import"),
    )
    undo.add_argument(
        "--batch",
        type=int,
        metavar="ID",
        help=translate("CommandHelp", "take back this import"),
    )
    entries = add_on_ledger(
        commands, "entries", translate("CommandHelp", "list entries")
    )
    entries.add_argument(
        "--from",
        dest="from_day",
        metavar="D",
        help=translate("CommandHelp", "first day"),
    )
    entries.add_argument(
        "--to", dest="to_day", metavar="D", help=translate("CommandHelp", "last day")
    )
    entries.add_argument("--kind", choices=[kind.value for kind in Kind])
    form = entries.add_mutually_exclusive_group()
    form.add_argument(
        "--json", action="store_true", help=translate("CommandHelp", "print JSON")
    )
    form.add_argument(
        "--csv",
        action="store_true",
        help=translate("CommandHelp", "print the native CSV"),
    )


def _add_add(commands: Commands) -> None:
    add = add_on_ledger(
        commands, "add", translate("CommandHelp", "add one entry"), json=True
    )
    add.add_argument(
        "kind",
        choices=[kind.value for kind in Kind],
        metavar="KIND",
        help=", ".join(kind.value for kind in Kind),
    )
    add.add_argument(
        "--date",
        required=True,
        metavar="D",
        help=translate("CommandHelp", "such as 2026-09-30"),
    )
    for column in NATIVE_COLUMNS:
        if column in {"date", "kind"}:
            continue
        words = WORDS.get(column)
        add.add_argument(
            f"--{column.replace('_', '-')}",
            choices=words,
            metavar=None if words else column.upper(),
            help=column_help(column),
        )


def _add_import(commands: Commands) -> None:
    command = add_on_ledger(
        commands, "import", translate("CommandHelp", "import statements"), json=True
    )
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument(
        "--format",
        default="",
        metavar="F",
        help=translate("CommandHelp", "layout of the file"),
    )
    command.add_argument(
        "--mapping",
        default="",
        metavar="NAME",
        help=translate(
            "CommandHelp",
            "what the columns mean, as kept under this name; kept if it is new",
        ),
    )
    command.add_argument(
        "--encoding",
        default="",
        metavar="E",
        help=translate("CommandHelp", "such as gb18030"),
    )
    command.add_argument(
        "--password",
        default="",
        metavar="P",
        help=translate("CommandHelp", "opens a locked archive"),
    )
    command.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("CommandHelp", "show what would come in, keep nothing"),
    )


def _add_estimate(commands: Commands) -> None:
    status = add_on_ledger(
        commands,
        "status",
        translate("CommandHelp", "score, limit, headroom and warnings"),
        json=True,
    )
    add_day(status)
    status.add_argument(
        "--line",
        metavar="NAME",
        help=translate("CommandHelp", "the target's line, else the first"),
    )
    report = add_on_ledger(
        commands,
        "report",
        translate("CommandHelp", "write the progress report"),
        json=True,
    )
    add_output(report, "FILE.pdf")
    report.add_argument(
        "--from",
        dest="from_day",
        metavar="D",
        help=translate("CommandHelp", "first day"),
    )
    report.add_argument(
        "--to", dest="to_day", metavar="D", help=translate("CommandHelp", "last day")
    )
    report.add_argument(
        "--lang", choices=["zh_CN", "en"], help=translate("CommandHelp", "language")
    )
    report.add_argument("--paper", choices=["A4", "Letter"], default="A4")
    report.add_argument(
        "--landscape",
        action="store_true",
        help=translate("CommandHelp", "wider than high"),
    )
    report.add_argument(
        "--line", metavar="NAME", help=translate("CommandHelp", "the line to follow")
    )
    report.add_argument(
        "--entries",
        choices=["all", "credit", "none"],
        default="all",
        help=translate("CommandHelp", "which entries to list"),
    )


def _add_loans(commands: Commands) -> None:
    add_day(
        add_on_ledger(
            commands,
            "loans",
            translate("CommandHelp", "loans and their schedules"),
            json=True,
        )
    )
    schedule = add_command(
        commands,
        "schedule",
        translate("CommandHelp", "the schedule of given terms"),
        json=True,
    )
    schedule.add_argument(
        "--principal",
        required=True,
        metavar="A",
        help=translate("CommandHelp", "what is borrowed"),
    )
    schedule.add_argument(
        "--rate", required=True, metavar="R", help=column_help("rate")
    )
    schedule.add_argument("--rate-kind", required=True, choices=WORDS["rate_kind"])
    schedule.add_argument(
        "--term", required=True, metavar="N", help=column_help("term")
    )
    schedule.add_argument("--method", required=True, choices=WORDS["method"])
    schedule.add_argument(
        "--from",
        dest="from_day",
        metavar="D",
        help=translate("CommandHelp", "drawn on; counts actual days"),
    )
    schedule.add_argument("--due-day", metavar="N", help=column_help("due_day"))


def _add_plan(commands: Commands) -> None:
    plan = add_on_ledger(
        commands,
        "plan",
        translate("CommandHelp", "the cheapest safe way to a limit, or out of debt"),
        json=True,
    )
    wanted = plan.add_mutually_exclusive_group()
    wanted.add_argument(
        "--target",
        metavar="A",
        help=translate("CommandHelp", "the limit wanted; else the target told"),
    )
    wanted.add_argument("--payoff", choices=["avalanche", "snowball"])
    plan.add_argument(
        "--budget",
        metavar="B",
        help=translate("CommandHelp", "what is paid a month in all"),
    )
    plan.add_argument(
        "--months",
        type=int,
        default=12,
        metavar="N",
        help=translate("CommandHelp", "how far to look (12)"),
    )
    plan.add_argument(
        "--most",
        metavar="A",
        help=translate("CommandHelp", "what the plan may cost at most"),
    )
    plan.add_argument(
        "--line",
        metavar="NAME",
        help=translate("CommandHelp", "the target's line, else the first"),
    )
    add_day(plan)


def _add_files(commands: Commands) -> None:
    export = add_on_ledger(
        commands,
        "export",
        translate("CommandHelp", "entries as .csv, due dates as .ics"),
    )
    add_output(export, "FILE")
    add_on_ledger(
        commands, "check", translate("CommandHelp", "check that the ledger is sound")
    )
    add_on_ledger(
        commands, "backup", translate("CommandHelp", "make a verified copy now")
    )
    add_on_ledger(
        commands, "backups", translate("CommandHelp", "list the copies that there are")
    )
    restored = add_on_ledger(
        commands,
        "restore",
        translate("CommandHelp", "put a copy in the ledger's place"),
    )
    restored.add_argument(
        "backup",
        type=Path,
        metavar="BACKUP",
        help=translate("CommandHelp", "the copy; backups lists them"),
    )
    passphrase = add_on_ledger(
        commands, "passphrase", translate("CommandHelp", "set or change the passphrase")
    )
    passphrase.add_argument(
        "--remove",
        action="store_true",
        help=translate("CommandHelp", "protect the ledger no longer"),
    )
    anonymise = add_on_ledger(
        commands,
        "anonymise",
        translate("CommandHelp", "copy without names and true amounts"),
    )
    add_output(anonymise, "COPY")
