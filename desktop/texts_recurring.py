"""What comes back, in words."""

from core.records import Entry
from core.recurring import Proposal, Recurring, Rhythm
from desktop.i18n import filled, marked, translate
from desktop.number_style import NumberStyle
from desktop.texts_entries import entry_sentence

_RHYTHMS = {
    Rhythm.WEEKLY: marked("Rhythm", "weekly"),
    Rhythm.MONTHLY: marked("Rhythm", "monthly"),
}


def rhythm_name(rhythm: Rhythm) -> str:
    """Return how often something comes."""
    return translate("Rhythm", _RHYTHMS[rhythm])


def marked_sentence(rhythm: Rhythm | None) -> str:
    """Return what marking an entry has said of it, and what doing so again says."""
    if rhythm is None:
        return translate("Rhythm", "It is not proposed. R once more: each month.")
    if rhythm is Rhythm.WEEKLY:
        return translate(
            "Rhythm",
            "It will be proposed each week, on its day. R once more: not at all.",
        )
    return translate(
        "Rhythm", "It will be proposed each month, on its day. R once more: each week."
    )


def recurring_title(entry: Entry, style: NumberStyle) -> str:
    """Return what comes back: the entry in a few words, and with whom."""
    said = entry_sentence(entry.kind, entry.amount, entry.line, style)
    whom = entry.counterparty or entry.category
    return f"{said} · {whom}" if whom else said


def proposal_sentence(proposal: Proposal, style: NumberStyle) -> str:
    """Return what is proposed, for which day, and why it is thought to be due."""
    words = translate("Recurring", "%1 · expected on %2 · %3, last on %4")
    one: Recurring = proposal.recurring
    return filled(
        words,
        recurring_title(proposal.entry, style),
        style.short_day(proposal.entry.day),
        rhythm_name(one.rhythm),
        style.short_day(one.days[0]),
    )
