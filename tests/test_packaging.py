"""What is shipped: one name and one version everywhere, and a README that is true."""

import configparser
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from desktop.application import IDENTIFIER
from desktop.cli_parser import parse
from desktop.version import VERSION
from resources.build_translations import compile_translations

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
METAINFO = ET.fromstring(  # noqa: S314 - a file of the project's own
    (ROOT / f"resources/linux/{IDENTIFIER}.metainfo.xml").read_text("utf-8")
)
_TRANSLATION = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Kind</name>
    <message>
        <source>Borrow</source>
        <translation>借款</translation>
    </message>
</context>
</TS>
"""


def _shell_lines(text: str) -> list[str]:
    """Return the commands of the shell blocks of a text, without their comments."""
    blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    lines = [line.partition("#")[0].strip() for line in "".join(blocks).splitlines()]
    return [line for line in lines if line]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (path,) = folder.iterdir()
    return zipfile.ZipFile(path)


def test_one_identifier_names_menu_entry_metainfo_icon_and_window() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign, assignment]
    entry.read(ROOT / f"resources/linux/{IDENTIFIER}.desktop", "utf-8")
    said = entry["Desktop Entry"]

    assert said["Icon"] == IDENTIFIER
    assert said["StartupWMClass"] == IDENTIFIER
    assert METAINFO.findtext("id") == IDENTIFIER
    assert METAINFO.findtext("launchable") == f"{IDENTIFIER}.desktop"
    assert METAINFO.findtext("icon") == IDENTIFIER


def test_the_latest_release_is_told_once_for_people_and_once_for_software_centres() -> (
    None
):
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    latest = re.search(r"^## (\S+) – (\S+)$", changes, re.MULTILINE)
    release = METAINFO.find("releases/release")

    assert latest is not None
    assert release is not None
    assert latest[1] == VERSION
    assert (release.get("version"), release.get("date")) == latest.groups()


def test_the_licence_is_the_one_that_is_named() -> None:
    licence = (ROOT / "LICENSE").read_text("utf-8")

    assert PROJECT["project"]["license"] == "GPL-3.0-or-later"
    assert METAINFO.findtext("project_license") == "GPL-3.0-or-later"
    assert "GNU GENERAL PUBLIC LICENSE" in licence
    assert "Version 3, 29 June 2007" in licence
    assert "How to Apply These Terms to Your New Programs" in licence


def test_the_readme_sets_up_with_two_commands_each_complete() -> None:
    section = README.partition("\n## ")[2].partition("\n## ")[0]
    commands = _shell_lines(section)

    assert len(commands) == 2
    assert all(line.startswith("python3 -m venv .venv && ") for line in commands)
    assert commands[0].endswith(".venv/bin/youyu demo")
    assert commands[1].endswith(".venv/bin/python -m pytest -n auto")


def test_ci_runs_the_test_command_as_it_stands_in_the_readme() -> None:
    script = (ROOT / ".ci/run").read_text("utf-8")
    pattern = re.search(r"grep -E '(\^python3.*)' README\.md", script)

    assert pattern is not None
    assert len(re.findall(pattern[1], README, re.MULTILINE)) == 1


def test_every_command_in_the_readme_is_understood() -> None:
    lines = [line for line in _shell_lines(README) if line.startswith("youyu")]

    assert {parse(line.split()[1:]).command for line in lines} >= {
        *("open", "new", "add", "import", "undo", "status", "entries", "loans"),
        *("schedule", "report", "export", "check", "backup", "anonymise"),
    }


def test_what_the_readme_points_at_is_there() -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", README)

    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_wheel_holds_the_program_and_what_it_reads(
    wheel: zipfile.ZipFile,
) -> None:
    names = wheel.namelist()
    shared = f"youyu-{VERSION}.data/data/share"
    translations = [path.stem for path in (ROOT / "resources/i18n").glob("*.ts")]

    assert len(names) == len(set(names))
    assert {
        "core/ledger.py",
        "desktop/cli.py",
        "resources/products.toml",
        "resources/scorecards/zhima-style.toml",
        "resources/icons/youyu.svg",
        f"{shared}/applications/{IDENTIFIER}.desktop",
        f"{shared}/metainfo/{IDENTIFIER}.metainfo.xml",
        f"{shared}/icons/hicolor/scalable/apps/{IDENTIFIER}.svg",
        f"youyu-{VERSION}.dist-info/licenses/LICENSE",
        *(f"resources/i18n/{name}.qm" for name in translations),
        *(f"resources/i18n/{name}.ts" for name in translations),
    } <= set(names)


def test_the_wheel_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    strays = [
        name
        for name in wheel.namelist()
        if name.endswith(("build_translations.py", ".pyc", ".youyu"))
        or name.startswith("resources/linux/")
    ]

    assert tops == {
        *("core", "desktop", "resources"),
        *(f"youyu-{VERSION}.data", f"youyu-{VERSION}.dist-info"),
    }
    assert strays == []


def test_the_wheel_starts_the_program_by_its_name(wheel: zipfile.ZipFile) -> None:
    told = wheel.read(f"youyu-{VERSION}.dist-info/entry_points.txt").decode()

    assert told == "[console_scripts]\nyouyu = desktop.__main__:main\n"


def test_a_translation_is_compiled_into_what_qt_reads(tmp_path: Path) -> None:
    (tmp_path / "zh_CN.ts").write_text(_TRANSLATION, "utf-8")

    compiled = compile_translations(tmp_path)

    translator = QTranslator()
    assert compiled == [tmp_path / "zh_CN.qm"]
    assert not list(tmp_path.glob("*.half"))
    assert translator.load(str(compiled[0]))
    assert translator.translate("Kind", "Borrow") == "借款"


def test_a_translation_that_is_broken_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "zh_CN.ts").write_text(_TRANSLATION.replace("</TS>", ""), "utf-8")

    with pytest.raises(subprocess.CalledProcessError):
        compile_translations(tmp_path)


def test_a_translation_is_exchanged_and_never_written_to(tmp_path: Path) -> None:
    (tmp_path / "zh_CN.ts").write_text(_TRANSLATION, "utf-8")
    (path,) = compile_translations(tmp_path)
    before = path.stat().st_ino

    compile_translations(tmp_path)

    # A program that runs has the one before mapped into its memory.
    assert path.stat().st_ino != before
