"""How reviews move a limit: the walk from one look of the lender to the next.

A walk remembers where it stood at each stop, so that one over days a little
different goes on from the last stop before they differ.  It comes to what one
from the first day comes to.
"""

import datetime as dt
import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from operator import attrgetter

import numpy as np

from core.estimator.course import Review
from core.history import ReviewCause
from core.panel import Floats, Integers
from core.scorecard import Part

_LONG_AGO = -(10**6)


@dataclass(frozen=True, slots=True)
class Policy:
    """What a card says of reviews, read once; days, points, shares and fen.

    ``least`` is the lowest limit of the product.
    """

    change_points: float
    change_gap: int
    application_gap: int
    rise_least: float
    rise_at_most: float
    overdue_bars: int
    idle: int
    idle_cut: int
    cut_below: float
    cut_step: float
    cut_gap: int
    step: float
    least: float


def policy_of(part: Part, least: float) -> Policy:
    """Return the policy of a card's table of lines."""
    return Policy(
        change_points=part["change_points"],
        change_gap=part.days("change_gap_days"),
        application_gap=part.days("application_gap_days"),
        rise_least=part["rise_least"],
        rise_at_most=part["rise_at_most"],
        overdue_bars=part.days("overdue_bars_days"),
        idle=part.days("idle_days"),
        idle_cut=part.days("idle_cut_days"),
        cut_below=part["cut_below"],
        cut_step=part["cut_step"],
        cut_gap=part.days("cut_gap_days"),
        step=part["round_to"],
        least=least,
    )


@dataclass(frozen=True, slots=True)
class Matter:
    """What the reviewers of a line have before them.

    ``wanted`` decides on cuts; ``supportable``, which also knows the income, on
    rises: a low income on record never takes a limit away that is held.

    Attributes:
        start: The first day.
        opened: The place of the day on which the line appears.
        scores, overdue: By the day, as in the evaluation and its panel.
        wanted, supportable: The limits the score calls for, by the day, in fen.
        idle: Days since the line was last used, by the day.
        causes: Why there is a review on a day, by place.
        facts: Limits told or seen, by place, in fen.
        refused: Where the lender refused a rise.
    """

    policy: Policy
    start: dt.date
    opened: int
    scores: Floats
    overdue: Floats
    wanted: Floats
    supportable: Floats
    idle: Integers
    causes: Mapping[int, ReviewCause]
    facts: Mapping[int, int]
    refused: frozenset[int]

    @property
    def size(self) -> int:
        """The number of days."""
        return len(self.scores)


@dataclass(slots=True)
class _Walker:
    """Where the walk has come to: the limit held, and the places of what was last."""

    held: float
    last_review: int
    last_score: float
    last_fact: int = _LONG_AGO
    last_cut: int = _LONG_AGO
    last_application: int = _LONG_AGO


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk that was made.

    Attributes:
        matter: What it was made over.
        held: The limit by the day, in fen; ``nan`` while none was told or seen.
        reviews: Those that moved it.
        stops: The places it stopped at.
        stood: How it stood on leaving each.
    """

    matter: Matter
    held: Floats
    reviews: tuple[Review, ...]
    stops: tuple[int, ...]
    stood: tuple[_Walker, ...]


def walked(matter: Matter, before: Walk | None = None) -> Walk:
    """Return the walk over some days; ``before`` is one over days much like them.

    The limit moves from review to review; a limit told or seen replaces it.
    """
    way = _Way(matter)
    kept = 0
    if before is not None:
        same = _days_alike(matter, before.matter)
        kept = bisect_left(before.stops, same)
    if before is not None and kept:
        way.take_up(before, kept)
    way.go_on()
    return way.walk()


class _Way:
    """A walk under way."""

    def __init__(self, matter: Matter) -> None:
        self._matter = matter
        self._scores: list[float] = matter.scores.tolist()
        self._late = np.nonzero(matter.overdue)[0].tolist()
        self._marks = sorted({*matter.causes, *matter.facts, matter.size})
        self._held = np.full(matter.size, np.nan)
        self._reviews: list[Review] = []
        self._stops: list[int] = []
        self._stood: list[_Walker] = []

    def take_up(self, before: Walk, kept: int) -> None:
        """Stand where another walk stood on leaving one of its stops."""
        self._stops, self._stood = list(before.stops[:kept]), list(before.stood[:kept])
        place = self._stops[-1]
        day = self._matter.start + dt.timedelta(days=place)
        self._held[:place] = before.held[:place]
        count = bisect_right(before.reviews, day, key=attrgetter("day"))
        self._reviews = list(before.reviews[:count])

    def go_on(self) -> None:
        """Walk to the last day."""
        matter = self._matter
        if self._stops:
            place, at = self._leave(self._stops[-1], self._stood[-1])
        else:
            place = max(matter.opened, 0)
            if place >= matter.size:
                return
            at = _Walker(np.nan, place, self._scores[place])
        while place < matter.size:
            if place in matter.facts:
                at.held, at.last_review = float(matter.facts[place]), place
                at.last_fact, at.last_score = place, self._scores[place]
            elif not math.isnan(at.held):
                cause = self._cause(at, place)
                if cause is not None:
                    self._review(at, place, cause)
            self._stops.append(place)
            self._stood.append(at)
            place, at = self._leave(place, at)

    def walk(self) -> Walk:
        """Return the walk that was made."""
        return Walk(
            self._matter,
            self._held,
            tuple(self._reviews),
            tuple(self._stops),
            tuple(self._stood),
        )

    def _leave(self, place: int, at: _Walker) -> tuple[int, _Walker]:
        """Return the next stop, with a walker of its own for it."""
        following = self._next_stop(at, place)
        self._held[place:following] = at.held
        return following, replace(at)

    def _next_stop(self, at: _Walker, place: int) -> int:
        """Return the next place at which something may move the limit."""
        policy, scores = self._matter.policy, self._scores
        stop = self._marks[bisect_right(self._marks, place)]
        if not math.isnan(at.held):
            last, enough = at.last_score, policy.change_points
            begin = max(place + 1, at.last_review + policy.change_gap)
            for coming in range(begin, stop):
                if abs(scores[coming] - last) >= enough:
                    return coming
        return stop

    def _cause(self, at: _Walker, place: int) -> ReviewCause | None:
        """Return why there is a review on a day, or ``None`` where there is none."""
        policy = self._matter.policy
        cause = self._matter.causes.get(place)
        if cause is ReviewCause.APPLICATION:
            if place - at.last_application < policy.application_gap:
                return None
            at.last_application = place
            return cause
        if cause is ReviewCause.PERIODIC:
            return cause
        if place - at.last_review < policy.change_gap:
            return None
        moved = abs(self._scores[place] - at.last_score)
        changed = cause is ReviewCause.BEHAVIOUR or moved >= policy.change_points
        return ReviewCause.BEHAVIOUR if changed else None

    def _review(self, at: _Walker, place: int, cause: ReviewCause) -> None:
        """Hold one review, and take note of it if it moved the limit."""
        before = at.held
        at.last_review, at.last_score = place, self._scores[place]
        at.held = self._decided(at, place)
        if at.held == before:
            return
        if at.held < before:
            at.last_cut = place
        day = self._matter.start + dt.timedelta(days=place)
        self._reviews.append(Review(day, cause, before, at.held))

    def _decided(self, at: _Walker, place: int) -> float:
        """Return the limit after a review: a rise, a cut in steps, or as it was."""
        policy, held = self._matter.policy, at.held
        limit = float(self._matter.supportable[place])
        if limit >= held * policy.rise_least:
            if not self._rise_allowed(place):
                return held
            risen = min(limit, held * policy.rise_at_most) / policy.step
            return max(math.floor(risen) * policy.step, held)
        if self._cut_called_for(at, place):
            cut = max(held * policy.cut_step, policy.least) / policy.step
            return min(math.ceil(cut) * policy.step, held)
        return held

    def _cut_called_for(self, at: _Walker, place: int) -> bool:
        """Return whether the line lies idle, or far above what the score supports.

        Idleness the lender was seen to bear counts from the day it was seen.
        """
        policy = self._matter.policy
        if place - at.last_cut < policy.cut_gap:
            return False
        idle = min(int(self._matter.idle[place]), place - at.last_fact)
        if idle >= policy.idle_cut:
            return True
        return float(self._matter.wanted[place]) < at.held * policy.cut_below

    def _rise_allowed(self, place: int) -> bool:
        """Return whether nothing bars a rise: overdue, idleness, a refusal."""
        policy = self._matter.policy
        if int(self._matter.idle[place]) >= policy.idle:
            return False
        late = bisect_right(self._late, place)
        if late and self._late[late - 1] > place - policy.overdue_bars:
            return False
        return not any(
            0 <= place - refused < policy.application_gap
            for refused in self._matter.refused
        )


_BY_DAY = attrgetter("scores", "overdue", "wanted", "supportable", "idle")


def _days_alike(one: Matter, other: Matter) -> int:
    """Return for how many days from the first two matters are the same."""
    fixed = attrgetter("policy", "start", "opened")
    if fixed(one) != fixed(other):
        return 0
    alike = min(one.size, other.size)
    for mine, theirs in zip(_BY_DAY(one), _BY_DAY(other), strict=True):
        if mine is not theirs:
            differing = np.nonzero(mine[:alike] != theirs[:alike])[0]
            alike = int(differing[0]) if len(differing) else alike
    places = {place for place, _ in one.causes.items() ^ other.causes.items()}
    places |= {place for place, _ in one.facts.items() ^ other.facts.items()}
    return min([alike, *places, *(one.refused ^ other.refused)])
