"""Sentences about the person's profile, and about how sure an estimate is."""

from core.estimate import TargetProgress
from desktop.i18n import filled, marked, translate
from desktop.number_style import NumberStyle

#: What is to be said of any estimate, whoever's books it is made from.
_LIMITS = (
    marked(
        "Profile",
        "It is an estimate, not Alipay's score, and no lender decides by it.",
    ),
    marked(
        "Profile",
        "It knows only what was entered or imported here. What the lender sees besides"
        " (contacts, other apps, your history before this ledger) is missing.",
    ),
    marked(
        "Profile",
        "The lender publishes neither weights nor rules. Those of the scorecard are"
        " commonly reported ones; nothing here was tested on the lender's decisions.",
    ),
    marked(
        "Profile",
        "Until an official score is told, the score is put where most people are"
        " said to stand. Only a score of your own says where you do.",
    ),
    marked(
        "Profile",
        "A limit moves in rare steps, at the lender's reviews. What is said of it is a"
        " range under assumptions, never a promise.",
    ),
)


def limits_texts() -> list[str]:
    """Return what an estimate cannot know, sentence by sentence."""
    return [translate("Profile", text) for text in _LIMITS]


def range_text(low: str, high: str) -> str:
    """Return within which bounds a figure lies four times out of five."""
    return filled(translate("Profile", "%1 to %2 in 4 of 5 cases"), low, high)


def calibration_text(seen: int, last: str) -> str:
    """Return by how many official scores the estimate was corrected.

    ``last`` is the day of the last one, as it is written.
    """
    if not seen:
        return translate(
            "Profile", "not calibrated: enter an official score to narrow the range"
        )
    pattern = translate(
        "Profile", "calibrated by %n official scores, the last on %1", "", seen
    )
    return filled(pattern, last)


def progress_text(target: TargetProgress, held: int | None, style: NumberStyle) -> str:
    """Return how far the limit is from the one that is wanted."""
    if held is None or target.progress is None:
        return translate("Profile", "The limit is not known yet.")
    return filled(
        translate("Profile", "%1 of %2 · %3"),
        style.round_money(held),
        style.round_money(target.amount),
        style.percent(target.progress),
    )


def mean_error_text(count: int, error: float, style: NumberStyle) -> str:
    """Return how far off earlier estimates were, on average."""
    pattern = translate("Profile", "%n estimates, %1 points off on average", "", count)
    return filled(pattern, style.number(error, 1))
