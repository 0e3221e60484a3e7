"""The installed program in a real window of an X server, with real key presses."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.commands import AddEntries
from core.ledger import Ledger
from tests.window_books import USUAL, entries_of

_XVFB, _XDOTOOL = shutil.which("Xvfb"), shutil.which("xdotool")
pytestmark = pytest.mark.skipif(
    _XVFB is None or _XDOTOOL is None,
    reason="there is no virtual X server here",
)
#: No wait is longer; most are a fraction of it.
_PATIENCE = 40.0
#: So long a window is looked for before its key is pressed again.
_LOOK = 6.0


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A virtual X server of its own, on a display that nobody uses."""
    reading, writing = os.pipe()
    # Without a client the server begins anew, and whoever comes meanwhile is refused:
    # the program, each time that the search for its window has just ended.
    screen = ("-noreset", "-screen", "0", "1280x800x24")
    server = subprocess.Popen(
        [_XVFB or "", "-displayfd", str(writing), *screen],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    if not number:
        pytest.skip("the virtual X server does not start here")
    yield f":{number}"
    server.terminate()
    server.wait()


def _environment(display: str, home: Path) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith("QT_")
    }
    kept.pop("WAYLAND_DISPLAY", None)
    return {
        **kept,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home),
        "LC_ALL": "C.UTF-8",
    }


def _windows(environment: dict[str, str], name: str) -> list[str]:
    found = subprocess.run(
        [_XDOTOOL or "", "search", "--onlyvisible", "--name", name],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.split()


def _wait_for(
    environment: dict[str, str], name: str, program: "subprocess.Popen[str]"
) -> str:
    """Return the window of a name as soon as it is seen."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and program.poll() is None:
        found = _windows(environment, name)
        if found:
            return found[-1]
    if program.poll() == 1:
        pytest.skip(f"no window can be opened here: {program.communicate()[1]}")
    pytest.fail(f"no window called {name} has opened")


def _press(environment: dict[str, str], window: str, *keys: str) -> None:
    subprocess.run(
        [
            _XDOTOOL or "",
            "windowfocus",
            "--sync",
            window,
            "key",
            "--delay",
            "60",
            *keys,
        ],
        env=environment,
        check=True,
        capture_output=True,
    )


def _wait_until_gone(environment: dict[str, str], name: str) -> None:
    until = time.monotonic() + _PATIENCE
    while _windows(environment, name):
        if time.monotonic() > until:
            pytest.fail(f"the window called {name} does not close")


def _wait_until_entered(path: Path, count: int) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        with Ledger.open(path, read_only=True) as ledger:
            if ledger.count() == count:
                return
    pytest.fail("the entry was not saved")


def _open_form(
    environment: dict[str, str], window: str, program: "subprocess.Popen[str]"
) -> str:
    """Return the form; a window that has just come up may miss the first key."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and program.poll() is None:
        _press(environment, window, "ctrl+n")
        look = time.monotonic() + _LOOK
        while time.monotonic() < look:
            if found := _windows(environment, "New entry"):
                return found[-1]
    pytest.fail("the form has not opened")


def test_the_program_takes_key_presses_and_closes_without_a_word(
    display: str, tmp_path: Path
) -> None:
    path = tmp_path / "books.youyu"
    told = entries_of(USUAL)
    with Ledger.create(path) as ledger:
        ledger.apply(AddEntries(told))
    environment = _environment(display, tmp_path)
    program = subprocess.Popen(
        [sys.executable, "-m", "desktop", str(path)],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        window = _wait_for(environment, "books – Youyu", program)
        form = _open_form(environment, window, program)
        _press(environment, form, "p", "1", "2", "ctrl+shift+Return")
        _wait_until_entered(path, len(told) + 1)
        _wait_until_gone(environment, "New entry")
        _press(environment, window, *(f"ctrl+{n}" for n in (2, 3, 4, 5, 7, 1)))
        _press(environment, window, "ctrl+period", "ctrl+period", "ctrl+z")
        _wait_until_entered(path, len(told))
        _press(environment, window, "ctrl+q")
        _, said = program.communicate(timeout=_PATIENCE)
    finally:
        program.kill()
        program.communicate()

    assert said == ""
    assert program.returncode == 0
