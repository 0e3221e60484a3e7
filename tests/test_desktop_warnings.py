from collections.abc import Iterator
from decimal import Decimal

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

from core.estimate import CreditWarning, Level, Measure
from core.scorecard import SHIPPED, load_scorecard
from core.storage.reading import Acknowledgement
from desktop.acknowledging import acknowledgement_of, is_quiet, warning_subject
from desktop.actions import Deed, OpenPage, Perform, Place
from desktop.number_style import NumberStyle
from desktop.pages.overview import OverviewPage
from desktop.pages.warnings import WarningsPage
from desktop.parts.warning_card import WarningCard, figures_of
from desktop.reading import Reading
from desktop.session import Session
from desktop.texts_sources import SOURCES, source_text
from desktop.texts_warnings import warning_sentence
from tests.window_books import TODAY, tell

TROUBLE = """
    2026-01-02 line 2000 line=借呗 item=jiebei rate=0.0004 rate_kind=daily due_day=28
    2026-08-15 income 6500
    2026-09-15 income 6500
    2026-10-15 income 6500
    2026-09-10 borrow 1800 line=借呗 term=6
"""
CALM = """
    2026-01-02 line 8000 line=借呗 item=jiebei rate=0.0004 rate_kind=daily due_day=28
    2026-08-15 income 6500
    2026-09-15 income 6500
    2026-10-15 income 6500
    2026-10-10 purchase 20 line=借呗
    2026-10-12 repay 20 line=借呗
"""


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Iterator[WarningsPage]:
    made = WarningsPage(session)
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
        if one.text().startswith(text) and one.isVisible()
    )


def _card(page: WarningsPage, rule: str) -> WarningCard:
    return next(one for one in page.cards if one.shown.warning.id == rule)


def _warning(level: Level, measure: float, threshold: float) -> CreditWarning:
    return CreditWarning(
        "utilisation", level, measure, threshold, Measure.RATIO, (), "a source"
    )


def _seen(measure: float) -> dict[str, Acknowledgement]:
    return {"utilisation": Acknowledgement("utilisation", measure, "")}


def test_an_empty_ledger_says_what_to_do(qtbot: QtBot, page: WarningsPage) -> None:
    assert "Nothing is known yet" in _texts(page)

    with qtbot.waitSignal(page.wish) as wish:
        _button(page, "New entry").click()

    assert wish.args == [Perform(Deed.NEW_ENTRY)]


def test_where_all_is_well_that_is_said(page: WarningsPage, session: Session) -> None:
    tell(session, CALM)

    assert "Nothing to warn of" in _texts(page)


def test_warnings_stand_worst_first_each_with_the_word_of_its_level(
    page: WarningsPage, session: Session
) -> None:
    tell(session, TROUBLE)

    ranks = [card.shown.warning.level.rank for card in page.cards]

    assert ranks == sorted(ranks, reverse=True)
    assert ranks[0] == Level.SEVERE.rank
    assert page.cards[0].accessibleName().startswith("Severe: ¥")
    assert "Severe" in _texts(page.cards[0])


def test_a_warning_shows_figure_threshold_source_and_what_to_do(
    page: WarningsPage, session: Session
) -> None:
    tell(session, TROUBLE)

    said = _texts(_card(page, "utilisation"))

    assert "90% of the lines is in use: ¥1,800.00 of ¥2,000.00" in said
    assert "80%" in said
    assert "Give Me Some Credit" in said
    assert "Pay down the fullest line" in said
    assert "2026-09-10  Borrowed ¥1,800.00 from 借呗" in said


def test_the_entries_behind_a_warning_are_one_click_away(
    qtbot: QtBot, page: WarningsPage, session: Session
) -> None:
    tell(session, TROUBLE)
    card = _card(page, "utilisation")

    with qtbot.waitSignal(page.wish) as wish:
        _button(card, "Show the 1 entry").click()

    assert wish.args == [OpenPage(Place.ENTRIES, card.shown.warning.entries)]


def test_the_entries_behind_a_warning_are_one_key_away(
    qtbot: QtBot, page: WarningsPage, session: Session
) -> None:
    tell(session, TROUBLE)

    with qtbot.waitSignal(page.wish) as wish:
        qtbot.keyClick(page.cards[0], Qt.Key.Key_Return)

    assert wish.args[0].place is Place.ENTRIES


def test_an_acknowledged_warning_stays_listed_last_and_quiet_with_its_note(
    qtbot: QtBot, page: WarningsPage, session: Session
) -> None:
    tell(session, TROUBLE)
    _button(_card(page, "utilisation"), "Acknowledge…").click()
    note = _card(page, "utilisation").findChild(QLineEdit)
    assert note is not None
    qtbot.keyClicks(note, "paid next week")

    qtbot.keyClick(note, Qt.Key.Key_Return)
    session.settle()

    assert page.cards[-1].shown.warning.id == "utilisation"
    assert page.cards[-1].shown.quiet
    assert "Acknowledged: paid next week" in _texts(page.cards[-1])


def test_an_acknowledgement_can_be_undone(page: WarningsPage, session: Session) -> None:
    tell(session, TROUBLE)
    _card(page, "utilisation").acknowledged.emit(
        _card(page, "utilisation").shown.warning, ""
    )
    session.settle()
    assert _card(page, "utilisation").shown.quiet

    session.undo()
    session.settle()

    assert not _card(page, "utilisation").shown.quiet


@pytest.mark.parametrize(
    ("level", "measure", "threshold", "seen", "quiet"),
    [
        (Level.SEVERE, 1.1, 1.0, 1.1, True),
        (Level.SEVERE, 1.2, 1.0, 1.1, False),
        (Level.WARNING, 0.85, 0.8, 0.82, True),
        (Level.WARNING, 0.85, 0.8, 0.6, False),
        (Level.CAUTION, 0.55, 0.5, 0.7, True),
    ],
)
def test_a_warning_speaks_up_again_when_it_becomes_worse(
    level: Level, measure: float, threshold: float, seen: float, quiet: bool
) -> None:
    assert is_quiet(_warning(level, measure, threshold), _seen(seen)) is quiet


def test_what_was_never_acknowledged_is_not_quiet() -> None:
    assert not is_quiet(_warning(Level.INFO, 1, 1), {})


def test_a_rule_about_another_line_or_day_is_another_subject() -> None:
    def due(line: str, day: str) -> CreditWarning:
        facts = (("line", line), ("due", day))
        return CreditWarning("due-soon", Level.INFO, 3, 7, Measure.DAYS, (), "", facts)

    subjects = {
        warning_subject(due("借呗", "2026-11-28")),
        warning_subject(due("借呗", "2026-12-28")),
        warning_subject(due("花呗", "2026-11-28")),
    }

    assert len(subjects) == 3


def test_figures_are_written_in_the_unit_of_their_rule() -> None:
    measured, threshold = figures_of(_warning(Level.SEVERE, 1.05, 1.0), NumberStyle())

    assert (measured.value, threshold.value) == ("105%", "100%")


def test_another_page_can_point_at_a_warning(
    page: WarningsPage, session: Session
) -> None:
    tell(session, TROUBLE)

    page.attend("utilisation")
    page.setFocus()
    QApplication.processEvents()

    assert _card(page, "utilisation").hasFocus()


def test_every_source_of_a_shipped_card_can_be_translated() -> None:
    cards = [load_scorecard(name) for name in SHIPPED]
    said = {part.source for card in cards for part in card.warnings.values()}
    said |= {card.source for card in cards}

    assert said - SOURCES == set()
    assert source_text("an own card's source") == "an own card's source"


def test_every_control_has_a_name(page: WarningsPage, session: Session) -> None:
    tell(session, TROUBLE)

    for control in page.findChildren(QAbstractButton):
        assert control.accessibleName()
    for card in page.cards:
        assert card.accessibleName()


def test_a_dear_loan_is_measured_by_its_true_rate(
    page: WarningsPage, session: Session
) -> None:
    tell(
        session, "2026-10-01 borrow 1000 line=某贷 term=12 rate=0.0009 rate_kind=daily"
    )

    card = _card(page, "dear-credit")

    assert card.shown.warning.measure > float(Decimal("0.24"))
    assert "24.0%" in _texts(card)


def test_an_acknowledged_warning_leaves_the_overview(
    qtbot: QtBot, session: Session
) -> None:
    overview = OverviewPage(session)
    qtbot.addWidget(overview)
    overview.show()
    tell(session, TROUBLE)
    warnings: list[CreditWarning] = []
    session.ask(_warnings).then(warnings.extend)
    session.settle()
    sentence = warning_sentence(warnings[0], session.style)
    assert sentence in _texts(overview)

    session.run(acknowledgement_of(warnings[0], "seen"))
    session.settle()

    assert sentence not in _texts(overview)


def _warnings(reading: Reading) -> tuple[CreditWarning, ...]:
    return reading.estimate(TODAY).warnings
