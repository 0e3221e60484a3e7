"""Paints a cell of the table straight from the entry of its row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.entry_table.model import EntryTableModel, alignment
from desktop.icons import pixmap
from desktop.theme import SPACE, Colours, Tone, colours

_ICON = 18
#: That of the headings in the style sheet.
_MARGIN = SPACE * 3 // 2
#: The height of a row in pixels.
ROW = SPACE * 4


class EntryDelegate(QStyledItemDelegate):
    """One text, perhaps an icon, a line below; no roles are asked for."""

    def paint(  # noqa: D102
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        if not isinstance(model, EntryTableModel):
            return
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        rect = QRect(option.rect)
        # Asked for once: a view full of cells is painted at every turn of the wheel.
        shown = colours()
        _paint_ground(painter, rect, shown, selected=selected, focused=focused)
        room = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        entry, column = model.entry(index.row()), model.columns[index.column()]
        if entry is None:
            painter.setPen(QColor(shown.track))
            painter.drawText(room, int(alignment(column)), "····")
            return
        if column.symbol is not None:
            colour = shown.accent if selected else shown.quiet
            _paint_symbol(painter, room, column.symbol(entry), colour)
            room.setLeft(room.left() + _ICON + SPACE)
        text = column.text(entry)
        if not text:
            return
        tone = Tone.PLAIN if column.tone is None else column.tone(entry)
        painter.setPen(QColor(shown.tone(tone)))
        right = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(text, right, room.width())
        painter.drawText(room, int(alignment(column)), text)

    def sizeHint(  # noqa: D102
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(SPACE * 12, ROW)


def _paint_ground(
    painter: QPainter, rect: QRect, shown: Colours, *, selected: bool, focused: bool
) -> None:
    painter.fillRect(rect, QColor(shown.accent_soft if selected else shown.surface))
    painter.setPen(QColor(shown.border))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if focused:
        painter.setPen(QColor(shown.accent))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _paint_symbol(painter: QPainter, room: QRect, name: str, colour: str) -> None:
    picture = pixmap(name, colour, _ICON, painter.device().devicePixelRatioF())
    middle = room.center().y() - _ICON // 2
    painter.drawPixmap(QPoint(room.left(), middle), picture)
