"""``status``: what the estimate says of a day."""

import argparse
import datetime as dt
from pathlib import Path

from core.estimate import Estimate
from core.estimator.score import estimate
from core.ledger import Ledger
from desktop.commands.estimating import estimating
from desktop.commands.opening import opened
from desktop.commands.status_text import status_lines
from desktop.commands.typed_cells import typed_day
from desktop.json_output import estimate_json, print_json
from desktop.number_style import NumberStyle, currency_sign


def carry_out(arguments: argparse.Namespace, today: dt.date) -> int:
    """Print the estimate of a ledger."""
    on = typed_day(arguments.on, "on") or today
    print_status(arguments.ledger, on, arguments.line, as_json=arguments.json)
    return 0


def print_status(
    path: Path, on: dt.date, line: str | None = None, *, as_json: bool = False
) -> None:
    """Print the estimate of a ledger, in words or as JSON."""
    with opened(path, read_only=True) as ledger:
        found = estimate_for(ledger, on, line)
        style = NumberStyle(currency=currency_sign(ledger.currency))
    if as_json:
        print_json(estimate_json(found, str(path)))
    else:
        print("\n".join(status_lines(found, style)))


def estimate_for(ledger: Ledger, on: dt.date, line: str | None = None) -> Estimate:
    """Return the estimate of an open ledger.

    Raises:
        Failure: If there is no such line, or the ledger's scorecard is no good.
    """
    with estimating():
        return estimate(ledger, on=on, line=line)
