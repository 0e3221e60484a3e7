"""What people and files have written is shown as it stands, and told to nobody."""

import datetime as dt
import logging
import os
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QTableView
from pytestqt.qtbot import QtBot

from core.commands import AddEntries
from core.ledger import Ledger
from core.records import Entry, Kind
from core.storage.reading import Acknowledgement
from desktop.actions import Place
from desktop.labels import ElidedLabel
from desktop.log import DiscreetFormatter, PrivateLog
from desktop.memory import Memory
from desktop.places import PLACES
from desktop.plain import plain
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.window import Window
from tests.window_books import TODAY

NASTY = '<img src="file:///etc/passwd"><a href="http://x">%1 %n {0} %s</a>\';drop table'


SAID = "王小明面馆 77.70"


def nasty_entries() -> tuple[Entry, ...]:
    """Return entries whose every text would be taken for something else."""
    line = Entry(
        day=TODAY - dt.timedelta(days=90),
        kind=Kind.LINE,
        amount=800_000,
        line=NASTY,
        item="jiebei",
        counterparty=NASTY,
        note=NASTY,
    )
    borrowed = Entry(
        day=TODAY - dt.timedelta(days=80),
        kind=Kind.BORROW,
        amount=790_000,
        line=NASTY,
        loan=NASTY,
        term=3,
        note=NASTY,
    )
    bought = Entry(
        day=TODAY - dt.timedelta(days=3),
        kind=Kind.PURCHASE,
        amount=9_900,
        category=NASTY,
        counterparty=NASTY,
        note=NASTY,
    )
    target = Entry(day=TODAY, kind=Kind.TARGET, amount=2_000_000, line=NASTY)
    return line, borrowed, bought, target


@pytest.fixture
def window(session: Session, preferences: Preferences, qtbot: QtBot) -> Window:
    """The window on books full of nasty texts, all its pages opened."""
    session.run(AddEntries(nasty_entries()))
    made = Window(session, preferences)
    qtbot.addWidget(made)
    made.show()
    for entry in PLACES:
        made.open_page(entry.place)
        session.settle()
        QApplication.processEvents()
    return made


def test_no_label_takes_a_text_for_anything_else(window: Window) -> None:
    labels = window.findChildren(QLabel)
    shown = [one for one in labels if NASTY[:12] in one.text()]

    assert shown
    assert [
        one.text()
        for one in labels
        if one.text() and one.textFormat() is not Qt.TextFormat.PlainText
    ] == []
    assert not any(one.openExternalLinks() for one in labels)


def test_no_tip_of_a_table_takes_a_text_for_anything_else(window: Window) -> None:
    tips: list[str] = []
    for view in window.findChildren(QTableView):
        model = view.model()
        for row in range(min(20, model.rowCount(QModelIndex()))):
            for column in range(model.columnCount(QModelIndex())):
                tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
                tips.append(str(tip or ""))
    nasty = [tip for tip in tips if "passwd" in tip]

    assert nasty
    assert all("<img" not in tip for tip in nasty)


def test_an_elided_label_tells_the_whole_text_as_it_stands(qtbot: QtBot) -> None:
    label = ElidedLabel(NASTY)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    label.grab()

    assert "<img" not in label.toolTip()
    assert "&lt;img" in label.toolTip()


@pytest.mark.parametrize("text", ["", "12,000.00", "a < b", "借呗 & 花呗"])
def test_ordinary_texts_stay_what_they_are(text: str) -> None:
    assert plain(text) == text


def test_every_box_in_the_program_shows_texts_as_they_stand(window: Window) -> None:
    window.open_page(Place.ENTRIES)
    boxes = window.findChildren(QMessageBox)

    source = [
        path
        for path in (Path(__file__).parent.parent / "desktop").rglob("*.py")
        if "QMessageBox(" in path.read_text("utf-8")
    ]
    unsaid = [
        path.name
        for path in source
        if "setTextFormat(Qt.TextFormat.PlainText)" not in path.read_text("utf-8")
    ]
    assert boxes == []
    # The words of this one are the program's own.
    assert unsaid == ["window_sheets.py"]


def test_the_log_tells_where_an_error_was_and_nothing_that_it_quotes(
    tmp_path: Path,
) -> None:
    path = tmp_path / "youyu.log"
    umask = os.umask(0)
    handler = PrivateLog(path, maxBytes=2_000, backupCount=1, encoding="utf-8")
    handler.setFormatter(DiscreetFormatter("%(levelname)s %(message)s"))
    logger = logging.getLogger("tests.of_the_log")
    logger.propagate = False
    logger.addHandler(handler)
    try:
        for _ in range(12):
            try:
                _quote_an_entry(SAID)
            except ValueError:
                logger.exception("unexpected error")
    finally:
        logger.removeHandler(handler)
        handler.close()
        os.umask(umask)

    files = sorted(tmp_path.iterdir())
    told = "".join(file.read_text("utf-8") for file in files)
    assert len(files) == 2
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert SAID not in told
    assert "_quote_an_entry" in told
    assert "KeyError" in told
    assert "ValueError" in told


def _quote_an_entry(text: str) -> None:
    known: dict[str, str] = {}
    try:
        known[text]
    except KeyError as error:
        raise ValueError(f"not a row: {text}") from error


def test_what_is_remembered_of_a_ledger_is_for_its_owner_and_can_be_forgotten(
    tmp_path: Path,
) -> None:
    memory = Memory(tmp_path / "figures")
    umask = os.umask(0)
    try:
        with Ledger.create(tmp_path / "books.youyu") as ledger:
            memory.keep(ledger, TODAY, Acknowledgement("overdue", 1.0, ""))
            path = ledger.path
    finally:
        os.umask(umask)

    (kept,) = (tmp_path / "figures").iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    memory.forget(path)
    assert list((tmp_path / "figures").iterdir()) == []
