"""How well the score ranks real people: ``python -m core.validation FILE``.

The file is "Default of Credit Card Clients" (Taiwan 2005; I-C. Yeh and
C-H. Lien, Expert Systems with Applications 36(2), 2009; UCI repository, CC BY
4.0).  Every person's six months become entries of a ledger (a line with its
limit, bills, payments, lateness by month) and are scored with the shipped card
as it is: nothing is fitted, and sex, age, education and marriage are not read.
"""

import argparse
import csv
import datetime as dt
import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.books import books_from
from core.dates import add_months
from core.estimator.evaluation import evaluate
from core.records import OPENING, Entry, Kind, Method, RateKind
from core.scorecard import load_scorecard

#: The day the scores are asked for: the end of the last month of the file.
ON = dt.date(2005, 9, 30)

_LINE = "card"
_MONTHS = [add_months(dt.date(2005, 4, 1), month) for month in range(6)]
_STATUS = ("PAY_6", "PAY_5", "PAY_4", "PAY_3", "PAY_2", "PAY_0")


@dataclass(frozen=True, slots=True)
class Group:
    """A share of the people, from the lowest scores to the highest."""

    people: int
    score_from: float
    score_to: float
    default_rate: float


@dataclass(frozen=True, slots=True)
class Validation:
    """How well the score ranks.

    Attributes:
        auc: Chance that one who paid scores above one who defaulted.
        ks: Greatest distance of the two distributions of scores.
        spearman_limit: Rank correlation of the score with the limit.
        quintiles, deciles: Default rates, the lowest scores first.
        people: How many.
        seconds: How long it took.
    """

    auc: float
    ks: float
    spearman_limit: float
    quintiles: tuple[Group, ...]
    deciles: tuple[Group, ...]
    people: int
    seconds: float


def person_entries(row: Mapping[str, str]) -> list[Entry]:
    """Return one person's six months as entries.

    A bill is issued on the 25th and due on the 1st of the next month.  A status
    of k months late says that the bills of the k months before are not settled;
    as it does not say with which amounts, each of them carries an instalment of
    one yuan that is paid when the status says so.  What was paid in a month is
    paid on its 1st, or on its 15th while something is late.
    """
    limit = _fen(row["LIMIT_BAL"])
    late = [max(int(row[name]), 0) for name in _STATUS]
    first = dt.date(2005, 3, 25)
    entries = [
        Entry(
            day=first, kind=Kind.LINE, line=_LINE, item="card", amount=limit, due_day=1
        )
    ]
    for month, day in enumerate(_MONTHS):
        column = 6 - month
        paid = _fen(row[f"PAY_AMT{column}"])
        if paid > 0:
            when = day.replace(day=15) if late[month] else day
            entries.append(Entry(day=when, kind=Kind.REPAY, line=_LINE, amount=paid))
        entries.append(_bill(row, month, day, late))
    entries += _arrears(late)
    ordered = sorted(entries, key=lambda entry: entry.day)
    return [_numbered(entry, number) for number, entry in enumerate(ordered, 1)]


def _bill(
    row: Mapping[str, str], month: int, day: dt.date, late: Sequence[int]
) -> Entry:
    """Return the bill of a month; its minimum is what was paid on time of it."""
    column = 6 - month
    balance = max(_fen(row[f"BILL_AMT{column}"]), 0)
    minimum = 0
    if month + 1 < len(_MONTHS) and not late[month + 1]:
        paid = _fen(row[f"PAY_AMT{column - 1}"])
        minimum = min(balance // 20, paid)
    return Entry(
        day=day.replace(day=25),
        kind=Kind.BILL,
        line=_LINE,
        amount=balance,
        until=add_months(day, 1),
        principal=minimum,
    )


def _arrears(late: Sequence[int]) -> Iterator[Entry]:
    """Yield, for every month not settled in time, its instalment and payment."""
    settled: dict[int, int] = {}
    for month, months_late in enumerate(late):
        for bill in range(month - months_late, month):
            settled[bill] = month + 1
    for bill, month in settled.items():
        due = add_months(_MONTHS[0], bill + 1)
        loan = f"arrears {bill}"
        yield Entry(
            day=add_months(due, -1),
            kind=Kind.BORROW,
            item=OPENING,
            line=_LINE,
            loan=loan,
            amount=100,
            term=1,
            method=Method.BULLET,
            rate=Decimal(0),
            rate_kind=RateKind.DAILY,
            due_day=1,
        )
        if month < len(late):
            yield Entry(
                day=_MONTHS[month], kind=Kind.REPAY, line=_LINE, loan=loan, amount=100
            )


def _numbered(entry: Entry, number: int) -> Entry:

    return replace(entry, id=number)


def _fen(text: str) -> int:
    return int(Decimal(text)) * 100


def person_score(row: Mapping[str, str], card: str = "zhima-style") -> float:
    """Return one person's score at the end of September 2005."""
    books = books_from(person_entries(row), "TWD")
    return float(evaluate(books, ON, load_scorecard(card)).score[-1])


def auc(scores: npt.NDArray[np.float64], bad: npt.NDArray[np.bool_]) -> float:
    """Return the chance that a good one scores above a bad one; ties count half."""
    ranks = _ranks(scores)
    good = ~bad
    above = float(ranks[good].sum()) - good.sum() * (good.sum() + 1) / 2
    return float(above / (good.sum() * bad.sum()))


def ks(scores: npt.NDArray[np.float64], bad: npt.NDArray[np.bool_]) -> float:
    """Return the greatest distance between the distributions of good and bad."""
    order = np.argsort(scores, kind="stable")
    last = np.append(np.diff(scores[order]) > 0, True)
    share_bad = np.cumsum(bad[order]) / bad.sum()
    share_good = np.cumsum(~bad[order]) / (~bad).sum()
    return float(np.abs(share_bad - share_good)[last].max())


def spearman(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> float:
    """Return the rank correlation of two series; 0 where one never varies."""
    if not (np.ptp(one) and np.ptp(other)):
        return 0.0
    return float(np.corrcoef(_ranks(one), _ranks(other))[0, 1])


def _ranks(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return ranks from 1, equal values sharing their mean rank."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    means = ends - (counts - 1) / 2
    return np.asarray(means[inverse], dtype=np.float64)


def groups(
    scores: npt.NDArray[np.float64], bad: npt.NDArray[np.bool_], count: int
) -> tuple[Group, ...]:
    """Return so many groups of like size, the lowest scores first."""
    order = np.argsort(scores, kind="stable")
    return tuple(
        Group(
            len(part),
            round(float(scores[part[0]]), 1),
            round(float(scores[part[-1]]), 1),
            float(bad[part].mean()),
        )
        for part in np.array_split(order, count)
        if len(part)
    )


def validate(
    rows: Sequence[Mapping[str, str]], card: str = "zhima-style"
) -> Validation:
    """Return how well a card ranks the people of the file.

    Raises:
        KeyError: If a column is missing.
        ValueError: If a cell is no number, or nobody or everybody defaulted.
    """
    begun = time.perf_counter()
    with ProcessPoolExecutor() as pool:
        work = partial(person_score, card=card)
        scores = np.array(list(pool.map(work, rows, chunksize=250)))
    bad = np.array([row["default_next_month"] == "1" for row in rows])
    if not bad.any() or bad.all():
        raise ValueError("to rank people, some must have defaulted and some not")
    limits = np.array([float(row["LIMIT_BAL"]) for row in rows])
    return Validation(
        auc=auc(scores, bad),
        ks=ks(scores, bad),
        spearman_limit=spearman(scores, limits),
        quintiles=groups(scores, bad, 5),
        deciles=groups(scores, bad, 10),
        people=len(rows),
        seconds=time.perf_counter() - begun,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how well the score ranks the people of a file."""
    parser = argparse.ArgumentParser(prog="python -m core.validation")
    parser.add_argument("file", type=Path)
    parser.add_argument("--card", default="zhima-style")
    parser.add_argument("--json", action="store_true")
    told = parser.parse_args(arguments)
    try:
        with told.file.open(encoding="utf-8-sig", newline="") as file:
            found = validate(list(csv.DictReader(file)), told.card)
    except (OSError, KeyError, ValueError) as error:
        print(f"cannot validate on {told.file}: {error}", file=sys.stderr)
        return 1
    if told.json:
        print(json.dumps(asdict(found)))
    else:
        print(report(found))
    return 0


def report(found: Validation) -> str:
    """Return the figures as lines of text."""
    lines = [
        f"people {found.people}, {found.seconds:.1f} s",
        f"AUC {found.auc:.4f}   KS {found.ks:.4f}",
        f"Spearman with the limit {found.spearman_limit:.4f}",
    ]
    for name, parts in (("quintile", found.quintiles), ("decile", found.deciles)):
        for number, part in enumerate(parts, 1):
            lines.append(
                f"{name} {number:2d}: {part.score_from:6.1f} to {part.score_to:6.1f}"
                f"   {part.people:5d} people   {part.default_rate:6.2%} defaulted"
            )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
