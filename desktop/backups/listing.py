"""Copies in a table, each read through while the table is already there."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from core.backup import Backup
from core.restore import Inspected, inspect_backup
from core.storage.errors import LedgerError
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.parts.plain_table import PlainTable
from desktop.session import Session
from desktop.table_model import Column
from desktop.texts_errors import error_sentence
from desktop.theme import Tone


@dataclass(frozen=True, slots=True)
class Copy:
    """A backup, and what became of reading it through.

    Attributes:
        backup: The copy.
        found: What is in it; ``None`` while it is being read, or if it cannot be.
        fault: Why it cannot be restored.
    """

    backup: Backup
    found: Inspected | None = None
    fault: LedgerError | None = None

    @property
    def is_sound(self) -> bool:
        """Whether it has been read through and can be restored."""
        return self.found is not None


class BackupTable(PlainTable[Copy]):
    """The copies of a ledger, the latest first; a sound one can be chosen."""

    #: Another copy was turned to, or more is known of one.
    turned = Signal()

    def __init__(
        self, session: Session, passphrase: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            translate("Backups", "Copies of the ledger"),
            copy_columns(session.style),
            parent,
        )
        self._session = session
        self._passphrase = passphrase
        self._copies: dict[Backup, Copy] = {}
        # Whether a copy can be restored is never cut short.
        header = self.horizontalHeader()
        header.setSectionResizeMode(
            header.count() - 1, QHeaderView.ResizeMode.ResizeToContents
        )
        self.selectionModel().currentRowChanged.connect(lambda *_: self.turned.emit())

    def show_copies(self, found: Sequence[Backup]) -> None:
        """Show other copies, and read each through in the background."""
        self._copies = {backup: Copy(backup) for backup in found}
        self._refresh()
        for backup in found:
            task = partial(inspected, backup, self._passphrase)
            self._session.work(task).then(self._take)

    def _take(self, copy: Copy) -> None:
        if copy.backup in self._copies:
            self._copies[copy.backup] = copy
            self._refresh()

    def _refresh(self) -> None:
        turned_to = self.current
        copies = tuple(self._copies.values())
        self.show_records(copies)
        wanted = turned_to.backup if turned_to else None
        rows = [row for row, copy in enumerate(copies) if copy.backup == wanted]
        if not turned_to or not turned_to.is_sound:
            # Until the user has turned to one, the latest that can be restored is.
            sound = [row for row, copy in enumerate(copies) if copy.is_sound]
            rows = sound[:1] or rows or [0]
        if copies:
            self.turn_to(rows[0])
        self.turned.emit()


def inspected(backup: Backup, passphrase: str) -> Copy:
    """Read a copy through."""
    try:
        return Copy(backup, inspect_backup(backup.path, passphrase))
    except LedgerError as error:
        return Copy(backup, fault=error)


def copy_columns(style: NumberStyle) -> tuple[Column[Copy], ...]:
    """Return the columns of a table of copies."""
    return (
        Column(
            name="made",
            heading=translate("Backups", "Made"),
            text=lambda copy: _made(copy, style),
            order=lambda copy: copy.backup.made,
        ),
        Column(
            name="entries",
            heading=translate("Backups", "Entries"),
            text=lambda copy: style.number(copy.found.entries) if copy.found else "",
            order=lambda copy: copy.found.entries if copy.found else -1,
            number=True,
        ),
        Column(
            name="last",
            heading=translate("Backups", "Last entry"),
            text=lambda copy: (
                style.day(copy.found.last_day)
                if copy.found and copy.found.last_day
                else ""
            ),
            number=True,
        ),
        Column(
            name="size",
            heading=translate("Backups", "KB"),
            text=lambda copy: style.number(round(copy.backup.size / 1000)),
            order=lambda copy: copy.backup.size,
            number=True,
        ),
        Column(
            name="state",
            heading=translate("Backups", "State"),
            text=state_words,
            tone=_state_tone,
            symbol=_state_symbol,
            tip=lambda copy: error_sentence(copy.fault) if copy.fault else "",
        ),
    )


def state_words(copy: Copy) -> str:
    """Return whether a copy can be restored, in words."""
    if copy.fault is not None:
        return translate("Backups", "Cannot be restored")
    if copy.found is None:
        return translate("Backups", "Being read …")
    if copy.backup.version is not None:
        said = translate("Backups", "Sound; from before version %1")
        return filled(said, copy.backup.version + 1)
    return translate("Backups", "Sound")


def _made(copy: Copy, style: NumberStyle) -> str:
    made = copy.backup.made
    return f"{style.day(made.date())} {made:%H:%M}"


def _state_tone(copy: Copy) -> Tone:
    if copy.fault is not None:
        return Tone.SEVERE
    return Tone.GOOD if copy.found else Tone.QUIET


def _state_symbol(copy: Copy) -> str:
    if copy.fault is not None:
        return "severe"
    return "check_circle" if copy.found else ""
