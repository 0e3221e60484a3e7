"""``report``, in a process of its own: it brings a Qt application into it."""

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from core.demo import write_demo

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "demo.youyu"
    write_demo(path, dt.date(2026, 9, 30))
    return path


def _report(ledger: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, "-m", "desktop", "report", str(ledger), *map(str, words)],
        cwd=ROOT,
        env={**kept, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_report_is_written_without_a_screen(ledger: Path, tmp_path: Path) -> None:
    path = tmp_path / "progress.pdf"

    outcome = _report(
        *(ledger, "-o", path, "--from", "2026-07-01", "--to", "2026-09-30"),
        *("--paper", "Letter", "--landscape", "--lang", "en"),
    )

    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout.startswith("The report of 2026-07-01 to 2026-09-30")
    first = PdfReader(path).pages[0]
    assert [round(float(side)) for side in first.mediabox[2:]] == [792, 612]
    assert "Alipay" in "".join(page.extract_text() for page in PdfReader(path).pages)


def test_a_report_tells_its_figures_as_json(ledger: Path, tmp_path: Path) -> None:
    told = json.loads(
        _report(
            *(ledger, "-o", tmp_path / "a.pdf", "--json"),
            *("--line", "借呗", "--entries", "credit"),
            *("--from", "2026-07-01", "--to", "2026-09-30"),
        ).stdout
    )

    assert told["from"] == "2026-07-01"
    assert told["to"] == "2026-09-30"
    assert told["before"]["as_of"] == "2026-06-30"
    assert told["now"]["as_of"] == "2026-09-30"
    assert [part["from"] for part in told["parts"]] == [
        *("2026-07-01", "2026-08-01", "2026-09-01")
    ]
    assert told["flow"]["income"] == "17700.00"
    assert told["loans"]
    assert (told["line"], told["entries"]) == ("借呗", "credit")
    assert [seen["date"] for seen in told["scores_seen"]]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-o", "report.txt"], "must end in .pdf"),
        (["-o", "no/such/folder/report.pdf"], "no/such/folder"),
        (
            ["-o", "a.pdf", "--from", "2026-09-30", "--to", "2026-09-01"],
            "ends before it begins",
        ),
        (["-o", "a.pdf", "--from", "September"], "“September”"),
        (["-o", "a.pdf", "--line", "微粒贷"], "“微粒贷”"),
    ],
)
def test_a_report_that_cannot_be_written_says_why_in_one_line(
    words: list[str], said: str, ledger: Path
) -> None:
    outcome = _report(ledger, *words)

    assert outcome.returncode == 1
    assert outcome.stdout == ""
    assert said in outcome.stderr
    assert len(outcome.stderr.splitlines()) == 1
    assert not (ROOT / "a.pdf").exists()
