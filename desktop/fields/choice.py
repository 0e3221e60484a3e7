"""A box to choose one of a few words."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

C = TypeVar("C")


class ChoiceField(QComboBox, Generic[C]):
    """One of several values, each with its word; ``None`` is a choice like others."""

    #: The value may have changed.
    edited = Signal()

    def __init__(
        self, name: str, choices: Sequence[tuple[C, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [value for value, _ in choices]
        self.addItems([word for _, word in choices])
        self._filled = True
        self.view().setAccessibleName(name)
        self.activated.connect(self._touch)
        self.currentIndexChanged.connect(self._tell)

    @property
    def value(self) -> C:
        """The value chosen."""
        return self._values[self.currentIndex()]

    @property
    def is_wrong(self) -> bool:
        """Never: what is not there cannot be chosen."""
        return False

    @property
    def is_free(self) -> bool:
        """Whether the user has chosen nothing yet."""
        return self._filled

    def word_of(self, value: C) -> str:
        """Return the word that stands for a value."""
        return self.itemText(self._values.index(value))

    def show_value(self, value: C) -> None:
        """Choose a value, as the user would."""
        self._filled = False
        self._turn_to(value)

    def fill(self, value: C) -> None:
        """Choose a value unless the user has chosen one."""
        if self._filled:
            self._turn_to(value)

    def offer(self, choices: Sequence[tuple[C, str]]) -> None:
        """Offer other values; what was chosen stays so if it is among them."""
        if [value for value, _ in choices] == self._values:
            return
        chosen = self.value
        blocked = self.blockSignals(True)
        self._values = [value for value, _ in choices]
        self.clear()
        self.addItems([word for _, word in choices])
        self._turn_to(chosen)
        self.blockSignals(blocked)

    def start_anew(self) -> None:
        """Forget that the user has chosen, and show the first choice."""
        self.setCurrentIndex(0)
        self._filled = True

    def mark_wrong(self, wrong: bool) -> None:
        """Change nothing; a choice has no wrong text to be marked."""

    def _turn_to(self, value: C) -> None:
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def _touch(self) -> None:
        self._filled = False

    def _tell(self) -> None:
        self.edited.emit()
