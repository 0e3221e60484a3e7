"""How sure the estimate is: the card in use, the bands, and what it cannot know."""

import datetime as dt
from dataclasses import dataclass

from core.estimate import Estimate
from desktop.card import Card, rule
from desktop.i18n import filled, translate
from desktop.labels import label
from desktop.number_style import NumberStyle
from desktop.parts.facts import Fact, FactGrid
from desktop.texts import band_name
from desktop.texts_profile import (
    calibration_text,
    limits_texts,
    range_text,
)
from desktop.texts_sources import source_text


@dataclass(frozen=True, slots=True)
class Sureness:
    """What the estimate rests on besides the entries.

    Attributes:
        source: Where the scorecard's numbers come from.
        scores_seen: How many official scores were told.
        last_seen: The day of the last one.
    """

    source: str
    scores_seen: int
    last_seen: dt.date | None


class SurenessCard(Card):
    """The page "how sure is this estimate?" as a card."""

    def __init__(self) -> None:
        super().__init__(translate("Profile", "How sure is this estimate?"))
        self.facts = FactGrid(3)
        self.body.addWidget(self.facts)
        self.body.addWidget(rule())
        for text in limits_texts():
            self.body.addWidget(label(text, wrap=True))

    def show_estimate(
        self, estimate: Estimate, sureness: Sureness, style: NumberStyle
    ) -> None:
        """Show the bands of an estimate and what they rest on."""
        version = filled(
            translate("Profile", "%1, version %2"),
            estimate.scorecard,
            estimate.scorecard_version,
        )
        self.facts.show_facts(
            (
                _score_fact(estimate, sureness, style),
                _limit_fact(estimate, style),
                Fact(
                    translate("Profile", "Scorecard"),
                    version,
                    source_text(sureness.source),
                ),
            )
        )


def _score_fact(estimate: Estimate, sureness: Sureness, style: NumberStyle) -> Fact:
    score = estimate.score
    bounds = range_text(style.number(score.low), style.number(score.high))
    last = style.day(sureness.last_seen)
    calibration = calibration_text(sureness.scores_seen, last)
    value = f"{style.number(score.value)} · {band_name(score.band)}"
    return Fact(translate("Profile", "Score"), value, f"{bounds}\n{calibration}")


def _limit_fact(estimate: Estimate, style: NumberStyle) -> Fact:
    line, name = estimate.line, translate("Profile", "Limit")
    if line.held is None:
        return Fact(name, "–", translate("Profile", "known once a line is told"))
    low, high = _whole(line.low, style), _whole(line.high, style)
    seen = translate("Profile", "never seen with the lender")
    if line.observed_on is not None:
        pattern = translate("Profile", "last seen with the lender on %1")
        seen = filled(pattern, style.day(line.observed_on))
    return Fact(name, style.round_money(line.held), f"{range_text(low, high)}\n{seen}")


def _whole(fen: int | None, style: NumberStyle) -> str:
    # A bound of an estimate is not known to the fen.
    return style.round_money(None if fen is None else round(fen / 100) * 100)
