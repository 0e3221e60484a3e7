"""Random loans, purchases and repayments, for the properties of lending."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from core.records import Entry, Kind, Method, RateKind, Status

FIRST = dt.date(2024, 1, 1)
LAST = FIRST + dt.timedelta(days=500)

#: The loans there may be, each always on the same line.
LINES = {"A": "借呗", "B": "借呗", "C": "银行", "F": "花呗"}

DAYS = st.integers(0, 300).map(lambda days: FIRST + dt.timedelta(days=days))
AMOUNTS = st.integers(1, 300) | st.integers(1, 500_000)
NAMES = st.sampled_from(["借呗", "花呗", "银行"])


@st.composite
def borrowings(draw: st.DrawFn, name: str) -> Entry:
    """A loan of any method; the one of Huabei costs a fee."""
    fee = name == "F"
    steps = draw(st.sampled_from([0, 15, 40, 60]))
    return Entry(
        day=draw(DAYS),
        kind=Kind.BORROW,
        amount=draw(st.integers(1, 300) | st.integers(1000, 2_000_000)),
        line=LINES.get(name, "借呗"),
        loan=name,
        rate=Decimal("0.045") if fee else Decimal(steps) / 100_000,
        rate_kind=RateKind.FEE if fee else RateKind.DAILY,
        term=draw(st.sampled_from([1, 2, 3, 6, 12])),
        method=draw(st.sampled_from(list(Method))),
        due_day=draw(st.sampled_from([None, 1, 10, 15, 28, 31])),
    )


@st.composite
def repayments(draw: st.DrawFn) -> Entry:
    """A repayment of a loan, a line, or whatever is due first."""
    loan = draw(st.sampled_from(["", "", *LINES]))
    items = ["", "", "", "shorten", "lower", "2024-03", "2024-06"]
    return Entry(
        day=draw(DAYS),
        kind=Kind.REPAY,
        amount=draw(AMOUNTS),
        line=LINES[loan] if loan else draw(st.sampled_from(["", *LINES.values()])),
        loan=loan,
        item=draw(st.sampled_from(items)),
    )


@st.composite
def split_repayments(draw: st.DrawFn) -> Entry:
    """A repayment whose parts were told."""
    principal, interest = draw(AMOUNTS), draw(st.integers(0, 5000))
    fee = draw(st.integers(0, 300))
    return replace(
        draw(repayments()),
        amount=principal + interest + fee,
        principal=principal,
        interest=interest,
        fee_part=fee,
    )


@st.composite
def bills(draw: st.DrawFn) -> Entry:
    """A statement as a lender told it, with or without minimum and due day."""
    amount, day = draw(AMOUNTS), draw(DAYS)
    minimum = draw(st.none() | st.integers(0, amount))
    days = draw(st.none() | st.integers(0, 40))
    until = None if days is None else day + dt.timedelta(days=days)
    return Entry(
        day=day,
        kind=Kind.BILL,
        amount=amount,
        line=draw(NAMES),
        principal=minimum,
        until=until,
    )


PURCHASES = st.builds(
    lambda day, amount, line: Entry(
        day=day, kind=Kind.PURCHASE, amount=amount, line=line
    ),
    DAYS,
    AMOUNTS,
    NAMES,
)
REFUNDS = st.builds(replace, PURCHASES, kind=st.just(Kind.REFUND))
RATES = st.builds(
    lambda day, line, steps: Entry(
        day=day,
        kind=Kind.LINE,
        line=line,
        rate=Decimal(steps) / 100_000,
        rate_kind=RateKind.DAILY,
    ),
    DAYS,
    st.sampled_from(["借呗", "银行"]),
    st.sampled_from([0, 10, 30, 90]),
)
FEES = st.builds(
    lambda day, amount, line: Entry(day=day, kind=Kind.FEE, amount=amount, line=line),
    DAYS,
    st.integers(-3000, 3000).filter(bool),
    NAMES,
)
STATES = st.builds(
    lambda day, line, item, status: Entry(
        day=day, kind=Kind.LINE, line=line, item=item, status=status
    ),
    DAYS,
    NAMES,
    st.sampled_from(["", "huabei", "card", "bank"]),
    st.sampled_from(["", Status.OPEN, Status.CLOSED]),
)

LOANS = st.lists(st.sampled_from(sorted(LINES)), unique=True, min_size=1).flatmap(
    lambda names: st.tuples(*map(borrowings, names))
)


def numbered(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries with ids in their order."""
    return [replace(entry, id=number) for number, entry in enumerate(entries, start=1)]


#: Loans, purchases, repayments and changes of rate.
PLAIN_BOOKS = st.builds(
    lambda loans, others: numbered([*loans, *others]),
    LOANS,
    st.lists(repayments() | PURCHASES | repayments() | RATES, max_size=8),
)

#: The same with everything else that lines know.
BOOKS = st.builds(
    lambda loans, others: numbered([*loans, *others]),
    LOANS,
    st.lists(
        st.one_of(
            repayments(),
            split_repayments(),
            PURCHASES,
            REFUNDS,
            RATES,
            FEES,
            STATES,
            bills(),
        ),
        max_size=10,
    ),
)
