"""What a plan says: its steps, its price, its range, and what stands in its way.

Whatever is said of what is to come is a range under assumptions, never a promise.
"""

from collections.abc import Iterable, Mapping

from core.lending.payoff import Strategy
from core.plans.plan import Obstacle, Plan, PlanStep, StepKind
from core.plans.price import Price
from core.plans.way_out import WayOut
from desktop.i18n import filled, marked, translate
from desktop.number_style import NumberStyle
from desktop.texts import profile_item_name
from desktop.texts_warnings import warning_title

_OBSTACLES = {
    Obstacle.NO_LINE: marked(
        "PlanObstacle", "No credit line is told yet; add the one to be raised."
    ),
    Obstacle.NO_LIMIT: marked(
        "PlanObstacle", "The limit is not known yet; enter the one that you see."
    ),
    Obstacle.CLOSED: marked("PlanObstacle", "The line is closed."),
    Obstacle.PRODUCT: marked(
        "PlanObstacle", "Lines of this product do not have a limit that high."
    ),
    Obstacle.INCOME: marked(
        "PlanObstacle", "The limit wanted is more than the income on record supports."
    ),
    Obstacle.LATENESS: marked(
        "PlanObstacle", "Something was overdue lately; a limit is not raised then."
    ),
    Obstacle.STEPS: marked(
        "PlanObstacle",
        "The score would support it, but a limit rises in steps that need more months.",
    ),
    Obstacle.SCORE: marked(
        "PlanObstacle",
        "Score and use of the line do not support such a limit in these months.",
    ),
    Obstacle.PRICE: marked(
        "PlanObstacle", "It can be reached, but not for the cost that is allowed."
    ),
}

_STEPS = {
    StepKind.PROFILE: marked("PlanStep", "Complete the profile: %1."),
    StepKind.ON_TIME: marked(
        "PlanStep", "Pay every due on its day, and bills in full."
    ),
    StepKind.ON_CREDIT: marked(
        "PlanStep", "Make everyday purchases on %1, within a tenth of its limit."
    ),
    StepKind.OFF_CREDIT: marked("PlanStep", "Pay purchases at once, not on credit."),
    StepKind.PURCHASES: marked(
        "PlanStep",
        "Pay what you buy anyway through the app: about %1 small purchases a month, in"
        " %2 categories.",
    ),
    StepKind.PREPAY: marked(
        "PlanStep", "Repay %1 more each month, the dearest loan first."
    ),
    StepKind.APPLY: marked("PlanStep", "Apply for a higher limit on %1."),
}

_STRATEGIES = {
    Strategy.AVALANCHE: marked("Strategy", "Dearest first"),
    Strategy.SNOWBALL: marked("Strategy", "Smallest first"),
    Strategy.OWN_ORDER: marked("Strategy", "Own order"),
    Strategy.MINIMUMS: marked("Strategy", "Only what is asked for"),
}

_STRATEGY_TIPS = {
    Strategy.AVALANCHE: marked(
        "Strategy", "What is left goes to the highest rate: the least interest."
    ),
    Strategy.SNOWBALL: marked(
        "Strategy", "What is left goes to the smallest debt: the first one ends soon."
    ),
    Strategy.OWN_ORDER: marked(
        "Strategy", "What is left goes to the debts in the order chosen here."
    ),
    Strategy.MINIMUMS: marked(
        "Strategy", "Nothing beyond the minimums; what becomes free is not paid."
    ),
}


def obstacle_text(blocked: str) -> str:
    """Return what blocks a plan, in words: a rule of the warnings, or an obstacle."""
    if blocked in set(Obstacle):
        return translate("PlanObstacle", _OBSTACLES[Obstacle(blocked)])
    pattern = translate("PlanObstacle", "On the way there would be a warning: %1.")
    return filled(pattern, warning_title(blocked))


def strategy_name(strategy: Strategy) -> str:
    """Return what a way out of debt is called."""
    return translate("Strategy", _STRATEGIES[strategy])


def strategy_tip(strategy: Strategy) -> str:
    """Return where the money goes on a way out of debt."""
    return translate("Strategy", _STRATEGY_TIPS[strategy])


def step_sentence(step: PlanStep, style: NumberStyle) -> str:
    """Return what a step asks for."""
    match step.kind:
        case StepKind.BORROW:
            return _borrow_sentence(step, style)
        case StepKind.PURCHASES:
            pattern = translate("PlanStep", _STEPS[step.kind])
            return filled(pattern, step.count, step.categories)
        case _:
            pattern = translate("PlanStep", _STEPS[step.kind])
            return filled(pattern, _step_figure(step, style))


def _step_figure(step: PlanStep, style: NumberStyle) -> str:
    """Return the one thing that the sentence of a step names."""
    match step.kind:
        case StepKind.PROFILE:
            comma = translate("PlanStep", ", ")
            return comma.join(profile_item_name(item) for item in step.items)
        case StepKind.PREPAY:
            return style.round_money(step.amount)
        case StepKind.APPLY:
            return style.day(step.day)
        case _:
            return step.line


def _borrow_sentence(step: PlanStep, style: NumberStyle) -> str:
    amount, day = style.round_money(step.amount), style.day(step.day)
    if step.times == 1:
        pattern = translate("PlanStep", "Borrow %1 on %2 once, on %3; %4.")
        return filled(pattern, amount, step.line, day, _term_words(step.term))
    if step.every == 1:
        pattern = translate(
            "PlanStep", "Borrow %1 on %2 each month, %3 times from %4 on; %5."
        )
        term = _term_words(step.term)
        return filled(pattern, amount, step.line, step.times, day, term)
    pattern = translate(
        "PlanStep", "Borrow %1 on %2 every %3 months, %4 times from %5 on; %6."
    )
    term = _term_words(step.term)
    return filled(pattern, amount, step.line, step.every, step.times, day, term)


def _term_words(term: int) -> str:
    if term == 1:
        return translate("PlanStep", "repay each on the next due day")
    return filled(translate("PlanStep", "repay each in %1 instalments"), term)


def step_effect(step: PlanStep, style: NumberStyle) -> str:
    """Return what a step costs, and what the plan would lack without it."""
    if step.kind is StepKind.ON_TIME:
        return translate("PlanStep", "costs nothing; everything else rests on it")
    parts = [_cost_words(step.cost, style)]
    if round(step.points):
        pattern = translate("PlanStep", "score %1")
        parts.append(filled(pattern, style.signed(step.points)))
    if step.limit:
        pattern = translate("PlanStep", "limit %1")
        parts.append(filled(pattern, _signed_round(step.limit, style)))
    return " · ".join(parts)


def _signed_round(fen: int, style: NumberStyle) -> str:
    written = style.round_money(fen)
    return f"+{written}" if fen > 0 else written


def _cost_words(cost: int, style: NumberStyle) -> str:
    if not cost:
        return translate("PlanStep", "costs nothing")
    if cost < 0:
        return filled(translate("PlanStep", "saves %1"), style.money(-cost))
    return filled(translate("PlanStep", "costs %1"), style.money(cost))


def verdict(plan: Plan, style: NumberStyle) -> str:
    """Return in one sentence whether a plan was found."""
    target = style.round_money(plan.target)
    if plan.refused:
        return translate(
            "Plan",
            "Debts come first: with a severe warning standing, no plan is made to"
            " borrow more.",
        )
    if plan.there_already:
        pattern = translate("Plan", "The limit of %1 is there already: %2 is held.")
        return filled(pattern, target, style.round_money(plan.held))
    if plan.feasible:
        months = len(plan.simulation.months) if plan.simulation else 0
        pattern = translate(
            "Plan", "A safe way to %1: %n months in the model", "", months
        )
        return filled(pattern, target)
    months = plan.asked
    pattern = translate("Plan", "No safe way to %1 within %n months", "", months)
    return filled(pattern, target)


def range_text(plan: Plan) -> str:
    """Return within which months the target is reached, four times out of five."""
    if plan.earliest is None:
        return ""
    if plan.latest is None:
        pattern = translate(
            "Plan",
            "In 4 of 5 cases not before month %1; it may also be later than all %2"
            " months looked at.",
        )
        return filled(pattern, plan.earliest, plan.asked)
    pattern = translate("Plan", "In 4 of 5 cases between month %1 and month %2.")
    return filled(pattern, plan.earliest, plan.latest)


def assumptions_text() -> str:
    """Return on what every look ahead rests."""
    return translate(
        "Plan",
        "Assumed: dues paid in time, income and purchases as usual where nothing else"
        " is said, and a lender who decides as the model does. Elsewhere a limit rises"
        " in 0.4 to 1.3 % of months only. A range, never a promise.",
    )


def price_text(price: Price, style: NumberStyle) -> str:
    """Return what a look ahead costs against doing nothing."""
    cost = style.money(abs(price.more))
    if price.more < 0:
        said = filled(translate("Plan", "Saves %1 of interest and fees"), cost)
    elif price.more == 0:
        said = translate("Plan", "Costs no interest and no fees")
    else:
        said = filled(translate("Plan", "Costs %1 of interest and fees"), cost)
    if price.per_thousand is not None and price.more > 0:
        pattern = translate("Plan", "%1 for each 1,000 of extra limit")
        per_thousand = filled(pattern, style.money(price.per_thousand))
        return f"{said} · {per_thousand}"
    return said


def never_text() -> str:
    """Return what is said of a way out that does not end."""
    return translate("Strategy", "never")


def months_text(way: WayOut) -> str:
    """Return how many months a way out takes."""
    months = way.payoff.months
    if months is None:
        return never_text()
    return translate("Strategy", "%n months", "", months)


def order_text(cleared: Iterable[tuple[str, int]], names: Mapping[str, str]) -> str:
    """Return in which order debts end, each with its month."""
    pattern = translate("Strategy", "%1 (month %2)")
    arrow = " → "
    return arrow.join(
        filled(pattern, names.get(name, name), month) for name, month in cleared
    )
