"""Where lines and loans stand, and how they came there: what a replay returns.

All of these are plain facts worked out from the entries up to one day; see
:func:`core.lending.replay.replay`.
"""

import datetime as dt
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TypeVar

from core.lending.log import NEVER, Log
from core.records import Method, Product, RateKind

_day = attrgetter("day")


class RowStatus(StrEnum):
    """How an instalment stands on the day of the replay."""

    PAID = "paid"
    PART_PAID = "part_paid"
    DUE = "due"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class InstalmentState:
    """One instalment, and what has become of it.

    ``principal + interest + fee`` is what fell or falls due; ``penalty`` what
    lateness has added to it; ``balance`` the principal left after it.
    """

    due: dt.date
    principal: int
    interest: int
    fee: int
    penalty: int
    balance: int
    paid: int
    paid_on: dt.date | None
    status: RowStatus

    @property
    def owed(self) -> int:
        """What is still to be paid of it, in fen."""
        return self.principal + self.interest + self.fee + self.penalty - self.paid


@dataclass(frozen=True, slots=True)
class LoanPosition:
    """One loan on the day of the replay.

    Attributes:
        id: Its name in the books.
        line: The line it was drawn on.
        drawn_on: The day it was drawn; of an opening debt the day it was told.
        principal: What was drawn.
        outstanding: The principal still owed.
        owed: Everything that ending the debt on this day takes: outstanding
            principal, interest to the day, fees and penalty.
        overdue: What fell due before this day and is not paid, penalty included.
        next_due: The day of the next unpaid instalment not yet late.
        next_amount: What it takes.
        apr: The actuarial yearly rate of all its cash flows, a fraction;
            ``None`` where there is none (no cost known, or no rows).
        headline: The yearly rate its quoted rate stands for, a fraction.
        closed_on: The day the last of it was paid.
        opening: Whether it is a debt from before the ledger.
        rows: Its instalments, in the order of due days.
        entries: The entries that made it what it is, by id.
        interest_paid: Interest, fees and penalty paid so far.
        terms_known: Whether rate, term and method were told (by the entry or
            its line) rather than taken from the product's common terms.
        penalty_per_day: What each further day of lateness adds, in fen.
        difference: Principal let go when the last of it was paid: so much the
            lender's figures fell short of ours, within the tolerance.
    """

    id: str
    line: str
    drawn_on: dt.date
    principal: int
    outstanding: int
    owed: int
    overdue: int
    next_due: dt.date | None
    next_amount: int | None
    rate: Decimal
    rate_kind: RateKind
    method: Method
    term: int
    due_day: int
    apr: float | None
    headline: float
    closed_on: dt.date | None
    opening: bool
    rows: tuple[InstalmentState, ...]
    entries: tuple[int, ...]
    interest_paid: int
    terms_known: bool
    penalty_per_day: int = 0
    difference: int = 0


@dataclass(frozen=True, slots=True)
class LinePosition:
    """One credit line on the day of the replay.

    Attributes:
        name: Its name in the books.
        product: What sort of line it is.
        lender: Who lends; its name where that was not told.
        opened_on: The first day the books know of it.
        is_open: Whether it can be drawn on.
        limit: The standing limit last told or seen; ``None`` if never.
        temporary_limit: A temporary limit in force, or ``None``.
        temporary_until: Its last day.
        used: Principal of all its loans, plus revolving purchases not repaid.
        revolving: The part of ``used`` that is purchases and bills.
        overdue: What is overdue on it, loans included.
        rate, rate_kind, method, term, due_day: The terms a new loan would have.
        rate_told: Whether the rate was told rather than the product's usual.
        usual_own: Whether the product's usual terms are the user's own.
        interest_free: Whether purchases cost nothing when the bill is paid in full.
        owed: Everything that ending all its debts on this day takes: principal,
            interest to the day, fees and penalties.
        revolving_rate: What is left of a bill after its due day costs so much a
            year, nominal, a fraction.
        penalty_per_day: What each further day of lateness of its bills adds.
    """

    name: str
    product: Product
    lender: str
    opened_on: dt.date
    is_open: bool
    limit: int | None
    temporary_limit: int | None
    temporary_until: dt.date | None
    used: int
    revolving: int
    overdue: int
    rate: Decimal
    rate_kind: RateKind
    method: Method
    term: int
    due_day: int
    rate_told: bool
    interest_free: bool
    owed: int = 0
    revolving_rate: Decimal = Decimal(0)
    penalty_per_day: int = 0
    usual_own: bool = False

    @property
    def limit_in_force(self) -> int | None:
        """The limit that counts today: the temporary one while it lasts."""
        if self.temporary_limit is None:
            return self.limit
        return max(self.limit or 0, self.temporary_limit)

    @property
    def available(self) -> int | None:
        """What can still be drawn; ``None`` while the limit is not known."""
        if self.limit_in_force is None:
            return None
        return max(self.limit_in_force - self.used, 0) if self.is_open else 0


@dataclass(frozen=True, slots=True)
class DuePiece:
    """An amount due on a day, as it stood for a while.

    The books of the days ``start`` to ``end`` (without ``end`` itself; ``None``:
    to this day and on) say: on ``due``, ``amount`` is to be paid.  A loan drawn
    on a day starts pieces on that day; a payment ends the piece it pays and, if
    it pays part, starts one of the rest.  Penalties are not in it.
    """

    line: str
    loan: str
    due: dt.date
    amount: int
    start: dt.date
    end: dt.date | None
    entry: int

    @property
    def figures(self) -> tuple[int, ...]:
        """The days it is due, starts and ends, and the amount."""
        end = NEVER if self.end is None else self.end.toordinal()
        return self.due.toordinal(), self.start.toordinal(), end, self.amount


@dataclass(frozen=True, slots=True)
class BalanceStep:
    """The principal owed on a line moved by ``change`` fen on a day."""

    day: dt.date
    line: str
    loan: str
    change: int

    @property
    def figures(self) -> tuple[int, ...]:
        """The day and the change."""
        return self.day.toordinal(), self.change


@dataclass(frozen=True, slots=True)
class LimitStep:
    """A line's limit in force from a day on; ``None``: not known or closed."""

    day: dt.date
    line: str
    limit: int | None


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something that fell due by the day of the replay, or was paid before it.

    Attributes:
        due: The day it fell due (for a bill: when the minimum did).
        amount: What was due then.
        settled: The day it was paid in full; ``None`` if it is not.
        entry: The borrowing or bill it comes from.
    """

    line: str
    loan: str
    due: dt.date
    amount: int
    settled: dt.date | None
    entry: int

    @property
    def figures(self) -> tuple[int, ...]:
        """The days it fell due and was settled."""
        settled = NEVER if self.settled is None else self.settled.toordinal()
        return self.due.toordinal(), settled

    def days_late(self, on: dt.date) -> int:
        """Return how many days after its due day it was paid, or still is not."""
        return max(((self.settled or on) - self.due).days, 0)


@dataclass(frozen=True, slots=True)
class Drawdown:
    """A borrowing as it happened; opening debts are none."""

    day: dt.date
    line: str
    lender: str
    loan: str
    amount: int
    entry: int
    chasing: bool

    @property
    def figures(self) -> tuple[int, ...]:
        """The day."""
        return (self.day.toordinal(),)


@dataclass(frozen=True, slots=True)
class Split:
    """The parts of a repayment, in fen; ``fee`` holds the penalty too."""

    principal: int
    interest: int
    fee: int

    @property
    def amount(self) -> int:
        """All of it, in fen."""
        return self.principal + self.interest + self.fee

    def plus(self, principal: int, interest: int, fee: int) -> "Split":
        """Return the parts with others added."""
        return Split(
            self.principal + principal, self.interest + interest, self.fee + fee
        )


NOTHING = Split(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Payment:
    """What one repayment paid.

    ``principal + interest + fee`` is its amount.  ``before_books`` is the part of
    ``principal`` that settled a debt from before the ledger.  ``split_told`` says
    whether the parts were typed rather than taken from the schedule; then
    ``reckoned`` is how the schedule would have split the same amount, ``None``
    where it does not all go to the one loan.  ``shares`` is what of it went to
    each loan by name, and to the line's bills by an empty one.
    """

    day: dt.date
    line: str
    lender: str
    loan: str
    principal: int
    interest: int
    fee: int
    before_books: int
    split_told: bool
    entry: int
    reckoned: Split | None = None
    shares: tuple[tuple[str, Split], ...] = ()

    def share_of(self, loan: str) -> Split:
        """Return what of it went to one loan."""
        return dict(self.shares).get(loan, NOTHING)

    @property
    def figures(self) -> tuple[int, ...]:
        """The day."""
        return (self.day.toordinal(),)


@dataclass(frozen=True, slots=True)
class BillState:
    """A statement of a revolving line: told, or worked out from the purchases.

    ``balance`` is without the line's loans; of a told bill ``instalments`` is
    the part of the lender's figure that is instalments of those, falling due
    with it.  ``adjustment`` is what the balance exceeds the charges known here.
    """

    line: str
    day: dt.date
    due: dt.date
    balance: int
    minimum: int
    paid: int
    told: bool
    adjustment: int
    entry: int
    instalments: int = 0


@dataclass(frozen=True, slots=True)
class Payable:
    """What can be paid on one debt on a day, in fen.

    Attributes:
        line: The line it is on.
        loan: The loan; empty for purchases on credit.
        due: What has fallen due by the day, it included, and is not paid; of a bill
            on its due day all of it, later the minimum.  Penalty included.
        owed: What ending the debt takes.
        yearly_rate: What it costs a year, nominal, a fraction.
    """

    day: dt.date
    line: str
    loan: str
    due: int
    owed: int
    yearly_rate: Fraction


@dataclass(frozen=True, slots=True)
class LoanRecord:
    """What there is to say of one loan.

    Attributes:
        open: What is still to be paid.
        obligations: What fell due, or was paid before it.
    """

    position: LoanPosition
    open: Log[DuePiece]
    obligations: Log[Obligation]


@dataclass(frozen=True, slots=True)
class LineLog:
    """Everything that happened on one line, in parts, each as it came.

    The line without a name has the repayments that found no line at all.

    Attributes:
        open: The pieces of dues that are still to be paid.
        dues: Those before them.
    """

    line: str
    open: tuple[Log[DuePiece], ...] = ()
    dues: tuple[Log[DuePiece], ...] = ()
    balances: tuple[Log[BalanceStep], ...] = ()
    obligations: tuple[Log[Obligation], ...] = ()
    drawdowns: tuple[Log[Drawdown], ...] = ()
    payments: tuple[Log[Payment], ...] = ()


@dataclass(frozen=True, eq=False)
class Positions:
    """All that a replay of the entries up to a day finds.

    Every tuple of events is in the order of days; of those that grow with the
    years it is put in order when it is first asked for.

    Attributes:
        logs: The same events by line, with their figures.
    """

    on: dt.date
    lines: tuple[LinePosition, ...]
    loans: tuple[LoanPosition, ...]
    limits: tuple[LimitStep, ...]
    bills: tuple[BillState, ...]
    logs: tuple[LineLog, ...]

    def __eq__(self, other: object) -> bool:
        """Return whether the same was found."""
        return isinstance(other, Positions) and _found(self) == _found(other)

    def __hash__(self) -> int:
        """Return the same number for the same findings."""
        return hash((self.on, self.lines, self.loans))

    @cached_property
    def pending(self) -> tuple[DuePiece, ...]:
        """The pieces of :attr:`dues` that are still to be paid."""
        return _by_start(_all(log.open for log in self.logs))

    @cached_property
    def dues(self) -> tuple[DuePiece, ...]:
        """All dues as they stood for a while."""
        return _by_start(_all((*log.dues, *log.open) for log in self.logs))

    @cached_property
    def balances(self) -> tuple[BalanceStep, ...]:
        """How the principal owed moved."""
        return tuple(sorted(_all(log.balances for log in self.logs), key=_day))

    @cached_property
    def obligations(self) -> tuple[Obligation, ...]:
        """What fell due, or was paid before it."""
        found = _all(log.obligations for log in self.logs)
        return tuple(sorted(found, key=attrgetter("due")))

    @cached_property
    def obligation_figures(self) -> "array[int]":
        """The days each fell due and was settled, line by line as in the logs."""
        figures = array("q")
        for log in self.logs:
            for part in log.obligations:
                figures.extend(part.figures)
        return figures

    @cached_property
    def drawdowns(self) -> tuple[Drawdown, ...]:
        """The borrowings."""
        return tuple(sorted(_all(log.drawdowns for log in self.logs), key=_day))

    def drawdowns_since(self, day: dt.date) -> list[Drawdown]:
        """Return the borrowings of a day and later ones."""
        return sorted(_since(day, (log.drawdowns for log in self.logs)), key=_day)

    def payments_since(self, day: dt.date) -> list[Payment]:
        """Return what each repayment of a day and later ones paid."""
        return sorted(_since(day, (log.payments for log in self.logs)), key=_day)

    @cached_property
    def payments(self) -> tuple[Payment, ...]:
        """What each repayment paid."""
        return tuple(sorted(_all(log.payments for log in self.logs), key=_day))


_found = attrgetter(
    *("on", "lines", "loans", "limits", "bills", "dues", "balances"),
    *("obligations", "drawdowns", "payments"),
)

_Event = TypeVar("_Event", DuePiece, BalanceStep, Obligation, Drawdown, Payment)

_Happened = TypeVar("_Happened", Drawdown, Payment)


def _all(parts: Iterable[Iterable[Log[_Event]]]) -> Iterable[_Event]:
    return chain.from_iterable(log.events for logs in parts for log in logs)


def _since(
    day: dt.date, parts: Iterable[Iterable[Log[_Happened]]]
) -> Iterable[_Happened]:
    for logs in parts:
        for log in logs:
            yield from log.events[bisect_left(log.events, day, key=_day) :]


def _by_start(dues: Iterable[DuePiece]) -> tuple[DuePiece, ...]:
    return tuple(sorted(dues, key=attrgetter("start", "due")))
