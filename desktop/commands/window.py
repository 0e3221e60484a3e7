"""The window, opened on a ledger or on a demo, and what is done without a screen."""

import argparse
import datetime as dt
import os
import sys
import tempfile
from pathlib import Path

from core.demo import write_demo
from core.storage.errors import LedgerMissing
from desktop.commands.failure import Failure
from desktop.commands.status import print_status
from desktop.i18n import filled, translate


def carry_out(arguments: argparse.Namespace, today: dt.date) -> int:
    """Open the window; write the demo where that is wished, or all there can be."""
    if arguments.command == "demo":
        return _demo(arguments.ledger, today)
    if not _has_screen():
        raise Failure(
            translate(
                "CommandLine",
                "There is no screen to open a window on. Use a command, such as"
                " youyu status LEDGER; youyu --help lists them.",
            )
        )
    path = arguments.ledger
    if path is not None and not path.exists():
        raise LedgerMissing(path)
    return _open_window(path)


def _demo(target: Path | None, today: dt.date) -> int:
    # A folder of its own each time: no demo meets an older one, or a real ledger.
    if target is None and _has_screen():
        with tempfile.TemporaryDirectory(prefix="youyu-demo-") as folder:
            path = Path(folder) / "demo.youyu"
            write_demo(path, today)
            return _open_window(path)
    path = target or Path(tempfile.mkdtemp(prefix="youyu-demo-")) / "demo.youyu"
    write_demo(path, today)
    print(filled(translate("CommandLine", "A demo ledger was written to %1."), path))
    print()
    print_status(path, today)
    return 0


def _has_screen() -> bool:
    if sys.platform != "linux":
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def _open_window(path: Path | None) -> int:
    from desktop.application import run

    return run(path)
