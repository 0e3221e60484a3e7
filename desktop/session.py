"""The one way from the windows to the books.

One thread owns the ledger.  Commands and questions reach it in the order in
which they were given, and their answers come back in that order, in the thread
of the windows.
"""

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QEventLoop,
    QMetaMethod,
    QObject,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)

from core.changes import Change
from core.commands import Command, ImportRows
from core.estimate import Estimate
from core.ledger import Ledger
from core.storage.batches import Progress
from core.storage.errors import LedgerError
from desktop.keeper import Keeper
from desktop.memory import Memory
from desktop.number_style import NumberStyle, currency_sign
from desktop.reading import Reading

T = TypeVar("T")
#: What :data:`core.demo.DEMO_SETTING` says; importing that takes longer than all else.
_DEMO = "demo"
Question = Callable[[Reading], T]
#: Copies a ledger that is about to be changed, if a copy is due, or always.
_Copying = Callable[..., None]


class Way(StrEnum):
    """How a change came about."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"


@dataclass(frozen=True, slots=True)
class Changed:
    """What a command did to the books, and to what is said about them."""

    way: Way
    change: Change
    before: Estimate
    after: Estimate


@dataclass(frozen=True, slots=True)
class Opened:
    """What the windows need to know of a ledger before they ask anything."""

    path: str
    name: str
    currency: str
    read_only: bool
    demo: bool
    encrypted: bool


class Reply(QObject, Generic[T]):
    """An answer under way.  Exactly one of the two signals is sent, once."""

    done = Signal(object)
    failed = Signal(object)
    #: After either of them, and also where the answer was no longer wanted.
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forgotten = False

    def then(self, show: Callable[[T], None]) -> "Reply[T]":
        """Hand the answer to a function of the windows when it is there."""
        self.done.connect(show)
        return self

    def otherwise(self, show: Callable[[Exception], None]) -> "Reply[T]":
        """Hand the error to a function; else the session's ``failed`` tells it."""
        self.failed.connect(show)
        return self

    def forget(self) -> None:
        """Want the answer no longer; may be said at any time, also too late."""
        self._forgotten = True

    def settle(self, answer: object, error: Exception | None) -> bool:
        """Send the signal; return whether an error found somebody to hear it."""
        heard = self._forgotten or error is None
        if not self._forgotten and error is None:
            self.done.emit(answer)
        elif error is not None:
            heard = self.isSignalConnected(QMetaMethod.fromSignal(self.failed))
            self.failed.emit(error)
        self.finished.emit()
        return heard


class Session(QObject):
    """A ledger at work: commands, questions, the day looked at and its style."""

    #: After every command, undo and redo, with a :class:`Changed`.
    changed = Signal(object)
    #: When another day is looked at.
    day_changed = Signal()
    #: When amounts are hidden or shown again.
    style_changed = Signal()
    #: When what the books are judged by has changed outside of them.
    judged_anew = Signal()
    #: When no more questions are to be asked.
    closing = Signal()
    #: An error that nobody asked to hear.
    failed = Signal(object)
    #: When the ledger is open, with an :class:`Opened`.
    opened = Signal(object)

    _answered = Signal(int, object, object)
    _copy_failed = Signal(object)

    def __init__(
        self,
        opener: Callable[[], Ledger],
        today: dt.date,
        memory: Memory | None = None,
        parent: QObject | None = None,
        *,
        keeper: Keeper | None = None,
    ) -> None:
        super().__init__(parent)
        self.today = today
        self.memory = memory or Memory(None)
        self.ledger: Opened | None = None
        self.last_change: Changed | None = None
        self._day = today
        self._style = NumberStyle()
        self._waiting: dict[int, Reply[object]] = {}
        self._afterwards: list[Callable[[], object]] = []
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._go_on)
        self._number = 0
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="ledger")
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="aside")
        self._desk = _Desk(opener, self._copying(keeper))
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._copy_failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        self._send(self._worker, self._desk.open).then(self._greet)

    @property
    def is_busy(self) -> bool:
        """Whether anything is being worked out."""
        return bool(self._waiting)

    @property
    def day(self) -> dt.date:
        """The day looked at; today unless the user went back."""
        return self._day

    @property
    def style(self) -> NumberStyle:
        """How numbers are written."""
        return self._style

    def begin_day(self, today: dt.date) -> None:
        """Take note that a new day has begun; who looked at today sees the new one."""
        looked_at_today = self._day == self.today
        self.today = today
        if looked_at_today:
            self.look_at(today)

    def look_at(self, day: dt.date) -> None:
        """Show another day, by today's books."""
        if day != self._day:
            self._day = day
            self.day_changed.emit()

    def set_style(self, style: NumberStyle) -> None:
        """Write numbers in another manner; currency and hiding stay as they are."""
        self._style = replace(
            style, currency=self._style.currency, hidden=self._style.hidden
        )
        self.style_changed.emit()

    def hide_amounts(self, hidden: bool) -> None:
        """Hide all amounts from onlookers, or show them again."""
        self._style = replace(self._style, hidden=hidden)
        self.style_changed.emit()

    def judge_anew(self) -> None:
        """Work everything out anew, after the file of the scorecard was changed."""
        self._send(self._worker, self._desk.forget).then(
            lambda _: self.judged_anew.emit()
        )

    def ask(self, question: Question[T]) -> Reply[T]:
        """Ask a question of the books.

        Raises:
            TypeError: If the question holds a widget, which would then be
                destroyed on the ledger's thread.
        """
        _refuse_widgets(question)
        return self._send(self._worker, partial(self._desk.answer, question))

    def run(self, command: Command, progress: Progress | None = None) -> Reply[Changed]:
        """Carry out a command; ``changed`` is sent before the reply is done.

        ``progress`` is called on the ledger's thread; see :meth:`Ledger.apply`.
        """
        deed = partial(_apply, command=command, progress=progress)
        return self._carry_out(Way.DONE, deed, isinstance(command, ImportRows))

    def undo(self) -> Reply[Changed]:
        """Take back the last change."""
        return self._carry_out(Way.UNDONE, Ledger.undo)

    def redo(self) -> Reply[Changed]:
        """Carry out again what was taken back last."""
        return self._carry_out(Way.REDONE, Ledger.redo)

    def work(self, task: Callable[[], T]) -> Reply[T]:
        """Have something done aside that does not touch the books, in order.

        Raises:
            TypeError: If the task holds a widget.
        """
        _refuse_widgets(task)
        return self._send(self._aside, task)

    def afterwards(self, act: Callable[[], object]) -> None:
        """Do something when all that was asked is answered and on the screen.

        What takes long to work out would keep the windows from showing what is
        there already: the threads share one interpreter.
        """
        self._afterwards.append(act)
        if not self._waiting:
            self._pause.start()

    def settle(self) -> None:
        """Wait, windows alive, until every question asked so far is answered.

        Questions that an answer gives rise to are waited for as well.
        """
        while self._waiting or self._afterwards:
            loop = QEventLoop()
            if self._waiting:
                self._waiting[max(self._waiting)].finished.connect(loop.quit)
            else:
                self._pause.timeout.connect(loop.quit)
            loop.exec()

    def close(self) -> None:
        """Finish what is under way and close the ledger."""
        self.closing.emit()
        self._pause.stop()
        self._afterwards.clear()
        self._waiting.clear()
        self._aside.shutdown(wait=True, cancel_futures=True)
        self._worker.submit(self._desk.close)
        self._worker.shutdown(wait=True)

    def _copying(self, keeper: Keeper | None) -> _Copying:
        """Return what copies the ledger before it is changed."""
        if keeper is None:
            return _no_copy
        return partial(keeper.before_change, self._aside, self._copy_failed.emit)

    def _carry_out(
        self, way: Way, deed: Callable[[Ledger], Change], always: bool = False
    ) -> Reply[Changed]:
        work = partial(self._desk.carry_out, way, deed, self._day, always)
        return self._send(self._worker, work).then(self._announce)

    def _send(self, worker: ThreadPoolExecutor, work: Callable[[], T]) -> Reply[T]:
        self._number += 1
        reply: Reply[T] = Reply(self)
        self._waiting[self._number] = reply  # type: ignore[assignment]
        worker.submit(_do, work, self._number, self._answered)
        return reply

    def _deliver(self, number: int, answer: object, error: Exception | None) -> None:
        reply = self._waiting.pop(number, None)
        if reply is None:
            return
        heard = reply.settle(answer, error)
        reply.deleteLater()
        if self._afterwards and not self._waiting:
            self._pause.start()
        if not heard:
            self.failed.emit(error)

    def _go_on(self) -> None:
        """Do what was to be done afterwards, unless something was asked meanwhile."""
        if not self._waiting:
            acts, self._afterwards = self._afterwards, []
            for act in acts:
                act()

    def _greet(self, opened: Opened) -> None:
        self.ledger = opened
        self._style = replace(self._style, currency=currency_sign(opened.currency))
        self.opened.emit(opened)

    def _announce(self, changed: Changed) -> None:
        self.last_change = changed
        self.changed.emit(changed)


class _Desk:
    """What lives on the ledger's thread; it knows no Qt object."""

    def __init__(self, opener: Callable[[], Ledger], copying: _Copying) -> None:
        self._opener = opener
        self._copying = copying
        self._reading: Reading | None = None
        self._unopened: LedgerError | None = None

    def open(self) -> Opened:
        try:
            ledger = self._opener()
        except LedgerError as error:
            self._unopened = error
            raise
        self._reading = Reading(ledger)
        return Opened(
            str(ledger.path),
            ledger.path.stem,
            ledger.currency,
            ledger.read_only,
            bool(ledger.setting(_DEMO)),
            ledger.encrypted,
        )

    def answer(self, question: Question[T]) -> T:
        return question(self._open_reading())

    def carry_out(
        self,
        way: Way,
        deed: Callable[[Ledger], Change],
        day: dt.date,
        always: bool = False,
    ) -> Changed:
        reading = self._open_reading()
        before = reading.estimate(day)
        self._copying(reading.ledger, always=always)
        change = deed(reading.ledger)
        return Changed(way, change, before, reading.estimate(day))

    def forget(self) -> None:
        self._open_reading().forget()

    def close(self) -> None:
        if self._reading is not None:
            self._reading.ledger.close()

    def _open_reading(self) -> Reading:
        if self._reading is None:
            raise self._unopened or RuntimeError("the ledger is not open")
        return self._reading


def _apply(ledger: Ledger, command: Command, progress: Progress | None) -> Change:
    return ledger.apply(command, progress)


def _no_copy(_: Ledger, *, always: bool) -> None:
    """Make none, as for the demo."""
    del always


def _do(work: Callable[[], object], number: int, answered: SignalInstance) -> None:
    try:
        answer = work()
    except Exception as error:  # noqa: BLE001 - the edge of the thread
        answered.emit(number, None, error)
    else:
        answered.emit(number, answer, None)


def _refuse_widgets(work: Callable[..., object]) -> None:
    held: list[object] = [work, getattr(work, "__self__", None)]
    if isinstance(work, partial):
        held += [*work.args, *work.keywords.values()]
        held.append(getattr(work.func, "__self__", None))
    cells = getattr(work, "__closure__", None) or ()
    held += [cell.cell_contents for cell in cells]
    if any(isinstance(part, QObject) for part in held):
        raise TypeError(f"a question must not hold a widget: {work!r}")
