"""The two people of the source article, as plain entries one could have typed.

Both stories are the article's; amounts of income and purchases are made up to
be believable.  Nobody's real data stands here.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from core.dates import add_months, month_starts
from core.records import Entry, Kind, Method, ProfileItem, RateKind, Status

EVERYDAY = ("餐饮美食", "交通出行", "日用百货")
VARIED = (*EVERYDAY, "服饰装扮", "充值缴费", "医疗健康", "文化休闲", "数码电器")


class Story:
    """Entries told one after the other."""

    def __init__(self) -> None:
        self.told: list[Entry] = []

    def tell(
        self, day: dt.date, kind: Kind, yuan: float | None = None, **more: object
    ) -> None:
        """Tell one thing."""
        amount = None if yuan is None else round(yuan * 100)
        self.told.append(Entry(day=day, kind=kind, amount=amount, **more))  # type: ignore[arg-type]

    def entries(self) -> list[Entry]:
        """Return what was told in the order of days, numbered."""
        ordered = sorted(self.told, key=lambda entry: entry.day)
        return [
            Entry(**{**{name: getattr(e, name) for name in e.__slots__}, "id": number})
            for number, e in enumerate(ordered, 1)
        ]

    def jiebei(self, opened: dt.date, limit: float) -> None:
        """Open a 借呗 line."""
        self.tell(
            opened,
            Kind.LINE,
            limit,
            line="借呗",
            item="jiebei",
            rate=Decimal("0.0004"),
            rate_kind=RateKind.DAILY,
            due_day=10,
            method=Method.EQUAL_INSTALMENT,
            status=Status.OPEN,
        )

    def salary(self, first: dt.date, last: dt.date, yuan: float) -> None:
        """Earn the same on the 5th of every month."""
        for month in month_starts(first, last):
            day = month.replace(day=5)
            if first <= day <= last:
                self.tell(day, Kind.INCOME, yuan, category="工资", counterparty="公司")

    def buy(
        self, first: dt.date, last: dt.date, per_month: int, categories: Sequence[str]
    ) -> None:
        """Buy small things evenly over the months."""
        days = (last - first).days + 1
        count = round(per_month * days / 30.4)
        for number in range(count):
            day = first + dt.timedelta(days=number * days // count)
            category = categories[number % len(categories)]
            self.tell(day, Kind.PURCHASE, 12 + number % 40, category=category)

    def profile(self, day: dt.date, items: Sequence[ProfileItem]) -> None:
        """Hand in some profile items."""
        for item in items:
            self.tell(day, Kind.PROFILE, item=item.value, status=Status.DONE)

    def loan(self, day: dt.date, yuan: float, term: int, name: str) -> None:
        """Draw a loan on 借呗."""
        self.tell(day, Kind.BORROW, yuan, line="借呗", loan=name, term=term)


def monthly_dues(first: dt.date, count: int) -> Iterator[dt.date]:
    """Yield so many due days, the 10th of each month after a drawdown."""
    for number in range(1, count + 1):
        yield add_months(first, number).replace(day=10)


def case_a() -> tuple[list[Entry], dt.date, dt.date]:
    """Return case A: entries, the day it starts and the day three months later."""
    start, end = dt.date(2026, 1, 1), dt.date(2026, 4, 1)
    story = Story()
    story.jiebei(dt.date(2025, 3, 1), 5000)
    story.salary(dt.date(2025, 6, 1), end, 6000)
    story.profile(
        dt.date(2025, 3, 1),
        [ProfileItem.BANK_CARD, ProfileItem.CONTACT, ProfileItem.ADDRESS],
    )
    story.buy(dt.date(2025, 7, 1), dt.date(2025, 12, 31), 7, EVERYDAY)
    story.loan(dt.date(2025, 8, 20), 500, 1, "A0")
    for day, yuan in _paid(dt.date(2025, 8, 20), 500, 1):
        story.tell(day, Kind.REPAY, yuan, line="借呗", loan="A0")
    story.tell(dt.date(2025, 12, 31), Kind.SCORE_SEEN, 600)
    story.tell(
        dt.date(2025, 12, 31), Kind.LINE_SEEN, 5000, line="借呗", status=Status.STANDING
    )
    story.tell(start, Kind.TARGET, 20000, line="借呗")
    story.profile(
        dt.date(2026, 1, 3),
        [
            ProfileItem.REAL_NAME,
            ProfileItem.ID_CARD,
            ProfileItem.OCCUPATION,
            ProfileItem.EMPLOYER,
            ProfileItem.HOUSING_FUND,
        ],
    )
    for number, month in enumerate((1, 2, 3)):
        drawn = dt.date(2026, month, 8)
        story.loan(drawn, 600, 3, f"A{number + 1}")
        for day, yuan in _paid(drawn, 600, 3):
            if day <= end:
                story.tell(day, Kind.REPAY, yuan, line="借呗", loan=f"A{number + 1}")
    story.buy(start, end, 32, VARIED)
    return story.entries(), start, end


def case_b() -> tuple[list[Entry], dt.date, dt.date]:
    """Return case B: entries, the day it starts and the day four months later."""
    start, end = dt.date(2026, 1, 1), dt.date(2026, 5, 1)
    story = Story()
    story.jiebei(dt.date(2023, 5, 1), 8000)
    story.tell(
        dt.date(2023, 5, 1), Kind.LINE, 3000, line="花呗", item="huabei", due_day=10
    )
    story.salary(dt.date(2025, 1, 1), end, 8000)
    items = [item for item in ProfileItem if item is not ProfileItem.WEALTH_INSURANCE]
    story.profile(dt.date(2023, 5, 1), items[:6])
    for month in month_starts(dt.date(2025, 1, 1), end):
        story.tell(
            month.replace(day=12), Kind.PURCHASE, 400, line="花呗", category="日用百货"
        )
        due = add_months(month, 1).replace(day=9)
        if due <= end:
            story.tell(due, Kind.REPAY, 400, line="花呗")
    story.buy(dt.date(2025, 1, 1), dt.date(2025, 12, 31), 14, VARIED[:4])
    story.tell(dt.date(2025, 12, 31), Kind.SCORE_SEEN, 680)
    story.tell(
        dt.date(2025, 12, 31), Kind.LINE_SEEN, 8000, line="借呗", status=Status.STANDING
    )
    story.tell(start, Kind.TARGET, 30000, line="借呗")
    story.profile(dt.date(2026, 1, 20), [ProfileItem.WEALTH_INSURANCE, *items[6:8]])
    for number, month in enumerate((1, 2, 3, 4)):
        drawn = dt.date(2026, month, 12)
        story.loan(drawn, 900, 6, f"B{number + 1}")
        for day, yuan in _paid(drawn, 900, 6):
            if day <= end:
                story.tell(day, Kind.REPAY, yuan, line="借呗", loan=f"B{number + 1}")
    story.buy(start, end, 18, (*VARIED[:5], "投资理财", "保险"))
    return story.entries(), start, end


def _paid(drawn: dt.date, yuan: float, term: int) -> Iterator[tuple[dt.date, float]]:
    """Yield due days and instalments, as the program itself works them out."""
    from core.lending.schedule import schedule_of
    from core.lending.terms import Terms

    terms = Terms(
        principal=round(yuan * 100),
        rate=Decimal("0.0004"),
        rate_kind=RateKind.DAILY,
        term=term,
        method=Method.EQUAL_INSTALMENT,
        due_day=10,
    )
    for row in schedule_of(terms, drawn).rows:
        if row.due is not None:
            yield row.due, (row.principal + row.interest + row.fee) / 100
