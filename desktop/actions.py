"""What can be asked of the window, by its menus, its keys and its pages."""

from dataclasses import dataclass
from enum import StrEnum

from core.records import Entry
from desktop.i18n import marked, translate


class Place(StrEnum):
    """A page of the window."""

    OVERVIEW = "overview"
    ENTRIES = "entries"
    LOANS = "loans"
    PROGRESS = "progress"
    WARNINGS = "warnings"
    PLAN = "plan"
    PROFILE = "profile"


class Deed(StrEnum):
    """Something the window does, from wherever it is asked."""

    NEW_ENTRY = "new_entry"
    IMPORT = "import"
    REPORT = "report"
    PRESETS = "presets"
    TAKE_PROPOSAL = "take_proposal"
    SEARCH = "search"
    PALETTE = "palette"
    UNDO = "undo"
    REDO = "redo"
    AS_OF = "as_of"
    TODAY = "today"
    HIDE_AMOUNTS = "hide_amounts"
    BACKUPS = "backups"
    PASSPHRASE = "passphrase"  # noqa: S105 - the deed, not one
    SETTINGS = "settings"
    SHORTCUTS = "shortcuts"
    NEW_LEDGER = "new_ledger"
    OPEN_LEDGER = "open_ledger"
    DEMO = "demo"
    LEAVE_DEMO = "leave_demo"
    QUIT = "quit"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class OpenPage:
    """The wish to see another page, turned to something on it.

    ``about`` is what the page attends to: entry ids for the entries, the name of a
    loan for the loans, the id of a warning for the warnings.
    """

    place: Place
    about: object = None


@dataclass(frozen=True, slots=True)
class WriteEntry:
    """The wish to type an entry, from a draft; a draft with an id is edited."""

    draft: Entry | None = None


@dataclass(frozen=True, slots=True)
class Perform:
    """The wish for one of the window's deeds."""

    deed: Deed


@dataclass(frozen=True, slots=True)
class DeedText:
    """How a deed is called, drawn and reached."""

    words: str
    symbol: str
    keys: str = ""


_DEEDS = {
    Deed.NEW_ENTRY: DeedText(marked("Deed", "New entry"), "add", "Ctrl+N"),
    Deed.IMPORT: DeedText(marked("Deed", "Import…"), "import", "Ctrl+I"),
    Deed.REPORT: DeedText(marked("Deed", "Report…"), "report", "Ctrl+P"),
    Deed.PRESETS: DeedText(marked("Deed", "Presets of products…"), "edit"),
    Deed.TAKE_PROPOSAL: DeedText(
        marked("Deed", "Enter what comes back"), "redo", "Ctrl+E"
    ),
    Deed.SEARCH: DeedText(marked("Deed", "Search entries"), "search", "Ctrl+F"),
    Deed.PALETTE: DeedText(marked("Deed", "Find a command"), "keyboard", "Ctrl+K"),
    Deed.UNDO: DeedText(marked("Deed", "Undo"), "undo", "Ctrl+Z"),
    Deed.REDO: DeedText(marked("Deed", "Redo"), "redo", "Ctrl+Shift+Z"),
    Deed.AS_OF: DeedText(marked("Deed", "Look at another day…"), "calendar", "Ctrl+G"),
    Deed.TODAY: DeedText(marked("Deed", "Back to today"), "calendar", "Ctrl+T"),
    Deed.HIDE_AMOUNTS: DeedText(marked("Deed", "Hide amounts"), "eye_off", "Ctrl+."),
    Deed.BACKUPS: DeedText(marked("Deed", "Backups…"), "copy"),
    Deed.PASSPHRASE: DeedText(marked("Deed", "Passphrase…"), "lock"),
    Deed.SETTINGS: DeedText(marked("Deed", "Settings…"), "settings", "Ctrl+,"),
    Deed.SHORTCUTS: DeedText(marked("Deed", "All shortcuts"), "help", "F1"),
    Deed.NEW_LEDGER: DeedText(marked("Deed", "New ledger…"), "file", "Ctrl+Shift+N"),
    Deed.OPEN_LEDGER: DeedText(marked("Deed", "Open ledger…"), "folder", "Ctrl+O"),
    Deed.DEMO: DeedText(marked("Deed", "Look at the demo"), "play"),
    Deed.LEAVE_DEMO: DeedText(marked("Deed", "Leave the demo"), "close"),
    Deed.QUIT: DeedText(marked("Deed", "Quit"), "close", "Ctrl+Q"),
    Deed.ABOUT: DeedText(marked("Deed", "About Youyu"), "info"),
}


def deed_text(deed: Deed) -> DeedText:
    """Return how a deed is called in the language of the program."""
    text = _DEEDS[deed]
    return DeedText(translate("Deed", text.words), text.symbol, text.keys)
