"""Plans: the cheapest safe way to a limit, step by step, or why there is none.

A plan is a range under assumptions, never a promise: lenders raise limits
rarely, in steps, and by rules that nobody outside knows.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from core.estimate import CreditWarning, Level
from core.plans.behaviour import AS_USUAL, Behaviour
from core.plans.price import Price, price_of
from core.plans.search import (
    Progress,
    Search,
    Way,
    affordable,
    nearness,
)
from core.plans.simulate import Simulation, check_months, simulate
from core.plans.start import Start
from core.records import ProfileItem


class StepKind(StrEnum):
    """What a step of a plan asks for."""

    PROFILE = "profile"
    ON_TIME = "on-time"
    ON_CREDIT = "on-credit"
    OFF_CREDIT = "off-credit"
    PURCHASES = "purchases"
    PREPAY = "prepay"
    BORROW = "borrow"
    APPLY = "apply"


class Obstacle(StrEnum):
    """What stands between a plan and its target, besides the rules of warnings."""

    NO_LINE = "no-line"
    NO_LIMIT = "no-limit"
    CLOSED = "closed"
    PRODUCT = "product"
    INCOME = "income"
    LATENESS = "lateness"
    STEPS = "steps"
    SCORE = "score"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One step.

    Attributes:
        kind: What it asks for.
        first, last: The months in which it is done, counted from 1.
        day: The first day on which it is done; ``None`` where there is no one day.
        line: The line concerned.
        items: The profile items to be handed in.
        count: Purchases a month.
        categories: In how many categories.
        amount: Of each loan, or repaid early each month, in fen.
        term: The instalments of each loan.
        every: The months from one loan to the next.
        times: How many loans.
        cost: What the step costs, in fen; below zero it saves.
        points: The points of score that the plan would lack without it, at its end.
        limit: The limit that it would lack without it, in fen.
    """

    kind: StepKind
    first: int
    last: int
    day: dt.date | None = None
    line: str = ""
    items: tuple[ProfileItem, ...] = ()
    count: int = 0
    categories: int = 0
    amount: int = 0
    term: int = 0
    every: int = 1
    times: int = 0
    cost: int = 0
    points: float = 0.0
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """The answer of the planner.

    Attributes:
        target: The limit wanted, in fen.
        line: On which line; ``None`` while there is none.
        held: The limit held at the start; ``None`` while unknown.
        feasible: Whether the target is reached with no warning of level warning or
            above in any month.
        earliest, latest: The months within which it is, four times out of five;
            ``latest`` is ``None`` where that may be after all months looked at.
        asked: How many months were looked at.
        steps: What to do; of a plan that is not feasible, the nearest safe one.
        simulation: It, month by month; ``None`` where nothing was to be looked at.
        nothing: Doing nothing, for as long.
        free: Only what costs nothing, for as long.
        price: What it costs.
        blocked_by: Ids of warnings and obstacles; empty if it is feasible.
        severe: The severe warnings because of which no plan is made at all.
    """

    target: int
    line: str | None
    held: int | None
    feasible: bool
    earliest: int | None
    latest: int | None
    asked: int
    steps: tuple[PlanStep, ...] = ()
    simulation: Simulation | None = None
    nothing: Simulation | None = None
    free: Simulation | None = None
    price: Price | None = None
    blocked_by: tuple[str, ...] = ()
    severe: tuple[CreditWarning, ...] = ()

    @property
    def there_already(self) -> bool:
        """Whether the limit wanted is held already."""
        return self.held is not None and self.held >= self.target

    @property
    def refused(self) -> bool:
        """Whether debts come first, so that raising the limit is no question."""
        return bool(self.severe)


def severe_warnings(start: Start) -> tuple[CreditWarning, ...]:
    """Return the warnings of a day because of which debts come first."""
    return tuple(
        warning for warning in start.estimate.warnings if warning.level is Level.SEVERE
    )


def find_plan(
    start: Start,
    target: int,
    months: int,
    *,
    most: int | None = None,
    progress: Progress | None = None,
) -> Plan:
    """Return the cheapest plan that reaches a limit and never raises an alarm.

    The same start always gives the same plan, and a higher ``most`` never a worse.

    Args:
        start: Where it starts.
        target: The limit wanted, in fen.
        months: How many months it may take.
        most: What it may cost, in fen; ``None``: whatever it takes.
        progress: Told how far the search is; what it raises ends the search.

    Raises:
        core.plans.simulate.MonthsOutOfRange: If the months cannot be looked ahead.
    """
    check_months(months)
    held = start.estimate.line.held
    plan = Plan(target, start.line, held, False, None, None, months)
    if plan.there_already:
        return replace(plan, feasible=True, earliest=0, latest=0)
    severe = severe_warnings(start)
    if severe:
        names = tuple(dict.fromkeys(warning.id for warning in severe))
        return replace(plan, blocked_by=names, severe=severe)
    missing = _missing(start)
    if missing is not None:
        return replace(plan, blocked_by=(missing.value,))
    search = Search(start, target, months, progress)
    search.look_at_all()
    return _best(plan, search, most)


def _missing(start: Start) -> Obstacle | None:
    """Return what is not known or not there, without which nothing can be planned."""
    if start.position is None:
        return Obstacle.NO_LINE
    if not start.position.is_open:
        return Obstacle.CLOSED
    return Obstacle.NO_LIMIT if start.estimate.line.held is None else None


def _best(plan: Plan, search: Search, most: int | None) -> Plan:
    reaching = sorted(
        (way for way in search.ways if way.reached), key=lambda way: way.order
    )
    for way in affordable(reaching, most):
        if search.is_safe(way):
            plainer = search.simplified(way)
            return _filled(replace(plan, feasible=True), search, plainer)
    near = sorted(affordable(search.ways, most), key=nearness)
    nearest = next((way for way in near if search.is_safe(way)), None)
    blocked = tuple(dict.fromkeys(_blocked_by(search, reaching, most)))
    plan = replace(plan, blocked_by=blocked)
    return plan if nearest is None else _filled(plan, search, nearest)


def _filled(plan: Plan, search: Search, way: Way) -> Plan:
    start, simulation = search.start, search.simulated(way)
    nothing = simulate(start, AS_USUAL, way.months)
    free_behaviour = replace(way.behaviour, borrowing=None)
    free = simulate(start, free_behaviour, way.months)
    return replace(
        plan,
        earliest=way.earliest,
        latest=way.latest,
        steps=tuple(plan_steps(simulation)),
        simulation=simulation,
        nothing=nothing,
        free=free,
        price=price_of(simulation, nothing),
    )


def _blocked_by(search: Search, reaching: list[Way], most: int | None) -> Iterator[str]:
    """Yield what blocks the target: alarms on the way, or what holds the line down."""
    if reaching:
        if not affordable(reaching, most):
            yield Obstacle.PRICE.value
        cheapest = (affordable(reaching, most) or reaching)[0]
        for month in search.simulated(cheapest).months:
            yield from month.alarms
        return
    for obstacle in _held_down_by(search):
        yield obstacle.value
    if not any(way.quiet for way in search.ways):
        for month in search.simulated(min(search.ways, key=nearness)).months:
            yield from month.alarms


def _held_down_by(search: Search) -> Iterator[Obstacle]:
    start, policy = search.start, search.start.card.line
    position = start.position
    if position is not None:
        if search.target > start.card.ranges[position.product][1]:
            yield Obstacle.PRODUCT
        income = start.usual.income
        if income is not None and income * policy["income_months"] < search.target:
            yield Obstacle.INCOME
    nearest = search.simulated(min(search.ways, key=nearness))
    since = max(nearest.evaluation.panel.size - policy.days("overdue_bars_days"), 0)
    if nearest.evaluation.panel.overdue[since:].any():
        yield Obstacle.LATENESS
    supportable = nearest.end.supportable
    enough = supportable is not None and supportable >= search.target
    yield Obstacle.STEPS if enough else Obstacle.SCORE


def plan_steps(simulation: Simulation) -> Iterator[PlanStep]:
    """Yield the steps of a look ahead, what costs nothing first.

    Each says what its end would lack without it.
    """
    months = len(simulation.months)
    for step, without in _plain_steps(simulation, months):
        if without is None:
            yield step
            continue
        lacking = simulate(simulation.start, without, months)
        line, less = simulation.end.line or 0, lacking.end.line or 0
        yield replace(
            step,
            cost=simulation.cost - lacking.cost,
            points=simulation.end.score - lacking.end.score,
            limit=line - less,
        )


def _plain_steps(
    simulation: Simulation, months: int
) -> Iterator[tuple[PlanStep, Behaviour | None]]:
    """Yield each step, with the behaviour that lacks it."""
    behaviour, start = simulation.behaviour, simulation.start
    if behaviour.items:
        yield (
            PlanStep(
                StepKind.PROFILE,
                1,
                1,
                day=start.month_end(0) + dt.timedelta(days=1),
                items=behaviour.items,
            ),
            replace(behaviour, items=()),
        )
    yield PlanStep(StepKind.ON_TIME, 1, months), None
    if behaviour.on_credit is not None:
        kind = StepKind.ON_CREDIT if behaviour.on_credit else StepKind.OFF_CREDIT
        step = PlanStep(kind, 1, months, line=behaviour.on_credit)
        yield step, replace(behaviour, on_credit=None)
    if behaviour.purchases is not None:
        yield (
            PlanStep(
                StepKind.PURCHASES,
                1,
                months,
                count=behaviour.purchases,
                categories=behaviour.categories or 0,
            ),
            replace(behaviour, purchases=None, categories=None),
        )
    yield from _money_steps(simulation, months)


def _money_steps(
    simulation: Simulation, months: int
) -> Iterator[tuple[PlanStep, Behaviour | None]]:
    behaviour, start = simulation.behaviour, simulation.start
    if behaviour.prepay:
        step = PlanStep(StepKind.PREPAY, 1, months, amount=behaviour.prepay)
        yield step, replace(behaviour, prepay=0)
    borrowing = behaviour.borrowing
    drawn = [m for m in range(1, months + 1) if borrowing and borrowing.falls_in(m)]
    if borrowing is not None and drawn:
        yield (
            PlanStep(
                StepKind.BORROW,
                drawn[0],
                drawn[-1],
                day=start.day_in(drawn[0], start.quiet_day),
                line=borrowing.line,
                amount=borrowing.amount,
                term=borrowing.term,
                every=borrowing.every,
                times=len(drawn),
            ),
            replace(behaviour, borrowing=None),
        )
    month = behaviour.apply_in
    if month is not None and month <= months:
        day = start.month_end(month - 1) + dt.timedelta(days=1)
        step = PlanStep(StepKind.APPLY, month, month, day=day, line=start.line or "")
        yield step, replace(behaviour, apply_in=None)
