import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.lending.compare import METHODS
from core.lending.terms import Terms
from core.records import Kind, Method, RateKind
from desktop.actions import WriteEntry
from desktop.compare.offers import offer_columns
from desktop.compare.window import CompareWindow, Starting
from desktop.number_style import NumberStyle
from desktop.pages.loans import LoansPage
from desktop.session import Session
from tests.window_books import tell

TERMS = Terms(
    principal=10_000_00,
    rate=Decimal("0.0004"),
    rate_kind=RateKind.DAILY,
    term=12,
    method=Method.EQUAL_INSTALMENT,
    due_day=15,
)
STARTING = Starting("借呗", TERMS, dt.date(2024, 1, 15), 0.24)
LINE = """
    2026-01-02 line 8000 line=借呗 item=jiebei rate=0.0004 rate_kind=daily due_day=28
"""


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> Iterator[CompareWindow]:
    made = CompareWindow(session, STARTING)
    qtbot.addWidget(made)
    made.show()
    session.settle()
    yield made
    session.settle()


def _column(window: CompareWindow, name: str) -> list[str]:
    columns = {one.name: one for one in offer_columns(NumberStyle, 0.24)}
    return [columns[name].text(offer) for offer in window.offers.records]


def _texts(widget: QWidget) -> str:
    QApplication.processEvents()
    shown = (one for one in widget.findChildren(QLabel) if one.isVisible())
    return "\n".join(one.text() for one in shown)


def _type(session: Session, field: QWidget, text: str) -> None:
    assert hasattr(field, "setText")
    field.setText(text)
    session.settle()


def _borrow(window: CompareWindow) -> QPushButton:
    buttons = window.findChildren(QPushButton)
    return next(one for one in buttons if one.text().startswith("Enter a loan"))


def test_twelve_equal_instalments_stand_beside_interest_only(
    window: CompareWindow,
) -> None:
    methods = [offer.terms.method for offer in window.offers.records[:-1]]
    interest = dict(zip(methods, _column(window, "interest"), strict=False))

    assert methods == list(METHODS)
    assert interest[Method.EQUAL_INSTALMENT] == "808.82"
    assert interest[Method.INTEREST_ONLY] == "1,464.00"
    assert _column(window, "first")[0] == "900.74"
    assert _column(window, "last")[0] == "900.68"
    assert _column(window, "dues")[0] == "12: 2024-02 – 2025-01"
    assert _column(window, "headline")[0] == "14.60%"
    assert _column(window, "apr")[0].startswith("14.")


def test_the_instalment_that_was_left_open_is_shown_in_its_field(
    window: CompareWindow,
) -> None:
    assert window.fields.payment.placeholderText() == "900.74"
    assert "worked out" in _texts(window)


@pytest.mark.parametrize(
    ("field", "found"), [("principal", "10000.00"), ("rate", "0.04"), ("term", "12")]
)
def test_any_one_of_the_four_is_worked_out_from_the_others(
    window: CompareWindow, session: Session, field: str, found: str
) -> None:
    _type(session, window.fields.payment, "900.74")
    assert "leave one of the four empty" in _texts(window)
    assert window.offers.records == ()

    left_open = getattr(window.fields, field)
    _type(session, left_open, "")

    assert left_open.placeholderText() == found
    assert _column(window, "interest")[0] == "808.82"


def test_an_alternative_with_a_fee_shows_its_true_rate_marked_above_the_bound(
    window: CompareWindow, session: Session
) -> None:
    window.fields.other_kind.show_value(RateKind.FEE)
    _type(session, window.fields.other_term, "12")
    _type(session, window.fields.other_rate, "15")

    *_, other = window.offers.records

    assert other.alternative
    assert (other.schedule.fee_total, other.headline) == (1500_00, 0.15)
    assert _column(window, "method")[-1].startswith("Other: 12 months, 15")
    assert "above 24% all-in" in _column(window, "apr")[-1]
    assert "above" not in _column(window, "apr")[0]


def test_what_is_wrong_is_said_beside_its_field(
    window: CompareWindow, session: Session
) -> None:
    _type(session, window.fields.term, "999")
    assert "a whole number from 1 to 360" in _texts(window)
    assert window.offers.records == ()
    assert not _borrow(window).isEnabled()

    _type(session, window.fields.term, "12")
    _type(session, window.fields.rate, "55")
    assert "at most; is it a percentage?" in _texts(window)

    _type(session, window.fields.rate, "0.04")
    _type(session, window.fields.start, "")
    assert "needed" in _texts(window)


def test_a_payment_below_the_interest_is_refused_with_the_amount(
    window: CompareWindow, session: Session
) -> None:
    _type(session, window.fields.payment, "100")
    _type(session, window.fields.term, "")

    assert "less than the interest of" in _texts(window)


def test_an_impossible_alternative_leaves_the_rest_standing(
    window: CompareWindow, session: Session
) -> None:
    _type(session, window.fields.other_rate, "300")

    assert len(window.offers.records) == len(METHODS)
    assert "at most; is it a percentage?" in _texts(window)


def test_turning_to_an_offer_shows_its_dues_and_what_it_costs_more(
    window: CompareWindow,
) -> None:
    place = METHODS.index(Method.INTEREST_ONLY)
    window.offers.setCurrentIndex(window.offers.model().index(place, 0))

    dues = window.dues.records

    assert [row.interest for row in dues[:4]] == [124_00, 116_00, 124_00, 120_00]
    assert dues[-1].amount == 10_124_00
    assert "interest and fees ¥1,464.00, ¥655.18 more than" in _texts(window)


def test_the_terms_turned_to_are_entered_through_the_form(
    qtbot: QtBot, window: CompareWindow
) -> None:
    place = METHODS.index(Method.BULLET)
    window.offers.setCurrentIndex(window.offers.model().index(place, 0))

    with qtbot.waitSignal(window.draft) as asked:
        _borrow(window).click()

    (entry,) = asked.args
    assert (entry.kind, entry.amount, entry.line) == (Kind.BORROW, 10_000_00, "借呗")
    assert (entry.method, entry.term, entry.due_day) == (Method.BULLET, 12, 15)
    assert (entry.rate, entry.rate_kind) == (Decimal("0.0004"), RateKind.DAILY)
    assert not window.isVisible()


def test_amounts_of_the_table_are_hidden_with_all_others(
    window: CompareWindow, session: Session
) -> None:
    session.hide_amounts(hidden=True)
    session.settle()

    place = window.offers.model().index(0, 4)
    assert "808" not in str(place.data())


def test_one_key_on_a_line_opens_the_comparison_with_its_terms(
    qtbot: QtBot, session: Session
) -> None:
    page = LoansPage(session)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    tell(session, LINE + "2026-09-10 borrow 2000 line=借呗 term=6")
    page.list.turn_to(("line", "借呗"))

    qtbot.keyClick(page.list, Qt.Key.Key_C)
    session.settle()

    (window,) = page.findChildren(CompareWindow)
    assert window.fields.principal.value == 2000_00
    assert window.fields.rate.value == Decimal("0.0004")
    assert window.fields.start.value == session.day
    assert len(window.offers.records) == len(METHODS) + 1
    with qtbot.waitSignal(page.wish) as wish:
        _borrow(window).click()
    assert isinstance(wish.args[0], WriteEntry)


def test_every_control_has_a_name(window: CompareWindow) -> None:
    for field in (
        window.fields.principal,
        window.fields.rate_kind,
        window.fields.other_rate,
        window.offers,
        window.dues,
    ):
        assert field.accessibleName()


def test_the_tables_keep_qts_rules(
    window: CompareWindow, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(window.offers.model())
    qtmodeltester.check(window.dues.model())
