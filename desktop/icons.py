"""Line icons, drawn in the colour that the theme gives them when they are painted."""

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SIZES = (16, 20, 24, 48)


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, density: float = 1.0) -> QPixmap:
    """Return an icon of a size in device-independent pixels."""
    drawing = _drawing(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    picture = QPixmap(round(size * density), round(size * density))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(density)
    return picture


@lru_cache(maxsize=256)
def icon(name: str, colour: str) -> QIcon:
    """Return an icon for buttons, menus and tables."""
    return QIcon(_LineIcon(name, colour))


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text("utf-8")


class _LineIcon(QIconEngine):
    """Draws an icon when it is first asked for, in the size asked for.

    A window has more icons in menus that nobody opens than it shows.
    """

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        density = painter.device().devicePixelRatioF()
        side = min(rect.width(), rect.height())
        picture = self.scaledPixmap(QSize(side, side), mode, state, density)
        corner = rect.center() - QRect(0, 0, side, side).center()
        painter.drawPixmap(corner, picture)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        del state
        side = min(size.width(), size.height())
        picture = pixmap(self._name, self._colour, side, scale)
        if mode is not QIcon.Mode.Disabled:
            return picture
        faint = QPixmap(picture.size())
        faint.setDevicePixelRatio(scale)
        faint.fill(Qt.GlobalColor.transparent)
        painter = QPainter(faint)
        painter.setOpacity(0.4)
        painter.drawPixmap(0, 0, picture)
        painter.end()
        return faint

    def availableSizes(
        self,
        mode: QIcon.Mode = QIcon.Mode.Normal,
        state: QIcon.State = QIcon.State.Off,
    ) -> list[QSize]:
        del mode, state
        return [QSize(size, size) for size in _SIZES]

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._colour)
