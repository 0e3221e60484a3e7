"""Ledgers of every version there has been open today, with all that is in them.

Each version is kept here as the statements that its program wrote; none of them is
ever changed.  A new version adds its own, and the older ones go on being opened.
"""

import contextlib
import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from core.changes import StepName
from core.entry_query import EntryQuery
from core.ledger import Ledger
from core.records import Entry, Kind, Method, RateKind
from core.storage import schema
from core.storage.copying import backup_folder
from core.storage.errors import NewerLedger

# What a program of version 1 left behind after five commands, as plain statements.
_VERSION_1 = """
pragma application_id = 1500469621;
pragma user_version = 1;
create table ledger (
    id integer primary key check (id = 1),
    currency text not null,
    revision integer not null,
    next_entry integer not null
) strict;
create table batches (
    id integer primary key,
    file text not null,
    digest text not null,
    format text not null,
    encoding text not null,
    mapping text not null,
    rows integer not null,
    new integer not null,
    duplicate integer not null,
    ignored integer not null,
    error integer not null,
    first_entry integer not null,
    last_entry integer not null,
    standing text not null check (standing in ('kept', 'taken_back', 'undone'))
) strict;
create table entries (
    id integer primary key,
    day integer not null,
    kind text not null,
    amount integer,
    currency text not null default '',
    line text not null default '',
    loan text not null default '',
    category text not null default '',
    counterparty text not null default '',
    term integer,
    method text,
    rate text,
    rate_kind text,
    due_day integer,
    status text not null default '',
    item text not null default '',
    until integer,
    principal integer,
    interest integer,
    fee_part integer,
    source_id text not null default '',
    note text not null default '',
    batch integer references batches
) strict;
create table shelf (
    id integer primary key,
    day integer not null,
    kind text not null,
    amount integer,
    currency text not null default '',
    line text not null default '',
    loan text not null default '',
    category text not null default '',
    counterparty text not null default '',
    term integer,
    method text,
    rate text,
    rate_kind text,
    due_day integer,
    status text not null default '',
    item text not null default '',
    until integer,
    principal integer,
    interest integer,
    fee_part integer,
    source_id text not null default '',
    note text not null default '',
    batch integer references batches
) strict;
create table day_totals (
    day integer not null,
    kind text not null,
    category text not null,
    line text not null,
    count integer not null,
    amount integer not null,
    primary key (day, kind, category, line)
) strict, without rowid;
create table identities (
    source text not null,
    key text not null,
    entry integer not null,
    batch integer not null references batches,
    primary key (source, key, entry)
) strict, without rowid;
create table settings (
    name text primary key,
    value text not null
) strict, without rowid;
create table acknowledgements (
    warning text primary key,
    measure real not null,
    note text not null default ''
) strict, without rowid;
create table steps (
    id integer primary key autoincrement,
    name text not null,
    count integer not null,
    kind text,
    amount integer,
    line text not null,
    file text not null,
    subject text not null,
    batch integer references batches,
    undone integer not null default 0
) strict;
create table row_changes (
    step integer not null references steps on delete cascade,
    number integer not null,
    row_table text not null,
    row_key any not null,
    before text,
    after text,
    primary key (step, number)
) strict, without rowid;
create index undone_steps on steps (id) where undone;
create index entries_by_day on entries (day);
create index structural_entries on entries (day)
    where kind not in ('income', 'purchase', 'refund');
insert into ledger values (1, 'CNY', 5, 5);
insert into settings values ('scorecard', 'zhima-style');
insert into batches values
    (1, 'bill.csv', 'd1', 'alipay', 'gb18030', '', 2, 2, 0, 0, 0, 3, 4, 'kept');
insert into entries (id, day, kind, amount, currency, line, item, method, rate,
    rate_kind, due_day) values
    (1, 739859, 'line', 800000, 'CNY', '借呗', 'jiebei', 'equal-instalment',
     '0.0004', 'daily', 10);
insert into entries (id, day, kind, amount, currency, line, loan, term) values
    (2, 739874, 'borrow', 120000, 'CNY', '借呗', 'L1', 6);
insert into entries (id, day, kind, amount, currency, category, counterparty, batch)
values
    (3, 739889, 'purchase', 3250, 'CNY', '餐饮', '王记面馆', 1),
    (4, 739889, 'purchase', 990, 'CNY', '餐饮', '', 1);
insert into day_totals values (739889, 'purchase', '餐饮', '', 2, 4240);
insert into identities values ('wallet', 'o1', 3, 1), ('wallet', 'o2', 4, 1);
insert into acknowledgements values ('utilisation', 0.5, '');
insert into steps values
    (1, 'add', 1, 'line', 800000, '借呗', '', '', null, 0),
    (2, 'add', 1, 'borrow', 120000, '借呗', '', '', null, 0),
    (3, 'import', 2, null, null, '', 'bill.csv', '', 1, 0),
    (4, 'acknowledge', 0, null, null, '', '', 'utilisation', null, 0),
    (5, 'setting', 0, null, null, '', '', 'theme', null, 1);
insert into row_changes values
    (1, 0, 'entries', 1, null, '{"day":739859,"kind":"line","amount":800000,'
     || '"currency":"CNY","line":"借呗","method":"equal-instalment","rate":"0.0004",'
     || '"rate_kind":"daily","due_day":10,"item":"jiebei","id":1}'),
    (2, 0, 'entries', 2, null, '{"day":739874,"kind":"borrow","amount":120000,'
     || '"currency":"CNY","line":"借呗","loan":"L1","term":6,"id":2}'),
    (4, 0, 'acknowledgements', 'utilisation', null, '{"measure":0.5}'),
    (5, 0, 'settings', 'theme', null, '{"value":"dark"}');
"""

#: The statements of every version, by its number.
VERSIONS = {1: _VERSION_1}


def written_by(version: int, path: Path) -> Path:
    """Return a ledger as the program of a version left it."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSIONS[version])
    return path


def test_there_is_a_ledger_of_every_version() -> None:
    assert set(VERSIONS) == set(range(1, schema.VERSION + 1))


@pytest.mark.parametrize("version", VERSIONS)
def test_a_ledger_of_every_version_opens_with_all_that_is_in_it(
    tmp_path: Path, version: int
) -> None:
    path = written_by(version, tmp_path / "old.youyu")

    with Ledger.open(path) as ledger:
        assert ledger.check() == []
        line, borrowed, *bought = ledger.entries(EntryQuery(ascending=True))
        assert line == Entry(
            day=dt.date(2026, 8, 31),
            kind=Kind.LINE,
            amount=800_000,
            currency="CNY",
            line="借呗",
            item="jiebei",
            method=Method.EQUAL_INSTALMENT,
            rate=line.rate,
            rate_kind=RateKind.DAILY,
            due_day=10,
            id=1,
        )
        assert str(line.rate) == "0.0004"
        assert (borrowed.loan, borrowed.term) == ("L1", 6)
        assert [entry.amount for entry in bought] == [3_250, 990]
        assert [batch.file for batch in ledger.batches()] == ["bill.csv"]
        assert ledger.known_identities("wallet", ["o1", "x"]) == {"o1": 3}
        assert ledger.acknowledgements()[0].warning == "utilisation"
        assert ledger.revision == 5


@pytest.mark.parametrize("version", VERSIONS)
def test_the_history_of_every_version_can_be_gone_through(
    tmp_path: Path, version: int
) -> None:
    path = written_by(version, tmp_path / "old.youyu")

    with Ledger.open(path) as ledger:
        assert ledger.redo().step.subject == "theme"
        assert ledger.setting("theme") == "dark"
        undone = []
        while ledger.undo_step:
            undone.append(ledger.undo().step.name)
        assert ledger.count() == 0
        assert undone == [
            StepName.SETTING,
            StepName.ACKNOWLEDGE,
            StepName.IMPORT,
            StepName.ADD,
            StepName.ADD,
        ]
        while ledger.redo_step:
            ledger.redo()
        assert ledger.count() == 4
        assert ledger.check() == []


@pytest.mark.parametrize("version", VERSIONS)
def test_an_older_version_is_copied_before_it_is_brought_up_to_date(
    tmp_path: Path, version: int
) -> None:
    path = written_by(version, tmp_path / "old.youyu")

    Ledger.open(path).close()

    copies = [copy.name for copy in backup_folder(path).glob("*")]
    older = version < schema.VERSION
    assert copies == ([f"old.version-{version}.youyu"] if older else [])


def test_a_version_of_the_future_is_left_as_it_is(tmp_path: Path) -> None:
    path = written_by(max(VERSIONS), tmp_path / "new.youyu")
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"pragma user_version = {schema.VERSION + 1}")
    before = path.read_bytes()

    for read_only in (False, True):
        with pytest.raises(NewerLedger, match="update the program"):
            Ledger.open(path, read_only=read_only)

    assert path.read_bytes() == before
    assert not backup_folder(path).exists()
