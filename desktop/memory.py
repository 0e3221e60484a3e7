"""The figures that were shown last, so that the next start need not wait for them.

They are worked out anew right after; what is remembered is only shown while it is
true, which the ledger's revision tells.
"""

import contextlib
import datetime as dt
import json
import logging
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from core.ledger import Ledger
from desktop.record_json import record_from_text, record_text
from desktop.version import VERSION

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Memory:
    """A folder with one small file for each ledger; none where that is not wished."""

    folder: Path | None

    @property
    def is_kept(self) -> bool:
        """Whether anything is remembered at all."""
        return self.folder is not None

    def keep(self, ledger: Ledger, day: dt.date, figures: Any) -> None:  # noqa: ANN401 - any record
        """Remember a record of a day.  What cannot be written is not remembered."""
        if self.folder is None:
            return
        text = json.dumps([_state(ledger, day), record_text(figures)])
        place = self._place(ledger)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.touch(mode=0o600)
            place.write_text(text, "utf-8")
        except OSError:
            _log.warning("the last figures could not be remembered", exc_info=True)

    def recall(self, ledger: Ledger, day: dt.date, kind: type[T]) -> T | None:
        """Return what is remembered of a day, if the ledger is as it was."""
        if self.folder is None:
            return None
        try:
            state, text = json.loads(self._place(ledger).read_text("utf-8"))
            if state != _state(ledger, day):
                return None
            return record_from_text(kind, text)
        except (OSError, ValueError):
            return None

    def forget(self, path: Path) -> None:
        """Remember nothing of a ledger any more."""
        if self.folder is not None:
            with contextlib.suppress(OSError):
                self._place_of(path.resolve()).unlink(missing_ok=True)

    def _place(self, ledger: Ledger) -> Path:
        return self._place_of(ledger.path)

    def _place_of(self, path: Path) -> Path:
        name = blake2b(str(path).encode(), digest_size=12).hexdigest()
        return (self.folder or Path()) / f"{name}.json"


def _state(ledger: Ledger, day: dt.date) -> list[object]:
    step = ledger.undo_step
    return [
        VERSION,
        ledger.scorecard,
        _age_of_file(ledger.scorecard),
        ledger.revision,
        step.id if step else 0,
        ledger.path.stat().st_ino,
        day.isoformat(),
    ]


def _age_of_file(card: str) -> int:
    """Return when a scorecard of the user's own was changed; 0 for one shipped."""
    path = Path(card)
    return path.stat().st_mtime_ns if path.is_absolute() and path.exists() else 0
