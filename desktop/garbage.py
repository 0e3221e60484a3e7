"""When Python may look for unreachable cycles: while nobody waits.

Each search stops every thread, and one through all that a long ledger has made of
itself takes up to a second.  Records hold no cycles, windows that were closed do.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

#: After so many new objects those are searched through, in a few milliseconds.
_YOUNG = 5_000
#: What has outlived that waits for :meth:`Garbage.look`.
_NEVER = 1_000_000
_EVERY = 10_000  # milliseconds


def spare_old_objects() -> None:
    """Search nothing but new objects, until somebody asks for more."""
    gc.set_threshold(_YOUNG, _NEVER, _NEVER)


class Garbage(QObject):
    """Searches what has grown older, whenever nothing is being worked out."""

    def __init__(self, is_busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._clock = QTimer(self, interval=_EVERY)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def look(self) -> None:
        """Search what came since the last time, and leave it out of later searches.

        Where everything is to be searched again (``gc.unfreeze``), it is.
        """
        _, survived, _ = gc.get_count()
        if self._is_busy() or not survived or not gc.isenabled():
            return
        gc.collect(1 if gc.get_freeze_count() else 2)
        gc.freeze()
