"""What the rules look at: the books of one day, and what a loan more would add."""

import datetime as dt
from dataclasses import dataclass

from core.books import Books
from core.lending.positions import LoanPosition, Positions
from core.panel import SERVICE_WINDOW, Panel
from core.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Load:
    """What the debts weigh on a day, in fen; the measures of the amount rules.

    Attributes:
        used, limits: Of the lines whose limit is known.
        near, next: Unpaid dues of the first and the second window of days
            ahead; overdue amounts are in the first.
        debt: Principal outstanding on all lines.
        largest: The largest principal outstanding of one loan.
        income: The monthly income; ``None`` while unknown.
    """

    used: int
    limits: int
    near: int
    next: int
    debt: int
    largest: int
    income: int | None

    @property
    def utilisation(self) -> tuple[int, int] | None:
        """Used over limits; ``None`` while no limit is known."""
        return (self.used, self.limits) if self.limits > 0 else None

    @property
    def service(self) -> int:
        """The monthly debt service: the heavier of the two windows ahead."""
        return max(self.near, self.next)

    @property
    def service_ratio(self) -> tuple[int, int] | None:
        """Monthly debt service over monthly income."""
        return (self.service, self.income) if self.income else None

    @property
    def months_of_income(self) -> tuple[int, int] | None:
        """Debt in months of income."""
        return (self.debt, self.income) if self.income else None

    @property
    def largest_share(self) -> tuple[int, int] | None:
        """The largest loan in months of income."""
        return (self.largest, self.income) if self.income else None

    def with_loan(self, amount: int, near: int, later: int, limited: int) -> "Load":
        """Return the load with one loan more.

        ``near`` and ``later`` of it fall due in the first and the second window of
        days; so much as ``limited`` counts as used of a limit that is known.
        """
        return Load(
            used=self.used + limited,
            limits=self.limits,
            near=self.near + near,
            next=self.next + later,
            debt=self.debt + amount,
            largest=max(self.largest, amount),
            income=self.income,
        )


@dataclass(frozen=True, slots=True)
class Situation:
    """The books of one day as the rules see them."""

    on: dt.date
    books: Books
    positions: Positions
    panel: Panel
    card: Scorecard
    load: Load

    def window(self, days: int) -> dt.date:
        """Return the first of the last so many days."""
        return self.on - dt.timedelta(days=days - 1)

    @property
    def badly_overdue(self) -> bool:
        """Whether something is overdue for as long as the rule calls severe."""
        severe = self.card.warnings["overdue"].days("severe")
        return any(
            (self.on - piece.due).days >= severe for piece in self.positions.pending
        )

    @property
    def open_loans(self) -> tuple[LoanPosition, ...]:
        """The loans with something still owed."""
        return tuple(loan for loan in self.positions.loans if loan.closed_on is None)


def situation_of(
    books: Books,
    positions: Positions,
    panel: Panel,
    card: Scorecard,
    before: Situation | None = None,
) -> Situation:
    """Return the situation on the day of the replay.

    ``before`` is another one, whose load is taken over where it was made from the
    same replay and incomes.
    """
    same = before is not None and (
        before.positions is positions
        and before.panel.income_monthly is panel.income_monthly
    )
    load = before.load if before and same else _load(positions, panel)
    return Situation(positions.on, books, positions, panel, card, load)


def _load(positions: Positions, panel: Panel) -> Load:
    on = positions.on
    known = [line for line in positions.lines if line.limit_in_force and line.is_open]
    ahead = [((piece.due - on).days, piece.amount) for piece in positions.pending]
    income = panel.income_monthly[-1]
    loans = [loan.outstanding for loan in positions.loans if loan.closed_on is None]
    return Load(
        used=sum(line.used for line in known),
        limits=sum(line.limit_in_force or 0 for line in known),
        near=sum(fen for days, fen in ahead if days <= SERVICE_WINDOW),
        next=sum(
            fen for days, fen in ahead if SERVICE_WINDOW < days <= 2 * SERVICE_WINDOW
        ),
        debt=sum(line.used for line in positions.lines),
        largest=max(loans, default=0),
        income=round(float(income)) if income == income else None,  # noqa: PLR0124
    )
