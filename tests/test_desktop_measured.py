"""The page says how good the estimate was found to be, and on whom."""

from pytestqt.qtbot import QtBot

from core.measured import measured
from desktop.number_style import NumberStyle
from desktop.parts.measured_card import MeasuredCard


def test_the_card_tells_figures_people_and_what_was_not_tested(qtbot: QtBot) -> None:
    card = MeasuredCard()
    qtbot.addWidget(card)

    card.show_figures(NumberStyle())

    people, simulated = measured()
    values = " ".join(card.facts.texts().values())
    assert f"{people.auc:.3f}" in values
    assert f"{simulated.error_calibrated:.1f}" in values
    shown = " ".join(said.text() for _, said in card._rows)
    assert f"{people.quintiles[0]:.0%}" in shown
