"""``entries`` and ``export``: the entries as a list, a file or a calendar."""

import argparse
import datetime as dt
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from core.entry_query import EntryQuery
from core.records import Entry, Kind
from desktop.commands.failure import Failure, writing
from desktop.commands.opening import opened, tell_unprotected
from desktop.commands.plain_table import table
from desktop.commands.typed_cells import typed_day
from desktop.i18n import filled, translate
from desktop.json_output import entry_json, print_json
from desktop.number_style import NumberStyle, currency_sign
from desktop.texts import field_name, kind_name
from desktop.texts_entries import about_cell, amount_cell


def carry_out(arguments: argparse.Namespace, today: dt.date) -> int:
    """Carry out either of the two commands."""
    if arguments.command == "entries":
        _list_entries(arguments)
    else:
        _export(arguments, today)
    return 0


def _list_entries(arguments: argparse.Namespace) -> None:
    query = EntryQuery(
        from_day=typed_day(arguments.from_day, "from"),
        to_day=typed_day(arguments.to_day, "to"),
        kinds=frozenset({Kind(arguments.kind)} if arguments.kind else ()),
        ascending=True,
    )
    with opened(arguments.ledger, read_only=True) as ledger:
        found = ledger.entries(query)
        currency = ledger.currency
    if arguments.json:
        print_json([entry_json(entry) for entry in found])
    elif arguments.csv:
        _print_native(found, currency)
    else:
        print(_entry_table(found, NumberStyle(currency=currency_sign(currency))))


def _print_native(entries: Sequence[Entry], currency: str) -> None:
    from core.export import write_entries

    # The file's own line ends, whatever the system's are.  A stream that a test or
    # another program has put there may not know of any.
    with suppress(AttributeError):
        sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]
    write_entries(sys.stdout, entries, currency)


def _entry_table(entries: Sequence[Entry], style: NumberStyle) -> str:
    if not entries:
        return translate("CommandLine", "No entries.")
    columns = ("day", "kind", "amount", "line", "category", "counterparty", "note")
    heading = (
        translate("CommandLine", "Id"),
        *(field_name(column) for column in columns),
    )
    rows = [
        (
            str(entry.id),
            style.day(entry.day),
            kind_name(entry.kind),
            amount_cell(entry.kind, entry.amount, style),
            about_cell(entry),
            entry.category,
            entry.counterparty,
            entry.note,
        )
        for entry in entries
    ]
    return table(heading, rows, right=(0, 3))


def _export(arguments: argparse.Namespace, today: dt.date) -> None:
    match arguments.output.suffix.lower():
        case ".csv":
            _export_entries(arguments.ledger, arguments.output)
        case ".ics":
            _export_dues(arguments.ledger, arguments.output, today)
        case _:
            raise Failure(
                translate(
                    "CommandLine",
                    "The name of the file must end in .csv (entries) or .ics (dues).",
                )
            )


def _export_entries(path: Path, output: Path) -> None:
    from core.export import export_entries

    with opened(path, read_only=True) as ledger, writing(output):
        entries = ledger.scan(EntryQuery(ascending=True))
        count = export_entries(output, entries, ledger.currency)
        tell_unprotected(ledger, output)
    said = translate("CommandLine", "%n entries written to %1.", "", count)
    print(filled(said, output))


def _export_dues(path: Path, output: Path, today: dt.date) -> None:
    from core.due_calendar import due_calendar, open_dues
    from core.export import replacing
    from core.lending.products import load_products
    from core.lending.replay import replay
    from desktop.texts_loans import due_summary

    with opened(path, read_only=True) as ledger:
        dues = open_dues(replay(ledger.books(), today, load_products()))
        style = NumberStyle(currency=currency_sign(ledger.currency))
        tell_unprotected(ledger, output)
    summary = partial(due_summary, style=style)
    with writing(output), replacing(output) as file:
        file.write(due_calendar(dues, today, summary))
    count = len(dues)
    said = translate("CommandLine", "%n due dates written to %1.", "", count)
    print(filled(said, output))
