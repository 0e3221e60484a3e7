"""Lines and loans as they stand, and what is to be paid when."""

import datetime as dt
from collections.abc import Iterator

from core.due_calendar import Due
from core.lending.compare import exceeds
from core.lending.positions import InstalmentState, LoanPosition, RowStatus
from core.report_figures import ReportFigures, cost_of, unpaid_rows
from desktop.i18n import filled, translate
from desktop.report.blocks import Block, Column, Heading, Row, Table, Text
from desktop.report.wording import Manner, due_tone
from desktop.texts import product_name
from desktop.texts_loans import all_in_text, rate_text, row_status_name
from desktop.theme import Tone

#: The schedule ahead is told for so many dues; the rest is summed up.
_MOST_DUES = 60


def debts(figures: ReportFigures, manner: Manner) -> Iterator[Block]:
    """Yield the section on lines, loans and the schedule ahead."""
    yield Heading(translate("Report", "Lines and loans"))
    if not figures.lines:
        yield Text(translate("Report", "No line is known in this ledger."))
        return
    yield _lines_table(figures, manner)
    if figures.loans:
        yield Heading(translate("Report", "Loans"), small=True)
        yield _loans_table(figures, manner)
    if _any_above(figures):
        note = translate("Report", "▲ True yearly rate %1, all costs counted.")
        above = all_in_text(figures.most, manner.numbers)
        yield Text(filled(note, above), quiet=True)
    yield from _schedule(figures, manner)


def _lines_table(figures: ReportFigures, manner: Manner) -> Table:
    numbers = manner.numbers
    headrooms = {line.name: line.headroom for line in figures.now.lines}
    rows = tuple(
        Row(
            (
                line.name
                if line.is_open
                else filled(translate("Report", "%1 (closed)"), line.name),
                product_name(line.product),
                rate_text(line.rate, line.rate_kind, numbers),
                _true_rate(figures.true_rates.get(line.name), figures, manner),
                numbers.round_money(line.limit_in_force),
                numbers.money(line.used),
                numbers.round_money(line.available),
                numbers.round_money(headrooms.get(line.name)),
            )
        )
        for line in figures.lines
    )
    return Table(
        (
            Column(translate("Report", "Line"), stretches=True),
            Column(translate("Report", "Product")),
            Column(translate("Report", "Rate of a new loan")),
            Column(translate("Report", "True yearly rate"), number=True),
            Column(translate("Report", "Limit"), number=True),
            Column(translate("Report", "Used"), number=True),
            Column(translate("Report", "Available"), number=True),
            Column(translate("Report", "Headroom"), number=True),
        ),
        rows,
    )


def _loans_table(figures: ReportFigures, manner: Manner) -> Table:
    numbers = manner.numbers
    ordered = sorted(figures.loans, key=_owed_first)
    rows = [_loan_row(loan, figures, manner) for loan in ordered]
    total = Row(
        (
            translate("Report", "Together"),
            "",
            numbers.money(figures.owed.principal),
            numbers.money(figures.owed.outstanding),
            "",
            "",
            "",
            "",
        ),
        strong=True,
    )
    return Table(
        (
            Column(translate("Report", "Loan"), stretches=True),
            Column(translate("Report", "Drawn")),
            Column(translate("Report", "Principal"), number=True),
            Column(translate("Report", "Left"), number=True),
            Column(translate("Report", "Rate")),
            Column(translate("Report", "True yearly rate"), number=True),
            Column(translate("Report", "Paid"), number=True),
            Column(translate("Report", "Next due"), number=True),
        ),
        (*rows, total),
    )


def _owed_first(loan: LoanPosition) -> tuple[bool, int]:
    """Order loans: those still owed by age, then those paid off, the latest first."""
    if loan.closed_on is None:
        return False, loan.drawn_on.toordinal()
    return True, -loan.closed_on.toordinal()


def _any_above(figures: ReportFigures) -> bool:
    rates = [*figures.true_rates.values(), *(loan.apr for loan in figures.loans)]
    return any(exceeds(rate, figures.most) for rate in rates)


def _true_rate(rate: float | None, figures: ReportFigures, manner: Manner) -> str:
    """Return a true yearly rate, with the mark of the note if it is above all-in."""
    said = manner.numbers.percent(rate, 2)
    return f"▲ {said}" if exceeds(rate, figures.most) else said


def _loan_row(loan: LoanPosition, figures: ReportFigures, manner: Manner) -> Row:
    numbers = manner.numbers
    paid = sum(row.status is RowStatus.PAID for row in loan.rows)
    if loan.closed_on is not None:
        following = filled(
            translate("Report", "paid off %1"), numbers.short_day(loan.closed_on)
        )
    elif loan.overdue:
        following = filled(
            translate("Report", "%1 overdue"), numbers.money(loan.overdue)
        )
    elif loan.next_due is not None:
        following = f"{numbers.day(loan.next_due)} {numbers.money(loan.next_amount)}"
    else:
        following = ""
    return Row(
        (
            f"{loan.line} · {loan.id}",
            numbers.day(loan.drawn_on),
            numbers.money(loan.principal),
            numbers.money(loan.outstanding),
            rate_text(loan.rate, loan.rate_kind, numbers),
            _true_rate(loan.apr, figures, manner),
            f"{paid}/{len(loan.rows)}",
            following,
        ),
        tone=Tone.SEVERE if loan.overdue else Tone.PLAIN,
    )


def _schedule(figures: ReportFigures, manner: Manner) -> Iterator[Block]:
    """Yield what is still to be paid, late dues first."""
    dues = sorted(_dues(figures, manner), key=lambda due: due[0])
    if not dues:
        yield Text(translate("Report", "Nothing is to be paid."))
        return
    numbers = manner.numbers
    yield Heading(translate("Report", "The schedule ahead"), small=True)
    if len(dues) > _MOST_DUES:
        yield Text(
            filled(
                translate("Report", "The next %1 of %2 dues are listed."),
                numbers.number(_MOST_DUES),
                numbers.number(len(dues)),
            ),
            quiet=True,
            leads=True,
        )
    owed = numbers.money(figures.owed.to_pay)
    total = Row(
        (translate("Report", "All dues"), "", "", "", owed, "", ""), strong=True
    )
    listed = [row for _, row in dues[:_MOST_DUES]]
    yield Table(_schedule_columns(), (*listed, total))


def _dues(figures: ReportFigures, manner: Manner) -> Iterator[tuple[dt.date, Row]]:
    """Yield every instalment and every bill with the day it falls due."""
    for loan in figures.loans:
        for row in unpaid_rows(loan):
            tone = Tone.SEVERE if row.status is RowStatus.LATE else Tone.PLAIN
            yield row.due, Row(_instalment_cells(row, loan, manner), tone=tone)
    for due in figures.dues:
        if not due.loan:
            tone = due_tone(due, figures)
            yield due.day, Row(_bill_cells(due, manner), tone=tone)


def _bill_cells(due: Due, manner: Manner) -> tuple[str, ...]:
    numbers = manner.numbers
    name = translate("Report", "Bill")
    day, amount = numbers.day(due.day), numbers.money(due.amount)
    return (day, due.line, "", "", amount, "", name)


def _schedule_columns() -> tuple[Column, ...]:
    return (
        Column(translate("Report", "Due on")),
        Column(translate("Report", "Line and loan"), stretches=True),
        Column(translate("Report", "Principal"), number=True),
        Column(translate("Report", "Interest and fees"), number=True),
        Column(translate("Report", "To pay"), number=True),
        Column(translate("Report", "Left after it"), number=True),
        Column(translate("Report", "Status")),
    )


def _instalment_cells(
    row: InstalmentState, loan: LoanPosition, manner: Manner
) -> tuple[str, ...]:
    numbers = manner.numbers
    return (
        numbers.day(row.due),
        f"{loan.line} · {loan.id}",
        numbers.money(row.principal),
        numbers.money(cost_of(row)),
        numbers.money(row.owed),
        numbers.money(row.balance),
        row_status_name(row.status),
    )
