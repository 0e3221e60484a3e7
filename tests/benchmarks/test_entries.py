"""How long one entry takes, from the books to the screen; see the README here.

Run with ``--benchmark-only``; every case on 1 thousand, 100 thousand and 1 million
purchases.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from core.commands import AddEntries
from core.entry_query import EntryQuery
from core.ledger import Ledger
from core.records import Entry, Kind
from desktop.actions import Place
from desktop.forms.questions import judged
from desktop.pages.entries import EntriesPage
from desktop.preferences import Preferences
from desktop.reading import Reading
from desktop.session import Session
from desktop.window import Window
from tests.benchmarks.made_ledgers import FIRST, SIZES, TODAY, made_ledger

_DAYS = (TODAY - FIRST).days
_PURCHASE = Entry(day=TODAY, kind=Kind.PURCHASE, amount=12_34, category="餐饮美食")
_REPAYMENT = Entry(day=TODAY, kind=Kind.REPAY, amount=50_00, line="借呗")

pytestmark = pytest.mark.parametrize("purchases", SIZES, indirect=True)


@pytest.fixture
def purchases(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def reading(purchases: int, tmp_path: Path) -> Iterator[Reading]:
    with Ledger.open(made_ledger(purchases, tmp_path / "made.youyu")) as ledger:
        made = Reading(ledger)
        made.estimate(TODAY)
        yield made


@pytest.fixture
def window(
    qtbot: QtBot, dressed: QApplication, purchases: int, tmp_path: Path
) -> Iterator[Window]:
    del dressed
    path = made_ledger(purchases, tmp_path / "made.youyu")
    session = Session(lambda: Ledger.open(path), TODAY)
    made = Window(session, Preferences(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    painted(session)
    yield made
    session.close()


def painted(session: Session) -> None:
    """Wait until everything asked is answered and painted."""
    for _ in range(4):
        session.settle()
        QApplication.processEvents()


def some_days() -> Iterator[dt.date]:
    chance = Random(3)  # noqa: S311 - the same days every time
    while True:
        yield FIRST + dt.timedelta(days=chance.randrange(_DAYS))


@pytest.mark.parametrize(
    "entry", [_PURCHASE, _REPAYMENT], ids=["purchase", "repayment"]
)
@pytest.mark.parametrize("when", ["today", "any day"])
def test_committing_and_recomputing(
    benchmark: BenchmarkFixture, reading: Reading, entry: Entry, when: str
) -> None:
    days = some_days()

    def work() -> None:
        day = TODAY if when == "today" else next(days)
        reading.ledger.apply(AddEntries((replace(entry, day=day),)))
        reading.estimate(TODAY)

    benchmark.pedantic(work, rounds=25, warmup_rounds=2)


def test_recomputing_from_the_beginning(
    benchmark: BenchmarkFixture, reading: Reading
) -> None:
    def work() -> None:
        Reading(reading.ledger).estimate(TODAY)

    benchmark.pedantic(work, rounds=3)


@pytest.mark.parametrize(
    "entry", [_PURCHASE, _REPAYMENT], ids=["purchase", "repayment"]
)
def test_a_key_in_the_form(
    benchmark: BenchmarkFixture, reading: Reading, entry: Entry
) -> None:
    amounts = count(10_00)

    def work() -> None:
        judged(reading, replace(entry, amount=next(amounts)), None, TODAY)

    benchmark.pedantic(work, rounds=25, warmup_rounds=2)


def test_an_entry_until_all_is_painted(
    benchmark: BenchmarkFixture, window: Window
) -> None:
    def work() -> None:
        window.session.run(AddEntries((_PURCHASE,)))
        painted(window.session)

    benchmark.pedantic(work, rounds=15, warmup_rounds=2)


def test_undoing_until_all_is_painted(
    benchmark: BenchmarkFixture, window: Window
) -> None:
    for _ in range(17):
        window.session.run(AddEntries((_PURCHASE,)))
    painted(window.session)

    def work() -> None:
        window.session.undo()
        painted(window.session)

    benchmark.pedantic(work, rounds=15, warmup_rounds=2)


@pytest.mark.parametrize("place", [Place.ENTRIES, Place.LOANS, Place.WARNINGS])
def test_turning_to_a_page(
    benchmark: BenchmarkFixture, window: Window, place: Place
) -> None:
    places = count()

    def work() -> None:
        window.open_page(place if next(places) % 2 else Place.OVERVIEW)
        painted(window.session)

    benchmark.pedantic(work, rounds=16, warmup_rounds=4)


def test_jumping_anywhere_in_the_table(
    benchmark: BenchmarkFixture, window: Window
) -> None:
    window.open_page(Place.ENTRIES)
    painted(window.session)
    page = window.page
    assert isinstance(page, EntriesPage)
    chance = Random(4)  # noqa: S311 - the same rows every time

    def work() -> None:
        row = page.model.index(chance.randrange(page.model.rowCount()), 0)
        page.table.scrollTo(row)
        page.table.selectionModel().setCurrentIndex(
            row, QItemSelectionModel.SelectionFlag.NoUpdate
        )
        painted(window.session)

    benchmark.pedantic(work, rounds=25, warmup_rounds=2)


@pytest.mark.parametrize("text", ["商店2999", "餐饮", "never written"])
def test_the_first_rows_of_a_search(
    benchmark: BenchmarkFixture, reading: Reading, text: str
) -> None:
    query = EntryQuery(text=text)

    def forget() -> tuple[tuple[object, ...], dict[str, object]]:
        # A change makes the list of what was found be read anew.
        reading.ledger.apply(AddEntries((_PURCHASE,)))
        reading.books()
        return (), {}

    def work() -> list[Entry]:
        return reading.ledger.entries(query, 50)

    benchmark.pedantic(work, setup=forget, rounds=7)
