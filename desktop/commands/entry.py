"""``add``: one entry, and what it changes."""

import argparse
import datetime as dt

from core.admission import refusals
from core.commands import AddEntries
from core.native_csv import NATIVE_COLUMNS
from core.problems import problems
from desktop.commands.backing_up import back_up_first
from desktop.commands.estimating import estimate_for
from desktop.commands.opening import opened
from desktop.commands.refusal import refuse
from desktop.commands.status_text import change_lines
from desktop.commands.typed_cells import typed_entry
from desktop.differences import difference
from desktop.json_output import estimate_json, print_json
from desktop.number_style import NumberStyle, currency_sign
from desktop.texts_entries import entry_sentence


def carry_out(arguments: argparse.Namespace, today: dt.date) -> int:
    """Add an entry, unless something speaks against it, and print its effect."""
    entry = typed_entry({name: getattr(arguments, name) for name in NATIVE_COLUMNS})
    # An entry of a later day changes nothing before it: its effect shows then.
    on = max(today, entry.day)
    with opened(arguments.ledger) as ledger:
        style = NumberStyle(currency=currency_sign(ledger.currency))
        refuse(
            problems(entry) or refusals(ledger.books(), entry, on), entry.kind, style
        )
        before = estimate_for(ledger, on)
        back_up_first(ledger)
        (number,) = ledger.apply(AddEntries((entry,))).entries
        after = estimate_for(ledger, on)
    if arguments.json:
        name = str(arguments.ledger)
        print_json(
            {
                "id": number,
                "before": estimate_json(before, name),
                "after": estimate_json(after, name),
            }
        )
        return 0
    print(entry_sentence(entry.kind, entry.amount, entry.line, style))
    print("\n".join(change_lines(difference(before, after), after, style)))
    return 0
