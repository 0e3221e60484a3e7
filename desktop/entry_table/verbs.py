"""What can be done with the rows that are selected, and the keys that do it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.i18n import marked, translate


class Verb(StrEnum):
    """Something that the table does with its selected rows."""

    FORM = "form"
    DUPLICATE = "duplicate"
    DELETE = "delete"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class VerbText:
    """How a verb is called, drawn and reached; the first key is the one shown."""

    words: str
    symbol: str
    keys: tuple[str, ...]


_VERBS = {
    Verb.FORM: VerbText(
        marked("EntryVerb", "Edit in the form"), "edit", ("E", "Return", "Enter")
    ),
    Verb.DUPLICATE: VerbText(marked("EntryVerb", "Duplicate"), "copy", ("Ctrl+D",)),
    Verb.DELETE: VerbText(marked("EntryVerb", "Delete"), "trash", ("D", "Del")),
    Verb.COPY: VerbText(marked("EntryVerb", "Copy as text"), "copy", ("Ctrl+C",)),
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
