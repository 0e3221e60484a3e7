"""The pages of the window, in the order of the rail."""

from dataclasses import dataclass
from importlib import import_module

from desktop.actions import Place
from desktop.i18n import marked, translate
from desktop.pages.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """How a page is called, drawn, reached and where its class stands."""

    place: Place
    words: str
    symbol: str
    keys: str
    module: str
    type_name: str

    @property
    def title(self) -> str:
        """The word on the rail."""
        return translate("Place", self.words)

    def page_type(self) -> type[Page[object]]:
        """Return the class of the page; its module is imported only now."""
        found: type[Page[object]] = getattr(import_module(self.module), self.type_name)
        return found


PLACES = (
    PageEntry(
        Place.OVERVIEW,
        marked("Place", "Overview"),
        "overview",
        "Ctrl+1",
        "desktop.pages.overview",
        "OverviewPage",
    ),
    PageEntry(
        Place.ENTRIES,
        marked("Place", "Entries"),
        "entries",
        "Ctrl+2",
        "desktop.pages.entries",
        "EntriesPage",
    ),
    PageEntry(
        Place.LOANS,
        marked("Place", "Loans"),
        "loans",
        "Ctrl+3",
        "desktop.pages.loans",
        "LoansPage",
    ),
    PageEntry(
        Place.PROGRESS,
        marked("Place", "Progress"),
        "progress",
        "Ctrl+4",
        "desktop.pages.progress",
        "ProgressPage",
    ),
    PageEntry(
        Place.WARNINGS,
        marked("Place", "Warnings"),
        "warnings",
        "Ctrl+5",
        "desktop.pages.warnings",
        "WarningsPage",
    ),
    PageEntry(
        Place.PLAN,
        marked("Place", "Plan"),
        "plan",
        "Ctrl+6",
        "desktop.pages.plan",
        "PlanPage",
    ),
    PageEntry(
        Place.PROFILE,
        marked("Place", "Profile"),
        "profile",
        "Ctrl+7",
        "desktop.pages.profile",
        "ProfilePage",
    ),
)
