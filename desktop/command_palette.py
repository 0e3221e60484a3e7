"""The command palette: everything the window can do, found by a few letters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import translate
from desktop.icons import icon
from desktop.theme import SPACE, colours


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """Something to find: how it is called, drawn and reached, and what it does."""

    words: str
    symbol: str
    keys: str
    act: Callable[[], object]


class CommandPalette(QDialog):
    """A box to type in, and what fits below it; Enter does the first."""

    def __init__(self, items: Sequence[PaletteItem], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("CommandPalette", "Find a command"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._items = tuple(items)
        self.box = QLineEdit()
        self.box.setPlaceholderText(
            translate("CommandPalette", "Type what you want to do")
        )
        self.box.setAccessibleName(self.windowTitle())
        self.box.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("CommandPalette", "Commands"))
        self.list.setIconSize(QSize(18, 18))
        self.list.setUniformItemSizes(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE * 3 // 2, SPACE * 3 // 2, SPACE * 3 // 2, SPACE)
        layout.addWidget(self.box)
        layout.addWidget(self.list)
        self.resize(SPACE * 65, SPACE * 52)
        self.box.textChanged.connect(self._show_fitting)
        self.box.returnPressed.connect(self._act)
        self.list.itemActivated.connect(self._act)
        self.list.itemClicked.connect(self._act)
        self._show_fitting()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
                return True
        return super().eventFilter(watched, event)

    def _show_fitting(self) -> None:
        self.list.clear()
        for item in self._items:
            if _fits(self.box.text(), item.words):
                words = f"{item.words}    {item.keys}" if item.keys else item.words
                row = QListWidgetItem(icon(item.symbol, colours().quiet), words)
                row.setData(Qt.ItemDataRole.UserRole, self._items.index(item))
                self.list.addItem(row)
        self.list.setCurrentRow(0)

    def _act(self) -> None:
        if self.list.currentRow() < 0:
            return
        place = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        item = self._items[int(place)]
        self.close()
        item.act()


def _fits(typed: str, words: str) -> bool:
    """Return whether all that was typed occurs in the words, letter after letter."""
    left = iter(words.casefold())
    return all(letter in left for letter in typed.casefold() if not letter.isspace())
