"""What the world does to ledgers, one mishap after the other, as core/README.md has it.

The rest of that table is in :mod:`tests.test_core_ledger_file` and
:mod:`tests.test_core_ledger_kill`.
"""

import contextlib
import datetime as dt
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.backup import backups, make_backup
from core.commands import AddEntries, ImportOrigin, ImportRow, ImportRows
from core.entry_query import EntryQuery
from core.export import export_entries
from core.ledger import Ledger
from core.passphrase import change_passphrase
from core.records import Entry, Kind
from core.restore import restore
from core.storage import engine
from core.storage.errors import LedgerError, LedgerGone

NOW = dt.datetime(2026, 9, 30, 21, 15, 7)  # noqa: DTZ001 - by the clock on the wall
LUNCH = Entry(day=NOW.date(), kind=Kind.PURCHASE, amount=32_50, note="x" * 100)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger of some hundred kilobytes, on a path as people have them."""
    path = tmp_path / "我的 钱 & 'Geld'" / "账本 #1 100%.youyu"
    path.parent.mkdir()
    with Ledger.create(path) as ledger:
        rows = tuple(ImportRow(LUNCH, "wallet", str(key)) for key in range(1_500))
        ledger.apply(ImportRows(ImportOrigin("bill.csv"), rows))
    return path


@contextlib.contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file of this process grow larger, as on a disk that is full."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.rglob("*")} - {"账本 #1 100%.youyu.lock"}


def _make_backup(path: Path) -> None:
    with Ledger.open(path, read_only=True) as reader:
        make_backup(reader, NOW)


def _restore(path: Path) -> None:
    restore(path, path.with_name("source.youyu"), NOW)


def _export(path: Path) -> None:
    with Ledger.open(path, read_only=True) as reader:
        export_entries(path.with_name("all.csv"), reader.scan(), "CNY")


def _encrypt(path: Path) -> None:
    change_passphrase(path, "", "three meals")


@pytest.mark.parametrize("deed", [_make_backup, _restore, _export, _encrypt])
def test_a_full_disk_stops_a_copy_and_costs_nothing(
    path: Path, deed: Callable[[Path], None]
) -> None:
    if deed is _encrypt and not engine.can_encrypt():
        pytest.skip("the extra for encrypted ledgers is not installed")
    shutil.copyfile(path, path.with_name("source.youyu"))
    path.with_name("all.csv").write_text("what was there before", encoding="utf-8")
    before, there = path.read_bytes(), names(path.parent)

    with room_for(60_000), pytest.raises((LedgerError, OSError)) as error:
        deed(path)

    assert isinstance(error.value, LedgerError) or deed is _export
    assert path.read_bytes() == before
    assert names(path.parent) - {f"{path.name}.backups"} == there
    assert path.with_name("all.csv").read_text("utf-8") == "what was there before"
    deed(path)


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be removed here")
@pytest.mark.parametrize("instead", [b"", b"another file", None])
def test_a_file_removed_or_replaced_while_open_is_told_and_can_be_saved(
    path: Path, instead: bytes | None
) -> None:
    with Ledger.open(path) as ledger:
        ledger.apply(AddEntries((LUNCH,)))
        path.unlink()
        if instead is not None:
            path.write_bytes(instead)

        assert ledger.is_gone
        with pytest.raises(LedgerGone, match="can still be saved as a copy"):
            ledger.apply(AddEntries((LUNCH,)))
        with pytest.raises(LedgerGone):
            ledger.undo()
        saved = make_backup(ledger, NOW)

    with Ledger.open(saved.path) as copy:
        assert copy.count() == 1_501
        assert copy.check() == []
    assert (path.read_bytes() if path.exists() else None) == instead


def test_a_ledger_moved_to_another_folder_opens_there(
    path: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere.youyu"
    shutil.move(path, elsewhere)

    with Ledger.open(elsewhere) as ledger:
        assert ledger.count() == 1_500


def test_a_ledger_behind_a_link_is_changed_itself_and_keeps_its_backups(
    path: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link.youyu"
    link.symlink_to(path)

    with Ledger.open(link) as ledger:
        ledger.apply(AddEntries((LUNCH,)))
        made = make_backup(ledger, NOW)

    assert link.is_symlink()
    assert backups(link) == backups(path) == (made,)
    with Ledger.open(path) as ledger:
        assert ledger.count() == 1_501


def test_two_programs_add_in_turn_and_neither_loses_anything(path: Path) -> None:
    script = (
        "import sys\n"
        "from core.ledger import Ledger\n"
        "from core.storage.errors import LedgerLocked\n"
        "from core.commands import AddEntries\n"
        "from tests.killed_work import lunch\n"
        "done = 0\n"
        "while done < 15:\n"
        "    try:\n"
        "        with Ledger.open(sys.argv[1]) as ledger:\n"
        "            ledger.apply(AddEntries((lunch(7),)))\n"
        "            done += 1\n"
        "    except LedgerLocked:\n"
        "        pass\n"
    )
    project = Path(__file__).parent.parent
    programs = [
        subprocess.Popen([sys.executable, "-c", script, str(path)], cwd=project)
        for _ in range(2)
    ]

    assert [program.wait() for program in programs] == [0, 0]
    with Ledger.open(path) as ledger:
        assert ledger.count() == 1_530
        assert ledger.check() == []


def test_a_clock_set_back_changes_nothing_of_what_was_written(path: Path) -> None:
    with Ledger.open(path) as ledger:
        later = make_backup(ledger, NOW)
        ledger.apply(AddEntries((LUNCH,)))
        earlier = make_backup(ledger, NOW - dt.timedelta(days=900))

    with Ledger.open(earlier.path) as copy:
        assert copy.count() == 1_501
    with Ledger.open(later.path) as copy:
        assert copy.count() == 1_500


@pytest.mark.parametrize("share", [0.001, 0.02, 0.3, 0.5, 0.97, 0.999])
def test_a_file_cut_off_anywhere_is_told_and_left(path: Path, share: float) -> None:
    os.truncate(path, int(path.stat().st_size * share))
    before = path.read_bytes()

    for read_only in (False, True):
        with pytest.raises(LedgerError):
            Ledger.open(path, read_only=read_only)

    assert path.read_bytes() == before


def test_what_stands_after_the_end_of_the_file_harms_nothing(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"\xff" * 10_000)

    with Ledger.open(path) as ledger:
        assert ledger.count() == 1_500
        assert ledger.check() == []


def test_zeros_where_a_part_of_the_file_was_lost_are_told(path: Path) -> None:
    with path.open("rb+") as file:
        file.seek(path.stat().st_size // 2 // 4096 * 4096)
        file.write(bytes(8192))

    with pytest.raises(LedgerError, match="restore a backup"):
        Ledger.open(path)


def test_every_mishap_leaves_the_newest_backup_usable(path: Path) -> None:
    with Ledger.open(path) as ledger:
        made = make_backup(ledger, NOW)
    path.write_bytes(b"spoilt")

    restore(path, made.path, NOW)

    with Ledger.open(path) as ledger:
        assert ledger.count() == 1_500
        assert sum(1 for _ in ledger.scan(EntryQuery(ascending=True))) == 1_500
