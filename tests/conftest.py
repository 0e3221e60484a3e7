"""What all tests share: no screen, no noise, and nothing that outlives its test."""

import os

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

from core.ledger import Ledger
from desktop.assistance import serve_assistance
from desktop.preferences import Preferences
from desktop.session import Session
from desktop.stylesheet import Mode, apply_theme
from tests.command_line import CommandLine
from tests.window_books import TODAY

# The same examples in every run, so that a change is judged by what it changed;
# `--hypothesis-profile=explore` looks for new ones, and for longer.
# How long it takes to make examples tells of the machine, so no profile judges that.
settings.register_profile(
    "patient", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
_PATIENT = settings.get_profile("patient")
settings.register_profile("steady", _PATIENT, derandomize=True, database=None)
settings.register_profile("explore", _PATIENT, max_examples=1000)
settings.load_profile("steady")


def pytest_configure(config: pytest.Config) -> None:
    # Said by the screen in memory of every window that has a least size, and of
    # every list of completions.
    for thing in ("propagateSizeHints", "raise", "grabbing the keyboard"):
        config.addinivalue_line(
            "qt_log_ignore", f"This plugin does not support {thing}"
        )


@pytest.fixture(autouse=True)
def _no_thread_outlives_its_test() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.name.startswith(("ledger", "aside"))
    ]
    assert not left


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The application in its light dress, speaking English."""
    apply_theme(qapp, Mode.LIGHT)
    serve_assistance()
    return qapp


@pytest.fixture
def session(dressed: QApplication, tmp_path: Path) -> Iterator[Session]:
    """A session on a new ledger; today is the same day in every test."""
    del dressed
    made = Session(partial(Ledger.create, tmp_path / "books.youyu"), TODAY)
    made.settle()
    yield made
    made.close()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Preferences that nobody else reads."""
    return Preferences(tmp_path / "preferences.ini")


@pytest.fixture
def cli(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> CommandLine:
    """The command line, speaking English and remembering nothing of other tests."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return CommandLine(capsys)
