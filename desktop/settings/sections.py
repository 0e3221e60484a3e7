"""The subjects of the settings, in the order in which they are listed."""

from dataclasses import dataclass
from importlib import import_module

from desktop.i18n import marked, translate
from desktop.settings.section import Section


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """How a subject is called and drawn, and where its class stands."""

    words: str
    symbol: str
    module: str
    type_name: str

    @property
    def title(self) -> str:
        """The word in the list."""
        return translate("Settings", self.words)

    def section_type(self) -> type[Section]:
        """Return the class of the subject; its module is imported only now."""
        found: type[Section] = getattr(import_module(self.module), self.type_name)
        return found


SECTIONS = (
    SectionEntry(
        marked("Settings", "Appearance"),
        "eye",
        "desktop.settings.appearance",
        "AppearanceSection",
    ),
    SectionEntry(
        marked("Settings", "New ledgers"),
        "file",
        "desktop.settings.new_ledgers",
        "NewLedgersSection",
    ),
    SectionEntry(
        marked("Settings", "Scorecard"),
        "progress",
        "desktop.settings.scorecard",
        "ScorecardSection",
    ),
    SectionEntry(
        marked("Settings", "Recurring entries"),
        "redo",
        "desktop.settings.recurring",
        "RecurringSection",
    ),
    SectionEntry(
        marked("Settings", "Reminders"),
        "calendar",
        "desktop.settings.reminders",
        "RemindersSection",
    ),
    SectionEntry(
        marked("Settings", "Backups"),
        "copy",
        "desktop.settings.backups",
        "BackupsSection",
    ),
)
