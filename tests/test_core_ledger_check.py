"""What the check of a ledger finds."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.commands import (
    AddEntries,
    ImportOrigin,
    ImportRow,
    ImportRows,
    TakeBackImport,
)
from core.ledger import Ledger
from core.records import Entry, Kind
from core.storage.check import FindingCode

DAY = dt.date(2026, 9, 30)
LUNCH = Entry(day=DAY, kind=Kind.PURCHASE, amount=32_50, category="餐饮")
LOAN = Entry(day=DAY, kind=Kind.BORROW, amount=900_00, line="借呗")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "books.youyu") as made:
        made.apply(AddEntries((LUNCH, LOAN)))
        made.apply(ImportRows(ImportOrigin("a.csv"), (ImportRow(LUNCH),) * 2))
        made.apply(ImportRows(ImportOrigin("b.csv"), (ImportRow(LOAN),) * 2))
        made.apply(TakeBackImport(2))
        yield made


def test_a_sound_ledger_has_no_findings(ledger: Ledger) -> None:
    assert ledger.check() == []


@pytest.mark.parametrize(
    ("spoil", "code", "detail"),
    [
        ("pragma application_id = 7", FindingCode.HEADER, "application 0x7"),
        ("pragma user_version = 9", FindingCode.HEADER, "version 9"),
        ("update entries set batch = 9 where id = 1", FindingCode.PARENT, "batches"),
        ("update entries set batch = 1 where id = 1", FindingCode.BATCH, "entry 1"),
        ("update shelf set batch = null", FindingCode.BATCH, "in shelf"),
        (
            "update batches set standing = 'kept' where id = 2",
            FindingCode.BATCH,
            "entry 5 in shelf",
        ),
        ("update day_totals set amount = 1", FindingCode.TOTAL, "purchase of day"),
        ("update day_totals set count = 9", FindingCode.TOTAL, "purchase of day"),
        ("delete from day_totals", FindingCode.TOTAL, "purchase of day"),
        ("delete from entries where id = 1", FindingCode.TOTAL, "purchase of day"),
        (
            "update entries set kind = 'gift' where id = 2",
            FindingCode.ENTRY,
            "2: 'gift",
        ),
        ("update entries set rate = 'low' where id = 1", FindingCode.ENTRY, "1: "),
        ("update entries set day = 0 where id = 2", FindingCode.ENTRY, "2: "),
        ("update steps set name = 'magic' where id = 1", FindingCode.HISTORY, "step 1"),
        (
            "update row_changes set after = '{' where number = 1",
            FindingCode.HISTORY,
            "step 1, row 1",
        ),
    ],
)
def test_what_is_wrong_is_found_and_named(
    ledger: Ledger, spoil: str, code: FindingCode, detail: str
) -> None:
    ledger._connection.execute("pragma foreign_keys = off")
    ledger._connection.execute(spoil)

    found = ledger.check()

    assert code in {finding.code for finding in found}
    assert detail in " ".join(row.detail for row in found if row.code is code)


def test_a_file_with_a_broken_page_is_found_out(tmp_path: Path) -> None:
    path = tmp_path / "books.youyu"
    with Ledger.create(path) as ledger:
        rows = (ImportRow(LUNCH),) * 5_000
        ledger.apply(ImportRows(ImportOrigin("a.csv"), rows))
    with path.open("rb+") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\xff" * 4096)

    with Ledger.open(path, read_only=True, unchecked=True) as ledger:
        found = ledger.check()

    assert found
    assert {finding.code for finding in found} == {FindingCode.FILE}
