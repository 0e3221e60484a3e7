"""What may not be typed, seen beside the books: above all, paying what is not owed.

An imported entry is a fact and is never refused; this is for what a person
types, and names the exact amounts.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

from core.books import Books
from core.lending.positions import LinePosition, LoanPosition, Positions
from core.lending.products import load_products
from core.lending.replay import replay
from core.problems import Problem, ProblemCode
from core.records import Entry, Kind

#: Replays books up to a day.
Replayer = Callable[[Books, dt.date], Positions]


def from_the_beginning(books: Books, on: dt.date) -> Positions:
    """Return the replay of books up to a day."""
    return replay(books, on, load_products())


def refusals(
    books: Books,
    entry: Entry,
    on: dt.date,
    replayed: Replayer = from_the_beginning,
) -> tuple[Problem, ...]:
    """Return why an entry may not be added to the books, or put for an older one.

    An entry with an id is seen as a new version of the one that has it.  ``on``
    is today: a repayment of an earlier day must leave enough debt to those that
    were logged since.  ``replayed`` may know a shorter way than that from the
    beginning.
    """
    others = replace(
        books,
        entries=tuple(
            other for other in books.entries if not entry.id or other.id != entry.id
        ),
    )
    return (
        *_currency_problems(books, entry),
        *_loan_problems(others, entry),
        *_debt_problems(others, entry, on, replayed),
    )


def owed(books: Books, entry: Entry) -> int:
    """Return all that a repayment could pay on its day, in fen.

    Of the loan it names, else of its line, else of all lines.
    """
    return _owed(from_the_beginning(books, entry.day), entry)


def _currency_problems(books: Books, entry: Entry) -> Iterator[Problem]:
    if entry.currency and entry.currency != books.currency:
        facts = (("currency", books.currency),)
        yield Problem("currency", ProblemCode.OTHER_CURRENCY, facts)


def _loan_problems(books: Books, entry: Entry) -> Iterator[Problem]:
    if not entry.loan:
        return
    drawn = next(
        (
            other
            for other in books.entries
            if other.kind is Kind.BORROW and other.loan == entry.loan
        ),
        None,
    )
    if entry.kind is Kind.BORROW:
        if drawn is not None:
            facts = (("loan", entry.loan),)
            yield Problem("loan", ProblemCode.LOAN_TAKEN, facts)
    elif entry.kind in {Kind.REPAY, Kind.FEE, Kind.BILL}:
        yield from _naming_problems(entry, drawn)


def _naming_problems(entry: Entry, drawn: Entry | None) -> Iterator[Problem]:
    if drawn is None:
        yield Problem("loan", ProblemCode.LOAN_UNKNOWN, (("loan", entry.loan),))
        return
    if entry.line and drawn.line != entry.line:
        facts = (("line", drawn.line),)
        yield Problem("loan", ProblemCode.LOAN_OF_OTHER_LINE, facts)
    if entry.day < drawn.day:
        drawn_on = (("drawn_on", drawn.day.isoformat()),)
        yield Problem("day", ProblemCode.LOAN_NOT_DRAWN, drawn_on)


def _debt_problems(
    books: Books, entry: Entry, on: dt.date, replayed: Replayer
) -> Iterator[Problem]:
    """Return whether a repayment exceeds the debt.

    Where the parts were told, the lender's interest stands beside ours, and
    only the principal is compared.
    """
    if entry.kind is not Kind.REPAY or not entry.amount:
        return
    standing = replayed(books, entry.day)
    if entry.loan and not any(loan.id == entry.loan for loan in standing.loans):
        return
    if entry.principal is not None:
        debt = _principal(standing, entry)
        if entry.principal > debt:
            facts = (("owed", debt),)
            yield Problem("principal", ProblemCode.PRINCIPAL_ABOVE_DEBT, facts)
        return
    debt = _owed(standing, entry)
    if entry.amount <= debt and entry.day < on:
        debt = max(entry.amount - _left_without_debt(books, entry, on, replayed), 0)
    if entry.amount > debt:
        yield Problem("amount", ProblemCode.ABOVE_DEBT, (("owed", debt),))


def _left_without_debt(
    books: Books, entry: Entry, on: dt.date, replayed: Replayer
) -> int:
    """Return how much of later repayments would find no debt because of this one."""

    def beyond(books: Books) -> int:
        payments = replayed(books, on).payments
        return sum(payment.before_books for payment in payments)

    if not books.holds_after(entry.day):
        return 0
    return max(beyond(books.with_entries((entry,))) - beyond(books), 0)


def _owed(standing: Positions, entry: Entry) -> int:
    return sum(debt.owed for debt in _debts(standing, entry))


def _principal(standing: Positions, entry: Entry) -> int:
    return sum(
        debt.outstanding if isinstance(debt, LoanPosition) else debt.used
        for debt in _debts(standing, entry)
    )


def _debts(standing: Positions, entry: Entry) -> list[LoanPosition | LinePosition]:
    if entry.loan:
        return [loan for loan in standing.loans if loan.id == entry.loan]
    return [
        line for line in standing.lines if not entry.line or line.name == entry.line
    ]
