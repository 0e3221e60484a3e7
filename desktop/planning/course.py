"""How far a search on another thread is, and whether it is still wanted."""

import threading


class Cancelled(Exception):  # noqa: N818 - it is what the user wanted, no error
    """The user wants the search no longer."""


class Course:
    """Shared by the thread that searches and the one that shows how far it is.

    It knows no widget, so either thread may be the last to let go of it.
    """

    def __init__(self) -> None:
        self.done = 0
        self.most = 1
        self._cancelled = threading.Event()

    def tell(self, done: int, most: int) -> None:
        """Say how many ways were looked at, of how many.

        Raises:
            Cancelled: If the search is no longer wanted.
        """
        self.done, self.most = done, most
        if self._cancelled.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Want the search no longer; it ends when it next tells how far it is."""
        self._cancelled.set()
