"""One lever: what it is about, what it is set to, and a slider to set it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from desktop.i18n import filled, translate
from desktop.labels import Role, label
from desktop.theme import SPACE


class Lever(QWidget):
    """A slider over whole steps, with its value in words to the right of its name."""

    #: It was set otherwise.
    moved = Signal()

    def __init__(self, name: str, steps: range, words: Callable[[int], str]) -> None:
        """Make it; ``words`` says what a value means."""
        super().__init__()
        self._steps = steps
        self._words = words
        self.name = label(name, Role.QUIET)
        self.said = label("", Role.STRONG)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(name)
        self.slider.setPageStep(1)
        self.name.setBuddy(self.slider)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.name)
        row.addStretch(1)
        row.addWidget(self.said)
        column.addLayout(row)
        column.addWidget(self.slider)
        self.offer(steps)
        self.slider.valueChanged.connect(self._tell)

    @property
    def value(self) -> int:
        """What it is set to."""
        return self._steps[self.slider.value()]

    def offer(self, steps: range) -> None:
        """Let it run over other steps; the value stays as near as they allow."""
        value = self.value if self.slider.maximum() else steps[0]
        self._steps = steps
        blocked = self.slider.blockSignals(True)
        self.slider.setMaximum(len(steps) - 1)
        self.slider.blockSignals(blocked)
        self.set_to(value)

    def set_to(self, value: int) -> None:
        """Set it to the step nearest to a value, without telling."""
        nearest = min(
            range(len(self._steps)), key=lambda place: abs(self._steps[place] - value)
        )
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(nearest)
        self.slider.blockSignals(blocked)
        self.say()

    def say(self) -> None:
        """Write the value anew."""
        words = self._words(self.value)
        self.said.setText(words)
        pattern = translate("Levers", "set to %1")
        self.slider.setAccessibleDescription(filled(pattern, words))

    def _tell(self) -> None:
        self.say()
        self.moved.emit()
