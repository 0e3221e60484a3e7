import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.records import Entry
from core.recurring import Proposal, Rhythm
from desktop.actions import Place
from desktop.entry_table.verbs import Verb
from desktop.forms.entry_window import EntryWindow
from desktop.overview.recurring_bar import RecurringBar
from desktop.pages import overview
from desktop.pages.entries import EntriesPage
from desktop.pages.overview import OverviewPage
from desktop.preferences import Preferences
from desktop.reading import Reading
from desktop.recurrence import proposed
from desktop.session import Session
from desktop.settings.recurring import RecurringSection
from desktop.window import Window
from tests.window_books import TODAY, tell

#: A salary that was to come on the 20th, three days before today.
SALARY = """
    2026-08-20 income 6500 category=工资 counterparty=公司
    2026-09-20 income 6500 category=工资 counterparty=公司
    2026-10-20 income 6500 category=工资 counterparty=公司
"""


@pytest.fixture
def window(
    qtbot: QtBot, session: Session, preferences: Preferences
) -> Iterator[Window]:
    made = Window(session, preferences)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    tell(session, SALARY)
    _settle(session)
    yield made
    session.settle()


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "_PAUSE", 0)


def _settle(session: Session) -> None:
    for _ in range(3):
        session.settle()
        QApplication.processEvents()
    session.settle()


def _bar(window: Window) -> RecurringBar:
    page = window._pages[Place.OVERVIEW]
    assert isinstance(page, OverviewPage)
    return page.recurring


def _entries(session: Session) -> list[Entry]:
    found: list[Entry] = []
    session.ask(_all).then(found.extend)
    session.settle()
    return found


def _all(reading: Reading) -> list[Entry]:
    return reading.ledger.entries()


def _press(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    _settle(window.session)


def test_a_salary_is_proposed_on_the_overview_and_nothing_is_entered(
    window: Window, session: Session
) -> None:
    assert _bar(window).isVisible()
    assert "Income of ¥6,500.00 · 公司" in _bar(window).text.text()
    assert len(_entries(session)) == 3


def test_one_key_enters_it_on_the_day_it_was_expected(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    _press(qtbot, window)

    latest = _entries(session)[0]
    assert (latest.day, latest.amount) == (dt.date(2026, 11, 20), 6500_00)
    assert not _bar(window).isVisible()

    session.undo()
    _settle(session)

    assert _bar(window).isVisible()


def test_from_another_page_the_key_shows_it_before_it_enters_it(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    window.open_page(Place.LOANS)
    _settle(session)

    _press(qtbot, window)

    assert isinstance(window.page, OverviewPage)
    assert len(_entries(session)) == 3


def test_it_can_be_changed_in_the_form_before(window: Window, session: Session) -> None:
    _bar(window).change()
    session.settle()

    (form,) = window.findChildren(EntryWindow)
    assert form.form.fields.draft().amount == 6500_00
    assert form.form.fields.draft().day == dt.date(2026, 11, 20)
    form.close()


def test_what_is_dismissed_stays_dismissed_until_that_is_undone(
    window: Window, session: Session
) -> None:
    _bar(window).dismiss()
    _settle(session)

    assert not _bar(window).isVisible()
    assert "comes back" in window.status_line.text.text()

    session.undo()
    _settle(session)

    assert _bar(window).isVisible()


def test_what_is_never_to_be_proposed_can_be_taken_up_again_in_the_settings(
    qtbot: QtBot, window: Window, session: Session, preferences: Preferences
) -> None:
    _bar(window).end()
    _settle(session)
    section = RecurringSection(session, preferences)
    qtbot.addWidget(section)
    session.settle()
    (choice,) = section.choices
    assert choice.value is None
    assert not _bar(window).isVisible()

    choice.show_value(Rhythm.MONTHLY)
    _settle(session)

    assert _bar(window).isVisible()


def test_a_past_day_proposes_nothing(window: Window, session: Session) -> None:
    session.look_at(dt.date(2026, 11, 21))
    _settle(session)

    assert not _bar(window).isVisible()


def test_amounts_proposed_are_hidden_with_all_others(
    window: Window, session: Session
) -> None:
    session.hide_amounts(hidden=True)

    assert "6,500" not in _bar(window).text.text()


def test_an_entry_is_marked_in_the_table_and_proposed_next_month(
    window: Window, session: Session
) -> None:
    tell(session, "2026-10-22 purchase 25 category=视频 counterparty=会员")
    window.open_page(Place.ENTRIES)
    _settle(session)
    page = window.page
    assert isinstance(page, EntriesPage)
    row = next(r for r in range(4) if _counterparty(page, r) == "会员")
    page.table.selectRow(row)

    page.deeds.do(Verb.RECURS)
    _settle(session)
    window.open_page(Place.OVERVIEW)
    _settle(session)

    found = [one.entry for one in _bar(window)._proposals]
    assert [(e.day, e.amount) for e in found] == [
        (dt.date(2026, 11, 20), 6500_00),
        (dt.date(2026, 11, 22), 25_00),
    ]
    assert "1 more" in _bar(window).more.text()
    assert all(one.day <= TODAY for one in found)


def test_marking_once_more_turns_from_months_to_weeks_to_never(
    window: Window, session: Session
) -> None:
    tell(session, "2026-11-12 purchase 25 category=视频 counterparty=会员")
    window.open_page(Place.ENTRIES)
    _settle(session)
    page = window.page
    assert isinstance(page, EntriesPage)
    row = next(r for r in range(4) if _counterparty(page, r) == "会员")
    page.table.selectRow(row)

    days = []
    for words in ("each month", "each week", "not proposed", "each month"):
        page.deeds.do(Verb.RECURS)
        _settle(session)
        assert words in page.outcome.words.partition(". R once more")[0]
        found: list[tuple[Proposal, ...]] = []
        session.ask(proposed(TODAY)).then(found.append)
        _settle(session)
        days.append([p.entry.day.day for p in found[0] if p.entry.amount == 25_00])

    assert days == [[], [19], [], []]


def _counterparty(page: EntriesPage, row: int) -> str:
    entry = page.model.entry(row)
    return entry.counterparty if entry else ""
