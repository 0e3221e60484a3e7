"""The main window: rail, bar, pages and status line, and what they ask of it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.changes import Step
from core.estimate import CreditWarning, Level
from core.records import Entry, Kind
from core.reminders import Occasion, Reminder
from core.scorecard_check import ScorecardError
from core.storage.errors import LedgerError
from desktop.acknowledging import spoken
from desktop.actions import Deed, OpenPage, Perform, Place, WriteEntry
from desktop.i18n import filled, translate
from desktop.icons import icon
from desktop.notice import Banner
from desktop.pages.page import Page
from desktop.places import PLACES
from desktop.preferences import Preferences
from desktop.rail import Rail
from desktop.reading import Reading
from desktop.reminding import said
from desktop.session import Session
from desktop.status_line import StatusLine
from desktop.tab_order import step
from desktop.texts_errors import scorecard_sentence
from desktop.theme import Tone, colours
from desktop.top_bar import TopBar
from desktop.window_actions import WindowActions, dress_menus

if TYPE_CHECKING:
    # Imported when the settings are first opened.
    from desktop.settings.window import SettingsWindow


@dataclass(frozen=True, slots=True)
class _Standing:
    """What the frame around the pages shows of the books."""

    undo: Step | None
    redo: Step | None
    warnings: tuple[CreditWarning, ...]
    card_fault: ScorecardError | None


class Window(QMainWindow):
    """The window on one ledger."""

    #: Language or theme was chosen: the window is to be built anew.
    dress_changed = Signal()
    #: The settings were closed, and may be others now.
    settings_closed = Signal()
    #: A deed that concerns other ledgers or the whole program.
    asked = Signal(object)

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self.session = session
        self._preferences = preferences
        self._pages: dict[Place, Page[object]] = {}
        self._settings: SettingsWindow | None = None
        self._note: Banner | None = None
        self._noted: tuple[Reminder, ...] = ()
        self._left_behind: object | None = None
        self.actions_of_window = WindowActions(self, self.perform, self.open_page)
        self.rail = Rail()
        self.top_bar = TopBar(session, self.perform)
        self.status_line = StatusLine(session)
        self._stack = QStackedWidget()
        self._banners = QVBoxLayout()
        self._banners.setSpacing(0)
        self._build()
        self._connect()
        self._restore()
        self._show_eye()

    @property
    def page(self) -> Page[object]:
        """The page that is open."""
        return self._pages[self._place]

    def perform(self, deed: Deed) -> None:
        """Do one of the window's deeds."""
        deeds: dict[Deed, Callable[[], object]] = {
            Deed.NEW_ENTRY: self.write_entry,
            Deed.IMPORT: self.import_files,
            Deed.REPORT: self.open_report,
            Deed.PRESETS: self.open_presets,
            Deed.TAKE_PROPOSAL: self._take_proposal,
            Deed.SEARCH: self._focus_search,
            Deed.PALETTE: self._open_palette,
            Deed.UNDO: self.session.undo,
            Deed.REDO: self.session.redo,
            Deed.AS_OF: self.top_bar.pick_day,
            Deed.TODAY: partial(self.session.look_at, self.session.today),
            Deed.HIDE_AMOUNTS: self._hide_amounts,
            Deed.SETTINGS: self.open_settings,
            Deed.SHORTCUTS: self._open_shortcuts,
            Deed.ABOUT: self._open_about,
            Deed.QUIT: self.close,
        }
        act = deeds.get(deed)
        if act is None:
            self.asked.emit(deed)
        else:
            act()

    def open_page(self, place: Place, about: object = None) -> None:
        """Turn to a page, and on it to something."""
        if place not in self._pages:
            self._add_page(place)
        self._place = place
        page = self._pages[place]
        self.rail.show_place(place)
        self._stack.setCurrentWidget(page)
        if about is not None:
            page.attend(about)
        page.setFocus()

    def write_entry(self, wish: WriteEntry | None = None) -> None:
        """Open the form for an entry, from a draft if there is one."""
        from desktop.forms.entry_window import EntryWindow

        form = EntryWindow(self.session, wish.draft if wish else None, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.open()

    def import_files(self, files: tuple[Path, ...] = ()) -> None:
        """Open the import, with files if some were dropped."""
        from desktop.importing.window import ImportWindow

        ImportWindow(self.session, files, self).open()

    def open_report(self) -> None:
        """Open the report."""
        from desktop.report.window import ReportWindow

        ReportWindow(self.session, self).open()

    def open_presets(self) -> None:
        """Open what is usual for each product."""
        from desktop.presets.window import open_presets

        open_presets(self.session, self)

    def open_settings(self, place: int = 0) -> None:
        """Open the settings on one of their subjects."""
        from desktop.settings.window import SettingsWindow

        if self._settings is not None:
            self._settings.activateWindow()
            return
        settings = SettingsWindow(self.session, self._preferences, place, self)
        settings.dress_changed.connect(self.dress_changed)
        settings.finished.connect(self._forget_settings)
        self._settings = settings
        settings.show()

    @property
    def place_of_settings(self) -> int | None:
        """The subject that the settings are open on; ``None`` while they are closed."""
        return self._settings.place if self._settings is not None else None

    def _forget_settings(self) -> None:
        self._settings = None
        self.settings_closed.emit()

    def tell_reminders(self, told: tuple[Reminder, ...]) -> None:
        """Say what is due in a line above the pages, until it is closed."""
        if self._note is not None:
            self._note.hide()
            self._note.deleteLater()
        late = any(one.occasion is Occasion.LATE for one in told)
        words = "\n".join(said(told, self.session))
        note = Banner("calendar", words, Tone.CAUTION if late else Tone.ACCENT)
        if any(one.occasion is Occasion.LOOK_UP for one in told):
            look_up = partial(self._write_kind, Kind.SCORE_SEEN)
            note.offer(translate("Window", "Log the score"), look_up)
        if any(one.occasion is not Occasion.LOOK_UP for one in told):
            dues = partial(self.open_page, Place.LOANS)
            note.offer(translate("Window", "Show the loans"), dues)
        note.offer(translate("Window", "Close"), self._close_note)
        self._note = note
        self._noted = told
        self._add_banner(note)
        note.show()

    def _say_note_anew(self) -> None:
        if self._note is not None:
            self._note.text.setText("\n".join(said(self._noted, self.session)))

    def _close_note(self) -> None:
        if self._note is not None:
            self._note.hide()
            self.page.setFocus()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: D102
        return step(self, forward=forward) or super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed; where that cannot be, close when told twice."""
        left = self.page.unfinished()
        if left is not None and left is not self._left_behind:
            self._left_behind = left
            words = translate("Window", "Not saved. Closing once more leaves it so.")
            self.status_line.warn(words)
            event.ignore()
            return
        self.remember()
        super().closeEvent(event)

    def remember(self) -> None:
        """Write down size, page and what the pages want to keep."""
        self._preferences.geometry = self.saveGeometry()
        self._preferences.place = self._place
        for place, page in self._pages.items():
            self._preferences.keep_page(place, page.remembered())
        self._preferences.sync()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        urls = event.mimeData().urls()
        files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        if files:
            event.acceptProposedAction()
            self.import_files(files)

    def _build(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addLayout(self._banners)
        right.addWidget(self._stack, 1)
        right.addWidget(self.status_line)
        middle = QWidget()
        whole = QHBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)
        self.setCentralWidget(middle)
        self._dress = dress_menus(self, self._preferences, self.dress_changed.emit)
        self._menu = QMenu(self)
        for menu in self.actions_of_window.menus(self, self._dress):
            self._menu.addMenu(menu)
        self._build_foot()
        self._card_band = self._make_card_band()
        self._add_banner(self._card_band)
        self.setAcceptDrops(True)

    def _build_foot(self) -> None:
        menu = self.rail.add_at_foot(
            "menu", translate("Window", "Menu"), self.open_menu
        )
        menu.setShortcut("F10")
        self._foot_menu = menu
        self._eye = self.rail.add_at_foot(
            "eye",
            translate("Window", "Hide amounts"),
            lambda: self.perform(Deed.HIDE_AMOUNTS),
        )
        self.rail.add_at_foot(
            "help",
            translate("Window", "All shortcuts"),
            lambda: self.perform(Deed.SHORTCUTS),
        )

    def open_menu(self) -> None:
        """Open the menus, from the button at the foot of the rail."""
        corner = self._foot_menu.mapToGlobal(self._foot_menu.rect().topLeft())
        corner.setY(corner.y() - self._menu.sizeHint().height())
        self._menu.popup(corner)

    def _connect(self) -> None:
        session = self.session
        self.rail.chosen.connect(self.open_page)
        self.top_bar.searched.connect(self._search)
        self.status_line.left.connect(self._focus_page)
        session.changed.connect(self._ask_standing)
        session.day_changed.connect(self._ask_standing)
        session.style_changed.connect(self._ask_standing)
        session.style_changed.connect(self._say_note_anew)
        session.judged_anew.connect(self._ask_standing)
        session.opened.connect(self._greet)
        session.failed.connect(self._tell_error)
        if session.ledger is not None:
            self._greet()

    def _restore(self) -> None:
        room = self.screen().availableGeometry().size()
        self.resize(QSize(1280, 800).boundedTo(room))
        geometry = self._preferences.geometry
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        known = {entry.place for entry in PLACES}
        place = self._preferences.place
        self._place = place if place in known else Place.OVERVIEW
        self.open_page(self._place)

    def _add_page(self, place: Place) -> None:
        entry = next(entry for entry in PLACES if entry.place is place)
        page = entry.page_type()(self.session, self)
        page.setAccessibleName(entry.title)
        page.recall(self._preferences.of_page(place))
        page.wish.connect(self._grant)
        self._pages[place] = page
        self._stack.addWidget(page)

    def _grant(self, wish: object) -> None:
        match wish:
            case OpenPage():
                self.open_page(wish.place, wish.about)
            case WriteEntry():
                self.write_entry(wish)
            case Perform():
                self.perform(wish.deed)

    def _greet(self) -> None:
        ledger = self.session.ledger
        if ledger is None:
            return
        self.actions_of_window.allow_writing(not ledger.read_only)
        self.setWindowTitle(filled(translate("Window", "%1 – Youyu"), ledger.name))
        if ledger.read_only:
            words = translate(
                "Window", "Open for reading only; nothing can be changed."
            )
            self._add_banner(Banner("lock", words, Tone.CAUTION))
        if ledger.demo:
            self._add_banner(self._demo_band())
        self.session.afterwards(self._ask_standing)

    def _demo_band(self) -> Banner:
        words = translate(
            "Window", "This is the demo: invented figures, a file of its own."
        )
        band = Banner("play", words, Tone.ACCENT)
        leave = translate("Window", "Leave the demo")
        band.offer(leave, lambda: self.asked.emit(Deed.LEAVE_DEMO))
        return band

    def _add_banner(self, banner: Banner) -> None:
        banner.become_band()
        self._banners.addWidget(banner)

    def _ask_standing(self) -> None:
        self.session.ask(partial(_standing, day=self.session.day)).then(
            self._show_standing
        )

    def _show_standing(self, standing: _Standing) -> None:
        told = [one for one in standing.warnings if one.level is not Level.INFO]
        self.rail.show_warnings(len(told), told[0].level if told else None)
        style = self.session.style
        self.actions_of_window.show_steps(standing.undo, standing.redo, style)
        self.status_line.show_step(standing.undo)
        self._show_card_fault(standing.card_fault)

    def _show_card_fault(self, fault: ScorecardError | None) -> None:
        """Say that the books are judged by the usual card, until they no longer are."""
        self._card_band.setVisible(fault is not None)
        if fault is not None:
            words = translate("Window", "%1 Until then the usual one is used.")
            self._card_band.text.setText(filled(words, scorecard_sentence(fault)))

    def _make_card_band(self) -> Banner:
        band = Banner("caution", "", Tone.CAUTION)
        act = partial(self.perform, Deed.SETTINGS)
        band.offer(translate("Window", "Settings…"), act)
        band.hide()
        return band

    def _focus_page(self) -> None:
        self.page.setFocus()

    def _take_proposal(self) -> None:
        # Nothing is entered that was not seen: from elsewhere, it is shown first.
        if not self.page.perform(Deed.TAKE_PROPOSAL):
            self.open_page(Place.OVERVIEW)

    def _focus_search(self) -> None:
        box = self.page.search_box() or self.top_bar.search
        box.setFocus()
        box.selectAll()

    def _open_shortcuts(self) -> None:
        from desktop.window_sheets import open_shortcuts

        open_shortcuts(self)

    def _open_about(self) -> None:
        from desktop.window_sheets import open_about

        open_about(self)

    def _open_palette(self) -> None:
        from desktop.window_sheets import open_palette

        dress = self._dress.values()
        actions = self.actions_of_window
        open_palette(self, actions, self._write_kind, self._search, dress)

    def _write_kind(self, kind: Kind) -> None:
        self.write_entry(WriteEntry(Entry(day=self.session.day, kind=kind)))

    def _search(self, text: str) -> None:
        self.open_page(Place.ENTRIES, text)

    def _hide_amounts(self) -> None:
        hidden = not self.session.style.hidden
        self.session.hide_amounts(hidden)
        self._show_eye()

    def _show_eye(self) -> None:
        hidden = self.session.style.hidden
        self.actions_of_window.deeds[Deed.HIDE_AMOUNTS].setChecked(hidden)
        self._eye.setIcon(icon("eye_off" if hidden else "eye", colours().quiet))
        words = (
            translate("Window", "Show amounts")
            if hidden
            else translate("Window", "Hide amounts")
        )
        self._eye.setAccessibleName(words)
        self._eye.setToolTip(f"{words}  Ctrl+.")

    def _tell_error(self, error: Exception) -> None:
        if self.session.ledger is None:
            return
        if not isinstance(error, LedgerError):
            raise error
        self.status_line.show_error(error)


def _standing(reading: Reading, day: dt.date) -> _Standing:
    ledger = reading.ledger
    warnings = spoken(reading.estimate(day).warnings, ledger.acknowledgements())
    fault = reading.card_fault()
    return _Standing(ledger.undo_step, ledger.redo_step, warnings, fault)
