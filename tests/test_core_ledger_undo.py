"""Undo and redo, against a plain model of what the books should be."""

import datetime as dt
import tempfile
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from core.books import books_from
from core.changes import StepName
from core.commands import (
    Acknowledge,
    AddEntries,
    Command,
    DeleteEntries,
    EditEntries,
    ImportOrigin,
    ImportRow,
    ImportRows,
    SetSetting,
    TakeBackImport,
)
from core.ledger import Ledger
from core.records import Entry, Kind
from core.storage.errors import NoSuchBatch, NothingToUndo
from tests.ledger_fixtures import entries

DAY = dt.date(2026, 9, 30)
LUNCH = Entry(day=DAY, kind=Kind.PURCHASE, amount=32_50, category="餐饮")
LOAN = Entry(day=DAY, kind=Kind.BORROW, amount=900_00, line="借呗", loan="L1")

KEYS = ("k1", "k2", "k3", "k4", "k5")
SETTINGS = ("theme", "language")
WARNINGS = ("utilisation", "overdue")

_FEW_DAYS = st.integers(0, 3).map(lambda days: DAY - dt.timedelta(days=days))
_TOLD = entries(days=_FEW_DAYS).map(
    # Which names loans are given is told by tests of their own.
    lambda entry: replace(entry, loan=entry.loan or "given")
)
_ROWS = st.builds(
    ImportRow, _TOLD, source=st.just("wallet"), key=st.sampled_from(["", *KEYS])
)
_NUMBERS = st.integers(0, 10_000)


@dataclass
class Model:
    """What the books should hold."""

    entries: dict[int, Entry] = field(default_factory=dict)
    kept: dict[int, dict[str, list[int]]] = field(default_factory=dict)
    taken_back: set[int] = field(default_factory=set)
    settings: dict[str, str] = field(default_factory=dict)
    seen: dict[str, float] = field(default_factory=dict)

    def known(self) -> dict[str, int | None]:
        """By key the last entry that came with it and is still there."""
        ids: dict[str, list[int]] = {}
        for keys in self.kept.values():
            for key, numbers in keys.items():
                ids.setdefault(key, []).extend(numbers)
        return {
            key: max((n for n in numbers if n in self.entries), default=None)
            for key, numbers in ids.items()
        }


class Books(RuleBasedStateMachine):
    """Commands, undo, redo and restarts in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "books.youyu"
        self.ledger = Ledger.create(self.path)
        self.model = Model()
        self.done: list[Model] = []
        self.undone: list[Model] = []
        self.next_entry = 1
        self.next_batch = 1

    def teardown(self) -> None:
        self.ledger.close()
        self.folder.cleanup()

    @initialize(told=st.lists(_TOLD, max_size=3))
    def begin(self, told: list[Entry]) -> None:
        self.add(told)

    @rule(told=st.lists(_TOLD, max_size=3))
    def add(self, told: list[Entry]) -> None:
        after = deepcopy(self.model)
        for entry in told:
            after.entries[self._number()] = entry
        self._apply(AddEntries(tuple(told)), after, changed=bool(told))

    @precondition(lambda self: self.model.entries)
    @rule(told=st.lists(st.tuples(_NUMBERS, _TOLD), min_size=1, max_size=2))
    def edit(self, told: list[tuple[int, Entry]]) -> None:
        after = deepcopy(self.model)
        commanded = []
        for pick, entry in told:
            number = self._pick(pick)
            commanded.append(replace(entry, id=number))
            batch = self.model.entries[number].batch
            after.entries[number] = replace(entry, batch=batch)
        changed = self._shown(after) != self._shown(self.model)
        self._apply(EditEntries(tuple(commanded)), after, changed=changed)

    @precondition(lambda self: self.model.entries)
    @rule(picks=st.lists(_NUMBERS, min_size=1, max_size=3))
    def delete(self, picks: list[int]) -> None:
        numbers = tuple(self._pick(pick) for pick in picks)
        after = deepcopy(self.model)
        for number in set(numbers):
            del after.entries[number]
        self._apply(DeleteEntries(numbers), after)

    @rule(rows=st.lists(_ROWS, min_size=1, max_size=4))
    def bring_in(self, rows: list[ImportRow]) -> None:
        batch = self.next_batch
        self.next_batch += 1
        after = deepcopy(self.model)
        after.kept[batch] = {}
        for row in rows:
            number = self._number()
            after.entries[number] = replace(row.entry, batch=batch)
            if row.key:
                after.kept[batch].setdefault(row.key, []).append(number)
        self._apply(ImportRows(ImportOrigin("bill.csv"), tuple(rows)), after)

    @precondition(lambda self: self.model.kept)
    @rule(pick=_NUMBERS)
    def take_back(self, pick: int) -> None:
        batch = sorted(self.model.kept)[pick % len(self.model.kept)]
        after = deepcopy(self.model)
        del after.kept[batch]
        after.taken_back.add(batch)
        after.entries = {
            number: entry
            for number, entry in after.entries.items()
            if entry.batch != batch
        }
        self._apply(TakeBackImport(batch), after)

    @rule(name=st.sampled_from(SETTINGS), value=st.sampled_from(["", "a", "b"]))
    def set_setting(self, name: str, value: str) -> None:
        after = deepcopy(self.model)
        after.settings.pop(name, None)
        if value:
            after.settings[name] = value
        changed = after.settings != self.model.settings
        self._apply(SetSetting(name, value), after, changed=changed)

    @rule(warning=st.sampled_from(WARNINGS), measure=st.integers(0, 3))
    def acknowledge(self, warning: str, measure: int) -> None:
        after = deepcopy(self.model)
        after.seen[warning] = float(measure)
        changed = after.seen != self.model.seen
        self._apply(Acknowledge(warning, measure), after, changed=changed)

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            if not self.done:
                with pytest.raises(NothingToUndo):
                    self.ledger.undo()
                return
            step = self.ledger.undo_step
            self.undone.append(self.model)
            self.model = self.done.pop()
            assert self.ledger.undo().step == step
            assert self.ledger.redo_step == step

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            if not self.undone:
                with pytest.raises(NothingToUndo):
                    self.ledger.redo()
                return
            step = self.ledger.redo_step
            self.done.append(self.model)
            self.model = self.undone.pop()
            assert self.ledger.redo().step == step
            assert self.ledger.undo_step == step

    @rule()
    def restart(self) -> None:
        self.ledger.close()
        self.ledger = Ledger.open(self.path)

    @invariant()
    def the_entries_are_those_of_the_model(self) -> None:
        found = {entry.id: entry for entry in self.ledger.scan()}

        assert found == self._shown(self.model)

    @invariant()
    def the_books_are_what_the_entries_make(self) -> None:
        whole = books_from(self.ledger.scan())

        assert self.ledger.books() == whole
        assert repr(self.ledger.books()) == repr(whole)

    @invariant()
    def what_is_known_of_imports_is_right(self) -> None:
        batches = {batch.id: batch.taken_back for batch in self.ledger.batches()}

        assert self.ledger.known_identities("wallet", KEYS) == self.model.known()
        assert self.ledger.known_identities("bank", KEYS) == {}
        assert batches == dict.fromkeys(self.model.kept, False) | dict.fromkeys(
            self.model.taken_back, True
        )

    @invariant()
    def the_rest_is_right(self) -> None:
        kept = self.ledger.settings()
        seen = {row.warning: row.measure for row in self.ledger.acknowledgements()}

        assert kept == {"scorecard": "zhima-style"} | self.model.settings
        assert seen == self.model.seen
        assert len(self.ledger.steps(10_000)) == len(self.done)

    @invariant()
    def nothing_is_wrong_with_the_file(self) -> None:
        assert self.ledger.check() == []

    def _apply(self, command: Command, after: Model, *, changed: bool = True) -> None:
        change = self.ledger.apply(command)
        assert (change.step.id > 0) == changed
        if changed:
            self.done.append(self.model)
            self.undone.clear()
            self.model = after

    def _number(self) -> int:
        self.next_entry += 1
        return self.next_entry - 1

    def _pick(self, pick: int) -> int:
        numbers = sorted(self.model.entries)
        return numbers[pick % len(numbers)]

    def _shown(self, model: Model) -> dict[int, Entry]:
        return {
            number: replace(entry, id=number, currency="CNY")
            for number, entry in model.entries.items()
        }


TestBooks = Books.TestCase
TestBooks.settings = settings(
    max_examples=60, stateful_step_count=25, deadline=None, print_blob=True
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "books.youyu") as made:
        yield made


def _statement(count: int) -> ImportRows:
    rows = tuple(
        ImportRow(
            replace(LUNCH, day=DAY - dt.timedelta(days=number % 50)),
            "wallet",
            f"order {number}",
        )
        for number in range(count)
    )
    return ImportRows(ImportOrigin("bill.csv", rows=count, new=count), rows)


def test_adding_and_undoing_leaves_the_books_byte_for_byte_the_same(
    ledger: Ledger,
) -> None:
    ledger.apply(AddEntries((LUNCH, LOAN)))
    before = repr(ledger.books())

    ledger.apply(AddEntries((LUNCH, replace(LOAN, loan=""), replace(LUNCH, line="x"))))
    assert repr(ledger.books()) != before
    ledger.undo()

    assert repr(ledger.books()) == before


@pytest.mark.parametrize(
    "command",
    [
        AddEntries((LOAN,)),
        EditEntries((replace(LUNCH, id=1),)),
        DeleteEntries((1,)),
        ImportRows(ImportOrigin("b.csv"), (ImportRow(LUNCH),)),
        TakeBackImport(1),
        SetSetting("theme", "dark"),
        Acknowledge("overdue", 1),
    ],
)
def test_what_was_undone_is_forgotten_when_something_else_is_done(
    ledger: Ledger, command: Command
) -> None:
    ledger.apply(ImportRows(ImportOrigin("a.csv"), (ImportRow(LOAN),)))
    ledger.apply(AddEntries((LUNCH,)))
    ledger.undo()

    done = ledger.apply(command).step

    assert ledger.redo_step is None
    with pytest.raises(NothingToUndo):
        ledger.redo()
    assert [step.id for step in ledger.steps()] == [done.id, 1]


@pytest.mark.parametrize("count", [10, 12_000])
def test_an_import_goes_and_comes_back_as_a_whole(ledger: Ledger, count: int) -> None:
    ledger.apply(AddEntries((LUNCH, LOAN)))
    before = repr(ledger.books())
    change = ledger.apply(_statement(count))
    after = repr(ledger.books())
    first = DAY - dt.timedelta(days=min(count, 50) - 1)

    assert change.entries == range(3, 3 + count)
    assert (change.days_from, change.batch) == (first, 1)
    assert (change.step.name, change.step.file) == (StepName.IMPORT, "bill.csv")
    assert ledger.check() == []

    undone = ledger.undo()
    assert (undone.days_from, undone.entries) == (first, range(3, 3 + count))
    assert repr(ledger.books()) == before
    assert ledger.batches() == []
    assert ledger.known_identities("wallet", ["order 1"]) == {}
    assert ledger.check() == []

    assert ledger.redo().days_from == first
    assert repr(ledger.books()) == after
    assert ledger.known_identities("wallet", ["order 1", "x"]) == {"order 1": 4}
    assert ledger.check() == []


def test_history_keeps_no_row_of_an_import(ledger: Ledger) -> None:
    ledger.apply(_statement(100))
    ledger.undo()
    ledger.redo()

    rows = ledger._connection.execute("select count(*) from row_changes").fetchone()
    assert rows == (0,)


def test_the_shelf_is_emptied_when_an_undone_import_is_forgotten(
    ledger: Ledger,
) -> None:
    ledger.apply(_statement(100))
    ledger.undo()
    assert _shelved(ledger) == (100, 100)

    ledger.apply(AddEntries((LUNCH,)))

    assert _shelved(ledger) == (0, 0)
    assert ledger.apply(_statement(100)).entries == range(102, 202)


def test_the_same_file_comes_in_as_new_after_its_import_was_taken_back(
    ledger: Ledger,
) -> None:
    ledger.apply(_statement(3))
    ledger.apply(AddEntries((LOAN,)))
    taken = ledger.apply(TakeBackImport(1))

    assert (taken.step.name, taken.step.count) == (StepName.TAKE_BACK, 3)
    assert (taken.batch, taken.step.file) == (1, "bill.csv")
    assert ledger.known_identities("wallet", ["order 0"]) == {}
    assert [batch.taken_back for batch in ledger.batches()] == [True]

    ledger.apply(_statement(3))
    assert ledger.known_identities("wallet", ["order 0"]) == {"order 0": 5}

    ledger.undo()
    ledger.undo()
    assert ledger.known_identities("wallet", ["order 0"]) == {"order 0": 1}
    assert [batch.taken_back for batch in ledger.batches()] == [False]


def test_entries_edited_since_go_with_their_import_and_are_listed(
    ledger: Ledger,
) -> None:
    ledger.apply(AddEntries((LUNCH,)))
    ledger.apply(_statement(5))
    ledger.apply(EditEntries((replace(LUNCH, id=1, note="mine"),)))
    ledger.apply(EditEntries((replace(LUNCH, id=3, note="with Li"),)))
    ledger.apply(EditEntries((replace(LUNCH, id=4, note="to be undone"),)))
    ledger.undo()
    assert ledger.edited_since_import(1) == (3,)
    ledger.apply(EditEntries((replace(LUNCH, id=5, note="to be deleted"),)))
    ledger.apply(DeleteEntries((5,)))

    assert ledger.edited_since_import(1) == (3,)
    assert ledger.apply(TakeBackImport(1)).entries == (3,)
    assert [entry.id for entry in ledger.scan()] == [1]

    ledger.undo()
    assert ledger.entry(3).note == "with Li"
    assert ledger.count() == 5


def test_a_deleted_row_stays_known_until_its_import_is_taken_back(
    ledger: Ledger,
) -> None:
    ledger.apply(_statement(2))
    ledger.apply(DeleteEntries((1,)))

    assert ledger.known_identities("wallet", ["order 0", "order 1"]) == {
        "order 0": None,
        "order 1": 2,
    }

    ledger.apply(TakeBackImport(1))
    assert ledger.known_identities("wallet", ["order 0", "order 1"]) == {}


@pytest.mark.parametrize("batch", [0, 2])
def test_an_import_that_is_not_there_cannot_be_taken_back(
    ledger: Ledger, batch: int
) -> None:
    ledger.apply(_statement(2))

    with pytest.raises(NoSuchBatch, match=f"no import {batch}"):
        ledger.apply(TakeBackImport(batch))


def test_an_import_is_taken_back_once(ledger: Ledger) -> None:
    ledger.apply(_statement(2))
    ledger.apply(TakeBackImport(1))

    with pytest.raises(NoSuchBatch):
        ledger.apply(TakeBackImport(1))

    ledger.undo()
    ledger.undo()
    with pytest.raises(NoSuchBatch):
        ledger.apply(TakeBackImport(1))
    assert ledger.redo().batch == 1


def test_an_import_of_nothing_is_no_step(ledger: Ledger) -> None:
    change = ledger.apply(ImportRows(ImportOrigin("bill.csv", rows=3, error=3), ()))

    assert (change.step.id, change.batch) == (0, None)
    assert ledger.batches() == []


def test_a_batch_tells_where_its_rows_came_from(ledger: Ledger) -> None:
    origin = ImportOrigin("a.csv", "d1", "alipay", "gb18030", "m", 9, 1, 2, 3, 3)
    ledger.apply(ImportRows(origin, (ImportRow(LUNCH),)))

    (batch,) = ledger.batches()

    assert (batch.id, batch.taken_back) == (1, False)
    assert (batch.file, batch.digest, batch.format) == ("a.csv", "d1", "alipay")
    assert (batch.encoding, batch.mapping, batch.rows) == ("gb18030", "m", 9)
    counts = (batch.new, batch.duplicate, batch.ignored, batch.error)
    assert counts == (1, 2, 3, 3)
    assert ledger.entry(1).batch == 1


def test_imported_borrowings_are_given_names_of_loans(ledger: Ledger) -> None:
    nameless = replace(LOAN, loan="")
    rows = tuple(ImportRow(entry) for entry in (nameless, LOAN, LUNCH, nameless))

    ledger.apply(ImportRows(ImportOrigin("a.csv"), rows))

    assert [entry.loan for entry in ledger.books().entries] == ["L2", "L1", "L3"]


def test_a_cancelled_import_leaves_nothing_behind(ledger: Ledger) -> None:
    heard: list[int] = []

    class CancelledError(Exception):
        pass

    def progress(rows: int) -> None:
        heard.append(rows)
        if rows > 5_000:
            raise CancelledError

    with pytest.raises(CancelledError):
        ledger.apply(_statement(20_000), progress)

    assert heard == [5_000, 10_000]
    assert ledger.count() == 0
    assert ledger.batches() == []
    assert ledger.undo_step is None
    assert ledger.check() == []
    assert ledger.apply(_statement(3)).entries == range(1, 4)


def _shelved(ledger: Ledger) -> tuple[int, int]:
    counts = ledger._connection.execute(
        "select (select count(*) from shelf), (select count(*) from identities)"
    )
    entries, identities = counts.fetchone()
    return entries, identities
