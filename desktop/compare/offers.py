"""The offers of a comparison as a table, and the dues of the one turned to."""

from collections.abc import Callable
from functools import partial

from core.lending.compare import Offer
from core.lending.schedule import ScheduleRow
from desktop.i18n import filled, translate
from desktop.number_style import NumberStyle
from desktop.table_model import Column, amount_column
from desktop.texts import field_name, method_name
from desktop.texts_loans import true_rate_words
from desktop.theme import Tone

Style = Callable[[], NumberStyle]


def offer_name(offer: Offer, style: NumberStyle) -> str:
    """Return what an offer is called: its method, of the alternative its terms."""
    method = method_name(offer.terms.method)
    if not offer.alternative:
        return method
    rate = style.rate(float(offer.terms.rate))
    term = offer.terms.term
    return filled(translate("Compare", "Other: %n months, %1", "", term), rate)


def dues_text(offer: Offer, style: NumberStyle) -> str:
    """Return how many dues there are, and their first and last month."""
    days = [row.due for row in offer.schedule.rows if row.due is not None]
    if not days:
        return ""
    if len(days) == 1:
        return filled(translate("Compare", "1: %1"), style.month(days[0]))
    pattern = translate("Compare", "%1: %2 – %3")
    return filled(pattern, len(days), style.month(days[0]), style.month(days[-1]))


def offer_sentence(offer: Offer, first: Offer, style: NumberStyle) -> str:
    """Return what an offer costs in all, and next to the first one."""
    cost = style.money(offer.cost)
    name = offer_name(offer, style)
    if offer == first:
        return filled(translate("Compare", "%1: interest and fees %2."), name, cost)
    more = offer.cost - first.cost
    pattern = translate("Compare", "%1: interest and fees %2, %3 more than %4.")
    if more < 0:
        pattern = translate("Compare", "%1: interest and fees %2, %3 less than %4.")
    other = offer_name(first, style)
    return filled(pattern, name, cost, style.money(abs(more)), other)


def offer_columns(style: Style, most: float) -> tuple[Column[Offer], ...]:
    """Return the columns of the offers; ``most`` a year is the all-in bound."""
    money = partial(amount_column, style)
    return (
        Column(
            name="method",
            heading=field_name("method"),
            text=lambda offer: offer_name(offer, style()),
        ),
        Column(
            name="dues",
            heading=translate("Compare", "Dues"),
            text=lambda offer: dues_text(offer, style()),
            order=lambda offer: len(offer.schedule.rows),
        ),
        money("first", translate("Compare", "First due"), lambda offer: offer.first),
        money("last", translate("Compare", "Last due"), lambda offer: offer.last),
        money(
            "interest",
            field_name("interest"),
            lambda offer: offer.schedule.interest_total,
        ),
        money(
            "fees", translate("Compare", "Fees"), lambda offer: offer.schedule.fee_total
        ),
        Column(
            name="headline",
            heading=translate("Compare", "Headline a year"),
            text=lambda offer: style().percent(offer.headline, 2),
            order=lambda offer: offer.headline,
            number=True,
        ),
        Column(
            name="apr",
            heading=translate("Compare", "True a year (APR)"),
            text=lambda offer: true_rate_words(offer.schedule.apr, most, style()),
            order=lambda offer: offer.schedule.apr or 0.0,
            tone=lambda offer: Tone.CAUTION if offer.above(most) else Tone.PLAIN,
            symbol=lambda offer: "caution" if offer.above(most) else "",
            number=True,
        ),
    )


def due_row_columns(style: Style) -> tuple[Column[ScheduleRow], ...]:
    """Return the columns of the dues, month by month."""
    money = partial(amount_column, style)
    return (
        Column(
            name="due",
            heading=translate("Schedule", "Due"),
            text=lambda row: style().day(row.due),
            order=lambda row: row.due,
        ),
        money("amount", translate("Loans", "Amount"), lambda row: row.amount),
        money("principal", field_name("principal"), lambda row: row.principal),
        money("interest", field_name("interest"), lambda row: row.interest),
        money("fee", field_name("fee_part"), lambda row: row.fee),
        money("balance", translate("Compare", "Left"), lambda row: row.balance),
    )
