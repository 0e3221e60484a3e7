"""The list of rules, and what they say of one day, the most urgent first."""

from collections.abc import Callable, Iterator

from core.estimate import CreditWarning
from core.warnings.amounts import amount_warnings
from core.warnings.costs import (
    dear_credit,
    instalment_fee,
    minimum_payment,
    persistent_debt,
)
from core.warnings.dues import due_soon, overdue
from core.warnings.line_rules import consumer_cap, idle_line
from core.warnings.patterns import (
    borrowing_to_repay,
    chasing_the_limit,
    loan_stacking,
    many_lenders,
    rising_debt,
)
from core.warnings.situation import Situation

RULES: tuple[Callable[[Situation], Iterator[CreditWarning]], ...] = (
    overdue,
    borrowing_to_repay,
    amount_warnings,
    many_lenders,
    persistent_debt,
    minimum_payment,
    dear_credit,
    loan_stacking,
    rising_debt,
    due_soon,
    instalment_fee,
    chasing_the_limit,
    idle_line,
    consumer_cap,
)


def warnings_of(situation: Situation) -> tuple[CreditWarning, ...]:
    """Return every warning of a day, the most urgent first, else as listed."""
    found = [warning for rule in RULES for warning in rule(situation)]
    return tuple(sorted(found, key=lambda warning: -warning.level.rank))
