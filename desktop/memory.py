"""The figures that were shown last, so that the next start need not wait for them.

What is remembered is only shown while it is true: the program, the ledger with its
revision, the day and the scorecard tell.
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
    """A folder with a small file for each ledger; none where that is not wished.

    Attributes:
        asker: Who is to be answered; each has files of its own.
    """

    folder: Path | None
    asker: str = "window"

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
        """Remember nothing of a ledger any more, whoever asked."""
        if self.folder is not None:
            with contextlib.suppress(OSError):
                for place in self.folder.glob(f"{_name(path.resolve())}.*json"):
                    place.unlink(missing_ok=True)

    def _place(self, ledger: Ledger) -> Path:
        return (self.folder or Path()) / f"{_name(ledger.path)}.{self.asker}.json"


def _name(path: Path) -> str:
    return blake2b(str(path).encode(), digest_size=12).hexdigest()


def _state(ledger: Ledger, day: dt.date) -> list[object]:
    step = ledger.undo_step
    return [
        VERSION,
        ledger.scorecard,
        _digest_of_file(ledger.scorecard),
        ledger.revision,
        step.id if step else 0,
        ledger.path.stat().st_ino,
        day.isoformat(),
    ]


def _digest_of_file(card: str) -> str:
    """Return what tells a scorecard of the user's own; nothing for one shipped."""
    path = Path(card)
    if not path.is_absolute():
        return ""
    try:
        return blake2b(path.read_bytes(), digest_size=12).hexdigest()
    except OSError:
        return "unreadable"
