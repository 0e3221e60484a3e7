"""The Overview's chart: the score above, the line below, and what moved them."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from core.history import History
from desktop.charts.contents import line_panel, score_panel
from desktop.charts.drawing import Look
from desktop.charts.linked import LinkedCharts


class HistoryPanel(LinkedCharts):
    """Score and line over the same days."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, compact=True)
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)

    def show_history(self, history: History) -> None:
        """Draw another history; the days in view stay where they can."""
        style = self._look.style
        self.show_panels((score_panel(history, style), line_panel(history, style)))
