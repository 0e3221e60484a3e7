"""The report as a document: what it says, in which order, in which language."""

from collections.abc import Iterator

from core.history import History, history_between
from core.report_figures import Listed, ReportFigures
from desktop.charts.contents import history_panels
from desktop.charts.span import Span, within
from desktop.charts.ticks import chart_style
from desktop.i18n import filled, translate
from desktop.locale_style import locale_of, number_style
from desktop.report.blocks import Block, Charts, Document, Heading, Text
from desktop.report.changes import changes
from desktop.report.debts import debts
from desktop.report.listings import entries, warnings
from desktop.report.method import method
from desktop.report.options import ReportOptions
from desktop.report.summary import nothing_told, summary
from desktop.report.wording import Manner, card_text, period_text, scope_text

#: A curve needs two days.
_LEAST_DAYS = 2
#: The height of one panel in millimetres, so that six fill an upright page
#: and three fit below a heading on a wide one.
_UPRIGHT_MM, _WIDE_MM = 36.0, 33.0


def composed(
    figures: ReportFigures, history: History, options: ReportOptions
) -> Document:
    """Return the report in the language that the program speaks at this moment."""
    manner = _manner(figures, options)
    title = translate("Report", "Progress report")
    period = period_text(figures, manner)
    return Document(
        title=f"{title} · {figures.request.ledger} · {period}",
        head=(scope_text(figures, manner), title),
        foot=filled(
            translate("Report", "An estimate, not the lender's score · %1 · %2"),
            card_text(figures),
            manner.numbers.day(figures.request.made_on),
        ),
        page_of=translate("Report", "Page %1 of %2"),
        blocks=tuple(_blocks(figures, history, manner)),
    )


def _manner(figures: ReportFigures, options: ReportOptions) -> Manner:
    # The report of another language is written in that language's own manner.
    numbers = number_style(locale_of(options.language), figures.currency)
    return Manner(numbers, chart_style(numbers), options)


def _blocks(
    figures: ReportFigures, history: History, manner: Manner
) -> Iterator[Block]:
    if figures.is_empty:
        yield from nothing_told(figures, manner)
        return
    yield from summary(figures, manner)
    yield from _charts(figures, history, manner)
    yield from changes(figures, history, manner)
    yield from debts(figures, manner)
    yield from warnings(figures, manner)
    if figures.request.listed is not Listed.NONE:
        yield from entries(figures, manner)
    yield from method(figures, manner)


def _charts(
    figures: ReportFigures, history: History, manner: Manner
) -> Iterator[Block]:
    """Yield all panels over the period, three by three."""
    yield Heading(translate("Report", "Course of the period"))
    request = figures.request
    # Marks outside the period are none of its legend.
    part = history_between(history, request.first, request.last)
    if part.size < _LEAST_DAYS:
        yield Text(translate("Report", "There is nothing to draw yet."))
        return
    panels = history_panels(part, manner.charts)
    each = _WIDE_MM if manner.options.landscape else _UPRIGHT_MM
    whole = Span(float(part.days[0]), float(part.days[-1]))
    span = within(whole, whole)
    for place in (0, 3):
        yield Charts(panels[place : place + 3], panels, span, manner.charts, each)
