"""Ledgers with a passphrase: nobody reads them without, and nothing is lost."""

import datetime as dt
import os
import stat
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from core.backup import backups, make_backup
from core.commands import AddEntries, ImportOrigin, ImportRow, ImportRows, SetSetting
from core.ledger import Ledger
from core.passphrase import change_passphrase, change_passphrases, is_encrypted
from core.records import Entry, Kind
from core.restore import restore
from core.storage import engine
from core.storage.check import FindingCode
from core.storage.errors import (
    LedgerDamaged,
    LedgerError,
    LedgerLocked,
    NotALedger,
    PassphraseNeeded,
    WrongPassphrase,
)

pytestmark = pytest.mark.skipif(
    not engine.can_encrypt(), reason="the extra for encrypted ledgers is not installed"
)

PROJECT = Path(__file__).parent.parent
NOW = dt.datetime(2026, 9, 30, 21, 15, 7)  # noqa: DTZ001 - by the clock on the wall
SECRET = "三餐四季 'or\"1=1;--"
LUNCH = Entry(
    day=NOW.date(), kind=Kind.PURCHASE, amount=32_50, counterparty="Wang's noodles"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An encrypted ledger with 301 entries, closed."""
    path = tmp_path / "我的 账本.youyu"
    with Ledger.create(path, passphrase=SECRET) as ledger:
        fill(ledger)
    return path


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """The same without a passphrase."""
    path = tmp_path / "plain.youyu"
    with Ledger.create(path) as ledger:
        fill(ledger)
    return path


def fill(ledger: Ledger) -> None:
    ledger.apply(AddEntries((LUNCH,)))
    rows = tuple(ImportRow(LUNCH, "wallet", str(number)) for number in range(300))
    ledger.apply(ImportRows(ImportOrigin("bill.csv"), rows))
    ledger.apply(SetSetting("theme", "dark"))
    ledger.undo()


def contents(path: Path, passphrase: str) -> object:
    with Ledger.open(path, passphrase=passphrase) as ledger:
        assert ledger.check() == []
        return (
            ledger.books(),
            ledger.revision,
            ledger.steps(),
            ledger.redo_step,
            ledger.settings(),
            ledger.known_identities("wallet", ["1", "x"]),
        )


def test_nothing_in_the_files_can_be_read_without_the_passphrase(path: Path) -> None:
    with Ledger.open(path, passphrase=SECRET) as ledger:
        assert ledger.encrypted
        ledger.apply(AddEntries((LUNCH,)))
        make_backup(ledger, NOW)
        files = [file for file in path.parent.rglob("*") if file.is_file()]
        found = b"".join(file.read_bytes() for file in files)
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in files}

    assert {file.suffix for file in files} >= {".youyu", ".youyu-wal"}
    assert set(modes.values()) == {0o600}
    assert b"noodles" not in found
    assert b"SQLite" not in found
    assert b"create table" not in found


def test_an_encrypted_ledger_works_like_any_other(path: Path, plain: Path) -> None:
    assert contents(path, SECRET) == contents(plain, "")

    with (
        Ledger.open(path, passphrase=SECRET) as ledger,
        Ledger.open(path, read_only=True, passphrase=SECRET) as reader,
    ):
        ledger.apply(AddEntries((LUNCH,)))
        assert reader.count() == 302
    assert not Path(f"{path}-wal").exists()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_wrong_passphrase_is_said_and_nothing_is_changed(
    path: Path, capfd: pytest.CaptureFixture[str], *, read_only: bool
) -> None:
    before = path.read_bytes()

    for wrong in (SECRET + "x", SECRET[:-1], " " + SECRET):
        with pytest.raises(WrongPassphrase, match="does not open"):
            Ledger.open(path, read_only=read_only, passphrase=wrong)
    with pytest.raises(PassphraseNeeded, match="protected by a passphrase"):
        Ledger.open(path, read_only=read_only)

    assert path.read_bytes() == before
    # The library would complain on the standard error.
    assert capfd.readouterr() == ("", "")


def test_a_refused_passphrase_does_not_leave_the_ledger_locked(path: Path) -> None:
    with pytest.raises(WrongPassphrase):
        Ledger.open(path, passphrase="guess")

    assert contents(path, SECRET)


def test_a_passphrase_opens_however_its_letters_are_composed(tmp_path: Path) -> None:
    path = tmp_path / "books.youyu"
    word = "Café ｱ１"
    Ledger.create(path, passphrase=unicodedata.normalize("NFC", word)).close()

    decomposed = unicodedata.normalize("NFD", word)
    with Ledger.open(path, passphrase=decomposed) as ledger:
        assert ledger.count() == 0


def test_a_passphrase_told_for_a_plain_ledger_is_not_looked_at(plain: Path) -> None:
    with Ledger.open(plain, passphrase="anything") as ledger:
        assert not ledger.encrypted
        copy = make_backup(ledger, NOW)

    assert not is_encrypted(copy.path)


@pytest.mark.parametrize(
    ("present", "new"), [("", SECRET), (SECRET, "another"), (SECRET, "")]
)
def test_a_passphrase_is_set_changed_and_removed_with_nothing_lost(
    path: Path, plain: Path, present: str, new: str
) -> None:
    place = path if present else plain
    before = contents(place, present)

    change_passphrase(place, present, new)

    assert contents(place, new) == before
    assert is_encrypted(place) == bool(new)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert not list(place.parent.glob(".*"))
    if new:
        with pytest.raises((WrongPassphrase, PassphraseNeeded)):
            Ledger.open(place, passphrase=present)
        assert b"noodles" not in place.read_bytes()


def test_a_passphrase_is_changed_only_by_who_knows_it(path: Path) -> None:
    before = path.read_bytes()

    with pytest.raises(WrongPassphrase):
        change_passphrase(path, "guess", "mine now")
    with pytest.raises(PassphraseNeeded):
        change_passphrase(path, "", "mine now")

    assert path.read_bytes() == before


def test_a_passphrase_is_not_changed_while_somebody_writes(path: Path) -> None:
    with Ledger.open(path, passphrase=SECRET), pytest.raises(LedgerLocked):
        change_passphrase(path, SECRET, "new")

    assert contents(path, SECRET)


def test_a_passphrase_is_not_changed_while_a_log_is_still_read(path: Path) -> None:
    with (
        Ledger.open(path, passphrase=SECRET) as ledger,
        Ledger.open(path, passphrase=SECRET, read_only=True) as reader,
    ):
        ledger.apply(AddEntries((LUNCH,)))
        assert reader.count() == 302
        ledger.close()

        with pytest.raises(LedgerLocked):
            change_passphrase(path, SECRET, "new")
        assert reader.count() == 302

    change_passphrase(path, SECRET, "new")
    assert contents(path, "new")


def test_backups_are_encrypted_and_follow_when_they_are_told_to(path: Path) -> None:
    with Ledger.open(path, passphrase=SECRET) as ledger:
        copy = make_backup(ledger, NOW).path
        foreign = make_backup(ledger, NOW).path
    change_passphrase(foreign, SECRET, "from long ago")
    copies = [backup.path for backup in backups(path)]

    change_passphrase(path, SECRET, "new")
    left = change_passphrases(copies, SECRET, "new")

    assert left == (foreign,)
    assert contents(copy, "new") == contents(path, "new")
    assert contents(foreign, "from long ago")


def test_a_backup_is_restored_with_its_own_passphrase(path: Path) -> None:
    with Ledger.open(path, passphrase=SECRET) as ledger:
        copy = make_backup(ledger, NOW).path
        ledger.apply(AddEntries((LUNCH,)))
    change_passphrase(path, SECRET, "new")

    with pytest.raises(PassphraseNeeded):
        restore(path, copy, NOW)
    kept = restore(path, copy, NOW, SECRET)

    assert contents(path, SECRET)
    # What was replaced has a passphrase that nobody told: it is kept as it was.
    assert kept is not None
    with Ledger.open(kept, passphrase="new") as ledger:
        assert ledger.count() == 302


def _cut_in_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("spoil", [_cut_in_half, _flipped])
@pytest.mark.parametrize("read_only", [False, True])
def test_damage_is_told_from_a_wrong_passphrase(
    path: Path, spoil: Callable[[Path], None], *, read_only: bool
) -> None:
    spoil(path)

    with pytest.raises(LedgerDamaged):
        Ledger.open(path, passphrase=SECRET, read_only=read_only)


def test_damage_behind_what_is_read_on_opening_is_told_too(path: Path) -> None:
    with Ledger.open(path, passphrase=SECRET) as ledger:
        ledger.apply(ImportRows(ImportOrigin("more.csv"), (ImportRow(LUNCH),) * 5_000))
    with Ledger.open(path, passphrase=SECRET) as ledger:
        ledger._connection.execute("pragma shrink_memory")
        _flipped(path)

        assert [finding.code for finding in ledger.check()] == [FindingCode.FILE]
        with pytest.raises(LedgerDamaged):
            make_backup(ledger, NOW)

    assert backups(path) == ()


def test_noise_is_no_ledger_and_text_needs_no_passphrase(tmp_path: Path) -> None:
    text = tmp_path / "text.youyu"
    text.write_text("有余" * 4_000, encoding="utf-8")

    with pytest.raises(NotALedger):
        Ledger.open(text, passphrase=SECRET)
    assert not is_encrypted(text)


def test_an_older_encrypted_ledger_is_brought_up_to_date_after_a_copy(
    path: Path,
) -> None:
    def with_a_mood(connection: object) -> None:
        connection.execute("create table moods (mood text) strict")  # type: ignore[attr-defined]

    with Ledger.open(path, passphrase=SECRET, migrations=(with_a_mood,)) as ledger:
        assert ledger.count() == 301

    (copy,) = backups(path)
    assert copy.version == 1
    assert is_encrypted(copy.path)


def test_without_the_extra_a_ledger_works_and_a_passphrase_is_refused(
    path: Path, plain: Path
) -> None:
    script = (
        "import sys\n"
        "sys.modules['sqlcipher3'] = None\n"
        "from core.ledger import Ledger\n"
        "from core.passphrase import change_passphrase\n"
        "from core.storage.errors import EncryptionMissing\n"
        "print(Ledger.open(sys.argv[2]).count())\n"
        "for attempt in (\n"
        "    lambda: Ledger.open(sys.argv[1], passphrase='x'),\n"
        "    lambda: Ledger.create(sys.argv[1] + '2', passphrase='x'),\n"
        "    lambda: change_passphrase(sys.argv[3], '', 'x'),\n"
        "):\n"
        "    try:\n"
        "        attempt()\n"
        "    except EncryptionMissing as error:\n"
        "        print(error)\n"
    )
    other = plain.with_name("other.youyu")
    before = plain.read_bytes()
    other.write_bytes(before)

    said = subprocess.run(
        [sys.executable, "-c", script, str(path), str(plain), str(other)],
        cwd=PROJECT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout.splitlines()

    assert said[0] == "301"
    assert len(said) == 4
    assert all("install youyu[encryption]" in line for line in said[1:])
    assert not Path(f"{path}2").exists()
    assert other.read_bytes() == before


def test_the_engine_is_not_imported_for_a_plain_ledger(plain: Path) -> None:
    script = (
        "import sys\n"
        "from core.ledger import Ledger\n"
        "Ledger.open(sys.argv[1]).close()\n"
        "print([name for name in sys.modules if 'sqlcipher' in name])\n"
    )

    said = subprocess.run(
        [sys.executable, "-c", script, str(plain)],
        cwd=PROJECT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout

    assert said == "[]\n"


def test_no_error_tells_the_passphrase(path: Path) -> None:
    guess = "my-other-passphrase"

    with pytest.raises(LedgerError) as error:
        Ledger.open(path, passphrase=guess)

    told = f"{error.value!r} {error.value} {error.value.__cause__!r}"
    assert guess not in told
    assert engine.key_of(guess).hex() not in told
