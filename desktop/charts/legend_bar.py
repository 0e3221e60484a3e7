"""The title and legend of a panel as a widget, with the values under the pointer."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.charts.drawing import Look
from desktop.charts.legend import Key, flow, keys, keys_at, paint_legend
from desktop.charts.panels import Panel

#: The share of the width that a title takes at most.
_TITLE = 0.45


class LegendBar(QWidget):
    """What the curves of a panel mean, and their values on the day pointed at.

    The room it takes is that of the longest values, so that nothing below moves
    while the pointer does.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._panel: Panel | None = None
        self._place: int | None = None
        self._title = ""
        self.setFont(look.font)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_panel(self, panel: Panel) -> None:
        """Explain another panel."""
        self._panel = panel
        self._place = None
        self._title = ""
        self.setAccessibleName(panel.title)
        self._describe()
        self._fit()
        self.update()

    def show_place(self, place: int | None, title: str = "") -> None:
        """Show the values of one day (an index of the panel's arrays), or none.

        A title stands in the place of the panel's own meanwhile.
        """
        if place == self._place and title == self._title:
            return
        self._place = place
        self._title = title
        self._describe()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height that the keys need at this width, with their values."""
        if self._panel is None:
            return
        shown = [keys(self._panel)]
        if len(self._panel.days):
            shown.append(keys_at(self._panel, len(self._panel.days) - 1, self._look))
        height = max(
            flow(self._panel.title, one, self.width(), self._look)[1] for one in shown
        )
        if self.height() != round(height):
            self.setFixedHeight(round(height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, D102
        if self._panel is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self._look.bold())
        right = Qt.TextElideMode.ElideRight
        title = metrics.elidedText(
            self._title or self._panel.title, right, self.width() * _TITLE
        )
        placed, _ = flow(title, self._keys(), self.width(), self._look)
        paint_legend(painter, title, placed, self._look)

    def _keys(self) -> list[Key]:
        if self._panel is None:
            return []
        if self._place is None:
            return keys(self._panel)
        return keys_at(self._panel, self._place, self._look)

    def _describe(self) -> None:
        self.setAccessibleDescription(", ".join(key.text for key in self._keys()))
