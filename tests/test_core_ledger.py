"""What a ledger keeps of what it is told."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.books import books_from
from core.changes import StepName
from core.commands import (
    Acknowledge,
    AddEntries,
    DeleteEntries,
    EditEntries,
    SetSetting,
)
from core.ledger import Ledger
from core.records import Entry, Kind, Method, RateKind
from core.storage.errors import LedgerReadOnly, NoSuchEntry, OtherCurrency
from core.storage.reading import Acknowledgement
from tests.ledger_fixtures import entries

DAY = dt.date(2026, 9, 30)
BORROWING = Entry(
    day=DAY,
    kind=Kind.BORROW,
    amount=5000_00,
    line="借呗",
    term=12,
    method=Method.EQUAL_INSTALMENT,
    rate=Decimal("0.00040"),
    rate_kind=RateKind.DAILY,
)
LUNCH = Entry(day=DAY, kind=Kind.PURCHASE, amount=32_50, category="餐饮", line="花呗")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "books.youyu"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with Ledger.create(path) as made:
        yield made


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(entries(), max_size=5).map(tuple))
def test_every_field_of_an_entry_is_kept(
    ledger: Ledger, told: tuple[Entry, ...]
) -> None:
    change = ledger.apply(AddEntries(told))
    kept = [ledger.entry(number) for number in change.entries]

    for entry, found in zip(told, kept, strict=True):
        loan = entry.loan or found.loan
        assert found == replace(entry, id=found.id, loan=loan, currency="CNY")
        assert str(found.rate) == str(entry.rate)


def test_a_borrowing_without_a_loan_is_given_the_next_free_name(ledger: Ledger) -> None:
    ledger.apply(AddEntries((BORROWING, replace(BORROWING, loan="L7"), BORROWING)))
    ledger.apply(AddEntries((replace(BORROWING, loan="car"), BORROWING, LUNCH)))

    names = [entry.loan for entry in ledger.books().entries]

    assert names == ["L8", "L7", "L9", "car", "L10"]


def test_a_borrowing_keeps_its_loan_when_the_name_is_cleared(ledger: Ledger) -> None:
    ledger.apply(AddEntries((BORROWING, BORROWING)))

    ledger.apply(EditEntries((replace(BORROWING, id=1, amount=100),)))

    assert (ledger.entry(1).loan, ledger.entry(1).amount) == ("L1", 100)


def test_an_entry_in_another_currency_is_refused(ledger: Ledger) -> None:
    with pytest.raises(OtherCurrency, match="counts in CNY; an entry in USD"):
        ledger.apply(AddEntries((LUNCH, replace(LUNCH, currency="USD"))))

    assert ledger.count() == 0


def test_the_books_are_what_the_entries_make(ledger: Ledger) -> None:
    ledger.apply(AddEntries((LUNCH, BORROWING, LUNCH)))
    ledger.apply(AddEntries((replace(LUNCH, day=DAY - dt.timedelta(days=9)),)))

    assert ledger.books() == books_from(ledger.scan())


def test_the_books_stay_the_same_object_while_nothing_changes(ledger: Ledger) -> None:
    ledger.apply(AddEntries((LUNCH, BORROWING)))
    books = ledger.books()

    ledger.apply(SetSetting("theme", "dark"))
    assert ledger.books() is not None
    assert ledger.books().entries is books.entries

    ledger.apply(AddEntries((LUNCH,)))
    assert ledger.books().entries is books.entries
    assert ledger.books().totals is not books.totals


def test_editing_and_deleting_leave_right_totals(ledger: Ledger) -> None:
    ledger.apply(AddEntries((LUNCH, LUNCH, LUNCH)))

    ledger.apply(EditEntries((replace(LUNCH, id=2, category="交通", amount=None),)))
    ledger.apply(DeleteEntries((1,)))

    sums = [(row.category, row.count, row.amount) for row in ledger.books().totals]
    assert sums == [("交通", 1, 0), ("餐饮", 1, 32_50)]
    assert ledger.check() == []


def test_another_amount_alone_makes_another_total(ledger: Ledger) -> None:
    ledger.apply(AddEntries((LUNCH, LUNCH)))

    ledger.apply(EditEntries((replace(LUNCH, id=1, amount=1),)))

    assert [row.amount for row in ledger.books().totals] == [32_51]


def test_a_change_says_what_it_did(ledger: Ledger) -> None:
    later = replace(LUNCH, day=DAY + dt.timedelta(days=1))
    added = ledger.apply(AddEntries((later, LUNCH)))
    deleted = ledger.apply(DeleteEntries((1,)))

    assert (added.revision, deleted.revision) == (1, 2)
    assert (added.entries, deleted.entries) == ((1, 2), (1,))
    assert (added.days_from, deleted.days_from) == (DAY, later.day)
    assert (added.step.name, added.step.count) == (StepName.ADD, 2)
    assert (added.step.kind, added.step.amount) == (Kind.PURCHASE, None)
    assert (deleted.step.amount, deleted.step.line) == (32_50, "花呗")


def test_an_edit_that_moves_an_entry_changes_both_days(ledger: Ledger) -> None:
    ledger.apply(AddEntries((LUNCH,)))
    later = replace(LUNCH, id=1, day=DAY + dt.timedelta(days=5))

    change = ledger.apply(EditEntries((later,)))

    assert change.days_from == DAY
    assert ledger.books() == books_from([replace(later, currency="CNY")])


def test_a_command_that_changes_nothing_is_no_step(ledger: Ledger) -> None:
    ledger.apply(AddEntries((LUNCH,)))
    ledger.undo()

    for idle in (
        AddEntries(()),
        EditEntries(()),
        DeleteEntries(()),
        SetSetting("theme", ""),
        SetSetting("scorecard", "zhima-style"),
    ):
        change = ledger.apply(idle)
        assert (change.revision, change.step.id, change.entries) == (2, 0, ())

    assert ledger.redo().entries == (1,)


@pytest.mark.parametrize(
    "command",
    [EditEntries((replace(LUNCH, id=2),)), DeleteEntries((1, 2))],
)
def test_an_entry_that_is_not_there_leaves_all_as_it_is(
    ledger: Ledger, command: EditEntries | DeleteEntries
) -> None:
    ledger.apply(AddEntries((LUNCH,)))

    with pytest.raises(NoSuchEntry, match="no entry 2"):
        ledger.apply(command)

    assert ledger.count() == 1
    assert ledger.revision == 1
    with pytest.raises(NoSuchEntry):
        ledger.entry(2)


def test_no_id_is_given_out_twice(ledger: Ledger) -> None:
    ledger.apply(AddEntries((LUNCH, LUNCH)))
    ledger.undo()

    assert ledger.apply(AddEntries((LUNCH,))).entries == (3,)


def test_which_import_an_entry_came_with_cannot_be_edited(ledger: Ledger) -> None:
    ledger.apply(AddEntries((replace(LUNCH, batch=4, id=9),)))
    ledger.apply(EditEntries((replace(LUNCH, id=1, amount=1, batch=4),)))

    assert ledger.entry(1).batch is None


def test_settings_are_kept_forgotten_and_taken_back(ledger: Ledger) -> None:
    ledger.apply(SetSetting("scorecard", "fico-style"))
    ledger.apply(SetSetting("theme", "dark"))
    change = ledger.apply(SetSetting("theme", ""))

    assert ledger.scorecard == "fico-style"
    assert ledger.setting("theme", "light") == "light"
    assert (change.step.name, change.step.subject) == (StepName.SETTING, "theme")
    assert change.days_from is None

    ledger.undo()
    assert ledger.settings() == {"scorecard": "fico-style", "theme": "dark"}

    ledger.undo()
    ledger.undo()
    assert ledger.scorecard == "zhima-style"


def test_a_warning_is_acknowledged_and_the_acknowledgement_taken_back(
    ledger: Ledger,
) -> None:
    ledger.apply(Acknowledge("utilisation", 0.52, "soon paid"))
    ledger.apply(Acknowledge("utilisation", 1, ""))

    assert ledger.acknowledgements() == [Acknowledgement("utilisation", 1.0, "")]

    ledger.undo()
    assert ledger.acknowledgements() == [
        Acknowledgement("utilisation", 0.52, "soon paid")
    ]

    ledger.undo()
    assert ledger.acknowledgements() == []


def test_a_reader_sees_what_the_writer_has_done(ledger: Ledger, path: Path) -> None:
    with Ledger.open(path, read_only=True) as reader:
        assert reader.books().totals == ()

        ledger.apply(AddEntries((LUNCH, BORROWING)))

        assert reader.revision == 1
        assert reader.books() == ledger.books()
        assert reader.count() == 2
        assert reader.undo_step == ledger.undo_step


def test_a_reader_changes_nothing(ledger: Ledger, path: Path) -> None:
    ledger.apply(AddEntries((LUNCH,)))

    with Ledger.open(path, read_only=True) as reader:
        with pytest.raises(LedgerReadOnly, match="reading only"):
            reader.apply(AddEntries((LUNCH,)))
        with pytest.raises(LedgerReadOnly):
            reader.undo()

    assert ledger.count() == 1


def test_everything_is_there_after_closing_and_opening(path: Path) -> None:
    with Ledger.create(path, "EUR", "fico-style") as ledger:
        ledger.apply(AddEntries((LUNCH, BORROWING)))
        ledger.apply(AddEntries((LUNCH,)))
        ledger.undo()
        books, steps = ledger.books(), ledger.steps()

    with Ledger.open(path) as ledger:
        assert (ledger.currency, ledger.scorecard) == ("EUR", "fico-style")
        assert ledger.books() == books
        assert ledger.steps() == steps
        assert ledger.redo_step is not None
        assert ledger.revision == 3
        assert ledger.redo().entries == (3,)


def test_closing_twice_does_no_harm(ledger: Ledger) -> None:
    ledger.close()
    ledger.close()
