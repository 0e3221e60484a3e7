import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.charts.contents import history_panels
from desktop.charts.drawing import Look
from desktop.charts.history_panel import HistoryPanel
from desktop.charts.linked import LinkedCharts
from desktop.charts.panels import PanelId
from desktop.charts.plot import PanelPlot
from desktop.charts.span import Reach
from desktop.charts.ticks import chart_style
from desktop.number_style import NumberStyle
from desktop.theme import colours, text_font
from tests.histories import END, made_history


@pytest.fixture
def look(dressed: QApplication) -> Look:
    del dressed
    return Look(colours(), chart_style(NumberStyle()), text_font())


@pytest.fixture
def charts(qtbot: QtBot, look: Look) -> LinkedCharts:
    """Six charts over two years, the last year in view."""
    made = LinkedCharts(look)
    made.resize(1000, 760)
    made.show_panels(history_panels(made_history(730), look.style))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _plots(charts: LinkedCharts) -> list[PanelPlot]:
    return [plot for plot in charts.findChildren(PanelPlot) if plot.isVisible()]


def _wheel(plot: PanelPlot, notches: int) -> None:
    middle = QPointF(plot.rect().center())
    event = QWheelEvent(
        middle,
        plot.mapToGlobal(middle),
        QPoint(),
        QPoint(0, notches * 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot, event)


def test_the_last_year_is_shown_first(charts: LinkedCharts) -> None:
    assert charts.span.last == END.toordinal()
    assert charts.span.days == 365
    assert charts.reach is Reach.YEAR


def test_books_of_one_day_are_seen_and_read(qtbot: QtBot, look: Look) -> None:
    made = LinkedCharts(look)
    made.resize(1000, 760)
    history = made_history(1)
    made.show_panels(history_panels(history, look.style))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()

    first = END.toordinal()
    assert (made.span.first, made.span.last) == (first - 1, first + 29)
    assert all(_is_drawn_upon(plot) for plot in _plots(made))
    made.point(first + 20)
    assert look.style.numbers.day(END) in made.reading
    assert str(round(float(history.score[0]))) in made.legend_text(PanelId.SCORE)


def _is_drawn_upon(plot: PanelPlot) -> bool:
    """Return whether a colour is seen on the left, where the first day is."""
    image = plot.grab().toImage()
    area = ((x, y) for x in range(image.width() // 4) for y in range(image.height()))
    return any(image.pixelColor(x, y).hsvSaturation() > 100 for x, y in area)


def test_all_charts_show_the_same_days(charts: LinkedCharts) -> None:
    charts.show_reach(Reach.THREE_MONTHS)

    assert charts.span.days == 91
    spans = {plot.shown for plot in _plots(charts)}
    assert spans == {charts.span}


def test_the_wheel_stretches_and_no_button_stays_pressed(charts: LinkedCharts) -> None:
    _wheel(_plots(charts)[0], 2)

    assert charts.span.days < 365 * 0.7
    assert charts.reach is None


def test_dragging_moves_all_charts_into_the_past(
    qtbot: QtBot, charts: LinkedCharts
) -> None:
    view = _plots(charts)[1]
    middle = view.rect().center()

    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(view, middle + QPoint(40, 0))
    qtbot.mouseMove(view, middle + QPoint(80, 0))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle + QPoint(80, 0))

    assert charts.span.last < END.toordinal()
    assert charts.span.days == pytest.approx(365)
    assert {plot.shown for plot in _plots(charts)} == {charts.span}


def test_a_click_on_a_mark_picks_its_day(qtbot: QtBot, charts: LinkedCharts) -> None:
    charts.show_reach(Reach.ALL)
    plot = _plots(charts)[0]
    seen = made_history(730).scores_seen[0]
    point = plot.point_of(seen.day.toordinal(), seen.value).toPoint()

    with qtbot.waitSignal(charts.day_picked) as picked:
        qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=point + QPoint(3, -3))

    assert picked.args == [seen.day]


def test_pointing_reads_the_values_of_every_chart(
    qtbot: QtBot, charts: LinkedCharts
) -> None:
    plot = _plots(charts)[0]

    qtbot.mouseMove(plot, plot.rect().center())

    told = charts.reading
    assert told.startswith("2026-0")
    for panel_id in PanelId:
        assert any(sign.isdigit() for sign in charts.legend_text(panel_id))


def test_the_keys_walk_from_day_to_day_and_pick(
    qtbot: QtBot, charts: LinkedCharts
) -> None:
    charts.setFocus()

    qtbot.keyClick(charts, Qt.Key.Key_Left)
    qtbot.keyClick(charts, Qt.Key.Key_Left)
    with qtbot.waitSignal(charts.day_picked) as picked:
        qtbot.keyClick(charts, Qt.Key.Key_Return)

    assert picked.args == [END - dt.timedelta(days=2)]


def test_walking_out_of_view_moves_the_view(qtbot: QtBot, charts: LinkedCharts) -> None:
    qtbot.keyClick(charts, Qt.Key.Key_Home)

    assert charts.span.first == END.toordinal() - 729
    assert charts.reading.startswith("2024-10-01")


def test_the_day_pointed_at_tells_what_happened(
    qtbot: QtBot, charts: LinkedCharts
) -> None:
    charts.show_reach(Reach.THREE_MONTHS)
    charts.setFocus()
    for _ in range(24):
        qtbot.keyClick(charts, Qt.Key.Key_Left)

    assert charts.reading == "2026-09-06: Review: ¥10,700 to ¥11,900"


def test_new_values_leave_the_days_in_view_alone(charts: LinkedCharts) -> None:
    _wheel(_plots(charts)[0], 3)
    before = charts.span

    charts.show_panels(history_panels(made_history(730), chart_style(NumberStyle())))

    assert charts.span == before


def test_a_new_day_at_the_end_comes_into_view(charts: LinkedCharts) -> None:
    tomorrow = END + dt.timedelta(days=1)

    charts.show_panels(
        history_panels(made_history(731, tomorrow), chart_style(NumberStyle()))
    )

    assert charts.span.last == tomorrow.toordinal()


def test_without_days_the_charts_say_so(qtbot: QtBot, look: Look) -> None:
    made = HistoryPanel(look)
    qtbot.addWidget(made)

    made.show_history(made_history(0))
    made.show()

    assert _plots(made) == []
    assert not any(button.isEnabled() for button in made.buttons)


@pytest.mark.parametrize("days", [1, 2, 40])
def test_short_histories_are_drawn(qtbot: QtBot, look: Look, days: int) -> None:
    made = HistoryPanel(look)
    qtbot.addWidget(made)

    made.show_history(made_history(days))
    with qtbot.waitExposed(made):
        made.show()

    assert not made.grab().isNull()
    assert len(_plots(made)) == 2


def test_a_line_that_is_not_known_is_drawn_as_a_gap(qtbot: QtBot, look: Look) -> None:
    history = made_history(60)
    unknown = history.line * float("nan")
    made = HistoryPanel(look)
    qtbot.addWidget(made)

    made.show_history(
        replace(history, line=unknown, line_low=unknown, line_high=unknown)
    )
    with qtbot.waitExposed(made):
        made.show()

    assert not made.grab().isNull()


def test_charts_are_never_windows_of_their_own(
    qtbot: QtBot, look: Look, dressed: QApplication
) -> None:
    class Watch(QObject):
        shown: list[QWidget] = []  # noqa: RUF012

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            shown = event.type() == QEvent.Type.Show
            if shown and isinstance(watched, QWidget) and watched.isWindow():
                self.shown.append(watched)
            return False

    watch = Watch()
    made = LinkedCharts(look)
    qtbot.addWidget(made)
    dressed.installEventFilter(watch)
    made.show_panels(history_panels(made_history(90), look.style))
    made.show()
    dressed.removeEventFilter(watch)

    assert watch.shown == [made]


class _Repaints(QObject):
    """Counts how often each of some widgets is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: dict[QObject, int] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.counts[watched] = self.counts.get(watched, 0) + 1
        return False


def test_a_change_repaints_every_chart_once(
    qtbot: QtBot, charts: LinkedCharts, dressed: QApplication
) -> None:
    charts.show_reach(Reach.ALL)
    dressed.processEvents()
    repaints = _Repaints()
    views = _plots(charts)
    for view in views:
        view.installEventFilter(repaints)

    charts.show_reach(Reach.SIX_MONTHS)
    dressed.processEvents()
    first = dict(repaints.counts)
    repaints.counts.clear()
    qtbot.mouseMove(views[0], views[0].rect().center())
    dressed.processEvents()

    assert [first[view] for view in views] == [1] * 6
    assert all(count == 1 for count in repaints.counts.values())


def test_only_charts_with_other_values_are_painted_anew(
    qtbot: QtBot, look: Look, dressed: QApplication
) -> None:
    made = HistoryPanel(look)
    qtbot.addWidget(made)
    history = made_history(730)
    made.show_history(history)
    with qtbot.waitExposed(made):
        made.show()
    dressed.processEvents()
    repaints = _Repaints()
    score, line = _plots(made)
    for plot in (score, line):
        plot.installEventFilter(repaints)

    values = history.line.copy()
    values[-1] += 500
    made.show_history(replace(made_history(730), line=values))
    dressed.processEvents()

    assert repaints.counts == {line: 1}
