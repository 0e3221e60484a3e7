"""How far an import on another thread has come, and whether it is still wanted."""

from desktop.cancelling import Cancellable


class Course(Cancellable):
    """How many rows are done."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = 0

    @property
    def rows(self) -> int:
        """How many rows are done."""
        return self._rows

    def restart(self) -> None:
        """Count from nothing again, for the next part of the work."""
        self._rows = 0

    def tell(self, rows: int) -> None:
        """Say how many rows are done; called by the work, now and then.

        Raises:
            desktop.cancelling.Cancelled: If the work is no longer wanted.
        """
        self._rows = rows
        self.end_if_cancelled()
