"""The card of the course: score above, limit below, over the same days."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.card import Card
from desktop.i18n import translate
from desktop.number_style import NumberStyle
from desktop.theme import SPACE, colours, text_font

if TYPE_CHECKING:
    from core.history import History

#: The least height at which two charts can still be read, in pixels.
_HEIGHT = SPACE * 31


class CourseCard(Card):
    """The charts; their module is imported after the first figures are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(translate("Course", "Score and limit over time"))
        self.setMinimumHeight(_HEIGHT)
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)
        self._style: NumberStyle | None = None
        self.panel: QWidget | None = None

    def show_history(self, history: "History", style: NumberStyle) -> None:
        """Draw the course of score and limit."""
        from desktop.charts.drawing import Look
        from desktop.charts.history_panel import HistoryPanel
        from desktop.charts.ticks import chart_style

        if not isinstance(self.panel, HistoryPanel) or self._style != style:
            if self.panel is not None:
                self.panel.hide()
                self.panel.deleteLater()
            self._style = style
            self.panel = HistoryPanel(Look(colours(), chart_style(style), text_font()))
            self.body.addWidget(self.panel, 1)
        self.panel.show_history(history)
