"""What is shown when a ledger does not open: why, its copies, and every way on.

Nothing here reads the ledger: that is what has failed.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.backup import Backup, backups, folder_within
from core.storage.copying import backup_folder
from core.storage.errors import LedgerError
from desktop.backups.listing import BackupTable
from desktop.beginning import (
    BeginAnew,
    LookAtCopy,
    OpenDamaged,
    OpenExisting,
    RestoreCopy,
)
from desktop.buttons import Look, button
from desktop.card import Card
from desktop.i18n import filled, translate
from desktop.labels import IconLabel, Role, label
from desktop.session import Session
from desktop.texts_errors import error_sentence
from desktop.theme import SPACE, Tone

_WIDTH = 880


class RecoveryPage(QWidget):
    """A ledger that does not open, and what can be done.

    The damaged file is never changed here: restoring sets it aside.
    """

    #: What the user wants: a record of :mod:`desktop.beginning`.
    decided = Signal(object)

    def __init__(
        self,
        session: Session,
        path: Path,
        error: LedgerError,
        passphrase: str = "",
        chosen: Path | None = None,
    ) -> None:
        super().__init__()
        place = path.resolve()
        folder = folder_within(chosen, place) if chosen else backup_folder(place)
        self.setWindowTitle(translate("Recovery", "Youyu"))
        self.setProperty("page", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(1120, 720)
        self._path = path
        self.table = BackupTable(session, passphrase)
        self.restore_button = button(
            translate("Recovery", "Restore this copy"),
            self.restore,
            look=Look.PRIMARY,
        )
        self.look_button = button(
            translate("Recovery", "Look at it"), self.look, symbol="eye"
        )
        self.why = label(error_sentence(error), wrap=True)
        self._none = label(
            translate("Recovery", "There is no copy of this ledger in %1."),
            Role.QUIET,
            wrap=True,
        )
        self._none.setText(filled(self._none.text(), folder))
        self._lay_out()
        self.table.turned.connect(self._offer)
        self.show_copies(())
        session.work(partial(_copies, path, folder)).then(self.show_copies)

    def show_copies(self, found: Sequence[Backup]) -> None:
        """Show the copies that there are."""
        self.table.setVisible(bool(found))
        # Without copies there is nothing that would fill a high card.
        fills = QSizePolicy.Policy.Preferred if found else QSizePolicy.Policy.Maximum
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, fills)
        self._none.setVisible(not found)
        self.table.show_copies(found)
        self._offer()

    def restore(self) -> None:
        """Put the copy turned to in the ledger's place."""
        copy = self.table.current
        if copy is not None:
            self.decided.emit(RestoreCopy(copy.backup.path))

    def look(self) -> None:
        """Open the copy turned to, for reading."""
        copy = self.table.current
        if copy is not None:
            self.decided.emit(LookAtCopy(copy.backup.path))

    def _offer(self) -> None:
        copy = self.table.current
        sound = copy is not None and copy.is_sound
        self.restore_button.setEnabled(sound)
        self.look_button.setEnabled(sound)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE * 2)
        column.addStretch(1)
        column.addLayout(self._head())
        self._card = self._copies_card()
        column.addWidget(self._card, 4)
        column.addLayout(self._ways())
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(SPACE * 4, SPACE * 3, SPACE * 4, SPACE * 3)
        outer.addStretch(1)
        outer.addWidget(page, 12)
        outer.addStretch(1)

    def _head(self) -> QHBoxLayout:
        symbol = IconLabel(32)
        symbol.show_icon("severe", Tone.SEVERE)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        title = translate("Recovery", "%1 does not open")
        words.addWidget(label(filled(title, self._path.stem), Role.TITLE, wrap=True))
        words.addWidget(self.why)
        words.addWidget(label(str(self._path), Role.SMALL, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(SPACE * 2)
        row.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _copies_card(self) -> Card:
        card = Card(translate("Recovery", "Its copies, each a whole ledger"))
        words = translate(
            "Recovery",
            "Restoring keeps the damaged file under another name: nothing is thrown "
            "away.",
        )
        acts = QHBoxLayout()
        acts.setSpacing(SPACE)
        acts.addWidget(self.restore_button)
        acts.addWidget(self.look_button)
        acts.addStretch(1)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self._none)
        card.body.addWidget(label(words, Role.SMALL, wrap=True))
        card.body.addLayout(acts)
        return card

    def _ways(self) -> QHBoxLayout:
        ways = (
            (
                translate("Recovery", "Read what can be read"),
                partial(self.decided.emit, OpenDamaged(self._path)),
            ),
            (translate("Recovery", "Show the file"), self._show_file),
            (
                translate("Recovery", "Open another ledger…"),
                partial(self.decided.emit, OpenExisting()),
            ),
            (
                translate("Recovery", "Start a new one"),
                partial(self.decided.emit, BeginAnew()),
            ),
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE * 2)
        for words, act in ways:
            row.addWidget(button(words, act, look=Look.LINK))
        row.addStretch(1)
        return row

    def _show_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


def _copies(path: Path, folder: Path) -> tuple[Backup, ...]:
    try:
        return backups(path, folder)
    except LedgerError:
        return ()
