"""Opening, locking and leaving a ledger, whatever the world does to it."""

import contextlib
import datetime as dt
import os
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.commands import AddEntries
from core.ledger import Ledger
from core.records import Entry, Kind
from core.storage import schema
from core.storage.copying import backup_folder
from core.storage.errors import (
    DiskFailed,
    DiskFull,
    LedgerDamaged,
    LedgerError,
    LedgerExists,
    LedgerLocked,
    LedgerMissing,
    LedgerUnreadable,
    LedgerUnwritable,
    NewerLedger,
    NotALedger,
    OlderLedger,
)

DAY = dt.date(2026, 9, 30)
LUNCH = Entry(day=DAY, kind=Kind.PURCHASE, amount=32_50, category="餐饮")
PROJECT = Path(__file__).parent.parent
_NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed ledger with three entries."""
    path = tmp_path / "my books #1 100%.youyu"
    with Ledger.create(path) as ledger:
        ledger.apply(AddEntries((LUNCH, LUNCH)))
        ledger.apply(AddEntries((LUNCH,)))
    return path


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that others than its owner can look into."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@contextlib.contextmanager
def without_power() -> Iterator[None]:
    """Act as a user whom permissions stop; they do not stop root."""
    if os.geteuid():
        yield
        return
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def _missing(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("date,kind,amount\n" * 50, encoding="utf-8")


def _other_database(path: Path) -> None:
    path.unlink()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("create table recipes (name text)")


def _newer(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"pragma user_version = {schema.VERSION + 1}")


def _cut_in_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _first_page_scribbled_over(path: Path) -> None:
    with path.open("rb+") as file:
        file.seek(100)
        file.write(b"\xff" * 3000)


def _without_tables(path: Path) -> None:
    path.unlink()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"pragma application_id = {schema.APPLICATION_ID}")
        connection.execute("create table recipes (name text)")


def _without_its_row(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("delete from ledger")
        connection.commit()


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("spoil", "refusal", "sentence"),
    [
        (_missing, LedgerMissing, "There is no ledger"),
        (_folder, NotALedger, "not a ledger"),
        (_empty, NotALedger, "not a ledger"),
        (_text, NotALedger, "not a ledger"),
        (_other_database, NotALedger, "not a ledger"),
        (_newer, NewerLedger, "newer version"),
        (_cut_in_half, LedgerDamaged, "its end is missing"),
        (_first_page_scribbled_over, LedgerDamaged, "damaged"),
        (_without_tables, LedgerDamaged, "no tables"),
        (_without_its_row, LedgerDamaged, "damaged"),
    ],
)
def test_what_is_no_sound_ledger_is_refused_and_left_as_it_is(
    path: Path,
    spoil: Callable[[Path], None],
    refusal: type[LedgerError],
    sentence: str,
    *,
    read_only: bool,
) -> None:
    spoil(path)
    before = path.read_bytes() if path.is_file() else None

    with pytest.raises(refusal, match=sentence) as error:
        Ledger.open(path, read_only=read_only)

    assert type(error.value) is refusal
    assert str(error.value).endswith(".")
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_refused_ledger_is_not_left_locked(path: Path) -> None:
    _newer(path)
    with pytest.raises(NewerLedger):
        Ledger.open(path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"pragma user_version = {schema.VERSION}")

    with Ledger.open(path) as ledger:
        assert ledger.count() == 3


@pytest.mark.parametrize("content", [b"", b"anything"])
def test_a_new_ledger_never_takes_the_place_of_a_file(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "taken.youyu"
    path.write_bytes(content)

    with pytest.raises(LedgerExists, match="left as it is"):
        Ledger.create(path)

    assert path.read_bytes() == content


def test_a_new_ledger_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(LedgerUnwritable):
        Ledger.create(tmp_path / "nowhere" / "books.youyu")

    assert list(tmp_path.iterdir()) == []


def test_a_closed_ledger_is_one_file_for_its_owner_alone(path: Path) -> None:
    assert sorted(file.name for file in path.parent.iterdir()) == [
        path.name,
        f"{path.name}.lock",
    ]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes()[18:20] == b"\x01\x01"  # no write-ahead log


def test_an_open_ledger_is_durable_and_refers_soundly(path: Path) -> None:
    with Ledger.open(path) as ledger:
        asked = ("journal_mode", "synchronous", "foreign_keys")
        (journal, synchronous, parents) = (
            ledger._connection.execute(f"pragma {name}").fetchone()[0] for name in asked
        )

    assert (journal, synchronous, parents) == ("wal", 2, 1)


def test_a_second_writer_is_refused_until_the_first_has_closed(path: Path) -> None:
    with Ledger.open(path) as ledger:
        with pytest.raises(LedgerLocked, match="reading only"):
            Ledger.open(path)
        ledger.apply(AddEntries((LUNCH,)))

    with Ledger.open(path) as ledger:
        assert ledger.count() == 4


def test_a_second_name_of_the_file_does_not_get_round_the_lock(path: Path) -> None:
    other = path.with_name("other.youyu")
    other.symlink_to(path)

    with Ledger.open(path), pytest.raises(LedgerLocked):
        Ledger.open(other)


def test_a_writer_in_another_program_is_noticed(path: Path) -> None:
    with _program(_HOLD, path) as program:
        with pytest.raises(LedgerLocked):
            Ledger.open(path)
        with Ledger.open(path, read_only=True) as reader:
            assert reader.count() == 3
        program.kill()

    with Ledger.open(path) as ledger:
        assert ledger.count() == 3


def test_a_reader_does_not_keep_the_writer_from_closing(path: Path) -> None:
    with Ledger.open(path, read_only=True) as reader:
        assert reader.count() == 3
        with Ledger.open(path) as ledger:
            ledger.apply(AddEntries((LUNCH,)))
            assert reader.count() == 4
        assert reader.count() == 4

    alone = path.with_name("alone.youyu")
    alone.write_bytes(path.read_bytes())
    with Ledger.open(alone, read_only=True) as reader:
        assert reader.count() == 4
    with Ledger.open(path) as ledger:
        assert ledger.check() == []


def test_a_file_or_folder_without_permission_is_only_read(open_folder: Path) -> None:
    path = open_folder / "books.youyu"
    Ledger.create(path).close()
    path.chmod(0o644)
    if not os.geteuid():
        os.chown(path, _NOBODY, _NOBODY)
        os.chown(open_folder, _NOBODY, _NOBODY)

    open_folder.chmod(0o555)
    with without_power():
        with pytest.raises(LedgerUnwritable, match="nothing was changed"):
            Ledger.open(path)
        with pytest.raises(LedgerUnwritable):
            Ledger.create(open_folder / "new.youyu")
        with Ledger.open(path, read_only=True) as ledger:
            assert ledger.count() == 0

    open_folder.chmod(0o755)
    path.chmod(0o444)
    with without_power(), pytest.raises(LedgerUnwritable):
        Ledger.open(path)

    path.chmod(0o000)
    with without_power(), pytest.raises(LedgerUnreadable):
        Ledger.open(path, read_only=True)


def test_a_ledger_left_with_an_empty_log_is_read_in_a_folder_nobody_may_write_to(
    open_folder: Path,
) -> None:
    path = open_folder / "books.youyu"
    with Ledger.create(path) as ledger:
        ledger.apply(AddEntries((LUNCH,)))
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode = wal").fetchall()
    path.chmod(0o644)
    open_folder.chmod(0o555)

    with without_power(), Ledger.open(path, read_only=True) as ledger:
        assert ledger.count() == 1


def test_a_ledger_whose_log_was_being_written_back_is_whole(path: Path) -> None:
    before = path.stat().st_size
    with Ledger.open(path) as ledger:
        ledger.apply(AddEntries((LUNCH,) * 2_000))
        ledger._connection.execute("pragma wal_checkpoint(passive)").fetchall()
        log, whole = Path(f"{path}-wal").read_bytes(), path.read_bytes()
    # As if the power had failed after the first page and before the last.
    assert len(whole) > before
    path.write_bytes(whole[:before])
    Path(f"{path}-wal").write_bytes(log)

    with Ledger.open(path) as ledger:
        assert ledger.count() == 2_003
        assert ledger.check() == []


def test_a_full_disk_costs_the_last_change_only(path: Path) -> None:
    with Ledger.open(path) as ledger:
        (pages,) = ledger._connection.execute("pragma page_count").fetchone()
        ledger._connection.execute(f"pragma max_page_count = {pages}")
        big = tuple(
            Entry(day=DAY, kind=Kind.PURCHASE, amount=1, note="x" * 5000)
            for _ in range(50)
        )

        with pytest.raises(DiskFull, match="everything before it is kept"):
            ledger.apply(AddEntries(big))

        assert ledger.count() == 3
        ledger._connection.execute("pragma max_page_count = 1000000")
        assert ledger.apply(AddEntries(big)).entries[0] == 4
        assert ledger.check() == []


def test_a_failing_disk_costs_the_last_change_only(path: Path) -> None:
    big = tuple(
        Entry(day=DAY, kind=Kind.PURCHASE, amount=1, note="x" * 5000) for _ in range(50)
    )
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with Ledger.open(path) as ledger:
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
            with pytest.raises(DiskFailed, match="everything before it is kept"):
                ledger.apply(AddEntries(big))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
            signal.signal(signal.SIGXFSZ, ignored)

        assert ledger.count() == 3
        assert ledger.apply(AddEntries(big)).revision == 3
        assert ledger.check() == []


def test_our_own_mistakes_are_not_dressed_up(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger._connection.close()

        with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
            ledger.settings()
        ledger._closed = True


def test_a_table_that_is_gone_is_told_as_damage(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger._connection.execute("drop table settings")

        with pytest.raises(LedgerDamaged, match="the columns of settings"):
            ledger.settings()


def test_an_older_ledger_is_brought_up_to_date_after_a_copy(path: Path) -> None:
    with Ledger.open(path, migrations=(_with_a_mood,)) as ledger:
        moods = ledger._connection.execute("select mood from moods").fetchall()
        assert schema.version_of(ledger._connection) == 2
        assert ledger.count() == 3

    (copy,) = backup_folder(path).iterdir()
    assert moods == [("calm",)]
    assert copy.name == "my books #1 100%.version-1.youyu"
    with Ledger.open(copy, read_only=True) as before:
        assert before.count() == 3
    with Ledger.open(path, migrations=(_with_a_mood,)) as ledger:
        assert ledger.count() == 3
    assert len(list(backup_folder(path).iterdir())) == 1


def test_an_older_ledger_is_not_changed_by_reading(path: Path) -> None:
    before = path.read_bytes()

    with pytest.raises(OlderLedger, match="open it once for writing"):
        Ledger.open(path, read_only=True, migrations=(_with_a_mood,))

    assert path.read_bytes() == before


def test_steps_that_succeed_stay_and_one_that_fails_is_rolled_back(path: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        Ledger.open(path, migrations=(_with_a_mood, _with_a_bad_mood))

    with Ledger.open(path, migrations=(_with_a_mood,)) as ledger:
        moods = ledger._connection.execute("select mood from moods").fetchall()
        assert moods == [("calm",)]
    names = sorted(file.name for file in backup_folder(path).iterdir())
    assert names == ["my books #1 100%.version-1.youyu"]


def test_a_step_that_loses_a_parent_is_rolled_back(path: Path) -> None:
    with pytest.raises(ValueError, match="loses a row's parent"):
        Ledger.open(path, migrations=(_with_an_orphan,))

    with Ledger.open(path) as ledger:
        assert ledger.check() == []


def _with_a_mood(connection: sqlite3.Connection) -> None:
    connection.execute("create table moods (mood text not null) strict")
    connection.execute("insert into moods values ('calm')")


def _with_a_bad_mood(connection: sqlite3.Connection) -> None:
    connection.execute("update moods set mood = 'hectic'")
    connection.execute("insert into moods values (null)")


def _with_an_orphan(connection: sqlite3.Connection) -> None:
    connection.execute("update entries set batch = 77")


_HOLD = """
import sys
from core.ledger import Ledger
with Ledger.open(sys.argv[1]) as ledger:
    print("open", flush=True)
    sys.stdin.read()
"""


@contextlib.contextmanager
def _program(script: str, path: Path) -> "Iterator[subprocess.Popen[str]]":
    """A program at work on a ledger, once it has said its first line."""
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline()
        yield program
        program.kill()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc here")
def test_a_folder_that_takes_no_files_is_not_called_locked() -> None:
    with pytest.raises(LedgerUnwritable):
        Ledger.create(Path("/proc/youyu-test.youyu"))
