"""Rules on what credit costs: persistent debt, minimum payments, dear rates."""

from collections.abc import Iterator
from fractions import Fraction

from core.dates import add_months
from core.estimate import CreditWarning, Level, Measure
from core.lending.payoff import Payoff, Strategy, debts_of, pay_off
from core.lending.positions import BillState
from core.records import RateKind
from core.warnings.situation import Situation


def persistent_debt(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a warning when interest and fees outgrew the principal repaid.

    Over 18 months of debt never below the floor (FCA, CONC 6.7.27R).  It is
    measured as their share of all that was paid, which no division can blow up.
    """
    part = situation.card.warnings["persistent-debt"]
    since = add_months(situation.on, -part.days("months"))
    place = situation.panel.index(since)
    if place < 0 or situation.panel.debt[place:].min() < part["floor"]:
        return
    payments = [p for p in situation.positions.payments_since(since) if p.day > since]
    cost = sum(p.interest + p.fee for p in payments)
    principal = sum(p.principal for p in payments)
    times = Fraction(part.numbers["warning"])
    if cost > times * principal:
        yield CreditWarning(
            "persistent-debt",
            Level.WARNING,
            float(Fraction(cost, cost + principal)),
            float(times / (1 + times)),
            Measure.RATIO,
            tuple(sorted(p.entry for p in payments)),
            part.source,
            (("cost", cost), ("principal", principal)),
        )


def minimum_payment(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a caution when only the minimum was paid several bills running.

    Its facts say how many months it takes to go on like this, and what interest
    it costs; no months are told where it would never end.
    """
    part = situation.card.warnings["minimum-payment"]
    running = part.days("caution")
    for line in situation.positions.lines:
        bills = [
            bill
            for bill in situation.positions.bills
            if bill.line == line.name and bill.due < situation.on and bill.balance > 0
        ]
        last = bills[-running:]
        if len(last) == running and all(
            _only_minimum(bill, part["margin"]) for bill in last
        ):
            going_on = _at_minimums(situation, line.name)
            endless = going_on.months is None
            yield CreditWarning(
                "minimum-payment",
                Level.CAUTION,
                running,
                running,
                Measure.COUNT,
                tuple(bill.entry for bill in last if bill.entry),
                part.source,
                (
                    ("line", line.name),
                    ("balance", last[-1].balance),
                    ("minimum", last[-1].minimum),
                    *(() if endless else (("months", going_on.months or 0),)),
                    ("interest", going_on.interest),
                ),
            )


def _only_minimum(bill: BillState, margin: float) -> bool:
    return (
        bill.minimum < bill.balance
        and bill.minimum <= bill.paid <= bill.minimum * margin
        and bill.paid < bill.balance
    )


def _at_minimums(situation: Situation, line: str) -> Payoff:
    """Return how the purchases on a line are cleared by its minimums alone."""
    owed = [debt for debt in debts_of(situation.positions) if debt.id == line]
    return pay_off(owed, Strategy.MINIMUMS)


def dear_credit(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a caution for open loans whose true yearly rate is above 24 %.

    Below that, a note on those above four times the one-year LPR.
    """
    part = situation.card.warnings["dear-credit"]
    cap = part["lpr_one_year"] * part["lpr_times"]
    rates = [loan.apr or 0 for loan in situation.open_loans]
    dearest = max(rates, default=0)
    is_dear = dearest > part["caution"]
    threshold = part["caution"] if is_dear else min(cap, part["caution"])
    dear = [
        loan
        for loan, rate in zip(situation.open_loans, rates, strict=True)
        if rate > threshold
    ]
    if dear:
        worst = max(dear, key=lambda loan: loan.apr or 0)
        yield CreditWarning(
            "dear-credit",
            Level.CAUTION if is_dear else Level.INFO,
            dearest,
            threshold,
            Measure.RATE,
            tuple(sorted(loan.entries[0] for loan in dear if loan.entries)),
            part.source,
            (
                ("line", worst.line),
                ("headline", worst.headline),
                ("private_cap", cap),
            ),
        )


def instalment_fee(situation: Situation) -> Iterator[CreditWarning]:
    """Yield a note on a fee whose true yearly rate is far above its headline."""
    part = situation.card.warnings["instalment-fee"]
    for loan in situation.open_loans:
        if loan.rate_kind is not RateKind.FEE or not loan.apr or not loan.headline:
            continue
        times = loan.apr / loan.headline
        if times > part["info"]:
            yield CreditWarning(
                "instalment-fee",
                Level.INFO,
                times,
                part["info"],
                Measure.RATIO,
                loan.entries[:1],
                part.source,
                (("line", loan.line), ("headline", loan.headline), ("apr", loan.apr)),
            )
