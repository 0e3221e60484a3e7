"""The command line as a whole: use and misuse, and what it loads and needs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.ledger import Ledger
from desktop.catalogue import speak_plainly
from desktop.cli import main
from desktop.i18n import speak
from desktop.version import VERSION
from tests.command_line import TODAY, CommandLine

ROOT = Path(__file__).parent.parent
COMMANDS = (
    "demo",
    "new",
    "add",
    "import",
    "undo",
    "status",
    "entries",
    "loans",
    "schedule",
    "plan",
    "report",
    "export",
    "check",
    "backup",
    "backups",
    "restore",
    "passphrase",
    "anonymise",
)


@pytest.fixture
def ledger(cli: CommandLine, tmp_path: Path) -> Path:
    path = tmp_path / "mine.youyu"
    cli.done("new", path)
    return path


def _start(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start the program as a process of its own, on a machine without a screen."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANG", "LC_ALL"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *words],
        cwd=ROOT,
        env={**kept, "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])

    assert end.value.code == 0
    assert capsys.readouterr().out == f"youyu {VERSION}\n"


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])

    said = capsys.readouterr().out
    assert end.value.code == 0
    assert [name for name in COMMANDS if f"\n    {name}" not in said] == []
    assert said.startswith("usage: youyu [LEDGER] | youyu COMMAND")


@pytest.mark.parametrize(
    "words", [["--help"], *([name, "--help"] for name in COMMANDS)]
)
def test_the_help_is_in_the_language_of_the_system(
    words: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    dressed: QApplication,
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    speak(dressed, "zh_CN")

    with pytest.raises(SystemExit) as end:
        main(words)
    speak(dressed, "en")
    speak_plainly("en")

    said = capsys.readouterr().out
    assert end.value.code == 0
    assert said.startswith(f"用法：youyu {words[0] if len(words) > 1 else '['}")
    assert not re.search(r"\b(the|show|usage|options|arguments|last|a|of)\b", said)


@pytest.mark.parametrize(
    "words",
    [
        ["statsu", "a.youyu"],
        ["status"],
        ["add", "a.youyu", "loan", "--date", "2026-09-01", "--amount", "1"],
        ["add", "a.youyu", "borrow", "--date", "2026-09-01", "--line", "借呗"],
        ["add", "a.youyu", "purchase", "--amount", "1"],
        ["entries", "a.youyu", "--json", "--csv"],
        ["schedule", "--principal", "1000"],
        ["undo", "a.youyu", "--batch", "one"],
        ["--jsn"],
    ],
)
def test_wrong_use_ends_with_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(words, TODAY)

    assert end.value.code == 2
    assert "usage: youyu" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["status"],
        ["entries"],
        ["loans"],
        ["check"],
        ["undo"],
        ["add", "purchase", "--date", "2026-09-01", "--amount", "1"],
        ["import", "bill.csv"],
    ],
)
def test_a_file_that_is_no_ledger_is_refused_in_one_line_and_kept(
    words: list[str], cli: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "letter.youyu"
    path.write_text("Dear diary", "utf-8")

    outcome = cli.run(words[0], path, *words[1:])

    assert outcome.code == 1
    assert outcome.out == ""
    assert len(outcome.err.splitlines()) == 1
    assert "not a ledger" in outcome.err
    assert path.read_text("utf-8") == "Dear diary"


def test_a_ledger_that_is_not_there_is_named(cli: CommandLine, tmp_path: Path) -> None:
    outcome = cli.run("status", tmp_path / "gone.youyu")

    assert outcome.code == 1
    assert "gone.youyu" in outcome.err
    assert len(outcome.err.splitlines()) == 1
    assert not (tmp_path / "gone.youyu").exists()


def test_a_ledger_open_elsewhere_can_be_read_but_not_written(
    cli: CommandLine, ledger: Path
) -> None:
    with Ledger.open(ledger):
        reading = cli.run("status", ledger)
        writing = cli.run(
            "add", ledger, "purchase", "--date", "2026-09-01", "--amount", "1"
        )

    assert reading.code == 0
    assert writing.code == 1
    assert "open in another window" in writing.err


def test_a_folder_that_cannot_be_written_to_is_told_in_one_line(
    cli: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")

    outcome = cli.run("new", tmp_path / "file" / "a.youyu")

    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1


def test_without_a_screen_the_window_says_so() -> None:
    outcome = _start("mine.youyu")

    assert outcome.returncode == 1
    assert outcome.stdout == ""
    assert "There is no screen" in outcome.stderr
    assert len(outcome.stderr.splitlines()) == 1


def test_a_window_is_not_opened_on_a_ledger_that_is_not_there() -> None:
    outcome = _start("gone.youyu", QT_QPA_PLATFORM="offscreen")

    assert outcome.returncode == 1
    assert "gone.youyu" in outcome.stderr
    assert len(outcome.stderr.splitlines()) == 1


def test_without_a_screen_the_demo_is_written_and_told(tmp_path: Path) -> None:
    outcome = _start("demo", TMPDIR=str(tmp_path))

    assert outcome.returncode == 0, outcome.stderr
    assert "Headroom" in outcome.stdout
    assert list(tmp_path.glob("youyu-demo-*/demo.youyu"))


def test_the_demo_never_overwrites(cli: CommandLine, ledger: Path) -> None:
    before = ledger.read_bytes()

    outcome = cli.run("demo", "--to", ledger)

    assert outcome.code == 1
    assert ledger.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ["status", "--json"],
        ["entries", "--csv"],
        ["loans"],
        ["check"],
        ["import", "bill.csv"],
        ["export", "-o", "entries.csv"],
    ],
)
def test_no_command_loads_qt_or_pandas(
    words: list[str], ledger: Path, tmp_path: Path
) -> None:
    script = (
        "import sys; from desktop.cli import main; main(sys.argv[1:]);"
        "loaded = {'PySide6', 'pandas'} & set(sys.modules);"
        "sys.exit(f'loaded: {loaded}' if loaded else 0)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    outcome = subprocess.run(
        [sys.executable, "-c", script, words[0], str(ledger), *words[1:]],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )

    assert outcome.returncode == 0, outcome.stderr


def test_a_reader_that_stops_reading_is_no_error(ledger: Path) -> None:
    command = f"'{sys.executable}' -m desktop entries '{ledger}' --csv | true"

    outcome = subprocess.run(
        ["/bin/sh", "-c", command], cwd=ROOT, capture_output=True, check=False
    )

    assert outcome.stderr == b""


def test_a_terminal_without_chinese_letters_gets_escapes(ledger: Path) -> None:
    _start("add", str(ledger), "line", "--date", "2026-09-01", "--line", "借呗")

    told = _start("entries", str(ledger), PYTHONIOENCODING="ascii")
    as_json = _start("entries", str(ledger), "--json", PYTHONIOENCODING="ascii")

    assert told.returncode == 0
    assert r"\u501f\u5457" in told.stdout
    assert r"\u501f\u5457" in as_json.stdout
