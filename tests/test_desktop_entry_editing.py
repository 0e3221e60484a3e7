"""Editing in the table: one cell in its place, or one field of many entries."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.changes import StepName
from core.ledger import Ledger
from core.records import Entry, Kind
from desktop.actions import Place
from desktop.entry_table.cells import control_of
from desktop.entry_table.verbs import Verb
from desktop.fields.field import TextField
from desktop.pages.entries import EntriesPage
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.window import Window
from tests.window_books import TODAY, USUAL, tell

#: Enough is due each month to make another large loan severe.
TIGHT = """
    2026-08-01 line 50000 line=借呗 item=jiebei due_day=28
    2026-08-15 income 3000 category=工资
    2026-09-15 income 3000 category=工资
    2026-10-15 income 3000 category=工资
    2026-10-20 borrow 1000 line=借呗 term=12
"""


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Iterator[EntriesPage]:
    made = EntriesPage(session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    session.settle()
    yield made
    session.settle()


def _at(page: EntriesPage, row: int, column: str) -> None:
    """Put the cursor into a cell."""
    place = [one.name for one in page.model.columns].index(column)
    page.model.entry(row)
    page.session.settle()
    page.table.setCurrentIndex(page.model.index(row, place))
    page.table.setFocus()
    page.session.settle()


def _entry(page: EntriesPage, row: int) -> Entry:
    page.model.entry(row)
    page.session.settle()
    entry = page.model.entry(row)
    assert entry is not None
    return entry


def _choose(page: EntriesPage, *rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    page.table.clearSelection()
    for row in rows:
        index = page.model.index(row, 0)
        page.table.selectionModel().select(index, flags.Select | flags.Rows)
    page.table.setFocus()
    page.session.settle()


def _press(
    qtbot: QtBot,
    session: Session,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, modifier)
    session.settle()


def _type(qtbot: QtBot, session: Session, text: str) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    focus.selectAll()
    if text.isascii():
        qtbot.keyClicks(focus, text)
    else:
        # As an input method does it: the test tool has no keys for Chinese.
        focus.insert(text)
    session.settle()


def _hint(page: EntriesPage) -> str:
    assert page.editing.edit is not None
    return page.editing.edit.hint.words.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_a_cell_is_edited_in_its_place_and_undone_as_one_step(
    qtbot: QtBot, page: EntriesPage, session: Session, key: Qt.Key
) -> None:
    tell(session, USUAL)
    _at(page, 0, "amount")

    _press(qtbot, session, key)
    _type(qtbot, session, "100+3*10")
    _press(qtbot, session, Qt.Key.Key_Return)

    assert _entry(page, 0).amount == 130_00
    assert page.editing.edit is None
    assert page.table.hasFocus()
    step = session.last_change.change.step if session.last_change else None
    assert step is not None
    assert (step.name, step.count, step.amount) == (StepName.EDIT, 1, 130_00)

    session.undo()
    session.settle()
    assert _entry(page, 0).amount == 129_00


def test_a_double_click_edits_the_cell_it_hits(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _at(page, 0, "counterparty")
    middle = page.table.visualRect(page.table.currentIndex()).center()

    # The test tool sends only the second half of a double click.
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    session.settle()
    _type(qtbot, session, "菜场")
    _press(qtbot, session, Qt.Key.Key_Return)

    assert _entry(page, 0).counterparty == "菜场"


def test_days_are_understood_in_hurried_words_in_the_table_too(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _at(page, 0, "day")

    _press(qtbot, session, Qt.Key.Key_F2)
    _type(qtbot, session, "-3")
    _press(qtbot, session, Qt.Key.Key_Return)

    assert _entry(page, 0).day == TODAY - dt.timedelta(days=3)


def test_what_is_wrong_is_said_below_the_cell_and_nothing_is_saved(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _at(page, 1, "amount")
    assert _entry(page, 1).kind is Kind.REPAY

    _press(qtbot, session, Qt.Key.Key_F2)
    _type(qtbot, session, "99999")
    _press(qtbot, session, Qt.Key.Key_Return)

    assert "more than is owed" in _hint(page)
    assert _entry(page, 1).amount == 360_00
    _type(qtbot, session, "twelve")
    assert "not an amount" in _hint(page)
    _press(qtbot, session, Qt.Key.Key_Escape)
    assert page.editing.edit is None
    assert _entry(page, 1).amount == 360_00


def test_the_cell_tells_what_it_would_move_while_it_is_typed(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _at(page, 1, "amount")

    _press(qtbot, session, Qt.Key.Key_F2)
    _type(qtbot, session, "400")

    assert "Debt" in _hint(page)
    assert "¥40.00" in _hint(page)


def test_a_severe_warning_asks_for_a_second_enter(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, TIGHT)
    _at(page, 0, "amount")

    _press(qtbot, session, Qt.Key.Key_F2)
    _type(qtbot, session, "40000")
    _press(qtbot, session, Qt.Key.Key_Return)

    assert _hint(page).startswith("Severe: ")
    assert _entry(page, 0).amount == 1000_00

    _press(qtbot, session, Qt.Key.Key_Return)

    assert _entry(page, 0).amount == 40000_00


def test_tab_saves_and_goes_on_to_the_next_cell(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _at(page, 0, "category")

    _press(qtbot, session, Qt.Key.Key_F2)
    _type(qtbot, session, "日用")
    _press(qtbot, session, Qt.Key.Key_Tab)
    _type(qtbot, session, "菜场")
    _press(qtbot, session, Qt.Key.Key_Tab)
    _press(qtbot, session, Qt.Key.Key_Backtab)
    _press(qtbot, session, Qt.Key.Key_Escape)

    entry = _entry(page, 0)
    assert (entry.category, entry.counterparty) == ("日用", "菜场")


def test_a_click_elsewhere_saves_what_was_typed(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _at(page, 0, "note")

    _press(qtbot, session, Qt.Key.Key_F2)
    _type(qtbot, session, "周末")
    page.filters.text.setFocus()
    session.settle()

    assert _entry(page, 0).note == "周末"


def test_what_cannot_be_saved_when_the_cell_is_left_is_told(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _at(page, 1, "amount")

    _press(qtbot, session, Qt.Key.Key_F2)
    _type(qtbot, session, "99999")
    page.filters.text.setFocus()
    session.settle()

    assert page.outcome.words.startswith("Not changed: more than is owed")
    assert _entry(page, 1).amount == 360_00


def test_leaving_a_cell_does_not_confirm_what_would_be_severe(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, TIGHT)
    _at(page, 0, "amount")

    _press(qtbot, session, Qt.Key.Key_F2)
    _type(qtbot, session, "40000")
    _press(qtbot, session, Qt.Key.Key_Return)
    assert _hint(page).startswith("Severe: ")
    page.filters.text.setFocus()
    session.settle()

    assert page.outcome.words.startswith("Not changed: Severe: ")
    assert _entry(page, 0).amount == 1000_00


def test_an_unchanged_cell_makes_no_step(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    before = session.last_change
    _at(page, 0, "amount")

    _press(qtbot, session, Qt.Key.Key_F2)
    _press(qtbot, session, Qt.Key.Key_Return)

    assert session.last_change is before
    assert page.table.hasFocus()


def test_names_are_completed_in_the_cell(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _at(page, 0, "category")

    _press(qtbot, session, Qt.Key.Key_F2)

    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    completer = field.completer()
    assert completer is not None
    completer.setCompletionPrefix("餐")
    assert completer.currentCompletion() == "餐饮"


def test_enter_on_a_cell_that_has_no_box_opens_the_form(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    wishes: list[object] = []
    page.wish.connect(wishes.append)
    _at(page, 0, "kind")

    _press(qtbot, session, Qt.Key.Key_Return)

    assert len(wishes) == 1


def test_only_what_the_form_asks_can_be_typed_into_a_cell() -> None:
    day = TODAY

    assert control_of("category", Entry(day=day, kind=Kind.PURCHASE)) == "category"
    assert control_of("category", Entry(day=day, kind=Kind.REPAY)) == ""
    assert control_of("source", Entry(day=day, kind=Kind.PURCHASE)) == ""
    assert control_of("line", Entry(day=day, kind=Kind.PROFILE)) == "profile_status"
    assert all(control_of("note", Entry(day=day, kind=kind)) for kind in Kind)


def test_a_letter_edits_its_field_of_the_one_entry_selected(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _at(page, 0, "day")

    _press(qtbot, session, Qt.Key.Key_C)
    _type(qtbot, session, "日用")
    _press(qtbot, session, Qt.Key.Key_Return)

    assert _entry(page, 0).category == "日用"


def test_one_field_of_many_entries_is_changed_in_one_step(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    page.table.selectAll()
    page.table.setFocus()

    _press(qtbot, session, Qt.Key.Key_C)
    _type(qtbot, session, "其他")
    _press(qtbot, session, Qt.Key.Key_Return)

    rows = range(page.model.rowCount())
    categories = {_entry(page, row).category for row in rows}
    assert categories == {"其他", ""}
    assert session.last_change is not None
    # Five purchases and incomes have a category; borrowings and the like have none.
    assert session.last_change.change.step.count == 5
    assert page.table.hasFocus()

    session.undo()
    session.settle()
    assert _entry(page, 0).category == "购物"


def test_t_dates_everything_selected_today(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _choose(page, 0, 2)

    _press(qtbot, session, Qt.Key.Key_T)

    assert [_entry(page, row).day for row in (0, 1)] == [TODAY, TODAY]
    assert session.last_change is not None
    assert session.last_change.change.step.count == 2


def test_entries_that_may_not_be_changed_are_left_out_and_it_is_said(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _choose(page, 0, 1)
    assert _entry(page, 1).kind is Kind.REPAY

    _press(qtbot, session, Qt.Key.Key_W)
    _type(qtbot, session, "2026-09-01")
    _press(qtbot, session, Qt.Key.Key_Return)

    assert "1 entry left out: more than is owed" in page.outcome.words
    assert session.last_change is not None
    assert session.last_change.change.step.count == 1


def test_a_change_of_many_that_would_be_severe_is_done_only_when_confirmed(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, TIGHT)
    tell(session, "2026-08-02 borrow 20000 line=借呗 term=12")
    tell(session, "2026-09-02 repay 20000 line=借呗")
    before = page.model.rowCount()
    _choose(page, 0, 5)
    assert _entry(page, 5).amount == 20000_00

    page.deeds.do(Verb.DUPLICATE)
    session.settle()

    assert page.outcome.words.startswith("Severe: ")
    assert page.model.rowCount() == before

    _press(qtbot, session, Qt.Key.Key_Space)

    assert page.model.rowCount() > before


def test_escape_leaves_the_entries_as_they_are(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    page.table.selectAll()
    page.table.setFocus()
    before = session.last_change

    _press(qtbot, session, Qt.Key.Key_C)
    _type(qtbot, session, "其他")
    _press(qtbot, session, Qt.Key.Key_Escape)

    assert session.last_change is before
    assert page.table.hasFocus()
    assert not page.bulk.isVisible()


def test_nothing_is_edited_in_a_ledger_that_is_open_for_reading_only(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    tell(session, USUAL)
    path = tmp_path / "books.youyu"
    reader = Session(lambda: Ledger.open(path, read_only=True), TODAY)
    reader.settle()
    page = EntriesPage(reader)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    reader.settle()

    _at(page, 0, "amount")
    for verb in Verb:
        page.deeds.do(verb)
    reader.settle()

    assert page.editing.edit is None
    assert reader.last_change is None
    reader.close()


def test_the_menu_of_the_rows_tells_every_verb_with_its_key(
    page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _choose(page, 0, 1)

    menu = page.open_menu(QPoint(40, 40))

    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert len(actions) == len(Verb)
    assert all("\t" in action.text() for action in actions)
    greyed = [
        action.text().split("\t")[1] for action in actions if not action.isEnabled()
    ]
    assert greyed == ["Return", "E", "R"]
    next(one for one in actions if one.text().endswith("\tD")).trigger()
    session.settle()
    assert page.model.rowCount() == 8
    menu.hide()


def test_closing_the_window_saves_the_cell_that_is_edited(
    qtbot: QtBot, session: Session, preferences: Preferences
) -> None:
    tell(session, USUAL)
    window = Window(session, preferences)
    qtbot.addWidget(window)
    page = _entries_in(qtbot, window, session)
    _at(page, 0, "note")
    _press(qtbot, session, Qt.Key.Key_F2)
    _type(qtbot, session, "周末")

    assert window.close()

    assert _entry(page, 0).note == "周末"


def test_closing_once_more_leaves_a_cell_that_cannot_be_saved(
    qtbot: QtBot, session: Session, preferences: Preferences
) -> None:
    tell(session, USUAL)
    window = Window(session, preferences)
    qtbot.addWidget(window)
    page = _entries_in(qtbot, window, session)
    _at(page, 1, "amount")
    _press(qtbot, session, Qt.Key.Key_F2)
    _type(qtbot, session, "99999")

    assert not window.close()
    assert page.editing.edit is not None
    assert "Closing once more" in window.status_line.text.text()

    assert window.close()


def _entries_in(qtbot: QtBot, window: Window, session: Session) -> EntriesPage:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_page(Place.ENTRIES)
    session.settle()
    assert isinstance(window.page, EntriesPage)
    return window.page
