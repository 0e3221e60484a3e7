"""A grid of facts: a quiet name, and below it what is the case."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.labels import Figure, IconLabel, Role, figure, label, say
from desktop.theme import SPACE, Tone


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in words.

    Attributes:
        name: What it is about.
        value: What is the case.
        hint: What explains it, smaller; may be empty.
        tone: In which tone the value speaks.
        symbol: The name of an icon before the value; may be empty.
    """

    name: str
    value: str
    hint: str = ""
    tone: Tone = Tone.PLAIN
    symbol: str = ""


class FactGrid(QWidget):
    """Facts side by side, in rows of so many."""

    def __init__(self, columns: int = 3, size: Figure | None = None) -> None:
        super().__init__()
        self._columns = columns
        self._size = size
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE * 3)
        self._grid.setVerticalSpacing(SPACE * 3 // 2)
        self._cells: list[_Cell] = []

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts in the place of these."""
        while len(self._cells) < len(facts):
            row, column = divmod(len(self._cells), self._columns)
            cell = _Cell(self._size)
            self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(column, 1)
            self._cells.append(cell)
        for cell, fact in zip(self._cells, facts, strict=False):
            cell.show_fact(fact)
        for index, cell in enumerate(self._cells):
            cell.setVisible(index < len(facts))

    def texts(self) -> dict[str, str]:
        """Return what is shown, by name."""
        shown = (cell for cell in self._cells if not cell.isHidden())
        return {cell.name.text(): cell.value.text() for cell in shown}


class _Cell(QWidget):
    def __init__(self, size: Figure | None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 4)
        self.name = label("", Role.SMALL, wrap=True)
        self.value = figure("", size) if size else label("", Role.STRONG, wrap=True)
        self._hint = label("", Role.SMALL, wrap=True)
        self._symbol = IconLabel(16)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(self._symbol)
        row.addWidget(self.value, 1)
        column.addWidget(self.name)
        column.addLayout(row)
        column.addWidget(self._hint)

    def show_fact(self, fact: Fact) -> None:
        self.name.setText(fact.name)
        say(self.value, fact.value, fact.tone)
        self._symbol.show_icon(fact.symbol, fact.tone)
        self._symbol.setVisible(bool(fact.symbol))
        self._hint.setText(fact.hint)
        self._hint.setVisible(bool(fact.hint))
        self.setAccessibleName(f"{fact.name}: {fact.value} {fact.hint}".strip())
