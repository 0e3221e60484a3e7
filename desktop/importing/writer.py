"""Brings the ticked rows of an import into the ledger, file by file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from core.commands import ImportRows, SetSetting
from core.storage.errors import LedgerError
from desktop.cancelling import Cancelled
from desktop.importing.course import Course
from desktop.session import Changed, Session

#: An import, or a mapping to be kept for files like it.
Part = ImportRows | SetSetting


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one part of an import.

    Attributes:
        command: What was to come in.
        changed: What it did to the books; ``None`` if it failed.
        error: Why it failed.
    """

    command: Part
    changed: Changed | None = None
    error: LedgerError | None = None

    @property
    def rows(self) -> int:
        """How many rows it had."""
        return len(self.command.rows) if isinstance(self.command, ImportRows) else 0

    @property
    def file(self) -> str:
        """The name of its file."""
        return self.command.origin.file if isinstance(self.command, ImportRows) else ""

    @property
    def can_be_undone(self) -> bool:
        """Whether it changed anything: else there is no step of it."""
        return self.changed is not None and self.changed.change.step.id != 0


class Writer(QObject):
    """Writes one file after the other, each in a transaction of its own.

    A file that fails leaves nothing behind and does not stop the others.  A
    cancelled import takes back what had come in before.
    """

    #: All files are through: a tuple of :class:`Imported`, mappings left out.
    finished = Signal(object)
    #: It was cancelled, and nothing of it is left.
    cancelled = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: list[Part] = []
        self._done: list[Imported] = []
        self._working = False
        self.course = Course()

    @property
    def is_busy(self) -> bool:
        """Whether rows are being written, or taken back."""
        return self._working

    @property
    def rows_written(self) -> int:
        """How many rows are in, all files together."""
        return sum(one.rows for one in self._done) + self.course.rows

    def write(self, commands: Callable[[], Sequence[Part]]) -> None:
        """Write some imports, in their order.

        They are asked for on another thread: of a long file they take a while.
        """
        self._working = True
        self._done = []
        self.course = Course()
        # The windows first show that they are at it.
        self._session.afterwards(partial(self._ask, commands))

    def cancel(self) -> None:
        """Stop; nothing of the import is left."""
        self.course.cancel()

    def _ask(self, commands: Callable[[], Sequence[Part]]) -> None:
        self._session.work(commands).then(self._begin)

    def _begin(self, commands: Sequence[Part]) -> None:
        self._waiting = list(commands)
        self._next()

    def _next(self) -> None:
        self.course.restart()
        if self.course.is_cancelled:
            self._take_back()
        elif self._waiting:
            reply = self._session.run(self._waiting[0], self.course.tell)
            reply.then(self._take).otherwise(self._fail)
        else:
            self._working = False
            files = [one for one in self._done if isinstance(one.command, ImportRows)]
            self.finished.emit(tuple(files))

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
        while self._done and not self._done[-1].can_be_undone:
            self._done.pop()
        if self._done:
            self._done.pop()
            self._session.undo().then(self._go_on_taking_back)
        else:
            self._working = False
            self.cancelled.emit()

    def _go_on_taking_back(self, _: Changed) -> None:
        self._take_back()
