"""The months of a look ahead as a table, and what the whole of it comes to."""

from collections.abc import Callable
from functools import partial

from core.estimate import Level
from core.plans.simulate import Month
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.table_model import Column, amount_column
from desktop.texts import level_icon
from desktop.texts_warnings import warning_title
from desktop.theme import Tone, level_tone

Style = Callable[[], NumberStyle]


def month_columns(style: Style) -> tuple[Column[Month], ...]:
    """Return the columns of the months ahead."""
    money = partial(amount_column, style)
    return (
        Column(
            name="day",
            heading=translate("PlanMonths", "Until"),
            text=lambda month: style().day(month.day),
            order=lambda month: month.day,
        ),
        Column(
            name="score",
            heading=translate("PlanMonths", "Score"),
            text=lambda month: style().number(month.score),
            order=lambda month: month.score,
            number=True,
            tip=lambda month: _span(
                style().number(month.score_low), style().number(month.score_high)
            ),
        ),
        Column(
            name="line",
            heading=translate("PlanMonths", "Limit"),
            text=lambda month: style().whole_money(month.line),
            order=lambda month: month.line or 0,
            number=True,
            tip=lambda month: _span(
                style().whole_money(month.line_low),
                style().whole_money(month.line_high),
            ),
        ),
        money("debt", translate("PlanMonths", "Debt"), lambda month: month.debt),
        money("paid", translate("PlanMonths", "Paid back"), lambda month: month.paid),
        money(
            "interest",
            translate("PlanMonths", "Interest"),
            lambda month: month.interest,
        ),
        Column(
            name="warnings",
            heading=translate("PlanMonths", "Warnings"),
            text=warnings_text,
            order=lambda month: -1 if month.worst is None else month.worst.rank,
            tone=lambda month: _tone(month.worst),
            symbol=lambda month: "" if _is_quiet(month) else level_icon(_worst(month)),
            tip=warnings_text,
        ),
    )


def warnings_text(month: Month) -> str:
    """Return the warnings of a month by their names, the most urgent first."""
    said = sorted(month.said, key=lambda one: -one.level.rank)
    names = dict.fromkeys(
        warning_title(one.id) for one in said if one.level is not Level.INFO
    )
    return translate("PlanMonths", ", ").join(names)


def _span(low: str, high: str) -> str:
    return filled(translate("PlanMonths", "80% band: %1 to %2"), low, high)


def _is_quiet(month: Month) -> bool:
    return month.worst in {None, Level.INFO}


def _worst(month: Month) -> Level:
    return month.worst or Level.INFO


def _tone(worst: Level | None) -> Tone:
    return (
        Tone.QUIET if worst in {None, Level.INFO} else level_tone(worst or Level.INFO)
    )
