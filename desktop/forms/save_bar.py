"""The foot of the form: saving, and the second look that a severe warning asks for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.buttons import Look, button
from desktop.i18n import filled, translate
from desktop.labels import Role, label, say
from desktop.notice import Banner
from desktop.theme import SPACE, Tone


class SaveBar(QWidget):
    """Two ways to save; after a severe warning they ask to be pressed again."""

    #: Save and close.
    save = Signal()
    #: Save and write the next.
    save_next = Signal()

    def __init__(self, *, editing: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._banner = Banner("severe", "", Tone.SEVERE)
        self._told = label("", Role.SMALL, wrap=True)
        self._told_good = True
        self._told.hide()
        first = Look.PRIMARY if editing else Look.PLAIN
        self._close = button("", self.save.emit, look=first)
        self._next = button("", self.save_next.emit, look=Look.PRIMARY)
        self._next.setVisible(not editing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._banner)
        layout.addWidget(self._told)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._next)
        row.addWidget(self._close)
        row.addStretch(1)
        layout.addLayout(row)
        self.calm_down()

    @property
    def asks_again(self) -> bool:
        """Whether a severe warning waits for the second confirmation."""
        return not self._banner.isHidden()

    @property
    def told(self) -> str:
        """What is said above the buttons."""
        return self._told.text()

    def ask_again(self, sentences: Sequence[str]) -> None:
        """Say what would stand as severe, and ask to save once more."""
        text = translate("SaveBar", "Severe: %1. Press again to save all the same.")
        self._banner.text.setText(filled(text, "; ".join(sentences)))
        self._banner.show()
        self._told.hide()
        self._name(translate("SaveBar", "Save all the same"))

    def tell(self, text: str, *, good: bool) -> None:
        """Say something above the buttons."""
        self._told_good = good
        say(self._told, text, Tone.GOOD if good else Tone.SEVERE)
        self._told.setVisible(bool(text))

    def calm_down(self) -> None:
        """Offer to save as usual; what was wrong is being mended."""
        self._banner.hide()
        if not self._told_good:
            self._told.hide()
        self._name(translate("SaveBar", "Save and next"))

    def _name(self, words: str) -> None:
        self._next.setText(f"{words}  Ctrl+↵")
        self._next.setAccessibleName(words)
        close = translate("SaveBar", "Save and close")
        keys = "Ctrl+↵" if self._editing else "Ctrl+Shift+↵"
        said = words if self.asks_again and self._editing else close
        self._close.setText(f"{said}  {keys}")
        self._close.setAccessibleName(said)
