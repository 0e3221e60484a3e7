"""Where the copies of the open ledger lie, how many there are, and one more at once."""

import datetime as dt
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from core.backup import FOLDER_SETTING, Backup, backups, folder_of, make_backup
from core.commands import SetSetting
from core.storage.copying import backup_folder
from core.storage.errors import LedgerError
from desktop.buttons import Look, button
from desktop.clock import wall_clock
from desktop.i18n import filled, translate
from desktop.labels import Role, label, say
from desktop.preferences import Preferences
from desktop.reading import Reading
from desktop.session import Changed, Session
from desktop.settings.section import Section
from desktop.texts_errors import error_sentence
from desktop.theme import Tone


class BackupsSection(Section):
    """What there is of checked copies; that they are made is not a matter of choice."""

    def __init__(
        self, session: Session, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, preferences, parent)
        self._place = Path()
        self.count = label("", Role.STRONG)
        self.folder = label("", Role.QUIET, wrap=True)
        self.result = label("", wrap=True)
        self.result.hide()
        words = translate(
            "Settings",
            "Each copy is a ledger of its own, checked before it counts. Keep some on"
            " another disk, too.",
        )
        self.body.addWidget(self.count)
        self.body.addWidget(self.folder)
        self.body.addWidget(label(words, Role.SMALL, wrap=True))
        self.add_buttons(
            button(
                translate("Settings", "Back up now"), self.back_up, look=Look.PRIMARY
            ),
            button(
                translate("Settings", "Open the folder"), self._open, symbol="folder"
            ),
        )
        self.choose_button = button(
            translate("Settings", "Keep them in another folder…"),
            self._choose,
            look=Look.LINK,
        )
        self.beside_button = button(
            translate("Settings", "Keep them beside the ledger"),
            partial(self.keep_in, ""),
            look=Look.LINK,
        )
        self.add_buttons(self.choose_button, self.beside_button)
        self.body.addWidget(self.result)
        self._ask()

    def back_up(self) -> None:
        """Make a copy now."""
        question = partial(_back_up, now=wall_clock())
        self.session.ask(question).then(self._tell).otherwise(self._tell_failure)

    def keep_in(self, folder: str) -> None:
        """Have the copies made in another folder from now on; empty for beside."""
        if self.session.ledger is not None:
            path = Path(self.session.ledger.path)
            self.preferences.keep_copies_of(path, folder)
        command = SetSetting(FOLDER_SETTING, folder)
        self.session.run(command).then(self._ask_anew).otherwise(self._tell_failure)

    def _choose(self) -> None:
        title = translate("Settings", "Where to keep the copies")
        folder = QFileDialog.getExistingDirectory(self, title, str(self._place))
        if folder:
            self.keep_in(folder)

    def _ask_anew(self, _: Changed) -> None:
        self._ask()

    def _ask(self) -> None:
        self.session.ask(_copies).then(self._show).otherwise(self._tell_failure)

    def _show(self, answer: tuple[Path, bool, tuple[Backup, ...]]) -> None:
        self._place, is_chosen, found = answer
        writable = self.session.ledger is not None and not self.session.ledger.read_only
        self.choose_button.setEnabled(writable)
        self.beside_button.setVisible(is_chosen)
        self.beside_button.setEnabled(writable)
        if not found:
            self.count.setText(translate("Settings", "No copies yet"))
        else:
            count = len(found)
            words = translate("Settings", "%n copies", "", count)
            latest = translate("Settings", "%1, the latest of %2")
            made = self.session.style.day(found[0].made.date())
            self.count.setText(filled(latest, words, f"{made} {found[0].made:%H:%M}"))
        self.folder.setText(str(self._place))

    def _tell(self, made: Backup) -> None:
        words = translate("Settings", "A checked copy was made: %1")
        say(self.result, filled(words, made.path.name), Tone.GOOD)
        self.result.show()
        self._ask()

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, LedgerError):
            raise error
        say(self.result, error_sentence(error), Tone.SEVERE)
        self.result.show()

    def _open(self) -> None:
        folder = self._place
        shown = folder if folder.is_dir() else folder.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))


def _copies(reading: Reading) -> tuple[Path, bool, tuple[Backup, ...]]:
    folder = folder_of(reading.ledger)
    is_chosen = folder != backup_folder(reading.ledger.path)
    return folder, is_chosen, backups(reading.ledger.path, folder)


def _back_up(reading: Reading, now: dt.datetime) -> Backup:
    return make_backup(reading.ledger, now)
