"""Putting a backup in a ledger's place, and keeping what stood there."""

import contextlib
import datetime as dt
import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from core.backup import Backup, backups, make_backup
from core.commands import AddEntries
from core.ledger import Ledger
from core.records import Entry, Kind
from core.restore import refuse_unsound, restore
from core.storage import schema
from core.storage.errors import (
    LedgerDamaged,
    LedgerError,
    LedgerLocked,
    LedgerMissing,
    LedgerUnwritable,
    NewerLedger,
    NotALedger,
    RestoresItself,
)

NOW = dt.datetime(2026, 9, 30, 21, 15, 7)  # noqa: DTZ001 - by the clock on the wall
LATER = NOW + dt.timedelta(hours=1)
LUNCH = Entry(day=NOW.date(), kind=Kind.PURCHASE, amount=32_50, category="餐饮")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "我的 账本.youyu"


@pytest.fixture
def backup(path: Path) -> Backup:
    """A backup with one entry of a ledger that has three."""
    with Ledger.create(path) as ledger:
        ledger.apply(AddEntries((LUNCH,)))
        made = make_backup(ledger, NOW)
        ledger.apply(AddEntries((LUNCH, LUNCH)))
    return made


def entries_in(path: Path) -> int:
    with Ledger.open(path) as ledger:
        assert ledger.check() == []
        return ledger.count()


def test_a_sound_ledger_that_is_replaced_becomes_a_backup(
    path: Path, backup: Backup
) -> None:
    kept = restore(path, backup.path, LATER)

    assert entries_in(path) == 1
    assert kept == backups(path)[0].path
    assert entries_in(kept) == 3
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    # so a restore can itself be taken back
    restore(path, kept, LATER)
    assert entries_in(path) == 3


def test_a_restored_ledger_can_still_undo(path: Path, backup: Backup) -> None:
    restore(path, backup.path, LATER)

    with Ledger.open(path) as ledger:
        assert ledger.undo().entries == (1,)


def _cut_in_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _scribbled_over(path: Path) -> None:
    with path.open("rb+") as file:
        file.seek(5000)
        file.write(b"\xff" * 20_000)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _newer(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"pragma user_version = {schema.VERSION + 1}")


@pytest.mark.parametrize("spoil", [_cut_in_half, _empty, _scribbled_over, _newer])
def test_a_ledger_that_does_not_open_is_set_aside_as_it_is(
    path: Path, backup: Backup, spoil: Callable[[Path], None]
) -> None:
    spoil(path)
    before = path.read_bytes()

    kept = restore(path, backup.path, LATER)

    assert entries_in(path) == 1
    assert kept == path.with_name("我的 账本.before-2026-09-30-221507.youyu")
    assert kept.read_bytes() == before


def test_a_folder_in_the_ledgers_place_is_set_aside_too(
    path: Path, backup: Backup
) -> None:
    _folder(path)

    kept = restore(path, backup.path, LATER)

    assert entries_in(path) == 1
    assert kept is not None
    assert kept.is_dir()


def test_a_damaged_ledger_keeps_its_log_and_the_restored_one_does_not_get_it(
    path: Path, backup: Backup
) -> None:
    with Ledger.open(path) as ledger:
        ledger.apply(AddEntries((LUNCH,)))
        log = Path(f"{path}-wal").read_bytes()
        alone = path.read_bytes()
    path.write_bytes(b"\0" * 100 + alone[100:])
    Path(f"{path}-wal").write_bytes(log)

    kept = restore(path, backup.path, LATER)

    assert kept is not None
    assert Path(f"{kept}-wal").read_bytes() == log
    assert not Path(f"{path}-wal").exists()
    assert entries_in(path) == 1


def test_what_the_log_of_a_killed_program_holds_is_in_the_backup_kept(
    path: Path, backup: Backup
) -> None:
    with Ledger.open(path) as ledger:
        ledger.apply(AddEntries((LUNCH,)))
        log, whole = Path(f"{path}-wal").read_bytes(), path.read_bytes()
    path.write_bytes(whole)
    Path(f"{path}-wal").write_bytes(log)

    kept = restore(path, backup.path, LATER)

    assert kept is not None
    assert entries_in(kept) == 4
    assert entries_in(path) == 1


def test_a_lost_ledger_comes_back(path: Path, backup: Backup) -> None:
    path.unlink()

    assert restore(path, backup.path, LATER) is None
    assert entries_in(path) == 1


def test_through_a_link_the_file_behind_it_is_restored(
    path: Path, backup: Backup
) -> None:
    link = path.with_name("link.youyu")
    link.symlink_to(path)

    restore(link, backup.path, LATER)

    assert link.is_symlink()
    assert entries_in(path) == 1


def test_a_ledger_in_use_is_not_restored(path: Path, backup: Backup) -> None:
    with Ledger.open(path) as ledger:
        with pytest.raises(LedgerLocked):
            restore(path, backup.path, LATER)
        ledger.apply(AddEntries((LUNCH,)))

    assert entries_in(path) == 4
    assert len(backups(path)) == 1


def _missing(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        (_missing, LedgerMissing),
        (_empty, NotALedger),
        (_folder, NotALedger),
        (_cut_in_half, LedgerDamaged),
        (_scribbled_over, LedgerDamaged),
        (_newer, NewerLedger),
    ],
)
def test_what_is_no_sound_backup_changes_nothing(
    path: Path,
    backup: Backup,
    spoil: Callable[[Path], None],
    refusal: type[LedgerError],
) -> None:
    spoil(backup.path)
    before = path.read_bytes()

    with pytest.raises(refusal):
        refuse_unsound(backup.path)
    with pytest.raises(refusal):
        restore(path, backup.path, LATER)

    assert path.read_bytes() == before
    assert {file.name for file in path.parent.iterdir()} == {
        path.name,
        f"{path.name}.lock",
        f"{path.name}.backups",
    }


def test_a_ledger_is_not_restored_from_itself(path: Path, backup: Backup) -> None:
    os.link(path, path.with_name("other.youyu"))

    for source in (path, path.with_name("other.youyu")):
        with pytest.raises(RestoresItself, match="cannot be restored from itself"):
            restore(path, source, LATER)

    assert entries_in(path) == 3
    assert backup.path.exists()


def test_a_ledger_is_not_restored_where_there_is_no_folder(
    path: Path, backup: Backup
) -> None:
    with pytest.raises(LedgerUnwritable):
        restore(path.parent / "nowhere" / "books.youyu", backup.path, LATER)


def test_a_reader_keeps_what_it_reads_while_the_ledger_is_restored(
    path: Path, backup: Backup
) -> None:
    with Ledger.open(path, read_only=True) as reader:
        assert reader.count() == 3
        restore(path, backup.path, LATER)
        assert reader.count() == 3

    assert entries_in(path) == 1
