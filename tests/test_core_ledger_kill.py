"""A program killed at work leaves a ledger with everything it had acknowledged.

Each deed is interrupted as often as :data:`tests.killing.KILLS` says; set
``YOUYU_KILLS=1000`` for thousands of kills.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.backup import backups
from core.books import books_from
from core.changes import StepName
from core.commands import AddEntries, Command, EditEntries, SetSetting
from core.entry_query import EntryQuery
from core.ledger import Ledger
from core.records import Entry
from core.storage import engine
from tests.killed_work import (
    PASSPHRASES,
    SIZES,
    STEPS,
    loan,
    lunch,
    next_addition,
    next_edit,
    passphrase_of,
    statement,
)
from tests.killing import KILLS, Killer

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="this system knows no fork"
)

_OPENING_AND_WRITING = 0.06  # seconds

#: After so many imports a new ledger is begun: what is read to check it grows with
#: each of them.
_FILLED = 5


@pytest.fixture
def killer(request: pytest.FixtureRequest) -> Iterator[Killer]:
    with Killer(seed=len(request.node.name)) as made:
        yield made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "我的 账本.youyu"
    Ledger.create(path).close()
    return path


def sound(path: Path, passphrase: str = "") -> Ledger:
    """Open a ledger as the program would, and read all of it."""
    ledger = Ledger.open(path, passphrase=passphrase)
    assert ledger.check() == []
    assert ledger.books() == books_from(ledger.scan(EntryQuery(ascending=True)))
    return ledger


def acknowledged(said: tuple[str, ...], revision: int, before: int) -> bool:
    """Return whether all that was said is there, and at most one deed more."""
    words = [int(word) for word in said if word.isdigit()]
    in_order = words == list(range(before + 1, before + 1 + len(words)))
    return in_order and revision - before - len(words) in {0, 1}


def test_every_entry_acknowledged_is_there(killer: Killer, path: Path) -> None:
    before = 0
    for number in range(KILLS):
        killed = killer.kill("add", path, number, _OPENING_AND_WRITING)

        with sound(path) as ledger:
            assert acknowledged(killed.said, ledger.revision, before)
            before = ledger.revision
            assert _told(ledger) == _added_until(before)

    assert before > KILLS // 10
    with sound(path) as ledger:
        ledger.undo()
        assert _told(ledger) == _added_until(before - 1)


def test_every_edit_acknowledged_is_there_as_a_whole(
    killer: Killer, path: Path
) -> None:
    with Ledger.open(path) as ledger:
        ledger.apply(AddEntries(tuple(lunch(number) for number in range(50))))
    before = 1
    for number in range(KILLS):
        killed = killer.kill("edit", path, number, _OPENING_AND_WRITING)

        with sound(path) as ledger:
            assert acknowledged(killed.said, ledger.revision, before)
            before = ledger.revision
            amounts, seen = _edited_until(before)
            kept = ledger.entries(EntryQuery(ascending=True))
            assert {entry.id: entry.amount for entry in kept} == amounts
            assert ledger.setting("seen") == seen


def test_an_import_is_there_as_a_whole_or_never_was(killer: Killer, path: Path) -> None:
    before = 0
    for number in range(KILLS):
        if number and number % _FILLED == 0:
            path = path.with_name(f"{number}.youyu")
            Ledger.create(path).close()
            before = 0

        killed = killer.kill("bring_in", path, number, 3 * _OPENING_AND_WRITING)

        with sound(path) as ledger:
            assert acknowledged(killed.said, ledger.revision, before)
            before = ledger.revision
            sizes = [SIZES[place % len(SIZES)] for place in range(before)]
            assert ledger.count() == sum(sizes)
            assert [batch.new for batch in ledger.batches()] == sizes
            known = ledger.known_identities("wallet", [f"{before}-0"])
            assert known == {}


def test_an_undo_has_happened_or_has_not(killer: Killer, path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.apply(AddEntries((lunch(1), loan(2))))
        ledger.apply(statement(1))
        ledger.apply(EditEntries((Entry(id=1, day=lunch(1).day, kind=lunch(1).kind),)))
        ledger.apply(SetSetting("seen", "yes"))
        ledger.apply(statement(0))
        before = ledger.revision
    states = _states(path)
    for number in range(KILLS):
        killed = killer.kill("undo_and_redo", path, number, 3 * _OPENING_AND_WRITING)

        with sound(path) as ledger:
            assert acknowledged(killed.said, ledger.revision, before)
            before = ledger.revision
            assert _state(ledger) == states[len(ledger.steps())]


def test_a_copy_acknowledged_is_sound_and_none_is_half(
    killer: Killer, path: Path
) -> None:
    before = 0
    for number in range(KILLS):
        killed = killer.kill("back_up", path, number, 2 * _OPENING_AND_WRITING)

        with sound(path) as ledger:
            assert acknowledged(killed.said, ledger.revision, before)
            before = ledger.revision
        found = backups(path)
        told = [word.removeprefix("copy ") for word in killed.said if " " in word]
        assert {backup.path.name for backup in found} >= set(told)
        # The latest is always there, and every new one is a whole ledger.
        for backup in found[: 2 + len(told)]:
            with sound(backup.path) as copy:
                assert _told(copy) == _added_until(copy.revision)


def test_a_version_step_has_been_taken_or_has_not(
    killer: Killer, path: Path, tmp_path: Path
) -> None:
    with Ledger.open(path) as ledger:
        ledger.apply(statement(1))
    finished = 0
    for number in range(KILLS):
        place = tmp_path / f"{number}" / "old.youyu"
        place.parent.mkdir()
        shutil.copyfile(path, place)

        killed = killer.kill("bring_up_to_date", place, number, _OPENING_AND_WRITING)

        finished += killed.finished
        with Ledger.open(place, migrations=STEPS) as ledger:
            found = ledger._connection.execute("select mood from feelings").fetchall()
            assert min(found) == ("calm 1",)
            assert len(found) == SIZES[1]
            assert all(entry.note.count("!") == 1 for entry in ledger.scan())
        copies = backups(place)
        assert {copy.version for copy in copies} <= {1, 2}
        # Killed between two steps, it is copied again as the first has left it.
        first = [copy.path for copy in copies if copy.version == 1]
        assert first
        for before in first:
            with sound(before) as copy:
                assert copy.count() == SIZES[1]


@pytest.mark.skipif(not engine.can_encrypt(), reason="no encryption here")
def test_a_passphrase_has_been_changed_or_has_not(killer: Killer, path: Path) -> None:
    with Ledger.open(path) as ledger:
        for revision in range(30):
            ledger.apply(next_addition(revision))
    for number in range(max(1, KILLS // 2)):
        present = passphrase_of(path)

        killed = killer.kill("change_the_passphrase", path, number, 1.2)

        last = PASSPHRASES[int(killed.said[-1])] if killed.said else present
        after = passphrase_of(path)
        turned = PASSPHRASES.index(after) - PASSPHRASES.index(last)
        # Acknowledged, or one further: some turns begin with the same one again.
        assert turned % len(PASSPHRASES) in ({0, 1} if killed.said else {0, 1, 2})
        with sound(path, after) as ledger:
            assert ledger.revision == 30
            assert _told(ledger) == _added_until(30)


def test_a_backup_is_in_the_ledgers_place_or_is_not(killer: Killer, path: Path) -> None:
    sources = [path.with_name(f"source-{number}.youyu") for number in (0, 1)]
    for number, source in enumerate(sources):
        with Ledger.create(source) as ledger:
            for revision in range(20 + number):
                ledger.apply(next_addition(revision))
    shutil.copyfile(sources[0], path)
    for number in range(KILLS):
        killed = killer.kill("restore_a_backup", path, number, 2 * _OPENING_AND_WRITING)

        with sound(path) as ledger:
            assert ledger.revision in {20, 21}
            assert _told(ledger) == _added_until(ledger.revision)
        for backup in backups(path)[: 2 + len(killed.said)]:
            with sound(backup.path) as copy:
                assert copy.revision in {20, 21}


def _told(ledger: Ledger) -> list[tuple[str, int | None]]:
    kept = ledger.scan(EntryQuery(ascending=True))
    return sorted((entry.kind.value, entry.amount) for entry in kept)


def _added_until(revision: int) -> list[tuple[str, int | None]]:
    added: list[Entry] = []
    for number in range(revision):
        command: Command = next_addition(number)
        assert isinstance(command, AddEntries)
        added.extend(command.entries)
    return sorted((entry.kind.value, entry.amount) for entry in added)


def _edited_until(revision: int) -> tuple[dict[int, int | None], str]:
    amounts: dict[int, int | None] = {1 + number: number for number in range(50)}
    seen = ""
    for number in range(1, revision):
        match next_edit(number):
            case EditEntries(entries):
                amounts |= {entry.id: entry.amount for entry in entries}
            case SetSetting(_, value):
                seen = value
    return amounts, seen


def _states(path: Path) -> dict[int, object]:
    """Return what the books are after each of their steps."""
    states: dict[int, object] = {}
    with Ledger.open(path, read_only=True) as reader:
        copy = path.with_name("copy.youyu")
        reader.copy_to(copy)
    with Ledger.open(copy) as ledger:
        states[len(ledger.steps())] = _state(ledger)
        while ledger.undo_step:
            assert ledger.undo_step.name in set(StepName)
            ledger.undo()
            states[len(ledger.steps())] = _state(ledger)
    return states


def _state(ledger: Ledger) -> object:
    return (
        ledger.books(),
        ledger.settings(),
        [batch.file for batch in ledger.batches()],
        ledger.known_identities("wallet", ["0-0", "1-0"]),
    )
