"""What the columns of a table mean, to be changed with the rows following at once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from core.statements.mapping import DateOrder, DecimalMark, Mapping
from desktop.card import Card
from desktop.fields.choice import ChoiceField
from desktop.i18n import filled, translate
from desktop.labels import Role, label
from desktop.texts_mapping import (
    date_order_name,
    decimal_mark_name,
    delimiter_name,
    mapping_field_name,
)
from desktop.theme import SPACE

_DELIMITERS = (",", ";", "\t")
_MOST_SKIPPED = 40
#: So many columns are offered of a table whose header is not known.
_UNNAMED = 16
_IN_A_ROW = 6
#: What all rows of a file may be in, where no column says it.
_CURRENCIES = (
    "AUD",
    "CAD",
    "CHF",
    "CNY",
    "EUR",
    "GBP",
    "HKD",
    "JPY",
    "KRW",
    "MOP",
    "MYR",
    "NZD",
    "SGD",
    "THB",
    "TWD",
    "USD",
)

#: The fields that name a column, in the order in which they are asked.
_COLUMNS = (
    "date",
    "time",
    "amount",
    "money_in",
    "money_out",
    "direction",
    "counterparty",
    "text",
    "currency_column",
)


class MappingForm(Card):
    """One choice for each thing that a table may say in its own manner."""

    #: The mapping was changed: the new one.
    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Mapping", "What the columns mean"))
        self._mapping = Mapping()
        self.fields: dict[str, ChoiceField[Any]] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE)
        self._grid.setVerticalSpacing(SPACE // 4)
        self.body.addLayout(self._grid)

    def show_mapping(self, mapping: Mapping, header: Sequence[str]) -> None:
        """Show how a table is read; ``header`` names its columns, if it does."""
        self._mapping = mapping
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        for name, choices in _choices(header, mapping).items():
            self._add(name, choices)

    def mapping(self) -> Mapping:
        """Return the mapping that the choices make."""
        values = {name: field.value for name, field in self.fields.items()}
        text = values.pop("text")
        if text != next(iter(self._mapping.texts), None):
            values["texts"] = () if text is None else (text,)
        return replace(self._mapping, **values)

    def _add(self, name: str, choices: Sequence[tuple[Any, str]]) -> None:
        field = ChoiceField(mapping_field_name(name), choices)
        field.show_value(_value(self._mapping, name))
        field.activated.connect(lambda *_: self.changed.emit(self.mapping()))
        field.setMinimumContentsLength(6)
        row, column = divmod(len(self.fields), _IN_A_ROW)
        caption = label(field.accessibleName(), Role.SMALL)
        caption.setBuddy(field)
        self._grid.addWidget(caption, row * 2, column)
        self._grid.addWidget(field, row * 2 + 1, column)
        self._grid.setColumnStretch(column, 1)
        self.fields[name] = field


def _value(mapping: Mapping, name: str) -> object:
    if name == "text":
        return next(iter(mapping.texts), None)
    return getattr(mapping, name)


def _choices(
    header: Sequence[str], mapping: Mapping
) -> dict[str, list[tuple[Any, str]]]:
    """Return what can be chosen for each field, in the order of the form."""
    width = len(header) or _UNNAMED
    names = [header[place] if header else "" for place in range(width)]
    unnamed = translate("Mapping", "column %1")
    columns: list[tuple[Any, str]] = [
        (place, name or filled(unnamed, place + 1)) for place, name in enumerate(names)
    ]
    optional: list[tuple[Any, str]] = [(None, "–"), *columns]
    found: list[tuple[Any, str]] = [(None, translate("Mapping", "found out"))]
    skipped: list[tuple[Any, str]] = [
        (count, str(count)) for count in range(_MOST_SKIPPED + 1)
    ]
    yes = translate("Mapping", "yes")
    no = translate("Mapping", "no")
    return {
        "delimiter": [(one, delimiter_name(one)) for one in _DELIMITERS],
        "skip_top": skipped,
        "skip_bottom": skipped,
        "has_header": [(True, yes), (False, no)],
        "date_order": [*found, *((one, date_order_name(one)) for one in DateOrder)],
        "decimal_mark": [
            *found,
            *((one, decimal_mark_name(one)) for one in DecimalMark),
        ],
        **{name: columns if name == "date" else optional for name in _COLUMNS},
        "currency": [
            ("", translate("Mapping", "as the file says")),
            *((code, code) for code in sorted({*_CURRENCIES, mapping.currency} - {""})),
        ],
        "flipped": [
            (False, translate("Mapping", "money in")),
            (True, translate("Mapping", "money spent")),
        ],
    }
