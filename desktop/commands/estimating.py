"""What keeps an estimate from being made, as one line for the command line."""

from collections.abc import Iterator
from contextlib import contextmanager

from core.estimator.score import UnknownLineError
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
