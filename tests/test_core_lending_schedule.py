import datetime as dt
from decimal import Decimal

import pytest

from core.lending.rates import compounded, converted, nominal_of, per_day, yearly
from core.lending.schedule import Schedule, schedule_of
from core.lending.terms import Terms
from core.records import Method, RateKind

JANUARY_15 = dt.date(2024, 1, 15)


def terms(
    method: Method = Method.EQUAL_INSTALMENT,
    *,
    principal: int = 10_000_00,
    rate: str = "0.0004",
    kind: RateKind = RateKind.DAILY,
    term: int = 12,
    due_day: int | None = None,
) -> Terms:
    return Terms(principal, Decimal(rate), kind, term, method, due_day)


def amounts(schedule: Schedule) -> list[int]:
    return [row.amount for row in schedule.rows]


@pytest.mark.parametrize(
    ("rate", "payment", "interest"),
    [
        ("0.00015", 858_25, 299_04),
        ("0.0003", 883_58, 602_99),
        ("0.0004", 900_70, 808_36),
        ("0.0005", 917_99, 1015_87),
        ("0.0006", 935_46, 1225_56),
    ],
)
def test_by_months_of_a_twelfth_the_level_payment_is_exact(
    rate: str, payment: int, interest: int
) -> None:
    schedule = schedule_of(terms(rate=rate), None)

    assert (schedule.payment, schedule.interest_total) == (payment, interest)
    assert [row.due for row in schedule.rows] == [None] * 12


def test_by_actual_days_every_instalment_is_exact() -> None:
    schedule = schedule_of(terms(due_day=15), JANUARY_15)

    assert schedule.payment == 900_74
    assert [row.interest for row in schedule.rows] == [
        *(124_00, 106_99, 104_53, 91_60, 84_62, 72_10),
        *(64_22, 53_85, 41_95, 32_70, 21_23, 11_03),
    ]
    assert schedule.interest_total == 808_82
    assert schedule.rows[-1].amount == 900_68
    assert schedule.rows[-1].principal == 889_65


def test_interest_only_asks_for_the_days_of_each_month_and_the_principal_last() -> None:
    schedule = schedule_of(terms(Method.INTEREST_ONLY, due_day=15), JANUARY_15)

    assert [row.interest // 100 for row in schedule.rows] == [
        *(124, 116, 124, 120, 124, 120, 124, 124, 120, 124, 120, 124),
    ]
    assert schedule.interest_total == 1464_00
    assert [row.principal for row in schedule.rows] == [0] * 11 + [10_000_00]


def test_nominal_and_compounded_rates_of_a_daily_rate() -> None:
    nominal = yearly(Decimal("0.0004"), RateKind.DAILY)

    assert float(nominal) == 0.146
    assert round(compounded(0.146, 12), 5) == 0.15618
    assert round(compounded(0.146, 365), 5) == 0.15716
    assert nominal_of(compounded(0.146, 12), 12) == pytest.approx(0.146)


@pytest.mark.parametrize(
    ("wanted", "rate"),
    [
        (RateKind.DAILY, "0.0004"),
        (RateKind.MONTHLY, "0.012166666666666667"),
        (RateKind.YEARLY, "0.146"),
        (RateKind.FEE, "0.073"),
    ],
)
def test_a_rate_can_be_quoted_any_way(wanted: RateKind, rate: str) -> None:
    assert converted(Decimal("0.146"), RateKind.YEARLY, wanted, 6) == Decimal(rate)


def test_forty_five_days_of_five_thousand_at_five_hundredths_of_a_per_cent() -> None:
    assert per_day(Decimal("0.0005"), RateKind.DAILY).interest(5000_00, 45) == 112_50


@pytest.mark.parametrize(
    ("fee", "term", "nominal", "effective"),
    [
        ("0.025", 3, "14.94", "16.00"),
        ("0.045", 6, "15.27", "16.38"),
        ("0.065", 9, "15.34", "16.47"),
        ("0.075", 12, "13.57", "14.44"),
        ("0.088", 12, "15.86", "17.07"),
    ],
)
def test_the_true_rate_of_an_instalment_fee(
    fee: str, term: int, nominal: str, effective: str
) -> None:
    schedule = schedule_of(
        terms(principal=12_000_00, rate=fee, kind=RateKind.FEE, term=term), None
    )

    assert schedule.apr is not None
    assert schedule.effective_rate is not None
    assert f"{schedule.apr * 100:.2f}" == nominal
    assert f"{schedule.effective_rate * 100:.2f}" == effective


def test_a_fee_is_spread_evenly_and_the_last_instalment_takes_the_odd_fen() -> None:
    schedule = schedule_of(
        terms(principal=1000_00, rate="0.065", kind=RateKind.FEE, term=9), None
    )

    assert [row.fee for row in schedule.rows] == [7_22] * 8 + [7_24]
    assert [row.principal for row in schedule.rows] == [111_11] * 8 + [111_12]
    assert (schedule.fee_total, schedule.interest_total) == (65_00, 0)


def test_due_days_are_clamped_to_the_ends_of_months_and_do_not_wander() -> None:
    schedule = schedule_of(terms(term=4, due_day=31), dt.date(2023, 12, 31))

    assert [row.due for row in schedule.rows] == [
        dt.date(2024, 1, 31),
        dt.date(2024, 2, 29),
        dt.date(2024, 3, 31),
        dt.date(2024, 4, 30),
    ]
    common_year = schedule_of(terms(term=2, due_day=30), dt.date(2022, 12, 30))
    assert common_year.rows[-1].due == dt.date(2023, 2, 28)


def test_the_first_instalment_falls_in_the_month_after_drawing() -> None:
    schedule = schedule_of(terms(due_day=10), dt.date(2024, 1, 25))

    assert schedule.rows[0].due == dt.date(2024, 2, 10)
    assert schedule.rows[0].interest == 10_000_00 * 16 * 4 // 10_000


def test_a_leap_day_is_a_day_of_interest() -> None:
    leap = schedule_of(terms(Method.BULLET, term=1, due_day=1), dt.date(2024, 2, 1))
    common = schedule_of(terms(Method.BULLET, term=1, due_day=1), dt.date(2023, 2, 1))

    assert leap.interest_total == 10_000_00 * 29 * 4 // 10_000
    assert common.interest_total == 10_000_00 * 28 * 4 // 10_000


def test_six_months_of_interest_then_six_equal_instalments() -> None:
    schedule = schedule_of(
        terms(Method.INTEREST_ONLY_THEN_EQUAL, due_day=15), JANUARY_15
    )

    assert [row.principal for row in schedule.rows[:6]] == [0] * 6
    assert [row.interest for row in schedule.rows[:6]] == [
        *(124_00, 116_00, 124_00, 120_00, 124_00, 120_00),
    ]
    assert {row.amount for row in schedule.rows[6:11]} == {schedule.payment}
    assert abs(schedule.rows[11].amount - schedule.payment) <= 6
    assert sum(row.principal for row in schedule.rows) == 10_000_00


def test_equal_principal_with_falling_interest() -> None:
    schedule = schedule_of(terms(Method.EQUAL_PRINCIPAL, due_day=15), JANUARY_15)

    assert [row.principal for row in schedule.rows] == [833_33] * 11 + [833_37]
    assert schedule.payment == 833_33 + 124_00
    assert amounts(schedule) == sorted(amounts(schedule), reverse=True)


def test_a_bullet_loan_is_paid_at_once_at_the_end() -> None:
    schedule = schedule_of(terms(Method.BULLET, term=3, due_day=15), JANUARY_15)

    (row,) = schedule.rows
    assert (row.due, row.principal) == (dt.date(2024, 4, 15), 10_000_00)
    assert row.interest == 10_000_00 * 91 * 4 // 10_000


@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize("start", [None, JANUARY_15])
def test_a_loan_that_costs_nothing_is_paid_back_to_the_fen(
    method: Method, start: dt.date | None
) -> None:
    schedule = schedule_of(terms(method, principal=100_01, rate="0"), start)

    assert sum(amounts(schedule)) == 100_01
    assert schedule.interest_total == 0
    assert schedule.apr == 0.0
    assert schedule.effective_rate == 0.0


def test_a_few_fen_over_many_months_never_turn_negative() -> None:
    for principal in range(1, 20):
        for method in Method:
            schedule = schedule_of(terms(method, principal=principal), JANUARY_15)
            assert sum(row.principal for row in schedule.rows) == principal
            assert min(amounts(schedule)) >= 0
            assert schedule.rows[-1].balance == 0


@pytest.mark.parametrize(
    "impossible",
    [terms(term=0), terms(principal=-1), terms(rate="-0.0001")],
)
def test_impossible_terms_have_no_schedule(impossible: Terms) -> None:
    with pytest.raises(ValueError, match="impossible terms"):
        schedule_of(impossible, JANUARY_15)


def test_a_monthly_and_a_yearly_rate_run_by_actual_days_too() -> None:
    a_month = schedule_of(
        terms(Method.BULLET, rate="0.01", kind=RateKind.MONTHLY, term=1), JANUARY_15
    )
    a_year = schedule_of(
        terms(Method.BULLET, rate="0.12", kind=RateKind.YEARLY, term=1), JANUARY_15
    )

    assert a_month.interest_total == a_year.interest_total == 101_92
