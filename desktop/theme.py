"""Colours, spacing and type: the look that every window and chart shares.

Nothing keeps the theme: :func:`colours` reads it from the application's palette,
so a widget asks when it is built or painted, and a change rebuilds the window.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from core.estimate import Level

#: The grid: every distance is a multiple of half of this, in pixels.
SPACE = 8
#: The text size where the system asks for a smaller one, in pixels.
TEXT_PX = 14


class Tone(StrEnum):
    """What a colour says; a word or an icon always says it too."""

    PLAIN = "plain"
    QUIET = "quiet"
    ACCENT = "accent"
    GOOD = "good"
    INFO = "info"
    CAUTION = "caution"
    WARNING = "warning"
    SEVERE = "severe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One theme.  Text keeps a contrast of 4.5 or more on ``surface``.

    Attributes:
        window: Behind the cards.
        surface: Of cards, fields, rail and bars.
        raised: Of a surface under the pointer, and of every second row.
        border: Between surfaces.
        field: The border of fields and buttons, told from ``surface`` by 3:1 or more.
        track: The empty part of a bar.
        text, quiet: Of what is read first, and of what explains it.
        accent: The one colour of what can be done and of what is chosen.
        accent_soft: Behind what is chosen.
        on_accent: Text on the accent.
        good, info, caution, warning, severe: Of the tones.
        severe_soft, caution_soft, good_soft: Behind notices of that tone.
        score, line, target, debt, dues, income, seen: Of the curves, told apart by
            lightness too, so that they survive grey paper and colour blindness.
        factors: Of the stacked contributions, in the order of the card.
    """

    dark: bool
    window: str
    surface: str
    raised: str
    border: str
    field: str
    track: str
    text: str
    quiet: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    good: str
    info: str
    caution: str
    warning: str
    severe: str
    severe_soft: str
    caution_soft: str
    good_soft: str
    score: str
    line: str
    target: str
    debt: str
    dues: str
    income: str
    seen: str
    factors: tuple[str, ...]

    def tone(self, tone: Tone) -> str:
        """Return the text colour of a tone."""
        plain = {Tone.PLAIN: self.text, Tone.QUIET: self.quiet}
        return plain.get(tone) or str(getattr(self, tone.value))


LIGHT = Colours(
    dark=False,
    window="#f4f6f8",
    surface="#ffffff",
    raised="#f1f4f8",
    border="#e2e6eb",
    field="#8b95a3",
    track="#e2e6eb",
    text="#17202c",
    quiet="#5a6675",
    accent="#1f66e0",
    accent_hover="#1855c0",
    accent_soft="#dfe9fc",
    on_accent="#ffffff",
    good="#1c7a4a",
    info="#4a5f7a",
    caution="#8f5f00",
    warning="#b04a12",
    severe="#c0212f",
    severe_soft="#fdeaec",
    caution_soft="#fdf3de",
    good_soft="#e3f4ea",
    score="#1f66e0",
    line="#0f8a5f",
    target="#7a8594",
    debt="#a3471a",
    dues="#c98a00",
    income="#0f8a5f",
    seen="#7b3fa8",
    factors=(
        "#0b5ea8",
        "#56a9dd",
        "#0a7f5c",
        "#8cc63f",
        "#e0a100",
        "#d9661f",
        "#a8327f",
        "#6f5cc2",
        "#8a8f98",
    ),
)

DARK = Colours(
    dark=True,
    window="#12161b",
    surface="#1a1f26",
    raised="#222932",
    border="#2b323c",
    field="#6c7786",
    track="#313944",
    text="#e8ecf1",
    quiet="#9da8b6",
    accent="#64a1ff",
    accent_hover="#85b6ff",
    accent_soft="#213454",
    on_accent="#0d1521",
    good="#5dc98d",
    info="#9db4d0",
    caution="#e2b04d",
    warning="#f28d4c",
    severe="#ff7078",
    severe_soft="#3a2023",
    caution_soft="#352a16",
    good_soft="#183126",
    score="#64a1ff",
    line="#52c79a",
    target="#8a95a4",
    debt="#f0965c",
    dues="#e8bf5a",
    income="#52c79a",
    seen="#cf9bf0",
    factors=(
        "#5ba3f0",
        "#9ed2f7",
        "#35b38a",
        "#b4de74",
        "#f2c84b",
        "#f28d4c",
        "#e07cbb",
        "#a99af0",
        "#a4abb5",
    ),
)

_LEVEL_TONES = {
    Level.INFO: Tone.INFO,
    Level.CAUTION: Tone.CAUTION,
    Level.WARNING: Tone.WARNING,
    Level.SEVERE: Tone.SEVERE,
}


def level_tone(level: Level) -> Tone:
    """Return the tone in which a warning of a level speaks."""
    return _LEVEL_TONES[level]


def colours() -> Colours:
    """Return the theme that the application shows at this moment."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def text_font() -> QFont:
    """Return the font of plain text: the system's, with figures of one width."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFamilies([*_families(font.family())])
    screen = QGuiApplication.primaryScreen()
    dots = screen.logicalDotsPerInch() if screen else 96.0
    asked = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * dots / 72
    font.setPixelSize(max(TEXT_PX, round(asked)))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def figure_font(scale: float) -> QFont:
    """Return the bold font of a large figure, ``scale`` times plain text."""
    font = QFont(QApplication.font())
    font.setPixelSize(round(font.pixelSize() * scale))
    font.setWeight(QFont.Weight.Bold)
    return font


def _families(family: str) -> tuple[str, ...]:
    # A bare Linux answers "Sans Serif" and gets a face without Chinese.
    known = set(QFontDatabase.families())
    chinese = ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC")
    windows = ("Microsoft YaHei UI", "Noto Sans SC")
    found = tuple(name for name in (*chinese, *windows) if name in known)
    bare = family not in known or family.startswith(("DejaVu", "Sans"))
    return (*found, family) if bare and found else (family, *found)
