"""Where the copies of the open ledger lie, how many there are, and one more at once."""

import datetime as dt
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.backup import Backup, backups, make_backup
from core.storage.copying import backup_folder
from core.storage.errors import LedgerError
from desktop.buttons import Look, button
from desktop.clock import wall_clock
from desktop.i18n import filled, translate
from desktop.labels import Role, label, say
from desktop.preferences import Preferences
from desktop.reading import Reading
from desktop.session import Session
from desktop.settings.section import Section
from desktop.texts_errors import error_sentence
from desktop.theme import Tone


class BackupsSection(Section):
    """What there is of checked copies; that they are made is not a matter of choice."""

    def __init__(
        self, session: Session, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, preferences, parent)
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
        self.body.addWidget(self.result)
        self._ask()

    def back_up(self) -> None:
        """Make a copy now."""
        question = partial(_back_up, now=wall_clock())
        self.session.ask(question).then(self._tell).otherwise(self._tell_failure)

    def _ask(self) -> None:
        self.session.ask(_copies).then(self._show).otherwise(self._tell_failure)

    def _show(self, found: tuple[Backup, ...]) -> None:
        if not found:
            self.count.setText(translate("Settings", "No copies yet"))
        else:
            count = len(found)
            words = translate("Settings", "%n copies", "", count)
            latest = translate("Settings", "%1, the latest of %2")
            made = self.session.style.day(found[0].made.date())
            self.count.setText(filled(latest, words, f"{made} {found[0].made:%H:%M}"))
        self.folder.setText(str(self._folder()))

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

    def _folder(self) -> Path:
        ledger = self.session.ledger
        return backup_folder(Path(ledger.path)) if ledger else Path()

    def _open(self) -> None:
        folder = self._folder()
        shown = folder if folder.is_dir() else folder.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))


def _copies(reading: Reading) -> tuple[Backup, ...]:
    return backups(reading.ledger.path)


def _back_up(reading: Reading, now: dt.datetime) -> Backup:
    return make_backup(reading.ledger, now)
