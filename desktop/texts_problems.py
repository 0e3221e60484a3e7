"""What is wrong with an entry, said beside the field."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from core.problems import Problem, ProblemCode
from desktop.i18n import filled, marked, translate
from desktop.number_style import NumberStyle

_SENTENCES = {
    ProblemCode.MISSING: marked("Problem", "needed"),
    ProblemCode.BELOW: marked("Problem", "%1 at least"),
    ProblemCode.ABOVE: marked("Problem", "%1 at most"),
    ProblemCode.ZERO: marked("Problem", "must not be zero"),
    ProblemCode.NO_SUCH_WORD: marked("Problem", "must be one of: %1"),
    ProblemCode.NOT_A_NAME: marked("Problem", "not a usable name"),
    ProblemCode.NOT_A_CURRENCY: marked("Problem", "three letters, such as CNY"),
    ProblemCode.RATE_WITHOUT_KIND: marked(
        "Problem", "say whether it is by the day, month or year"
    ),
    ProblemCode.RATE_ABSURD: marked("Problem", "%1 at most; is it a percentage?"),
    ProblemCode.BEFORE_THE_DAY: marked(
        "Problem", "lies before the entry's own day, %1"
    ),
    ProblemCode.SPLIT_DIFFERS: marked(
        "Problem", "the parts come to %1, the amount is %2"
    ),
    ProblemCode.OTHER_CURRENCY: marked("Problem", "the ledger counts in %1"),
    ProblemCode.LOAN_UNKNOWN: marked("Problem", "there is no loan called %1"),
    ProblemCode.LOAN_NOT_DRAWN: marked("Problem", "drawn only on %1"),
    ProblemCode.LOAN_OF_OTHER_LINE: marked("Problem", "this loan is on %1"),
    ProblemCode.LOAN_TAKEN: marked("Problem", "there is a loan called %1 already"),
    ProblemCode.ABOVE_DEBT: marked("Problem", "more than is owed: %1"),
    ProblemCode.PRINCIPAL_ABOVE_DEBT: marked(
        "Problem", "more than the principal owed: %1"
    ),
    ProblemCode.PAYMENT_BELOW_INTEREST: marked(
        "Problem", "less than the interest of %1"
    ),
    ProblemCode.NO_SOLUTION: marked("Problem", "no terms come to this"),
}

_MISREAD = {
    "day": marked("Problem", "not a date; try t, -3, 15 or 0315"),
    "until": marked("Problem", "not a date; try +30, 15 or 0315"),
    "amount": marked("Problem", "not an amount; sums such as 120+35*2 are fine"),
    "rate": marked("Problem", "not a percentage, such as 0.04"),
    "term": marked("Problem", "a whole number from 1 to 360"),
    "due_day": marked("Problem", "a day of the month, 1 to 31"),
    "statement_day": marked("Problem", "a day of the month, 1 to 31"),
    "minimum_share": marked("Problem", "not a percentage, such as 0.04"),
    "revolving_rate": marked("Problem", "not a percentage, such as 0.04"),
    "penalty_factor": marked("Problem", "not a number, such as 1.5"),
    "fees": marked("Problem", "months and percentage, such as 3: 2.5, 12: 8.8"),
}

#: Fields in which a limit of a problem is an amount in fen.
_AMOUNTS = frozenset({"amount", "principal", "interest", "fee_part", "payment"})
_MONEY = frozenset({"owed", "interest", "sum"})

#: Fields in which a limit of a problem is a fraction.
_RATES = frozenset({"rate", "minimum_share", "revolving_rate"})


def problem_sentence(problem: Problem, style: NumberStyle) -> str:
    """Return what is wrong, to stand beside the field."""
    values = tuple(_fact(problem, name, value, style) for name, value in problem.facts)
    return filled(translate("Problem", _SENTENCES[problem.code]), *values)


def misread_sentence(field: str) -> str:
    """Return what to type in a field whose text means nothing."""
    text = _MISREAD.get(field, _MISREAD["amount"])
    return translate("Problem", text)


def missing_sentence() -> str:
    """Return what is said of a field that must not be empty."""
    return translate("Problem", _SENTENCES[ProblemCode.MISSING])


def problem_sentences(
    problems: tuple[Problem, ...], style: NumberStyle
) -> Mapping[str, str]:
    """Return what is wrong by field, of several in one the first."""
    return {
        problem.field: problem_sentence(problem, style)
        for problem in reversed(problems)
    }


def _fact(problem: Problem, name: str, value: str | int, style: NumberStyle) -> str:
    if name in _MONEY or (name == "amount" and isinstance(value, int)):
        return style.money(int(value))
    if name in {"least", "most"}:
        return _bound(problem, value, style)
    if name in {"day", "drawn_on"}:
        return style.day(dt.date.fromisoformat(str(value)))
    return str(value)


def _bound(problem: Problem, value: str | int, style: NumberStyle) -> str:
    if problem.field in _AMOUNTS:
        return style.money(int(value))
    if problem.field in _RATES or (problem.field == "fees" and isinstance(value, str)):
        return style.rate(float(Decimal(value)))
    if problem.field == "penalty_factor":
        return style.number(float(Decimal(value)))
    if isinstance(value, str):
        return style.day(dt.date.fromisoformat(value))
    return style.number(value)
