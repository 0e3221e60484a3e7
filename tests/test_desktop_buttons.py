"""Buttons are as large as what they say."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.buttons import Look, button


@pytest.mark.parametrize("text", ["All  13,162", "Maybe the same  1,300,162"])
def test_a_choice_has_room_for_its_bold_text_before_it_is_chosen(
    qtbot: QtBot, dressed: QApplication, text: str
) -> None:
    del dressed
    chip = button(text, look=Look.CHIP)
    qtbot.addWidget(chip)
    chip.setCheckable(True)
    chip.show()
    around = chip.sizeHint().width() - _width(chip.font(), text)
    chip.setCheckable(False)
    usual = chip.sizeHint().width() - _width(chip.font(), text)
    bold = QFont(chip.font())
    bold.setWeight(QFont.Weight.DemiBold)

    assert around - usual >= _width(bold, text) - _width(chip.font(), text) > 0


def _width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)
