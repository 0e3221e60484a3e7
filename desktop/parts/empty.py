"""What stands where there is nothing yet: what would be here, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.labels import IconLabel, Role, label
from desktop.theme import SPACE, Tone

#: Wide enough for two calm lines of text, in pixels.
_WIDTH = 460


class EmptyState(QWidget):
    """An icon, a sentence in bold, one that explains, and buttons."""

    def __init__(
        self, symbol: str, title: str, words: str, tone: Tone = Tone.ACCENT
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        picture = IconLabel(40)
        picture.show_icon(symbol, tone)
        centre = Qt.AlignmentFlag.AlignHCenter
        self.title = label(title, Role.TITLE)
        self.words = label(words, Role.QUIET, wrap=True)
        self.words.setAlignment(centre)
        # Centred, a label does not get the height that its wrapped text needs.
        self.words.setFixedSize(_WIDTH, self.words.heightForWidth(_WIDTH))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE)
        column.addStretch(2)
        column.addWidget(picture, 0, centre)
        column.addWidget(self.title, 0, centre)
        column.addWidget(self.words, 0, centre)
        column.addSpacing(SPACE)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self._buttons)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        self.setAccessibleName(f"{title} {words}")

    def offer(self, made: QPushButton) -> None:
        """Add a button for what can be done."""
        self._buttons.addWidget(made)
