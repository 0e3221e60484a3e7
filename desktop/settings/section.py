"""What every subject of the settings has in common: rows of choices, said in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.labels import Role, label
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.theme import SPACE


class Section(QWidget):
    """The choices of one subject.

    A choice acts at once and is kept at once: there is nothing to confirm and
    nothing to lose by closing the window.
    """

    #: The windows are to be built anew: what was chosen concerns them all.
    dress_changed = Signal()

    def __init__(
        self, session: Session, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.preferences = preferences
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE * 3)

    def add_choice(self, caption: str, control: QWidget, words: str = "") -> QLabel:
        """Add a control below its caption, and below it what the choice means."""
        name = label(caption, Role.STRONG)
        name.setBuddy(control)
        row = QVBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(name)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
        return self._add_words(row, words, control)

    def add_tick(self, box: QWidget, words: str = "") -> QLabel:
        """Add a box to tick, which names itself, and what ticking it means."""
        row = QVBoxLayout()
        row.setSpacing(SPACE // 4)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        return self._add_words(row, words, box)

    def add_buttons(self, *buttons: QWidget) -> None:
        """Add a row of buttons, and after them nothing."""
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for one in buttons:
            row.addWidget(one)
        row.addStretch(1)
        self.body.addLayout(row)

    def _add_words(self, row: QVBoxLayout, words: str, control: QWidget) -> QLabel:
        said = label(words, Role.SMALL, wrap=True)
        said.setVisible(bool(words))
        control.setAccessibleDescription(words)
        row.addWidget(said)
        self.body.addLayout(row)
        return said
