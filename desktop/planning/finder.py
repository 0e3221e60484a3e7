"""Looks for a plan aside of the windows, with its progress and a way to stop it."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from core.plans.start import Start
from desktop.cancelling import Cancelled
from desktop.planning.course import Course
from desktop.planning.questions import Found, Wish, search
from desktop.session import Session

#: How often the progress is looked at, milliseconds.
_LOOK = 50


class Finder(QObject):
    """One search at a time; a new one ends the one before it."""

    #: How many ways were looked at, and of how many.
    progressed = Signal(int, int)
    #: With a :class:`~desktop.planning.questions.Found`.
    found = Signal(object)
    #: The search was ended before it had found anything.
    cancelled = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._course: Course | None = None
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._show)

    @property
    def is_busy(self) -> bool:
        """Whether a search is under way."""
        return self._course is not None

    def look_for(self, start: Start, wish: Wish) -> None:
        """Begin to search."""
        self.cancel()
        course = self._course = Course()
        self._timer.start()
        reply = self._session.work(partial(search, start, wish, course))
        reply.then(partial(self._take, course)).otherwise(partial(self._stop, course))

    def cancel(self) -> None:
        """End the search, if there is one."""
        if self._course is not None:
            self._course.cancel()

    def _show(self) -> None:
        if self._course is not None:
            self.progressed.emit(self._course.done, self._course.most)

    def _take(self, course: Course, found: Found) -> None:
        if course is self._course:
            self._end()
            self.found.emit(found)

    def _stop(self, course: Course, error: Exception) -> None:
        if course is self._course:
            self._end()
            self.cancelled.emit()
        if not isinstance(error, Cancelled):
            raise error

    def _end(self) -> None:
        self._course = None
        self._timer.stop()
