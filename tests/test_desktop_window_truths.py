"""What holds for every page of the window at once."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.ledger import Ledger
from desktop.actions import Place
from desktop.application import Desk
from desktop.i18n import speak
from desktop.pages.entries import EntriesPage
from desktop.places import PLACES
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.stylesheet import Mode, apply_theme
from desktop.window import Window
from resources.build_translations import compile_translations
from tests.seen_texts import seen_texts
from tests.test_desktop_translations import CHINESE, LATIN, finished
from tests.window_books import USUAL, entries_of, tell

#: What a name in the books, or the number of a loan, may be in any language.
_NAMES = {"books", "Youyu", "L1", "zhima-style"}


@pytest.fixture
def window(
    qtbot: QtBot, session: Session, preferences: Preferences
) -> Iterator[Window]:
    made = Window(session, preferences)
    qtbot.addWidget(made)
    made.show()
    tell(session, USUAL)
    _settle(session)
    yield made
    session.settle()


def _settle(session: Session) -> None:
    for _ in range(4):
        session.settle()
        QApplication.processEvents()


def _pages(window: Window, session: Session) -> Iterator[tuple[Place, set[str]]]:
    for entry in PLACES:
        window.open_page(entry.place)
        _settle(session)
        yield entry.place, set(seen_texts(window))


def test_hidden_amounts_are_hidden_on_every_page_and_under_the_pointer(
    window: Window, session: Session
) -> None:
    amounts = {entry.amount for entry in entries_of(USUAL) if entry.amount}
    told = {f"{amount // 100:,}" for amount in amounts if amount >= 1000_00}
    told |= {f"{amount / 100:,.2f}" for amount in amounts}
    shown = {place: _amounts(texts) for place, texts in _pages(window, session)}
    assert shown[Place.OVERVIEW]
    assert shown[Place.ENTRIES]

    session.hide_amounts(hidden=True)
    window.status_line.show_step(None)
    for place, texts in _pages(window, session):
        left = {
            text for text in texts if any(amount in text for amount in told)
        } | _amounts(texts)

        assert left == set(), place


def _amounts(texts: set[str]) -> set[str]:
    """Return the texts with an amount of the ledger's currency in them."""
    return {text for text in texts if re.search(r"¥\s?\d", text)}


def test_a_past_day_shows_the_figures_of_that_day_on_every_page(
    window: Window, session: Session
) -> None:
    early = dt.date(2026, 9, 1)
    now = dict(_pages(window, session))

    session.look_at(early)
    then = dict(_pages(window, session))

    for place in (Place.OVERVIEW, Place.LOANS, Place.PROFILE):
        assert now[place] != then[place], place
    # The loan of September had not been drawn.
    assert any("2,000" in text for text in now[Place.LOANS])
    assert not any("2,000.00" in text for text in then[Place.LOANS])
    session.look_at(session.today)
    assert dict(_pages(window, session)) == now


@pytest.fixture
def desk(qapp: QApplication, preferences: Preferences) -> Iterator[Desk]:
    compile_translations(CHINESE.parent)
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


def _opened(desk: Desk, path: Path) -> tuple[Window, Session]:
    if not path.exists():
        Ledger.create(path).close()
    desk.open_ledger(path)
    assert desk.window is not None
    assert desk.session is not None
    _settle(desk.session)
    return desk.window, desk.session


def test_a_switch_of_language_changes_every_text(
    desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    window, session = _opened(desk, tmp_path / "books.youyu")
    tell(session, USUAL)
    english = {text for _, texts in _pages(window, session) for text in texts}

    preferences.language = "zh_CN"
    window.dress_changed.emit()
    QApplication.processEvents()
    assert desk.window is not None
    assert desk.window is not window
    chinese = {text for _, texts in _pages(desk.window, session) for text in texts}

    translated = {text for (_, text), said in finished(CHINESE).items() if said != text}
    assert (chinese & translated) - _NAMES == set()
    same = {text for text in (english & chinese) - _NAMES if _words(text) - LATIN}
    assert same == set()


def _words(text: str) -> set[str]:
    return set(re.findall("[A-Za-z]{3,}", text))


def test_the_settings_stay_open_when_the_language_changes(
    desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    window, session = _opened(desk, tmp_path / "books.youyu")
    window.open_settings(2)

    preferences.language = "zh_CN"
    window.dress_changed.emit()
    _settle(session)

    assert desk.window is not None
    assert desk.window is not window
    assert desk.window.place_of_settings == 2


def test_amounts_are_hidden_from_the_start_where_that_is_wished(
    desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    preferences.hides_on_start = True

    _, session = _opened(desk, tmp_path / "books.youyu")

    assert session.style.hidden


def test_a_new_ledger_counts_in_the_currency_that_was_chosen(
    desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    preferences.currency = "HKD"

    desk.new_ledger(tmp_path / "new.youyu")
    assert desk.session is not None
    _settle(desk.session)

    assert desk.session.ledger is not None
    assert desk.session.ledger.currency == "HKD"
    assert "HK$" in desk.session.style.money(100)


def test_page_size_columns_and_filters_are_as_they_were_left(
    desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    path = tmp_path / "books.youyu"
    window, session = _opened(desk, path)
    tell(session, USUAL)
    window.resize(1010, 690)
    window.open_page(Place.ENTRIES)
    _settle(session)
    page = window.page
    assert isinstance(page, EntriesPage)
    page.table.setColumnWidth(1, 177)
    kept = page.remembered()
    desk.close()
    preferences.sync()

    desk.begin(None)
    assert desk.window is not None
    assert desk.session is not None
    _settle(desk.session)

    again = desk.window.page
    assert isinstance(again, EntriesPage)
    assert again.remembered() == kept
    assert again.table.columnWidth(1) == 177
    assert desk.window.height() == 690
