import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.entry_query import EntryQuery
from core.records import Entry, Kind, Product, RateKind
from desktop.forms.entry_form import EntryForm
from desktop.forms.entry_window import EntryWindow
from desktop.forms.preview_rows import preview_rows
from desktop.forms.questions import judged, proposal
from desktop.forms.shapes import SHAPES
from desktop.reading import Reading
from desktop.session import Session
from desktop.theme import Tone
from tests.window_books import TODAY, USUAL, tell

OpenForm = Callable[..., EntryForm]

#: Enough is due each month to make another large loan severe.
TIGHT = """
    2026-08-01 line 50000 line=借呗 item=jiebei due_day=28
    2026-08-15 income 3000 category=工资
    2026-09-15 income 3000 category=工资
    2026-10-15 income 3000 category=工资
"""


@pytest.fixture
def open_form(qtbot: QtBot, session: Session) -> OpenForm:
    kept: list[EntryWindow] = []

    def open_one(draft: Entry | None = None) -> EntryForm:
        window = EntryWindow(session, draft)
        qtbot.addWidget(window)
        kept.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        session.settle()
        return window.form

    return open_one


def _type(qtbot: QtBot, session: Session, text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClicks(focus, text)
    session.settle()


def _press(
    qtbot: QtBot,
    session: Session,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    # A list of completions takes the keys while it is open, as it does for people.
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifier)
    session.settle()


def _entries(session: Session, kind: Kind) -> list[Entry]:
    found: list[list[Entry]] = []
    session.ask(_Listed(kind)).then(found.append)
    session.settle()
    return found[0]


class _Listed:
    def __init__(self, kind: Kind) -> None:
        self.kind = kind

    def __call__(self, reading: Reading) -> list[Entry]:
        return reading.ledger.entries(EntryQuery(kinds=frozenset({self.kind})))


def _words(form: EntryForm) -> str:
    shown = form.preview.findChildren(QLabel)
    return "\n".join(one.text() for one in shown if not one.isHidden())


def test_an_entry_typed_by_keyboard_alone_shows_its_preview_and_saves(
    qtbot: QtBot, session: Session, open_form: OpenForm
) -> None:
    tell(session, USUAL)
    form = open_form()

    _type(qtbot, session, "b")
    _type(qtbot, session, "500+2*250")

    assert "If you save this" in _words(form)
    assert "+¥1,000.00" in _words(form)

    _press(qtbot, session, Qt.Key.Key_Return)
    assert form.fields.field("amount").text() == "1000.00"
    assert form.fields.field("line").hasFocus()
    _press(qtbot, session, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    drawn = _entries(session, Kind.BORROW)[0]
    assert (drawn.amount, drawn.line, drawn.day) == (1_000_00, "借呗", TODAY)
    assert drawn.term == 6
    assert form.fields.field("amount").text() == ""
    assert form.fields.field("amount").hasFocus()
    assert "Borrowed ¥1,000.00 from 借呗" in form.save_bar.told


def test_every_kind_is_chosen_by_its_key(
    qtbot: QtBot, session: Session, open_form: OpenForm
) -> None:
    form = open_form()

    for shape in SHAPES.values():
        form.kinds.focus_kind()
        _type(qtbot, session, shape.key.lower())

        assert form.fields.kind is shape.kind


def test_a_form_for_a_kind_that_is_chosen_begins_at_its_first_field(
    open_form: OpenForm,
) -> None:
    form = open_form(Entry(day=TODAY, kind=Kind.BORROW))

    assert form.fields.field("amount").hasFocus()


def test_the_kind_can_be_changed_while_a_field_is_typed_in(
    qtbot: QtBot, session: Session, open_form: OpenForm
) -> None:
    form = open_form()
    _type(qtbot, session, "b")
    _type(qtbot, session, "88")

    _press(qtbot, session, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)

    assert form.fields.kind is Kind.PURCHASE
    assert form.fields.draft().amount == 88_00


def test_hurried_dates_mean_days_and_are_written_out(
    qtbot: QtBot, session: Session, open_form: OpenForm
) -> None:
    form = open_form()
    _type(qtbot, session, "p")
    day = form.fields.field("day")

    day.setText("-3")
    assert form.fields.draft().day == TODAY - dt.timedelta(days=3)
    day.setText("0315")
    assert form.fields.draft().day == dt.date(2026, 3, 15)
    day.setText(session.style.day(dt.date(2025, 12, 31)))
    assert form.fields.draft().day == dt.date(2025, 12, 31)
    day.setFocus()
    _press(qtbot, session, Qt.Key.Key_Up)
    assert form.fields.draft().day == dt.date(2026, 1, 1)


def test_what_is_wrong_is_said_beside_the_field_as_it_is_typed(
    qtbot: QtBot, session: Session, open_form: OpenForm
) -> None:
    tell(session, USUAL)
    form = open_form()
    _type(qtbot, session, "r")

    form.fields.field("amount").setText("999999")
    session.settle()

    sentence = form.fields.field("amount").accessibleDescription()
    assert "more than is owed" in sentence
    form.fields.field("amount").setText("twelve")
    session.settle()
    assert "not an amount" in form.fields.field("amount").accessibleDescription()


def test_nothing_is_held_against_an_empty_field_before_saving(
    qtbot: QtBot, session: Session, open_form: OpenForm
) -> None:
    form = open_form()
    _type(qtbot, session, "b")

    assert form.fields.field("amount").accessibleDescription() == ""

    form.save(close=False)
    session.settle()

    assert form.fields.field("amount").accessibleDescription() == "needed"
    assert _entries(session, Kind.BORROW) == []


def test_a_severe_warning_asks_to_save_again_and_never_blocks(
    qtbot: QtBot, session: Session, open_form: OpenForm
) -> None:
    tell(session, TIGHT)
    form = open_form(Entry(day=TODAY, kind=Kind.BORROW))
    for control, text in (("amount", "40000"), ("line", "借呗"), ("term", "12")):
        form.fields.field(control).setText(text)
    session.settle()

    _press(qtbot, session, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert form.save_bar.asks_again
    assert _entries(session, Kind.BORROW) == []

    _press(qtbot, session, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert not form.save_bar.asks_again
    assert len(_entries(session, Kind.BORROW)) == 1


def test_a_change_after_the_severe_warning_asks_anew(
    session: Session, open_form: OpenForm
) -> None:
    tell(session, TIGHT)
    form = open_form(Entry(day=TODAY, kind=Kind.BORROW))
    for control, text in (("amount", "40000"), ("line", "借呗"), ("term", "12")):
        form.fields.field(control).setText(text)
    form.save(close=False)
    session.settle()

    form.fields.field("amount").setText("45000")
    session.settle()

    assert not form.save_bar.asks_again
    form.save(close=False)
    session.settle()
    assert form.save_bar.asks_again


def test_fields_fill_from_the_last_similar_entry_but_never_over_what_was_typed(
    qtbot: QtBot, session: Session, open_form: OpenForm
) -> None:
    tell(session, USUAL)
    form = open_form()
    _type(qtbot, session, "p")
    form.fields.field("category").show_value("礼物")
    form.fields.field("counterparty").setFocus()
    form.fields.field("counterparty").show_value("超市")
    _press(qtbot, session, Qt.Key.Key_Return)

    assert form.fields.draft().category == "礼物"

    form.fields.field("category").clear()
    form.fields.named.emit()
    session.settle()
    assert form.fields.draft().category == "购物"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_name_is_taken_from_the_list_and_the_next_field_reached_with_one_key(
    qtbot: QtBot, session: Session, open_form: OpenForm, key: Qt.Key
) -> None:
    tell(session, "2026-11-02 purchase 9 category=food counterparty=Baker")
    form = open_form(Entry(day=TODAY, kind=Kind.PURCHASE))
    form.fields.field("counterparty").setFocus()
    _type(qtbot, session, "ba")

    _press(qtbot, session, Qt.Key.Key_Down)
    _press(qtbot, session, key)

    assert form.fields.draft().counterparty == "Baker"
    assert form.fields.draft().category == "food"
    assert form.fields.field("category").hasFocus()


def test_a_list_of_names_does_not_stand_in_the_way_of_saving(
    qtbot: QtBot, session: Session, open_form: OpenForm
) -> None:
    tell(session, "2026-11-02 purchase 9 category=food counterparty=Baker")
    form = open_form(Entry(day=TODAY, kind=Kind.PURCHASE))
    _type(qtbot, session, "12")
    form.fields.field("counterparty").setFocus()
    _type(qtbot, session, "Baker")

    _press(qtbot, session, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    newest = _entries(session, Kind.PURCHASE)[0]
    assert (newest.amount, newest.counterparty) == (12_00, "Baker")


def test_what_was_filled_in_for_a_loan_does_not_put_a_purchase_on_credit(
    qtbot: QtBot, session: Session, open_form: OpenForm
) -> None:
    tell(session, USUAL)
    form = open_form(Entry(day=TODAY, kind=Kind.BORROW))
    session.settle()
    assert form.fields.field("line").value == "借呗"
    qtbot.keyClicks(form.fields.field("amount"), "12")

    form.choose_kind(Kind.PURCHASE)
    session.settle()

    assert form.fields.draft() == Entry(day=TODAY, kind=Kind.PURCHASE, amount=12_00)


def test_that_something_is_wrong_is_said_until_it_is_mended(
    qtbot: QtBot, session: Session, open_form: OpenForm
) -> None:
    form = open_form(Entry(day=TODAY, kind=Kind.PURCHASE))
    form.save(close=False)
    session.settle()
    assert form.save_bar.told == "Not saved yet: see above"

    qtbot.keyClicks(form.fields.field("amount"), "12")
    session.settle()

    assert not form.save_bar._told.isVisible()


def test_the_first_loan_is_proposed_on_the_only_line(session: Session) -> None:
    tell(session, "2026-01-02 line 8000 line=借呗 item=jiebei")
    assert _proposed(session, Kind.BORROW) == {"line": "借呗"}

    tell(session, "2026-01-02 line 3000 line=花呗 item=huabei")
    assert _proposed(session, Kind.BORROW) == {}


def _proposed(session: Session, kind: Kind) -> dict[str, object]:
    question = partial(proposal, kind=kind, line="", counterparty="", day=TODAY)
    found: list[dict[str, object]] = []
    session.ask(question).then(found.append)
    session.settle()
    return found[0]


def test_a_repayment_is_proposed_as_the_next_due(session: Session) -> None:
    tell(session, USUAL)
    found: list[dict[str, object]] = []

    session.ask(_next_repayment).then(found.append)
    session.settle()

    assert found[0]["line"] == "借呗"
    assert isinstance(found[0]["amount"], int)
    assert found[0]["amount"] > 0


def _next_repayment(reading: Reading) -> dict[str, object]:
    return proposal(reading, Kind.REPAY, "", "", TODAY)


def test_a_new_lines_product_is_recognised_by_its_name(session: Session) -> None:
    found: list[dict[str, object]] = []

    session.ask(_new_line).then(found.append)
    session.settle()

    assert found[0]["product"] is Product.HUABEI


def _new_line(reading: Reading) -> dict[str, object]:
    return proposal(reading, Kind.LINE, "花呗", "", TODAY)


def test_editing_keeps_what_the_form_does_not_show(
    session: Session, open_form: OpenForm
) -> None:
    tell(session, USUAL)
    drawn = _entries(session, Kind.BORROW)[0]
    form = open_form(drawn)

    form.fields.field("note").setText("新电脑")
    form.save(close=True)
    session.settle()

    (edited,) = _entries(session, Kind.BORROW)
    assert edited.note == "新电脑"
    assert (edited.id, edited.loan, edited.term) == (drawn.id, drawn.loan, drawn.term)


def test_an_unchanged_entry_would_change_nothing(session: Session) -> None:
    tell(session, USUAL)
    found: list[object] = []
    entries = _entries(session, Kind.PURCHASE) + _entries(session, Kind.BORROW)

    def unchanged(reading: Reading) -> bool:
        answers = [judged(reading, one, one, TODAY) for one in entries]
        return all(answer.then == answer.now for answer in answers)

    session.ask(unchanged).then(found.append)
    session.settle()

    assert found == [True]


def test_escape_closes_the_form_and_saves_nothing(
    qtbot: QtBot, session: Session, open_form: OpenForm
) -> None:
    form = open_form()
    _type(qtbot, session, "p")
    _type(qtbot, session, "12")

    _press(qtbot, session, Qt.Key.Key_Escape)

    assert not form.isVisible()
    assert _entries(session, Kind.PURCHASE) == []


def test_a_rate_is_typed_in_hundredths(open_form: OpenForm) -> None:
    form = open_form(Entry(day=TODAY, kind=Kind.LINE))
    form.fields.field("line").setText("借呗")
    form.fields.field("rate").setText("0.04")

    draft = form.fields.draft()

    assert str(draft.rate) == "0.0004"
    assert draft.rate_kind is RateKind.DAILY


@pytest.mark.parametrize("amount", ["100", "3000"])
def test_the_preview_calls_more_dues_no_good_news(
    session: Session, amount: str
) -> None:
    tell(session, USUAL)
    found: list[Tone] = []
    draft = Entry(
        day=TODAY, kind=Kind.BORROW, line="借呗", amount=int(amount) * 100, term=3
    )

    def debt_tone(reading: Reading) -> Tone:
        answer = judged(reading, draft, None, TODAY)
        rows = preview_rows(answer.now, answer.then, session_style)
        return rows[4].tone

    session_style = session.style
    session.ask(debt_tone).then(found.append)
    session.settle()

    assert found == [Tone.CAUTION]


def test_a_borrowing_shows_its_true_yearly_rate_beside_the_headline_one(
    open_form: OpenForm, session: Session
) -> None:
    tell(session, "2026-01-02 line 9000 line=花呗 item=huabei due_day=23")
    draft = Entry(
        day=TODAY,
        kind=Kind.BORROW,
        amount=1200_00,
        line="花呗",
        term=12,
        rate=Decimal("0.15"),
        rate_kind=RateKind.FEE,
    )

    words = _words(open_form(draft))

    assert "Rate 15.00% a year · true yearly rate (APR) 26.62%" in words
    assert "above 24% all-in" in words


def test_what_is_no_borrowing_shows_no_rate(
    open_form: OpenForm, session: Session
) -> None:
    tell(session, USUAL)

    words = _words(open_form(Entry(day=TODAY, kind=Kind.PURCHASE, amount=12_00)))

    assert "true yearly rate" not in words


def test_the_terms_of_a_line_show_what_a_loan_on_them_truly_costs(
    open_form: OpenForm,
) -> None:
    draft = Entry(
        day=TODAY,
        kind=Kind.LINE,
        line="花呗",
        item=Product.HUABEI,
        rate=Decimal("0.09"),
        rate_kind=RateKind.FEE,
    )

    words = _words(open_form(draft))

    assert "Rate 36.00% a year · true yearly rate (APR)" in words
    assert "above 24% all-in" in words


@pytest.mark.parametrize("item", ["", "shorten", "lower", "2026-10"])
def test_what_becomes_of_money_paid_early_is_chosen_and_kept(
    open_form: OpenForm, session: Session, item: str
) -> None:
    tell(session, USUAL)
    draft = Entry(
        day=TODAY, kind=Kind.REPAY, amount=100_00, line="借呗", loan="L1", item=item
    )

    form = open_form(draft)

    assert form.fields.draft().item == item


def test_money_paid_early_can_be_told_to_lower_the_instalments(
    open_form: OpenForm, session: Session
) -> None:
    tell(session, USUAL)
    draft = Entry(
        day=TODAY, kind=Kind.REPAY, amount=100_00, line="借呗", loan="L1", item="lower"
    )
    form = open_form(draft)

    form.fields.field("early").show_value("shorten")
    shortened = form.fields.draft().item
    form.fields.field("early").show_value("")

    assert shortened == "shorten"
    assert form.fields.draft().item == ""
