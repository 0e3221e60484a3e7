"""Translations without Qt: the same texts, read from the sources of the others."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.catalogue import (
    plain_text,
    read_catalogue,
    speak_plainly,
    system_language,
)

ROOT = Path(__file__).parent.parent
CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Kind</name>
    <message>
        <location filename="../../desktop/texts.py" line="14"/>
        <source>Borrow</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Repay &amp; rest</source>
        <translation type="unfinished">还款</translation>
    </message>
    <message>
        <source>Income</source>
        <translation></translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation><numerusform>%n 条记录</numerusform></translation>
    </message>
    <message>
        <source>Borrow</source>
        <translation type="vanished">借</translation>
    </message>
</context>
</TS>
"""


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    speak_plainly("en")


def test_finished_translations_are_found_by_context_and_text() -> None:
    assert read_catalogue(CATALOGUE) == {
        ("Kind", "Borrow"): "借款",
        ("Step", "%n entries"): "%n 条记录",
    }


def test_a_text_without_a_translation_stays_english() -> None:
    speak_plainly("en")

    assert plain_text("Kind", "Borrow") == "Borrow"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "de_DE", "LC_MESSAGES": "zh_TW"}, "zh_CN"),
        ({"LANG": "zh_CN", "LC_ALL": ""}, "zh_CN"),
    ],
)
def test_the_language_is_that_of_the_systems_messages(
    environment: dict[str, str], language: str
) -> None:
    assert system_language(environment) == language


@pytest.mark.skipif(
    not (ROOT / "resources/i18n/zh_CN.ts").exists(), reason="not translated yet"
)
def test_the_command_line_speaks_chinese_without_qt(tmp_path: Path) -> None:
    path = tmp_path / "a.youyu"
    environment = {**os.environ, "LC_ALL": "zh_CN.UTF-8", "PYTHONUTF8": "1"}

    def said(*words: str) -> str:
        return subprocess.run(
            [sys.executable, "-m", "desktop", *words],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout

    said("new", str(path))

    assert "评分" in said("status", str(path))
