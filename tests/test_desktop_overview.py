import datetime as dt
import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.records import Kind
from desktop.actions import OpenPage, Perform, Place, WriteEntry
from desktop.charts.history_panel import HistoryPanel
from desktop.labels import ElidedLabel
from desktop.notice import Notice
from desktop.number_style import NumberStyle
from desktop.overview.answer import PayingDown
from desktop.overview.prospects import paying_down_order, paying_down_text
from desktop.pages.overview import OverviewPage
from desktop.session import Session
from tests.window_books import TODAY, USUAL, tell

#: Overdue since the tenth, on top of the usual.
LATE = """
    2026-10-01 line 3000 line=花呗 item=huabei due_day=10
    2026-10-05 bill 500 line=花呗 until=2026-11-10
"""


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Iterator[OverviewPage]:
    made = OverviewPage(session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    session.settle()
    yield made
    session.settle()


def _texts(widget: QWidget) -> str:
    QApplication.processEvents()  # rows that were just added are shown only now
    shown = (one for one in widget.findChildren(QLabel) if one.isVisible())
    return "\n".join(one.text() for one in shown)


def _notices(page: OverviewPage) -> list[Notice]:
    QApplication.processEvents()
    return [one for one in page.health.findChildren(Notice) if one.isVisible()]


def _wishes(page: OverviewPage) -> list[object]:
    wishes: list[object] = []
    page.wish.connect(wishes.append)
    return wishes


def test_an_empty_ledger_is_told_what_to_do_first(page: OverviewPage) -> None:
    wishes = _wishes(page)

    assert page.welcome.isVisible()
    for button in page.welcome.findChildren(QPushButton):
        button.click()

    kinds = [
        wish.draft.kind for wish in wishes if isinstance(wish, WriteEntry) if wish.draft
    ]
    assert kinds == [Kind.LINE, Kind.SCORE_SEEN, Kind.INCOME, Kind.TARGET]
    assert len([wish for wish in wishes if isinstance(wish, Perform)]) == 2


def test_the_first_entry_brings_the_cards(page: OverviewPage, session: Session) -> None:
    tell(session, "2026-11-20 purchase 12.50 category=餐饮")

    assert not page.welcome.isVisible()
    assert page.prospects.isVisible()


def test_what_is_unknown_is_a_dash_and_never_zero(
    page: OverviewPage, session: Session
) -> None:
    tell(session, "2026-11-20 purchase 12.50 category=餐饮")

    assert page.health.headroom.text() == "–"
    assert page.prospects.line.text() == "–"
    assert "–" in page.health.use.text()
    assert "–" in page.health.service.text()


def test_an_estimate_that_nothing_official_backs_says_so(
    page: OverviewPage, session: Session
) -> None:
    tell(session, USUAL)

    assert page.prospects.uncalibrated.isVisible()
    assert "Not calibrated" in page.prospects.uncalibrated.text.text()

    tell(session, "2026-11-20 score_seen 655")

    assert not page.prospects.uncalibrated.isVisible()


def test_three_factors_say_what_to_win_and_what_it_costs(
    page: OverviewPage, session: Session
) -> None:
    tell(session, USUAL)

    shown = _texts(page.prospects)

    assert "What holds it back" in shown
    assert len(re.findall(r"^\+\d+ · ", shown, re.MULTILINE)) == 3


def test_a_severe_warning_comes_before_growth(
    page: OverviewPage, session: Session
) -> None:
    tell(session, USUAL)
    tell(session, LATE)

    shown = _texts(page.prospects)

    assert "What holds it back" not in shown
    assert "Growth can wait" in shown
    assert "Pay down the dearest first: 花呗 (18.3%) → 借呗 (14.6%)" in shown
    assert re.search(r"¥\S+ a month ends it in \d+ months", shown)
    assert _notices(page)[0].accessibleName().startswith("Severe")
    assert page.health.headroom.text() == "¥0"


def test_the_paying_down_of_debt_leads_to_the_page_of_plans(
    page: OverviewPage, session: Session
) -> None:
    wishes = _wishes(page)
    tell(session, USUAL)
    tell(session, LATE)
    QApplication.processEvents()

    links = page.prospects.findChildren(QPushButton)
    next(one for one in links if one.text() == "Plan it").click()

    assert wishes == [OpenPage(Place.PLAN)]


def test_the_loans_of_a_line_are_named_once() -> None:
    order = (("花呗", 0.183), ("借呗", 0.146), ("借呗", 0.146), ("某银行", 0.12))

    said = paying_down_order(PayingDown(order, 0, None, 0), NumberStyle())

    assert said.endswith("花呗 (18.3%) → 借呗 (14.6%) → 某银行 (12.0%)")


@pytest.mark.parametrize("months", [1, 14, None])
def test_the_paying_down_says_whether_it_ends(months: int | None) -> None:
    said = paying_down_text(
        PayingDown((("借呗", 0.146),), 300_00, months, 0), NumberStyle()
    )

    assert said.startswith("¥300 a month")
    assert ("never ends" in said) is (months is None)
    assert ("in 1 month," in said) is (months == 1)


def test_the_headroom_is_the_largest_figure(
    page: OverviewPage, session: Session
) -> None:
    tell(session, USUAL)

    sizes = [one.font().pixelSize() for one in page.findChildren(QLabel)]

    assert page.health.headroom.font().pixelSize() == max(sizes)
    assert sizes.count(max(sizes)) == 1


def test_the_target_is_told_in_words_and_as_a_bar(
    page: OverviewPage, session: Session
) -> None:
    tell(session, USUAL)
    tell(session, "2026-11-20 line_seen 5000 line=借呗")

    assert page.prospects.target.text() == "Target: ¥5,000 of ¥20,000 · 25%"
    assert page.prospects.target_bar.accessibleDescription().endswith("25%")


def test_a_due_can_be_paid_from_here(page: OverviewPage, session: Session) -> None:
    tell(session, USUAL)
    wishes = _wishes(page)

    page.dues.findChildren(QPushButton)[0].click()

    (wish,) = wishes
    assert isinstance(wish, WriteEntry)
    assert wish.draft is not None
    assert wish.draft.kind is Kind.REPAY
    assert wish.draft.line == "借呗"
    assert wish.draft.amount


def test_a_warning_is_read_in_full(page: OverviewPage, session: Session) -> None:
    dear = """
        2026-09-01 line 9000 line=招商银行信用卡 item=card due_day=9
        2026-11-02 borrow 3000 line=招商银行信用卡 term=3 rate=0.06 rate_kind=fee
    """
    tell(session, USUAL + dear)

    notices = _notices(page)
    texts = [text for one in notices for text in one.findChildren(QLabel)]
    assert notices
    for text in texts:
        assert text.height() >= text.heightForWidth(text.width())
        assert not isinstance(text, ElidedLabel)


def test_as_many_dues_are_shown_as_there_is_room_for(
    page: OverviewPage, session: Session
) -> None:
    tell(session, USUAL + "    2026-11-01 borrow 3000 line=借呗 term=24 loan=B\n")
    wishes = _wishes(page)

    def offered() -> list[QPushButton]:
        QApplication.processEvents()
        found = page.dues.findChildren(QPushButton)
        return [one for one in found if one.isVisible()]

    few = offered()
    assert [one.text() for one in few[:-1]] == ["Pay"] * (len(few) - 1)
    assert re.fullmatch(r"\d+ more", few[-1].text())
    few[-1].click()
    assert wishes == [OpenPage(Place.LOANS)]

    page.resize(1100, 1000)
    many = offered()
    assert len(many) > len(few)

    page.resize(1100, 700)
    assert len(offered()) == len(few)


def test_a_warning_leads_to_its_reasons(page: OverviewPage, session: Session) -> None:
    tell(session, USUAL)
    tell(session, LATE)
    wishes = _wishes(page)

    _notices(page)[0].findChildren(QPushButton)[0].click()

    assert wishes == [OpenPage(Place.WARNINGS, "overdue")]


def test_the_charts_follow_the_figures(
    qtbot: QtBot, page: OverviewPage, session: Session
) -> None:
    tell(session, USUAL)

    qtbot.waitUntil(lambda: isinstance(page.course.panel, HistoryPanel))


def test_every_day_shows_what_was_known_then(
    page: OverviewPage, session: Session
) -> None:
    tell(session, USUAL)
    tell(session, "2026-11-20 score_seen 655")

    session.look_at(dt.date(2026, 10, 1))
    session.settle()

    assert page.prospects.uncalibrated.isVisible()
    assert session.today == TODAY


def test_a_hidden_page_asks_nothing(page: OverviewPage, session: Session) -> None:
    tell(session, USUAL)
    page.hide()
    before = page.health.facts["debt"].text()

    tell(session, "2026-11-20 borrow 1000 line=借呗")
    assert page.health.facts["debt"].text() == before

    page.show()
    session.settle()
    assert page.health.facts["debt"].text() != before
