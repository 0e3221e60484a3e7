"""A quiet table of records: whole rows, no grid, columns that share the room."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.parts.cell_delegate import CellDelegate
from desktop.table_model import RECORD_ROLE, SORT_ROLE, Column, TableModel
from desktop.theme import SPACE

T = TypeVar("T")


def dress(table: QTableView, name: str) -> None:
    """Give a table the manner that all tables of records share."""
    table.setAccessibleName(name)
    table.setItemDelegate(CellDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    rows = table.verticalHeader()
    rows.setDefaultSectionSize(table.fontMetrics().height() + SPACE * 3 // 2)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    # Qt asks every row, at each painting, whether a whole column is selected.
    header.setSelectionModel(QItemSelectionModel(table.model(), header))
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    # A date cut short says nothing.
    if table.model().columnCount():
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)


class PlainTable(QTableView, Generic[T]):
    """A table that can be sorted by its headings."""

    def __init__(
        self, name: str, columns: Sequence[Column[T]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._records = TableModel(columns, self)
        self._proxy = proxy = QSortFilterProxyModel(self)
        proxy.setSourceModel(self._records)
        proxy.setSortRole(SORT_ROLE)
        self.setModel(proxy)
        # Until a heading is clicked, rows stand in the order in which they came.
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        dress(self, name)

    @property
    def records(self) -> tuple[T, ...]:
        """What the table shows, in its original order."""
        return self._records.records

    @property
    def current(self) -> T | None:
        """The record turned to."""
        found: T | None = self.currentIndex().data(RECORD_ROLE)
        return found

    def show_records(self, records: Sequence[T]) -> None:
        """Show other records."""
        self._records.show(records)

    def turn_to(self, place: int) -> None:
        """Turn to a record, by its place in the original order."""
        self.setCurrentIndex(self._proxy.mapFromSource(self._records.index(place, 0)))

    def fit_columns(self, columns: Iterable[int]) -> None:
        """Make columns as wide as their texts, without room for marks of sorting."""
        header = self.horizontalHeader()
        for column in columns:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            words = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            heading = header.fontMetrics().horizontalAdvance(words) + SPACE * 3
            header.resizeSection(column, max(self.sizeHintForColumn(column), heading))

    def keep_rows(self, rows: int) -> None:
        """Be as high as so many rows and the heading, no less and no more."""
        height = self.verticalHeader().defaultSectionSize() * rows
        heading = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(height + heading + SPACE // 2)
