"""The command line for tests: run in this process, with a day that stands still."""

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main

#: The day that is today in these tests.
TODAY = dt.date(2026, 9, 30)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - JSON has any shape
        """What it printed, read as JSON."""
        return json.loads(self.out)


class CommandLine:
    """Runs commands and keeps what they print apart."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def run(self, *words: str | Path, today: dt.date = TODAY) -> Outcome:
        """Run a command."""
        self._capsys.readouterr()
        code = main([str(word) for word in words], today)
        said = self._capsys.readouterr()
        return Outcome(code, said.out, said.err)

    def done(self, *words: str | Path) -> Outcome:
        """Run a command that must succeed."""
        outcome = self.run(*words)
        assert outcome.code == 0, outcome.err
        assert outcome.err == ""
        return outcome
