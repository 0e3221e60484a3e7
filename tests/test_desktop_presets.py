"""The window of presets: typed over, saved, undone, and brought back."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.ledger import Ledger
from core.records import Product, RateKind
from desktop.actions import Deed, Perform
from desktop.fields.choice import ChoiceField
from desktop.fields.field import TextField
from desktop.pages.loans import LoansPage
from desktop.preferences import Preferences
from desktop.presets.window import PresetsWindow, presets_of
from desktop.session import Session
from desktop.window import Window
from tests.window_books import TODAY, tell

LOAN = """
    2026-09-10 borrow 2000 line=借呗
"""


def _opened(session: Session) -> PresetsWindow:
    found: list[PresetsWindow] = []
    session.ask(presets_of).then(
        lambda presets: found.append(PresetsWindow(session, presets))
    )
    session.settle()
    return found[0]


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> Iterator[PresetsWindow]:
    made = _opened(session)
    qtbot.addWidget(made)
    made.show()
    session.settle()
    yield made
    made.close()
    session.settle()


def _texts(widget: QWidget) -> str:
    QApplication.processEvents()
    shown = (one for one in widget.findChildren(QLabel) if one.isVisible())
    return "\n".join(one.text() for one in shown)


def _type(window: PresetsWindow, name: str, text: str) -> None:
    field = window.form.fields[name]
    assert isinstance(field, TextField)
    field.setText(text)
    window.session.settle()


def _button(window: PresetsWindow, words: str) -> QPushButton:
    buttons = window.findChildren(QPushButton)
    return next(one for one in buttons if one.text() == words)


def _rate_of_the_loan(session: Session) -> Decimal:
    found: list[Decimal] = []
    session.ask(lambda reading: reading.positions(TODAY).loans[0].rate).then(
        found.append
    )
    session.settle()
    return found[0]


def test_every_product_is_said_to_be_commonly_reported(window: PresetsWindow) -> None:
    for product in Product:
        window.turn_to(product)

        assert "commonly reported, check your contract" in _texts(window)
        assert not _button(window, "Back to what is commonly reported").isEnabled()
        assert not _button(window, "Save").isEnabled()


def test_a_preset_that_is_typed_over_changes_the_loans_it_fills_in(
    window: PresetsWindow, session: Session
) -> None:
    tell(session, LOAN)

    _type(window, "rate", "0.03")
    window.save()
    session.settle()

    assert _rate_of_the_loan(session) == Decimal("0.0003")
    assert "your own" in _texts(window)
    assert "commonly reported: 0.04%" in _texts(window)
    assert window.products.item(0).text() == "Jiebei · your own"


def test_a_saved_preset_can_be_undone_and_the_window_follows(
    window: PresetsWindow, session: Session
) -> None:
    tell(session, LOAN)
    _type(window, "rate", "0.03")
    window.save()
    session.settle()

    session.undo()
    session.settle()

    rate = window.form.fields["rate"]
    assert isinstance(rate, TextField)
    assert rate.text() == "0.04"
    assert _rate_of_the_loan(session) == Decimal("0.0004")
    assert window.products.item(0).text() == "Jiebei"


def test_one_button_brings_back_what_is_commonly_reported(
    window: PresetsWindow, session: Session
) -> None:
    tell(session, LOAN)
    _type(window, "rate", "0.03")
    window.save()
    session.settle()

    _button(window, "Back to what is commonly reported").click()
    window.save()
    session.settle()

    assert _rate_of_the_loan(session) == Decimal("0.0004")
    assert session.last_change is not None
    assert "commonly reported, check your contract" in _texts(window)


def test_an_empty_field_is_as_commonly_reported(window: PresetsWindow) -> None:
    _type(window, "due_day", "")

    assert not window.form.is_changed
    assert not window.form.wrong()


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("rate", "5", "1% at most; is it a percentage?"),
        ("rate", "much", "not a percentage, such as 0.04"),
        ("due_day", "32", "a day of the month, 1 to 31"),
        ("statement_day", "0", "a day of the month, 1 to 31"),
        ("minimum_share", "101", "100% at most"),
        ("revolving_rate", "1.5", "1% at most"),
        ("penalty_factor", "11", "10 at most"),
        ("penalty_factor", "twice", "not a number, such as 1.5"),
    ],
)
def test_a_bad_value_is_named_beside_its_field_and_not_saved(
    window: PresetsWindow, field: str, text: str, sentence: str
) -> None:
    _type(window, field, text)

    assert sentence in window.form.wrong()[field]
    assert sentence in _texts(window)
    assert sentence in window.form.fields[field].accessibleDescription()
    assert not _button(window, "Save").isEnabled()


def test_a_product_that_costs_a_fee_asks_for_fees_by_months(
    window: PresetsWindow, session: Session
) -> None:
    window.turn_to(Product.HUABEI)

    assert window.form.fields["fees"].isVisible()
    assert not window.form.fields["rate"].isVisible()

    _type(window, "fees", "3：2, 12: 8.4%")
    window.save()
    session.settle()

    fees = window.form.preset.present.fees
    assert fees == ((3, Decimal("0.02")), (12, Decimal("0.084")))


@pytest.mark.parametrize("text", ["", "3", "3: x", "3: 2.5, 3: 4", "0: 2", "3: 101"])
def test_fees_that_mean_nothing_are_not_saved(window: PresetsWindow, text: str) -> None:
    window.turn_to(Product.HUABEI)

    _type(window, "fees", text)

    assert "fees" in window.form.wrong()
    assert not _button(window, "Save").isEnabled()


def test_the_kind_of_rate_can_be_changed_to_a_fee(
    window: PresetsWindow, session: Session
) -> None:
    kind = window.form.fields["rate_kind"]
    assert isinstance(kind, ChoiceField)
    kind.show_value(RateKind.FEE)

    assert "fees" in window.form.wrong()

    _type(window, "fees", "12: 7.2")
    window.save()
    session.settle()

    assert window.form.preset.present.rate_for(12) == Decimal("0.072")


def test_what_a_preset_comes_to_shows_the_true_rate_beside_the_headline_one(
    window: PresetsWindow, session: Session
) -> None:
    session.settle()
    assert "Rate 14.60% a year · true yearly rate (APR)" in _texts(window)

    _type(window, "rate", "0.08")

    assert "above 24% all-in" in _texts(window)


def test_what_is_typed_for_one_product_stays_while_another_is_looked_at(
    window: PresetsWindow, session: Session
) -> None:
    _type(window, "due_day", "11")
    window.turn_to(Product.CARD)
    _type(window, "statement_day", "9")

    assert window.products.item(0).text() == "Jiebei · not saved"

    window.save()
    session.settle()

    assert window.forms[Product.JIEBEI].preset.present.due_day == 11
    assert window.forms[Product.CARD].preset.present.statement_day == 9


def test_the_keyboard_alone_turns_types_and_saves(
    qtbot: QtBot, window: PresetsWindow, session: Session
) -> None:
    window.products.setFocus()
    qtbot.keyClick(window.products, Qt.Key.Key_Down)
    field = window.form.fields["due_day"]
    field.setFocus()
    assert isinstance(field, TextField)
    field.selectAll()
    qtbot.keyClicks(field, "8")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    session.settle()

    assert window.form.preset.product is Product.HUABEI
    assert window.form.preset.present.due_day == 8


def test_nothing_is_saved_in_a_ledger_that_is_only_read(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path
) -> None:
    del dressed
    path = tmp_path / "read.youyu"
    Ledger.create(path).close()
    session = Session(partial(Ledger.open, path, read_only=True), TODAY)
    session.settle()
    window = _opened(session)
    qtbot.addWidget(window)

    _type(window, "rate", "0.03")

    assert not _button(window, "Save").isEnabled()
    window.close()
    session.settle()
    session.close()


def test_the_loans_page_and_the_palette_lead_to_the_presets(
    qtbot: QtBot, session: Session, preferences: Preferences
) -> None:
    page = LoansPage(session)
    qtbot.addWidget(page)
    tell(session, LOAN)
    page.show()
    session.settle()
    link = next(
        one for one in page.findChildren(QPushButton) if "Presets" in one.text()
    )
    with qtbot.waitSignal(page.wish) as wish:
        link.click()
    assert wish.args == [Perform(Deed.PRESETS)]

    window = Window(session, preferences)
    qtbot.addWidget(window)
    window.perform(Deed.PRESETS)
    session.settle()

    (opened,) = window.findChildren(PresetsWindow)
    assert opened.isVisible()
    opened.close()
    session.settle()


def test_terms_from_an_own_preset_are_called_so_on_the_line(
    qtbot: QtBot, window: PresetsWindow, session: Session
) -> None:
    page = LoansPage(session)
    qtbot.addWidget(page)
    tell(session, LOAN)
    page.show()
    session.settle()
    assert "commonly reported for Jiebei" in _texts(page)

    _type(window, "rate", "0.03")
    window.save()
    session.settle()

    assert "These are your preset for Jiebei." in _texts(page)


def test_every_control_has_a_name(window: PresetsWindow) -> None:
    for form in window.forms.values():
        assert all(field.accessibleName() for field in form.fields.values())
    assert window.products.accessibleName()
