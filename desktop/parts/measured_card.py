"""How good the estimate was found to be: on real people, and on simulated users."""

from PySide6.QtWidgets import QGridLayout

from core.measured import MeasuredOnPeople, MeasuredOnSimulated, measured
from desktop.bar import Bar
from desktop.card import Card, rule
from desktop.i18n import filled, translate
from desktop.labels import Role, label
from desktop.number_style import NumberStyle
from desktop.parts.facts import Fact, FactGrid
from desktop.theme import SPACE


class MeasuredCard(Card):
    """Figures of the shipped card, default rates by fifths, and what they are not."""

    def __init__(self) -> None:
        super().__init__(translate("Measured", "How good is this estimate?"))
        self.people, self.simulated = measured()
        self.facts = FactGrid(3)
        self._rows = [
            (Bar(_fifth(place)), label("", Role.SMALL))
            for place in range(len(self.people.quintiles))
        ]
        self.body.addWidget(self.facts)
        self.body.addWidget(rule())
        self.body.addWidget(
            label(
                translate(
                    "Measured",
                    "Of each fifth of these people, by score, so many defaulted in the"
                    " month after:",
                ),
                Role.QUIET,
                wrap=True,
            )
        )
        self.body.addLayout(self._fifths())
        self.body.addWidget(label(_caveat(), wrap=True))

    def show_figures(self, style: NumberStyle) -> None:
        """Write the figures in the manner of the language."""
        self.facts.show_facts(_facts(self.people, self.simulated, style))
        most = max(self.people.quintiles)
        for rate, (bar, said) in zip(self.people.quintiles, self._rows, strict=True):
            text = style.percent(rate)
            bar.show_share(rate / most, text)
            said.setText(text)

    def _fifths(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE * 2)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(1, 1)
        for row, (bar, said) in enumerate(self._rows):
            grid.addWidget(label(_fifth(row)), row, 0)
            grid.addWidget(bar, row, 1)
            grid.addWidget(said, row, 2)
        return grid


def _fifth(place: int) -> str:
    names = (
        translate("Measured", "Lowest scores"),
        translate("Measured", "Second fifth"),
        translate("Measured", "Third fifth"),
        translate("Measured", "Fourth fifth"),
        translate("Measured", "Highest scores"),
    )
    return names[place]


def _facts(
    people: MeasuredOnPeople, simulated: MeasuredOnSimulated, style: NumberStyle
) -> tuple[Fact, ...]:
    return (
        Fact(
            translate("Measured", "Ranking of real people"),
            filled(translate("Measured", "AUC %1"), style.number(people.auc, 3)),
            filled(
                translate(
                    "Measured",
                    "%1 card holders in Taiwan, 2005; 0.5 would be chance, 1 perfect;"
                    " nothing was fitted to them",
                ),
                style.number(people.people),
            ),
        ),
        Fact(
            translate("Measured", "Separation, and the limits they had"),
            filled(
                translate("Measured", "KS %1 · rank correlation %2"),
                style.number(people.ks, 3),
                style.number(people.spearman_limit, 3),
            ),
            filled(translate("Measured", "with the card %1, version %2"), *people.card),
        ),
        Fact(
            translate("Measured", "After three official scores"),
            filled(
                translate("Measured", "%1 points off instead of %2"),
                style.number(simulated.error_calibrated, 1),
                style.number(simulated.error_uncalibrated, 1),
            ),
            filled(
                translate(
                    "Measured",
                    "the fourth lay within the range for %1 of %2 users, who were"
                    " simulated",
                ),
                style.percent(simulated.covered),
                style.number(simulated.users),
            ),
        ),
    )


def _caveat() -> str:
    return translate(
        "Measured",
        "Nothing here was tested on Ant's own decisions: these are other people, in"
        " another place, with another lender.",
    )
