"""Buttons, and the one way to make one that is named and has an icon."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton

from desktop.icons import icon
from desktop.theme import Tone, colours


class Look(StrEnum):
    """How a button is dressed."""

    PLAIN = ""
    PRIMARY = "primary"
    LINK = "link"
    CHIP = "chip"
    DANGER = "danger"


class _Button(QPushButton):
    """A button that Enter presses wherever it stands, not only in a dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        # A choice is made by going to it; Enter goes on from there.
        if enters and not event.modifiers() and not self.isCheckable():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the usual size, with room for the bold text of what is chosen."""
        size = super().sizeHint()
        if self.isCheckable():
            bold = QFont(self.font())
            bold.setWeight(QFont.Weight.DemiBold)
            wider = QFontMetrics(bold).horizontalAdvance(self.text())
            usual = self.fontMetrics().horizontalAdvance(self.text())
            size.setWidth(size.width() + max(wider - usual, 0))
        return size


def button(
    text: str,
    act: Callable[[], object] | None = None,
    *,
    symbol: str = "",
    look: Look = Look.PLAIN,
    name: str = "",
) -> QPushButton:
    """Return a button; ``name`` is what it is called where the text is too short."""
    made = _Button(text)
    made.setProperty("look", look.value)
    made.setAccessibleName(name or text)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if symbol:
        shown = colours()
        primary = shown.on_accent if look is Look.PRIMARY else shown.quiet
        made.setIcon(icon(symbol, shown.accent if look is Look.LINK else primary))
        made.setIconSize(QSize(18, 18))
    if act is not None:
        made.clicked.connect(lambda *_: act())
    return made


def icon_button(symbol: str, name: str, act: Callable[[], object]) -> QToolButton:
    """Return a button that is only an icon; its name shows under the pointer."""
    made = QToolButton()
    made.setIcon(icon(symbol, colours().tone(Tone.QUIET)))
    made.setIconSize(QSize(18, 18))
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda *_: act())
    return made
