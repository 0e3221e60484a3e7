import datetime as dt
import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.changes import StepName
from core.commands import AddEntries, ImportOrigin, ImportRow, ImportRows
from core.entry_query import EntryOrder
from core.records import Kind
from desktop.actions import WriteEntry
from desktop.entry_table.columns import entry_columns
from desktop.entry_table.effects_in_view import EffectsInView
from desktop.entry_table.filters import Period, period_days
from desktop.entry_table.model import PAGE, EntryTableModel
from desktop.entry_table.verbs import Verb
from desktop.entry_table.view import EntryTable
from desktop.number_style import NumberStyle
from desktop.pages.entries import EntriesPage
from desktop.session import Session
from desktop.theme import colours
from tests.window_books import TODAY, USUAL, entries_of, tell


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


def _model(session: Session, asked: list[int]) -> EntryTableModel:
    effects = EffectsInView(session, lambda: iter(()), session)
    columns = entry_columns(NumberStyle(), {}, effects)
    return EntryTableModel(columns, asked.append)


def _cells(page: EntriesPage, column: str) -> list[str]:
    place = [one.name for one in page.model.columns].index(column)
    rows = range(page.model.rowCount())
    for row in rows:
        page.model.entry(row)
    page.session.settle()
    return [page.model.index(row, place).data() for row in rows]


def _choose(page: EntriesPage, *rows: int) -> None:
    page.table.clearSelection()
    flags = (
        QItemSelectionModel.SelectionFlag.Select
        | QItemSelectionModel.SelectionFlag.Rows
    )
    for row in rows:
        page.model.entry(row)
    page.session.settle()
    for row in rows:
        index = page.model.index(row, 0)
        page.table.selectionModel().select(index, flags)
        page.table.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.NoUpdate
        )
    page.session.settle()


def test_the_table_keeps_to_the_rules_of_a_model(session: Session) -> None:
    model = _model(session, [])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.begin(3 * PAGE)
    model.take(1, entries_of(USUAL) * 20)
    model.begin(0)

    assert model.rowCount() == 0


def test_only_pages_in_view_are_asked_for_and_each_once(session: Session) -> None:
    asked: list[int] = []
    model = _model(session, asked)
    model.begin(1_000_000)

    for row in (0, 1, 999_999, 999_998, 0):
        assert model.entry(row) is None

    assert asked == [0, 999_999 // PAGE]


def test_entries_are_listed_the_newest_first(
    page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)

    days = _cells(page, "day")

    assert days[0] == session.style.day(dt.date(2026, 11, 2))
    assert days == sorted(days, reverse=True)


def test_a_heading_sorts_and_a_second_click_turns_it_round(
    page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    place = [one.name for one in page.model.columns].index("amount")

    page.table.horizontalHeader().sectionClicked.emit(place)
    session.settle()
    assert _cells(page, "amount")[0] == "¥20,000.00"

    page.table.horizontalHeader().sectionClicked.emit(place)
    session.settle()
    assert _cells(page, "amount")[-1] == "¥20,000.00"


def test_filters_narrow_the_table_and_say_how_much_is_left(
    page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)

    page.filters.kind.show_value(Kind.INCOME)
    session.settle()
    assert page.model.rowCount() == 3

    page.filters.period.show_value(Period.LAST_MONTH)
    session.settle()
    assert page.model.rowCount() == 1

    page.filters.clear()
    session.settle()
    assert page.model.rowCount() == 10


def test_the_entries_of_one_line_are_listed(
    page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    assert not page.filters.line.isVisible()
    tell(session, "2026-11-05 line 3000 line=花呗 item=huabei")
    assert page.filters.line.isVisible()

    page.filters.line.show_value("花呗")
    session.settle()
    assert page.model.rowCount() == 1

    session.undo()
    session.settle()
    assert page.model.rowCount() == 10
    assert page.filters.line.value == ""


def test_an_entry_is_found_by_words_or_by_its_amount(
    page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)

    page.attend("超市")
    session.settle()
    assert _cells(page, "counterparty") == ["超市"]

    page.attend("360")
    session.settle()
    assert len(_cells(page, "day")) == 2


def test_deleted_entries_come_back_with_undo(
    page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _choose(page, 0, 1, 4)

    page.deeds.do(Verb.DELETE)
    session.settle()
    session.settle()

    assert page.model.rowCount() == 7
    assert session.last_change is not None
    assert session.last_change.change.step.name is StepName.DELETE

    session.undo()
    session.settle()

    assert page.model.rowCount() == 10


def test_e_opens_the_form_on_the_entry_at_the_cursor(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    wishes: list[object] = []
    page.wish.connect(wishes.append)
    _choose(page, 1)
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_E)

    (wish,) = wishes
    assert isinstance(wish, WriteEntry)
    assert wish.draft is not None
    assert wish.draft.id
    assert wish.draft == page.model.entry(1)


def test_a_duplicate_is_a_new_entry_of_the_day_looked_at(
    page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    wishes: list[object] = []
    page.wish.connect(wishes.append)
    _choose(page, 0)

    page.deeds.do(Verb.DUPLICATE)

    (wish,) = wishes
    assert isinstance(wish, WriteEntry)
    assert wish.draft is not None
    assert (wish.draft.id, wish.draft.batch, wish.draft.day) == (0, None, TODAY)
    assert wish.draft.counterparty == "超市"


def test_the_selection_survives_a_change_elsewhere(
    page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _choose(page, 2)
    chosen = page.model.entry(2)

    tell(session, "2026-11-20 purchase 5 category=餐饮")
    session.settle()

    row = page.table.selectionModel().selectedRows()[0].row()
    assert row == 3
    assert page.model.entry(row) == chosen


def test_an_entry_says_what_it_did_to_the_score(
    page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)

    _choose(page, 2)

    assert page.reason.text().startswith("Moved the score by")


def _wait_for_effects(qtbot: QtBot, page: EntriesPage) -> None:
    """Wait until all rows in view have their effect."""
    _cells(page, "effect")
    shown = list(page.entries_in_view())
    assert shown
    qtbot.waitUntil(lambda: all(map(page.effects.knows, shown)))


def test_every_row_in_view_comes_to_say_what_it_did_to_the_score(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _wait_for_effects(qtbot, page)

    entries = [page.model.entry(row) for row in range(page.model.rowCount())]
    effects = [page.effects.effect(entry) for entry in entries if entry is not None]

    assert len(effects) == 10
    assert sum(bool(effect and round(effect.points, 1)) for effect in effects) >= 3
    repaid = next(n for n, e in enumerate(entries) if e and e.kind is Kind.REPAY)
    assert _cells(page, "effect")[repaid].startswith("+")
    _choose(page, repaid)
    assert page.reason.text().startswith(
        f"Moved the score by {_cells(page, 'effect')[repaid]}"
    )


def test_rows_out_of_view_are_not_weighed(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    told = "\n".join(
        f"2026-{month:02d}-{day:02d} purchase {day} category=food"
        for month in range(1, 11)
        for day in range(1, 29)
    )
    tell(session, told)
    _wait_for_effects(qtbot, page)

    known = [
        e for e in map(page.model.entry, range(280)) if e and page.effects.effect(e)
    ]

    assert known[0].day == dt.date(2026, 10, 28)
    assert len(known) <= len(list(page.entries_in_view()))


def test_effects_are_weighed_anew_after_a_change(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, "2026-11-02 purchase 5 category=food")
    _wait_for_effects(qtbot, page)
    first = page.model.entry(0)
    assert first is not None
    alone = page.effects.effect(first)

    tell(session, "2026-11-01 purchase 5 category=food")
    session.settle()
    _wait_for_effects(qtbot, page)

    assert page.model.entry(0) == first
    assert page.effects.effect(first) != alone


def test_a_day_too_full_to_be_weighed_says_so_with_a_dash(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    one = entries_of("2026-11-02 purchase 5 category=food")[0]
    session.run(AddEntries((one,) * 2001))
    session.settle()
    _wait_for_effects(qtbot, page)

    assert _cells(page, "effect")[0] == "–"


def test_an_imported_entry_names_its_file(page: EntriesPage, session: Session) -> None:
    rows = tuple(ImportRow(entry) for entry in entries_of(USUAL))
    session.run(ImportRows(ImportOrigin("alipay.csv", rows=len(rows)), rows))
    session.settle()

    assert set(_cells(page, "source")) == {"alipay.csv"}

    page.attend(1)
    session.settle()
    assert page.model.rowCount() == 10


def test_looking_back_leaves_out_what_came_later(
    page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)

    session.look_at(dt.date(2026, 9, 30))
    session.settle()

    assert page.model.rowCount() == 6


def test_widths_of_columns_are_remembered(page: EntriesPage, qtbot: QtBot) -> None:
    page.table.setColumnWidth(0, 222)

    again = EntriesPage(page.session)
    qtbot.addWidget(again)
    again.recall(page.remembered())

    assert again.table.columnWidth(0) == 222


def test_from_the_words_the_keys_lead_to_the_rows_found(
    page: EntriesPage, session: Session, qtbot: QtBot
) -> None:
    tell(session, USUAL)
    words = page.filters.text
    words.setFocus()
    qtbot.keyClicks(words, "38.5")

    qtbot.keyClick(words, Qt.Key.Key_Return)
    session.settle()

    assert page.table.hasFocus()
    assert page.model.rowCount() == 1
    words.setFocus()
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    assert words.text() == ""
    assert words.hasFocus()
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    session.settle()
    assert page.table.hasFocus()
    assert page.table.selected_count() == 1


def _type_days(qtbot: QtBot, page: EntriesPage, first: str, last: str) -> None:
    days = page.filters.days
    for field, text in ((days.first, first), (days.last, last)):
        field.clear()
        qtbot.keyClicks(field, text)


def test_the_entries_between_two_days_are_listed(
    page: EntriesPage, session: Session, qtbot: QtBot
) -> None:
    tell(session, USUAL)
    days = page.filters.days
    assert not days.isVisible()

    page.filters.period.show_value(Period.CHOSEN)
    session.settle()
    assert days.isVisible()
    assert days.days == (TODAY.replace(day=1), TODAY)
    assert _cells(page, "day") == ["2026-11-02"]

    _type_days(qtbot, page, "1001", "1020")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert days.days == (dt.date(2026, 10, 1), dt.date(2026, 10, 20))

    # The other way round, in hurried words; and without an end.
    _type_days(qtbot, page, "t", "1028")
    qtbot.waitUntil(lambda: _cells(page, "day") == ["2026-11-02", "2026-10-28"])
    _type_days(qtbot, page, "1015", "")
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)

    page.filters.clear()
    session.settle()
    assert not days.isVisible()
    assert page.model.rowCount() == 10


def test_a_day_that_means_nothing_is_marked_and_bounds_nothing(
    page: EntriesPage, session: Session, qtbot: QtBot
) -> None:
    tell(session, USUAL)
    page.filters.period.show_value(Period.CHOSEN)

    _type_days(qtbot, page, "1001", "someday")

    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert page.filters.days.last.property("wrong") == "true"


def test_the_days_chosen_are_remembered(page: EntriesPage, qtbot: QtBot) -> None:
    page.filters.period.show_value(Period.CHOSEN)
    _type_days(qtbot, page, "0301", "")

    again = EntriesPage(page.session)
    qtbot.addWidget(again)
    again.recall(json.loads(json.dumps(page.remembered())))

    assert again.filters.period.value is Period.CHOSEN
    assert again.filters.days.days == (dt.date(2026, 3, 1), None)


def test_columns_are_chosen_by_key_and_remembered(
    page: EntriesPage, session: Session, qtbot: QtBot
) -> None:
    tell(session, USUAL)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_V)
    (menu,) = page.table.findChildren(QMenu)
    assert not menu.actions()[0].isEnabled()

    for action in menu.actions():
        if action.text() in {"Category", "Source"}:
            action.trigger()
    menu.close()

    assert page.table.hidden_columns() == ["category", "source"]
    painted = page.table._places(page.table.viewport().rect())
    assert not {"category", "source"} & {place.column.name for place in painted}
    tell(session, "2026-11-20 purchase 12 category=餐饮")
    assert page.table.hidden_columns() == ["category", "source"]
    again = EntriesPage(session)
    qtbot.addWidget(again)
    again.recall(json.loads(json.dumps(page.remembered())))
    assert again.table.hidden_columns() == ["category", "source"]

    menu = page.table.choose_columns()
    menu.actions()[-1].trigger()
    menu.close()
    assert page.table.hidden_columns() == []


def test_a_field_whose_column_is_hidden_is_changed_below_the_table(
    page: EntriesPage, session: Session, qtbot: QtBot
) -> None:
    tell(session, USUAL)
    page.table.hide_columns(["category", "counterparty"])
    _choose(page, 0)

    qtbot.keyClick(page.table, Qt.Key.Key_C)

    assert page.bulk.isVisible()
    assert page.bulk.field is not None

    page.deeds.do(Verb.COPY)
    session.settle()
    assert "超市" not in QGuiApplication.clipboard().text()


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.ALL, None, None),
        (Period.CHOSEN, None, None),
        (Period.THIS_MONTH, dt.date(2026, 3, 1), dt.date(2026, 3, 31)),
        (Period.LAST_MONTH, dt.date(2026, 2, 1), dt.date(2026, 2, 28)),
        (Period.THREE_MONTHS, dt.date(2025, 12, 31), dt.date(2026, 3, 31)),
        (Period.THIS_YEAR, dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        (Period.LAST_YEAR, dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
    ],
)
def test_periods_are_seen_from_the_day_looked_at(
    period: Period, first: dt.date | None, last: dt.date | None
) -> None:
    assert period_days(period, dt.date(2026, 3, 31)) == (first, last)


def test_every_column_can_be_sorted_by(page: EntriesPage, session: Session) -> None:
    rows = tuple(ImportRow(entry) for entry in entries_of(USUAL))
    session.run(ImportRows(ImportOrigin("alipay.csv", rows=len(rows)), rows))
    tell(session, "2026-11-03 purchase 7 category=餐饮 note=早饭")
    sources = [one.name for one in page.model.columns].index("source")
    notes = [one.name for one in page.model.columns].index("note")

    page.table.horizontalHeader().sectionClicked.emit(sources)
    session.settle()
    assert _cells(page, "source")[-1] == "typed"

    page.table.horizontalHeader().sectionClicked.emit(notes)
    session.settle()
    assert _cells(page, "note")[0] == "早饭"


def test_a_letter_searches_through_no_rows(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _choose(page, 3)
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_X)
    session.settle()

    assert page.table.spans() == ((3, 1),)
    assert page.model.rowCount() == 10


def test_d_deletes_what_is_selected(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _choose(page, 0)
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.table, Qt.Key.Key_D)
    session.settle()

    assert page.model.rowCount() == 8
    assert session.last_change is not None
    assert session.last_change.change.step.count == 2


def test_all_rows_are_selected_and_deleted_as_one_step(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    session.settle()
    assert page.reason.text().split(" · ") == [
        "10 entries selected",
        *("Purchase ¥167.50", "Repay ¥720.00", "Income ¥19,500.00", "Borrow ¥2,000.00"),
    ]
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    session.settle()
    assert page.model.rowCount() == 0

    session.undo()
    session.settle()
    assert page.model.rowCount() == 10


def test_several_entries_are_duplicated_at_once_and_then_selected(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _choose(page, 0, 2)
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    session.settle()

    assert page.model.rowCount() == 12
    assert _cells(page, "day")[:2] == [session.style.day(TODAY)] * 2
    assert set(_cells(page, "counterparty")[:2]) == {"超市", "面馆"}
    assert page.table.spans() == ((0, 1), (1, 1))


def test_a_copy_that_would_repay_what_is_not_owed_is_left_out_and_said(
    page: EntriesPage, session: Session
) -> None:
    tell(
        session,
        """
        2026-11-01 line 8000 line=借呗 item=jiebei
        2026-11-02 borrow 500 line=借呗 term=3
        2026-11-03 repay 400 line=借呗
        2026-11-04 purchase 8 category=餐饮
        """,
    )
    _choose(page, 0, 1)

    page.deeds.do(Verb.DUPLICATE)
    session.settle()

    assert page.model.rowCount() == 5
    assert "1 entry left out: more than is owed" in page.outcome.words


def test_rows_are_copied_as_a_spreadsheet_takes_them(
    qtbot: QtBot, page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    _choose(page, 0, 2)
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    session.settle()

    heading, first, second = QGuiApplication.clipboard().text().split("\n")
    assert heading.split("\t")[:2] == ["Date", "Kind"]
    assert "¥129.00" in first.split("\t")
    assert "面馆" in second.split("\t")


def test_hidden_amounts_are_not_copied(page: EntriesPage, session: Session) -> None:
    tell(session, USUAL)
    session.hide_amounts(True)
    session.settle()
    _choose(page, 0)

    page.deeds.do(Verb.COPY)
    session.settle()

    assert "129" not in QGuiApplication.clipboard().text()


def test_hiding_amounts_keeps_everything_selected(
    page: EntriesPage, session: Session
) -> None:
    tell(session, "\n".join(["2026-11-02 purchase 5 category=餐饮"] * 300))
    page.table.selectAll()

    session.hide_amounts(True)
    session.settle()

    assert page.table.selected_count() == 300


def test_order_and_filters_are_remembered(
    page: EntriesPage, session: Session, qtbot: QtBot
) -> None:
    tell(session, USUAL)
    page.filters.kind.show_value(Kind.REPAY)
    page.table.show_order(EntryOrder.AMOUNT, ascending=True)

    again = EntriesPage(session)
    qtbot.addWidget(again)
    again.recall(json.loads(json.dumps(page.remembered())))
    with qtbot.waitExposed(again):
        again.show()
    session.settle()

    assert again.model.rowCount() == 2
    assert (again.table.order, again.table.ascending) == (EntryOrder.AMOUNT, True)


def test_the_table_is_never_seen_without_its_rows(
    page: EntriesPage, session: Session
) -> None:
    tell(session, USUAL)
    seen: list[bool] = []
    page.model.modelReset.connect(lambda: seen.append(page.model.entry(0) is None))

    tell(session, "2026-11-20 purchase 5 category=餐饮")

    assert seen
    assert not any(seen)


class _Counting(EntryTableModel):
    """Counts how often a cell is asked what can be done with it."""

    asked = 0

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        self.asked += 1
        return super().flags(index)


def test_rows_are_painted_each_cell_in_its_column_and_the_selected_stand_out(
    page: EntriesPage, session: Session, dressed: QApplication
) -> None:
    long_name = "商" * 200
    tell(session, f"{USUAL}\n2026-11-02 purchase 8 counterparty={long_name}")
    _choose(page, 1)
    dressed.processEvents()

    image = page.table.viewport().grab().toImage()

    grounds = [_ground(page, row).name() for row in range(3)]
    shown = colours()
    assert grounds == [shown.surface, shown.accent_soft, shown.surface]
    for row in range(3):
        entry = page.model.entry(row)
        assert entry is not None
        for place, column in enumerate(page.model.columns):
            room = page.table.visualRect(page.model.index(row, place))
            # Between two columns stands nothing, however long a text is.
            room.adjust(2, 1, -2, -2)
            edge = QRect(room.left(), room.top(), 6, room.height())
            assert not _has_ink(image, edge), (row, column.name)
            assert _has_ink(image, room) == bool(column.text(entry)), column.name


def _ground(page: EntriesPage, row: int) -> QColor:
    place = page.table.visualRect(page.model.index(row, 0)).topLeft()
    return page.table.viewport().grab().toImage().pixelColor(place + QPoint(3, 3))


def _has_ink(image: QImage, room: QRect) -> bool:
    ground = image.pixelColor(room.topLeft())
    return any(
        image.pixelColor(x, y) != ground
        for x in range(room.left(), room.right() + 1)
        for y in range(room.top(), room.bottom() + 1)
    )


def test_selecting_a_million_rows_asks_few_of_them(
    qtbot: QtBot, session: Session
) -> None:
    effects = EffectsInView(session, lambda: iter(()))
    columns = entry_columns(NumberStyle(), {}, effects)
    model = _Counting(columns, lambda _: None)
    table = EntryTable(model)
    qtbot.addWidget(table)
    model.begin(1_000_000)
    with qtbot.waitExposed(table):
        table.show()

    table.selectAll()
    table.grab()

    assert table.selected_count() == 1_000_000
    assert model.asked < 2000
