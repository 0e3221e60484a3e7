"""Sentences about lines and loans: terms, progress, what repaying early saves."""

from decimal import Decimal

from core.due_calendar import Due
from core.lending.compare import exceeds
from core.lending.positions import LinePosition, LoanPosition, RowStatus
from core.records import RateKind
from desktop.i18n import filled, marked, translate
from desktop.number_style import NumberStyle
from desktop.texts import product_name, rate_kind_name

_ROW_ICONS = {
    RowStatus.PAID: "check_circle",
    RowStatus.PART_PAID: "caution",
    RowStatus.DUE: "circle",
    RowStatus.LATE: "severe",
}
_ROW_STATUSES = {
    RowStatus.PAID: marked("RowStatus", "Paid"),
    RowStatus.PART_PAID: marked("RowStatus", "Partly paid"),
    RowStatus.DUE: marked("RowStatus", "Due"),
    RowStatus.LATE: marked("RowStatus", "Late"),
}


def row_status_name(status: RowStatus) -> str:
    """Return the word for how an instalment stands."""
    return translate("RowStatus", _ROW_STATUSES[status])


def row_status_icon(status: RowStatus) -> str:
    """Return the icon of an instalment's status; each has another shape."""
    return _ROW_ICONS[status]


def rate_text(rate: Decimal, kind: RateKind, style: NumberStyle) -> str:
    """Return a rate as the lender quotes it."""
    pattern = translate("Loans", "%1 %2")
    return filled(pattern, style.rate(float(rate)), rate_kind_name(kind))


def all_in_text(most: float, style: NumberStyle) -> str:
    """Return the words that go with a true yearly rate above the all-in bound."""
    return filled(translate("Loans", "above %1 all-in"), style.percent(most))


def true_rate_words(apr: float | None, most: float, style: NumberStyle) -> str:
    """Return the true yearly rate, above the all-in bound with the words for it."""
    rate = style.percent(apr, 2)
    return f"{rate} · {all_in_text(most, style)}" if exceeds(apr, most) else rate


def term_text(term: int, due_day: int) -> str:
    """Return how many instalments there are, and on which day of the month."""
    pattern = translate("Loans", "%n months, day %1", "", term)
    return filled(pattern, due_day)


def days_until_text(days: int) -> str:
    """Return how far away a day is, seen from the day looked at."""
    if days == 0:
        return translate("Loans", "today")
    if days < 0:
        return translate("Loans", "%n days ago", "", -days)
    return translate("Loans", "in %n days", "", days)


def usage_text(line: LinePosition, style: NumberStyle) -> str:
    """Return how much of a line is used, of its limit where it is known."""
    limit = line.limit_in_force
    if limit is None:
        return filled(
            translate("Loans", "%1 used, limit unknown"), style.round_money(line.used)
        )
    return filled(
        translate("Loans", "%1 of %2 used"),
        style.round_money(line.used),
        style.round_money(limit),
    )


def room_text(line: LinePosition, headroom: int | None, style: NumberStyle) -> str:
    """Return what a line still leaves: available, and safe."""
    if not line.is_open:
        return translate("Loans", "Closed")
    available = style.round_money(line.available)
    if headroom is None:
        return filled(translate("Loans", "%1 available"), available)
    pattern = translate("Loans", "%1 available · %2 headroom")
    return filled(pattern, available, style.round_money(headroom))


def loan_title(loan: LoanPosition, style: NumberStyle) -> str:
    """Return what a loan is called: how much, and since when."""
    if loan.opening:
        pattern = translate("Loans", "%1 from before the ledger")
        return filled(pattern, style.round_money(loan.principal))
    pattern = translate("Loans", "%1 on %2")
    return filled(pattern, style.round_money(loan.principal), style.day(loan.drawn_on))


def loan_state(loan: LoanPosition, style: NumberStyle) -> str:
    """Return in a few words how a loan stands."""
    if loan.closed_on is not None:
        return filled(translate("Loans", "Repaid on %1"), style.day(loan.closed_on))
    if loan.overdue:
        return filled(translate("Loans", "%1 overdue"), style.money(loan.overdue))
    if loan.next_due is None:
        return filled(translate("Loans", "%1 left"), style.money(loan.outstanding))
    return filled(
        translate("Loans", "next %1 on %2"),
        style.money(loan.next_amount),
        style.short_day(loan.next_due),
    )


def paid_rows_text(loan: LoanPosition) -> str:
    """Return how many instalments are paid, of how many."""
    paid = sum(row.status is RowStatus.PAID for row in loan.rows)
    return filled(translate("Loans", "%1 of %2 paid"), paid, len(loan.rows))


def principal_progress(loan: LoanPosition, style: NumberStyle) -> str:
    """Return how much of the principal is paid back."""
    repaid = loan.principal - loan.outstanding
    share = repaid / loan.principal if loan.principal else 0.0
    return filled(
        translate("Loans", "%1 of %2 principal paid back (%3)"),
        style.round_money(repaid),
        style.round_money(loan.principal),
        style.percent(share),
    )


def common_terms_text(line: LinePosition) -> str:
    """Return the caution that goes with terms nobody has told for a line."""
    if line.usual_own:
        return filled(
            translate(
                "Loans",
                "These are your preset for %1. Check the contract of this line.",
            ),
            product_name(line.product),
        )
    return filled(
        translate(
            "Loans",
            "These are the terms commonly reported for %1, not yours."
            " Check your contract and enter them.",
        ),
        product_name(line.product),
    )


def due_summary(due: Due, style: NumberStyle) -> str:
    """Return what a due is called in a calendar."""
    return filled(translate("Loans", "%1: %2 due"), due.line, style.money(due.amount))
