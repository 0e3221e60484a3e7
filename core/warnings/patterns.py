"""Rules on patterns: borrowing to repay, many lenders, stacking, rising debt."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from core.dates import add_months, month_start
from core.estimate import CreditWarning, Level, Measure
from core.lending.positions import Drawdown, Payment
from core.warnings.situation import Situation
from core.warnings.thresholds import level_reached

#: A look back of so many days counts as a month.
_MONTH = 30


def severe_pattern(situation: Situation) -> str | None:
    """Return the rule on patterns that stands as severe and bars more borrowing.

    Repayments of the day itself are not held against the borrower: whoever pays
    today must not find the headroom gone for it.
    """
    if len(_pairs_until(situation, paid_before=situation.on)) >= _repeated(situation):
        return "borrowing-to-repay"
    part = situation.card.warnings["many-lenders"]
    reached = level_reached(part, len(_lenders_owed(situation)))
    severe = reached is not None and reached[0] is Level.SEVERE
    return "many-lenders" if severe else None


def borrowing_to_repay(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a warning where new debt pays the old (以贷养贷); severe when repeated.

    Either a drawdown lies within days of a repayment of another debt of like
    size, or over three months as much is borrowed as repaid while debt grows.
    """
    part = situation.card.warnings["borrowing-to-repay"]
    pairs = _pairs_until(situation)
    if pairs:
        repeated = _repeated(situation)
        severe = len(pairs) >= repeated
        last_drawn, last_paid = pairs[-1]
        yield CreditWarning(
            "borrowing-to-repay",
            Level.SEVERE if severe else Level.WARNING,
            len(pairs),
            repeated if severe else 1,
            Measure.COUNT,
            tuple(sorted({entry for d, p in pairs for entry in (d.entry, p.entry)})),
            part.source,
            (
                ("pattern", "pairs"),
                ("drawn_on", last_drawn.day.isoformat()),
                ("drawn", last_drawn.amount),
                ("drawn_line", last_drawn.line),
                ("paid_on", last_paid.day.isoformat()),
                ("paid", _amount(last_paid)),
                ("paid_line", last_paid.line),
            ),
        )
        return
    edges = _month_edges(situation, part.days("look_back") // _MONTH)
    positions, first = situation.positions, edges[0]
    drawn = [d for d in positions.drawdowns_since(first) if d.day > first]
    # paying for this month's purchases is no debt kept alive by another
    paid = positions.payments_since(first)
    on_loans = [p for p in paid if p.loan and p.day > first]
    if _rolls_over(situation, edges, drawn, on_loans):
        borrowed = sum(d.amount for d in drawn)
        repaid = sum(_amount(p) for p in on_loans)
        yield CreditWarning(
            "borrowing-to-repay",
            Level.WARNING,
            borrowed,
            repaid,
            Measure.MONEY,
            tuple(sorted(d.entry for d in drawn)),
            part.source,
            (("pattern", "rolling"), ("borrowed", borrowed), ("repaid", repaid)),
        )


def _amount(payment: Payment) -> int:
    return payment.principal + payment.interest + payment.fee


def _repeated(situation: Situation) -> int:
    return situation.card.warnings["borrowing-to-repay"].days("repeated")


def _pairs_until(
    situation: Situation, paid_before: dt.date = dt.date.max
) -> list[tuple[Drawdown, Payment]]:
    """Return the pairs within the days looked back on, repaid before a day."""
    part = situation.card.warnings["borrowing-to-repay"]
    since = situation.window(part.days("look_back"))
    drawn = situation.positions.drawdowns_since(since)
    paid = [p for p in situation.positions.payments_since(since) if p.day < paid_before]
    return _pairs(drawn, paid, part.days("days"), part["size"])


def _pairs(
    drawn: list[Drawdown], paid: list[Payment], days: int, size: float
) -> list[tuple[Drawdown, Payment]]:
    """Match drawdowns with repayments of other debts, each used once.

    Both are in the order of days.
    """
    paid_on = [payment.day for payment in paid]
    near = dt.timedelta(days=days)
    used: set[int] = set()
    pairs = []
    for drawdown in drawn:
        first = bisect_left(paid_on, drawdown.day - near)
        last = bisect_right(paid_on, drawdown.day + near)
        for place in range(first, last):
            payment, amount = paid[place], _amount(paid[place])
            other = payment.loan != drawdown.loan and place not in used
            if other and abs(drawdown.amount - amount) <= size * amount:
                pairs.append((drawdown, payment))
                used.add(place)
                break
    return pairs


def _month_edges(situation: Situation, months: int) -> list[dt.date]:
    """Return the day looked at and those some months before, the earliest first.

    Between two of them lies each due day of a month once.
    """
    return [add_months(situation.on, -back) for back in range(months, -1, -1)]


def _rolls_over(
    situation: Situation,
    edges: list[dt.date],
    drawn: list[Drawdown],
    paid: list[Payment],
) -> bool:
    """Return whether three months running new loans outgrew what they repaid.

    Repayments must make up a good part of the borrowing, or it is a first debt
    and not one kept alive by another.
    """
    part = situation.card.warnings["borrowing-to-repay"]
    places = [situation.panel.index(edge) for edge in edges]
    if places[0] < 0:
        return False
    borrowed = sum(d.amount for d in drawn)
    repaid = sum(_amount(p) for p in paid)
    if not (part["cover"] * borrowed <= repaid <= borrowed):
        return False
    debt = situation.panel.debt[places]
    growing = all(a < b for a, b in pairwise(debt))
    return growing and all(
        any(begin < d.day <= end for d in drawn)
        and any(begin < p.day <= end for p in paid)
        for begin, end in pairwise(edges)
    )


def many_lenders(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a caution for debts with several lenders at once (多头借贷)."""
    part = situation.card.warnings["many-lenders"]
    lenders = _lenders_owed(situation)
    reached = level_reached(part, len(lenders))
    if reached:
        level, threshold = reached
        causes = {loan.entries[0] for loan in situation.open_loans if loan.entries}
        yield CreditWarning(
            "many-lenders",
            level,
            len(lenders),
            float(threshold),
            Measure.COUNT,
            tuple(sorted(causes)),
            part.source,
            (("lenders", ", ".join(sorted(lenders))),),
        )


def _lenders_owed(situation: Situation) -> set[str]:
    return {line.lender for line in situation.positions.lines if line.used > 0}


def loan_stacking(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a caution for more drawdowns in a month than is this user's usual."""
    part = situation.card.warnings["loan-stacking"]
    days = part.days("days")
    since = situation.window(days)
    recent = situation.positions.drawdowns_since(since)
    before = since - dt.timedelta(days=6 * days)
    earlier = [d for d in situation.positions.drawdowns_since(before) if d.day < since]
    usual = len(earlier) / 6
    unusual = (
        len(recent) >= part["least"]
        and bool(earlier)
        and len(recent) > part["usual_times"] * usual
    )
    if len(recent) >= part["caution"] or unusual:
        threshold = min(
            part["caution"], max(part["least"], part["usual_times"] * usual)
        )
        yield CreditWarning(
            "loan-stacking",
            Level.CAUTION,
            len(recent),
            part["caution"] if not unusual else threshold,
            Measure.COUNT,
            tuple(sorted(d.entry for d in recent)),
            part.source,
            (("usual", round(usual, 1)),),
        )


def rising_debt(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a caution when debt rose month after month and income did not."""
    part = situation.card.warnings["rising-debt"]
    months = part.days("caution")
    ends = [
        situation.panel.index(add_months(month_start(situation.on), -back)) - 1
        for back in range(months - 1, -1, -1)
    ]
    if ends[0] < 0:
        return
    places = [*ends, situation.panel.size - 1]
    debt = [float(situation.panel.debt[place]) for place in places]
    income = situation.panel.income_monthly
    first, last = float(income[places[0]]), float(income[-1])
    flat = not last > first * part["flat_income"]
    if flat and all(a < b for a, b in pairwise(debt)):
        since = situation.panel.day(places[0])
        drawn = situation.positions.drawdowns_since(since)
        causes = [d.entry for d in drawn if d.day > since]
        yield CreditWarning(
            "rising-debt",
            Level.CAUTION,
            months,
            months,
            Measure.MONTHS,
            tuple(sorted(causes)),
            part.source,
            (("from", round(debt[0])), ("to", round(debt[-1]))),
        )


def chasing_the_limit(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a note on loans drawn and repaid at once, with what they cost."""
    part = situation.card.warnings["chasing-the-limit"]
    since = situation.window(part.days("look_back"))
    drawn = situation.positions.drawdowns_since(since)
    marked = {d.loan for d in drawn if d.chasing}
    brief = [
        loan
        for loan in situation.positions.loans
        if not loan.opening
        and loan.drawn_on >= since
        and (
            loan.id in marked
            or (
                loan.closed_on is not None
                and (loan.closed_on - loan.drawn_on).days <= part.days("days")
            )
        )
    ]
    if len(brief) >= part["info"] or any(loan.id in marked for loan in brief):
        yield CreditWarning(
            "chasing-the-limit",
            Level.INFO,
            len(brief),
            part["info"],
            Measure.COUNT,
            tuple(sorted(loan.entries[0] for loan in brief if loan.entries)),
            part.source,
            (("cost", sum(loan.interest_paid for loan in brief)),),
        )
