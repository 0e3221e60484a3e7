"""An evaluator: evaluates books again and again while they change a little.

What it says is what :func:`core.estimator.evaluation.evaluate` says, bit for bit.
It keeps the last replays and columns, and goes on from the nearest of them.
"""

import datetime as dt
from dataclasses import dataclass

from core.books import Books, shared_ends
from core.estimator.evaluation import Evaluation, evaluation_of
from core.lending.kept_replay import KeptReplay, kept_replay
from core.lending.positions import Positions
from core.lending.products import load_products
from core.scorecard import Scorecard
from core.total_columns import KindColumns, columns_after, columns_of

#: How many days looked at are kept, beside that of a draft.
_DAYS_KEPT = 3


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the next evaluation goes on from."""

    replay: KeptReplay
    columns: KindColumns
    evaluation: Evaluation


class Evaluator:
    """Evaluates the books of one ledger as they change."""

    def __init__(self) -> None:
        # By the day, the one used last at the end.
        self._kept: dict[dt.date, _Kept] = {}
        self._draft: _Kept | None = None

    def evaluate(self, books: Books, on: dt.date, card: Scorecard) -> Evaluation:
        """Return the evaluation of the books as they stand at the end of a day."""
        self._draft = None
        kept = _evaluated(books.until(on), on, card, self._at(on))
        self._kept.pop(on, None)
        self._kept[on] = kept
        if len(self._kept) > _DAYS_KEPT:
            # the latest day knows the way to all others
            latest = max(self._kept)
            del self._kept[next(day for day in self._kept if day != latest)]
        return kept.evaluation

    def draft(self, books: Books, on: dt.date, card: Scorecard) -> Evaluation:
        """Return the evaluation of books as they might be.

        The next draft most likely differs from this one in an entry of the same
        day, and the books after that from the books before.
        """
        before = self._draft or self._at(on)
        self._draft = _evaluated(books.until(on), on, card, before)
        return self._draft.evaluation

    def positions(self, books: Books, on: dt.date) -> Positions:
        """Return where lines and loans stand on a day, by books like the last ones."""
        kept = [one.replay for one in (self._draft, self._at(on)) if one is not None]
        # Asked for with and without a draft by turns: of as many entries, most
        # likely nothing is to be replayed at all.
        count = len(books.entries)
        alike = (one for one in kept if len(one.books.entries) == count)
        before = next(alike, kept[0] if kept else None)
        return kept_replay(books, on, load_products(), before).positions

    def _at(self, on: dt.date) -> _Kept | None:
        """Return what is kept of a day, else of the latest one."""
        if not self._kept:
            return None
        return self._kept.get(on) or self._kept[max(self._kept)]


def _evaluated(
    books: Books, on: dt.date, card: Scorecard, before: _Kept | None
) -> _Kept:
    products = load_products()
    if before is None:
        replay = kept_replay(books, on, products)
        columns = columns_of(books.totals)
    else:
        told = before.replay.books.totals
        ends = shared_ends(told, books.totals)
        replay = kept_replay(books, on, products, before.replay, ends)
        columns = columns_after(before.columns, told, books.totals, ends)
    known = None if before is None else before.evaluation
    evaluation = evaluation_of(books, replay.positions, card, columns, known)
    return _Kept(replay, columns, evaluation)
