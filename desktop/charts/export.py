"""Charts as files: a picture, a drawing, or the numbers behind them."""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from core.export import replacing
from core.history import Floats, History
from desktop.charts.drawing import Look
from desktop.charts.painting import Frame, axis_width, paint_panels
from desktop.charts.panels import Panel
from desktop.charts.span import Span

#: The size of an exported drawing in its own units, and the type in it.
_WIDTH, _EACH, _MARGIN, _TYPE = 1200.0, 190.0, 24.0, 13
#: How many dots of a picture stand for one unit.
_DENSITY = 2


class ExportError(OSError):
    """A file could not be written; the text says why."""


def write_picture(panels: Sequence[Panel], span: Span, look: Look, path: Path) -> None:
    """Write panels as a PNG, or as an SVG if the file's name says so.

    Raises:
        ExportError: If the file cannot be written.
    """
    draw = _svg if path.suffix.lower() == ".svg" else _png
    _write(draw(panels, span, look), path)


def write_numbers(history: History, span: Span, path: Path) -> None:
    """Write the days in view as CSV: one row a day, unknown values empty.

    Amounts are yuan with two decimals, shares fractions, scores points.

    Raises:
        ExportError: If the file cannot be written.
    """
    _write(numbers_csv(history, span).encode(), path)


def numbers_csv(history: History, span: Span) -> str:
    """Return the days of a span as CSV."""
    columns = _columns(history)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["date", *columns])
    begin, end = np.searchsorted(history.days, [span.first, span.last + 1])
    seen = slice(int(begin), int(end))
    days = history.days[seen].astype("int64") - _UNIX
    dates = np.datetime_as_string(days.astype("datetime64[D]"))
    cells = [_cells(values[seen], digits) for values, digits in columns.values()]
    writer.writerows(zip(dates.tolist(), *cells, strict=True))
    return text.getvalue()


#: The ordinal of the day from which numpy counts.
_UNIX = 719163


def _columns(history: History) -> dict[str, tuple[Floats, int]]:
    """Return every series with the decimals it is written with."""
    target = np.nan if history.target is None else history.target
    factors = {
        f"points_{name}": (points, 2) for name, points in history.factor_points.items()
    }
    return {
        "score": (history.score, 2),
        "score_low": (history.score_low, 2),
        "score_high": (history.score_high, 2),
        "line": (history.line, 2),
        "line_low": (history.line_low, 2),
        "line_high": (history.line_high, 2),
        "target": (np.full(history.size, target), 2),
        "debt": (history.debt, 2),
        "utilisation": (history.utilisation, 4),
        "dues_30d": (history.dues_30d, 2),
        "income_monthly": (history.income_monthly, 2),
        **factors,
    }


def _cells(values: Floats, digits: int) -> Iterator[str]:
    for value in values.tolist():
        yield "" if np.isnan(value) else f"{value:.{digits}f}"


def _paint(
    painter: QPainter, panels: Sequence[Panel], span: Span, look: Look, size: QSize
) -> None:
    scale = size.width() / _WIDTH
    font = QFont(look.font)
    font.setPixelSize(round(_TYPE * scale))
    scaled = Look(look.colours, look.style, font, hair=scale)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), look.surface())
    margin = _MARGIN * scale
    room = QRectF(0, 0, size.width(), size.height()).adjusted(
        margin, margin, -margin, -margin
    )
    days = (span.first, span.last)
    frame = Frame(*days, axis_width(panels, days, scaled))
    paint_panels(painter, panels, room, frame, scaled)


def _size(panels: Sequence[Panel], density: int) -> QSize:
    height = len(panels) * _EACH + 2 * _MARGIN
    return QSize(round(_WIDTH * density), round(height * density))


def _png(panels: Sequence[Panel], span: Span, look: Look) -> bytes:
    size = _size(panels, _DENSITY)
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    _paint(painter, panels, span, look, size)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # PySide6's stubs want the format as bytes, where Qt itself takes a text.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _svg(panels: Sequence[Panel], span: Span, look: Look) -> bytes:
    size = _size(panels, 1)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(size)
    drawing.setViewBox(QRectF(0, 0, size.width(), size.height()))
    drawing.setTitle(", ".join(panel.title for panel in panels))
    painter = QPainter(drawing)
    _paint(painter, panels, span, look, size)
    painter.end()
    return bytes(buffer.data().data())


def _write(content: bytes, path: Path) -> None:
    try:
        with replacing(path) as file:
            file.write(content)
    except OSError as error:
        raise ExportError(error.strerror or str(error)) from None
