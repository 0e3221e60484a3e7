"""The log: read by its owner alone, and silent on what is nobody else's business.

People send it with a report.  So an error is told by its type and by where in the
program it happened; its message is not, for that could quote an entry.
"""

import logging
import os
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from types import TracebackType

_Told = (
    tuple[type[BaseException], BaseException, TracebackType | None]
    | tuple[None, None, None]
)


class PrivateLog(RotatingFileHandler):
    """A log file that is made for its owner alone to read."""

    def _open(self) -> TextIOWrapper:
        flags = os.O_CREAT | os.O_WRONLY | os.O_APPEND
        os.close(os.open(self.baseFilename, flags, 0o600))
        return super()._open()


class DiscreetFormatter(logging.Formatter):
    """Writes of an error what it was and where, and nothing that it says."""

    def formatException(self, ei: _Told) -> str:  # noqa: D102
        error, parts = ei[1], []
        while error is not None:
            frames = traceback.format_tb(error.__traceback__)
            parts.append(f"{''.join(frames)}{type(error).__qualname__}")
            error = error.__cause__ or error.__context__
        return "\nfrom\n".join(parts)
