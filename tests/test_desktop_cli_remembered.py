"""``status`` asked again: what it remembers, and when it does not."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from core.scorecard import scorecard_text
from core.storage.engine import can_encrypt
from desktop.cache_folder import cache_folder, figures_folder
from tests.command_line import CommandLine

encrypts = pytest.mark.skipif(
    not can_encrypt(), reason="the extra that encrypts is not here"
)
ROOT = Path(__file__).parent.parent

#: What the calculating modules bring with them.
_HEAVY = "{'numpy', 'pandas', 'PySide6', 'core.estimator', 'core.scorecard'}"


@pytest.fixture
def ledger(cli: CommandLine, tmp_path: Path) -> Path:
    """A line with a loan, and an income."""
    path = tmp_path / "mine.youyu"
    cli.done("new", path)
    for words in (
        "income --date 2026-08-08 --amount 4000",
        "line --date 2026-08-10 --amount 10000 --line 借呗 --item jiebei",
        "borrow --date 2026-08-20 --amount 900 --line 借呗 --loan L1 --term 3",
    ):
        cli.done("add", path, *words.split())
    return path


def modules_of_status(path: Path) -> str:
    """Return which of the heavy modules ``status`` takes in when started anew."""
    script = (
        "import sys, desktop.cli\n"
        "code = desktop.cli.main(sys.argv[1:])\n"
        f"print(code, sorted({_HEAVY} & set(sys.modules)), file=sys.stderr)"
    )
    words = ["status", str(path), "--on", "2026-09-30", "--json"]
    return subprocess.run(
        [sys.executable, "-c", script, *words],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stderr.strip()


@pytest.mark.parametrize("form", [(), ("--json",), ("--line", "借呗")])
def test_the_same_is_said_again(
    cli: CommandLine, ledger: Path, form: tuple[str, ...]
) -> None:
    worked_out = cli.done("status", ledger, *form).out

    assert list(figures_folder().iterdir())
    assert cli.done("status", ledger, *form).out == worked_out


def test_what_is_said_again_needs_nothing_that_calculates(ledger: Path) -> None:
    first = modules_of_status(ledger)
    again = modules_of_status(ledger)

    assert "numpy" in first
    assert again == "0 []"


def test_a_change_another_day_and_another_line_are_worked_out(
    cli: CommandLine, ledger: Path
) -> None:
    before = cli.done("status", ledger, "--json").json
    cli.done("add", ledger, *["purchase", "--date", "2026-09-29", "--amount", "10"])
    after = cli.done("status", ledger, "--json").json
    earlier = cli.done("status", ledger, "--json", "--on", "2026-09-10").json
    other = cli.run("status", ledger, "--line", "别的")

    assert after["score"] != before["score"]
    assert earlier["as_of"] == "2026-09-10"
    assert other.code == 1


def test_another_scorecard_of_the_same_name_is_worked_out(
    cli: CommandLine, tmp_path: Path
) -> None:
    card, path = tmp_path / "card.toml", tmp_path / "own.youyu"
    card.write_text(scorecard_text("zhima-style"), "utf-8")
    cli.done("new", path, "--scorecard", card)
    first = cli.done("status", path, "--json").json
    told = card.read_text("utf-8").replace('version = "', 'version = "9', 1)
    card.write_text(told, "utf-8")
    second = cli.done("status", path, "--json").json

    assert second["scorecard"]["version"] == f"9{first['scorecard']['version']}"


def test_another_file_of_the_same_name_is_worked_out(
    cli: CommandLine, tmp_path: Path
) -> None:
    path, other = tmp_path / "one.youyu", tmp_path / "other.youyu"
    for place, amount in ((path, "4000"), (other, "5000")):
        cli.done("new", place)
        cli.done("add", place, "income", "--date", "2026-08-08", "--amount", amount)
    first = cli.done("status", path, "--json").json
    path.write_bytes(other.read_bytes())
    second = cli.done("status", path, "--json").json

    assert first["debt"]["income_monthly"] == "4000.00"
    assert second["debt"]["income_monthly"] == "5000.00"


@encrypts
def test_nothing_is_remembered_of_an_encrypted_ledger(
    cli: CommandLine, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.done("status", ledger)
    monkeypatch.setenv("YOUYU_NEW_PASSPHRASE", "quite secret")
    cli.done("passphrase", ledger)
    monkeypatch.setenv("YOUYU_PASSPHRASE", "quite secret")
    cli.done("status", ledger)

    assert not list(figures_folder().iterdir())


def test_where_nothing_can_be_remembered_it_is_worked_out_each_time(
    cli: CommandLine, ledger: Path
) -> None:
    figures_folder().parent.mkdir(parents=True)
    figures_folder().write_text("no folder")

    assert cli.done("status", ledger).out == cli.done("status", ledger).out


def test_reading_leaves_the_folder_of_the_ledger_as_it_is(
    cli: CommandLine, ledger: Path
) -> None:
    before = sorted(
        (path.name, path.stat().st_mtime_ns) for path in ledger.parent.glob("mine*")
    )
    cli.done("status", ledger)
    cli.done("status", ledger)

    assert before == sorted(
        (path.name, path.stat().st_mtime_ns) for path in ledger.parent.glob("mine*")
    )


@pytest.fixture
def named(qapp: QApplication) -> Iterator[QApplication]:
    """The application with the names that the program gives it."""
    before = qapp.organizationName(), qapp.applicationName()
    qapp.setOrganizationName("Youyu")
    qapp.setApplicationName("Youyu")
    yield qapp
    qapp.setOrganizationName(before[0])
    qapp.setApplicationName(before[1])


@pytest.mark.parametrize("told", ["", "/somewhere/else", "beside"])
def test_the_folder_is_the_one_that_qt_names(
    named: QApplication, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    del named
    monkeypatch.setenv("XDG_CACHE_HOME", told)
    folder = QStandardPaths.StandardLocation.CacheLocation

    assert Path(QStandardPaths.writableLocation(folder)) == cache_folder()
