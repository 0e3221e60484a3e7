"""A page of the report as it will be printed, on the screen."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.assistance import be
from desktop.i18n import filled, translate
from desktop.report.pages import Pages, paint_page
from desktop.theme import SPACE, colours


class PagePreview(QWidget):
    """One page on a sheet; wheel and arrow keys turn it."""

    #: Another page is shown.
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self.number = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("ReportWindow", "Preview"))
        be(self, QAccessible.Role.Document)

    @property
    def count(self) -> int:
        """How many pages there are; 0 while there is no report."""
        return 0 if self._pages is None else self._pages.count

    def show_pages(self, pages: Pages | None) -> None:
        """Show another report, on the page that was open if it has one."""
        self._pages = pages
        self.turn_to(self.number)

    def turn_to(self, number: int) -> None:
        """Show a page, counted from 0; the nearest that there is."""
        self.number = min(max(number, 0), max(self.count - 1, 0))
        self.setAccessibleDescription(self.place_text())
        self.update()
        self.turned.emit()

    def place_text(self) -> str:
        """Return which page is open, of how many."""
        if not self.count:
            return ""
        pattern = translate("ReportWindow", "Page %1 of %2")
        return filled(pattern, self.number + 1, self.count)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(SPACE * 60, SPACE * 80)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(SPACE * 30, SPACE * 40)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        if event.angleDelta().y():
            self.turn_to(self.number + (1 if event.angleDelta().y() < 0 else -1))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Home: -self.count,
            Qt.Key.Key_End: self.count,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turn_to(self.number + step)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pages = self._pages
        if pages is None or not pages.count:
            return
        paper = pages.paper
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        scale = min(room.width() / paper.width, room.height() / paper.height)
        sheet = QRectF(0, 0, paper.width * scale, paper.height * scale)
        sheet.moveCenter(room.center())
        painter.setPen(QPen(QColor(colours().border), 1))
        # A sheet is white in a dark window too: it shows what comes out.
        painter.setBrush(QColor(paper.colours.surface))
        painter.drawRect(sheet)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours().accent), 2))
            painter.drawRect(sheet)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setClipRect(sheet)
        painter.translate(sheet.topLeft())
        painter.scale(scale, scale)
        paint_page(painter, pages, self.number)
