"""The command line: reads it, carries it out, and turns failures into one line.

Modules are imported by the subcommand that needs them, so that none waits for
Qt, pandas or numpy for nothing.
"""

import argparse
import datetime as dt
import logging
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module

from core.storage.errors import LedgerError
from desktop.catalogue import speak_plainly, system_language
from desktop.cli_parser import parse
from desktop.commands.failure import Failure

#: Which module of the commands carries out each of them.
_MODULES = {
    "add": "entry",
    "import": "statements",
    "entries": "entries",
    "export": "entries",
    "status": "status",
    "loans": "loans",
    "schedule": "loans",
    "plan": "plan",
    "report": "report",
    "open": "window",
    "demo": "window",
    "passphrase": "passphrase",
    "backup": "copies",
    "backups": "copies",
    "restore": "copies",
    "anonymise": "copies",
}

# What goes into the log of the window is no part of what a command says.
logging.getLogger("desktop").addHandler(logging.NullHandler())


def main(argv: Sequence[str] | None = None, today: dt.date | None = None) -> int:
    """Carry out a command line and return the exit code.

    Args:
        argv: The words after the program's name; the process's own if left out.
        today: The day that counts as today; the clock's if left out.
    """
    _let_every_letter_through()
    speak_plainly(system_language())
    arguments = parse(sys.argv[1:] if argv is None else argv)
    try:
        code = _command(arguments.command)(arguments, today or _clock_day())
        sys.stdout.flush()
    except Failure as failure:
        return _fail(str(failure))
    except LedgerError as error:
        from desktop.texts_errors import error_sentence

        return _fail(f"{arguments.ledger}: {error_sentence(error)}")
    except BrokenPipeError:
        # The reader of a pipe has seen enough.  What is left to write goes
        # nowhere, or Python would complain about it on leaving.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return code


def _fail(sentence: str) -> int:
    print("youyu:", " ".join(sentence.split()), file=sys.stderr)
    return 1


def _let_every_letter_through() -> None:
    for stream in (sys.stdout, sys.stderr):
        # A stream that a test or another program has put there may have no encoding.
        with suppress(AttributeError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def _clock_day() -> dt.date:
    return dt.datetime.now().astimezone().date()


def _command(name: str) -> Callable[[argparse.Namespace, dt.date], int]:
    module = import_module(f"desktop.commands.{_MODULES.get(name, 'ledgers')}")
    found: Callable[[argparse.Namespace, dt.date], int] = module.carry_out
    return found
