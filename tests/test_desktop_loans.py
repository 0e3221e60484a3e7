import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.lending.positions import LoanPosition, RowStatus
from core.records import OPENING, Entry, Kind, Status
from desktop.actions import Deed, Perform, WriteEntry
from desktop.number_style import NumberStyle
from desktop.pages.loans import LoansPage
from desktop.parts.bill_table import bill_columns
from desktop.parts.line_list import LineRow, LoanRow, row_text
from desktop.parts.loan_panel import paid_when_due, saved_today
from desktop.parts.repayment_table import repayment_columns
from desktop.parts.schedule_table import schedule_columns
from desktop.session import Session
from tests.window_books import TODAY, tell

LINE = """
    2026-01-02 line 8000 line=借呗 item=jiebei rate=0.0004 rate_kind=daily due_day=28
"""
LOAN = """
    2026-09-10 borrow 2000 line=借呗 term=6 method=equal-instalment
    2026-09-28 repay 350.13 line=借呗
    2026-10-28 repay 350.13 line=借呗
"""
LATE = """
    2026-09-10 borrow 2000 line=借呗 term=6 method=equal-instalment
    2026-09-28 repay 350.13 line=借呗
"""
REPAID = """
    2026-03-10 borrow 500 line=借呗 term=1
    2026-03-28 repay 503.60 line=借呗
"""


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Iterator[LoansPage]:
    made = LoansPage(session)
    qtbot.addWidget(made)
    made.resize(1112, 708)
    made.show()
    made.activateWindow()
    session.settle()
    yield made
    session.settle()


def _names(page: LoansPage) -> list[str]:
    return [row.key[1] for row in page.list.rows]


def _loan(page: LoansPage, name: str) -> LoanPosition:
    page.list.turn_to(("loan", name))
    row = page.list.current
    assert isinstance(row, LoanRow)
    return row.loan


def _column(page: LoansPage, name: str) -> list[str]:
    model = page.loan_panel.schedule.model_of_rows
    names = [column.name for column in schedule_columns(NumberStyle)]
    return [
        str(model.index(row, names.index(name)).data())
        for row in range(model.rowCount())
    ]


def _texts(widget: QWidget) -> str:
    QApplication.processEvents()
    shown = (one for one in widget.findChildren(QLabel) if one.isVisible())
    return "\n".join(one.text() for one in shown)


def _button(widget: QWidget, text: str) -> QPushButton:
    QApplication.processEvents()
    found = [
        one
        for one in widget.findChildren(QPushButton)
        if one.text().startswith(text) and one.isVisible()
    ]
    return found[0]


def _entries(session: Session) -> list[Entry]:
    found: list[list[Entry]] = []
    session.ask(lambda reading: reading.ledger.entries()).then(found.append)
    session.settle()
    return found[0]


def test_an_empty_ledger_says_what_to_do_first(qtbot: QtBot, page: LoansPage) -> None:
    assert "No credit line yet" in _texts(page)

    with qtbot.waitSignal(page.wish) as wish:
        _button(page, "Add a line").click()
    assert wish.args == [WriteEntry(Entry(day=TODAY, kind=Kind.LINE))]

    with qtbot.waitSignal(page.wish) as wish:
        _button(page, "Import a bill").click()
    assert wish.args == [Perform(Deed.IMPORT)]


def test_lines_are_listed_with_their_loans_late_ones_first(
    page: LoansPage, session: Session
) -> None:
    tell(session, LINE + "2026-10-01 borrow 300 line=借呗 term=3\n" + LATE + REPAID)

    assert _names(page) == ["借呗", "L2", "L1"]

    page.repaid.setChecked(True)

    assert _names(page) == ["借呗", "L2", "L1", "L3"]


def test_a_row_says_what_it_shows_to_those_who_listen(
    page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LOAN)
    line, loan = page.list.rows
    assert isinstance(line, LineRow)

    said = row_text(line, NumberStyle())

    assert said.startswith("借呗 · Jiebei · ¥1,334.11 of ¥8,000 used · ¥6,665.89")
    assert row_text(loan, NumberStyle()).endswith("2 of 6 paid")


def test_a_loan_shows_its_schedule_with_a_word_for_each_instalment(
    page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LATE)
    _loan(page, "L1")

    assert _column(page, "status") == ["Paid", "Late", "Due", "Due", "Due", "Due"]
    assert _column(page, "principal")[0] == "335.73"
    assert _column(page, "paid")[:2] == ["350.13", ""]


def test_a_loan_shows_the_true_yearly_rate_beside_the_quoted_one(
    page: LoansPage, session: Session
) -> None:
    tell(
        session,
        "2026-01-02 line 3000 line=花呗 item=huabei\n"
        "2026-09-01 borrow 1200 line=花呗 term=12 rate=0.088 rate_kind=fee",
    )
    _loan(page, "L1")

    facts = page.loan_panel.facts.texts()

    assert facts["Rate as quoted"] == "8.80% fee for the whole term"
    assert facts["True yearly rate (APR)"].startswith("15.")


def test_terms_nobody_told_are_called_the_common_ones(
    page: LoansPage, session: Session
) -> None:
    tell(session, "2026-09-10 borrow 2000 line=借呗")
    _loan(page, "L1")
    assert "These are the terms commonly reported for Jiebei" in _texts(page)

    tell(session, "2026-09-10 borrow 900 line=借呗 term=3 rate=0.0003 rate_kind=daily")
    tell(session, LINE)
    loan = _loan(page, "L2")

    assert ("commonly reported" in _texts(page)) is not loan.terms_known


def test_one_key_marks_the_coming_instalment_as_paid(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LOAN)
    before = _loan(page, "L1").rows[2]
    assert (before.due, before.status) == (dt.date(2026, 11, 28), RowStatus.DUE)

    qtbot.keyClick(page.list, Qt.Key.Key_M)
    session.settle()

    newest = _entries(session)[0]
    assert (newest.kind, newest.day, newest.loan) == (Kind.REPAY, TODAY, "L1")
    assert newest.amount == before.owed
    statuses = {row.due: row.status for row in _loan(page, "L1").rows}
    assert statuses[before.due] is RowStatus.PAID
    turned_to = page.loan_panel.schedule.current
    assert turned_to is not None
    assert turned_to.due == dt.date(2026, 12, 28)


def test_marking_a_late_instalment_pays_its_penalty_too(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LATE)
    late = _loan(page, "L1").rows[1]
    assert late.penalty > 0

    qtbot.keyClick(page.list, Qt.Key.Key_M)
    session.settle()

    assert _entries(session)[0].amount == late.owed
    assert _loan(page, "L1").rows[1].status is RowStatus.PAID
    assert _loan(page, "L1").overdue == 0


def test_a_late_instalment_can_be_marked_as_paid_on_its_due_day(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LATE)
    late = _loan(page, "L1").rows[1]

    qtbot.keyClick(page.list, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    session.settle()

    newest = next(one for one in _entries(session) if one.day == late.due)
    assert newest.amount == late.owed - late.penalty
    paid = _loan(page, "L1").rows[1]
    assert (paid.status, paid.penalty) == (RowStatus.PAID, 0)


def test_marking_on_due_days_pays_every_older_one_on_its_own(
    page: LoansPage, session: Session
) -> None:
    tell(session, LINE + "2026-08-10 borrow 2000 line=借呗 term=6")
    loan = _loan(page, "L1")

    repayments = paid_when_due(loan, loan.rows[1])

    assert [one.day for one in repayments] == [row.due for row in loan.rows[:2]]


def test_an_instalment_that_is_far_away_cannot_be_marked_yet(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LOAN)
    _loan(page, "L1")
    schedule = page.loan_panel.schedule
    schedule.setCurrentIndex(schedule.model_of_rows.index(4, 0))
    count = len(_entries(session))

    qtbot.keyClick(page.list, Qt.Key.Key_M)
    session.settle()

    assert len(_entries(session)) == count
    assert not _button(page, "Payable from 01-13 on").isEnabled()


def test_looking_back_marks_nothing(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LOAN)
    session.look_at(dt.date(2026, 10, 20))
    session.settle()
    _loan(page, "L1")
    count = len(_entries(session))

    qtbot.keyClick(page.list, Qt.Key.Key_M)
    session.settle()

    assert len(_entries(session)) == count


def test_repaying_all_today_is_proposed_with_what_it_saves(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LOAN)
    loan = _loan(page, "L1")
    figures = page.loan_panel.figures.texts()
    assert figures["Owed today in all"] == NumberStyle().money(loan.owed)
    assert figures["Repaying all today saves"] == NumberStyle().money(saved_today(loan))
    assert 0 < saved_today(loan) < loan.outstanding

    with qtbot.waitSignal(page.wish) as wish:
        _button(page, "Repay it all…").click()

    (asked,) = wish.args
    assert isinstance(asked, WriteEntry)
    assert asked.draft is not None
    assert (asked.draft.kind, asked.draft.amount) == (Kind.REPAY, loan.owed)


def test_due_dates_are_written_as_a_calendar(
    page: LoansPage, session: Session, tmp_path: Path
) -> None:
    tell(session, LINE + LOAN)
    session.hide_amounts(hidden=True)

    page.write_due_dates(tmp_path / "dues.ics")
    session.settle()

    calendar = Calendar.from_ical((tmp_path / "dues.ics").read_bytes())
    events = calendar.walk("VEVENT")
    assert len(events) == 4
    assert events[0]["dtstart"].dt == dt.date(2026, 11, 28)
    assert "350" in str(events[0]["summary"])


def test_a_line_can_be_closed_and_opened_again(
    page: LoansPage, session: Session
) -> None:
    tell(session, LINE)

    page.line_panel.change_status(Status.CLOSED)
    session.settle()

    assert "Closed" in _texts(page)
    _button(page, "Open it again").click()
    session.settle()

    assert "Closed" not in _texts(page)
    assert _entries(session)[0].status == Status.OPEN


def test_a_lines_terms_and_old_debts_are_entered_from_its_panel(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(session, LINE)

    menu = _button(page, "More").findChild(QMenu)
    assert menu is not None
    deeds = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(page.wish) as wish:
        deeds["Change terms…"].trigger()
    draft = wish.args[0].draft
    assert (draft.kind, draft.amount, draft.due_day) == (Kind.LINE, 8000_00, 28)

    with qtbot.waitSignal(page.wish) as wish:
        deeds["Debt from before the ledger…"].trigger()
    draft = wish.args[0].draft
    assert (draft.kind, draft.item, draft.line) == (Kind.BORROW, OPENING, "借呗")


def test_what_falls_due_on_a_line_is_listed_by_day(
    page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LOAN)
    page.list.turn_to(("line", "借呗"))

    dues = page.line_panel.dues.records

    assert [due.day.month for due in dues] == [11, 12, 1, 2]


def test_another_page_can_point_at_a_loan_also_a_repaid_one(
    page: LoansPage, session: Session
) -> None:
    tell(session, LINE + REPAID + LOAN)

    page.attend("L1")

    assert page.list.current_key == ("loan", "L1")
    assert page.repaid.isChecked()


def test_the_row_turned_to_stays_when_the_books_change(
    page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LOAN)
    _loan(page, "L1")

    tell(session, "2026-11-20 purchase 12")

    assert page.list.current_key == ("loan", "L1")


def test_amounts_are_hidden_everywhere_on_the_page(
    page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LOAN)
    _loan(page, "L1")

    session.hide_amounts(hidden=True)
    session.settle()

    assert "350" not in _texts(page)
    assert "350" not in "".join(_column(page, "owed"))
    assert "1,334" not in "".join(
        row_text(row, session.style) for row in page.list.rows
    )


def test_the_choice_to_list_repaid_loans_is_kept(page: LoansPage) -> None:
    page.repaid.setChecked(True)

    kept = page.remembered()
    page.repaid.setChecked(False)
    page.recall({name: str(value) for name, value in kept.items()})

    assert page.repaid.isChecked()


def test_the_tables_keep_qts_rules(
    page: LoansPage, session: Session, qtmodeltester: ModelTester
) -> None:
    tell(session, LINE + LOAN)

    qtmodeltester.check(page.list.model())
    qtmodeltester.check(page.loan_panel.schedule.model_of_rows)


def test_a_line_shows_the_true_yearly_rate_of_a_new_loan_beside_its_rate(
    page: LoansPage, session: Session
) -> None:
    tell(session, LINE)

    facts = page.line_panel.facts.texts()

    assert facts["Rate for a new loan"].startswith("0.04%")
    assert facts["True yearly rate (APR)"].startswith("14.")


def test_a_rate_above_the_all_in_bound_is_marked_with_words(
    page: LoansPage, session: Session
) -> None:
    tell(
        session,
        "2026-01-02 line 3000 line=花呗 item=huabei\n"
        "2026-09-01 borrow 1200 line=花呗 term=12 rate=0.15 rate_kind=fee due_day=1",
    )
    loan = _loan(page, "L1")
    assert loan.headline == pytest.approx(0.15)

    assert page.loan_panel.facts.texts()["True yearly rate (APR)"] == "26.62%"
    assert "above 24% all-in" in _texts(page.loan_panel)


TOLD = """
    2026-09-10 borrow 2000 line=借呗 term=6 method=equal-instalment
    2026-09-28 repay 350.13 line=借呗 principal=332.13 interest=18
    2026-10-28 repay 350.13 line=借呗
"""


def test_the_lenders_figures_stand_beside_ours_and_the_difference_is_explained(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(session, LINE + TOLD)
    _loan(page, "L1")
    panel = page.loan_panel
    chip = _button(panel, "2 repayments  V · ≠ 1")
    assert chip.accessibleName() == "2 repayments  V · 1 with other figures"

    qtbot.keyClick(page.list, Qt.Key.Key_V)

    newest, oldest = panel.repayments.table.records
    columns = {column.name: column for column in repayment_columns(NumberStyle)}
    assert [columns["source"].text(row) for row in (newest, oldest)] == [
        "split by the schedule",
        "the lender's figures",
    ]
    # 2,000 at 0.04 % a day, 18 days: 14.40.
    assert (columns["interest"].text(oldest), columns["ours"].text(oldest)) == (
        "18.00",
        "14.40",
    )
    assert columns["difference"].text(oldest) == "+3.60"
    assert columns["difference"].text(newest) == ""
    said = _texts(panel)
    assert "Lender: interest ¥18.00, fees ¥0.00. Reckoned here: interest ¥14.40" in said
    assert "another rate or first day: check the contract" in said
    assert "Such interest stands for 18.25% a year." in said


def test_a_repayment_without_parts_is_said_to_be_split_by_the_schedule(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LOAN)
    _loan(page, "L1")

    qtbot.keyClick(page.list, Qt.Key.Key_V)

    assert "it is split by the schedule" in _texts(page.loan_panel)


def test_the_lenders_figures_are_typed_over_those_of_the_schedule(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LATE)
    _loan(page, "L1")
    qtbot.keyClick(page.list, Qt.Key.Key_V)

    with qtbot.waitSignal(page.wish) as wish:
        _button(page, "Type the lender's figures…").click()

    draft = wish.args[0].draft
    assert draft.id
    assert (draft.principal, draft.interest, draft.fee_part) == (335_73, 14_40, None)


def test_nothing_is_marked_as_paid_while_repayments_are_looked_at(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LOAN)
    _loan(page, "L1")
    count = len(_entries(session))
    qtbot.keyClick(page.list, Qt.Key.Key_V)

    qtbot.keyClick(page.list, Qt.Key.Key_M)
    session.settle()

    assert len(_entries(session)) == count


def test_the_lenders_figure_of_an_instalment_stands_beside_ours_with_the_difference(
    page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LATE)
    loan = _loan(page, "L1")
    due = loan.rows[-1].due
    tell(session, f"2026-11-20 bill 400.00 line=借呗 loan=L1 until={due}")
    table = page.loan_panel.schedule
    table.setCurrentIndex(table.model_of_rows.index(len(loan.rows) - 1, 0))

    difference = 400_00 - loan.rows[-1].principal - loan.rows[-1].interest
    style = session.style
    assert "Lender: ¥400.00. Reckoned here: " in _texts(page)
    assert f"Difference: {style.signed_money(difference)}" in _texts(page)


def test_one_key_types_the_lenders_figure_of_the_instalment_turned_to(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(session, LINE + LATE)
    with qtbot.waitActive(page):
        page.activateWindow()
    _loan(page, "L1")
    row = page.loan_panel.schedule.current
    assert row is not None

    with qtbot.waitSignal(page.wish) as wish:
        qtbot.keyClick(page.loan_panel.schedule, Qt.Key.Key_L)

    (said,) = wish.args
    assert isinstance(said, WriteEntry)
    assert said.draft is not None
    assert (said.draft.kind, said.draft.loan) == (Kind.BILL, "L1")
    assert said.draft.until == row.due


def test_the_lenders_bills_stand_with_what_they_exceed_the_charges_known_here(
    qtbot: QtBot, page: LoansPage, session: Session
) -> None:
    tell(
        session,
        """
        2026-09-20 purchase 400 line=花呗
        2026-10-01 bill 430 line=花呗
        2026-10-10 repay 430 line=花呗
        2026-10-20 purchase 50 line=花呗
        """,
    )
    with qtbot.waitActive(page):
        page.activateWindow()
    page.list.turn_to(("line", "花呗"))
    panel = page.line_panel
    assert not panel.bills.isVisible()

    qtbot.keyClick(panel, Qt.Key.Key_V)

    assert panel.bills.isVisible()
    columns = {one.name: one for one in bill_columns(NumberStyle)}
    told = next(bill for bill in panel.bills.records if bill.told)
    assert columns["asked"].text(told) == "430.00"
    assert columns["difference"].text(told) == "+30.00"
    assert columns["source"].text(told) == "the lender"
    worked_out = panel.bills.records[0]
    assert columns["difference"].text(worked_out) == ""
    chip = _button(panel, "2 bills  V · ≠ 1")
    assert chip.accessibleName() == "2 bills  V · 1 with other figures"
