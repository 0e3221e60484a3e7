"""``plan``: the cheapest safe way to a limit, or the way out of debt."""

import argparse
import datetime as dt
from collections.abc import Iterator

from core.lending.payoff import Strategy, debts_of
from core.plans.plan import Plan, find_plan
from core.plans.simulate import Month, MonthsOutOfRange
from core.plans.start import Start, start_from
from core.plans.way_out import WayOut, WaysOut, ways_out, ways_out_of
from core.scorecard import load_scorecard
from desktop.commands.estimating import estimating
from desktop.commands.failure import Failure
from desktop.commands.opening import opened
from desktop.commands.plain_table import table
from desktop.commands.typed_cells import typed_day, typed_entry
from desktop.i18n import filled, translate
from desktop.json_output import print_json
from desktop.json_plan import payoff_json, plan_json
from desktop.number_style import NumberStyle, currency_sign
from desktop.texts_plans import (
    assumptions_text,
    months_text,
    obstacle_text,
    price_text,
    range_text,
    step_effect,
    step_sentence,
    strategy_name,
    verdict,
)
from desktop.texts_warnings import warning_sentence, warning_title


def carry_out(arguments: argparse.Namespace, today: dt.date) -> int:
    """Print a plan of a ledger."""
    on = typed_day(arguments.on, "on") or today
    budget = _typed_amount(arguments.budget, "budget")
    target = _typed_amount(arguments.target, "target")
    most = _typed_amount(arguments.most, "most")
    with opened(arguments.ledger, read_only=True) as ledger, estimating():
        card = load_scorecard(ledger.scorecard)
        start = start_from(ledger.books(), on, card, arguments.line)
        style = NumberStyle(currency=currency_sign(ledger.currency))
    if arguments.payoff:
        _print_payoff(start, Strategy(arguments.payoff), budget or 0, arguments, style)
        return 0
    told = start.estimate.target
    if target is None and told is not None:
        target = told.amount
    if not target:
        said = translate("CommandLine", "--target needs an amount above zero.")
        raise Failure(said)
    try:
        plan = find_plan(start, target, arguments.months, most=most)
    except MonthsOutOfRange as error:
        raise Failure(_months_sentence(error)) from None
    _print_plan(plan, start, arguments, style)
    return 0


def _months_sentence(error: MonthsOutOfRange) -> str:
    said = translate("CommandLine", "--months: %1 is not between 1 and %2.")
    return filled(said, error.months, error.most)


def _typed_amount(text: str | None, option: str) -> int | None:
    if text is None:
        return None
    # Only the amount of this entry is read.
    cells = {"date": "2000-01-01", "kind": "target", "amount": text}
    amount = typed_entry(cells, {"amount": option}).amount
    if amount is None or amount < 0:
        said = translate("CommandLine", "--%1: “%2” is not an amount such as 1234.50.")
        raise Failure(filled(said, option, text))
    return amount


def _print_payoff(
    start: Start,
    strategy: Strategy,
    budget: int,
    arguments: argparse.Namespace,
    style: NumberStyle,
) -> None:
    ways = ways_out_of(debts_of(start.evaluation.positions), budget)
    way = ways.way(strategy)
    if arguments.json:
        print_json(payoff_json(ways, way))
    else:
        print("\n".join(_payoff_lines(ways, way, style)))


def _print_plan(
    plan: Plan, start: Start, arguments: argparse.Namespace, style: NumberStyle
) -> None:
    # With a severe warning standing, the plan is to repay.
    ways = ways_out(debts_of(start.evaluation.positions)) if plan.refused else None
    if arguments.json:
        printed = plan_json(plan, style)
        if ways is not None:
            payoff = payoff_json(ways, ways.way(Strategy.AVALANCHE))
            printed["steps"] = payoff["steps"]
            printed["payoff"] = payoff
        print_json(printed)
        return
    print("\n".join(_plan_lines(plan, style)))
    if ways is not None:
        print()
        print("\n".join(_payoff_lines(ways, ways.way(Strategy.AVALANCHE), style)))


def _plan_lines(plan: Plan, style: NumberStyle) -> Iterator[str]:
    yield verdict(plan, style)
    for warning in plan.severe:
        said = translate("CommandLine", "%1: %2")
        yield filled(said, warning_title(warning.id), warning_sentence(warning, style))
    if not plan.refused:
        yield from map(obstacle_text, plan.blocked_by)
    if plan.simulation is None or plan.price is None:
        return
    if plan.feasible:
        yield range_text(plan)
    else:
        yield translate("CommandLine", "The nearest that is safe:")
    yield ""
    yield _step_table(plan, style)
    yield ""
    yield price_text(plan.price, style)
    yield from _beside(plan, style)
    yield ""
    yield _month_table(plan.simulation.months, style)
    yield ""
    yield assumptions_text()


def _step_table(plan: Plan, style: NumberStyle) -> str:
    heading = (
        translate("CommandLine", "No."),
        translate("CommandLine", "What to do"),
        translate("CommandLine", "What it brings"),
    )
    rows = [
        (str(number), step_sentence(step, style), step_effect(step, style))
        for number, step in enumerate(plan.steps, 1)
    ]
    return table(heading, rows, right=(0,))


def _beside(plan: Plan, style: NumberStyle) -> Iterator[str]:
    """Yield what doing nothing, and what only the free steps, would come to."""
    for simulation, said in (
        (plan.nothing, translate("CommandLine", "Doing nothing: limit %1, score %2.")),
        (plan.free, translate("CommandLine", "Only what is free: limit %1, score %2.")),
    ):
        if simulation is not None:
            line = style.round_money(simulation.end.line)
            yield filled(said, line, style.number(simulation.end.score))


def _month_table(months: tuple[Month, ...], style: NumberStyle) -> str:
    heading = (
        translate("CommandLine", "Month"),
        translate("CommandLine", "Month end"),
        translate("CommandLine", "Score"),
        translate("CommandLine", "Limit"),
        translate("CommandLine", "Debt"),
        translate("CommandLine", "Paid back"),
        translate("CommandLine", "Interest"),
        translate("CommandLine", "Warnings"),
    )
    comma = translate("CommandLine", ", ")
    rows = [
        (
            str(month.number),
            style.day(month.day),
            style.number(month.score),
            style.round_money(month.line),
            style.money(month.debt),
            style.money(month.paid),
            style.money(month.interest),
            comma.join(dict.fromkeys(warning_title(one.id) for one in month.said)),
        )
        for month in months
    ]
    return table(heading, rows, right=(0, 2, 3, 4, 5, 6))


def _payoff_lines(ways: WaysOut, way: WayOut, style: NumberStyle) -> Iterator[str]:
    if not ways.debts:
        yield translate("CommandLine", "Nothing is owed.")
        return
    payoff = way.payoff
    if payoff.months is None:
        yield translate(
            "CommandLine", "With this budget the debt is never paid off: never."
        )
        said = translate(
            "CommandLine",
            "The interest of the first month is %1, what must be paid at least %2.",
        )
        yield filled(said, style.money(ways.interest), style.money(ways.least))
        return
    said = translate("CommandLine", "%1, %2 a month: %3, interest %4.")
    yield filled(
        said,
        strategy_name(way.strategy),
        style.money(ways.budget),
        months_text(way),
        style.money(payoff.interest),
    )
    if payoff.too_small:
        said = translate(
            "CommandLine", "The budget is less than the %1 that must be paid at least."
        )
        yield filled(said, style.money(ways.least))
    heading = (translate("CommandLine", "Debt"), translate("CommandLine", "Month"))
    yield table(heading, [(n, str(month)) for n, month in payoff.cleared], right=(1,))
