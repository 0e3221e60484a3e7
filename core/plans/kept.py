"""Plans that were kept, and what has become of them.

A kept plan is what was said at the time: it is not worked out anew, so that it
can be held against what happened.  The ledger keeps it as a setting.
"""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from core.estimator.evaluation import Evaluation
from core.estimator.lines import line_course
from core.plans.behaviour import Behaviour, Borrowing
from core.plans.setting_names import is_plan, name_of, number_of
from core.plans.simulate import Simulation
from core.records import ProfileItem


@dataclass(frozen=True, slots=True)
class KeptMonth:
    """What a plan said of the end of a month; the limit in fen, ``None`` unknown."""

    day: dt.date
    score: float
    line: int | None
    debt: int


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """A plan as it was kept.

    Attributes:
        number: Told apart by this from other plans of the ledger, from 1.
        made_on: The day that it starts from.
        line: The line that it is about; empty where there was none.
        target: The limit that it aims at, in fen; ``None`` for a mere what-if.
        score, held: Where it started from.
        more: What it was to cost beyond doing nothing, in fen.
        behaviour: What was to be done.
        months: What it said, month by month.
    """

    number: int
    made_on: dt.date
    line: str
    target: int | None
    score: float
    held: int | None
    more: int
    behaviour: Behaviour
    months: tuple[KeptMonth, ...]

    @property
    def last_day(self) -> dt.date:
        """The end of its last month."""
        return self.months[-1].day


@dataclass(frozen=True, slots=True)
class KeptMonthNow:
    """A month of a kept plan beside what happened; ``None`` while it is to come."""

    planned: KeptMonth
    score: float | None
    line: int | None
    debt: int | None


def kept_plan(
    simulation: Simulation, number: int, more: int, target: int | None = None
) -> KeptPlan:
    """Return a look ahead as a plan to be kept."""
    estimate = simulation.start.estimate
    return KeptPlan(
        number=number,
        made_on=simulation.start.on,
        line=simulation.start.line or "",
        target=target,
        score=estimate.score.value,
        held=estimate.line.held,
        more=more,
        behaviour=simulation.behaviour,
        months=tuple(
            KeptMonth(month.day, round(month.score, 2), month.line, month.debt)
            for month in simulation.months
        ),
    )


def next_number(plans: Iterable[KeptPlan]) -> int:
    """Return a number that no plan has."""
    return max((plan.number for plan in plans), default=0) + 1


def setting_of(plan: KeptPlan) -> tuple[str, str]:
    """Return the name and the text of the setting that holds a plan."""
    told = asdict(plan)
    told.pop("number")
    text = json.dumps(told, ensure_ascii=False, default=str, separators=(",", ":"))
    return name_of(plan.number), text


def kept_plans(settings: Mapping[str, str]) -> tuple[KeptPlan, ...]:
    """Return the plans that the settings of a ledger hold, the newest first.

    What cannot be read is passed over; see :func:`plan_of`.
    """
    found = []
    for name, text in settings.items():
        if is_plan(name):
            try:
                found.append(plan_of(name, text))
            except ValueError:
                continue
    return tuple(sorted(found, key=lambda plan: (plan.made_on, plan.number)))[::-1]


def plan_of(name: str, text: str) -> KeptPlan:
    """Return the plan that a setting holds.

    Raises:
        ValueError: If it is none.
    """
    try:
        told = json.loads(text)
        return KeptPlan(
            number=number_of(name),
            made_on=dt.date.fromisoformat(told["made_on"]),
            line=str(told["line"]),
            target=told["target"],
            score=float(told["score"]),
            held=told["held"],
            more=int(told["more"]),
            behaviour=_behaviour(told["behaviour"]),
            months=tuple(_month(month) for month in told["months"]),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a plan: {name}") from error


def plan_now(plan: KeptPlan, evaluation: Evaluation) -> tuple[KeptMonthNow, ...]:
    """Return a kept plan month by month beside what the books have come to."""
    panel = evaluation.panel
    known = plan.line in panel.lines
    course = line_course(evaluation, plan.line) if known else None
    found = []
    for month in plan.months:
        place = panel.index(month.day)
        if not 0 <= place < panel.size:
            found.append(KeptMonthNow(month, None, None, None))
            continue
        held = None if course is None else course.held[place]
        unknown = held is None or held != held  # noqa: PLR0124 - only nan differs
        found.append(
            KeptMonthNow(
                planned=month,
                score=float(evaluation.score[place]),
                line=None if unknown else round(float(held or 0)),
                debt=round(float(panel.debt[place])),
            )
        )
    return tuple(found)


def _month(told: Mapping[str, Any]) -> KeptMonth:
    return KeptMonth(
        dt.date.fromisoformat(told["day"]),
        float(told["score"]),
        told["line"],
        int(told["debt"]),
    )


def _behaviour(told: Mapping[str, Any]) -> Behaviour:
    borrowing = told["borrowing"]
    return Behaviour(
        **{
            **told,
            "items": tuple(map(ProfileItem, told["items"])),
            "borrowing": None if borrowing is None else Borrowing(**borrowing),
        }
    )
