"""Work on another thread that the user may want no longer."""

import threading


class Cancelled(Exception):  # noqa: N818 - it is what the user wanted, no error
    """The user wants the work no longer."""


class Cancellable:
    """Shared by the thread that works and the one that may call it off.

    It knows no widget, so either thread may be the last to let go of it.
    """

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether the user wants it no longer."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Want the work no longer; it ends when it next tells how far it is."""
        self._cancelled.set()

    def end_if_cancelled(self) -> None:
        """End the work that calls this, if it is no longer wanted.

        Raises:
            Cancelled: If so.
        """
        if self.is_cancelled:
            raise Cancelled
