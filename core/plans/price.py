"""What raising a line costs: always against doing nothing."""

from dataclasses import dataclass
from fractions import Fraction

from core.money import round_fen
from core.plans.simulate import Simulation

_THOUSAND = 1000_00


@dataclass(frozen=True, slots=True)
class Price:
    """The price of a look ahead, in fen.

    Attributes:
        cost: Interest and fees, those to come of loans still open included.
        more: How much of that doing nothing would not cost; below zero it saves.
        line: The limit at the end; ``None`` while none is known.
        extra_line: By how much that is above what doing nothing comes to.
        per_thousand: What each 1,000 of extra line costs; ``None`` where there is
            no extra line.
    """

    cost: int
    more: int
    line: int | None
    extra_line: int | None
    per_thousand: int | None


def price_of(simulation: Simulation, nothing: Simulation) -> Price:
    """Return the price of a look ahead against another as long, in which nothing is.

    Raises:
        ValueError: If they do not end on the same day.
    """
    if simulation.end.day != nothing.end.day:
        raise ValueError("looks ahead of different length cannot be compared")
    more = simulation.cost - nothing.cost
    line, plain = simulation.end.line, nothing.end.line
    extra = None if line is None or plain is None else line - plain
    return Price(
        cost=simulation.cost,
        more=more,
        line=line,
        extra_line=extra,
        per_thousand=per_thousand(more, extra),
    )


def per_thousand(cost: int, extra_line: int | None) -> int | None:
    """Return what each 1,000 of extra line costs, half up to the fen."""
    if extra_line is None or extra_line <= 0:
        return None
    return round_fen(Fraction(cost * _THOUSAND, extra_line))
