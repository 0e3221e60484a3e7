"""The ledger: the one file that holds the books, and the only way to change them.

Every change is one transaction.  It can be undone, also after a restart.  One
program at a time may write; any number may read beside it.
"""

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from core.books import Books
from core.changes import Change, Step
from core.commands import Command
from core.entry_query import EntryQuery
from core.records import Batch, Entry, Kind
from core.storage import (
    batches,
    check,
    copying,
    deeds,
    history,
    opening,
    reading,
    schema,
    writing,
)
from core.storage.batches import Progress
from core.storage.check import Finding
from core.storage.deeds import Customs, Deed
from core.storage.errors import (
    LedgerDamaged,
    LedgerGone,
    LedgerReadOnly,
    faults,
    worldly,
)
from core.storage.pages import EntryPages
from core.storage.reading import Acknowledgement

if TYPE_CHECKING:
    from filelock import BaseFileLock

_EVERYTHING = EntryQuery()
#: The setting that names the scorecard: one that is shipped, or a file.
SCORECARD_SETTING = "scorecard"
# Beyond this many days the books are read anew rather than day by day.
_FEW_DAYS = 40


class Ledger:
    """An open ledger; it belongs to the thread that opened it.

    Whatever the world does to the file comes as a
    :class:`core.storage.errors.LedgerError`; after any of them the books are as they
    were before the call.

    Attributes:
        path: The file, links followed.
        read_only: Whether it can only be read.
        currency: What all amounts are in.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        lock: "BaseFileLock | None",
        passphrase: str = "",
    ) -> None:
        """Take over an open connection; :meth:`create` and :meth:`open` do this.

        Without a lock the ledger can only be read.
        """
        self.path = path
        self._passphrase = passphrase
        self.read_only = lock is None
        self._connection = connection
        self._lock = lock
        self._books: Books | None = None
        # The days on which the books have changed since; None for any day.
        self._stale: set[dt.date] | None = None
        self._pages = EntryPages(connection)
        self._closed = False
        self._identity = opening.identity_of(path)
        with worldly(path):
            self.currency = reading.read_currency(connection)
            self._revision = reading.read_revision(connection)

    @classmethod
    def create(
        cls,
        path: Path | str,
        currency: str = "CNY",
        scorecard: str = "zhima-style",
        passphrase: str = "",
    ) -> Self:
        """Create an empty ledger and open it for writing.

        With a passphrase it is encrypted.

        Raises:
            EncryptionMissing: If it is to have a passphrase, and the extra is missing.
            LedgerExists: If anything of that name is there.
            LedgerUnwritable: If the folder cannot be written to.
            LedgerLocked: If another program holds the lock of that name.
        """
        place = Path(path).resolve()
        with opening.locking(place) as lock:
            settings = {SCORECARD_SETTING: scorecard}
            opening.create_file(place, currency, settings, passphrase)
            connection = opening.connect_for_writing(place, passphrase)
            return cls(place, connection, lock, passphrase)

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        read_only: bool = False,
        passphrase: str = "",
        unchecked: bool = False,
        migrations: Sequence[schema.Migration] = schema.MIGRATIONS,
    ) -> Self:
        """Open a ledger, and bring it up to date if it is of an older version.

        Before that a copy of it is put into the folder of its backups.

        Args:
            path: The file.
            read_only: Read beside whoever writes to it.
            passphrase: What opens it if it is encrypted; else it is not looked at.
            unchecked: Let it be read, damaged or not; what cannot be read is told
                when it is come upon.
            migrations: The steps from version 1 to the newest.

        Raises:
            LedgerMissing: If there is no such file.
            NotALedger: If it is something else.
            PassphraseNeeded: If it is encrypted, and no passphrase was told.
            WrongPassphrase: If it cannot be deciphered.
            EncryptionMissing: If the extra that deciphers is not installed.
            NewerLedger: If it is of a later version.
            OlderLedger: If it would have to be brought up to date to be read.
            LedgerDamaged: If that much of it cannot be read.
            LedgerLocked: If another program writes to it.
            LedgerUnwritable: If the file or its folder cannot be written to.
            LedgerUnreadable: If the file may not be read.
        """
        place = Path(path).resolve()
        key = opening.look_at(place, passphrase)
        if read_only:
            connection = opening.connect_for_reading(
                place, key, migrations, unchecked=unchecked
            )
            return cls(place, connection, None, key)
        with opening.locking(place) as lock:
            connection = opening.connect_for_writing(place, key, migrations)
            return cls(place, connection, lock, key)

    def __enter__(self) -> Self:
        """Return the ledger, to be closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the ledger."""
        self.close()

    def close(self) -> None:
        """Close the ledger, so that its file travels alone.

        Closing it again does nothing.
        """
        if not self._closed:
            self._closed = True
            opening.leave(self._connection, read_only=self.read_only)
            if self._lock is not None:
                self._lock.release()

    def reopened(self) -> Self:
        """Open the ledger once more, for reading; any thread may ask for it.

        Raises:
            LedgerError: As :meth:`open` does.
        """
        return self.open(self.path, read_only=True, passphrase=self._passphrase)

    @property
    def is_gone(self) -> bool:
        """Whether the file was moved, removed or replaced since it was opened.

        What it held can still be read, and copied; but nothing more is written that
        would be lost as soon as it is closed.
        """
        return opening.identity_of(self.path) != self._identity

    @property
    def encrypted(self) -> bool:
        """Whether the file can be read with a passphrase only."""
        return bool(self._passphrase)

    @property
    def revision(self) -> int:
        """The number of the books' state; it grows with every change, undo included."""
        with self._snapshot():
            return self._revision

    @property
    def scorecard(self) -> str:
        """The name of the scorecard in use."""
        return self.setting(SCORECARD_SETTING)

    @property
    def undo_step(self) -> Step | None:
        """The step that :meth:`undo` would take back."""
        with self._snapshot():
            return history.last_done(self._connection)

    @property
    def redo_step(self) -> Step | None:
        """The step that :meth:`redo` would do again."""
        with self._snapshot():
            return history.first_undone(self._connection)

    def apply(self, command: Command, progress: Progress | None = None) -> Change:
        """Carry out a command and keep it as a step that can be undone.

        A command that changes nothing is not kept: the revision stays, and the step
        has the number 0.

        Args:
            command: What to do.
            progress: Told how many rows of an import are stored so far.  If it
                raises, nothing is left of the import, and the error goes on.

        Raises:
            NoSuchEntry: If an entry to be edited or deleted is not there.
            NoSuchBatch: If an import to be taken back is not there.
            OtherCurrency: If an entry is not in the ledger's currency.
        """
        customs = Customs(self.currency, self._loan_names)
        return self._change(
            lambda: deeds.carry_out(self._connection, command, customs, progress)
        )

    def undo(self) -> Change:
        """Take back the last step done.

        Raises:
            NothingToUndo: If there is none.
        """
        return self._change(lambda: deeds.undo(self._connection))

    def redo(self) -> Change:
        """Do the step again that was undone last.

        Raises:
            NothingToUndo: If there is none, or something else was done since.
        """
        return self._change(lambda: deeds.redo(self._connection))

    def steps(self, limit: int = 100) -> list[Step]:
        """Return the steps that can be undone, the last one first."""
        with self._snapshot():
            return history.latest_steps(self._connection, limit)

    def books(self) -> Books:
        """Return all that was told; the same object until something changes."""
        with self._snapshot():
            return self._present_books()

    def entry(self, number: int) -> Entry:
        """Return one entry.

        Raises:
            NoSuchEntry: If the books do not hold it.
        """
        with self._snapshot():
            return reading.read_entry(self._connection, number)

    def entries(
        self, query: EntryQuery = _EVERYTHING, limit: int | None = None, offset: int = 0
    ) -> list[Entry]:
        """Return the entries of a list from an offset on, all of them by default.

        With a limit it is quick anywhere in the list; without one, think of
        :meth:`scan`.
        """
        with self._snapshot():
            if limit is None:
                return list(self._pages.scan(query))[offset:]
            return self._pages.page(query, self._present_books(), offset, limit)

    def scan(self, query: EntryQuery = _EVERYTHING) -> Iterator[Entry]:
        """Yield the entries of a list without holding them all.

        They are those of the moment of the first; the ledger must not be changed
        through this object until the last.
        """
        with worldly(self.path), self._making_sense():
            yield from self._pages.scan(query)

    def count(self, query: EntryQuery = _EVERYTHING) -> int:
        """Return how many entries a list has."""
        with self._snapshot():
            return self._pages.count(query, self._present_books())

    def position(self, number: int, query: EntryQuery = _EVERYTHING) -> int | None:
        """Return the offset of an entry in a list; ``None`` if it is not in it.

        Raises:
            NoSuchEntry: If the books do not hold it.
        """
        with self._snapshot():
            entry = reading.read_entry(self._connection, number)
            return self._pages.position(query, self._present_books(), entry)

    def batches(self) -> list[Batch]:
        """Return the imports in their order, also those taken back."""
        with self._snapshot():
            return batches.batches(self._connection)

    def edited_since_import(self, batch: int) -> tuple[int, ...]:
        """Return the ids of the entries of an import that the user has edited."""
        with self._snapshot():
            return history.edited_since_import(self._connection, batch)

    def known_identities(
        self, source: str, keys: Sequence[str]
    ) -> dict[str, int | None]:
        """Return which of these keys have come in before.

        Returns:
            By key the id of its entry, or ``None`` if the user has deleted it.  Keys
            not known, or only from imports taken back, are left out.
        """
        with self._snapshot():
            return batches.known(self._connection, source, keys)

    def setting(self, name: str, default: str = "") -> str:
        """Return the value of a setting."""
        return self.settings().get(name, default)

    def settings(self) -> dict[str, str]:
        """Return all settings that have a value."""
        with self._snapshot():
            return reading.read_settings(self._connection)

    def acknowledgements(self) -> list[Acknowledgement]:
        """Return the warnings that were acknowledged."""
        with self._snapshot():
            return reading.read_acknowledgements(self._connection)

    def repeated(
        self, since: dt.date, kinds: Iterable[Kind], also: Iterable[reading.Alike] = ()
    ) -> list[Entry]:
        """Return the entries since a day that have some others like them.

        Args:
            since: The first day.
            kinds: Of these kinds.
            also: Kind, counterparty, category and line of entries to be returned,
                however few or many there are of them.
        """
        with self._snapshot():
            return reading.read_repeated(self._connection, since, kinds, also)

    def read_through(self) -> None:
        """Read the whole file once; opening has done it to a small one.

        Raises:
            LedgerDamaged: If a part of it cannot be read.
        """
        opening.refuse_what_is_damaged(self.path, self._connection)

    def check(self) -> list[Finding]:
        """Return all that is wrong with the ledger; nothing if it is sound."""
        with self._snapshot():
            return check.findings(self._connection)

    def copy_to(self, target: Path) -> None:
        """Copy the ledger, as it is now, to a new file that has been checked.

        The copy of an encrypted ledger is encrypted with the same passphrase.

        Raises:
            LedgerExists: If the target is there already.
            LedgerUnwritable: If its folder cannot be written to.
            LedgerDamaged: If the copy is not sound, so this ledger is not either.
        """
        copying.copy_ledger(self._connection, target, self._passphrase)

    def _change(self, do: Callable[[], Deed]) -> Change:
        if self.read_only:
            raise LedgerReadOnly(self.path)
        if self.is_gone:
            raise LedgerGone(self.path)
        revision = self._revision
        with (
            worldly(self.path),
            self._making_sense(),
            writing.transaction(self._connection),
        ):
            deed = do()
            if deed.step.id:
                revision = writing.raise_revision(self._connection)
        self._revision = revision
        self._take_note(deed.days)
        return Change(
            revision, deed.step, deed.first_day, deed.entries, deed.step.batch
        )

    def _take_note(self, days: frozenset[dt.date] | None) -> None:
        if days is None or self._stale is None:
            self._stale = None
        else:
            self._stale |= days
            if len(self._stale) > _FEW_DAYS:
                self._stale = None

    def _present_books(self) -> Books:
        books = self._books
        if books is None or self._stale is None:
            books = reading.read_books(self._connection, self.currency)
            self._pages.forget()
        elif self._stale:
            books = reading.read_days_anew(self._connection, books, self._stale)
            self._pages.refresh(books, self._stale)
        self._books = books
        self._stale = set()
        return books

    def _loan_names(self) -> set[str]:
        return {entry.loan for entry in self._present_books().entries}

    @contextlib.contextmanager
    def _making_sense(self) -> Iterator[None]:
        """Tell a ledger whose rows make no sense from a mistake of the program."""
        told: tuple[type[Exception], ...] = (*check.SENSELESS, *faults())
        try:
            yield
        except told as error:
            found = check.findings(self._connection)
            if found:
                raise LedgerDamaged(self.path, found[0].detail) from error
            raise

    @contextlib.contextmanager
    def _snapshot(self) -> Iterator[None]:
        """Read one and the same state, whatever another program writes meanwhile."""
        with worldly(self.path), self._making_sense():
            if not self.read_only:
                yield  # nobody else writes
                return
            with writing.reading(self._connection):
                revision = reading.read_revision(self._connection)
                if revision != self._revision:
                    self._revision = revision
                    self._stale = None
                yield
