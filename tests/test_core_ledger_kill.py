"""A program killed at work leaves a ledger with everything it had acknowledged."""

import contextlib
import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.books import books_from
from core.commands import ImportOrigin, ImportRow, ImportRows
from core.entry_query import EntryQuery
from core.ledger import Ledger
from core.records import Entry, Kind

PROJECT = Path(__file__).parent.parent
DAY = dt.date(2026, 9, 30)

_BEGIN = """
import datetime as dt
import sys
from core.commands import *
from core.ledger import Ledger
from core.records import Entry, Kind

DAY = dt.date(2026, 9, 30)
ledger = Ledger.open(sys.argv[1])

def lunch(number):
    return Entry(day=DAY, kind=Kind.PURCHASE, amount=number, category=str(number % 5))

def say(word):
    print(word, flush=True)
"""

_ENTRY_BY_ENTRY = """
number = 0
while True:
    number += 1
    ledger.apply(AddEntries((lunch(number),)))
    say(number)
"""

_IN_THE_MIDDLE_OF_AN_IMPORT = """
ledger.apply(AddEntries((lunch(1),)))
say(1)

def stop(rows):
    if rows > 10_000:
        say(rows)
        sys.stdin.read()

rows = tuple(
    ImportRow(lunch(number), "wallet", str(number)) for number in range(30_000)
)
ledger.apply(ImportRows(ImportOrigin("bill.csv"), rows), stop)
"""

_UNDO_AND_REDO = """
while True:
    ledger.undo()
    say("undone")
    ledger.redo()
    say("redone")
"""


@contextlib.contextmanager
def _at_work(script: str, path: Path) -> "Iterator[subprocess.Popen[str]]":
    with subprocess.Popen(
        [sys.executable, "-c", _BEGIN + script, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
    ) as program:
        yield program
        program.kill()


def _said(program: "subprocess.Popen[str]", lines: int) -> list[str]:
    """Return the first lines of a program, kill it, and return the rest as well."""
    assert program.stdout is not None
    first = [program.stdout.readline().strip() for _ in range(lines)]
    program.kill()
    return first + program.stdout.read().split()


@pytest.mark.parametrize("lines", [1, 7, 40, 111])
def test_every_entry_acknowledged_is_there(tmp_path: Path, lines: int) -> None:
    path = tmp_path / "books.youyu"
    Ledger.create(path).close()

    with _at_work(_ENTRY_BY_ENTRY, path) as program:
        said = _said(program, lines)

    with Ledger.open(path) as ledger:
        kept = [entry.amount for entry in ledger.scan(EntryQuery(ascending=True))]
        # The last one may have been stored, and the program killed before it said so.
        assert kept[: len(said)] == [int(word) for word in said]
        assert len(kept) - len(said) in {0, 1}
        assert ledger.books() == books_from(ledger.scan())
        assert ledger.check() == []
        ledger.undo()
        assert ledger.count() == len(kept) - 1


def test_an_import_cut_off_in_the_middle_never_was(tmp_path: Path) -> None:
    path = tmp_path / "books.youyu"
    Ledger.create(path).close()

    with _at_work(_IN_THE_MIDDLE_OF_AN_IMPORT, path) as program:
        assert _said(program, 2) == ["1", "15000"]

    with Ledger.open(path, read_only=True) as reader:
        assert reader.count() == 1
    with Ledger.open(path) as ledger:
        assert ledger.count() == 1
        assert ledger.batches() == []
        assert ledger.known_identities("wallet", ["1", "2"]) == {}
        assert ledger.check() == []


@pytest.mark.parametrize("lines", [1, 2, 5])
def test_a_big_undo_has_happened_or_has_not(tmp_path: Path, lines: int) -> None:
    path = tmp_path / "books.youyu"
    lunch = Entry(day=DAY, kind=Kind.PURCHASE, amount=100)
    rows = tuple(ImportRow(lunch, "wallet", str(number)) for number in range(20_000))
    with Ledger.create(path) as ledger:
        ledger.apply(ImportRows(ImportOrigin("bill.csv"), rows))

    with _at_work(_UNDO_AND_REDO, path) as program:
        said = _said(program, lines)

    with Ledger.open(path) as ledger:
        # What was done last, or the step after it, done but not acknowledged.
        assert ledger.revision - 1 - len(said) in {0, 1}
        is_there = ledger.revision % 2 == 1
        assert ledger.count() == (20_000 if is_there else 0)
        assert len(ledger.known_identities("wallet", ["1"])) == is_there
        assert (ledger.undo_step is not None) == is_there
        assert ledger.check() == []
