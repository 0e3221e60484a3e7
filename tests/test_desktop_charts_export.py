import csv
import io
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from desktop.charts.contents import history_panels
from desktop.charts.drawing import Look, mixed, symbol_path
from desktop.charts.export import ExportError, numbers_csv, write_numbers, write_picture
from desktop.charts.painting import Frame, axis_width, paint_panels
from desktop.charts.panels import Symbol
from desktop.charts.span import Reach, Span, reached
from desktop.charts.ticks import chart_style
from desktop.number_style import NumberStyle
from desktop.theme import DARK, LIGHT
from tests.histories import END, made_history

pytestmark = pytest.mark.usefixtures("dressed")


def _look(*, dark: bool = False) -> Look:
    font = QFont()
    font.setPixelSize(13)
    return Look(DARK if dark else LIGHT, chart_style(NumberStyle()), font)


def _whole(days: int) -> Span:
    return Span(END.toordinal() - days + 1.0, float(END.toordinal()))


def test_a_picture_has_something_on_it_in_both_themes(
    tmp_path: Path,
) -> None:
    for dark in (False, True):
        look = _look(dark=dark)
        path = tmp_path / f"{dark}.png"

        write_picture(
            history_panels(made_history(90), look.style), _whole(90), look, path
        )

        image = QImage(str(path))
        assert image.width() == 2400
        assert image.pixelColor(1, 1) == QColor(look.colours.surface)
        assert len({image.pixel(x, 300) for x in range(0, 2400, 3)}) > 5


def test_a_drawing_is_vectors_with_texts(tmp_path: Path) -> None:
    look = _look()
    path = tmp_path / "progress.svg"

    write_picture(history_panels(made_history(90), look.style), _whole(90), look, path)

    root = ET.fromstring(path.read_text("utf-8"))  # noqa: S314 - our own file
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "path" in names or "polyline" in names
    assert "image" not in names
    texts = {(element.text or "").strip() for element in root.iter()}
    assert "Utilisation" in texts


def test_numbers_have_a_row_for_every_day_in_view() -> None:
    history = made_history(200)
    span = reached(Reach.THREE_MONTHS, _whole(200))

    rows = list(csv.DictReader(io.StringIO(numbers_csv(history, span))))

    assert rows[-1]["date"] == END.isoformat()
    assert len(rows) == 92
    assert rows[-1]["line"] == "6200.00"
    assert rows[-1]["target"] == "20000.00"
    assert float(rows[-1]["points_spending"]) > 0


def test_unknown_numbers_stay_empty(tmp_path: Path) -> None:
    path = tmp_path / "numbers.csv"

    write_numbers(made_history(100), _whole(100), path)

    with path.open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    assert first["income_monthly"] == ""
    assert first["score"] != ""


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(
    tmp_path: Path,
) -> None:
    with pytest.raises(ExportError):
        write_numbers(made_history(10), _whole(10), tmp_path / "none" / "a.csv")

    assert list(tmp_path.iterdir()) == []


def test_nothing_is_painted_outside_the_rectangle() -> None:
    for days in (1, 92, 3650):
        look = _look()
        panels = history_panels(made_history(days), look.style)
        image = QImage(900, 1000, QImage.Format.Format_RGB32)
        image.fill(QColor("#ff00ff"))
        span = (float(panels[0].days[0]) - 7, float(panels[0].days[-1]))

        painter = QPainter(image)
        frame = Frame(*span, axis_width(panels, span, look))
        paint_panels(painter, panels, QRectF(100, 100, 700, 800), frame, look)
        painter.end()

        edge = QColor("#ff00ff").rgb()
        # A mark on the last day may stand out by half its size.
        room = range(100 - 2, 800 + 14)
        for y in range(0, 1000, 4):
            row = [x for x in range(0, 900, 2) if image.pixel(x, y) != edge]
            assert all(x in room for x in row), (days, y, row)
            assert not row or 98 <= y <= 902


def test_every_symbol_has_a_shape_around_its_middle() -> None:
    for symbol in Symbol:
        bounds = symbol_path(symbol).boundingRect()

        assert 0.6 < bounds.width() < 1.3
        assert abs(bounds.center().x()) < 0.1
        assert abs(bounds.center().y()) < 0.15


def test_bands_are_opaque_so_that_paper_needs_no_transparency() -> None:
    assert mixed(QColor("#000000"), QColor("#ffffff"), 0.25) == QColor("#bfbfbf")
