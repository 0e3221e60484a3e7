"""The bills of a line: what the lender asked for beside what is reckoned here."""

from collections.abc import Callable
from functools import partial

from core.lending.positions import BillState
from desktop.i18n import translate
from desktop.number_style import NumberStyle
from desktop.table_model import Column, amount_column
from desktop.theme import Tone


def bill_columns(style: Callable[[], NumberStyle]) -> tuple[Column[BillState], ...]:
    """Return the columns; ``style`` is asked whenever they are shown."""
    money = partial(amount_column, style)
    return (
        Column(
            name="day",
            heading=translate("Bills", "Issued"),
            text=lambda bill: style().day(bill.day),
            order=lambda bill: bill.day,
        ),
        Column(
            name="due",
            heading=translate("Schedule", "Due"),
            text=lambda bill: style().day(bill.due),
            order=lambda bill: bill.due,
        ),
        money("asked", translate("Bills", "Asked for"), asked_for),
        Column(
            name="difference",
            heading=translate("Repayments", "Difference"),
            text=lambda bill: difference_text(bill, style()),
            order=lambda bill: bill.adjustment,
            tone=lambda bill: Tone.CAUTION if bill.adjustment else Tone.PLAIN,
            number=True,
            tip=_difference_tip,
        ),
        money("minimum", translate("Bills", "Minimum"), lambda bill: bill.minimum),
        money("paid", translate("Schedule", "Paid"), lambda bill: bill.paid),
        Column(
            name="source",
            heading=translate("Bills", "Figure of"),
            text=lambda bill: (
                translate("Bills", "the lender")
                if bill.told
                else translate("Bills", "worked out here")
            ),
        ),
    )


def asked_for(bill: BillState) -> int:
    """Return what a bill asks for, instalments of loans included.

    Without what older bills still ask for, though a lender counts it in.
    """
    return bill.balance + bill.instalments


def difference_text(bill: BillState, style: NumberStyle) -> str:
    """Return how much more the lender's balance is than the charges known here."""
    if not bill.told:
        return ""
    return style.signed_money(bill.adjustment).replace(style.currency, "", 1)


def _difference_tip(bill: BillState) -> str:
    if not bill.adjustment:
        return ""
    return translate(
        "Bills",
        "The lender's balance less the purchases, fees and interest known here:"
        " purchases may be missing, or counted to another month.",
    )
