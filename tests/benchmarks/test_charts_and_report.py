"""How long charts and report take; run with ``--benchmark-only``.

Ten years of days, six charts in view.  The goals: 16 ms for a frame of zooming,
dragging or another range, 8 ms for the values under the pointer, 1.5 s for the
report of ten years.
"""

import datetime as dt
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from core.books import books_from
from core.report_figures import LISTED, ReportRequest, progress_report
from core.scorecard import load_scorecard
from desktop.charts.contents import history_panels
from desktop.charts.drawing import Look
from desktop.charts.history_panel import HistoryPanel
from desktop.charts.linked import LinkedCharts
from desktop.charts.span import Reach
from desktop.charts.ticks import chart_style
from desktop.number_style import NumberStyle
from desktop.report.options import ReportOptions
from desktop.report.writing import write_report
from desktop.theme import colours, text_font
from tests.histories import made_history
from tests.report_books import made_entries

_DAYS = 3653


@pytest.fixture
def look(dressed: QApplication) -> Look:
    del dressed
    return Look(colours(), chart_style(NumberStyle()), text_font())


@pytest.fixture
def charts(qtbot: QtBot, look: Look) -> LinkedCharts:
    made = LinkedCharts(look)
    made.resize(1064, 640)
    made.show_panels(history_panels(made_history(_DAYS), look.style))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.show_reach(Reach.ALL)
    QApplication.processEvents()
    return made


def _painted(act: Callable[[], object]) -> Callable[[], None]:
    def work() -> None:
        act()
        QApplication.processEvents()

    return work


def test_dragging(benchmark: BenchmarkFixture, charts: LinkedCharts) -> None:
    charts.stretch(charts.span.last - 400, 0.9)
    turns = count()

    benchmark(_painted(lambda: charts.drag(-5 if next(turns) % 2 else 5)))


def test_zooming(benchmark: BenchmarkFixture, charts: LinkedCharts) -> None:
    turns = count()
    middle = (charts.span.first + charts.span.last) / 2

    benchmark(
        _painted(lambda: charts.stretch(middle, 0.9 if next(turns) % 2 else 1 / 0.9))
    )


def test_another_range(benchmark: BenchmarkFixture, charts: LinkedCharts) -> None:
    turns = count()

    benchmark(
        _painted(
            lambda: charts.show_reach(Reach.ALL if next(turns) % 2 else Reach.YEAR)
        )
    )


def test_pointing(benchmark: BenchmarkFixture, charts: LinkedCharts) -> None:
    days = count(round(charts.span.first), 7)

    benchmark(_painted(lambda: charts.point(next(days) % _DAYS + charts.span.first)))


def test_new_values_on_the_overview(
    benchmark: BenchmarkFixture, qtbot: QtBot, look: Look
) -> None:
    panel = HistoryPanel(look)
    panel.resize(1000, 280)
    qtbot.addWidget(panel)
    history = made_history(_DAYS)
    panel.show_history(history)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_reach(Reach.ALL)

    benchmark(_painted(lambda: panel.show_history(history)))


def test_the_report_of_ten_years(
    benchmark: BenchmarkFixture, dressed: QApplication, tmp_path: Path
) -> None:
    del dressed
    last = dt.date(2026, 9, 30)
    first = last - dt.timedelta(days=_DAYS - 1)
    entries = made_entries(first, last)
    books, card = books_from(entries), load_scorecard("zhima-style")
    request = ReportRequest(
        *("books", first, last, last),
        entries=tuple(entries[-LISTED:]),
        entry_count=len(entries),
    )

    def work() -> None:
        material = progress_report(books, card, request)
        write_report(*material, tmp_path / "report.pdf", ReportOptions("zh_CN"))

    benchmark.pedantic(work, rounds=5)
