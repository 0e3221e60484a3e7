"""How the report writes numbers and days, and the words its parts share."""

import datetime as dt
from dataclasses import dataclass

from core.due_calendar import Due
from core.report_figures import Listed, ReportFigures
from desktop.charts.ticks import ChartStyle
from desktop.i18n import filled, marked, translate
from desktop.number_style import NumberStyle
from desktop.report.options import ReportOptions
from desktop.theme import Tone

_LISTED = {
    Listed.ALL: marked("Report", "all entries"),
    Listed.CREDIT: marked("Report", "entries on credit only"),
    Listed.NONE: marked("Report", "entries not listed"),
}


@dataclass(frozen=True, slots=True)
class Manner:
    """The style of numbers and charts in one report, and what the reader chose."""

    numbers: NumberStyle
    charts: ChartStyle
    options: ReportOptions


def period_text(figures: ReportFigures, manner: Manner) -> str:
    """Return the period, as it stands at the head of each page."""
    request = figures.request
    return filled(
        translate("Report", "%1 to %2"),
        manner.numbers.day(request.first),
        manner.numbers.day(request.last),
    )


def scope_text(figures: ReportFigures, manner: Manner) -> str:
    """Return which books, days and entries the report covers, for every page."""
    line = figures.now.line.name
    listed = translate("Report", _LISTED[figures.request.listed])
    told = (figures.request.ledger, period_text(figures, manner), line, listed)
    return " · ".join(text for text in told if text)


def card_text(figures: ReportFigures) -> str:
    """Return the name and version of the card that estimates were made with."""
    return filled(
        translate("Report", "scorecard %1, version %2"),
        figures.now.scorecard,
        figures.now.scorecard_version,
    )


def about(fen: int, numbers: NumberStyle) -> str:
    """Return the end of a range, in full hundreds: it is no exact amount."""
    return numbers.round_money(round(fen, -4))


def money_change(fen: int, numbers: NumberStyle) -> str:
    """Return by how much an amount changed."""
    return numbers.signed_money(fen) if fen else numbers.signed(0)


def range_cell(low: float, high: float, numbers: NumberStyle) -> str:
    """Return a range of scores in a table."""
    return f"{numbers.number(round(low))}–{numbers.number(round(high))}"


def due_name(due: Due) -> str:
    """Return on which line and loan something is due."""
    if due.loan:
        return f"{due.line} · {due.loan}"
    return filled(translate("Report", "%1 · bill"), due.line)


def due_tone(due: Due, figures: ReportFigures) -> Tone:
    """Return the tone of a due: severe once it is late."""
    return Tone.SEVERE if due.day < figures.request.last else Tone.PLAIN


def part_name(first: dt.date, last: dt.date, numbers: NumberStyle) -> str:
    """Return what a month, quarter or year of the period is called."""
    months = (last.year - first.year) * 12 + last.month - first.month
    if months == 0:
        return numbers.month(first)
    if first.year == last.year and months < 3:
        return f"{numbers.month(first)} – {numbers.month(last)}"
    return str(first.year)
