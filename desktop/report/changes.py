"""What changed in the period: by factor, month by month, and event by event."""

import datetime as dt
from collections.abc import Iterator

from core.history import History, history_between
from core.report_days import DayMove
from core.report_figures import Flow, PartFigures, ReportFigures
from desktop.charts.contents import history_panels
from desktop.i18n import filled, translate
from desktop.report.blocks import (
    Block,
    Column,
    Heading,
    Row,
    Table,
    Text,
    without_empty_columns,
)
from desktop.report.wording import Manner, part_name
from desktop.texts import factor_name, kind_name
from desktop.texts_advice import factor_state
from desktop.texts_entries import entry_sentence
from desktop.theme import Tone

#: The latest events are told; a period of years has hundreds.
_MOST_EVENTS = 30
_FACTORS_NAMED = 2


def changes(
    figures: ReportFigures, history: History, manner: Manner
) -> Iterator[Block]:
    """Yield the section on what changed and why."""
    yield Heading(translate("Report", "What changed, and why"))
    yield Text(_change_sentence(figures, manner))
    yield _factor_table(figures, manner)
    if figures.days:
        heading = translate("Report", "Days that moved the score most")
        yield Heading(heading, small=True)
        yield _days_table(figures, manner)
    if figures.parts:
        yield Heading(translate("Report", "Score and line over the period"), small=True)
        yield _course_table(figures, manner)
        yield Heading(translate("Report", "Money over the period"), small=True)
        yield _money_table(figures, manner)
    yield from _events(figures, history, manner)


def _change_sentence(figures: ReportFigures, manner: Manner) -> str:
    numbers, score = manner.numbers, figures.ends.score
    after = numbers.number(score.now)
    if score.change is None:
        return filled(
            translate(
                "Report",
                "The books begin within this period; at its end the score is %1.",
            ),
            after,
        )
    if not score.change:
        return filled(
            translate("Report", "The score ended the period where it began, at %1."),
            after,
        )
    return filled(
        translate("Report", "The score went from %1 to %2 (%3)."),
        numbers.number(score.before),
        after,
        numbers.signed(score.change),
    )


def _factor_table(figures: ReportFigures, manner: Manner) -> Table:
    numbers = manner.numbers
    states = {
        factor.id: factor_state(factor, numbers) for factor in figures.now.score.factors
    }
    rows = [
        Row(
            (
                factor_name(change.id),
                states.get(change.id, ""),
                numbers.number(change.before, 1),
                numbers.number(change.now, 1),
                "" if change.change is None else numbers.signed(change.change, 1),
                numbers.number(change.max_points),
            )
        )
        for change in figures.factors
    ]
    return without_empty_columns(
        Table(
            (
                Column(translate("Report", "Factor")),
                Column(translate("Report", "Rests on"), stretches=True),
                Column(translate("Report", "Points before"), number=True),
                Column(translate("Report", "Points now"), number=True),
                Column(translate("Report", "Change"), number=True),
                Column(translate("Report", "At most"), number=True),
            ),
            (*rows, _score_row(figures, manner)),
        )
    )


def _days_table(figures: ReportFigures, manner: Manner) -> Table:
    numbers = manner.numbers
    return Table(
        (
            Column(translate("Report", "Date")),
            Column(translate("Report", "Change"), number=True),
            Column(translate("Report", "Through"), stretches=True),
            Column(translate("Report", "Entries of the day"), stretches=True),
        ),
        tuple(
            Row(
                (
                    numbers.day(move.day),
                    numbers.signed(move.points, 1),
                    " · ".join(
                        f"{factor_name(name)} {numbers.signed(points, 1)}"
                        for name, points in move.by_factor[:_FACTORS_NAMED]
                    ),
                    _told(move, manner),
                )
            )
            for move in figures.days
        ),
    )


def _told(move: DayMove, manner: Manner) -> str:
    """Return what was told on a day; on most days of purchases only how many."""
    numbers = manner.numbers
    said = [
        entry_sentence(entry.kind, entry.amount, entry.line, numbers)
        for entry in move.entries
    ]
    for kind in dict.fromkeys(total.kind for total in move.totals):
        totals = [total for total in move.totals if total.kind is kind]
        count = sum(total.count for total in totals)
        if count == 1:
            said.append(entry_sentence(kind, totals[0].amount, totals[0].line, numbers))
        else:
            words = translate("Report", "%1: %n entries", "", count)
            said.append(filled(words, kind_name(kind)))
    return " · ".join(said) or translate("Report", "none: the passing of time")


def _score_row(figures: ReportFigures, manner: Manner) -> Row:
    numbers, now = manner.numbers, figures.now.score
    before = None if figures.before is None else figures.before.score.value
    gained = figures.points_gained
    return Row(
        (
            translate("Report", "Score"),
            filled(
                translate("Report", "with the scale's floor of %1"),
                numbers.number(now.floor),
            ),
            numbers.number(before, 1),
            numbers.number(now.value, 1),
            "" if gained is None else numbers.signed(gained, 1),
            numbers.number(now.ceiling),
        ),
        strong=True,
    )


def _course_table(figures: ReportFigures, manner: Manner) -> Table:
    numbers = manner.numbers
    return Table(
        (
            Column(translate("Report", "Until the end of")),
            Column(translate("Report", "Score"), number=True),
            Column(translate("Report", "Change"), number=True),
            Column(translate("Report", "Moved most by"), stretches=True),
            Column(translate("Report", "Limit"), number=True),
            Column(translate("Report", "Debt"), number=True),
            Column(translate("Report", "In use"), number=True),
        ),
        tuple(
            Row(
                (
                    part_name(part.first, part.last, numbers),
                    "–" if part.score is None else numbers.number(round(part.score)),
                    "" if part.change is None else numbers.signed(part.change, 1),
                    _moved(part, manner),
                    numbers.round_money(part.limit),
                    numbers.money(part.debt),
                    numbers.percent(part.utilisation),
                )
            )
            for part in figures.parts
        ),
    )


def _moved(part: PartFigures, manner: Manner) -> str:
    if part.moved is None:
        return ""
    name, points = part.moved
    return f"{factor_name(name)} {manner.numbers.signed(points, 1)}"


def _money_table(figures: ReportFigures, manner: Manner) -> Table:
    numbers = manner.numbers

    def cells(name: str, flow: Flow) -> tuple[str, ...]:
        return (
            name,
            numbers.money(flow.borrowed),
            numbers.money(flow.repaid),
            numbers.money(flow.cost),
            numbers.money(flow.income),
            numbers.money(flow.spent),
        )

    rows = [
        Row(cells(part_name(part.first, part.last, numbers), part.flow))
        for part in figures.parts
    ]
    total = Row(cells(translate("Report", "Together"), figures.flow), strong=True)
    return Table(
        (
            Column(translate("Report", "Within"), stretches=True),
            Column(translate("Report", "Borrowed"), number=True),
            Column(translate("Report", "Repaid principal"), number=True),
            Column(translate("Report", "Interest and fees"), number=True),
            Column(translate("Report", "Income"), number=True),
            Column(translate("Report", "Spent"), number=True),
        ),
        (*rows, total),
    )


def _events(
    figures: ReportFigures, history: History, manner: Manner
) -> Iterator[Block]:
    """Yield what happened to score and line, the latest first."""
    request = figures.request
    part = history_between(history, request.first, request.last)
    marks = {
        (mark.day, mark.text)
        for panel in history_panels(part, manner.charts)
        for group in panel.groups
        for mark in group.marks
        if not mark.minor
    }
    if not marks:
        return
    told = sorted(marks, reverse=True)
    yield Heading(translate("Report", "Events"), small=True)
    if len(told) > _MOST_EVENTS:
        yield Text(
            filled(
                translate("Report", "The latest %1 of %2 are told."),
                manner.numbers.number(_MOST_EVENTS),
                manner.numbers.number(len(told)),
            ),
            quiet=True,
        )
    yield Table(
        (
            Column(translate("Report", "Date")),
            Column(translate("Report", "What happened"), stretches=True),
        ),
        tuple(
            Row((manner.numbers.day(dt.date.fromordinal(day)), text), tone=Tone.PLAIN)
            for day, text in told[:_MOST_EVENTS]
        ),
    )
