from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.parts.plain_table import PlainTable
from desktop.table_model import Column
from desktop.theme import Tone, colours

_COLUMNS: Sequence[Column[str]] = (
    Column(name="word", heading="Word", text=lambda word: word[:4]),
    Column(name="size", heading="Size", text=lambda w: str(len(w)), number=True),
    Column(
        name="tone",
        heading="Tone",
        text=str,
        tone=lambda word: Tone.SEVERE if word == "late" else Tone.PLAIN,
        symbol=lambda word: "severe" if word == "late" else "",
    ),
)


@pytest.fixture
def table(qtbot: QtBot, dressed: QApplication) -> PlainTable[str]:
    made = PlainTable("Words", _COLUMNS)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show_records(("late", "paid", "word " * 90))
    with qtbot.waitExposed(made):
        made.show()
    dressed.processEvents()
    return made


def _room(table: PlainTable[str], row: int, column: int) -> QRect:
    return table.visualRect(table.model().index(row, column))


def _inks(image: QImage, room: QRect) -> list[QColor]:
    """Return the colours of a room that are not that of its corner."""
    ground = image.pixelColor(room.topLeft())
    seen = (
        image.pixelColor(x, y)
        for x in range(room.left(), room.right() + 1)
        for y in range(room.top(), room.bottom() + 1)
    )
    return [colour for colour in seen if colour != ground]


def test_the_row_turned_to_stands_out_and_a_tone_has_its_colour(
    table: PlainTable[str],
) -> None:
    table.turn_to(1)

    image = table.viewport().grab().toImage()

    grounds = [image.pixelColor(_room(table, row, 1).topLeft()) for row in range(2)]
    shown = colours()
    assert [one.name() for one in grounds] == [shown.surface, shown.accent_soft]
    severe = {colour.name() for colour in _inks(image, _room(table, 0, 2))}
    assert shown.severe in severe
    assert shown.severe not in {one.name() for one in _inks(image, _room(table, 1, 2))}


def test_figures_stand_at_the_right_and_words_at_the_left(
    table: PlainTable[str],
) -> None:
    image = table.viewport().grab().toImage()

    word, size = _room(table, 1, 2), _room(table, 1, 1)
    assert not _inks(image, QRect(size.topLeft(), size.size() / 2))
    assert _inks(image, size)
    word.setLeft(word.center().x())
    assert not _inks(image, word)


def test_no_text_leaves_its_column(table: PlainTable[str]) -> None:
    image = table.viewport().grab().toImage()

    for column in (0, 2):
        room = _room(table, 2, column)
        edge = QRect(room.right() - 8, room.top() + 1, 8, room.height() - 2)
        assert _inks(image, room)
        assert not _inks(image, edge)
