"""What the program remembers of its user's habits, between runs."""

import json
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from core.reminders import Wishes
from desktop.actions import Place
from desktop.stylesheet import Mode

_ORGANISATION = "Youyu"
_YES = "yes"
#: Reminders begin with their day, so that the latest are the last in order.
_TOLD_KEPT = 200

#: The currencies offered for new ledgers: all of hundredths, the first the usual one.
CURRENCIES = ("CNY", "HKD", "TWD", "SGD", "USD", "EUR", "GBP", "CHF", "AUD", "CAD")


class Preferences:
    """Language, theme, window and pages as they were left.

    Without a path they stand where the platform keeps such things.
    """

    def __init__(self, path: Path | None = None) -> None:
        if path is None:
            self._kept = QSettings(_ORGANISATION, _ORGANISATION)
        else:
            self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language wished for; empty for the system's."""
        return self._text("language")

    @language.setter
    def language(self, value: str) -> None:
        self._kept.setValue("language", value)

    @property
    def mode(self) -> Mode:
        """The theme wished for."""
        text = self._text("theme")
        return Mode(text) if text in set(Mode) else Mode.SYSTEM

    @mode.setter
    def mode(self, value: Mode) -> None:
        self._kept.setValue("theme", value.value)

    @property
    def hides_on_start(self) -> bool:
        """Whether the program begins with amounts hidden."""
        return self._text("hide_on_start") == _YES

    @hides_on_start.setter
    def hides_on_start(self, value: bool) -> None:
        self._kept.setValue("hide_on_start", _YES if value else "")

    @property
    def currency(self) -> str:
        """The currency that a new ledger counts in."""
        text = self._text("currency")
        return text if text in CURRENCIES else CURRENCIES[0]

    @currency.setter
    def currency(self, value: str) -> None:
        self._kept.setValue("currency", value)

    @property
    def reminders(self) -> Wishes:
        """Of what to remind; of nothing until the user turns it on."""
        days = self._text("remind/days_before")
        ahead = int(days) if days.isascii() and days.isdigit() else None
        return Wishes(ahead, self._text("remind/look_up") == _YES)

    @reminders.setter
    def reminders(self, value: Wishes) -> None:
        ahead = value.days_before
        self._kept.setValue("remind/days_before", "" if ahead is None else str(ahead))
        self._kept.setValue("remind/look_up", _YES if value.look_up else "")

    def told_reminders(self, ledger: str) -> frozenset[str]:
        """Return the keys of the reminders of a ledger that were shown."""
        try:
            kept = json.loads(self._text(_told_key(ledger)))
        except ValueError:
            return frozenset()
        return frozenset(map(str, kept)) if isinstance(kept, list) else frozenset()

    def keep_told_reminders(self, ledger: str, keys: Iterable[str]) -> None:
        """Remember which reminders of a ledger were shown; the oldest are let go."""
        latest = sorted(keys)[-_TOLD_KEPT:]
        self._kept.setValue(_told_key(ledger), json.dumps(latest))

    @property
    def last_ledger(self) -> Path | None:
        """The ledger that was open last."""
        text = self._text("ledger")
        return Path(text) if text else None

    @last_ledger.setter
    def last_ledger(self, value: Path) -> None:
        self._kept.setValue("ledger", str(value))

    @property
    def place(self) -> Place:
        """The page that was open last."""
        text = self._text("place")
        return Place(text) if text in set(Place) else Place.OVERVIEW

    @place.setter
    def place(self, value: Place) -> None:
        self._kept.setValue("place", value.value)

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window, as Qt keeps them; may be empty."""
        kept = self._kept.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._kept.setValue("geometry", value)

    def copies_of(self, path: Path) -> Path | None:
        """Return the folder chosen for the copies of a ledger that may not open."""
        text = self._text(f"copies/{_known_as(path)}")
        return Path(text) if text else None

    def keep_copies_of(self, path: Path, folder: str) -> None:
        """Remember the folder chosen for a ledger's copies; empty for beside it."""
        self._kept.setValue(f"copies/{_known_as(path)}", folder)

    def of_page(self, place: Place) -> dict[str, object]:
        """Return what a page asked to remember."""
        try:
            kept = json.loads(self._text(f"page/{place.value}"))
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def keep_page(self, place: Place, kept: dict[str, object]) -> None:
        """Remember what a page asks to."""
        if kept:
            self._kept.setValue(f"page/{place.value}", json.dumps(kept))

    def sync(self) -> None:
        """Write everything down now."""
        self._kept.sync()

    def _text(self, key: str) -> str:
        kept = self._kept.value(key, "")
        return kept if isinstance(kept, str) else ""


def _told_key(ledger: str) -> str:
    return f"remind/told/{blake2b(ledger.encode(), digest_size=12).hexdigest()}"


def _known_as(path: Path) -> str:
    return blake2b(str(path.resolve()).encode(), digest_size=8).hexdigest()
