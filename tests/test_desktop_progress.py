import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.books import books_from
from core.commands import SetSetting
from core.plans.behaviour import AS_USUAL
from core.plans.kept import kept_plan, setting_of
from core.plans.simulate import simulate
from core.plans.start import start_from
from core.scorecard import load_scorecard
from desktop.actions import OpenPage, Perform, Place, WriteEntry
from desktop.charts.day_reason import (
    DayReason,
    ReasonPart,
    latest_change,
    reason_lines,
    reason_title,
)
from desktop.charts.panels import PanelId, Stroke
from desktop.charts.span import Reach
from desktop.labels import ElidedLabel
from desktop.number_style import NumberStyle
from desktop.pages.progress import ProgressPage
from desktop.session import Session
from tests.histories import made_history
from tests.window_books import TODAY, entries_of, tell

STYLE = NumberStyle()
CARD = "zhima-style"
BOOKS = """
    2026-01-02 line 8000 line=借呗 item=jiebei rate=0.0004 rate_kind=daily due_day=28
    2026-01-02 target 20000 line=借呗
    2026-08-15 income 6500 category=工资
    2026-09-10 borrow 2000 line=借呗 term=6 method=equal-instalment
    2026-09-15 income 6500 category=工资
    2026-09-28 repay 346.45 line=借呗
    2026-10-20 purchase 38.50 category=餐饮 counterparty=面馆
    2026-10-28 repay 346.45 line=借呗
"""


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Iterator[ProgressPage]:
    made = ProgressPage(session)
    made.resize(1100, 700)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    session.settle()
    yield made
    session.settle()


def _reason(page: ProgressPage) -> str:
    return page.reason.words()


def test_an_empty_ledger_says_what_to_do_first(page: ProgressPage) -> None:
    wishes: list[object] = []
    page.wish.connect(wishes.append)

    assert page.charts is None
    for one in page.offers:
        one.click()

    assert isinstance(wishes[0], WriteEntry)
    assert isinstance(wishes[1], Perform)


def test_the_courses_appear_with_the_first_entry(page: ProgressPage) -> None:
    tell(page.session, BOOKS)

    assert page.charts is not None
    assert [panel.id for panel in page.charts.panels] == list(PanelId)
    assert page.charts.panels[0].days[-1] == TODAY.toordinal()


def test_going_back_shows_the_days_up_to_then(page: ProgressPage) -> None:
    tell(page.session, BOOKS)

    page.session.look_at(dt.date(2026, 9, 30))
    page.session.settle()

    assert page.charts is not None
    assert page.charts.panels[0].days[-1] == dt.date(2026, 9, 30).toordinal()


def test_a_day_tells_which_entry_moved_the_score(page: ProgressPage) -> None:
    tell(page.session, BOOKS)
    assert page.charts is not None

    page.charts.day_picked.emit(dt.date(2026, 10, 28))
    page.session.settle()

    assert page.reason.isVisible()
    assert "2026-10-28" in _reason(page)
    assert "Repaid ¥346.45 to 借呗" in _reason(page)


def test_the_entries_of_a_day_are_one_click_away(
    qtbot: QtBot, page: ProgressPage
) -> None:
    tell(page.session, BOOKS)
    page.explain(dt.date(2026, 10, 28))
    page.session.settle()

    with qtbot.waitSignal(page.wish) as wish:
        page.reason.entries_button.click()

    assert wish.args == [OpenPage(Place.ENTRIES, (8,))]


def test_another_page_can_point_at_a_day(page: ProgressPage) -> None:
    tell(page.session, BOOKS)

    page.attend(dt.date(2026, 9, 10))
    page.session.settle()

    assert "2026-09-10" in _reason(page)


def test_hidden_amounts_are_hidden_in_the_charts(page: ProgressPage) -> None:
    tell(page.session, BOOKS)
    assert page.charts is not None
    before = page.charts
    page.charts.show_reach(Reach.SIX_MONTHS)

    page.session.hide_amounts(hidden=True)
    page.session.settle()

    assert page.charts is not before
    assert page.charts.reach is Reach.SIX_MONTHS
    assert "¥20,000" not in page.charts.legend_text(PanelId.LINE)


def test_how_far_back_the_charts_look_is_remembered(
    qtbot: QtBot, session: Session, page: ProgressPage
) -> None:
    tell(session, BOOKS)
    assert page.charts is not None
    page.charts.show_reach(Reach.THREE_MONTHS)

    again = ProgressPage(session)
    qtbot.addWidget(again)
    again.recall(page.remembered())
    again.show()
    session.settle()

    assert again.charts is not None
    assert again.charts.reach is Reach.THREE_MONTHS


@pytest.mark.parametrize("suffix", ["png", "svg", "csv"])
def test_the_charts_are_exported(
    page: ProgressPage, tmp_path: Path, suffix: str
) -> None:
    tell(page.session, BOOKS)
    path = tmp_path / f"progress.{suffix}"

    page.export_to(path)

    assert path.stat().st_size > 1000
    assert str(path) in page.outcome.text()


def test_an_export_that_fails_says_why(page: ProgressPage, tmp_path: Path) -> None:
    tell(page.session, BOOKS)

    page.export_to(tmp_path / "no such folder" / "progress.png")

    assert "could not be written" in page.outcome.text()


def _day(
    before: float, after: float, *parts: ReasonPart, counted: int = 0
) -> DayReason:
    return DayReason(dt.date(2026, 5, 1), before, after, parts, counted, ())


def test_a_day_on_which_nothing_moved_says_so() -> None:
    reason = _day(640.2, 640.3)

    assert reason_title(reason, STYLE) == "2026-05-01 · the score stayed at 640"
    assert reason_lines(reason, STYLE) == [("", "Nothing moved the score on this day.")]


def test_the_passing_of_time_is_named_as_a_cause() -> None:
    part = ReasonPart((), 1.26, (("repayment_record", 1.26),))

    assert reason_lines(_day(640, 641.3, part), STYLE) == [
        ("+1.3", "the passing of time (Repayment record +1.3)")
    ]


def test_a_day_of_many_entries_is_counted_and_not_weighed() -> None:
    reason = _day(640, 655, counted=4000)

    assert reason_title(reason, STYLE) == "2026-05-01 · score 640 → 655 (+15)"
    assert reason_lines(reason, STYLE) == [("", "4,000 entries on this day")]


def test_the_causes_of_a_change_are_told_in_full(page: ProgressPage) -> None:
    factors = (
        ("repayment_record", -12.4),
        ("age_activity", -2.5),
        ("affordability", 1.1),
    )
    entry = entries_of("2026-11-20 purchase 1234.56 line=借呗 counterparty=面馆")
    part = ReasonPart(entry, -13.8, factors)
    page.reason.show_reason(_day(640, 600, part, part, part), STYLE)

    told = page.reason.findChildren(ElidedLabel)
    assert len([one for one in told if one.text()]) == 3
    for one in told:
        assert one.width() >= one.fontMetrics().horizontalAdvance(one.text())


def test_the_latest_change_is_told_before_a_day_is_picked(page: ProgressPage) -> None:
    tell(page.session, BOOKS)
    page.session.settle()

    assert page.reason.isVisible()
    assert "score" in _reason(page)
    assert page.reason.entries_button.isEnabled() or "time" in _reason(page)


def test_the_day_picked_stays_told_after_a_change(page: ProgressPage) -> None:
    tell(page.session, BOOKS)
    page.explain(dt.date(2026, 10, 20))
    page.session.settle()
    assert "Spent ¥38.50 · 面馆" in _reason(page)

    tell(page.session, "2026-10-20 purchase 12 category=餐饮 counterparty=书店")
    page.session.settle()

    assert "2026-10-20" in _reason(page)
    assert "书店" in _reason(page) or "2 entries" in _reason(page)


def test_a_day_picked_does_not_move_the_charts(page: ProgressPage) -> None:
    tell(page.session, BOOKS)
    page.session.settle()
    assert page.charts is not None
    before = page.charts.geometry()

    page.explain(dt.date(2026, 10, 28))
    page.session.settle()

    assert page.charts.geometry() == before


def test_the_latest_change_is_the_last_day_that_moved_a_point() -> None:
    history = made_history(200)
    moved = [
        place
        for place in range(1, 200)
        if abs(history.score[place] - history.score[place - 1]) >= 1
    ]

    latest = latest_change(history)

    assert latest is not None
    assert latest.toordinal() == history.days[moved[-1] if moved else -1]
    assert latest_change(made_history(0)) is None


def test_a_kept_plan_is_a_dashed_line_beside_what_happened(page: ProgressPage) -> None:
    tell(page.session, BOOKS)
    begun = start_from(
        books_from(entries_of(BOOKS)), dt.date(2026, 9, 23), load_scorecard(CARD)
    )
    plan = kept_plan(simulate(begun, AS_USUAL, 3), 1, 0)

    page.session.run(SetSetting(*setting_of(plan)))
    page.session.settle()

    assert page.charts is not None
    for panel in page.charts.panels[:2]:
        dashed = panel.curves[-1]
        assert dashed.stroke is Stroke.DASHED
        assert "09-23" in dashed.name
        known = ~np.isnan(dashed.values)
        assert int(panel.days[known][0]) == plan.made_on.toordinal()
        assert int(panel.days[known][-1]) == TODAY.toordinal()
    score = page.charts.panels[0].curves[-1].values
    month_end = plan.months[0].day.toordinal() - int(page.charts.panels[0].days[0])
    assert score[month_end] == pytest.approx(plan.months[0].score)
