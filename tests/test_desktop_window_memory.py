import datetime as dt
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.books import books_from
from core.demo import DEMO_SETTING
from core.estimate import Estimate
from core.estimator.score import estimate_books
from core.ledger import Ledger
from core.scorecard import load_scorecard
from desktop import session as session_module
from desktop.memory import Memory
from desktop.overview.answer import OverviewFigures, overview
from desktop.pages.overview import OverviewPage
from desktop.reading import Reading
from desktop.record_json import record_from_text, record_text
from desktop.session import Session
from tests.window_books import TODAY, USUAL, entries_of, tell


def _estimate() -> Estimate:
    books = books_from(entries_of(USUAL))
    return estimate_books(books, TODAY, load_scorecard("zhima-style"))


def test_an_estimate_comes_back_from_its_text_as_it_was() -> None:
    estimate = _estimate()

    assert record_from_text(Estimate, record_text(estimate)) == estimate


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"as_of": 3}', "null", '"x"'])
def test_a_text_that_tells_something_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json's own error is one too
        record_from_text(Estimate, text)


def test_what_is_remembered_is_forgotten_when_the_ledger_moves_on(
    tmp_path: Path,
) -> None:
    memory = Memory(tmp_path / "memory")
    estimate = _estimate()
    with Ledger.create(tmp_path / "books.youyu") as ledger:
        memory.keep(ledger, TODAY, estimate)
        assert memory.recall(ledger, TODAY, Estimate) == estimate
        tomorrow = TODAY + dt.timedelta(days=1)
        assert memory.recall(ledger, tomorrow, Estimate) is None

        from core.commands import AddEntries

        ledger.apply(AddEntries(entries_of(USUAL)))

        assert memory.recall(ledger, TODAY, Estimate) is None


def test_a_damaged_memory_is_no_memory(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory")
    with Ledger.create(tmp_path / "books.youyu") as ledger:
        memory.keep(ledger, TODAY, _estimate())
        (file,) = (tmp_path / "memory").iterdir()
        file.write_text(file.read_text("utf-8")[:100], "utf-8")

        assert memory.recall(ledger, TODAY, Estimate) is None


def test_a_start_shows_the_last_figures_and_then_the_true_ones(
    qtbot: QtBot, dressed: object, tmp_path: Path
) -> None:
    del dressed
    memory = Memory(tmp_path / "memory")
    path = tmp_path / "books.youyu"
    shown: list[list[str]] = []
    for opener in (partial(Ledger.create, path), partial(Ledger.open, path)):
        session = Session(opener, TODAY, memory)
        session.settle()
        if not shown:
            tell(session, USUAL)
        page = OverviewPage(session)
        qtbot.addWidget(page)
        seen: list[str] = []
        shown.append(seen)
        show = page.prospects.show_figures

        def note(figures: object, style: object) -> None:
            show(figures, style)  # type: ignore[arg-type]  # noqa: B023
            seen.append(page.prospects.score.text())  # noqa: B023

        page.prospects.show_figures = note  # type: ignore[assignment,method-assign]
        page.show()
        session.settle()
        qtbot.waitUntil(lambda: page.course.panel is not None)  # noqa: B023
        page.hide()
        session.close()

    assert len(shown[0]) == 1
    assert len(shown[1]) == 2
    assert len(set(shown[0] + shown[1])) == 1


def test_a_change_made_on_another_page_just_before_closing_is_remembered(
    qtbot: QtBot, dressed: object, tmp_path: Path
) -> None:
    del dressed
    memory = Memory(tmp_path / "memory")
    path = tmp_path / "books.youyu"
    session = Session(partial(Ledger.create, path), TODAY, memory)
    page = OverviewPage(session)
    qtbot.addWidget(page)
    page.show()
    session.settle()
    page.hide()

    tell(session, USUAL)
    session.close()

    with Ledger.open(path) as ledger:
        kept = memory.recall(ledger, TODAY, OverviewFigures)
        assert kept == overview(Reading(ledger), TODAY).figures


_START = """
import sys
from functools import partial
from pathlib import Path
from PySide6.QtWidgets import QApplication
from core.ledger import Ledger
from desktop.memory import Memory
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.window import Window
from tests.window_books import TODAY, USUAL, tell

application = QApplication(sys.argv)
begin = getattr(Ledger, sys.argv[1])
session = Session(partial(begin, Path("a.youyu")), TODAY, Memory(Path("figures")))
window = Window(session, Preferences(Path("settings.ini")))
window.show()
if sys.argv[1] == "create":
    tell(session, USUAL)
while not window.page.prospects.score.text():
    application.processEvents()
print("numpy" in sys.modules)
session.settle()
print("numpy" in sys.modules)
session.close()
"""


def test_the_figures_of_the_last_run_are_on_the_screen_before_numpy_is_imported(
    tmp_path: Path,
) -> None:
    root = Path(__file__).parent.parent
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPATH"] = str(root)

    told = [
        subprocess.run(
            [sys.executable, "-c", _START, begin],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout.split()
        for begin in ("create", "open")
    ]

    assert told == [["True", "True"], ["False", "True"]]


def test_the_demo_is_known_by_the_name_that_core_gives_it() -> None:
    assert session_module._DEMO == DEMO_SETTING
