"""``status``: what the estimate says of a day."""

import argparse
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from core.estimate import Estimate
from core.ledger import Ledger
from desktop.cache_folder import figures_folder
from desktop.commands.opening import opened
from desktop.commands.typed_cells import typed_day
from desktop.memory import Memory


@dataclass(frozen=True, slots=True)
class _Remembered:
    """The estimate that was printed last.

    Attributes:
        line: The line that was asked for.
        file: Size and age of the ledger's file then; another file of its name may
            have come to the same revision.
    """

    line: str | None
    file: tuple[int, int]
    estimate: Estimate


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
        found = _estimate(ledger, on, line)
        currency = ledger.currency
    if as_json:
        from desktop.json_output import estimate_json, print_json

        print_json(estimate_json(found, str(path)))
    else:
        from desktop.commands.status_text import status_lines
        from desktop.number_style import NumberStyle, currency_sign

        style = NumberStyle(currency=currency_sign(currency))
        print("\n".join(status_lines(found, style)))


def _estimate(ledger: Ledger, on: dt.date, line: str | None) -> Estimate:
    """Return the estimate, as remembered while nothing has changed.

    Nothing is remembered of an encrypted ledger.
    """
    memory = Memory(None if ledger.encrypted else figures_folder(), "status")
    known = memory.recall(ledger, on, _Remembered)
    status = ledger.path.stat()
    file = (status.st_size, status.st_mtime_ns)
    if known is not None and (known.line, known.file) == (line, file):
        return known.estimate

    from desktop.commands.estimating import estimate_for

    found = estimate_for(ledger, on, line)
    memory.keep(ledger, on, _Remembered(line, file, found))
    return found
