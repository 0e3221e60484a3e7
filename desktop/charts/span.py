"""The days that charts show, and how wheel, drag and buttons move them."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.i18n import marked, translate

#: Nobody can read less than a week, and nothing happens within a day.
_LEAST_DAYS = 7.0
#: Young books get the room of their first month: what is to come can be seen coming.
_FIRST_MONTH = 30.0


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days as ordinals, both ends included."""

    first: float
    last: float

    @property
    def days(self) -> float:
        """How long it is."""
        return self.last - self.first


class Reach(StrEnum):
    """How far back charts look at the push of a button."""

    THREE_MONTHS = "3m"
    SIX_MONTHS = "6m"
    YEAR = "1y"
    ALL = "all"


_REACH_DAYS = {Reach.THREE_MONTHS: 91, Reach.SIX_MONTHS: 183, Reach.YEAR: 365}

_REACH_NAMES = {
    Reach.THREE_MONTHS: marked("Charts", "3 M"),
    Reach.SIX_MONTHS: marked("Charts", "6 M"),
    Reach.YEAR: marked("Charts", "1 Y"),
    Reach.ALL: marked("Charts", "All"),
}

_REACH_WORDS = {
    Reach.THREE_MONTHS: marked("Charts", "Show the last three months"),
    Reach.SIX_MONTHS: marked("Charts", "Show the last six months"),
    Reach.YEAR: marked("Charts", "Show the last year"),
    Reach.ALL: marked("Charts", "Show all days"),
}


def reach_name(reach: Reach) -> str:
    """Return the short word on the button of a reach."""
    return translate("Charts", _REACH_NAMES[reach])


def reach_words(reach: Reach) -> str:
    """Return what the button of a reach does."""
    return translate("Charts", _REACH_WORDS[reach])


def whole_of(first: float, last: float) -> Span:
    """Return the days that the charts of some books can show.

    Those of young books end later than the books do, and begin a little earlier,
    so that the first day stands clear of the axis.
    """
    if last - first >= _FIRST_MONTH - 1:
        return Span(first, last)
    return Span(first - 1, first - 1 + _FIRST_MONTH)


def reached(reach: Reach, whole: Span) -> Span:
    """Return the last days of a whole, as many as a reach asks for."""
    if reach not in _REACH_DAYS:
        return within(whole, whole)
    return within(Span(whole.last - _REACH_DAYS[reach], whole.last), whole)


def zoomed(span: Span, whole: Span, at: float, factor: float) -> Span:
    """Return a span ``factor`` times as long, the day ``at`` staying in its place."""
    factor = max(factor, _LEAST_DAYS / max(span.days, 1e-9))
    first = at - (at - span.first) * factor
    return within(Span(first, first + span.days * factor), whole)


def moved(span: Span, whole: Span, days: float) -> Span:
    """Return a span some days later, as far as the whole goes."""
    days = min(max(days, whole.first - span.first), max(whole.last - span.last, 0.0))
    return within(Span(span.first + days, span.last + days), whole)


def within(span: Span, whole: Span) -> Span:
    """Return a span cut to the whole, but never shorter than a week."""
    first, last = max(span.first, whole.first), min(span.last, whole.last)
    lack = _LEAST_DAYS - (last - first)
    if lack <= 0:
        return Span(first, last)
    return Span(first - lack, last)
