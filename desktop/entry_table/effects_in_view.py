"""The effects of the entries in view, worked out while nobody scrolls."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from core.records import Entry
from desktop.entry_table.effect import Effect, Effects, effects_of
from desktop.number_style import NumberStyle
from desktop.session import Reply, Session
from desktop.theme import Tone

#: How long the view must lie still before anything is asked, in milliseconds.
_STILL = 60
#: So many entries are asked for at once: a page of the table must not wait long.
_AT_ONCE = 4


class EffectsInView(QObject):
    """Knows effects by entry for one revision of the books, and asks for others.

    A cell that is painted without its effect only starts the clock; what is
    asked for then are the rows in view at that time, a few entries of one day
    after the other, in the ledger's thread.
    """

    #: Some more are known; the rows in view are to be painted again.
    came = Signal()

    def __init__(
        self,
        session: Session,
        in_view: Callable[[], Iterator[Entry]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._in_view = in_view
        self._revision = -1
        self._known: dict[int, Effect | None] = {}
        self._reply: Reply[Effects] | None = None
        self._clock = QTimer(self, singleShot=True, interval=_STILL)
        self._clock.timeout.connect(self._ask)

    def begin(self, revision: int) -> None:
        """Forget what was known of other books."""
        if revision != self._revision:
            self._revision = revision
            self._known.clear()

    def knows(self, entry: Entry) -> bool:
        """Return whether the entry was weighed, or cannot be."""
        return entry.id in self._known

    def effect(self, entry: Entry) -> Effect | None:
        """Return what an entry moved, if it is known and could be weighed."""
        return self._known.get(entry.id)

    def text(self, entry: Entry, style: NumberStyle) -> str:
        """Return the effect as it stands in the table."""
        if not self.knows(entry):
            self._clock.start()
            return "…"
        effect = self._known[entry.id]
        return "–" if effect is None else style.signed(effect.points, 1)

    def tone(self, entry: Entry) -> Tone:
        """Return the tone of that text: rises and falls stand out."""
        effect = self._known.get(entry.id)
        points = round(effect.points, 1) if effect else 0
        if not points:
            return Tone.QUIET
        return Tone.GOOD if points > 0 else Tone.CAUTION

    def _ask(self) -> None:
        unknown = [entry for entry in self._in_view() if not self.knows(entry)]
        if not unknown or self._reply is not None:
            return
        day = unknown[0].day
        ids = [entry.id for entry in unknown if entry.day == day][:_AT_ONCE]
        question = partial(
            effects_of, day=day, ids=tuple(ids), looked_at=self._session.day
        )
        self._reply = self._session.ask(question).then(self._take)
        self._reply.otherwise(lambda _: self._take(Effects(-1, {})))

    def _take(self, answer: Effects) -> None:
        """Take an answer, and ask on; one of other books only ends the asking.

        Then the table is about to be read anew, and what is painted asks again.
        """
        self._reply = None
        if answer.revision != self._revision:
            return
        self._known.update(answer.by_entry)
        self.came.emit()
        if not self._clock.isActive():
            self._ask()
