"""The window that says what paying off takes, on any day."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.records import Kind
from desktop.actions import WriteEntry
from desktop.pages.loans import LoansPage
from desktop.parts.ending_window import EndingWindow
from desktop.session import Session
from tests.window_books import TODAY, tell

LOAN = """
    2026-11-03 line 8000 line=借呗 item=jiebei rate=0.0004 rate_kind=daily due_day=28
    2026-11-03 borrow 5000 line=借呗 loan=L1 term=12 method=equal-instalment
"""


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Iterator[LoansPage]:
    made = LoansPage(session)
    qtbot.addWidget(made)
    tell(session, LOAN)
    made.show()
    session.settle()
    yield made
    session.settle()


def _opened(page: LoansPage) -> EndingWindow:
    page.show_ending()
    page.session.settle()
    (window,) = page.findChildren(EndingWindow)
    return window


def _enter(window: EndingWindow) -> QPushButton:
    buttons = window.findChildren(QPushButton)
    return next(one for one in buttons if one.text().startswith("Enter"))


def test_any_day_can_be_typed_and_shows_what_paying_off_takes(page: LoansPage) -> None:
    page.list.turn_to(("loan", "L1"))
    window = _opened(page)

    window.day.setText("+5")
    page.session.settle()

    # 25 days at 2.00 a day; the first instalment is due a month later.
    assert window.figures.texts()["To be paid on 2026-11-28"] == "¥5,050.00"
    assert window.facts.texts()["Interest to the day"] == "¥50.00"
    assert not _enter(window).isEnabled()
    window.close()


def test_what_is_due_before_the_day_is_said_apart(page: LoansPage) -> None:
    page.list.turn_to(("loan", "L1"))
    window = _opened(page)

    window.day.setText("2026-12-29")
    page.session.settle()

    first = page.loan_panel.schedule.model_of_rows.records[0]
    said = window.facts.texts()["Due before, paid on time"]
    assert said == page.session.style.money(first.owed) != "¥0.00"
    window.close()


def test_a_day_that_means_nothing_is_said_so(page: LoansPage) -> None:
    page.list.turn_to(("loan", "L1"))
    window = _opened(page)

    window.day.setText("soon")
    page.session.settle()

    assert window.day.property("wrong") == "true"
    assert not _enter(window).isEnabled()
    window.close()


def test_paying_off_today_can_be_entered_from_there(
    qtbot: QtBot, page: LoansPage
) -> None:
    page.list.turn_to(("loan", "L1"))
    window = _opened(page)

    with qtbot.waitSignal(page.wish) as wish:
        _enter(window).click()

    (said,) = wish.args
    assert isinstance(said, WriteEntry)
    assert said.draft is not None
    assert (said.draft.kind, said.draft.amount) == (Kind.REPAY, 5040_00)
    assert (said.draft.loan, said.draft.day) == ("L1", TODAY)


def test_a_key_asks_for_the_loan_turned_to_and_the_menu_for_the_line(
    qtbot: QtBot, page: LoansPage
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.list.turn_to(("loan", "L1"))
    qtbot.keyClick(page.loan_panel, Qt.Key.Key_E)
    page.session.settle()
    (window,) = page.findChildren(EndingWindow)
    assert window.windowTitle().startswith("Pay off: 借呗 · ¥5,000")
    window.close()
    page.session.settle()

    page.list.turn_to(("line", "借呗"))
    page.line_panel.ending.emit()
    page.session.settle()

    titles = {one.windowTitle() for one in page.findChildren(EndingWindow)}
    assert "Pay off: 借呗" in titles
    for one in page.findChildren(EndingWindow):
        one.close()
