"""The controls of the form: which field of an entry each fills, and how it looks."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from core.lending.terms import CHASING, LOWER, SHORTEN
from core.records import (
    OPENING,
    Entry,
    Kind,
    Method,
    Product,
    ProfileItem,
    RateKind,
    Status,
)
from desktop.fields.amount import AmountField
from desktop.fields.choice import ChoiceField
from desktop.fields.day import DayField
from desktop.fields.field import TextField
from desktop.fields.name import NameField
from desktop.fields.number import PercentField, WholeField
from desktop.i18n import translate
from desktop.number_style import NumberStyle
from desktop.texts import (
    field_name,
    method_name,
    product_name,
    profile_item_name,
    rate_kind_name,
    status_name,
)

#: Any widget of the form; each has value, fill, show_value, edited, is_wrong.
Field: TypeAlias = TextField[Any] | ChoiceField[Any]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What fields need to know to be made."""

    today: dt.date
    style: NumberStyle


@dataclass(frozen=True, slots=True)
class Control:
    """One row of the form.

    Attributes:
        field: The field of the entry that it fills.
        make: Makes the widget from its accessible name and the surroundings.
    """

    field: str
    make: Callable[[str, Surroundings], Field]


def _amount(name: str, _: Surroundings) -> Field:
    return AmountField(name)


def _name(name: str, _: Surroundings) -> Field:
    return NameField(name)


def _day(name: str, around: Surroundings) -> Field:
    return DayField(name, around.today, around.style)


def _percent(name: str, _: Surroundings) -> Field:
    return PercentField(name)


def _whole(lowest: int, highest: int) -> Callable[[str, Surroundings], Field]:
    return lambda name, _: WholeField(name, lowest, highest)


def _words(
    values: type[StrEnum], word: Callable[[Any], str], *, blank: bool = False
) -> Callable[[str, Surroundings], Field]:
    def make(name: str, _: Surroundings) -> Field:
        choices: list[tuple[Any, str]] = [(value, word(value)) for value in values]
        if blank:
            choices.insert(0, (None, translate("EntryForm", "as the line says")))
        return ChoiceField(name, choices)

    return make


def _statuses(*statuses: Status) -> Callable[[str, Surroundings], Field]:
    return lambda name, _: ChoiceField(
        name, [(status.value, status_name(status)) for status in statuses]
    )


def _opening(name: str, _: Surroundings) -> Field:
    return ChoiceField(
        name,
        [
            ("", translate("EntryForm", "a new loan")),
            (OPENING, translate("EntryForm", "a debt from before the ledger")),
            (CHASING, translate("EntryForm", "drawn only to stay active")),
        ],
    )


def _early(name: str, _: Surroundings) -> Field:
    return ChoiceField(
        name,
        [
            ("", translate("EntryForm", "pays what is due first")),
            (SHORTEN, translate("EntryForm", "early, to shorten the term")),
            (LOWER, translate("EntryForm", "early, to lower the instalments")),
        ],
    )


CONTROLS: Mapping[str, Control] = {
    "day": Control("day", _day),
    "amount": Control("amount", _amount),
    "line": Control("line", _name),
    "loan": Control("loan", _name),
    "category": Control("category", _name),
    "counterparty": Control("counterparty", _name),
    "note": Control("note", _name),
    "order": Control("item", _name),
    "statement_month": Control("item", _name),
    "opening": Control("item", _opening),
    "early": Control("item", _early),
    "product": Control("item", _words(Product, product_name)),
    "profile_item": Control("item", _words(ProfileItem, profile_item_name)),
    "term": Control("term", _whole(1, 360)),
    "due_day": Control("due_day", _whole(1, 31)),
    "method": Control("method", _words(Method, method_name, blank=True)),
    "rate": Control("rate", _percent),
    "rate_kind": Control("rate_kind", _words(RateKind, rate_kind_name)),
    "until": Control("until", _day),
    "principal": Control("principal", _amount),
    "interest": Control("interest", _amount),
    "fee_part": Control("fee_part", _amount),
    "line_status": Control("status", _statuses(Status.OPEN, Status.CLOSED)),
    "line_seen_status": Control("status", _statuses(Status.STANDING, Status.TEMPORARY)),
    "application_status": Control(
        "status", _statuses(Status.PENDING, Status.APPROVED, Status.REFUSED)
    ),
    "profile_status": Control("status", _statuses(Status.DONE, Status.UNDONE)),
}


def told_to(control: str, entry: Entry) -> Any:  # noqa: ANN401 - of any field
    """Return what an entry tells a control; two of a repayment share its item."""
    value = getattr(entry, CONTROLS[control].field)
    early = control == "statement_month" and value in {SHORTEN, LOWER}
    return "" if early else value


def control_name(control: str, kind: Kind) -> str:
    """Return what a control is called in the form of a kind."""
    if control == "opening":
        return translate("EntryForm", "This is")
    if control == "early":
        return translate("EntryForm", "The money")
    if kind is Kind.PURCHASE and control == "line":
        return translate("EntryForm", "Paid with")
    return field_name(CONTROLS[control].field, kind)
