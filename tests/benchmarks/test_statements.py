"""How long statements take to come in; run with ``--benchmark-only``.

The goals, as a whole process on two cores: a bill of 100,000 rows in 3 s, the
program's own table of 1,000,000 rows in 25 s within 1 GiB.  Here each step of it
is timed for itself, so that it shows which one has grown.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from core.ledger import Ledger
from core.statements.matching import Preview, judge
from core.statements.recognise import read_bytes
from desktop.known_entries import known_to
from tests.statement_files import Paid, app_bill, lending, native_csv

_ROWS = 100_000
_METHODS = ("余额", "花呗", "招商银行信用卡(1234)", "余额宝")


def _bill(rows: int) -> bytes:
    """Return a bill of ten years: purchases, and one repayment in fifty rows."""
    return app_bill([_row(number) for number in range(rows)])


def _row(number: int) -> Paid:
    moment = dt.datetime(2016, 1, 1) + dt.timedelta(minutes=50 * number)  # noqa: DTZ001
    said = {"time": str(moment), "order": f"2026{number:024d}"}
    if number % 50 == 0:
        return lending(
            **said, counterparty="花呗", goods="花呗主动还款", amount="100.00"
        )
    return Paid(
        **said,
        counterparty=f"商户{number % 3000}",
        goods=f"商品{number % 20_000}",
        amount=f"{number % 500 + 1}.{number % 100:02d}",
        method=_METHODS[number % len(_METHODS)],
    )


def _table(rows: int) -> bytes:
    day = dt.date(2016, 1, 1)
    return native_csv(
        *(
            f"{day + dt.timedelta(days=number // 30)},purchase,{number % 500}.25,CNY"
            f",,,餐饮美食,商户{number % 3000},,,,,,,,,,,,S{number:012d},午餐 {number}"
            for number in range(rows)
        )
    )


@pytest.fixture(scope="module")
def bill() -> bytes:
    return _bill(_ROWS)


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
    file = benchmark(read_bytes, "books.csv", _table(_ROWS))

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
