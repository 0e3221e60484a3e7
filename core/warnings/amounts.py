"""Rules on amounts: utilisation, debt service, debt to income, one large loan.

These four are also what the headroom is measured by, so each is a function of
a :class:`~core.warnings.situation.Load` alone.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from core.estimate import CreditWarning, Level, Measure
from core.scorecard import Scorecard
from core.warnings.situation import Load, Situation
from core.warnings.thresholds import least_of, level_reached


@dataclass(frozen=True, slots=True)
class AmountRule:
    """A rule whose figure grows with what is owed.

    ``measure`` is the figure as a part and the whole it is held against, ``None``
    while unknown.  ``above`` says that the threshold itself is still allowed.
    """

    id: str
    measure: Callable[[Load], tuple[int, int] | None]
    unit: Measure
    above: bool


AMOUNT_RULES = (
    AmountRule(
        "utilisation", lambda load: load.utilisation, Measure.RATIO, above=False
    ),
    AmountRule(
        "debt-service", lambda load: load.service_ratio, Measure.RATIO, above=False
    ),
    AmountRule(
        "debt-to-income", lambda load: load.months_of_income, Measure.MONTHS, above=True
    ),
    AmountRule(
        "single-loan", lambda load: load.largest_share, Measure.RATIO, above=True
    ),
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where each amount rule begins to stand at level warning, on a card.

    Whole numbers are held against one another, so that a headroom is found at once.
    """

    limits: tuple[tuple[AmountRule, int, int], ...]

    def binding(self, load: Load) -> str | None:
        """Return the first amount rule that stands at level warning or above."""
        for rule, numerator, denominator in self.limits:
            measure = rule.measure(load)
            if measure is None:
                continue
            excess = measure[0] * denominator - numerator * measure[1]
            if excess > 0 or (excess == 0 and not rule.above):
                return rule.id
        return None


def bounds_of(card: Scorecard) -> Bounds:
    """Return where the amount rules of a card begin to bind."""
    found = []
    for rule in AMOUNT_RULES:
        least = least_of(card.warnings[rule.id], Level.WARNING)
        if least is not None:
            found.append((rule, *least.as_integer_ratio()))
    return Bounds(tuple(found))


def amount_warnings(situation: Situation) -> Iterator[CreditWarning]:
    """Yield what the amounts owed give reason to say."""
    for rule in AMOUNT_RULES:
        ratio = rule.measure(situation.load)
        measure = None if ratio is None else Fraction(*ratio)
        part = situation.card.warnings[rule.id]
        reached = measure is not None and level_reached(part, measure, above=rule.above)
        if measure is not None and reached:
            level, threshold = reached
            yield CreditWarning(
                rule.id,
                level,
                float(measure),
                float(threshold),
                rule.unit,
                _CAUSES[rule.id](situation),
                part.source,
                _facts(rule.id, situation),
            )
        elif rule.id == "single-loan":
            yield from _large_on_its_line(situation)


def _large_on_its_line(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a caution for a loan that takes more than half of its line."""
    part = situation.card.warnings["single-loan"]
    limits = {line.name: line.limit_in_force for line in situation.positions.lines}
    shares = [
        (Fraction(loan.outstanding, limit), loan)
        for loan in situation.open_loans
        if (limit := limits.get(loan.line))
    ]
    if not shares:
        return
    share, loan = max(shares, key=lambda pair: pair[0])
    if share > Fraction(part.numbers["caution"]):
        yield CreditWarning(
            "single-loan",
            Level.CAUTION,
            float(share),
            part["caution"],
            Measure.RATIO,
            loan.entries[:1],
            part.source,
            (("of", "line"), ("line", loan.line), ("amount", loan.outstanding)),
        )


def _facts(
    rule: str, situation: Situation
) -> tuple[tuple[str, str | int | float], ...]:
    load = situation.load
    if rule == "utilisation":
        return (("used", load.used), ("limits", load.limits))
    income = ("income", load.income or 0)
    match rule:
        case "debt-service":
            return (("service", load.service), income)
        case "debt-to-income":
            return (("debt", load.debt), income)
        case _:
            return (("of", "income"), ("amount", load.largest), income)


def _open_loan_entries(situation: Situation) -> tuple[int, ...]:
    return tuple(
        sorted({entry for loan in situation.open_loans for entry in loan.entries[:1]})
    )


def _due_entries(situation: Situation) -> tuple[int, ...]:
    horizon = 62
    return tuple(
        sorted(
            {
                piece.entry
                for piece in situation.positions.pending
                if piece.entry and (piece.due - situation.on).days <= horizon
            }
        )
    )


def _largest_entry(situation: Situation) -> tuple[int, ...]:
    largest = max(situation.open_loans, key=lambda loan: loan.outstanding, default=None)
    return largest.entries[:1] if largest else ()


_CAUSES: Mapping[str, Callable[[Situation], tuple[int, ...]]] = {
    "utilisation": _open_loan_entries,
    "debt-service": _due_entries,
    "debt-to-income": _open_loan_entries,
    "single-loan": _largest_entry,
}
