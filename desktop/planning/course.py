"""How far a search on another thread is, and whether it is still wanted."""

from desktop.cancelling import Cancellable


class Course(Cancellable):
    """How many ways were looked at, of how many."""

    def __init__(self) -> None:
        super().__init__()
        self.done = 0
        self.most = 1

    def tell(self, done: int, most: int) -> None:
        """Say how many ways were looked at, of how many.

        Raises:
            desktop.cancelling.Cancelled: If the search is no longer wanted.
        """
        self.done, self.most = done, most
        self.end_if_cancelled()
