"""What the preview compares: each figure as it is, and as it would be."""

from dataclasses import dataclass

from core.estimate import Estimate
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.texts import band_name
from desktop.theme import Tone

#: How many figures are named in one line.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One figure.

    Attributes:
        name: What it is.
        now: As it is.
        then: As it would be; empty if it stays.
        change: By how much, with its sign; empty if it stays.
        tone: Whether that is good.
    """

    name: str
    now: str
    then: str = ""
    change: str = ""
    tone: Tone = Tone.PLAIN


def preview_rows(
    now: Estimate, then: Estimate | None, style: NumberStyle
) -> tuple[PreviewRow, ...]:
    """Return the rows of the preview; without ``then`` all figures stay."""
    after = then or now
    use = (now.debt.utilisation, after.debt.utilisation)
    limit = (now.line.held, after.line.held)
    dues = (now.debt.due_30d, after.debt.due_30d)
    debt = (now.debt.outstanding, after.debt.outstanding)
    headroom = (now.headroom.amount, after.headroom.amount)
    return (
        _points(now, after, style),
        _amount(translate("Preview", "Limit"), limit, style, +1),
        _share(translate("Preview", "Use of the lines"), use, style),
        _amount(translate("Preview", "Due in 30 days"), dues, style, -1),
        _amount(translate("Preview", "Debt"), debt, style, -1),
        _amount(translate("Preview", "Headroom"), headroom, style, +1),
    )


def moves_sentence(now: Estimate, then: Estimate, style: NumberStyle) -> str:
    """Return the figures that would change, in one line."""
    moved = [
        filled(translate("Preview", "%1 %2 (%3)"), row.name, row.then, row.change)
        for row in preview_rows(now, then, style)
        if row.then
    ]
    if not moved:
        return translate("Preview", "Moves no figure")
    return " · ".join(moved[:_NAMED])


def _points(now: Estimate, after: Estimate, style: NumberStyle) -> PreviewRow:
    name = translate("Preview", "Score")
    before, value = now.score.value, after.score.value
    shown = f"{style.number(before)} {band_name(now.score.band)}"
    moved = round(value, 1) - round(before, 1)
    if round(moved, 1) == 0:
        return PreviewRow(name, shown)
    then = f"{style.number(value)} {band_name(after.score.band)}"
    tone = Tone.GOOD if moved > 0 else Tone.CAUTION
    return PreviewRow(name, shown, then, style.signed(moved, 1), tone)


def _amount(
    name: str, pair: tuple[int | None, int | None], style: NumberStyle, good: int
) -> PreviewRow:
    """``good`` is +1 where more is better, -1 where less is."""
    before, after = pair
    if before == after:
        return PreviewRow(name, style.round_money(before))
    change, tone = "", Tone.PLAIN
    if before is not None and after is not None:
        change = style.signed_money(after - before)
        tone = Tone.GOOD if (after - before) * good > 0 else Tone.CAUTION
    return PreviewRow(
        name, style.round_money(before), style.round_money(after), change, tone
    )


def _share(
    name: str, pair: tuple[float | None, float | None], style: NumberStyle
) -> PreviewRow:
    before, after = (style.percent(ratio, 1) for ratio in pair)
    if before == after:
        return PreviewRow(name, before)
    change, tone = "", Tone.PLAIN
    if pair[0] is not None and pair[1] is not None:
        change = f"{style.signed((pair[1] - pair[0]) * 100, 1)}%"
        tone = Tone.GOOD if pair[1] < pair[0] else Tone.CAUTION
    return PreviewRow(name, before, after, change, tone)
