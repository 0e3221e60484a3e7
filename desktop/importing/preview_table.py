"""The table of a statement's rows; the space bar ticks all that are selected."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.i18n import translate
from desktop.importing.preview_model import (
    AMOUNT,
    DAY,
    DIRECTION,
    LINE,
    MEANING,
    TEXT,
    TICK,
    VERDICT,
    PreviewModel,
)
from desktop.parts.plain_table import dress

#: Widths in letters; what the file says and the verdict share the rest.
_LETTERS = {TICK: 1, LINE: 4, DAY: 10, DIRECTION: 8, AMOUNT: 9, MEANING: 13}


class PreviewTable(QTableView):
    """Ticks, rows and verdicts."""

    def __init__(self, model: PreviewModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        dress(self, translate("Importing", "Rows of the file"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.horizontalHeader()
        letter = self.fontMetrics().horizontalAdvance("0")
        for column, letters in _LETTERS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, round(letters * letter) + 28)
        for column in (TEXT, VERDICT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(24)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Space:
            self.toggle_selected()
        else:
            super().keyPressEvent(event)

    def toggle_selected(self) -> None:
        """Tick the selected rows; take the ticks away if all have one."""
        chosen = self.selectionModel().selection()
        parts = [chosen.at(place) for place in range(chosen.count())]
        rows = [row for part in parts for row in range(part.top(), part.bottom() + 1)]
        self._rows.toggle_rows(rows)
