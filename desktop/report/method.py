"""How the estimate is made: the card, its weights and bands, and its limits."""

from collections.abc import Iterator

from core.report_figures import ReportFigures
from desktop.i18n import filled, translate
from desktop.report.blocks import Block, Column, Heading, Row, Table, Text
from desktop.report.wording import Manner, card_text, range_cell
from desktop.texts import band_name, factor_name
from desktop.texts_profile import limits_texts
from desktop.texts_sources import source_text


def method(figures: ReportFigures, manner: Manner) -> Iterator[Block]:
    """Yield the section on how the figures come about and what they are worth."""
    yield Heading(translate("Report", "How this is estimated"))
    yield Text(
        filled(
            translate(
                "Report",
                "Made with %1. Every figure follows from the entries of the ledger up"
                " to the day it is told for; the same entries give the same figures."
                " %2",
            ),
            card_text(figures),
            source_text(figures.card_source),
        )
    )
    for text in limits_texts():
        yield Text(text)
    yield Text(_band_sentence(figures, manner))
    yield _weights_table(figures, manner)
    yield from _checks(figures, manner)


def _band_sentence(figures: ReportFigures, manner: Manner) -> str:
    bands = translate("Report", ", ").join(
        filled(
            translate("Report", "%1 from %2"),
            band_name(band),
            manner.numbers.number(bound),
        )
        for band, bound in figures.bands
    )
    return filled(
        translate(
            "Report",
            "Bands of the score: %1. A range is meant to hold in 4 of 5 cases; it is"
            " wide until an official score or limit has been entered, and grows again"
            " with time.",
        ),
        bands,
    )


def _weights_table(figures: ReportFigures, manner: Manner) -> Table:
    numbers, score = manner.numbers, figures.now.score
    span = score.ceiling - score.floor
    known = {factor.id: factor.known for factor in score.factors}
    rows = tuple(
        Row(
            (
                factor_name(change.id),
                numbers.percent(change.max_points / span),
                numbers.number(change.max_points),
                translate("Report", "measured")
                if known[change.id]
                else translate("Report", "unknown, taken as neutral"),
            )
        )
        for change in figures.factors
        if change.max_points is not None
    )
    return Table(
        (
            Column(translate("Report", "Factor"), stretches=True),
            Column(translate("Report", "Weight"), number=True),
            Column(translate("Report", "Points at most"), number=True),
            Column(translate("Report", "In this ledger")),
        ),
        rows,
    )


def _checks(figures: ReportFigures, manner: Manner) -> Iterator[Block]:
    """Yield how far past estimates were from the official scores."""
    if not figures.checks:
        return
    numbers = manner.numbers
    yield Heading(translate("Report", "Past estimates and official scores"), small=True)
    yield Table(
        (
            Column(translate("Report", "Date"), stretches=True),
            Column(translate("Report", "Official"), number=True),
            Column(translate("Report", "Estimate before"), number=True),
            Column(translate("Report", "Range"), number=True),
            Column(translate("Report", "Error"), number=True),
        ),
        tuple(
            Row(
                (
                    numbers.day(check.day),
                    numbers.number(check.seen),
                    numbers.number(round(check.said)),
                    range_cell(check.low, check.high, numbers),
                    numbers.signed(check.error, 1),
                )
            )
            for check in figures.checks[-12:]
        ),
    )
