"""An estimate, and a change of it, as lines of plain text."""

from collections.abc import Iterator, Sequence

from core.estimate import (
    CreditWarning,
    DebtHealth,
    Estimate,
    LineEstimate,
    TargetProgress,
)
from desktop.commands.plain_table import table
from desktop.differences import Difference
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.texts import band_name, factor_name, level_name, product_name
from desktop.texts_advice import factor_state, step_cost, step_time
from desktop.texts_warnings import (
    headroom_reason,
    warning_action,
    warning_sentence,
    warning_title,
)


def status_lines(estimate: Estimate, style: NumberStyle) -> Iterator[str]:
    """Yield what there is to say about a day, the most important first."""
    yield table(
        (translate("CommandLine", "As of"), style.day(estimate.as_of)),
        _facts(estimate, style),
    )
    if estimate.lines:
        yield ""
        yield _lines(estimate, style)
    yield ""
    yield _factors(estimate, style)
    yield ""
    yield from _warnings(estimate.warnings, style)
    yield ""
    yield filled(
        translate(
            "CommandLine", "Estimated with the card %1, version %2. Not Alipay's score."
        ),
        estimate.scorecard,
        estimate.scorecard_version,
    )


def change_lines(
    change: Difference, after: Estimate, style: NumberStyle
) -> Iterator[str]:
    """Yield what a change of the books has done to score, limit and headroom."""
    score = filled(
        translate("CommandLine", "%1 (%2)"),
        style.number(after.score.value),
        style.signed(change.score, 1),
    )
    line = _changed_money(after.line.held, change.line, style)
    headroom = _changed_money(after.headroom.amount, change.headroom, style)
    yield table(
        (translate("CommandLine", "Score"), score),
        (
            (translate("CommandLine", "Limit"), line),
            (translate("CommandLine", "Headroom"), headroom),
        ),
    )
    for warning in change.risen:
        yield _warning_line(warning, style)
    for warning in change.gone:
        gone = translate("CommandLine", "No longer: %1")
        yield filled(gone, warning_title(warning.id))


def _changed_money(amount: int | None, change: int | None, style: NumberStyle) -> str:
    if amount is None:
        return translate("CommandLine", "not known")
    if change is None:
        return style.money(amount)
    if change == 0:
        said = translate("CommandLine", "%1 (unchanged)")
        return filled(said, style.money(amount))
    said = translate("CommandLine", "%1 (%2)")
    return filled(said, style.money(amount), style.signed_money(change))


def _facts(estimate: Estimate, style: NumberStyle) -> Iterator[tuple[str, str]]:
    score = estimate.score
    yield (
        translate("CommandLine", "Score"),
        filled(
            translate("CommandLine", "%1 · %2 · between %3 and %4 · %5"),
            style.number(score.value),
            band_name(score.band),
            style.number(score.low),
            style.number(score.high),
            _calibrated(calibrated=score.calibrated),
        ),
    )
    yield translate("CommandLine", "Limit"), _limit(estimate.line, style)
    if estimate.target is not None:
        yield (
            translate("CommandLine", "Target"),
            _target(estimate.target, estimate.line, style),
        )
    headroom = estimate.headroom
    yield (
        translate("CommandLine", "Headroom"),
        f"{style.money(headroom.amount)} · {headroom_reason(headroom)}",
    )
    yield translate("CommandLine", "Debt"), _debt(estimate.debt, style)
    yield translate("CommandLine", "Burden"), _burden(estimate.debt, style)


def _calibrated(*, calibrated: bool) -> str:
    if calibrated:
        return translate("CommandLine", "calibrated")
    return translate("CommandLine", "not calibrated")


def _limit(line: LineEstimate, style: NumberStyle) -> str:
    if line.name is None:
        return translate("CommandLine", "no line told yet")
    if line.held is None:
        return filled(translate("CommandLine", "%1: not known"), line.name)
    return filled(
        translate("CommandLine", "%1 on %2 · the score would support %3 · %4"),
        style.round_money(line.held),
        line.name,
        style.round_money(line.supportable),
        filled(translate("CommandLine", "next review %1"), style.day(line.next_review)),
    )


def _target(target: TargetProgress, line: LineEstimate, style: NumberStyle) -> str:
    most = ", ".join(
        f"{factor_name(one.factor)} {style.signed(one.points_to_win)}"
        f" ({step_time(one)}, {step_cost(one)})"
        for one in target.holding_back[:3]
    )
    return filled(
        translate("CommandLine", "%1 of %2 · %3 · held back by: %4"),
        style.round_money(line.held),
        style.round_money(target.amount),
        style.percent(target.progress),
        most,
    )


def _debt(debt: DebtHealth, style: NumberStyle) -> str:
    return filled(
        translate("CommandLine", "%1 owed · %2 overdue · %3 due within 30 days"),
        style.money(debt.outstanding),
        style.money(debt.overdue),
        style.money(debt.due_30d),
    )


def _burden(debt: DebtHealth, style: NumberStyle) -> str:
    return filled(
        translate("CommandLine", "%1 of the lines in use · dues take %2 of income"),
        style.percent(debt.utilisation),
        style.percent(debt.debt_service_ratio),
    )


def _lines(estimate: Estimate, style: NumberStyle) -> str:
    heading = (
        translate("CommandLine", "Line"),
        translate("CommandLine", "Product"),
        translate("CommandLine", "Limit"),
        translate("CommandLine", "Used"),
        translate("CommandLine", "Available"),
        translate("CommandLine", "Headroom"),
    )
    rows = [
        (
            line.name,
            product_name(line.product),
            *(
                style.money(amount)
                for amount in (line.limit, line.used, line.available, line.headroom)
            ),
        )
        for line in estimate.lines
    ]
    return table(heading, rows, right=range(2, 6))


def _factors(estimate: Estimate, style: NumberStyle) -> str:
    heading = (
        translate("CommandLine", "Factor"),
        translate("CommandLine", "Points"),
        translate("CommandLine", "of"),
        "",
    )
    rows = [
        (
            factor_name(factor.id),
            style.number(factor.points, 1),
            style.number(factor.max_points),
            factor_state(factor, style),
        )
        for factor in estimate.score.factors
    ]
    return table(heading, rows, right=(1, 2))


def _warnings(warnings: Sequence[CreditWarning], style: NumberStyle) -> Iterator[str]:
    if not warnings:
        yield translate("CommandLine", "No warnings.")
    for warning in sorted(warnings, key=lambda one: -one.level.rank):
        yield _warning_line(warning, style)


def _warning_line(warning: CreditWarning, style: NumberStyle) -> str:
    return filled(
        translate("CommandLine", "%1: %2. %3"),
        level_name(warning.level),
        warning_sentence(warning, style),
        warning_action(warning.id),
    )
