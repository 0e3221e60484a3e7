"""What a warning says and what to do about it, in whole sentences.

Thresholds and figures come from the warning; nothing is worked out here.
"""

import datetime as dt
from collections.abc import Callable, Mapping

from core.estimate import CreditWarning, Headroom, Level, Measure
from desktop.i18n import filled, marked, translate
from desktop.number_style import NumberStyle

_TITLES = {
    "overdue": marked("WarningTitle", "Overdue"),
    "due-soon": marked("WarningTitle", "Due soon"),
    "debt-service": marked("WarningTitle", "Dues against income"),
    "debt-to-income": marked("WarningTitle", "Debt against income"),
    "utilisation": marked("WarningTitle", "Use of the lines"),
    "borrowing-to-repay": marked("WarningTitle", "Borrowing to repay"),
    "many-lenders": marked("WarningTitle", "Many lenders"),
    "loan-stacking": marked("WarningTitle", "Many loans at once"),
    "single-loan": marked("WarningTitle", "One large loan"),
    "persistent-debt": marked("WarningTitle", "Persistent debt"),
    "minimum-payment": marked("WarningTitle", "Minimum payments"),
    "dear-credit": marked("WarningTitle", "Dear credit"),
    "instalment-fee": marked("WarningTitle", "Instalment fee"),
    "rising-debt": marked("WarningTitle", "Rising debt"),
    "chasing-the-limit": marked("WarningTitle", "Chasing the limit"),
    "idle-line": marked("WarningTitle", "Idle line"),
    "consumer-cap": marked("WarningTitle", "All lines together"),
}

_ACTIONS = {
    "overdue": marked("WarningAction", "Pay this first: each day adds a penalty."),
    "due-soon": marked(
        "WarningAction", "Put the amount aside; a payment in time is free."
    ),
    "debt-service": marked(
        "WarningAction", "Borrow nothing more until the dues are lower."
    ),
    "debt-to-income": marked(
        "WarningAction", "Pay debt down before anything else; close what is dearest."
    ),
    "utilisation": marked(
        "WarningAction", "Pay down the fullest line; a lower use also helps the score."
    ),
    "borrowing-to-repay": marked(
        "WarningAction",
        "Stop drawing to repay. Ask the lender for a longer term instead.",
    ),
    "many-lenders": marked(
        "WarningAction", "Pay off the smallest debt first and open no new line."
    ),
    "loan-stacking": marked("WarningAction", "Wait before the next loan."),
    "single-loan": marked(
        "WarningAction", "Repay part of it early if that costs no fee."
    ),
    "persistent-debt": marked(
        "WarningAction", "Pay more than the interest each month, even a little."
    ),
    "minimum-payment": marked(
        "WarningAction", "Pay the whole bill, or a fixed amount above the minimum."
    ),
    "dear-credit": marked(
        "WarningAction", "Pay this loan off first; compare before you borrow again."
    ),
    "instalment-fee": marked(
        "WarningAction", "Compare the true yearly rate, not the fee."
    ),
    "rising-debt": marked(
        "WarningAction", "Find the month's dues in your income before you borrow."
    ),
    "chasing-the-limit": marked(
        "WarningAction", "Months with activity count, not loans: this buys nothing."
    ),
    "idle-line": marked(
        "WarningAction",
        "A line that lies idle may be cut. That harms nobody who does not need it.",
    ),
    "consumer-cap": marked(
        "WarningAction", "Lenders count all lines together; close what you do not use."
    ),
}

_RULES = {
    "available": marked("HeadroomRule", "limited by what the line has left"),
    "debt-service": marked("HeadroomRule", "limited by dues against income"),
    "debt-to-income": marked("HeadroomRule", "limited by debt against income"),
    "utilisation": marked("HeadroomRule", "limited by use of the lines"),
    "single-loan": marked("HeadroomRule", "limited by the size of one loan"),
    "overdue": marked("HeadroomRule", "nothing while something is overdue"),
}

_STANDING = {
    "available": marked("HeadroomRule", "the line has nothing left"),
    "debt-service": marked("HeadroomRule", "dues are already too high for the income"),
    "debt-to-income": marked("HeadroomRule", "debt is already too high for the income"),
    "utilisation": marked("HeadroomRule", "too much of the lines is already in use"),
    "single-loan": marked("HeadroomRule", "one loan is already too large"),
    "overdue": marked("HeadroomRule", "nothing while something is overdue"),
    "borrowing-to-repay": marked("HeadroomRule", "nothing while loans repay loans"),
    "many-lenders": marked("HeadroomRule", "nothing while so many lenders are owed"),
}


class _Facts:
    """The facts of a warning, written in a style."""

    def __init__(self, warning: CreditWarning, style: NumberStyle) -> None:
        self._facts = dict(warning.facts)
        self.warning = warning
        self.style = style

    def money(self, name: str) -> str:
        return self.style.money(int(self._facts[name]))

    def number(self, name: str) -> float:
        return float(self._facts.get(name, 0))

    def text(self, name: str) -> str:
        return str(self._facts.get(name, ""))

    def rate(self, name: str) -> str:
        return self.style.percent(float(self._facts[name]), 1)

    def day(self, name: str) -> str:
        return self.style.short_day(dt.date.fromisoformat(str(self._facts[name])))

    @property
    def measure(self) -> str:
        return measure_text(self.warning.unit, self.warning.measure, self.style)


def warning_title(rule: str) -> str:
    """Return what a rule is called; of an unknown one its id."""
    title = _TITLES.get(rule)
    return translate("WarningTitle", title) if title else rule


def warning_action(rule: str) -> str:
    """Return what to do about a warning; empty for an unknown rule."""
    action = _ACTIONS.get(rule)
    return translate("WarningAction", action) if action else ""


def warning_sentence(warning: CreditWarning, style: NumberStyle) -> str:
    """Return what a warning says, with its figures."""
    facts = _Facts(warning, style)
    write = _SENTENCES.get(warning.id)
    if write is None:
        return f"{warning_title(warning.id)}: {facts.measure}"
    text, values = write(facts)
    return filled(translate("WarningSentence", text), *values)


def measure_text(unit: Measure, value: float, style: NumberStyle) -> str:
    """Return the figure of a warning, or its threshold, with its unit."""
    match unit:
        case Measure.RATIO:
            return style.percent(value)
        case Measure.RATE:
            return style.percent(value, 1)
        case Measure.MONEY:
            return style.money(round(value))
        case Measure.DAYS:
            days = round(value)
            return translate("Measure", "%n days", "", days)
        case Measure.MONTHS:
            months = translate("Measure", "%1 months")
            return filled(months, style.number(value, 0 if value == int(value) else 1))
        case Measure.COUNT:
            return style.number(value)


def headroom_reason(headroom: Headroom) -> str:
    """Return which rule binds the headroom, to stand below the figure."""
    if headroom.amount is None or headroom.binding is None:
        return translate("HeadroomRule", "known once a limit or an income is told")
    rules = _RULES if headroom.amount else _STANDING
    text = rules.get(headroom.binding)
    return translate("HeadroomRule", text) if text else headroom.binding


_Said = tuple[str, tuple[str, ...]]


def _overdue(facts: _Facts) -> _Said:
    if not facts.number("penalty_per_day"):
        text = marked("WarningSentence", "%1 on %2 is overdue since %3")
        return text, (facts.money("amount"), facts.text("line"), facts.day("since"))
    return (
        marked("WarningSentence", "%1 on %2 is overdue since %3; %4 more each day"),
        (
            facts.money("amount"),
            facts.text("line"),
            facts.day("since"),
            facts.money("penalty_per_day"),
        ),
    )


def _due_soon(facts: _Facts) -> _Said:
    if facts.warning.level is not Level.INFO:
        text = marked(
            "WarningSentence",
            "%1 falls due in 30 days, more than a month's income of %2",
        )
        return text, (facts.money("amount"), facts.money("income"))
    text = marked("WarningSentence", "%1 is due in the next days, first %2 on %3")
    return text, (facts.money("amount"), facts.text("line"), facts.day("due"))


def _debt_service(facts: _Facts) -> _Said:
    text = marked("WarningSentence", "Dues take %1 of the income: %2 of %3 a month")
    return text, (facts.measure, facts.money("service"), facts.money("income"))


def _debt_to_income(facts: _Facts) -> _Said:
    text = marked("WarningSentence", "Debt of %2 is %1 of income")
    return text, (facts.measure, facts.money("debt"))


def _utilisation(facts: _Facts) -> _Said:
    text = marked("WarningSentence", "%1 of the lines is in use: %2 of %3")
    return text, (facts.measure, facts.money("used"), facts.money("limits"))


def _borrowing_to_repay(facts: _Facts) -> _Said:
    if facts.text("pattern") == "rolling":
        text = marked(
            "WarningSentence",
            "In three months %1 was borrowed and %2 repaid, while debt grew",
        )
        return text, (facts.money("borrowed"), facts.money("repaid"))
    text = marked("WarningSentence", "%1 borrowed on %2 (%3), %4 repaid to %5 on %6")
    return text, (
        facts.money("drawn"),
        facts.text("drawn_line"),
        facts.day("drawn_on"),
        facts.money("paid"),
        facts.text("paid_line"),
        facts.day("paid_on"),
    )


def _many_lenders(facts: _Facts) -> _Said:
    text = marked("WarningSentence", "Debts with %1 lenders at once: %2")
    return text, (facts.measure, facts.text("lenders"))


def _loan_stacking(facts: _Facts) -> _Said:
    text = marked("WarningSentence", "%1 loans drawn within 30 days")
    return text, (facts.measure,)


def _single_loan(facts: _Facts) -> _Said:
    if facts.text("of") == "line":
        text = marked("WarningSentence", "One loan of %1 takes %2 of the line %3")
        return text, (facts.money("amount"), facts.measure, facts.text("line"))
    text = marked("WarningSentence", "One loan of %1 is %2 of a month's income")
    return text, (facts.money("amount"), facts.measure)


def _persistent_debt(facts: _Facts) -> _Said:
    text = marked(
        "WarningSentence", "In 18 months %1 went to interest and fees, %2 to the debt"
    )
    return text, (facts.money("cost"), facts.money("principal"))


def _minimum_payment(facts: _Facts) -> _Said:
    told = (facts.text("line"), facts.measure)
    if not facts.number("months"):
        text = marked(
            "WarningSentence",
            "Only the minimum was paid on %1, %2 bills running; so it never ends",
        )
        return text, told
    text = marked(
        "WarningSentence",
        "Only the minimum was paid on %1, %2 bills running; so it takes %3 months"
        " and %4 of interest",
    )
    months = str(round(facts.number("months")))
    return text, (*told, months, facts.money("interest"))


def _dear_credit(facts: _Facts) -> _Said:
    told = (facts.text("line"), facts.measure)
    if facts.warning.level is Level.INFO:
        text = marked(
            "WarningSentence",
            "A loan on %1 truly costs %2 a year, more than private lending may (%3)",
        )
        return text, (*told, facts.rate("private_cap"))
    return marked("WarningSentence", "A loan on %1 truly costs %2 a year"), told


def _instalment_fee(facts: _Facts) -> _Said:
    text = marked(
        "WarningSentence", "The fee on %1 looks like %2 a year and truly is %3"
    )
    return text, (facts.text("line"), facts.rate("headline"), facts.rate("apr"))


def _rising_debt(facts: _Facts) -> _Said:
    text = marked("WarningSentence", "Debt rose from %1 to %2, %3 running")
    return text, (facts.money("from"), facts.money("to"), facts.measure)


def _chasing_the_limit(facts: _Facts) -> _Said:
    text = marked("WarningSentence", "%1 loans were repaid at once; they cost %2")
    return text, (facts.measure, facts.money("cost"))


def _idle_line(facts: _Facts) -> _Said:
    text = marked("WarningSentence", "%1 has not been used for %2")
    return text, (facts.text("line"), facts.measure)


def _consumer_cap(facts: _Facts) -> _Said:
    text = marked("WarningSentence", "All lines together allow %1")
    return text, (facts.measure,)


_SENTENCES: Mapping[str, Callable[[_Facts], _Said]] = {
    "overdue": _overdue,
    "due-soon": _due_soon,
    "debt-service": _debt_service,
    "debt-to-income": _debt_to_income,
    "utilisation": _utilisation,
    "borrowing-to-repay": _borrowing_to_repay,
    "many-lenders": _many_lenders,
    "loan-stacking": _loan_stacking,
    "single-loan": _single_loan,
    "persistent-debt": _persistent_debt,
    "minimum-payment": _minimum_payment,
    "dear-credit": _dear_credit,
    "instalment-fee": _instalment_fee,
    "rising-debt": _rising_debt,
    "chasing-the-limit": _chasing_the_limit,
    "idle-line": _idle_line,
    "consumer-cap": _consumer_cap,
}
