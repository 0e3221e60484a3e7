"""Reads and judges the files of an import, one after the other, off the windows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.statements.matching import Preview
from core.statements.rows import AUTOMATIC, ReadOptions
from desktop.cancelling import Cancelled
from desktop.importing.course import Course
from desktop.importing.judged import (
    Acquainted,
    FileRead,
    Judged,
    acquainted,
    judged_files,
    read_file,
)
from desktop.session import Session


@dataclass(frozen=True, slots=True)
class _Wish:
    """A file to be read, and how."""

    path: Path
    options: ReadOptions


class Reader(QObject):
    """The files of an import in their order, with what has been found in them.

    Each is judged against the ledger and against the files before it; so a file
    that is read anew has those after it judged anew.
    """

    #: A file has been judged, or judged anew.
    found = Signal()
    #: The last of the files is done, or reading was cancelled.
    finished = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wishes: list[_Wish] = []
        self._read: list[FileRead] = []
        self._judged: list[tuple[Judged, ...]] = []
        self.known = Acquainted()
        self.course = Course()
        self.current: Path | None = None

    @property
    def judged(self) -> tuple[Judged, ...]:
        """All statements found so far, in the order of the files."""
        return tuple(one for some in self._judged for one in some)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read or judged."""
        return self.current is not None

    def add(self, paths: Sequence[Path]) -> None:
        """Read more files; one that is there already is passed over."""
        known = {wish.path for wish in self._wishes}
        fresh = [path for path in dict.fromkeys(paths) if path not in known]
        self._wishes += [_Wish(path, AUTOMATIC) for path in fresh]
        if not self.is_busy:
            self._begin()

    def read_anew(self, path: Path, options: ReadOptions) -> None:
        """Read a file in another manner."""
        place = [wish.path for wish in self._wishes].index(path)
        self._wishes[place] = _Wish(path, options)
        del self._read[place:]
        del self._judged[place:]
        if not self.is_busy:
            self._begin()

    def forget(self) -> None:
        """Forget all files, to begin with others."""
        self._wishes.clear()
        self._read.clear()
        self._judged.clear()

    def cancel(self) -> None:
        """Stop; the files not judged yet are forgotten."""
        self.course.cancel()

    def _begin(self) -> None:
        self.course = Course()
        self._session.ask(acquainted).then(self._take_known)
        self.current = Path()

    def _take_known(self, known: Acquainted) -> None:
        self.known = known
        self._go_on()

    def _go_on(self) -> None:
        place = len(self._judged)
        if self.course.is_cancelled:
            del self._wishes[place:]
            del self._read[place:]
        if place >= len(self._wishes):
            self.current = None
            self.finished.emit()
            return
        wish = self._wishes[place]
        self.current = wish.path
        if place < len(self._read):
            self._judge(self._read[place])
            return
        known = self.known
        options = replace(wish.options, lines=known.lines, mappings=known.mappings)
        task = partial(read_file, wish.path, options, self.course)
        self._session.work(task).then(self._take_file).otherwise(self._stop)

    def _take_file(self, read: FileRead) -> None:
        self._read.append(read)
        self._judge(read)

    def _judge(self, read: FileRead) -> None:
        earlier: list[Preview] = [one.preview for one in self.judged]
        question = partial(judged_files, read=read, earlier=earlier, course=self.course)
        self._session.ask(question).then(self._take_judged).otherwise(self._stop)

    def _take_judged(self, judged: tuple[Judged, ...]) -> None:
        self._judged.append(judged)
        self.found.emit()
        self._go_on()

    def _stop(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            raise error
        self._go_on()
