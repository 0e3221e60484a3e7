"""A plan as the command line prints it as JSON; see :mod:`desktop.json_output`."""

from core.plans.plan import Plan, PlanStep
from core.plans.simulate import Month, Simulation
from core.plans.way_out import WayOut, WaysOut
from desktop.json_output import Json, iso_day, money
from desktop.number_style import NumberStyle
from desktop.texts_plans import step_sentence


def plan_json(plan: Plan, style: NumberStyle) -> Json:
    """Return a plan to a limit, or why there is none."""
    price = plan.price
    return {
        "feasible": plan.feasible,
        "months_range": [plan.earliest, plan.latest] if plan.feasible else None,
        "cost": money(price.more) if price else ("0.00" if plan.feasible else None),
        "steps": [_step(step, style) for step in plan.steps],
        "per_month": _months(plan.simulation),
        "blocked_by": list(plan.blocked_by),
        "target": money(plan.target),
        "line": plan.line,
        "held": money(plan.held),
        "months": len(plan.simulation.months) if plan.simulation else 0,
        "months_asked": plan.asked,
        "extra_line": money(price.extra_line) if price else None,
        "cost_per_1000": money(price.per_thousand) if price else None,
        "nothing": _end(plan.nothing),
        "free": _end(plan.free),
    }


def payoff_json(ways: WaysOut, way: WayOut) -> Json:
    """Return a way out of debt."""
    payoff = way.payoff
    months = payoff.months
    return {
        "feasible": months is not None,
        "months_range": None if months is None else [months, months],
        "cost": None if months is None else money(payoff.interest),
        "steps": [
            {"kind": "clear", "debt": name, "month": month}
            for name, month in payoff.cleared
        ],
        "per_month": [
            {
                "month": number,
                "paid": money(month.paid),
                "interest": money(month.interest),
                "debt": money(sum(month.balances)),
                "balances": {
                    debt.id: money(balance)
                    for debt, balance in zip(ways.debts, month.balances, strict=True)
                },
            }
            for number, month in enumerate(payoff.course, 1)
        ],
        "blocked_by": [] if months is not None else ["budget"],
        "strategy": way.strategy.value,
        "budget": money(ways.budget),
        "least_budget": money(ways.least),
        "first_interest": money(ways.interest),
        "saved": money(way.saved),
    }


def _step(step: PlanStep, style: NumberStyle) -> Json:
    return {
        "kind": step.kind.value,
        "text": step_sentence(step, style),
        "from_month": step.first,
        "to_month": step.last,
        "date": iso_day(step.day),
        "line": step.line or None,
        "items": [item.value for item in step.items],
        "amount": money(step.amount) if step.amount else None,
        "term": step.term or None,
        "every": step.every,
        "times": step.times or None,
        "purchases": step.count or None,
        "categories": step.categories or None,
        "cost": money(step.cost),
        "points": round(step.points, 1),
        "limit": money(step.limit),
    }


def _months(simulation: Simulation | None) -> list[Json]:
    if simulation is None:
        return []
    return [
        {
            **_month(month),
            "headroom": money(simulation.headroom(month.number).amount),
            "warnings": [
                {"id": one.id, "level": one.level.value} for one in month.said
            ],
        }
        for month in simulation.months
    ]


def _month(month: Month) -> Json:
    return {
        "month": month.number,
        "date": month.day.isoformat(),
        "score": round(month.score, 1),
        "score_low": round(month.score_low, 1),
        "score_high": round(month.score_high, 1),
        "line": money(month.line),
        "line_low": money(month.line_low),
        "line_high": money(month.line_high),
        "debt": money(month.debt),
        "due_30d": money(month.due_30d),
        "paid": money(month.paid),
        "interest": money(month.interest),
    }


def _end(simulation: Simulation | None) -> Json | None:
    if simulation is None:
        return None
    end = simulation.end
    return {
        "score": round(end.score, 1),
        "line": money(end.line),
        "cost": money(simulation.cost),
    }
