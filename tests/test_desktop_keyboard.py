"""Whole errands in the window by keyboard: a week of entries, and taking back."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.commands import ImportOrigin, ImportRow, ImportRows
from core.entry_query import EntryQuery
from core.ledger import Ledger
from core.records import Entry, Kind, Status
from desktop.actions import Place
from desktop.forms.entry_window import EntryWindow
from desktop.pages.entries import EntriesPage
from desktop.preferences import Preferences
from desktop.reading import Reading
from desktop.session import Session
from desktop.window import Window
from tests.window_books import TODAY, USUAL, entries_of, tell

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ENTER = Qt.Key.Key_Return


class Typist:
    """Types into whatever has the focus, and counts the keys that are no values."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self._qtbot = qtbot
        self._session = session
        self.presses = 0

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press keys one after the other; a key with others held counts once."""
        for key in keys:
            # A list of completions takes the keys while it is open.
            target = QApplication.activePopupWidget() or QApplication.focusWidget()
            assert target is not None
            self._qtbot.keyClick(target, key, held)
            self._session.settle()
            self.presses += 1

    def value(self, text: str) -> None:
        """Type a value."""
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        if text.isascii():
            self._qtbot.keyClicks(focus, text)
        else:
            # As an input method does it: the test tool has no keys for Chinese.
            focus.insert(text)
        self._session.settle()


@pytest.fixture
def open_window(
    qtbot: QtBot, preferences: Preferences
) -> Iterator[Callable[[Session], Window]]:
    opened: list[Window] = []

    def open_one(session: Session) -> Window:
        made = Window(session, preferences)
        qtbot.addWidget(made)
        opened.append(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        session.settle()
        return made

    yield open_one
    for made in opened:
        made.session.settle()


def _all(session: Session) -> list[Entry]:
    found: list[list[Entry]] = []
    session.ask(_listed).then(found.append)
    session.settle()
    return found[0]


def _listed(reading: Reading) -> list[Entry]:
    return reading.ledger.entries(EntryQuery(ascending=True))


def _told(entries: list[Entry]) -> list[tuple[Kind, int | None, str, str, str]]:
    return [(e.kind, e.amount, e.line, e.counterparty, e.category) for e in entries]


def test_a_week_of_entries_takes_few_keys_and_no_mouse(
    qtbot: QtBot, session: Session, open_window: Callable[[Session], Window]
) -> None:
    tell(session, USUAL)
    before = len(_all(session))
    window = open_window(session)
    typist = Typist(qtbot, session)
    taken = []

    def next_entry(*strokes: Callable[[], None]) -> None:
        typist.presses = 0
        for stroke in strokes:
            stroke()
        typist.press(_ENTER, held=_CTRL)
        taken.append(typist.presses)

    press, value = typist.press, typist.value

    def enter() -> None:
        press(_ENTER)

    def kind(key: Qt.Key) -> Callable[[], None]:
        return partial(press, key, held=_ALT)

    # Monday: a noodle shop that was there before, so that its category is filled in.
    qtbot.keyClick(window, Qt.Key.Key_N, _CTRL)
    with qtbot.waitActive(window.findChildren(EntryWindow)[-1]):
        pass
    session.settle()
    next_entry(
        partial(press, Qt.Key.Key_P),
        *(partial(value, "38.5"), enter, partial(value, "面馆"), enter),
    )
    # A shop that is new, with its category, three days ago.
    next_entry(
        *(partial(value, "12*3+4"), enter, partial(value, "书店"), enter),
        *(partial(value, "教育"), enter, enter, partial(value, "-3")),
    )
    # Tuesday: what is due next is proposed whole.
    next_entry(kind(Qt.Key.Key_R))
    # Wednesday: a loan, by the month as the last one.
    next_entry(kind(Qt.Key.Key_B), partial(value, "600"))
    # Thursday: the wages, proposed from the last ones.
    next_entry(kind(Qt.Key.Key_I))
    # Friday: what the lender shows.
    next_entry(kind(Qt.Key.Key_S), partial(value, "655"))
    next_entry(kind(Qt.Key.Key_L), enter, partial(value, "9000"))
    # Saturday: a return, an application, a profile item.
    next_entry(kind(Qt.Key.Key_F), partial(value, "40"), enter, partial(value, "书店"))
    next_entry(kind(Qt.Key.Key_A), enter, partial(value, "20000"))
    next_entry(kind(Qt.Key.Key_U), partial(press, Qt.Key.Key_Down))
    press(Qt.Key.Key_Escape)

    assert max(taken) <= 12
    told = sorted(_all(session), key=lambda entry: entry.id)[before:]
    assert _told(told)[:2] == [
        (Kind.PURCHASE, 38_50, "", "面馆", "餐饮"),
        (Kind.PURCHASE, 40_00, "", "书店", "教育"),
    ]
    assert told[1].day == TODAY - dt.timedelta(days=3)
    assert [entry.kind for entry in told[2:]] == [
        Kind.REPAY,
        Kind.BORROW,
        Kind.INCOME,
        Kind.SCORE_SEEN,
        Kind.LINE_SEEN,
        Kind.REFUND,
        Kind.APPLICATION,
        Kind.PROFILE,
    ]
    repaid, drawn, earned, score, line, refund, asked, item = told[2:]
    assert (repaid.line, drawn.line, drawn.amount, drawn.term) == (
        *("借呗", "借呗", 600_00, 6),
    )
    assert (earned.amount, earned.category) == (6500_00, "工资")
    assert (score.amount, line.amount, line.line) == (655_00, 9000_00, "借呗")
    assert (refund.amount, refund.counterparty) == (40_00, "书店")
    assert (asked.amount, asked.status) == (20000_00, Status.PENDING)
    assert item.item == "bank_card"


def test_everything_is_taken_back_and_done_again_also_after_a_restart(
    qtbot: QtBot,
    tmp_path: Path,
    dressed: QApplication,
    open_window: Callable[[Session], Window],
) -> None:
    del dressed
    path = tmp_path / "books.youyu"
    session = Session(partial(Ledger.create, path), TODAY)
    session.settle()
    tell(session, USUAL)
    window = open_window(session)
    page = _entries(window)
    states = [_all(session)]
    for change in _changes(qtbot, session, page):
        change()
        session.settle()
        states.append(_all(session))
    assert len(states) == 13
    assert all(one != other for one, other in pairwise(states))

    for state in reversed(states[2:-1]):
        _key(qtbot, window, Qt.Key.Key_Z, _CTRL)
        assert _all(session) == state
    _key(qtbot, window, Qt.Key.Key_Z, _CTRL)
    assert _all(session) == states[1]
    window.close()
    session.close()

    again = Session(partial(Ledger.open, path), TODAY)
    again.settle()
    window = open_window(again)
    _key(qtbot, window, Qt.Key.Key_Z, _CTRL)
    assert _all(again) == states[0]
    for state in states[1:]:
        _key(qtbot, window, Qt.Key.Key_Z, _CTRL | _SHIFT)
        assert _all(again) == state
    window.close()
    again.close()


def _entries(window: Window) -> EntriesPage:
    window.open_page(Place.ENTRIES)
    window.session.settle()
    assert isinstance(window.page, EntriesPage)
    return window.page


def _key(
    qtbot: QtBot, window: Window, key: Qt.Key, held: Qt.KeyboardModifier = _NONE
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, key, held)
    window.session.settle()


def _changes(
    qtbot: QtBot, session: Session, page: EntriesPage
) -> list[Callable[[], None]]:
    """Return twelve changes: typed, edited in place, deleted, imported."""
    typist = Typist(qtbot, session)

    def edited(row: int, letter: Qt.Key, text: str) -> None:
        page.table.setFocus()
        page.table.setCurrentIndex(page.model.index(row, 0))
        session.settle()
        typist.press(letter)
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        focus.selectAll()
        typist.value(text)
        typist.press(_ENTER)

    def of_rows(first: int, letter: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        page.table.setFocus()
        page.table.setCurrentIndex(page.model.index(first, 0))
        typist.press(Qt.Key.Key_Down, held=_SHIFT)
        typist.press(letter, held=held)

    def imported() -> None:
        rows = tuple(ImportRow(entry) for entry in entries_of(USUAL)[-4:])
        session.run(ImportRows(ImportOrigin("alipay.csv", rows=len(rows)), rows))

    added = [
        partial(tell, session, f"2026-11-{day} purchase {day}.5 category=餐饮")
        for day in (16, 17, 18, 19)
    ]
    return [
        *added,
        partial(edited, 0, Qt.Key.Key_C, "交通"),
        partial(edited, 1, Qt.Key.Key_N, "和同事"),
        partial(edited, 2, Qt.Key.Key_P, "面馆"),
        partial(edited, 0, Qt.Key.Key_W, "-1"),
        imported,
        partial(of_rows, 1, Qt.Key.Key_T),
        partial(of_rows, 0, Qt.Key.Key_D, _CTRL),
        partial(of_rows, 3, Qt.Key.Key_Delete),
    ]
