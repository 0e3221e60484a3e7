"""What a reminder says."""

import datetime as dt

from core.reminders import Occasion, Reminder
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle


def reminder_sentence(reminder: Reminder, on: dt.date, style: NumberStyle) -> str:
    """Return a reminder in one sentence, seen from a day."""
    if reminder.occasion is Occasion.LOOK_UP:
        return translate(
            "Reminder", "New this month: look up the official score and your limit."
        )
    amount, line = style.money(reminder.amount), reminder.line
    if reminder.occasion is Occasion.TODAY:
        return filled(translate("Reminder", "%1 to %2 is due today."), amount, line)
    day = style.short_day(reminder.day)
    if reminder.occasion is Occasion.LATE:
        words = translate("Reminder", "%1 to %2 was due on %3 and is not paid.")
        return filled(words, amount, line, day)
    days = (reminder.day - on).days
    left = translate("Dues", "in %n days", "", days)
    words = translate("Reminder", "%1 to %2 is due on %3, %4.")
    return filled(words, amount, line, day, left)
