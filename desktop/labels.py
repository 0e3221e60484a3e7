"""Texts on the screen: plain, quiet, strong, and figures that are read first."""

from enum import Enum, StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.icons import pixmap
from desktop.plain import plain
from desktop.theme import Tone, colours, figure_font


class Role(StrEnum):
    """How much a text asks for attention."""

    PLAIN = "plain"
    STRONG = "strong"
    TITLE = "title"
    QUIET = "quiet"
    SMALL = "small"


class Figure(Enum):
    """How many times plain text a figure is high.  A page has one ``FIRST``."""

    FIRST = 3.1
    SECOND = 2.6
    THIRD = 1.5


def label(text: str = "", role: Role = Role.PLAIN, *, wrap: bool = False) -> QLabel:
    """Return a label that a style sheet dresses by its role."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role.value)
    made.setWordWrap(wrap)
    return made


def figure(text: str = "", size: Figure = Figure.SECOND) -> QLabel:
    """Return a label for a large figure."""
    made = label(text)
    made.setFont(figure_font(size.value))
    return made


def say(target: QLabel, text: str, tone: Tone | None = None) -> None:
    """Change a label's text and, if one is given, its tone."""
    target.setText(text)
    if tone is not None and target.property("tone") != tone.value:
        target.setProperty("tone", tone.value)
        target.style().unpolish(target)
        target.style().polish(target)


class IconLabel(QLabel):
    """An icon that stands beside a word."""

    def __init__(self, size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._shown = ""
        self.setFixedSize(size, size)

    def show_icon(self, name: str, tone: Tone) -> None:
        """Show another icon in the colour of a tone; an empty name shows none."""
        colour = colours().tone(tone)
        shown = name and f"{name} {colour}"
        if shown == self._shown:
            return
        self._shown = shown
        if not name:
            self.clear()
            return
        self.setPixmap(pixmap(name, colour, self._size, self.devicePixelRatioF()))


class ElidedLabel(QLabel):
    """One line of text that ends in dots where it has no room."""

    def __init__(self, text: str = "", role: Role = Role.PLAIN) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        whole = super().sizeHint()
        least = self.fontMetrics().averageCharWidth() * 6
        return QSize(min(least, whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, D102
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        self.setToolTip(plain(self.text()) if shown != self.text() else "")
        painter.drawText(room, int(self.alignment()), shown)
