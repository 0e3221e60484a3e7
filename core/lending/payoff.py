"""Ways out of debt: how long, how dear, and in which order.

Months are simulated one by one.  Interest is a twelfth of the yearly rate,
rounded half up per debt and month, and comes first; then every debt gets its
minimum, and what the budget leaves goes to one debt after the other.  The budget
stays the same, so the minimum of a debt that is cleared rolls on to the next.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from core.lending.positions import LinePosition, LoanPosition, Positions
from core.lending.rates import Accrual, per_month
from core.records import RateKind

#: After so many months a debt is taken never to be cleared.
LONGEST = 1200

#: What a bill asks for at least, in fen; else a share of it would never end.
_SMALLEST_MINIMUM = 10_00


class Strategy(StrEnum):
    """Which debt gets what is left after the minimums."""

    AVALANCHE = "avalanche"
    SNOWBALL = "snowball"
    OWN_ORDER = "own-order"
    MINIMUMS = "minimums"


@dataclass(frozen=True, slots=True)
class Minimum:
    """The least a debt asks for in a month.

    Attributes:
        floor: At least so much, in fen; alone it is a fixed instalment.
        share: The part of the balance that is asked for.
        of_interest_too: Whether that is of the balance with the month's interest.
        and_interest: Whether the month's interest is asked for besides.
    """

    floor: int
    share: Decimal = Decimal(0)
    of_interest_too: bool = False
    and_interest: bool = False

    def of(self, balance: int, interest: int) -> int:
        """Return it for a month that begins with a balance; never above the debt."""
        base = balance + interest if self.of_interest_too else balance
        numerator, denominator = self.share.as_integer_ratio()
        asked = Accrual(numerator, denominator).interest(base, 1)
        asked += interest if self.and_interest else 0
        return min(max(asked, self.floor), balance + interest)


@dataclass(frozen=True, slots=True)
class Debt:
    """One debt to get out of; ``yearly_rate`` is nominal, a fraction."""

    id: str
    balance: int
    yearly_rate: Decimal
    minimum: Minimum

    @property
    def accrual(self) -> Accrual:
        """The interest of a month: a twelfth of the yearly rate."""
        return per_month(self.yearly_rate, RateKind.YEARLY)


@dataclass(frozen=True, slots=True)
class PayoffMonth:
    """One month: interest charged, what was paid, and each balance at its end."""

    interest: int
    paid: int
    balances: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Payoff:
    """A way out of debt.

    Attributes:
        months: How many until nothing is left; ``None``: never.
        interest: All of it, in fen; of a plan that never ends, of its months.
        cleared: The debts in the order they end, each with its month from 1.
        course: Month by month; where it never ends, up to the month in which it
            shows, no debt being smaller than a year before.
        too_small: Whether the budget did not reach for all minimums.
    """

    months: int | None
    interest: int
    cleared: tuple[tuple[str, int], ...]
    course: tuple[PayoffMonth, ...]
    too_small: bool


@dataclass(slots=True, eq=False)
class _Simulation:
    debts: Sequence[Debt]
    balances: list[int]
    accruals: list[Accrual]
    course: list[PayoffMonth] = field(default_factory=list)
    cleared: list[tuple[str, int]] = field(default_factory=list)
    too_small: bool = False


def pay_off(
    debts: Sequence[Debt],
    strategy: Strategy,
    budget: int = 0,
    *,
    extras: Mapping[int, int] | None = None,
    order: Sequence[str] = (),
) -> Payoff:
    """Return how debts are cleared.

    Args:
        debts: What is owed.
        strategy: Where the money goes that the minimums leave.  With
            ``MINIMUMS`` the budget is not used and nothing rolls on.
        budget: What is paid a month in all, in fen.
        extras: One-off amounts by month, from 1; they go where the rest goes.
        order: The ids in the order wanted, for ``OWN_ORDER``; debts that are
            not in it come last.
    """
    extras = extras or {}
    run = _Simulation(
        debts,
        [debt.balance for debt in debts],
        [debt.accrual for debt in debts],
    )
    while any(run.balances) and not _is_endless(run, max(extras, default=0)):
        extra = extras.get(len(run.course) + 1, 0)
        _pass_month(run, strategy, budget, extra, order)
    return Payoff(
        months=None if any(run.balances) else len(run.course),
        interest=sum(month.interest for month in run.course),
        cleared=tuple(run.cleared),
        course=tuple(run.course),
        too_small=run.too_small,
    )


def debts_of(positions: Positions) -> tuple[Debt, ...]:
    """Return what is owed on the day of a replay as debts to get out of.

    The minimum of a loan is its next instalment, that of purchases on credit
    what the last bill asked for, or all of them where there is no bill.
    """
    loans = [_loan_debt(loan) for loan in positions.loans if loan.owed]
    revolving = [
        _revolving_debt(line, positions) for line in positions.lines if line.revolving
    ]
    return (*loans, *revolving)


def _loan_debt(loan: LoanPosition) -> Debt:
    rate = loan.apr if loan.rate_kind is RateKind.FEE else loan.headline
    return Debt(
        id=loan.id,
        balance=loan.owed,
        yearly_rate=Decimal(str(rate or 0.0)),
        minimum=Minimum(loan.next_amount or loan.owed),
    )


def _revolving_debt(line: LinePosition, positions: Positions) -> Debt:
    bills = [bill for bill in positions.bills if bill.line == line.name]
    share = Decimal(1)
    if bills and bills[-1].balance:
        share = Decimal(bills[-1].minimum) / bills[-1].balance
    return Debt(
        id=line.name,
        balance=line.revolving,
        yearly_rate=line.revolving_rate,
        minimum=Minimum(_SMALLEST_MINIMUM, share),
    )


def _is_endless(run: _Simulation, last_extra: int) -> bool:
    """Return whether no debt is smaller than a year before, and nothing is to come."""
    months = len(run.course)
    if months >= LONGEST:
        return True
    if months <= max(last_extra, 12):
        return False
    year_ago = run.course[-13].balances
    return all(
        now >= before for now, before in zip(run.balances, year_ago, strict=True)
    )


def _pass_month(
    run: _Simulation, strategy: Strategy, budget: int, extra: int, order: Sequence[str]
) -> None:
    interests = [
        accrual.interest(balance, 1)
        for accrual, balance in zip(run.accruals, run.balances, strict=True)
    ]
    minimums = [
        debt.minimum.of(balance, interest)
        for debt, balance, interest in zip(
            run.debts, run.balances, interests, strict=True
        )
    ]
    before = list(run.balances)
    run.balances = [
        balance + interest
        for balance, interest in zip(run.balances, interests, strict=True)
    ]
    left = (sum(minimums) if strategy is Strategy.MINIMUMS else budget) + extra
    run.too_small = run.too_small or left < sum(minimums)
    left = _pay(run, range(len(minimums)), minimums, left)
    left = _pay(run, _targets(run, strategy, order), run.balances, left)
    month = len(run.course) + 1
    run.cleared.extend(
        (debt.id, month)
        for debt, had, has in zip(run.debts, before, run.balances, strict=True)
        if had and not has
    )
    paid = sum(before) + sum(interests) - sum(run.balances)
    run.course.append(PayoffMonth(sum(interests), paid, tuple(run.balances)))


def _pay(
    run: _Simulation, indices: Sequence[int], most: Sequence[int], left: int
) -> int:
    """Pay debts in turn, at most so much each; return what is left."""
    wanted = list(most)
    for index in indices:
        paid = min(wanted[index], left)
        run.balances[index] -= paid
        left -= paid
    return left


def _targets(
    run: _Simulation, strategy: Strategy, order: Sequence[str]
) -> Sequence[int]:
    """Return the debts in the order they get what the minimums leave.

    The smallest balance is looked for anew each month.
    """
    everyone = range(len(run.debts))
    match strategy:
        case Strategy.SNOWBALL:
            return sorted(everyone, key=lambda index: run.balances[index])
        case Strategy.OWN_ORDER:
            places = {name: place for place, name in enumerate(order)}
            last = len(places)
            return sorted(
                everyone, key=lambda index: places.get(run.debts[index].id, last)
            )
        case _:
            return sorted(everyone, key=lambda index: -run.debts[index].yearly_rate)
