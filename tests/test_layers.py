"""Who may import whom, as the program really is."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def _run(script: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout.strip()


def test_core_runs_without_qt_and_without_the_desktop() -> None:
    found = _run(
        "import sys, pkgutil, importlib, core\n"
        "for module in pkgutil.walk_packages(core.__path__, 'core.'):\n"
        "    importlib.import_module(module.name)\n"
        "names = {name.partition('.')[0] for name in sys.modules}\n"
        "print(sorted(names & {'PySide6', 'shiboken6', 'desktop'}))"
    )

    assert found == "[]"


@pytest.mark.parametrize("module", ["core.ledger", "core.money", "core.records"])
def test_light_modules_stay_light(module: str) -> None:
    found = _run(
        f"import sys, {module}\nprint(sorted({{'numpy', 'pandas'}} & set(sys.modules)))"
    )

    assert found == "[]"


def test_packages_hold_a_docstring_and_nothing_else() -> None:
    folders = ("core", "desktop", "resources", "tests")
    found = [
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("__init__.py")
        if path.read_text("utf-8").count('"""') != 2
        or not path.read_text("utf-8").strip().endswith('"""')
    ]

    assert found == []


@pytest.mark.skipif(find_spec("importlinter") is None, reason="no import-linter here")
def test_the_import_contracts_are_kept() -> None:
    outcome = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert outcome.returncode == 0, outcome.stdout
