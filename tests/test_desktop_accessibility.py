"""Everything that can be used answers to assistance and to the keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.records import Entry, Kind
from core.storage.errors import LedgerDamaged
from desktop.actions import Deed, Place, deed_text
from desktop.backups.window import BackupsWindow
from desktop.command_palette import CommandPalette
from desktop.compare.window import CompareWindow
from desktop.forms.entry_window import EntryWindow
from desktop.importing.window import ImportWindow
from desktop.pages.first_start import FirstStart
from desktop.pages.loans import LoansPage
from desktop.parts.ending_window import EndingWindow
from desktop.passphrase.asking import AskPassphrase
from desktop.passphrase.window import PassphraseWindow
from desktop.places import PLACES
from desktop.preferences import Preferences
from desktop.presets.window import PresetsWindow
from desktop.recovery.page import RecoveryPage
from desktop.report.window import ReportWindow
from desktop.session import Session
from desktop.settings.sections import SECTIONS
from desktop.settings.window import SettingsWindow
from desktop.window import Window
from tests import walk
from tests.statement_files import Paid, app_bill
from tests.window_books import TODAY, USUAL, tell

#: Where nothing is.
PLACE = Path("/somewhere/My ledger.youyu")


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


def _loans(window: Window) -> LoansPage:
    window.open_page(Place.LOANS)
    window.session.settle()
    assert isinstance(window.page, LoansPage)
    return window.page


def _comparison(window: Window) -> QWidget:
    page = _loans(window)
    page.compare_terms()
    return page.findChildren(CompareWindow)[-1]


def _ending(window: Window) -> QWidget:
    page = _loans(window)
    page.show_ending()
    return page.findChildren(EndingWindow)[-1]


def _presets(window: Window) -> QWidget:
    window.perform(Deed.PRESETS)
    window.session.settle()
    return window.findChildren(PresetsWindow)[-1]


def _backups(window: Window) -> QWidget:
    return BackupsWindow(window.session, "", window)


def _recovery(window: Window) -> QWidget:
    return RecoveryPage(window.session, PLACE, LedgerDamaged(PLACE))


def _choices(window: Window) -> QWidget:
    return FirstStart(PLACE, TODAY, window.session.style)


def _first_facts(window: Window) -> QWidget:
    first = FirstStart(PLACE, TODAY, window.session.style)
    first.start_empty()
    return first


def _rows_of_a_bill(window: Window) -> QWidget:
    assert window.session.ledger is not None
    path = Path(window.session.ledger.path).with_name("bill.csv")
    path.write_bytes(app_bill([Paid(), Paid(time="someday")]))
    return ImportWindow(window.session, (path,), window)


_WINDOWS: dict[str, Callable[[Window], QWidget]] = {
    "comparison of terms": _comparison,
    "end of a debt": _ending,
    "presets": _presets,
    "backups": _backups,
    "new passphrase": lambda window: PassphraseWindow("", window),
    "other passphrase": lambda window: PassphraseWindow("secret", window),
    "asked passphrase": lambda window: AskPassphrase(PLACE, window, wrong=True),
    "recovery": _recovery,
    "first start": _choices,
    "first facts": _first_facts,
    "rows of a bill": _rows_of_a_bill,
    "new entry": lambda window: EntryWindow(window.session, None, window),
    "settings": lambda window: SettingsWindow(
        window.session, window._preferences, 3, window
    ),
    "report": lambda window: ReportWindow(window.session, window),
}


@pytest.mark.parametrize("name", _WINDOWS)
def test_every_other_window_answers_to_assistance_and_is_walked_by_the_eye(
    qtbot: QtBot, window: Window, session: Session, name: str
) -> None:
    shown = _WINDOWS[name](window)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    # So high that nothing has to be scrolled to.
    shown.resize(shown.width(), max(shown.height(), 900))
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    session.settle()
    QApplication.processEvents()

    assert list(walk.controls(shown))
    assert _problems(shown) == ([], [])
    assert walk.steps_against_the_eye(shown) == []
    assert walk.out_of_reach(shown) == []
    shown.close()
    shown.deleteLater()


@pytest.mark.parametrize("kind", Kind)
def test_every_field_of_the_form_has_a_name_and_a_role(
    qtbot: QtBot, session: Session, kind: Kind
) -> None:
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
        assert walk.out_of_reach(window) == [], entry.place


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
