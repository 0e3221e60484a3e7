"""What the command line cannot do, told in one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Failure(Exception):  # noqa: N818 - it is told to people, not to programmers
    """The request failed; ``str()`` of it is the one line that says why."""


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the system says against writing a file into one line."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise Failure(f"{path} cannot be written: {reason}.") from None
