"""The table of a statement's rows; the space bar ticks all that are selected."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.i18n import translate
from desktop.importing.preview_model import (
    AMOUNT,
    DAY,
    LINE,
    MEANING,
    TEXT,
    TICK,
    VERDICT,
    PreviewModel,
)
from desktop.parts.plain_table import dress
from desktop.theme import SPACE

#: The columns of words share what room the others leave.
_WORDS = (TEXT, MEANING, VERDICT)
#: What the other columns have at least, in letters.
_LETTERS = {LINE: 3, DAY: 10, AMOUNT: 8}
#: Around a text in its cell, and beside it for the icon of a verdict.
_AROUND, _ICON = SPACE * 3 + 4, SPACE * 3
#: So many rows are looked at to see how much room their texts need.
_MEASURED = 100


class PreviewTable(QTableView):
    """Ticks, rows and verdicts."""

    def __init__(self, model: PreviewModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        dress(self, translate("Importing", "Rows of the file"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(24)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._needed: dict[int, int] = {}
        model.modelReset.connect(self.fit)

    def fit(self) -> None:
        """Give each column what it needs, and those of words as much as there is."""
        columns = range(self._rows.columnCount())
        self._needed = {column: self._wanted(column) for column in columns}
        self._share()

    def _share(self) -> None:
        header = self.horizontalHeader()
        wanted = dict(self._needed)
        words = {column: wanted.pop(column) for column in _WORDS}
        room = self.viewport().width() - sum(wanted.values())
        for column, width in (*wanted.items(), *shared(room, words).items()):
            header.resizeSection(column, width)

    def _wanted(self, column: int) -> int:
        """Return the width at which nothing in a column is cut off, in pixels."""
        if column == TICK:
            return SPACE * 5
        metrics = self.fontMetrics()
        shown = self._rows.texts(column, _MEASURED)
        if column == LINE:
            shown.append("0" * len(str(self._rows.last_line)))
        heading = self._rows.headerData(column, Qt.Orientation.Horizontal)
        texts = [heading, "0" * _LETTERS.get(column, 0), *shown]
        widest = max(map(metrics.horizontalAdvance, texts))
        return widest + _AROUND + (_ICON if column == VERDICT else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        if self._needed:
            self._share()

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


def shared(room: int, wanted: Mapping[int, int]) -> dict[int, int]:
    """Divide room among those who want some; the first has what nobody wants.

    Nobody has more of a narrow room than an equal part, unless others want less
    than theirs.
    """
    given: dict[int, int] = {}
    left = room
    for place, one in enumerate(sorted(wanted, key=wanted.__getitem__)):
        given[one] = min(wanted[one], max(left // (len(wanted) - place), SPACE * 8))
        left -= given[one]
    first = next(iter(wanted))
    given[first] += max(left, 0)
    return given
