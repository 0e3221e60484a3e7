"""Backups, passphrases and recovery, as the window does them."""

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QWidget

from core.backup import backups, folder_within, make_backup
from core.commands import AddEntries, ImportOrigin, ImportRow, ImportRows
from core.entry_query import EntryQuery
from core.ledger import Ledger
from core.passphrase import change_passphrase, is_encrypted
from core.records import Entry, Kind
from core.storage import engine
from core.storage.errors import LedgerError
from desktop.actions import Deed
from desktop.application import Desk
from desktop.backups.window import BackupsWindow
from desktop.beginning import BeginAnew, LookAtCopy, OpenDamaged
from desktop.keeper import Keeper
from desktop.pages.first_start import FirstStart
from desktop.passphrase.asking import AskPassphrase
from desktop.passphrase.window import PassphraseWindow
from desktop.preferences import Preferences
from desktop.recovery.page import RecoveryPage
from desktop.session import Session
from desktop.settings.backups import BackupsSection
from desktop.stylesheet import Mode
from desktop.unprotected import may_write

NOW = dt.datetime(2026, 9, 30, 21, 15, 7)  # noqa: DTZ001 - by the clock on the wall
LUNCH = Entry(day=NOW.date(), kind=Kind.PURCHASE, amount=32_50, category="餐饮")

encrypts = pytest.mark.skipif(
    not engine.can_encrypt(), reason="the extra for encrypted ledgers is not installed"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger of two entries, with a backup from when it had one."""
    path = tmp_path / "我的 账本.youyu"
    with Ledger.create(path) as ledger:
        ledger.apply(AddEntries((LUNCH,)))
        make_backup(ledger, NOW)
        ledger.apply(AddEntries((LUNCH,)))
    return path


@pytest.fixture
def desk(qapp: QApplication, preferences: Preferences) -> Iterator[Desk]:
    preferences.language = "en"
    preferences.mode = Mode.LIGHT
    made = Desk(qapp, preferences)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(desk: Desk) -> None:
    for _ in range(4):
        QApplication.processEvents()
        if desk.session is not None:
            desk.session.settle()


def count(desk: Desk) -> int:
    assert desk.session is not None
    found: list[int] = []
    question = _count
    desk.session.ask(question).then(found.append)
    desk.session.settle()
    return found[0]


def _count(reading: object) -> int:
    return reading.ledger.count(EntryQuery())  # type: ignore[attr-defined,no-any-return]


def opened_window(desk: Desk, kind: type[QDialog]) -> QDialog:
    assert desk.window is not None
    (found,) = [one for one in desk.window.findChildren(kind) if one.isVisible()]
    return found


def complaints(widget: QWidget | None) -> list[str]:
    assert widget is not None
    return [box.text() for box in widget.findChildren(QMessageBox)]


def cut_in_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def test_the_first_change_of_a_session_is_preceded_by_a_copy(
    desk: Desk, path: Path
) -> None:
    desk.open_ledger(path)
    settle(desk)
    assert desk.session is not None

    desk.session.run(AddEntries((LUNCH,)))
    desk.session.run(AddEntries((LUNCH,)))
    settle(desk)

    latest, earlier = backups(path)
    assert earlier.made == NOW
    with Ledger.open(latest.path) as copy:
        assert copy.count() == 2


def test_an_import_is_always_preceded_by_a_copy(desk: Desk, path: Path) -> None:
    desk.open_ledger(path)
    settle(desk)
    assert desk.session is not None

    desk.session.run(AddEntries((LUNCH,)))
    desk.session.run(ImportRows(ImportOrigin("bill.csv"), (ImportRow(LUNCH),)))
    settle(desk)

    counts = []
    for backup in backups(path):
        with Ledger.open(backup.path) as copy:
            counts.append(copy.count())
    assert sorted(counts) == [1, 2, 3]


def test_a_large_ledger_is_copied_aside(
    path: Path, dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    del dressed
    monkeypatch.setattr("desktop.keeper._AT_ONCE", 1)
    keeper = Keeper(clock=lambda: NOW + dt.timedelta(hours=2))
    session = Session(lambda: Ledger.open(path), NOW.date(), keeper=keeper)

    session.run(AddEntries((LUNCH,)))
    session.settle()
    session.close()

    latest = backups(path)[0]
    assert latest.made.hour == 23
    with Ledger.open(latest.path) as copy:
        assert copy.count() in {2, 3}


def test_a_copy_that_cannot_be_made_is_told_and_stops_nothing(
    path: Path, dressed: QApplication
) -> None:
    del dressed
    folder = path.with_name(f"{path.name}.backups")
    for backup in folder.iterdir():
        backup.unlink()
    folder.rmdir()
    folder.write_bytes(b"")
    told: list[object] = []
    session = Session(lambda: Ledger.open(path), NOW.date(), keeper=Keeper())
    session.failed.connect(told.append)

    session.run(AddEntries((LUNCH,)))
    session.settle()
    QApplication.processEvents()
    session.close()

    assert [isinstance(error, LedgerError) for error in told] == [True]
    with Ledger.open(path) as ledger:
        assert ledger.count() == 3


def test_the_window_of_the_backups_says_what_is_in_each(desk: Desk, path: Path) -> None:
    desk.open_ledger(path)
    settle(desk)
    broken = backups(path)[0].path.with_name("我的 账本.2026-09-29-100000.youyu")
    broken.write_bytes(b"broken")
    assert desk.window is not None

    desk.window.perform(Deed.BACKUPS)
    settle(desk)
    window = opened_window(desk, BackupsWindow)
    assert isinstance(window, BackupsWindow)

    sound, unsound = window.table.records
    assert sound.found is not None
    assert (sound.found.entries, sound.found.last_day) == (1, NOW.date())
    assert unsound.fault is not None
    assert window.restore_button.isEnabled()
    window.table.turn_to(1)
    assert not window.restore_button.isEnabled()
    assert not window.look_button.isEnabled()

    window.back_up()
    settle(desk)
    # Of that month the later copy stays, so the broken one was one too many.
    latest, older = window.table.records
    assert latest.found is not None
    assert (latest.found.entries, older.backup.made) == (2, NOW)
    assert "A checked copy was made" in window.outcome.text()


def test_a_backup_is_restored_after_a_question_and_that_can_be_taken_back(
    desk: Desk, path: Path
) -> None:
    desk.open_ledger(path)
    settle(desk)
    assert desk.window is not None
    desk.window.perform(Deed.BACKUPS)
    settle(desk)
    window = opened_window(desk, BackupsWindow)
    assert isinstance(window, BackupsWindow)

    window.confirm()
    (box,) = window.findChildren(QMessageBox)
    box.buttons()[0].click()
    settle(desk)

    assert count(desk) == 1
    assert len(backups(path)) == 2
    with Ledger.open(backups(path)[0].path) as kept:
        assert kept.count() == 2


def test_a_restore_that_fails_leaves_the_ledger_open_as_it_was(
    desk: Desk, path: Path
) -> None:
    desk.open_ledger(path)
    settle(desk)
    assert desk.window is not None
    desk.window.perform(Deed.BACKUPS)
    settle(desk)
    window = opened_window(desk, BackupsWindow)
    assert isinstance(window, BackupsWindow)
    cut_in_half(backups(path)[0].path)

    window.restoring.emit(backups(path)[0].path)
    settle(desk)

    assert count(desk) == 2
    assert any("damaged" in text for text in complaints(desk.window))


def test_a_backup_can_be_looked_at(desk: Desk, path: Path) -> None:
    desk.open_ledger(path)
    settle(desk)
    assert desk.window is not None
    desk.window.perform(Deed.BACKUPS)
    settle(desk)
    window = opened_window(desk, BackupsWindow)
    assert isinstance(window, BackupsWindow)

    window.look_button.click()
    settle(desk)

    assert count(desk) == 1
    assert desk.session is not None
    assert desk.session.ledger is not None
    assert desk.session.ledger.read_only
    assert desk.preferences.last_ledger == path


def test_a_damaged_ledger_leads_to_its_copies_and_one_is_restored(
    desk: Desk, path: Path
) -> None:
    cut_in_half(path)
    damaged = path.read_bytes()

    desk.open_ledger(path)
    settle(desk)
    page = desk.first
    assert isinstance(page, RecoveryPage)
    assert desk.window is None
    assert "damaged" in page.why.text()
    page.restore_button.click()
    settle(desk)

    assert count(desk) == 1
    assert desk.first is None
    (kept,) = path.parent.glob("*.before-*.youyu")
    assert kept.read_bytes() == damaged


def test_a_lost_ledger_is_found_again_in_its_copies(
    desk: Desk, path: Path, preferences: Preferences
) -> None:
    preferences.last_ledger = path
    path.unlink()

    desk.begin(None)
    settle(desk)

    page = desk.first
    assert isinstance(page, RecoveryPage)
    assert len(page.table.records) == 1


def test_a_damaged_ledger_without_copies_says_so(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "books.youyu"
    Ledger.create(path).close()
    cut_in_half(path)

    desk.open_ledger(path)
    settle(desk)

    page = desk.first
    assert isinstance(page, RecoveryPage)
    assert not page.restore_button.isEnabled()
    texts = [one.text() for one in page.findChildren(QLabel) if not one.isHidden()]
    assert any("There is no copy of this ledger" in text for text in texts)
    page.decided.emit(BeginAnew())
    settle(desk)
    assert isinstance(desk.first, FirstStart)


def test_the_ways_on_from_a_damaged_ledger_lead_somewhere(
    desk: Desk, path: Path
) -> None:
    with Ledger.open(path) as ledger:
        rows = tuple(ImportRow(LUNCH, "wallet", str(key)) for key in range(2_000))
        ledger.apply(ImportRows(ImportOrigin("bill.csv"), rows))
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 4096] = b"\xff" * 4096
    path.write_bytes(content)
    desk.open_ledger(path)
    settle(desk)
    page = desk.first
    assert isinstance(page, RecoveryPage)

    page.decided.emit(LookAtCopy(backups(path)[0].path))
    settle(desk)
    assert count(desk) == 1

    desk.open_ledger(path)
    settle(desk)
    assert isinstance(desk.first, RecoveryPage)
    desk.first.decided.emit(OpenDamaged(path))
    settle(desk)
    assert desk.window is not None
    assert desk.session is not None
    assert desk.session.ledger is not None
    assert desk.session.ledger.read_only
    assert path.read_bytes() == content


def test_recovery_stays_when_the_language_changes(
    desk: Desk, path: Path, preferences: Preferences
) -> None:
    cut_in_half(path)
    desk.open_ledger(path)
    settle(desk)

    preferences.mode = Mode.DARK
    desk.rebuild()
    settle(desk)

    assert isinstance(desk.first, RecoveryPage)
    assert desk.window is None
    preferences.mode = Mode.LIGHT
    desk.rebuild()


@encrypts
def test_a_passphrase_is_asked_for_and_a_wrong_one_said(desk: Desk, path: Path) -> None:
    change_passphrase(path, "", "three meals")
    desk.open_ledger(path)
    settle(desk)
    ask = opened_window(desk, AskPassphrase)
    assert isinstance(ask, AskPassphrase)
    assert ask.wrong.isHidden()

    ask.box.setText("a guess")
    ask.tell()
    settle(desk)
    ask = opened_window(desk, AskPassphrase)
    assert isinstance(ask, AskPassphrase)
    assert "does not open it" in ask.wrong.text()

    ask.box.setText("three meals")
    ask.tell()
    settle(desk)
    assert count(desk) == 2


@encrypts
def test_who_does_not_know_the_passphrase_comes_back_to_the_start(
    desk: Desk, path: Path
) -> None:
    change_passphrase(path, "", "three meals")
    desk.open_ledger(path)
    settle(desk)

    opened_window(desk, AskPassphrase).reject()
    settle(desk)

    assert isinstance(desk.first, FirstStart)


@encrypts
def test_a_passphrase_is_set_and_removed_in_the_window_with_the_copies(
    desk: Desk, path: Path
) -> None:
    desk.open_ledger(path)
    settle(desk)
    assert desk.window is not None
    desk.window.perform(Deed.PASSPHRASE)
    window = opened_window(desk, PassphraseWindow)
    assert isinstance(window, PassphraseWindow)
    window.new.setText("three meals")
    window.again.setText("three meal")
    window.decide()
    assert window.trouble.text() == "The two are not the same."
    window.again.setText("three meals")
    window.decide()
    settle(desk)

    assert count(desk) == 2
    assert is_encrypted(path)
    assert [is_encrypted(copy.path) for copy in backups(path)] == [True]
    assert desk.session is not None
    assert desk.session.memory.folder is None

    assert desk.window is not None
    desk.window.perform(Deed.PASSPHRASE)
    window = opened_window(desk, PassphraseWindow)
    assert isinstance(window, PassphraseWindow)
    window.present.setText("a guess")
    window.remove()
    assert window.trouble.text() == "That is not the present passphrase."
    window.present.setText("three meals")
    window.remove()
    settle(desk)

    assert count(desk) == 2
    assert not is_encrypted(path)
    assert [is_encrypted(copy.path) for copy in backups(path)] == [False]


@encrypts
def test_a_short_passphrase_is_warned_of_and_taken_all_the_same(
    desk: Desk, path: Path
) -> None:
    desk.open_ledger(path)
    settle(desk)
    assert desk.window is not None
    desk.window.perform(Deed.PASSPHRASE)
    window = opened_window(desk, PassphraseWindow)
    assert isinstance(window, PassphraseWindow)

    window.new.setText("abc")
    assert "quickly guessed" in window.trouble.text()
    window.new.setText("several short words")
    assert window.trouble.isHidden()


def test_copies_are_kept_in_a_folder_that_is_chosen_and_found_there_again(
    desk: Desk, path: Path, tmp_path: Path
) -> None:
    desk.open_ledger(path)
    settle(desk)
    assert desk.session is not None
    section = BackupsSection(desk.session, desk.preferences)
    settle(desk)

    section.keep_in(str(tmp_path / "盘 2"))
    settle(desk)
    section.back_up()
    settle(desk)
    folder = folder_within(tmp_path / "盘 2", path)
    assert section.folder.text() == str(folder)
    assert len(backups(path, folder)) == 1
    section.deleteLater()
    desk.close()
    cut_in_half(path)

    desk.open_ledger(path)
    settle(desk)

    page = desk.first
    assert isinstance(page, RecoveryPage)
    assert [copy.backup.path.parent for copy in page.table.records] == [folder]


@encrypts
@pytest.mark.parametrize("agrees", [False, True])
def test_a_file_from_an_encrypted_ledger_is_written_after_a_question_only(
    desk: Desk, path: Path, *, agrees: bool
) -> None:
    change_passphrase(path, "", "three meals")
    desk.open_ledger(path)
    settle(desk)
    ask = opened_window(desk, AskPassphrase)
    assert isinstance(ask, AskPassphrase)
    ask.box.setText("three meals")
    ask.tell()
    settle(desk)
    assert desk.session is not None
    assert desk.window is not None

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.buttons()[0 if agrees else 1].click()

    QTimer.singleShot(0, answer)

    assert may_write(desk.session, desk.window) == agrees


def test_a_file_from_a_plain_ledger_needs_no_question(desk: Desk, path: Path) -> None:
    desk.open_ledger(path)
    settle(desk)
    assert desk.session is not None
    assert desk.window is not None

    assert may_write(desk.session, desk.window)


def test_a_ledger_taken_away_while_open_is_saved_and_leads_to_its_copies(
    desk: Desk, path: Path
) -> None:
    desk.open_ledger(path)
    settle(desk)
    assert desk.session is not None
    path.unlink()

    desk.session.run(AddEntries((LUNCH,)))
    settle(desk)

    page = desk.first
    assert isinstance(page, RecoveryPage)
    assert [copy.found.entries for copy in page.table.records if copy.found] == [2, 1]
    page.restore_button.click()
    settle(desk)
    assert count(desk) == 2
