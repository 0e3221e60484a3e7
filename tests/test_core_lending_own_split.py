import pytest

from core.lending.own_split import Cause, SplitCheck, split_check
from core.lending.positions import Payment, Split
from tests.lending_books import standing

#: 10,000 at 0.04 % a day, drawn on 2024-01-15; the first instalment is 900.74,
#: of which 124.00 interest for 31 days.
DRAWN = (
    "2024-01-15 borrow 10000.00 line=借呗 loan=L1 rate=0.0004 rate_kind=daily "
    "term=12 due_day=15 method=equal-instalment\n"
)


def paid(text: str, on: str = "2024-02-20") -> Payment:
    (payment,) = standing(DRAWN + text, on).payments
    return payment


def checked(text: str) -> SplitCheck:
    found = split_check(paid(text))
    assert found is not None
    return found


def test_a_payment_without_a_split_is_split_by_the_schedule_alone() -> None:
    payment = paid("2024-02-15 repay 900.74 loan=L1")

    assert not payment.split_told
    assert (payment.principal, payment.interest) == (776_74, 124_00)
    assert payment.reckoned is None
    assert split_check(payment) is None


def test_a_told_split_keeps_ours_beside_it() -> None:
    payment = paid("2024-02-15 repay 900.74 loan=L1 principal=770.74 interest=130.00")

    assert payment.split_told
    assert (payment.principal, payment.interest, payment.fee) == (770_74, 130_00, 0)
    assert payment.reckoned == Split(776_74, 124_00, 0)


def test_the_parts_may_be_told_for_a_line_instead_of_a_loan() -> None:
    payment = paid("2024-02-15 repay 900.74 line=借呗 principal=770.74 interest=130.00")

    assert payment.reckoned == Split(776_74, 124_00, 0)


@pytest.mark.parametrize(
    ("parts", "cause"),
    [
        ("principal=776.74 interest=124.00", Cause.SAME),
        ("principal=776.70 interest=124.04", Cause.ROUNDING),
        # A year of 360 days: 10,000 × 14.6 % × 31 / 360.
        ("principal=775.02 interest=125.72", Cause.DAY_COUNT),
        # A twelfth of the yearly rate: 10,000 × 14.6 % / 12.
        ("principal=779.07 interest=121.67", Cause.DAY_COUNT),
        ("principal=745.74 interest=155.00", Cause.RATE),
        ("principal=766.74 interest=124.00 fee_part=10.00", Cause.FEE),
    ],
)
def test_the_likely_cause_of_a_difference_is_named(parts: str, cause: Cause) -> None:
    assert checked(f"2024-02-15 repay 900.74 loan=L1 {parts}").cause is cause


def test_a_dearer_rate_is_told_by_how_many_times_it_is_ours() -> None:
    found = checked("2024-02-15 repay 900.74 loan=L1 principal=745.74 interest=155.00")

    assert (found.principal, found.interest, found.fee) == (-31_00, 31_00, 0)
    assert found.rate_factor == pytest.approx(1.25)


def test_looking_at_our_split_changes_nothing_of_the_loan() -> None:
    told = "2024-02-15 repay 900.74 loan=L1 principal=776.74 interest=124.00"
    untold = "2024-02-15 repay 900.74 loan=L1"

    (with_split,) = standing(DRAWN + told, "2024-03-01").loans
    (without,) = standing(DRAWN + untold, "2024-03-01").loans

    assert with_split == without


def test_a_payment_of_more_than_the_loan_takes_is_not_compared() -> None:
    payment = paid("2024-02-15 repay 12000 loan=L1 principal=11876 interest=124.00")

    assert payment.before_books > 0
    assert payment.reckoned is None


def test_a_split_told_late_is_compared_with_penalty_and_all() -> None:
    payment = paid(
        "2024-02-25 repay 905.40 loan=L1 principal=776.74 interest=124.00 "
        "fee_part=4.66",
        "2024-02-26",
    )

    assert payment.reckoned == Split(776_74, 124_00, 4_66)
