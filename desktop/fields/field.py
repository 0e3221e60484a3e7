"""What every field of a form has in common: a value, a problem, a word for both."""

from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

V = TypeVar("V")


class TextField(QLineEdit, Generic[V]):
    """A line of text that means a value, or nothing, or is wrong.

    Subclasses say how a text is read (:meth:`read`) and written (:meth:`write`).
    """

    #: The value may have changed.
    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.textChanged.connect(self._tell)
        self._filled = False
        self.textEdited.connect(self._touch)

    def read(self, text: str) -> V:
        """Return what a text means.

        Raises:
            ValueError: If it means nothing.
        """
        raise NotImplementedError

    def write(self, value: V) -> str:
        """Return the text in which a value is shown."""
        raise NotImplementedError

    @property
    def value(self) -> V | None:
        """What the text means; ``None`` if it is empty or wrong."""
        try:
            return self.read(self.text().strip()) if self.text().strip() else None
        except ValueError:
            return None

    @property
    def is_wrong(self) -> bool:
        """Whether there is a text that means nothing."""
        return bool(self.text().strip()) and self.value is None

    @property
    def is_free(self) -> bool:
        """Whether the user has typed nothing here: it may be filled by the form."""
        return self._filled or not self.text().strip()

    def show_value(self, value: V | None) -> None:
        """Put a value in, as the user's own."""
        self._filled = False
        self.setText("" if value is None else self.write(value))

    def fill(self, value: V | None) -> None:
        """Put in a value that is only a proposal, unless the user has typed one."""
        if self.is_free:
            self.setText("" if value is None else self.write(value))
            self._filled = True
            if self.hasFocus():
                self.selectAll()

    def mark_wrong(self, wrong: bool) -> None:
        """Draw the field as wrong or right; the sentence stands beside it."""
        if self.property("wrong") != str(wrong).lower():
            self.setProperty("wrong", str(wrong).lower())
            self.style().unpolish(self)
            self.style().polish(self)

    def _touch(self) -> None:
        self._filled = False

    def _tell(self) -> None:
        self.edited.emit()
