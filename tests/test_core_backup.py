"""Copies of ledgers that can be relied on."""

import datetime as dt
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.backup import backups, make_backup
from core.commands import AddEntries, ImportOrigin, ImportRow, ImportRows
from core.ledger import Ledger
from core.records import Entry, Kind
from core.storage.errors import (
    LedgerDamaged,
    LedgerExists,
    LedgerUnwritable,
)

NOW = dt.datetime(2026, 9, 30, 21, 15, 7, 999)  # noqa: DTZ001 - by the clock on the wall
LUNCH = Entry(day=NOW.date(), kind=Kind.PURCHASE, amount=32_50, category="餐饮")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "my books.youyu") as made:
        made.apply(AddEntries((LUNCH,)))
        yield made


def test_a_backup_is_a_ledger_of_its_own_beside_the_open_one(ledger: Ledger) -> None:
    backup = make_backup(ledger, NOW)
    ledger.apply(AddEntries((LUNCH,)))

    folder = ledger.path.with_name("my books.youyu.backups")
    assert backup.path == folder / "my books.2026-09-30-211507.youyu"
    assert (backup.made, backup.size) == (
        NOW.replace(microsecond=0),
        backup.path.stat().st_size,
    )
    with Ledger.open(backup.path) as copy:
        assert copy.count() == 1
        assert copy.check() == []
        assert copy.undo().entries == (1,)


def test_a_backup_is_for_its_owner_alone_and_needs_no_other_file(
    ledger: Ledger,
) -> None:
    backup = make_backup(ledger, NOW)

    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.path.parent.stat().st_mode) == 0o700
    assert list(backup.path.parent.iterdir()) == [backup.path]
    assert backup.path.read_bytes()[18:20] == b"\x01\x01"  # no write-ahead log


def test_backups_are_listed_the_latest_first(ledger: Ledger, tmp_path: Path) -> None:
    times = [NOW + dt.timedelta(days=days) for days in (3, 0, 0, 7)]
    made = [make_backup(ledger, time) for time in times]
    folder = made[0].path.parent
    (folder / "my books.2026-99-30-211507x.youyu").write_bytes(b"")
    (folder / "other.2026-09-30-211507.youyu").write_bytes(b"")
    (folder / "my books.2026-09-30-211507.txt").write_bytes(b"")

    assert backups(ledger.path) == (made[3], made[0], made[2], made[1])
    assert made[2].path.name == "my books.2026-09-30-211507-2.youyu"
    assert backups(tmp_path / "no such.youyu") == ()


def test_a_folder_of_ones_own_can_be_given(ledger: Ledger, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere" / "copies"

    backup = make_backup(ledger, NOW, folder)

    assert backups(ledger.path, folder) == (backup,)
    assert backups(ledger.path) == ()


def test_a_reader_can_make_a_backup_too(ledger: Ledger) -> None:
    with Ledger.open(ledger.path, read_only=True) as reader:
        backup = make_backup(reader, NOW)

    with Ledger.open(backup.path, read_only=True) as copy:
        assert copy.books() == ledger.books()


def test_a_copy_takes_no_other_files_place(ledger: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "taken"
    target.write_bytes(b"mine")

    with pytest.raises(LedgerExists):
        ledger.copy_to(target)

    assert target.read_bytes() == b"mine"


def test_a_folder_that_cannot_be_is_refused(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(LedgerUnwritable):
        make_backup(ledger, NOW, tmp_path / "file")


def test_a_copy_of_a_damaged_ledger_does_not_count(tmp_path: Path) -> None:
    path = tmp_path / "books.youyu"
    with Ledger.create(path) as ledger:
        ledger.apply(ImportRows(ImportOrigin("a.csv"), (ImportRow(LUNCH),) * 5_000))
    with Ledger.open(path) as ledger:
        ledger._connection.execute("pragma shrink_memory")
        with path.open("rb+") as file:
            file.seek(path.stat().st_size // 2)
            file.write(b"\xff" * 4096)

        with pytest.raises(LedgerDamaged):
            make_backup(ledger, NOW)

    assert backups(path) == ()
    assert list(path.with_name("books.youyu.backups").iterdir()) == []
