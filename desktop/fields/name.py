"""A box for names that completes what has been used before."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from desktop.fields.field import TextField


class NameField(TextField[str]):
    """A name: of a line, a counterparty, a category, or any text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        self.setCompleter(completer)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names for completion."""
        if list(names) != self._names.stringList():
            self._names.setStringList(list(names))

    def read(self, text: str) -> str:
        """Return the name."""
        return text

    def write(self, value: str) -> str:
        """Return the name."""
        return value
