"""Marks on the way of a replay, from which another one can go on."""

from dataclasses import dataclass, replace

from core.lending.line import Line
from core.lending.log import Log
from core.lending.positions import Payment
from core.lending.products import Products
from core.lending.replay import Replay
from core.lending.trace import Counts, Trace
from core.lending.twins import line_twin


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a replay had come after so many events.

    ``lines`` do not change any more.  The record of each up to here are the first
    so many events of its trace, which may have grown since.
    """

    index: int
    lines: dict[str, Line]
    traces: dict[str, Trace]
    counts: dict[str, Counts]
    homeless: Log[Payment]
    homeless_count: int

    def resumed(self, products: Products) -> Replay:
        """Return a replay that goes on from here."""
        lines = [
            line_twin(line, self.traces[name].first(self.counts[name]))
            for name, line in self.lines.items()
        ]
        return Replay(products, lines, self.homeless.first(self.homeless_count))


def marked(replay: Replay, index: int) -> Mark:
    """Return the mark of a replay after so many events."""
    return Mark(
        index=index,
        lines={
            name: line_twin(line, line.trace) for name, line in replay.lines.items()
        },
        traces={name: line.trace for name, line in replay.lines.items()},
        counts={name: line.trace.counts for name, line in replay.lines.items()},
        homeless=replay.homeless,
        homeless_count=len(replay.homeless.events),
    )


def moved(mark: Mark, by: int) -> Mark:
    """Return a mark so many events later."""
    return replace(mark, index=mark.index + by)
