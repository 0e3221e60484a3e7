"""The rows of a statement as a table, each with its verdict and its tick."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QIcon

from core.statements.rows import StatementRow
from desktop.i18n import translate
from desktop.icons import icon
from desktop.importing.judged import (
    NOTHING_JUDGED,
    Group,
    Judged,
    group_of,
    verdict_of,
)
from desktop.importing.row_texts import (
    day_text,
    direction_name,
    group_name,
    meaning_text,
    said_text,
    verdict_text,
    whole_text,
    why_text,
)
from desktop.number_style import NumberStyle
from desktop.plain import plain
from desktop.table_model import LOOK_ROLE, SORT_ROLE, CellLook, Index
from desktop.texts_importing import verdict_icon
from desktop.theme import Tone, colours

TICK, LINE, DAY, TEXT, DIRECTION, AMOUNT, MEANING, VERDICT = range(8)
_FIGURES = frozenset({LINE, AMOUNT})

_TONES: Mapping[Group, Tone] = {
    Group.NEW: Tone.GOOD,
    Group.SUSPECTED: Tone.CAUTION,
    Group.DUPLICATE: Tone.QUIET,
    Group.IGNORED: Tone.QUIET,
    Group.ERROR: Tone.SEVERE,
}


def group_tone(group: Group) -> Tone:
    """Return the tone in which a group is shown."""
    return _TONES[group]


def group_icon(group: Group) -> str:
    """Return the icon of a group; each has another shape."""
    return verdict_icon(verdict_of(group), suspected=group is Group.SUSPECTED)


@dataclass(frozen=True, slots=True)
class _Cell:
    """One row of a statement, as a column sees it."""

    judged: Judged
    position: int
    style: NumberStyle

    @property
    def row(self) -> StatementRow:
        return self.judged.file.rows[self.position]

    @property
    def group(self) -> Group:
        return group_of(self.judged.preview, self.position)


_TEXTS: Mapping[int, Callable[[_Cell], str]] = {
    TICK: lambda _: "",
    LINE: lambda cell: str(cell.row.line),
    DAY: lambda cell: day_text(cell.row, cell.style),
    TEXT: lambda cell: said_text(cell.row, cell.judged.file),
    DIRECTION: lambda cell: direction_name(cell.row.direction),
    AMOUNT: lambda cell: cell.style.plain_money(cell.row.amount),
    MEANING: lambda cell: meaning_text(cell.row, cell.style),
    VERDICT: lambda cell: verdict_text(cell.judged.preview, cell.position),
}


def _short_verdict(cell: _Cell) -> str:
    """Return why a row is what its icon says, if that is all there is to say."""
    if cell.group is Group.SUSPECTED:
        return group_name(cell.group)
    return why_text(cell.judged.preview, cell.position) or group_name(cell.group)


_PAINTED: Mapping[int, Callable[[_Cell], str]] = {**_TEXTS, VERDICT: _short_verdict}

_ORDERS: Mapping[int, Callable[[_Cell], Any]] = {
    LINE: lambda cell: cell.position,
    DAY: lambda cell: cell.row.moment,
    AMOUNT: lambda cell: cell.row.amount or 0,
    VERDICT: lambda cell: (list(Group).index(cell.group), cell.position),
}


class PreviewModel(QAbstractTableModel):
    """All rows of a statement, or those of some groups."""

    #: The ticks have changed.
    ticked = Signal()

    def __init__(
        self, style: Callable[[], NumberStyle], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._judged = NOTHING_JUDGED
        # A range until they are sorted or filtered: there may be a million.
        self._positions: Sequence[int] = range(0)
        self._ticks: frozenset[int] = frozenset()
        self._headings = (
            "",
            translate("Importing", "Line"),
            translate("Importing", "Date"),
            translate("Importing", "What the file says"),
            translate("Importing", "Direction"),
            translate("Importing", "Amount"),
            translate("Importing", "Comes in as"),
            translate("Importing", "Verdict"),
        )

    @property
    def ticks(self) -> frozenset[int]:
        """The positions of the rows that are to come in."""
        return self._ticks

    @property
    def last_line(self) -> int:
        """The line of the last row of the file, of all that are shown or not."""
        rows = self._judged.file.rows
        return rows[-1].line if rows else 0

    def show_file(self, judged: Judged, ticks: Iterable[int]) -> None:
        """Show another file with its ticks."""
        self.beginResetModel()
        self._judged = judged
        self._ticks = frozenset(ticks)
        self._positions = range(len(judged.file.rows))
        self.endResetModel()

    def show_group(self, group: Group | None) -> None:
        """Show the rows of a group only, or all of them."""
        self.beginResetModel()
        rows = range(len(self._judged.file.rows))
        self._positions = rows if group is None else self._judged.groups[group]
        self.endResetModel()

    def tick_rows(self, rows: Iterable[int], ticked: bool) -> None:
        """Tick some of the rows shown, or take their ticks away."""
        able = self._able(rows)
        self._keep_ticks(self._ticks | able if ticked else self._ticks - able)

    def toggle_rows(self, rows: Iterable[int]) -> None:
        """Tick some of the rows shown; take the ticks away if all have one."""
        able = self._able(rows)
        every = able <= self._ticks
        self._keep_ticks(self._ticks - able if every else self._ticks | able)

    def _able(self, rows: Iterable[int]) -> set[int]:
        """Return the positions of those rows that mean something."""
        said = self._judged.file.rows
        positions = {self._positions[row] for row in rows}
        return {one for one in positions if said[one].entry is not None}

    def _keep_ticks(self, ticks: frozenset[int]) -> None:
        self._ticks = ticks
        if self._positions:
            last = self.index(len(self._positions) - 1, TICK)
            self.dataChanged.emit(self.index(0, TICK), last)
        self.ticked.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self._positions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self._headings)

    def headerData(  # noqa: D102
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's own
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if not 0 <= section < len(self._headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return _alignment(section) if role == _ALIGNMENT else None

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        flags = super().flags(index)
        if not index.isValid() or index.column() != TICK:
            return flags
        able = self._at(index).row.entry is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if able else flags

    def setData(  # noqa: D102
        self,
        index: Index,
        value: Any,  # noqa: ANN401 - Qt's own
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        if self._at(index).row.entry is None:
            return False
        self.tick_rows([index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, D102
        answer = _ANSWERS.get(role)
        if answer is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._check_state(index)
        if role == LOOK_ROLE:
            return self._look(index)
        return answer(self._at(index), index.column())

    def sort(  # noqa: D102
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = [self._positions[index.row()] for index in self.persistentIndexList()]
        self._positions = sorted(
            self._positions,
            key=lambda position: _order(self._cell(position), max(column, LINE)),
            reverse=order is Qt.SortOrder.DescendingOrder,
        )
        places = {position: row for row, position in enumerate(self._positions)}
        old = self.persistentIndexList()
        new = [
            self.index(places[position], index.column())
            for position, index in zip(kept, old, strict=True)
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def texts(self, column: int, rows: int) -> list[str]:
        """Return what a column shows in the first rows, each text once."""
        style = self._style()
        cells = (_Cell(self._judged, one, style) for one in self._positions[:rows])
        return list(dict.fromkeys(map(_PAINTED[column], cells)))

    def _cell(self, position: int) -> _Cell:
        return _Cell(self._judged, position, self._style())

    def _at(self, index: Index) -> _Cell:
        return self._cell(self._positions[index.row()])

    def _look(self, index: Index) -> CellLook:
        cell, column = self._at(index), index.column()
        ticked = None
        if column == TICK and cell.row.entry is not None:
            ticked = cell.position in self._ticks
        return CellLook(
            _PAINTED[column](cell),
            column in _FIGURES,
            _colour(cell, column),
            _symbol(cell, column),
            ticked,
        )

    def _check_state(self, index: Index) -> Qt.CheckState | None:
        ticked = self._look(index).ticked
        if ticked is None:
            return None
        return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole


def _order(cell: _Cell, column: int) -> Any:  # noqa: ANN401 - whatever a column has
    return _ORDERS.get(column, _TEXTS[column])(cell)


def _colour(cell: _Cell, column: int) -> QColor | None:
    if column == VERDICT:
        return QColor(colours().tone(group_tone(cell.group)))
    passed_over = cell.group in (Group.IGNORED, Group.DUPLICATE)
    return QColor(colours().quiet) if passed_over or column == LINE else None


def _alignment(column: int) -> Qt.AlignmentFlag:
    right = column in _FIGURES
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _symbol(cell: _Cell, column: int) -> QIcon | None:
    if column != VERDICT:
        return None
    return icon(group_icon(cell.group), colours().tone(group_tone(cell.group)))


def _tip(cell: _Cell, column: int) -> str:
    if column == TEXT:
        return whole_text(cell.row, cell.judged.file)
    return _TEXTS[VERDICT](cell) if column == VERDICT else ""


_ANSWERS: Mapping[int, Callable[[_Cell, int], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda cell, column: _TEXTS[column](cell),
    # Which rows are ticked, only the model knows.
    Qt.ItemDataRole.CheckStateRole: lambda _cell, _column: None,
    LOOK_ROLE: lambda _cell, _column: None,
    Qt.ItemDataRole.TextAlignmentRole: lambda _, column: _alignment(column),
    Qt.ItemDataRole.ForegroundRole: _colour,
    Qt.ItemDataRole.DecorationRole: _symbol,
    Qt.ItemDataRole.ToolTipRole: lambda cell, column: plain(_tip(cell, column)),
    SORT_ROLE: _order,
}
