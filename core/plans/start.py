"""The day that a look ahead starts from, with what all looks from it share."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from core.books import Books
from core.dates import add_months
from core.estimate import Estimate
from core.estimator.evaluation import Evaluation, evaluate
from core.estimator.score import chosen_line, estimate_of
from core.lending.positions import LinePosition
from core.lending.products import Products, load_products, products_of
from core.lending.replay import events_of
from core.plans.usual import Usual, usual_of
from core.records import DayTotal, Entry, Kind, ProfileItem, Status
from core.scorecard import Scorecard

#: Days of month on which something can be arranged in every month.
_DAYS_OF_MONTH = range(1, 29)


@dataclass(frozen=True, eq=False)
class Start:
    """Where a look ahead starts; each is its own, however alike.

    Attributes:
        evaluation: The books of the day, evaluated.
        line: The line that is to be raised; ``None`` while there is none.
        products: What is usual for each product, by these books.
    """

    evaluation: Evaluation
    line: str | None
    products: Products

    @property
    def on(self) -> dt.date:
        """The day itself; what is ahead begins on the next."""
        return self.evaluation.panel.end

    @property
    def books(self) -> Books:
        """The books up to the day."""
        return self.evaluation.books

    @property
    def card(self) -> Scorecard:
        """The scorecard."""
        return self.evaluation.card

    @cached_property
    def estimate(self) -> Estimate:
        """What is said of the day."""
        return estimate_of(self.evaluation, self.line)

    @cached_property
    def position(self) -> LinePosition | None:
        """Where the line stands."""
        lines = self.evaluation.positions.lines
        return next((line for line in lines if line.name == self.line), None)

    @cached_property
    def usual(self) -> Usual:
        """What goes on if nothing is changed."""
        income = self.evaluation.panel.income_monthly[-1]
        known = None if income != income else round(float(income))  # noqa: PLR0124
        return usual_of(self.books, self.on, known)

    @cached_property
    def events(self) -> tuple[Entry | DayTotal, ...]:
        """What a replay up to the day takes."""
        return tuple(events_of(self.books, self.on))

    @cached_property
    def next_id(self) -> int:
        """An id that no entry has which is read one by one."""
        return max((entry.id for entry in self.books.entries), default=0) + 1

    @cached_property
    def open_items(self) -> tuple[ProfileItem, ...]:
        """The profile items that are not handed in, in their usual order."""
        done: dict[str, bool] = {}
        for entry in self.books.entries:
            if entry.kind is Kind.PROFILE:
                done[entry.item] = entry.status != Status.UNDONE
        return tuple(item for item in ProfileItem if not done.get(item.value))

    @cached_property
    def quiet_day(self) -> int:
        """The day of month that lies furthest from all days on which dues are paid.

        What is borrowed then is not mistaken for money to repay with.
        """
        positions = self.evaluation.positions
        open_loans = [loan for loan in positions.loans if loan.closed_on is None]
        taken = {line.due_day for line in positions.lines}
        taken |= {loan.due_day for loan in open_loans}
        return max(
            _DAYS_OF_MONTH,
            key=lambda day: (min(map(_apart(day), taken), default=0), -day),
        )

    def month_end(self, month: int) -> dt.date:
        """Return the last day of a month ahead; that of month 0 is the day itself."""
        return add_months(self.on, month)

    def day_in(self, month: int, day_of_month: int) -> dt.date:
        """Return the day of a month ahead that is such a day of the month."""
        before = self.month_end(month - 1)
        found = add_months(before.replace(day=1), 0, day_of_month)
        if found > before:
            return found
        return add_months(before.replace(day=1), 1, day_of_month)


def start_of(
    evaluation: Evaluation, line: str | None = None, products: Products | None = None
) -> Start:
    """Return the start that an evaluation's last day makes.

    Args:
        evaluation: The books of the day.
        line: The line to be raised; the target's, else the first.
        products: What ships, where it is not the usual file.

    Raises:
        core.estimator.score.UnknownLineError: If there is no such line.
    """
    chosen = chosen_line(evaluation, line)
    usual = evaluation.books.usual
    return Start(
        evaluation,
        chosen.name if chosen else None,
        products_of(products or load_products(), usual),
    )


def start_from(
    books: Books, on: dt.date, card: Scorecard, line: str | None = None
) -> Start:
    """Return the start that the books of a day make; see :func:`start_of`."""
    return start_of(evaluate(books, on, card), line)


def _apart(day: int) -> Callable[[int], int]:
    def days(other: int) -> int:
        apart = abs(day - other) % 30
        return min(apart, 30 - apart)

    return days
