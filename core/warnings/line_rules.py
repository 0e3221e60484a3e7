"""Rules on lines themselves: one that lies idle, and all of them together."""

from collections.abc import Iterator

from core.estimate import CreditWarning, Level, Measure
from core.records import Product
from core.warnings.situation import Situation


def idle_line(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a note on an open line that has not been used for some time."""
    part = situation.card.warnings["idle-line"]
    for line in situation.positions.lines:
        if not line.is_open or line.product is Product.FAMILY:
            continue
        idle = int(situation.panel.lines[line.name].idle[-1])
        if idle >= part["info"]:
            yield CreditWarning(
                "idle-line",
                Level.INFO,
                idle,
                part["info"],
                Measure.DAYS,
                (),
                part.source,
                (("line", line.name),),
            )


def consumer_cap(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a note when all consumer lines together pass the cap."""
    part = situation.card.warnings["consumer-cap"]
    cap = part.days("info") * 100
    total = sum(
        line.limit or 0
        for line in situation.positions.lines
        if line.is_open and line.product is not Product.FAMILY
    )
    if total > cap:
        yield CreditWarning(
            "consumer-cap",
            Level.INFO,
            total,
            cap,
            Measure.MONEY,
            (),
            part.source,
            (("lines", len(situation.positions.lines)),),
        )
