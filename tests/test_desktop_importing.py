import datetime as dt
import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.commands import AddEntries, DeleteEntries, EditEntries
from core.ledger import Ledger
from core.records import Entry, Kind
from core.statements.rows import FileNote, FileProblem, Reason, Verdict
from desktop.cancelling import Cancelled
from desktop.importing.choosing import first_folder
from desktop.importing.course import Course
from desktop.importing.judged import Group
from desktop.importing.preview_model import AMOUNT, DAY, TICK, VERDICT
from desktop.importing.window import ImportWindow
from desktop.number_style import NumberStyle
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.texts_importing import (
    file_problem_text,
    reason_text,
    verdict_icon,
    verdict_name,
)
from desktop.window import Window
from tests.statement_files import Paid, app_bill, lending, native_csv
from tests.window_books import TODAY, tell

LUNCH = Paid(order="A1", time="2026-11-02 12:01:00")
DINNER = Paid(
    order="A2", time="2026-11-03 19:00:00", counterparty="小馆", amount="55.00"
)
REPAID = lending(
    order="A3",
    time="2026-11-10 08:00:00",
    counterparty="花呗",
    goods="花呗自动还款",
    amount="300.00",
)
FAILED = lending(
    order="A4",
    time="2026-11-10 07:00:00",
    counterparty="花呗",
    goods="花呗自动还款",
    amount="300.00",
    status="还款失败",
)
BROKEN = Paid(order="A5", time="2026-11-31 12:00:00")


@pytest.fixture
def bill(tmp_path: Path) -> Path:
    """A bill of five rows: three new, one that failed, one that cannot be."""
    path = tmp_path / "bill.csv"
    path.write_bytes(app_bill([LUNCH, DINNER, REPAID, FAILED, BROKEN]))
    return path


def _opened(qtbot: QtBot, session: Session, *files: Path) -> ImportWindow:
    window = ImportWindow(session, files)
    # It deletes itself when it closes, so it is not the robot's to close.
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(window)
    window.show()
    session.settle()
    return window


def _counts(window: ImportWindow) -> dict[Group, int]:
    (judged, *_) = window.reader.judged
    return {group: len(rows) for group, rows in judged.groups.items() if rows}


def _cells(window: ImportWindow, column: int) -> list[str]:
    model = window.panel.model
    rows = range(model.rowCount())
    return [str(model.index(row, column).data()) for row in rows]


def _texts(widget: QWidget) -> str:
    QApplication.processEvents()  # What was added to a layout is shown now.
    shown = (one for one in widget.findChildren(QLabel) if one.isVisible())
    return "\n".join(one.text() for one in shown)


def _buttons(widget: QWidget, text: str) -> list[QPushButton]:
    return [
        one
        for one in widget.findChildren(QPushButton)
        if one.text() == text and one.isVisible()
    ]


def _entries(session: Session) -> list[Entry]:
    found: list[list[Entry]] = []
    session.ask(lambda reading: reading.ledger.entries()).then(found.append)
    session.settle()
    return found[0]


def _import(window: ImportWindow) -> None:
    window.import_ticked()
    window.session.settle()


def _write_many(path: Path, rows: int) -> Path:
    path.write_bytes(native_csv(*(_native(row) for row in range(rows))))
    return path


def _native(row: int) -> str:
    return f"2026-01-01,purchase,{row + 1}.00" + "," * 18


def test_a_file_is_shown_row_by_row_before_anything_is_written(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    window = _opened(qtbot, session, bill)

    assert _cells(window, VERDICT) == [
        "New",
        "New",
        "New",
        "Ignored: it failed: no money moved",
        'Error: "2026-11-31" is not a date',
    ]
    assert _cells(window, AMOUNT) == ["18.00", "55.00", "300.00", "300.00", "18.00"]
    assert _cells(window, DAY)[-1] == ""
    assert _entries(session) == []


def test_the_counts_on_top_add_up_to_the_rows_of_the_file(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    window = _opened(qtbot, session, bill)

    chips = {chip.text() for chip in window.panel.chips.values()}

    assert chips == {
        "All  5",
        "New  3",
        "Maybe the same  0",
        "Already there  0",
        "Ignored  1",
        "Error  1",
    }
    assert sum(_counts(window).values()) == 5


def test_a_count_shows_only_its_rows(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    window = _opened(qtbot, session, bill)

    window.panel.chips[Group.ERROR].click()
    assert len(_cells(window, VERDICT)) == 1

    window.panel.chips[None].click()
    assert len(_cells(window, VERDICT)) == 5


def test_what_was_recognised_can_be_chosen_otherwise_and_the_table_follows(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    window = _opened(qtbot, session, bill)
    kind, encoding = window.panel.findChildren(QComboBox)[:2]
    assert kind.currentText() == "recognised: Alipay bill (app)"
    assert encoding.currentText() == "recognised: gb18030"

    encoding.setCurrentIndex(encoding.findText("big5"))
    encoding.activated.emit(encoding.currentIndex())
    session.settle()

    assert "It begins with" in _texts(window)
    encoding.setCurrentIndex(0)
    encoding.activated.emit(0)
    session.settle()

    assert len(_cells(window, VERDICT)) == 5


def test_the_ticked_rows_come_in_and_the_result_says_what_has_changed(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    window = _opened(qtbot, session, bill)
    assert _buttons(window, "Import 3 rows")

    _buttons(window, "Import 3 rows")[0].click()
    session.settle()

    assert [entry.kind for entry in reversed(_entries(session))] == [
        Kind.PURCHASE,
        Kind.PURCHASE,
        Kind.REPAY,
    ]
    said = _texts(window)
    assert "bill.csv: 3 entries came in." in said
    assert "What has changed" in said
    assert _buttons(window, "Undo import")


def test_an_import_can_be_undone_and_the_file_imported_again(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    window = _opened(qtbot, session, bill)
    _import(window)

    _buttons(window, "Undo import")[0].click()
    session.settle()

    assert _entries(session) == []
    assert "taken back. The file can be imported again." in _texts(window)
    window.add([bill])
    session.settle()
    assert _counts(window)[Group.NEW] == 3


def test_the_same_file_adds_nothing_a_second_time(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    _import(_opened(qtbot, session, bill))

    again = _opened(qtbot, session, bill)

    assert Group.NEW not in _counts(again)
    assert _counts(again)[Group.DUPLICATE] == 3
    assert not _buttons(again, "Import 0 rows")[0].isEnabled()


def test_a_row_deleted_after_its_import_stays_away_unless_it_is_ticked(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    _import(_opened(qtbot, session, bill))
    session.run(DeleteEntries((_entries(session)[0].id,)))
    session.settle()

    again = _opened(qtbot, session, bill)
    assert "Already there: you deleted it after an earlier import" in _cells(
        again, VERDICT
    )
    again.panel.model.tick_rows([2], ticked=True)
    _import(again)

    assert len(_entries(session)) == 3


def test_what_may_be_the_same_is_pointed_out_and_not_ticked(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    tell(session, "2026-11-02 purchase 18.00 counterparty=面馆")

    window = _opened(qtbot, session, bill)

    assert _counts(window)[Group.SUSPECTED] == 1
    assert _cells(window, VERDICT)[0] == "Maybe the same"
    assert window.ticked_rows == 2


def test_the_space_bar_ticks_all_selected_rows(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    window = _opened(qtbot, session, bill)
    window.panel.table.selectAll()

    qtbot.keyClick(window.panel.table, Qt.Key.Key_Space)
    assert window.ticked_rows == 0

    qtbot.keyClick(window.panel.table, Qt.Key.Key_Space)
    assert window.ticked_rows == 3


def test_only_rows_that_mean_something_can_be_ticked(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    model = _opened(qtbot, session, bill).panel.model
    failed = model.index(3, TICK)

    assert not model.setData(
        failed, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
    )
    assert failed.data(Qt.ItemDataRole.CheckStateRole) is None
    assert model.setData(
        model.index(0, TICK), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )
    assert model.ticks == {1, 2}


def test_rows_taken_out_count_as_ignored_in_the_import(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    window = _opened(qtbot, session, bill)
    window.panel.model.tick_rows([0], ticked=False)
    _import(window)

    batches: list[object] = []
    session.ask(lambda reading: reading.ledger.batches()).then(batches.extend)
    session.settle()

    (batch,) = batches
    counts = [getattr(batch, name) for name in ("rows", "new", "ignored", "error")]
    assert counts == [5, 2, 2, 1]


def test_an_unreadable_file_does_not_stop_the_others(
    qtbot: QtBot, session: Session, bill: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "scan.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n0000")
    window = _opened(qtbot, session, picture, bill)

    assert "This is a picture." in _texts(window)
    assert window.ticked_rows == 3
    _import(window)

    assert len(_entries(session)) == 3
    assert "scan.csv: nothing came in. This is a picture." in _texts(window)


def test_rows_of_two_files_that_are_the_same_come_in_once(
    qtbot: QtBot, session: Session, bill: Path, tmp_path: Path
) -> None:
    longer = tmp_path / "longer.csv"
    longer.write_bytes(app_bill([LUNCH, Paid(order="A9", amount="7.00")]))
    window = _opened(qtbot, session, bill, longer)

    window.files.setCurrentIndex(window.files.model().index(1, 0))

    assert _cells(window, VERDICT) == [
        "Already there: also in another file of this import",
        "New",
    ]
    _import(window)
    assert len(_entries(session)) == 4


def test_a_line_named_otherwise_in_the_file_is_joined_with_the_ledgers(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    tell(session, "2026-01-02 line 3000 line=我的花呗 item=huabei")
    window = _opened(qtbot, session, bill)
    choice = window.panel.lines.choices["花呗"]

    choice.show_value("我的花呗")
    _import(window)

    repaid = next(one for one in _entries(session) if one.kind is Kind.REPAY)
    assert repaid.line == "我的花呗"


def test_reading_can_be_cancelled_and_leaves_nothing(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    many = _write_many(tmp_path / "many.csv", 12_000)
    window = ImportWindow(session, [many])
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(window)

    window.cancel()
    session.settle()

    assert window.reader.judged == ()
    assert _entries(session) == []
    window.add([many])
    session.settle()
    assert window.ticked_rows == 12_000


def test_an_import_that_is_cancelled_leaves_nothing_behind(
    qtbot: QtBot, session: Session, tmp_path: Path, bill: Path
) -> None:
    many = _write_many(tmp_path / "many.csv", 12_000)
    window = _opened(qtbot, session, bill, many)

    window.import_ticked()
    with qtbot.waitSignal(session.changed):
        pass  # The first file is in.
    window.cancel()
    session.settle()

    assert _entries(session) == []
    assert _buttons(window, "Import 12,003 rows")
    _import(window)
    assert len(_entries(session)) == 12_003


def test_closing_while_rows_are_written_takes_them_back_first(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    window = _opened(qtbot, session, _write_many(tmp_path / "many.csv", 12_000))
    window.import_ticked()

    window.close()
    session.settle()

    assert not window.isVisible()
    assert _entries(session) == []


def test_the_import_closes_by_its_button_and_by_escape(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    window = _opened(qtbot, session, bill)
    _buttons(window, "Close")[0].click()
    assert not window.isVisible()

    window.show()
    qtbot.keyClick(window, Qt.Key.Key_Escape)

    assert not window.isVisible()


def test_work_that_is_cancelled_ends_when_it_next_tells_how_far_it_is() -> None:
    course = Course()
    course.tell(5000)
    assert course.rows == 5000

    threading.Thread(target=course.cancel).run()

    with pytest.raises(Cancelled):
        course.tell(10_000)


def test_a_ledger_open_for_reading_shows_a_file_and_imports_nothing(
    qtbot: QtBot, tmp_path: Path, bill: Path
) -> None:
    place = tmp_path / "kept.youyu"
    Ledger.create(place).close()
    session = Session(partial(Ledger.open, place, read_only=True), TODAY)
    session.settle()

    window = _opened(qtbot, session, bill)

    assert not _buttons(window, "Import 3 rows")[0].isEnabled()
    window.close()
    session.close()


def test_files_dropped_on_the_main_window_open_the_import(
    qtbot: QtBot, session: Session, preferences: Preferences, bill: Path
) -> None:
    window = Window(session, preferences)
    qtbot.addWidget(window)
    window.show()

    _drop(window, [bill])
    session.settle()

    shown = window.findChild(ImportWindow)
    assert shown is not None
    assert shown.ticked_rows == 3
    shown.close()


def test_more_files_can_be_dropped_on_the_import(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    window = _opened(qtbot, session)
    assert _buttons(window, "Choose files…")

    _drop(window, [bill])
    session.settle()

    assert window.ticked_rows == 3


def test_an_import_that_brings_trouble_says_so(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    tell(session, "2026-11-01 line 5000 line=借呗 item=jiebei")
    path = tmp_path / "loans.csv"
    text = "date,kind,amount,line\n2026-11-05,borrow,4800.00,借呗\n"
    path.write_text(text, "utf-8")
    window = _opened(qtbot, session, path)

    _import(window)

    assert "96% of the lines is in use" in _texts(window)


def test_every_control_of_the_import_has_a_name(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    tell(session, "2026-01-02 line 3000 line=我的花呗 item=huabei")
    window = _opened(qtbot, session, bill)
    _check_names(window)

    _import(window)

    _check_names(window)


def test_the_table_keeps_qts_rules(
    qtbot: QtBot, session: Session, bill: Path, qtmodeltester: ModelTester
) -> None:
    model = _opened(qtbot, session, bill).panel.model

    model.sort(AMOUNT, Qt.SortOrder.DescendingOrder)

    assert _sorted_amounts(model.rowCount(), model) == sorted(
        _sorted_amounts(model.rowCount(), model), reverse=True
    )
    qtmodeltester.check(model)


def test_every_verdict_reason_and_problem_has_words_and_each_verdict_its_icon() -> None:
    icons = [verdict_icon(verdict) for verdict in Verdict]
    icons.append(verdict_icon(Verdict.NEW, suspected=True))

    assert len(set(icons)) == 5
    assert all(verdict_name(verdict) for verdict in Verdict)
    assert all(reason_text(reason, "x", "y") for reason in Reason)
    assert all(file_problem_text(problem, "x") for problem in FileProblem)
    assert set(FileNote)


def test_amounts_in_the_table_can_be_hidden(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    session.hide_amounts(hidden=True)

    window = _opened(qtbot, session, bill)

    assert set(_cells(window, AMOUNT)) == {session.style.plain_money(18_00)}
    assert "18" not in session.style.plain_money(18_00)


def test_entries_typed_before_are_counted_as_what_they_are(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    entry = Entry(day=dt.date(2026, 11, 1), kind=Kind.INCOME, amount=5000_00)
    session.run(AddEntries((entry,)))
    path = tmp_path / "own.csv"
    path.write_bytes(native_csv("2026-11-01,income,5000.00" + "," * 18))

    window = _opened(qtbot, session, path)

    assert _cells(window, VERDICT) == ["Already there: the same entry is in the ledger"]
    assert NumberStyle().money(5000_00) in _texts(window)


def _sorted_amounts(count: int, model: object) -> list[float]:
    index = model.index  # type: ignore[attr-defined]
    return [float(index(row, AMOUNT).data().replace(",", "")) for row in range(count)]


def _check_names(window: QWidget) -> None:
    unnamed = [
        control
        for kind in (QAbstractButton, QComboBox)
        for control in window.findChildren(kind)
        if control.isVisible() and not control.accessibleName()
    ]
    assert unnamed == []


def _drop(window: QWidget, files: Sequence[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_an_earlier_import_can_be_undone_later(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    _import(_opened(qtbot, session, bill))

    later = _opened(qtbot, session)
    QApplication.processEvents()
    assert later.earlier.isVisible()
    (one,) = later.earlier.table.records
    assert (one.batch.file, one.batch.new, one.edited) == ("bill.csv", 3, 0)
    later.earlier.undo_current()
    session.settle()

    assert _entries(session) == []
    (one,) = later.earlier.table.records
    assert one.batch.taken_back
    assert not _buttons(later.earlier, "Undo import")[0].isEnabled()


def test_undoing_an_import_with_edited_entries_asks_first(
    qtbot: QtBot, session: Session, bill: Path
) -> None:
    _import(_opened(qtbot, session, bill))
    edited = replace(_entries(session)[0], note="edited")
    session.run(EditEntries((edited,)))
    session.settle()
    later = _opened(qtbot, session)

    later.earlier.undo_current()

    box = later.earlier.findChild(QMessageBox)
    assert box is not None
    assert "Edited since: 1 entry of bill.csv." in box.text()
    assert len(_entries(session)) == 3
    box.accept()
    session.settle()
    assert _entries(session) == []


def test_bills_are_looked_for_among_the_downloads_first(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qtbot
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert Path(first_folder()) == Path.cwd()

    (tmp_path / "Downloads").mkdir()

    assert Path(first_folder()) == tmp_path / "Downloads"
