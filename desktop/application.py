"""The program with a window: language, theme, log, crash, and which ledger is open."""

import datetime as dt
import faulthandler
import gc
import logging
import os
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from core.commands import AddEntries
from core.ledger import Ledger
from core.reminders import Reminder
from core.storage.copying import backup_folder
from core.storage.errors import (
    EncryptionMissing,
    LedgerDamaged,
    LedgerError,
    LedgerExists,
    LedgerGone,
    LedgerUnwritable,
    WrongPassphrase,
)
from desktop.actions import Deed, Place
from desktop.assistance import serve_assistance
from desktop.beginning import (
    BeginAnew,
    BeginEmpty,
    BeginWithBills,
    LookAtCopy,
    LookAtDemo,
    OpenDamaged,
    OpenExisting,
    RestoreCopy,
)
from desktop.cache_folder import figures_folder
from desktop.garbage import Garbage, spare_old_objects
from desktop.i18n import chosen_language, filled, speak, translate
from desktop.icons import pixmap
from desktop.keeper import Keeper
from desktop.locale_style import locale_of, number_style
from desktop.log import DiscreetFormatter, PrivateLog
from desktop.memory import Memory
from desktop.opening import Opening, WayOn, reading, way_on, writing
from desktop.preferences import Preferences
from desktop.pretend import pretend
from desktop.reminding import Reminding
from desktop.session import Opened, Session
from desktop.stylesheet import Mode, apply_theme
from desktop.texts_errors import error_sentence
from desktop.window import Window

#: The identifier that desktop file, metainfo, icon and window share.
IDENTIFIER = "org.youyu.Youyu"
#: What ledger files end in.
SUFFIX = ".youyu"

_MINUTE = 60_000
#: For so long, in seconds, a thread at work lets another wait for its turn.  The
#: windows ask for it each time they come back from Qt, dozens of times for a picture.
_TURN = 0.0001
_log = logging.getLogger(__name__)


def make_application(arguments: list[str]) -> QApplication:
    """Return the application with its names, for windows and for documents."""
    application = QApplication(arguments)
    application.setApplicationName("Youyu")
    application.setOrganizationName("Youyu")
    application.setDesktopFileName(IDENTIFIER)
    application.setWindowIcon(QIcon(pixmap("youyu", "", 64)))
    serve_assistance()
    sys.setswitchinterval(_TURN)
    spare_old_objects()
    return application


def run(ledger: Path | None = None, preferences: Preferences | None = None) -> int:
    """Show the window on a ledger, the last one if none is named, until it closes."""
    application = make_application(sys.argv[:1])
    _keep_log()
    desk = Desk(application, preferences or Preferences())
    sys.excepthook = desk.tell_crash
    desk.begin(ledger)
    code = application.exec()
    desk.close()
    return code


def clock_day() -> dt.date:
    """Return what day it is where the user is."""
    return dt.datetime.now().astimezone().date()


class Desk(QObject):
    """What outlives windows: the preferences, and the session on the open ledger."""

    def __init__(self, application: QApplication, preferences: Preferences) -> None:
        super().__init__(application)
        self._application = application
        self.preferences = preferences
        self.session: Session | None = None
        self.window: Window | None = None
        self.first: QWidget | None = None
        self.reminding: Reminding | None = None
        self._demos: list[TemporaryDirectory[str]] = []
        self._opening = writing(Path())
        self._unopened: LedgerError | None = None
        # Every question that was asked fails; only the first is answered for.
        self._given_up: Session | None = None
        self._clock = QTimer(self, interval=_MINUTE)
        self._clock.timeout.connect(self._look_at_clock)
        self._clock.start()
        self._garbage = Garbage(self._is_busy, self)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        self._dress()

    def begin(self, ledger: Path | None) -> None:
        """Open a ledger, else the one that was open last, else ask what to do."""
        last = self.preferences.last_ledger
        if ledger is not None:
            self.open_ledger(ledger)
        elif last is not None and (last.exists() or backup_folder(last).is_dir()):
            self.open_ledger(last)
        else:
            self.show_first_start()

    def open_ledger(self, path: Path, *, read_only: bool = False) -> None:
        """Open a ledger in the place of the one that is open."""
        self._start(reading(path) if read_only else writing(path))

    def new_ledger(self, path: Path) -> None:
        """Create an empty ledger and open it."""
        opener = partial(Ledger.create, path, self.preferences.currency)
        self._start(Opening(path, opener))

    def open_demo(self) -> None:
        """Open a fresh demo: a file of its own that no real ledger can meet."""
        from core.demo import write_demo

        self._demos.append(TemporaryDirectory(prefix="youyu-demo-"))
        name = translate("Application", "Demo")
        path = Path(self._demos[-1].name) / f"{name}{SUFFIX}"
        write_demo(path, clock_day())
        self.open_ledger(path)

    def show_first_start(self) -> None:
        """Ask what to do: begin empty, with a bill, or look at the demo."""
        from desktop.pages.first_start import FirstStart

        style = number_style(self._locale)
        first = FirstStart(_free_place(), clock_day(), style)
        first.decided.connect(self._begin_as)
        # Shown before the old window goes: without any window the program ends.
        first.show()
        self.close()
        self.first = first

    def close(self) -> None:
        """Close window and ledger."""
        self._leave_first_start()
        self._leave_window()
        if self.reminding is not None:
            self.reminding.close()
            self.reminding = None
        if self.session is not None:
            self.session.close()
            self.session = None
        for demo in self._demos:
            demo.cleanup()
        self._demos.clear()

    def tell_crash(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Write a mistake of the program to the log, and say where that is."""
        if issubclass(kind, KeyboardInterrupt):
            self._application.quit()
            return
        _log.critical("unexpected error", exc_info=(kind, error, trace))
        text = translate(
            "Application",
            "Something went wrong in the program. What you had saved is kept. "
            "Details for a report are in %1.",
        )
        self._complain(filled(text, str(log_path())))

    def rebuild(self) -> None:
        """Build the window anew, after a change of language or theme."""
        if self.window is not None:
            self.window.remember()
        self._dress()
        if self._unopened is not None:
            self._show_recovery(self._opening.path, self._unopened)
        elif self.session is not None:
            self._show_window(self.session)
        elif self.first is not None:
            self.show_first_start()

    def _begin_as(self, decision: object) -> None:
        """Do what was decided at the first start."""
        match decision:
            case BeginEmpty(path) | BeginWithBills(path) if not self._make_room(path):
                return
            case BeginEmpty(path, entries):
                self.new_ledger(path)
                if self.session is not None and entries:
                    self.session.run(AddEntries(entries))
            case BeginWithBills(path, files):
                self.new_ledger(path)
                if self.window is not None:
                    self.window.import_files(files)
            case LookAtDemo():
                self.open_demo()
            case OpenExisting():
                self._ask_open_ledger()

    def _make_room(self, path: Path) -> bool:
        """Make the folder of a new ledger; where none can be there, say why.

        What was typed for it stays on the screen then.
        """
        error: LedgerError | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            error = LedgerUnwritable(path)
        if path.exists():
            error = LedgerExists(path)
        elif not os.access(path.parent, os.W_OK):
            error = LedgerUnwritable(path)
        if error is not None:
            self._complain(error_sentence(error))
        return error is None

    def _go_on(self, decision: object) -> None:
        """Do what was decided where a ledger did not open."""
        from desktop.custody import restoring

        secret = self._opening.passphrase
        match decision:
            case RestoreCopy(source):
                self._start(restoring(self._opening, source))
            case LookAtCopy(source):
                self._start(reading(source, secret))
            case OpenDamaged(path):
                self._start(reading(path, secret, unchecked=True))
            case OpenExisting():
                self._ask_open_ledger()
            case BeginAnew():
                self.show_first_start()

    def _leave_window(self) -> None:
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _leave_first_start(self) -> None:
        if self.first is not None:
            self.first.hide()
            self.first.deleteLater()
            self.first = self._unopened = None

    def _is_busy(self) -> bool:
        return self.session is not None and self.session.is_busy

    def _start(self, opening: Opening) -> None:
        old = self.session
        if old is not None:
            old.close()
            old.deleteLater()
        self._opening = opening
        path = opening.path
        is_demo = any(path.is_relative_to(demo.name) for demo in self._demos)
        self.session = Session(
            partial(opening.opener, passphrase=opening.passphrase),
            clock_day(),
            Memory(None if opening.passphrase else figures_folder()),
            keeper=None if is_demo else Keeper(),
        )
        self.session.set_style(number_style(self._locale))
        self.session.hide_amounts(self.preferences.hides_on_start)
        self.session.opened.connect(partial(self._remember, path))
        self.session.failed.connect(partial(self._tell_unopened, path))
        self._remind(self.session)
        self._show_window(self.session)
        if old is None:
            # Nothing of the start is garbage, and to find that out takes long.
            self.session.afterwards(gc.freeze)

    def _remind(self, session: Session) -> None:
        if self.reminding is not None:
            self.reminding.close()
        reminding = Reminding(session, self.preferences, session)
        reminding.noted.connect(self._note)
        reminding.answered.connect(self._come_forward)
        session.opened.connect(lambda _: session.afterwards(reminding.look))
        self.reminding = reminding

    def _note(self, told: tuple[Reminder, ...]) -> None:
        if self.window is not None:
            self.window.tell_reminders(told)

    def _come_forward(self, place: Place | None) -> None:
        """Show the window as large as it was, on a page or on the one it has."""
        window = self.window
        if window is None:
            return
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if place is not None:
            window.open_page(place)

    def _look_for_reminders(self) -> None:
        if self.reminding is not None:
            self.reminding.look()

    def _show_window(self, session: Session) -> None:
        old = self.window
        window = Window(session, self.preferences)
        place = old.place_of_settings if old is not None else None
        window.dress_changed.connect(self.rebuild, Qt.ConnectionType.QueuedConnection)
        window.asked.connect(self._grant)
        window.settings_closed.connect(self._look_for_reminders)
        self.window = window
        window.show()
        if place is not None:
            window.open_settings(place)
        self._leave_first_start()
        if old is not None:
            old.hide()
            old.deleteLater()
            # What belonged to it is garbage now, however old.
            gc.unfreeze()

    def _dress(self) -> None:
        language = chosen_language(self.preferences.language, QLocale.system())
        speak(self._application, language)
        pretend(self._application, self)
        self._locale = locale_of(language)
        QLocale.setDefault(self._locale)
        apply_theme(self._application, self.preferences.mode)
        if self.session is not None:
            self.session.set_style(number_style(self._locale))

    def _remember(self, path: Path, opened: Opened) -> None:
        # A copy that is looked at is not the ledger to begin with next time.
        if not opened.demo and not self._opening.read_only:
            self.preferences.last_ledger = path

    def _tell_unopened(self, path: Path, error: Exception) -> None:
        """Do what can be done about a ledger that does not open, or is damaged."""
        session, opening = self.session, self._opening
        if session is None or session is self._given_up or opening.path != path:
            return
        if session.ledger is not None:
            read_only = session.ledger.read_only
            if isinstance(error, LedgerDamaged | LedgerGone) and not read_only:
                self._given_up = session
                self._show_recovery(path, error)
            return
        self._given_up = session
        if not isinstance(error, LedgerError):
            raise error
        match way_on(opening, error):
            case WayOn.READ:
                self._start(reading(path, opening.passphrase))
            case WayOn.ASK:
                self._ask_passphrase(wrong=isinstance(error, WrongPassphrase))
            case WayOn.GO_BACK if opening.fallback is not None:
                self._start(opening.fallback)
                self._complain(error_sentence(error))
            case WayOn.RECOVER:
                self._show_recovery(path, error)
            case _:
                self.show_first_start()
                self._complain(error_sentence(error))

    def _show_recovery(self, path: Path, error: LedgerError) -> None:
        """Show a ledger's copies in the place of its window."""
        from desktop.recovery.page import RecoveryPage

        if self.session is None:
            return
        secret, chosen = self._opening.passphrase, self.preferences.copies_of(path)
        page = RecoveryPage(self.session, path, error, secret, chosen)
        page.decided.connect(self._go_on)
        page.show()
        self._leave_first_start()
        self._leave_window()
        self.first, self._unopened = page, error

    def _ask_passphrase(self, *, wrong: bool) -> None:
        from desktop.custody import ask_passphrase

        over = self.window or self.first
        ask_passphrase(
            self._opening, self._start, self.show_first_start, over, wrong=wrong
        )

    def _keep(self, deed: Deed) -> None:
        """Open the window of the copies, or that of the passphrase."""
        from desktop import custody

        session, opening, window = self.session, self._opening, self.window
        if session is None:
            return
        if deed is Deed.BACKUPS:
            custody.open_backups(session, opening, self._start, window)
        elif not custody.open_passphrase(session, opening, self._start, window):
            self._complain(error_sentence(EncryptionMissing(opening.path)))

    def _complain(self, sentence: str) -> None:
        over = self.window or self.first
        box = QMessageBox(over)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Youyu")
        box.setText(sentence)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _grant(self, deed: Deed) -> None:
        match deed:
            case Deed.NEW_LEDGER:
                self._ask_new_ledger()
            case Deed.OPEN_LEDGER:
                self._ask_open_ledger()
            case Deed.DEMO:
                self.open_demo()
            case Deed.LEAVE_DEMO:
                self.begin(None)
            case Deed.BACKUPS | Deed.PASSPHRASE:
                self._keep(deed)
            case _:
                raise ValueError(deed)

    def _ask_new_ledger(self) -> None:
        title = translate("Application", "New ledger")
        text, _ = QFileDialog.getSaveFileName(self.window, title, filter=_filter())
        if text:
            self.new_ledger(Path(text).with_suffix(SUFFIX))

    def _ask_open_ledger(self) -> None:
        title = translate("Application", "Open ledger")
        text, _ = QFileDialog.getOpenFileName(self.window, title, filter=_filter())
        if text:
            self.open_ledger(Path(text))

    def _look_at_clock(self) -> None:
        if self.session is not None and self.session.today != clock_day():
            self.session.begin_day(clock_day())
            self._look_for_reminders()

    def _follow_system(self) -> None:
        if self.preferences.mode is Mode.SYSTEM and self.window is not None:
            self.rebuild()


def _free_place() -> Path:
    """Return where a new ledger can be, in the folder of the user's documents."""
    folder = QStandardPaths.StandardLocation.DocumentsLocation
    place = Path(QStandardPaths.writableLocation(folder))
    name = translate("Application", "My ledger")
    names = (name, *(f"{name} {number}" for number in range(2, 1000)))
    places = (place / f"{one}{SUFFIX}" for one in names)
    return next(path for path in places if not path.exists())


def log_path() -> Path:
    """Return where the log is kept."""
    folder = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(folder)) / "youyu.log"


def _keep_log() -> None:
    path = log_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = PrivateLog(path, maxBytes=500_000, backupCount=1, encoding="utf-8")
    handler.setFormatter(
        DiscreetFormatter("%(asctime)s %(levelname)s %(name)s %(message)s")
    )
    for name in ("core", "desktop"):
        logging.getLogger(name).addHandler(handler)
    if handler.stream is not None:
        faulthandler.enable(handler.stream)


def _filter() -> str:
    return filled(translate("Application", "Ledgers (%1)"), f"*{SUFFIX}")
