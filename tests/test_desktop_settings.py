from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.backup import backups
from core.scorecard import scorecard_text
from desktop.actions import Deed
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.settings.appearance import AppearanceSection
from desktop.settings.backups import BackupsSection
from desktop.settings.new_ledgers import NewLedgersSection
from desktop.settings.scorecard import ScorecardSection
from desktop.settings.section import Section
from desktop.settings.sections import SECTIONS
from desktop.settings.window import SettingsWindow
from desktop.stylesheet import Mode
from desktop.window import Window
from tests.window_books import USUAL, tell


@pytest.fixture
def settings(
    qtbot: QtBot, session: Session, preferences: Preferences
) -> Iterator[SettingsWindow]:
    made = SettingsWindow(session, preferences)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    session.settle()
    yield made
    session.settle()


def _section(settings: SettingsWindow, kind: type[Section]) -> Section:
    return next(one for one in settings.sections if isinstance(one, kind))


def _scorecard(settings: SettingsWindow) -> ScorecardSection:
    section = _section(settings, ScorecardSection)
    assert isinstance(section, ScorecardSection)
    return section


def _again(preferences: Preferences) -> Preferences:
    preferences.sync()
    return Preferences(Path(preferences._kept.fileName()))


def test_the_settings_open_by_key_and_only_once(
    qtbot: QtBot, session: Session, preferences: Preferences
) -> None:
    window = Window(session, preferences)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    session.settle()

    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    window.perform(Deed.SETTINGS)

    (shown,) = window.findChildren(SettingsWindow)
    assert shown.isVisible()
    shown.close()
    assert window.place_of_settings is None


def test_a_subject_is_reached_with_the_arrow_keys(
    qtbot: QtBot, settings: SettingsWindow
) -> None:
    for place in range(1, len(SECTIONS)):
        qtbot.keyClick(settings._list, Qt.Key.Key_Down)

        assert settings.place == place


def test_language_and_theme_are_kept_and_told_at_once(
    qtbot: QtBot, settings: SettingsWindow, preferences: Preferences
) -> None:
    section = _section(settings, AppearanceSection)
    assert isinstance(section, AppearanceSection)

    with qtbot.waitSignal(settings.dress_changed):
        section.language.show_value("zh_CN")
    with qtbot.waitSignal(settings.dress_changed):
        section.theme.show_value(Mode.DARK)
    section.hidden.click()

    kept = _again(preferences)
    assert kept.language == "zh_CN"
    assert kept.mode is Mode.DARK
    assert kept.hides_on_start


def test_the_currency_of_new_ledgers_is_kept_and_leaves_the_open_one_alone(
    settings: SettingsWindow, preferences: Preferences, session: Session
) -> None:
    section = _section(settings, NewLedgersSection)
    assert isinstance(section, NewLedgersSection)

    section.currency.show_value("HKD")

    assert _again(preferences).currency == "HKD"
    assert session.ledger is not None
    assert session.ledger.currency == "CNY"


def test_another_scorecard_judges_the_books_at_once_and_can_be_undone(
    settings: SettingsWindow, session: Session
) -> None:
    tell(session, USUAL)
    section = _scorecard(settings)
    assert section.cards.value == "zhima-style"

    section.cards.show_value("fico-style")
    session.settle()

    assert session.last_change is not None
    assert session.last_change.after.scorecard == "fico-style"
    assert "fico-style" in section.about.text()

    session.undo()
    session.settle()

    assert session.last_change.after.scorecard == "zhima-style"
    assert section.cards.value == "zhima-style"


def test_a_copy_of_the_scorecard_can_be_changed_and_used(
    settings: SettingsWindow, session: Session, tmp_path: Path
) -> None:
    section = _scorecard(settings)
    own = tmp_path / "own.toml"

    section.copy_to(own)
    own.write_text(
        own.read_text("utf-8").replace('"zhima-style"', '"mine"', 1), "utf-8"
    )
    section.use_file(own)
    session.settle()

    assert "mine" in section.about.text()
    assert section.cards.currentText() == "own.toml"

    own.write_text(own.read_text("utf-8").replace('"mine"', '"better"', 1), "utf-8")
    section._read_again()
    session.settle()

    assert "better" in section.about.text()


def test_a_bad_scorecard_is_refused_with_its_line_and_reason(
    settings: SettingsWindow, session: Session, tmp_path: Path
) -> None:
    lines = scorecard_text("zhima-style").splitlines()
    place = next(i for i, line in enumerate(lines) if line.startswith("weight"))
    lines[place] = 'weight = "much"'
    bad = tmp_path / "bad.toml"
    bad.write_text("\n".join(lines), "utf-8")
    section = _scorecard(settings)

    section.use_file(bad)
    session.settle()

    assert f"Line {place + 1}:" in section.problem.text()
    assert "weight" in section.problem.text()
    assert section.cards.value == "zhima-style"
    assert session.last_change is None


def test_a_scorecard_that_went_bad_keeps_nobody_from_the_books(
    qtbot: QtBot,
    settings: SettingsWindow,
    session: Session,
    preferences: Preferences,
    tmp_path: Path,
) -> None:
    own = tmp_path / "own.toml"
    section = _scorecard(settings)
    section.copy_to(own)
    section.use_file(own)
    session.settle()
    window = Window(session, preferences)
    qtbot.addWidget(window)
    window.show()
    session.settle()
    assert window._card_band.isHidden()

    own.write_text("nonsense", "utf-8")
    section._read_again()
    session.settle()

    assert "own.toml" in window._card_band.text.text()
    assert not window._card_band.isHidden()

    tell(session, "2026-11-20 purchase 12.50 category=餐饮")

    assert session.last_change is not None
    assert session.last_change.after.scorecard == "zhima-style"
    assert not window._card_band.isHidden()


def test_a_backup_is_made_at_once_and_counted(
    settings: SettingsWindow, session: Session
) -> None:
    section = _section(settings, BackupsSection)
    assert isinstance(section, BackupsSection)
    assert section.count.text() == "No copies yet"

    section.back_up()
    session.settle()

    assert session.ledger is not None
    (made,) = backups(Path(session.ledger.path))
    assert made.path.name in section.result.text()
    assert section.count.text().startswith("1 copy")
