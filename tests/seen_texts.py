"""Every text that a person can read in a window at this moment, or be read to."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGraphicsSimpleTextItem,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QListWidget,
    QTableView,
    QWidget,
)

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
#: Rows of a table beyond these are like those before.
_ROWS = 40


def seen_texts(root: QWidget) -> Iterator[str]:
    """Yield them all, those under the pointer and for assistance included."""
    for one in (root, *root.findChildren(QWidget)):
        if one.isVisibleTo(root):
            yield from (text for text in _texts(one) if text)


def _texts(one: QWidget) -> Iterator[str]:
    yield from (one.toolTip(), one.accessibleName(), one.accessibleDescription())
    match one:
        case QLabel() | QAbstractButton():
            yield one.text()
        case QLineEdit():
            yield from (one.text(), one.placeholderText())
        case QComboBox():
            yield from (one.itemText(place) for place in range(one.count()))
        case QListWidget():
            yield from (one.item(row).text() for row in range(one.count()))
        case QTableView():
            yield from _cells(one.model())
        case QGraphicsView():
            for item in one.items():
                if isinstance(item, QGraphicsTextItem):
                    yield item.toPlainText()
                elif isinstance(item, QGraphicsSimpleTextItem):
                    yield item.text()


def _cells(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    for column in range(model.columnCount()):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        yield str(head or "")
        for row in range(min(model.rowCount(), _ROWS)):
            index = model.index(row, column)
            yield from (str(index.data(role) or "") for role in _ROLES)
