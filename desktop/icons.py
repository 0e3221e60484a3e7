"""Line icons, drawn in the colour that the theme gives them."""

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

#: Sizes and densities in which an icon is kept ready, in pixels.
_SIZES = (16, 20, 24, 48)
_DENSITIES = (1.0, 2.0)


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, density: float = 1.0) -> QPixmap:
    """Return an icon of a size in device-independent pixels."""
    drawing = (files("resources") / "icons" / f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(
        QByteArray(drawing.replace("currentColor", colour).encode())
    )
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
    found = QIcon()
    for size in _SIZES:
        for density in _DENSITIES:
            drawn = pixmap(name, colour, size, density)
            found.addPixmap(drawn)
            # Without one of its own Qt would tint the icon of a selected row.
            found.addPixmap(drawn, QIcon.Mode.Selected)
    return found
