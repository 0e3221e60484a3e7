"""How a draft would do, asked while it is typed, and saving it when it may be."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from core.commands import AddEntries, EditEntries
from core.estimate import CreditWarning
from core.records import Entry
from core.storage.errors import LedgerError
from desktop.differences import difference
from desktop.forms.questions import Judged, judged
from desktop.session import Changed, Reply, Session


class Judging(QObject):
    """Judges one draft at a time; while a question is under way no other is asked.

    A draft that would bring a severe warning is saved only when that is asked for
    twice, with nothing typed in between; nothing is ever refused for its warnings.
    """

    #: How the draft would do: a :class:`Judged`.
    judged = Signal(object)
    #: It cannot be saved, for what the :class:`Judged` says or the typing means.
    refused = Signal(object)
    #: It would bring these severe warnings, and waits to be saved once more.
    doubted = Signal(object)
    #: It is saved: what became of the books, as a :class:`Changed`.
    saved = Signal(object)
    #: It could not be written: a :class:`LedgerError`.
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        replaced: Entry | None,
        draft: Callable[[], Entry],
        is_sound: Callable[[Judged], bool],
        parent: QObject | None = None,
    ) -> None:
        """Judge what ``draft`` returns, as an entry in the place of another or none.

        ``is_sound`` has the last word on whether it may be saved.
        """
        super().__init__(parent)
        self._session = session
        self._replaced = replaced
        self._draft = draft
        self._is_sound = is_sound
        self._asked: Reply[Judged] | None = None
        self._again = False
        self._accepted: tuple[CreditWarning, ...] = ()

    def touch(self) -> None:
        """Take note that the draft was changed."""
        self._accepted = ()
        self.judge()

    def judge(self) -> None:
        """Ask how the draft would do; while that is under way, once more after it."""
        if self._asked is not None:
            self._again = True
            return
        self._asked = self._ask().then(self._show)

    def save(self) -> None:
        """Save the draft if it may be."""
        # No closure here: whatever holds this object would outlive its window.
        self._ask().then(self._decide)

    def start_anew(self) -> None:
        """Forget that severe warnings were accepted."""
        self._accepted = ()

    def _ask(self) -> Reply[Judged]:
        question = partial(
            judged,
            draft=self._draft(),
            replaced=self._replaced,
            day=self._session.day,
        )
        return self._session.ask(question)

    def _show(self, answer: Judged) -> None:
        self._asked = None
        if self._again:
            self._again = False
            self.judge()
        self.judged.emit(answer)

    def _decide(self, answer: Judged) -> None:
        self.judged.emit(answer)
        if not self._is_sound(answer) or answer.then is None:
            self.refused.emit(answer)
            return
        severe = difference(answer.now, answer.then).severe
        if severe and severe != self._accepted:
            self._accepted = severe
            self.doubted.emit(severe)
            return
        kept = (answer.draft,)
        command = AddEntries(kept) if self._replaced is None else EditEntries(kept)
        self._session.run(command).then(self._tell).otherwise(self._fail)

    def _tell(self, changed: Changed) -> None:
        self.saved.emit(changed)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, LedgerError):
            raise error
        self.failed.emit(error)
