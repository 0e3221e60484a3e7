import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from core.records import Entry, Kind, Product, RateKind
from desktop.application import Desk
from desktop.beginning import BeginEmpty, BeginWithBills, LookAtDemo, OpenExisting
from desktop.importing.window import ImportWindow
from desktop.number_style import NumberStyle
from desktop.pages.first_start import FirstStart
from desktop.preferences import Preferences
from tests.window_books import TODAY

PLACE = Path("/somewhere/My ledger.youyu")


@pytest.fixture
def first(qtbot: QtBot, dressed: QApplication) -> FirstStart:
    del dressed
    made = FirstStart(PLACE, TODAY, NumberStyle())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def desk(dressed: QApplication, preferences: Preferences) -> Iterator[Desk]:
    made = Desk(dressed, preferences)
    yield made
    if made.session is not None:
        made.session.settle()
    made.close()


def _decided(qtbot: QtBot, first: FirstStart, act: QPushButton) -> object:
    with qtbot.waitSignal(first.decided) as decision:
        act.click()
    return decision.args[0]


def _drop(first: FirstStart, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    first.dropEvent(event)


def _button(first: FirstStart, text: str) -> QPushButton:
    found = (one for one in first.findChildren(QPushButton) if one.text() == text)
    return next(found)


def test_the_first_start_offers_the_demo_and_a_ledger_that_is_there(
    qtbot: QtBot, first: FirstStart
) -> None:
    assert _decided(qtbot, first, first.demo_button) == LookAtDemo()

    existing = _button(first, "Open a ledger that is there already…")

    assert _decided(qtbot, first, existing) == OpenExisting()


def test_everything_can_be_skipped(qtbot: QtBot, first: FirstStart) -> None:
    first.empty_button.click()

    assert _decided(qtbot, first, _button(first, "Skip all")) == BeginEmpty(PLACE, ())
    assert _decided(qtbot, first, _button(first, "Begin")) == BeginEmpty(PLACE, ())


def test_line_target_and_income_are_told_on_one_page(
    qtbot: QtBot, first: FirstStart
) -> None:
    first.empty_button.click()
    qtbot.keyClicks(first.line.limit, "5000")
    qtbot.keyClicks(first.target.fields.amount, "20000")
    qtbot.keyClicks(first.income.amount, "3000*2")

    decision = _decided(qtbot, first, _button(first, "Begin"))

    assert isinstance(decision, BeginEmpty)
    line, target, income = decision.entries
    assert (line.kind, line.line, line.amount) == (Kind.LINE, "Jiebei", 5000_00)
    assert (line.item, line.rate_kind, line.due_day) == ("jiebei", RateKind.DAILY, 10)
    assert (target.kind, target.line, target.amount) == (
        Kind.TARGET,
        "Jiebei",
        20000_00,
    )
    assert income == Entry(day=dt.date(2026, 10, 23), kind=Kind.INCOME, amount=6000_00)


def test_the_sort_of_line_fills_in_what_is_usual_until_it_is_typed(
    qtbot: QtBot, first: FirstStart
) -> None:
    first.line.due_day.clear()
    qtbot.keyClicks(first.line.due_day, "21")

    first.line.product.setCurrentIndex(list(Product).index(Product.FAMILY))

    assert first.line.name.text() == "Family or friends"
    assert first.line.rate.text() == "0"
    assert first.line.due_day.text() == "21"


def test_the_true_yearly_rate_stands_beside_the_rate_that_is_typed(
    qtbot: QtBot, first: FirstStart
) -> None:
    first.start_empty()

    assert first.line.rates.text().startswith("Rate 14.60% a year · true yearly rate")

    first.line.rate.clear()
    qtbot.keyClicks(first.line.rate, "0.1")

    assert first.line.rates.text().startswith("Rate 36.50% a year")
    assert "above 24% all-in" in first.line.rates.text()

    first.line.rate.clear()
    qtbot.keyClicks(first.line.rate, "500")

    assert first.line.rates.text() == ""


def test_a_wrong_amount_is_marked_and_nothing_begins(
    qtbot: QtBot, first: FirstStart
) -> None:
    first.empty_button.click()
    qtbot.keyClicks(first.income.amount, "a lot")

    with qtbot.assertNotEmitted(first.decided):
        _button(first, "Begin").click()

    assert first.income.amount.property("wrong") == "true"


def test_a_bill_dropped_on_the_first_start_begins_with_its_import(
    qtbot: QtBot, first: FirstStart, tmp_path: Path
) -> None:
    with qtbot.waitSignal(first.decided) as decision:
        _drop(first, tmp_path / "bill.csv")

    assert decision.args == [BeginWithBills(PLACE, (tmp_path / "bill.csv",))]


def test_every_control_of_the_first_start_has_a_name(first: FirstStart) -> None:
    first.start_empty()

    for control in first.findChildren(QAbstractButton) + first.findChildren(QComboBox):
        assert control.accessibleName(), control
    for line in first.findChildren(QLineEdit):
        assert line.accessibleName(), line


def test_without_a_ledger_the_program_asks_and_begins_as_decided(
    desk: Desk, tmp_path: Path
) -> None:
    desk.begin(None)
    assert isinstance(desk.first, FirstStart)
    entry = Entry(day=TODAY, kind=Kind.INCOME, amount=5000_00)

    desk.first.decided.emit(BeginEmpty(tmp_path / "My ledger.youyu", (entry,)))

    assert desk.session is not None
    desk.session.settle()
    assert desk.first is None
    assert desk.window is not None
    assert desk.window.isVisible()
    replies: list[int] = []
    desk.session.ask(lambda reading: reading.ledger.count()).then(replies.append)
    desk.session.settle()
    assert replies == [1]
    assert desk.preferences.last_ledger == tmp_path / "My ledger.youyu"


def test_the_folder_of_a_new_ledger_is_made_if_there_is_none(
    desk: Desk, tmp_path: Path
) -> None:
    desk.begin(None)
    assert isinstance(desk.first, FirstStart)
    place = tmp_path / "Documents" / "My ledger.youyu"

    desk.first.decided.emit(BeginEmpty(place, ()))

    assert desk.session is not None
    desk.session.settle()
    assert place.exists()
    assert desk.first is None


def test_what_was_typed_stays_where_no_ledger_can_be(
    desk: Desk, tmp_path: Path
) -> None:
    taken = tmp_path / "taken.youyu"
    taken.write_bytes(b"")
    desk.begin(None)
    first = desk.first
    assert isinstance(first, FirstStart)

    for place in (taken, taken / "My ledger.youyu"):
        first.decided.emit(BeginEmpty(place, ()))
        QApplication.processEvents()

        boxes = [one for one in first.findChildren(QMessageBox) if one.isVisible()]
        assert boxes
        assert desk.first is first
        assert desk.session is None
        for box in boxes:
            box.close()


def test_enter_leads_through_the_first_facts_and_begins(
    qtbot: QtBot, first: FirstStart
) -> None:
    with qtbot.waitActive(first):
        first.activateWindow()
    start = next(one for one in first.findChildren(QPushButton) if one.hasFocus())
    qtbot.keyClick(start, Qt.Key.Key_Return)
    seen = []
    while not isinstance(here := QApplication.focusWidget(), QPushButton):
        assert here is not None
        seen.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Return)

    assert seen[0] is first.line.limit
    assert seen[-1] is first.income.day
    with qtbot.waitSignal(first.decided):
        qtbot.keyClick(here, Qt.Key.Key_Return)
    with qtbot.waitSignal(first.decided):
        control = Qt.KeyboardModifier.ControlModifier
        qtbot.keyClick(first.line.rate, Qt.Key.Key_Return, control)


def test_a_bill_chosen_first_is_shown_before_anything_comes_in(
    desk: Desk, tmp_path: Path
) -> None:
    bill = tmp_path / "entries.csv"
    bill.write_text("date,kind,amount\n2026-11-01,income,5000.00\n", "utf-8")
    desk.begin(None)
    assert isinstance(desk.first, FirstStart)

    desk.first.decided.emit(BeginWithBills(tmp_path / "My ledger.youyu", (bill,)))

    assert desk.session is not None
    assert desk.window is not None
    desk.session.settle()
    shown = desk.window.findChild(ImportWindow)
    assert shown is not None
    assert shown.ticked_rows == 1
    shown.close()


def test_the_demo_is_a_file_of_its_own_and_leaving_it_asks_again(
    desk: Desk, tmp_path: Path
) -> None:
    desk.begin(None)
    assert isinstance(desk.first, FirstStart)

    desk.first.decided.emit(LookAtDemo())

    assert desk.session is not None
    desk.session.settle()
    assert desk.session.ledger is not None
    assert Path(desk.session.ledger.path).parent != tmp_path
    assert desk.preferences.last_ledger is None

    desk.begin(None)

    assert isinstance(desk.first, FirstStart)
    assert desk.window is None
