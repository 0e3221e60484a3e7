"""Programs that are killed at random moments, and what they had acknowledged.

One process imports everything once and forks a worker for each kill, so that
hundreds of them take seconds.  A worker says a line after each deed that has
returned; what it said is what has to be there afterwards.
"""

import os
import random
import select
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

PROJECT = Path(__file__).parent.parent

#: How often each deed is interrupted: in every run, and on request thousands of times.
KILLS = int(os.environ.get("YOUYU_KILLS", "30"))

_FORKING = """
import os, sys
from tests.killed_work import WORKS

for line in sys.stdin:
    work, path, number = line.rstrip("\\n").split("\\t")
    worker = os.fork()
    if worker == 0:
        try:
            WORKS[work](path, int(number))
        except BaseException:
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        os._exit(0)
    os.write(1, b"worker %d\\n" % worker)
    _, status = os.waitpid(worker, 0)
    os.write(1, b"failed\\n" if os.WIFEXITED(status) and status else b"over\\n")
"""


@dataclass(frozen=True, slots=True)
class Killed:
    """What a worker came to.

    Attributes:
        said: What it had acknowledged, in order.
        finished: Whether it had done all its work before it could be killed.
    """

    said: tuple[str, ...]
    finished: bool


class Killer:
    """Starts workers and kills each at a random moment."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - moments, not secrets
        self._rest = b""
        # How slow this machine is at the moment, as the workers show.
        self._pace = 1.0
        self._program = subprocess.Popen(
            [sys.executable, "-c", _FORKING],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=PROJECT,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._program.communicate()

    def kill(self, work: str, path: Path, number: int, within: float) -> Killed:
        """Start a worker and kill it at a random moment, in seconds from its start.

        Where machines are slow the moments lie later, so that about as many workers
        die before their first word as after several.
        """
        assert self._program.stdin is not None
        self._program.stdin.write(f"{work}\t{path}\t{number}\n".encode())
        self._program.stdin.flush()
        worker = int(self._line().removeprefix("worker "))
        end = time.monotonic() + self._random.random() * within * self._pace
        said = []
        while (line := self._line(end)) not in {"", "over", "failed"}:
            said.append(line)
        finished = bool(line)
        if not finished:
            os.kill(worker, signal.SIGKILL)
            while (line := self._line()) not in {"over", "failed"}:
                said.append(line)
        assert line == "over", self._complaint()
        self._pace *= 0.9 if len(said) > 4 or finished else 1.0 if said else 1.25
        return Killed(tuple(said), finished)

    def _line(self, until: float | None = None) -> str:
        """Return the next line; the empty one if there is none in time."""
        assert self._program.stdout is not None
        handle = self._program.stdout.fileno()
        while b"\n" not in self._rest:
            left = None if until is None else max(0.0, until - time.monotonic())
            if not select.select([handle], [], [], left)[0]:
                return ""
            told = os.read(handle, 65536)
            assert told, self._complaint()
            self._rest += told
        line, self._rest = self._rest.split(b"\n", 1)
        return line.decode()

    def _complaint(self) -> str:
        _, complaint = self._program.communicate()
        return complaint.decode(errors="replace")
