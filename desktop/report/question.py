"""What the report's window asks of the books."""

import datetime as dt
from enum import StrEnum

from core.dates import add_months
from core.history import History
from core.report_figures import (
    ReportFigures,
    ReportRequest,
    listing,
    progress_report,
)
from desktop.i18n import marked, translate
from desktop.reading import Reading


class Stretch(StrEnum):
    """The usual periods, and one of the user's own."""

    THREE_MONTHS = "3m"
    SIX_MONTHS = "6m"
    YEAR = "1y"
    ALL = "all"
    OWN = "own"

    def first_day(self, last: dt.date) -> dt.date | None:
        """Return where the stretch begins; ``None`` where others decide."""
        months = {
            Stretch.THREE_MONTHS: 3,
            Stretch.SIX_MONTHS: 6,
            Stretch.YEAR: 12,
        }.get(self)
        if months is None:
            return None
        return add_months(last, -months) + dt.timedelta(days=1)


_STRETCHES = {
    Stretch.THREE_MONTHS: marked("ReportWindow", "Three months"),
    Stretch.SIX_MONTHS: marked("ReportWindow", "Six months"),
    Stretch.YEAR: marked("ReportWindow", "One year"),
    Stretch.ALL: marked("ReportWindow", "From the first entry on"),
    Stretch.OWN: marked("ReportWindow", "From a day"),
}


def stretch_name(stretch: Stretch) -> str:
    """Return what a stretch is called."""
    return translate("ReportWindow", _STRETCHES[stretch])


def report_material(
    reading: Reading, name: str, first: dt.date | None, last: dt.date, made_on: dt.date
) -> tuple[ReportFigures, History]:
    """Return the figures and the history of a period.

    Without a first day it begins with the books.
    """
    begun = reading.books().first_day
    first = first or min(begun or last, last)
    request = ReportRequest(name, first, last, made_on)
    return progress_report(
        reading.books(), reading.card(), listing(request, reading.ledger)
    )
