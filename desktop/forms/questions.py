"""What the form asks of the books: names, proposals, and how it would be."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.admission import refusals
from core.books import Books
from core.entry_query import EntryQuery
from core.estimate import Estimate
from core.lending.compare import (
    EXAMPLE,
    drafted_line,
    drafted_loan,
    exceeds,
    line_terms,
    offer_of,
)
from core.problems import Problem, problems
from core.records import Entry, Kind
from desktop.reading import Reading

#: How many of the newest entries are looked through for names.
_LOOKED_THROUGH = 2000

_SPENT = frozenset({Kind.PURCHASE, Kind.REFUND})
_TERMS = ("term", "method", "rate", "rate_kind", "due_day")


@dataclass(frozen=True, slots=True)
class Names:
    """Names used before, the latest first.

    Attributes:
        lines, loans: Of lines and of loans.
        categories, counterparties: Of purchases, and of incomes.
    """

    lines: tuple[str, ...] = ()
    loans: tuple[str, ...] = ()
    categories: Mapping[bool, tuple[str, ...]] = field(default_factory=dict)
    counterparties: Mapping[bool, tuple[str, ...]] = field(default_factory=dict)

    def offered(self, control: str, kind: Kind) -> tuple[str, ...]:
        """Return the names to offer in a control of the form, for a kind."""
        earned = kind is Kind.INCOME
        match control:
            case "line":
                return self.lines
            case "loan":
                return self.loans
            case "category":
                return self.categories.get(earned, ())
            case "counterparty":
                return self.counterparties.get(earned, ())
            case _:
                return ()


@dataclass(frozen=True, slots=True)
class BorrowingCost:
    """What a borrowing costs a year, as fractions.

    Attributes:
        headline: What its quoted rate stands for.
        apr: The true yearly rate, all costs counted.
        most: The all-in bound above which credit is called dear.
        above: Whether it is above that.
    """

    headline: float
    apr: float | None
    most: float
    above: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """What is wrong with a draft, and how it would be with it.

    Attributes:
        draft: The entry judged.
        problems: What stands against saving it.
        now: The estimate without it.
        then: The estimate with it; ``None`` while it cannot be saved.
        cost: Of a borrowing that can be saved, or of one on the terms of a line,
            what it truly costs.
    """

    draft: Entry
    problems: tuple[Problem, ...]
    now: Estimate
    then: Estimate | None
    cost: BorrowingCost | None = None


def names_used(reading: Reading) -> Names:
    """Return the names that the books know."""
    structural = reversed(reading.books().entries)
    lines: dict[str, None] = {}
    loans: dict[str, None] = {}
    for entry in structural:
        if entry.line:
            lines.setdefault(entry.line)
        if entry.loan:
            loans.setdefault(entry.loan)
    spent = _newest(reading, _SPENT)
    earned = _newest(reading, frozenset({Kind.INCOME}))
    return Names(
        tuple(lines),
        tuple(loans),
        {False: _distinct(spent, "category"), True: _distinct(earned, "category")},
        {
            False: _distinct(spent, "counterparty"),
            True: _distinct(earned, "counterparty"),
        },
    )


def proposal(
    reading: Reading, kind: Kind, line: str, counterparty: str, day: dt.date
) -> dict[str, Any]:
    """Return what to fill in, by control, from the last similar entry."""
    match kind:
        case Kind.REPAY:
            return _next_due(reading, line, day)
        case Kind.PURCHASE | Kind.REFUND:
            return _like_last(reading, kind, counterparty, ("category", "line"))
        case Kind.INCOME:
            like = ("amount", "category", "counterparty")
            return _like_last(reading, kind, counterparty, like)
        case Kind.BORROW:
            return _last_terms(reading, line) or _only_line(reading, line)
        case Kind.LINE:
            return _recognised(reading, line)
        case _:
            lines = names_used(reading).lines
            return {"line": lines[0]} if lines and not line else {}


def _last_terms(reading: Reading, line: str) -> dict[str, Any]:
    found = _last(reading, Kind.BORROW, line)
    told = ("line", *_TERMS)
    return {name: getattr(found, name) for name in told} if found else {}


def _only_line(reading: Reading, typed: str) -> dict[str, Any]:
    lines = names_used(reading).lines
    return {"line": lines[0]} if len(lines) == 1 and not typed else {}


def judged(
    reading: Reading, draft: Entry, replaced: Entry | None, day: dt.date
) -> Judged:
    """Return what is wrong with a draft, and how it would be with it.

    A draft of a later day than the one looked at is judged on its own day.
    """
    on = max(day, draft.day)
    found = problems(draft) or refusals(
        _books(reading, replaced), draft, on, reading.replayed
    )
    now = reading.estimate(on)
    if found:
        return Judged(draft, tuple(found), now, None)
    then = reading.estimate_with(draft, on, replaced)
    return Judged(draft, (), now, then, _cost(reading, draft))


def _cost(reading: Reading, draft: Entry) -> BorrowingCost | None:
    """Return what borrowing on the terms of a draft costs, where it tells any."""
    books, products = reading.books(), reading.products()
    most = reading.card().warnings["dear-credit"]["caution"]
    if draft.kind is Kind.LINE and draft.rate is not None:
        terms = line_terms(drafted_line(books, draft, products), EXAMPLE)
        offer = offer_of(terms, draft.day)
        return BorrowingCost(
            offer.headline, offer.schedule.apr, most, offer.above(most)
        )
    if draft.kind is not Kind.BORROW:
        return None
    loan = drafted_loan(books, draft, products)
    if loan is None:
        return None
    return BorrowingCost(loan.headline, loan.apr, most, exceeds(loan.apr, most))


def _books(reading: Reading, replaced: Entry | None) -> Books:
    return reading.books() if replaced is None else reading.books_without(replaced)


def _newest(reading: Reading, kinds: frozenset[Kind]) -> list[Entry]:
    return reading.ledger.entries(EntryQuery(kinds=kinds), _LOOKED_THROUGH)


def _distinct(entries: list[Entry], name: str) -> tuple[str, ...]:
    found = dict.fromkeys(getattr(entry, name) for entry in entries)
    return tuple(one for one in found if one)


def _last(reading: Reading, kind: Kind, line: str) -> Entry | None:
    for entry in reversed(reading.books().entries):
        if entry.kind is kind and (not line or entry.line == line):
            return entry
    return None


def _next_due(reading: Reading, line: str, day: dt.date) -> dict[str, Any]:
    """Return the line and the amount that are to be paid next."""
    pending = [
        piece
        for piece in reading.positions(day).pending
        if piece.amount and (not line or piece.line == line)
    ]
    if not pending:
        return {}
    first = min(pending, key=lambda piece: (piece.due, piece.line))
    same = [p for p in pending if (p.line, p.due) == (first.line, first.due)]
    return {"line": first.line, "amount": sum(piece.amount for piece in same)}


def _like_last(
    reading: Reading, kind: Kind, counterparty: str, told: tuple[str, ...]
) -> dict[str, Any]:
    if not counterparty and kind is not Kind.INCOME:
        return {}
    query = EntryQuery(kinds=frozenset({kind}), text=counterparty)
    for entry in reading.ledger.entries(query, 20):
        if not counterparty or entry.counterparty == counterparty:
            return {name: getattr(entry, name) for name in told}
    return {}


def _recognised(reading: Reading, line: str) -> dict[str, Any]:
    """Return the product that a line's name stands for, and its usual terms."""
    if not line:
        return {}
    usual = reading.products().recognised(line)
    return {
        "product": usual.product,
        "rate": usual.rate,
        "rate_kind": usual.rate_kind,
        "due_day": usual.due_day,
    }
