import datetime as dt

import pytest

from core.lending.positions import InstalmentState, RowStatus
from core.lending.schedule import schedule_of
from core.lending.terms import Terms
from core.records import Method
from tests.lending_books import standing, the_line, the_loan

#: The loan of the exact cases: 10,000 at 0.04 % a day, drawn on 2024-01-15.
DRAWN = (
    "2024-01-15 borrow 10000.00 line=借呗 loan=L1 rate=0.0004 rate_kind=daily "
    "term=12 due_day=15 method=equal-instalment\n"
)

#: Its instalments of the first three months, paid on their days.
THREE_PAID = DRAWN + (
    "2024-02-15 repay 900.74 line=借呗\n"
    "2024-03-15 repay 900.74 line=借呗\n"
    "2024-04-15 repay 900.74 line=借呗\n"
)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def row_of(rows: tuple[InstalmentState, ...], due: str) -> InstalmentState:
    return next(row for row in rows if row.due == day(due))


def test_a_new_loan_stands_as_its_schedule_says() -> None:
    loan = the_loan(DRAWN, "2024-01-15")
    plan = schedule_of(
        Terms(
            10_000_00,
            loan.rate,
            loan.rate_kind,
            12,
            Method.EQUAL_INSTALMENT,
            15,
        ),
        day("2024-01-15"),
    )

    assert [
        (row.due, row.principal, row.interest, row.balance) for row in loan.rows
    ] == [(row.due, row.principal, row.interest, row.balance) for row in plan.rows]
    assert (loan.outstanding, loan.owed, loan.overdue) == (10_000_00, 10_000_00, 0)
    assert (loan.next_due, loan.next_amount) == (day("2024-02-15"), 900_74)
    assert loan.apr == plan.apr
    assert loan.headline == pytest.approx(0.146)
    assert loan.terms_known


def test_paid_on_its_days_the_loan_ends_to_the_fen() -> None:
    paid = "".join(
        f"{row.due} repay {row.principal + row.interest} line=借呗 loan=L1\n".replace(
            str(row.principal + row.interest),
            f"{(row.principal + row.interest) / 100:.2f}",
        )
        for row in the_loan(DRAWN, "2024-01-15").rows
    )

    loan = the_loan(DRAWN + paid, "2025-02-01")

    assert (loan.outstanding, loan.owed, loan.difference) == (0, 0, 0)
    assert loan.closed_on == day("2025-01-15")
    assert loan.interest_paid == 808_82
    assert {row.status for row in loan.rows} == {RowStatus.PAID}
    assert loan.next_due is None


def test_a_payment_splits_by_the_schedule() -> None:
    (payment,) = standing(
        DRAWN + "2024-02-15 repay 900.74 line=借呗", "2024-02-15"
    ).payments

    assert (payment.interest, payment.principal, payment.fee) == (124_00, 776_74, 0)
    assert (payment.loan, payment.split_told, payment.before_books) == ("L1", False, 0)


def test_interest_until_the_day_is_owed_with_the_principal() -> None:
    five_thousand = (
        "2026-01-15 borrow 5000.00 line=借呗 loan=L rate=0.0005 rate_kind=daily "
        "term=3 due_day=15 method=bullet\n"
    )

    assert the_loan(five_thousand, "2026-03-01").owed == 5112_50

    paid = the_loan(five_thousand + "2026-03-01 repay 5112.50 loan=L", "2026-03-01")
    assert (paid.outstanding, paid.owed) == (0, 0)
    assert paid.closed_on == day("2026-03-01")
    assert paid.interest_paid == 112_50


def test_overdue_principal_costs_one_and_a_half_times_the_rate() -> None:
    late = the_loan(DRAWN, "2024-02-25")

    assert row_of(late.rows, "2024-02-15").penalty == 4_66
    assert late.overdue == 900_74 + 4_66
    # On what is not due, contract interest runs on: 9,223.26 for ten days.
    assert late.owed == 10_000_00 + 124_00 + 4_66 + 36_89
    assert late.penalty_per_day == 47


def test_on_its_due_day_an_instalment_is_not_late() -> None:
    due = the_loan(DRAWN, "2024-02-15")

    assert due.overdue == 0
    assert (due.next_due, due.next_amount) == (day("2024-02-15"), 900_74)
    assert due.rows[0].status is RowStatus.DUE
    assert the_loan(DRAWN, "2024-02-16").rows[0].status is RowStatus.LATE


def test_late_money_pays_penalty_then_interest_then_principal() -> None:
    positions = standing(DRAWN + "2024-02-25 repay 500.00 line=借呗", "2024-02-25")

    (payment,) = positions.payments
    assert (payment.fee, payment.interest, payment.principal) == (4_66, 124_00, 371_34)
    (loan,) = positions.loans
    assert loan.overdue == 776_74 - 371_34
    assert loan.rows[0].status is RowStatus.LATE


def test_penalty_is_rounded_once_between_events() -> None:
    partly = DRAWN + "2024-02-25 repay 500.00 line=借呗\n"

    row = row_of(the_loan(partly, "2024-03-06").rows, "2024-02-15")

    # 405.40 more for ten days: 2.4324.
    assert row.penalty == 4_66 + 2_43


def test_the_oldest_instalment_is_paid_first() -> None:
    late = DRAWN + "2024-03-20 repay 1000.00 line=借呗\n"

    loan = the_loan(late, "2024-03-20")

    first, second = loan.rows[:2]
    assert first.paid_on == day("2024-03-20")
    assert first.penalty == 15_85
    assert second.paid == 1000_00 - 900_74 - 15_85


def test_the_obligation_is_settled_on_the_day_it_was_covered() -> None:
    late = DRAWN + "2024-02-20 repay 900.74 line=借呗\n"

    first = standing(late, "2024-03-01").obligations[0]

    # The penalty of 2.33 is still owed; what was due then was paid.
    assert (first.due, first.amount) == (day("2024-02-15"), 900_74)
    assert first.settled == day("2024-02-20")
    assert first.days_late(day("2024-03-01")) == 5
    assert the_loan(late, "2024-02-20").overdue == 2_33


def test_money_long_before_the_due_day_repays_principal_and_shortens_the_term() -> None:
    repaid = DRAWN + (
        "2024-02-15 repay 900.74 line=借呗\n2024-02-20 repay 3000.00 line=借呗\n"
    )

    loan = the_loan(repaid, "2024-02-20")

    # Five days on 9,223.26 are 18.45; the rest is principal.
    assert loan.outstanding == 9223_26 - (3000_00 - 18_45)
    extra = row_of(loan.rows, "2024-02-20")
    assert (extra.interest, extra.principal, extra.paid) == (18_45, 2981_55, 3000_00)
    assert (loan.next_due, loan.next_amount) == (day("2024-03-15"), 900_74)
    assert loan.rows[-1].due == day("2024-10-15")
    assert sum(row.principal for row in loan.rows) == 10_000_00


def test_the_rest_after_an_early_repayment_is_a_new_loan_of_the_rest() -> None:
    lowered = THREE_PAID + "2024-04-15 repay 2000.00 line=借呗 item=lower\n"

    loan = the_loan(lowered, "2024-04-15")
    new = schedule_of(
        Terms(
            loan.outstanding,
            loan.rate,
            loan.rate_kind,
            9,
            Method.EQUAL_INSTALMENT,
            15,
        ),
        day("2024-04-15"),
    )

    to_come = [row for row in loan.rows if row.due > day("2024-04-15")]
    assert [(row.due, row.principal, row.interest) for row in to_come] == [
        (row.due, row.principal, row.interest) for row in new.rows
    ]


def test_lowering_keeps_the_term_and_shortening_the_instalment() -> None:
    lowered = the_loan(
        THREE_PAID + "2024-04-20 repay 2000.00 line=借呗 item=lower\n", "2024-04-20"
    )
    shortened = the_loan(
        THREE_PAID + "2024-04-20 repay 2000.00 line=借呗 item=shorten\n", "2024-04-20"
    )

    assert lowered.outstanding == shortened.outstanding
    assert lowered.rows[-1].due == day("2025-01-15")
    assert lowered.next_amount is not None
    assert lowered.next_amount < 900_74
    assert shortened.next_amount == 900_74
    assert shortened.rows[-1].due == day("2024-11-15")


def test_within_fifteen_days_of_the_due_day_money_pays_the_instalment() -> None:
    early = DRAWN + "2024-02-10 repay 900.74 line=借呗\n"

    loan = the_loan(early, "2024-02-10")

    first = row_of(loan.rows, "2024-02-15")
    assert (first.status, first.paid_on) == (RowStatus.PAID, day("2024-02-10"))
    # 26 days on 10,000 and five on what is left of it.
    assert first.interest == 104_00 + 18_44
    assert loan.overdue == 0
    assert loan.next_due == day("2024-03-15")
    assert the_loan(early, "2024-03-01").overdue == 0
    (obligation,) = standing(early, "2024-02-12").obligations
    assert obligation.settled == day("2024-02-10")


def test_a_month_told_makes_early_money_the_instalment_of_that_month() -> None:
    early = DRAWN + "2024-01-20 repay 900.74 line=借呗 item=2024-02\n"

    loan = the_loan(early, "2024-02-20")

    assert loan.overdue == 0
    assert row_of(loan.rows, "2024-02-15").paid_on == day("2024-01-20")


def test_paying_just_what_is_owed_closes_the_loan_on_any_day() -> None:
    for on in ("2024-01-15", "2024-01-31", "2024-02-10", "2024-02-29", "2024-06-01"):
        owed = the_loan(DRAWN, on).owed
        text = f"{DRAWN}{on} repay {owed // 100}.{owed % 100:02d} loan=L1\n"

        paid = standing(text, on)

        assert paid.loans[0].closed_on == day(on)
        assert paid.payments[0].before_books == 0
        assert sum(row.principal for row in paid.loans[0].rows) == 10_000_00


def test_a_loan_paid_off_early_has_met_its_coming_instalment() -> None:
    paid = DRAWN + "2024-01-25 repay 10040.00 loan=L1\n"

    (obligation,) = standing(paid, "2024-03-01").obligations

    assert (obligation.due, obligation.settled) == (
        day("2024-02-15"),
        day("2024-01-25"),
    )
    assert standing(paid, "2024-01-25").loans[0].closed_on == day("2024-01-25")


def test_what_exceeds_the_debt_settles_one_from_before_the_books() -> None:
    positions = standing(DRAWN + "2024-01-15 repay 10500.00 line=借呗\n", "2024-01-15")

    (payment,) = positions.payments
    assert payment.principal == 10_500_00
    assert payment.before_books == 500_00
    assert positions.lines[0].used == 0


def test_money_without_a_home_goes_to_what_is_due_first_of_all_lines() -> None:
    two = (
        "2024-01-10 borrow 1000.00 line=银行 loan=B rate=0 rate_kind=yearly term=2 "
        "due_day=20 method=equal-instalment\n"
        "2024-01-10 borrow 1000.00 line=借呗 loan=J rate=0 rate_kind=yearly term=2 "
        "due_day=10 method=equal-instalment\n"
        "2024-02-20 repay 700.00\n"
    )

    positions = standing(two, "2024-02-20")

    assert {loan.id: loan.outstanding for loan in positions.loans} == {
        "J": 500_00,
        "B": 800_00,
    }
    assert {payment.line: payment.principal for payment in positions.payments} == {
        "借呗": 500_00,
        "银行": 200_00,
    }


def test_a_loan_picked_is_paid_though_another_is_due_first() -> None:
    two = (
        "2024-01-10 borrow 1000.00 line=借呗 loan=A rate=0 rate_kind=yearly term=2 "
        "due_day=10 method=equal-instalment\n"
        "2024-01-11 borrow 1000.00 line=借呗 loan=B rate=0 rate_kind=yearly term=2 "
        "due_day=10 method=equal-instalment\n"
        "2024-02-10 repay 500.00 loan=B\n"
    )

    first, second = standing(two, "2024-02-10").loans

    assert (first.outstanding, second.outstanding) == (1000_00, 500_00)


def test_a_rate_told_again_holds_for_interest_after_its_day() -> None:
    changed = (
        "2024-01-15 borrow 10000.00 line=借呗 loan=L1 rate=0.0004 rate_kind=daily "
        "term=12 due_day=15 method=interest-only\n"
        "2024-02-25 line - line=借呗 rate=0.0003 rate_kind=daily\n"
    )

    loan = the_loan(changed, "2024-03-01")

    assert [row.interest for row in loan.rows[:3]] == [124_00, 40_00 + 57_00, 93_00]
    assert loan.headline == pytest.approx(0.1095)


def test_equal_instalments_change_with_the_rate_and_the_term_stays() -> None:
    raised = the_loan(
        DRAWN + "2024-02-15 repay 900.74 line=借呗\n"
        "2024-02-15 line - line=借呗 rate=0.0006 rate_kind=daily\n",
        "2024-02-15",
    )
    new = schedule_of(
        Terms(9223_26, raised.rate, raised.rate_kind, 11, Method.EQUAL_INSTALMENT, 15),
        day("2024-02-15"),
    )

    assert raised.next_amount == new.payment
    assert raised.rows[-1].due == day("2025-01-15")


def test_a_rate_change_leaves_a_fee_for_the_term_alone() -> None:
    fee = (
        "2024-01-15 borrow 1200.00 line=花呗 loan=F rate=0.088 rate_kind=fee term=12 "
        "method=equal-instalment due_day=10\n"
        "2024-02-20 line - line=花呗 rate=0.0006 rate_kind=daily\n"
    )

    assert the_loan(fee, "2024-03-01").rows[5].fee == 8_80


def test_a_fee_is_due_with_the_coming_instalment_and_can_be_waived() -> None:
    charged = DRAWN + "2024-01-20 fee 12.50 line=借呗 loan=L1\n"
    waived = charged + "2024-01-22 fee -20.00 line=借呗 loan=L1\n"

    assert the_loan(charged, "2024-01-20").next_amount == 913_24
    assert the_loan(charged, "2024-01-20").owed == 10_000_00 + 20_00 + 12_50
    assert the_loan(waived, "2024-01-22").next_amount == 900_74


def test_a_penalty_can_be_waived() -> None:
    waived = DRAWN + (
        "2024-02-25 fee -100.00 loan=L1\n2024-02-25 repay 900.74 loan=L1\n"
    )

    loan = the_loan(waived, "2024-02-25")

    assert loan.overdue == 0
    assert loan.rows[0].paid_on == day("2024-02-25")


def test_paying_a_fee_loan_off_saves_the_fees_of_months_not_begun() -> None:
    fee = (
        "2024-01-15 borrow 1200.00 line=花呗 loan=F rate=0.06 rate_kind=fee term=6 "
        "method=equal-instalment due_day=15\n2024-02-15 repay 212.00 loan=F\n"
    )

    on_the_due_day = the_loan(fee, "2024-02-15")
    a_day_later = the_loan(fee, "2024-02-16")

    assert on_the_due_day.owed == 1000_00
    assert a_day_later.owed == 1012_00


def test_lowering_a_fee_loan_lowers_the_fees_to_come() -> None:
    fee = (
        "2024-01-15 borrow 1200.00 line=花呗 loan=F rate=0.06 rate_kind=fee term=6 "
        "method=equal-instalment due_day=15\n2024-02-15 repay 212.00 loan=F\n"
        "2024-02-15 repay 500.00 loan=F item=lower\n"
    )

    loan = the_loan(fee, "2024-02-15")

    assert [row.principal for row in loan.rows[-5:]] == [100_00] * 5
    assert [row.fee for row in loan.rows[-4:]] == [6_00] * 4


def test_a_late_fee_instalment_costs_the_products_rate_a_day() -> None:
    fee = (
        "2024-01-15 borrow 1200.00 line=花呗 loan=F rate=0.06 rate_kind=fee term=6 "
        "method=equal-instalment due_day=15\n"
    )

    assert the_loan(fee, "2024-02-25").rows[0].penalty == 1_00


def test_a_split_that_was_told_is_honoured() -> None:
    told = DRAWN + (
        "2024-02-15 repay 900.74 loan=L1 principal=780.74 interest=120.00\n"
    )

    positions = standing(told, "2024-02-15")

    (loan,) = positions.loans
    (payment,) = positions.payments
    assert (payment.principal, payment.interest, payment.split_told) == (
        780_74,
        120_00,
        True,
    )
    assert loan.outstanding == 9219_26
    assert loan.overdue == 0
    assert the_loan(told, "2024-02-20").overdue == 0
    assert sum(row.principal for row in loan.rows) == 10_000_00


def test_more_interest_than_ours_moves_principal_to_later_instalments() -> None:
    told = DRAWN + (
        "2024-02-15 repay 900.74 loan=L1 principal=770.74 interest=130.00\n"
    )

    loan = the_loan(told, "2024-02-20")

    assert loan.overdue == 0
    assert loan.outstanding == 9229_26
    assert loan.rows[0].status is RowStatus.PAID
    assert sum(row.principal for row in loan.rows) == 10_000_00
    assert loan.interest_paid == 130_00


def test_a_told_early_repayment_is_split_as_told() -> None:
    told = DRAWN + (
        "2024-01-20 repay 3006.00 loan=L1 principal=3000.00 interest=6.00\n"
    )

    loan = the_loan(told, "2024-01-20")

    # Five days on the whole were 20.00; the lender took them on 3,000 only.
    assert (loan.outstanding, loan.owed) == (7000_00, 7000_00)
    assert loan.interest_paid == 6_00


def test_the_lenders_own_rounding_is_no_arrears() -> None:
    rounded = DRAWN + "".join(
        f"{2024 + month // 12}-{month % 12 + 1:02d}-15 repay 900.70 line=借呗\n"
        for month in range(1, 13)
    )

    half_way = the_loan(rounded, "2024-08-01")
    loan = the_loan(rounded, "2025-02-01")

    assert half_way.overdue == 0
    assert half_way.rows[5].status is RowStatus.PAID
    assert loan.closed_on == day("2025-01-15")
    assert (loan.outstanding, loan.difference) == (0, 42)
    assert all(
        obligation.settled == obligation.due
        for obligation in standing(rounded, "2025-02-01").obligations
    )


def test_a_zero_rate_loan_among_family_has_no_interest_and_no_penalty() -> None:
    family = (
        "2024-01-10 borrow 3000.00 line=妈妈 loan=M term=3 method=equal-instalment\n"
    )

    late = the_loan(family, "2024-12-31")

    assert late.owed == 3000_00
    assert late.overdue == 3000_00
    assert late.apr == 0.0


def test_terms_not_told_are_the_products_and_marked_so() -> None:
    loan = the_loan("2024-01-15 borrow 1000.00 line=借呗 loan=L1\n", "2024-01-15")

    assert (loan.term, loan.due_day, loan.method) == (12, 10, Method.EQUAL_INSTALMENT)
    assert not loan.terms_known


def test_terms_of_the_line_hold_for_loans_drawn_after_they_were_told() -> None:
    text = (
        "2024-01-01 line 20000.00 line=借呗 rate=0.0003 rate_kind=daily due_day=21 "
        "method=interest-only\n2024-01-15 borrow 1000.00 line=借呗 loan=L1 term=6\n"
    )

    loan = the_loan(text, "2024-01-15")

    assert str(loan.rate) == "0.0003"
    assert (loan.method, loan.due_day) == (Method.INTEREST_ONLY, 21)
    assert loan.terms_known


def test_an_opening_debt_counts_as_debt_and_not_as_borrowing() -> None:
    positions = standing(
        "2024-01-15 borrow 1000.00 line=借呗 loan=L1 item=opening\n", "2024-01-15"
    )

    assert positions.loans[0].opening
    assert positions.lines[0].used == 1000_00
    assert positions.drawdowns == ()


def test_a_borrowing_marked_as_chasing_is_told_apart() -> None:
    text = (
        "2024-01-15 borrow 1000.00 line=借呗 loan=A item=chasing\n"
        "2024-01-16 borrow 1000.00 line=借呗 loan=B\n"
    )

    assert [drawn.chasing for drawn in standing(text, "2024-02-01").drawdowns] == [
        True,
        False,
    ]


def test_what_is_told_of_later_days_changes_nothing() -> None:
    later = DRAWN + "2024-02-15 repay 900.74 line=借呗\n"

    assert the_loan(later, "2024-02-14") == the_loan(DRAWN, "2024-02-14")


def test_an_opening_line_is_recognised_by_its_name() -> None:
    assert the_line(
        "2024-01-15 borrow 500.00 line=备用金 loan=A", "2024-01-15"
    ).owed == (500_00)
    loan = the_loan("2024-01-15 borrow 500.00 line=备用金 loan=A", "2024-03-01")
    assert (float(loan.rate), loan.owed) == (0.0, 500_00)


def test_pieces_of_what_is_due_follow_one_another() -> None:
    paid = (
        DRAWN + "2024-02-20 repay 400.00 line=借呗\n2024-02-25 repay 600.00 line=借呗\n"
    )

    pieces = [
        (piece.amount, piece.start, piece.end)
        for piece in standing(paid, "2024-03-01").dues
        if piece.due == day("2024-02-15")
    ]

    # 2.33 of the first payment was penalty, 1.51 of the second.
    assert pieces == [
        (900_74, day("2024-01-15"), day("2024-02-20")),
        (503_07, day("2024-02-20"), day("2024-02-25")),
    ]


def test_what_a_told_split_leaves_pays_what_else_is_due() -> None:
    two = (
        "2024-01-10 borrow 1000.00 line=借呗 loan=A rate=0 rate_kind=yearly term=2 "
        "due_day=10 method=equal-instalment\n"
        "2024-01-11 borrow 1000.00 line=借呗 loan=B rate=0 rate_kind=yearly term=2 "
        "due_day=10 method=equal-instalment\n"
        "2024-02-10 repay 800.00 line=借呗 principal=800.00\n"
    )

    first, second = standing(two, "2024-02-10").loans

    assert (first.outstanding, second.outstanding) == (500_00, 700_00)


def test_part_of_an_instalment_paid_early_leaves_exactly_the_rest_due() -> None:
    part = DRAWN + "2024-02-05 repay 400.00 line=借呗\n"

    loan = the_loan(part, "2024-02-05")

    assert (loan.next_due, loan.next_amount) == (day("2024-02-15"), 500_74)
    assert loan.rows[0].status is RowStatus.PART_PAID


def test_the_interest_of_a_month_is_rounded_once_whatever_is_paid_in_it() -> None:
    fen_by_fen = DRAWN + "".join(
        f"2024-02-{number:02d} repay 0.01 line=借呗\n" for number in range(1, 15)
    )

    assert the_loan(fen_by_fen, "2024-02-15").rows[0].interest == 124_00
