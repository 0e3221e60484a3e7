from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from core.reminders import Occasion, Reminder, Wishes
from desktop.actions import Place
from desktop.notice import Banner
from desktop.preferences import Preferences
from desktop.reminding import Reminding, place_of, reminders_title, said
from desktop.session import Session
from desktop.settings.reminders import RemindersSection
from desktop.window import Window
from tests.window_books import TODAY, USUAL, tell

#: On the day of the tests, the instalments of September and October lie behind.
WISHES = Wishes(days_before=7, look_up=True)


@pytest.fixture
def told() -> list[tuple[Reminder, ...]]:
    return []


@pytest.fixture
def reminding(
    session: Session,
    preferences: Preferences,
    told: list[tuple[Reminder, ...]],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Reminding]:
    monkeypatch.setattr("desktop.reminding.has_notifications", lambda: False)
    tell(session, USUAL)
    made = Reminding(session, preferences)
    made.noted.connect(told.append)
    yield made
    made.close()


def test_nothing_is_said_until_it_is_turned_on(
    reminding: Reminding, session: Session, told: list[tuple[Reminder, ...]]
) -> None:
    reminding.look()
    session.settle()

    assert told == []


def test_each_reminder_is_said_once(
    reminding: Reminding,
    session: Session,
    preferences: Preferences,
    told: list[tuple[Reminder, ...]],
) -> None:
    preferences.reminders = WISHES
    reminding.look()
    reminding.look()
    session.settle()
    preferences.sync()
    again = Reminding(session, Preferences(Path(preferences._kept.fileName())))
    again.noted.connect(told.append)
    again.look()
    session.settle()

    (once,) = told
    assert {one.occasion for one in once} == {Occasion.AHEAD, Occasion.LOOK_UP}


def test_a_line_in_the_window_says_what_is_due_until_it_is_closed(
    qtbot: QtBot, session: Session, preferences: Preferences
) -> None:
    tell(session, USUAL)
    window = Window(session, preferences)
    qtbot.addWidget(window)
    window.show()
    session.settle()

    window.tell_reminders((Reminder(Occasion.TODAY, TODAY, "借呗", 360_00),))

    (note,) = (b for b in window.findChildren(Banner) if "due today" in b.text.text())
    assert note.isVisible()
    assert "¥360.00 to 借呗" in note.text.text()
    session.hide_amounts(hidden=True)
    assert "360" not in note.text.text()
    window._close_note()
    assert not note.isVisible()


class _Tray(QObject):
    """A tray's icon where there is none: what it is told to show can be read."""

    MessageIcon = QSystemTrayIcon.MessageIcon
    messageClicked = Signal()  # noqa: N815 - Qt's own name
    activated = Signal(object)

    def __init__(self, _icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: list[tuple[str, str, QSystemTrayIcon.MessageIcon]] = []

    def setToolTip(self, text: str) -> None:
        self.setObjectName(text)

    def show(self) -> None:
        self.shown.clear()

    def hide(self) -> None:
        self.shown.clear()

    def showMessage(
        self, title: str, text: str, symbol: QSystemTrayIcon.MessageIcon
    ) -> None:
        self.shown.append((title, text, symbol))


def test_a_click_on_a_notification_opens_the_loans(
    session: Session, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.reminding.has_notifications", lambda: True)
    monkeypatch.setattr("desktop.reminding.QSystemTrayIcon", _Tray)
    tell(session, USUAL)
    preferences.reminders = Wishes(days_before=7)
    reminding = Reminding(session, preferences, session)
    answers: list[Place | None] = []
    reminding.answered.connect(answers.append)

    reminding.look()
    session.settle()

    tray = reminding.findChild(_Tray)
    assert isinstance(tray, _Tray)
    ((title, text, symbol),) = tray.shown
    assert title == "Due soon"
    assert text == "¥350.13 to 借呗 is due on 11-28, in 5 days."
    assert symbol is QSystemTrayIcon.MessageIcon.Information
    tray.messageClicked.emit()
    tray.activated.emit(None)
    assert answers == [Place.LOANS, None]
    reminding.close()


def test_what_is_only_to_be_looked_up_is_logged_in_the_profile() -> None:
    look_up = Reminder(Occasion.LOOK_UP, TODAY)

    assert place_of((look_up,)) is Place.PROFILE
    assert place_of((look_up, Reminder(Occasion.LATE, TODAY, "借呗", 1))) is Place.LOANS


def test_amounts_of_reminders_are_hidden_with_all_others(session: Session) -> None:
    session.hide_amounts(hidden=True)

    (sentence,) = said((Reminder(Occasion.TODAY, TODAY, "借呗", 360_00),), session)

    assert "360" not in sentence


def test_many_reminders_are_said_in_a_few_lines(session: Session) -> None:
    many = tuple(Reminder(Occasion.LATE, TODAY, f"卡{i}", 100) for i in range(9))

    assert said(many, session)[-1] == "and 5 more"
    assert len(said(many, session)) == 5
    assert reminders_title(many) == "Overdue"


def test_what_is_chosen_is_wished_for(
    qtbot: QtBot, session: Session, preferences: Preferences
) -> None:
    section = RemindersSection(session, preferences)
    qtbot.addWidget(section)
    assert preferences.reminders == Wishes()
    assert not section.ahead.isEnabled()

    section.dues.click()
    section.ahead.show_value(7)
    section.look_up.click()

    assert preferences.reminders == WISHES
    section.dues.click()
    assert preferences.reminders == Wishes(None, look_up=True)
