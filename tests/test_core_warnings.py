"""Every rule of warning: when it speaks, how loudly, with which figures and causes."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from core.estimate import CreditWarning, Level, Measure
from core.estimator.score import estimate_books
from core.scorecard import Part, Scorecard, load_scorecard
from core.warnings.all_rules import RULES
from tests.lending_books import books

CARD = load_scorecard("zhima-style")

LINE = (
    "2024-01-01 line 20000 line=借呗 item=jiebei rate=0 rate_kind=daily"
    " due_day=10 term=1 method=bullet\n"
)
BANK = (
    "2024-01-01 line 20000 line=某银行 item=bank rate=0 rate_kind=daily"
    " due_day=10 term=1 method=bullet\n"
)
WAGES = "".join(f"2024-0{month}-05 income 6000\n" for month in range(1, 6))


def told(text: str, on: str, card: Scorecard = CARD) -> tuple[CreditWarning, ...]:
    return estimate_books(books(text), dt.date.fromisoformat(on), card).warnings


def found(text: str, on: str, rule: str, card: Scorecard = CARD) -> CreditWarning:
    (one,) = (warning for warning in told(text, on, card) if warning.id == rule)
    return one


def silent(text: str, on: str, rule: str, card: Scorecard = CARD) -> bool:
    return all(warning.id != rule for warning in told(text, on, card))


def with_number(rule: str, name: str, value: str) -> Scorecard:
    """Return the card with one threshold of a rule moved."""
    part = CARD.warnings[rule]
    moved = Part({**part.numbers, name: Decimal(value)}, part.curves, part.source)
    return replace(CARD, warnings={**CARD.warnings, rule: moved})


def drawn(amount: str, day: str = "2024-05-11", term: int = 1, **more: str) -> str:
    fields = "".join(f" {name}={value}" for name, value in more.items())
    return f"{day} borrow {amount} line=借呗 loan=L term={term}{fields}\n"


# what is due


@pytest.mark.parametrize(
    ("day", "level", "days"),
    [("2024-05-11", Level.WARNING, 1), ("2024-05-13", Level.SEVERE, 3)],
)
def test_overdue_is_a_warning_at_once_and_severe_from_three_days(
    day: str, level: Level, days: int
) -> None:
    text = LINE.replace("rate=0", "rate=0.0004") + drawn("1000", "2024-04-15")

    warning = found(text, day, "overdue")

    facts = dict(warning.facts)
    assert (warning.level, warning.measure, warning.unit) == (level, days, Measure.DAYS)
    assert warning.entries == (2,)
    assert facts["since"] == "2024-05-10"
    # one and a half times 0.04 % a day of the principal
    assert facts["penalty_per_day"] == 60
    assert silent(text, "2024-05-10", "overdue")


def test_what_is_due_within_a_week_is_noted() -> None:
    text = LINE + drawn("1000", "2024-04-15")

    warning = found(text, "2024-05-03", "due-soon")

    assert (warning.level, warning.measure) == (Level.INFO, 7)
    assert dict(warning.facts)["amount"] == 1000_00
    assert silent(text, "2024-05-02", "due-soon")


def test_dues_of_a_month_above_the_income_are_a_warning() -> None:
    text = LINE + WAGES + drawn("6000.01", "2024-05-11")

    warning = found(text, "2024-05-20", "due-soon")

    assert (warning.level, warning.unit) == (Level.WARNING, Measure.MONEY)
    assert (warning.measure, warning.threshold) == (6000_01, 6000_00)
    assert silent(text.replace("6000.01", "6000"), "2024-05-20", "due-soon")


# amounts


@pytest.mark.parametrize(
    ("rule", "amount", "level", "threshold"),
    [
        ("debt-service", "2160", Level.CAUTION, 0.36),
        ("debt-service", "2580", Level.WARNING, 0.43),
        ("debt-service", "3300", Level.SEVERE, 0.55),
        ("utilisation", "10000", Level.CAUTION, 0.5),
        ("utilisation", "16000", Level.WARNING, 0.8),
        ("utilisation", "20000", Level.SEVERE, 1.0),
    ],
)
def test_a_rule_on_amounts_speaks_from_its_threshold_on(
    rule: str, amount: str, level: Level, threshold: float
) -> None:
    text = LINE + WAGES + drawn(amount)
    least = LINE + WAGES + drawn(str(Decimal(amount) - Decimal("0.01")))

    warning = found(text, "2024-05-20", rule)
    below = [w for w in told(least, "2024-05-20") if w.id == rule]

    assert (warning.level, warning.threshold) == (level, threshold)
    assert warning.measure == pytest.approx(threshold)
    assert warning.entries == (len(text.splitlines()),)
    assert all(one.level.rank < level.rank for one in below)


@pytest.mark.parametrize(
    ("rule", "yuan", "level", "threshold"),
    [
        ("debt-to-income", 36000, Level.WARNING, 6),
        ("debt-to-income", 72000, Level.SEVERE, 12),
        ("single-loan", 3000, Level.CAUTION, 0.5),
        ("single-loan", 6000, Level.WARNING, 1),
    ],
)
def test_a_rule_of_months_of_income_speaks_above_its_threshold(
    rule: str, yuan: int, level: Level, threshold: float
) -> None:
    large = LINE.replace("20000", "200000")
    at, above = (
        large + WAGES + drawn(amount, term=60, method="equal-principal")
        for amount in (f"{yuan}", f"{yuan}.01")
    )

    warning = found(above, "2024-05-20", rule)
    before = [w for w in told(at, "2024-05-20") if w.id == rule]

    assert (warning.level, warning.threshold) == (level, threshold)
    assert all(one.level.rank < level.rank for one in before)


def test_one_loan_above_half_of_its_line_is_a_caution_without_any_income() -> None:
    warning = found(LINE + drawn("10000.01"), "2024-05-20", "single-loan")

    assert warning.level is Level.CAUTION
    assert dict(warning.facts)["of"] == "line"
    assert silent(LINE + drawn("10000"), "2024-05-20", "single-loan")


# costs

#: 24 % a year, and every month a little more than the interest is paid.
SLOW = (
    "2022-01-01 line 20000 line=借呗 item=jiebei rate=0.02 rate_kind=monthly"
    " due_day=10\n"
    "2022-01-10 borrow 10000 line=借呗 loan=L term=120 method=equal-instalment\n"
)


def repaid(count: int, principal: str, interest: str) -> str:
    amount = Decimal(principal) + Decimal(interest)
    return "".join(
        f"{2022 + month // 12}-{month % 12 + 1:02d}-10 repay {amount} line=借呗 loan=L"
        f" principal={principal} interest={interest}\n"
        for month in range(1, count + 1)
    )


def test_more_interest_than_principal_in_18_months_is_persistent_debt() -> None:
    warning = found(
        SLOW + repaid(20, "50.00", "200.00"), "2023-09-20", "persistent-debt"
    )

    assert (warning.level, warning.threshold) == (Level.WARNING, 0.5)
    assert warning.measure == pytest.approx(0.8)
    assert len(warning.entries) == 18
    assert dict(warning.facts) == {"cost": 3600_00, "principal": 900_00}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # as much principal as interest
        (SLOW + repaid(20, "200.00", "200.00"), "2023-09-20"),
        # seventeen months of it only
        (SLOW + repaid(20, "50.00", "200.00"), "2023-06-20"),
        # debt below 2,000
        (SLOW.replace("10000", "1999") + repaid(20, "5.00", "20.00"), "2023-09-20"),
    ],
)
def test_less_than_that_is_no_persistent_debt(text: str, day: str) -> None:
    assert silent(text, day, "persistent-debt")


def test_persistent_debt_with_nothing_repaid_has_a_figure_that_can_be_read() -> None:
    warning = found(
        SLOW + repaid(20, "0.00", "200.00"), "2023-09-20", "persistent-debt"
    )

    assert warning.measure == 1


CARD_LINE = "2024-01-01 line 20000 line=招行 item=card due_day=9\n"


def bills(*paid: str) -> str:
    """Return bills of 10,000 with a minimum of 1,000, and what was paid of each."""
    return "".join(
        f"2024-{month:02d}-20 bill 10000 line=招行 until=2024-{month + 1:02d}-09"
        f" principal=1000\n2024-{month + 1:02d}-08 repay {amount} line=招行\n"
        for month, amount in enumerate(paid, 1)
    )


def test_three_bills_at_the_minimum_running_say_how_long_that_takes() -> None:
    text = CARD_LINE + bills("1000", "1000", "1000")

    warning = found(text, "2024-04-15", "minimum-payment")

    facts = dict(warning.facts)
    assert (warning.level, warning.measure) == (Level.CAUTION, 3)
    assert (facts["balance"], facts["minimum"]) == (10_000_00, 1000_00)
    assert 24 < int(facts["months"]) < 120
    assert int(facts["interest"]) > 1000_00
    assert silent(text, "2024-04-08", "minimum-payment")
    for paid in (("1000", "1000"), ("1000", "5000", "1000"), ("5000", "1000", "1000")):
        assert silent(CARD_LINE + bills(*paid), "2024-04-15", "minimum-payment")


@pytest.mark.parametrize(
    ("rate", "level", "threshold"),
    [
        ("0.3", Level.CAUTION, 0.24),
        ("0.2", Level.INFO, 0.12),
        ("0.11", None, None),
    ],
)
def test_dear_credit_is_a_caution_and_a_note_above_the_private_cap(
    rate: str, level: Level | None, threshold: float | None
) -> None:
    text = LINE + drawn("1200", "2024-05-10", 12, rate=rate, rate_kind="yearly")
    text = text.replace("term=12", "term=12 method=equal-principal")

    warnings = [w for w in told(text, "2024-05-20") if w.id == "dear-credit"]

    assert [(w.level, w.threshold) for w in warnings] == (
        [] if level is None else [(level, threshold)]
    )
    assert all(w.measure == pytest.approx(float(rate), rel=0.02) for w in warnings)


def test_a_fee_that_hides_its_rate_is_noted() -> None:
    text = LINE + drawn(
        "1200", term=12, rate="0.088", rate_kind="fee", method="equal-instalment"
    )

    warning = found(text, "2024-05-20", "instalment-fee")

    facts = dict(warning.facts)
    assert warning.level is Level.INFO
    assert facts["headline"] == pytest.approx(0.088)
    assert float(facts["apr"]) > 0.15
    assert warning.measure == pytest.approx(float(facts["apr"]) / 0.088)


# lines


def test_a_line_is_idle_from_90_days_on() -> None:
    warning = found(LINE, "2024-03-31", "idle-line")

    assert (warning.level, warning.measure) == (Level.INFO, 90)
    assert silent(LINE, "2024-03-30", "idle-line")
    assert silent(LINE.replace("jiebei", "family"), "2024-03-31", "idle-line")


def test_all_consumer_lines_above_200000_are_noted() -> None:
    large, family = LINE.replace("20000", "199999"), BANK.replace("bank", "family")

    warning = found(large + BANK.replace("20000", "2"), "2024-01-02", "consumer-cap")

    assert (warning.measure, warning.threshold) == (200_001_00, 200_000_00)
    assert silent(large + BANK.replace("20000", "1"), "2024-01-02", "consumer-cap")
    assert silent(large + family, "2024-01-02", "consumer-cap")


# patterns

ROUND = (
    LINE
    + BANK
    + """
2024-03-20 borrow 1000 line=借呗 loan=A term=1
2024-04-08 borrow 1200 line=某银行 loan=B term=1
2024-04-10 repay 1000 line=借呗 loan=A
"""
)


def test_a_loan_of_like_size_days_from_a_repayment_is_borrowing_to_repay() -> None:
    warning = found(ROUND, "2024-04-12", "borrowing-to-repay")

    assert (warning.level, warning.measure) == (Level.WARNING, 1)
    assert warning.entries == (4, 5)
    assert dict(warning.facts)["drawn_line"] == "某银行"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("borrow 1200", "borrow 1301"),  # not of like size
        ("2024-04-08", "2024-04-04"),  # too far apart
        (
            "repay 1000 line=借呗 loan=A",
            "repay 1200 line=某银行 loan=B",
        ),  # its own debt
    ],
)
def test_other_loans_beside_repayments_are_not(old: str, new: str) -> None:
    assert silent(ROUND.replace(old, new), "2024-04-12", "borrowing-to-repay")


def test_a_repayment_that_pays_several_loans_is_matched_as_a_whole() -> None:
    text = (
        LINE
        + BANK
        + """
2024-03-20 borrow 600 line=借呗 loan=A term=1
2024-03-21 borrow 600 line=借呗 loan=C term=1
2024-04-08 borrow 1200 line=某银行 loan=B term=1
2024-04-10 repay 1200 line=借呗
"""
    )

    warning = found(text, "2024-04-12", "borrowing-to-repay")

    assert dict(warning.facts)["paid"] == 1200_00


def test_borrowing_to_repay_again_is_severe() -> None:
    again = """
2024-05-08 borrow 1200 line=借呗 loan=C term=1
2024-05-10 repay 1200 line=某银行 loan=B
"""

    warning = found(ROUND + again, "2024-05-12", "borrowing-to-repay")

    assert (warning.level, warning.measure, warning.threshold) == (Level.SEVERE, 2, 2)


def test_three_months_of_borrowing_more_than_is_repaid_are_a_warning() -> None:
    text = LINE + "".join(
        f"2024-0{month}-12 borrow 3000 line=借呗 loan=L{month} term=6"
        " method=equal-principal\n"
        for month in (2, 3, 4)
    )
    text += "".join(
        f"2024-0{month}-10 repay {amount} line=借呗 loan=L{number}\n"
        for month, number, amount in (
            (3, 2, 500),
            (4, 2, 500),
            (5, 2, 500),
            (4, 3, 1500),
            (5, 3, 500),
            (5, 4, 1000),
        )
    )

    warning = found(text, "2024-05-10", "borrowing-to-repay")

    assert (warning.level, warning.unit) == (Level.WARNING, Measure.MONEY)
    assert (warning.measure, warning.threshold) == (9000_00, 4500_00)
    assert dict(warning.facts)["pattern"] == "rolling"
    # without repayments it is a first debt, not one kept alive by another
    assert silent(text.replace("repay", "purchase"), "2024-05-10", "borrowing-to-repay")


@pytest.mark.parametrize(
    ("count", "level"),
    [(2, None), (3, Level.CAUTION), (4, Level.CAUTION), (5, Level.SEVERE)],
)
def test_debts_with_many_lenders(count: int, level: Level | None) -> None:
    text = "".join(
        LINE.replace("借呗", f"line{number}").replace("jiebei", "bank")
        + f"2024-05-0{number} borrow 100 line=line{number} loan=L{number}\n"
        for number in range(1, count + 1)
    )

    warnings = [w for w in told(text, "2024-05-06") if w.id == "many-lenders"]

    assert [(w.level, w.measure) for w in warnings] == (
        [] if level is None else [(level, count)]
    )
    assert all(len(w.entries) == count for w in warnings)


def test_lines_of_one_lender_count_once() -> None:
    text = "".join(
        LINE.replace("借呗", f"line{number}") + f"2024-05-0{number} borrow 100"
        f" line=line{number} loan=L{number}\n"
        for number in range(1, 4)
    ).replace("rate=0 ", "rate=0 counterparty=蚂蚁 ")

    assert silent(text, "2024-05-06", "many-lenders")


def loans_on(*days: str) -> str:
    return "".join(
        f"{day} borrow 100 line=借呗 loan=L{number} term=12\n"
        for number, day in enumerate(days)
    )


def test_four_loans_within_30_days_are_stacked() -> None:
    four = ("2024-05-01", "2024-05-05", "2024-05-12", "2024-05-30")

    warning = found(LINE + loans_on(*four), "2024-05-30", "loan-stacking")

    assert (warning.level, warning.measure) == (Level.CAUTION, 4)
    assert warning.entries == (2, 3, 4, 5)
    # a day later the first of them is 30 days back
    bold = with_number("loan-stacking", "least", "4")
    assert silent(LINE + loans_on(*four), "2024-05-31", "loan-stacking", bold)


def test_three_loans_are_stacked_for_one_who_hardly_ever_borrows() -> None:
    seldom = ("2024-01-10", "2024-05-05", "2024-05-12", "2024-05-30")
    often = ("2024-03-10", "2024-03-12", "2024-04-04", "2024-04-06", "2024-04-20")

    assert found(LINE + loans_on(*seldom), "2024-05-30", "loan-stacking").measure == 3
    assert silent(
        LINE + loans_on(*often, *often[:4], *seldom[1:]), "2024-05-30", "loan-stacking"
    )


RISING = LINE + loans_on("2024-02-20", "2024-03-20", "2024-04-20", "2024-05-20")


def test_debt_that_rises_three_months_running_on_a_flat_income_is_a_caution() -> None:
    warning = found(RISING + WAGES, "2024-05-25", "rising-debt")

    assert (warning.level, warning.measure, warning.unit) == (
        Level.CAUTION,
        3,
        Measure.MONTHS,
    )
    growing = "".join(
        f"2024-0{month}-05 income {4000 + 1000 * month}\n" for month in range(1, 6)
    )
    assert silent(RISING + growing, "2024-05-25", "rising-debt")
    assert silent(
        RISING + WAGES + "2024-04-25 repay 200 line=借呗\n", "2024-05-25", "rising-debt"
    )


def test_loans_repaid_within_ten_days_twice_chase_the_limit() -> None:
    text = LINE.replace("rate=0", "rate=0.0005") + (
        "2024-03-01 borrow 1000 line=借呗 loan=A\n"
        "2024-03-11 repay 1005 line=借呗 loan=A\n"
        "2024-05-01 borrow 1000 line=借呗 loan=B\n"
        "2024-05-11 repay 1005 line=借呗 loan=B\n"
    )

    warning = found(text, "2024-05-12", "chasing-the-limit")

    assert (warning.level, warning.measure) == (Level.INFO, 2)
    assert dict(warning.facts)["cost"] == 10_00
    assert warning.entries == (2, 4)
    once = "\n".join(text.splitlines()[:3])
    assert silent(once, "2024-05-12", "chasing-the-limit")
    marked = once.replace("loan=A\n", "loan=A item=chasing\n", 1)
    assert found(marked, "2024-05-12", "chasing-the-limit").measure == 1


# all of them


@pytest.mark.parametrize(
    ("rule", "name", "value", "text", "day"),
    [
        ("overdue", "warning", "2", LINE + drawn("100", "2024-04-15"), "2024-05-11"),
        ("due-soon", "info", "6", LINE + drawn("100", "2024-04-15"), "2024-05-03"),
        ("debt-service", "caution", "0.37", LINE + WAGES + drawn("2160"), "2024-05-20"),
        ("debt-to-income", "warning", "7", LINE + drawn("1"), "2024-05-20"),
        ("utilisation", "caution", "0.51", LINE + drawn("10000"), "2024-05-20"),
        ("borrowing-to-repay", "days", "1", ROUND, "2024-04-12"),
        ("borrowing-to-repay", "size", "0.1", ROUND, "2024-04-12"),
        ("single-loan", "caution", "0.6", LINE + drawn("10001"), "2024-05-20"),
        (
            "persistent-debt",
            "warning",
            "4",
            SLOW + repaid(20, "50.00", "200.00"),
            "2023-09-20",
        ),
        (
            "minimum-payment",
            "caution",
            "4",
            CARD_LINE + bills("1000", "1000", "1000"),
            "2024-04-15",
        ),
        ("rising-debt", "caution", "5", RISING + WAGES, "2024-05-25"),
        ("idle-line", "info", "91", LINE, "2024-03-31"),
    ],
)
def test_a_rule_follows_its_threshold_on_the_card(
    rule: str, name: str, value: str, text: str, day: str
) -> None:
    shipped = [w for w in told(text, day) if w.id == rule]

    assert rule == "debt-to-income" or shipped
    assert silent(text, day, rule, with_number(rule, name, value))


def test_every_warning_names_its_source_and_the_most_urgent_comes_first() -> None:
    text = ROUND + drawn("19000", "2024-04-12", 12) + "2024-04-13 income 100\n"

    warnings = told(text, "2024-05-20")

    ranks = [warning.level.rank for warning in warnings]
    assert len(warnings) >= 5
    assert ranks == sorted(ranks, reverse=True)
    assert all(w.source == CARD.warnings[w.id].source for w in warnings)


def test_there_is_a_rule_for_every_table_of_warnings_on_the_card() -> None:
    # the four rules on amounts are one function
    assert len(RULES) + 3 == len(CARD.warnings)
