"""Editing in the table: which cell opens, and where the keys lead from there."""

from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.entry_table.cell_edit import CellEdit
from desktop.entry_table.model import EntryTableModel
from desktop.entry_table.painting import ROW
from desktop.session import Session
from desktop.theme import SPACE

Index = QModelIndex | QPersistentModelIndex

#: So wide is a box at least, in pixels, however narrow its column.
_NARROWEST = SPACE * 20


class EditingDelegate(QStyledItemDelegate):
    """Puts the form's box into the cell that is edited.

    Enter saves; Tab saves and goes on; Escape leaves all as it was; a click
    elsewhere saves, as in any table.
    """

    #: A cell is done with: how many cells further to go on, and whether anything
    #: was changed.
    moved_on = Signal(int, bool)
    #: A box was left with what could not be saved: the sentence.
    lost = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._edit: CellEdit | None = None

    @property
    def edit(self) -> CellEdit | None:
        """The cell that is being edited."""
        return self._edit

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: D102
        del option, index
        return QSize(SPACE * 12, ROW)

    def createEditor(  # noqa: D102
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        model = index.model()
        if not isinstance(model, EntryTableModel):
            return super().createEditor(parent, option, index)
        entry, control = model.entry(index.row()), model.control(index)
        if entry is None or not control:
            return super().createEditor(parent, option, index)
        edit = CellEdit(self._session, entry, control, parent)
        edit.finished.connect(partial(self._finish, edit))
        edit.lost.connect(self.lost)
        self._edit = edit
        return edit.field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave the box as it was made: it has its value."""

    def setModelData(  # noqa: D102
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        del editor, model, index
        if self._edit is not None:
            self._edit.leave()

    def updateEditorGeometry(  # noqa: D102
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        del index
        room = QRect(option.rect)
        room.setWidth(max(room.width(), _NARROWEST))
        viewport = editor.parentWidget()
        if viewport is not None:
            room.translate(min(viewport.width() - room.right() - 1, 0), 0)
        height = max(editor.sizeHint().height(), ROW)
        room.setTop(room.center().y() - height // 2)
        room.setHeight(height)
        editor.setGeometry(room)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: D102
        if self._edit is not None and self._edit.field is editor:
            self._edit.part()
            self._edit = None
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and self._edit is not None:
                self._edit.save(step)
                return True
        return super().eventFilter(watched, event)

    def _finish(self, edit: CellEdit, step: int, changed: bool) -> None:
        self.closeEditor.emit(edit.field)
        self.moved_on.emit(step, changed)


_STEPS = {
    Qt.Key.Key_Return: 0,
    Qt.Key.Key_Enter: 0,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
}
