"""Statements all the way into a ledger, and what it remembers of them."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import pytest

from core.commands import AddEntries, DeleteEntries, TakeBackImport
from core.entry_query import EntryQuery
from core.ledger import Ledger
from core.native_csv import entry_cells
from core.records import Entry, Kind
from core.statements.matching import Known, Preview, judge
from core.statements.recognise import read_bytes
from core.statements.rows import Reason, StatementFile, Verdict
from tests.statement_files import Paid, app_bill, lending, native_csv, refund


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "a.youyu") as made:
        yield made


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "b.youyu") as made:
        yield made


def judged(ledger: Ledger, file: StatementFile) -> Preview:
    def alike(first: dt.date, last: dt.date, _: Collection[Kind]) -> Iterable[Entry]:
        return ledger.scan(EntryQuery(first, last))

    return judge(file, Known(ledger.known_identities, alike))


def bring_in(ledger: Ledger, file: StatementFile) -> int:
    batch = ledger.apply(judged(ledger, file).command()).batch
    assert batch is not None
    return batch


def export_of(ledger: Ledger) -> StatementFile:
    entries = ledger.entries(EntryQuery(ascending=True))
    lines = (",".join(entry_cells(entry, ledger.currency)) for entry in entries)
    return read_bytes("export.csv", native_csv(*lines))


def bill() -> StatementFile:
    rows = (
        lending(order="9", time="2026-09-20 08:00:00", goods="借呗还款"),
        refund(order="1_R1"),
        Paid(order="2", time="2026-09-07 18:00:00"),
        Paid(order="1", time="2026-09-07 12:00:00"),
        Paid(order="3", amount="0.00"),
        lending(
            order="4", time="2026-09-01 08:00:00", goods="借呗放款", status="放款成功"
        ),
    )
    return read_bytes("bill.csv", app_bill(rows))


def test_ids_follow_the_time_of_the_rows(ledger: Ledger) -> None:
    bring_in(ledger, bill())

    entries = sorted(ledger.entries(), key=lambda entry: entry.id)

    assert [entry.source_id for entry in entries] == ["4", "1", "2", "1_R1", "9"]
    assert entries[0].loan


def test_the_batch_counts_every_row(ledger: Ledger) -> None:
    bring_in(ledger, bill())

    (batch,) = ledger.batches()

    assert (batch.rows, batch.new, batch.duplicate, batch.ignored, batch.error) == (
        6,
        5,
        0,
        1,
        0,
    )


def test_a_second_import_adds_nothing_until_the_first_is_taken_back(
    ledger: Ledger,
) -> None:
    batch = bring_in(ledger, bill())

    assert judged(ledger, bill()).counts()[Verdict.NEW] == 0

    ledger.apply(TakeBackImport(batch))

    assert judged(ledger, bill()).counts()[Verdict.NEW] == 5


def test_a_deleted_row_comes_back_only_if_ticked(ledger: Ledger) -> None:
    bring_in(ledger, bill())
    (lunch,) = (each for each in ledger.entries() if each.source_id == "2")
    ledger.apply(DeleteEntries((lunch.id,)))

    preview = judged(ledger, bill())

    (place,) = (n for n, row in enumerate(bill().rows) if row.key.startswith("2|"))
    assert preview.reason(place) is Reason.DELETED_BEFORE
    assert preview.counts()[Verdict.NEW] == 0

    ledger.apply(preview.command(ticked=[place]))

    assert judged(ledger, bill()).reason(place) is Reason.SEEN_BEFORE
    assert ledger.count() == 5


def test_an_export_adds_nothing_to_the_ledger_it_came_from(ledger: Ledger) -> None:
    bring_in(ledger, bill())
    typed = read_bytes("x", native_csv("2026-09-01,borrow,300.00,,花呗")).rows[0].entry
    assert typed is not None
    ledger.apply(AddEntries((typed, typed)))

    preview = judged(ledger, export_of(ledger))

    assert preview.counts()[Verdict.DUPLICATE] == len(preview.file.rows) == 7


def test_a_bill_adds_nothing_to_a_ledger_that_was_filled_from_an_export(
    ledger: Ledger, other: Ledger
) -> None:
    bring_in(ledger, bill())
    bring_in(other, export_of(ledger))

    preview = judged(other, bill())

    assert preview.counts() == {"new": 0, "duplicate": 5, "ignored": 1, "error": 0}
