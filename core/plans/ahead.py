"""The entries that assumed behaviour would make, and the books with them.

What is due is not guessed: the books are replayed from the day on, and on each
due day exactly what stands to be paid is paid.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from core.books import Books, day_totals
from core.lending.positions import Payable, Positions
from core.lending.replay import Replay, events_of
from core.lending.terms import SHORTEN
from core.plans.behaviour import Behaviour
from core.plans.start import Start
from core.plans.usual import income_days, purchases_between
from core.records import DayTotal, Entry, Kind, Status

_ONE_DAY = dt.timedelta(days=1)

#: What purchases are for beyond the usual categories; the score only counts them.
_MORE_CATEGORIES = (
    *("餐饮美食", "交通出行", "日用百货", "充值缴费", "服饰装扮", "文化休闲"),
    *("医疗健康", "生活服务", "数码电器", "教育培训", "运动户外", "家居家装"),
)

#: The part of a limit up to which purchases are moved onto a line.
_SHARE_ON_CREDIT = 10


@dataclass(frozen=True, slots=True)
class Ahead:
    """The books as they would be.

    Attributes:
        books: All that was told, and all that is assumed.
        structural, totals: What is assumed, as books have it.
        positions: Where lines and loans stand on the last day.
        on_the_way: The same of all days that were asked for.
    """

    books: Books
    structural: tuple[Entry, ...]
    totals: tuple[DayTotal, ...]
    positions: Positions
    on_the_way: Mapping[dt.date, Positions]

    def entries(self) -> tuple[Entry, ...]:
        """Return what is assumed as entries one by one, in the order of days."""
        return tuple(_by_day([*_as_entries(self.totals), *self.structural]))


def look_ahead(
    start: Start, behaviour: Behaviour, last: dt.date, stops: Iterable[dt.date] = ()
) -> Ahead:
    """Return the books up to a last day if a person behaves like that."""
    plain = list(_entries(start, behaviour, last))
    spent = _purchases(start, behaviour, last)
    walk = _Walk(start, behaviour, start.next_id + len(plain))
    told = [
        replace(entry, id=number)
        for number, entry in enumerate(_by_day(plain), start.next_id)
    ]
    structural = [entry for entry in told if entry.kind is not Kind.INCOME]
    earned = day_totals(entry for entry in told if entry.kind is Kind.INCOME)
    totals = tuple(sorted([*spent, *earned], key=_total_key))
    future = Books(start.books.currency, tuple(structural), totals)
    on_the_way = walk.go(events_of(future, last), last, frozenset(stops))
    entries = sorted([*structural, *walk.paid], key=lambda e: (e.day, e.id))
    books = replace(
        start.books,
        entries=(*start.books.entries, *entries),
        totals=(*start.books.totals, *totals),
    )
    return Ahead(books, tuple(entries), totals, on_the_way[last], on_the_way)


def _by_day(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: entry.day)


def _total_key(total: DayTotal) -> tuple[dt.date, str, str, str]:
    return (total.day, total.kind.value, total.category, total.line)


def _as_entries(totals: Iterable[DayTotal]) -> Iterator[Entry]:
    """Yield entries that make these totals, each as even as whole fen allow."""
    for total in totals:
        each, rest = divmod(total.amount, total.count)
        for number in range(total.count):
            yield Entry(
                day=total.day,
                kind=total.kind,
                amount=each + (number < rest),
                category=total.category,
                line=total.line,
            )


def _entries(start: Start, behaviour: Behaviour, last: dt.date) -> Iterator[Entry]:
    """Yield what is done once or month by month, without purchases and repayments."""
    first = start.on + _ONE_DAY
    for item in behaviour.items:
        yield Entry(
            day=first, kind=Kind.PROFILE, item=item.value, status=Status.DONE.value
        )
    income = start.usual.income if behaviour.income is None else behaviour.income
    if income:
        for day in income_days(start.usual, start.on, last):
            yield Entry(day=day, kind=Kind.INCOME, amount=income)
    month = 1
    while start.month_end(month - 1) < last:
        yield from (e for e in _of_month(start, behaviour, month) if e.day <= last)
        month += 1


def _of_month(start: Start, behaviour: Behaviour, month: int) -> Iterator[Entry]:
    first = start.month_end(month - 1) + _ONE_DAY
    if behaviour.close and month == behaviour.close_in:
        yield Entry(
            day=first, kind=Kind.LINE, line=behaviour.close, status=Status.CLOSED.value
        )
    if month == behaviour.apply_in and start.line:
        yield Entry(
            day=first,
            kind=Kind.APPLICATION,
            line=start.line,
            status=Status.PENDING.value,
        )
    borrowing = behaviour.borrowing
    if borrowing is not None and borrowing.amount and borrowing.falls_in(month):
        yield Entry(
            day=start.day_in(month, start.quiet_day),
            kind=Kind.BORROW,
            amount=borrowing.amount,
            line=borrowing.line,
            loan=f"+{month}",
            term=borrowing.term,
        )


def _purchases(start: Start, behaviour: Behaviour, last: dt.date) -> list[DayTotal]:
    usual = purchases_between(start.usual, start.on, last)
    if behaviour.purchases is not None:
        usual = [total for total in usual if total.line]
        spent = [*usual, *_spread(start, behaviour, usual, last)]
    else:
        spent = usual
    spent.sort(key=_total_key)
    if behaviour.on_credit == "":
        spent = [replace(total, line="") for total in spent]
    elif behaviour.on_credit is not None:
        spent = _moved(start, behaviour.on_credit, spent)
    return _merged(spent)


def _spread(
    start: Start, behaviour: Behaviour, kept: Sequence[DayTotal], last: dt.date
) -> Iterator[DayTotal]:
    """Yield purchases evenly over each month, as many as those kept leave room for."""
    names = _categories(start, behaviour)
    month = turn = 0
    while start.month_end(month) < last:
        before, end = start.month_end(month), start.month_end(month + 1)
        there = sum(total.count for total in kept if before < total.day <= end)
        count = max((behaviour.purchases or 0) - there, 0)
        for number in range(count):
            day = before + dt.timedelta(1 + number * (end - before).days // count)
            if day <= last:
                name = names[turn % len(names)]
                yield DayTotal(day, Kind.PURCHASE, name, "", 1, start.usual.amount)
            turn += 1
        month += 1


def _categories(start: Start, behaviour: Behaviour) -> tuple[str, ...]:
    known = start.usual.categories
    wanted = behaviour.categories
    if wanted is None:
        wanted = max(len(known), 1)
    more = [name for name in _MORE_CATEGORIES if name not in known]
    return (*known, *more)[: max(wanted, 1)]


def _moved(start: Start, line: str, spent: Iterable[DayTotal]) -> list[DayTotal]:
    """Return purchases of which some are made on a line, within a tenth of its limit.

    Those that are made on it anyway count.
    """
    lines = {one.name: one for one in start.evaluation.positions.lines}
    limit = lines[line].limit_in_force if line in lines else None
    room = (limit or 0) // _SHARE_ON_CREDIT
    used: dict[tuple[int, int], int] = {}
    found = []
    for total in spent:
        month = (total.day.year, total.day.month)
        fits = used.get(month, 0) + total.amount <= room
        if total.line == line or (not total.line and fits):
            used[month] = used.get(month, 0) + total.amount
            found.append(replace(total, line=line))
        else:
            found.append(total)
    return found


def _merged(spent: Iterable[DayTotal]) -> list[DayTotal]:
    """Return the totals with those of the same day, category and line as one."""
    found: dict[tuple[dt.date, str, str], DayTotal] = {}
    for total in spent:
        key = (total.day, total.category, total.line)
        same = found.get(key)
        found[key] = total if same is None else _sum(same, total)
    return list(found.values())


def _sum(one: DayTotal, other: DayTotal) -> DayTotal:
    count, amount = one.count + other.count, one.amount + other.amount
    return replace(one, count=count, amount=amount)


@dataclass(slots=True, eq=False)
class _Walk:
    """The way from the start to a last day, on which dues are paid."""

    start: Start
    behaviour: Behaviour
    next_id: int
    paid: list[Entry] = field(default_factory=list)
    _awaited: dict[tuple[str, str], dt.date] = field(default_factory=dict)

    def go(
        self,
        events: Sequence[Entry | DayTotal],
        last: dt.date,
        stops: frozenset[dt.date],
    ) -> dict[dt.date, Positions]:
        """Take what was told and what is to come; return how it stands at the stops."""
        replay = Replay(self.start.products)
        for event in self.start.events:
            replay.take(event)
        # What is overdue already is as if it fell due on the first day.
        self._fall_due(replay.payables(self.start.on), self.start.on + _ONE_DAY)
        found: dict[dt.date, Positions] = {}
        prepay_days = self._prepay_days(last)
        day, at, moved = self.start.on, 0, True
        upcoming = day
        while day < last:
            day += _ONE_DAY
            while at < len(events) and events[at].day <= day:
                replay.take(events[at])
                at, moved = at + 1, True
            if moved or upcoming <= day:
                upcoming, moved = replay.next_due(), False
            if upcoming <= day or day in self._awaited.values():
                owed = replay.payables(day)
                self._fall_due(owed, day)
                self._pay(replay, owed, day)
                moved = True
            if day in prepay_days:
                self._prepay(replay, day)
            if day in stops or day == last:
                found[day] = replay.positions(day)
        return found

    def _fall_due(self, owed: Iterable[Payable], day: dt.date) -> None:
        """Note on which day what has fallen due will be paid."""
        pay_on = day + dt.timedelta(days=self.behaviour.days_late)
        for one in owed:
            if one.due:
                self._awaited.setdefault((one.line, one.loan), pay_on)

    def _prepay_days(self, last: dt.date) -> frozenset[dt.date]:
        if not self.behaviour.prepay or self.start.position is None:
            return frozenset()
        days, month = set(), 1
        while self.start.month_end(month - 1) < last:
            days.add(self.start.day_in(month, self.start.position.due_day))
            month += 1
        return frozenset(days)

    def _pay(self, replay: Replay, owed: Iterable[Payable], day: dt.date) -> None:
        """Pay what is to be paid by a day, debt by debt."""
        ready = {debt for debt, pay_on in self._awaited.items() if pay_on <= day}
        for one in sorted(owed, key=_payment_order):
            if one.due and (one.line, one.loan) in ready:
                self._repay(replay, one, one.due)
        for debt in ready:
            del self._awaited[debt]

    def _prepay(self, replay: Replay, day: dt.date) -> None:
        """Repay early what goes beyond the dues, on the dearest loans first."""
        left = self.behaviour.prepay
        loans = [one for one in replay.payables(day) if one.loan]
        shares: list[tuple[Payable, int]] = []
        for one in sorted(loans, key=lambda one: -one.yearly_rate):
            amount = min(left, one.owed)
            left -= amount
            shares.append((one, amount))
        for one, amount in sorted(shares, key=lambda share: share[0].loan):
            if amount:
                self._repay(replay, one, amount, SHORTEN)

    def _repay(self, replay: Replay, one: Payable, amount: int, item: str = "") -> None:
        entry = Entry(
            day=one.day,
            kind=Kind.REPAY,
            amount=amount,
            line=one.line,
            loan=one.loan,
            item=item,
            id=self.next_id,
        )
        self.next_id += 1
        self.paid.append(entry)
        replay.take(entry)


def _payment_order(one: Payable) -> tuple[bool, str, int]:
    """Return what payments of a day stand in order by, as when they are read back."""
    return (not one.loan, one.loan or one.line, one.due)
