"""Ways to pay the same loan back, side by side, and what each of them truly costs."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from core.books import Books
from core.lending.positions import LinePosition, LoanPosition, Positions
from core.lending.products import Products
from core.lending.rates import yearly
from core.lending.replay import replay
from core.lending.schedule import Schedule, schedule_of
from core.lending.solve import Answer, Question, solve
from core.lending.terms import Terms
from core.problems import Problem, term_problems
from core.records import Entry, Kind, Method, RateKind

#: The methods in the order in which they are compared: the debt that goes down
#: first comes first.
METHODS = (
    Method.EQUAL_INSTALMENT,
    Method.EQUAL_PRINCIPAL,
    Method.INTEREST_ONLY_THEN_EQUAL,
    Method.INTEREST_ONLY,
    Method.BULLET,
)


#: The true yearly rate above which credit is called dear where no scorecard says
#: otherwise: the all-in 24 % of the supervision of small loans.
ALL_IN = 0.24

#: What terms are worked out for where nothing was borrowed yet, in fen.
EXAMPLE = 1000_00


@dataclass(frozen=True, slots=True)
class Offer:
    """Some terms, and what they come to.

    Attributes:
        headline: The nominal yearly rate that the quoted one stands for, a
            fraction.
        alternative: Whether these are the other terms asked about, rather than
            another method for the same ones.
    """

    terms: Terms
    schedule: Schedule
    headline: float
    alternative: bool = False

    @property
    def first(self) -> int:
        """The first instalment, in fen."""
        return self.schedule.rows[0].amount

    @property
    def last(self) -> int:
        """The last instalment, in fen."""
        return self.schedule.rows[-1].amount

    @property
    def cost(self) -> int:
        """Interest and fees of the whole term, in fen."""
        return self.schedule.interest_total + self.schedule.fee_total

    def above(self, most: float) -> bool:
        """Return whether the true yearly rate exceeds a bound, both fractions."""
        return exceeds(self.schedule.apr, most)


@dataclass(frozen=True, slots=True)
class OtherTerms:
    """What is to be different in the alternative; ``None``: as in the question.

    A rate is as quoted, a fraction; ``rate_kind`` only goes with one.
    """

    term: int | None
    rate: Decimal | None
    rate_kind: RateKind


@dataclass(frozen=True, slots=True)
class Comparison:
    """The answer to a question about terms, and the offers beside it.

    Attributes:
        answer: The terms made complete; ``None`` where there are none.
        offers: One for each method, and the alternative last.
        problems: What is wrong; fields of the alternative begin with ``other_``.
    """

    answer: Answer | None
    offers: tuple[Offer, ...]
    problems: tuple[Problem, ...]


def exceeds(apr: float | None, most: float) -> bool:
    """Return whether a true yearly rate exceeds a bound, both fractions.

    To a hundredth of a per cent, as it is shown: amounts of whole fen leave a
    rate a hair off.
    """
    return apr is not None and round(apr, 4) > most


def compare(question: Question, other: OtherTerms | None = None) -> Comparison:
    """Return the terms with what was left open, and every way to pay them back.

    Raises:
        ValueError: If not exactly one of the four is left open.
    """
    answer = solve(question)
    if isinstance(answer, Problem):
        return Comparison(None, (), (answer,))
    if other is None or (other.term is None and other.rate is None):
        return Comparison(answer, comparison(answer.terms, question.start), ())
    alternative, problems = _alternative(answer.terms, other)
    offers = comparison(answer.terms, question.start, alternative)
    return Comparison(answer, offers, problems)


def comparison(
    terms: Terms, start: dt.date | None, alternative: Terms | None = None
) -> tuple[Offer, ...]:
    """Return an offer for each method, and the alternative last if there is one.

    ``start`` is the day of drawing, or ``None`` to reckon by months.

    Raises:
        ValueError: If terms are impossible; ask
            :func:`core.problems.term_problems` first.
    """
    return tuple(_offers(terms, start, alternative))


def offer_of(
    terms: Terms, start: dt.date | None, *, alternative: bool = False
) -> Offer:
    """Return what some terms come to.

    Raises:
        ValueError: As :func:`comparison` does.
    """
    headline = float(yearly(terms.rate, terms.rate_kind, terms.term))
    return Offer(terms, schedule_of(terms, start), headline, alternative)


def line_terms(line: LinePosition, principal: int) -> Terms:
    """Return the terms that a new loan on a line would have."""
    return Terms(
        principal, line.rate, line.rate_kind, line.term, line.method, line.due_day
    )


def line_offers(positions: Positions) -> dict[str, Offer]:
    """Return what a new loan on each line would come to, drawn on the day."""
    return {
        line.name: offer_of(
            line_terms(line, example_amount(positions.loans, line.name)), positions.on
        )
        for line in positions.lines
    }


def example_amount(loans: Iterable[LoanPosition], line: str) -> int:
    """Return the amount that terms of a line are worked out for, in fen.

    That of the last loan on it, so that nobody is led to a larger one.
    """
    drawn = [loan.principal for loan in loans if loan.line == line and not loan.opening]
    return drawn[-1] if drawn else EXAMPLE


def drafted_line(books: Books, draft: Entry, products: Products) -> LinePosition:
    """Return the line as it would be by its terms alone with a draft not yet saved."""
    told = (
        entry
        for entry in books.entries
        if entry.kind is Kind.LINE and entry.line == draft.line
    )
    alone = replace(books, entries=(), totals=()).with_entries([*told, draft])
    return replay(alone, draft.day, products).lines[-1]


def drafted_loan(books: Books, draft: Entry, products: Products) -> LoanPosition | None:
    """Return the loan that a borrowing not yet saved would be, on its own day.

    What the draft leaves out is as its line was told, else as is usual.

    Returns:
        ``None`` for a debt that is no loan but a balance to be billed.
    """
    told = (
        entry
        for entry in books.entries
        if entry.kind is Kind.LINE and entry.line == draft.line
    )
    alone = replace(books, entries=(), totals=()).with_entries([*told, draft])
    loans = replay(alone, draft.day, products).loans
    return loans[-1] if loans else None


def _alternative(
    terms: Terms, other: OtherTerms
) -> tuple[Terms | None, tuple[Problem, ...]]:
    """Return the terms of the alternative, or what is wrong with them."""
    changed = terms
    if other.term is not None:
        changed = replace(changed, term=other.term)
    if other.rate is not None:
        changed = replace(changed, rate=other.rate, rate_kind=other.rate_kind)
    wrong = term_problems(
        changed.principal, changed.rate, changed.rate_kind, changed.term
    )
    told = tuple(replace(one, field=f"other_{one.field}") for one in wrong)
    return (None if wrong else changed), told


def _offers(
    terms: Terms, start: dt.date | None, alternative: Terms | None
) -> Iterator[Offer]:
    for method in METHODS:
        yield offer_of(replace(terms, method=method), start)
    if alternative is not None:
        yield offer_of(alternative, start, alternative=True)
