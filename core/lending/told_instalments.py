"""What a lender says an instalment comes to, beside what is reckoned here.

It is told by an entry of the kind ``bill`` that names a loan, and changes nothing
of what is reckoned: two figures side by side are worth more than either alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from core.lending.instalment import tolerance
from core.lending.own_split import Cause, interest_cause
from core.lending.positions import InstalmentState, LoanPosition, Positions
from core.records import Entry, Kind


@dataclass(frozen=True, slots=True)
class ToldInstalment:
    """An instalment, and what the lender says of it.

    Attributes:
        row: The instalment as it is reckoned here.
        amount: What it comes to by the lender, in fen.
        entry: The entry that told it.
    """

    row: InstalmentState
    amount: int
    entry: int

    @property
    def reckoned(self) -> int:
        """What it comes to by our reckoning, without penalty, in fen."""
        return self.row.principal + self.row.interest + self.row.fee

    @property
    def difference(self) -> int:
        """The lender's figure less ours, in fen."""
        return self.amount - self.reckoned

    @property
    def cause(self) -> Cause:
        """Why the two most likely differ; a guess from the figures alone."""
        difference = self.difference
        if difference and abs(difference) <= max(tolerance(self.reckoned), 1):
            return Cause.ROUNDING
        if not self.row.interest and difference:
            return Cause.FEE
        return interest_cause(self.row.interest, self.row.interest + difference)


def told_instalments(
    entries: Iterable[Entry], loan: LoanPosition
) -> tuple[ToldInstalment, ...]:
    """Return what a lender told of a loan's instalments, in the order of due days.

    Of two figures for one instalment the later counts.  One that names no due day
    is of the instalment coming next.
    """
    found: dict[int, ToldInstalment] = {}
    for entry in entries:
        if entry.kind is not Kind.BILL or entry.loan != loan.id:
            continue
        place = _place(entry, loan)
        if place is not None:
            row = loan.rows[place]
            found[place] = ToldInstalment(row, entry.amount or 0, entry.id)
    return tuple(found[place] for place in sorted(found))


def told_by_lenders(
    entries: Iterable[Entry], positions: Positions
) -> dict[str, tuple[ToldInstalment, ...]]:
    """Return what lenders told of instalments, by the loan's name."""
    named = [entry for entry in entries if entry.kind is Kind.BILL and entry.loan]
    loans = {entry.loan for entry in named}
    return {
        loan.id: told_instalments(named, loan)
        for loan in positions.loans
        if loan.id in loans
    }


def _place(entry: Entry, loan: LoanPosition) -> int | None:
    for place, row in enumerate(loan.rows):
        if row.due == entry.until or (entry.until is None and row.due >= entry.day):
            return place
    return None
