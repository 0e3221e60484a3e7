"""How the report writes numbers and days, and the words its parts share."""

import datetime as dt
from dataclasses import dataclass

from core.report_figures import ReportFigures
from desktop.charts.ticks import ChartStyle
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.report.options import ReportOptions


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


def part_name(first: dt.date, last: dt.date, numbers: NumberStyle) -> str:
    """Return what a month, quarter or year of the period is called."""
    months = (last.year - first.year) * 12 + last.month - first.month
    if months == 0:
        return numbers.month(first)
    if first.year == last.year and months < 3:
        return f"{numbers.month(first)} – {numbers.month(last)}"
    return str(first.year)
