"""How far long work is, in words and as a bar, with a way to stop it."""

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.buttons import button
from desktop.i18n import filled, translate
from desktop.labels import Role, label
from desktop.number_style import NumberStyle
from desktop.theme import SPACE

#: Before this a speed is a guess, milliseconds.
_SOONEST = 300


class ProgressRow(QWidget):
    """Words, a bar, and Cancel."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._clock = QElapsedTimer()
        self._doing = ""
        self.words = label("", Role.QUIET)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(SPACE * 24)
        self.bar.setAccessibleName(translate("Importing", "Progress"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE * 2)
        row.addWidget(self.bar)
        row.addWidget(self.words)
        row.addStretch(1)
        row.addWidget(button(translate("Importing", "Cancel"), self.cancelled.emit))

    def begin(self, doing: str, rows: int) -> None:
        """Begin to show some work on so many rows; 0 if nobody knows how many."""
        self._doing = doing
        self._clock.start()
        self.bar.setRange(0, rows)
        self.bar.setValue(0)
        self.words.setText(doing)

    def show_rows(self, rows: int, style: NumberStyle) -> None:
        """Show that so many rows are done, and how fast that went."""
        self.bar.setValue(rows)
        elapsed = self._clock.elapsed()
        if not rows or elapsed < _SOONEST:
            return
        speed = style.number(rows * 1000 // elapsed)
        pattern = translate("Importing", "%1 %2 rows, %3 a second")
        self.words.setText(filled(pattern, self._doing, style.number(rows), speed))
