"""The rail on the left: where one is, where one can go, and what needs a look."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.estimate import Level
from desktop.actions import Place
from desktop.buttons import icon_button
from desktop.i18n import filled, translate
from desktop.icons import icon
from desktop.labels import Role, label
from desktop.places import PLACES, PageEntry
from desktop.theme import SPACE, colours

#: The width of the rail in pixels.
WIDTH = SPACE * 21


class RailButton(QToolButton):
    """A page on the rail; a badge counts what it has to say."""

    def __init__(self, entry: PageEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self._count = 0
        self._severe = False
        self.setProperty("look", "rail")
        self.setCheckable(True)
        self.setText(f"  {entry.title}")
        self.setToolTip(f"{entry.title}  {entry.keys}")
        self.setAccessibleName(entry.title)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(20, 20))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._draw_icon)
        self._draw_icon()

    def show_count(self, count: int, *, severe: bool) -> None:
        """Show a number on the badge; none for zero."""
        if (count, severe) == (self._count, self._severe):
            return
        self._count = count
        self._severe = severe
        words = filled(translate("Rail", "%1, %2 open"), self._entry.title, count)
        self.setAccessibleName(words if count else self._entry.title)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        super().paintEvent(event)
        if not self._count:
            return
        shown = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(round(font.pixelSize() * 0.85))
        font.setBold(True)
        painter.setFont(font)
        text = str(self._count)
        height = 18.0
        width = max(height, painter.fontMetrics().horizontalAdvance(text) + 10.0)
        pill = QRectF(
            self.width() - width - SPACE * 1.5,
            (self.height() - height) / 2,
            width,
            height,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown.severe if self._severe else shown.quiet))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(QColor(shown.surface))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_icon(self) -> None:
        shown = colours()
        colour = shown.accent if self.isChecked() else shown.quiet
        self.setIcon(icon(self._entry.symbol, colour))


class Rail(QFrame):
    """The names of all pages, and below them what is always at hand."""

    #: A page was chosen.
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "rail")
        self.setFixedWidth(WIDTH)
        self._group = QButtonGroup(self)
        self._buttons: dict[Place, RailButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE * 2, SPACE, SPACE)
        layout.setSpacing(SPACE // 2)
        layout.addLayout(_brand())
        for entry in PLACES:
            self._add(entry, layout)
        layout.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(SPACE // 2)
        layout.addLayout(self._foot)

    def show_place(self, place: Place) -> None:
        """Mark the page that is open."""
        self._buttons[place].setChecked(True)

    def show_warnings(self, count: int, worst: Level | None) -> None:
        """Say on the rail how many warnings are open."""
        if Place.WARNINGS in self._buttons:
            severe = worst is Level.SEVERE
            self._buttons[Place.WARNINGS].show_count(count, severe=severe)

    def add_at_foot(
        self, symbol: str, name: str, act: Callable[[], object]
    ) -> QToolButton:
        """Add a small button below the pages."""
        made = icon_button(symbol, name, act)
        self._foot.addWidget(made)
        return made

    def _add(self, entry: PageEntry, layout: QVBoxLayout) -> None:
        made = RailButton(entry)
        made.clicked.connect(lambda *_: self.chosen.emit(entry.place))
        self._group.addButton(made)
        self._buttons[entry.place] = made
        layout.addWidget(made)


def _brand() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(SPACE * 3 // 2, 0, 0, SPACE * 3 // 2)
    row.setSpacing(SPACE // 2)
    row.addWidget(label("有余", Role.TITLE))
    latin = label("Youyu", Role.QUIET)
    row.addWidget(latin, 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch(1)
    return row
