"""What every page of the window has in common.

A page says what to work out (:meth:`Page.question`) and how it looks
(:meth:`Page.show_answer`); asking again at the right moments is done here.
"""

from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.actions import Deed
from desktop.number_style import NumberStyle
from desktop.session import Question, Reply, Session

T = TypeVar("T")


class Page(QWidget, Generic[T]):
    """A page asks when it is first seen, and again whenever the answer may differ.

    While it is hidden it asks nothing; of several questions under way only the
    answer to the last is shown.
    """

    #: Something for the window to do: a wish of :mod:`desktop.actions`.
    wish = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._reply: Reply[T] | None = None
        self._stale = True
        session.changed.connect(self.refresh)
        session.day_changed.connect(self.refresh)
        session.style_changed.connect(self.refresh)
        session.judged_anew.connect(self.refresh)

    @property
    def style_of_numbers(self) -> NumberStyle:
        """How numbers are written at this moment."""
        return self.session.style

    def question(self) -> Question[T]:
        """Return what to work out: a plain function that holds no widget."""
        raise NotImplementedError

    def show_answer(self, answer: T) -> None:
        """Show what was worked out."""
        raise NotImplementedError

    def search_box(self) -> QLineEdit | None:
        """Return the page's own box for words, if it has one."""
        return None

    def perform(self, deed: Deed) -> bool:
        """Do a deed that is the page's own; return whether it is, and was done."""
        del deed
        return False

    def attend(self, about: object) -> None:
        """Turn to what another page pointed at; most pages have nothing to do."""

    def unfinished(self) -> object | None:
        """Save what is being typed in place; return what could not be saved."""
        return None

    def remembered(self) -> dict[str, object]:
        """Return what the settings should keep, such as the widths of columns."""
        return {}

    def recall(self, kept: dict[str, object]) -> None:
        """Take up again what :meth:`remembered` returned."""

    def refresh(self) -> None:
        """Ask again, now or as soon as the page is seen."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        if self._reply is not None:
            self._reply.forget()
        self._reply = self.session.ask(self.question()).then(self.show_answer)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        if self._stale:
            self.refresh()
