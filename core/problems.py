"""What can be wrong with a record, found without the books.

A problem names the field and says what is the matter as a code with facts; the
sentence is made where it is shown.  What can only be seen beside the books
stands in :mod:`core.admission`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from re import ASCII, fullmatch

from core.dates import EARLIEST, LATEST
from core.lending.terms import CHASING, LOWER, SHORTEN, statement_month
from core.money import LARGEST
from core.records import (
    OPENING,
    Entry,
    Kind,
    Product,
    ProfileItem,
    RateKind,
    Status,
)
from core.usual_terms import UsualTerms


class ProblemCode(StrEnum):
    """What is the matter; the facts that come with each stand beside it."""

    MISSING = "missing"
    BELOW = "below"  # least
    ABOVE = "above"  # most
    ZERO = "zero"
    NO_SUCH_WORD = "no_such_word"  # words, separated by spaces
    NOT_A_NAME = "not_a_name"
    NOT_A_CURRENCY = "not_a_currency"
    RATE_WITHOUT_KIND = "rate_without_kind"
    RATE_ABSURD = "rate_absurd"  # most, of the same kind
    BEFORE_THE_DAY = "before_the_day"  # day
    SPLIT_DIFFERS = "split_differs"  # sum, amount
    OTHER_CURRENCY = "other_currency"  # currency, of the ledger
    LOAN_UNKNOWN = "loan_unknown"  # loan
    LOAN_NOT_DRAWN = "loan_not_drawn"  # drawn_on
    LOAN_OF_OTHER_LINE = "loan_of_other_line"  # line
    LOAN_TAKEN = "loan_taken"  # loan
    ABOVE_DEBT = "above_debt"  # owed
    PRINCIPAL_ABOVE_DEBT = "principal_above_debt"  # owed
    PAYMENT_BELOW_INTEREST = "payment_below_interest"  # interest
    NO_SOLUTION = "no_solution"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in one field; amounts among the facts are in fen."""

    field: str
    code: ProblemCode
    facts: tuple[tuple[str, str | int], ...] = ()


#: The longest term in months; beyond any credit a person is given.
LONGEST_TERM = 600

#: The largest rate that is taken for meant, by kind: 1 % a day and what comes
#: to it.  Above it a percentage was most likely typed as a fraction.
LARGEST_RATES = {
    RateKind.DAILY: Decimal("0.01"),
    RateKind.MONTHLY: Decimal("0.3"),
    RateKind.YEARLY: Decimal("3.65"),
    RateKind.FEE: Decimal(1),
}

#: The largest factor by which a penalty exceeds the contract rate that is taken
#: for meant; the common one is 1.5.
LARGEST_PENALTY = Decimal(10)

#: The least amount of each kind, in fen, where it must be told.
_LEAST = {
    Kind.BORROW: 1,
    Kind.REPAY: 1,
    Kind.PURCHASE: 1,
    Kind.REFUND: 1,
    Kind.BILL: 0,
    Kind.INCOME: 1,
    Kind.SCORE_SEEN: 1,
    Kind.LINE_SEEN: 0,
    Kind.TARGET: 1,
}

#: The highest score any scale in use has, in hundredths.
_HIGHEST_SCORE = 1000_00

#: The kinds that say nothing without a line.
_LINE_NEEDED = frozenset({Kind.LINE, Kind.BORROW, Kind.BILL, Kind.LINE_SEEN})

_STATUSES = {
    Kind.LINE: (Status.OPEN, Status.CLOSED),
    Kind.LINE_SEEN: (Status.STANDING, Status.TEMPORARY),
    Kind.APPLICATION: (Status.PENDING, Status.APPROVED, Status.REFUSED),
    Kind.PROFILE: (Status.DONE, Status.UNDONE),
}

#: The words ``item`` may be; of a repayment also a month, ``YYYY-MM``.
_ITEMS: dict[Kind, tuple[str, ...]] = {
    Kind.LINE: tuple(Product),
    Kind.PROFILE: tuple(ProfileItem),
    Kind.BORROW: (OPENING, CHASING),
    Kind.REPAY: (SHORTEN, LOWER),
}

_LONGEST_NAME = 200


def problems(entry: Entry) -> tuple[Problem, ...]:
    """Return what is wrong with an entry, taken by itself."""
    return (
        *_day_problems(entry),
        *_amount_problems(entry),
        *_name_problems(entry),
        *_word_problems(entry),
        *_terms_problems(entry),
        *_until_problems(entry),
        *_part_problems(entry),
    )


def term_problems(
    principal: int,
    rate: Decimal,
    rate_kind: RateKind,
    term: int,
    due_day: int | None = None,
) -> tuple[Problem, ...]:
    """Return what is impossible about the terms of a loan."""
    return (
        *_between("principal", principal, 1, LARGEST),
        *_rate_problems(rate, rate_kind),
        *_between("term", term, 1, LONGEST_TERM),
        *_told_between("due_day", due_day, 1, 31),
    )


def usual_terms_problems(terms: UsualTerms) -> tuple[Problem, ...]:
    """Return what is impossible about the usual terms of a product."""
    kind = terms.rate_kind or RateKind.YEARLY
    return (
        *(() if terms.rate is None else _rate_problems(terms.rate, kind)),
        *_fees_problems(terms.fees or ()),
        *_told_between("term", terms.term, 1, LONGEST_TERM),
        *_told_between("due_day", terms.due_day, 1, 31),
        *_told_between("statement_day", terms.statement_day, 1, 31),
        *_share_problems("minimum_share", terms.minimum_share, Decimal(1)),
        *_share_problems(
            "revolving_rate", terms.revolving_rate, LARGEST_RATES[RateKind.DAILY]
        ),
        *_share_problems("penalty_factor", terms.penalty_factor, LARGEST_PENALTY),
    )


def _fees_problems(fees: tuple[tuple[int, Decimal], ...]) -> Iterator[Problem]:
    for months, fee in fees:
        yield from (
            replace(problem, field="fees")
            for problem in (
                *_between("term", months, 1, LONGEST_TERM),
                *_rate_problems(fee, RateKind.FEE),
            )
        )


def _told_between(
    field: str, value: int | None, least: int, most: int
) -> Iterator[Problem]:
    if value is not None:
        yield from _between(field, value, least, most)


def _share_problems(
    field: str, value: Decimal | None, most: Decimal
) -> Iterator[Problem]:
    if value is None:
        return
    if not value.is_finite() or value > most:
        yield Problem(field, ProblemCode.ABOVE, (("most", str(most)),))
    elif value < 0:
        yield Problem(field, ProblemCode.BELOW, (("least", "0"),))


def _day_problems(entry: Entry) -> Iterator[Problem]:
    if entry.day < EARLIEST:
        least = (("least", EARLIEST.isoformat()),)
        yield Problem("day", ProblemCode.BELOW, least)
    elif entry.day > LATEST:
        yield Problem("day", ProblemCode.ABOVE, (("most", LATEST.isoformat()),))


def _amount_problems(entry: Entry) -> Iterator[Problem]:
    amount, kind = entry.amount, entry.kind
    if amount is None:
        if kind in _LEAST or kind is Kind.FEE:
            yield Problem("amount", ProblemCode.MISSING)
        return
    if kind is Kind.FEE:
        if not amount:
            yield Problem("amount", ProblemCode.ZERO)
        yield from _between("amount", amount, -LARGEST, LARGEST)
        return
    most = _HIGHEST_SCORE if kind is Kind.SCORE_SEEN else LARGEST
    yield from _between("amount", amount, _LEAST.get(kind, 0), most)


def _name_problems(entry: Entry) -> Iterator[Problem]:
    if not entry.line and entry.kind in _LINE_NEEDED:
        yield Problem("line", ProblemCode.MISSING)
    for field, name in (("line", entry.line), ("loan", entry.loan)):
        if (
            name != name.strip()
            or len(name) > _LONGEST_NAME
            or not (name.isprintable())
        ):
            yield Problem(field, ProblemCode.NOT_A_NAME)
    if entry.currency and not fullmatch("[A-Z]{3}", entry.currency, ASCII):
        yield Problem("currency", ProblemCode.NOT_A_CURRENCY)


def _word_problems(entry: Entry) -> Iterator[Problem]:
    statuses = _STATUSES.get(entry.kind, ())
    if statuses and entry.status and entry.status not in statuses:
        yield _no_such_word("status", statuses)
    words = _ITEMS.get(entry.kind)
    if words is None:
        return
    if not entry.item:
        if entry.kind is Kind.PROFILE:
            yield Problem("item", ProblemCode.MISSING)
    elif entry.item not in words and not (
        entry.kind is Kind.REPAY and statement_month(entry.item) is not None
    ):
        yield _no_such_word("item", words)


def _no_such_word(field: str, words: tuple[str, ...]) -> Problem:
    return Problem(field, ProblemCode.NO_SUCH_WORD, (("words", " ".join(words)),))


def _terms_problems(entry: Entry) -> Iterator[Problem]:
    if entry.rate is not None:
        if entry.rate_kind is None:
            yield Problem("rate_kind", ProblemCode.RATE_WITHOUT_KIND)
        yield from _rate_problems(entry.rate, entry.rate_kind or RateKind.YEARLY)
    if entry.term is not None:
        yield from _between("term", entry.term, 1, LONGEST_TERM)
    if entry.due_day is not None:
        yield from _between("due_day", entry.due_day, 1, 31)


def _rate_problems(rate: Decimal, kind: RateKind) -> Iterator[Problem]:
    if not rate.is_finite():
        yield Problem("rate", ProblemCode.RATE_ABSURD, _most_rate(kind))
    elif rate < 0:
        yield Problem("rate", ProblemCode.BELOW, (("least", 0),))
    elif rate > LARGEST_RATES[kind]:
        yield Problem("rate", ProblemCode.RATE_ABSURD, _most_rate(kind))


def _most_rate(kind: RateKind) -> tuple[tuple[str, str | int], ...]:
    return (("most", str(LARGEST_RATES[kind])),)


def _until_problems(entry: Entry) -> Iterator[Problem]:
    if entry.until is None:
        if entry.kind is Kind.LINE_SEEN and entry.status == Status.TEMPORARY:
            yield Problem("until", ProblemCode.MISSING)
        return
    if entry.until < entry.day:
        facts = (("day", entry.day.isoformat()),)
        yield Problem("until", ProblemCode.BEFORE_THE_DAY, facts)
    elif entry.until > LATEST:
        yield Problem("until", ProblemCode.ABOVE, (("most", LATEST.isoformat()),))


def _part_problems(entry: Entry) -> Iterator[Problem]:
    parts = {
        "principal": entry.principal,
        "interest": entry.interest,
        "fee_part": entry.fee_part,
    }
    told = {field: part for field, part in parts.items() if part is not None}
    for field, part in told.items():
        yield from _between(field, part, 0, LARGEST)
    amount = entry.amount or 0
    if entry.kind is Kind.REPAY and told and sum(told.values()) != amount:
        facts = (("sum", sum(told.values())), ("amount", amount))
        yield Problem("principal", ProblemCode.SPLIT_DIFFERS, facts)
    if entry.kind is Kind.BILL and told.get("principal", 0) > amount:
        yield Problem("principal", ProblemCode.ABOVE, (("most", amount),))


def _between(field: str, value: int, least: int, most: int) -> Iterator[Problem]:
    if value < least:
        yield Problem(field, ProblemCode.BELOW, (("least", least),))
    elif value > most:
        yield Problem(field, ProblemCode.ABOVE, (("most", most),))
