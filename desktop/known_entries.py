"""What a ledger knows of a statement's rows, as the matching of statements asks."""

import datetime as dt
from collections.abc import Collection, Iterable

from core.entry_query import EntryQuery
from core.ledger import Ledger
from core.records import Entry, Kind
from core.statements.matching import Known


def known_to(ledger: Ledger) -> Known:
    """Return the questions of the matching, to be answered by a ledger."""

    def alike(
        first: dt.date, last: dt.date, kinds: Collection[Kind]
    ) -> Iterable[Entry]:
        return ledger.scan(EntryQuery(first, last, frozenset(kinds)))

    return Known(ledger.known_identities, alike, ledger.currency)
