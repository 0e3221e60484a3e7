"""What the report's window asks of the books."""

import datetime as dt
from dataclasses import replace
from enum import StrEnum

from core.dates import add_months, month_start
from core.history import History
from core.report_figures import (
    Listed,
    ReportFigures,
    ReportRequest,
    listing,
    progress_report,
)
from desktop.i18n import marked, translate
from desktop.reading import Reading


class Stretch(StrEnum):
    """The usual periods, and one of the user's own."""

    THIS_MONTH = "month"
    THIS_QUARTER = "quarter"
    THIS_YEAR = "year"
    THREE_MONTHS = "3m"
    TWELVE_MONTHS = "12m"
    ALL = "all"
    OWN = "own"

    def first_day(self, last: dt.date) -> dt.date | None:
        """Return where the stretch begins; ``None`` where others decide."""
        match self:
            case Stretch.THIS_MONTH:
                return month_start(last)
            case Stretch.THIS_QUARTER:
                return add_months(month_start(last), -((last.month - 1) % 3))
            case Stretch.THIS_YEAR:
                return last.replace(month=1, day=1)
            case Stretch.THREE_MONTHS:
                return add_months(last, -3) + dt.timedelta(days=1)
            case Stretch.TWELVE_MONTHS:
                return add_months(last, -12) + dt.timedelta(days=1)
            case Stretch.ALL | Stretch.OWN:
                return None


_STRETCHES = {
    Stretch.THIS_MONTH: marked("ReportWindow", "This month"),
    Stretch.THIS_QUARTER: marked("ReportWindow", "This quarter"),
    Stretch.THIS_YEAR: marked("ReportWindow", "This year"),
    Stretch.THREE_MONTHS: marked("ReportWindow", "Three months"),
    Stretch.TWELVE_MONTHS: marked("ReportWindow", "Twelve months"),
    Stretch.ALL: marked("ReportWindow", "From the first entry on"),
    Stretch.OWN: marked("ReportWindow", "From a day"),
}

_LISTS = {
    Listed.ALL: marked("ReportWindow", "All"),
    Listed.CREDIT: marked("ReportWindow", "On credit only"),
    Listed.NONE: marked("ReportWindow", "Not listed"),
}


def stretch_name(stretch: Stretch) -> str:
    """Return what a stretch is called."""
    return translate("ReportWindow", _STRETCHES[stretch])


def listed_name(listed: Listed) -> str:
    """Return what a choice of entries is called."""
    return translate("ReportWindow", _LISTS[listed])


def report_material(
    reading: Reading, request: ReportRequest, *, begins_with_books: bool
) -> tuple[ReportFigures, History]:
    """Return the figures and the history of a period, its entries listed.

    A period that begins with the books takes its first day from them.
    """
    if begins_with_books:
        begun = reading.books().first_day or request.last
        request = replace(request, first=min(begun, request.last))
    return progress_report(
        reading.books(), reading.card(), listing(request, reading.ledger)
    )
