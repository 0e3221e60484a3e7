"""What the command line prints as JSON: the same names and forms for ever.

Amounts are texts with two decimals, days ISO dates, rates and ratios numbers;
what is not known is ``None``, never zero.
"""

import datetime as dt
import json
import sys
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from core.estimate import CreditWarning, Estimate, Factor, LineEstimate, Measure
from core.lending.positions import InstalmentState, LoanPosition
from core.lending.schedule import Schedule, ScheduleRow
from core.money import amount_text
from core.records import Entry

Json: TypeAlias = dict[str, Any]


def print_json(value: Json | Sequence[Json]) -> None:
    """Print a value so that any terminal can show it, and any program read it."""
    plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    print(json.dumps(value, ensure_ascii=plain, indent=2))


def money(fen: int | None) -> str | None:
    """Return an amount as it stands in JSON."""
    return None if fen is None else amount_text(fen)


def iso_day(day: dt.date | None) -> str | None:
    """Return a day as it stands in JSON."""
    return None if day is None else day.isoformat()


def rounded(value: float | None, digits: int) -> float | None:
    """Return a number with so many decimals; unknown stays unknown."""
    return None if value is None else round(value, digits)


def estimate_json(estimate: Estimate, ledger: str) -> Json:
    """Return an estimate as ``status`` prints it."""
    return {
        "as_of": estimate.as_of.isoformat(),
        "ledger": ledger,
        "scorecard": {
            "name": estimate.scorecard,
            "version": estimate.scorecard_version,
        },
        "score": _score(estimate),
        "line": _line(estimate.line),
        "target": _target(estimate),
        "headroom": {
            "amount": money(estimate.headroom.amount),
            "binding": estimate.headroom.binding,
        },
        "debt": _debt(estimate),
        "warnings": [_warning(warning) for warning in estimate.warnings],
        "lines": [
            {
                "name": line.name,
                "product": line.product.value,
                "limit": money(line.limit),
                "used": money(line.used),
                "available": money(line.available),
                "headroom": money(line.headroom),
            }
            for line in estimate.lines
        ],
    }


def entry_json(entry: Entry) -> Json:
    """Return an entry by the names of the native CSV, with its id and its batch."""
    return {
        "id": entry.id,
        "batch": entry.batch,
        "date": entry.day.isoformat(),
        "kind": entry.kind.value,
        "amount": money(entry.amount),
        "currency": entry.currency,
        "line": entry.line,
        "loan": entry.loan,
        "category": entry.category,
        "counterparty": entry.counterparty,
        "term": entry.term,
        "method": entry.method and entry.method.value,
        "rate": _rate(entry.rate),
        "rate_kind": entry.rate_kind and entry.rate_kind.value,
        "due_day": entry.due_day,
        "status": entry.status,
        "item": entry.item,
        "until": iso_day(entry.until),
        "principal": money(entry.principal),
        "interest": money(entry.interest),
        "fee_part": money(entry.fee_part),
        "source_id": entry.source_id,
        "note": entry.note,
    }


def loan_json(loan: LoanPosition) -> Json:
    """Return a loan and its schedule as they stand."""
    return {
        "id": loan.id,
        "line": loan.line,
        "drawn_on": loan.drawn_on.isoformat(),
        "principal": money(loan.principal),
        "outstanding": money(loan.outstanding),
        "overdue": money(loan.overdue),
        "next_due": iso_day(loan.next_due),
        "next_amount": money(loan.next_amount),
        "rate": _rate(loan.rate),
        "rate_kind": loan.rate_kind.value,
        "apr": rounded(loan.apr, 6),
        "closed_on": iso_day(loan.closed_on),
        "rows": [
            {**_row(row), "paid": money(row.paid), "status": row.status.value}
            for row in loan.rows
        ],
    }


def schedule_json(schedule: Schedule) -> Json:
    """Return the schedule of given terms."""
    return {
        "payment": money(schedule.payment),
        "interest_total": money(schedule.interest_total),
        "apr": rounded(schedule.apr, 6),
        "effective_rate": rounded(schedule.effective_rate, 6),
        "rows": [_row(row) for row in schedule.rows],
    }


def _row(row: InstalmentState | ScheduleRow) -> Json:
    return {
        "due": iso_day(row.due),
        "principal": money(row.principal),
        "interest": money(row.interest),
        "fee": money(row.fee),
        "balance": money(row.balance),
    }


def _score(estimate: Estimate) -> Json:
    score = estimate.score
    return {
        "value": round(score.value, 1),
        "low": round(score.low, 1),
        "high": round(score.high, 1),
        "band": score.band.value,
        "calibrated": score.calibrated,
        "factors": [_factor(factor) for factor in score.factors],
    }


def _factor(factor: Factor) -> Json:
    return {
        "id": factor.id,
        "value": round(factor.value, 4),
        "points": round(factor.points, 1),
        "max_points": rounded(factor.max_points, 1),
        "measure": _measures(factor.measures),
    }


def _measures(measures: Iterable[tuple[str, float | None]]) -> str:
    return ", ".join(
        f"{name} unknown" if value is None else f"{name} {value:.6g}"
        for name, value in measures
    )


def _line(line: LineEstimate) -> Json:
    return {
        "held": money(line.held),
        "supportable": money(line.supportable),
        "low": money(line.low),
        "high": money(line.high),
        "calibrated": line.calibrated,
        "observed_on": iso_day(line.observed_on),
        "next_review": iso_day(line.next_review),
    }


def _target(estimate: Estimate) -> Json | None:
    target = estimate.target
    if target is None:
        return None
    return {
        "amount": money(target.amount),
        "by": iso_day(target.by),
        "progress": rounded(target.progress, 4),
        "holding_back": [
            {
                "factor": held.factor,
                "points_to_win": round(held.points_to_win, 1),
                "within_year": rounded(held.within_year, 1),
                "half_after_days": held.half_after,
                "cost": held.cost.value,
            }
            for held in target.holding_back
        ],
    }


def _debt(estimate: Estimate) -> Json:
    debt = estimate.debt
    return {
        "outstanding": money(debt.outstanding),
        "overdue": money(debt.overdue),
        "due_30d": money(debt.due_30d),
        "utilisation": rounded(debt.utilisation, 4),
        "debt_service_ratio": rounded(debt.debt_service_ratio, 4),
        "income_monthly": money(debt.income_monthly),
    }


def _warning(warning: CreditWarning) -> Json:
    return {
        "id": warning.id,
        "level": warning.level.value,
        "measure": _figure(warning.measure, warning.unit),
        "threshold": _figure(warning.threshold, warning.unit),
        "entries": list(warning.entries),
        "source": warning.source,
    }


def _figure(value: float, unit: Measure) -> str | float:
    if unit is Measure.MONEY:
        return amount_text(round(value))
    whole = unit in {Measure.DAYS, Measure.COUNT} and value == round(value)
    return int(value) if whole else round(value, 6)


def _rate(rate: Decimal | None) -> float | None:
    return None if rate is None else float(rate)
