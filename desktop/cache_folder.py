"""Where the program keeps what it could work out again, found without Qt."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

_NAME = Path("Youyu") / "Youyu"


def cache_folder(
    environment: Mapping[str, str] = os.environ, system: str = sys.platform
) -> Path:
    """Return the program's folder among the user's caches; it need not be there.

    It is the one that Qt names as well.
    """
    home = Path.home()
    if system == "win32":
        local = environment.get("LOCALAPPDATA", "")
        return (Path(local) if local else home / "AppData/Local") / _NAME / "cache"
    if system == "darwin":
        return home / "Library" / "Caches" / _NAME
    told = Path(environment.get("XDG_CACHE_HOME", ""))
    return (told if told.is_absolute() else home / ".cache") / _NAME


def figures_folder() -> Path:
    """Return the folder of the figures that were shown last."""
    return cache_folder() / "figures"
