"""Command lines and scorecards of any content end in an answer or in one line.

``YOUYU_FUZZ=5000`` tries as many instead of the few of every run.
"""

import datetime as dt
import os
import random
from importlib.resources import files
from pathlib import Path

import pytest

from core.demo import write_demo
from core.estimator.score import estimate_books
from core.ledger import Ledger
from core.native_csv import NATIVE_COLUMNS
from core.records import Kind
from core.scorecard import load_scorecard
from core.scorecard_check import ScorecardError
from desktop.cli import main

TODAY = dt.date(2026, 9, 30)
ROUNDS = int(os.environ.get("YOUYU_FUZZ", "120"))

_COMMANDS = (
    "new",
    "add",
    "import",
    "undo",
    "status",
    "entries",
    "loans",
    "schedule",
    "plan",
    "export",
    "check",
    "backup",
    "backups",
    "restore",
    "passphrase",
    "anonymise",
)
_OPTIONS = (
    *(f"--{column.replace('_', '-')}" for column in NATIVE_COLUMNS),
    *("--on", "--from", "--to", "--kind", "--json", "--csv", "--batch", "--line"),
    *("--principal", "--rate", "--rate-kind", "--term", "--method", "--due-day"),
    *("--target", "--months", "--payoff", "--budget", "--dry-run", "--format"),
    *("--mapping", "--encoding", "--password", "-o", "--remove", "--encrypt"),
    *("--currency", "--scorecard"),
)
_VALUES = (
    *("", " ", "0", "-1", "1", "12", "360", "99999999999999999999", "1e400", "nan"),
    *("0.0004", "1/3", "½", "１２", "12.345", "-0.01", "∞", "--", "-", "CNY", "EUR"),
    *("2026-09-30", "2026-02-30", "0001-01-01", "9999-12-31", "yesterday", "2026"),
    *("borrow", "avalanche", "snowball", "daily", "fee", "bullet", "jiebei", "open"),
    *("借呗", "=1+1", "%s %n %1", "<b>", "\x00", "\udcff", "a" * 5_000, "zhima-style"),
    *("alipay", "gb18030", "utf-8", "no-such-codec", "done", "real_name"),
)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("demo") / "demo.youyu"
    write_demo(path, TODAY)
    return path.read_bytes()


def _line(chance: random.Random, folder: Path) -> list[str]:
    """Return words that may be a command line, of which about half mean something."""
    things = [str(folder / name) for name in ("a.youyu", "b.youyu", "bill.csv", "x")]
    command = chance.choice(_COMMANDS)
    words = [command]
    if chance.random() < 0.9 and command != "schedule":
        words.append(chance.choice(things[:2] if chance.random() < 0.8 else things))
    if command == "add":
        words.append(chance.choice([kind.value for kind in Kind]))
        words += ["--date", chance.choice(("2026-09-01", "2026-09-30", "x"))]
        words += ["--amount", chance.choice(("100", "12.50", "0", "-5", "1e9"))]
    if command in {"import", "restore"}:
        words.append(chance.choice(things))
    if command in {"export", "anonymise"}:
        words += ["-o", str(folder / chance.choice(("o.csv", "o.ics", "o", "n/o.csv")))]
    for _ in range(chance.choice((0, 0, 1, 2, 4))):
        words.append(chance.choice(_OPTIONS))
        if chance.random() < 0.8:
            words.append(chance.choice((*_VALUES, *things)))
    return words


def test_any_command_line_ends_in_an_answer_or_in_one_line(
    demo: bytes,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("YOUYU_PASSPHRASE", raising=False)
    monkeypatch.chdir(tmp_path)
    codes: list[int] = []
    for number in range(ROUNDS):
        chance = random.Random(number)  # noqa: S311 - no secret
        (tmp_path / "a.youyu").write_bytes(demo)
        (tmp_path / "bill.csv").write_bytes(
            b"date,kind,amount\n2026-09-01,purchase,12.50\n" * chance.randrange(3)
        )
        words = _line(chance, tmp_path)
        try:
            code = main(words, TODAY)
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        assert code in {0, 1, 2}, words
        if code == 1:
            assert said.err.startswith("youyu: "), words
            assert "Traceback" not in said.err, words
        codes.append(code)

    assert {0, 1, 2} == set(codes)


def _spoilt(text: str, chance: random.Random) -> str:
    lines = text.splitlines()
    values = ("", "0", "-1", "1e308", "nan", "inf", "true", '"x"', "[]", "[[1, 2]]")
    for _ in range(chance.choice((1, 1, 2, 6))):
        place = chance.randrange(len(lines))
        name, equals, _ = lines[place].partition("=")
        match chance.randrange(4):
            case 0:
                del lines[place]
            case 1:
                lines.insert(place, lines[chance.randrange(len(lines))])
            case 2 if equals:
                lines[place] = f"{name}= {chance.choice(values)}"
            case _:
                kept = lines[place]
                cut = chance.randrange(len(kept) + 1)
                lines[place] = (
                    kept[:cut] + chance.choice("\x00=[]{}#\"'9-.e") + kept[cut:]
                )
    return "\n".join(lines)


@pytest.mark.parametrize("name", ["zhima-style", "fico-style"])
def test_any_scorecard_is_used_or_refused_in_a_sentence(
    name: str, demo: bytes, tmp_path: Path
) -> None:
    text = (files("resources") / "scorecards" / f"{name}.toml").read_text("utf-8")
    (tmp_path / "a.youyu").write_bytes(demo)
    with Ledger.open(tmp_path / "a.youyu", read_only=True) as ledger:
        books = ledger.books()
    card = tmp_path / "card.toml"
    outcomes: set[str] = set()
    for number in range(ROUNDS):
        card.write_text(_spoilt(text, random.Random(number)), "utf-8")  # noqa: S311
        try:
            found = load_scorecard(str(card))
        except ScorecardError:
            outcomes.add("refused")
            continue
        if number % 5 == 0:
            score = estimate_books(books, TODAY, found).score
            assert score.low <= score.value <= score.high
        outcomes.add("used")

    assert outcomes == {"used", "refused"}
