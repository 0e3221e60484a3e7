"""The warnings with what to do, and the entries of the period."""

from collections.abc import Iterator

from core.estimate import CreditWarning
from core.records import Entry
from core.report_figures import LISTED, ReportFigures
from desktop.i18n import filled, translate
from desktop.report.blocks import (
    Block,
    Column,
    Heading,
    Notice,
    Row,
    Table,
    Text,
    without_empty_columns,
)
from desktop.report.wording import Manner, period_text
from desktop.texts import kind_name, level_name
from desktop.texts_entries import about_cell, amount_cell
from desktop.texts_sources import source_text
from desktop.texts_warnings import (
    measure_text,
    warning_action,
    warning_sentence,
    warning_title,
)
from desktop.theme import level_tone


def warnings(figures: ReportFigures, manner: Manner) -> Iterator[Block]:
    """Yield the open warnings, worst first, each with its source and its action."""
    yield Heading(
        filled(
            translate("Report", "Warnings on %1"),
            manner.numbers.day(figures.request.last),
        )
    )
    found = sorted(figures.now.warnings, key=lambda one: -one.level.rank)
    if not found:
        yield Text(translate("Report", "No warning stands."))
    for warning in found:
        yield _notice(warning, manner)


def _notice(warning: CreditWarning, manner: Manner) -> Notice:
    threshold = filled(
        translate("Report", "Threshold %1. %2"),
        measure_text(warning.unit, warning.threshold, manner.numbers),
        source_text(warning.source),
    )
    action = filled(translate("Report", "What to do: %1"), warning_action(warning.id))
    return Notice(
        level_tone(warning.level),
        level_name(warning.level),
        warning_title(warning.id),
        (warning_sentence(warning, manner.numbers), action, threshold),
    )


def entries(figures: ReportFigures, manner: Manner) -> Iterator[Block]:
    """Yield the entries of the period, the latest first."""
    listed = sorted(
        figures.request.entries, key=lambda one: (one.day, one.id), reverse=True
    )
    numbers = manner.numbers
    yield Heading(
        filled(translate("Report", "Entries from %1"), period_text(figures, manner))
    )
    if not listed:
        yield Text(translate("Report", "There are no entries in this period."))
        return
    listed, count = listed[:LISTED], figures.request.entry_count or len(listed)
    if len(listed) < count:
        yield Text(
            filled(
                translate("Report", "The latest %1 of %2 entries are listed."),
                numbers.number(len(listed)),
                numbers.number(count),
            ),
            quiet=True,
            leads=True,
        )
    rows = tuple(_entry_row(entry, manner) for entry in listed)
    yield without_empty_columns(Table(_entry_columns(), rows))


def _entry_columns() -> tuple[Column, ...]:
    return (
        Column(translate("Report", "Date")),
        Column(translate("Report", "Kind")),
        Column(translate("Report", "Line or loan"), stretches=True),
        Column(translate("Report", "Category"), stretches=True),
        Column(translate("Report", "Counterparty"), stretches=True),
        Column(translate("Report", "Note"), stretches=True),
        Column(translate("Report", "Amount"), number=True),
    )


def _entry_row(entry: Entry, manner: Manner) -> Row:
    known = entry.amount is not None
    return Row(
        (
            manner.numbers.day(entry.day),
            kind_name(entry.kind),
            about_cell(entry),
            entry.category,
            entry.counterparty,
            entry.note,
            amount_cell(entry.kind, entry.amount, manner.numbers) if known else "",
        )
    )
