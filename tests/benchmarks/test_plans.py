"""How long a look ahead and a search take; run with ``--benchmark-only``.

The goals: 50 ms for 24 months of a typical ledger, 5 s for a search of them.
"""

import datetime as dt
from dataclasses import replace
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from core.books import books_from
from core.demo import demo_entries
from core.plans.behaviour import AS_USUAL, Behaviour, Borrowing
from core.plans.plan import find_plan
from core.plans.simulate import simulate
from core.plans.start import Start, start_from
from core.scorecard import load_scorecard
from tests.case_ledgers import case_a, case_b

_MONTHS = 24
_DEMO_DAY = dt.date(2026, 9, 30)


def _begun(case: str) -> Start:
    card = load_scorecard("zhima-style")
    if case == "demo":
        entries = [
            replace(entry, id=number)
            for number, entry in enumerate(demo_entries(_DEMO_DAY), 1)
        ]
        return start_from(books_from(entries), _DEMO_DAY, card)
    told, day, _ = {"A": case_a, "B": case_b}[case]()
    books = books_from(entry for entry in told if entry.day <= day)
    return start_from(books, day, card)


@pytest.mark.benchmark(timer=process_time)
@pytest.mark.parametrize("case", ["A", "B", "demo"])
@pytest.mark.parametrize("borrows", [False, True])
def test_a_look_over_two_years(
    benchmark: BenchmarkFixture, case: str, borrows: bool
) -> None:
    start = _begun(case)
    borrowing = Borrowing(line=start.line or "", amount=600_00, term=3)
    behaviour = Behaviour(
        items=start.open_items, purchases=32, categories=8, borrowing=borrowing
    )

    benchmark(simulate, start, behaviour if borrows else AS_USUAL, _MONTHS)


@pytest.mark.benchmark(timer=process_time)
@pytest.mark.parametrize(
    ("case", "target"), [("A", 20_000_00), ("B", 30_000_00), ("demo", 60_000_00)]
)
def test_a_search_over_two_years(
    benchmark: BenchmarkFixture, case: str, target: int
) -> None:
    start = _begun(case)

    benchmark.pedantic(find_plan, (start, target, _MONTHS), rounds=3)
