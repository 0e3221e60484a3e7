"""One line that points at something: an icon, the word of its level, a sentence."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from core.estimate import Level
from desktop.buttons import Look, button
from desktop.labels import ElidedLabel, IconLabel, Role, label, say
from desktop.texts import level_icon, level_name
from desktop.theme import SPACE, Tone, level_tone


class Notice(QWidget):
    """A warning in one row, with what can be done about it to its right.

    With ``wrap`` the sentence takes as many lines as it needs; else it ends in
    dots and is read in full under the pointer.
    """

    def __init__(
        self, level: Level, sentence: str, *, wrap: bool = False, quiet: bool = False
    ) -> None:
        super().__init__()
        tone = Tone.QUIET if quiet else level_tone(level)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE // 2, 0, SPACE // 2)
        row.setSpacing(SPACE)
        symbol = IconLabel()
        symbol.show_icon(level_icon(level), tone)
        word = label(level_name(level), Role.STRONG)
        say(word, word.text(), tone)
        # Sentences below one another begin at the same place.
        word.setMinimumWidth(_widest_word(word))
        text = label(sentence, wrap=True) if wrap else ElidedLabel(sentence)
        top = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(symbol, 0, top)
        row.addWidget(word, 0, top)
        row.addWidget(text, 1)
        text.setAlignment(top | Qt.AlignmentFlag.AlignLeft)
        self._row = row
        self.setAccessibleName(f"{level_name(level)}: {sentence}")

    def offer(self, text: str, act: Callable[[], object]) -> QPushButton:
        """Add something that can be done, and return its button."""
        made = button(text, act, look=Look.LINK)
        made.setAccessibleName(f"{text} – {self.accessibleName()}")
        self._row.addWidget(made)
        return made


class Banner(QFrame):
    """A coloured strip that says one thing loudly, with what to do about it."""

    def __init__(self, symbol: str, sentence: str, tone: Tone) -> None:
        super().__init__()
        soft = {Tone.SEVERE: "severe", Tone.GOOD: "good", Tone.ACCENT: "accent"}
        self.setProperty("notice", soft.get(tone, "caution"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE * 3 // 2, SPACE, SPACE, SPACE)
        self._row.setSpacing(SPACE)
        picture = IconLabel()
        picture.show_icon(symbol, tone)
        self.text = label(sentence, wrap=True)
        self._row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.text, 1)

    def become_band(self) -> None:
        """Run from edge to edge below the bar of the window, as low as can be."""
        self.setProperty("band", "true")
        self._row.setContentsMargins(SPACE * 3, SPACE // 4, SPACE * 3, SPACE // 4)

    def offer(self, text: str, act: Callable[[], object]) -> QPushButton:
        """Add something that can be done, and return its button."""
        made = button(text, act, look=Look.LINK)
        self._row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        return made


def _widest_word(word: QLabel) -> int:
    word.ensurePolished()
    metrics = word.fontMetrics()
    return max(metrics.horizontalAdvance(level_name(level)) for level in Level)
