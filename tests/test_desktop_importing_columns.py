"""Files that need a word of the user first: locked ones, and tables of any make."""

import datetime as dt
import zipfile
from pathlib import Path

import pytest
import pyzipper
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.records import Entry, Kind
from core.statements.mapping import DateOrder, Mapping
from desktop.importing.file_list import summary_text
from desktop.importing.mapping_form import MappingForm
from desktop.importing.preview_model import AMOUNT, DAY, DIRECTION
from desktop.importing.preview_panel import sums_text
from desktop.importing.preview_table import shared
from desktop.importing.window import ImportWindow
from desktop.kept_mappings import keeping, kept_mappings
from desktop.session import Session
from tests.statement_files import Paid, app_bill, zip_of

TABLE = "Buchung;Name;Betrag\n03.04.2026;Bäcker;-3,50\n04.05.2026;Lohn;1.200,00\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of a bank abroad whose days could be read either way."""
    path = tmp_path / "umsatz.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A bill as a wallet sends it: locked with six figures."""
    path = tmp_path / "bill.zip"
    with pyzipper.AESZipFile(
        path, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
    ) as archive:
        archive.setpassword(b"123456")
        archive.writestr("bill.csv", app_bill([Paid(order="A1"), Paid(order="A2")]))
    return path


def _opened(qtbot: QtBot, session: Session, *files: Path) -> ImportWindow:
    window = ImportWindow(session, files)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(window)
    window.show()
    session.settle()
    QApplication.processEvents()
    return window


def _cells(window: ImportWindow, column: int) -> list[str]:
    model = window.panel.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def _texts(widget: QWidget) -> str:
    QApplication.processEvents()
    shown = (one for one in widget.findChildren(QLabel) if one.isVisible())
    return "\n".join(one.text() for one in shown)


def _choose(window: ImportWindow, name: str, value: object) -> None:
    field = window.panel.mapping.fields[name]
    field.show_value(value)
    field.activated.emit(field.currentIndex())
    window.session.settle()


def _entries(session: Session) -> list[Entry]:
    found: list[list[Entry]] = []
    session.ask(lambda reading: reading.ledger.entries()).then(found.append)
    session.settle()
    return found[0]


def _kept(session: Session) -> list[Mapping]:
    found: list[Mapping] = []
    question = session.ask(lambda reading: kept_mappings(reading.ledger))
    question.then(lambda kept: found.extend(mapping for _, mapping in kept))
    session.settle()
    return found


def test_a_locked_archive_asks_for_its_password_and_opens(
    qtbot: QtBot, session: Session, locked: Path
) -> None:
    window = _opened(qtbot, session, locked)
    assert "The archive is locked." in _texts(window)
    box = window.panel.password.box
    assert box.isVisible()
    qtbot.keyClicks(box, "000000")

    qtbot.keyClick(box, Qt.Key.Key_Return)
    session.settle()
    assert "Wrong password." in _texts(window)

    qtbot.keyClicks(box, "123456")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    session.settle()

    assert window.ticked_rows == 2
    assert not box.isVisible()
    assert box.text() == ""


def test_a_table_of_any_make_shows_what_its_columns_were_taken_for(
    qtbot: QtBot, session: Session, table: Path
) -> None:
    window = _opened(qtbot, session, table)

    form = window.panel.mapping
    assert form.isVisible()
    assert form.fields["delimiter"].currentText() == "semicolon"
    assert form.fields["date"].value == 0
    assert form.fields["amount"].value == 2
    assert _cells(window, AMOUNT) == ["\u22123.50", "1,200.00"]
    assert _cells(window, DIRECTION) == ["negative", "positive"]


def test_a_column_taken_otherwise_changes_the_rows_at_once(
    qtbot: QtBot, session: Session, table: Path
) -> None:
    window = _opened(qtbot, session, table)
    assert _cells(window, DAY) == ["2026-04-03", "2026-05-04"]

    _choose(window, "date_order", DateOrder.MONTH_FIRST)
    assert _cells(window, DAY) == ["2026-03-04", "2026-04-05"]

    _choose(window, "flipped", True)
    window.import_ticked()
    session.settle()

    kinds = {entry.amount: entry.kind for entry in _entries(session)}
    assert kinds == {3_50: Kind.INCOME, 1200_00: Kind.PURCHASE}


def test_what_was_told_of_columns_is_kept_for_files_with_the_same_header(
    qtbot: QtBot, session: Session, table: Path, tmp_path: Path
) -> None:
    window = _opened(qtbot, session, table)
    _choose(window, "date_order", DateOrder.MONTH_FIRST)
    window.import_ticked()
    session.settle()
    assert [kept.date_order for kept in _kept(session)] == [DateOrder.MONTH_FIRST]
    later = tmp_path / "later.csv"
    later.write_text("Buchung;Name;Betrag\n07.08.2026;Markt;-9,00\n", "utf-8")

    again = _opened(qtbot, session, later)

    assert _cells(again, DAY) == ["2026-07-08"]


def test_an_import_that_is_cancelled_keeps_nothing_of_what_was_told(
    qtbot: QtBot, session: Session, table: Path
) -> None:
    window = _opened(qtbot, session, table)
    _choose(window, "date_order", DateOrder.MONTH_FIRST)

    window.import_ticked()
    with qtbot.waitSignal(session.changed):
        pass  # What was told has been kept.
    window.cancel()
    session.settle()

    assert _kept(session) == []
    assert _entries(session) == []


def test_what_cannot_be_read_any_more_is_found_out_anew(session: Session) -> None:
    session.run(keeping(("a", "b"), Mapping(date=1)))
    command = keeping(("c",), Mapping())
    session.run(type(command)(command.name, "no mapping at all"))
    session.settle()

    assert _kept(session) == [Mapping(date=1)]


def test_a_file_of_a_known_layout_has_no_columns_to_be_told(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    bill = tmp_path / "bill.csv"
    bill.write_bytes(app_bill([Paid(order="A1")]))

    window = _opened(qtbot, session, bill)

    assert not window.panel.mapping.isVisible()


def test_columns_without_names_are_numbered(qtbot: QtBot, session: Session) -> None:
    del session
    form = MappingForm()
    qtbot.addWidget(form)

    form.show_mapping(Mapping(date=2, texts=(1,)), ())

    assert form.fields["date"].currentText() == "column 3"
    assert form.fields["text"].currentText() == "column 2"
    assert form.mapping() == Mapping(date=2, texts=(1,))


def test_days_of_a_table_are_days(qtbot: QtBot, session: Session, table: Path) -> None:
    window = _opened(qtbot, session, table)
    window.import_ticked()
    session.settle()

    days = [entry.day for entry in _entries(session)]
    assert days == [dt.date(2026, 5, 4), dt.date(2026, 4, 3)]


def test_what_comes_along_in_an_archive_and_is_no_bill_is_no_fault(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "bill.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("bill.csv", app_bill([Paid(order="A1")]))
        archive.writestr("logo.png", b"\x89PNG\r\n\x1a\n0000")

    window = _opened(qtbot, session, path)

    said = [summary_text(one, session.style) for one in window.reader.judged]
    assert said == ["1 of 1 rows new", "no bill: passed over"]
    assert window.ticked_rows == 1


def test_a_locked_archive_is_no_fault_before_its_password_is_told(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "bill.zip"
    path.write_bytes(zip_of({"bill.csv": app_bill([Paid()])}, "123456"))

    window = _opened(qtbot, session, path)

    (judged,) = window.reader.judged
    assert summary_text(judged, session.style) == "needs its password"


def test_sums_in_another_currency_are_written_without_the_ledgers_sign(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "bank.csv"
    path.write_text("Date,Amount,Currency\n2026-05-04,-5.00,EUR\n", encoding="utf-8")
    own = tmp_path / "own.csv"
    own.write_text("Date,Amount,Currency\n2026-05-04,-5.00,CNY\n", encoding="utf-8")

    window = _opened(qtbot, session, path, own)

    foreign, native = window.reader.judged
    assert "¥" not in sums_text(foreign, session.style)
    assert "¥" in sums_text(native, session.style)


def test_all_rows_of_a_table_can_be_told_to_be_in_a_currency(
    qtbot: QtBot, session: Session, table: Path
) -> None:
    window = _opened(qtbot, session, table)

    _choose(window, "currency", "EUR")

    (judged,) = window.reader.judged
    assert [row.fact for row in judged.file.rows] == ["EUR", "EUR"]
    assert window.ticked_rows == 0
    assert window.panel.mapping.fields["currency"].value == "EUR"


def test_rows_that_cannot_be_read_are_saved_with_line_and_reason(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    bill = tmp_path / "bill.csv"
    bill.write_bytes(app_bill([Paid(), Paid(goods="=1+1", time="2026-02-30")]))
    window = _opened(qtbot, session, bill)
    saved = tmp_path / "rows.csv"

    assert [one.text() for one in _offers(window)] == ["Save as CSV…"]
    window.panel.save_bad_rows(tmp_path / "missing" / "rows.csv")
    assert any("could not be written" in said for said in _said(window))
    window.panel.save_bad_rows(saved)

    assert any(str(saved) in said for said in _said(window))
    heading, row = saved.read_text("utf-8-sig").splitlines()
    assert heading.startswith("Line,Reason,交易时间,")
    assert row.startswith('9,"""2026-02-30"" is not a date",2026-02-30,餐饮美食,')
    assert ",'=1+1," in row


def _offers(window: ImportWindow) -> list[QPushButton]:
    return [
        one
        for one in window.panel.findChildren(QPushButton)
        if one.isVisible() and one.text().startswith("Save")
    ]


def _said(window: ImportWindow) -> list[str]:
    return [one.text() for one in window.panel.findChildren(QLabel) if one.isVisible()]


def test_columns_share_a_narrow_room_and_the_first_has_what_is_left() -> None:
    assert shared(300, {0: 500, 1: 60, 2: 400}) == {0: 120, 1: 60, 2: 120}
    assert shared(300, {0: 50, 1: 60, 2: 40}) == {0: 200, 1: 60, 2: 40}
