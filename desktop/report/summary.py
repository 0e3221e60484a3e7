"""The first page: prospects and debt health side by side, and the two ends compared."""

from collections.abc import Iterator

from core.estimate import Estimate, Level
from core.report_ends import Figure
from core.report_figures import Missing, ReportFigures
from desktop.i18n import filled, marked, translate
from desktop.report.blocks import (
    Bar,
    Block,
    Column,
    Gauge,
    Gauges,
    Heading,
    Row,
    Table,
    Text,
    Title,
    without_empty_columns,
)
from desktop.report.wording import (
    Manner,
    about,
    card_text,
    due_name,
    due_tone,
    money_change,
    period_text,
)
from desktop.texts import band_name, factor_name, level_name
from desktop.texts_advice import factor_advice, step_cost, step_time
from desktop.texts_profile import progress_text, range_text
from desktop.texts_warnings import headroom_reason, warning_sentence
from desktop.theme import Tone

#: How many factors are named as holding the score back.
_MOST_HOLDING = 3
#: Where dues against income are marked: the rules of warning, see the card.
_SERVICE_MARKS = (0.36, 0.43, 0.55)
#: Where use of the lines is marked: advice, caution, warning.
_USE_MARKS = (0.3, 0.5, 0.8)

#: How many warnings and dues the first page tells.
_MOST_WARNINGS, _MOST_NEXT = 4, 4

_MISSING = {
    Missing.ENTRIES: (
        marked("Report", "entries"),
        marked("Report", "everything in this report"),
    ),
    Missing.LINE: (
        marked("Report", "a line"),
        marked("Report", "limit, use of the lines, headroom"),
    ),
    Missing.LIMIT: (
        marked("Report", "the limit of a line"),
        marked("Report", "use of the lines and headroom"),
    ),
    Missing.TARGET: (
        marked("Report", "a target"),
        marked("Report", "how far it is, and what holds it back"),
    ),
    Missing.INCOME: (
        marked("Report", "income"),
        marked("Report", "dues and debt against income"),
    ),
    Missing.OFFICIAL_SCORE: (
        marked("Report", "an official score"),
        marked("Report", "how far the estimate is off"),
    ),
}

_FIGURES = {
    Figure.LIMIT: marked("Report", "Limit"),
    Figure.HEADROOM: marked("Report", "Headroom"),
    Figure.DEBT: marked("Report", "Debt"),
    Figure.OVERDUE: marked("Report", "Overdue"),
    Figure.DUE_30D: marked("Report", "Due within 30 days"),
    Figure.INCOME: marked("Report", "Income a month"),
    Figure.UTILISATION: marked("Report", "Use of the lines"),
    Figure.DEBT_SERVICE: marked("Report", "Dues against income"),
}


def summary(figures: ReportFigures, manner: Manner) -> Iterator[Block]:
    """Yield title, gauges, and where things stood before and stand now."""
    yield _title(figures, manner)
    severe = any(w.level is Level.SEVERE for w in figures.now.warnings)
    if severe:
        yield Text(
            translate(
                "Report",
                "A severe warning stands, so debt comes first: see “Warnings” for what"
                " to do. Advice on raising the score is left out until it is settled.",
            )
        )
    yield Gauges(
        (
            _score_gauge(figures, manner),
            _line_gauge(figures, manner),
            _headroom_gauge(figures, manner),
        )
    )
    yield _ends(figures, manner)
    yield from _standing(figures, manner)
    yield from _next_dues(figures, manner)
    if not severe:
        yield from _holding_back(figures.now, manner)
    if figures.missing:
        yield Text(_missing_sentence(figures), quiet=True)
    yield _disclaimer(figures)


def nothing_told(figures: ReportFigures, manner: Manner) -> Iterator[Block]:
    """Yield the report of a ledger that tells nothing up to the last day."""
    yield _title(figures, manner)
    yield Text(
        translate(
            "Report",
            "This ledger holds no entries up to the last day of the period, so there"
            " is nothing to report on yet.",
        )
    )
    yield Heading(translate("Report", "What is missing"))
    yield Table(
        (
            Column(translate("Report", "To be entered")),
            Column(translate("Report", "What it is for"), stretches=True),
        ),
        tuple(
            Row((translate("Report", name), translate("Report", use)))
            for name, use in (_MISSING[one] for one in figures.missing)
        ),
    )
    yield _disclaimer(figures)


def _missing_sentence(figures: ReportFigures) -> str:
    names = [translate("Report", _MISSING[one][0]) for one in figures.missing]
    said = translate("Report", "Not told yet: %1. What rests on it is unknown.")
    return filled(said, translate("Report", ", ").join(names))


def _standing(figures: ReportFigures, manner: Manner) -> Iterator[Block]:
    """Yield the worst warnings in a line each; their section says the rest."""
    found = sorted(figures.now.warnings, key=lambda one: -one.level.rank)
    if not found:
        return
    yield Heading(translate("Report", "Warnings that stand"), small=True)
    yield Table(
        (
            Column(translate("Report", "Level")),
            Column(translate("Report", "What it says"), stretches=True),
        ),
        tuple(
            Row((level_name(one.level), warning_sentence(one, manner.numbers)))
            for one in found[:_MOST_WARNINGS]
        ),
    )
    if len(found) > _MOST_WARNINGS:
        more = len(found) - _MOST_WARNINGS
        said = translate("Report", "%n more under “Warnings”.", "", more)
        yield Text(said, quiet=True)


def _next_dues(figures: ReportFigures, manner: Manner) -> Iterator[Block]:
    """Yield what is to be paid first, late dues included."""
    if not figures.dues:
        return
    numbers = manner.numbers
    yield Heading(translate("Report", "To be paid next"), small=True)
    yield Table(
        (
            Column(translate("Report", "Due on")),
            Column(translate("Report", "Line and loan"), stretches=True),
            Column(translate("Report", "To pay"), number=True),
        ),
        tuple(
            Row(
                (
                    numbers.day(due.day),
                    due_name(due),
                    numbers.money(due.amount),
                ),
                tone=due_tone(due, figures),
            )
            for due in figures.dues[:_MOST_NEXT]
        ),
    )


def _title(figures: ReportFigures, manner: Manner) -> Title:
    made = filled(
        translate("Report", "%1 · %2 · made on %3"),
        figures.request.ledger,
        period_text(figures, manner),
        manner.numbers.day(figures.request.made_on),
    )
    return Title(translate("Report", "Progress report"), made)


def _disclaimer(figures: ReportFigures) -> Text:
    return Text(
        filled(
            translate(
                "Report",
                "Score and line are estimates (%1) made from this ledger alone. They"
                " are not Alipay's or the lender's own.",
            ),
            card_text(figures),
        ),
        quiet=True,
    )


def _score_gauge(figures: ReportFigures, manner: Manner) -> Gauge:
    numbers, score = manner.numbers, figures.now.score
    low, high = numbers.number(round(score.low)), numbers.number(round(score.high))
    lines = [
        range_text(low, high),
        translate("Report", "calibrated by official scores")
        if score.calibrated
        else translate("Report", "not calibrated by an official score"),
    ]
    moved = figures.ends.score.change
    if moved is not None:
        lines.append(
            filled(translate("Report", "%1 in the period"), numbers.signed(moved))
        )
    return Gauge(
        translate("Report", "Prospects · score"),
        numbers.number(round(score.value)),
        tuple(lines),
        (_scale_bar(figures, manner),),
    )


def _scale_bar(figures: ReportFigures, manner: Manner) -> Bar:
    """Return where the score stands on its scale, with marks at the bands."""
    numbers, score = manner.numbers, figures.now.score
    span = score.ceiling - score.floor
    return Bar(
        filled(
            translate("Report", "Scale %1 to %2"),
            numbers.number(score.floor),
            numbers.number(score.ceiling),
        ),
        band_name(score.band),
        (score.value - score.floor) / span,
        tuple((low - score.floor) / span for _, low in figures.bands[1:]),
    )


def _line_gauge(figures: ReportFigures, manner: Manner) -> Gauge:
    numbers, line = manner.numbers, figures.now.line
    lines = []
    if line.low is not None and line.high is not None:
        lines.append(range_text(about(line.low, numbers), about(line.high, numbers)))
    if line.supportable is not None:
        said = translate("Report", "the score supports about %1")
        lines.append(filled(said, about(line.supportable, numbers)))
    if line.next_review is not None:
        said = translate("Report", "next review about %1")
        lines.append(filled(said, numbers.short_day(line.next_review)))
    heading = translate("Report", "Prospects · line")
    return Gauge(
        f"{heading} {line.name}" if line.name else heading,
        numbers.round_money(line.held),
        tuple(lines),
        _target_bar(figures.now, manner),
    )


def _target_bar(now: Estimate, manner: Manner) -> tuple[Bar, ...]:
    target = now.target
    if target is None:
        return ()
    said = translate("Report", "Target %1")
    return (
        Bar(
            filled(said, manner.numbers.round_money(target.amount)),
            manner.numbers.percent(target.progress),
            target.progress or 0.0,
        ),
    )


def _headroom_gauge(figures: ReportFigures, manner: Manner) -> Gauge:
    numbers, debt = manner.numbers, figures.now.debt
    bars = [
        Bar(
            translate("Report", "Use of the lines"),
            numbers.percent(debt.utilisation),
            debt.utilisation or 0.0,
            _USE_MARKS,
            _bar_tone(debt.utilisation, 0.8),
        ),
        Bar(
            translate("Report", "Dues against income"),
            numbers.percent(debt.debt_service_ratio),
            debt.debt_service_ratio or 0.0,
            _SERVICE_MARKS,
            _bar_tone(debt.debt_service_ratio, 0.55),
        ),
    ]
    return Gauge(
        translate("Report", "Debt health · headroom"),
        numbers.round_money(figures.now.headroom.amount),
        (headroom_reason(figures.now.headroom),),
        tuple(bars),
    )


def _bar_tone(share: float | None, severe_from: float) -> Tone:
    return Tone.SEVERE if (share or 0.0) >= severe_from else Tone.ACCENT


def _ends(figures: ReportFigures, manner: Manner) -> Table:
    """Return the figures of the day before the period beside those of its end."""
    numbers = manner.numbers
    before = figures.before
    return without_empty_columns(
        Table(
            (
                Column(translate("Report", "Figure"), stretches=True),
                Column(numbers.day(before.as_of if before else None), number=True),
                Column(numbers.day(figures.now.as_of), number=True),
                Column(translate("Report", "Change"), number=True),
            ),
            tuple(_end_rows(figures, manner)),
        )
    )


def _end_rows(figures: ReportFigures, manner: Manner) -> Iterator[Row]:
    numbers, score = manner.numbers, figures.ends.score
    yield Row(
        (
            translate("Report", "Score"),
            numbers.number(score.before),
            numbers.number(score.now),
            "" if score.change is None else numbers.signed(score.change),
        )
    )
    for amount in figures.ends.amounts:
        yield Row(
            (
                translate("Report", _FIGURES[amount.figure]),
                numbers.money(amount.before),
                numbers.money(amount.now),
                "" if amount.change is None else money_change(amount.change, numbers),
            )
        )
    points = translate("Report", "%1 points")
    for share in figures.ends.shares:
        moved = share.change
        yield Row(
            (
                translate("Report", _FIGURES[share.figure]),
                numbers.percent(share.before, 1),
                numbers.percent(share.now, 1),
                "" if moved is None else filled(points, numbers.signed(moved, 1)),
            )
        )


def _holding_back(now: Estimate, manner: Manner) -> Iterator[Block]:
    """Yield what would raise the score most, how soon, and what it costs."""
    target = now.target
    if target is None:
        return
    yield Heading(translate("Report", "What holds the target back"), small=True)
    yield Text(progress_text(target, now.line.held, manner.numbers), leads=True)
    rows = tuple(
        Row(
            (
                factor_name(held.factor),
                factor_advice(held.factor),
                filled(
                    translate("Report", "up to %1"),
                    manner.numbers.signed(held.points_to_win),
                ),
                step_time(held),
                step_cost(held),
            )
        )
        for held in target.holding_back[:_MOST_HOLDING]
    )
    if rows:
        yield Table(
            (
                Column(translate("Report", "Factor")),
                Column(translate("Report", "What to do"), stretches=True),
                Column(translate("Report", "Points"), number=True),
                Column(translate("Report", "How soon")),
                Column(translate("Report", "Cost")),
            ),
            rows,
        )
