"""What is said below the cell that is being edited."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.labels import IconLabel, label, say
from desktop.theme import SPACE, Tone

#: As wide as a line of text is read with ease, in pixels.
_WIDEST = SPACE * 56
_SYMBOLS = {Tone.SEVERE: "severe", Tone.CAUTION: "caution", Tone.QUIET: "info"}


class CellHint(QFrame):
    """A small card that floats over the rows, below its cell or above it."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.setProperty("card", "true")
        self._symbol = IconLabel(16)
        self.words = label("", wrap=True)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(SPACE * 3 // 2, SPACE, SPACE * 3 // 2, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self._symbol)
        row.addWidget(self.words, 1)
        self.hide()

    def tell(self, text: str, tone: Tone, cell: QRect) -> None:
        """Say something about a cell, given by its place; nothing hides the card."""
        self.setVisible(bool(text))
        if not text:
            return
        self._symbol.show_icon(_SYMBOLS.get(tone, "info"), tone)
        say(self.words, text, tone)
        self._place(cell)
        self.raise_()

    def _place(self, cell: QRect) -> None:
        room = self._viewport.rect()
        margins = SPACE * 8
        needed = self.words.fontMetrics().horizontalAdvance(self.words.text())
        width = min(needed + margins, _WIDEST, room.width())
        height = self._row.totalHeightForWidth(width)
        left = max(min(cell.left(), room.right() - width), 0)
        below = cell.bottom() + SPACE // 2
        fits = below + height <= room.bottom()
        top = below if fits else cell.top() - height - SPACE // 2
        self.setGeometry(left, top, width, height)
