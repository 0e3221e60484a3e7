"""The page of plans: levers and their fan, the search, the ways out, kept plans."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.lending.payoff import Payoff, Strategy
from core.plans.behaviour import AS_USUAL
from core.plans.plan import StepKind
from core.plans.way_out import WayOut
from core.records import Kind
from desktop.actions import OpenPage, Place, WriteEntry
from desktop.pages.plan import PlanPage, View
from desktop.places import PLACES
from desktop.planning.pay_down import ending_text
from desktop.session import Session
from tests.window_books import USUAL, tell

OVERDUE = """
    2026-09-01 borrow 900 line=微粒贷 term=1
"""


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> PlanPage:
    tell(session, USUAL)
    return shown(session, qtbot)


def shown(session: Session, qtbot: QtBot) -> PlanPage:
    made = PlanPage(session)
    made.resize(1100, 720)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    session.settle()
    return made


def texts(page: PlanPage) -> str:
    """Return everything that labels of the page say and that can be seen."""
    labels = page.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def turn(page: PlanPage, view: View) -> None:
    page.views.button(list(View).index(view)).click()


def test_the_page_stands_between_warnings_and_profile() -> None:
    names = [entry.place for entry in PLACES]
    (entry,) = (entry for entry in PLACES if entry.place is Place.PLAN)

    assert names[names.index(Place.PLAN) - 1] is Place.WARNINGS
    assert names[names.index(Place.PLAN) + 1] is Place.PROFILE
    assert entry.keys == "Ctrl+6"
    assert entry.page_type() is PlanPage


def test_at_first_everything_goes_on_as_usual(page: PlanPage) -> None:
    assert page.view is View.WHAT_IF
    assert page.levers.behaviour == AS_USUAL
    assert len(page.outlook.months.records) == 12
    assert "Costs no interest and no fees" in texts(page)
    assert "never a promise" in texts(page)


def test_the_fan_follows_a_lever(page: PlanPage, session: Session) -> None:
    before = page.outlook.months.records[-1]

    page.levers.items.click()
    page.levers.borrow.slider.setFocus()
    page.levers.borrow.slider.setValue(5)
    session.settle()

    after = page.outlook.months.records[-1]
    assert page.levers.borrow.said.text() == "¥500"
    assert after.score > before.score
    assert after.debt > before.debt
    assert "Costs ¥" in page.outlook.price.text()


def test_the_last_wish_of_many_is_shown(page: PlanPage, session: Session) -> None:
    for months in range(1, 10):
        page.levers.months.slider.setValue(months)
    session.settle()

    assert page.levers.months.said.text() == "12 months"
    assert len(page.outlook.months.records) == 12


def test_every_lever_says_something_and_can_be_put_back(
    page: PlanPage, session: Session
) -> None:
    levers = page.levers
    levers.purchases.slider.setValue(40)
    levers.categories.slider.setValue(7)
    levers.on_credit.setCurrentIndex(1)
    levers.borrow.slider.setValue(3)
    levers.every.setCurrentIndex(1)
    levers.term.setCurrentIndex(2)
    levers.prepay.slider.setValue(2)
    levers.late.slider.setValue(4)
    levers.income.slider.setValue(4)
    levers.apply_in.setCurrentIndex(2)
    levers.close_line.setCurrentIndex(1)
    session.settle()

    said = levers.behaviour
    assert (said.purchases, said.categories, said.on_credit) == (40, 8, "")
    assert said.borrowing is not None
    assert (said.borrowing.amount, said.borrowing.every) == (300_00, 2)
    assert said.borrowing.term == 6
    assert (said.prepay, said.days_late, said.income) == (200_00, 4, 2000_00)
    assert (said.apply_in, said.close) == (2, "借呗")

    levers.set_as_usual()
    session.settle()

    assert levers.behaviour == AS_USUAL
    assert len(page.outlook.months.records) == 12


def test_warnings_of_a_month_are_told_by_name(page: PlanPage, session: Session) -> None:
    page.levers.late.slider.setValue(6)
    session.settle()

    model = page.outlook.months.model()
    column = model.columnCount() - 1
    cells = [model.index(row, column).data() for row in range(model.rowCount())]
    assert any("Overdue" in str(cell) for cell in cells)


def test_a_plan_is_searched_shown_and_tried(
    page: PlanPage, session: Session, qtbot: QtBot
) -> None:
    turn(page, View.FIND)
    page.finding.target.show_value(22_000_00)
    page.finding.months.show_value(4)
    with qtbot.waitSignal(page.finding.found, timeout=60_000):
        page.finding.begin.click()
    session.settle()

    plan = page.finding.plan
    assert plan is not None
    assert plan.steps[0].kind is StepKind.PROFILE
    qtbot.waitUntil(lambda: "Complete the profile" in texts(page))
    assert page.outlook.months.records == plan.simulation.months  # type: ignore[union-attr]

    page.finding.try_it.click()
    session.settle()

    assert page.view is View.WHAT_IF
    assert page.levers.items.isChecked()
    assert page.levers.months.value == max(len(plan.simulation.months), 3)  # type: ignore[union-attr]


def test_a_search_can_be_cancelled(page: PlanPage, session: Session) -> None:
    turn(page, View.FIND)
    page.finding.target.show_value(200_000_00)

    page.finding.begin.click()
    assert page.finding.stop.isVisible()
    page.finding.stop.click()
    session.settle()

    assert page.finding.plan is None
    assert page.finding.begin.isVisible()
    assert not page.finding.finder.is_busy


def test_nothing_is_searched_for_without_a_limit(page: PlanPage) -> None:
    turn(page, View.FIND)

    page.finding.target.setText("much")

    assert not page.finding.begin.isEnabled()


def test_the_ways_out_stand_side_by_side_and_follow_the_slider(
    page: PlanPage, session: Session
) -> None:
    turn(page, View.PAY_DOWN)
    ways = page.pay_down.ways
    assert ways is not None
    before = ways.way(Strategy.AVALANCHE).payoff

    page.pay_down.extra.slider.setValue(8)
    session.settle()

    assert page.pay_down.ways is not None
    after = page.pay_down.ways.way(Strategy.AVALANCHE).payoff
    assert page.pay_down.table.model().rowCount() == 4
    assert (after.months or 0) < (before.months or 0)
    assert "Dearest first ends everything in" in texts(page)


def test_ones_own_order_can_be_changed(session: Session, qtbot: QtBot) -> None:
    tell(session, USUAL + "    2026-11-01 borrow 500 line=某银行 term=6 loan=B\n")
    page = shown(session, qtbot)
    turn(page, View.PAY_DOWN)
    first, second = page.pay_down.own_order

    page.pay_down.order.setCurrentRow(1)
    page.pay_down.shift(-1)

    assert page.pay_down.own_order == (second, first)


def test_the_way_turned_to_says_in_which_order_the_debts_end(
    session: Session, qtbot: QtBot
) -> None:
    tell(session, USUAL + "    2026-11-01 borrow 500 line=某银行 term=6 loan=B\n")
    page = shown(session, qtbot)
    turn(page, View.PAY_DOWN)
    panel = page.pay_down

    assert panel.ending.text().startswith("Debts end in this order: ")
    for row, way in enumerate(panel.ways.ways if panel.ways else ()):
        panel.table.selectRow(row)

        places = [panel.ending.text().index(name) for name, _ in way.payoff.cleared]
        assert places == sorted(places)


def test_of_very_many_debts_the_first_to_end_are_named() -> None:
    cleared = tuple((f"L{number}", number) for number in range(1, 40))
    payoff = Payoff(39, 0, cleared, (), too_small=False)

    said = ending_text(WayOut(Strategy.AVALANCHE, payoff, None), {})

    assert said.endswith("L5 (month 5), and 34 more")


def test_with_a_severe_warning_debts_come_first(session: Session, qtbot: QtBot) -> None:
    tell(session, USUAL + OVERDUE)

    page = shown(session, qtbot)

    assert page.view is View.PAY_DOWN
    assert "Debts come first" in texts(page)

    turn(page, View.FIND)
    page.finding.target.show_value(22_000_00)
    page.finding.months.show_value(3)
    with qtbot.waitSignal(page.finding.found, timeout=60_000):
        page.finding.begin.click()
    session.settle()

    assert page.finding.plan is not None
    assert page.finding.plan.refused
    assert page.view is View.PAY_DOWN


def test_the_reason_for_refusing_is_one_click_away(
    session: Session, qtbot: QtBot
) -> None:
    tell(session, USUAL + OVERDUE)
    page = shown(session, qtbot)
    buttons = [b for b in page.findChildren(type(page.keep)) if b.text() == "Why"]

    with qtbot.waitSignal(page.wish) as wish:
        buttons[0].click()

    assert wish.args == [OpenPage(Place.WARNINGS, "overdue")]


def test_a_plan_is_kept_listed_and_let_go_with_undo(
    page: PlanPage, session: Session
) -> None:
    page.levers.items.click()
    session.settle()

    page.keep.click()
    session.settle()
    turn(page, View.KEPT)

    assert page.kept.current is not None
    assert page.kept.current.plan.behaviour.items
    assert "2026-11-23 · 借呗 · a what-if" in texts(page)
    assert page.kept.table.model().rowCount() == 12

    page.kept.dropped.emit(page.kept.current.plan)
    session.settle()
    assert page.kept.current is None

    session.undo()
    session.settle()
    assert page.kept.current is not None


def test_a_kept_plan_can_be_looked_at_with_the_levers(
    page: PlanPage, session: Session
) -> None:
    page.levers.borrow.slider.setValue(4)
    session.settle()
    page.keep.click()
    session.settle()
    page.levers.set_as_usual()
    session.settle()
    turn(page, View.KEPT)

    assert page.kept.current is not None
    page.kept.tried.emit(page.kept.current.plan)
    session.settle()

    assert page.view is View.WHAT_IF
    assert page.levers.borrow.value == 400_00


def test_the_page_follows_the_books(page: PlanPage, session: Session) -> None:
    before = page.outlook.months.records[0].debt

    tell(session, "    2026-11-20 borrow 1500 line=借呗 term=12")

    assert page.outlook.months.records[0].debt > before


def test_hidden_amounts_are_hidden_here_too(page: PlanPage, session: Session) -> None:
    page.levers.borrow.slider.setValue(5)
    session.settle()

    session.hide_amounts(True)
    session.settle()

    assert "***" in page.outlook.price.text()
    assert page.levers.borrow.said.text() == "¥***"


def test_without_a_line_the_page_says_what_to_do_first(
    session: Session, qtbot: QtBot
) -> None:
    page = shown(session, qtbot)

    assert "Nothing to plan for yet" in texts(page)
    wish: list[object] = []
    page.wish.connect(wish.append)
    for button in page.findChildren(type(page.keep)):
        if button.text() == "Add a line" and button.isVisible():
            button.click()
    (asked,) = wish
    assert isinstance(asked, WriteEntry)
    assert asked.draft is not None
    assert asked.draft.kind is Kind.LINE


def test_the_view_is_remembered(page: PlanPage) -> None:
    page.recall({"view": "kept"})

    assert page.view is View.KEPT
    assert page.remembered() == {"view": "kept"}
    page.attend("find")
    assert page.view is View.FIND


def test_levers_can_be_moved_by_keys(
    page: PlanPage, session: Session, qtbot: QtBot
) -> None:
    page.levers.prepay.slider.setFocus()

    qtbot.keyClick(page.levers.prepay.slider, Qt.Key.Key_Right)
    session.settle()

    assert page.levers.prepay.value == 100_00
    assert "¥100" in page.levers.prepay.slider.accessibleDescription()
