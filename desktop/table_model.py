"""One table model for records: a table is a tuple of columns.

The columns are functions of a record and can be tested without a window.
Sorting and filtering go through a ``QSortFilterProxyModel`` on :data:`SORT_ROLE`.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QIcon

from desktop.icons import icon
from desktop.number_style import NumberStyle
from desktop.plain import plain
from desktop.theme import Tone, colours

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex

#: The value that a column is sorted by.
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
#: The record of the row.
RECORD_ROLE = Qt.ItemDataRole.UserRole + 2
#: All that a cell is painted with, as a :class:`CellLook`.
LOOK_ROLE = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class CellLook:
    """What a cell shows; asked for at once, for each question of Qt's takes its time.

    Attributes:
        text: What stands in it.
        number: Whether it is aligned as a figure.
        colour: Of the text, where it is not the usual one.
        symbol: The icon before the text.
        ticked: Whether it has a tick; ``None`` where none can be made.
    """

    text: str
    number: bool = False
    colour: QColor | None = None
    symbol: QIcon | None = None
    ticked: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[T]):
    """How one column shows a record.

    Attributes:
        name: What the column is called in the settings; never translated.
        heading: What stands above it.
        text: What stands in it.
        order: What it is sorted by; by default its text.
        tone: In which tone; by default plain.
        symbol: The name of an icon before the text, or empty.
        number: Whether it is aligned as a figure.
        tip: A longer text under the pointer.
    """

    name: str
    heading: str
    text: Callable[[T], str]
    order: Callable[[T], Any] | None = None
    tone: Callable[[T], Tone] | None = None
    symbol: Callable[[T], str] | None = None
    number: bool = False
    tip: Callable[[T], str] | None = None


def amount_column(
    style: Callable[[], NumberStyle], name: str, heading: str, fen: Callable[[T], int]
) -> Column[T]:
    """Return a column of amounts; ``style`` is asked whenever they are shown."""
    return Column(
        name=name,
        heading=heading,
        text=lambda record: style().plain_money(fen(record)),
        order=fen,
        number=True,
    )


class TableModel(QAbstractTableModel, Generic[T]):
    """Records in rows."""

    def __init__(
        self, columns: Sequence[Column[T]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.records: tuple[T, ...] = ()

    def show(self, records: Sequence[T]) -> None:
        """Show other records."""
        self.beginResetModel()
        self.records = tuple(records)
        self.endResetModel()

    def record(self, index: Index) -> T | None:
        """Return the record of a row, ``None`` outside the table."""
        return self.records[index.row()] if index.isValid() else None

    def row_of(self, key: Hashable, key_of: Callable[[T], Hashable]) -> int | None:
        """Return the row of the record with a key."""
        keys = (row for row, one in enumerate(self.records) if key_of(one) == key)
        return next(keys, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self.columns)

    def headerData(  # noqa: D102
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's own
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column.number)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, D102
        if not index.isValid():
            return None
        answer = _ANSWERS.get(role)
        column, record = self.columns[index.column()], self.records[index.row()]
        return answer(column, record) if answer else None


def _order(column: Column[T], record: T) -> object:
    return column.order(record) if column.order else column.text(record)


def _colour(column: Column[T], record: T) -> QColor | None:
    return QColor(colours().tone(column.tone(record))) if column.tone else None


def _symbol(column: Column[T], record: T) -> QIcon | None:
    name = column.symbol(record) if column.symbol else ""
    tone = column.tone(record) if column.tone else Tone.QUIET
    return icon(name, colours().tone(tone)) if name else None


def _alignment(number: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _look(column: Column[T], record: T) -> CellLook:
    return CellLook(
        column.text(record),
        column.number,
        _colour(column, record),
        _symbol(column, record),
    )


_ANSWERS: dict[int, Callable[[Column[Any], Any], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, record: column.text(record),
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _: _alignment(column.number),
    Qt.ItemDataRole.ForegroundRole: _colour,
    Qt.ItemDataRole.DecorationRole: _symbol,
    Qt.ItemDataRole.ToolTipRole: lambda column, record: (
        plain(column.tip(record)) if column.tip else None
    ),
    SORT_ROLE: _order,
    LOOK_ROLE: _look,
    RECORD_ROLE: lambda _, record: record,
}
