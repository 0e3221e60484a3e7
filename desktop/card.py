"""Cards: the surfaces on which a page stands, and what separates their parts."""

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.labels import Role, label
from desktop.theme import SPACE


class Card(QFrame):
    """A surface with a quiet heading; ``body`` takes what stands on it."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.body = QVBoxLayout(self)
        margin = SPACE * 5 // 2
        self.body.setContentsMargins(margin, SPACE * 2, margin, SPACE * 2)
        self.body.setSpacing(SPACE)
        #: The row of the heading, for what stands to its right.
        self.head = QHBoxLayout()
        self.heading = label(heading, Role.SMALL)
        if heading:
            self.setAccessibleName(heading)
            self.head.addWidget(self.heading)
            self.head.addStretch(1)
            self.body.addLayout(self.head)


def rule() -> QFrame:
    """Return a thin line between two parts of a card."""
    line = QFrame()
    line.setProperty("rule", "true")
    line.setFixedHeight(1)
    return line


class _Room(QWidget):
    """Content of a page that shrinks as far as it can before it scrolls."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout else -1


def page_layout(page: QWidget, *, scrolls: bool = False) -> QVBoxLayout:
    """Return the outermost layout of a page, with the margins that all share.

    With ``scrolls`` the page's content moves where the window is too low for it.
    """
    page.setProperty("page", "true")
    room = page
    if scrolls:
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        room = _Room()
        room.setProperty("page", "true")
        area.setWidget(room)
        outer.addWidget(area)
    layout = QVBoxLayout(room)
    layout.setContentsMargins(SPACE * 3, SPACE * 2, SPACE * 3, SPACE * 2)
    layout.setSpacing(SPACE * 2)
    return layout
