"""How long statements take to come in; run with ``--benchmark-only``.

The goals, as a whole process on two cores: a bill of 100,000 rows in 3 s, the
program's own table of 1,000,000 rows in 25 s within 1 GiB.  Here each step of it
is timed for itself, so that it shows which one has grown.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from core.ledger import Ledger
from core.statements.matching import Preview, judge
from core.statements.recognise import read_bytes
from desktop.known_entries import known_to
from tests.benchmarks.made_statements import made_bill, made_table

_ROWS = 100_000


@pytest.fixture(scope="module")
def bill() -> bytes:
    return made_bill(_ROWS)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "books.youyu") as made:
        yield made


def test_reading_a_bill_of_a_hundred_thousand_rows(
    benchmark: BenchmarkFixture, bill: bytes
) -> None:
    file = benchmark(read_bytes, "bill.csv", bill)

    assert len(file.rows) == _ROWS


def test_reading_the_programs_own_table_of_a_hundred_thousand_rows(
    benchmark: BenchmarkFixture,
) -> None:
    file = benchmark(read_bytes, "books.csv", made_table(_ROWS))

    assert len(file.rows) == _ROWS


def test_judging_a_hundred_thousand_rows(
    benchmark: BenchmarkFixture, bill: bytes, ledger: Ledger
) -> None:
    file = read_bytes("bill.csv", bill)

    preview = benchmark(judge, file, known_to(ledger))

    assert len(preview.new()) == _ROWS


def test_bringing_in_a_hundred_thousand_rows(
    benchmark: BenchmarkFixture, bill: bytes, tmp_path: Path
) -> None:
    preview = judge(read_bytes("bill.csv", bill))
    made = iter(range(100))

    def bring_in(preview: Preview) -> None:
        with Ledger.create(tmp_path / f"{next(made)}.youyu") as new:
            new.apply(preview.command())

    benchmark(bring_in, preview)


def test_knowing_a_hundred_thousand_rows_again(
    benchmark: BenchmarkFixture, bill: bytes, ledger: Ledger
) -> None:
    file = read_bytes("bill.csv", bill)
    ledger.apply(judge(file).command())

    preview = benchmark(judge, file, known_to(ledger))

    assert not preview.new()
