"""``report``: the progress report as a PDF, and its figures."""

import argparse
import datetime as dt

from core.history import History
from core.report_figures import (
    Listed,
    ReportFigures,
    ReportRequest,
    listing,
    progress_report,
    report_period,
)
from core.scorecard import load_scorecard
from desktop.catalogue import system_language
from desktop.commands.estimating import estimating
from desktop.commands.failure import Failure
from desktop.commands.opening import opened, tell_unprotected
from desktop.commands.typed_cells import typed_day
from desktop.i18n import filled, translate
from desktop.json_output import print_json
from desktop.json_report import report_json
from desktop.report.options import PaperSize, ReportError, ReportOptions


def carry_out(arguments: argparse.Namespace, today: dt.date) -> int:
    """Write the report of a period."""
    if arguments.output.suffix.lower() != ".pdf":
        said = translate("CommandLine", "The name of the report must end in .pdf.")
        raise Failure(said)
    figures, history = _figures(arguments, today)
    # Said now: once Qt is there, it is Qt that translates.
    told = translate("CommandLine", "The report of %1 to %2 was written to %3.")
    _write(figures, history, arguments)
    if arguments.json:
        name, file = str(arguments.ledger), str(arguments.output)
        print_json(report_json(figures, name, file))
    else:
        period = figures.request
        print(filled(told, period.first, period.last, arguments.output))
    return 0


def _figures(
    arguments: argparse.Namespace, today: dt.date
) -> tuple[ReportFigures, History]:
    first = typed_day(arguments.from_day, "from")
    last = typed_day(arguments.to_day, "to")
    with opened(arguments.ledger, read_only=True) as ledger:
        tell_unprotected(ledger, arguments.output)
        books = ledger.books()
        first, last = report_period(books, first, last, today)
        if first > last:
            said = translate("CommandLine", "The period ends before it begins.")
            raise Failure(said)
        request = ReportRequest(
            arguments.ledger.stem,
            first,
            last,
            made_on=today,
            line=arguments.line,
            listed=Listed(arguments.entries),
        )
        with estimating():
            card = load_scorecard(ledger.scorecard)
            return progress_report(books, card, listing(request, ledger))


def _write(
    figures: ReportFigures, history: History, arguments: argparse.Namespace
) -> None:
    from desktop.report.writing import write_report

    options = ReportOptions(
        language=arguments.lang or system_language(),
        paper=PaperSize(arguments.paper),
        landscape=arguments.landscape,
    )
    try:
        write_report(figures, history, arguments.output, options)
    except ReportError as error:
        raise Failure(str(error)) from None
