"""What the page of plans asks: plain functions that hold no widget."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from core.estimate import CreditWarning
from core.history import Fan
from core.lending.payoff import Debt, debts_of
from core.lending.positions import LoanPosition
from core.plans.behaviour import AS_USUAL, Behaviour
from core.plans.kept import KeptMonthNow, KeptPlan, kept_plans, plan_now
from core.plans.plan import Plan, find_plan, severe_warnings
from core.plans.price import Price, price_of
from core.plans.simulate import Month, Simulation, simulate
from core.plans.start import Start, start_of
from core.series import fan_of
from desktop.planning.course import Course
from desktop.reading import Reading


@dataclass(frozen=True, slots=True)
class KeptNow:
    """A kept plan beside what has happened since."""

    plan: KeptPlan
    months: tuple[KeptMonthNow, ...]


@dataclass(frozen=True, slots=True)
class PlanningAnswer:
    """What the page starts from on the day looked at.

    Attributes:
        target: The limit wanted, in fen; ``None`` without one.
        severe: The severe warnings, because of which debts come first.
        debts: What is owed.
        loans: The loans among that.
    """

    start: Start
    target: int | None
    severe: tuple[CreditWarning, ...]
    debts: tuple[Debt, ...]
    loans: tuple[LoanPosition, ...]
    kept: tuple[KeptNow, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """A look ahead beside doing nothing and beside what is free.

    Attributes:
        simulation: The look itself.
        fan: The same, ready to draw.
        price: What it costs.
        ends: The last months of the look, of doing nothing and of what is free.
        costs: The interest and fees of these three, in fen.
    """

    simulation: Simulation
    fan: Fan
    price: Price
    ends: tuple[Month, Month, Month]
    costs: tuple[int, int, int]


def planning(reading: Reading, day: dt.date) -> PlanningAnswer:
    """Return what the page starts from."""
    evaluation = reading.evaluation(day)
    start = start_of(evaluation)
    target = start.estimate.target
    positions = evaluation.positions
    return PlanningAnswer(
        start=start,
        target=target.amount if target else None,
        severe=severe_warnings(start),
        debts=debts_of(positions),
        loans=positions.loans,
        kept=tuple(
            KeptNow(plan, plan_now(plan, evaluation))
            for plan in kept_plans(reading.ledger.settings())
        ),
    )


def look_ahead(
    start: Start, behaviour: Behaviour, months: int, target: int | None
) -> Outlook:
    """Return what some behaviour would bring."""
    return outlook_of(simulate(start, behaviour, months), target)


def outlook_of(simulation: Simulation, target: int | None) -> Outlook:
    """Return a look ahead beside doing nothing and beside what is free."""
    nothing, free = _beside(simulation.start, len(simulation.months))
    return Outlook(
        simulation=simulation,
        fan=fan_of(simulation, nothing, target),
        price=price_of(simulation, nothing),
        ends=(simulation.end, nothing.end, free.end),
        costs=(simulation.cost, nothing.cost, free.cost),
    )


@lru_cache(maxsize=4)
def _beside(start: Start, months: int) -> tuple[Simulation, Simulation]:
    """Return doing nothing, and what is free; the same while only levers move."""
    free = Behaviour(items=start.open_items)
    return simulate(start, AS_USUAL, months), simulate(start, free, months)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a plan is looked for with; amounts in fen, ``most`` ``None``: anything."""

    target: int
    months: int
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A plan that was looked for, with its outlook where there is one."""

    plan: Plan
    outlook: Outlook | None


def search(start: Start, wish: Wish, course: Course) -> Found:
    """Look for a plan; how far it is, and whether it is still wanted, is in the course.

    Raises:
        desktop.cancelling.Cancelled: If it is wanted no longer.
    """
    plan = find_plan(
        start, wish.target, wish.months, most=wish.most, progress=course.tell
    )
    found = plan.simulation
    return Found(plan, None if found is None else outlook_of(found, wish.target))
