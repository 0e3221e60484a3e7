"""``loans`` and ``schedule``: what is owed when, and what a loan truly costs."""

import argparse
import datetime as dt
from collections.abc import Iterator, Sequence

from core.lending.compare import ALL_IN, Offer, offer_of
from core.lending.positions import LoanPosition
from core.lending.terms import Terms
from core.problems import term_problems
from core.records import Kind, Method, RateKind
from desktop.commands.failure import Failure
from desktop.commands.opening import opened
from desktop.commands.plain_table import table
from desktop.commands.refusal import refuse
from desktop.commands.typed_cells import typed_day, typed_entry
from desktop.i18n import filled, translate
from desktop.json_output import loan_json, print_json, schedule_json
from desktop.number_style import NumberStyle, currency_sign
from desktop.texts_loans import rate_text, true_rate_words

_OPTIONS = {"amount": "principal"}


def carry_out(arguments: argparse.Namespace, today: dt.date) -> int:
    """Carry out either of the two commands."""
    if arguments.command == "loans":
        _print_loans(arguments, today)
    else:
        _print_schedule(arguments)
    return 0


def _print_loans(arguments: argparse.Namespace, today: dt.date) -> None:
    from core.lending.products import load_products
    from core.lending.replay import replay

    on = typed_day(arguments.on, "on") or today
    with opened(arguments.ledger, read_only=True) as ledger:
        found = replay(ledger.books(), on, load_products()).loans
        style = NumberStyle(currency=currency_sign(ledger.currency))
    if arguments.json:
        print_json([loan_json(loan) for loan in found])
    elif found:
        print(_loan_table(found, style))
    else:
        print(translate("CommandLine", "No loans."))


def _print_schedule(arguments: argparse.Namespace) -> None:
    start = typed_day(arguments.from_day, "from")
    offer = offer_of(_terms(arguments), start)
    if arguments.json:
        print_json(schedule_json(offer.schedule))
    else:
        print("\n".join(_schedule_lines(offer, NumberStyle())))


def _terms(arguments: argparse.Namespace) -> Terms:
    typed = typed_entry(
        {
            # A borrowing is the entry whose columns these are; its day is not read.
            "date": "2000-01-01",
            "kind": "borrow",
            "amount": arguments.principal,
            "rate": arguments.rate,
            "term": arguments.term,
            "due_day": arguments.due_day,
        },
        _OPTIONS,
    )
    principal, rate, term = typed.amount, typed.rate, typed.term
    if principal is None or rate is None or term is None:
        said = translate("CommandLine", "--principal, --rate and --term need a value.")
        raise Failure(said)
    kind, method = RateKind(arguments.rate_kind), Method(arguments.method)
    found = term_problems(principal, rate, kind, term, typed.due_day)
    refuse(found, Kind.BORROW, NumberStyle())
    return Terms(principal, rate, kind, term, method, typed.due_day)


def _loan_table(loans: Sequence[LoanPosition], style: NumberStyle) -> str:
    heading = (
        translate("CommandLine", "Loan"),
        translate("CommandLine", "Line"),
        translate("CommandLine", "Drawn"),
        translate("CommandLine", "Principal"),
        translate("CommandLine", "Left"),
        translate("CommandLine", "Overdue"),
        translate("CommandLine", "Next due"),
        translate("CommandLine", "Amount"),
        translate("CommandLine", "Rate"),
        translate("CommandLine", "A year"),
        translate("CommandLine", "True yearly rate"),
    )
    rows = [
        (
            loan.id,
            loan.line,
            style.day(loan.drawn_on),
            style.money(loan.principal),
            style.money(loan.outstanding),
            style.money(loan.overdue),
            style.day(loan.next_due),
            style.money(loan.next_amount),
            rate_text(loan.rate, loan.rate_kind, style),
            style.percent(loan.headline, 2),
            true_rate_words(loan.apr, ALL_IN, style),
        )
        for loan in loans
    ]
    return table(heading, rows, right=(3, 4, 5, 7, 9))


def _schedule_lines(offer: Offer, style: NumberStyle) -> Iterator[str]:
    schedule = offer.schedule
    heading = (
        translate("CommandLine", "No."),
        translate("CommandLine", "Due"),
        translate("CommandLine", "Principal"),
        translate("CommandLine", "Interest"),
        translate("CommandLine", "Fee"),
        translate("CommandLine", "Left"),
    )
    yield table(
        heading,
        [
            (
                str(number),
                style.day(row.due),
                *map(style.money, (row.principal, row.interest, row.fee, row.balance)),
            )
            for number, row in enumerate(schedule.rows, 1)
        ],
        right=(0, 2, 3, 4, 5),
    )
    yield filled(
        translate("CommandLine", "Instalment %1, interest %2, fees %3."),
        style.money(schedule.payment),
        style.money(schedule.interest_total),
        style.money(schedule.fee_total),
    )
    yield filled(
        translate("CommandLine", "Rate %1 a year, true yearly rate %2 (effective %3)."),
        style.percent(offer.headline, 2),
        true_rate_words(schedule.apr, ALL_IN, style),
        style.percent(schedule.effective_rate, 2),
    )
