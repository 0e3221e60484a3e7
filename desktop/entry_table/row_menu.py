"""The menu of the rows selected: every verb with its key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from desktop.entry_table.verbs import CHANGES, Verb, verb_text
from desktop.icons import icon
from desktop.theme import colours

#: The verbs in the order of the menu; ``None`` is a line between two groups.
_ORDER: tuple[Verb | None, ...] = (
    *(Verb.CELL, Verb.FORM, None),
    *(*CHANGES, Verb.TODAY, None),
    *(Verb.DUPLICATE, Verb.RECURS, Verb.COPY, None, Verb.DELETE, None),
    Verb.COLUMNS,
)
#: What is done with one entry at a time.
_OF_ONE = frozenset({Verb.CELL, Verb.FORM, Verb.RECURS})


def row_menu(
    parent: QWidget, do: Callable[[Verb], None], count: int, *, writable: bool
) -> QMenu:
    """Return the menu for so many rows; what cannot be done now is grey."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for verb in _ORDER:
        if verb is None:
            menu.addSeparator()
            continue
        text = verb_text(verb)
        # The key is only told here; the table itself listens to it.
        action = menu.addAction(f"{text.words}\t{text.keys[0]}", partial(do, verb))
        if text.symbol:
            action.setIcon(icon(text.symbol, colours().quiet))
        fits = count == 1 or (count > 1 and verb not in _OF_ONE)
        allowed = fits and (writable or verb is Verb.COPY)
        action.setEnabled(allowed or verb is Verb.COLUMNS)
    return menu
