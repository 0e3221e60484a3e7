"""A box for names that completes what has been used before."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCompleter, QListView, QWidget

from desktop.fields.field import TextField

#: The keys that take what is pointed at in the list, and go on.
_ONWARDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class NameField(TextField[str]):
    """A name: of a line, a counterparty, a category, or any text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        self._list = QListView()
        self._list.setAccessibleName(name)
        completer.setPopup(self._list)
        self.setCompleter(completer)
        self._list.installEventFilter(self)

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        # By itself the list would only close, and swallow the key.
        if (
            watched is self._list
            and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _ONWARDS
        ):
            pointed_at = self._list.currentIndex()
            if pointed_at.isValid():
                self.show_value(pointed_at.data())
            self._list.hide()
            again = QKeyEvent(event.type(), event.key(), event.modifiers())
            QApplication.sendEvent(self, again)
            return True
        return super().eventFilter(watched, event)
