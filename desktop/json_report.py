"""The figures of a progress report as JSON; see :mod:`desktop.json_output`."""

from core.report_figures import FactorChange, Flow, PartFigures, ReportFigures
from desktop.json_output import (
    Json,
    estimate_json,
    iso_day,
    loan_json,
    money,
    rounded,
)


def report_json(figures: ReportFigures, ledger: str, file: str) -> Json:
    """Return what a report says.

    Args:
        figures: The report's figures.
        ledger: The path of the ledger, as it was given.
        file: The path of the report, as it was given.
    """
    before = figures.before
    return {
        "file": file,
        "from": iso_day(figures.request.first),
        "to": iso_day(figures.request.last),
        "made_on": iso_day(figures.request.made_on),
        "currency": figures.currency,
        "before": None if before is None else estimate_json(before, ledger),
        "now": estimate_json(figures.now, ledger),
        "factors": [_factor(factor) for factor in figures.factors],
        "flow": _flow(figures.flow),
        "parts": [_part(part) for part in figures.parts],
        "loans": [loan_json(loan) for loan in figures.loans],
        "dues": [
            {
                "due": iso_day(due.day),
                "line": due.line,
                "loan": due.loan,
                "amount": money(due.amount),
            }
            for due in figures.dues
        ],
        "line": figures.now.line.name,
        "entries": figures.request.listed.value,
        "missing": [one.value for one in figures.missing],
        "scores_seen": [
            {
                "date": iso_day(check.day),
                "seen": rounded(check.seen, 1),
                "estimated": rounded(check.said, 1),
                "low": rounded(check.low, 1),
                "high": rounded(check.high, 1),
            }
            for check in figures.checks
        ],
    }


def _factor(factor: FactorChange) -> Json:
    return {
        "id": factor.id,
        "before": rounded(factor.before, 1),
        "now": rounded(factor.now, 1),
        "max_points": rounded(factor.max_points, 1),
    }


def _part(part: PartFigures) -> Json:
    return {
        "from": iso_day(part.first),
        "to": iso_day(part.last),
        "score": rounded(part.score, 1),
        "change": rounded(part.change, 1),
        "limit": money(part.limit),
        "debt": money(part.debt),
        "utilisation": rounded(part.utilisation, 4),
        **_flow(part.flow),
    }


def _flow(flow: Flow) -> Json:
    return {
        "borrowed": money(flow.borrowed),
        "repaid": money(flow.repaid),
        "cost": money(flow.cost),
        "income": money(flow.income),
        "spent": money(flow.spent),
    }
