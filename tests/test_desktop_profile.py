import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.estimator.evaluation import ScoreSeenCheck
from core.records import Entry, Kind, ProfileItem, Status
from desktop.actions import Place, WriteEntry
from desktop.number_style import NumberStyle
from desktop.pages.entries import EntriesPage
from desktop.pages.profile import ProfilePage
from desktop.parts.hindsight import (
    HindsightTable,
    LimitSeenCheck,
    mean_error,
    newest_first,
)
from desktop.session import Session
from tests.window_books import TODAY, USUAL, tell


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Iterator[ProfilePage]:
    made = ProfilePage(session)
    qtbot.addWidget(made)
    made.resize(1112, 708)
    made.show()
    session.settle()
    yield made
    session.settle()


def _texts(widget: QWidget) -> str:
    QApplication.processEvents()
    shown = (one for one in widget.findChildren(QLabel) if one.isVisible())
    return "\n".join(one.text() for one in shown)


def _button(widget: QWidget, text: str) -> QPushButton:
    QApplication.processEvents()
    return next(
        one
        for one in widget.findChildren(QPushButton)
        if one.text() == text and one.isVisible()
    )


def _newest(session: Session) -> Entry:
    found: list[list[Entry]] = []
    session.ask(lambda reading: reading.ledger.entries()).then(found.append)
    session.settle()
    return max(found[0], key=lambda entry: entry.id)


def _type(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.clear()
    qtbot.keyClicks(field, text)


def test_ticking_an_item_enters_that_it_is_done_today(
    page: ProfilePage, session: Session
) -> None:
    page.checklist.boxes[ProfileItem.HOUSING_FUND].click()
    session.settle()

    entry = _newest(session)
    assert (entry.kind, entry.item) == (Kind.PROFILE, "housing_fund")
    assert (entry.status, entry.day) == (Status.DONE, TODAY)
    assert "1 of 10 done" in _texts(page)
    assert _button(page, "2026-11-23").accessibleName().startswith("Housing fund, done")


def test_taking_a_tick_away_enters_that_it_is_not_done(
    page: ProfilePage, session: Session
) -> None:
    tell(session, "2026-03-01 profile - item=education status=done")
    assert page.checklist.boxes[ProfileItem.EDUCATION].isChecked()

    page.checklist.boxes[ProfileItem.EDUCATION].click()
    session.settle()

    assert _newest(session).status == Status.UNDONE
    assert "0 of 10 done" in _texts(page)


def test_the_day_of_an_item_opens_its_entry(
    qtbot: QtBot, page: ProfilePage, session: Session
) -> None:
    tell(session, "2026-03-01 profile - item=education status=done")

    with qtbot.waitSignal(page.wish) as wish:
        _button(page, "2026-03-01").click()

    assert wish.args == [WriteEntry(_newest(session))]


def test_a_tick_can_be_undone(page: ProfilePage, session: Session) -> None:
    page.checklist.boxes[ProfileItem.ADDRESS].click()
    session.settle()

    session.undo()
    session.settle()

    assert not page.checklist.boxes[ProfileItem.ADDRESS].isChecked()


def test_a_target_is_set_with_line_and_day(
    qtbot: QtBot, page: ProfilePage, session: Session
) -> None:
    tell(session, "2026-01-02 line 8000 line=借呗 item=jiebei")
    fields = page.target.fields
    assert fields.line.text() == "借呗"
    _type(qtbot, fields.amount, "20000")
    _type(qtbot, fields.by, "2027-06-30")

    qtbot.keyClick(fields.by, Qt.Key.Key_Return)
    session.settle()

    entry = _newest(session)
    assert (entry.kind, entry.amount, entry.line) == (Kind.TARGET, 20000_00, "借呗")
    assert entry.until == dt.date(2027, 6, 30)
    assert "of ¥20,000 · " in _texts(page)
    assert fields.amount.value == 20000_00


def test_a_target_can_be_given_up(page: ProfilePage, session: Session) -> None:
    tell(session, USUAL)
    assert "of ¥20,000" in _texts(page)

    _button(page, "Have no target").click()
    session.settle()

    assert "of ¥20,000" not in _texts(page)
    assert page.target.fields.amount.text() == ""


def test_a_wrong_target_is_marked_and_not_saved(
    qtbot: QtBot, page: ProfilePage, session: Session
) -> None:
    tell(session, "2026-01-02 line 8000 line=借呗")
    before = _newest(session)
    _type(qtbot, page.target.fields.amount, "much")

    _button(page, "Set the target").click()
    session.settle()

    assert page.target.fields.amount.property("wrong") == "true"
    assert _newest(session) == before


def test_an_official_score_is_entered_and_compared_with_what_was_said(
    qtbot: QtBot, page: ProfilePage, session: Session
) -> None:
    tell(session, USUAL)
    _type(qtbot, page.score_form.score, "640")

    qtbot.keyClick(page.score_form.score, Qt.Key.Key_Return)
    session.settle()

    entry = _newest(session)
    assert (entry.kind, entry.amount, entry.day) == (Kind.SCORE_SEEN, 640_00, TODAY)
    (check,) = page.hindsight.records
    assert isinstance(check, ScoreSeenCheck)
    assert (check.seen, check.day) == (640, TODAY)
    assert "1 estimate," in _texts(page)
    assert "calibrated by 1 official score, the last on 2026-11-23" in _texts(page)


def test_an_official_limit_is_entered_and_compared_with_what_was_said(
    qtbot: QtBot, page: ProfilePage, session: Session
) -> None:
    tell(session, USUAL)
    form = page.limit_form
    assert form.line.text() == "借呗"
    _type(qtbot, form.amount, "9000")
    _type(qtbot, form.day, "2026-11-20")

    qtbot.keyClick(form.amount, Qt.Key.Key_Return)
    session.settle()

    entry = _newest(session)
    assert (entry.kind, entry.amount) == (Kind.LINE_SEEN, 9000_00)
    assert entry.status == Status.STANDING
    (check,) = page.hindsight.records
    assert isinstance(check, LimitSeenCheck)
    assert check.seen == 9000_00
    assert check.said is not None
    assert "last seen with the lender on 2026-11-20" in _texts(page)


def test_a_score_beyond_any_scale_is_marked_and_not_saved(
    qtbot: QtBot, page: ProfilePage, session: Session
) -> None:
    tell(session, USUAL)
    before = _newest(session)
    _type(qtbot, page.score_form.score, "6400")

    qtbot.keyClick(page.score_form.score, Qt.Key.Key_Return)
    session.settle()

    assert page.score_form.score.property("wrong") == "true"
    assert _newest(session) == before


def test_incomes_are_shown_as_logged_with_their_mean(
    page: ProfilePage, session: Session
) -> None:
    assert "No income yet." in _texts(page)

    tell(session, USUAL)

    assert "¥6,500.00" in _texts(page)
    days = [entry.day for entry in page.incomes.records]
    assert days == sorted(days, reverse=True)
    assert {entry.kind for entry in page.incomes.records} == {Kind.INCOME}


def test_the_page_says_how_sure_the_estimate_is_and_what_it_is_not(
    page: ProfilePage, session: Session
) -> None:
    tell(session, USUAL)

    said = _texts(page)

    assert "zhima-style, version" in said
    assert "not calibrated: enter an official score" in said
    assert "in 4 of 5 cases" in said
    assert "not Alipay's score" in said


def test_looking_back_shows_the_profile_of_that_day(
    page: ProfilePage, session: Session
) -> None:
    tell(session, "2026-09-01 profile - item=education status=done")

    session.look_at(dt.date(2026, 8, 1))
    session.settle()

    assert "0 of 10 done" in _texts(page)
    assert page.hindsight.records == ()


def test_errors_are_averaged_whatever_their_direction() -> None:
    checks = [
        ScoreSeenCheck(TODAY, 600, 610, 590, 630),
        ScoreSeenCheck(TODAY - dt.timedelta(days=30), 600, 580, 560, 600),
    ]

    assert mean_error(checks) == pytest.approx(15)
    assert mean_error([]) is None


def test_scores_and_limits_stand_in_one_list_the_newest_first() -> None:
    score = ScoreSeenCheck(dt.date(2026, 3, 1), 600, 610, 590, 630)
    limit = LimitSeenCheck(dt.date(2026, 4, 1), "借呗", 8000_00, None, None, None)

    assert newest_first([score], [limit]) == (limit, score)


def test_the_figures_of_earlier_estimates_are_not_cut_short(qtbot: QtBot) -> None:
    table = HindsightTable(NumberStyle)
    qtbot.addWidget(table)
    table.resize(430, 200)
    limit = LimitSeenCheck(dt.date(2026, 4, 1), "借呗", 18000_00, 20000_00, None, None)
    table.show()

    table.show_records([limit])

    header = table.horizontalHeader()
    assert header.length() <= table.viewport().width()
    for column in (0, 2, 3, 5):
        assert header.sectionSize(column) >= table.sizeHintForColumn(column)


def test_what_is_being_typed_survives_a_change_of_the_books(
    qtbot: QtBot, page: ProfilePage, session: Session
) -> None:
    tell(session, USUAL)
    _type(qtbot, page.target.fields.amount, "25000")

    tell(session, "2026-11-20 purchase 12")

    assert page.target.fields.amount.text() == "25000"


def test_every_control_has_a_name(page: ProfilePage, session: Session) -> None:
    tell(session, USUAL)

    for kind in (QAbstractButton, QLineEdit):
        for control in page.findChildren(kind):
            assert control.accessibleName() or not control.isVisible(), control


def test_amounts_are_hidden_on_the_page(page: ProfilePage, session: Session) -> None:
    tell(session, USUAL)

    session.hide_amounts(hidden=True)
    session.settle()

    assert NumberStyle().money(6500_00) not in _texts(page)


def test_all_incomes_are_shown_among_the_entries(
    qtbot: QtBot, page: ProfilePage, session: Session
) -> None:
    tell(session, USUAL)
    entries = EntriesPage(session)
    qtbot.addWidget(entries)
    entries.show()

    with qtbot.waitSignal(page.wish) as wish:
        _button(page, "All incomes").click()
    entries.attend(wish.args[0].about)
    session.settle()

    assert wish.args[0].place is Place.ENTRIES
    assert entries.filters.kind.value is Kind.INCOME
    assert entries.model.rowCount() == 3
