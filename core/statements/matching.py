"""Which rows of a statement the ledger has already, and which look as if.

What was imported before is known by its identity.  What came another way, typed
or through the program's own CSV, is known if it is the same in all it says, or
has the same order number, day, kind and amount.  Everything weaker is only
pointed out: nothing is merged or left out for looking alike.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from core.commands import ImportOrigin, ImportRow, ImportRows
from core.records import Entry, Kind
from core.statements.collection import collection_paused
from core.statements.identity import entry_key
from core.statements.mapping import mapping_text
from core.statements.rows import Probe, Reason, StatementFile, StatementRow, Verdict
from core.statements.told_twice import told_before
from core.statements.tuples import tuples_of

# How many rows are compared with the ledger at a time, so that never more of it
# is in memory than belongs to so many rows.
_STEP = 20_000


@dataclass(frozen=True, slots=True)
class Known:
    """What a ledger is asked, as functions, so that nothing here knows ledgers.

    Attributes:
        identities: For a source and keys of it, the entry that came with each
            key, ``None`` if the user has deleted it; unknown keys are left out.
        alike: The entries from a day to another that are of some kinds.  It may
            return others as well; they are passed over.
        currency: What the ledger counts in; empty stands for any.
    """

    identities: Callable[[str, Sequence[str]], Mapping[str, int | None]]
    alike: Callable[[dt.date, dt.date, Collection[Kind]], Iterable[Entry]]
    currency: str = ""


#: What an empty ledger knows.
NOTHING_KNOWN = Known(lambda _source, _keys: {}, lambda _first, _last, _kinds: ())


@dataclass(frozen=True, slots=True)
class Match:
    """Why a row counts as there already, and the entry that it is, if any."""

    reason: Reason
    entry: int | None


class Detail(NamedTuple):
    """The verdict on one row, as it is listed."""

    line: int
    verdict: Verdict
    reason: Reason | None
    suspected: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """A statement as the ledger sees it, before anything is written.

    Positions are indexes of ``file.rows``.

    Attributes:
        file: The statement.
        matches: The duplicates, by position.
        suspected: For new rows that look like an entry of the ledger, by
            position, the number of that entry.
    """

    file: StatementFile
    matches: Mapping[int, Match] = field(default_factory=dict)
    suspected: Mapping[int, int] = field(default_factory=dict)

    def verdict(self, position: int) -> Verdict:
        """Return what becomes of a row."""
        if position in self.matches:
            return Verdict.DUPLICATE
        return self.file.rows[position].verdict

    def reason(self, position: int) -> Reason | None:
        """Return why it does; of a new row, why it needs a look, if it does."""
        match = self.matches.get(position)
        return self.file.rows[position].reason if match is None else match.reason

    def details(self) -> Iterator[Detail]:
        """Yield the verdict on every row, in the order of the file."""
        for position, row in enumerate(self.file.rows):
            match = self.matches.get(position)
            if match is None:
                suspected = position in self.suspected
                yield Detail(row.line, row.verdict, row.reason, suspected)
            else:
                yield Detail(row.line, Verdict.DUPLICATE, match.reason, False)

    def counts(self) -> dict[Verdict, int]:
        """Return how many rows have each verdict; together they are all rows."""
        verdicts = [row.verdict for row in self.file.rows]
        counts = {verdict: verdicts.count(verdict) for verdict in Verdict}
        counts[Verdict.NEW] -= len(self.matches)
        counts[Verdict.DUPLICATE] += len(self.matches)
        return counts

    def new(self) -> list[int]:
        """Return the positions of the new rows, the suspected among them."""
        new, matches = Verdict.NEW, self.matches
        return [
            position
            for position, row in enumerate(self.file.rows)
            if row.verdict is new and position not in matches
        ]

    def command(
        self,
        ticked: Collection[int] | None = None,
        names: Mapping[str, str] | None = None,
    ) -> ImportRows:
        """Return the command that brings rows into the ledger, oldest first.

        Args:
            ticked: The positions of the rows wanted, duplicates too if the user
                insists; all new rows if not given.  Rows without an entry are
                passed over.
            names: For lines as the statement names them, the names that they
                have in the ledger.
        """
        wanted = set(self.new() if ticked is None else ticked)
        with collection_paused():
            rows = self._in_order(wanted)
            brought_in = tuple(_import_rows(rows, names or {}))
        return ImportRows(self._origin(wanted, len(rows)), brought_in)

    def _origin(self, wanted: Collection[int], new: int) -> ImportOrigin:
        counts = self.counts()
        forced = sum(position in wanted for position in self.matches)
        # New rows that were not wanted count as ignored.
        unwanted = counts[Verdict.NEW] + forced - new
        return ImportOrigin(
            file=self.file.file,
            digest=self.file.digest,
            format=self.file.recognised,
            encoding=self.file.encoding,
            mapping=mapping_text(self.file.mapping) if self.file.mapping else "",
            rows=len(self.file.rows),
            new=new,
            duplicate=counts[Verdict.DUPLICATE] - forced,
            ignored=counts[Verdict.IGNORED] + unwanted,
            error=counts[Verdict.ERROR],
        )

    def _in_order(self, positions: Iterable[int]) -> list[StatementRow]:
        """Return rows by time; within one moment as they followed each other."""
        chosen = (self.file.rows[position] for position in sorted(positions))
        rows = [row for row in chosen if row.entry is not None]
        if rows and rows[0].moment > rows[-1].moment:  # the newest come first
            rows.reverse()
        rows.sort(key=attrgetter("moment"))
        return rows


def judge(
    file: StatementFile,
    known: Known = NOTHING_KNOWN,
    earlier: Collection[Preview] = (),
) -> Preview:
    """Return the verdicts on a statement's rows.

    Args:
        file: The statement.
        known: What the ledger knows.
        earlier: The previews of other files that will be imported before it.
    """
    with collection_paused():
        return _judged(file, known, earlier)


def _judged(file: StatementFile, known: Known, earlier: Collection[Preview]) -> Preview:
    file = _in_currency(file, known.currency)
    new = Preview(file).new()
    matches = _seen(file, new, known)
    _add_seen_in_other_files(file, new, earlier, matches)
    taken = {match.entry for match in matches.values() if match.entry is not None}
    suspected: dict[int, int] = {}
    for step in _steps(file, [n for n in new if n not in matches]):
        found = iter(_alike([entry for _, entry in step], known))
        first = next(found, None)
        if first is None:
            continue
        probes = {_probe(entry) for _, entry in step}
        held = _Held(chain([first], found), probes, taken)
        for position, entry in step:
            same = held.same(entry)
            if same is not None:
                matches[position] = Match(Reason.SAME_ENTRY, same)
        for position, entry in step if held.any_left() else ():
            like = None if position in matches else held.like(entry)
            if like is not None:
                suspected[position] = like
    _add_told_by_wallets(file, known, matches, suspected)
    return Preview(file, matches, suspected)


def _alike(entries: Sequence[Entry], known: Known) -> Iterable[Entry]:
    """Ask for the entries of the same days and kinds as some that are by day."""
    kinds = frozenset(entry.kind for entry in entries)
    return known.alike(entries[0].day, entries[-1].day, kinds)


def _in_currency(file: StatementFile, currency: str) -> StatementFile:
    """Return a statement without the entries that the ledger cannot count."""
    foreign = {
        position: row.entry.currency
        for position, row in enumerate(file.rows)
        if row.entry is not None and row.entry.currency not in ("", currency)
    }
    if not currency or not foreign:
        return file
    rows = list(file.rows)
    for position, other in foreign.items():
        rows[position] = rows[position]._replace(
            verdict=Verdict.IGNORED,
            reason=Reason.OTHER_CURRENCY,
            fact=other,
            entry=None,
            extra=(),
        )
    return replace(file, rows=tuple(rows))


def _add_told_by_wallets(
    file: StatementFile,
    known: Known,
    matches: Mapping[int, Match],
    suspected: dict[int, int],
) -> None:
    """Point out the rows of a bank that a wallet's bill has told before."""
    through_wallet = Reason.THROUGH_WALLET
    rows = {
        position: row.entry
        for position, row in enumerate(file.rows)
        if row.reason is through_wallet
        and row.entry is not None
        and position not in matches
        and position not in suspected
    }
    taken = {*suspected.values()}
    taken |= {match.entry for match in matches.values() if match.entry is not None}
    suspected.update(told_before(rows, known.alike, taken))


class _Held:
    """Entries of the ledger, each to be found again by one row only."""

    def __init__(
        self, entries: Iterable[Entry], probes: Collection[Probe], taken: set[int]
    ) -> None:
        self._same: dict[str, list[int]] = defaultdict(list)
        self._like: dict[tuple[Probe, str, str], list[int]] = defaultdict(list)
        self._taken = taken
        held = [entry for entry in entries if _probe(entry) in probes]
        for entry in reversed(held):  # so that the oldest is taken first
            if entry.id not in taken:
                self._same[entry_key(entry)].append(entry.id)
                for feature in _features(entry):
                    self._like[_probe(entry), *feature].append(entry.id)

    def any_left(self) -> bool:
        """Return whether there were any entries at all."""
        return bool(self._like)

    def same(self, entry: Entry) -> int | None:
        """Return an entry that says the same; it is taken then."""
        return self._take(self._same.get(entry_key(entry))) if self._same else None

    def like(self, entry: Entry) -> int | None:
        """Return an entry with the same other side or line; it is taken then.

        An entry that names neither is like any: who types in a hurry leaves
        them out.
        """
        probe = _probe(entry)
        for feature in (*_features(entry), _UNSAID):
            found = self._take(self._like.get((probe, *feature)))
            if found is not None:
                return found
        return None

    def _take(self, entries: list[int] | None) -> int | None:
        while entries:
            entry = entries.pop()
            if entry not in self._taken:
                self._taken.add(entry)
                return entry
        return None


_UNSAID = ("", "")


def _features(entry: Entry) -> list[tuple[str, str]]:
    """Return what an entry may be recognised by besides day, kind and amount."""
    named = (("counterparty", entry.counterparty), ("line", entry.line))
    return [feature for feature in named if feature[1]] or [_UNSAID]


def _probe(entry: Entry) -> Probe:
    return entry.day, entry.kind, entry.amount


def _seen(file: StatementFile, new: Sequence[int], known: Known) -> dict[int, Match]:
    """Return the rows whose identity is known, by position."""
    by_source: dict[str, list[int]] = defaultdict(list)
    for position in new:
        if file.rows[position].key:
            by_source[file.rows[position].source].append(position)
    matches: dict[int, Match] = {}
    for source, positions in by_source.items():
        keys = [file.rows[position].key for position in positions]
        found = known.identities(source, keys)
        for position, key in zip(positions, keys, strict=True):
            if key in found:
                entry = found[key]
                deleted = Reason.DELETED_BEFORE if entry is None else Reason.SEEN_BEFORE
                matches[position] = Match(deleted, entry)
    return matches


def _add_seen_in_other_files(
    file: StatementFile,
    new: Sequence[int],
    earlier: Collection[Preview],
    matches: dict[int, Match],
) -> None:
    others = {
        (preview.file.rows[position].source, preview.file.rows[position].key)
        for preview in earlier
        for position in preview.new()
    }
    for position in new if others else ():
        row = file.rows[position]
        if position not in matches and row.key and (row.source, row.key) in others:
            matches[position] = Match(Reason.IN_ANOTHER_FILE, None)


def _steps(
    file: StatementFile, positions: Iterable[int]
) -> Iterator[list[tuple[int, Entry]]]:
    """Yield the rows' entries in portions, no day divided between two."""
    found = ((position, file.rows[position].entry) for position in positions)
    entries = [(position, entry) for position, entry in found if entry is not None]
    entries.sort(key=lambda each: each[1].day)
    start = 0
    while start < len(entries):
        end = min(start + _STEP, len(entries))
        while end < len(entries) and entries[end][1].day == entries[end - 1][1].day:
            end += 1
        yield entries[start:end]
        start = end


def _import_rows(
    rows: Sequence[StatementRow], names: Mapping[str, str]
) -> Iterable[ImportRow]:
    """Return what rows bring in; only a row's main entry is known by its key."""
    if not names and not any(row.extra for row in rows):
        told = {name: map(attrgetter(name), rows) for name in ImportRow._fields}
        return tuples_of(ImportRow, len(rows), told)
    return _import_rows_one_by_one(rows, names)


def _import_rows_one_by_one(
    rows: Iterable[StatementRow], names: Mapping[str, str]
) -> Iterator[ImportRow]:
    for row in rows:
        if row.entry is not None:
            yield ImportRow(_renamed(row.entry, names), row.source, row.key)
            for each in row.extra:
                yield ImportRow(_renamed(each, names), row.source)


def _renamed(entry: Entry, names: Mapping[str, str]) -> Entry:
    line = names.get(entry.line)
    return entry if line is None else replace(entry, line=line)
