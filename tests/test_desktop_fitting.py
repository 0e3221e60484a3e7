"""Every page fits a window of 1280 by 800 pixels, in every language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop.fields.calendar import calendar_menu
from desktop.i18n import LANGUAGES, speak
from desktop.pages.loans import LoansPage
from desktop.places import PLACES
from desktop.preferences import Preferences
from desktop.pretend import VARIABLE, pretend
from desktop.session import Session
from desktop.window import Window
from tests.window_books import TODAY, USUAL, tell

#: A late loan, one that was split otherwise by the lender, and a bill that differs.
MUCH = (
    USUAL
    + """
    2026-03-01 borrow 123456.78 line=借呗 loan=B term=12 method=equal-instalment
    2026-04-28 repay 10000 line=借呗 loan=B principal=9000 interest=1000
    2026-09-03 purchase 654.32 line=花呗
    2026-10-01 bill 700 line=花呗
    2026-11-20 bill 9999.99 line=借呗 loan=B until=2026-11-28
"""
)


@pytest.fixture
def spoken(
    request: pytest.FixtureRequest,
    dressed: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[str]:
    """The program speaking a language, or one that is longer than any."""
    language: str = request.param
    speak(dressed, "en" if language == "long" else language)
    if language == "long":
        monkeypatch.setenv(VARIABLE, "long")
        pretend(dressed, dressed)
    yield language
    speak(dressed, "en")


@pytest.mark.parametrize("spoken", LANGUAGES, indirect=True)
def test_every_page_fits_a_small_window(
    spoken: str, qtbot: QtBot, session: Session, preferences: Preferences
) -> None:
    tell(session, MUCH)
    window = Window(session, preferences)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()

    too_large = {}
    for place in PLACES:
        window.open_page(place.place)
        session.settle()
        QApplication.processEvents()
        least = window.minimumSizeHint()
        if least.width() > 1280 or least.height() > 800:
            too_large[place.place] = (spoken, least.width(), least.height())

    assert too_large == {}


@pytest.mark.parametrize("spoken", LANGUAGES, indirect=True)
def test_a_calendar_shows_every_week_and_the_names_of_all_days(
    spoken: str, qtbot: QtBot
) -> None:
    del spoken
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = calendar_menu(parent, TODAY, lambda _: None)
    menu.popup(QPoint())
    QApplication.processEvents()

    (view,) = menu.findChildren(QTableView)
    room, letters = view.viewport(), view.fontMetrics()
    assert room.height() >= 7 * letters.height()
    assert room.width() >= 7 * letters.horizontalAdvance("周六")
    menu.hide()


@pytest.mark.parametrize("spoken", [*LANGUAGES, "long"], indirect=True)
def test_the_loans_are_no_wider_than_a_small_window_leaves_them(
    spoken: str, qtbot: QtBot, session: Session
) -> None:
    tell(session, MUCH)
    page = LoansPage(session)
    qtbot.addWidget(page)
    page.show()
    session.settle()

    widths = {}
    for row in page.list.rows:
        page.list.turn_to(row.key)

        QApplication.processEvents()
        widths[row.key] = page.minimumSizeHint().width()

    assert max(widths.values()) <= 1000, spoken
