"""The menu of the columns: which of them the table shows."""

from functools import partial

from PySide6.QtWidgets import QMenu, QTableView

from desktop.entry_table.columns import EntryColumn
from desktop.i18n import translate


def column_menu(table: QTableView, columns: tuple[EntryColumn, ...]) -> QMenu:
    """Return the menu; the first column always stays, for it tells the rows apart."""
    menu = QMenu(table)
    menu.aboutToHide.connect(menu.deleteLater)
    for place, column in enumerate(columns):
        action = menu.addAction(column.heading)
        action.setCheckable(True)
        action.setChecked(not table.isColumnHidden(place))
        action.setEnabled(place > 0)
        action.toggled.connect(partial(_show, table, place))
    menu.addSeparator()
    every = menu.addAction(translate("ColumnMenu", "Show all columns"))
    every.triggered.connect(partial(_show_all, table, len(columns)))
    return menu


def _show(table: QTableView, place: int, shown: bool) -> None:
    table.setColumnHidden(place, not shown)


def _show_all(table: QTableView, count: int) -> None:
    for place in range(count):
        table.setColumnHidden(place, False)
