"""When copies are due, and which are one too many."""

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.backup import FOLDER_SETTING, Backup, backups, folder_of, make_backup
from core.backup_schedule import (
    is_due,
    keep_backup,
    keep_backup_if_due,
    superfluous,
)
from core.commands import AddEntries, ImportOrigin, ImportRow, ImportRows, SetSetting
from core.ledger import Ledger
from core.records import Entry, Kind
from core.storage.errors import LedgerDamaged, LedgerError

NOW = dt.datetime(2026, 9, 30, 21, 15, 7)  # noqa: DTZ001 - by the clock on the wall
LUNCH = Entry(day=NOW.date(), kind=Kind.PURCHASE, amount=32_50, category="餐饮")


def copies(*times: dt.datetime) -> list[Backup]:
    return [Backup(Path(f"{time:%j-%H%M%S}"), time, 1) for time in times]


def ago(**span: float) -> dt.datetime:
    return NOW - dt.timedelta(**span)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "books.youyu") as made:
        made.apply(AddEntries((LUNCH,)))
        yield made


@pytest.mark.parametrize(
    ("made", "due"),
    [
        ([], True),
        ([ago(minutes=29, seconds=59)], False),
        ([ago(minutes=30)], True),
        ([NOW], False),
        ([ago(days=1)], True),
        ([ago(hours=5), ago(minutes=3)], False),
        # the clock was set back: what was made "tomorrow" says nothing of today
        ([ago(days=-1)], True),
        ([ago(minutes=-3)], True),
    ],
)
def test_a_copy_is_due_on_a_new_day_and_after_half_an_hour(
    made: list[dt.datetime], *, due: bool
) -> None:
    assert is_due(copies(*made), NOW) == due


def test_a_copy_made_before_midnight_is_of_another_day() -> None:
    midnight = NOW.replace(hour=0, minute=4)

    assert is_due(copies(midnight - dt.timedelta(minutes=10)), midnight)
    assert not is_due(copies(midnight), midnight + dt.timedelta(minutes=10))


def test_copies_are_thinned_by_day_then_week_then_month() -> None:
    every_six_hours = copies(*(ago(hours=6 * number) for number in range(4 * 400)))

    gone = superfluous(every_six_hours, NOW)

    left = [copy.made for copy in every_six_hours if copy not in gone]
    of_two_days = [made for made in left if made.date() >= ago(days=1).date()]
    daily = [made for made in left if 2 <= (NOW.date() - made.date()).days <= 14]
    weekly = [made for made in left if 14 < (NOW.date() - made.date()).days <= 56]
    monthly = [made for made in left if (NOW.date() - made.date()).days > 56]
    assert len(of_two_days) == 8
    assert [made.hour for made in daily] == [21] * 13
    assert len({made.isocalendar()[:2] for made in weekly}) == len(weekly) == 7
    assert len({(made.year, made.month) for made in monthly}) == len(monthly) == 13
    # of each period the last one stays
    assert all(made.isoweekday() == 7 for made in weekly[1:])


@given(
    st.lists(st.integers(-3_000, 100_000), unique=True, min_size=1),
    st.integers(0, 400),
)
def test_thinning_never_takes_the_latest_and_has_nothing_left_to_do_after(
    hours: list[int], days: int
) -> None:
    made = copies(*(ago(hours=number) for number in hours))
    later = NOW + dt.timedelta(days=days)

    gone = superfluous(made, later)
    left = [copy for copy in made if copy not in gone]

    assert max(copy.made for copy in made) in {copy.made for copy in left}
    assert superfluous(left, later) == ()
    # each month that had a copy still has one
    months = {(copy.made.year, copy.made.month) for copy in made}
    assert {(copy.made.year, copy.made.month) for copy in left} == months


def test_the_copy_before_a_version_step_is_never_one_too_many() -> None:
    old = Backup(Path("v1"), ago(days=400), 1, version=1)
    other = Backup(Path("x"), ago(days=400, hours=1), 1)
    newer = Backup(Path("y"), ago(days=400, hours=-1), 1)

    assert superfluous([old, other, newer], NOW) == (other,)


def test_older_copies_go_only_once_a_new_one_is_there(ledger: Ledger) -> None:
    first = make_backup(ledger, ago(days=10, hours=2))
    second = make_backup(ledger, ago(days=10))

    kept = keep_backup(ledger, NOW)

    assert kept.removed == (first,)
    assert backups(ledger.path) == (kept.backup, second)


def test_no_older_copy_goes_for_one_of_a_damaged_ledger(ledger: Ledger) -> None:
    made = [make_backup(ledger, ago(days=10, hours=hours)) for hours in (0, 2)]
    ledger.apply(ImportRows(ImportOrigin("a.csv"), (ImportRow(LUNCH),) * 5_000))
    path = ledger.path
    ledger.close()
    with Ledger.open(path) as opened:
        opened._connection.execute("pragma shrink_memory")
        with path.open("rb+") as file:
            file.seek(path.stat().st_size // 2)
            file.write(b"\xff" * 4096)

        with pytest.raises(LedgerDamaged):
            keep_backup(opened, NOW)

    assert backups(path) == tuple(made)


def test_a_clock_set_back_makes_copies_and_removes_none_of_the_later_ones(
    ledger: Ledger,
) -> None:
    later = make_backup(ledger, NOW)
    past = ago(days=400)

    first = keep_backup_if_due(ledger, lambda: past)
    again = keep_backup_if_due(ledger, lambda: past + dt.timedelta(minutes=1))

    assert first is not None
    assert first.removed == ()
    assert again is None
    assert set(backups(ledger.path)) == {later, first.backup}


def test_copies_go_to_the_folder_chosen_and_not_among_those_of_a_namesake(
    ledger: Ledger, tmp_path: Path
) -> None:
    chosen = tmp_path / "备份 disk"
    ledger.apply(SetSetting(FOLDER_SETTING, str(chosen)))
    (tmp_path / "other").mkdir()
    with Ledger.create(tmp_path / "other" / "books.youyu") as namesake:
        namesake.apply(SetSetting(FOLDER_SETTING, str(chosen)))
        theirs = keep_backup(namesake, NOW).backup

    ours = keep_backup(ledger, NOW).backup

    assert ours.path.is_relative_to(chosen)
    assert ours.path.parent != theirs.path.parent
    assert backups(ledger.path, folder_of(ledger)) == (ours,)


@pytest.mark.skipif(os.name == "nt", reason="a folder as a file is another error")
def test_a_chosen_folder_that_is_gone_is_told(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "unplugged").write_bytes(b"")
    ledger.apply(SetSetting(FOLDER_SETTING, str(tmp_path / "unplugged")))

    with pytest.raises(LedgerError, match="nothing was changed"):
        keep_backup_if_due(ledger, lambda: NOW)
