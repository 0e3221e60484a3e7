"""What was typed after options, read as the native CSV's cells are."""

import datetime as dt
from collections.abc import Mapping

from core.dates import DayError, parse_day
from core.native_csv import CellError, defused, entry_from_cells
from core.records import Entry
from desktop.commands.failure import Failure
from desktop.i18n import filled, translate

_AMOUNTS = frozenset({"amount", "principal", "interest", "fee_part"})
_DAYS = frozenset({"date", "until"})
_WHOLE_NUMBERS = frozenset({"term", "due_day"})
_READ_AS_THEY_ARE = frozenset(
    {
        "currency",
        "line",
        "loan",
        "category",
        "counterparty",
        "status",
        "item",
        "source_id",
        "note",
    }
)


def typed_entry(
    cells: Mapping[str, str | None], options: Mapping[str, str] | None = None
) -> Entry:
    """Return the entry that options tell, by names of the native columns.

    Args:
        cells: What was typed; ``None`` for an option that was left out.
        options: Names of options that differ from those of their columns.

    Raises:
        Failure: If a text cannot be read; it names the option.
    """
    # A file's apostrophe against formulas has no meaning here.
    said = {
        name: defused(text) if name in _READ_AS_THEY_ARE else text
        for name, text in cells.items()
        if text
    }
    try:
        return entry_from_cells(said)
    except CellError as error:
        option = (options or {}).get(error.column, error.column).replace("_", "-")
        raise Failure(_complaint(error.column, option, error.text)) from None


def typed_day(text: str | None, option: str) -> dt.date | None:
    """Return the day that was typed after an option, if it was.

    Raises:
        Failure: If it is no day.
    """
    if text is None:
        return None
    try:
        return parse_day(text)
    except DayError:
        raise Failure(_complaint("date", option, text)) from None


def _complaint(column: str, option: str, text: str) -> str:
    if column in _DAYS:
        said = translate("CommandLine", "--%1: “%2” is not a date such as 2026-09-30.")
    elif column in _AMOUNTS:
        said = translate("CommandLine", "--%1: “%2” is not an amount such as 1234.50.")
    elif column in _WHOLE_NUMBERS:
        said = translate("CommandLine", "--%1: “%2” is not a whole number.")
    elif column == "rate":
        said = translate(
            "CommandLine", "--%1: “%2” is not a rate such as 0.0004 for 0.04 %."
        )
    else:
        said = translate("CommandLine", "--%1: “%2” is not a word known here.")
    return filled(said, option, text)
