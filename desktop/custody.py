"""The window's part in keeping a ledger: its copies, its passphrase, and recovery.

What these come to is always an :class:`desktop.opening.Opening`: the ledger is
closed, something is done to its file, and it is opened again.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from core.backup import backups, folder_of
from core.storage.engine import can_encrypt
from desktop.backups.window import BackupsWindow
from desktop.kept_passphrase import forget, keep, kept
from desktop.openers import resealed, restored
from desktop.opening import Opening, reading, writing
from desktop.passphrase.asking import AskPassphrase
from desktop.passphrase.window import NewPassphrase, PassphraseWindow
from desktop.reading import Reading
from desktop.session import Session

Start: TypeAlias = Callable[[Opening], None]


def ask_passphrase(
    opening: Opening,
    start: Start,
    give_up: Callable[[], None],
    parent: QWidget | None,
    *,
    wrong: bool,
) -> None:
    """Open a ledger with the passphrase that the keyring or the user tells."""
    known = "" if wrong else kept(opening.path)
    if known:
        start(opening.told(known))
        return

    def open_with(passphrase: str, remember: bool) -> None:
        if remember:
            keep(opening.path, passphrase)
        start(opening.told(passphrase))

    box = AskPassphrase(opening.path, parent, wrong=wrong)
    box.told.connect(open_with)
    box.rejected.connect(give_up)
    box.open()


def open_backups(
    session: Session, opening: Opening, start: Start, parent: QWidget | None
) -> None:
    """Open the window of the backups of the open ledger."""
    window = BackupsWindow(session, opening.passphrase, parent)
    as_it_is = writing(opening.path, opening.passphrase)
    window.restoring.connect(lambda source: start(restoring(opening, source, as_it_is)))
    window.looking.connect(lambda source: start(reading(source, opening.passphrase)))
    window.open()


def restoring(
    opening: Opening, source: Path, fallback: Opening | None = None
) -> Opening:
    """Return how to open a ledger with a copy in its place."""
    opener = partial(restored, opening.path, source)
    return Opening(opening.path, opener, opening.passphrase, fallback)


def open_passphrase(
    session: Session, opening: Opening, start: Start, parent: QWidget | None
) -> bool:
    """Open the window of the passphrase; return whether there can be one."""
    if not can_encrypt():
        return False

    def change(wish: NewPassphrase) -> None:
        session.memory.forget(opening.path)
        question = partial(_copies, wanted=wish.copies)
        session.ask(question).then(partial(reseal, wish))

    def reseal(wish: NewPassphrase, copies: tuple[Path, ...]) -> None:
        opener = partial(resealed, opening.path, opening.passphrase, copies)
        as_it_is = writing(opening.path, opening.passphrase)
        start(Opening(opening.path, opener, wish.new, as_it_is))
        forget(opening.path)
        if wish.keep:
            keep(opening.path, wish.new)

    window = PassphraseWindow(opening.passphrase, parent)
    window.decided.connect(change)
    window.open()
    return True


def _copies(books: Reading, wanted: bool) -> tuple[Path, ...]:
    ledger = books.ledger
    found = backups(ledger.path, folder_of(ledger)) if wanted else ()
    return tuple(copy.path for copy in found)
