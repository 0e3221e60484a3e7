import datetime as dt
from decimal import Decimal

import pytest

from core.lending.apr import (
    TimedPayment,
    actuarial_rate,
    actuarial_rate_of_days,
    effective_rate,
    internal_rate,
    monthly_rate,
    unit_periods,
)
from core.lending.schedule import schedule_of
from core.lending.terms import Terms
from core.records import Method, RateKind


def row(
    count: int, amount: int, first: int = 1, odd: float = 0.0, step: int = 1
) -> list[TimedPayment]:
    return [TimedPayment(amount, first + index * step, odd) for index in range(count)]


#: Regulation Z, Appendix J (c): advance, payments, unit-periods a year, APR.
EXAMPLES = {
    "monthly": (5000_00, row(24, 230_00), 12, "9.69"),
    "long first month": (6000_00, row(36, 200_00, 1, 19 / 30), 12, "11.82"),
    "twice a month": (5000_00, row(24, 219_17, 0, 6 / 15), 24, "10.34"),
    "quarterly": (10_000_00, row(40, 385_00, 1, 39 / 90), 4, "8.97"),
    "weekly": (500_00, row(30, 17_60, 4, 4 / 7), 52, "14.96"),
    "first differs": (5000_00, row(1, 250_00) + row(23, 230_00, 2), 12, "10.08"),
    "each four weeks": (
        400_00,
        row(1, 39_50, 1, 5 / 28) + row(11, 38_31, 2, 5 / 28),
        13,
        "28.50",
    ),
    "last differs": (5000_00, row(23, 230_00) + row(1, 280_00, 24), 12, "10.50"),
    "each two weeks": (
        200_00,
        row(19, 9_50, 0, 8 / 14) + row(1, 30_00, 19, 8 / 14),
        26,
        "12.22",
    ),
    "first and last differ": (
        5000_00,
        row(1, 250_00) + row(22, 230_00, 2) + row(1, 280_00, 24),
        12,
        "10.90",
    ),
    "each two months": (
        8000_00,
        row(1, 449_36, 0, 52 / 60)
        + row(18, 465_00, 1, 52 / 60)
        + row(1, 200_00, 19, 52 / 60),
        6,
        "7.30",
    ),
    "single": (1000_00, row(1, 1080_00, 1), 365 / 255, "11.45"),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_actuarial_rate_of_the_examples_of_regulation_z(name: str) -> None:
    advance, payments, periods, expected = EXAMPLES[name]

    rate = actuarial_rate(advance, payments, periods)

    assert rate is not None
    assert f"{rate * 100:.2f}" == expected


def test_the_quick_way_for_months_is_the_general_one() -> None:
    quick = monthly_rate(6000_00, 1, 19 / 30, [200_00] * 36)

    assert quick == pytest.approx(
        actuarial_rate(6000_00, row(36, 200_00, 1, 19 / 30), 12), abs=1e-10
    )


def test_unit_periods_are_counted_back_from_the_payment() -> None:
    assert unit_periods(dt.date(1978, 2, 10), dt.date(1978, 4, 1)) == (1, 19 / 30)
    assert unit_periods(dt.date(2024, 1, 31), dt.date(2024, 2, 29)) == (0, 29 / 30)
    assert unit_periods(dt.date(2024, 1, 15), dt.date(2025, 1, 15)) == (12, 0.0)


def test_the_dates_of_an_example_give_its_rate() -> None:
    payments = [
        (dt.date(1978 + (3 + month) // 12, (3 + month) % 12 + 1, 1), 200_00)
        for month in range(36)
    ]

    rate = actuarial_rate_of_days(dt.date(1978, 2, 10), 6000_00, payments)

    assert rate is not None
    assert f"{rate * 100:.2f}" == "11.82"


def test_the_effective_rate_of_the_european_example() -> None:
    rate = effective_rate(
        [(dt.date(1994, 1, 1), 1000_00), (dt.date(1995, 7, 1), -1200_00)]
    )

    assert rate is not None
    assert f"{rate * 100:.2f}" == "12.96"


def test_what_costs_nothing_has_the_rate_nought() -> None:
    assert actuarial_rate(100_00, row(2, 50_00), 12) == 0.0
    assert monthly_rate(100_00, 1, 0.0, [50_00, 50_00]) == 0.0
    assert internal_rate([-100, 50, 50]) == 0.0


def test_what_is_not_paid_back_has_no_rate() -> None:
    assert actuarial_rate(100_00, row(2, 40_00), 12) is None
    assert monthly_rate(100_00, 1, 0.0, [40_00, 40_00]) is None


def test_the_internal_rate_may_be_negative_or_missing() -> None:
    assert internal_rate([-100, 50]) == pytest.approx(-0.5)
    assert internal_rate([100, 50]) is None
    assert internal_rate([]) is None
    assert effective_rate([]) is None


def test_of_several_internal_rates_the_one_nearest_to_nought_is_meant() -> None:
    # -100 + 230/(1+i) - 132/(1+i)^2 is zero at 10 % and at 20 %.
    assert internal_rate([-100, 230, -132]) == pytest.approx(0.1)


def test_a_dear_month_is_found_too() -> None:
    assert monthly_rate(100_00, 1, 0.0, [250_00]) == pytest.approx(1.5 * 12)
    assert actuarial_rate(100, row(1, 100_000), 12) == pytest.approx(999 * 12)


def test_the_nominal_rate_of_even_months_is_the_quoted_rate() -> None:
    schedule = schedule_of(
        Terms(
            1_000_000_00,
            Decimal("0.12"),
            RateKind.YEARLY,
            24,
            Method.EQUAL_INSTALMENT,
        ),
        None,
    )

    assert schedule.apr == pytest.approx(0.12, abs=1e-6)
    assert schedule.effective_rate == pytest.approx(1.01**12 - 1, abs=1e-6)


def test_a_fee_a_hundred_million_times_the_loan_has_a_rate_all_the_same() -> None:
    rate = monthly_rate(1, 60, 0.0, [100_000_001])

    assert rate is not None
    assert rate / 12 == pytest.approx(100_000_001 ** (1 / 60) - 1, abs=1e-9)


def test_fifty_years_at_any_rate_are_within_reach() -> None:
    payments = [TimedPayment(843_63, 1), *(TimedPayment(1, n) for n in range(2, 600))]

    rate = actuarial_rate(100_00, payments, 12)

    assert rate is not None
    assert rate / 12 == pytest.approx(7.44, abs=0.01)
