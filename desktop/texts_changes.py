"""What a change did, in the one line that the window shows below its pages."""

from core.changes import Step
from desktop.differences import Difference, difference
from desktop.i18n import filled, marked, translate
from desktop.number_style import NumberStyle
from desktop.session import Changed, Way
from desktop.texts_entries import step_sentence
from desktop.texts_warnings import warning_title

_WAYS = {
    Way.DONE: "%1",
    Way.UNDONE: marked("Change", "Undone: %1"),
    Way.REDONE: marked("Change", "Done again: %1"),
}


def change_sentence(changed: Changed, style: NumberStyle) -> str:
    """Return what was done and what it moved, each part set off by a dot."""
    moved = difference(changed.before, changed.after)
    parts = [_deed(changed, style)]
    parts.append(_score(changed, style))
    parts.append(_line(moved, style))
    if moved.headroom:
        headroom = translate("Change", "headroom %1")
        parts.append(filled(headroom, style.signed_money(moved.headroom)))
    parts += [
        filled(translate("Change", "new: %1"), warning_title(one.id))
        for one in moved.risen[:1]
    ]
    return " · ".join(parts)


def undo_words(step: Step | None, style: NumberStyle) -> str:
    """Return the name of the undo in the menu."""
    if step is None:
        return translate("Change", "Undo")
    return filled(translate("Change", "Undo: %1"), step_sentence(step, style))


def redo_words(step: Step | None, style: NumberStyle) -> str:
    """Return the name of the redo in the menu."""
    if step is None:
        return translate("Change", "Redo")
    return filled(translate("Change", "Redo: %1"), step_sentence(step, style))


def _deed(changed: Changed, style: NumberStyle) -> str:
    said = step_sentence(changed.change.step, style)
    said = said[:1].upper() + said[1:]
    way = _WAYS[changed.way]
    return said if changed.way is Way.DONE else filled(translate("Change", way), said)


def _score(changed: Changed, style: NumberStyle) -> str:
    before, after = changed.before.score.value, changed.after.score.value
    points = round(after) - round(before)
    if points == 0:
        return filled(translate("Change", "score %1 unchanged"), style.number(after))
    return filled(
        translate("Change", "score %1 → %2 (%3)"),
        style.number(before),
        style.number(after),
        style.signed(points),
    )


def _line(moved: Difference, style: NumberStyle) -> str:
    if not moved.line:
        return translate("Change", "line unchanged")
    return filled(translate("Change", "line %1"), style.signed_money(moved.line))
