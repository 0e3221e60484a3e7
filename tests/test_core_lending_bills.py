import datetime as dt

from core.lending.positions import BillState, Obligation
from tests.lending_books import dues_on, standing, the_line

BOUGHT = "2024-01-05 purchase 600.00 line=花呗\n2024-01-20 purchase 400.00 line=花呗\n"


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def bills(text: str, on: str) -> tuple[BillState, ...]:
    return standing(text, on).bills


def obligations(text: str, on: str) -> tuple[Obligation, ...]:
    return standing(text, on).obligations


def test_purchases_are_billed_on_the_first_and_due_on_the_tenth() -> None:
    (bill,) = bills(BOUGHT, "2024-02-01")

    assert (bill.day, bill.due) == (day("2024-02-01"), day("2024-02-10"))
    assert (bill.balance, bill.minimum, bill.told) == (1000_00, 100_00, False)
    assert bills(BOUGHT, "2024-01-31") == ()


def test_a_purchase_on_the_statement_day_is_in_the_next_bill() -> None:
    bought = "2024-02-01 purchase 100.00 line=花呗\n"

    assert bills(bought, "2024-02-29") == ()
    assert bills(bought, "2024-03-01")[0].balance == 100_00


def test_before_a_bill_is_issued_its_amount_is_already_to_come() -> None:
    positions = standing(BOUGHT, "2024-03-01")

    assert dues_on(positions, day("2024-01-10")) == {day("2024-02-10"): 600_00}
    assert dues_on(positions, day("2024-01-25")) == {day("2024-02-10"): 1000_00}
    assert dues_on(positions, day("2024-02-05")) == {day("2024-02-10"): 1000_00}


def test_paid_in_full_by_the_due_day_purchases_cost_nothing() -> None:
    paid = BOUGHT + "2024-02-10 repay 1000.00 line=花呗\n"

    line = the_line(paid, "2024-06-01")

    assert (line.used, line.owed, line.overdue) == (0, 0, 0)
    assert obligations(paid, "2024-06-01")[0].settled == day("2024-02-10")


def test_what_is_above_the_minimum_rolls_on_and_costs_interest_by_the_day() -> None:
    paid = BOUGHT + "2024-02-10 repay 100.00 line=花呗\n"

    line = the_line(paid, "2024-03-01")
    second = bills(paid, "2024-03-01")[1]

    assert line.overdue == 0
    # 900.00 for the twenty days from 10 February to 1 March at 0.05 %.
    assert second.balance == 900_00 + 9_00
    assert line.used == 900_00
    assert obligations(paid, "2024-03-01")[0].settled == day("2024-02-10")


def test_rolled_purchases_go_on_costing_interest_while_they_are_in_a_bill() -> None:
    paid = BOUGHT + (
        "2024-02-10 repay 100.00 line=花呗\n2024-03-08 repay 909.00 line=花呗\n"
    )

    # Seven days more on 900.00 are in no bill yet: 3.15.
    assert the_line(paid, "2024-03-08").owed == 3_15
    assert bills(paid, "2024-04-01")[-1].balance == 3_15


def test_without_the_minimum_only_that_is_overdue() -> None:
    positions = standing(BOUGHT, "2024-02-20")

    (line,) = positions.lines
    # 0.05 % a day on the minimum of 100.00 for ten days.
    assert line.overdue == 100_00 + 50
    assert line.penalty_per_day == 5
    assert line.owed == 1000_00 + 5_00
    assert dues_on(positions, day("2024-02-10")) == {day("2024-02-10"): 1000_00}
    assert dues_on(positions, day("2024-02-11")) == {
        day("2024-02-10"): 100_00,
        day("2024-03-10"): 900_00,
    }
    assert positions.obligations[0].settled is None


def test_paying_the_minimum_late_settles_it_late() -> None:
    paid = BOUGHT + "2024-02-20 repay 100.50 line=花呗\n"

    (obligation,) = obligations(paid, "2024-02-25")

    assert obligation.amount == 100_00
    assert obligation.days_late(day("2024-02-25")) == 10
    assert the_line(paid, "2024-02-25").overdue == 0


def test_money_pays_bills_first_and_then_purchases_in_no_bill() -> None:
    paid = BOUGHT + (
        "2024-02-05 purchase 300.00 line=花呗\n2024-02-09 repay 1200.00 line=花呗\n"
    )

    assert the_line(paid, "2024-02-09").used == 100_00
    assert bills(paid, "2024-03-01")[-1].balance == 100_00


def test_money_for_a_months_statement_leaves_later_purchases_alone() -> None:
    paid = BOUGHT + (
        "2024-02-05 purchase 300.00 line=花呗\n"
        "2024-02-09 repay 1200.00 line=花呗 item=2024-02\n"
    )

    positions = standing(paid, "2024-02-09")

    assert positions.lines[0].used == 300_00
    assert positions.payments[0].before_books == 200_00
    assert positions.payments[0].principal == 1200_00


def test_money_for_a_statement_to_come_pays_what_will_be_in_it() -> None:
    paid = BOUGHT + "2024-01-25 repay 700.00 line=花呗 item=2024-02\n"

    assert the_line(paid, "2024-01-25").used == 300_00


def test_money_for_an_earlier_statement_finds_what_of_it_rolled_on() -> None:
    late = BOUGHT + (
        "2024-02-15 purchase 50.00 line=花呗\n"
        "2024-03-05 repay 1100.00 line=花呗 item=2024-02\n"
    )

    positions = standing(late, "2024-03-05")

    (payment,) = positions.payments
    assert payment.principal - payment.before_books == 1000_00
    assert payment.fee == 1_20
    assert positions.lines[0].used == 50_00


def test_a_refund_lowers_purchases_in_no_bill_before_the_open_bill() -> None:
    refunded = BOUGHT + (
        "2024-02-03 purchase 80.00 line=花呗\n2024-02-04 refund 100.00 line=花呗\n"
    )

    positions = standing(refunded, "2024-02-04")

    assert positions.lines[0].used == 980_00
    assert dues_on(positions, day("2024-02-04")) == {day("2024-02-10"): 980_00}


def test_a_refund_never_makes_debt_negative() -> None:
    refunded = BOUGHT + "2024-02-04 refund 5000.00 line=花呗\n"

    positions = standing(refunded, "2024-03-01")

    assert positions.lines[0].used == 0
    assert positions.obligations[0].settled == day("2024-02-04")


def test_a_told_bill_is_the_truth_about_the_balance() -> None:
    told = BOUGHT + (
        "2024-02-01 bill 1250.00 line=花呗 until=2024-02-09 principal=125.00\n"
    )

    positions = standing(told, "2024-02-01")

    (bill,) = positions.bills
    assert (bill.balance, bill.adjustment, bill.minimum) == (1250_00, 250_00, 125_00)
    assert (bill.due, bill.told, bill.entry) == (day("2024-02-09"), True, 3)
    assert positions.lines[0].used == 1250_00


def test_a_told_bill_below_what_is_known_lowers_it() -> None:
    told = BOUGHT + "2024-02-01 bill 800.00 line=花呗\n"

    (bill,) = bills(told, "2024-02-01")

    assert (bill.balance, bill.adjustment) == (800_00, -200_00)
    assert the_line(told, "2024-02-01").used == 800_00


def test_a_told_bill_takes_the_place_of_the_one_worked_out_for_its_month() -> None:
    told = BOUGHT + (
        "2024-02-02 purchase 70.00 line=花呗\n2024-02-03 bill 1070.00 line=花呗\n"
        "2024-02-03 purchase 5.00 line=花呗\n"
    )

    (bill,) = bills(told, "2024-02-20")

    assert (bill.day, bill.balance, bill.adjustment) == (day("2024-02-03"), 1070_00, 0)
    assert the_line(told, "2024-02-04").used == 1075_00


def test_after_a_told_bill_the_next_ones_come_on_its_day_of_month() -> None:
    told = "2024-02-18 bill 500.00 line=招商银行信用卡 until=2024-03-08\n"

    later = told + (
        "2024-03-01 repay 500.00 line=招商银行信用卡\n"
        "2024-03-10 purchase 20.00 line=招商银行信用卡\n"
    )

    assert [bill.day for bill in bills(later, "2024-04-01")] == [
        day("2024-02-18"),
        day("2024-03-18"),
    ]


def test_a_told_bill_of_nothing_owes_nothing() -> None:
    positions = standing(BOUGHT + "2024-02-01 bill 0.00 line=花呗\n", "2024-03-01")

    assert positions.lines[0].used == 0
    assert [bill.balance for bill in positions.bills] == [0]
    assert positions.obligations == ()


def test_arrears_within_a_told_bill_stay_with_the_bill_they_come_from() -> None:
    told = BOUGHT + (
        "2024-02-01 bill 1000.00 line=花呗 until=2024-02-10 principal=100.00\n"
        "2024-03-01 bill 1010.00 line=花呗 until=2024-03-10 principal=201.00\n"
    )

    positions = standing(told, "2024-03-05")

    first, second = positions.bills
    # The arrears are 100.00 and a penalty of 1.00 in twenty days.
    assert second.balance == 1010_00 - 101_00
    assert second.minimum == 201_00 - 100_00
    assert first.minimum == 100_00
    assert positions.lines[0].owed == 1010_00 + 20 + 1_80


def test_instalments_in_a_told_bill_are_not_counted_twice() -> None:
    told = (
        "2024-01-15 borrow 1200.00 line=花呗 loan=F rate=0.06 rate_kind=fee term=6 "
        "method=equal-instalment due_day=10\n2024-01-20 purchase 300.00 line=花呗\n"
        "2024-02-01 bill 512.00 line=花呗 until=2024-02-10\n"
    )

    positions = standing(told, "2024-02-01")

    (bill,) = positions.bills
    assert (bill.balance, bill.instalments, bill.adjustment) == (300_00, 212_00, 0)
    assert dues_on(positions, day("2024-02-01"))[day("2024-02-10")] == 512_00
    paid = standing(told + "2024-02-10 repay 512.00 line=花呗\n", "2024-02-10")
    assert paid.lines[0].used == 1000_00
    assert paid.lines[0].overdue == 0


def test_an_opening_balance_of_purchases_is_in_the_next_bill() -> None:
    text = "2024-01-05 borrow 700.00 line=花呗 loan=L1 item=opening\n"

    positions = standing(text, "2024-02-01")

    assert positions.loans == ()
    assert positions.bills[0].balance == 700_00
    assert positions.drawdowns == ()


def test_a_fee_on_such_a_line_is_in_the_next_bill_and_can_be_let_off() -> None:
    charged = BOUGHT + "2024-01-25 fee 15.00 line=花呗\n"

    assert bills(charged, "2024-02-01")[0].balance == 1015_00
    assert the_line(charged, "2024-02-01").used == 1000_00
    let_off = charged + "2024-01-26 fee -99.00 line=花呗\n"
    assert bills(let_off, "2024-02-01")[0].balance == 1000_00


def test_told_parts_of_a_repayment_go_where_they_belong() -> None:
    paid = BOUGHT + (
        "2024-02-10 repay 100.00 line=花呗\n"
        "2024-03-05 repay 509.00 line=花呗 principal=500.00 interest=9.00\n"
    )

    payment = standing(paid, "2024-03-05").payments[-1]

    assert (payment.principal, payment.interest, payment.split_told) == (
        500_00,
        9_00,
        True,
    )
    assert the_line(paid, "2024-03-05").used == 400_00


def test_purchases_on_a_line_without_bills_are_due_in_full() -> None:
    bought = "2024-01-05 purchase 90.00 line=借呗\n"

    (bill,) = bills(bought, "2024-02-05")

    assert bill.minimum == 90_00
    assert the_line(bought, "2024-02-05").revolving == 90_00


def test_another_due_day_holds_for_the_bill_to_come() -> None:
    moved = BOUGHT + "2024-01-25 line - line=花呗 due_day=20\n"

    positions = standing(moved, "2024-02-05")

    assert dues_on(positions, day("2024-01-24")) == {day("2024-02-10"): 1000_00}
    assert dues_on(positions, day("2024-01-25")) == {day("2024-02-20"): 1000_00}
    assert positions.bills[0].due == day("2024-02-20")
