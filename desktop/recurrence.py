"""What comes back, asked of the books; and the commands with which a user says so."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import partial

from core.commands import AddEntries, SetSetting
from core.ledger import Ledger
from core.records import Entry
from core.recurring import (
    LOOKED_BACK,
    RECURRING_KINDS,
    Habit,
    Proposal,
    Recurring,
    Rhythm,
    habit_fitting,
    habit_setting,
    habits_of,
    proposals,
    recurring,
    who_of,
)
from desktop.reading import Reading
from desktop.session import Question

#: From what was said of an entry to what is said of it next.
_NEXT = {None: Rhythm.MONTHLY, Rhythm.MONTHLY: Rhythm.WEEKLY, Rhythm.WEEKLY: None}


@dataclass(frozen=True, slots=True)
class Marking:
    """How often an entry comes from now on, ``None`` for never, and how to say so."""

    rhythm: Rhythm | None
    command: SetSetting


def proposed(on: dt.date) -> Question[tuple[Proposal, ...]]:
    """Return the question of what is expected up to a day and not entered."""
    return partial(_proposed, on=on)


def coming_back(on: dt.date) -> Question[tuple[Recurring, ...]]:
    """Return the question of what comes back, also what is not to be proposed."""
    return partial(_coming_back, on=on)


def taking(proposal: Proposal) -> AddEntries:
    """Return the command that enters what was proposed, as it stands."""
    return AddEntries((proposal.entry,))


def passing(proposal: Proposal) -> SetSetting:
    """Return the command that no longer proposes something for this time."""
    habit = _habit(proposal.recurring)
    return _keeping(replace(habit, passed=proposal.entry.day))


def ending(recurring: Recurring) -> SetSetting:
    """Return the command that never proposes something any more."""
    return _keeping(replace(_habit(recurring), never=True))


def keeping_rhythm(recurring: Recurring, rhythm: Rhythm) -> SetSetting:
    """Return the command that says how often something comes, from now on."""
    return _keeping(replace(_habit(recurring), rhythm=rhythm, never=False))


def marking(entry: Entry) -> Question[Marking]:
    """Return the question of what marking an entry once more says of it.

    It comes each month, then each week, then not at all, and so round again.
    """
    return partial(_marking, entry=entry)


def can_come_back(entry: Entry) -> bool:
    """Return whether an entry is of a sort that comes back by itself."""
    return entry.kind in RECURRING_KINDS and bool(entry.amount)


def _keeping(habit: Habit) -> SetSetting:
    return SetSetting(*habit_setting(habit))


def _habit(one: Recurring) -> Habit:
    return one.habit or Habit(who_of(one.latest), one.latest.amount or 0)


def _marking(reading: Reading, entry: Entry) -> Marking:
    said = habit_fitting(entry, habits_of(reading.ledger.settings()))
    habit = said or Habit(who_of(entry), entry.amount or 0)
    now = None if habit.never else habit.rhythm
    then = _NEXT[now]
    return Marking(then, _keeping(replace(habit, rhythm=then, never=then is None)))


def _proposed(reading: Reading, on: dt.date) -> tuple[Proposal, ...]:
    habits = habits_of(reading.ledger.settings())
    return proposals(_entries(reading.ledger, habits, on), habits, on)


def _coming_back(reading: Reading, on: dt.date) -> tuple[Recurring, ...]:
    habits = habits_of(reading.ledger.settings())
    return recurring(_entries(reading.ledger, habits, on), habits)


def _entries(ledger: Ledger, habits: tuple[Habit, ...], on: dt.date) -> list[Entry]:
    since = on - dt.timedelta(days=LOOKED_BACK)
    said = [habit.who for habit in habits if habit.rhythm is not None]
    found = ledger.repeated(since, RECURRING_KINDS, said)
    return [entry for entry in found if entry.day <= on]
