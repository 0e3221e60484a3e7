"""Any one of principal, rate, term and payment, from the other three.

A payment is a whole number of fen, so many principals and rates come to the same
one.  Of those the roundest is meant: 900.70 a month over twelve months at 14.6 %
is the payment of 10,000.00, not of 9,999.97.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from core.lending.schedule import usual_payment
from core.lending.terms import Terms
from core.money import LARGEST
from core.problems import (
    LARGEST_RATES,
    LONGEST_TERM,
    Problem,
    ProblemCode,
    term_problems,
)
from core.records import Method, RateKind

#: The decimals a rate is looked for in; no lender quotes more.
_DECIMALS = 12


@dataclass(frozen=True, slots=True)
class Question:
    """The terms of a loan, of which exactly one is not known.

    ``payment`` is the usual instalment, as in
    :class:`core.lending.schedule.Schedule`; ``start`` the day of drawing, or
    ``None`` to reckon by months.
    """

    principal: int | None
    rate: Decimal | None
    term: int | None
    payment: int | None
    rate_kind: RateKind
    method: Method
    due_day: int | None = None
    start: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Complete terms, and the payment they come to.

    The payment is the one that was asked for wherever the terms can come to it:
    a term is whole months, so its payment may be lower.
    """

    terms: Terms
    payment: int


def solve(question: Question) -> Answer | Problem:
    """Return the terms with what was not known, or why there are none.

    Raises:
        ValueError: If not exactly one of the four is left open.
    """
    given = (question.principal, question.rate, question.term, question.payment)
    if given.count(None) != 1:
        raise ValueError("exactly one of the four is to be found")
    wrong = _first_problem(question)
    if wrong is not None:
        return wrong
    terms = Terms(
        principal=question.principal or 1,
        rate=Decimal(0) if question.rate is None else question.rate,
        rate_kind=question.rate_kind,
        term=question.term or 1,
        method=question.method,
        due_day=question.due_day,
    )
    start, payment = question.start, question.payment
    if payment is None:
        return Answer(terms, usual_payment(terms, start))
    if question.principal is None:
        return _principal(terms, start, payment)
    if question.rate is None:
        return _rate(terms, start, payment)
    return _term(terms, start, payment)


def _first_problem(question: Question) -> Problem | None:
    found = term_problems(
        principal=1 if question.principal is None else question.principal,
        rate=Decimal(0) if question.rate is None else question.rate,
        rate_kind=question.rate_kind,
        term=1 if question.term is None else question.term,
        due_day=question.due_day,
    )
    if found:
        return found[0]
    if question.payment is not None and question.payment < 1:
        return Problem("payment", ProblemCode.BELOW, (("least", 1),))
    return None


def _principal(terms: Terms, start: dt.date | None, payment: int) -> Answer | Problem:
    def payment_of(principal: int) -> int:
        return usual_payment(replace(terms, principal=principal), start)

    least = _first_at_least(payment_of, payment, 1, LARGEST)
    if least is None:
        return Problem("payment", ProblemCode.ABOVE, (("most", payment_of(LARGEST)),))
    if payment_of(least) > payment:
        if least == 1:
            return Problem("payment", ProblemCode.BELOW, (("least", payment_of(1)),))
        least -= 1
    reached = payment_of(least)
    beyond = _first_at_least(payment_of, reached + 1, least, LARGEST)
    most = LARGEST if beyond is None else beyond - 1
    found = _roundest(least, most)
    return Answer(replace(terms, principal=found), reached)


def _rate(terms: Terms, start: dt.date | None, payment: int) -> Answer | Problem:
    def rate_of(steps: int) -> Decimal:
        return Decimal(steps).scaleb(-_DECIMALS)

    def payment_of(steps: int) -> int:
        return usual_payment(replace(terms, rate=rate_of(steps)), start)

    if payment < payment_of(0):
        least = (("least", payment_of(0)),)
        return Problem("payment", ProblemCode.BELOW, least)
    highest = int(LARGEST_RATES[terms.rate_kind].scaleb(_DECIMALS))
    lowest = _first_at_least(payment_of, payment, 0, highest)
    if lowest is None:
        most = (("most", payment_of(highest)),)
        return Problem("payment", ProblemCode.ABOVE, most)
    reached = payment_of(lowest)
    beyond = _first_at_least(payment_of, reached + 1, lowest, highest)
    found = _roundest(lowest, highest if beyond is None else beyond - 1)
    return Answer(replace(terms, rate=rate_of(found).normalize()), reached)


def _term(terms: Terms, start: dt.date | None, payment: int) -> Answer | Problem:
    def payment_of(term: int) -> int:
        return usual_payment(replace(terms, term=term), start)

    if terms.method is Method.INTEREST_ONLY:
        return Problem("term", ProblemCode.NO_SOLUTION)
    if terms.method is Method.BULLET:
        longer = _first_at_least(payment_of, payment + 1, 1, LONGEST_TERM)
        term = LONGEST_TERM if longer is None else longer - 1
        if not term:
            least = (("least", payment_of(1)),)
            return Problem("payment", ProblemCode.BELOW, least)
        return Answer(replace(terms, term=term), payment_of(term))
    term = next(
        (term for term in range(1, LONGEST_TERM + 1) if payment_of(term) <= payment), 0
    )
    if term:
        # Of eleven and twelve months, six are equal instalments of both.
        if payment_of(term + 1) == payment_of(term) and term % 2:
            term += terms.method is Method.INTEREST_ONLY_THEN_EQUAL
        return Answer(replace(terms, term=term), payment_of(term))
    longest = replace(terms, method=Method.INTEREST_ONLY, term=LONGEST_TERM)
    interest = usual_payment(longest, start)
    if payment <= interest:
        below = (("interest", interest),)
        return Problem("payment", ProblemCode.PAYMENT_BELOW_INTEREST, below)
    least = (("least", payment_of(LONGEST_TERM)),)
    return Problem("payment", ProblemCode.BELOW, least)


def _first_at_least(
    value: Callable[[int], int], wanted: int, low: int, high: int
) -> int | None:
    """Return the first number whose value reaches what is wanted; it never falls."""
    if value(high) < wanted:
        return None
    while low < high:
        middle = (low + high) // 2
        if value(middle) < wanted:
            low = middle + 1
        else:
            high = middle
    return low


def _roundest(low: int, high: int) -> int:
    """Return the number between two, both included, that ends in the most zeros."""
    if not low:
        return 0
    step = 1
    while -(-low // (step * 10)) * step * 10 <= high:
        step *= 10
    return -(-low // step) * step
