"""A stretch of a replay taken from the record of another one, but for a few loans.

Where two replays differ in some loans only, and each later event pays another loan
or none, all that it does is what it did before.  So just the events of those loans
are taken anew, beside the record of the other replay; what that comes to is what
taking all of them would.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import add

from core.lending.line import Line
from core.lending.marks import Mark
from core.lending.replay import Event, LineStep, Replay, Step
from core.lending.revolving import Revolving
from core.lending.trace import NOTHING_ADDED, Counts, Trace
from core.lending.twins import Own, Past, apart, line_twin
from core.records import OPENING, DayTotal, Entry, Kind

#: What may move any loan of its line, where it names none.
_MOVING = frozenset({Kind.REPAY, Kind.LINE, Kind.BILL, Kind.FEE})

#: Of more loans than these, taking all events is as quick.
_FEW = 8


@dataclass(frozen=True, slots=True)
class Stretch:
    """What happened between two marks of another replay.

    Attributes:
        then, later: The marks.
        events: What was taken between them; the same in both replays.
        steps: What each event left on the record there.
    """

    then: Mark
    later: Mark
    events: Sequence[Event]
    steps: Sequence[Step]


def along(replay: Replay, stretch: Stretch) -> tuple[Replay, list[Step]] | None:
    """Return how a replay stands at the end of a stretch, and what the events left.

    ``None`` where all of them must be taken.  Else the record of the replay has
    grown, and it must not be used any more.
    """
    differing = _differing(replay, stretch)
    if differing is None or not _keep_apart(replay, stretch, differing):
        return None
    own = {
        name: Own(names, _alone(replay.lines[name], names))
        for name, names in differing.items()
    }
    taken = _taken(replay, stretch, own)
    lines = []
    for name, now in replay.lines.items():
        then, later = stretch.then.lines[name], stretch.later.lines[name]
        line = Past(then, now, own.get(name)).of(later)
        if line is None:
            return None
        lines.append(line_twin(line, now.trace))
    for name, line in replay.lines.items():
        recorded = own[name].line.trace if name in own else Trace()
        _write(line.trace, recorded, name, stretch, taken)
    steps = [taken.get(place, step) for place, step in enumerate(stretch.steps)]
    return Replay(replay.products, lines, replay.homeless), steps


def _differing(replay: Replay, stretch: Stretch) -> dict[str, frozenset[str]] | None:
    """Return the names of the loans that differ, by the lines that have any."""
    then, later = stretch.then, stretch.later
    names = list(replay.lines)
    if names != list(then.lines) or names != list(later.lines):
        return None
    if then.homeless_count != later.homeless_count:
        return None
    found: dict[str, frozenset[str]] = {}
    for name, line in replay.lines.items():
        differing = apart(line, then.lines[name])
        if differing is None or len(differing) > _FEW:
            return None
        if differing:
            found[name] = differing
        for loans in (line.loans, then.lines[name].loans):
            named = [one.contract.id for one in loans if one.contract.id in differing]
            if len(named) != len(set(named)):
                return None
    return found


def _keep_apart(
    replay: Replay, stretch: Stretch, differing: Mapping[str, frozenset[str]]
) -> bool:
    """Return whether no event lets the loans that differ touch anything else."""
    names = frozenset[str]().union(*differing.values())
    own = {
        loan.contract.id
        for line, loans in differing.items()
        for loan in replay.lines[line].loans
        if loan.contract.id in loans and replay.loans.get(loan.contract.id) is loan
    }
    known = {
        loan.contract.id
        for line in stretch.then.lines.values()
        for loan in line.loans
        if loan.named
    }
    drawn: set[str] = set()
    for event in stretch.events:
        if isinstance(event, DayTotal):
            continue
        name = event.loan
        if name and (name in replay.loans) != (name in known):
            return False
        if name in names and (event.kind is not Kind.REPAY or name not in own):
            return False
        told = name in replay.loans or name in drawn
        if not told and _lines_moved(event, differing) & differing.keys():
            return False
        if name and event.kind is Kind.BORROW and event.item != OPENING:
            drawn.add(name)
    return True


def _lines_moved(
    event: Entry, differing: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """Return the lines on which an event that names no loan may move any."""
    if event.kind not in _MOVING:
        return frozenset()
    if event.kind is Kind.REPAY and not event.line:
        return frozenset(differing)
    return frozenset({event.line})


def _alone(line: Line, names: frozenset[str]) -> Line:
    """Return a line with some of its loans, and nothing that happens without them."""
    alone = line_twin(line, Trace())
    alone.loans = [loan for loan in line.loans if loan.contract.id in names]
    alone.active = [loan for loan in line.active if loan.contract.id in names]
    alone.next_fall = min((one.next_fall for one in alone.active), default=dt.date.max)
    alone.temporary_until = None
    alone.revolving = Revolving(
        *(line.name, alone.trace, line.product),
        *(line.revolving.due_day, line.revolving.statement_day),
    )
    return alone


def _taken(replay: Replay, stretch: Stretch, own: Mapping[str, Own]) -> dict[int, Step]:
    """Take the events of the loans that differ; return what each left, by place."""
    names = frozenset[str]().union(*(one.names for one in own.values()))
    alone = Replay(replay.products, [one.line for one in own.values()])
    taken: dict[int, Step] = {}
    for place, event in enumerate(stretch.events):
        if isinstance(event, Entry) and event.loan in names:
            (left,) = alone.take(event)
            (before,) = stretch.steps[place]
            taken[place] = (LineStep(left.line, before.passing, left.acting),)
    for name, one in own.items():
        one.line.pass_to(stretch.later.lines[name].passed_to)
    return taken


def _write(
    trace: Trace,
    own: Trace,
    line: str,
    stretch: Stretch,
    taken: Mapping[int, Step],
) -> None:
    """Write a stretch on the record of a line, own events in the place of others."""
    source = stretch.later.traces[line]
    at = copied = stretch.then.counts[line]
    written = NOTHING_ADDED
    for place, left in enumerate(stretch.steps):
        for step in left:
            if step.line != line:
                continue
            passed = _sum(at, step.passing)
            at = _sum(passed, step.acting)
            if place in taken:
                trace.add_part(source, copied, passed)
                end = _sum(written, taken[place][0].acting)
                trace.add_part(own, written, end)
                copied, written = at, end
    trace.add_part(source, copied, stretch.later.counts[line])


def _sum(one: Counts, other: Counts) -> Counts:
    dues, balances, drawdowns, payments, limits = map(add, one, other)
    return dues, balances, drawdowns, payments, limits
