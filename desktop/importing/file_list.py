"""The files of an import beside one another, each with how it was judged."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from core.statements.rows import FileProblem
from desktop.i18n import filled, translate
from desktop.importing.judged import Group, Judged
from desktop.number_style import NumberStyle
from desktop.parts.row_pen import RowPen, Words
from desktop.table_model import RECORD_ROLE, Column, TableModel
from desktop.theme import Tone


def summary_text(judged: Judged, style: NumberStyle) -> str:
    """Return in a few words what a file holds."""
    if judged.file.problem is FileProblem.PASSED_OVER:
        return translate("Importing", "no bill: passed over")
    if judged.file.problem is FileProblem.PASSWORD_NEEDED:
        return translate("Importing", "needs its password")
    if judged.file.problem is not None:
        return translate("Importing", "cannot be read")
    new = style.number(len(judged.groups[Group.NEW]))
    rows = style.number(len(judged.file.rows))
    return filled(translate("Importing", "%1 of %2 rows new"), new, rows)


# How a file is drawn that can be read, or will be; all others cannot.
_LOOKS = {
    None: ("file", Tone.QUIET),
    FileProblem.PASSED_OVER: ("file", Tone.QUIET),
    FileProblem.PASSWORD_NEEDED: ("lock", Tone.ACCENT),
}


class FileList(QListView):
    """The list; ``chosen`` tells the place of the file turned to."""

    chosen = Signal(int)

    def __init__(self, style: Callable[[], NumberStyle]) -> None:
        super().__init__()
        self.setAccessibleName(translate("Importing", "Files"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._files: TableModel[Judged] = TableModel(
            (Column(name="file", heading="", text=partial(_said, style=style)),), self
        )
        self.setModel(self._files)
        self.setItemDelegate(_FileDelegate(self, style))
        self.selectionModel().currentChanged.connect(
            lambda index: self.chosen.emit(index.row())
        )

    def show_files(self, files: Sequence[Judged], place: int) -> None:
        """List the files and turn to one of them."""
        self._files.show(files)
        self.setCurrentIndex(self._files.index(place, 0))


def _said(judged: Judged, style: Callable[[], NumberStyle]) -> str:
    return f"{judged.file.file} · {summary_text(judged, style())}"


class _FileDelegate(QStyledItemDelegate):
    """Draws a file's name, and below it what it holds."""

    def __init__(self, parent: QListView, style: Callable[[], NumberStyle]) -> None:
        super().__init__(parent)
        self._style = style

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del index
        return QSize(160, RowPen.height(option.fontMetrics, 2, bar=False))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        judged: Judged = index.data(RECORD_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = RowPen(painter, QRectF(option.rect), QFont(option.font))
        pen.background(
            chosen=bool(option.state & QStyle.StateFlag.State_Selected),
            focused=bool(option.state & QStyle.StateFlag.State_HasFocus),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
        )
        symbol, tone = _LOOKS.get(judged.file.problem, ("severe", Tone.SEVERE))
        pen.symbol(symbol, tone)
        pen.row(Words(judged.file.file))
        pen.shrink()
        pen.row(Words(summary_text(judged, self._style()), tone))
        painter.restore()
