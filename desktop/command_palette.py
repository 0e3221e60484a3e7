"""The command palette: everything the window can do, found by a few letters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import filled, translate
from desktop.icons import icon
from desktop.theme import SPACE, colours

_KEYS = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """Something to find: how it is called, drawn and reached, and what it does.

    ``also`` are words by which it is found too, and that are not shown: in English,
    for whoever would have to switch the keyboard for Chinese.
    """

    words: str
    symbol: str
    keys: str
    act: Callable[[], object]
    also: str = ""


class CommandPalette(QDialog):
    """A box to type in, and what fits below it; Enter does the first.

    ``search`` looks for what was typed among the entries: that always fits last.
    """

    def __init__(
        self,
        items: Sequence[PaletteItem],
        search: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._search = search
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
        self.list.setItemDelegate(_KeysAtTheRight(self.list))
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
            if any(_fits(self.box.text(), one) for one in (item.words, item.also)):
                self._add(item)
        if typed := self.box.text().strip():
            words = filled(translate("CommandPalette", "Search entries: %1"), typed)
            self._add(PaletteItem(words, "search", "", partial(self._search, typed)))
        self.list.setCurrentRow(0)

    def _add(self, item: PaletteItem) -> None:
        row = QListWidgetItem(icon(item.symbol, colours().quiet), item.words)
        keys = QKeySequence(item.keys).toString(QKeySequence.SequenceFormat.NativeText)
        row.setData(_KEYS, keys)
        said = f"{item.words}, {keys}" if keys else item.words
        row.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        row.setData(Qt.ItemDataRole.UserRole, item)
        self.list.addItem(row)

    def _act(self) -> None:
        if self.list.currentRow() < 0:
            return
        item: PaletteItem = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        self.close()
        item.act()


class _KeysAtTheRight(QStyledItemDelegate):
    """Paints a row with its keys at the end, quieter than its words."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        room = option.rect.adjusted(0, 0, -SPACE * 3 // 2, 0)
        painter.save()
        painter.setPen(QColor(colours().quiet))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(right), str(index.data(_KEYS) or ""))
        painter.restore()


def _fits(typed: str, words: str) -> bool:
    """Return whether all that was typed occurs in the words, letter after letter."""
    left = iter(words.casefold())
    return all(letter in left for letter in typed.casefold() if not letter.isspace())
