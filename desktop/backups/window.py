"""The window of the backups: which there are, what is in each, and back to one."""

import datetime as dt
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from core.backup import Backup, backups, folder_of
from core.backup_schedule import Kept, keep_backup
from core.storage.errors import LedgerError
from desktop.backups.listing import BackupTable
from desktop.buttons import Look, button
from desktop.clock import wall_clock
from desktop.i18n import filled, translate
from desktop.labels import Role, label, say
from desktop.reading import Reading
from desktop.session import Session
from desktop.tab_order import OrderedDialog
from desktop.texts_errors import error_sentence
from desktop.theme import SPACE, Tone


class BackupsWindow(OrderedDialog):
    """All copies of the open ledger; one of them can take the ledger's place."""

    #: The copy that is to take the ledger's place, a path.
    restoring = Signal(object)
    #: The copy to look at, a path.
    looking = Signal(object)

    def __init__(
        self, session: Session, passphrase: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Backups", "Backups"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._folder = Path()
        self.table = BackupTable(session, passphrase)
        self.where = label("", Role.SMALL, wrap=True)
        self.outcome = label("", wrap=True)
        self.outcome.hide()
        self.restore_button = button(
            translate("Backups", "Restore this copy…"), self.confirm, symbol="undo"
        )
        self.look_button = button(
            translate("Backups", "Look at it"), self._look, symbol="eye"
        )
        self._lay_out()
        room = self.screen().availableGeometry().size()
        self.resize(QSize(SPACE * 96, SPACE * 66).boundedTo(room))
        self.table.turned.connect(self._offer)
        self._offer()
        self._ask()

    def back_up(self) -> None:
        """Make a copy now."""
        question = partial(_back_up, now=wall_clock())
        self._session.ask(question).then(self._tell).otherwise(self._tell_failure)

    def confirm(self) -> None:
        """Ask whether the copy turned to is to take the ledger's place."""
        copy = self.table.current
        if copy is None:
            return
        made = self._session.style.day(copy.backup.made.date())
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(translate("Backups", "Restore"))
        words = translate("Backups", "Put the ledger back to how it was on %1, %2?")
        box.setText(filled(words, made, f"{copy.backup.made:%H:%M}"))
        box.setInformativeText(
            translate(
                "Backups",
                "What is in it now becomes a backup first, so this can be taken back.",
            )
        )
        restore = translate("Backups", "Restore")
        agreed = box.addButton(restore, QMessageBox.ButtonRole.AcceptRole)
        agreed.clicked.connect(partial(self._restore, copy.backup.path))
        box.addButton(
            translate("Backups", "Leave it as it is"), QMessageBox.ButtonRole.RejectRole
        )
        box.open()

    def _restore(self, path: Path) -> None:
        self.restoring.emit(path)
        self.close()

    def _look(self) -> None:
        copy = self.table.current
        if copy is not None:
            self.looking.emit(copy.backup.path)
            self.close()

    def _offer(self) -> None:
        copy = self.table.current
        ledger = self._session.ledger
        sound = copy is not None and copy.is_sound
        self.look_button.setEnabled(sound)
        self.restore_button.setEnabled(
            sound and ledger is not None and not ledger.read_only
        )

    def _ask(self) -> None:
        self._session.ask(_copies).then(self._show).otherwise(self._tell_failure)

    def _show(self, answer: tuple[Path, tuple[Backup, ...]]) -> None:
        self._folder, found = answer
        self.table.show_copies(found)
        self.where.setText(str(self._folder))
        if not found:
            words = translate(
                "Backups", "No copies yet: the first is made before the next change."
            )
            self.where.setText(words)

    def _tell(self, kept: Kept) -> None:
        words = translate("Backups", "A checked copy was made: %1")
        say(self.outcome, filled(words, kept.backup.path.name), Tone.GOOD)
        self.outcome.show()
        self._ask()

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, LedgerError):
            raise error
        say(self.outcome, error_sentence(error), Tone.SEVERE)
        self.outcome.show()

    def _open_folder(self) -> None:
        shown = self._folder if self._folder.is_dir() else self._folder.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))

    def _lay_out(self) -> None:
        words = translate(
            "Backups",
            "Made by themselves: before the first change of a day, before every "
            "import, and after half an hour of changes. Older ones are thinned to one "
            "a day, a week, a month; the latest always stays.",
        )
        acts = QHBoxLayout()
        acts.setSpacing(SPACE)
        acts.addWidget(self.restore_button)
        acts.addWidget(self.look_button)
        acts.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        now = translate("Backups", "Back up now")
        self.now_button = button(now, self.back_up, look=Look.PRIMARY)
        folder = translate("Backups", "Open the folder")
        foot.addWidget(self.now_button)
        foot.addWidget(button(folder, self._open_folder, symbol="folder"))
        foot.addStretch(1)
        foot.addWidget(button(translate("Backups", "Close"), self.close))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
        column.setSpacing(SPACE * 3 // 2)
        column.addWidget(label(words, Role.QUIET, wrap=True))
        column.addWidget(self.table, 1)
        column.addLayout(acts)
        column.addWidget(self.where)
        column.addWidget(self.outcome)
        column.addLayout(foot)


def _copies(reading: Reading) -> tuple[Path, tuple[Backup, ...]]:
    folder = folder_of(reading.ledger)
    return folder, backups(reading.ledger.path, folder)


def _back_up(reading: Reading, now: dt.datetime) -> Kept:
    return keep_backup(reading.ledger, now)
