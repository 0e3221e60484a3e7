"""What can be done with the rows that are selected, and the keys that do it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.i18n import marked, translate


class Verb(StrEnum):
    """Something that the table does, but for the last with its selected rows."""

    CELL = "cell"
    FORM = "form"
    CATEGORY = "category"
    COUNTERPARTY = "counterparty"
    LINE = "line"
    NOTE = "note"
    DAY = "day"
    TODAY = "today"
    DUPLICATE = "duplicate"
    DELETE = "delete"
    RECURS = "recurs"
    COPY = "copy"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class VerbText:
    """How a verb is called, drawn and reached; the first key is the one shown."""

    words: str
    symbol: str
    keys: tuple[str, ...]


_VERBS = {
    Verb.CELL: VerbText(
        marked("EntryVerb", "Edit the cell"), "edit", ("Return", "Enter", "F2")
    ),
    Verb.FORM: VerbText(marked("EntryVerb", "Edit in the form"), "edit", ("E",)),
    Verb.CATEGORY: VerbText(marked("EntryVerb", "Change the category"), "", ("C",)),
    Verb.COUNTERPARTY: VerbText(
        marked("EntryVerb", "Change the counterparty"), "", ("P",)
    ),
    Verb.LINE: VerbText(marked("EntryVerb", "Change the line"), "", ("A",)),
    Verb.NOTE: VerbText(marked("EntryVerb", "Change the note"), "", ("N",)),
    Verb.DAY: VerbText(marked("EntryVerb", "Change the date"), "", ("W",)),
    Verb.TODAY: VerbText(marked("EntryVerb", "Date them today"), "calendar", ("T",)),
    Verb.DUPLICATE: VerbText(marked("EntryVerb", "Duplicate"), "copy", ("Ctrl+D",)),
    Verb.DELETE: VerbText(marked("EntryVerb", "Delete"), "trash", ("D", "Del")),
    Verb.RECURS: VerbText(marked("EntryVerb", "It comes back"), "redo", ("R",)),
    Verb.COPY: VerbText(marked("EntryVerb", "Copy as text"), "copy", ("Ctrl+C",)),
    Verb.COLUMNS: VerbText(marked("EntryVerb", "Choose the columns"), "", ("V",)),
}


#: Those that change one field, and the control with which it is typed.
CHANGES = {
    Verb.CATEGORY: "category",
    Verb.COUNTERPARTY: "counterparty",
    Verb.LINE: "line",
    Verb.NOTE: "note",
    Verb.DAY: "day",
}


def verb_text(verb: Verb) -> VerbText:
    """Return how a verb is called in the language of the program."""
    text = _VERBS[verb]
    return VerbText(translate("EntryVerb", text.words), text.symbol, text.keys)


def verb_of(event: QKeyEvent) -> Verb | None:
    """Return the verb that a key stands for."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(held, Qt.Key(event.key())))
    return _OF_KEYS.get(pressed.toString(QKeySequence.SequenceFormat.PortableText))


_OF_KEYS = {keys: verb for verb, text in _VERBS.items() for keys in text.keys}
