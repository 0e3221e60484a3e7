"""Rules on due days: what is overdue, and what is due soon."""

from collections.abc import Iterator

from core.estimate import CreditWarning, Level, Measure
from core.warnings.situation import Situation
from core.warnings.thresholds import level_reached


def overdue(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a warning for what fell due and is not paid; severe after some days."""
    late = [piece for piece in situation.positions.pending if piece.due < situation.on]
    if not late:
        return
    part = situation.card.warnings["overdue"]
    days = max((situation.on - piece.due).days for piece in late)
    reached = level_reached(part, days)
    if reached is None:
        return
    level, threshold = reached
    amount = sum(line.overdue for line in situation.positions.lines)
    yield CreditWarning(
        "overdue",
        level,
        days,
        float(threshold),
        Measure.DAYS,
        tuple(sorted({piece.entry for piece in late if piece.entry})),
        part.source,
        (
            ("amount", amount),
            ("penalty_per_day", _penalty_per_day(situation)),
            ("line", late[0].line),
            ("since", min(piece.due for piece in late).isoformat()),
        ),
    )


def due_soon(situation: Situation) -> Iterator[CreditWarning]:
    """Yield what falls due in the next days, and whether a month's dues pass income."""
    part = situation.card.warnings["due-soon"]
    pending = [
        piece for piece in situation.positions.pending if piece.due >= situation.on
    ]
    soon = [
        piece
        for piece in pending
        if (piece.due - situation.on).days <= part.days("info")
    ]
    if soon:
        first = min(soon, key=lambda piece: piece.due)
        yield CreditWarning(
            "due-soon",
            Level.INFO,
            (first.due - situation.on).days,
            part["info"],
            Measure.DAYS,
            tuple(sorted({piece.entry for piece in soon if piece.entry})),
            part.source,
            (
                ("amount", sum(piece.amount for piece in soon)),
                ("count", len(soon)),
                ("line", first.line),
                ("due", first.due.isoformat()),
            ),
        )
    income = situation.load.income
    window = part.days("income_window")
    month = [piece for piece in pending if (piece.due - situation.on).days <= window]
    total = sum(piece.amount for piece in month)
    if income is not None and total > income:
        yield CreditWarning(
            "due-soon",
            Level.WARNING,
            total,
            income,
            Measure.MONEY,
            tuple(sorted({piece.entry for piece in month if piece.entry})),
            part.source,
            (("amount", total), ("income", income)),
        )


def _penalty_per_day(situation: Situation) -> int:
    """Return what each further day of lateness costs, on loans and bills, in fen."""
    loans = sum(loan.penalty_per_day for loan in situation.open_loans)
    return loans + sum(line.penalty_per_day for line in situation.positions.lines)
