"""Brings the ticked rows of an import into the ledger, file by file."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.commands import ImportRows
from core.ledger_errors import LedgerError
from desktop.importing.course import Cancelled, Course
from desktop.session import Changed, Session


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file of an import.

    Attributes:
        command: What was to come in.
        changed: What it did to the books; ``None`` if it failed.
        error: Why it failed.
    """

    command: ImportRows
    changed: Changed | None = None
    error: LedgerError | None = None


class Writer(QObject):
    """Writes one file after the other, each in a transaction of its own.

    A file that fails leaves nothing behind and does not stop the others.  A
    cancelled import takes back what had come in before.
    """

    #: All files are through: a tuple of :class:`Imported`.
    finished = Signal(object)
    #: It was cancelled, and nothing of it is left.
    cancelled = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: list[ImportRows] = []
        self._done: list[Imported] = []
        self.course = Course()

    @property
    def is_busy(self) -> bool:
        """Whether rows are being written."""
        return bool(self._waiting)

    @property
    def rows_written(self) -> int:
        """How many rows are in, all files together."""
        finished = sum(len(one.command.rows) for one in self._done)
        return finished + self.course.rows

    def write(self, commands: Sequence[ImportRows]) -> None:
        """Write some imports, in their order."""
        self._waiting = list(commands)
        self._done = []
        self.course = Course()
        self._next()

    def cancel(self) -> None:
        """Stop; nothing of the import is left."""
        self.course.cancel()

    def _next(self) -> None:
        self.course.restart()
        if self.course.is_cancelled:
            self._take_back()
        elif self._waiting:
            reply = self._session.run(self._waiting[0], self.course.tell)
            reply.then(self._take).otherwise(self._fail)
        else:
            self.finished.emit(tuple(self._done))

    def _take(self, changed: Changed) -> None:
        self._done.append(Imported(self._waiting.pop(0), changed))
        self._next()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, LedgerError):
            self._done.append(Imported(self._waiting.pop(0), error=error))
        elif not isinstance(error, Cancelled):
            raise error
        self._next()

    def _take_back(self) -> None:
        """Undo what had come in before it was cancelled, the last file first."""
        self._waiting.clear()
        while self._done and self._done[-1].changed is None:
            self._done.pop()
        if self._done:
            self._done.pop()
            self._session.undo().then(self._go_on_taking_back)
        else:
            self.cancelled.emit()

    def _go_on_taking_back(self, _: Changed) -> None:
        self._take_back()
