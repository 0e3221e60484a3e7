"""Telling what is due: once, through the system's notifications or in the window."""

import datetime as dt
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from core.reminders import Occasion, Reminder, Wishes, reminders
from desktop.actions import Place
from desktop.i18n import translate
from desktop.icons import icon
from desktop.preferences import Preferences
from desktop.reading import Reading
from desktop.session import Session
from desktop.texts_reminders import reminder_sentence

#: So many sentences fit a notification; what is left is counted.
_SAID_AT_ONCE = 4


class Reminding(QObject):
    """Looks, when it is asked to, whether there is something new to remind of.

    A demo reminds of nothing: nobody owes what it says.
    """

    #: There is no tray to show it in: the window is to say it, as reminders.
    noted = Signal(object)
    #: The user answered: the window is to be shown, on this page or as it was.
    answered = Signal(object)

    def __init__(
        self, session: Session, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._tray: QSystemTrayIcon | None = None
        self._told: tuple[Reminder, ...] = ()

    def look(self) -> None:
        """Ask the books, and tell what was not told before."""
        ledger, wishes = self._session.ledger, self._preferences.reminders
        if ledger is None or ledger.demo or wishes.none:
            return
        question = partial(_reminders, on=self._session.today, wishes=wishes)
        self._session.ask(question).then(self._tell_new)

    def close(self) -> None:
        """Take the icon out of the tray."""
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def _tell_new(self, found: tuple[Reminder, ...]) -> None:
        ledger = self._session.ledger
        if ledger is None:
            return
        told = self._preferences.told_reminders(ledger.path)
        new = tuple(one for one in found if one.key not in told)
        if not new:
            return
        if has_notifications():
            self._notify(new)
        else:
            self.noted.emit(new)
        keys = {one.key for one in found}
        self._preferences.keep_told_reminders(ledger.path, told | keys)

    def _notify(self, new: tuple[Reminder, ...]) -> None:
        self._told = new
        if self._tray is None:
            self._tray = QSystemTrayIcon(icon("youyu", ""), self)
            self._tray.setToolTip("Youyu")
            self._tray.messageClicked.connect(self._answer)
            self._tray.activated.connect(lambda _: self.answered.emit(None))
        self._tray.show()
        urgent = any(one.occasion is Occasion.LATE for one in new)
        kinds = QSystemTrayIcon.MessageIcon
        self._tray.showMessage(
            reminders_title(new),
            "\n".join(said(new, self._session)),
            kinds.Warning if urgent else kinds.Information,
        )

    def _answer(self) -> None:
        self.answered.emit(place_of(self._told))


def has_notifications() -> bool:
    """Return whether the system can show notifications for the program."""
    return QSystemTrayIcon.isSystemTrayAvailable() and (
        QSystemTrayIcon.supportsMessages()
    )


def place_of(told: tuple[Reminder, ...]) -> Place:
    """Return the page on which one sees, and can do, what was reminded of."""
    if all(one.occasion is Occasion.LOOK_UP for one in told):
        return Place.PROFILE
    return Place.LOANS


def reminders_title(told: tuple[Reminder, ...]) -> str:
    """Return what a notification is headed by."""
    if all(one.occasion is Occasion.LOOK_UP for one in told):
        return translate("Reminder", "Time to look it up")
    if any(one.occasion is Occasion.LATE for one in told):
        return translate("Reminder", "Overdue")
    return translate("Reminder", "Due soon")


def said(told: tuple[Reminder, ...], session: Session) -> list[str]:
    """Return the sentences of some reminders, the first few in full."""
    day, style = session.today, session.style
    sentences = [reminder_sentence(one, day, style) for one in told[:_SAID_AT_ONCE]]
    left = len(told) - len(sentences)
    if left:
        sentences.append(translate("Reminder", "and %n more", "", left))
    return sentences


def _reminders(reading: Reading, on: dt.date, wishes: Wishes) -> tuple[Reminder, ...]:
    return reminders(reading.books().until(on), reading.positions(on), on, wishes)
