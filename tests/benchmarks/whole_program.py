"""How long whole programs take, and how much memory: start, status, import.

Run as ``python -m tests.benchmarks.whole_program [ROUNDS]``; it prints medians
and judges nothing.  Each is a program of its own, started anew, beside the floor:
an empty window of PySide6, and the same on an empty ledger.  What is the
processor's is told beside what the clock says, for other programs take their time.
"""

import os
import resource
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from subprocess import DEVNULL, Popen
from time import perf_counter

from core.export import export_entries
from core.ledger import Ledger
from desktop.cache_folder import figures_folder
from desktop.memory import Memory
from tests.benchmarks.made_ledgers import SIZES, TODAY, made_ledger

_EMPTY_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv)
label = QLabel("empty")
label.resize(1280, 800)
label.show()
app.processEvents()
"""

_OUR_WINDOW = """
import sys, tempfile
from pathlib import Path
from desktop.application import Desk, make_application
from desktop.preferences import Preferences
app = make_application(sys.argv[:1])
settings = Preferences(Path(tempfile.mkdtemp()) / "settings.ini")
desk = Desk(app, settings)
desk.begin(Path(sys.argv[1]))
desk.window.resize(1280, 800)
"""
# Until the Overview is on the screen with its figures, and keys are answered.
_FIRST_FIGURES = """
while not desk.window.page.prospects.score.text():
    app.processEvents()
app.processEvents()
"""
_ALL_DONE = """
for _ in range(4):
    desk.session.settle()
    app.processEvents()
"""
# Closing is no part of it.
_END = "import os; os._exit(0)"


def main(rounds: int = 3) -> None:
    """Print everything."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # Installed programs have been compiled.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        # What is remembered between two starts is not the user's own.
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CACHE_HOME"] = folder
        # Whoever uses the program has its modules compiled from the second time on.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        empty = place / "empty.youyu"
        Ledger.create(empty).close()
        print(f"{'':44}{'clock':>9}{'processor':>11}{'memory':>9}")
        _show("an empty window", rounds, ["-c", _EMPTY_WINDOW])
        _show_status("empty ledger", rounds, empty)
        for purchases in SIZES:
            # Made elsewhere: what this process holds would be added to its children.
            _run(["-m", "tests.benchmarks.made_ledgers", str(purchases)])
            path = made_ledger(purchases, place / f"{purchases}.youyu")
            # The first time there are no figures to remember.
            _run(["-c", _OUR_WINDOW + _ALL_DONE + "desk.close()", str(path)])
            for name, until in (
                ("figures on the screen", _FIRST_FIGURES),
                ("all worked out and drawn", _ALL_DONE),
            ):
                script = _OUR_WINDOW + until + _END
                _show(
                    f"window, {name}, {purchases:,}", rounds, ["-c", script, str(path)]
                )
            _show_status(f"{purchases:,}", rounds, path)
        _show_import(place, rounds)


def _show_status(name: str, rounds: int, path: Path) -> None:
    """Print what ``status`` takes after a change, and while nothing has changed."""
    words = ["-m", "desktop", "status", str(path), "--on", TODAY.isoformat()]
    _run(words)

    def worked_out() -> tuple[float, float, float]:
        Memory(figures_folder()).forget(path)
        return _run(words)

    _print(f"status worked out, {name}", [worked_out() for _ in range(rounds)])
    _show(f"status again, {name}", rounds, words)


def _show_import(place: Path, rounds: int) -> None:
    path = made_ledger(SIZES[1], place / "told.youyu")
    rows = place / "rows.csv"
    with Ledger.open(path, read_only=True) as ledger:
        export_entries(rows, ledger.scan(), ledger.currency)

    _show_import_of(rows, "100 thousand native rows", rounds)
    for kind, count, name in (
        ("bill", SIZES[1], "an Alipay bill of 100 thousand"),
        ("table", SIZES[2], "1 million native rows"),
    ):
        _run(["-m", "tests.benchmarks.made_statements", kind, str(count), str(rows)])
        _show_import_of(rows, name, rounds)


def _show_import_of(file: Path, name: str, rounds: int) -> None:
    def told() -> list[str]:
        target = file.with_name(f"{perf_counter()}.youyu")
        Ledger.create(target).close()
        return ["-m", "desktop", "import", str(target), str(file)]

    _print(f"import of {name}", [_run(told()) for _ in range(rounds)])


def _show(name: str, rounds: int, arguments: Sequence[str]) -> None:
    _print(name, [_run(arguments) for _ in range(rounds)])


def _run(arguments: Sequence[str]) -> tuple[float, float, float]:
    """Return the seconds by the clock and of the processor, and the MiB at most."""
    begun = perf_counter()
    with Popen([sys.executable, *arguments], stdout=DEVNULL, stderr=DEVNULL) as started:
        _, status, used = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode not in {0, 3}:
        raise SystemExit(f"it ended with {started.returncode}: {arguments}")
    return perf_counter() - begun, _seconds(used), used.ru_maxrss / 1024


def _seconds(used: resource.struct_rusage) -> float:
    return used.ru_utime + used.ru_stime


def _print(name: str, taken: list[tuple[float, float, float]]) -> None:
    clock, processor, memory = map(statistics.median, zip(*taken, strict=True))
    print(f"{name:44}{clock:7.2f} s{processor:9.2f} s{memory:5.0f} MiB", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
