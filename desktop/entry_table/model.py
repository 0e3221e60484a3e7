"""A table model that knows how many entries there are, and holds those in view."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.records import Entry
from desktop.entry_table.cells import control_of
from desktop.entry_table.columns import EntryColumn
from desktop.plain import plain

Index = QModelIndex | QPersistentModelIndex

#: How many entries are read at once.
PAGE = 128
#: How many pages are kept.
_KEPT = 48


class EntryTableModel(QAbstractTableModel):
    """Rows are asked for by the page when they are first painted.

    ``fetch`` is given the number of a page that is missing; :meth:`take` brings it.
    """

    def __init__(
        self,
        columns: Sequence[EntryColumn],
        fetch: Callable[[int], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        #: Whether cells can be edited at all.
        self.writable = True
        self._fetch = fetch
        self._count = 0
        self._pages: OrderedDict[int, tuple[Entry, ...]] = OrderedDict()
        self._asked: set[int] = set()

    def begin(
        self,
        count: int,
        columns: Sequence[EntryColumn] | None = None,
        pages: Mapping[int, Sequence[Entry]] | None = None,
    ) -> None:
        """Start anew with so many rows; of them only these pages are known yet."""
        self.beginResetModel()
        self.columns = tuple(columns or self.columns)
        self._count = count
        self._pages.clear()
        self._asked.clear()
        for page, entries in (pages or {}).items():
            self._pages[page] = tuple(entries)
        self.endResetModel()

    def take(self, page: int, entries: Sequence[Entry]) -> None:
        """Take the entries of a page that was asked for."""
        self._asked.discard(page)
        self._pages[page] = tuple(entries)
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        last = min((page + 1) * PAGE, self._count) - 1
        if last >= page * PAGE:
            right = len(self.columns) - 1
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, right))

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row; ``None`` while it is on its way."""
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            if number not in self._asked and 0 <= row < self._count:
                self._asked.add(number)
                self._fetch(number)
            return None
        self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def control(self, index: Index) -> str:
        """Return the form's control for a cell; empty if it cannot be edited."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None or not self.writable:
            return ""
        return control_of(self.columns[index.column()].name, entry)

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        plain = super().flags(index)
        editable = Qt.ItemFlag.ItemIsEditable
        return plain | editable if self.control(index) else plain

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self.columns)

    def headerData(  # noqa: D102
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's own
        if orientation is not Qt.Orientation.Horizontal or not (
            0 <= section < len(self.columns)
        ):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, D102
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column)
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        entry = self.entry(index.row())
        said = "" if entry is None else column.text(entry)
        return plain(said) if role == Qt.ItemDataRole.ToolTipRole else said


def alignment(column: EntryColumn) -> Qt.AlignmentFlag:
    """Return how the texts of a column are aligned."""
    side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
