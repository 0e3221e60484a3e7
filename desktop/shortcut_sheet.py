"""The sheet of all shortcuts, F1."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import translate
from desktop.labels import Role, label
from desktop.theme import SPACE

#: A heading and its rows: what it does, and the keys.
Section = tuple[str, Sequence[tuple[str, str]]]


class ShortcutSheet(QDialog):
    """Columns of keys and what they do; any key closes it."""

    def __init__(self, columns: Sequence[Sequence[Section]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ShortcutSheet", "All shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE * 4, SPACE * 3, SPACE * 4, SPACE * 4)
        row.setSpacing(SPACE * 6)
        for sections in columns:
            column = QVBoxLayout()
            column.setSpacing(SPACE)
            for heading, rows in sections:
                column.addWidget(label(heading, Role.STRONG))
                column.addLayout(_rows(rows))
                column.addSpacing(SPACE)
            column.addStretch(1)
            row.addLayout(column)


def _rows(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE * 3)
    grid.setVerticalSpacing(SPACE // 2)
    grid.setColumnStretch(0, 1)
    for place, (words, keys) in enumerate(rows):
        grid.addWidget(label(words), place, 0)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        grid.addWidget(
            label(shown or keys, Role.QUIET), place, 1, Qt.AlignmentFlag.AlignRight
        )
    return grid
