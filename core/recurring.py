"""What comes back: salary, rent, subscriptions; found, and proposed on its day.

Nothing of this is ever entered by itself.  What the user has said of something
that comes back (that it does, or that it shall not be proposed) is a habit, kept
as one setting of the ledger, so that it travels with the books and can be undone.
"""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import blake2b
from itertools import pairwise, takewhile

from core.dates import DayError, add_months, parse_day
from core.records import Entry, Kind

#: The kinds that come back by themselves.  Repayments follow from dues instead.
RECURRING_KINDS = frozenset({Kind.INCOME, Kind.PURCHASE, Kind.FEE})

#: Entries so many days old and older say nothing about what comes next.
LOOKED_BACK = 200

#: Begins the names of the settings that hold habits.
_PREFIX = "recurring."
#: Amounts that differ by no more than a fifth are the same thing: a salary with a
#: little more or less, a phone bill.
_ALIKE = 5
#: A salary of the 15th is paid on the Friday before, or on the Monday after.
_WAVERING = 3
#: What has not come so many times in a row has ended.
_MISSED = 3


class Rhythm(StrEnum):
    """How often something comes."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class _Beat:
    """A rhythm in days.

    Attributes:
        times: So many entries in a row show it.
        shortest, longest: The days between two of them.
        tolerance: So many days early or late, an entry is the one of that time.
    """

    times: int
    shortest: int
    longest: int
    tolerance: int


_BEATS = {Rhythm.MONTHLY: _Beat(3, 25, 37, 6), Rhythm.WEEKLY: _Beat(4, 5, 9, 2)}

#: What tells one thing from another, besides the amount.
Who = tuple[Kind, str, str, str]


@dataclass(frozen=True, slots=True)
class Habit:
    """What the user has said of something that comes back.

    Attributes:
        who: Kind, counterparty, category and line of its entries.
        amount: What it came to when the user said so, in fen.
        rhythm: How often it comes; ``None`` where that is to be found.
        never: Whether it shall not be proposed any more.
        passed: Up to this day nothing of it is proposed any more.
    """

    who: Who
    amount: int
    rhythm: Rhythm | None = None
    never: bool = False
    passed: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """Something that comes back.

    Attributes:
        latest: Its last entry, of which the next is drafted.
        rhythm: How often it comes.
        anchor: The day of month (1 to 31) or of week (Monday is 0) it comes on.
        days: The days it came on, the last first.
        habit: What the user has said of it, if anything.
    """

    latest: Entry
    rhythm: Rhythm
    anchor: int
    days: tuple[dt.date, ...]
    habit: Habit | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that may be due, ready to be taken; nothing is entered without that.

    Attributes:
        entry: The draft, on the day it is expected.
        recurring: What it is one of.
    """

    entry: Entry
    recurring: Recurring


def who_of(entry: Entry) -> Who:
    """Return what tells an entry from those that are something else."""
    return (entry.kind, entry.counterparty, entry.category, entry.line)


def recurring(
    entries: Iterable[Entry], habits: Iterable[Habit] = ()
) -> tuple[Recurring, ...]:
    """Return what comes back, the largest amount first.

    It is found where the last entries of like amount came week after week or
    month after month, or where the user has said so.

    Args:
        entries: Of :data:`RECURRING_KINDS`, in any order; others are passed over.
        habits: What the user has said.
    """
    said = tuple(habits)
    found = [
        one
        for alike in _alike(entries)
        if (one := _recurring(alike, habit_fitting(alike[0], said))) is not None
    ]
    found.sort(key=lambda one: (-(one.latest.amount or 0), who_of(one.latest)))
    return tuple(found)


def proposals(
    entries: Iterable[Entry], habits: Iterable[Habit], on: dt.date
) -> tuple[Proposal, ...]:
    """Return what is expected up to a day and not entered, the oldest first.

    What the user will not have proposed is left out, and so is what has not come
    three times in a row: it has ended, unless the user says that it comes.
    """
    known = [entry for entry in entries if entry.day <= on]
    came: dict[Who, list[dt.date]] = defaultdict(list)
    for entry in known:
        came[who_of(entry)].append(entry.day)
    found = [
        Proposal(_draft(one.latest, day), one)
        for one in recurring(known, habits)
        if one.habit is None or not one.habit.never
        for day in _open_days(one, on, came[who_of(one.latest)])
    ]
    found.sort(key=lambda proposal: proposal.entry.day)
    return tuple(found)


def next_day(one: Recurring) -> dt.date:
    """Return the day on which something is expected next after its last entry."""
    return next(_schedule(one))


def habit_setting(habit: Habit) -> tuple[str, str]:
    """Return the name and the text of the setting that holds a habit.

    The empty text, of a habit that says nothing, forgets it.
    """
    kind, counterparty, category, line = habit.who
    named = json.dumps([kind.value, counterparty, category, line, habit.amount])
    name = _PREFIX + blake2b(named.encode(), digest_size=8).hexdigest()
    if habit == Habit(habit.who, habit.amount):
        return name, ""
    told = {
        "who": [kind.value, counterparty, category, line],
        "amount": habit.amount,
        "rhythm": habit.rhythm.value if habit.rhythm else "",
        "never": habit.never,
        "passed": habit.passed.isoformat() if habit.passed else "",
    }
    return name, json.dumps(told, ensure_ascii=False)


def is_habit_setting(name: str) -> bool:
    """Return whether a setting of a ledger holds a habit."""
    return name.startswith(_PREFIX)


def habits_of(settings: Mapping[str, str]) -> tuple[Habit, ...]:
    """Return the habits among the settings of a ledger; what is no habit is not."""
    texts = (text for name, text in settings.items() if is_habit_setting(name))
    found = (_habit_from(text) for text in texts)
    return tuple(habit for habit in found if habit is not None)


def _habit_from(text: str) -> Habit | None:
    try:
        told = json.loads(text)
        kind, counterparty, category, line = map(str, told["who"])
        return Habit(
            (Kind(kind), counterparty, category, line),
            int(told["amount"]),
            Rhythm(told["rhythm"]) if told["rhythm"] else None,
            bool(told["never"]),
            parse_day(told["passed"]) if told["passed"] else None,
        )
    except (ValueError, KeyError, TypeError, DayError):
        return None


def _alike(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Yield the entries that are one thing by one, the last first."""
    groups: dict[Who, list[list[Entry]]] = defaultdict(list)
    for entry in sorted(entries, key=lambda one: (one.day, one.id), reverse=True):
        if entry.kind not in RECURRING_KINDS or not (entry.amount or 0) > 0:
            continue
        who = who_of(entry)
        if not any(who[1:]) and entry.kind is not Kind.INCOME:
            continue
        for alike in groups[who]:
            if _near(entry.amount or 0, alike[0].amount or 0):
                alike.append(entry)
                break
        else:
            groups[who].append([entry])
    for parts in groups.values():
        yield from parts


def _near(one: int, other: int) -> bool:
    return abs(one - other) * _ALIKE <= max(one, other)


def habit_fitting(latest: Entry, habits: Iterable[Habit]) -> Habit | None:
    """Return what the user has said of an entry and those like it, if anything."""
    amount = latest.amount or 0
    fitting = [
        habit
        for habit in habits
        if habit.who == who_of(latest) and _near(amount, habit.amount)
    ]
    return min(fitting, key=lambda habit: abs(habit.amount - amount), default=None)


def _recurring(alike: list[Entry], habit: Habit | None) -> Recurring | None:
    days = tuple(dict.fromkeys(entry.day for entry in alike))
    rhythm = habit.rhythm if habit is not None else None
    if rhythm is None:
        rhythm = next((one for one in Rhythm if _keeps(days, one)), None)
    if rhythm is None:
        return None
    return Recurring(alike[0], rhythm, _anchor(days, rhythm), days, habit)


def _keeps(days: tuple[dt.date, ...], rhythm: Rhythm) -> bool:
    beat = _BEATS[rhythm]
    if len(days) < beat.times:
        return False
    latest = days[: beat.times]
    gaps = [(later - day).days for later, day in pairwise(latest)]
    if not all(beat.shortest <= gap <= beat.longest for gap in gaps):
        return False
    anchor = _anchor(latest, rhythm)
    return all(_off(day, anchor, rhythm) <= _WAVERING for day in latest)


def _off(day: dt.date, anchor: int, rhythm: Rhythm) -> int:
    """Return how many days a day is off the nearest one of the rhythm."""
    if rhythm is Rhythm.WEEKLY:
        return abs((day.weekday() - anchor + 3) % 7 - 3)
    near = (add_months(day, months, anchor) for months in (-1, 0, 1))
    return min(abs((day - one).days) for one in near)


def _anchor(days: tuple[dt.date, ...], rhythm: Rhythm) -> int:
    latest = days[: _BEATS[rhythm].times]
    if rhythm is Rhythm.WEEKLY:
        return _most_common([day.weekday() for day in latest])
    highest = max(day.day for day in latest)
    if all(add_months(day, 0, highest) == day for day in latest):
        # The 31st, the 30th and the 28th are all the last of their month.
        return highest
    return _most_common([day.day for day in latest])


def _most_common(numbers: list[int]) -> int:
    # Of equally common ones the latest, which is the first.
    return max(numbers, key=numbers.count)


def _schedule(one: Recurring) -> Iterator[dt.date]:
    """Yield the days on which something is expected after its last entry."""
    last = one.days[0]
    if one.rhythm is Rhythm.WEEKLY:
        day = last + dt.timedelta(days=7)
        late = (day.weekday() - one.anchor + 3) % 7 - 3
        day -= dt.timedelta(days=late)
        while True:
            yield day
            day += dt.timedelta(days=7)
    middle = add_months(last, 1)
    candidates = [add_months(last, months, one.anchor) for months in range(3)]
    first = min(candidates, key=lambda day: abs(day - middle))
    for months in range(1200):
        yield add_months(first, months, one.anchor)


def _open_days(
    one: Recurring, on: dt.date, came: Iterable[dt.date]
) -> Iterator[dt.date]:
    """Yield the days up to one on which something is expected and did not come."""
    tolerance = dt.timedelta(days=_BEATS[one.rhythm].tolerance)
    told = one.habit is not None and one.habit.rhythm is not None
    passed = one.habit.passed if one.habit is not None else None
    expected = list(takewhile(lambda day: day <= on, _schedule(one)))
    if len(expected) >= _MISSED and not told:
        return
    came = list(came)
    for day in expected[-_MISSED:]:
        if passed is not None and day <= passed:
            continue
        if not any(abs(day - other) <= tolerance for other in came):
            yield day


def _draft(latest: Entry, day: dt.date) -> Entry:
    return replace(latest, day=day, id=0, batch=None, source_id="", note="")
