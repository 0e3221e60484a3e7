"""Which field of an entry a cell shows, and so what is typed in its place."""

from dataclasses import replace
from functools import cache
from typing import Any

from core.records import Entry, Kind
from desktop.forms.controls import CONTROLS
from desktop.forms.shapes import SHAPES

#: The columns whose cells are edited in their place; each is named as its control.
EDITABLE = ("day", "line", "category", "counterparty", "amount", "note")


def control_of(column: str, entry: Entry) -> str:
    """Return the form's control that edits a cell; empty if it cannot be edited.

    What the form does not ask of a kind cannot be typed into its cells either.
    """
    return _control_of(column, entry.kind)


def with_value(entry: Entry, control: str, value: object) -> Entry:
    """Return an entry with what was typed in a control; ``None`` empties the field.

    A day cannot be emptied and stays.
    """
    field = CONTROLS[control].field
    if value is None and field == "day":
        return entry
    told: dict[str, Any] = {field: _empty(field) if value is None else value}
    return replace(entry, **told)


def is_needed(control: str, entry: Entry) -> bool:
    """Return whether a control must not be left empty."""
    return control == "day" or control in SHAPES[entry.kind].needed


def _empty(field: str) -> object:
    return None if field == "amount" else ""


@cache
def _control_of(column: str, kind: Kind) -> str:
    if column == "line" and kind is Kind.PROFILE:
        return "profile_status"
    shape = SHAPES[kind]
    asked = column in (*shape.main, *shape.more)
    return column if asked and column in EDITABLE else ""
