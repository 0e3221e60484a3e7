"""The ways out of debt of a day, side by side: what each takes, and what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.lending.payoff import Debt, Payoff, Strategy, pay_off

#: The ways in the order in which they are compared: the cheapest first.
STRATEGIES = (
    Strategy.AVALANCHE,
    Strategy.SNOWBALL,
    Strategy.OWN_ORDER,
    Strategy.MINIMUMS,
)


@dataclass(frozen=True, slots=True)
class WayOut:
    """One way out of debt.

    Attributes:
        saved: The interest that it spares against the minimums alone, in fen;
            ``None`` where one of the two never ends.
    """

    strategy: Strategy
    payoff: Payoff
    saved: int | None


@dataclass(frozen=True, slots=True)
class WaysOut:
    """All ways out of some debts with the same budget.

    Attributes:
        debts: What is owed.
        least: What the first month asks for at least, in fen.
        interest: The interest of the first month, in fen; a budget that does not
            exceed it never ends.
        budget: What is paid a month, in fen.
        ways: One for each strategy, in their order.
    """

    debts: tuple[Debt, ...]
    least: int
    interest: int
    budget: int
    ways: tuple[WayOut, ...]

    def way(self, strategy: Strategy) -> WayOut:
        """Return the way that follows a strategy."""
        return next(way for way in self.ways if way.strategy is strategy)


def ways_out(
    debts: Sequence[Debt], extra: int = 0, order: Sequence[str] = ()
) -> WaysOut:
    """Return the ways out with so much a month beyond the least, in fen.

    Args:
        debts: What is owed.
        extra: What is paid beyond what the first month asks for; it may be below
            zero, to see what less would come to.
        order: The ids of the debts in one's own order.
    """
    least = first_minimums(debts)
    return ways_out_of(debts, max(least + extra, 0), order)


def ways_out_of(
    debts: Sequence[Debt], budget: int, order: Sequence[str] = ()
) -> WaysOut:
    """Return the ways out with a budget a month, in fen; see :func:`ways_out`."""
    plain = pay_off(debts, Strategy.MINIMUMS)
    found = {
        strategy: plain
        if strategy is Strategy.MINIMUMS
        else pay_off(debts, strategy, budget, order=order)
        for strategy in STRATEGIES
    }
    return WaysOut(
        debts=tuple(debts),
        least=first_minimums(debts),
        interest=sum(first_interest(debt) for debt in debts),
        budget=budget,
        ways=tuple(
            WayOut(strategy, payoff, _saved(payoff, plain))
            for strategy, payoff in found.items()
        ),
    )


def first_minimums(debts: Sequence[Debt]) -> int:
    """Return what debts ask for at least in their first month, in fen."""
    return sum(debt.minimum.of(debt.balance, first_interest(debt)) for debt in debts)


def first_interest(debt: Debt) -> int:
    """Return the interest of a debt's first month, in fen."""
    return debt.accrual.interest(debt.balance, 1)


def _saved(payoff: Payoff, plain: Payoff) -> int | None:
    if payoff.months is None or plain.months is None:
        return None
    return plain.interest - payoff.interest
