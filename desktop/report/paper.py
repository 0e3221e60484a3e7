"""The sheet a report is laid out on: its measures, its type and its colours.

Everything is measured in dots of 1/600 inch, so that letters keep their distances
whatever the printer or the scaling of the screen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QTextLayout,
    QTextOption,
)

from desktop.charts.drawing import Look
from desktop.charts.ticks import ChartStyle
from desktop.i18n import translate
from desktop.report.options import PaperSize, ReportError, ReportOptions
from desktop.theme import LIGHT, Colours

#: Dots in an inch of paper.
RESOLUTION = 600
_MM = RESOLUTION / 25.4
_POINT = RESOLUTION / 72

#: The margins of the text, in millimetres; head and foot stand within them.
_SIDE_MM, _TOP_MM, _BOTTOM_MM = 18.0, 26.0, 22.0

#: Faces with Chinese, those with the clearest figures first.
_CHINESE_FACES = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
)
_LATIN_FACES = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "Arial")


class Type(Enum):
    """The sizes of type in points, and whether they are bold."""

    TITLE = (20.0, True)
    FIGURE = (21.0, True)
    HEADING = (12.5, True)
    SUBHEADING = (9.5, True)
    TEXT = (9.0, False)
    STRONG = (9.0, True)
    CELL = (8.2, False)
    CELL_STRONG = (8.2, True)
    SMALL = (7.4, False)


@dataclass(frozen=True)
class Paper:
    """A sheet of paper.

    Attributes:
        width, height: Of the sheet, in dots.
        face: The family of type.
        chinese: Whether the family has Chinese.
    """

    width: float
    height: float
    face: str
    chinese: bool
    colours: Colours = LIGHT

    @property
    def body(self) -> QRectF:
        """The rectangle that text may stand in."""
        return QRectF(
            mm(_SIDE_MM),
            mm(_TOP_MM),
            self.width - 2 * mm(_SIDE_MM),
            self.height - mm(_TOP_MM + _BOTTOM_MM),
        )

    @cached_property
    def fonts(self) -> dict[Type, QFont]:
        """The fonts of every size of type."""
        return {kind: self._font(*kind.value) for kind in Type}

    @cached_property
    def metrics(self) -> dict[Type, QFontMetricsF]:
        """Their measures."""
        return {kind: QFontMetricsF(font) for kind, font in self.fonts.items()}

    def line(self, kind: Type) -> float:
        """Return the distance from one line to the next."""
        return kind.value[0] * _POINT * 1.45

    def width_of(self, text: str, kind: Type) -> float:
        """Return how wide a text is on one line."""
        return self.metrics[kind].horizontalAdvance(text)

    def wrapped(self, text: str, kind: Type, width: float) -> list[str]:
        """Return a text in lines that are no wider than this.

        Breaks at words, between Chinese signs, and within a word that is longer
        than a line.
        """
        found: list[str] = []
        for paragraph in _printable(text).split("\n"):
            if self.width_of(paragraph, kind) <= width:
                found.append(paragraph)
            else:
                found += self._broken(paragraph, kind, width)
        return found

    def elided(self, text: str, kind: Type, width: float) -> str:
        """Return a text on one line, ending in dots where it has no room."""
        right = Qt.TextElideMode.ElideRight
        return self.metrics[kind].elidedText(_printable(text), right, width)

    def look(self, style: ChartStyle) -> Look:
        """Return how charts look on this sheet."""
        return Look(self.colours, style, self.fonts[Type.SMALL], hair=_POINT * 0.55)

    def check_type(self, texts: Iterable[str]) -> None:
        """Refuse texts that would come out as empty squares.

        Raises:
            ReportError: If there is Chinese among them and no font for it.
        """
        if self.chinese:
            return
        if any("\u2e80" <= sign <= "\uffef" for text in texts for sign in text):
            raise ReportError(
                translate(
                    "Report",
                    "This system has no font with Chinese signs, and the report needs"
                    " one. Install one (on Debian and Ubuntu the package"
                    " fonts-noto-cjk) and write the report again.",
                )
            )

    def _font(self, points: float, bold: bool) -> QFont:
        font = QFont(self.face)
        font.setPixelSize(round(points * _POINT))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # Joined letters and local forms have no sign of their own to be copied as.
        for feature in ("liga", "locl"):
            font.setFeature(QFont.Tag(feature), 0)
        return font

    def _broken(self, text: str, kind: Type, width: float) -> list[str]:
        layout = QTextLayout(text, self.fonts[kind])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            lines.append(text[start : start + line.textLength()].rstrip())
        layout.endLayout()
        return lines


def paper_of(layout: QPageLayout) -> Paper:
    """Return the sheet of a printer's page."""
    size = layout.fullRectPixels(RESOLUTION)
    face, chinese = _face()
    return Paper(size.width(), size.height(), face, chinese)


def page_layout(options: ReportOptions) -> QPageLayout:
    """Return the same for Qt's printers: no margins, ours are within the page."""
    size = QPageSize.PageSizeId
    landscape = options.landscape
    return QPageLayout(
        QPageSize(size.A4 if options.paper is PaperSize.A4 else size.Letter),
        QPageLayout.Orientation.Landscape
        if landscape
        else QPageLayout.Orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
    )


def mm(millimetres: float) -> float:
    """Return a length in dots."""
    return millimetres * _MM


def _printable(text: str) -> str:
    """Return a text without the control signs that a statement may have brought."""
    if text.isprintable():
        return text
    return "".join(sign if sign == "\n" or sign.isprintable() else " " for sign in text)


def _face() -> tuple[str, bool]:
    """Return the family to write with, and whether it has Chinese."""
    known = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    for face in (*_CHINESE_FACES, *known):
        if face in known:
            return face, True
    latin = set(QFontDatabase.families(QFontDatabase.WritingSystem.Latin))
    return next((face for face in _LATIN_FACES if face in latin), "Sans Serif"), False
