"""Time saved by not looking for garbage while records are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Keep the search for unreachable cycles from running.

    Records hold no cycles, but the more of them there are, the longer every
    search takes: a third of the time of a large import.  What is there at the end
    is left out of all later searches, too, each of which would stop every thread,
    until :func:`records_given_up`.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()


def records_given_up() -> None:
    """Search everything again: the records of the last statements are not needed."""
    gc.unfreeze()
