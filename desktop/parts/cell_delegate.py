"""Paints the cells of quiet tables: an icon and a text, on the row's ground."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QIcon, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.table_model import LOOK_ROLE, CellLook
from desktop.theme import SPACE, colours

Index = QModelIndex | QPersistentModelIndex

_ICON = QSize(16, 16)
#: That of the headings in the style sheet.
_MARGIN = SPACE * 3 // 2
_SELECTED = QStyle.StateFlag.State_Selected.value
_LINE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
_LEFT = Qt.AlignmentFlag.AlignLeft.value | _LINE
_RIGHT = Qt.AlignmentFlag.AlignRight.value | _LINE


class CellDelegate(QStyledItemDelegate):
    """Paints a cell in a fraction of the time that a style sheet takes for it.

    Cells with a tick are left to the style.
    """

    def __init__(self, table: QAbstractItemView) -> None:
        super().__init__(table)
        shown = colours()
        self._text = QColor(shown.text)
        self._chosen = QColor(shown.accent_soft)
        # No sign is wider, but for a few that nobody writes; they would be cut off.
        self._widest = QFontInfo(table.font()).pixelSize()

    def paint(  # noqa: D102
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        look = index.data(LOOK_ROLE)
        if not isinstance(look, CellLook) or look.ticked is not None:
            super().paint(painter, option, index)
            return
        room = QRect(option.rect)
        if option.state.value & _SELECTED:
            painter.fillRect(room, self._chosen)
        room.adjust(_MARGIN, 0, -_MARGIN, 0)
        if look.symbol is not None:
            _paint_icon(painter, room, look.symbol)
        text = look.text
        if not text:
            return
        if len(text) * self._widest > room.width():
            right = Qt.TextElideMode.ElideRight
            text = painter.fontMetrics().elidedText(text, right, room.width())
        painter.setPen(look.colour or self._text)
        painter.drawText(room, _RIGHT if look.number else _LEFT, text)


def _paint_icon(painter: QPainter, room: QRect, symbol: QIcon) -> None:
    """Paint an icon at the left of a room, and take its place off the room."""
    picture = symbol.pixmap(_ICON, painter.device().devicePixelRatioF())
    top = room.center().y() - _ICON.height() // 2 + 1
    painter.drawPixmap(QPoint(room.left(), top), picture)
    room.setLeft(room.left() + _ICON.width() + SPACE * 3 // 4)
