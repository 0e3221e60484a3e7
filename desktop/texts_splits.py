"""Sentences about the parts of a repayment: whose they are, and how they differ."""

from core.lending.own_split import Cause, SplitCheck
from core.lending.positions import Payment
from core.lending.told_instalments import ToldInstalment
from desktop.i18n import filled, marked, translate
from desktop.number_style import NumberStyle

_CAUSES = {
    Cause.SAME: marked("Repayments", "as reckoned here"),
    Cause.ROUNDING: marked("Repayments", "rounding"),
    Cause.DAY_COUNT: marked(
        "Repayments", "most likely another count of days (360 days, or equal months)"
    ),
    Cause.FEE: marked(
        "Repayments", "a fee or penalty reckoned otherwise: check the contract"
    ),
    Cause.RATE: marked("Repayments", "another rate or first day: check the contract"),
}


def split_source(payment: Payment) -> str:
    """Return where the parts of a repayment come from."""
    if payment.split_told:
        return translate("Repayments", "the lender's figures")
    return translate("Repayments", "split by the schedule")


def difference_text(check: SplitCheck | None, style: NumberStyle) -> str:
    """Return how much more interest and fees the lender took than is reckoned."""
    if check is None:
        return ""
    cost = check.interest + check.fee
    return style.signed_money(cost).replace(style.currency, "", 1)


def cause_text(check: SplitCheck | None) -> str:
    """Return in a few words why the lender's split most likely differs."""
    return "" if check is None else translate("Repayments", _CAUSES[check.cause])


def difference_sentence(
    payment: Payment, check: SplitCheck | None, headline: float, style: NumberStyle
) -> str:
    """Return whose parts a repayment has and, if they differ from ours, how.

    ``headline`` is the loan's yearly rate, a fraction.
    """
    if check is None or payment.reckoned is None:
        return _alone(payment)
    if check.cause is Cause.SAME:
        return translate("Repayments", "The lender's figures are those reckoned here.")
    parts = filled(
        translate(
            "Repayments",
            "Lender: interest %1, fees %2. Reckoned here: interest %3, fees %4."
            " Difference: %5 – %6.",
        ),
        style.money(payment.interest),
        style.money(payment.fee),
        style.money(payment.reckoned.interest),
        style.money(payment.reckoned.fee),
        style.signed_money(check.interest + check.fee),
        cause_text(check),
    )
    if check.cause is not Cause.RATE or check.rate_factor is None:
        return parts
    stands_for = translate("Repayments", "Such interest stands for %1 a year.")
    rate = style.percent(headline * check.rate_factor, 2)
    return f"{parts} {filled(stands_for, rate)}"


def told_sentence(told: ToldInstalment | None, style: NumberStyle) -> str:
    """Return how the lender's figure of an instalment differs from ours, and why."""
    if told is None:
        return ""
    if told.cause is Cause.SAME:
        return translate("Repayments", "The lender's figures are those reckoned here.")
    return filled(
        translate("Repayments", "Lender: %1. Reckoned here: %2. Difference: %3 – %4."),
        style.money(told.amount),
        style.money(told.reckoned),
        style.signed_money(told.difference),
        translate("Repayments", _CAUSES[told.cause]),
    )


def _alone(payment: Payment) -> str:
    if not payment.split_told:
        return translate(
            "Repayments",
            "No split was given, so it is split by the schedule: fees, then interest,"
            " then principal. The lender's own figures can be typed beside it.",
        )
    return translate(
        "Repayments",
        "The lender's figures; they went to several debts, so ours are not beside"
        " them.",
    )
