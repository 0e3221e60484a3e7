"""What a ledger knows of a statement's rows, as the matching of statements asks."""

from collections.abc import Collection, Iterator

from core.entry_query import EntryQuery
from core.ledger import Ledger
from core.records import Entry
from core.statements.matching import Known
from core.statements.rows import Probe


def known_to(ledger: Ledger) -> Known:
    """Return the questions of the matching, to be answered by a ledger."""

    def alike(probes: Collection[Probe]) -> Iterator[Entry]:
        if not probes:
            return iter(())
        days = [day for day, _, _ in probes]
        kinds = frozenset(kind for _, kind, _ in probes)
        return ledger.scan(EntryQuery(min(days), max(days), kinds))

    return Known(ledger.known_identities, alike, ledger.currency)
