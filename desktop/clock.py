"""The one clock of the program: core reads none, and all it needs is passed in."""

import datetime as dt


def wall_clock() -> dt.datetime:
    """Return the time where the user is, as the names of backups tell it."""
    return dt.datetime.now().astimezone().replace(tzinfo=None)
