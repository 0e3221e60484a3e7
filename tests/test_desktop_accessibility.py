"""Everything that can be used answers to assistance and to the keyboard."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.records import Entry, Kind
from desktop.actions import Deed, deed_text
from desktop.command_palette import CommandPalette
from desktop.places import PLACES
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.settings.sections import SECTIONS
from desktop.window import Window
from tests import walk
from tests.window_books import TODAY, USUAL, tell


@pytest.fixture
def window(
    qtbot: QtBot, session: Session, preferences: Preferences
) -> Iterator[Window]:
    made = Window(session, preferences)
    qtbot.addWidget(made)
    made.show()
    tell(session, USUAL)
    yield made
    session.settle()


def _problems(root: QWidget) -> tuple[list[str], list[str]]:
    return walk.unnamed(root), walk.without_role(root)


def test_every_control_of_every_page_has_a_name_and_a_role(
    window: Window, session: Session
) -> None:
    for entry in PLACES:
        window.open_page(entry.place)
        session.settle()

        assert _problems(window) == ([], []), entry.place


def test_every_control_of_an_empty_ledger_has_a_name_and_a_role(
    qtbot: QtBot, session: Session, preferences: Preferences
) -> None:
    window = Window(session, preferences)
    qtbot.addWidget(window)
    window.show()
    for entry in PLACES:
        window.open_page(entry.place)
        session.settle()

        assert _problems(window) == ([], []), entry.place


_DIALOGS: dict[str, Callable[[Window], object]] = {
    "settings": lambda window: window.perform(Deed.SETTINGS),
    "palette": lambda window: window.perform(Deed.PALETTE),
    "shortcuts": lambda window: window.perform(Deed.SHORTCUTS),
    "about": lambda window: window.perform(Deed.ABOUT),
    "import": lambda window: window.perform(Deed.IMPORT),
    "report": lambda window: window.perform(Deed.REPORT),
}


@pytest.mark.parametrize("name", _DIALOGS)
def test_every_control_of_a_window_over_the_pages_has_a_name_and_a_role(
    window: Window, session: Session, name: str
) -> None:
    _DIALOGS[name](window)
    session.settle()

    (shown,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    assert list(walk.controls(shown)) or name == "shortcuts"
    assert _problems(shown) == ([], [])
    if name == "settings":
        for place in range(len(SECTIONS)):
            shown._list.setCurrentRow(place)  # type: ignore[attr-defined]
            assert _problems(shown) == ([], []), place
    shown.close()


@pytest.mark.parametrize("kind", Kind)
def test_every_field_of_the_form_has_a_name_and_a_role(
    qtbot: QtBot, session: Session, kind: Kind
) -> None:
    from desktop.forms.entry_window import EntryWindow

    form = EntryWindow(session, Entry(day=TODAY, kind=kind))
    qtbot.addWidget(form)
    form.show()
    session.settle()

    assert _problems(form) == ([], [])
    form.close()


def test_every_action_is_reached_by_a_key_or_in_the_palette(
    window: Window, session: Session
) -> None:
    session.settle()
    window.perform(Deed.PALETTE)
    (palette,) = window.findChildren(CommandPalette)
    found = {item.words for item in palette._items}
    palette.close()

    unreachable = [
        action.text()
        for action in _actions(window)
        if action.isEnabled()
        and action.shortcut().isEmpty()
        and not any(words.endswith(action.text()) for words in found)
    ]

    assert unreachable == []


def _actions(window: Window) -> list[QAction]:
    menus = window.findChildren(QMenu)
    own = [*window.actions(), *(action for menu in menus for action in menu.actions())]
    return [one for one in own if not one.isSeparator() and one.menu() is None]


def test_no_two_actions_share_their_keys(window: Window) -> None:
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]

    assert len(keys) == len(set(keys))


def test_every_menu_item_has_a_name_for_assistance(window: Window) -> None:
    nameless = [one for one in _actions(window) if not one.text().strip()]

    assert nameless == []


def test_the_keys_that_are_written_are_the_keys_that_work(window: Window) -> None:
    for deed, action in window.actions_of_window.deeds.items():
        assert action.shortcut() == QKeySequence(deed_text(deed).keys)


def test_the_focus_can_be_seen_wherever_it_goes(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    _activate(qtbot, window)
    for entry in PLACES:
        window.open_page(entry.place)
        session.settle()
        unseen = [
            walk.path(one) for one in walk.controls(window) if not _shows_focus(one)
        ]

        assert unseen == [], entry.place


def test_the_tabulator_follows_the_eye(
    qtbot: QtBot, window: Window, session: Session
) -> None:
    # So high that nothing has to be scrolled to.
    window.resize(1600, 2000)
    _activate(qtbot, window)
    for entry in PLACES:
        window.open_page(entry.place)
        session.settle()

        assert walk.steps_against_the_eye(window) == [], entry.place


def _activate(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()


def _shows_focus(control: QWidget) -> bool:
    if not control.isEnabled() or control.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return True
    control.clearFocus()
    without = control.grab().toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    return bool(control.grab().toImage() != without)
