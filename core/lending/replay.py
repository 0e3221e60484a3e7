"""The entries up to a day, replayed: where all lines and loans stand then.

Entries are taken by day, and within a day in an order of their own, so that it
does not matter in which order they were logged: terms, limits, borrowings,
statements, purchases, fees, and then repayments: those for a loan first, those
meant to be early last, and of two alike the smaller first.
"""

import datetime as dt
from collections.abc import Iterable
from itertools import chain
from operator import attrgetter
from typing import NamedTuple, TypeVar

from core.books import Books
from core.lending.allocation import repay
from core.lending.line import Line, opened
from core.lending.loan import Loan
from core.lending.log import Log
from core.lending.positions import (
    BillState,
    LimitStep,
    LineLog,
    Payable,
    Payment,
    Positions,
)
from core.lending.products import Products, products_of
from core.lending.standing import (
    bill_obligations,
    bill_states,
    line_log,
    line_position,
    loan_records,
    next_due_of,
    payables_of,
)
from core.lending.terms import LOWER, SHORTEN
from core.lending.trace import Counts
from core.records import DayTotal, Entry, Kind, Status

_ORDER = {
    Kind.LINE: 0,
    Kind.LINE_SEEN: 1,
    Kind.BORROW: 2,
    Kind.BILL: 3,
    Kind.PURCHASE: 4,
    Kind.REFUND: 5,
    Kind.FEE: 6,
    Kind.REPAY: 7,
}
_LAST = 15

#: What a replay takes.
Event = Entry | DayTotal


class LineStep(NamedTuple):
    """How many records an event left on a line's trace, of each sort.

    Attributes:
        passing: As days went by up to the event.
        acting: By the event itself.
    """

    line: str
    passing: Counts
    acting: Counts


#: What an event left, on every line that it touched.
Step = tuple[LineStep, ...]

_Event = TypeVar("_Event", BillState, LimitStep)


def replay(books: Books, on: dt.date, products: Products) -> Positions:
    """Return where lines and loans stand on a day, and how they came there.

    What is told of later days changes nothing.  ``products`` is what ships: what
    the books call usual goes before it, so that nobody can forget to ask them.
    """
    replayed = Replay(products_of(products, books.usual))
    for event in events_of(books, on):
        replayed.take(event)
    return replayed.positions(on)


class Replay:
    """The lines of the books while their entries are taken one by one.

    Attributes:
        products: What is usual where nothing was told.
        lines: By name, in the order in which the books came to know them.
        loans: By name.
        homeless: The repayments that found no line.
    """

    def __init__(
        self,
        products: Products,
        lines: Iterable[Line] = (),
        homeless: Log[Payment] | None = None,
    ) -> None:
        self.products = products
        self.lines = {line.name: line for line in lines}
        self.loans = {
            loan.contract.id: loan
            for line in self.lines.values()
            for loan in line.loans
            if loan.named
        }
        for line in self.lines.values():
            line.named = self.loans
        self.homeless: Log[Payment] = Log() if homeless is None else homeless
        self._passed: list[tuple[Line, Counts, Counts]] = []

    def take(self, event: Event) -> Step:
        """Take the next entry, or the next total of a day.

        Returns:
            What it left on the record of each line.
        """
        self._passed = []
        if isinstance(event, DayTotal):
            self._take_total(event)
        elif event.kind is Kind.REPAY:
            self._repay(event)
        elif event.line or event.kind is Kind.BORROW or event.loan:
            self._take_entry(event)
        return tuple(
            LineStep(line.name, passing, line.trace.since(passed))
            for line, passing, passed in self._passed
        )

    def positions(self, on: dt.date) -> Positions:
        """Return what the entries taken have come to by a day.

        More entries of that day or later ones may be taken afterwards.
        """
        lines = list(self.lines.values())
        for line in lines:
            line.pass_to(on)
        records = [loan_records(line, on) for line in lines]
        loans = sorted(
            (record.position for found in records for record in found),
            key=attrgetter("drawn_on", "id"),
        )
        return Positions(
            on=on,
            lines=tuple(line_position(line, on) for line in lines),
            loans=tuple(loans),
            limits=_by_day(line.trace.limits for line in lines),
            bills=_by_day(bill_states(line, on) for line in lines),
            logs=(
                *(
                    line_log(line, found, Log(bill_obligations(line, on)))
                    for line, found in zip(lines, records, strict=True)
                ),
                LineLog("", payments=(self.homeless.copy(),)),
            ),
        )

    def next_due(self) -> dt.date:
        """Return the next day on which something falls due, as it stands now.

        It is ``date.max`` where nothing is to come.
        """
        return min(map(next_due_of, self.lines.values()), default=dt.date.max)

    def payables(self, on: dt.date) -> tuple[Payable, ...]:
        """Return what is owed on a day, debt by debt, in the order of lines."""
        for line in self.lines.values():
            line.pass_to(on)
        return tuple(
            payable for line in self.lines.values() for payable in payables_of(line)
        )

    def _take_total(self, total: DayTotal) -> None:
        line = self._line(total.line, "", total.day)
        if total.kind is Kind.PURCHASE:
            line.buy(total.amount, total.day)
        elif total.kind is Kind.REFUND:
            line.refund(total.amount, total.day)

    def _take_entry(self, entry: Entry) -> None:
        if entry.kind is Kind.APPLICATION and entry.status != Status.APPROVED:
            return
        loan = self._loan(entry.loan)
        if entry.kind is Kind.FEE and loan is not None:
            name = loan.contract.line
        else:
            name = entry.line
        line = self._line(name, entry.counterparty, entry.day)
        match entry.kind:
            case Kind.LINE:
                line.tell_terms(entry, self.products)
            case Kind.LINE_SEEN:
                line.see_limit(entry)
            case Kind.BORROW:
                drawn = line.borrow(entry)
                if drawn is not None:
                    owner = self.loans.setdefault(drawn.contract.id, drawn)
                    drawn.named = owner is drawn
            case Kind.BILL if not entry.loan:
                line.tell_bill(entry)
            case Kind.FEE:
                self._charge(line, self._loan(entry.loan), entry)
            case _:
                pass

    def _charge(self, line: Line, loan: Loan | None, entry: Entry) -> None:
        own = None if loan is None else line.own(loan)
        line.add_fee(entry.amount or 0, own, entry.day)
        if own is not None:
            own.entries.append(entry.id)

    def _repay(self, entry: Entry) -> None:
        loan = self._loan(entry.loan)
        if loan is not None:
            lines = [self.lines[loan.contract.line]]
        elif entry.line:
            lines = [self._known(entry.line, entry.counterparty, entry.day)]
        else:
            lines = sorted(
                self.lines.values(), key=lambda line: (line.opened_on, line.name)
            )
        if lines:
            for line in lines:
                self._pass(line, entry.day)
            # by then it may have become another
            repay(lines, self._loan(entry.loan), entry)
            return
        amount = entry.amount or 0
        lender = entry.counterparty
        self.homeless.add(
            Payment(
                entry.day, "", lender, entry.loan, amount, 0, 0, amount, False, entry.id
            )
        )

    def _loan(self, name: str) -> Loan | None:
        return self.loans.get(name) if name else None

    def _line(self, name: str, lender: str, day: dt.date) -> Line:
        line = self._known(name, lender, day)
        self._pass(line, day)
        return line

    def _known(self, name: str, lender: str, day: dt.date) -> Line:
        line = self.lines.get(name)
        if line is None:
            line = self.lines[name] = opened(name, lender, day, self.products)
            line.named = self.loans
        return line

    def _pass(self, line: Line, day: dt.date) -> None:
        before = line.trace.counts
        line.pass_to(day)
        self._passed.append((line, line.trace.since(before), line.trace.counts))


def events_of(books: Books, on: dt.date) -> list[Entry | DayTotal]:
    """Return what was told up to a day, in the order in which a replay takes it.

    Days stand one after another, so those of a part of the books are a part of it.
    """
    keyed: list[tuple[tuple[dt.date, int, str, int, int], Entry | DayTotal]] = []
    for entry in books.entries:
        if entry.day > on:
            break
        keyed.append((_key(entry), entry))
    for total in books.totals:
        if total.day > on:
            break
        if total.line and total.kind is not Kind.INCOME:
            key = (total.day, _ORDER[total.kind], total.line, total.amount, 0)
            keyed.append((key, total))
    keyed.sort(key=lambda pair: pair[0])
    return [event for _, event in keyed]


def _key(entry: Entry) -> tuple[dt.date, int, str, int, int]:
    order = _ORDER.get(entry.kind, _LAST)
    if entry.kind is not Kind.REPAY:
        # A charge comes before what lets it off.
        largest_first = -(entry.amount or 0) if entry.kind is Kind.FEE else 0
        return entry.day, order, entry.loan, largest_first, entry.id
    if not entry.loan:
        order += 1 if entry.line and entry.item else 2 if entry.line else 3
    if entry.item in {SHORTEN, LOWER}:
        order += 4
    return entry.day, order, entry.loan or entry.line, entry.amount or 0, entry.id


def _by_day(parts: Iterable[Iterable[_Event]]) -> tuple[_Event, ...]:
    return tuple(sorted(chain.from_iterable(parts), key=attrgetter("day")))
