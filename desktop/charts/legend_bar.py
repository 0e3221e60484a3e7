"""The title and legend of a panel as a widget, with the values under the pointer."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.charts.drawing import Look
from desktop.charts.legend import Key, flow, keys, keys_at, paint_legend
from desktop.charts.panels import Panel


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
        self.setFont(look.font)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_panel(self, panel: Panel) -> None:
        """Explain another panel."""
        self._panel = panel
        self._place = None
        self.setAccessibleName(panel.title)
        self._describe()
        self._fit()
        self.update()

    def show_place(self, place: int | None) -> None:
        """Show the values of one day (an index of the panel's arrays), or none."""
        if place == self._place:
            return
        self._place = place
        self._describe()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height that the keys need at this width, with their values."""
        if self._panel is None:
            return
        longest = keys(self._panel)
        if len(self._panel.days):
            longest = keys_at(self._panel, len(self._panel.days) - 1, self._look)
        _, height = flow(self._panel.title, longest, self.width(), self._look)
        if self.height() != round(height):
            self.setFixedHeight(round(height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, D102
        if self._panel is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        placed, _ = flow(self._panel.title, self._keys(), self.width(), self._look)
        paint_legend(painter, self._panel.title, placed, self._look)

    def _keys(self) -> list[Key]:
        if self._panel is None:
            return []
        if self._place is None:
            return keys(self._panel)
        return keys_at(self._panel, self._place, self._look)

    def _describe(self) -> None:
        self.setAccessibleDescription(", ".join(key.text for key in self._keys()))
