"""How far work on another thread has come, and whether it is still wanted."""

import threading


class Cancelled(Exception):  # noqa: N818 - it is what the user wanted, no error
    """The user wants the work no longer."""


class Course:
    """Shared by the thread that works and the one that shows how far it is.

    It knows no widget, so either thread may be the last to let go of it.
    """

    def __init__(self) -> None:
        self._rows = 0
        self._cancelled = threading.Event()

    @property
    def rows(self) -> int:
        """How many rows are done."""
        return self._rows

    @property
    def is_cancelled(self) -> bool:
        """Whether the user wants it no longer."""
        return self._cancelled.is_set()

    def restart(self) -> None:
        """Count from nothing again, for the next part of the work."""
        self._rows = 0

    def tell(self, rows: int) -> None:
        """Say how many rows are done; called by the work, now and then.

        Raises:
            Cancelled: If the work is no longer wanted.
        """
        self._rows = rows
        if self.is_cancelled:
            raise Cancelled

    def cancel(self) -> None:
        """Want the work no longer; it ends when it next tells how far it is."""
        self._cancelled.set()
