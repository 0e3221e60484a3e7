import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from core.ledger import Ledger
from desktop.actions import Deed, Place
from desktop.application import Desk
from desktop.i18n import chosen_language, speak
from desktop.preferences import Preferences
from desktop.rail import RailButton
from desktop.stylesheet import Mode, apply_theme
from desktop.theme import DARK, LIGHT, colours

build_translations = pytest.importorskip("resources.build_translations")


@pytest.fixture(scope="module")
def _translated() -> None:
    folder = Path(build_translations.__file__).parent / "i18n"
    build_translations.compile_translations(folder)


@pytest.fixture
def desk(
    qapp: QApplication, preferences: Preferences, _translated: None
) -> Iterator[Desk]:
    preferences.language = "en"
    preferences.mode = Mode.LIGHT
    made = Desk(qapp, preferences)
    yield made
    made.close()
    made.deleteLater()
    speak(qapp, "en")
    apply_theme(qapp, Mode.LIGHT)
    QLocale.setDefault(QLocale(QLocale.Language.English))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settle(desk: Desk) -> None:
    for _ in range(3):
        QApplication.processEvents()
        if desk.session is not None:
            desk.session.settle()


def _texts(widget: QWidget | None) -> str:
    assert widget is not None
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def _rail(desk: Desk) -> list[str]:
    assert desk.window is not None
    buttons = desk.window.rail.findChildren(RailButton)
    return [button.text().strip() for button in buttons]


def _new(path: Path) -> Path:
    Ledger.create(path).close()
    return path


def test_a_language_is_chosen_without_a_restart(
    desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    desk.open_ledger(_new(tmp_path / "books.youyu"))
    _settle(desk)
    assert _rail(desk)[0] == "Overview"
    before = desk.window

    preferences.language = "zh_CN"
    assert desk.window is not None
    desk.window.dress_changed.emit()
    _settle(desk)

    assert desk.window is not before
    assert _rail(desk)[:2] == ["概览", "记录"]
    assert desk.session is not None
    assert desk.session.style.day(dt.date(2026, 3, 5)) == "2026/03/05"


def test_a_theme_is_chosen_without_a_restart(
    desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    desk.open_ledger(_new(tmp_path / "books.youyu"))
    _settle(desk)
    assert colours() is LIGHT

    preferences.mode = Mode.DARK
    assert desk.window is not None
    desk.window.open_page(Place.ENTRIES)
    desk.window.dress_changed.emit()
    _settle(desk)

    assert colours() is DARK
    assert type(desk.window.page).__name__ == "EntriesPage"


def test_the_last_ledger_is_opened_again(
    desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    path = _new(tmp_path / "books.youyu")
    desk.open_ledger(path)
    _settle(desk)
    desk.close()

    desk.begin(None)
    _settle(desk)

    assert preferences.last_ledger == path
    assert desk.session is not None
    assert desk.session.ledger is not None
    assert desk.session.ledger.name == "books"


def test_a_ledger_open_elsewhere_is_shown_for_reading(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "books.youyu"
    with Ledger.create(path):
        desk.open_ledger(path)
        _settle(desk)

        assert desk.session is not None
        assert desk.session.ledger is not None
        assert desk.session.ledger.read_only
        assert "reading only" in _texts(desk.window)
        assert desk.window is not None
        writing = desk.window.actions_of_window.deeds[Deed.NEW_ENTRY]
        assert not writing.isEnabled()


def test_a_ledger_that_is_gone_leads_back_to_the_start(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    del qtbot
    desk.open_ledger(tmp_path / "none.youyu")
    _settle(desk)

    assert desk.first is not None
    (box,) = desk.first.findChildren(QMessageBox)
    assert "not there" in box.text()
    box.close()


def test_the_demo_says_that_it_is_one_and_is_never_the_last_ledger(
    desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    path = _new(tmp_path / "books.youyu")
    desk.open_ledger(path)
    _settle(desk)
    assert desk.window is not None

    desk.window.perform(Deed.DEMO)
    _settle(desk)

    assert "demo" in _texts(desk.window)
    assert preferences.last_ledger == path

    desk.window.perform(Deed.LEAVE_DEMO)
    _settle(desk)

    assert desk.session is not None
    assert desk.session.ledger is not None
    assert desk.session.ledger.name == "books"


def test_a_crash_is_told_with_the_place_of_its_log(
    desk: Desk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    desk.open_ledger(_new(tmp_path / "books.youyu"))
    _settle(desk)
    error = ValueError("a mistake")

    desk.tell_crash(ValueError, error, None)

    assert desk.window is not None
    (box,) = desk.window.findChildren(QMessageBox)
    assert "youyu.log" in box.text()
    assert "a mistake" in caplog.text
    box.close()


@pytest.mark.parametrize(
    ("wish", "system", "language"),
    [
        ("", "zh_CN", "zh_CN"),
        ("", "zh_TW", "zh_CN"),
        ("", "de_DE", "en"),
        ("en", "zh_CN", "en"),
        ("klingon", "en_GB", "en"),
    ],
)
def test_the_systems_language_is_spoken_unless_another_is_wished_for(
    wish: str, system: str, language: str
) -> None:
    assert chosen_language(wish, QLocale(system)) == language
