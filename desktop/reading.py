"""What a question of the windows gets: the ledger, and what follows from it.

A question is a plain function of a :class:`Reading`.  It runs on the session's
thread; it may hold records, days and texts, never a widget.
"""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from core.books import Books
from core.estimate import Estimate
from core.ledger import Ledger
from core.records import Entry

if TYPE_CHECKING:
    from core.estimator.evaluation import Evaluation
    from core.estimator.evaluator import Evaluator
    from core.history import History
    from core.lending.positions import Positions
    from core.lending.products import Products
    from core.scorecard import Scorecard
    from core.scorecard_check import ScorecardError

T = TypeVar("T")

#: How many answers of one revision are kept; days looked at come and go.
_KEPT = 64


class Reading:
    """The ledger as it stands, and everything worked out from it once.

    Answers are kept until the ledger's revision moves on; what is evaluated after
    that goes on from what was evaluated before.  The calculating
    modules are imported when first asked for: the first window does not wait.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._revision = -1
        self._answers: dict[tuple[object, ...], object] = {}
        self._evaluator: Evaluator | None = None

    def books(self) -> Books:
        """Return the books of the present revision."""
        return self.ledger.books()

    def card(self) -> "Scorecard":
        """Return the scorecard that the ledger is judged by.

        Where the ledger's own cannot be used it is the usual one: nobody is kept
        from the books by a file.  :meth:`card_fault` tells of it.
        """
        return self._judged_by()[0]

    def card_fault(self) -> "ScorecardError | None":
        """Return why the ledger's own scorecard cannot be used, if it cannot."""
        return self._judged_by()[1]

    def forget(self) -> None:
        """Work everything out anew, for a file beside the ledger has changed."""
        self._answers.clear()

    def products(self) -> "Products":
        """Return the usual terms of every product, the user's own before ours."""
        from core.lending.products import load_products, products_of

        return products_of(load_products(), self.books().usual)

    def evaluation(self, on: dt.date) -> "Evaluation":
        """Return everything that the books say up to a day; the rest reads it."""
        return self._once(
            ("evaluation", on),
            lambda: self._evaluating().evaluate(self.books(), on, self.card()),
        )

    def estimate(self, on: dt.date, line: str | None = None) -> Estimate:
        """Return the estimate of a day, of the target's line unless one is named."""
        from core.estimator.score import estimate_of

        return self._once(
            ("estimate", on, line), lambda: estimate_of(self.evaluation(on), line)
        )

    def estimate_with(
        self, entry: Entry, on: dt.date, without: Entry | None = None
    ) -> Estimate:
        """Return the estimate as it would be with one entry more.

        ``without`` is an entry that it would take the place of.
        """
        from core.estimator.score import estimate_of

        books = self.books() if without is None else self.books_without(without)
        books = books.with_entries([entry])
        return estimate_of(self._evaluating().draft(books, on, self.card()))

    def evaluated(self, books: Books, on: dt.date, card: "Scorecard") -> "Evaluation":
        """Return the evaluation, as of a day, of books much like these."""
        return self._evaluating().draft(books, on, card)

    def replayed(self, books: Books, on: dt.date) -> "Positions":
        """Return where lines and loans stand on a day by books much like these."""
        return self._evaluating().positions(books, on)

    def books_without(self, entry: Entry) -> Books:
        """Return the books as they would be without one of their entries."""
        return self.books().without(entry)

    def history(self, on: dt.date, line: str | None = None) -> "History":
        """Return all days up to one, ready to draw."""
        from core.series import history_of

        return self._once(
            ("history", on, line), lambda: history_of(self.evaluation(on), line)
        )

    def positions(self, on: dt.date) -> "Positions":
        """Return where lines and loans stand on a day."""
        return self.evaluation(on).positions

    def _judged_by(self) -> "tuple[Scorecard, ScorecardError | None]":
        name = self.ledger.scorecard
        return self._once(("card", name), lambda: _usable_card(name))

    def _evaluating(self) -> "Evaluator":
        from core.estimator.evaluator import Evaluator

        if self._evaluator is None:
            self._evaluator = Evaluator()
        return self._evaluator

    def _once(self, key: tuple[object, ...], work: Callable[[], T]) -> T:
        if self._revision != self.ledger.revision:
            self._answers.clear()
            self._revision = self.ledger.revision
        if key not in self._answers:
            if len(self._answers) >= _KEPT:
                self._answers.clear()
            self._answers[key] = work()
        return self._answers[key]  # type: ignore[return-value]


def _usable_card(name: str) -> "tuple[Scorecard, ScorecardError | None]":
    from core.scorecard import SHIPPED, load_scorecard
    from core.scorecard_check import ScorecardError

    try:
        return load_scorecard(name), None
    except ScorecardError as fault:
        return load_scorecard(SHIPPED[0]), fault
