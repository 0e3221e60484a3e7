"""Estimates made for commands, and what keeps one from being made in one line."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from core.estimate import Estimate
from core.estimator.score import UnknownLineError, estimate
from core.ledger import Ledger
from core.scorecard_check import ScorecardError
from desktop.commands.failure import Failure
from desktop.i18n import filled, translate


@contextmanager
def estimating() -> Iterator[None]:
    """Have an estimate made.

    Raises:
        Failure: If there is no such line, or the ledger's scorecard is no good.
    """
    try:
        yield
    except UnknownLineError as error:
        said = translate("CommandLine", "There is no line called “%1”.")
        raise Failure(filled(said, error.name)) from None
    except ScorecardError as error:
        raise Failure(str(error)) from None


def estimate_for(ledger: Ledger, on: dt.date, line: str | None = None) -> Estimate:
    """Return the estimate of an open ledger.

    Raises:
        Failure: If there is no such line, or the ledger's scorecard is no good.
    """
    with estimating():
        return estimate(ledger, on=on, line=line)
