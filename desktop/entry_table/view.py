"""The table itself: its looks, its order, and the keys that act on its rows."""

from collections.abc import Collection

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from core.entry_query import EntryOrder
from desktop.entry_table.column_menu import column_menu
from desktop.entry_table.model import PAGE, EntryTableModel
from desktop.entry_table.painting import ROW, Place, RowPainter, placed
from desktop.entry_table.verbs import verb_of
from desktop.i18n import translate

#: Rows of the selection by their first and their number, from top to bottom.
Spans = tuple[tuple[int, int], ...]


class EntryTable(QTableView):
    """Whole rows are selected; a letter does something with them.

    Nothing here goes through the rows one by one: there may be a million.
    """

    #: A :class:`~desktop.entry_table.verbs.Verb` was asked for by its key.
    asked = Signal(object)
    #: Another order is wanted.
    order_changed = Signal()

    def __init__(self, model: EntryTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.order = EntryOrder.DAY
        self.ascending = False
        # The column of the cursor, which the model forgets when it begins anew.
        self._column = 0
        self.setModel(model)
        self.setAccessibleName(translate("EntriesPage", "Entries"))
        self._dress()
        for place, column in enumerate(model.columns):
            self.setColumnWidth(place, column.width)
        header = self.horizontalHeader()
        header.sectionClicked.connect(self._turn_order)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.choose_columns)

    def spans(self) -> Spans:
        """Return the selected rows."""
        ranges = self.selectionModel().selection().toList()
        return tuple(
            sorted((one.top(), one.bottom() - one.top() + 1) for one in ranges)
        )

    def selected_count(self) -> int:
        """Return how many rows are selected."""
        return sum(count for _, count in self.spans())

    def shows(self, name: str) -> bool:
        """Return whether there is a column of a name, and it is not hidden."""
        names = [column.name for column in self._model.columns]
        return name in names and not self.isColumnHidden(names.index(name))

    def hidden_columns(self) -> list[str]:
        """Return the names of the columns that are not shown."""
        return [one.name for one in self._model.columns if not self.shows(one.name)]

    def hide_columns(self, names: Collection[str]) -> None:
        """Show all columns but these; the first is always shown."""
        for place, column in enumerate(self._model.columns):
            self.setColumnHidden(place, place > 0 and column.name in names)

    def choose_columns(self, at: QPoint | None = None) -> QMenu:
        """Open the menu of the columns, at a point of the headings or below them."""
        header = self.horizontalHeader()
        menu = column_menu(self, self._model.columns)
        menu.popup(header.mapToGlobal(at or header.rect().bottomLeft()))
        return menu

    def rows_in_view(self) -> range:
        """Return the rows that can be seen."""
        if not self.isVisible():
            return range(0)
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        end = self._model.rowCount() if last < 0 else last + 1
        return range(first, end)

    def pages_in_view(self) -> tuple[int, ...]:
        """Return the pages of rows that can be seen, or could if there were more."""
        first = max(self.rowAt(0), 0)
        last = first + self.viewport().height() // ROW
        return tuple(range(first // PAGE, last // PAGE + 1))

    def select_spans(self, spans: Spans, *, scroll: bool) -> None:
        """Select rows; the first of them gets the cursor, in the column it was in."""
        selection = QItemSelection()
        last = self._model.columnCount() - 1
        for row, count in spans:
            top = self._model.index(row, 0)
            selection.select(top, self._model.index(row + count - 1, last))
        chosen = self.selectionModel()
        chosen.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if spans:
            column = 0 if self.isColumnHidden(self._column) else self._column
            first = self._model.index(min(spans)[0], column)
            chosen.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            if scroll:
                self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)

    def edit_cell(self, name: str = "") -> bool:
        """Edit a cell of the row at the cursor; return whether it can be edited.

        Without the name of a column it is the cell at the cursor.
        """
        here = self.currentIndex()
        if name:
            columns = [column.name for column in self._model.columns]
            here = self._model.index(here.row(), columns.index(name))
        if not self._model.control(here):
            return False
        self.setCurrentIndex(here)
        self.scrollTo(here)
        self.edit(here)
        return True

    def edit_further(self, step: int) -> None:
        """Edit the next cell of the row that can be, or the one before."""
        here = self.currentIndex()
        count = self._model.columnCount()
        places = range(here.column() + step, count if step > 0 else -1, step)
        for place in places:
            if not self.isColumnHidden(place) and self.edit_cell(
                self._model.columns[place].name
            ):
                return

    def show_order(self, order: EntryOrder, *, ascending: bool) -> None:
        """Point out by which heading the rows are sorted."""
        self.order, self.ascending = order, ascending
        orders = [column.order for column in self._model.columns]
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        way = up if ascending else down
        self.horizontalHeader().setSortIndicator(orders.index(order), way)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that were uncovered or have changed."""
        painter = QPainter(self.viewport())
        rect = event.rect()
        places = self._places(rect)
        row = self.rowAt(rect.top())
        if row < 0 or not places:
            return
        rows = RowPainter(painter, places)
        left, right = places[0].left, places[-1].left + places[-1].width
        chosen = self.selectionModel()
        top = self.rowViewportPosition(row)
        while top <= rect.bottom() and row < self._model.rowCount():
            selected = chosen.isSelected(self._model.index(row, 0))
            place = QRect(left, top, right - left, ROW)
            rows.paint(self._model.entry(row), place, selected=selected)
            row += 1
            top += ROW
        here = self.currentIndex()
        if here.isValid() and self.hasFocus():
            rows.paint_cursor(self.visualRect(here))

    def _places(self, rect: QRect) -> tuple[Place, ...]:
        """Return the columns in a part of the view, from left to right."""
        places = (
            placed(column, self.columnViewportPosition(place), self.columnWidth(place))
            for place, column in enumerate(self._model.columns)
            if not self.isColumnHidden(place)
        )
        seen = (
            one
            for one in places
            if one.left <= rect.right() and one.left + one.width > rect.left()
        )
        return tuple(sorted(seen, key=lambda one: one.left))

    def event(self, event: QEvent) -> bool:  # noqa: D102
        # A key of the table is not for the window, whatever it means there.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and verb_of(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        verb = verb_of(event)
        if verb is None:
            super().keyPressEvent(event)
        else:
            event.accept()
            self.asked.emit(verb)

    def keyboardSearch(self, search: str) -> None:  # noqa: D102
        # Letters are verbs here; and Qt would read every row of the ledger for it.
        del search

    def currentChanged(  # noqa: D102
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        # Else a letter would go to the input method of whoever writes Chinese.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        if current.isValid():
            self._column = current.column()

    def _turn_order(self, section: int) -> None:
        order = self._model.columns[section].order
        if order is None:
            self.show_order(self.order, ascending=self.ascending)
            return
        turned = order is self.order and not self.ascending
        self.show_order(order, ascending=turned)
        self.order_changed.emit()

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        # With that of the table it would ask every row whether it is selected, to
        # know whether a whole column is.
        head.setSelectionModel(QItemSelectionModel(self._model, head))
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
