import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.records import Entry, Kind
from desktop.actions import Deed, OpenPage, Place, WriteEntry
from desktop.command_palette import CommandPalette
from desktop.forms.entry_window import EntryWindow
from desktop.i18n import speak
from desktop.pages.entries import EntriesPage
from desktop.pages.overview import OverviewPage
from desktop.places import PLACES
from desktop.preferences import Preferences
from desktop.rail import RailButton
from desktop.session import Session
from desktop.shortcut_sheet import ShortcutSheet
from desktop.stylesheet import Mode, apply_theme
from desktop.theme import DARK, LIGHT, colours
from desktop.window import Window
from tests.window_books import TODAY, USUAL, tell


@pytest.fixture
def window(
    qtbot: QtBot, session: Session, preferences: Preferences
) -> Iterator[Window]:
    made = Window(session, preferences)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    session.settle()
    yield made
    session.settle()


def _texts(widget: QWidget) -> str:
    shown = (one for one in widget.findChildren(QLabel) if one.isVisible())
    return "\n".join(one.text() for one in shown)


def _action(window: Window, deed: Deed) -> QAction:
    return window.actions_of_window.deeds[deed]


def _press(
    qtbot: QtBot,
    window: Window,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier,
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, key, modifier)
    window.session.settle()


def _rail(window: Window, place: Place) -> RailButton:
    titles = {entry.place: entry.title for entry in PLACES}
    return next(
        button
        for button in window.rail.findChildren(RailButton)
        if button.text().strip() == titles[place]
    )


def test_each_page_has_a_place_on_the_rail_and_a_key(
    qtbot: QtBot, window: Window
) -> None:
    for entry in PLACES:
        number = int(entry.keys[-1])
        _press(qtbot, window, Qt.Key(Qt.Key.Key_0 + number))

        assert type(window.page).__name__ == entry.type_name
        assert _rail(window, entry.place).isChecked()


def test_undo_and_redo_are_named_by_what_they_would_do(
    window: Window, session: Session
) -> None:
    assert not _action(window, Deed.UNDO).isEnabled()

    tell(session, "2026-11-20 purchase 12.50 category=餐饮")

    assert _action(window, Deed.UNDO).text() == "Undo: Spent ¥12.50"

    session.undo()
    session.settle()

    assert not _action(window, Deed.UNDO).isEnabled()
    assert _action(window, Deed.REDO).text() == "Redo: Spent ¥12.50"


def test_undo_by_key_takes_the_last_change_back(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    tell(session, USUAL)
    tell(session, "2026-11-20 repay 100 line=借呗")
    assert "Repaid ¥100.00 to 借呗" in window.status_line.text.text()
    assert not window.status_line.undo.isHidden()

    _press(qtbot, window, Qt.Key.Key_Z)

    assert window.status_line.text.text().startswith("Undone: Repaid ¥100.00 to 借呗")
    assert window.status_line.undo.isHidden()


def test_the_status_line_tells_the_change_of_score_and_line(
    window: Window, session: Session
) -> None:
    tell(session, USUAL)
    tell(session, "2026-11-20 purchase 12.50 category=餐饮")

    said = window.status_line.text.text()

    assert "score" in said
    assert "→" in said
    assert "line unchanged" in said


def test_looking_back_shows_that_day_and_comes_back_with_one_key(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    tell(session, USUAL)
    page = window.page
    assert isinstance(page, OverviewPage)
    now = page.health.facts["debt"].text()

    session.look_at(dt.date(2026, 9, 30))
    session.settle()

    assert page.health.facts["debt"].text() != now
    assert "As of 2026-09-30" in _day_text(window)

    _press(qtbot, window, Qt.Key.Key_T)

    assert session.day == TODAY
    assert page.health.facts["debt"].text() == now


def _day_text(window: Window) -> str:
    buttons = window.top_bar.findChildren(QAbstractButton)
    return " ".join(button.text() for button in buttons)


def test_hiding_amounts_leaves_no_amount_on_the_page(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    tell(session, USUAL)
    assert "¥20,000" in _texts(window)

    _press(qtbot, window, Qt.Key.Key_Period)

    assert "¥20,000" not in _texts(window)
    assert "***" in _texts(window)
    assert "¥8,000" not in window.status_line.text.text()

    _press(qtbot, window, Qt.Key.Key_Period)

    assert "¥20,000" in _texts(window)


def test_a_new_entry_opens_by_key_on_its_kinds(qtbot: QtBot, window: Window) -> None:
    _press(qtbot, window, Qt.Key.Key_N)

    (form,) = window.findChildren(EntryWindow)
    assert form.isVisible()
    form.close()


def test_searching_turns_to_the_entries(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    tell(session, USUAL)
    window.top_bar.search.setText("面馆")

    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Return)
    session.settle()

    page = window.page
    assert isinstance(page, EntriesPage)
    assert page.model.rowCount() == 1


def test_a_page_can_point_at_entries_on_another(
    window: Window, session: Session
) -> None:
    tell(session, USUAL)

    window.page.wish.emit(OpenPage(Place.ENTRIES, (4,)))
    session.settle()
    session.settle()

    page = window.page
    assert isinstance(page, EntriesPage)
    entry = page.model.entry(page.table.currentIndex().row())
    assert entry is not None
    assert entry.id == 4


def test_the_palette_finds_a_command_by_its_english_name_in_chinese_too(
    qtbot: QtBot, session: Session, preferences: Preferences, qapp: QApplication
) -> None:
    speak(qapp, "zh_CN")
    window = Window(session, preferences)
    qtbot.addWidget(window)
    window.show()
    window.perform(Deed.PALETTE)
    (palette,) = window.findChildren(CommandPalette)

    qtbot.keyClicks(palette.box, "backups")
    first = palette.list.item(0).text()
    palette.close()
    speak(qapp, "en")

    assert first == "备份…"


def test_the_palette_finds_a_command_by_some_of_its_letters(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    _press(qtbot, window, Qt.Key.Key_K)
    (palette,) = window.findChildren(CommandPalette)

    qtbot.keyClicks(palette.box, "nentry borr")
    assert palette.list.item(0).text().startswith("New entry: Borrow")
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    session.settle()

    (form,) = window.findChildren(EntryWindow)
    assert form.form.fields.kind is Kind.BORROW
    form.close()


def test_the_shortcut_sheet_lists_every_key(qtbot: QtBot, window: Window) -> None:
    _press(qtbot, window, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)

    (sheet,) = window.findChildren(ShortcutSheet)
    shown = _texts(sheet)
    for entry in PLACES:
        assert entry.keys in shown
    assert "Ctrl+N" in shown
    sheet.close()


def test_the_page_has_the_focus_when_the_button_to_undo_is_gone(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    tell(session, USUAL)
    window.status_line.undo.setFocus()

    qtbot.keyClick(window.status_line.undo, Qt.Key.Key_Return)
    session.settle()

    assert not window.status_line.undo.isVisible()
    focus = QApplication.focusWidget()
    assert focus is window.page or window.page.isAncestorOf(focus)


def test_open_warnings_are_counted_on_the_rail(
    window: Window, session: Session
) -> None:
    if Place.WARNINGS not in {entry.place for entry in PLACES}:
        pytest.skip("the page of warnings is not part of this build")
    tell(session, USUAL)
    tell(session, "2026-11-20 line 5000 line=花呗 item=huabei")
    tell(session, "2026-11-21 borrow 6500 line=借呗 term=3")

    assert "open" in _rail(window, Place.WARNINGS).accessibleName()


def test_a_draft_with_an_id_is_edited(window: Window, session: Session) -> None:
    tell(session, "2026-11-20 purchase 12.50 category=餐饮")
    draft = Entry(day=TODAY, kind=Kind.PURCHASE, amount=12_50, category="餐饮", id=1)

    window.page.wish.emit(WriteEntry(draft))
    session.settle()

    (form,) = window.findChildren(EntryWindow)
    assert form.windowTitle() == "Edit: Purchase"
    form.close()


def test_size_and_page_are_remembered(
    qtbot: QtBot, window: Window, session: Session, preferences: Preferences
) -> None:
    window.open_page(Place.ENTRIES)
    window.resize(790, 700)
    window.close()

    again = Window(session, Preferences(_file_of(preferences)))
    qtbot.addWidget(again)
    session.settle()

    assert isinstance(again.page, EntriesPage)
    assert again.height() == 700


def _file_of(preferences: Preferences) -> Path:
    return Path(preferences._kept.fileName())


def test_a_theme_is_read_from_the_application(qapp: QApplication) -> None:
    apply_theme(qapp, Mode.DARK)
    dark = colours()
    apply_theme(qapp, Mode.LIGHT)

    assert dark is DARK
    assert colours() is LIGHT


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_texts_stand_out_from_their_surface(theme: object) -> None:
    assert isinstance(theme, type(LIGHT))
    for name in ("text", "quiet", "accent", "good", "info", "caution", "warning"):
        assert _contrast(getattr(theme, name), theme.surface) >= 4.5, name
    assert _contrast(theme.severe, theme.surface) >= 4.5
    assert _contrast(theme.on_accent, theme.accent) >= 4.5
    assert _contrast(theme.field, theme.surface) >= 3.0


def _contrast(first: str, second: str) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""
    lights = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
