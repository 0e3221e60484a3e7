"""The words for what a table of unknown make may say in its own manner."""

from core.statements.mapping import DateOrder, DecimalMark
from desktop.i18n import marked, translate

_FIELDS = {
    "delimiter": marked("Mapping", "Separator"),
    "skip_top": marked("Mapping", "Lines above"),
    "skip_bottom": marked("Mapping", "Lines below"),
    "has_header": marked("Mapping", "Has names"),
    "date_order": marked("Mapping", "Order of dates"),
    "decimal_mark": marked("Mapping", "Decimal mark"),
    "date": marked("Mapping", "Date"),
    "time": marked("Mapping", "Time"),
    "amount": marked("Mapping", "Amount"),
    "money_in": marked("Mapping", "Money in"),
    "money_out": marked("Mapping", "Money out"),
    "direction": marked("Mapping", "In or out"),
    "counterparty": marked("Mapping", "Other side"),
    "text": marked("Mapping", "What for"),
    "currency_column": marked("Mapping", "Currency"),
    "currency": marked("Mapping", "All rows are in"),
    "flipped": marked("Mapping", "Positive is"),
}

_DELIMITERS = {
    ",": marked("Mapping", "comma"),
    ";": marked("Mapping", "semicolon"),
    "\t": marked("Mapping", "tab"),
}

_ORDERS = {
    DateOrder.YEAR_FIRST: marked("Mapping", "year first"),
    DateOrder.DAY_FIRST: marked("Mapping", "day first"),
    DateOrder.MONTH_FIRST: marked("Mapping", "month first"),
}

_MARKS = {
    DecimalMark.POINT: marked("Mapping", "point: 1,234.50"),
    DecimalMark.COMMA: marked("Mapping", "comma: 1.234,50"),
}


def mapping_field_name(field: str) -> str:
    """Return what a part of a mapping is called."""
    return translate("Mapping", _FIELDS[field])


def delimiter_name(delimiter: str) -> str:
    """Return what a separator of cells is called."""
    return translate("Mapping", _DELIMITERS[delimiter])


def date_order_name(order: DateOrder) -> str:
    """Return the words for an order of dates."""
    return translate("Mapping", _ORDERS[order])


def decimal_mark_name(mark: DecimalMark) -> str:
    """Return the words for a decimal mark, with an example."""
    return translate("Mapping", _MARKS[mark])
